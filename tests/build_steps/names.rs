//! Names that are none in Rust, or are taken; and where a fault of the generator is looked for.

use crate::{DOCUMENT, OVERLAY, bindings, edited, edited_after, line_of, message, with_property};

#[test]
fn operation_names_that_cannot_be() {
    let cases = [
        ("2fa", "2fa", "no name in Rust"),
        ("fn", "fn", "no name in Rust"),
        ("gen", "gen", "no name in Rust"),
        ("self", "self", "no name in Rust"),
        ("exec", "exec", "a method that the bindings have already"),
        ("apiVersion", "api_version", "a method that the bindings have already"),
        ("new_with_client", "new_with_client", "a method that the bindings have already"),
        ("list_voices_by_position", "list_voices_by_position", "a method that the bindings have already"),
    ];
    let line = line_of(DOCUMENT, "  /v2/user/whoami:", "    get:");
    for (given, name, why) in cases {
        let overlay = edited(OVERLAY, "operationId: who_am_i", &format!("operationId: '{given}'"));
        assert_eq!(
            message(DOCUMENT, &overlay),
            format!(
                "openapi/joggai-v2.yaml:{line}: the operation name `{name}` is {why}\n  \
                 at: /paths/~1v2~1user~1whoami/get\n  \
                 to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
                 - target: $.paths['/v2/user/whoami'].get\n      \
                 description: why\n      \
                 update:\n        \
                 operationId: another_name"
            )
        );
    }
}

#[test]
fn type_names_that_cannot_be() {
    let component = "    2fa: {type: object, properties: {code: {type: string}}}";
    let document = with_property("second: {$ref: '#/components/schemas/2fa'}");
    let document = edited(&document, "\n  schemas:\n", &format!("\n  schemas:\n{component}\n"));
    let line = line_of(&document, "  schemas:\n", "    2fa:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the type name `2fa` is no name in Rust\n  \
             at: /components/schemas/2fa\n  \
             to mend it: give the component another name, here and where it is referred to"
        )
    );
}

#[test]
fn names_in_which_single_letters_meet() {
    let overlay = edited(OVERLAY, "operationId: who_am_i", "operationId: create_v_2_x");
    let code = bindings(DOCUMENT, &overlay);
    assert!(code.contains("pub struct CreateV2xData {"), "the type of its data");
    let overlay = edited(OVERLAY, "operationId: list_voices", "operationId: list_a_b");
    let code = bindings(DOCUMENT, &overlay);
    assert!(code.contains("query: &'a types::ListAbQuery"), "the type of its query");
    let document = edited_after(
        DOCUMENT,
        "  /v2/endpoint:",
        "              properties:\n",
        "              properties:\n                a_b: {type: object, properties: {c: {type: string}}}\n",
    );
    let code = bindings(&document, OVERLAY);
    let at = code.find("pub a_b: ").expect("there is the field");
    let ty = code[at..].split("Option<").nth(1).unwrap_or_default().split('>').next().unwrap_or_default();
    assert!(code.contains(&format!("impl {ty} {{")), "{ty} has `new`");
}

#[test]
fn properties_of_one_name() {
    let document = with_property("userName: {type: string}\n        user_name: {type: string}");
    let line = line_of(&document, "    WebhookEndpoint:\n", "user_name");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the properties `userName` and `user_name` have one name in Rust, `user_name`\n  \
             at: /components/schemas/WebhookEndpoint/properties/user_name\n  \
             to mend it: `remove: true` one of the two in openapi/overlay.yaml"
        )
    );
}

#[test]
fn a_fault_in_a_schema_is_told_of_that_schema() {
    let fault = "{not: {type: integer}}";
    let in_answer = with_property(&format!("fault: {fault}"));
    let line = line_of(&in_answer, "    WebhookEndpoint:\n", "WebhookEndpoint");
    let answer = (in_answer, line, "/components/schemas/WebhookEndpoint");
    let anchor = "  /v2/endpoint:";
    let properties = "              properties:\n";
    let in_request = edited_after(
        DOCUMENT,
        anchor,
        properties,
        &format!("{properties}                part: {{type: object, properties: {{fault: {fault}}}}}\n"),
    );
    let line = line_of(&in_request, anchor, "part:");
    let place = "/paths/~1v2~1endpoint/post/requestBody/content/application~1json/schema/properties/part";
    for (document, line, place) in [answer, (in_request, line, place)] {
        let text = message(&document, OVERLAY);
        let start = format!("openapi/joggai-v2.yaml:{line}: the generator cannot express this: ");
        assert!(text.starts_with(&start), "{text}");
        let end = format!(
            "\n  at: {place}\n  to mend it: simplify the place with an action in openapi/overlay.yaml"
        );
        assert!(text.ends_with(&end), "{text}");
    }
}

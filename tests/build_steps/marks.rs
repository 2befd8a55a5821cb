//! Marks that are misspelt, hold the wrong thing, or stand where nothing reads them; secrets and enums by rule.

use crate::{
    DOCUMENT, OVERLAY, bindings, build, edited, edited_after, field_type, line_of, message, with_action,
    with_property,
};

const SECRET: &str = "::std::option::Option<crate::secret::Secret>";

#[test]
fn a_mark_that_is_misspelt_or_holds_the_wrong_thing() {
    let known = "the marks are `x-joggai-type`, `x-joggai-secret`, `x-joggai-enum`, `x-joggai-variants` and \
                 `x-joggai-enum-description`";
    let variants = "a map from values to names in Rust, none of them `KNOWN` or `Unknown`";
    let cases = [
        ("x-joggai-secrets: true", "there is no mark `x-joggai-secrets`", known.to_owned()),
        (
            "x-joggai-secret: yes",
            "`x-joggai-secret` is `true`, or `false` for what only has the name of a secret, and not `\"yes\"`",
            "write `true`, or `false` for what only has the name of a secret".to_owned(),
        ),
        (
            "x-joggai-enum: 5",
            "`x-joggai-enum` is a type name like `WebhookStatus`, and not `5`",
            "write a type name like `WebhookStatus`".to_owned(),
        ),
        (
            "x-joggai-type: 2fa",
            "`x-joggai-type` is a type name like `WebhookStatus`, and not `\"2fa\"`",
            "write a type name like `WebhookStatus`".to_owned(),
        ),
        (
            "x-joggai-type: Self",
            "`x-joggai-type` is a type name like `WebhookStatus`, and not `\"Self\"`",
            "write a type name like `WebhookStatus`".to_owned(),
        ),
        (
            "x-joggai-enum-description: [a]",
            "`x-joggai-enum-description` is a text, and not `[\"a\"]`",
            "write a text".to_owned(),
        ),
        (
            "x-joggai-variants: {enabled: 5}",
            &format!("`x-joggai-variants` is {variants}, and not `{{\"enabled\":5}}`"),
            format!("write {variants}"),
        ),
        (
            "x-joggai-variants: {enabled: KNOWN}",
            &format!("`x-joggai-variants` is {variants}, and not `{{\"enabled\":\"KNOWN\"}}`"),
            format!("write {variants}"),
        ),
        (
            "x-joggai-variants: {enabled: impl}",
            &format!("`x-joggai-variants` is {variants}, and not `{{\"enabled\":\"impl\"}}`"),
            format!("write {variants}"),
        ),
    ];
    for (mark, cause, remedy) in cases {
        let target = "$.components.schemas.WebhookEndpoint.properties.secret";
        let overlay = with_action(target, &format!("update:\n  {mark}"));
        let line = line_of(&overlay, "A test", mark);
        let index = overlay.matches("- target:").count() - 1;
        let key = mark.split(':').next().unwrap_or_default();
        assert_eq!(
            message(DOCUMENT, &overlay),
            format!(
                "openapi/overlay.yaml:{line}: {cause}\n  at: /actions/{index}/update/{key}\n  to mend it: {remedy}"
            )
        );
    }
    // The vendor's document may not have them either.
    let document = edited_after(DOCUMENT, "        secret:\n", "type: string", "x-joggai-secrets: true");
    let line = line_of(&document, "        secret:\n", "x-joggai-secrets");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: there is no mark `x-joggai-secrets`\n  \
             at: /components/schemas/WebhookEndpoint/properties/secret/x-joggai-secrets\n  to mend it: {known}"
        )
    );
}

#[test]
fn a_mark_that_nothing_reads() {
    let property = "/components/schemas/WebhookEndpoint/properties/username";
    let object = "/components/schemas/WebhookEndpoint";
    let failed = "/paths/~1v2~1new/get/responses/400/content/application~1json/schema";
    let no_object = "is no object of the bindings that is written inline";
    let cases = [
        (property, "x-joggai-type: Username", "x-joggai-type: Username", no_object),
        (object, "x-joggai-type: Endpoint", "x-joggai-type: Endpoint", no_object),
        (property, "x-joggai-variants: {a: B}", "x-joggai-variants", "is no enum of the bindings"),
        (
            property,
            "x-joggai-enum-description: Names",
            "x-joggai-enum-description: Names",
            "is no enum of the bindings",
        ),
        (property, "x-joggai-enum: Username", "x-joggai-enum: Username", "has no enum values"),
        (object, "x-joggai-secret: true", "x-joggai-secret", "is not a string"),
        (
            failed,
            "x-joggai-secret: true",
            "x-joggai-secret: true",
            "is no text of a request body or an answer",
        ),
    ];
    let answer = "content: {application/json: {schema: {$ref: '#/components/schemas/BaseResponse'}}}";
    let document = crate::with_path(&format!(
        "  /v2/new:\n    get:\n      operationId: get_new\n      responses:\n        '200':\n          {answer}\n        '400':\n          \
         content:\n            application/json:\n              schema:\n                type: string"
    ));
    for (place, mark, shown, why) in cases {
        let target = match place == failed {
            true => "$.paths['/v2/new'].get.responses['400'].content['application/json'].schema".to_owned(),
            false => format!("${}", place.replace('/', ".")),
        };
        let overlay = with_action(&target, &format!("update:\n  {mark}"));
        let line = match place {
            _ if place == failed => line_of(&document, "        '400':", "schema:"),
            _ if place == property => line_of(&document, "    WebhookEndpoint:\n", "username:"),
            _ => line_of(&document, "    WebhookEndpoint:\n", "WebhookEndpoint"),
        };
        assert_eq!(
            message(&document, &overlay),
            format!(
                "openapi/joggai-v2.yaml:{line}: the overlay says `{shown}` here, but this place {why}: \
                 the mark would not be used\n  at: {place}\n  \
                 to mend it: the document has changed: delete that mark from openapi/overlay.yaml, or correct its target"
            )
        );
    }
}

#[test]
fn one_value_with_two_names() {
    let target = "$.paths['/v2/avatars/product_avatars'].get.responses..properties.status";
    let overlay = with_action(target, "update:\n  x-joggai-variants: {'1': DONE}");
    let line = line_of(DOCUMENT, "  /v2/avatars/product_avatars:", "status:");
    let text = message(DOCUMENT, &overlay);
    let cause =
        format!("openapi/joggai-v2.yaml:{line}: the value `1` of the enum `AvatarState` is named \"DONE\"");
    assert!(text.starts_with(&cause), "{text}");
    assert!(text.contains(" here and \"READY\" elsewhere\n  at: /"), "{text}");
    assert!(text.ends_with("\n  to mend it: keep one of the two names in openapi/overlay.yaml"), "{text}");
}

#[test]
fn variants_that_cannot_be() {
    let place = "/components/schemas/WebhookEndpoint/properties/kind";
    let remedy = |lines: &str| {
        format!(
            "add to openapi/overlay.yaml, under `actions:`\n    \
             - target: $.components.schemas.WebhookEndpoint.properties.kind\n      \
             description: why\n      \
             update:\n        \
             {lines}"
        )
    };
    let of = "of the enum `WebhookEndpointKind`";
    let cases = [
        (
            "KNOWN",
            format!("the value `KNOWN` {of} would have the name of the list `KNOWN`"),
            remedy("x-joggai-variants: { 'KNOWN': AnotherName }"),
        ),
        (
            "²",
            format!("the value `²` {of} makes no Rust name"),
            remedy("x-joggai-variants: { '²': AnotherName }"),
        ),
        (
            "a], x-joggai-variants: {b: B}, x: [",
            "x-joggai-variants names the value `b`, which the enum `WebhookEndpointKind` no longer has"
                .to_owned(),
            "delete that line from openapi/overlay.yaml".to_owned(),
        ),
        (
            "a], x-joggai-enum: MediaType, x: [",
            format!(
                "the enum `MediaType` is text in one place and integers in another, line {} and this one",
                line_of(DOCUMENT, "  /v2/product:", "type:\n")
            ),
            remedy("x-joggai-enum: AnotherName"),
        ),
    ];
    for (values, cause, remedy) in cases {
        let document = with_property(&format!("kind: {{type: string, enum: [{values}]}}"));
        let line = line_of(&document, "    WebhookEndpoint:\n", "kind:");
        assert_eq!(
            message(&document, OVERLAY),
            format!("openapi/joggai-v2.yaml:{line}: {cause}\n  at: {place}\n  to mend it: {remedy}")
        );
    }
}

#[test]
fn a_secret_by_its_name() {
    let mark = "    x-joggai-secret: true\n";
    let unmarked = edited(OVERLAY, mark, "    x-nothing: true\n");
    assert_eq!(field_type(&bindings(DOCUMENT, &unmarked), "WebhookEndpoint", "secret"), SECRET);
    for name in ["signing_secret", "access_token", "token", "accessToken", "clientSecret"] {
        let document = with_property(&format!("{name}: {{type: string}}"));
        let field = heck::ToSnakeCase::to_snake_case(name);
        assert_eq!(field_type(&bindings(&document, OVERLAY), "WebhookEndpoint", &field), SECRET, "{name}");
    }
    // Also through a reference, and in a request.
    let document = with_property("refresh_token: {$ref: '#/components/schemas/Token'}");
    let document = edited(
        &document,
        "\n  schemas:\n",
        "\n  schemas:\n    Token:\n      type: string\n      minLength: 3\n",
    );
    assert_eq!(field_type(&bindings(&document, OVERLAY), "WebhookEndpoint", "refresh_token"), SECRET);
    let document = edited_after(
        DOCUMENT,
        "  /v2/endpoint:",
        "              properties:\n",
        "              properties:\n                access_token: {type: string}\n",
    );
    assert_eq!(field_type(&bindings(&document, OVERLAY), "CreateWebhookEndpoint", "access_token"), SECRET);
    // Not what only has the name: by the mark, or because it is no text.
    let document = with_property("page_token: {type: string}");
    let overlay = with_action(
        "$.components.schemas.WebhookEndpoint.properties.page_token",
        "update:\n  x-joggai-secret: false",
    );
    let text = "::std::option::Option<::std::string::String>";
    assert_eq!(field_type(&bindings(&document, &overlay), "WebhookEndpoint", "page_token"), text);
    let document = with_property("used_token: {type: integer}");
    assert_eq!(
        field_type(&bindings(&document, OVERLAY), "WebhookEndpoint", "used_token"),
        "::std::option::Option<i64>"
    );
}

#[test]
fn a_secret_in_what_is_kept_as_raw_json() {
    for choice in [
        "{oneOf: [{type: object, properties: {secret: {type: string}}}, {type: string}]}",
        "{anyOf: [{$ref: '#/components/schemas/WebhookEndpoint'}, {type: string}]}",
    ] {
        let document = with_property(&format!("either: {choice}"));
        let line = line_of(&document, "    WebhookEndpoint:\n", "either:");
        assert_eq!(
            message(&document, OVERLAY),
            format!(
                "openapi/joggai-v2.yaml:{line}: a choice of several forms is kept as raw JSON, and this one holds a secret, \
                 which that would show\n  at: /components/schemas/WebhookEndpoint/properties/either\n  \
                 to mend it: in openapi/overlay.yaml, `remove: true` the choice and write the form that JoggAI sends"
            )
        );
    }
    let document = with_property("either: {oneOf: [{type: integer}, {type: string}]}");
    assert!(build(&document, OVERLAY).is_ok());
}

#[test]
fn an_address_by_its_name() {
    for (name, field) in [("videoUrl", "video_url"), ("cover_url", "cover_url")] {
        let document = with_property(&format!("{name}: {{type: string}}"));
        assert_eq!(
            field_type(&bindings(&document, OVERLAY), "WebhookEndpoint", field),
            "::std::option::Option<crate::resource_url::ResourceUrl>"
        );
    }
}

#[test]
fn an_enum_is_what_its_type_says() {
    let cases = [
        ("string", "15, 30, 60", "15"),
        ("integer", "1, two", "\"two\""),
        ("integer", "'1', '2'", "\"1\""),
        ("integer", "1, 2.5", "2.5"),
        ("boolean", "true, 'false'", "\"false\""),
        ("array", "a, b", "\"a\""),
    ];
    for (declared, values, wrong) in cases {
        let document = with_property(&format!("seconds: {{type: {declared}, enum: [{values}]}}"));
        let line = line_of(&document, "    WebhookEndpoint:\n", "seconds");
        assert_eq!(
            message(&document, OVERLAY),
            format!(
                "openapi/joggai-v2.yaml:{line}: the enum is declared `type: {declared}`, and its value {wrong} is none\n  \
                 at: /components/schemas/WebhookEndpoint/properties/seconds\n  \
                 to mend it: add two actions to openapi/overlay.yaml: one that removes the `enum`, and one whose \
                 `update` writes it anew, with values of that type (text in quotes) or with the type of the values"
            )
        );
    }
    let document = with_property("seconds: {type: string, enum: [15, 30]}");
    let target = "$.components.schemas.WebhookEndpoint.properties.seconds";
    let overlay = with_action(&format!("{target}.enum"), "remove: true")
        + &format!("- target: {target}\n  description: A test\n  update: {{enum: ['15', '30']}}\n");
    let output = build(&document, &overlay).unwrap_or_else(|problem| panic!("{problem}"));
    assert!(output.bindings.contains("Value15 = \"15\","), "the remedy works");
}

#[test]
fn an_enum_without_values_or_with_the_name_of_an_object() {
    let document = with_property("kind: {type: string, enum: []}");
    let line = line_of(&document, "    WebhookEndpoint:\n", "kind");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the enum has no values\n  \
             at: /components/schemas/WebhookEndpoint/properties/kind\n  \
             to mend it: delete the `enum`, or write its values; an action in openapi/overlay.yaml can do either"
        )
    );
    let overlay = edited(OVERLAY, "x-joggai-enum: ImageQuality", "x-joggai-enum: WebhookEndpoint");
    let text = message(DOCUMENT, &overlay);
    assert!(text.contains(": the enum name `WebhookEndpoint` is taken by an object\n  at: /"), "{text}");
    assert!(text.ends_with("\n        x-joggai-enum: AnotherName"), "{text}");
}

//! What only a build shows.

use crate::copies::{Copy, DOCUMENT, package};
use crate::{CREATE, ENDPOINT, PROPERTIES, UPDATE, USERNAME, golden, removal, told};
use std::fs;

/// One test, for both build in one folder.
#[test]
fn what_only_a_build_shows() {
    examples_that_do_not_decode();
    code_that_does_not_compile();
}

fn examples_that_do_not_decode() {
    let copy = Copy::new("check-decoding");
    // Without a type these schemas take every value, and the bindings an object.
    let shape = "        shape: {properties: {a: {type: string}}, example: flat}\n";
    copy.edit(DOCUMENT, ENDPOINT, USERNAME, &format!("{shape}{USERNAME}"));
    let label = "                label: {properties: {x: {type: string}}}\n";
    copy.edit(DOCUMENT, CREATE, PROPERTIES, &format!("{PROPERTIES}{label}"));
    let example = "example: {url: 'https://example.com', status: enabled, events: [], label: big}";
    let json = "          application/json:\n";
    copy.edit(DOCUMENT, CREATE, json, &format!("{json}            {example}\n"));
    let (message, held) = told(&copy, &[]);
    let finding = |needle: &str, anchor: &str, cause: &str, at: &str, path: &str| {
        format!(
            "check-decoding/joggai-v2.yaml:{}: the example does not decode into {cause}\n  at: {at}\n  \
             to mend it: if it is what JoggAI sends, correct the schema; else {}",
            copy.line(DOCUMENT, anchor, needle),
            removal("check-decoding", path)
        )
    };
    let wanted = [
        "building the package from check-decoding to decode its examples\n".to_owned(),
        finding(
            "example:",
            CREATE,
            "`CreateWebhookEndpoint`, at label: invalid type: string \"big\", expected an object",
            "/paths/~1v2~1endpoint/post/requestBody/content/application~1json/example",
            "$.paths['/v2/endpoint'].post.requestBody.content['application/json'].example",
        ),
        finding(
            "shape:",
            ENDPOINT,
            "`WebhookEndpointShape`: invalid type: string \"flat\", expected an object",
            "/components/schemas/WebhookEndpoint/properties/shape/example",
            "$.components.schemas.WebhookEndpoint.properties.shape.example",
        ),
        golden("check-decoding", &message),
        "check-decoding: 3 findings\n".to_owned(),
    ];
    assert_eq!(message, wanted.concat());
    assert!(!held.contains("decoding"), "{held}");
}

fn code_that_does_not_compile() {
    let copy = Copy::new("check-compiling");
    let query = "      - {name: notify, in: query, schema: {type: boolean}}\n";
    copy.edit(DOCUMENT, UPDATE, "      parameters:\n", &format!("      parameters:\n{query}"));
    let (message, _) = told(&copy, &[]);
    let code = fs::read_to_string(package().join("src/webhooks/endpoints.rs")).expect("the file is there");
    let line =
        code.lines().position(|line| line.contains("raw.update_webhook_endpoint(")).expect("it is called");
    let head = format!("src/webhooks/endpoints.rs:{}: does not compile with this document: ", line + 1);
    let (_, rest) = message.split_once(&head).unwrap_or_else(|| panic!("{message}"));
    let (cause, remedy) = rest.split_once("\n  to mend it: ").unwrap_or_else(|| panic!("{message}"));
    assert!(cause.contains("this method takes 3 arguments but 2 arguments were supplied"), "{message}");
    assert!(
        remedy.starts_with(
            "mend this line; where only a name differs, a mark in check-compiling/overlay.yaml \
             (operationId, x-joggai-type, x-joggai-enum) keeps it\n"
        ),
        "{message}"
    );
}

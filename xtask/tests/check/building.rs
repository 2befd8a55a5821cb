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
    copy.edit(DOCUMENT, UPDATE, "              - url\n", "              - url\n              - label\n");
    let label = "                label: {type: string}\n";
    copy.edit(DOCUMENT, UPDATE, PROPERTIES, &format!("{PROPERTIES}{label}"));
    let (message, _) = told(&copy, &[]);
    let code = fs::read_to_string(package().join("src/webhooks/changes.rs")).expect("the file is there");
    let lines: Vec<usize> = code
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("UpdateWebhookEndpoint::new("))
        .map(|(index, _)| index + 1)
        .collect();
    assert!(!lines.is_empty());
    for line in lines {
        let head = format!("src/webhooks/changes.rs:{line}: does not compile with this document: ");
        let (_, rest) = message.split_once(&head).unwrap_or_else(|| panic!("{message}"));
        let (cause, remedy) = rest.split_once("\n  to mend it: ").unwrap_or_else(|| panic!("{message}"));
        assert!(cause.contains("this function takes 4 arguments but 3 arguments were supplied"), "{message}");
        assert!(
            remedy.starts_with(
                "mend this line; where only a name differs, a mark in check-compiling/overlay.yaml \
                 (operationId, x-joggai-type, x-joggai-enum) keeps it\n"
            ),
            "{message}"
        );
    }
}

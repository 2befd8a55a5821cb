//! `cargo xtask spec check` on edited copies of `openapi/`: what it finds, word for word.

mod copies;

use copies::{Copy, DOCUMENT, OVERLAY, package, text};
use std::fs;
use std::process::Command;

const ENDPOINT: &str = "    WebhookEndpoint:\n";
const USERNAME: &str = "        username:\n";
const CREATE: &str = "  /v2/endpoint:\n";
const UPDATE: &str = "  /v2/endpoint/{endpoint_id}:\n";
const PROPERTIES: &str = "              properties:\n";
const QUICK: &str = "not looked at, because of --quick: whether the examples decode into their types\n";
const NO_BINDINGS: &str = "not looked at, because there are no bindings: \
                           golden file, decoding, facade, COVERAGE.md, webhook events\n";

/// What is told on stderr of a copy that must not pass, and what held.
fn told(copy: &Copy, arguments: &[&str]) -> (String, String) {
    let output = copy.xtask(&[&["spec", "check"], arguments].concat());
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    (text(&output.stderr), text(&output.stdout))
}

/// As above, without what has to be built.
fn found(copy: &Copy) -> String {
    told(copy, &["--quick"]).0
}

/// The remedy that takes away what stands at a JSONPath.
fn removal(copy: &str, path: &str) -> String {
    format!(
        "add to {copy}/overlay.yaml, under `actions:`\n    \
         - target: {path}\n      description: why\n      remove: true\n"
    )
}

/// The remedy that adds a line at a JSONPath.
fn update(copy: &str, path: &str, line: &str) -> String {
    format!(
        "  to mend it: add to {copy}/overlay.yaml, under `actions:`\n    \
         - target: {path}\n      description: why\n      update:\n        {line}\n"
    )
}

/// The finding that the golden file is another.
fn golden(copy: &str, message: &str) -> String {
    let line = message
        .lines()
        .find_map(|line| {
            line.strip_prefix("tests/golden/bindings.rs:")?.split(':').next()?.parse::<usize>().ok()
        })
        .unwrap_or_else(|| panic!("{message}"));
    format!(
        "tests/golden/bindings.rs:{line}: are not the bindings that the copy {copy} makes; here is the first difference\n  \
         to mend it: nothing, as long as {copy} is to differ; once it is in openapi/, \
         cargo test --test golden shows what changed\n"
    )
}

#[test]
fn the_vendored_document_passes() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["spec", "check", "--quick"])
        .current_dir(package())
        .output()
        .expect("the command runs");
    assert_eq!(text(&output.stderr), QUICK);
    assert_eq!(output.status.code(), Some(0));
    let held = text(&output.stdout);
    let names: Vec<&str> = held.lines().filter_map(|line| line.split("  ").next()).collect();
    let wanted = [
        "overlay",
        "document",
        "error codes",
        "bindings",
        "golden file",
        "facade",
        "coverage",
        "webhook events",
        "openapi: nothing to mend",
    ];
    assert_eq!(names, wanted, "{held}");
    assert!(held.contains("calls 5 of 47 operations; `cargo xtask spec coverage` says which\n"), "{held}");
}

#[test]
fn a_file_that_cannot_be_read() {
    let copy = Copy::new("check-unreadable");
    copy.edit(OVERLAY, "\noverlay:", "overlay: 1.0.0", "overlay: [1.0.0");
    copy.edit(DOCUMENT, "", "servers:\n", "servers: []\nservers:\n");
    assert_eq!(
        found(&copy),
        "check-unreadable/joggai-v2.yaml:22: the key `servers` stands twice; the first is in line 21\n  \
         at: /servers\n  \
         to mend it: keep one of the two\n\
         check-unreadable/overlay.yaml:2: is not valid YAML: illegal placement of ':' indicator\n  \
         at: /overlay\n  \
         to mend it: correct the YAML at this line; if the vendor published it so, fetch the document anew\n\
         not looked at, because a file cannot be read: all the rest\n\
         check-unreadable: 2 findings\n"
    );
}

#[test]
fn overlay_actions_that_have_no_target_or_change_nothing() {
    let copy = Copy::new("check-stale");
    copy.edit(DOCUMENT, "", "  /v2/voices/custom:", "  /v2/voices/own:");
    copy.edit(
        OVERLAY,
        "",
        "actions:\n",
        "actions:\n- target: $.info\n  description: A test\n  update: {version: 2.0.0}\n",
    );
    let message = found(&copy);
    let stale = |anchor: &str| copy.line(OVERLAY, anchor, "target");
    let (first, second) = (
        stale("- target: $.paths['/v2/voices/custom'].get\n"),
        stale("- target: $.paths['/v2/voices/custom'].get.."),
    );
    let at = |line: usize| {
        let head = format!("check-stale/overlay.yaml:{line}: ");
        let rest = message.split(&head).nth(1).unwrap_or_else(|| panic!("{message}"));
        rest.split("check-stale/overlay.yaml:").next().unwrap_or_default().to_owned()
    };
    let actions = copy.line(OVERLAY, "", "- target: $.info");
    assert!(
        at(actions).starts_with(
            "the action changes nothing: check-stale/joggai-v2.yaml says all of it already, at $.info\n  \
             at: /actions/0\n  \
             to mend it: delete the action\n"
        ),
        "{message}"
    );
    for (line, target) in [(first, ".get\n"), (second, ".get..properties.voices.items\n")] {
        let told = at(line);
        assert!(
            told.starts_with(&format!(
                "the target matches nothing in check-stale/joggai-v2.yaml: $.paths['/v2/voices/custom']{target}"
            )),
            "{message}"
        );
        assert!(
            told.contains(
                "  to mend it: the document has changed: correct the target, or delete the action if it is no longer needed\n"
            ),
            "{message}"
        );
    }
    assert!(
        message.ends_with(
            "not looked at, because the overlay does not fit the document: \
             bindings, golden file, decoding, facade, COVERAGE.md, webhook events\n\
             check-stale: 3 findings\n"
        ),
        "{message}"
    );
}

#[test]
fn a_document_that_has_not_the_form_of_openapi() {
    let copy = Copy::new("check-form");
    copy.edit(DOCUMENT, "", "  version: 2.0.0\n", "  version: 2\n  licence: MIT\n");
    copy.edit(DOCUMENT, "/v2/user/whoami:", "          description: Success\n", "");
    copy.edit(DOCUMENT, UPDATE, "        required: true\n", "        required: always\n");
    copy.edit(DOCUMENT, ENDPOINT, "type: string", "type: text");
    let (required, kind) =
        (copy.line(DOCUMENT, UPDATE, "required: always"), copy.line(DOCUMENT, ENDPOINT, "type: text"));
    let answer = copy.line(DOCUMENT, "/v2/user/whoami:", "'200':");
    let anew = "write it anew with an `update`, after taking it away: ";
    let message = found(&copy);
    let wanted = [
        "check-form/joggai-v2.yaml:18: `version` is to be a text, and is `2`\n  at: /info/version\n  to mend it: ".to_owned(),
        format!("{anew}{}", removal("check-form", "$.info.version")),
        "check-form/joggai-v2.yaml:19: the Info Object has no field `licence`\n  at: /info/licence\n  \
         to mend it: if it is misspelt or misplaced, add what was meant to check-form/overlay.yaml; to take it away, "
            .to_owned(),
        removal("check-form", "$.info.licence"),
        format!(
            "check-form/joggai-v2.yaml:{answer}: the Response Object lacks `description`, which OpenAPI 3.0 requires\n  \
             at: /paths/~1v2~1user~1whoami/get/responses/200\n"
        ),
        update("check-form", "$.paths['/v2/user/whoami'].get.responses['200']", "description: what is missing"),
        format!(
            "check-form/joggai-v2.yaml:{required}: `required` is to be true or false, and is `always`\n  \
             at: /paths/~1v2~1endpoint~1{{endpoint_id}}/put/parameters/0/required\n  to mend it: {anew}"
        ),
        removal("check-form", "$.paths['/v2/endpoint/{endpoint_id}'].put.parameters[0].required"),
        format!(
            "check-form/joggai-v2.yaml:{kind}: `type` is to be one of string, integer, number, boolean, array, object, \
             and is `text`\n  \
             at: /components/schemas/WebhookEndpoint/properties/endpoint_id/type\n  to mend it: {anew}"
        ),
        removal("check-form", "$.components.schemas.WebhookEndpoint.properties.endpoint_id.type"),
    ];
    let rest = "not looked at, because the document has not the form of OpenAPI 3.0: examples, defaults and enums\n\
                not looked at, because the document has not the form of OpenAPI 3.0: \
                bindings, golden file, decoding, facade, COVERAGE.md, webhook events\n\
                check-form: 5 findings\n";
    assert_eq!(message, wanted.concat() + rest);
}

#[test]
fn what_openapi_asks_beyond_the_form() {
    let copy = Copy::new("check-rules");
    copy.edit(DOCUMENT, "", "- apiKeyAuth: []", "- apiKey: []");
    copy.edit(DOCUMENT, "", "  /v2/endpoints:", "  /v2/{account}/endpoints:");
    copy.edit(OVERLAY, "", "$.paths['/v2/endpoints'].get\n", "$.paths['/v2/{account}/endpoints'].get\n");
    copy.edit(OVERLAY, "", "$.paths['/v2/endpoints'].get..", "$.paths['/v2/{account}/endpoints'].get..");
    copy.edit(OVERLAY, "", "operationId: list_voices", "operationId: list_music");
    copy.edit(
        DOCUMENT,
        "/v2/user/whoami:",
        "      responses:\n",
        "      responses: {}\n      x-responses:\n",
    );
    copy.edit(DOCUMENT, CREATE, "              - url\n", "              - url\n              - label\n");
    copy.edit(DOCUMENT, UPDATE, "        required: true\n", "");
    copy.edit(DOCUMENT, UPDATE, "#/components/schemas/BaseResponse", "#/components/schemas/Base");
    copy.edit(DOCUMENT, "/v2/template/custom/{id}:", "name: id", "name: template_id");
    copy.edit(DOCUMENT, ENDPOINT, USERNAME, &format!("        words: {{type: array}}\n{USERNAME}"));
    let line = |anchor: &str, needle: &str| copy.line(DOCUMENT, anchor, needle);
    let head = |line: usize, cause: &str, at: &str| {
        format!("check-rules/joggai-v2.yaml:{line}: {cause}\n  at: {at}\n")
    };
    let template = "$.paths['/v2/template/custom/{id}'].get";
    let wanted = [
        head(line("", "- apiKey: "), "the security scheme `apiKey` is not described", "/security/0/apiKey"),
        "  to mend it: describe it under components/securitySchemes, with an action in check-rules/overlay.yaml\n".to_owned(),
        head(
            line("/v2/template/custom/{id}:", "get:"),
            "the path names `{id}`, and no parameter describes it",
            "/paths/~1v2~1template~1custom~1{id}/get",
        ),
        update("check-rules", template, "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"),
        head(
            line("/v2/template/custom/{id}:", "- name: template_id"),
            "the parameter `template_id` goes into the path, and the path /v2/template/custom/{id} does not name it",
            "/paths/~1v2~1template~1custom~1{id}/get/parameters/0",
        ),
        format!("  to mend it: {}", removal("check-rules", &format!("{template}.parameters[0]"))),
        head(line("/v2/user/whoami:", "responses: {}"), "no answer is described", "/paths/~1v2~1user~1whoami/get/responses"),
        update("check-rules", "$.paths['/v2/user/whoami'].get.responses", "'200': {description: …, content: …}"),
        head(
            line("/v2/voices:", "get:"),
            &format!("the operationId `list_music` is that of the operation in line {} as well", line("/v2/musics:", "get:")),
            "/paths/~1v2~1voices/get",
        ),
        update("check-rules", "$.paths['/v2/voices'].get", "operationId: another_name"),
        head(
            line("/v2/{account}/endpoints:", "get:"),
            "the path names `{account}`, and no parameter describes it",
            "/paths/~1v2~1{account}~1endpoints/get",
        ),
        update(
            "check-rules",
            "$.paths['/v2/{account}/endpoints'].get",
            "parameters: [{name: account, in: path, required: true, schema: {type: string}}]",
        ),
        head(
            line(CREATE, "- label"),
            "`label` is required, and there is no property of this name",
            "/paths/~1v2~1endpoint/post/requestBody/content/application~1json/schema/required/1",
        ),
        update(
            "check-rules",
            "$.paths['/v2/endpoint'].post.requestBody.content['application/json'].schema",
            "properties: {label: {type: string}}",
        ),
        head(
            line(UPDATE, "- name: endpoint_id"),
            "the path parameter `endpoint_id` lacks `required: true`",
            "/paths/~1v2~1endpoint~1{endpoint_id}/put/parameters/0",
        ),
        update("check-rules", "$.paths['/v2/endpoint/{endpoint_id}'].put.parameters[0]", "required: true"),
        head(
            line(UPDATE, "$ref"),
            "the reference `#/components/schemas/Base` points to nothing in this file",
            "/paths/~1v2~1endpoint~1{endpoint_id}/put/responses/200/content/application~1json/schema/allOf/0/$ref",
        ),
        "  to mend it: correct the reference with an action in check-rules/overlay.yaml, or add there what it names, \
         under `components`\n"
            .to_owned(),
        head(
            line(ENDPOINT, "words:"),
            "the list does not say what its `items` are",
            "/components/schemas/WebhookEndpoint/properties/words",
        ),
        update("check-rules", "$.components.schemas.WebhookEndpoint.properties.words", "items: {type: string}"),
        NO_BINDINGS.to_owned(),
        "check-rules: 10 findings\n".to_owned(),
    ];
    assert_eq!(found(&copy), wanted.concat());
}

#[test]
fn values_that_do_not_fit_their_schemas() {
    let copy = Copy::new("check-values");
    copy.edit(DOCUMENT, "/v2/avatars/public:", "default: 1\n", "default: one\n");
    copy.edit(DOCUMENT, ENDPOINT, "example: wh_123456789", "example: 17");
    let place = "place: {type: object, properties: {x: {type: integer}}, example: {x: 1, y: 2}}";
    copy.edit(
        DOCUMENT,
        ENDPOINT,
        USERNAME,
        &format!("        size: {{type: integer, enum: [1, two]}}\n        {place}\n{USERNAME}"),
    );
    let line = |anchor: &str, needle: &str| copy.line(DOCUMENT, anchor, needle);
    let finding = |line: usize, cause: &str, at: &str, path: &str| {
        format!(
            "check-values/joggai-v2.yaml:{line}: {cause}\n  at: {at}\n  \
             to mend it: if it is what JoggAI sends, correct the schema; else {}",
            removal("check-values", path)
        )
    };
    let wanted = [
        finding(
            line("/v2/avatars/public:", "default: one"),
            "the default does not fit its schema: \"one\" is not of type \"integer\"",
            "/paths/~1v2~1avatars~1public/get/parameters/0/schema/default",
            "$.paths['/v2/avatars/public'].get.parameters[0].schema.default",
        ),
        finding(
            line(ENDPOINT, "example: 17"),
            "the example does not fit its schema: 17 is not of type \"string\"",
            "/components/schemas/WebhookEndpoint/properties/endpoint_id/example",
            "$.components.schemas.WebhookEndpoint.properties.endpoint_id.example",
        ),
        finding(
            line(ENDPOINT, "size:"),
            "the value of the enum does not fit its schema: \"two\" is not of type \"integer\"",
            "/components/schemas/WebhookEndpoint/properties/size",
            "$.components.schemas.WebhookEndpoint.properties.size.enum[1]",
        ),
        format!(
            "note: check-values/joggai-v2.yaml:{}: the example shows `y`, and its schema does not: \
             the bindings cannot give it\n  \
             at: /components/schemas/WebhookEndpoint/properties/place/example/y\n  \
             to mend it: if JoggAI sends it, have check-values/overlay.yaml add it to the schema's `properties`; \
             else leave it\n",
            line(ENDPOINT, "place:")
        ),
        NO_BINDINGS.to_owned(),
        "check-values: 3 findings\n".to_owned(),
    ];
    assert_eq!(found(&copy), wanted.concat());
}

#[test]
fn a_note_alone_does_not_fail_and_the_copy_is_named() {
    let copy = Copy::new("check-note");
    copy.edit(
        DOCUMENT,
        CREATE,
        "          application/json:\n",
        "          application/json:\n            example: {url: 'https://example.com', status: enabled, events: [], label: x}\n",
    );
    let output = copy.xtask(&["spec", "check", "--quick"]);
    assert_eq!(
        text(&output.stderr),
        format!(
            "note: check-note/joggai-v2.yaml:{}: the example shows `label`, and its schema does not: \
             the bindings cannot give it\n  \
             at: /paths/~1v2~1endpoint/post/requestBody/content/application~1json/example/label\n  \
             to mend it: if JoggAI sends it, have check-note/overlay.yaml add it to the schema's `properties`; \
             else leave it\n{QUICK}",
            copy.line(DOCUMENT, CREATE, "example:")
        )
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).ends_with("\ncheck-note: nothing to mend\n"));
}

#[test]
fn bindings_that_cannot_be_made() {
    let copy = Copy::new("check-bindings");
    copy.edit(
        OVERLAY,
        "",
        "    operationId: list_webhook_events\n",
        "    x-operationId: list_webhook_events\n",
    );
    let line = copy.line(DOCUMENT, "  /v2/events:", "get:");
    assert_eq!(
        found(&copy),
        format!(
            "check-bindings/joggai-v2.yaml:{line}: GET /v2/events has no `operationId`\n  at: /paths/~1v2~1events/get\n{}{NO_BINDINGS}check-bindings: 1 finding\n",
            update("check-bindings", "$.paths['/v2/events'].get", "operationId: verb_and_noun")
        )
    );
}

#[test]
fn an_operation_that_golden_file_and_coverage_do_not_have() {
    let copy = Copy::new("check-operation");
    copy.edit(
        DOCUMENT,
        "\ncomponents:",
        "\n",
        "\n  /v2/balance:\n    get:\n      operationId: get_balance\n      responses:\n        '200':\n          \
         description: Success\n          content:\n            application/json:\n              schema:\n                \
         $ref: '#/components/schemas/BaseResponse'\n",
    );
    let coverage = fs::read_to_string(package().join("COVERAGE.md")).expect("there is a table");
    let next = "| `get_custom_template` |";
    let line = 1 + coverage.lines().position(|line| line.starts_with(next)).expect("the table has it");
    let message = found(&copy);
    assert_eq!(
        message,
        format!(
            "COVERAGE.md:{line}: is not the table of the copy check-operation, from this line on\n  \
             to mend it: nothing, as long as check-operation is to differ; once it is in openapi/, \
             cargo xtask spec coverage --write\n{}{QUICK}check-operation: 2 findings\n",
            golden("check-operation", &message)
        )
    );
}

#[test]
fn error_codes_without_a_name_and_a_document_that_lists_none() {
    let copy = Copy::new("check-codes");
    let line = copy.line(DOCUMENT, "    BaseResponse:", "description:");
    let at = format!("check-codes/joggai-v2.yaml:{}: ", line - 2);
    copy.edit(
        DOCUMENT,
        "",
        "* 40000 - Parameter error\n",
        "* 40000 - Parameter error\n            * 40100 - Key expired\n",
    );
    assert_eq!(
        found(&copy),
        format!(
            "{at}lists the code 40100 (Key expired), and `ErrorCode` has no name for it\n  \
             at: /components/schemas/BaseResponse/properties/code\n  \
             to mend it: add a variant to `ErrorCode` in src/error.rs, and its number to both matches there\n\
             {QUICK}check-codes: 1 finding\n"
        )
    );
    for code in ["0", "10104", "10105", "18020", "18025", "40000", "40100", "50000"] {
        copy.edit(DOCUMENT, "    BaseResponse:", &format!("* {code} - "), &format!("code {code}: "));
    }
    assert_eq!(
        found(&copy),
        format!(
            "{at}lists no business codes, neither as `* 10104 - …` in its description nor as an `enum`\n  \
             at: /components/schemas/BaseResponse/properties/code\n  \
             to mend it: if the document lists them elsewhere now, have xtask/src/check/error_codes.rs read them there\n\
             {QUICK}check-codes: 1 finding\n"
        )
    );
}

#[test]
fn event_types_that_only_one_side_knows() {
    let copy = Copy::new("check-events");
    copy.edit(OVERLAY, "WebhookEventType", "    - create_avatar_success\n", "");
    copy.edit(OVERLAY, "WebhookEventType", "- generated_motion_success\n", "- generated_lip_sync_success\n");
    let message = found(&copy);
    let source = |path: &str| {
        let code = fs::read_to_string(package().join(path)).expect("the file is there");
        let line = 1 + code
            .lines()
            .position(|line| line.contains("Type::GeneratedMotionSuccess"))
            .expect("it knows it");
        format!(
            "{path}:{line}: knows the event type `GeneratedMotionSuccess`, which neither document nor overlay names\n  \
             to mend it: if JoggAI no longer sends it, take it out here; else add it to the list of `WebhookEventType` in \
             check-events/overlay.yaml\n"
        )
    };
    let named = "check-events/overlay.yaml:";
    let line = copy.line(OVERLAY, "WebhookEventType", "- generated_lip_sync_success");
    assert!(
        message.starts_with(&format!(
            "{named}{line}: names the event type `generated_lip_sync_success`, and src/webhooks/event.rs reads its data as unknown\n"
        )),
        "{message}"
    );
    let (_, rest) = message.split_once("\n  to mend it: ").expect("there is a remedy");
    assert_eq!(
        rest,
        format!(
            "where the documentation shows its data, add it to `EventData` in src/webhooks/event.rs; else to WITHOUT_SHAPE in \
             xtask/src/check/events.rs\n{}{}{}\
             xtask/src/check/events.rs: WITHOUT_SHAPE has the event type `create_avatar_success`, \
             which neither document nor overlay names\n  to mend it: take it out there\n\
             {QUICK}check-events: 5 findings\n",
            source("src/sandbox/samples.rs"),
            source("src/webhooks/event.rs"),
            golden("check-events", &message)
        )
    );
}

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
            "`CreateWebhookEndpoint`, at label: invalid type: string \"big\", expected struct CreateWebhookEndpointLabel",
            "/paths/~1v2~1endpoint/post/requestBody/content/application~1json/example",
            "$.paths['/v2/endpoint'].post.requestBody.content['application/json'].example",
        ),
        finding(
            "shape:",
            ENDPOINT,
            "`WebhookEndpointShape`: invalid type: string \"flat\", expected struct WebhookEndpointShape",
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

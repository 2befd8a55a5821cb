//! What the code lacks, or has too much of.

use crate::copies::{Copy, DOCUMENT, OVERLAY, package};
use crate::{NO_BINDINGS, QUICK, found, golden, simulated, update};
use std::fs;

#[test]
fn operations_without_a_name() {
    let copy = Copy::new("check-unnamed");
    copy.edit(OVERLAY, "", "    operationId: list_voices\n", "    x-operationId: list_voices\n");
    copy.edit(
        OVERLAY,
        "",
        "    operationId: list_webhook_events\n",
        "    x-operationId: list_webhook_events\n",
    );
    let finding = |path: &str| {
        format!(
            "check-unnamed/joggai-v2.yaml:{}: GET {path} has no `operationId`\n  at: /paths/{}/get\n{}",
            copy.line(DOCUMENT, &format!("  {path}:\n"), "get:"),
            path.replace('/', "~1"),
            update("check-unnamed", &format!("$.paths['{path}'].get"), "operationId: verb_and_noun")
        )
    };
    assert_eq!(
        found(&copy),
        format!("{}{}{NO_BINDINGS}check-unnamed: 2 findings\n", finding("/v2/voices"), finding("/v2/events"))
    );
}

#[test]
fn bindings_that_cannot_be_made() {
    let copy = Copy::new("check-bindings");
    copy.edit(
        DOCUMENT,
        "/v2/user/whoami:",
        "                - $ref: '#/components/schemas/BaseResponse'\n",
        "",
    );
    assert_eq!(
        found(&copy),
        format!(
            "check-bindings/joggai-v2.yaml:{}: the answer is not an envelope: it has no `code`\n  \
             at: /paths/~1v2~1user~1whoami/get/responses/200/content/application~1json/schema\n  \
             to mend it: compose it of BaseResponse and an object with `data`, as the other operations do\n\
             {NO_BINDINGS}check-bindings: 1 finding\n",
            copy.line(DOCUMENT, "/v2/user/whoami:", "schema:")
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

#[test]
fn what_the_sandbox_carries_out_is_gone() {
    let copy = Copy::new("check-sandbox");
    copy.edit(DOCUMENT, "", "  /v2/events:\n", "  /v2/event_types:\n");
    let said = found(&copy);
    assert!(said.contains(&simulated("GET", "/v2/events")), "{said}");
}

#[test]
fn an_event_type_of_the_document_is_shown_where_it_is_listed() {
    let copy = Copy::new("check-event-place");
    let items = "          items:\n            type: string\n";
    copy.edit(
        DOCUMENT,
        "    WebhookEndpoint:\n",
        items,
        &format!("{items}            enum: [podcast_success]\n"),
    );
    let line = copy.line(DOCUMENT, "    WebhookEndpoint:\n", "enum: [podcast_success]");
    let said = found(&copy);
    let wanted = format!("check-event-place/joggai-v2.yaml:{line}: names the event type `podcast_success`");
    assert!(said.contains(&wanted), "{said}");
}

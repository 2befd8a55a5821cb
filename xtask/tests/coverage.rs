//! `cargo xtask spec coverage`: the table in its forms.

#[path = "support/copies.rs"]
mod copies;

use copies::{Copy, DOCUMENT, OVERLAY, package, text};
use std::fs;
use std::process::{Command, Output};

fn coverage(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["spec", "coverage"])
        .args(arguments)
        .current_dir(package())
        .output()
        .expect("the command runs")
}

/// What a command that succeeds prints.
fn printed(output: &Output) -> String {
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    text(&output.stdout)
}

#[test]
fn text_has_a_line_for_each_operation() {
    let table = printed(&coverage(&[]));
    let cells = |name: &str| -> Vec<String> {
        let line = table.lines().find(|line| line.split(' ').next() == Some(name));
        let line = line.unwrap_or_else(|| panic!("no {name} in {table}"));
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
    };
    assert_eq!(cells("operation"), ["operation", "call", "facade", "sandbox", "command", "described"]);
    // The path stands in its own column behind the method.
    let row =
        ["list_webhook_events", "GET", "/v2/events", "webhooks().event_types", "simulated", "webhook events"];
    assert_eq!(cells("list_webhook_events"), [&row[..], &["README, rustdoc, JoggAI's page"]].concat());
    assert_eq!(cells("who_am_i"), ["who_am_i", "GET", "/v2/user/whoami", "-", "-", "-", "JoggAI's page"]);
    assert_eq!(cells("update_webhook_endpoint").last().map(String::as_str), Some("README, rustdoc"));
    assert!(table.ends_with(
        "\n47 operations: 5 with a method in the facade, 5 in the sandbox, 5 on the command line.\n"
    ));
}

#[test]
fn json_is_for_programs() {
    let table: serde_json::Value =
        serde_json::from_str(&printed(&coverage(&["--output", "json"]))).expect("it is JSON");
    let rows = table.as_array().expect("it is a list");
    assert_eq!(rows.len(), 47);
    let row =
        |name: &str| rows.iter().find(|row| row["operation"] == name).unwrap_or_else(|| panic!("no {name}"));
    assert_eq!(
        *row("delete_webhook_endpoint"),
        serde_json::json!({
            "operation": "delete_webhook_endpoint",
            "method": "DELETE",
            "path": "/v2/endpoint/{endpoint_id}",
            "facade": ["webhooks().delete"],
            "sandbox": true,
            "commands": ["webhook delete"],
            "described": ["README", "rustdoc", "JoggAI's page"],
            "page": "https://docs.jogg.ai/api-reference/v2/Webhook/DeleteWebhookEndpoint",
        })
    );
    assert_eq!(row("who_am_i")["facade"], serde_json::json!([]));
    assert_eq!(row("who_am_i")["sandbox"], false);
    assert_eq!(row("list_voices")["described"], serde_json::json!(["README", "JoggAI's page"]));
}

#[test]
fn the_file_is_the_markdown_of_today() {
    let table = printed(&coverage(&["--output", "markdown"]));
    let file = fs::read_to_string(package().join("COVERAGE.md")).expect("there is a table");
    assert!(file.ends_with(&table), "COVERAGE.md is stale: cargo xtask spec coverage --write");
    assert!(table.contains(
        "\n| `list_webhook_endpoints` | `GET /v2/endpoints` | `webhooks().list` | simulated | `webhook list` | README, rustdoc, \
         [JoggAI's page](https://docs.jogg.ai/api-reference/v2/Webhook/ListWebhookEndpoints) |\n"
    ));
}

#[test]
fn a_copy_has_a_table_and_no_file() {
    let copy = Copy::new("coverage-copy");
    copy.edit(OVERLAY, "", "operationId: who_am_i", "operationId: get_account");
    assert!(printed(&copy.xtask(&["spec", "coverage"])).contains("\nget_account "));
    let before = fs::read(package().join("COVERAGE.md")).expect("there is a table");
    let output = copy.xtask(&["spec", "coverage", "--write"]);
    assert_eq!(
        text(&output.stderr),
        "COVERAGE.md is about openapi/, and coverage-copy is a copy\n  to mend it: leave out --openapi or --write\n"
    );
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()));
    assert_eq!(fs::read(package().join("COVERAGE.md")).expect("there is a table"), before);
}

#[test]
fn a_document_without_names_has_no_table() {
    let copy = Copy::new("coverage-unnamed");
    copy.edit(OVERLAY, "", "    operationId: who_am_i\n", "    x-operationId: who_am_i\n");
    let output = copy.xtask(&["spec", "coverage"]);
    assert_eq!(
        text(&output.stderr),
        format!(
            "coverage-unnamed/joggai-v2.yaml:{}: GET /v2/user/whoami has no `operationId`\n  \
             at: /paths/~1v2~1user~1whoami/get\n  \
             to mend it: add to coverage-unnamed/overlay.yaml, under `actions:`\n    \
             - target: $.paths['/v2/user/whoami'].get\n      description: why\n      update:\n        \
             operationId: verb_and_noun\n",
            copy.line(DOCUMENT, "/v2/user/whoami:", "get:")
        )
    );
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()));
}

#[test]
fn a_file_and_another_output_are_one_too_many() {
    let output = coverage(&["--write", "--output", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("'--write' cannot be used with '--output <FORMAT>'"));
}

//! `cargo xtask spec check` on edited copies of `openapi/`: what it finds, word for word.

mod any_document;
mod building;
mod code;
#[path = "../support/copies.rs"]
mod copies;
mod document;

use copies::{Copy, DOCUMENT, OVERLAY, package, text};
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
        "sandbox",
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
    let line = 1 + copy.line(OVERLAY, "", "overlay: [1.0.0");
    assert_eq!(
        found(&copy),
        format!(
            "check-unreadable/joggai-v2.yaml:22: the key `servers` stands twice; the first is in line 21\n  \
         at: /servers\n  \
         to mend it: keep one of the two\n\
         check-unreadable/overlay.yaml:{line}: is not valid YAML: illegal placement of ':' indicator\n  \
         at: /overlay\n  \
         to mend it: correct the YAML at this line; if the vendor published it so, fetch the document anew\n\
         not looked at, because a file cannot be read: all the rest\n\
         check-unreadable: 2 findings\n"
        )
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
    let stale = |target: &str, index: usize| {
        let line = copy.line(OVERLAY, &format!("- target: {target}\n"), "target");
        format!(
            "check-stale/overlay.yaml:{line}: the target matches nothing in check-stale/joggai-v2.yaml: {target}\n  \
             at: /actions/{index}/target\n  \
             to mend it: the document has changed: correct the target, or delete the action if it is no longer needed\n"
        )
    };
    let (operation, entries) =
        ("$.paths['/v2/voices/custom'].get", "$.paths['/v2/voices/custom'].get..properties.voices.items");
    let overlay = copy.text(OVERLAY);
    let index = |target: &str| {
        let before = overlay.split(&format!("- target: {target}\n")).next().unwrap_or_default();
        before.matches("\n- target: ").count()
    };
    let wanted = [
        format!(
            "check-stale/joggai-v2.yaml:{}: GET /v2/voices/own has no `operationId`\n  at: /paths/~1v2~1voices~1own/get\n{}",
            copy.line(DOCUMENT, "  /v2/voices/own:", "get:"),
            update("check-stale", "$.paths['/v2/voices/own'].get", "operationId: verb_and_noun")
        ),
        format!(
            "check-stale/overlay.yaml:{}: the action changes nothing: check-stale/joggai-v2.yaml says all of it already, \
             at $.info\n  at: /actions/0\n  to mend it: delete the action\n",
            copy.line(OVERLAY, "", "- target: $.info")
        ),
        stale(operation, index(operation)),
        stale(entries, index(entries)),
        "not looked at, because the overlay does not fit the document: \
         bindings, golden file, decoding, facade, COVERAGE.md, webhook events\n"
            .to_owned(),
        "check-stale: 4 findings\n".to_owned(),
    ];
    assert_eq!(found(&copy), wanted.concat());
}

/// What is said of a row of the sandbox's table that the document does not have.
fn simulated(method: &str, path: &str) -> String {
    let source =
        std::fs::read_to_string(copies::package().join("src/sandbox/document.rs")).expect("the source");
    let row = format!("(Method::{method}, \"{path}\"");
    let line = 1 + source.lines().position(|line| line.contains(&row)).expect("the table has it");
    format!(
        "src/sandbox/document.rs:{line}: the sandbox carries out {method} {path}, which the document does not have\n  \
         to mend it: correct the path; where JoggAI no longer has the operation, take it out of `SIMULATED` and the \
         modules beside it\n"
    )
}

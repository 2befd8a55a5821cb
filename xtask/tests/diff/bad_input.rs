//! What cannot be compared: one message, and the status 2.

use crate::{command, diff, file, text, vendored, with_input};
use std::process::{Command, Output};

/// The message of a run that must fail.
fn message(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
    text(&output.stderr)
}

/// The message for this document, given on standard input.
fn refused(document: &str) -> String {
    message(&with_input(command().arg("-").arg(vendored()), document.as_bytes()))
}

#[test]
fn no_document() {
    let said = refused("");
    assert!(said.starts_with("stdin: is empty\n"), "{said}");
    let said = message(&with_input(command().arg("-").arg(vendored()), b"\x7fELF\x01\n\xff\xfe"));
    assert!(said.starts_with("stdin:2: is not UTF-8 text\n"), "{said}");
    let said = refused("openapi: [3\n");
    assert!(said.starts_with("stdin:2: is not valid YAML"), "{said}");
    let said = message(&diff(&vendored(), "/nowhere/at-all.yaml".as_ref(), &[]));
    assert!(said.starts_with("/nowhere/at-all.yaml: cannot be read"), "{said}");
    let said = message(&with_input(command().args(["-", "-"]), b""));
    assert!(said.starts_with("both documents are `-`") && said.contains("to mend it"), "{said}");
}

#[test]
fn documents_of_another_kind() {
    let said = refused("swagger: '2.0'\npaths: {}\n");
    assert!(said.contains("is Swagger 2.0"), "{said}");
    let said = refused("openapi: 3.1.0\npaths: {}\n");
    assert!(said.starts_with("stdin:1: is OpenAPI 3.1.0"), "{said}");
    let said = refused("hello: world\n");
    assert!(said.contains("has no `openapi` version"), "{said}");
    let said = refused("openapi: 3.0.1\npaths: []\n");
    assert!(said.starts_with("stdin:2: `paths` is no map"), "{said}");
    let said = refused("openapi: 3.0.1\npaths:\n  /a:\n    get: yes please\n");
    assert!(said.starts_with("stdin:4: the operation `GET /a` is no map"), "{said}");
    let said = refused("openapi: 3.0.1\npaths: {}\npaths: {}\n");
    assert!(said.starts_with("stdin:3: the key `paths` stands twice"), "{said}");
}

#[test]
fn references_that_lead_nowhere() {
    let head = "openapi: 3.0.1\npaths: {}\ncomponents:\n  schemas:\n";
    let said = refused(&format!("{head}    A:\n      $ref: '#/components/schemas/B'\n"));
    assert!(said.starts_with("stdin:6: the reference `#/components/schemas/B` points to nothing"), "{said}");
    let said = refused(&format!("{head}    A:\n      $ref: other.yaml#/A\n"));
    assert!(
        said.starts_with("stdin:6: the reference `other.yaml#/A` points to nothing in this file"),
        "{said}"
    );
    let circle =
        "    A:\n      $ref: '#/components/schemas/B'\n    B:\n      $ref: '#/components/schemas/A'\n";
    let said = refused(&format!("{head}{circle}"));
    assert!(
        said.starts_with("stdin:6: the reference `#/components/schemas/B` leads back to itself"),
        "{said}"
    );
}

/// A folder of its own, in which git has nothing or a document.
fn folder(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("joggai-spec-diff-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    std::fs::copy(vendored(), folder.join("joggai-v2.yaml")).expect("the document can be copied");
    folder
}

fn git(folder: &std::path::Path, arguments: &[&str]) {
    let done = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.com"])
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(done.status.success(), "{}", text(&done.stderr));
}

fn xtask(folder: &std::path::Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["spec", "diff", "--openapi"]).arg(folder);
    command
}

#[test]
fn without_arguments_the_committed_document_is_the_older_one() {
    let folder = folder("committed");
    let said = message(&xtask(&folder).env("GIT_CEILING_DIRECTORIES", "/").output().expect("xtask runs"));
    assert!(said.contains("git knows no committed version of it") && said.contains("to mend it"), "{said}");
    let said = message(&xtask(&folder).env("PATH", "/nowhere").output().expect("xtask runs"));
    assert!(said.starts_with("git cannot be run"), "{said}");

    git(&folder, &["init", "-q"]);
    let said = message(&xtask(&folder).output().expect("xtask runs"));
    assert!(said.contains("git knows no committed version of it"), "{said}");

    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "The document"]);
    let same = xtask(&folder).arg("--exit-code").output().expect("xtask runs");
    assert_eq!(same.status.code(), Some(0), "{}", text(&same.stdout));

    let path = folder.join("joggai-v2.yaml");
    let edited = text(&std::fs::read(&path).expect("the document")).replace("- disabled\n", "- off\n");
    std::fs::write(&path, edited).expect("the document can be written");
    let changed = xtask(&folder).arg("--exit-code").output().expect("xtask runs");
    assert_eq!(changed.status.code(), Some(1), "{}", text(&changed.stdout));
    let _ = std::fs::remove_dir_all(&folder);
}

#[test]
fn the_exit_status_says_whether_they_differ() {
    let prose = file(
        "prose.yaml",
        &text(&std::fs::read(vendored()).expect("it is there")).replacen("Show the account", "Who", 1),
    );
    let status = |more: &[&str]| diff(&vendored(), &prose, more).status.code();
    assert_eq!(status(&[]), Some(0));
    assert_eq!(status(&["--exit-code"]), Some(1));
    assert_eq!(diff(&vendored(), &vendored(), &["--exit-code"]).status.code(), Some(0));
    assert_eq!(status(&["--output", "yaml"]), Some(2));
}

#[test]
fn a_reader_who_stops_is_no_trouble() {
    let empty = file("nothing.yaml", "openapi: 3.0.1\npaths: {}\n");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = command()
        .arg(vendored())
        .arg(&empty)
        .args(["--output", "json"])
        .stdout(writer)
        .output()
        .expect("xtask runs");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
}

/// What is removed has its actions taken out of the overlay before the build goes through again.
#[test]
fn the_committed_document_has_the_names_of_the_committed_overlay() {
    let folder = folder("committed-overlay");
    let overlay = text(&std::fs::read(crate::openapi().join("overlay.yaml")).expect("the overlay"));
    std::fs::write(folder.join("overlay.yaml"), &overlay).expect("the overlay can be copied");
    git(&folder, &["init", "-q"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "Document and overlay"]);

    let mut document = crate::document();
    document["paths"].as_object_mut().expect("paths").remove("/v2/events").expect("the operation");
    std::fs::write(folder.join("joggai-v2.yaml"), document.to_string()).expect("the document can be written");
    let (head, actions) = overlay.split_once("actions:\n").expect("the actions");
    let left = actions.split("- target: ").filter(|action| !action.starts_with("$.paths['/v2/events']"));
    let left = format!("{head}actions:\n{}", left.collect::<Vec<_>>().join("- target: "));
    std::fs::write(folder.join("overlay.yaml"), left).expect("the overlay can be written");

    let said = text(&xtask(&folder).output().expect("xtask runs").stdout);
    assert!(
        said.contains("Breaks callers at compile time (1)\n\n  operation-removed\n    in  GET /v2/events"),
        "{said}"
    );
    assert!(said.contains("facade: `list_webhook_events` is gone"), "{said}");
    let _ = std::fs::remove_dir_all(&folder);
}

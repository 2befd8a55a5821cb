//! `cargo xtask spec diff`, the real binary, on edited copies of the vendored document.

#[allow(dead_code)]
#[path = "../../../build/mod.rs"]
mod build;

mod bad_input;
mod changes;
mod printing;
mod properties;

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The vendored document.
fn vendored() -> PathBuf {
    openapi().join("joggai-v2.yaml")
}

fn openapi() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi")
}

fn document() -> Value {
    build::load::load(&vendored(), "joggai-v2.yaml").expect("the vendored document is fine").value
}

/// A file of the test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spec-diff");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file can be written");
    path
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["spec", "diff", "--openapi"]).arg(openapi());
    command
}

fn diff(old: &Path, new: &Path, more: &[&str]) -> Output {
    command().arg(old).arg(new).args(more).output().expect("xtask runs")
}

fn with_input(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("xtask runs");
    // Who does not read its input may have gone by now.
    let _ = child.stdin.take().expect("it has an input").write_all(input);
    child.wait_with_output().expect("xtask ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// What `--output json` says.
fn json(old: &Path, new: &Path) -> Value {
    let output = diff(old, new, &["--output", "json"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

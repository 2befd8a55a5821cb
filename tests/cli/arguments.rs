//! Arguments: what is sent for them, what is wrong usage, and the help.

use crate::command::{Ran, joggai};
use crate::server::{Scripted, endpoint};
use crate::{FAILED, KEY, SUCCESS, URL};
use serde_json::json;
use std::path::Path;

#[test]
fn update_replaces_address_status_and_events() {
    let server = Scripted::data(&endpoint());
    let ran = server.run(&[
        "webhook", "update", "--url", URL, "--status", "enabled", "--event", SUCCESS, "--event", FAILED,
        "wh_1",
    ]);
    ran.is(
        0,
        "id       wh_1\n\
         status   enabled\n\
         url      https://example.com/hook?…\n\
         events   generated_avatar_video_success\n         \
                  generated_avatar_video_failed\n\
         user     johndoe\n\
         created  Thu, 28 Nov 2024 15:03:51 GMT\n\
         secret   ***\n",
        "",
    );
    let request = server.request();
    assert_eq!(request.line, "PUT /v2/endpoint/wh_1 HTTP/1.1");
    assert_eq!(request.json(), json!({ "url": URL, "status": "enabled", "events": [SUCCESS, FAILED] }));
    assert!(request.head.contains(&format!("x-api-key: {KEY}\r\n")), "{}", request.head);
}

#[test]
fn an_event_option_takes_one_name_so_the_id_may_follow_it() {
    let server = Scripted::data(&endpoint());
    let args = ["webhook", "update", "--event", SUCCESS, "wh_1", "--url", URL, "--status=disabled"];
    assert_eq!(server.run(&args).status, 0);
    let request = server.request();
    assert_eq!(request.line, "PUT /v2/endpoint/wh_1 HTTP/1.1");
    assert_eq!(request.json(), json!({ "url": URL, "status": "disabled", "events": [SUCCESS] }));
}

#[test]
fn no_events_sends_an_empty_list() {
    let server = Scripted::data(&endpoint());
    let args = ["webhook", "update", "--url", URL, "--status", "enabled", "--no-events", "wh_1"];
    assert_eq!(server.run(&args).status, 0);
    assert_eq!(server.request().json()["events"], json!([]));
}

#[test]
fn an_id_that_begins_with_a_dash_goes_after_two() {
    let server = Scripted::data(&json!({ "message": "webhook deleted" }));
    server.run(&["webhook", "delete", "--", "-an-odd-id"]).is(0, "", "note: deleted -an-odd-id\n");
    assert_eq!(server.request().line, "DELETE /v2/endpoint/-an-odd-id HTTP/1.1");

    let ran = server.run(&["webhook", "delete", "-an-odd-id"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("unexpected argument '-a' found"), "{}", ran.stderr);
}

#[test]
fn ids_that_would_name_another_path_are_wrong_usage() {
    let server = Scripted::data(&json!({}));
    for id in ["", ".", "..", "a\nb"] {
        let ran = server.run(&["webhook", "delete", id]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{id:?}: {}", ran.stderr);
        assert!(ran.stderr.starts_with("error: "), "{id:?}: {}", ran.stderr);
    }
    assert!(server.requests().is_empty());
}

#[test]
fn what_the_api_requires_is_required_here() {
    let all = ["--url", URL, "--status", "enabled", "--no-events"];
    for command in ["create", "update"] {
        for (missing, name) in [(0..2, "--url <URL>"), (2..4, "--status <STATUS>"), (4..5, "--no-events")] {
            let mut given = all.to_vec();
            given.drain(missing);
            let ran = joggai(
                ["webhook", command].iter().chain(&given).chain((command == "update").then_some(&"wh_1")),
            );
            let ran = Ran::from(ran);
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
            assert!(
                ran.stderr.starts_with("error: the following required arguments were not provided:\n")
                    && ran.stderr.contains(name),
                "{}",
                ran.stderr
            );
        }
    }
    let both =
        ["webhook", "update", "--url", URL, "--status", "enabled", "--no-events", "--event", SUCCESS, "wh_1"];
    let ran = Ran::from(joggai(both));
    assert_eq!(ran.status, 2);
    assert!(
        ran.stderr.contains("the argument '--no-events' cannot be used with '--event <NAME>'"),
        "{}",
        ran.stderr
    );
}

#[test]
fn wrong_usage_is_told_on_stderr_with_exit_status_2() {
    for (args, message) in [
        (&["nonsense"][..], "unrecognized subcommand 'nonsense'"),
        (&["webhook", "lst"], "some similar subcommands exist: 'listen', 'list'"),
        (&["webhook", "list", "extra"], "unexpected argument 'extra' found"),
        (&["webhook", "list", "--output", "xml"], "[possible values: table, json]"),
        (&["webhook", "update", "--event", "", "x"], "a value is required for '--event <NAME>'"),
        (
            &["webhook", "update", "--url", URL, "--status", "enabled", "--event", "a", "b", "wh_1"],
            "unexpected argument 'wh_1' found",
        ),
        (&["webhook", "list", "--api-key", "k"], "unexpected argument '--api-key' found"),
        (&["sandbox", "--port", "65536"], "65536 is not in 0..=65535"),
        (&["webhook", "list", "--timeout", "0"], "it must be 0.001 or more"),
        (&["webhook", "list", "--timeout", "-1"], "it must be 0.001 or more"),
        (&["webhook", "list", "--timeout", "0.00099"], "it must be 0.001 or more"),
        (&["webhook", "list", "--timeout", "1e-99"], "it must be 0.001 or more"),
        (&["webhook", "list", "--timeout", "inf"], "that is more than can be counted"),
        (&["webhook", "list", "--timeout", "nan"], "a number of seconds is needed"),
        (&["webhook", "list", "--timeout", "soon"], "a number of seconds is needed"),
        (&["webhook", "delete"], "<ENDPOINT_ID>"),
        (&[], "Usage: joggai [OPTIONS] <COMMAND>"),
    ] {
        let ran = Ran::from(joggai(args));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(message), "{args:?}: {}", ran.stderr);
    }
}

#[test]
fn control_characters_in_arguments_do_not_reach_the_terminal() {
    let nasty = "a\u{1b}[31mb\u{9b}c\u{202e}d\re\u{7}";
    for args in [
        &[nasty][..],
        &["webhook", "list", nasty],
        &["webhook", "list", "--output", nasty],
        &["webhook", "list", "--timeout", nasty],
        &["webhook", "update", "--url", URL, "--no-events", "--status", nasty, "wh_1"],
        &["webhook", "delete", nasty],
        &["webhook", "list", "--api-key-file", nasty],
        &["webhook", "trigger", nasty, "--to", URL],
        &["webhook", "trigger", SUCCESS, "--to", nasty],
        &["completions", nasty],
    ] {
        for colours in ["1", "0"] {
            let mut command = joggai(args);
            let ran = Ran::from(command.env("CLICOLOR_FORCE", colours).env("JOGGAI_API_KEY", KEY));
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}: {}", ran.stderr);
            assert!(!ran.stderr.contains("\u{1b}[31mb"), "{args:?}: {:?}", ran.stderr);
            // Our own colours begin with an escape, too.
            let bad = |c: char| c.is_control() && !matches!(c, '\n' | '\u{1b}') || c == '\u{202e}';
            assert!(ran.stderr.contains("error:") && !ran.stderr.contains(bad), "{args:?}: {:?}", ran.stderr);
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_unicode_is_wrong_usage() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let broken = OsStr::from_bytes(b"a\xff\x1b[31mb");
    for args in [&[broken][..], &[OsStr::new("webhook"), OsStr::new("delete"), broken]] {
        let ran = Ran::from(joggai(args.iter()).env("CLICOLOR_FORCE", "1").env("JOGGAI_API_KEY", KEY));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}: {}", ran.stderr);
        assert!(!ran.stderr.contains("\u{1b}[31mb"), "{:?}", ran.stderr);
    }
    for variable in ["JOGGAI_API_KEY", "JOGGAI_BASE_URL"] {
        let mut command = joggai(["webhook", "list"]);
        let ran = Ran::from(command.env("JOGGAI_API_KEY", KEY).env(variable, broken));
        ran.is(2, "", &format!("error: {variable} is not valid UTF-8\n"));
    }
}

#[test]
fn a_status_nobody_knows_is_wrong_usage_unless_allowed() {
    let server = Scripted::data(&endpoint());
    let args = ["webhook", "update", "--url", URL, "--status", "paused", "--no-events", "wh_1"];
    server.run(&args).is(
        2,
        "",
        "error: the status 'paused' is not known; known are: enabled, disabled\n\n  \
           tip: --allow-unknown sends it as it is\n\n\
         Usage: joggai webhook update [OPTIONS] --url <URL> --status <STATUS> <--event <NAME>|--no-events> <ENDPOINT_ID>\n\n\
         For more information, try '--help'.\n",
    );
    assert!(server.requests().is_empty());

    let ran = server.run(&[&args[..], &["--allow-unknown"]].concat());
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert_eq!(server.request().json()["status"], "paused");
}

#[test]
fn an_event_nobody_knows_is_sent_and_remarked_on() {
    let server = Scripted::data(&endpoint());
    let ran =
        server.run(&["webhook", "create", "--url", URL, "--status", "enabled", "--event", "brand\u{1b}new"]);
    assert_eq!(ran.status, 0);
    assert_eq!(
        ran.stderr,
        "note: the event 'brand\\u{1b}new' is not known to this version; it is sent as it is\n\
         note: `joggai webhook list --show-secrets` shows the secret\n"
    );
    let request = server.request();
    assert_eq!(request.line, "POST /v2/endpoint HTTP/1.1");
    assert_eq!(request.json(), json!({ "url": URL, "status": "enabled", "events": ["brand\u{1b}new"] }));
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = Ran::from(joggai(["completions", shell]));
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{shell}");
        assert!(ran.stdout.contains("webhook") && ran.stdout.contains("show-secrets"), "{shell}");
    }
}

#[test]
fn the_version_is_the_packages() {
    Ran::from(joggai(["--version"])).is(0, concat!("joggai ", env!("CARGO_PKG_VERSION"), "\n"), "");
}

/// To accept a change: `JOGGAI_GOLDEN=refresh cargo test --all-features --test cli`.
#[test]
fn the_help_is_the_reviewed_one() {
    let mut texts = String::new();
    for command in [
        "",
        "webhook ",
        "webhook list ",
        "webhook create ",
        "webhook update ",
        "webhook modify ",
        "webhook enable ",
        "webhook disable ",
        "webhook ensure ",
        "webhook delete ",
        "webhook events ",
        "webhook listen ",
        "webhook trigger ",
        "webhook sign ",
        "webhook verify ",
        "sandbox ",
        "completions ",
    ] {
        let args: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let ran = Ran::from(joggai(args));
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
        texts += &format!("$ joggai {command}--help\n{}\n", ran.stdout);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cli-help.txt");
    if std::env::var("JOGGAI_GOLDEN").is_ok_and(|wish| wish == "refresh") {
        std::fs::write(&path, &texts).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if golden != texts {
        let diff = similar::TextDiff::from_lines(&golden, &texts);
        let diff = diff.unified_diff().context_radius(3).header("golden", "printed").to_string();
        panic!(
            "the help differs from tests/golden/cli-help.txt; if that is meant, see CONTRIBUTING.md\n{diff}"
        );
    }
}

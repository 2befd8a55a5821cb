//! `joggai webhook modify`, `enable`, `disable`, `ensure`.

use crate::command::Ran;
use crate::server::{Scripted, endpoint};
use crate::{FAILED, SUCCESS};
use serde_json::json;

const MODIFY: [&str; 2] = ["webhook", "modify"];

fn server() -> Scripted {
    // The same answer serves the list and the write: each reads what is its own.
    let mut data = endpoint();
    data["endpoints"] = json!([endpoint()]);
    Scripted::data(&data)
}

fn run(server: &Scripted, args: &[&str]) -> Ran {
    server.run(&[&["webhook"], args].concat())
}

#[test]
fn modify_writes_the_whole_endpoint() {
    let server = server();
    let ran =
        run(&server, &["modify", "--remove-event", FAILED, "--add-event", "generated_image_failed", "wh_1"]);
    assert_eq!(ran.status, 0, "{}", ran.both());
    assert_eq!(ran.stderr, "note: updated wh_1\n");
    let requests = server.requests();
    assert_eq!(requests[1].line, "PUT /v2/endpoint/wh_1 HTTP/1.1");
    let body: serde_json::Value = serde_json::from_slice(&requests[1].body).unwrap();
    let events = [SUCCESS, "generated_image_failed"];
    let url = "https://example.com/hook?token=tok_123";
    assert_eq!(body, json!({"url": url, "status": "enabled", "events": events}));
}

#[test]
fn what_is_right_already_is_not_written() {
    for args in [
        ["enable", "wh_1"].as_slice(),
        &["modify", "--status", "enabled", "wh_1"],
        &["ensure", "--url", "https://example.com/hook?token=tok_123", "--event", FAILED, "--event", SUCCESS],
    ] {
        let server = server();
        let ran = run(&server, args);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, "note: unchanged wh_1\n"), "{}", ran.both());
        assert_eq!(server.requests().len(), 1);
    }
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let server = server();
    let ran = run(
        &server,
        &["modify", "--status", "disabled", "--event", FAILED, "--add-event", "x", "--dry-run", "wh_1"],
    );
    ran.is(
        0,
        "  id      wh_1\n  url     https://example.com/hook?…\n- status  enabled\n+ status  disabled\n\
         - event   generated_avatar_video_success\n  event   generated_avatar_video_failed\n+ event   x\n",
        "note: the event 'x' is not known to this version; it is sent as it is\n\
         note: the endpoint would be updated\n",
    );
    run(&server, &["disable", "--dry-run", "wh_1"]).is(
        0,
        "  id      wh_1\n  url     https://example.com/hook?…\n- status  enabled\n+ status  disabled\n\
           \x20 event   generated_avatar_video_success\n  event   generated_avatar_video_failed\n",
        "note: the endpoint would be updated\n",
    );
    let ran = run(
        &server,
        &["ensure", "--url", "https://new.example", "--no-events", "--dry-run", "--output", "json"],
    );
    assert_eq!(
        ran.json(),
        json!({
            "change": "create", "current": null,
            "wanted": {"url": "https://new.example", "status": "enabled", "events": []},
        })
    );
    assert!(!ran.both().contains("whsec"), "{}", ran.both());
    assert_eq!(server.requests().iter().filter(|request| !request.line.starts_with("GET ")).count(), 0);
}

#[test]
fn a_difference_in_what_is_hidden_is_told() {
    let server = server();
    let modify = ["modify", "--url", "https://example.com/hook?token=other", "--dry-run", "wh_1"];
    let ran = run(&server, &modify);
    assert!(
        ran.stdout.contains("- url     https://example.com/hook?…\n+ url     https://example.com/hook?…\n"),
        "{}",
        ran.stdout
    );
    let note = "note: the addresses differ in what is hidden; --show-secrets shows it\n";
    assert_eq!(ran.stderr, format!("{note}note: the endpoint would be updated\n"));
    assert_eq!(run(&server, &[&modify[..], &["--output", "json"]].concat()).stderr, note);
    let shown = run(&server, &[&modify[..], &["--show-secrets"]].concat());
    assert!(shown.stdout.contains("+ url     https://example.com/hook?token=other\n"), "{}", shown.stdout);
    assert_eq!(shown.stderr, "note: the endpoint would be updated\n");
}

#[test]
fn no_room_for_an_endpoint_is_a_failure_not_wrong_usage() {
    let server = Scripted::data(&json!({ "endpoints": vec![endpoint(); 20] }));
    for more in [&[][..], &["--dry-run"]] {
        let ran = run(&server, &[&["ensure", "--url", "https://new.example", "--no-events"], more].concat());
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{}", ran.both());
        assert!(ran.stderr.contains("20 is the most: delete one first"), "{}", ran.stderr);
    }
    assert!(server.requests().iter().all(|request| request.line.starts_with("GET ")));
}

#[test]
fn an_unknown_id_is_a_failure_with_a_hint() {
    let server = server();
    let ran = run(&server, &["disable", "wh_2"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(
        ran.stderr.starts_with("error: list_webhook_endpoints: the list of webhook endpoints has none"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.ends_with("hint: `joggai webhook list` shows the ids there are\n"), "{}", ran.stderr);
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn wrong_usage_is_told_before_anything_is_sent() {
    let server = server();
    for (args, message) in [
        (["wh_1"].as_slice(), "error: there is nothing to change: give --url,"),
        (
            &["--add-event", "x", "--remove-event", "x", "wh_1"],
            "error: the event 'x' is both added and removed",
        ),
        (&["--status", "on", "wh_1"], "error: the status 'on' is not known"),
        (
            &["--event", "x", "--no-events", "wh_1"],
            "error: the argument '--event <NAME>' cannot be used with",
        ),
        (&["--url", "", "wh_1"], "error: a value is required for '--url <URL>'"),
    ] {
        let ran = server.run(&[&MODIFY, args].concat());
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{}", ran.both());
        assert!(ran.stderr.starts_with(message), "{}", ran.stderr);
    }
    assert_eq!(server.requests().len(), 0);
}

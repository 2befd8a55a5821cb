//! The command `joggai` from outside: the real binary, a real socket, what it prints and how it ends.

use joggai::sandbox::{Sandbox, StatusStyle};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

const KEY: &str = "key-that-must-not-show";
const URL: &str = "https://example.com/hook";
const SUCCESS: &str = "generated_avatar_video_success";
const FAILED: &str = "generated_avatar_video_failed";

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
        (&["webhook", "lst"], "a similar subcommand exists: 'list'"),
        (&["webhook", "list", "extra"], "unexpected argument 'extra' found"),
        (&["webhook", "list", "--output", "xml"], "[possible values: table, json]"),
        (&["webhook", "update", "--event", "", "x"], "a value is required for '--event <NAME>'"),
        (
            &["webhook", "update", "--url", URL, "--status", "enabled", "--event", "a", "b", "wh_1"],
            "unexpected argument 'wh_1' found",
        ),
        (&["webhook", "list", "--api-key", "k"], "unexpected argument '--api-key' found"),
        (&["sandbox", "--port", "65536"], "65536 is not in 0..=65535"),
        (&["webhook", "list", "--timeout", "0"], "it must be more than 0"),
        (&["webhook", "list", "--timeout", "-1"], "it must be more than 0"),
        (&["webhook", "list", "--timeout", "1e-99"], "it must be more than 0"),
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
fn list_prints_a_table_or_an_array() {
    let mut bare = json!({ "endpoint_id": "wh_2", "events": [], "created_at": i64::MAX });
    let server = Scripted::data(&json!({ "endpoints": [endpoint(), bare] }));
    server.run(&["webhook", "list"]).is(
        0,
        "ID    STATUS   URL                         EVENTS                          USER     CREATED\n\
         wh_1  enabled  https://example.com/hook?…  generated_avatar_video_success  johndoe  Thu, 28 Nov 2024 15:03:51 GMT\n                                           \
                                                    generated_avatar_video_failed\n\
         wh_2  -        -                           (none)                          -        9223372036854775807\n",
        "",
    );
    let ran = server.run(&["--output", "json", "webhook", "list"]);
    let mut shown = endpoint();
    shown["url"] = json!("https://example.com/hook?…");
    shown["secret"] = json!("***");
    assert_eq!(ran.json(), json!([shown, bare.take()]));
    assert!(
        ran.stdout.starts_with("[\n  {\n    \"created_at\": 1732806231,\n") && ran.stdout.ends_with("\n]\n")
    );
}

#[test]
fn an_empty_list_is_a_note_or_an_empty_array() {
    let server = Scripted::data(&json!({ "endpoints": [] }));
    server.run(&["webhook", "list"]).is(0, "", "note: there are no webhook endpoints\n");
    server.run(&["webhook", "list", "--output=json"]).is(0, "[]\n", "");
}

#[test]
fn wide_characters_keep_the_columns_straight() {
    let server = Scripted::data(&json!({ "endpoints": [
        { "endpoint_id": "wh_視頻", "username": "Zoë" },
        { "endpoint_id": "wh_1", "username": "中文" },
    ] }));
    server.run(&["webhook", "list"]).is(
        0,
        "ID       STATUS  URL  EVENTS  USER  CREATED\n\
         wh_視頻  -       -    -       Zoë   -\n\
         wh_1     -       -    -       中文  -\n",
        "",
    );
}

#[test]
fn events_prints_a_name_a_line_or_an_array() {
    let server = Scripted::data(&json!({ "events": [SUCCESS, "something\nnew"] }));
    server.run(&["webhook", "events"]).is(0, "generated_avatar_video_success\nsomething\\nnew\n", "");
    assert_eq!(
        server.run(&["webhook", "events", "--output", "json"]).json(),
        json!([SUCCESS, "something\nnew"])
    );
}

#[test]
fn delete_confirms_on_stderr() {
    let server = Scripted::data(&json!({ "message": "webhook deleted" }));
    server.run(&["webhook", "delete", "wh_1"]).is(0, "", "note: deleted wh_1\n");
    server.run(&["webhook", "delete", "wh_1", "--output", "json"]).is(
        0,
        "{\n  \"deleted\": \"wh_1\"\n}\n",
        "note: deleted wh_1\n",
    );
}

#[test]
fn secrets_show_only_when_asked_for() {
    let one = Scripted::data(&endpoint());
    let many = Scripted::data(&json!({ "endpoints": [endpoint()] }));
    let settings = ["--url", "https://example.com/hook?token=tok_123", "--status", "enabled", "--no-events"];
    for format in ["table", "json"] {
        for (server, command) in [
            (&many, vec!["webhook", "list"]),
            (&one, [&["webhook", "create"], &settings[..]].concat()),
            (&one, [&["webhook", "update", "wh_1"], &settings[..]].concat()),
        ] {
            let mut args = [&command[..], &["--output", format]].concat();
            let hidden = server.run(&args);
            assert_eq!(hidden.status, 0, "{}", hidden.stderr);
            for secret in ["whsec_abc", "tok_123", KEY] {
                assert!(!hidden.both().contains(secret), "{args:?}: {}", hidden.both());
            }
            args.push("--show-secrets");
            let shown = server.run(&args);
            assert_eq!((shown.status, shown.stderr.as_str()), (0, ""));
            assert!(
                shown.stdout.contains("whsec_abc") && shown.stdout.contains("hook?token=tok_123"),
                "{args:?}"
            );
            assert!(!shown.stdout.contains(KEY));
        }
    }
}

#[test]
fn a_servers_control_characters_do_not_reach_the_terminal() {
    // Colour, C1, right-to-left, no width, tag, line break.
    let nasty = "a\u{1b}[31mb\u{9b}c\u{202e}d\u{200b}e\u{e0041}f\r\ng";
    let endpoint = json!({
        "endpoint_id": nasty, "status": nasty, "url": nasty, "events": [nasty], "username": nasty, "secret": nasty,
    });
    let list = Scripted::data(&json!({ "endpoints": [endpoint] }));
    let one = Scripted::data(&endpoint);
    let events = Scripted::data(&json!({ "events": [nasty] }));
    let refusal = Scripted::answering(400, &json!({ "code": 40000, "msg": nasty, "rid": nasty }).to_string());
    let update = ["webhook", "update", "--url", URL, "--status", "enabled", "--no-events", "wh_1"];
    for (server, args) in [
        (&list, &["webhook", "list"][..]),
        (&one, &update),
        (&events, &["webhook", "events"]),
        (&refusal, &update),
    ] {
        for format in ["table", "json"] {
            let ran = server.run(&[args, &["--show-secrets", "--output", format]].concat());
            let printed = ran.both();
            let bad = printed.chars().find(|c| {
                (c.is_control() && *c != '\n') || matches!(c, '\u{202e}' | '\u{200b}' | '\u{e0041}')
            });
            assert_eq!(bad, None, "{args:?} {format}: {printed:?}");
            assert!(
                printed.contains("\\u{1b}[31mb\\u{9b}c") || printed.contains("\\u001b[31mb\\u009bc"),
                "{printed}"
            );
        }
    }
    // The data itself is whole.
    assert_eq!(
        list.run(&["webhook", "list", "--output", "json", "--show-secrets"]).json(),
        json!([endpoint])
    );
}

#[test]
fn a_refusal_names_code_and_remedy() {
    let update = ["webhook", "update", "--url", URL, "--status", "enabled", "--no-events", "wh_1"];
    let create = ["webhook", "create", "--url", URL, "--status", "enabled", "--no-events"];
    let not_found = Scripted::answering(200, r#"{"code":10104,"msg":"record not found"}"#);
    not_found.run(&update).is(
        1,
        "",
        "error: update_webhook_endpoint: record not found (code 10104, HTTP 200)\n\
         hint: `joggai webhook list` shows the ids there are\n",
    );
    let no_permission = Scripted::answering(403, r#"{"code":18025,"msg":"no permission","rid":"r1"}"#);
    no_permission.run(&create).is(
        1,
        "",
        "error: create_webhook_endpoint: no permission (code 18025, HTTP 403, request id r1)\n\
         hint: the key was understood, but its account may not use the API\n",
    );
    // A wait longer than the client's patience, so that it is not sat out here.
    let limited =
        Scripted::raw("HTTP/1.1 429 Too Many Requests\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n");
    let ran = limited.run(&create);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.ends_with("\nhint: wait 3600 s, then try again\n"), "{}", ran.stderr);
    // A server that plays our key back.
    let echo =
        Scripted::answering(200, &json!({ "code": 10105, "msg": format!("bad key {KEY}") }).to_string());
    echo.run(&update).is(
        1,
        "",
        "error: update_webhook_endpoint: bad key *** (code 10105, HTTP 200)\n\
         hint: set JOGGAI_API_KEY to your API key, or give --api-key-file FILE\n",
    );
}

#[test]
fn a_create_that_may_have_been_carried_out_says_so() {
    let gateway =
        Scripted::answering(502, "<html><title>502 Bad\u{7} Gateway</title>\n<body>nginx</body></html>");
    let ran = gateway.run(&["webhook", "create", "--url", URL, "--status", "enabled", "--no-events"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with("error: create_webhook_endpoint: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("HTTP 502") && !ran.stderr.contains("<html>"), "{}", ran.stderr);
    assert!(
        ran.stderr.ends_with(
            "\nhint: check `joggai webhook list` before you repeat it: it may have been carried out\n"
        ),
        "{}",
        ran.stderr
    );
    assert_eq!(gateway.requests().len(), 1, "a POST is not repeated");
}

#[test]
fn timeout_is_the_deadline() {
    let silent = Scripted::raw("");
    let ran = silent.run(&["webhook", "list", "--timeout", "0.15"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with("error: list_webhook_endpoints: "), "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    // What came too late may have been carried out.
    let create =
        ["webhook", "create", "--url", URL, "--status", "enabled", "--no-events", "--timeout", "0.15"];
    let ran = silent.run(&create);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(
        ran.stderr.contains("\nhint: check `joggai webhook list` before you repeat it"),
        "{}",
        ran.stderr
    );
    // Longer than any clock counts.
    let server = Scripted::data(&json!({ "endpoints": [] }));
    assert_eq!(server.run(&["webhook", "list", "--timeout", "1e19"]).status, 0);
}

#[test]
fn nobody_listening_is_a_failure_with_a_hint() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", free.local_addr().unwrap());
    drop(free);
    let create = ["webhook", "create", "--url", URL, "--status", "enabled", "--no-events"];
    let ran = Ran::from(joggai(create).env("JOGGAI_API_KEY", KEY).env("JOGGAI_BASE_URL", url));
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with("error: create_webhook_endpoint: "), "{}", ran.stderr);
    assert!(
        ran.stderr.ends_with("\nhint: check the network and the base URL (--base-url, JOGGAI_BASE_URL)\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_missing_key_is_told_with_what_to_do() {
    for key in [None, Some(""), Some(" ")] {
        let mut command = joggai(["webhook", "list"]);
        if let Some(key) = key {
            command.env("JOGGAI_API_KEY", key);
        }
        Ran::from(command).is(
            2,
            "",
            "error: there is no API key\n\
             hint: set JOGGAI_API_KEY, or give --api-key-file FILE\n\
             hint: to try it without an account, run `joggai sandbox` in another terminal\n",
        );
    }
}

#[test]
fn a_key_file_wins_over_the_environment() {
    let server = Scripted::data(&json!({ "endpoints": [] }));
    for (name, content) in [("bare", "from-file"), ("lf", "from-file\n"), ("crlf", "from-file\r\n\r\n")] {
        let file = Scratch::file(name, content.as_bytes());
        assert_eq!(server.run(&["--api-key-file", file.path(), "webhook", "list"]).status, 0);
        assert!(server.request().head.contains("x-api-key: from-file\r\n"));
    }
    let ran = Ran::with_input(server.command(&["webhook", "list", "--api-key-file", "-"]), b"from-stdin\n");
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(server.request().head.contains("x-api-key: from-stdin\r\n"));
}

#[test]
fn a_key_file_that_holds_no_key_is_told() {
    let server = Scripted::data(&json!({ "endpoints": [] }));
    for (name, content, problem) in [
        ("empty", &b""[..], "it is empty"),
        ("blank", b" \n\n", "it is empty"),
        ("binary", b"\xff\xfe", "it is not text in UTF-8"),
        ("long", &[b'k'; 16 * 1024 + 1], "it is longer than 16384 bytes"),
    ] {
        let file = Scratch::file(name, content);
        let ran = server.run(&["webhook", "list", "--api-key-file", file.path()]);
        ran.is(2, "", &format!("error: there is no usable API key in {}: {problem}\n", file.path()));
    }
    let ran = server.run(&["webhook", "list", "--api-key-file", "no/such/file"]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.stderr.starts_with("error: the API key could not be read from no/such/file: "),
        "{}",
        ran.stderr
    );
    // Two lines are no key; the library refuses, and does not show them.
    let file = Scratch::file("two-lines", b"first\nsecond\n");
    let ran = server.run(&["webhook", "list", "--api-key-file", file.path()]);
    assert_eq!(ran.status, 2);
    assert!(!ran.stderr.contains("first") && !ran.stderr.contains("second"), "{}", ran.stderr);
    assert!(server.requests().is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_key_file_without_end_is_not_read_to_its_end() {
    let ran = Ran::from(joggai(["webhook", "list", "--api-key-file", "/dev/zero"]));
    ran.is(2, "", "error: there is no usable API key in /dev/zero: it is longer than 16384 bytes\n");
}

#[test]
fn the_base_url_of_the_option_wins_and_an_empty_variable_is_none() {
    let server = Scripted::data(&json!({ "endpoints": [] }));
    let list = ["webhook", "list", "--output", "json", "--base-url", &server.url];
    let ran = Ran::from(joggai(list).env("JOGGAI_API_KEY", KEY).env("JOGGAI_BASE_URL", "http://192.0.2.1"));
    ran.is(0, "[]\n", "");
    // An empty one leaves JoggAI itself; the key is refused before anything could be sent there.
    let ran =
        Ran::from(joggai(["webhook", "list"]).env("JOGGAI_API_KEY", "two\nlines").env("JOGGAI_BASE_URL", ""));
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("key") && !ran.stderr.contains("base URL"), "{}", ran.stderr);

    for url in ["", "nonsense", "https://me:hunter2@example.com", "http://example.com"] {
        let ran = Ran::from(joggai(["webhook", "list", "--base-url", url]).env("JOGGAI_API_KEY", KEY));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.starts_with("error: the base URL "), "{}", ran.stderr);
        assert!(!ran.stderr.contains("hunter2"), "{}", ran.stderr);
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let server = Scripted::data(&json!({ "endpoints": [endpoint()] }));
    for args in [
        &["webhook", "list"][..],
        &["webhook", "list", "--output", "json"],
        &["completions", "bash"],
        &["--help"],
        &["sandbox"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = server.command(args);
        let child = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        Ran::output(child.wait_with_output().unwrap()).is(0, "", "");
    }
    // Not even a closed stderr is worth a panic.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = joggai(["webhook", "list"]).stdout(Stdio::null()).stderr(writer).status().unwrap();
    assert_eq!(status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let server = Scripted::data(&json!({ "endpoints": [endpoint()] }));
    for args in [&["webhook", "list"][..], &["completions", "zsh"], &["sandbox"], &["--help"], &["--version"]]
    {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let child = server.command(args).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        let ran = Ran::output(child.wait_with_output().unwrap());
        ran.is(1, "", "error: the output could not be written: No space left on device (os error 28)\n");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_endpoint_that_was_saved_is_not_told_as_lost() {
    let server = Scripted::data(&endpoint());
    let settings = ["--url", URL, "--status", "enabled", "--no-events"];
    for command in [&["webhook", "create"][..], &["webhook", "update", "wh_1"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = server.command(&[command, &settings].concat());
        let child = command.stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        Ran::output(child.wait_with_output().unwrap()).is(
            1,
            "",
            "error: the output could not be written: No space left on device (os error 28)\n\
             hint: the endpoint itself was saved: see `joggai webhook list`, and do not repeat the command\n",
        );
    }
}

#[test]
fn a_field_of_any_length_is_printed() {
    let long = "x".repeat(200_000);
    let server = Scripted::data(&json!({ "endpoints": [{ "endpoint_id": long, "status": "enabled" }] }));
    let ran = server.run(&["webhook", "list"]);
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    // The table breaks what is wider than 65,535 columns, and drops none of it.
    assert_eq!(ran.stdout.matches('x').count(), long.len());
}

#[test]
fn colours_are_for_terminals_and_no_color_is_respected() {
    let red = "\u{1b}[";
    let failing = || joggai(["webhook", "list"]);
    assert!(!Ran::from(failing()).stderr.contains(red), "a pipe is no terminal");
    assert!(Ran::from(failing().env("CLICOLOR_FORCE", "1")).stderr.contains(red));
    assert!(!Ran::from(failing().env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")).stderr.contains(red));
    assert!(
        !Ran::from(joggai(["nonsense"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")).stderr.contains(red)
    );
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
fn all_commands_work_against_the_sandbox() {
    for style in [StatusStyle::Matching, StatusStyle::AlwaysOk] {
        let offline = Offline::start(style);
        let create = [
            "webhook", "create", "--url", URL, "--status", "enabled", "--event", SUCCESS, "--output", "json",
        ];
        let id = offline.run(&create).json()["endpoint_id"].as_str().unwrap().to_owned();
        let update = [
            "--output",
            "json",
            "webhook",
            "update",
            "--url",
            URL,
            "--status",
            "disabled",
            "--no-events",
            &id,
        ];
        let updated = offline.run(&update).json();
        assert_eq!((&updated["status"], &updated["events"]), (&json!("disabled"), &json!([])));
        let listed = offline.run(&["webhook", "--output", "json", "list"]).json();
        assert_eq!((listed.as_array().unwrap().len(), &listed[1]), (2, &updated));
        offline.run(&["webhook", "delete", &id]).is(0, "", &format!("note: deleted {id}\n"));
        let again = offline.run(&["webhook", "delete", &id]);
        assert_eq!((again.status, again.stdout.as_str()), (1, ""));
        assert!(
            again.stderr.ends_with("\nhint: `joggai webhook list` shows the ids there are\n"),
            "{}",
            again.stderr
        );
        assert!(offline.run(&["webhook", "events"]).stdout.contains("generated_avatar_video_success\n"));
        let mut wrong_key = offline.command(&["webhook", "list"]);
        let refused = Ran::from(wrong_key.env("JOGGAI_API_KEY", "wrong"));
        assert_eq!(refused.status, 1);
        assert!(
            refused.stderr.contains("code 10105") && refused.stderr.contains("\nhint: set JOGGAI_API_KEY")
        );
    }
}

#[cfg(unix)]
#[test]
fn the_sandbox_serves_until_a_signal_ends_it() {
    for signal in ["TERM", "INT"] {
        let mut command = joggai(["sandbox", "--key", "it's mine", "--status-style", "always-ok"]);
        let mut running = Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
        let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
        let base_url = lines.next().unwrap().unwrap();
        let key = lines.next().unwrap().unwrap();
        assert!(base_url.starts_with("http://127.0.0.1:"), "{base_url}");
        assert_eq!(key, "it's mine");

        let list = ["webhook", "list", "--base-url", &base_url];
        assert_eq!(Ran::from(joggai(list).env("JOGGAI_API_KEY", key)).status, 0);
        let refused = Ran::from(joggai(list).env("JOGGAI_API_KEY", "wrong"));
        assert!(refused.stderr.contains("(code 10105, HTTP 200"), "{}", refused.stderr);

        let kill = format!("kill -{signal} {}", running.0.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let mut stderr = String::new();
        running.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(running.0.wait().unwrap().code(), Some(0), "{stderr}");
        assert_eq!(
            stderr,
            format!(
                "note: the sandbox runs until Ctrl-C; to use it from another terminal:\n  \
                   export JOGGAI_BASE_URL={base_url} JOGGAI_API_KEY='it'\\''s mine'\n  \
                   joggai webhook list\n"
            )
        );
        assert!(lines.next().is_none());
    }
}

#[test]
fn a_sandbox_that_cannot_start_is_a_failure() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for args in [["sandbox", "--port", &port], ["sandbox", "--key", ""], ["sandbox", "--key", "a\nb"]] {
        let ran = Ran::from(joggai(args));
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
        assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
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
        "webhook delete ",
        "webhook events ",
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

/// An endpoint with everything in it, secrets included.
fn endpoint() -> Value {
    json!({
        "endpoint_id": "wh_1",
        "url": "https://example.com/hook?token=tok_123",
        "status": "enabled",
        "events": [SUCCESS, FAILED],
        "username": "johndoe",
        "created_at": 1_732_806_231,
        "secret": "whsec_abc",
    })
}

/// The binary, with nothing of this process's environment.
fn joggai<'a>(args: impl IntoIterator<Item = impl AsRef<std::ffi::OsStr> + 'a>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joggai"));
    command.args(args).env_clear().stdin(Stdio::null());
    command
}

/// What a command printed, and its exit status.
struct Ran {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Ran {
    fn output(output: Output) -> Self {
        Self {
            status: output.status.code().expect("it was not killed"),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }

    fn with_input(mut command: Command, input: &[u8]) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Self::output(child.wait_with_output().unwrap())
    }

    #[track_caller]
    fn is(&self, status: i32, stdout: &str, stderr: &str) {
        assert_eq!(self.stdout, stdout, "stdout; stderr is {:?}", self.stderr);
        assert_eq!(self.stderr, stderr, "stderr");
        assert_eq!(self.status, status, "exit status");
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.both()))
    }

    fn both(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

impl From<Command> for Ran {
    fn from(mut command: Command) -> Self {
        Self::output(command.output().unwrap())
    }
}

impl From<&mut Command> for Ran {
    fn from(command: &mut Command) -> Self {
        Self::output(command.output().unwrap())
    }
}

/// A command that does not outlive its test, passed or not.
#[cfg(unix)]
struct Running(std::process::Child);

#[cfg(unix)]
impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A sandbox in this process.
struct Offline {
    sandbox: Sandbox,
    _runtime: tokio::runtime::Runtime,
}

impl Offline {
    fn start(style: StatusStyle) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::builder().status_style(style).start()).unwrap();
        Self { sandbox, _runtime: runtime }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = joggai(args);
        command.env("JOGGAI_API_KEY", self.sandbox.api_key()).env("JOGGAI_BASE_URL", self.sandbox.base_url());
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args))
    }
}

/// A server that gives every request the same bytes, and keeps what was asked. It ends with the process.
struct Scripted {
    url: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

struct Request {
    line: String,
    head: String,
    body: Vec<u8>,
}

impl Scripted {
    /// A success of JoggAI's with this `data`.
    fn data(data: &Value) -> Self {
        Self::answering(200, &json!({ "code": 0, "msg": "Success", "data": data }).to_string())
    }

    fn answering(status: u16, body: &str) -> Self {
        Self::raw(&format!(
            "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    /// Any bytes; none is a server that never answers.
    fn raw(answer: &str) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (answer.to_owned(), Arc::clone(&requests));
        std::thread::spawn(move || {
            let mut kept_open = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                if let Some(request) = Request::read(&mut stream) {
                    seen.lock().unwrap().push(request);
                }
                if answer.is_empty() {
                    kept_open.push(stream);
                } else {
                    // Whoever gave up waiting has closed it.
                    let _ = stream.write_all(answer.as_bytes());
                }
            }
        });
        Self { url, requests }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = joggai(args);
        command.env("JOGGAI_API_KEY", KEY).env("JOGGAI_BASE_URL", &self.url);
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args))
    }

    fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut self.requests.lock().unwrap())
    }

    /// The last request, of those since it was last asked.
    #[track_caller]
    fn request(&self) -> Request {
        self.requests().pop().expect("there was a request")
    }
}

impl Request {
    fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") && head != "\r\n" {
            if reader.read_line(&mut head).ok()? == 0 {
                return None;
            }
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
        reader.read_exact(&mut body).ok()?;
        Some(Self { line: line.trim_end().to_owned(), head, body })
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// A file that is removed when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn file(name: &str, content: &[u8]) -> Self {
        let name = format!("{name}-{}-{:?}", std::process::id(), std::thread::current().id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

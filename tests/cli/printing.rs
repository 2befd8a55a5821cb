//! What is printed: tables, JSON, secrets, messages, and what happens where it cannot be printed.

use crate::command::{Ran, Scratch, joggai};
use crate::server::{Scripted, endpoint};
use crate::{KEY, SUCCESS, URL};
use serde_json::json;
use std::process::Stdio;

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
fn what_hides_a_part_of_an_address_is_not_taken_for_the_address() {
    let mut listed = endpoint();
    for url in [
        "https://example.com/hook?token=tok_123",
        "https://example.com/#tok",
        "https://me:pw@example.com/",
        "me@example.com",
    ] {
        listed["url"] = json!(url);
        let server = Scripted::data(&json!({ "endpoints": [listed], "endpoint_id": "wh_1" }));
        let printed = server.run(&["webhook", "list", "--output", "json"]).json();
        let printed = printed[0]["url"].as_str().unwrap();
        server.requests();
        let encoded = printed.replace('…', "%E2%80%A6");
        for masked in [printed, &encoded, &encoded.to_lowercase()] {
            for command in [
                &["create", "--status", "enabled", "--no-events"][..],
                &["update", "wh_1", "--status", "enabled", "--no-events"],
                &["modify", "wh_1"],
                &["ensure", "--no-events"],
            ] {
                let ran = server.run(&[&["webhook"], command, &["--url", masked]].concat());
                ran.is(
                    2,
                    "",
                    &format!(
                        "error: invalid value '{masked}' for '--url <URL>': a part of it is hidden, as in printed \
                         addresses; --show-secrets prints them whole\n\nFor more information, try '--help'.\n"
                    ),
                );
            }
            let trigger = ["webhook", "trigger", SUCCESS, "--to", masked];
            let ran = Ran::from(joggai(trigger).env("JOGGAI_WEBHOOK_SECRET", "whsec_abc"));
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
            assert!(ran.stderr.contains("a part of it is hidden"), "{}", ran.stderr);
        }
        assert!(server.requests().is_empty());
        assert_eq!(server.run(&["webhook", "modify", "wh_1", "--url", url]).status, 0);
    }
    // In another place it is a character as any other.
    let server = Scripted::data(&endpoint());
    for url in ["https://example.com/a…?b=…#c", "https://example.com/***@", "https://example.com/?"] {
        let create = ["webhook", "create", "--url", url, "--status", "enabled", "--no-events"];
        assert_eq!(server.run(&create).status, 0);
        assert_eq!(server.request().json()["url"], url);
    }
}

#[test]
fn what_hides_a_secret_is_not_taken_for_the_secret() {
    let server = Scripted::data(&json!({ "endpoints": [endpoint()] }));
    let printed = server.run(&["webhook", "list", "--output", "json"]).json();
    let masked = printed[0]["secret"].as_str().unwrap();
    let why = "*** is what is printed for a hidden secret; --show-secrets prints it whole\n";
    let file = Scratch::file("masked-secret", format!("{masked}\n").as_bytes());
    for command in
        [&["webhook", "sign"][..], &["webhook", "verify", "--signature", ""], &["webhook", "listen"]]
    {
        let ran = Ran::from(joggai([command, &["--secret-file", file.path()]].concat()));
        ran.is(2, "", &format!("error: there is no usable webhook secret in {}: {why}", file.path()));
        let ran = Ran::from(joggai(command).env("JOGGAI_WEBHOOK_SECRET", masked));
        ran.is(2, "", &format!("error: JOGGAI_WEBHOOK_SECRET holds no usable secret: {why}"));
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

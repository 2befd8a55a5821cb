//! The global options of the connection: key, base URL, timeout.

use crate::command::{Ran, Scratch, joggai};
use crate::server::Scripted;
use crate::{KEY, URL};
use serde_json::json;
use std::net::{Ipv4Addr, TcpListener};

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

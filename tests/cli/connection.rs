//! The global options of the connection: key, base URL, timeout.

use crate::command::{Ran, Scratch, joggai};
use crate::server::Scripted;
use crate::{KEY, SUCCESS, URL};
use serde_json::json;
#[cfg(target_os = "linux")]
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
#[cfg(target_os = "linux")]
use std::process::Command;

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
    for timeout in ["1e9", "1e19"] {
        assert_eq!(server.run(&["webhook", "list", "--timeout", timeout]).status, 0);
    }
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
        ("padded", b" key\n", "it begins or ends with white space"),
        ("tab-at-end", b"key\t\n", "it begins or ends with white space"),
        ("control", b"k\x1bey", "it holds characters that no header can carry"),
        ("foreign", "ключ".as_bytes(), "it holds characters that no header can carry"),
    ] {
        let file = Scratch::file(name, content);
        let ran = server.run(&["webhook", "list", "--api-key-file", file.path()]);
        ran.is(2, "", &format!("error: there is no usable API key in {}: {problem}\n", file.path()));
    }
    let ran = server.run(&["webhook", "list", "--api-key-file", "no/such/file"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(
        ran.stderr.starts_with("error: the API key could not be read from no/such/file: "),
        "{}",
        ran.stderr
    );
    let file = Scratch::file("two-lines", b"first\nsecond\n");
    let ran = server.run(&["webhook", "list", "--api-key-file", file.path()]);
    let message = format!(
        "error: there is no usable API key in {}: it has more than one line\n\
         hint: a file holds one API key only\n",
        file.path()
    );
    ran.is(2, "", &message);
    assert!(server.requests().is_empty());
}

#[test]
fn a_key_given_as_the_name_of_a_file_is_not_shown() {
    for key in
        ["k3yk3yk3yk3yk3yk", "sk-live_0123456789abcdef", "whsec_x", "abc/9f86d081884c7d659a2feaa0c55ad015"]
    {
        for (command, option, name, variable) in [
            ("list", "--api-key-file", "API key", "JOGGAI_API_KEY"),
            ("sign", "--secret-file", "webhook secret", "JOGGAI_WEBHOOK_SECRET"),
        ] {
            let message = format!(
                "error: {option} takes the name of a file, and the one given cannot be opened; it is not shown, as it \
                 could be the {name} itself\n\
                 hint: write the {name} to a file that only you can read, or set {variable}\n"
            );
            Ran::from(joggai(["webhook", command, option, key])).is(2, "", &message);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_secret_is_read_from_a_terminal() {
    use std::os::unix::fs::OpenOptionsExt;
    const NO_WAITING: i32 = 0o4000;
    for (command, option, name, variable) in [
        ("list", "--api-key-file", "API key", "JOGGAI_API_KEY"),
        ("sign", "--secret-file", "webhook secret", "JOGGAI_WEBHOOK_SECRET"),
    ] {
        for file in ["-", "/dev/stdin"] {
            // Where it is opened anew it would wait.
            let mut limited = Command::new("timeout");
            limited.args(["20", env!("CARGO_BIN_EXE_joggai"), "webhook", command, option, file]);
            let terminal =
                File::options().read(true).write(true).custom_flags(NO_WAITING).open("/dev/ptmx").unwrap();
            let message = format!(
                "error: the {name} is not read from a terminal, which would show it\n\
                 hint: give {option} a file, redirect stdin (`{option} - < FILE`), or set {variable}\n"
            );
            Ran::from(limited.stdin(terminal)).is(2, "", &message);
        }
    }
}

#[test]
fn plain_http_to_another_machine_is_refused() {
    let message = "error: the base URL is plain http to another machine, where everyone on the way could read the key\n\
                   hint: use https; to a server without it, forward a port of this machine, such as with `ssh -L`\n";
    for url in ["http://example.com", "HTTP://192.0.2.1:8080/v2", "http://localhost.example.com"] {
        Ran::from(joggai(["webhook", "list", "--base-url", url]).env("JOGGAI_API_KEY", KEY))
            .is(2, "", message);
        let mut command = joggai(["webhook", "list"]);
        Ran::from(command.env("JOGGAI_API_KEY", KEY).env("JOGGAI_BASE_URL", url)).is(2, "", message);
    }
}

/// The way to each command that never calls JoggAI, with what it needs.
const LOCAL: [&[&str]; 6] = [
    &["webhook", "listen"],
    &["webhook", "trigger", SUCCESS, "--to", URL],
    &["webhook", "sign"],
    &["webhook", "verify", "--signature", ""],
    &["sandbox"],
    &["completions", "bash"],
];

#[test]
fn options_of_the_connection_are_refused_where_they_would_do_nothing() {
    for command in LOCAL {
        let name = command[..if command[0] == "webhook" { 2 } else { 1 }].join(" ");
        for option in ["--base-url", "--api-key-file", "--timeout"] {
            let value = if option == "--timeout" { "5" } else { "x" };
            for args in [[command, &[option, value]].concat(), [&[option, value], command].concat()] {
                let ran = Ran::from(joggai(args.iter()));
                assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}: {}", ran.stderr);
                let message = format!(
                    "error: {option} has no effect on `joggai {name}`, which does not call JoggAI\n\n\
                     Usage: joggai {name} "
                );
                assert!(ran.stderr.starts_with(&message), "{args:?}: {}", ran.stderr);
            }
        }
        // Nor does its help have them.
        let help = Ran::from(joggai(name.split(' ').chain(["--help"])));
        assert!(help.status == 0 && help.stdout.contains("--show-secrets"), "{}", help.both());
        assert!(!help.stdout.contains("--base-url") && !help.stdout.contains("--timeout"), "{}", help.stdout);
    }
    // Variables are set once, for all commands.
    let mut command = joggai(["webhook", "sign"]);
    command.env("JOGGAI_WEBHOOK_SECRET", "s").env("JOGGAI_BASE_URL", "nonsense").env("JOGGAI_API_KEY", "k");
    assert_eq!(Ran::from(command).status, 0);
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

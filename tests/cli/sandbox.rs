//! `joggai sandbox`, and all commands against a sandbox.

#[cfg(unix)]
use crate::command::Running;
use crate::command::{Ran, joggai};
#[cfg(unix)]
use crate::server::Scripted;
use crate::{SUCCESS, URL};
use joggai::sandbox::{Sandbox, StatusStyle};
use serde_json::json;
#[cfg(unix)]
use std::io::{BufRead, BufReader, Read, Write};
#[cfg(unix)]
use std::net::TcpStream;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
#[cfg(unix)]
use std::process::Stdio;

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

#[cfg(unix)]
#[test]
fn each_attempt_of_a_delivery_is_told_on_stderr() {
    let receiver = Scripted::answering(500, "");
    let mut command = joggai(["sandbox", "--delivery-retries", "1", "--delivery-gap", "0"]);
    let mut running = Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
    let base_url = lines.next().unwrap().unwrap();
    let key = lines.next().unwrap().unwrap();
    let create = ["webhook", "create", "--status", "enabled", "--event", SUCCESS, "--url", &receiver.url];
    let created = Ran::from(joggai(create).env("JOGGAI_API_KEY", &key).env("JOGGAI_BASE_URL", &base_url));
    assert_eq!(created.status, 0, "{}", created.stderr);

    ask(&base_url, &key, "POST /sandbox/trigger", &json!({ "event": SUCCESS }).to_string());
    ask(&base_url, &key, "GET /sandbox/deliveries?wait=60", "");
    assert_eq!(receiver.requests().len(), 2);

    let kill = format!("kill -TERM {}", running.0.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    let mut stderr = String::new();
    running.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    // The endpoint from the start has an address elsewhere.
    let mut told: Vec<&str> = stderr.lines().filter(|line| line.starts_with("note: dl_")).collect();
    told.sort_unstable();
    let loopback = "the sandbox delivers to loopback addresses only: 127.0.0.0/8, [::1], and localhost";
    let expected = [
        format!("note: dl_1: {SUCCESS} to wh_123456: not sent: {loopback}"),
        format!("note: dl_2: {SUCCESS} to wh_200000001: attempt 1: HTTP 500"),
        format!("note: dl_2: {SUCCESS} to wh_200000001: attempt 2: HTTP 500"),
    ];
    assert_eq!(told, expected, "{stderr}");
}

#[cfg(unix)]
#[test]
fn a_stderr_that_nobody_reads_holds_up_neither_requests_nor_signals() {
    for read_at_last in [true, false] {
        let mut command = joggai(["sandbox"]);
        let mut running = Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
        let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
        let (base_url, key) = (lines.next().unwrap().unwrap(), lines.next().unwrap().unwrap());
        // More than a pipe takes, and more than waits: the endpoint from the start is elsewhere, so that each is over soon.
        let trigger = json!({ "event": SUCCESS, "copies": 100 }).to_string();
        for _ in 0..40 {
            ask(&base_url, &key, "POST /sandbox/trigger", &trigger);
            ask(&base_url, &key, "GET /sandbox/deliveries?wait=60", "");
        }
        if read_at_last {
            let (mut told, mut dropped) = (0, 0);
            let mut lines = BufReader::new(running.0.stderr.take().unwrap()).lines();
            while told + dropped < 4000 {
                let line = lines.next().expect("all are told or counted").unwrap();
                told += usize::from(line.starts_with("note: dl_"));
                let count = line.strip_prefix("warning: ").and_then(|rest| {
                    rest.strip_suffix(" messages were dropped here, for nobody read stderr")
                });
                dropped += count.map_or(0, |count| count.parse().unwrap());
            }
            assert_eq!(told + dropped, 4000);
            assert!(told > 0 && dropped > 0, "{told} {dropped}");
        }
        let kill = format!("kill -TERM {}", running.0.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        assert_eq!(running.0.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn delivery_options_that_make_no_sense_are_wrong_usage() {
    for (option, value) in [
        ("--delivery-retries", "101"),
        ("--delivery-retries", "-1"),
        ("--delivery-gap", "-1"),
        ("--delivery-gap", "soon"),
        ("--delivery-gap", "NaN"),
    ] {
        let ran = Ran::from(joggai(["sandbox", option, value]));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{option} {value}: {}", ran.stderr);
        assert!(ran.stderr.contains(option), "{}", ran.stderr);
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

/// One request that succeeds.
#[cfg(unix)]
#[track_caller]
fn ask(base_url: &str, key: &str, request: &str, body: &str) {
    let mut stream = TcpStream::connect(base_url.strip_prefix("http://").unwrap()).unwrap();
    let length = body.len();
    let head = format!("{request} HTTP/1.1\r\nx-api-key: {key}\r\nconnection: close\r\n");
    write!(stream, "{head}host: x\r\ncontent-length: {length}\r\n\r\n{body}").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
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

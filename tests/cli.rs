//! The real command, against the sandbox and against servers that misbehave.

use joggai::sandbox::Sandbox;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};

/// A command without anything of the tester's environment that could change what it does.
fn joggai(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joggai"));
    command.args(arguments).stdin(Stdio::null()).env("NO_COLOR", "1").env("COLUMNS", "100");
    for variable in ["JOGGAI_API_KEY", "JOGGAI_BASE_URL", "CLICOLOR_FORCE", "http_proxy", "HTTP_PROXY"] {
        command.env_remove(variable);
    }
    command
}

/// Exit status, stdout and stderr.
fn ran(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn run(command: &mut Command) -> (Option<i32>, String, String) {
    ran(command.output().expect("the command starts"))
}

/// A sandbox, and the runtime that it lives on while the test waits for the command.
struct Offline {
    sandbox: Sandbox,
    _runtime: tokio::runtime::Runtime,
}

impl Offline {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime can be built");
        let sandbox = runtime.block_on(Sandbox::start()).expect("a sandbox can be started");
        Self { sandbox, _runtime: runtime }
    }

    fn joggai(&self, arguments: &[&str]) -> Command {
        let mut command = joggai(arguments);
        command.env("JOGGAI_BASE_URL", self.sandbox.base_url()).env("JOGGAI_API_KEY", self.sandbox.api_key());
        command
    }
}

/// A server that gives each request the same answer.
fn answering(status: &str, body: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let answer =
        format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut head = BufReader::new(stream.try_clone().expect("a socket can be shared"));
            let mut line = String::new();
            let mut length = 0;
            while head.read_line(&mut line).is_ok_and(|read| read > 2) {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap_or(0);
                }
                line.clear();
            }
            let _ = head.read_exact(&mut vec![0; length]);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    format!("http://{address}")
}

fn listing(body: &str) -> String {
    answering("200 OK", &format!(r#"{{"code":0,"msg":"Success","data":{{"endpoints":[{body}]}}}}"#))
}

#[test]
fn update_shows_the_endpoint_and_hides_what_may_be_secret() {
    let offline = Offline::new();
    let update = [
        "webhook",
        "update",
        "--url",
        "https://example.com/hook?token=abc",
        "--status",
        "disabled",
        "--event",
        "generated_script_success",
        "--event",
        "generated_script_failed",
        "wh_123456",
    ];
    let (status, stdout, stderr) = run(&mut offline.joggai(&update));
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    let lines: Vec<Vec<&str>> = stdout.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["endpoint", "id", "wh_123456"]);
    assert_eq!(lines[1], ["status", "disabled"]);
    assert_eq!(lines[2], ["url", "https://example.com/hook?…"]);
    assert_eq!(lines[3], ["events", "generated_script_success,", "generated_script_failed"]);
    assert!(!stdout.contains("whsec_"));

    let (_, shown, _) = run(offline.joggai(&update).args(["--show-secrets", "--output", "json"]));
    let shown: serde_json::Value = serde_json::from_str(&shown).expect("it is JSON");
    assert_eq!(shown["url"], "https://example.com/hook?token=abc");
    assert!(shown["secret"].as_str().is_some_and(|secret| secret.starts_with("whsec_")));

    let (_, hidden, _) = run(offline.joggai(&["--output", "json", "webhook", "list"]).stdin(Stdio::null()));
    let hidden: serde_json::Value = serde_json::from_str(&hidden).expect("it is JSON");
    assert_eq!(
        (&hidden[0]["secret"], &hidden[0]["url"]),
        (&"***".into(), &"https://example.com/hook?…".into())
    );
}

#[test]
fn an_endpoint_comes_and_goes() {
    let offline = Offline::new();
    let create = [
        "webhook",
        "create",
        "--url",
        "https://x.example/",
        "--status",
        "enabled",
        "--no-events",
        "--output",
        "json",
    ];
    let (status, stdout, _) = run(&mut offline.joggai(&create));
    assert_eq!(status, Some(0));
    let made: serde_json::Value = serde_json::from_str(&stdout).expect("it is JSON");
    let id = made["endpoint_id"].as_str().expect("it has an id");
    let deleted = run(&mut offline.joggai(&["webhook", "delete", id]));
    assert_eq!(deleted, (Some(0), String::new(), format!("deleted {id}\n")));

    let (status, stdout, stderr) = run(&mut offline.joggai(&["webhook", "delete", id]));
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    assert!(stderr.starts_with("error: delete_webhook_endpoint: record not found"), "{stderr}");
    assert!(stderr.ends_with("hint: `joggai webhook list` shows the endpoints there are\n"), "{stderr}");

    assert_eq!(run(&mut offline.joggai(&["webhook", "delete", "wh_123456"])).0, Some(0));
    let none = run(&mut offline.joggai(&["webhook", "list"]));
    assert_eq!(none, (Some(0), String::new(), "there are no webhook endpoints\n".to_owned()));
    assert_eq!(run(&mut offline.joggai(&["webhook", "list", "--output", "json"])).1, "[]\n");
}

#[test]
fn events_are_one_a_line() {
    let offline = Offline::new();
    let (status, stdout, _) = run(&mut offline.joggai(&["webhook", "events"]));
    assert_eq!((status, stdout.lines().count()), (Some(0), joggai::WebhookEventType::KNOWN.len()));
    let (_, json, _) = run(&mut offline.joggai(&["webhook", "events", "--output", "json"]));
    let names: Vec<String> = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(names, stdout.lines().collect::<Vec<_>>());
}

#[test]
fn unknown_words() {
    let offline = Offline::new();
    let update = |status, more: &[&str]| {
        let all =
            ["webhook", "update", "--url", "https://x.example/", "--status", status, "--event", "new_event"];
        run(offline.joggai(&all).args(more).arg("wh_123456"))
    };
    let (status, stdout, stderr) = update("paused", &[]);
    assert_eq!((status, stdout.as_str()), (Some(2), ""));
    assert_eq!(
        stderr,
        "error: --status \"paused\" is not known: use enabled or disabled, or add --allow-unknown to send it as it is\n"
    );
    // It gets as far as the sandbox, which has the last word.
    let (status, _, stderr) = update("paused", &["--allow-unknown"]);
    assert_eq!(status, Some(1));
    assert!(stderr.contains("\"paused\" is not one of enabled, disabled (code 40000"), "{stderr}");

    let (status, stdout, stderr) = update("enabled", &[]);
    assert_eq!(status, Some(0));
    assert!(stdout.contains("new_event"), "{stdout}");
    assert_eq!(stderr, "note: this program does not know the event \"new_event\"; it is sent as it is\n");
}

#[test]
fn wrong_usage_is_status_2() {
    let usage: [&[&str]; 9] = [
        &["webhook", "update", "--url", "u", "--status", "enabled", "wh_1"],
        &["webhook", "update", "--url", "u", "--status", "enabled", "--event", "e", "--no-events", "wh_1"],
        &["webhook", "update", "--status", "enabled", "--no-events", "wh_1"],
        &["webhook", "update", "--url", "u", "--no-events", "wh_1"],
        &["webhook", "update", "--url", "u", "--status", "enabled", "--event", "a", "b", "wh_1"],
        &["webhook", "delete", "-x"],
        &["webhook", "list", "--timeout", "0"],
        &["webhook", "list", "--timeout", "inf"],
        &["webhook", "list", "--api-key", "secret"],
    ];
    for arguments in usage {
        let (status, stdout, stderr) = run(joggai(arguments).env("JOGGAI_API_KEY", "k"));
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{arguments:?}: {stderr}");
        assert!(stderr.starts_with("error: "), "{stderr}");
    }
    let (status, _, stderr) = run(&mut joggai(&["webhook", "list"]));
    let message = "error: there is no API key: set JOGGAI_API_KEY, or give --api-key-file FILE\n";
    assert_eq!((status, stderr.as_str()), (Some(2), message));
    let (status, _, stderr) =
        run(joggai(&["webhook", "list", "--base-url", "https://me:hunter2@x.example"])
            .env("JOGGAI_API_KEY", "k"));
    assert_eq!(status, Some(2));
    assert!(!stderr.contains("hunter2"), "{stderr}");
}

#[test]
fn ids_with_a_dash_go_behind_two() {
    let offline = Offline::new();
    let (status, _, stderr) = run(&mut offline.joggai(&["webhook", "delete", "--", "-x"]));
    assert_eq!(status, Some(1));
    assert!(stderr.contains("code 10104"), "{stderr}");
}

#[test]
fn the_key_can_come_from_a_file_or_stdin() {
    let offline = Offline::new();
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("key-file");
    std::fs::write(&file, format!("{}\r\n", offline.sandbox.api_key())).expect("the file can be written");
    let path = file.to_str().expect("the path is UTF-8");
    let list = ["webhook", "list", "--api-key-file", path];
    assert_eq!(run(offline.joggai(&list).env_remove("JOGGAI_API_KEY")).0, Some(0));

    let mut child = offline
        .joggai(&["webhook", "list", "--api-key-file", "-"])
        .env("JOGGAI_API_KEY", "not this one")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the command starts");
    let key = offline.sandbox.api_key().as_bytes();
    child.stdin.take().expect("stdin is a pipe").write_all(key).expect("it reads");
    assert!(child.wait().expect("it ends").success());

    std::fs::write(&file, "\n").expect("the file can be written");
    let (status, _, stderr) = run(&mut offline.joggai(&list));
    assert_eq!((status, stderr), (Some(2), format!("error: {path} holds no API key: it is empty\n")));
    std::fs::remove_file(&file).expect("the file can be removed");
    let (status, _, stderr) = run(&mut offline.joggai(&list));
    assert_eq!(status, Some(1));
    assert!(stderr.starts_with(&format!("error: the API key cannot be read from {path}: ")), "{stderr}");
}

#[test]
fn nothing_of_a_server_drives_the_terminal() {
    let hostile = r#"{"endpoint_id":"\u001b[31mred\u0007","username":"\u202eevil","status":"\u009bx","url":"https://x/\n"}"#;
    for output in ["table", "json"] {
        let url = listing(hostile);
        let (status, stdout, _) =
            run(joggai(&["webhook", "list", "--base-url", &url, "--output", output])
                .env("JOGGAI_API_KEY", "k"));
        assert_eq!(status, Some(0));
        let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!stdout.contains(bad), "{stdout:?}");
        assert!(stdout.contains("[31mred"), "{stdout:?}");
    }
    let url = answering("502 Bad Gateway", "<html><title>\u{1b}[2Jgone</title></html>");
    let (status, stdout, stderr) = run(joggai(&["webhook", "create", "--no-events", "--status", "enabled"])
        .args(["--url", "https://x.example", "--base-url", &url])
        .env("JOGGAI_API_KEY", "k"));
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    assert_eq!(
        stderr,
        "error: create_webhook_endpoint: the server answered 502 Bad Gateway: the body begins: \\\\u{1b}[2Jgone (HTTP \
         502, may have been carried out)\nhint: it may have been carried out: see `joggai webhook list` before trying \
         again\n"
            .replace("\\\\u", "\\u")
    );
}

#[test]
fn an_echoed_key_is_not_printed() {
    let url = answering("401 Unauthorized", r#"{"code":10105,"msg":"Invalid key canary-key-1","data":null}"#);
    let (status, stdout, stderr) =
        run(joggai(&["webhook", "list", "--base-url", &url]).env("JOGGAI_API_KEY", "canary-key-1"));
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    assert!(
        stderr.starts_with("error: list_webhook_endpoints: Invalid key *** (code 10105, HTTP 401)\n"),
        "{stderr}"
    );
}

#[test]
fn a_server_that_never_answers_costs_the_given_time_only() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("it has an address"));
    let (status, _, stderr) =
        run(joggai(&["webhook", "list", "--timeout", "0.2", "--base-url", &url]).env("JOGGAI_API_KEY", "k"));
    assert_eq!(status, Some(1));
    assert!(stderr.contains("no complete answer came within the 0.2 s of the call"), "{stderr}");
}

#[test]
#[cfg(unix)]
fn a_reader_that_leaves_is_no_failure_and_a_full_disk_is() {
    let offline = Offline::new();
    let (reader, writer) = std::io::pipe().expect("a pipe can be made");
    drop(reader);
    let (status, _, stderr) = run(offline.joggai(&["webhook", "events"]).stdout(writer));
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    if let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        let (status, _, stderr) = run(offline.joggai(&["webhook", "events"]).stdout(full));
        assert_eq!(status, Some(1));
        assert!(stderr.starts_with("error: stdout cannot be written: "), "{stderr}");
    }
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let missing = |more: &[(&str, &str)]| {
        let mut command = joggai(&["webhook", "list"]);
        command.env_remove("NO_COLOR").envs(more.iter().copied());
        run(&mut command).2
    };
    assert!(!missing(&[]).contains('\u{1b}'));
    assert!(missing(&[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'));
    assert!(!missing(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (status, stdout, _) = run(&mut joggai(&["completions", shell]));
        assert_eq!(status, Some(0));
        assert!(stdout.contains("allow-unknown"), "{shell}");
    }
}

#[test]
#[cfg(unix)]
fn the_sandbox_runs_until_it_is_told_to_end() {
    let mut child = joggai(&["sandbox", "--key", "demo"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut lines = BufReader::new(child.stdout.take().expect("stdout is a pipe")).lines();
    let mut line = || lines.next().expect("there is a line").expect("it is UTF-8");
    let (base_url, key) = (line(), line());
    assert_eq!(key, "JOGGAI_API_KEY=demo");
    let base_url = base_url.strip_prefix("JOGGAI_BASE_URL=").expect("the first line is the address");
    let listed = run(joggai(&["webhook", "list", "--base-url", base_url]).env("JOGGAI_API_KEY", "demo"));
    assert_eq!(listed.0, Some(0));
    let killed =
        Command::new("kill").args(["-TERM", &child.id().to_string()]).status().expect("there is a kill");
    assert!(killed.success());
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn help_says_what_it_said() {
    let commands: [&[&str]; 9] = [
        &[],
        &["webhook"],
        &["webhook", "list"],
        &["webhook", "create"],
        &["webhook", "update"],
        &["webhook", "delete"],
        &["webhook", "events"],
        &["sandbox"],
        &["completions"],
    ];
    let mut help = String::new();
    for command in commands {
        let (status, stdout, _) = run(joggai(command).arg("--help"));
        assert_eq!(status, Some(0));
        help += &format!("$ joggai {}\n{stdout}\n", [command, &["--help"]].concat().join(" "));
    }
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cli-help.txt");
    if std::env::var("JOGGAI_GOLDEN").is_ok_and(|value| value == "refresh") {
        std::fs::write(&golden, &help).expect("the golden file can be written");
    }
    let kept = std::fs::read_to_string(&golden).expect("there is a golden file");
    let shown = similar::TextDiff::from_lines(&kept, &help).unified_diff().to_string();
    assert_eq!(
        kept, help,
        "{shown}\nIf this is as it should be: JOGGAI_GOLDEN=refresh cargo test --test cli --all-features"
    );
}

//! Nothing secret on stdout, on stderr at the finest level, or among a process's arguments, whatever a server or a sender
//! does with it: no key, and without `--show-secrets` no webhook secret and no signed link.

#[cfg(unix)]
use crate::command::Running;
use crate::command::{Ran, Scratch, joggai};
use crate::server::Scripted;
use crate::{FAILED, SUCCESS};
use joggai::Secret;
use serde_json::{Value, json};
#[cfg(unix)]
use std::io::{BufRead, BufReader, Read, Write};
#[cfg(unix)]
use std::net::TcpStream;
#[cfg(unix)]
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

const KEY: &str = "k3y-canary";
const WEBHOOK_SECRET: &str = "whsec_s3cret-canary";
/// In every part of it that can hold a secret.
const LINK: &str =
    "https://me:s1gned-canary@example.com/hook?X-Amz-Signature=s1gned-canary&x=s1gned-canary#s1gned-canary";

/// Each secret here has it in it.
const CANARY: &str = "canary";

#[track_caller]
fn assert_secretive(case: &str, shown: &str) {
    assert!(!shown.to_lowercase().contains(CANARY), "{case}: {shown}");
}

const SETTINGS: [&str; 5] = ["--url", "https://example.com/x", "--status", "enabled", "--no-events"];

/// All commands that call JoggAI.
fn calls() -> Vec<Vec<&'static str>> {
    let dry = |command: &[&'static str]| [command, &["--dry-run"]].concat();
    let (modify, enable) = (&["modify", "wh_1", "--add-event", SUCCESS][..], &["enable", "wh_1"][..]);
    let (disable, ensure) =
        (&["disable", "wh_1"][..], &["ensure", "--url", "https://example.com/x", "--event", FAILED][..]);
    vec![
        vec!["list"],
        vec!["events"],
        vec!["delete", "wh_1"],
        [&["create"][..], &SETTINGS].concat(),
        [&["update", "wh_1"][..], &SETTINGS].concat(),
        modify.into(),
        enable.into(),
        disable.into(),
        ensure.into(),
        dry(modify),
        dry(enable),
        dry(disable),
        dry(ensure),
    ]
}

/// Data that suits every call.
fn data() -> Value {
    let mut data = json!({
        "endpoint_id": "wh_1", "status": format!("{LINK} on"), "username": format!("see {LINK}, please"), "url": LINK,
        "secret": WEBHOOK_SECRET, "created_at": 1_732_806_231, "events": [SUCCESS, LINK], LINK: LINK,
    });
    data["endpoints"] = json!([data.clone()]);
    data
}

fn success() -> String {
    let body = json!({ "code": 0, "msg": echo(), "rid": echo(), "data": data() }).to_string();
    whole("200 OK", &format!("x-{KEY}: {KEY}\r\n"), &body)
}

/// All that is secret, in one line.
fn echo() -> String {
    format!("{KEY} {KEY} {WEBHOOK_SECRET} {LINK} {KEY}{KEY}")
}

fn whole(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}connection: close\r\ncontent-length: {length}\r\n\r\n{body}")
}

/// Runs all of it, several at a time: most of the time of a process here is spent waiting.
fn run_all(cases: Vec<(&Scripted, Vec<&str>)>, check: impl Fn(&str, Ran) + Sync) {
    let file = Scratch::file("secrecy", KEY.as_bytes());
    let from_file = ["--output", "json", "--api-key-file", file.path()];
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some((server, call)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for (options, variable) in
                        [(&["--output", "table"][..], KEY), (&from_file, "unused-canary")]
                    {
                        let args = [&["webhook"], &call[..], options].concat();
                        let mut command = server.command(&args);
                        command.env("JOGGAI_API_KEY", variable).env("RUST_LOG", "trace");
                        check(&format!("{args:?}"), Ran::from(command));
                    }
                }
            });
        }
    });
}

#[test]
fn no_success_gives_a_secret_away() {
    let server = Scripted::raw(&success());
    let cases = calls().into_iter().map(|call| (&server, call)).collect();
    run_all(cases, |case, ran| {
        assert_eq!(ran.status, 0, "{case}: {}", ran.both());
        assert!(ran.stderr.contains("TRACE") && ran.stderr.contains("joggai.call"), "{case}: {}", ran.stderr);
        assert_secretive(case, &ran.both());
    });
    for request in server.requests() {
        assert!(request.head.contains(&format!("x-api-key: {KEY}\r\n")), "{}", request.head);
    }
}

#[test]
fn no_refusal_and_no_broken_answer_gives_a_secret_away() {
    let refusal = json!({ "code": 40000, "msg": echo(), "rid": echo(), "data": data() }).to_string();
    let mut unfit = data();
    unfit["events"] = json!([{ KEY: LINK }]);
    unfit["endpoints"] = json!([unfit.clone()]);
    let unfit = json!({ "code": 0, "rid": echo(), "data": unfit }).to_string();
    let success = success();
    let servers = [
        Scripted::raw(&whole(&format!("400 {KEY}"), &format!("x-{KEY}: {KEY}\r\n"), &refusal)),
        Scripted::raw(&whole("200 OK", "", &unfit)),
        Scripted::raw(&success[..success.len() - 40]),
    ];
    let cases = servers.iter().flat_map(|server| calls().into_iter().map(move |call| (server, call)));
    run_all(cases.collect(), |case, ran| {
        // A deletion has no data that could be unfit.
        assert!(ran.status == 1 || ran.stderr.ends_with("note: deleted wh_1\n"), "{case}: {}", ran.both());
        assert!(ran.stderr.contains("TRACE"), "{case}: {}", ran.stderr);
        assert_secretive(case, &ran.both());
    });
}

#[test]
fn no_way_to_repeat_a_key_has_it_shown() {
    let page = format!("<html><title>{}</title></html>", echo());
    let redirect = |location: &str| whole("302 Found", &format!("location: {location}\r\n"), "");
    let servers = [
        whole(&format!("404 {KEY}"), "", ""),
        whole("401 No", &format!("www-authenticate: {KEY}\r\nset-cookie: {KEY}={KEY}\r\n"), "{}"),
        whole("429 Slow", &format!("retry-after: 3600\r\nx-key: {KEY} {KEY}\r\n"), &echo()),
        whole("503 Busy", "retry-after: 3600\r\n", &json!({ "message": echo() }).to_string()),
        whole("403 No", "content-type: text/html\r\n", &page),
        whole("400 No", "content-type: text/plain\r\n", &echo()),
        whole("200 OK", "content-type: text/plain\r\n", &echo()),
        whole("200 OK", &format!("content-encoding: {KEY}{KEY}\r\n"), "\u{1}"),
        whole("200 OK", "", &json!({ "code": echo(), "data": { echo(): echo() } }).to_string()),
        whole(
            "200 OK",
            "",
            &json!({ "code": 0, "data": { "endpoints": echo(), "url": [echo()] } }).to_string(),
        ),
        whole("200 OK", "", &json!({ "code": 7, "msg": { echo(): echo() }, "rid": KEY }).to_string()),
        redirect(&format!("https://example.com/{KEY}?key={KEY}#{KEY}")),
        redirect(&format!("https://{KEY}.example.com/")),
        redirect(&format!("https://{KEY}:{KEY}@example.com/")),
        redirect(KEY),
        format!("{KEY} {KEY}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\n{KEY}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\ncontent-length: {KEY}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{KEY}{KEY}\r\n"),
    ];
    let servers = servers.map(|answer| Scripted::raw(&answer));
    // A POST, which is not repeated, so that none of it takes long.
    let create = || [&["create"][..], &SETTINGS].concat();
    run_all(servers.iter().map(|server| (server, create())).collect(), |case, ran| {
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{case}: {}", ran.both());
        assert_secretive(case, &ran.both());
    });
}

/// An event with signed links wherever a text can stand.
fn event() -> String {
    let data = json!({ "video_id": LINK, "status": LINK, "video_url": LINK, "error": { "message": LINK }, LINK: [LINK] });
    json!({ "event": FAILED, "event_id": LINK, "timestamp": 1_732_806_631, "data": data }).to_string()
}

fn signature(body: &str) -> String {
    joggai::webhooks::sign(&Secret::from(WEBHOOK_SECRET), body.as_bytes()).unwrap()
}

#[test]
fn no_command_on_deliveries_gives_a_secret_away() {
    let secret = Scratch::file("secrecy-secret", WEBHOOK_SECRET.as_bytes());
    let (event, false_event) = (event(), echo());
    let body = Scratch::file("secrecy-body", event.as_bytes());
    let false_body = Scratch::file("secrecy-false-body", false_event.as_bytes());
    let signature = signature(&event);
    let receiver =
        Scripted::raw(&whole(&format!("500 {WEBHOOK_SECRET}"), &format!("x-{KEY}: {LINK}\r\n"), &echo()));
    let cut = Scripted::raw(WEBHOOK_SECRET);
    let (at_receiver, at_cut) = (format!("{}/{LINK}", receiver.url), format!("{}/?{LINK}", cut.url));
    for (args, status) in [
        (&["sign", "--body-file", body.path()][..], 0),
        (&["verify", "--signature", &signature, "--body-file", body.path()], 0),
        (&["verify", "--signature", &signature, "--body-file", false_body.path()], 1),
        (&["verify", "--signature", &false_event, "--body-file", body.path()], 1),
        (&["trigger", FAILED, "--to", &at_receiver, "--data-file", body.path()], 1),
        (&["trigger", FAILED, "--to", &at_cut, "--data-file", body.path()], 1),
        (&["trigger", FAILED, "--to", &at_cut, "--data-file", false_body.path()], 2),
    ] {
        for output in ["table", "json"] {
            for (option, variable) in
                [(&["--secret-file", secret.path()][..], "unused-canary"), (&[], WEBHOOK_SECRET)]
            {
                let args = [&["webhook"], args, option, &["--output", output]].concat();
                let mut command = joggai(args.iter());
                command
                    .env("JOGGAI_WEBHOOK_SECRET", variable)
                    .env("JOGGAI_API_KEY", KEY)
                    .env("RUST_LOG", "trace");
                let ran = Ran::from(command);
                assert_eq!(ran.status, status, "{args:?}: {}", ran.both());
                assert_secretive(&format!("{args:?}"), &ran.both());
            }
        }
    }
    assert!(receiver.request().line.contains("s1gned-canary"), "the address is whole where it is used");
}

#[cfg(unix)]
#[test]
fn listening_gives_no_secret_away() {
    let receiver =
        Scripted::raw(&whole(&format!("500 {WEBHOOK_SECRET}"), &format!("x-a: {LINK}\r\n"), &echo()));
    let file = Scratch::file("secrecy-listen", WEBHOOK_SECRET.as_bytes());
    for output in ["table", "json"] {
        let args = [
            "webhook",
            "listen",
            "--output",
            output,
            "--secret-file",
            file.path(),
            "--forward-to",
            &receiver.url,
        ];
        let mut service = Service::start(joggai(args), Stdio::piped());
        let address = service.wait_for("note: listening on http://");
        let address = address.strip_suffix(" until Ctrl-C").unwrap();
        let (event, echo) = (event(), echo());
        for (signature, body, status) in [
            (signature(&event), &event, "500"),
            (signature(&event), &echo, "401"),
            (echo.clone(), &event, "400"),
            (String::new(), &echo, "400"),
        ] {
            let head = format!("x-webhook-signature: {signature}\r\nx-{KEY}: {LINK}\r\n");
            let answer = exchange(address, "POST /hook?X-Amz-Signature=s1gned-canary", &head, body);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
            assert_secretive("answer", &answer);
        }
        let told = service.end();
        assert!(told.contains(FAILED) && told.contains("TRACE"), "{told}");
        assert_secretive(output, &told);
    }
    assert!(receiver.request().head.contains(&signature(&event())));
}

/// The sandbox prints its own key, which opens nothing else.
#[cfg(unix)]
#[test]
fn the_sandbox_gives_no_secret_away() {
    let receiver = Scripted::raw(&whole("500 canary", "x-a: canary\r\n", &echo()));
    let mut command = joggai(["sandbox", "--key", "open", "--delivery-retries", "0"]);
    command.env("JOGGAI_API_KEY", KEY).env("JOGGAI_WEBHOOK_SECRET", WEBHOOK_SECRET);
    let mut service = Service::start(command, Stdio::piped());
    let base_url = service.wait_for("  export JOGGAI_BASE_URL=http://");
    let address = base_url.strip_suffix(" JOGGAI_API_KEY=open").unwrap();
    let url = format!("{}/?X-Amz-Signature=s1gned-canary", receiver.url);
    let endpoint = json!({ "url": url, "status": "enabled", "events": [SUCCESS] }).to_string();
    let created = exchange(address, "POST /v2/endpoint", "x-api-key: open\r\n", &endpoint);
    let created: Value = serde_json::from_str(created.split_once("\r\n\r\n").unwrap().1).unwrap();
    let secret = created["data"]["secret"].as_str().unwrap();
    let event = json!({ "event": SUCCESS, "data": { "url": LINK } }).to_string();
    for (request, head, body) in [
        ("POST /sandbox/trigger", "x-api-key: open\r\n", &event),
        ("GET /sandbox/deliveries?wait=60", "x-api-key: open\r\n", &String::new()),
        ("GET /v2/endpoints?x=canary", &format!("x-api-key: {KEY}\r\n"), &echo()),
        ("PUT /v2/endpoint/canary", "x-api-key: open\r\n", &echo()),
    ] {
        exchange(address, request, head, body);
    }
    let told = service.end();
    assert!(told.contains("attempt 1: HTTP 500"), "{told}");
    assert!(!told.contains(secret), "{told}");
    assert_secretive("sandbox", &told);
}

#[cfg(target_os = "linux")]
#[test]
fn no_argument_of_a_call_under_way_is_a_secret() {
    let silent = Scripted::raw("");
    let file = Scratch::file("secrecy-arguments", KEY.as_bytes());
    for options in [&["--api-key-file", file.path()][..], &[]] {
        let mut command = silent.command(&[&["webhook", "list"], options].concat());
        command.env("JOGGAI_API_KEY", KEY);
        let mut service = Service::start(command, Stdio::null());
        service.wait_for("");
        assert!(service.arguments().contains("webhook\0list\0"), "{}", service.arguments());
    }
}

/// One request, and all of its answer.
#[cfg(unix)]
fn exchange(address: &str, request: &str, headers: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(stream, "{request} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n{body}")
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// A command that runs on, and what it has told so far.
#[cfg(unix)]
struct Service {
    running: Running,
    stderr: BufReader<std::process::ChildStderr>,
    told: String,
}

#[cfg(unix)]
impl Service {
    fn start(mut command: Command, stdout: Stdio) -> Self {
        command.env("RUST_LOG", "trace").stdin(Stdio::null()).stdout(stdout).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        Self { running: Running(child), stderr, told: String::new() }
    }

    /// What follows `start` in the next line that begins so.
    fn wait_for(&mut self, start: &str) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.stderr.read_line(&mut line).unwrap(), 0, "it ended: {}", self.told);
            self.told += &line;
            if let Some(rest) = line.strip_prefix(start) {
                return rest.trim_end().to_owned();
            }
        }
    }

    /// What every user of the machine can read, and so has nothing secret in it.
    #[cfg(target_os = "linux")]
    fn arguments(&self) -> String {
        let arguments = std::fs::read_to_string(format!("/proc/{}/cmdline", self.running.0.id())).unwrap();
        assert_secretive("arguments", &arguments);
        arguments
    }

    /// All that it told and printed.
    fn end(mut self) -> String {
        #[cfg(target_os = "linux")]
        self.arguments();
        let id = self.running.0.id();
        assert!(Command::new("sh").args(["-c", &format!("kill -TERM {id}")]).status().unwrap().success());
        self.stderr.read_to_string(&mut self.told).unwrap();
        let status = self.running.0.wait().unwrap();
        assert_eq!(status.code(), Some(0), "{}", self.told);
        if let Some(mut stdout) = self.running.0.stdout.take() {
            stdout.read_to_string(&mut self.told).unwrap();
        }
        self.told
    }
}

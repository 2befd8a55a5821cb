//! `joggai webhook listen` and `trigger`: real deliveries, from one to the other and from hostile senders.

use crate::SUCCESS;
use crate::command::{Ran, Running, Scratch, joggai};
use crate::server::Scripted;
use joggai::{Secret, WebhookEventType};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{ChildStderr, ChildStdout, Command, Stdio};

const SECRET: &str = "whsec_t3st+secret=";

#[test]
fn every_known_event_arrives() {
    let mut listen = Listen::start(&["--output", "json"]);
    for event in WebhookEventType::KNOWN {
        listen.trigger(&[event.as_str()]).is(0, "200 OK\n", "");
        let line: Value = serde_json::from_str(&listen.line()).unwrap();
        assert_eq!(line["event"], event.as_str());
        assert!(line["timestamp"].is_u64() && line["data"].is_object(), "{line}");
    }
    let help = Ran::from(joggai(["webhook", "trigger", "--help"])).stdout;
    for event in WebhookEventType::KNOWN {
        assert!(help.contains(&format!("  {event} ")) || help.contains(&format!(" {event}\n")), "{event}");
    }
}

#[test]
fn an_event_is_one_line_whatever_is_in_it() {
    let mut listen = Listen::start(&[]);
    for (body, line) in [
        (
            r#"{"event":"generated_avatar_video_success","timestamp":1732806631,"data":{"video_id":"v_1","status":"completed"}}"#,
            "Thu, 28 Nov 2024 15:10:31 GMT  generated_avatar_video_success  v_1  completed",
        ),
        (
            r#"{"event":"generated_image_failed","data":{"photo_id":"a\nb\u001b[2J","error":"no\u202eluck"}}"#,
            r"-  generated_image_failed  a\nb\u{1b}[2J  no\u{202e}luck",
        ),
        (r#"{"event":"brand_new","event_id":"evt_1","timestamp":-5,"data":[]}"#, "-5  brand_new  evt_1  -"),
        ("not JSON", "-  -  -  -"),
        ("", "-  -  -  -"),
    ] {
        assert_eq!(listen.deliver(body.as_bytes()), 200);
        assert_eq!(listen.line(), line);
    }
}

#[test]
fn json_lines_hold_the_bodies() {
    let body = "{\"event\":\"generated_image_success\",\r\n\"data\":{\"photo_urls\":[\"https://u:p@example.com/a?sig=1\"],\
                \"text\":\"see https://example.com?a=b \u{9b}\"}}";
    let mut listen = Listen::start(&["--output", "json"]);
    assert_eq!(listen.deliver(body.as_bytes()), 200);
    let line = listen.line();
    assert!(line.contains("\\u009b"), "{line}");
    let mut expected: Value = serde_json::from_str(body).unwrap();
    let whole = expected.clone();
    expected["data"] =
        json!({ "photo_urls": ["https://***@example.com/a?…"], "text": "see https://example.com?… \u{9b}" });
    assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), expected);
    assert_eq!(listen.deliver(b"\xff\n"), 200);
    assert_eq!(listen.line(), "\"\u{fffd}\\n\"");

    let mut listen = Listen::start(&["--output", "json", "--show-secrets"]);
    assert_eq!(listen.deliver(body.as_bytes()), 200);
    assert_eq!(serde_json::from_str::<Value>(&listen.line()).unwrap(), whole);
}

#[test]
fn what_is_not_genuine_is_refused_visibly_and_not_forwarded() {
    let target = Scripted::answering(200, "");
    let mut listen = Listen::start(&["--forward-to", &target.url]);
    listen.note(&format!("forwarding to {}/", target.url));
    let signature = sign(b"{}");
    let signed = format!("x-webhook-signature: {signature}\r\n");
    let length = |length: usize| format!("content-length: {length}\r\n");
    for (head, body, status, why) in [
        (signed.clone() + &length(2), &b"{]"[..], 401, "refused a delivery: the signature does not match: "),
        (length(2), b"{}", 401, "refused a delivery: the delivery is not signed: "),
        (
            signed.repeat(2) + &length(2),
            b"{}",
            400,
            "refused a delivery: the delivery has the header X-Webhook-Signature more than once",
        ),
        (
            "x-webhook-signature: \u{e9}\r\n".to_owned() + &length(2),
            b"{}",
            400,
            "refused a delivery: the signature is malformed: ",
        ),
        (
            signed.clone() + &length(1024 * 1024 + 1),
            &vec![b' '; 1024 * 1024 + 1],
            413,
            "refused a delivery: its body is larger than 1048576 bytes",
        ),
    ] {
        assert_eq!(listen.post(&head, body), status, "{why}");
        listen.warning(why, status);
    }
    let get = "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let answer = listen.exchange(get.as_bytes());
    assert!(
        answer.starts_with("HTTP/1.1 405 ") && answer.to_lowercase().contains("\r\nallow: post\r\n"),
        "{answer}"
    );
    listen.warning("refused a request that is not a POST", 405);

    assert!(target.requests().is_empty());
    // Nothing of it was printed, and the next event is.
    listen.trigger(&[SUCCESS]).is(0, "200 OK\n", "");
    assert!(listen.line().contains(SUCCESS));
    assert_eq!(target.requests().len(), 1);
}

#[test]
fn a_body_that_does_not_end_is_given_up() {
    let mut listen = Listen::start(&[]);
    let signed = format!("x-webhook-signature: {}\r\n", sign(b"{}"));
    assert_eq!(listen.post(&format!("{signed}content-length: 2\r\n"), b"{"), 408);
    listen.warning("refused a delivery: its body came too slowly", 408);
    let mut cut = TcpStream::connect((Ipv4Addr::LOCALHOST, listen.port)).unwrap();
    let head = format!("POST / HTTP/1.1\r\nhost: x\r\n{signed}content-length: 2\r\n\r\n{{");
    cut.write_all(head.as_bytes()).unwrap();
    drop(cut);
    assert_eq!(listen.deliver(b"{}"), 200);
    assert_eq!(listen.line(), "-  -  -  -");
}

#[test]
fn the_largest_body_is_taken_whole() {
    let target = Scripted::answering(201, "made");
    let mut listen = Listen::start(&["--forward-to", &target.url]);
    let mut body = b"{\"event\":\"generated_script_success\"}\r\n".to_vec();
    body.resize(1024 * 1024, b' ');
    assert_eq!(listen.deliver(&body), 200);
    assert_eq!(listen.line(), "-  generated_script_success  -  -");
    assert!(target.request().body == body);
}

#[test]
fn forwarding_keeps_bytes_headers_path_and_query() {
    let target = Scripted::answering(204, "");
    let url = target.url.replace("//", "//me:hunter2@") + "/hooks/a%20b?token=t&x";
    let mut listen = Listen::start(&["--forward-to", &url]);
    listen.note(&format!("forwarding to {}/hooks/a%20b?…", target.url.replace("//", "//***@")));
    let body = b" {\"event\":\"generated_image_failed\",\r\n\"data\":{}}\r\n";
    let head = format!(
        "x-webhook-signature: {}\r\nX-Webhook-Event: generated_image_failed\r\ncontent-type: application/json; charset=utf-8\r\n\
         user-agent: JoggAI-Webhook/2.0\r\nx-other: stays\r\ncookie: a=b\r\ncontent-length: {}\r\n",
        sign(body).to_uppercase(),
        body.len()
    );
    assert_eq!(listen.post(&head, body), 200);
    let request = target.request();
    assert_eq!(request.line, "POST /hooks/a%20b?token=t&x HTTP/1.1");
    assert_eq!(request.body, body);
    for header in [
        &format!("x-webhook-signature: {}\r\n", sign(body).to_uppercase()),
        "x-webhook-event: generated_image_failed\r\n",
        "content-type: application/json; charset=utf-8\r\n",
        "user-agent: JoggAI-Webhook/2.0\r\n",
    ] {
        assert_eq!(request.head.matches(header).count(), 1, "{header} in {}", request.head);
    }
    assert!(!request.head.contains("x-other") && !request.head.contains("cookie"), "{}", request.head);
}

#[test]
fn a_target_that_refuses_passes_its_status_on() {
    let elsewhere = Scripted::answering(200, "");
    for status in [302, 400, 500] {
        let answer = format!(
            "HTTP/1.1 {status} X\r\nlocation: {}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
            elsewhere.url
        );
        let target = Scripted::raw(&answer);
        let mut listen = Listen::start(&["--forward-to", &target.url]);
        listen.note(&format!("forwarding to {}/", target.url));
        assert_eq!(listen.deliver(b"{}"), status);
        listen.warning(&format!("{}/ did not take the event", target.url), status);
    }
    assert!(elsewhere.requests().is_empty());
}

#[test]
fn a_target_without_a_final_answer_is_a_bad_gateway() {
    let target =
        Scripted::raw("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n");
    let mut listen = Listen::start(&["--forward-to", &target.url]);
    listen.note(&format!("forwarding to {}/", target.url));
    assert_eq!(listen.deliver(b"{}"), 502);
    listen.warning(&format!("{}/ answered 101 only", target.url), 502);
}

#[test]
fn forwarding_to_itself_is_refused() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = free.local_addr().unwrap().port().to_string();
    drop(free);
    for host in ["127.0.0.1", "localhost", "0.0.0.0", "[::ffff:127.0.0.1]", "me:hunter2@127.1"] {
        let args = [
            "webhook",
            "listen",
            "--port",
            &port,
            "--forward-to",
            &format!("http://{host}:{port}/x?hunter2"),
        ];
        let ran = Ran::from(joggai(args).env("JOGGAI_WEBHOOK_SECRET", SECRET));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{host}: {}", ran.stderr);
        assert!(ran.stderr.starts_with("error: --forward-to http://"), "{}", ran.stderr);
        assert!(
            ran.stderr.contains(&format!(":{port}/x?… is the address that is listened on here\n")),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("hunter2"), "{}", ran.stderr);
    }
}

#[test]
fn a_dead_target_is_survived() {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let mut listen = Listen::start(&["--forward-to", &format!("http://{address}/x?token=t")]);
    listen.note(&format!("forwarding to http://{address}/x?…"));
    for _ in 0..2 {
        let ran = listen.trigger(&[SUCCESS]);
        assert_eq!((ran.status, ran.stdout.as_str()), (1, "502 Bad Gateway\n"));
        assert_eq!(
            ran.stderr,
            format!(
                "error: {}/ did not take the event: it answered HTTP 502 Bad Gateway\n",
                listen.url().trim_end_matches('/')
            )
        );
        assert!(listen.line().contains(SUCCESS));
        listen.warning(&format!("the event could not be forwarded to http://{address}/x?…: "), 502);
    }
    // It comes back.
    let back = TcpListener::bind(address).unwrap();
    let target = std::thread::spawn(move || {
        let (mut stream, _) = back.accept().unwrap();
        let mut start = [0; 4];
        stream.read_exact(&mut start).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").unwrap();
        let _ = stream.read_to_end(&mut Vec::new());
        start
    });
    assert_eq!(listen.deliver(b"{}"), 200);
    assert_eq!(&target.join().unwrap(), b"POST");
}

#[test]
fn a_silent_target_is_given_up_before_the_sender_gives_up() {
    let target = Scripted::raw("");
    let mut listen = Listen::start(&["--forward-to", &target.url]);
    listen.note(&format!("forwarding to {}/", target.url));
    assert_eq!(listen.trigger(&[SUCCESS]).stdout, "502 Bad Gateway\n");
    listen.warning(
        &format!("the event could not be forwarded to {}/: it did not answer in time", target.url),
        502,
    );
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_well() {
    for signal in ["TERM", "INT"] {
        let target = Scripted::raw("");
        let mut listen = Listen::start(&["--forward-to", &target.url]);
        // One delivery is under way.
        let mut sender = TcpStream::connect((Ipv4Addr::LOCALHOST, listen.port)).unwrap();
        let head = format!(
            "POST / HTTP/1.1\r\nhost: x\r\nx-webhook-signature: {}\r\ncontent-length: 2\r\n\r\n{{}}",
            sign(b"{}")
        );
        sender.write_all(head.as_bytes()).unwrap();
        assert_eq!(listen.line(), "-  -  -  -");
        let kill = format!("kill -{signal} {}", listen.running.0.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        assert_eq!(listen.running.0.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn a_closed_stdout_ends_it_well() {
    let mut listen = Listen::start(&[]);
    drop(listen.stdout.take());
    // It was not printed, so it is not acknowledged.
    assert_ne!(listen.trigger(&[SUCCESS]).status, 0);
    assert_eq!(listen.running.0.wait().unwrap().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_stdout_that_nobody_reads_holds_up_neither_senders_nor_signals() {
    let mut listen = Listen::start(&["--output", "json"]);
    // More than a pipe takes.
    let body = json!({ "event": "e".repeat(300_000) }).to_string();
    assert_eq!(listen.deliver(body.as_bytes()), 503);
    listen.warning("an event could not be printed in time", 503);
    let kill = format!("kill -INT {}", listen.running.0.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    assert_eq!(listen.running.0.wait().unwrap().code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_stderr_that_nobody_reads_holds_up_neither_senders_nor_signals() {
    const REFUSED: usize = 4000;
    let mut listen = Listen::start(&[]);
    // Their warnings are more than a pipe takes, and more than wait.
    let mut asked = TcpStream::connect((Ipv4Addr::LOCALHOST, listen.port)).unwrap();
    let mut answers = BufReader::new(asked.try_clone().unwrap()).lines();
    for _ in 0..REFUSED {
        asked.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        let head: Vec<String> =
            answers.by_ref().map(Result::unwrap).take_while(|line| !line.is_empty()).collect();
        assert!(head[0].starts_with("HTTP/1.1 405 "), "{head:?}");
    }
    assert_eq!(listen.deliver(b"{}"), 200);
    assert_eq!(listen.line(), "-  -  -  -");
    let kill = format!("kill -TERM {}", listen.running.0.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    assert_eq!(listen.running.0.wait().unwrap().code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_it_with_a_message() {
    let full = std::fs::File::create("/dev/full").unwrap();
    let mut listen = Listen::start_with(&[], full.into());
    assert_ne!(listen.trigger(&[SUCCESS]).status, 0);
    let mut told = String::new();
    listen.stderr.read_to_string(&mut told).unwrap();
    assert!(told.contains("error: the output could not be written: "), "{told}");
    assert_eq!(listen.running.0.wait().unwrap().code(), Some(1));
}

#[test]
fn listen_refuses_what_it_cannot_start_with() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = |args: &[&str]| {
        Ran::from(joggai(["webhook", "listen"].iter().chain(args)).env("JOGGAI_WEBHOOK_SECRET", SECRET))
    };
    let ran = run(&["--port", &port]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(
        ran.stderr.starts_with(&format!("error: port {port} of 127.0.0.1 cannot be listened on: ")),
        "{}",
        ran.stderr
    );
    for url in ["", "nonsense", "ftp://me:hunter2@example.com/x", "http://me:hunter2@:80/?hunter2"] {
        let ran = run(&["--forward-to", url]);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.starts_with("error: the address '"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("hunter2"), "{}", ran.stderr);
    }
    let ran = Ran::from(joggai(["webhook", "listen"]));
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.starts_with("error: there is no webhook secret\n"), "{}", ran.stderr);
}

#[test]
fn trigger_sends_what_joggai_sends() {
    let receiver = Scripted::answering(202, "thanks");
    let run = |args: &[&str], url: &str| {
        let command = ["webhook", "trigger", "--to", url].into_iter().chain(args.iter().copied());
        Ran::from(joggai(command).env("JOGGAI_WEBHOOK_SECRET", SECRET))
    };
    run(&[SUCCESS], &(receiver.url.clone() + "/hook?token=t")).is(0, "202 Accepted\n", "");
    let request = receiver.request();
    assert_eq!(request.line, "POST /hook?token=t HTTP/1.1");
    for header in [
        "content-type: application/json\r\n",
        "user-agent: JoggAI-Webhook/2.0\r\n",
        "x-webhook-event: generated_avatar_video_success\r\n",
        &format!("x-webhook-signature: {}\r\n", sign(&request.body)),
    ] {
        assert!(request.head.contains(header), "{header} in {}", request.head);
    }
    assert_eq!(request.json()["event"], SUCCESS);

    let data = Scratch::file("data", br#"{ "video_id": "mine" }"#);
    let args = ["brand_new", "--data-file", data.path(), "--output", "json"];
    let ran = run(&args, &receiver.url);
    assert_eq!((ran.status, ran.json()), (0, json!({ "event": "brand_new", "status": 202 })));
    assert_eq!(ran.stderr, "note: the event 'brand_new' is not known to this version; it is sent as it is\n");
    assert_eq!(receiver.request().json()["data"], json!({ "video_id": "mine" }));

    let broken = Scratch::file("broken-data", b"{");
    for (args, message) in [
        (&["brand_new"][..], "error: the event 'brand_new' is not known; the closest are: "),
        (
            &["avatr_video_success"],
            "error: the event 'avatr_video_success' is not known; the closest are: generated_avatar_video_success, ",
        ),
        (&[SUCCESS, "--data-file", broken.path()], "error: the data from --data-file is not JSON: "),
        (
            &[SUCCESS, "--data-file", "-", "--secret-file", "-"],
            "error: there is no usable webhook secret in stdin",
        ),
    ] {
        let ran = run(args, &receiver.url);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{args:?}");
        assert!(ran.stderr.starts_with(message), "{args:?}: {}", ran.stderr);
    }
    assert!(receiver.requests().is_empty());
}

#[test]
fn an_event_that_no_header_can_carry_is_not_sent() {
    let receiver = Scripted::answering(200, "");
    let data = Scratch::file("unfit-data", b"{}");
    let long = "e".repeat(257);
    let run = |event: &str| {
        let args = ["webhook", "trigger", event, "--to", &receiver.url, "--data-file", data.path()];
        Ran::from(joggai(args).env("JOGGAI_WEBHOOK_SECRET", SECRET))
    };
    let start = format!("{}…", &long[..64]);
    for (event, shown) in [
        ("\u{e9}", "\u{e9}"),
        (" x ", " x "),
        ("x\t", "x\\t"),
        ("a\nb", "a\\nb"),
        (" ", " "),
        (long.as_str(), start.as_str()),
        (&"\u{e9}".repeat(70_000 / 2), &format!("{}…", "\u{e9}".repeat(64))),
    ] {
        let ran = run(event);
        let told = format!(
            "error: the event '{shown}' cannot be sent in a header: give 1 to 256 visible ASCII characters, \
             with no blanks around them\n"
        );
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{event}");
        assert!(ran.stderr.starts_with(&told), "{}", ran.stderr);
    }
    assert!(receiver.requests().is_empty());
    assert_eq!(run(&long[1..]).status, 0);
    assert_eq!(run("two words").status, 0);
}

#[test]
fn a_receiver_that_fails_is_told() {
    let receiver = Scripted::answering(401, "no");
    let to = receiver.url.replace("//", "//me:hunter2@") + "/hook?token=t";
    let mut trigger = joggai(["webhook", "trigger", SUCCESS, "--to", &to]);
    Ran::from(trigger.env("JOGGAI_WEBHOOK_SECRET", SECRET)).is(
        1,
        "401 Unauthorized\n",
        &format!(
            "error: {}/hook?… did not take the event: it answered HTTP 401 Unauthorized\n\
             hint: does the receiver verify with the same secret?\n",
            receiver.url.replace("//", "//***@")
        ),
    );
    assert_eq!(receiver.requests().len(), 1);

    let silent = Scripted::raw("");
    let mut trigger = joggai(["webhook", "trigger", SUCCESS, "--to", &silent.url]);
    Ran::from(trigger.env("JOGGAI_WEBHOOK_SECRET", SECRET)).is(
        1,
        "",
        &format!(
            "error: the event got no answer from {}/: it did not answer in time\n\
             hint: check the address, and that something listens there\n",
            silent.url
        ),
    );
    assert_eq!(silent.requests().len(), 1);
}

#[test]
fn bash_and_zsh_complete_events() {
    for shell in ["bash", "zsh"] {
        let script = Ran::from(joggai(["completions", shell])).stdout;
        assert!(script.contains("create_avatar_failed"), "{shell}");
    }
}

fn sign(body: &[u8]) -> String {
    joggai::webhooks::sign(&Secret::from(SECRET), body).unwrap()
}

/// A running `joggai webhook listen`.
struct Listen {
    running: Running,
    port: u16,
    stdout: Option<BufReader<ChildStdout>>,
    stderr: BufReader<ChildStderr>,
    secret: Scratch,
    _other: Scratch,
}

impl Listen {
    fn start(args: &[&str]) -> Self {
        Self::start_with(args, Stdio::piped())
    }

    fn start_with(args: &[&str], stdout: Stdio) -> Self {
        let (other, secret) =
            (Scratch::file("other", b"whsec_other"), Scratch::file("listen", SECRET.as_bytes()));
        let files = ["--secret-file", other.path(), "--secret-file", secret.path()];
        let mut command = joggai(["webhook", "listen"].iter().chain(&files).chain(args));
        let mut child = command.stdout(stdout).stderr(Stdio::piped()).spawn().unwrap();
        let stdout = child.stdout.take().map(BufReader::new);
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let running = Running(child);
        let mut line = String::new();
        stderr.read_line(&mut line).unwrap();
        let port = line
            .strip_prefix("note: listening on http://127.0.0.1:")
            .and_then(|rest| rest.strip_suffix(" until Ctrl-C\n"));
        let port = port.unwrap_or_else(|| panic!("{line}")).parse().unwrap();
        Self { running, port, stdout, stderr, secret, _other: other }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The next line on stdout.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.as_mut().unwrap().read_line(&mut line).unwrap();
        line.strip_suffix('\n').expect("a whole line").to_owned()
    }

    fn told(&mut self) -> String {
        let mut line = String::new();
        self.stderr.read_line(&mut line).unwrap();
        line
    }

    #[track_caller]
    fn note(&mut self, note: &str) {
        assert_eq!(self.told(), format!("note: {note}\n"));
    }

    #[track_caller]
    fn warning(&mut self, start: &str, status: u16) {
        let line = self.told();
        let end = format!(" (answered {status})\n");
        assert!(line.starts_with(&format!("warning: {start}")) && line.ends_with(&end), "{line}");
    }

    fn trigger(&self, args: &[&str]) -> Ran {
        let url = self.url();
        let fixed = ["webhook", "trigger", "--to", &url, "--secret-file", self.secret.path()];
        Ran::from(joggai(fixed.iter().chain(args)))
    }

    /// A genuine delivery of this body; the status of the answer.
    fn deliver(&self, body: &[u8]) -> u16 {
        let head = format!("x-webhook-signature: {}\r\ncontent-length: {}\r\n", sign(body), body.len());
        self.post(&head, body)
    }

    fn post(&self, head: &str, body: &[u8]) -> u16 {
        let head = format!("POST /any/path?x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{head}\r\n");
        let answer = self.exchange(&[head.as_bytes(), body].concat());
        answer.strip_prefix("HTTP/1.1 ").unwrap_or_else(|| panic!("{answer}"))[..3].parse().unwrap()
    }

    fn exchange(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

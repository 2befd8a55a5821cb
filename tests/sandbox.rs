//! The sandbox from outside: bytes on a loopback socket.

use joggai::sandbox::{Sandbox, SandboxBuilder, StatusStyle};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// What the crate was built from, read by the tests on their own.
const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/document.json"));

/// Long enough for the slowest machine; only a test that fails waits so long.
const HANGS: Duration = Duration::from_secs(30);

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(150);

const SEEDED: &str = "/v2/endpoint/wh_123456";

struct Answer {
    status: u16,
    head: String,
    text: String,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head: head.to_ascii_lowercase(), text: body.to_owned() }
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {:?}", self.text))
    }

    fn message(&self) -> String {
        self.json()["msg"].as_str().unwrap().to_owned()
    }

    /// Checks status, code, and the form every envelope has.
    #[track_caller]
    fn expect(&self, status: u16, code: i64) -> Value {
        let envelope = self.json();
        assert_eq!((self.status, &envelope["code"]), (status, &json!(code)), "{envelope}");
        assert!(self.head.contains("content-type: application/json"), "{}", self.head);
        let rid = envelope["rid"].as_str().unwrap();
        assert!(
            rid.len() == 32 && rid.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)),
            "{rid}"
        );
        if code == 0 {
            assert_eq!(envelope["msg"], "Success");
        } else {
            assert_eq!(envelope["data"], Value::Null, "{envelope}");
            assert!(
                !self.message().is_empty() && !self.message().chars().any(char::is_control),
                "{envelope}"
            );
        }
        envelope["data"].clone()
    }
}

fn address(sandbox: &Sandbox) -> &str {
    sandbox.base_url().strip_prefix("http://").unwrap()
}

/// Sends bytes as they are, and reads until the sandbox closes the connection.
async fn raw(sandbox: &Sandbox, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address(sandbox)).await.unwrap();
    // The sandbox may have answered and closed before all is sent.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    timeout(HANGS, stream.read_to_end(&mut answer)).await.expect("the connection stays open").unwrap();
    answer
}

fn request(sandbox: &Sandbox, method: &str, path: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "{method} {path} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        sandbox.api_key(),
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

async fn call_with(sandbox: &Sandbox, method: &str, path: &str, body: &[u8]) -> Answer {
    Answer::read(&raw(sandbox, &request(sandbox, method, path, body)).await)
}

async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> Answer {
    call_with(sandbox, method, path, body.to_string().as_bytes()).await
}

async fn get(sandbox: &Sandbox, path: &str) -> Answer {
    call_with(sandbox, "GET", path, b"").await
}

fn valid() -> Value {
    json!({"url": "https://example.com/hook", "status": "disabled", "events": ["generated_script_success"]})
}

async fn endpoints(sandbox: &Sandbox) -> Vec<Value> {
    get(sandbox, "/v2/endpoints").await.expect(200, 0)["endpoints"].as_array().unwrap().clone()
}

async fn impatient() -> Sandbox {
    Sandbox::builder().read_timeout(SOON).start().await.unwrap()
}

/// Method and path of every operation of the document, parameters filled in.
fn operations() -> Vec<(String, String)> {
    let document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let mut found = Vec::new();
    for (template, item) in document["paths"].as_object().unwrap() {
        for method in ["get", "put", "post", "delete", "patch"] {
            if item.get(method).is_some() {
                let path = template.split('/').map(|s| if s.starts_with('{') { "some_id" } else { s });
                found.push((method.to_uppercase(), path.collect::<Vec<_>>().join("/")));
            }
        }
    }
    found
}

fn is_simulated(path: &str) -> bool {
    ["/v2/endpoints", "/v2/endpoint", "/v2/endpoint/some_id", "/v2/events"].contains(&path)
}

// ---- The key

#[tokio::test]
async fn wrong_and_missing_keys_are_refused_before_anything_else() {
    let sandbox = Sandbox::builder().api_key("right key").start().await.unwrap();
    for header in ["", "x-api-key: wrong\r\n", "x-api-key:\r\n", "x-api-key: right keys\r\n"] {
        for line in ["GET /v2/endpoints", "POST /v2/endpoint", "PATCH /v2/events", "GET /v2/voices"] {
            let text = format!("{line} HTTP/1.1\r\nhost: x\r\n{header}connection: close\r\n\r\n");
            let answer = Answer::read(&raw(&sandbox, text.as_bytes()).await);
            answer.expect(401, 10105);
            assert!(!answer.text.contains("right"), "{}", answer.text);
        }
    }
    assert_eq!(endpoints(&sandbox).await.len(), 1);
}

#[tokio::test]
async fn unusable_settings_are_refused() {
    for key in ["", " ", "a\nb", "ключ", " padded ", "a\0"] {
        let error = Sandbox::builder().api_key(key).start().await.unwrap_err().to_string();
        assert!(error.starts_with("the API key ") && !error.contains('\n'), "{error}");
    }
    let error = Sandbox::builder().read_timeout(Duration::ZERO).start().await.unwrap_err();
    assert!(error.to_string().starts_with("read_timeout is zero"), "{error}");
    // No addition of times overflows.
    let sandbox = Sandbox::builder().read_timeout(Duration::MAX).start().await.unwrap();
    assert_eq!(endpoints(&sandbox).await.len(), 1);
}

#[tokio::test]
async fn the_key_is_not_shown() {
    let builder = Sandbox::builder().api_key("hidden-key");
    assert!(!format!("{builder:?}").contains("hidden"));
    let sandbox = builder.start().await.unwrap();
    assert!(!format!("{sandbox:?}").contains("hidden"));
}

// ---- Bodies

#[tokio::test]
async fn the_message_names_the_field_and_what_is_wrong() {
    let sandbox = Sandbox::start().await.unwrap();
    let long = "x".repeat(5000);
    for (change, expected) in [
        (json!({"url": null}), "body.url: null is not a string"),
        (json!({"url": 5}), "body.url: 5 is not a string"),
        (json!({"url": "no address"}), "body.url: \"no address\" is not a valid uri"),
        (json!({"url": "/relative"}), "body.url: \"/relative\" is not a valid uri"),
        (json!({"url": ""}), "body.url: \"\" is not a valid uri"),
        (json!({"status": "paused"}), "body.status: \"paused\" is not one of enabled, disabled"),
        (json!({"status": "Enabled"}), "body.status: \"Enabled\" is not one of enabled, disabled"),
        (json!({"status": true}), "true is not"),
        (json!({"events": "all"}), "body.events: \"all\" is not an array"),
        (json!({"events": {"a": 1}}), "body.events: an object is not an array"),
        (json!({"events": null}), "body.events: null is not an array"),
        (json!({"events": ["ok", 7]}), "body.events[1]: 7 is not a string"),
        (json!({"status": long}), "is not one of enabled, disabled"),
        (json!({"status": "\u{1b}[31m\u{202e}\u{7f}"}), "is not one of enabled, disabled"),
    ] {
        let mut body = valid();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        for (method, path) in [("POST", "/v2/endpoint"), ("PUT", SEEDED)] {
            let answer = call(&sandbox, method, path, body.clone()).await;
            answer.expect(400, 40000);
            assert!(answer.message().contains(expected), "{change}: {}", answer.message());
            assert!(answer.text.len() < 1000 && !answer.message().contains('\u{202e}'), "{}", answer.text);
        }
    }
    for field in ["url", "status", "events"] {
        let mut body = valid();
        body.as_object_mut().unwrap().remove(field);
        let answer = call(&sandbox, "PUT", SEEDED, body).await;
        answer.expect(400, 40000);
        assert_eq!(answer.message(), format!("body.{field} is required"));
    }
    for (body, expected) in [
        (json!(null), "body: null is not an object"),
        (json!([]), "body: an array is not an object"),
        (json!("text"), "body: \"text\" is not an object"),
    ] {
        assert_eq!(call(&sandbox, "PUT", SEEDED, body).await.message(), expected);
    }
    assert_eq!(endpoints(&sandbox).await[0]["status"], "enabled", "a refused body changes nothing");
}

#[tokio::test]
async fn malformed_json_is_refused_with_its_place() {
    let sandbox = Sandbox::start().await.unwrap();
    let deep = "[".repeat(60_000);
    for body in [&b"{"[..], b"{\"url\":", b"nonsense", b"{}x", b"\xff\xfe", b"\"\xff\"", deep.as_bytes()] {
        let answer = call_with(&sandbox, "PUT", SEEDED, body).await;
        answer.expect(400, 40000);
        let message = answer.message();
        assert!(
            message.starts_with("body is not valid JSON: ") && message.contains("line 1 column"),
            "{message}"
        );
        assert!(message.len() < 200, "{message}");
    }
    let answer = call_with(&sandbox, "PUT", SEEDED, b"").await;
    answer.expect(400, 40000);
    assert_eq!(answer.message(), "body is missing: JSON is expected");
}

#[tokio::test]
async fn what_the_document_allows_is_accepted() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut body = valid();
    body["extra"] = json!({"any": [1]});
    body["events"] = json!(["an event of tomorrow"]);
    body["url"] = json!("http://127.0.0.1:9/hook?a=b#c");
    let data = call(&sandbox, "PUT", SEEDED, body).await.expect(200, 0);
    assert_eq!(data["events"], json!(["an event of tomorrow"]));
    assert_eq!(data["url"], "http://127.0.0.1:9/hook?a=b#c");
    assert!(data.get("extra").is_none(), "{data}");
    let text = String::from_utf8(request(&sandbox, "PUT", SEEDED, valid().to_string().as_bytes())).unwrap();
    let text = text.replacen("host: x", "host: x\r\ncontent-type: text/plain", 1);
    Answer::read(&raw(&sandbox, text.as_bytes()).await).expect(200, 0);
}

#[tokio::test]
async fn huge_bodies_are_refused_declared_or_not() {
    let sandbox = Sandbox::start().await.unwrap();
    // Only announced: the answer comes without a byte of the body.
    let head = |length: &str| {
        format!("PUT {SEEDED} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n{length}\r\n\r\n", sandbox.api_key())
    };
    let answer = raw_keeping_open(&sandbox, head("content-length: 1000000000000").as_bytes()).await;
    answer.expect(413, 40000);
    assert!(answer.head.contains("connection: close"), "{}", answer.head);
    // Sent whole; the answer still arrives.
    call_with(&sandbox, "POST", "/v2/endpoint", &vec![b' '; 3_000_000]).await.expect(413, 40000);
    call_with(&sandbox, "POST", "/v2/endpoint", &vec![b' '; 65_537]).await.expect(413, 40000);
    let mut padded = valid().to_string().into_bytes();
    padded.resize(65_536, b' ');
    call_with(&sandbox, "POST", "/v2/endpoint", &padded).await.expect(200, 0);
    let mut chunked = head("transfer-encoding: chunked").into_bytes();
    for _ in 0..20 {
        chunked.extend_from_slice(b"1000\r\n");
        chunked.extend_from_slice(&[b' '; 0x1000]);
        chunked.extend_from_slice(b"\r\n");
    }
    Answer::read(&raw(&sandbox, &chunked).await).expect(413, 40000);
}

/// Sends bytes, never closes its side, and reads to the end.
async fn raw_keeping_open(sandbox: &Sandbox, bytes: &[u8]) -> Answer {
    Answer::read(&raw(sandbox, bytes).await)
}

#[tokio::test]
async fn chunked_bodies_are_put_together() {
    let sandbox = Sandbox::start().await.unwrap();
    let body = valid().to_string();
    let mut text = format!(
        "PUT {SEEDED} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n",
        sandbox.api_key()
    );
    for piece in body.as_bytes().chunks(7) {
        text += &format!("{:x}\r\n{}\r\n", piece.len(), std::str::from_utf8(piece).unwrap());
    }
    text += "0\r\ntrailer: x\r\n\r\n";
    Answer::read(&raw(&sandbox, text.as_bytes()).await).expect(200, 0);
}

// ---- Half-sent and broken requests

#[tokio::test]
async fn half_sent_headers_and_idle_connections_are_cut_off() {
    let sandbox = impatient().await;
    assert_eq!(raw(&sandbox, b"").await, b"");
    assert_eq!(raw(&sandbox, b"GET /v2/endpoints HTTP/1.1\r\nhost: x\r\nx-api").await, b"");
    // Answered, kept open, idle, closed.
    let text = format!("GET /v2/events HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n\r\n", sandbox.api_key());
    Answer::read(&raw(&sandbox, text.as_bytes()).await).expect(200, 0);
}

#[tokio::test]
async fn half_sent_bodies_are_cut_off() {
    let sandbox = impatient().await;
    for length in ["content-length: 50", "transfer-encoding: chunked"] {
        let text = format!(
            "PUT {SEEDED} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n{length}\r\n\r\n{{",
            sandbox.api_key()
        );
        let text = text.replace("chunked\r\n\r\n{", "chunked\r\n\r\n1\r\n{\r\n");
        let answer = Answer::read(&raw(&sandbox, text.as_bytes()).await);
        answer.expect(408, 40000);
        assert!(answer.head.contains("connection: close"), "{}", answer.head);
    }
}

#[tokio::test]
async fn a_body_that_ends_early_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut stream = TcpStream::connect(address(&sandbox)).await.unwrap();
    let text = format!(
        "PUT {SEEDED} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\ncontent-length: 50\r\n\r\n{{",
        sandbox.api_key()
    );
    stream.write_all(text.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    timeout(HANGS, stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    Answer::read(&answer).expect(400, 40000);
    assert_eq!(endpoints(&sandbox).await[0]["status"], "enabled");
}

#[tokio::test]
async fn what_is_no_http_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    for bytes in [
        &b"\x16\x03\x01\x02\x00nonsense\r\n\r\n"[..],
        b"GET /v2/endpoints HTTP/1.1\r\ncontent-length: many\r\n\r\n",
        b"GET /v2/endpoints HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"GET /v2/endpoints HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"GET /v2/end points HTTP/1.1\r\n\r\n",
    ] {
        assert_eq!(Answer::read(&raw(&sandbox, bytes).await).status, 400, "{bytes:?}");
    }
    let text = format!("GET /v2/endpoints HTTP/1.1\r\nlong: {}\r\n\r\n", "x".repeat(200_000));
    assert_eq!(Answer::read(&raw(&sandbox, text.as_bytes()).await).status, 431);
    let text = format!("GET /v2/endpoints HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(500));
    assert_eq!(Answer::read(&raw(&sandbox, text.as_bytes()).await).status, 431);
    assert_eq!(endpoints(&sandbox).await.len(), 1);
}

#[tokio::test]
async fn a_client_that_does_not_take_its_answers_is_cut_off() {
    let sandbox = impatient().await;
    let mut stream = TcpStream::connect(address(&sandbox)).await.unwrap();
    let text = format!("GET /v2/events HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n\r\n", sandbox.api_key());
    let many = text.repeat(1000);
    // Nothing is read, so at some point the sandbox can write no more, and gives up.
    let flood = async { while stream.write_all(many.as_bytes()).await.is_ok() {} };
    timeout(HANGS, flood).await.expect("the connection stays open");
}

// ---- Paths and methods

#[tokio::test]
async fn unknown_paths_are_not_found() {
    for style in [StatusStyle::Matching, StatusStyle::AlwaysOk] {
        let sandbox = Sandbox::builder().status_style(style).start().await.unwrap();
        for path in [
            "/",
            "/v2",
            "/v2/",
            "/v3/endpoints",
            "/v2/endpoints/",
            "/v2/endpoint/",
            "//v2/endpoints",
            "/v2%2Fendpoints",
        ] {
            let answer = get(&sandbox, path).await;
            answer.expect(404, 40000);
            assert_eq!(answer.message(), format!("no such path: {path}"));
        }
        let answer = get(&sandbox, &format!("/{}", "x".repeat(9000))).await;
        answer.expect(404, 40000);
        assert!(answer.text.len() < 400, "{}", answer.text);
        call_with(&sandbox, "OPTIONS", "*", b"").await.expect(404, 40000);
    }
}

#[tokio::test]
async fn wrong_methods_are_told_the_right_ones() {
    for style in [StatusStyle::Matching, StatusStyle::AlwaysOk] {
        let sandbox = Sandbox::builder().status_style(style).start().await.unwrap();
        for (method, path, allow) in [
            ("POST", "/v2/endpoints", "get, head"),
            ("GET", "/v2/endpoint", "post"),
            ("HEAD", "/v2/endpoint", "post"),
            ("OPTIONS", SEEDED, "put, delete"),
            ("PATCH", "/v2/voices", "get, head"),
            ("BREW", "/v2/events", "get, head"),
        ] {
            let answer = call_with(&sandbox, method, path, b"").await;
            assert_eq!(answer.status, 405);
            assert!(answer.head.contains(&format!("allow: {allow}\r\n")), "{}", answer.head);
            if method == "HEAD" {
                assert_eq!(answer.text, "");
            } else {
                answer.expect(405, 40000);
            }
        }
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = call_with(&sandbox, "HEAD", "/v2/events", b"").await;
    assert_eq!((answer.status, answer.text.as_str()), (200, ""));
    let length = get(&sandbox, "/v2/events").await.text.len();
    assert!(answer.head.contains(&format!("content-length: {length}")), "{}", answer.head);
}

#[tokio::test]
async fn every_other_operation_says_that_it_is_not_simulated() {
    let matching = Sandbox::start().await.unwrap();
    let always_ok = Sandbox::builder().status_style(StatusStyle::AlwaysOk).start().await.unwrap();
    let mut others = 0;
    for (method, path) in operations() {
        if is_simulated(&path) {
            continue;
        }
        others += 1;
        let answer = call(&matching, &method, &path, json!({})).await;
        answer.expect(501, 40000);
        let message = answer.message();
        assert!(message.starts_with(&format!("the sandbox does not simulate {method} /v2/")), "{message}");
        call(&always_ok, &method, &path, json!({})).await.expect(200, 40000);
    }
    assert_eq!(others, 42);
    let answer = get(&matching, "/v2/video_translate/target_languages").await;
    assert!(
        answer.message().contains("GET /v2/video_translate/target_languages yet"),
        "{}",
        answer.message()
    );
}

#[tokio::test]
async fn ids_are_decoded_once() {
    let sandbox = Sandbox::start().await.unwrap();
    for id in ["wh%5F123456", "%77h_12345%36", "wh_123456?query=ignored"] {
        call(&sandbox, "PUT", &format!("/v2/endpoint/{id}"), valid()).await.expect(200, 0);
    }
    for id in
        ["wh%2F123456", "wh%255F123456", "wh%5G123456", "wh_123456%", "%ff", "WH_123456", "wh_123456%00"]
    {
        call(&sandbox, "PUT", &format!("/v2/endpoint/{id}"), valid()).await.expect(404, 10104);
        call(&sandbox, "DELETE", &format!("/v2/endpoint/{id}"), valid()).await.expect(404, 10104);
    }
    assert_eq!(endpoints(&sandbox).await.len(), 1);
}

// ---- State

#[tokio::test]
async fn endpoints_are_kept_changed_and_removed() {
    let sandbox = Sandbox::start().await.unwrap();
    let seeded = endpoints(&sandbox).await.remove(0);
    assert_eq!(seeded["endpoint_id"], "wh_123456");
    assert!(seeded["created_at"].is_u64() && seeded["username"].is_string(), "{seeded}");

    let updated = call(&sandbox, "PUT", SEEDED, valid()).await.expect(200, 0);
    for kept in ["endpoint_id", "secret", "username", "created_at"] {
        assert_eq!(updated[kept], seeded[kept]);
    }
    assert_eq!(updated["status"], "disabled");
    assert_eq!(endpoints(&sandbox).await, std::slice::from_ref(&updated));

    let created = call(&sandbox, "POST", "/v2/endpoint", valid()).await.expect(200, 0);
    assert_eq!(endpoints(&sandbox).await, [updated, created.clone()]);
    let removed = call_with(&sandbox, "DELETE", SEEDED, b"").await.expect(200, 0);
    assert_eq!(removed, json!({"message": "webhook deleted"}));
    call_with(&sandbox, "DELETE", SEEDED, b"").await.expect(404, 10104);
    call(&sandbox, "PUT", SEEDED, valid()).await.expect(404, 10104);
    assert_eq!(endpoints(&sandbox).await, [created]);
}

#[tokio::test]
async fn the_21st_endpoint_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut ids = BTreeSet::new();
    let mut secrets = BTreeSet::new();
    for _ in 0..19 {
        let created = call(&sandbox, "POST", "/v2/endpoint", valid()).await.expect(200, 0);
        ids.insert(created["endpoint_id"].to_string());
        secrets.insert(created["secret"].to_string());
    }
    assert_eq!((ids.len(), secrets.len()), (19, 19));
    let answer = call(&sandbox, "POST", "/v2/endpoint", valid()).await;
    answer.expect(400, 40000);
    assert!(answer.message().contains("at most 20"), "{}", answer.message());
    call_with(&sandbox, "DELETE", SEEDED, b"").await.expect(200, 0);
    let created = call(&sandbox, "POST", "/v2/endpoint", valid()).await.expect(200, 0);
    assert!(ids.insert(created["endpoint_id"].to_string()), "an id was given out twice");
}

#[tokio::test]
async fn the_event_types_are_the_documents() {
    let sandbox = Sandbox::start().await.unwrap();
    let data = get(&sandbox, "/v2/events").await.expect(200, 0);
    let names: BTreeSet<&str> =
        data["events"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names.len(), 22);
    assert!(names.contains("generated_motion_failed"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_updates_leave_one_of_them_whole() {
    let sandbox = std::sync::Arc::new(Sandbox::start().await.unwrap());
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..64 {
        let sandbox = sandbox.clone();
        tasks.spawn(async move {
            let body = json!({"url": format!("https://a.b/{number}"), "status": "enabled", "events": [number.to_string()]});
            let data = call(&sandbox, "PUT", SEEDED, body).await.expect(200, 0);
            assert_eq!(data["url"], format!("https://a.b/{number}"));
        });
    }
    tasks.join_all().await;
    let kept = &endpoints(&sandbox).await[0];
    assert_eq!(kept["url"], format!("https://a.b/{}", kept["events"][0].as_str().unwrap()));
}

#[tokio::test]
async fn two_sandboxes_share_nothing() {
    let (one, two) = (Sandbox::start().await.unwrap(), Sandbox::start().await.unwrap());
    call_with(&one, "DELETE", SEEDED, b"").await.expect(200, 0);
    assert_eq!((endpoints(&one).await.len(), endpoints(&two).await.len()), (0, 1));
}

#[tokio::test]
async fn always_ok_puts_the_refusal_into_the_code_alone() {
    let sandbox = Sandbox::builder().status_style(StatusStyle::AlwaysOk).start().await.unwrap();
    let text = b"GET /v2/endpoints HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    Answer::read(&raw(&sandbox, text).await).expect(200, 10105);
    call(&sandbox, "PUT", SEEDED, json!({})).await.expect(200, 40000);
    call(&sandbox, "PUT", "/v2/endpoint/wh_1", valid()).await.expect(200, 10104);
    call(&sandbox, "PUT", SEEDED, valid()).await.expect(200, 0);
}

// ---- Starting and stopping

#[tokio::test]
async fn a_port_in_use_is_named() {
    let sandbox = Sandbox::start().await.unwrap();
    let port: u16 = address(&sandbox).rsplit_once(':').unwrap().1.parse().unwrap();
    let error = Sandbox::builder().port(port).start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("port {port} of 127.0.0.1 is in use: choose another, or 0 for a free one")
    );
}

/// Drops a sandbox that has an idle and a half-sent connection, and takes its port at once.
async fn drop_and_rebind() {
    let sandbox = Sandbox::start().await.unwrap();
    let port: u16 = address(&sandbox).rsplit_once(':').unwrap().1.parse().unwrap();
    let text = format!("GET /v2/events HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n\r\n", sandbox.api_key());
    let mut idle = TcpStream::connect(address(&sandbox)).await.unwrap();
    idle.write_all(text.as_bytes()).await.unwrap();
    assert_ne!(idle.read(&mut [0; 64]).await.unwrap(), 0);
    let mut half = TcpStream::connect(address(&sandbox)).await.unwrap();
    half.write_all(&text.as_bytes()[..20]).await.unwrap();
    drop(sandbox);
    let again = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
    for mut stream in [idle, half] {
        let _ = stream.write_all(text.as_bytes()).await;
        // Closed or reset, but not answered anew and not left open.
        let _ = timeout(HANGS, stream.read_to_end(&mut Vec::new())).await.expect("the connection stays open");
    }
    drop(again);
}

#[tokio::test(flavor = "current_thread")]
async fn dropping_stops_it_on_one_thread() {
    drop_and_rebind().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dropping_stops_it_on_several_threads() {
    drop_and_rebind().await;
}

#[tokio::test]
async fn shutdown_waits_and_frees_the_port() {
    let sandbox = Sandbox::start().await.unwrap();
    let at = address(&sandbox).to_owned();
    let mut open = TcpStream::connect(&at).await.unwrap();
    endpoints(&sandbox).await;
    timeout(HANGS, sandbox.shutdown()).await.expect("shutdown hangs");
    let _ = timeout(HANGS, open.read_to_end(&mut Vec::new())).await.expect("the connection stays open");
    TcpListener::bind(at).unwrap();
}

#[test]
fn a_sandbox_outlives_its_runtime_harmlessly() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let first = runtime();
    let (one, two) =
        first.block_on(async { (Sandbox::start().await.unwrap(), Sandbox::start().await.unwrap()) });
    drop(first);
    drop(one);
    runtime().block_on(async { timeout(HANGS, two.shutdown()).await.expect("shutdown hangs") });
}

#[test]
fn without_a_fitting_runtime_it_says_so() {
    fn poll(builder: SandboxBuilder) -> String {
        let future = std::pin::pin!(builder.start());
        match future.poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
            std::task::Poll::Ready(Err(error)) => error.to_string(),
            _ => panic!("it started"),
        }
    }
    assert!(poll(Sandbox::builder()).starts_with("no tokio runtime"));
    let bare = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let _inside = bare.enter();
    assert!(poll(Sandbox::builder()).contains("IO or time driver"));
}

#[tokio::test]
async fn an_early_refusal_keeps_the_connection() {
    let sandbox = Sandbox::start().await.unwrap();
    let good = request(&sandbox, "GET", "/v2/events", b"");
    for (line, status) in [("POST /v2/endpoint", 401), ("PUT /nowhere", 404), ("PATCH /v2/endpoint/x", 401)] {
        let mut stream = TcpStream::connect(address(&sandbox)).await.unwrap();
        let head = format!("{line} HTTP/1.1\r\nhost: x\r\nx-api-key: wrong\r\ncontent-length: 5000\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        // The refusal is known by now, the body comes after it.
        stream.write_all(&[b' '; 5000]).await.unwrap();
        stream.write_all(&good).await.unwrap();
        let mut answers = Vec::new();
        timeout(HANGS, stream.read_to_end(&mut answers)).await.unwrap().unwrap();
        let answers = String::from_utf8(answers).unwrap();
        assert!(answers.starts_with(&format!("HTTP/1.1 {status} ")), "{answers}");
        assert!(answers.contains("generated_script_failed"), "{answers}");
    }
}

#[tokio::test]
async fn an_early_refusal_of_an_endless_body_says_that_it_closes() {
    let sandbox = Sandbox::start().await.unwrap();
    let head = "POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-length: 500000\r\n\r\n";
    let answer = Answer::read(&raw(&sandbox, head.as_bytes()).await);
    assert!(answer.head.contains("connection: close"), "{}", answer.head);
    answer.expect(404, 40000);
}

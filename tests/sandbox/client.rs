//! Sending bytes, and reading answers.

use crate::HANGS;
use joggai::sandbox::Sandbox;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(150);

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub text: String,
}

impl Answer {
    pub fn read(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Self { status, head: head.to_ascii_lowercase(), text: body.to_owned() }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {:?}", self.text))
    }

    pub fn message(&self) -> String {
        self.json()["msg"].as_str().unwrap().to_owned()
    }

    /// Checks status, code, and the form every envelope has.
    #[track_caller]
    pub fn expect(&self, status: u16, code: i64) -> Value {
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

pub fn address(sandbox: &Sandbox) -> &str {
    sandbox.base_url().strip_prefix("http://").unwrap()
}

/// Sends bytes as they are, and reads until the sandbox closes the connection.
pub async fn raw(sandbox: &Sandbox, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address(sandbox)).await.unwrap();
    // The sandbox may have answered and closed before all is sent.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    timeout(HANGS, stream.read_to_end(&mut answer)).await.expect("the connection stays open").unwrap();
    answer
}

pub fn request(sandbox: &Sandbox, method: &str, path: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "{method} {path} HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        sandbox.api_key(),
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

pub async fn call_with(sandbox: &Sandbox, method: &str, path: &str, body: &[u8]) -> Answer {
    Answer::read(&raw(sandbox, &request(sandbox, method, path, body)).await)
}

pub async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> Answer {
    call_with(sandbox, method, path, body.to_string().as_bytes()).await
}

pub async fn get(sandbox: &Sandbox, path: &str) -> Answer {
    call_with(sandbox, "GET", path, b"").await
}

pub fn valid() -> Value {
    json!({"url": "https://example.com/hook", "status": "disabled", "events": ["generated_script_success"]})
}

pub async fn endpoints(sandbox: &Sandbox) -> Vec<Value> {
    get(sandbox, "/v2/endpoints").await.expect(200, 0)["endpoints"].as_array().unwrap().clone()
}

pub async fn impatient() -> Sandbox {
    Sandbox::builder().read_timeout(SOON).start().await.unwrap()
}

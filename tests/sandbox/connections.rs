//! Half-sent and broken requests, and what becomes of their connections.

use crate::client::{Answer, address, call, endpoints, impatient, raw, request};
use crate::{HANGS, SEEDED};
use joggai::sandbox::Sandbox;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

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

#[tokio::test]
async fn answers_that_wait_to_be_taken_all_arrive_whole() {
    let sandbox = Sandbox::start().await.unwrap();
    // Several times what is buffered of one connection.
    let url = format!("https://example.com/{}", "x".repeat(60_000));
    call(&sandbox, "PUT", SEEDED, json!({"url": url, "status": "enabled", "events": []}))
        .await
        .expect(200, 0);
    let mut stream = TcpStream::connect(address(&sandbox)).await.unwrap();
    let list = format!("GET /v2/endpoints HTTP/1.1\r\nhost: x\r\nx-api-key: {}\r\n\r\n", sandbox.api_key());
    stream.write_all(list.repeat(99).as_bytes()).await.unwrap();
    stream.write_all(&request(&sandbox, "GET", "/v2/endpoints", b"")).await.unwrap();
    let mut answers = Vec::new();
    timeout(HANGS, stream.read_to_end(&mut answers)).await.unwrap().unwrap();
    let answers = String::from_utf8(answers).unwrap();
    let mut count = 0;
    for answer in answers.split("HTTP/1.1 ").skip(1) {
        let answer = Answer::read(format!("HTTP/1.1 {answer}").as_bytes());
        assert_eq!(answer.expect(200, 0)["endpoints"][0]["url"], url);
        count += 1;
    }
    assert_eq!(count, 100);
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

//! Bodies, right and wrong.

use crate::SEEDED;
use crate::client::{Answer, call, call_with, endpoints, raw, request, valid};
use joggai::sandbox::Sandbox;
use serde_json::json;

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
    let answer = Answer::read(&raw(&sandbox, head("content-length: 1000000000000").as_bytes()).await);
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

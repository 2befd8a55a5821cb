//! What errors and debug output never show, and how a server's text is made harmless.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{Error, UpdateWebhookEndpoint, WebhookEventType, WebhookStatus};
use scripted_server::{Answer, KEY, Server, everything};

/// Neither the key nor a good part of it.
fn assert_no_key(shown: &str) {
    for part in KEY.as_bytes().windows(8) {
        let part = std::str::from_utf8(part).unwrap();
        assert!(!shown.to_lowercase().contains(part), "{part:?} is shown in {shown}");
    }
}

async fn failed(answer: Answer) -> Error {
    let server = Server::start([answer]);
    let client = server.builder().max_attempts(1).build().unwrap();
    let body = UpdateWebhookEndpoint::new(
        "https://example.com",
        WebhookStatus::Enabled,
        [WebhookEventType::from("a")],
    );
    client.webhooks().update("wh_1", body).await.unwrap_err()
}

async fn failed_message(message: &str) -> String {
    let body = serde_json::json!({ "code": 40000, "msg": message }).to_string();
    failed(Answer::json(400, &body)).await.message().to_owned()
}

#[tokio::test]
async fn a_key_that_the_server_repeats_is_not_shown() {
    let upper = KEY.to_uppercase();
    let header = |status, headers: String| Answer::with(status, &headers, b"");
    let answers = [
        Answer::json(400, &format!(r#"{{"code":10105,"msg":"bad key {KEY}, {KEY}","rid":"{KEY}"}}"#)),
        Answer::json(429, &format!(r#"{{"code":429,"msg":"{KEY}{KEY}","rid":"a{KEY}b"}}"#)),
        Answer::json(200, &format!(r#"{{"code":0,"rid":"{KEY}","data":{{"url":{{"{KEY}":"{KEY}"}}}}}}"#)),
        Answer::json(200, &format!(r#"{{"code":0,"rid":"{KEY}","data":{{"events":["{KEY}",["{KEY}"]]}}}}"#)),
        Answer::json(200, &format!(r#"{{"code":"{KEY}","rid":"{KEY}"}}"#)),
        Answer::json(200, &format!(r#"{{"code":0,"{KEY}":"{KEY}","#)),
        Answer::json(500, &format!(r#"{{"message":"x-api-key: {KEY}"}}"#)),
        Answer::json(500, &format!(r#"{{"error":"{KEY}"}}"#)),
        Answer::json(500, &format!(r#"["{KEY}"]"#)),
        Answer::typed(502, "text/html", format!("<html><title>{KEY}</title></html>").as_bytes()),
        Answer::typed(502, "text/html", format!("<p>GET /v2/endpoint<br>X-Api-Key: {KEY}</p>").as_bytes()),
        Answer::typed(200, "text/plain", format!("key {KEY} is unknown").as_bytes()),
        Answer::typed(200, "text/plain", KEY.as_bytes()),
        Answer::typed(502, "text/plain", format!("{KEY}\0").as_bytes()),
        header(401, format!("www-authenticate: {KEY}\r\nx-{KEY}: a\r\nset-cookie: k={KEY}\r\n")),
        header(302, format!("location: https://example.com/{KEY}?key={KEY}#{KEY}\r\n")),
        header(302, format!("location: https://{KEY}:{KEY}@example.com/\r\n")),
        header(302, format!("location: https://{KEY}.example.com/\r\n")),
        header(302, format!("location: https://{upper}.example.com/\r\n")),
        header(302, format!("location: {KEY}\r\n")),
        header(200, format!("content-encoding: {KEY}\r\n")),
        header(429, format!("retry-after: {KEY}\r\n")),
        Answer::Cut(format!("{KEY}\r\n\r\n").into_bytes()),
        Answer::Cut(format!("HTTP/1.1 200 {KEY}\r\n{KEY}\r\n\r\n").into_bytes()),
        Answer::Cut(format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{KEY}\r\n").into_bytes()),
        Answer::Cut(format!("HTTP/1.1 200 OK\r\ncontent-length: {KEY}\r\n\r\n").into_bytes()),
    ];
    for answer in answers {
        assert_no_key(&everything(&failed(answer).await));
    }
}

/// A text is cut, and the cut may fall into the key.
#[tokio::test]
async fn a_key_at_the_end_of_what_is_shown() {
    for before in (280..305).chain(4060..4100) {
        let filler = ".".repeat(before);
        let message = format!(r#"{{"code":40000,"msg":"{filler}{KEY}"}}"#);
        assert_no_key(&everything(&failed(Answer::json(400, &message)).await));
        for text in [format!("{filler}{KEY} is unknown"), format!("a{}{KEY} is unknown", " ".repeat(before))]
        {
            assert_no_key(&everything(&failed(Answer::typed(502, "text/plain", text.as_bytes())).await));
        }
    }
}

#[tokio::test]
async fn a_key_in_a_good_answer_is_not_in_its_debug_output() {
    let body = format!(r#"{{"code":0,"rid":"{KEY}","data":{{"events":["a"]}}}}"#);
    let server = Server::start([Answer::with(200, &format!("x-key: {KEY}\r\n"), body.as_bytes())]);
    let answer = server.client().webhooks().event_types().with_response().await.unwrap();
    assert_eq!(
        format!("{answer:?}"),
        "Response { data: [Unknown(\"a\")], status: 200, request_id: Some(\"***\"), attempts: 1, .. }"
    );
}

#[tokio::test]
async fn a_webhook_secret_is_never_in_debug_output() {
    let body = r#"{"code":0,"data":{"endpoints":[{"endpoint_id":"wh_1","secret":"whsec_9",
        "url":"https://ann:pass@example.com/hook?token=t0ken#frag"}]}}"#;
    let server = Server::start([Answer::json(200, body)]);
    let answer = server.client().webhooks().list().with_response().await.unwrap();
    let endpoint = &answer.data()[0];
    assert_eq!(endpoint.secret.as_ref().unwrap().expose(), "whsec_9");
    for shown in
        [format!("{answer:?}"), format!("{answer:#?}"), format!("{endpoint:?}"), format!("{endpoint:#?}")]
    {
        assert!(shown.contains("wh_1") && shown.contains("***"), "{shown}");
        for secret in ["whsec_9", "t0ken", "pass", "frag"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[tokio::test]
async fn the_query_of_an_address_is_not_shown() {
    for (text, shown) in [
        (
            "see https://cdn.example.com/v.mp4?Signature=s3cret&x=1 please",
            "see https://cdn.example.com/v.mp4?… please",
        ),
        ("https://a.example/?s3cret https://b.example/#s3cret", "https://a.example/?… https://b.example/#…"),
        ("(\"https://a.example/b?s3cret\")", "(\"https://a.example/b?…\")"),
        ("<https://a.example/b?s3cret>", "<https://a.example/b?…>"),
        ("HTTPS://A.example/b?s3cret", "HTTPS://A.example/b?…"),
        ("s3://bucket/key?s3cret", "s3://bucket/key?…"),
        ("https://ann:s3cret@example.com/x", "https://***@example.com/x"),
        ("x=https://a.example?s3cret\nnext", "x=https://a.example?…\\nnext"),
        ("is it ok?", "is it ok?"),
        ("cdn.example.com/v.mp4?Signature=s3cret", "cdn.example.com/v.mp4?…"),
        ("https:\\/\\/a.example\\/b?sig=s3cret", "https:\\/\\/a.example\\/b?…"),
        ("the secret \"whsec_s3cret\" is old", "the secret \"whsec_***\" is old"),
    ] {
        assert_eq!(failed_message(text).await, shown);
    }
    let page = "<html><title>cannot load https://a.example/b?s3cret now</title></html>";
    let error = failed(Answer::typed(502, "text/html", page.as_bytes())).await;
    assert_eq!(
        error.message(),
        "the server answered 502 Bad Gateway: the body begins: cannot load https://a.example/b?… now"
    );
}

#[test]
fn addresses_in_requests_are_not_shown_whole() {
    let body = joggai::UpdateWebhookEndpoint::new(
        "https://ann:s3cret@example.com/x?token=s3cret",
        joggai::WebhookStatus::Enabled,
        ["generated_script_success"],
    );
    assert_eq!(
        format!("{body:?}"),
        "UpdateWebhookEndpoint { events: [GeneratedScriptSuccess], status: Enabled, url: \"https://***@example.com/x?…\" }"
    );
    let sent = serde_json::to_value(&body).unwrap();
    assert_eq!(sent["url"], "https://ann:s3cret@example.com/x?token=s3cret");
}

/// Only a page's title, and words that are no data, are shown of a body that is no envelope.
#[tokio::test]
async fn data_in_a_broken_body_is_not_shown() {
    for body in [
        "data: {\"code\":0,\"secret\":\"s3cret\"}",
        ")]}',\n{\"secret\":\"s3cret\"}",
        "callback({\"secret\":\"s3cret\"})",
        "1 {\"secret\":\"s3cret\"}",
        "<x><secret>s3cret</secret></x>",
        "secret=s3cret",
        "secret: s3cret",
        "<html><script>let secret = 's3cret'</script></html>",
    ] {
        for status in [200, 502] {
            let error = failed(Answer::typed(status, "text/html", body.as_bytes())).await;
            let shown = everything(&error);
            assert!(!shown.contains("s3cret"), "{shown}");
            assert!(shown.contains(&format!("a body of {} bytes", body.len())), "{shown}");
        }
    }
}

#[tokio::test]
async fn a_servers_text_is_one_harmless_line() {
    for (text, shown) in [
        ("a\r\nb\tc", "a\\r\\nb\\tc"),
        ("\u{1b}[2J\u{7}\u{8}x", "\\u{1b}[2J\\u{7}\\u{8}x"),
        ("a\u{9b}31mb", "a\\u{9b}31mb"),
        ("abc\u{202e}cba\u{2066}\u{2069}", "abc\\u{202e}cba\\u{2066}\\u{2069}"),
        ("a\u{200b}b\u{feff}c\u{ad}d\u{e0041}e", "a\\u{200b}b\\u{feff}c\\u{ad}d\\u{e0041}e"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a\\u{2028}b\\u{2029}c\\u{85}d"),
        ("\u{7f}\0", "\\u{7f}\\u{0}"),
        ("Größe 太大 😀", "Größe 太大 😀"),
        ("  padded  ", "padded"),
    ] {
        assert_eq!(failed_message(text).await, shown);
        let body = serde_json::json!({ "code": 1, "msg": "m", "rid": text }).to_string();
        let error = failed(Answer::json(400, &body)).await;
        assert_eq!(error.request_id(), Some(shown));
        assert_eq!(
            error.to_string(),
            format!("update_webhook_endpoint: m (code 1, HTTP 400, request id {shown})")
        );
    }
    let error = failed(Answer::typed(502, "text/plain", "a\u{1b}2J\r\n\u{202e}b".as_bytes())).await;
    assert_eq!(
        error.message(),
        "the server answered 502 Bad Gateway: the body begins: a\\u{1b}2J \\u{202e}b"
    );
}

#[tokio::test]
async fn a_servers_text_is_cut() {
    let shown = format!("{}…", "ä".repeat(300));
    assert_eq!(failed_message(&"ä".repeat(300)).await, "ä".repeat(300));
    assert_eq!(failed_message(&"ä".repeat(301)).await, shown);
    let body = serde_json::json!({ "code": 1, "msg": "m", "rid": "ä".repeat(100_000) }).to_string();
    assert_eq!(failed(Answer::json(400, &body)).await.request_id(), Some(shown.as_str()));
    let error = failed(Answer::typed(502, "text/html", "x".repeat(100_000).as_bytes())).await;
    assert_eq!(
        error.message(),
        format!("the server answered 502 Bad Gateway: the body begins: {}…", "x".repeat(300))
    );
}

//! Paths and methods, of all operations.

use crate::SEEDED;
use crate::client::{call, call_with, endpoints, get, valid};
use joggai::sandbox::{Sandbox, StatusStyle};
use serde_json::{Value, json};

/// What the crate was built from, read by the tests on their own.
const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/document.json"));

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

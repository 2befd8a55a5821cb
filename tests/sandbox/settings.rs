//! What is set before the start, the key among it.

use crate::client::{Answer, endpoints, raw};
use joggai::sandbox::Sandbox;
use std::time::Duration;

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

//! What the sandbox keeps.

use crate::SEEDED;
use crate::client::{Answer, call, call_with, endpoints, get, raw, valid};
use joggai::sandbox::{Sandbox, StatusStyle};
use serde_json::json;
use std::collections::BTreeSet;

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

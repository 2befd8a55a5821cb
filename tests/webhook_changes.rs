//! Modify, enable, disable, ensure: what is read, what is compared, what is written.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::webhooks::{EndpointChange, ModifyWebhookEndpoint};
use joggai::{ErrorCode, ErrorKind, WebhookEventType as Type, WebhookStatus};
use scripted_server::{Answer, Server};
use serde_json::{Value, json};
use std::future::IntoFuture;

fn endpoint(id: &str, url: &str) -> Value {
    json!({
        "endpoint_id": id, "url": url, "secret": "whsec_1", "status": "disabled",
        "events": ["generated_image_success", "event_of_tomorrow"], "username": "u", "created_at": 1,
    })
}

fn list(endpoints: &[Value]) -> Answer {
    data(&json!({ "endpoints": endpoints }))
}

fn data(data: &Value) -> Answer {
    Answer::json(200, &json!({"code": 0, "msg": "Success", "data": data}).to_string())
}

/// The one request after the list: its target and its body.
fn written(server: &Server) -> (String, Value) {
    let requests = server.requests();
    assert_eq!(requests.len(), 2, "{requests:?}");
    assert_eq!(requests[0].target(), "GET /v2/endpoints");
    (requests[1].target().to_owned(), serde_json::from_slice(&requests[1].body).unwrap())
}

/// Two endpoints, then an answer that shows what the server made of a change.
fn server() -> Server {
    Server::start([
        list(&[endpoint("wh_1", "https://a.example/x?k=1"), endpoint("wh_2", "https://b.example")]),
        data(&json!({"endpoint_id": "as answered"})),
    ])
}

#[tokio::test]
async fn modify_lays_the_change_over_what_is_there() {
    let server = server();
    let modify = server.client().webhooks().modify("wh_1");
    let change = modify
        .add_event(Type::GeneratedMotionFailed)
        .add_event("event_of_tomorrow")
        .remove_event(Type::GeneratedImageSuccess)
        .remove_event("was never there")
        .await
        .unwrap();
    assert!(
        matches!(&change, EndpointChange::Updated(now) if now.endpoint_id.as_deref() == Some("as answered"))
    );
    let (target, body) = written(&server);
    assert_eq!(target, "PUT /v2/endpoint/wh_1");
    assert_eq!(
        body,
        json!({
            "url": "https://a.example/x?k=1", "status": "disabled",
            "events": ["event_of_tomorrow", "generated_motion_failed"],
        })
    );
}

#[tokio::test]
async fn modify_replaces_what_it_is_told_to() {
    let server = server();
    let modify = server.client().webhooks().modify("wh_2");
    let modify = modify.url("https://c.example").status(WebhookStatus::Enabled);
    modify.events([Type::GeneratedScriptFailed]).add_event(Type::GeneratedScriptSuccess).await.unwrap();
    let (target, body) = written(&server);
    assert_eq!(target, "PUT /v2/endpoint/wh_2");
    let events = ["generated_script_failed", "generated_script_success"];
    assert_eq!(body, json!({"url": "https://c.example", "status": "enabled", "events": events}));
}

#[tokio::test]
async fn enable_and_disable_keep_the_rest() {
    let enabled = server();
    enabled.client().webhooks().enable("wh_1").await.unwrap();
    let events = ["generated_image_success", "event_of_tomorrow"];
    let body = json!({"url": "https://a.example/x?k=1", "status": "enabled", "events": events});
    assert_eq!(written(&enabled), ("PUT /v2/endpoint/wh_1".to_owned(), body));

    let disabled = server();
    let change = disabled.client().webhooks().disable("wh_1").await.unwrap();
    assert!(matches!(&change, EndpointChange::Unchanged(now) if now.endpoint_id.as_deref() == Some("wh_1")));
    assert_eq!(disabled.only_request().target(), "GET /v2/endpoints");
}

#[tokio::test]
async fn a_change_that_changes_nothing_is_not_written() {
    let changes: [fn(ModifyWebhookEndpoint) -> ModifyWebhookEndpoint; 4] = [
        |modify| modify,
        |modify| modify.events(["event_of_tomorrow", "generated_image_success", "event_of_tomorrow"]),
        |modify| modify.add_event("x").remove_event("x"),
        |modify| modify.url("https://b.example").status(WebhookStatus::Disabled),
    ];
    for changed in changes {
        let server = server();
        let change = changed(server.client().webhooks().modify("wh_2")).await.unwrap();
        assert!(matches!(change, EndpointChange::Unchanged(_)));
        assert_eq!(server.only_request().target(), "GET /v2/endpoints");
    }
}

#[tokio::test]
async fn an_id_that_is_not_in_the_list_is_not_found() {
    for id in ["wh_3", "", "wh_1 ", "WH_1", ".."] {
        let server = server();
        let error = server.client().webhooks().modify(id).url("https://c.example").await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(ErrorCode::RecordNotFound)));
        assert!(!error.maybe_submitted());
        assert_eq!(server.only_request().target(), "GET /v2/endpoints");
    }
}

#[tokio::test]
async fn what_is_missing_in_the_list_is_never_written_back() {
    for field in ["url", "status", "events"] {
        for missing in [None, Some(Value::Null)] {
            let mut broken = endpoint("wh_1", "https://a.example");
            match missing {
                None => drop(broken.as_object_mut().unwrap().remove(field)),
                Some(null) => broken[field] = null,
            }
            let answers = || Server::start([list(&[endpoint("wh_0", "https://z.example"), broken.clone()])]);
            let path = format!("`data.endpoints[1].{field}` of the answer is missing or null");

            let server = answers();
            let modify = server.client().webhooks().modify("wh_1");
            let modify = modify
                .url("https://b.example")
                .status(WebhookStatus::Enabled)
                .events([Type::GeneratedImageFailed]);
            let error = modify.await.unwrap_err();
            assert_eq!((error.kind(), error.message()), (ErrorKind::Decode, path.as_str()));
            assert_eq!(server.requests().len(), 1);

            let server = answers();
            let error = server.client().webhooks().ensure("https://a.example", ["x"]).await.unwrap_err();
            assert_eq!((error.kind(), error.message()), (ErrorKind::Decode, path.as_str()));
            assert_eq!(server.requests().len(), 1);
        }
    }
    for nothing in [json!({}), json!({"endpoints": null})] {
        let server = Server::start([data(&nothing)]);
        assert_eq!(server.client().webhooks().enable("wh_1").await.unwrap_err().kind(), ErrorKind::Decode);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_plan_writes_nothing() {
    let server = server();
    let plan = server.client().webhooks().enable("wh_1").plan().await.unwrap();
    assert!(!plan.is_unchanged());
    assert_eq!(plan.current().unwrap().status, Some(WebhookStatus::Disabled));
    assert_eq!(plan.wanted().status, WebhookStatus::Enabled);
    assert_eq!(server.only_request().target(), "GET /v2/endpoints");
}

#[tokio::test]
async fn ensure_creates_what_is_not_there() {
    let server = server();
    let ensure = server.client().webhooks().ensure("https://a.example/x", [Type::GeneratedImageFailed]);
    let change = ensure.await.unwrap();
    assert!(
        matches!(&change, EndpointChange::Created(now) if now.endpoint_id.as_deref() == Some("as answered"))
    );
    let body =
        json!({"url": "https://a.example/x", "status": "enabled", "events": ["generated_image_failed"]});
    assert_eq!(written(&server), ("POST /v2/endpoint".to_owned(), body));
}

#[tokio::test]
async fn ensure_mends_what_is_there_and_finds_it_as_a_url() {
    for url in ["https://b.example", "https://b.example/", "HTTPS://B.example:443"] {
        let server = server();
        let change = server.client().webhooks().ensure(url, ["generated_image_success"]).await.unwrap();
        assert!(matches!(change, EndpointChange::Updated(_)));
        let body =
            json!({"url": "https://b.example", "status": "enabled", "events": ["generated_image_success"]});
        assert_eq!(written(&server), ("PUT /v2/endpoint/wh_2".to_owned(), body));
    }
}

#[tokio::test]
async fn ensure_leaves_alone_what_is_right() {
    let mut right = endpoint("wh_2", "https://b.example");
    right["status"] = json!("enabled");
    let server = Server::start([list(&[endpoint("wh_1", "https://a.example"), right])]);
    let ensure = server
        .client()
        .webhooks()
        .ensure("https://b.example", ["event_of_tomorrow", "generated_image_success"]);
    let change = ensure.await.unwrap();
    assert!(matches!(&change, EndpointChange::Unchanged(now) if now.endpoint_id.as_deref() == Some("wh_2")));
    assert_eq!(server.only_request().target(), "GET /v2/endpoints");
}

/// Of several with the address, one that is right is left alone, and one that is enabled comes before one that is not.
#[tokio::test]
async fn ensure_takes_the_best_of_several() {
    let of = |id: &str, status: &str, events: &[&str]| {
        let mut endpoint = endpoint(id, "https://a.example/x");
        (endpoint["status"], endpoint["events"]) = (json!(status), json!(events));
        endpoint
    };
    let ensure =
        |server: &Server| server.client().webhooks().ensure("https://a.example/x", ["e"]).into_future();

    let right = of("wh_3", "enabled", &["e"]);
    let server =
        Server::start([list(&[of("wh_1", "disabled", &["e"]), of("wh_2", "enabled", &["f"]), right])]);
    let change = ensure(&server).await.unwrap();
    assert!(matches!(&change, EndpointChange::Unchanged(it) if it.endpoint_id.as_deref() == Some("wh_3")));
    assert_eq!(server.requests().len(), 1);

    let answer = || data(&json!({"endpoint_id": "as answered"}));
    let enabled = of("wh_2", "enabled", &["f"]);
    let server = Server::start([list(&[of("wh_1", "disabled", &["e"]), enabled]), answer()]);
    ensure(&server).await.unwrap();
    assert_eq!(written(&server).0, "PUT /v2/endpoint/wh_2");

    let server =
        Server::start([list(&[of("wh_1", "disabled", &[]), of("wh_2", "paused", &["e"])]), answer()]);
    ensure(&server).await.unwrap();
    assert_eq!(written(&server).0, "PUT /v2/endpoint/wh_1");
}

#[tokio::test]
async fn ensure_knows_the_limit_of_20() {
    let full: Vec<_> =
        (0..20).map(|n| endpoint(&format!("wh_{n}"), &format!("https://{n}.example"))).collect();
    let server = Server::start([list(&full)]);
    let error = server.client().webhooks().ensure("https://new.example", ["x"]).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.message().contains("20 webhook endpoints"), "{error}");
    assert_eq!(server.requests().len(), 1);

    let server = Server::start([list(&full), data(&json!({}))]);
    server.client().webhooks().ensure("https://7.example", ["x"]).await.unwrap();
    assert_eq!(written(&server).0, "PUT /v2/endpoint/wh_7");
}

#[tokio::test]
async fn the_errors_of_both_requests_come_through() {
    let refused = || Answer::json(401, r#"{"code":10105,"msg":"Invalid API key","data":null}"#);
    let server = Server::start([refused()]);
    let error = server.client().webhooks().enable("wh_1").await.unwrap_err();
    assert_eq!(
        (error.operation(), error.code()),
        (Some("list_webhook_endpoints"), Some(ErrorCode::InvalidApiKey))
    );

    let server = Server::start([list(&[endpoint("wh_1", "https://a.example")]), refused()]);
    let error = server.client().webhooks().enable("wh_1").await.unwrap_err();
    assert_eq!(
        (error.operation(), error.code()),
        (Some("update_webhook_endpoint"), Some(ErrorCode::InvalidApiKey))
    );

    let server = Server::start([list(&[]), Answer::Cut(Vec::new())]);
    let error = server.client().webhooks().ensure("https://a.example", ["x"]).await.unwrap_err();
    assert_eq!(error.operation(), Some("create_webhook_endpoint"));
    assert!(error.maybe_submitted());
}

#[tokio::test]
async fn one_timeout_is_for_both_requests() {
    let server = Server::start([list(&[endpoint("wh_1", "https://a.example")]), Answer::Never]);
    let enable = server.client().webhooks().enable("wh_1").call();
    let error = enable.timeout(std::time::Duration::from_millis(200)).await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Timeout, Some("update_webhook_endpoint")));
}

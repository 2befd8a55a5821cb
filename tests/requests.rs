//! What is written on the wire, and what never is.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{CreateWebhookEndpoint, ErrorKind, UpdateWebhookEndpoint, WebhookEventType, WebhookStatus};
use scripted_server::{Answer, KEY, Request, Server};

const ENDPOINT: &str = r#"{"code":0,"msg":"Success","data":{"endpoint_id":"wh_1"}}"#;
const NOTHING: &str = r#"{"code":0,"msg":"Success","data":{}}"#;

fn update() -> UpdateWebhookEndpoint {
    UpdateWebhookEndpoint::new(
        "https://example.com/hook?a=b&c=ä",
        WebhookStatus::Enabled,
        [WebhookEventType::GeneratedAvatarVideoSuccess, WebhookEventType::GeneratedAvatarVideoFailed],
    )
}

/// The headers of a request of ours, sorted.
fn headers(server: &Server, body: Option<usize>) -> Vec<(String, String)> {
    let agent = concat!("joggai-rust/", env!("CARGO_PKG_VERSION"));
    let host = server.address().to_string();
    let length = body.map(|length| length.to_string());
    let mut headers =
        vec![("accept", "application/json"), ("host", &host), ("user-agent", agent), ("x-api-key", KEY)];
    if let Some(length) = &length {
        headers.extend([("content-length", length.as_str()), ("content-type", "application/json")]);
    }
    headers.sort_unstable();
    headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn assert_sent(server: &Server, line: &str, body: Option<&str>) {
    let request = server.only_request();
    assert_eq!(request.line(), line);
    assert_eq!(request.headers(), headers(server, body.map(str::len)));
    assert_eq!(String::from_utf8(request.body).unwrap(), body.unwrap_or_default());
}

#[tokio::test]
async fn an_update_sends_exactly_its_three_fields() {
    let server = Server::start([Answer::json(200, ENDPOINT)]);
    server.client().webhooks().update("wh_1", update()).await.unwrap();
    let body = concat!(
        r#"{"events":["generated_avatar_video_success","generated_avatar_video_failed"],"#,
        r#""status":"enabled","url":"https://example.com/hook?a=b&c=ä"}"#
    );
    assert_sent(&server, "PUT /v2/endpoint/wh_1 HTTP/1.1", Some(body));
}

#[tokio::test]
async fn a_creation_sends_exactly_its_three_fields() {
    let server = Server::start([Answer::json(200, ENDPOINT)]);
    let body = CreateWebhookEndpoint::new(
        "https://example.com/hook",
        WebhookStatus::Disabled,
        Vec::<WebhookEventType>::new(),
    );
    server.client().webhooks().create(body).await.unwrap();
    let body = r#"{"events":[],"status":"disabled","url":"https://example.com/hook"}"#;
    assert_sent(&server, "POST /v2/endpoint HTTP/1.1", Some(body));
}

#[tokio::test]
async fn a_deletion_has_no_body() {
    let server = Server::start([Answer::json(200, NOTHING)]);
    server.client().webhooks().delete("wh_1").await.unwrap();
    assert_sent(&server, "DELETE /v2/endpoint/wh_1 HTTP/1.1", None);
}

#[tokio::test]
async fn a_listing_has_no_body() {
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{"endpoints":[]}}"#)]);
    assert_eq!(server.client().webhooks().list().await.unwrap().len(), 0);
    assert_sent(&server, "GET /v2/endpoints HTTP/1.1", None);
}

#[tokio::test]
async fn the_event_types_are_asked_for_without_a_body() {
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{"events":["a"]}}"#)]);
    let events = server.client().webhooks().event_types().await.unwrap();
    assert_eq!(events, [WebhookEventType::from("a")]);
    assert_sent(&server, "GET /v2/events HTTP/1.1", None);
}

#[tokio::test]
async fn the_user_agent_is_the_users() {
    let server = Server::start([Answer::json(200, NOTHING)]);
    let client = server.builder().user_agent("shop/1.0").build().unwrap();
    client.webhooks().delete("wh_1").await.unwrap();
    assert_eq!(server.only_request().header("user-agent").as_deref(), Some("shop/1.0"));
}

#[tokio::test]
async fn nothing_is_sent_before_a_call_is_awaited() {
    let server = Server::start([]);
    let client = server.client();
    drop(client.webhooks().list());
    drop(client.webhooks().list().with_response());
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn ids_that_would_reach_another_path_are_not_sent() {
    let server = Server::start([]);
    let client = server.client();
    for id in ["", ".", "..", "\0", "a\nb", "a\r\nx-evil: 1", "\t", "\u{7f}", "a\u{85}b", "wh_1\u{1b}[2J"] {
        let error = client.webhooks().delete(id).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts(), error.maybe_submitted()),
            (ErrorKind::InvalidRequest, 0, false)
        );
        assert_eq!(
            error.to_string(),
            "delete_webhook_endpoint: an id in the path is empty, `.` or `..`, or holds a control character; \
             nothing was sent"
        );
        let error = client.webhooks().update(id, update()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        let id = id.to_owned();
        let call = client.call(move |raw| async move { raw.get_avatar_video(&id).await });
        assert_eq!(call.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn an_id_longer_than_any_url_is_refused_with_its_length() {
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{"message":"webhook deleted"}}"#)]);
    let client = server.client();
    let most = 65_534 - server.url().len() - "/v2/endpoint/".len();
    client.webhooks().delete("x".repeat(most)).await.unwrap();
    let error = client.webhooks().delete("x".repeat(most + 1)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    assert_eq!(
        error.to_string(),
        "delete_webhook_endpoint: the request's URL has 65535 bytes, more than the 65534 that can be sent: is an id or a \
         parameter right? nothing was sent"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn every_other_id_is_one_segment() {
    for (id, segment) in [
        ("wh_123456", "wh_123456"),
        ("a-b.c_d~e", "a-b.c_d~e"),
        ("...", "..."),
        ("a/b", "a%2Fb"),
        ("/", "%2F"),
        ("../endpoints", "..%2Fendpoints"),
        ("a\\b", "a%5Cb"),
        ("x\\..\\y", "x%5C..%5Cy"),
        ("%", "%25"),
        ("%2e%2e", "%252e%252e"),
        ("%00", "%2500"),
        ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"),
        (" ", "%20"),
        ("é", "%C3%A9"),
        ("\u{202e}", "%E2%80%AE"),
        ("{endpoint_id}", "%7Bendpoint_id%7D"),
        ("a+b;c,d:e@f!g*h'i(j)k$l&m", "a%2Bb%3Bc%2Cd%3Ae%40f%21g%2Ah%27i%28j%29k%24l%26m"),
    ] {
        let server = Server::start([Answer::json(200, NOTHING), Answer::json(200, ENDPOINT)]);
        let client = server.client();
        client.webhooks().delete(id).await.unwrap();
        client.webhooks().update(id, update()).await.unwrap();
        let requests = server.requests();
        let targets: Vec<_> = requests.iter().map(Request::target).collect();
        assert_eq!(
            targets,
            [format!("DELETE /v2/endpoint/{segment}"), format!("PUT /v2/endpoint/{segment}")]
        );
    }
}

#[tokio::test]
async fn unknown_values_go_back_byte_for_byte() {
    let listed = concat!(
        r#"{"code":0,"data":{"endpoints":[{"endpoint_id":"wh_1","url":"https://example.com/ä?x=1#y","#,
        r#""status":"paused","events":["Tomorrow\u0027s \"event\" é","generated_script_success",""]}]}}"#
    );
    let server = Server::start([Answer::json(200, listed), Answer::json(200, ENDPOINT)]);
    let webhooks = server.client().webhooks();
    let found = webhooks.list().await.unwrap().remove(0);
    let (status, events) = (found.status.unwrap(), found.events.unwrap());
    assert_eq!((status.as_str(), status.is_known()), ("paused", false));
    assert_eq!(events.iter().map(WebhookEventType::is_known).collect::<Vec<_>>(), [false, true, false]);

    let body = UpdateWebhookEndpoint::new(found.url.unwrap().as_str(), status, events);
    webhooks.update("wh_1", body).await.unwrap();
    let expected = concat!(
        r#"{"events":["Tomorrow's \"event\" é","generated_script_success",""],"#,
        r#""status":"paused","url":"https://example.com/ä?x=1#y"}"#
    );
    assert_eq!(String::from_utf8(server.requests().remove(1).body).unwrap(), expected);
}

#[tokio::test]
async fn a_query_is_encoded_and_unset_parts_are_left_out() {
    let server = Server::start([Answer::json(200, NOTHING), Answer::json(200, NOTHING)]);
    let client = server.client();
    let query = joggai::raw::types::ListVoicesQuery::new();
    client.call(move |raw| async move { raw.list_voices(&query).await }).await.unwrap();
    let query = joggai::raw::types::ListVoicesQuery::new().language("a b&c=d#é").page_size(50);
    client.call(move |raw| async move { raw.list_voices(&query).await }).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].target(), "GET /v2/voices");
    assert_eq!(requests[1].target(), "GET /v2/voices?language=a+b%26c%3Dd%23%C3%A9&page_size=50");
}

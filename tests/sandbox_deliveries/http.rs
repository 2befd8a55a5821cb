//! The paths `/sandbox/…`.

use crate::scripted_server::Request;
use crate::*;
use joggai::sandbox::sample_event;
use serde_json::{Value, json};

struct Http<'a>(&'a Sandbox, reqwest::Client);

impl<'a> Http<'a> {
    fn new(sandbox: &'a Sandbox) -> Self {
        Self(sandbox, reqwest::Client::builder().no_proxy().build().unwrap())
    }

    async fn call(&self, method: &str, path: &str, body: impl Into<reqwest::Body>) -> (u16, Value) {
        let method = method.parse().unwrap();
        let request = self.1.request(method, format!("{}{path}", self.0.base_url()));
        let answer = request.header("x-api-key", self.0.api_key()).body(body).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    async fn deliveries(&self, query: &str) -> Value {
        let (status, mut envelope) = self.call("GET", &format!("/sandbox/deliveries{query}"), "").await;
        assert_eq!((status, &envelope["code"]), (200, &json!(0)), "{envelope}");
        envelope["data"].take()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_are_triggered_and_followed_over_http() {
    let receiver = Gated::start();
    let sandbox = start().await;
    let http = Http::new(&sandbox);
    let id = subscribe(&sandbox, receiver.server.url() + "/?token=t").await;
    let body = json!({"event": "generated_image_success", "data": {"photo_id": "p"}, "copies": 2});
    let (status, envelope) = http.call("POST", "/sandbox/trigger", body.to_string()).await;
    assert_eq!((status, &envelope["code"], &envelope["msg"]), (200, &json!(0), &json!("Success")));
    assert_eq!(envelope["rid"].as_str().unwrap().len(), 32);
    let mut expected = json!({
        "id": "dl_1", "endpoint_id": id, "url": receiver.server.url() + "/?token=t",
        "event": "generated_image_success", "event_id": null, "state": "pending", "reason": null, "attempts": [],
    });
    assert_eq!(envelope["data"]["deliveries"].as_array().unwrap().len(), 2);
    assert_eq!(envelope["data"]["deliveries"][0], expected);

    (0..2).for_each(|_| receiver.wait_for_request());
    let now = http.deliveries("?wait=0").await;
    assert_eq!((&now["pending"], &now["deliveries"][0]), (&json!(2), &expected));
    receiver.answer(ok());
    receiver.answer(ok());
    let mut then = http.deliveries("?wait=60").await;
    assert_eq!(then["pending"], json!(0));
    let attempt = then["deliveries"][0]["attempts"][0].take();
    assert_eq!((&attempt["status"], &attempt["error"]), (&json!(200), &Value::Null));
    assert!(attempt["started_at_ms"].as_u64() > Some(1_600_000_000_000) && attempt["duration_ms"].is_u64());
    expected["state"] = json!("delivered");
    expected["attempts"] = json!([null]);
    assert_eq!(then["deliveries"][0], expected);
    assert_eq!(http.deliveries("").await["deliveries"].as_array().unwrap().len(), 2);

    let sent = envelope["data"]["body"].as_str().unwrap();
    let requests: Vec<Request> = receiver.server.requests();
    assert!(requests.len() == 2 && requests.iter().all(|request| request.body == sent.as_bytes()));
    assert_eq!(serde_json::from_str::<Value>(sent).unwrap()["data"], json!({"photo_id": "p"}));
}

#[tokio::test]
async fn bad_requests_to_the_own_paths_are_refused_with_the_field() {
    let sandbox = start().await;
    let http = Http::new(&sandbox);
    for (body, said) in [
        ("", "body is missing"),
        ("{", "body is not valid JSON"),
        ("[]", "body: an array is not an object"),
        ("{}", "body.event is required"),
        (r#"{"event": 7}"#, "body.event: 7 is not a string"),
        (r#"{"event": ""}"#, "body.event cannot be sent in a header"),
        (r#"{"event": "a\nb"}"#, "body.event cannot be sent in a header"),
        (r#"{"event": "a", "copies": 0}"#, "body.copies: "),
        (r#"{"event": "a", "copies": 101}"#, "body.copies: "),
        (r#"{"event": "a", "copies": 1.5}"#, "body.copies: 1.5 is not an integer"),
        (r#"{"event": "a", "copies": "2"}"#, "body.copies: \"2\" is not an integer"),
        (r#"{"event": "a", "copy": 2}"#, "body: "),
    ] {
        let (status, envelope) = http.call("POST", "/sandbox/trigger", body).await;
        assert_eq!((status, &envelope["code"]), (400, &json!(40000)), "{body}: {envelope}");
        let message = envelope["msg"].as_str().unwrap();
        assert!(message.starts_with(said), "{body}: {message}");
    }
    for query in ["?wait=61", "?wait=", "?wait=-1", "?wait=1.5", "?a=b&wait=x"] {
        let (status, envelope) = http.call("GET", &format!("/sandbox/deliveries{query}"), "").await;
        assert_eq!((status, &envelope["code"]), (400, &json!(40000)), "{query}: {envelope}");
        assert!(envelope["msg"].as_str().unwrap().starts_with("wait must be "), "{envelope}");
    }
    for (method, path) in
        [("GET", "/sandbox/trigger"), ("PUT", "/sandbox/trigger"), ("POST", "/sandbox/deliveries")]
    {
        let (status, envelope) = http.call(method, path, "").await;
        assert_eq!((status, &envelope["code"]), (405, &json!(40000)), "{method} {path}");
    }
    let (status, _) = http.call("POST", "/sandbox/trigger", vec![b' '; 64 * 1024 + 1]).await;
    assert_eq!(status, 413);
    let (status, _) = http.call("GET", "/sandbox/else", "").await;
    assert_eq!(status, 404);
    for path in ["/sandbox/trigger", "/sandbox/deliveries"] {
        let answer = http.1.get(format!("{}{path}", sandbox.base_url())).send().await.unwrap();
        assert_eq!(answer.status(), 401);
    }
    // None of these did anything; and a name that nobody knows is no mistake.
    assert!(sandbox.deliveries().is_empty());
    let (status, envelope) = http.call("POST", "/sandbox/trigger", r#"{"event": "x.y", "data": null}"#).await;
    assert_eq!((status, &envelope["data"]["deliveries"]), (200, &json!([])), "{envelope}");
    let sent: Value = serde_json::from_str(envelope["data"]["body"].as_str().unwrap()).unwrap();
    assert_eq!((&sent["event"], &sent["data"]), (&json!("x.y"), &Value::Null));
    assert!(sample_event(&"x.y".into())["data"].is_object());
}

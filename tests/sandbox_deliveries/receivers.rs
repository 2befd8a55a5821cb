//! What receivers get.

use crate::*;
use joggai::sandbox::SandboxEvent;
use joggai::webhooks::Verifier;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[tokio::test]
async fn the_request_is_the_documented_one_and_its_signature_verifies() {
    let receiver = Server::start([Answer::with(204, "", b"")]);
    let sandbox = start().await;
    let endpoint = add(&sandbox, receiver.url() + "/hooks/a%20b?token=t#part", WebhookStatus::Enabled).await;
    let secret = endpoint.secret.unwrap();

    let triggered = sandbox.trigger(IMAGE).unwrap();
    let body = triggered.body().clone();
    let delivery = triggered.await.remove(0);
    assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![204]));
    assert_eq!(Some(&delivery.endpoint_id), endpoint.endpoint_id.as_ref());
    assert_eq!((&delivery.event, &delivery.event_id, &delivery.reason), (&IMAGE, &None, &None));

    let request = receiver.only_request();
    let signature = joggai::webhooks::sign(&secret, &body).unwrap();
    let mut lines: Vec<&str> = request.head.lines().collect();
    lines.sort_unstable();
    let expected = format!(
        "Content-Length: {}\n\
         Content-Type: application/json\n\
         Host: {}\n\
         POST /hooks/a%20b?token=t HTTP/1.1\n\
         User-Agent: JoggAI-Webhook/2.0\n\
         X-Webhook-Event: generated_image_success\n\
         X-Webhook-Signature: {signature}",
        body.len(),
        receiver.address()
    );
    assert_eq!(lines.join("\n"), expected);
    assert_eq!(request.body, body);

    let verified = Verifier::new(secret).unwrap().verify_signature(&signature, request.body).unwrap();
    assert_eq!(verified.event().event_type(), &IMAGE);
    assert!(!format!("{delivery:?}").contains("token"), "{delivery:?}");
}

#[tokio::test]
async fn own_data_and_unknown_events_are_sent_as_they_are() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    let id = subscribe(&sandbox, receiver.url()).await;
    let new = WebhookEventType::from("never_heard_of");
    update(&sandbox, &id, &receiver.url(), WebhookStatus::Enabled, std::slice::from_ref(&new)).await;

    for data in [json!({"a": [1, "ü"]}), json!(null), json!("text")] {
        let event = SandboxEvent::new("never_heard_of").data(data.clone());
        let delivery = sandbox.trigger(event).unwrap().await.remove(0);
        assert_eq!(delivery.state, DeliveryState::Delivered);
        let request = receiver.requests().pop().unwrap();
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        assert_eq!((&body["event"], &body["data"]), (&json!("never_heard_of"), &data));
        assert_eq!(body["event_id"].as_str(), delivery.event_id.as_deref());
        assert_eq!(request.header("x-webhook-event").as_deref(), Some("never_heard_of"));
    }
}

#[tokio::test]
async fn copies_are_the_same_bytes_that_many_times() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    subscribe(&sandbox, receiver.url()).await;
    let triggered = sandbox.trigger(SandboxEvent::new(IMAGE).copies(7)).unwrap();
    let body = triggered.body().clone();
    assert_eq!(triggered.await.len(), 7);
    let requests = receiver.requests();
    assert_eq!(requests.len(), 7);
    assert!(requests.iter().all(|request| request.body == body && request.head == requests[0].head));
}

#[tokio::test]
async fn disabled_unsubscribed_and_deleted_endpoints_get_nothing() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    let client = sandbox.client().unwrap();
    let url = |name: &str| format!("{}/{name}", receiver.url());
    add(&sandbox, url("disabled"), WebhookStatus::Disabled).await;
    let unsubscribed = subscribe(&sandbox, url("unsubscribed")).await;
    let other = [WebhookEventType::GeneratedImageFailed];
    update(&sandbox, &unsubscribed, &url("unsubscribed"), WebhookStatus::Enabled, &other).await;
    let deleted = subscribe(&sandbox, url("deleted")).await;
    client.webhooks().delete(&deleted).await.unwrap();
    let good = subscribe(&sandbox, url("good")).await;

    let delivery = deliver(&sandbox).await;
    assert_eq!((delivery.endpoint_id, delivery.state), (good, DeliveryState::Delivered));
    assert_eq!(receiver.only_request().target(), "POST /good");
    assert_eq!(sandbox.deliveries().len(), 1);
}

#[tokio::test]
async fn twenty_endpoints_get_every_event_with_their_own_signature() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    let client = sandbox.client().unwrap();
    client.webhooks().delete("wh_123456").await.unwrap();
    let mut verifiers = BTreeMap::new();
    for number in 0..20 {
        let endpoint = add(&sandbox, format!("{}/{number}", receiver.url()), WebhookStatus::Enabled).await;
        verifiers.insert(format!("POST /{number}"), Verifier::new(endpoint.secret.unwrap()).unwrap());
    }
    let bodies: Vec<_> = (0..50).map(|_| sandbox.trigger(IMAGE).unwrap().body().clone()).collect();
    let log = sandbox.deliveries_finished().await;
    assert_eq!(log.len(), 1000);
    assert!(log.iter().all(|delivery| course(delivery) == (DeliveryState::Delivered, vec![200])));

    let mut received: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for request in receiver.requests() {
        let signature = request.header("x-webhook-signature").unwrap();
        verifiers[request.target()].verify_signature(signature, request.body.clone()).unwrap();
        received.entry(request.target().to_owned()).or_default().push(request.body);
    }
    let mut sent: Vec<Vec<u8>> = bodies.iter().map(|body| body.to_vec()).collect();
    sent.sort();
    assert_eq!(received.len(), 20);
    for bodies in received.values_mut() {
        bodies.sort();
        assert_eq!(bodies, &sent);
    }
}

//! The sandbox's deliveries from outside: what receivers get, and what the log says of it.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::sandbox::{
    Delivery, DeliveryState, Sandbox, SandboxBuilder, SandboxEvent, TriggerError, sample_event,
};
use joggai::webhooks::Verifier;
use joggai::{
    CreateWebhookEndpoint, UpdateWebhookEndpoint, WebhookEndpoint, WebhookEventType, WebhookStatus,
};
use proptest::prelude::*;
use scripted_server::{Answer, Request, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const IMAGE: WebhookEventType = WebhookEventType::GeneratedImageSuccess;

/// Longer than any test may take, so what waits for it is not waited for.
const NEVER: Duration = Duration::from_secs(60 * 60);

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(100);

fn eager() -> SandboxBuilder {
    Sandbox::builder().delivery_retry_gap(Duration::ZERO)
}

async fn start() -> Sandbox {
    eager().start().await.unwrap()
}

async fn add(sandbox: &Sandbox, url: impl Into<String>, status: WebhookStatus) -> WebhookEndpoint {
    let body = CreateWebhookEndpoint::new(url.into(), status, [IMAGE]);
    sandbox.client().unwrap().webhooks().create(body).await.unwrap()
}

async fn subscribe(sandbox: &Sandbox, url: impl Into<String>) -> String {
    add(sandbox, url, WebhookStatus::Enabled).await.endpoint_id.unwrap()
}

async fn update(sandbox: &Sandbox, id: &str, url: &str, status: WebhookStatus, events: &[WebhookEventType]) {
    let body = UpdateWebhookEndpoint::new(url, status, events.iter().cloned());
    sandbox.client().unwrap().webhooks().update(id, body).await.unwrap();
}

fn ok() -> Answer {
    Answer::json(200, "{}")
}

/// In short: the state, and of each attempt the status, or 0 where there was none.
fn course(delivery: &Delivery) -> (DeliveryState, Vec<u16>) {
    let attempts = delivery.attempts.iter().map(|a| a.outcome.as_ref().map_or(0, |status| status.as_u16()));
    (delivery.state, attempts.collect())
}

/// The only delivery of an event.
async fn deliver(sandbox: &Sandbox) -> Delivery {
    let deliveries = sandbox.trigger(IMAGE).unwrap().await;
    let [delivery] = deliveries.as_slice() else { panic!("one delivery: {deliveries:#?}") };
    delivery.clone()
}

/// A receiver that answers when it is told to.
struct Gated {
    server: Server,
    arrived: Receiver<()>,
    answers: Sender<Answer>,
}

impl Gated {
    fn start() -> Self {
        let (tell, arrived) = channel();
        let (answers, next) = channel();
        let next = Mutex::new(next);
        let server = Server::answering(move |_| {
            let _ = tell.send(());
            next.lock().unwrap().recv().unwrap_or(Answer::Cut(Vec::new()))
        });
        Self { server, arrived, answers }
    }

    fn wait_for_request(&self) {
        self.arrived.recv_timeout(Duration::from_secs(20)).expect("a request comes in");
    }

    fn answer(&self, answer: Answer) {
        self.answers.send(answer).unwrap();
    }
}

// ---- What receivers get

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

// ---- Retries

#[tokio::test]
async fn whatever_is_no_2xx_is_tried_again_with_the_same_bytes() {
    let elsewhere = Server::answering(|_| ok());
    let location = format!("location: {}\r\n", elsewhere.url());
    let answers = [Answer::with(307, &location, b""), Answer::Cut(Vec::new()), Answer::json(500, "{}"), ok()];
    let receiver = Server::start(answers);
    let sandbox = start().await;
    subscribe(&sandbox, receiver.url()).await;
    let delivery = deliver(&sandbox).await;
    assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![307, 0, 500, 200]));
    assert!(
        delivery.attempts[1].outcome.as_ref().unwrap_err().starts_with("the connection broke"),
        "{delivery:?}"
    );
    let requests = receiver.requests();
    assert!(requests.len() == 4 && requests.iter().all(|request| *request == requests[0]));
    assert_eq!(elsewhere.connections(), 0, "a redirect was followed");
}

#[tokio::test]
async fn retries_come_to_an_end() {
    let receiver = Server::answering(|_| Answer::json(404, ""));
    for (retries, attempts) in [(None, 4), (Some(0), 1), (Some(7), 8)] {
        let builder = retries.map_or_else(eager, |retries| eager().delivery_retries(retries));
        let sandbox = builder.start().await.unwrap();
        subscribe(&sandbox, receiver.url()).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Failed, vec![404; attempts]));
    }
}

#[tokio::test]
async fn a_receiver_that_comes_back_gets_the_event() {
    let closed = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = closed.local_addr().unwrap();
    drop(closed);
    let (tell, received) = channel();
    let told = move |delivery: &Delivery| {
        if delivery.attempts.len() > 1 {
            return;
        }
        let listener = TcpListener::bind(address).unwrap();
        let tell = tell.clone();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut bytes = vec![0; 4096];
            let count = stream.read(&mut bytes).unwrap();
            tell.send(bytes[..count].to_vec()).unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        });
    };
    let sandbox = eager().on_delivery(told).start().await.unwrap();
    subscribe(&sandbox, format!("http://{address}/")).await;
    let delivery = deliver(&sandbox).await;
    assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![0, 200]));
    assert!(delivery.attempts[0].outcome.as_ref().unwrap_err().starts_with("no connection"), "{delivery:?}");
    assert!(received.recv().unwrap().starts_with(b"POST / HTTP/1.1\r\n"));
}

#[tokio::test]
async fn no_answer_holds_an_attempt_beyond_its_limit() {
    let unfinished = b"HTTP/1.1 200 OK\r\nx-slow: ".to_vec();
    let head = b"HTTP/1.1 200 OK\r\n".to_vec();
    let more = b"x-more: more\r\n".repeat(1000);
    for (answer, said) in [
        (Answer::Never, "no answer within 100ms"),
        (Answer::Drip(unfinished), "no answer within 100ms"),
        (Answer::Endless(head, more), "the connection broke"),
        (Answer::Cut(b"not HTTP at all\r\n\r\n".to_vec()), "the connection broke"),
        (Answer::Cut(b"HTTP/1.1 200".to_vec()), "the connection broke"),
    ] {
        let receiver = Server::start([answer.clone(), ok()]);
        let sandbox = eager().delivery_timeout(SOON).start().await.unwrap();
        subscribe(&sandbox, receiver.url()).await;
        let delivery = deliver(&sandbox).await;
        assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![0, 200]), "{answer:?}");
        let error = delivery.attempts[0].outcome.as_ref().unwrap_err();
        assert!(error.starts_with(said), "{error}: {answer:?}");
        receiver.wait_for_close();
    }
}

#[tokio::test]
async fn the_body_of_an_answer_is_read_within_bounds_and_decides_nothing() {
    let head = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    for answer in [
        Answer::Endless(head.clone(), vec![b'x'; 64 * 1024]),
        Answer::Drip(head),
        Answer::Cut(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort".to_vec()),
    ] {
        let receiver = Server::start([answer]);
        let sandbox = eager().delivery_timeout(SOON).start().await.unwrap();
        subscribe(&sandbox, receiver.url()).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Delivered, vec![200]));
        receiver.wait_for_close();
    }
}

// ---- Endpoints that change meanwhile

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_endpoint_that_is_taken_away_between_attempts_gets_no_more() {
    for change in ["disabled", "unsubscribed", "deleted"] {
        let receiver = Gated::start();
        let sandbox = start().await;
        let url = receiver.server.url();
        let id = subscribe(&sandbox, url.as_str()).await;
        let triggered = sandbox.trigger(IMAGE).unwrap();
        receiver.wait_for_request();
        let reason = match change {
            "disabled" => {
                update(&sandbox, &id, &url, WebhookStatus::Disabled, &[IMAGE]).await;
                "the endpoint is not enabled"
            }
            "unsubscribed" => {
                update(&sandbox, &id, &url, WebhookStatus::Enabled, &[]).await;
                "the endpoint is not subscribed to the event"
            }
            _ => {
                sandbox.client().unwrap().webhooks().delete(&id).await.unwrap();
                "the endpoint was deleted"
            }
        };
        receiver.answer(Answer::json(500, "{}"));
        let delivery = triggered.await.remove(0);
        assert_eq!(course(&delivery), (DeliveryState::Cancelled, vec![500]));
        assert_eq!(delivery.reason.as_deref(), Some(reason));
        assert_eq!(receiver.server.connections(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_attempt_goes_to_the_address_of_that_moment() {
    let (old, new) = (Gated::start(), Server::start([ok()]));
    let sandbox = start().await;
    let id = subscribe(&sandbox, old.server.url()).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    old.wait_for_request();
    update(&sandbox, &id, &new.url(), WebhookStatus::Enabled, &[IMAGE]).await;
    old.answer(Answer::json(500, "{}"));
    let delivery = triggered.await.remove(0);
    assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![500, 200]));
    assert_eq!(delivery.url, new.url().as_str());
    assert_eq!(new.only_request().body, old.server.only_request().body);

    // And not at all, if that is no longer one to send to.
    update(&sandbox, &id, &old.server.url(), WebhookStatus::Enabled, &[IMAGE]).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    old.wait_for_request();
    update(&sandbox, &id, "http://203.0.113.1/", WebhookStatus::Enabled, &[IMAGE]).await;
    old.answer(Answer::json(500, "{}"));
    let delivery = triggered.await.remove(0);
    assert_eq!(course(&delivery), (DeliveryState::Refused, vec![500]));
    assert_eq!(delivery.url, "http://203.0.113.1/");
}

// ---- Loopback, and nothing else

#[tokio::test]
async fn nothing_is_sent_to_any_address_but_loopback() {
    let only_loopback = "the sandbox delivers to loopback addresses only: 127.0.0.0/8, [::1], and localhost";
    let no_user = "the address holds a user name or a password: leave it out";
    let receiver = Server::answering(|_| ok());
    let port = receiver.address().port();
    let sandbox = start().await;
    let id = subscribe(&sandbox, "https://example.com/").await;
    for (url, reason) in [
        ("https://example.com/".to_owned(), only_loopback),
        (format!("http://127.0.0.1.nip.io:{port}/"), only_loopback),
        (format!("http://localhost.example.com:{port}/"), only_loopback),
        (format!("http://sub.localhost:{port}/"), only_loopback),
        (format!("http://localhost.:{port}/"), only_loopback),
        (format!("http://[::ffff:127.0.0.1]:{port}/"), only_loopback),
        (format!("http://[::127.0.0.1]:{port}/"), only_loopback),
        (format!("http://0.0.0.0:{port}/"), only_loopback),
        (format!("http://0:{port}/"), only_loopback),
        (format!("http://[::]:{port}/"), only_loopback),
        ("http://169.254.169.254/latest".to_owned(), only_loopback),
        (format!("http://127.0.0.1:{port}@example.com/"), only_loopback),
        (format!("mailto:127.0.0.1:{port}"), only_loopback),
        (format!("http://user@127.0.0.1:{port}/"), no_user),
        (format!("http://:password@127.0.0.1:{port}/"), no_user),
        (
            format!("https://127.0.0.1:{port}/"),
            "the sandbox delivers over plain http only: give an address with http://",
        ),
        ("http://127.0.0.1:65536/".to_owned(), "the address cannot be read: invalid port number"),
    ] {
        update(&sandbox, &id, &url, WebhookStatus::Enabled, &[IMAGE]).await;
        let delivery = deliver(&sandbox).await;
        assert_eq!(course(&delivery), (DeliveryState::Refused, vec![]), "{url}");
        assert_eq!((delivery.reason.as_deref(), delivery.url.as_str()), (Some(reason), url.as_str()));
    }
    assert_eq!(receiver.connections(), 0);
}

#[tokio::test]
async fn loopback_is_loopback_however_it_is_written() {
    let receiver = Server::answering(|_| ok());
    let port = receiver.address().port();
    let sandbox = start().await;
    let id = subscribe(&sandbox, "https://example.com/").await;
    for host in ["127.0.0.1", "localhost", "LocalHost", "2130706433", "0x7f.1", "127.1", "@127.0.0.1"] {
        let url = format!("http://{host}:{port}/");
        update(&sandbox, &id, &url, WebhookStatus::Enabled, &[IMAGE]).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Delivered, vec![200]), "{url}");
    }
    let heads: Vec<_> = receiver.requests().iter().map(|r| r.header("host").unwrap()).collect();
    assert_eq!(
        (heads[0].clone(), heads[2].clone()),
        (format!("127.0.0.1:{port}"), format!("localhost:{port}"))
    );
}

#[tokio::test]
async fn localhost_is_tried_on_both_loopback_addresses() {
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        eprintln!("this machine has no IPv6: nothing to try");
        return;
    };
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
        }
    });
    let sandbox = start().await;
    for host in ["[::1]", "localhost"] {
        let id = subscribe(&sandbox, format!("http://{host}:{port}/")).await;
        assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Delivered, vec![200]), "{host}");
        sandbox.client().unwrap().webhooks().delete(&id).await.unwrap();
    }
}

fn host() -> impl Strategy<Value = (String, bool)> {
    let v4 = any::<u32>().prop_flat_map(|number| {
        let ip = Ipv4Addr::from(number);
        let forms = vec![ip.to_string(), number.to_string(), format!("0x{number:x}"), format!("0{number:o}")];
        prop::sample::select(forms).prop_map(move |form| (form, ip.is_loopback()))
    });
    let v6 = any::<u128>().prop_map(|number| {
        let ip = IpAddr::V6(Ipv6Addr::from(number));
        (format!("[{ip}]"), ip.is_loopback())
    });
    let name = "[a-z0-9.-]{0,12}localhost[a-z0-9.-]{1,12}".prop_map(|name| (name, false));
    prop_oneof![v4, v6, name]
}

#[test]
fn no_way_of_writing_an_address_leads_off_this_machine() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let sandbox = runtime.block_on(eager().delivery_retries(0).start()).unwrap();
    let id = runtime.block_on(subscribe(&sandbox, "https://example.com/"));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&host(), |(host, loopback)| {
            let delivery = runtime.block_on(async {
                // What is not even a URI is refused as the endpoint's address.
                let url = format!("http://{host}:1/");
                let body = UpdateWebhookEndpoint::new(url, WebhookStatus::Enabled, [IMAGE]);
                sandbox.client().unwrap().webhooks().update(&id, body).await.ok()?;
                Some(deliver(&sandbox).await)
            });
            let state = delivery.map_or(DeliveryState::Refused, |delivery| delivery.state);
            let expected = if loopback { DeliveryState::Failed } else { DeliveryState::Refused };
            prop_assert_eq!(state, expected);
            Ok(())
        })
        .unwrap();
}

// ---- The log, and waiting

#[tokio::test]
async fn the_log_keeps_the_latest_finished_deliveries() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    subscribe(&sandbox, receiver.url()).await;
    let hundred = || SandboxEvent::new(IMAGE).copies(100);
    let first = sandbox.trigger(hundred()).unwrap();
    for _ in 0..11 {
        sandbox.deliveries_finished().await;
        sandbox.trigger(hundred()).unwrap();
    }
    let log = sandbox.deliveries_finished().await;
    let expected: Vec<String> = (177..=1200).map(|number| format!("dl_{number}")).collect();
    assert_eq!(log.iter().map(|delivery| delivery.id.clone()).collect::<Vec<_>>(), expected);
    // Whoever holds on to them has them still.
    let first = first.await;
    assert_eq!((first.len(), first[0].id.as_str(), first[0].state), (100, "dl_1", DeliveryState::Delivered));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_would_be_too_many_deliveries_is_refused_as_a_whole() {
    let receiver = Server::answering(|_| Answer::Never);
    let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    let hundred = SandboxEvent::new(IMAGE).copies(100);
    let triggered: Vec<_> = (0..10).map(|_| sandbox.trigger(hundred.clone()).unwrap()).collect();
    assert_eq!(sandbox.trigger(hundred).unwrap_err(), TriggerError::TooManyPending);
    assert_eq!(sandbox.deliveries().len(), 1000);
    sandbox.trigger(SandboxEvent::new(IMAGE).copies(24)).unwrap();
    let full = sandbox.trigger(IMAGE).unwrap_err();
    assert_eq!(full.to_string(), "more than 1024 deliveries would be under way: wait for some to finish");
    receiver.wait_for_request();
    drop(sandbox);
    for triggered in triggered {
        assert!(triggered.await.iter().all(|delivery| delivery.state == DeliveryState::Cancelled));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receiver_that_does_not_answer_holds_up_no_other() {
    let (silent, good) = (Server::answering(|_| Answer::Never), Server::answering(|_| ok()));
    let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
    subscribe(&sandbox, silent.url()).await;
    let stuck = sandbox.trigger(SandboxEvent::new(IMAGE).copies(100)).unwrap();
    (0..16).for_each(|_| silent.wait_for_request());
    let id = subscribe(&sandbox, good.url()).await;
    let both = sandbox.trigger(IMAGE).unwrap();
    good.wait_for_request();
    assert_eq!(both.deliveries()[1].endpoint_id, id);
    drop(sandbox);
    assert_eq!(stuck.await.len(), 100);
    // Its share of attempts, and no more.
    assert_eq!(silent.requests().len(), 16);
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_anything_is() {
    let sandbox = start().await;
    for event in ["", " a", "a ", "a\nb", "ü", &"a".repeat(257)] {
        assert_eq!(sandbox.trigger(event).unwrap_err(), TriggerError::EventName, "{event}");
    }
    for copies in [0, 101, usize::MAX] {
        let refused = sandbox.trigger(SandboxEvent::new(IMAGE).copies(copies)).unwrap_err();
        assert_eq!(refused, TriggerError::Copies);
    }
    let large = SandboxEvent::new(IMAGE).data("x".repeat(64 * 1024));
    assert_eq!(sandbox.trigger(large).unwrap_err(), TriggerError::TooLarge);
    assert!(sandbox.trigger("a".repeat(256).as_str()).unwrap().await.is_empty());
    assert!(sandbox.deliveries().is_empty());

    let impatient = Sandbox::builder().delivery_timeout(Duration::ZERO).start().await;
    assert!(impatient.unwrap_err().to_string().starts_with("delivery_timeout is zero"));
    let endless = Sandbox::builder().delivery_retries(101).start().await;
    assert!(endless.unwrap_err().to_string().starts_with("delivery_retries is more than 100"));
    let patient = Sandbox::builder().delivery_timeout(Duration::MAX).delivery_retry_gap(Duration::MAX);
    let receiver = Server::start([ok()]);
    let sandbox = patient.start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    assert_eq!(deliver(&sandbox).await.state, DeliveryState::Delivered);
}

#[tokio::test]
async fn on_delivery_is_told_of_attempts_and_of_refusals() {
    let receiver = Server::start([Answer::json(500, ""), ok()]);
    let told = Arc::new(Mutex::new(Vec::new()));
    let telling = Arc::clone(&told);
    let builder = eager().on_delivery(move |delivery| telling.lock().unwrap().push(course(delivery)));
    let sandbox = builder.start().await.unwrap();
    let id = subscribe(&sandbox, receiver.url()).await;
    deliver(&sandbox).await;
    update(&sandbox, &id, "https://example.com/", WebhookStatus::Enabled, &[IMAGE]).await;
    deliver(&sandbox).await;
    sandbox.shutdown().await;
    let expected = [
        (DeliveryState::Pending, vec![500]),
        (DeliveryState::Delivered, vec![500, 200]),
        (DeliveryState::Refused, vec![]),
    ];
    assert_eq!(*told.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_panic_in_on_delivery_leaves_nobody_waiting() {
    let receiver = Server::answering(|_| Answer::json(500, ""));
    let sandbox = eager().on_delivery(|_| panic!("on purpose")).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Cancelled, vec![500]));
}

// ---- The end of the sandbox

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deliveries_end_with_the_sandbox() {
    for shutdown in [true, false] {
        let receiver = Server::answering(|_| Answer::Never);
        let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
        subscribe(&sandbox, receiver.url()).await;
        let triggered = sandbox.trigger(IMAGE).unwrap();
        receiver.wait_for_request();
        if shutdown {
            sandbox.shutdown().await;
        } else {
            drop(sandbox);
        }
        receiver.wait_for_close();
        let delivery = triggered.await.remove(0);
        assert_eq!(course(&delivery), (DeliveryState::Cancelled, vec![]));
        assert_eq!(delivery.reason.as_deref(), Some("the sandbox stopped"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_retry_comes_after_the_sandbox() {
    let receiver = Server::answering(|_| Answer::json(500, ""));
    let (tell, told) = channel();
    let builder = Sandbox::builder().delivery_retry_gap(NEVER);
    let sandbox = builder.on_delivery(move |_| tell.send(()).unwrap()).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    told.recv().unwrap();
    assert_eq!(course(&triggered.deliveries()[0]), (DeliveryState::Pending, vec![500]));
    drop(sandbox);
    assert_eq!(course(&triggered.deliveries()[0]), (DeliveryState::Cancelled, vec![500]));
    // The task is gone with all that it held: the other end of this channel, too.
    assert!(told.recv().is_err());
    assert_eq!(receiver.connections(), 1);
}

#[test]
fn deliveries_end_with_the_runtime() {
    let receiver = Server::answering(|_| Answer::Never);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let sandbox = runtime.block_on(eager().delivery_timeout(NEVER).start()).unwrap();
    runtime.block_on(subscribe(&sandbox, receiver.url()));
    // A trigger needs no runtime around it.
    let triggered = sandbox.trigger(IMAGE).unwrap();
    receiver.wait_for_request();
    drop(runtime);
    let other = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert_eq!(other.block_on(triggered.finished())[0].state, DeliveryState::Cancelled);
    assert!(other.block_on(sandbox.deliveries_finished()).len() == 1);
}

// ---- Over HTTP

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

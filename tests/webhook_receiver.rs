//! The axum receiver from outside: an axum server on loopback, and senders that write bytes to its sockets.

#[path = "support/receiving_server.rs"]
mod receiving_server;

use axum::body::Body;
use axum::extract::{FromRef, Request, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn, map_request, map_response};
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};
use http_body_util::{BodyExt, Limited};
use joggai::webhooks::{
    Deliveries, RecentEvents, SeenEvents, Verifier, VerifyError, Webhook, WebhookLimits, WebhookReceiver,
    WebhookRejection,
};
use receiving_server::{HANGS, SECRET, Server, next, read_answer, signature};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(150);

const FORGED: &str =
    "x-webhook-signature: 0000000000000000000000000000000000000000000000000000000000000000\r\n";

#[tokio::test]
async fn the_route_acknowledges_what_is_genuine_and_in_the_channel() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    // Bytes that no JSON printer would give back, and one that is no text at all.
    for body in [&b"{ \"event\":\"generated_image_success\",\r\n\"event_id\":\"evt_1\" }"[..], b"", b"\xff{"]
    {
        assert_eq!(server.deliver(body).await, 200);
        assert_eq!(next(&mut deliveries).await.body(), body);
    }
    let mut connection = server.connect().await;
    let signature = signature(b"{}").to_uppercase();
    connection.post(&format!("X-WEBHOOK-SIGNATURE: {signature}\r\ntransfer-encoding: chunked\r\n")).await;
    connection.send(b"1\r\n{\r\n1;x=y\r\n}\r\n0\r\nx-trailer: a\r\n\r\n").await;
    assert_eq!(connection.answer().await.status, 200);
    assert_eq!(next(&mut deliveries).await.body(), "{}");
}

#[tokio::test]
async fn what_is_not_genuine_is_refused_in_one_line() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let good = format!("x-webhook-signature: {}\r\n", signature(b"{}"));
    for (headers, status, text) in [
        (
            FORGED.to_owned(),
            401,
            "the signature does not match: another secret signed this, or the body was changed",
        ),
        (String::new(), 401, "the delivery is not signed: the header X-Webhook-Signature is missing"),
        (good.repeat(2), 400, "the delivery has the header X-Webhook-Signature more than once"),
        (good.clone() + FORGED, 400, "the delivery has the header X-Webhook-Signature more than once"),
        (good.replace("\r\n", ",\r\n"), 400, "the signature is malformed: it must be 64 hex characters"),
        (good.replace(": ", ": sha256="), 400, "the signature is malformed: it must be 64 hex characters"),
        (
            "x-webhook-signature: \u{e9}\r\n".to_owned(),
            400,
            "the signature is malformed: it must be 64 hex characters",
        ),
        (
            "x-webhook-signature:\r\n".to_owned(),
            400,
            "the signature is malformed: it must be 64 hex characters",
        ),
    ] {
        let mut connection = server.connect().await;
        connection.post(&(headers.clone() + "content-length: 2\r\n")).await;
        connection.send(b"{}").await;
        let answer = connection.answer().await;
        assert_eq!(
            (answer.status, answer.body),
            (status, format!("refused a delivery: {text}")),
            "{headers}"
        );
        assert!(answer.head.contains("content-type: text/plain"), "{}", answer.head);
    }
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn the_age_of_an_event_counts_where_it_is_asked_for() {
    let verifier = Verifier::new(SECRET).unwrap().max_age(Duration::from_secs(60));
    let verifier = verifier.clock(|| UNIX_EPOCH + Duration::from_secs(1000));
    let (server, _deliveries) = Server::receiving(WebhookReceiver::new(verifier)).await;
    for (body, status) in [
        (r#"{"timestamp":940}"#, 200),
        (r#"{"timestamp":939}"#, 400),
        (r#"{"timestamp":1061}"#, 400),
        (r#"{"timestamp":"1000"}"#, 200),
        (r#"{"timestamp":"soon"}"#, 400),
        ("not JSON", 400),
    ] {
        assert_eq!(server.deliver(body.as_bytes()).await, status, "{body}");
    }
}

#[tokio::test]
async fn other_methods_are_told_which_one_is_taken() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    for method in ["GET", "PUT", "DELETE", "OPTIONS", "BREW"] {
        let mut connection = server.connect().await;
        connection.send(format!("{method} /hook HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await;
        let answer = connection.answer().await;
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.head.contains("\r\nallow: POST\r\n"), "{}", answer.head);
    }
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn a_large_body_is_refused_and_its_sender_hears_of_it() {
    // As the default has it, and as it is set: the last byte that is taken, and the first that is not.
    for (receiver, limit) in [(receiver(), 1024 * 1024), (receiver().max_body_bytes(100), 100)] {
        let (server, mut deliveries) = Server::receiving(receiver).await;
        assert_eq!(server.deliver(&vec![b' '; limit]).await, 200);
        assert_eq!(next(&mut deliveries).await.body().len(), limit);
        assert_eq!(server.deliver(&vec![b' '; limit + 1]).await, 413);
    }

    // Senders that do not listen before they have sent all of it. The connection is good for more.
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let body = vec![b' '; 10 * 1024 * 1024];
    let mut connection = server.connect().await;
    for _ in 0..2 {
        connection.post(&format!("{FORGED}content-length: {}\r\n", body.len())).await;
        connection.send(&body).await;
        let answer = connection.answer().await;
        let text = "refused a delivery: its body is larger than 1048576 bytes";
        assert_eq!((answer.status, answer.body.as_str()), (413, text));
    }
    connection.post(&format!("{FORGED}transfer-encoding: chunked\r\n")).await;
    for piece in body.chunks(100_000) {
        connection.send(format!("{:x}\r\n", piece.len()).as_bytes()).await;
        connection.send(piece).await;
        connection.send(b"\r\n").await;
    }
    connection.send(b"0\r\n\r\n").await;
    assert_eq!(connection.answer().await.status, 413);
    assert_eq!(connection.deliver(b"{}").await, 200);
    assert_eq!(next(&mut deliveries).await.body(), "{}");
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn an_endless_body_is_not_read_for_ever() {
    // By its size, and by the time that it takes.
    for time in [HANGS * 2, SOON] {
        let (server, _deliveries) = Server::receiving(receiver().max_body_bytes(10).body_timeout(time)).await;
        let (mut reader, mut writer) = server.connect().await.split();
        let head = format!("POST /hook HTTP/1.1\r\nhost: x\r\n{FORGED}transfer-encoding: chunked\r\n\r\n");
        writer.write_all(head.as_bytes()).await.unwrap();
        let size = if time == SOON { 20 } else { 1 << 20 };
        let chunk = [format!("{size:x}\r\n").as_bytes(), &vec![b' '; size], b"\r\n"].concat();
        let sending = tokio::spawn(async move {
            while writer.write_all(&chunk).await.is_ok() {
                if size == 20 {
                    sleep(Duration::from_millis(5)).await;
                }
            }
        });
        // Its answer is there, for a sender that listens while it sends.
        assert_eq!(read_answer(&mut reader).await.unwrap().status, 413);
        timeout(HANGS, sending).await.expect("the connection ends").unwrap();
    }
}

#[tokio::test]
async fn a_body_that_drips_is_given_up() {
    let (server, mut deliveries) = Server::receiving(receiver().body_timeout(SOON)).await;
    let (mut reader, mut writer) = server.connect().await.split();
    let head = format!(
        "POST /hook HTTP/1.1\r\nhost: x\r\nx-webhook-signature: {}\r\ncontent-length: 1000000\r\n\r\n",
        signature(b"{}")
    );
    writer.write_all(head.as_bytes()).await.unwrap();
    // It never pauses for as long as the whole body may take.
    tokio::spawn(async move {
        while writer.write_all(b" ").await.is_ok() {
            sleep(Duration::from_millis(5)).await;
        }
    });
    let answer = read_answer(&mut reader).await.unwrap();
    assert_eq!((answer.status, answer.body.as_str()), (408, "refused a delivery: its body came too slowly"));
    assert_eq!(server.deliver(b"{}").await, 200);
    assert_eq!(next(&mut deliveries).await.body(), "{}");
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn a_body_that_is_cut_or_broken_is_refused() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let signed = format!("x-webhook-signature: {}\r\n", signature(b"{}"));
    for (framing, sent) in [
        ("content-length: 3\r\n", &b"{}"[..]),
        ("transfer-encoding: chunked\r\n", b"2\r\n{}\r\n"),
        ("transfer-encoding: chunked\r\n", b"2\r\n{}\r\nnonsense\r\n"),
    ] {
        let mut connection = server.connect().await;
        connection.post(&(signed.clone() + framing)).await;
        connection.send(sent).await;
        connection.writer.shutdown().await.unwrap();
        let answer = connection.answer().await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (400, "refused a delivery: its body was cut short")
        );
    }
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn a_sender_that_hangs_up_harms_nothing() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let body = br#"{"event_id":"evt_1"}"#;
    let head = format!("x-webhook-signature: {}\r\ncontent-length: {}\r\n", signature(body), body.len());
    let mut hasty = server.connect().await;
    hasty.post(&head).await;
    hasty.send(&body[..5]).await;
    drop(hasty);
    // It tries again, and hangs up before it read the answer: it does not know that the event was taken.
    let mut hasty = server.connect().await;
    hasty.post(&head).await;
    hasty.send(body).await;
    assert_eq!(next(&mut deliveries).await.body(), &body[..]);
    drop(hasty);
    assert_eq!(server.deliver(body).await, 200);
    assert_eq!(next(&mut deliveries).await.body(), &body[..]);
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn endless_headers_harm_nothing() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let header = format!("x-filler: {}\r\n", "a".repeat(10_000));
    for headers in [header.repeat(1000), format!("x-webhook-signature: {}\r\n", "0".repeat(10_000_000))] {
        let (mut reader, mut writer) = server.connect().await.split();
        tokio::spawn(async move {
            // The server stops listening long before the end.
            let _ =
                writer.write_all(format!("POST /hook HTTP/1.1\r\nhost: x\r\n{headers}\r\n").as_bytes()).await;
        });
        if let Some(answer) = read_answer(&mut reader).await {
            assert_eq!(answer.status, 431);
        }
        assert_eq!(server.deliver(b"{}").await, 200);
        assert_eq!(next(&mut deliveries).await.body(), "{}");
    }
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn a_connection_is_used_again_after_a_refusal() {
    let (server, mut deliveries) = Server::receiving(receiver().max_body_bytes(100)).await;
    let mut connection = server.connect().await;
    for (body, status) in [(&b"{}"[..], 401), (&[b' '; 200][..], 413), (b"", 401)] {
        connection.post(&format!("{FORGED}content-length: {}\r\n", body.len())).await;
        connection.send(body).await;
        assert_eq!(connection.answer().await.status, status);
        assert_eq!(connection.deliver(b"{}").await, 200);
        assert_eq!(next(&mut deliveries).await.body(), "{}");
    }
}

#[derive(Clone)]
struct App {
    verifier: Verifier,
    stored: Arc<Mutex<Vec<Option<String>>>>,
}

impl FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

#[tokio::test]
async fn a_handler_with_its_own_state_answers_for_itself() {
    async fn take(State(app): State<App>, Webhook(verified): Webhook) -> StatusCode {
        let event = verified.event();
        if event.event_id() == Some("evt_unstorable") {
            return StatusCode::SERVICE_UNAVAILABLE;
        }
        app.stored.lock().unwrap().push(event.deduplication_key());
        StatusCode::CREATED
    }
    let app = App { verifier: Verifier::new(SECRET).unwrap(), stored: Arc::default() };
    let server = Server::start(Router::new().route("/hook", post(take)).with_state(app.clone())).await;
    assert_eq!(server.deliver(br#"{"event_id":"evt_1"}"#).await, 201);
    assert_eq!(server.deliver(br#"{"event_id":"evt_unstorable"}"#).await, 503);
    assert_eq!(server.deliver_signed(FORGED, br#"{"event_id":"evt_2"}"#).await, 401);
    assert_eq!(*app.stored.lock().unwrap(), [Some("event_id:evt_1".to_owned())]);
}

#[tokio::test]
async fn the_extractor_keeps_the_limits_of_its_route() {
    async fn take(Webhook(_): Webhook) {}
    let limits = WebhookLimits::default().max_body_bytes(3).body_timeout(SOON);
    let router = Router::new()
        .route("/hook", post(take).layer(Extension(limits)))
        .route("/default", post(take))
        .with_state(Verifier::new(SECRET).unwrap());
    let server = Server::start(router).await;
    assert_eq!(server.deliver(b"123").await, 200);
    assert_eq!(server.deliver(b"1234").await, 413);
    let mut slow = server.connect().await;
    slow.post(&format!("{FORGED}content-length: 3\r\n")).await;
    slow.send(b"1").await;
    assert_eq!(slow.answer().await.status, 408);

    let server = Server { path: "/default", ..server };
    assert_eq!(server.deliver(&vec![b' '; 1024 * 1024]).await, 200);
    assert_eq!(server.deliver(&vec![b' '; 1024 * 1024 + 1]).await, 413);
}

#[tokio::test]
async fn limits_without_a_bound_are_taken_as_such() {
    let limits = receiver().max_body_bytes(usize::MAX).body_timeout(Duration::MAX);
    let (server, mut deliveries) = Server::receiving(limits.capacity(NonZeroUsize::MAX)).await;
    let body = vec![b' '; 3 * 1024 * 1024];
    assert_eq!(server.deliver(&body).await, 200);
    assert!(next(&mut deliveries).await.body() == &body);
}

#[tokio::test]
async fn a_layer_may_have_read_the_body() {
    async fn buffer(request: Request) -> Request {
        let (head, body) = request.into_parts();
        Request::from_parts(head, Body::from(body.collect().await.unwrap().to_bytes()))
    }
    let (route, mut deliveries) = receiver().max_body_bytes(10).build();
    let server = Server::start(Router::new().route("/hook", route).layer(map_request(buffer))).await;
    assert_eq!(server.deliver(b"{\r\n}").await, 200);
    assert_eq!(next(&mut deliveries).await.body(), "{\r\n}");
    assert_eq!(server.deliver(b"12345678901").await, 413);

    // One that keeps it leaves an empty body, which nobody signed.
    let (route, _deliveries) = receiver().build();
    let swallow = from_fn(|mut request: Request, next: axum::middleware::Next| async move {
        *request.body_mut() = Body::empty();
        next.run(request).await
    });
    let server = Server::start(Router::new().route("/hook", route).layer(swallow)).await;
    assert_eq!(server.deliver(b"{}").await, 401);
}

#[tokio::test]
async fn a_layer_sees_what_was_refused_and_may_limit_more() {
    let (told, mut refused) = mpsc::unbounded_channel();
    let tell = move |response: Response| {
        let _ = told.send(response.extensions().get::<WebhookRejection>().copied());
        std::future::ready(response)
    };
    let limit = |request: Request| async { request.map(|body| Body::new(Limited::new(body, 10))) };
    let (route, _deliveries) = receiver().build();
    let router = Router::new().route("/hook", route).layer(map_request(limit)).layer(map_response(tell));
    let server = Server::start(router).await;
    assert_eq!(server.deliver(b"1234567890").await, 200);
    assert_eq!(refused.recv().await.unwrap(), None);
    assert_eq!(server.deliver(b"12345678901").await, 413);
    let rejection = refused.recv().await.unwrap().unwrap();
    assert_eq!(rejection, WebhookRejection::TooLarge { limit: None });
    assert_eq!(rejection.to_string(), "refused a delivery: its body is too large");
    assert_eq!(server.deliver_signed(FORGED, b"{}").await, 401);
    assert_eq!(refused.recv().await.unwrap(), Some(WebhookRejection::NotVerified(VerifyError::Mismatch)));
}

#[tokio::test]
async fn a_full_channel_acknowledges_nothing_until_there_is_room() {
    let (server, mut deliveries) = Server::receiving(receiver().capacity(NonZeroUsize::MIN)).await;
    assert_eq!(server.deliver(b"1").await, 200);
    assert_eq!(server.deliver(b"2").await, 503);
    // Full or not, what is forged is told so.
    assert_eq!(server.deliver_signed(FORGED, b"2").await, 401);
    assert_eq!(next(&mut deliveries).await.body(), "1");
    assert_eq!(server.deliver(b"3").await, 200);
    assert_eq!(next(&mut deliveries).await.body(), "3");
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn nothing_is_acknowledged_that_nobody_will_receive() {
    let (server, deliveries) = Server::receiving(receiver()).await;
    assert_eq!(server.deliver(b"1").await, 200);
    drop(deliveries);
    assert_eq!(server.deliver(b"2").await, 503);

    let (server, mut deliveries) = Server::receiving(receiver()).await;
    assert_eq!(server.deliver(b"1").await, 200);
    assert_eq!(server.deliver(b"2").await, 200);
    deliveries.close();
    assert_eq!(server.deliver(b"3").await, 503);
    assert_eq!(bodies(deliveries).await, ["1", "2"]);
}

/// Each sends its event once; the channel is closed in their midst.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn closing_loses_no_acknowledged_event() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let mut senders = JoinSet::new();
    for number in 0..200 {
        senders.spawn(async move {
            let body = format!("event {number}");
            (server.deliver(body.as_bytes()).await, body)
        });
    }
    let mut received: Vec<String> = Vec::new();
    for _ in 0..20 {
        received.push(text(next(&mut deliveries).await.body()));
    }
    deliveries.close();
    received.extend(bodies(deliveries).await);
    let answers = senders.join_all().await;
    assert!(answers.iter().all(|(status, _)| [200, 503].contains(status)), "{answers:?}");
    let acknowledged = answers.into_iter().filter(|(status, _)| *status == 200).map(|(_, body)| body);
    assert_same(acknowledged.collect(), received);
}

/// Each sends its event until it is acknowledged. As each saw all of its answers, what was answered 503 came in no other
/// way: every event is there exactly once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_senders_and_a_small_channel_lose_and_double_nothing() {
    let (server, mut deliveries) =
        Server::receiving(receiver().capacity(NonZeroUsize::new(2).unwrap())).await;
    let mut senders = JoinSet::new();
    let (refused, mut first_refusal) = mpsc::channel(1);
    for number in 0..100 {
        let refused = refused.clone();
        senders.spawn(async move {
            let body = format!("event {number}");
            let mut connection = server.connect().await;
            while connection.deliver(body.as_bytes()).await != 200 {
                let _ = refused.try_send(());
                tokio::task::yield_now().await;
            }
            body
        });
    }
    timeout(HANGS, first_refusal.recv()).await.expect("the channel is full at some time");
    let mut received = Vec::new();
    for _ in 0..100 {
        received.push(text(next(&mut deliveries).await.body()));
    }
    assert_same(senders.join_all().await, received);
    server.nothing_more_in(&mut deliveries).await;
}

#[tokio::test]
async fn a_server_that_stops_gracefully_hands_over_everything() {
    let (route, deliveries) = receiver().build();
    let (stop, stopped) = oneshot::channel::<()>();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = Server { address: listener.local_addr().unwrap(), path: "/hook" };
    let serving = axum::serve(listener, Router::new().route("/hook", route)).with_graceful_shutdown(async {
        let _ = stopped.await;
    });
    let serving = tokio::spawn(async { serving.await });
    // One is through, one is under way, on a connection that stays open.
    assert_eq!(server.deliver(b"1").await, 200);
    let mut under_way = server.connect().await;
    assert_eq!(under_way.deliver(b"2").await, 200);
    let head =
        format!("x-webhook-signature: {}\r\ncontent-length: 2\r\nexpect: 100-continue\r\n", signature(b"33"));
    under_way.post(&head).await;
    // The server asks for the body: the delivery has begun.
    assert_eq!(under_way.answer().await.status, 100);
    stop.send(()).unwrap();
    under_way.send(b"33").await;
    assert_eq!(under_way.answer().await.status, 200);
    serving.await.unwrap().unwrap();
    assert_eq!(bodies(deliveries).await, ["1", "2", "33"]);
}

#[tokio::test]
async fn repeats_are_seen_once_and_order_is_that_of_arrival() {
    let (server, mut deliveries) = Server::receiving(receiver()).await;
    let (later, earlier) =
        (br#"{"event_id":"evt_2","timestamp":1002}"#, br#"{"event_id":"evt_1","timestamp":1001}"#);
    for body in [later, earlier, later, earlier, earlier] {
        assert_eq!(server.deliver(body).await, 200);
    }
    deliveries.close();
    let seen = RecentEvents::default();
    let (mut received, mut handled) = (Vec::new(), Vec::new());
    while let Some(verified) = deliveries.recv().await {
        let key = verified.event().deduplication_key().unwrap();
        if seen.claim(&key).await.unwrap() {
            handled.push(key.clone());
        }
        received.push(key);
    }
    let (first, second) = ("event_id:evt_2", "event_id:evt_1");
    assert_eq!(received, [first, second, first, second, second]);
    assert_eq!(handled, [first, second]);
}

#[tokio::test]
async fn nothing_shows_secrets_or_bodies() {
    let (body, secret) =
        (br#"{"event":"generated_image_success","data":{"photo_urls":["https://x/?sig=s1gned"]}}"#, SECRET);
    let receiver = receiver();
    let mut shown = format!("{receiver:?}");
    let (server, mut deliveries) = Server::receiving(receiver).await;
    assert_eq!(server.deliver(body).await, 200);
    shown += &format!("{deliveries:?}");
    assert!(shown.contains("waiting: 1"), "{shown}");
    let webhook = Webhook(next(&mut deliveries).await);
    shown += &format!("{webhook:?}");
    assert!(shown.contains("GeneratedImageSuccess"), "{shown}");

    let mut connection = server.connect().await;
    connection.post(&format!("{FORGED}x-other: s1gned\r\ncontent-length: {}\r\n", body.len())).await;
    connection.send(body).await;
    let answer = connection.answer().await;
    shown += &(answer.head + &answer.body);
    for hidden in ["s1gned", "photo_urls", secret, "0000", &signature(body)] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
}

#[test]
fn every_rejection_is_one_line_with_its_status() {
    for (rejection, status) in [
        (VerifyError::MissingSignature.into(), 401),
        (VerifyError::Mismatch.into(), 401),
        (VerifyError::RepeatedSignature.into(), 400),
        (VerifyError::MalformedSignature.into(), 400),
        (VerifyError::NoTimestamp.into(), 400),
        (VerifyError::TooOld.into(), 400),
        (VerifyError::FromTheFuture.into(), 400),
        (VerifyError::EmptySecret.into(), 500),
        (WebhookRejection::CutShort, 400),
        (WebhookRejection::TooSlow, 408),
        (WebhookRejection::TooLarge { limit: Some(1) }, 413),
        (WebhookRejection::TooLarge { limit: None }, 413),
    ] {
        let error: &dyn std::error::Error = &rejection;
        let line = error.to_string();
        assert_eq!(rejection.status(), status, "{line}");
        assert!(line.starts_with("refused a delivery: ") && !line.contains('\n'), "{line}");
    }
}

fn receiver() -> WebhookReceiver {
    WebhookReceiver::new(Verifier::new(SECRET).unwrap())
}

fn text(body: &[u8]) -> String {
    String::from_utf8(body.to_vec()).unwrap()
}

/// What is left in it, and all that comes until it ends.
async fn bodies(mut deliveries: Deliveries) -> Vec<String> {
    let mut bodies = Vec::new();
    while let Some(verified) = timeout(HANGS, deliveries.recv()).await.expect("it ends") {
        bodies.push(text(verified.body()));
    }
    bodies
}

#[track_caller]
fn assert_same(acknowledged: Vec<String>, received: Vec<String>) {
    let once: BTreeSet<_> = received.iter().cloned().collect();
    assert_eq!(once.len(), received.len(), "something came twice");
    assert_eq!(acknowledged.into_iter().collect::<BTreeSet<_>>(), once);
}

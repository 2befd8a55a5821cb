//! Handlers around the extractor: what is refused by the head alone, and what becomes of work whose sender hangs up.

#[path = "support/receiving_server.rs"]
#[allow(dead_code)]
mod receiving_server;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use joggai::webhooks::{RecentEvents, SeenEvents, Verified, Verifier, Webhook, WebhookReceiver};
use receiving_server::{HANGS, SECRET, Server, signature};
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Mutex, mpsc};
use tokio::time::timeout;

/// A sender that asks whether to send its body is told no, instead of being asked for it.
#[tokio::test]
async fn the_head_alone_is_enough_to_refuse() {
    let (server, _deliveries) = Server::receiving(WebhookReceiver::new(Verifier::new(SECRET).unwrap())).await;
    let signed = format!("x-webhook-signature: {}\r\n", signature(b"{}"));
    for (headers, status) in [
        (format!("{signed}content-length: 100000000\r\nexpect: 100-continue\r\n"), 413),
        ("content-length: 2\r\nexpect: 100-continue\r\n".to_owned(), 401),
        ("x-webhook-signature: 00\r\ncontent-length: 2\r\nexpect: 100-continue\r\n".to_owned(), 400),
        (format!("{signed}{signed}content-length: 2\r\nexpect: 100-continue\r\n"), 400),
    ] {
        let mut connection = server.connect().await;
        connection.post(&headers).await;
        let answer = connection.answer().await;
        assert_eq!(answer.status, status, "{headers}");
    }
    // One that may send is asked to.
    let mut connection = server.connect().await;
    connection.post(&format!("{signed}content-length: 2\r\nexpect: 100-continue\r\n")).await;
    assert_eq!(connection.answer().await.status, 100);
    connection.send(b"{}").await;
    assert_eq!(connection.answer().await.status, 200);
}

#[derive(Clone)]
struct App {
    verifier: Verifier,
    seen: RecentEvents,
    /// Told when an event begins to be handled.
    begun: UnboundedSender<()>,
    /// How the next event ends, once it may.
    ends: Arc<Mutex<mpsc::UnboundedReceiver<Result<(), Failed>>>>,
    handled: UnboundedSender<()>,
}

impl axum::extract::FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

struct Failed;

impl From<Infallible> for Failed {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// As the documentation of `SeenEvents` advises.
async fn once(app: App, verified: Verified) -> Result<(), Failed> {
    let Some(key) = verified.event().deduplication_key() else { return handle(&app).await };
    if !app.seen.claim(&key).await? {
        return Ok(());
    }
    let handled = handle(&app).await;
    if handled.is_err() {
        app.seen.release(&key).await?;
    }
    handled
}

async fn handle(app: &App) -> Result<(), Failed> {
    app.begun.send(()).unwrap();
    app.ends.lock().await.recv().await.unwrap()?;
    app.handled.send(()).unwrap();
    Ok(())
}

async fn take(State(app): State<App>, Webhook(verified): Webhook) -> StatusCode {
    match tokio::spawn(once(app, verified)).await {
        Ok(Ok(())) => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

async fn next(events: &mut UnboundedReceiver<()>) {
    timeout(HANGS, events.recv()).await.expect("it happens").expect("it is not the end");
}

#[tokio::test]
async fn an_event_whose_sender_hangs_up_is_handled_once() {
    let (begun, mut beginnings) = unbounded_channel();
    let (handled, mut endings) = unbounded_channel();
    let (end, ends) = unbounded_channel();
    let verifier = Verifier::new(SECRET).unwrap();
    let app =
        App { verifier, seen: RecentEvents::default(), begun, ends: Arc::new(Mutex::new(ends)), handled };
    let server = Server::start(Router::new().route("/hook", post(take)).with_state(app)).await;

    // It hangs up while the event is being handled; the repeat finds it handled.
    let body = br#"{"event_id":"evt_1"}"#;
    let mut connection = server.connect().await;
    let head = format!("x-webhook-signature: {}\r\ncontent-length: {}\r\n", signature(body), body.len());
    connection.post(&head).await;
    connection.send(body).await;
    next(&mut beginnings).await;
    drop(connection);
    end.send(Ok(())).unwrap();
    next(&mut endings).await;
    assert_eq!(server.deliver(body).await, 200);
    assert!(beginnings.try_recv().is_err(), "it is not handled again");

    // One that fails is delivered, and handled, again.
    let body = br#"{"event_id":"evt_2"}"#;
    end.send(Err(Failed)).unwrap();
    assert_eq!(server.deliver(body).await, 503);
    end.send(Ok(())).unwrap();
    assert_eq!(server.deliver(body).await, 200);
    next(&mut endings).await;
    next(&mut beginnings).await;
    next(&mut beginnings).await;
    assert!(beginnings.try_recv().is_err() && endings.try_recv().is_err());
}

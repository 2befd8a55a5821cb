//! The seam below the repeats: a transport of one's own, layers around the network, and the rules above both.

#[path = "support/fake_transport.rs"]
mod fake_transport;
#[path = "support/scripted_server.rs"]
mod scripted_server;

use bytes::Bytes;
use fake_transport::{Fake, KEY, Outcome, Part};
use http::{Request, Response};
use joggai::middleware::{HttpTransport, TransportBody, TransportError};
use joggai::{
    Client, CreateWebhookEndpoint, Error, ErrorKind, UpdateWebhookEndpoint, WebhookEventType, WebhookStatus,
};
use scripted_server::{Answer, Server, everything, facts};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::Instant;
use tower_service::Service;

const GOOD: &str = r#"{"code":0,"data":{"endpoints":[],"endpoint_id":"wh_1"},"rid":"r1"}"#;

fn good() -> Outcome {
    Outcome::json(200, GOOD)
}

async fn post(client: &Client) -> Result<(), Error> {
    let events = [WebhookEventType::GeneratedImageSuccess];
    let body = CreateWebhookEndpoint::new("https://example.com/hook", WebhookStatus::Enabled, events);
    client.webhooks().create(body).await.map(drop)
}

#[tokio::test]
async fn the_request_is_complete_when_it_arrives() {
    let fake = Fake::start([good(), good()]);
    let client =
        fake.builder().base_url("https://gateway.example/jogg/v2/").user_agent("mine/1").build().unwrap();
    let body = UpdateWebhookEndpoint::new("https://a.example", WebhookStatus::Enabled, ["e"]);
    client.webhooks().update("wh/1", body).await.unwrap();
    let request = &fake.requests()[0];
    assert_eq!(request.method(), "PUT");
    assert_eq!(request.uri(), "https://gateway.example/jogg/v2/endpoint/wh%2F1");
    let header = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("x-api-key"), Some(KEY));
    assert!(request.headers()["x-api-key"].is_sensitive());
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(header("accept"), Some("application/json"));
    assert_eq!(header("user-agent"), Some("mine/1"));
    assert_eq!(request.headers().len(), 4);
    assert_eq!(request.body(), r#"{"events":["e"],"status":"enabled","url":"https://a.example"}"#);
    client.webhooks().list().await.unwrap();
    assert!(fake.requests()[1].body().is_empty());
}

#[tokio::test]
async fn an_answer_in_parts_is_put_together() {
    let (start, end) = GOOD.split_at(20);
    let parts = [Part::Data(Bytes::new()), Part::Data(start.into()), Part::Data(end.into()), Part::Trailers];
    let fake = Fake::start([Outcome::with(201, &[("x-of-server", "1")], parts)]);
    let answer = fake.client().webhooks().list().with_response().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.request_id(), answer.attempts()), (201, Some("r1"), 1));
    assert_eq!(answer.headers()["x-of-server"], "1");
}

#[tokio::test(start_paused = true)]
async fn the_rules_of_repeats_hold_without_a_socket() {
    // A GET is repeated after a broken body and a 503, and the waits between are within their bounds.
    let failures =
        || [Outcome::with(200, &[], [Part::Data("{".into()), Part::Fails]), Outcome::json(503, ""), good()];
    let fake = Fake::start(failures());
    let answer = fake.client().webhooks().list().with_response().await.unwrap();
    assert_eq!(answer.attempts(), 3);
    let seconds = fake.seconds();
    assert!(seconds[1] <= 0.5 && seconds[2] - seconds[1] <= 1.0, "{seconds:?}");
    let requests = fake.requests();
    for request in &requests {
        let same = (request.method(), request.uri(), request.headers(), request.body());
        assert_eq!(
            same,
            (requests[0].method(), requests[0].uri(), requests[0].headers(), requests[0].body())
        );
    }

    // A POST is not: its body broke after it was sent.
    let fake = Fake::start(failures());
    let error = post(&fake.client()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.maybe_submitted()), (ErrorKind::Transport, 1, true));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));

    // Waits that the server asks for are kept, and a longer one is returned.
    let wait = |seconds: &str| Outcome::with(429, &[("retry-after", seconds)], []);
    let fake = Fake::start([wait("7"), wait("60"), good()]);
    post(&fake.client()).await.unwrap();
    assert_eq!(fake.seconds(), [0.0, 7.0, 67.0]);
    let fake = Fake::start([wait("61"), good()]);
    let error = post(&fake.client()).await.unwrap_err();
    assert_eq!((error.retry_after(), fake.requests().len()), (Some(Duration::from_secs(61)), 1));
}

#[tokio::test(start_paused = true)]
async fn the_limits_of_time_hold_without_a_socket() {
    let never: fn() -> Outcome = || Outcome::Never;
    let stalls: fn() -> Outcome = || Outcome::with(200, &[], [Part::Data("{".into()), Part::Stalls]);
    for stuck in [never, stalls] {
        let fake = Fake::answering(move |_| stuck());
        let begin = Instant::now();
        let error = post(&fake.client()).await.unwrap_err();
        assert_eq!((error.kind(), error.maybe_submitted()), (ErrorKind::Timeout, true));
        assert_eq!(begin.elapsed().as_secs(), 30);

        let begin = Instant::now();
        let error = fake.client().webhooks().list().await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 3));
        assert!((90..=92).contains(&begin.elapsed().as_secs()), "{:?}", begin.elapsed());

        let begin = Instant::now();
        let error = fake.client().webhooks().list().timeout(Duration::from_secs(45)).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 2));
        assert_eq!(begin.elapsed().as_secs(), 45);
        assert!(error.message().contains("45 s of the call"), "{error}");
    }
}

#[tokio::test]
async fn the_limit_of_size_holds_without_a_socket() {
    let declared = Outcome::with(200, &[], [Part::Data(vec![b' '; 9 << 20].into())]);
    let streamed = Outcome::endless(200, vec![b' '; 64 << 10]);
    for (answer, what) in [(declared, "one part"), (streamed, "an endless stream")] {
        let fake = Fake::start([answer]);
        let error = post(&fake.client()).await.unwrap_err();
        assert_eq!((error.kind(), error.maybe_submitted()), (ErrorKind::BodyTooLarge, true), "{what}");
    }
    let fake = Fake::start([good(), good()]);
    let list = |most| fake.client().webhooks().list().max_body_bytes(most).into_future();
    assert!(list(GOOD.len()).await.is_ok());
    assert_eq!(list(GOOD.len() - 1).await.unwrap_err().kind(), ErrorKind::BodyTooLarge);
}

#[tokio::test(start_paused = true)]
async fn the_waits_are_random_from_nothing_to_a_most_that_doubles_up_to_its_cap() {
    let fake = Fake::answering(|_| Outcome::json(503, ""));
    let client = fake.builder().repeat_budget(u32::MAX).build().unwrap();
    let mut waits = vec![Vec::new(); 6];
    for _ in 0..150 {
        let before = fake.requests().len();
        let call = client.webhooks().list().max_attempts(7).timeout(Duration::from_secs(600));
        assert_eq!(call.await.unwrap_err().attempts(), 7);
        for (number, pair) in fake.seconds()[before..].windows(2).enumerate() {
            waits[number].push(pair[1] - pair[0]);
        }
    }
    for (waits, most) in waits.iter().zip([0.5, 1.0, 2.0, 4.0, 8.0, 8.0]) {
        let longest = waits.iter().copied().fold(0.0, f64::max);
        let least = waits.iter().copied().fold(f64::MAX, f64::min);
        // A fifth at each end: no luck is as bad as to miss it 150 times. A tenth of a second is the clock's.
        assert!(least <= most * 0.2 && longest >= most * 0.8 - 0.1, "{most}: {waits:?}");
        assert!(longest <= most + 0.15, "{most}: {waits:?}");
    }
}

/// When everything fails, the repeats of all clones together are few.
#[tokio::test(start_paused = true)]
async fn an_outage_does_not_multiply_the_load() {
    let fake = Fake::answering(|_| Outcome::json(503, ""));
    let tick = Duration::from_millis(1);
    let client = fake.builder().backoff(tick, tick).build().unwrap();
    for _ in 0..100 {
        let _ = client.clone().webhooks().list().await.unwrap_err();
    }
    assert_eq!(fake.requests().len(), 120);
    // One more each second, and never more than at first.
    tokio::time::sleep(Duration::from_secs(5)).await;
    for _ in 0..100 {
        let _ = client.webhooks().list().await.unwrap_err();
    }
    assert_eq!(fake.requests().len(), 225);
    tokio::time::sleep(Duration::from_secs(3600)).await;
    for _ in 0..100 {
        let _ = client.webhooks().list().await.unwrap_err();
    }
    assert_eq!(fake.requests().len(), 345);

    for (at_once, expected) in [(0, 10), (1, 11), (1000, 30)] {
        let fake = Fake::answering(|_| Outcome::json(503, ""));
        let client = fake.builder().backoff(tick, tick).repeat_budget(at_once).build().unwrap();
        for _ in 0..10 {
            let _ = client.webhooks().list().await.unwrap_err();
        }
        assert_eq!(fake.requests().len(), expected);
    }
}

#[tokio::test]
async fn errors_of_a_transport_are_told_and_cleaned() {
    for (error, kind, message) in [
        (
            TransportError::not_sent("the breaker is open"),
            ErrorKind::Connect,
            "the request was not sent: the breaker is open",
        ),
        (
            TransportError::new(format!("who said {KEY}\n?")),
            ErrorKind::Transport,
            "the transport brought back no answer: who said ***\\n?",
        ),
    ] {
        let fake = Fake::start([Outcome::Fails(error.into())]);
        let error = fake.client().webhooks().list().max_attempts(1).await.unwrap_err();
        assert_eq!((error.kind(), error.message()), (kind, message));
        assert!(!everything(&error).contains(KEY));
        assert!(std::error::Error::source(&error).is_some());
    }
}

fn bare_reqwest() -> reqwest::Client {
    let builder = reqwest::Client::builder();
    // The trust store of the platform is not needed here, and may be missing.
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    let builder = builder.tls_certs_only([]);
    builder.build().unwrap()
}

/// A service that calls others by reqwest, too, can fail to connect to them after it has sent the request.
#[tokio::test]
async fn what_a_transport_says_of_the_network_holds() {
    let network = || async {
        let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error = bare_reqwest().get(format!("http://{address}")).send().await.unwrap_err();
        assert!(error.is_connect());
        error
    };
    let broken = || async {
        let server = Server::start([]);
        bare_reqwest().get(server.url()).send().await.unwrap_err()
    };
    let tick = Duration::from_millis(1);
    for (error, attempts) in [
        (network().await.into(), 1),
        (TransportError::new(network().await).into(), 1),
        (TransportError::new(TransportError::not_sent("the second way")).into(), 1),
        (TransportError::not_sent(network().await).into(), 2),
        (TransportError::not_sent(broken().await).into(), 2),
    ] {
        let fake = Fake::start([Outcome::Fails(error), Outcome::json(400, "")]);
        let client = fake.builder().backoff(tick, tick).build().unwrap();
        let error = post(&client).await.unwrap_err();
        assert_eq!(fake.requests().len(), attempts, "{error:?}");
        assert_eq!(error.maybe_submitted(), attempts == 1, "{error:?}");
        let kind = if attempts == 1 { ErrorKind::Transport } else { ErrorKind::Status };
        assert_eq!(error.kind(), kind, "{error:?}");
    }
}

/// Notes what passes, and can refuse it.
#[derive(Clone)]
struct Noting<S> {
    inner: S,
    refuse: bool,
    seen: Arc<Mutex<Vec<String>>>,
}

impl<S> Service<Request<Bytes>> for Noting<S>
where
    S: Service<Request<Bytes>, Response = Response<TransportBody>, Error = TransportError>,
    S::Future: Send + 'static,
{
    type Response = Response<TransportBody>;
    type Error = TransportError;
    type Future = Pin<Box<dyn Future<Output = Result<Response<TransportBody>, TransportError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Bytes>) -> Self::Future {
        self.seen.lock().unwrap().push(format!("{} {}", request.method(), request.uri().path()));
        request.headers_mut().insert("x-added", "by a layer".parse().unwrap());
        let refuse = self.refuse;
        let sending = self.inner.call(request);
        Box::pin(async move {
            if refuse { Err(TransportError::not_sent("refused by a layer")) } else { sending.await }
        })
    }
}

struct Note {
    refuse: bool,
    seen: Arc<Mutex<Vec<String>>>,
}

impl tower_layer::Layer<HttpTransport> for Note {
    type Service = Noting<HttpTransport>;

    fn layer(&self, inner: HttpTransport) -> Self::Service {
        Noting { inner, refuse: self.refuse, seen: self.seen.clone() }
    }
}

#[tokio::test]
async fn a_layer_sees_every_attempt_on_its_way_to_the_network() {
    let server = Server::start([Answer::Cut(Vec::new()), Answer::json(503, ""), Answer::json(200, GOOD)]);
    let seen = Arc::<Mutex<Vec<String>>>::default();
    let client = server.builder().layer(Note { refuse: false, seen: seen.clone() }).build().unwrap();
    let answer = client.webhooks().list().with_response().await.unwrap();
    assert_eq!(answer.attempts(), 3);
    assert_eq!(*seen.lock().unwrap(), ["GET /v2/endpoints"; 3]);
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert_eq!(requests[2].header("x-added").as_deref(), Some("by a layer"));
    assert_eq!(requests[2].header("x-api-key").as_deref(), Some(scripted_server::KEY));
}

#[tokio::test]
async fn the_network_below_a_layer_still_says_what_was_not_sent() {
    // Nobody listens: a POST below a layer is repeated as it is without one.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let tick = Duration::from_millis(1);
    let seen = Arc::<Mutex<Vec<String>>>::default();
    let builder = Client::builder().api_key(KEY).base_url(format!("http://{address}")).backoff(tick, tick);
    let client = builder.layer(Note { refuse: false, seen: seen.clone() }).build().unwrap();
    let error = post(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.maybe_submitted()), (ErrorKind::Connect, 3, false));
    assert!(error.message().starts_with("no connection could be made: "), "{error}");

    // A broken answer is one: not repeated.
    let server = Server::start([Answer::Cut(Vec::new()), Answer::json(200, GOOD)]);
    let client = server.builder().layer(Note { refuse: false, seen: seen.clone() }).build().unwrap();
    let error = post(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.maybe_submitted()), (ErrorKind::Transport, 1, true));

    // And a layer can say so itself.
    let client = server.builder().layer(Note { refuse: true, seen }).max_attempts(2).build().unwrap();
    let error = post(&client).await.unwrap_err();
    assert_eq!(facts(&error).attempts, 2);
    assert_eq!((error.kind(), error.maybe_submitted()), (ErrorKind::Connect, false));
}

#[tokio::test]
async fn a_client_without_a_network_needs_no_tls() {
    // The base URL is https, and nothing of TLS is set up.
    let fake = Fake::start([good()]);
    assert!(fake.client().webhooks().list().await.unwrap().is_empty());
}

//! Both sides of webhooks together: the sandbox delivers to the library's receiver and to `joggai webhook listen`, while
//! these are down, full, or lose their acknowledgements.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use joggai::sandbox::{Delivery, DeliveryState, Sandbox, SandboxEvent};
use joggai::webhooks::{
    Deliveries, EVENT_HEADER, RecentEvents, SIGNATURE_HEADER, SeenEvents, Verified, Verifier,
    WebhookReceiver, sign,
};
use joggai::{CreateWebhookEndpoint, Secret, WebhookEndpoint, WebhookEventType, WebhookStatus};
use std::collections::{BTreeMap, BTreeSet};
#[cfg(unix)]
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::num::NonZeroUsize;
#[cfg(unix)]
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

/// Long enough for the slowest machine; only a test that fails waits so long.
const HANGS: Duration = Duration::from_secs(60);

const ENDPOINTS: usize = 3;
const COPIES: usize = 3;

/// The first to be triggered, and the last to be taken.
const HELD_BACK: WebhookEventType = WebhookEventType::GeneratedImageSuccess;
const OTHERS: [WebhookEventType; 4] = [
    WebhookEventType::GeneratedAvatarVideoSuccess,
    WebhookEventType::GeneratedAvatarVideoFailed,
    WebhookEventType::GeneratedMotionSuccess,
    WebhookEventType::GeneratedScriptSuccess,
];

/// How often each event was seen, by the signature of its delivery: endpoints have secrets of their own.
type Counts = BTreeMap<String, usize>;

#[tokio::test]
async fn each_acknowledged_event_is_received_as_often_as_it_was_acknowledged() {
    let mut sender = Sender::start().await;
    let address = free_address().await;
    let mut endpoints = Vec::new();
    for number in 0..ENDPOINTS {
        endpoints.push(sender.subscribe(&format!("http://{address}/{number}")).await);
    }
    let mut sent = BTreeSet::new();
    for event in [HELD_BACK].iter().chain(&OTHERS) {
        let event = SandboxEvent::new(event.clone()).copies(COPIES);
        assert!(sent.insert(sender.sandbox.trigger(event).unwrap().body().clone()));
    }
    sender.failed_once(ENDPOINTS * COPIES * sent.len()).await;

    let acknowledged = Arc::new(Mutex::new(Counts::new()));
    let mut router = Router::new();
    let mut received = Vec::new();
    for (number, endpoint) in endpoints.iter().enumerate() {
        let verifier = Verifier::new(secret(endpoint)).unwrap();
        let (route, deliveries) =
            WebhookReceiver::new(verifier).capacity(NonZeroUsize::new(2).unwrap()).build();
        received.push(deliveries);
        let (faults, acknowledged) = (Arc::new(Faults::default()), Arc::clone(&acknowledged));
        let faulty = from_fn(move |request, next| faults.clone().pass(request, next, acknowledged.clone()));
        router = router.route(&format!("/{number}"), route.layer(faulty));
    }
    let listener = TcpListener::bind(address).await.unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    // Nobody takes anything from the channels yet.
    for endpoint in &endpoints {
        let id = endpoint.endpoint_id.as_deref().unwrap();
        sender.told(|delivery| delivery.endpoint_id == id && last_status(delivery) == Some(503)).await;
    }
    let secrets: Vec<Secret> = endpoints.iter().map(secret).collect();
    let workers = received.into_iter().zip(secrets).map(|(deliveries, secret)| {
        let sent = sent.clone();
        tokio::spawn(async move { work(deliveries, &secret, &sent).await })
    });
    let workers: Vec<_> = workers.collect();

    let delivered = sender.all_delivered().await;
    assert_eq!(delivered, ENDPOINTS * COPIES * sent.len());
    // With the routes gone, the channels end.
    server.abort();
    assert!(server.await.unwrap_err().is_cancelled());
    sender.sandbox.shutdown().await;
    let mut counts = Counts::new();
    for worker in workers {
        counts.extend(timeout(HANGS, worker).await.expect("the channels end").unwrap());
    }
    assert_eq!(counts, *acknowledged.lock().unwrap());
    assert_eq!(counts.len(), ENDPOINTS * sent.len());
    // One acknowledgement of each endpoint's was lost on its way.
    assert!(counts.values().all(|count| *count >= COPIES), "{counts:?}");
    assert_eq!(counts.values().sum::<usize>(), delivered + ENDPOINTS);
}

/// What goes wrong between the sender and one receiver.
#[derive(Default)]
struct Faults {
    other_was_taken: AtomicBool,
    acknowledgement_was_lost: AtomicBool,
}

impl Faults {
    async fn pass(
        self: Arc<Self>,
        request: Request,
        next: Next,
        acknowledged: Arc<Mutex<Counts>>,
    ) -> Response {
        let header = |headers: &HeaderMap, name| headers[name].to_str().unwrap().to_owned();
        let is_held_back = header(request.headers(), EVENT_HEADER) == HELD_BACK.as_str();
        if is_held_back && !self.other_was_taken.load(Ordering::SeqCst) {
            return StatusCode::BAD_GATEWAY.into_response();
        }
        let signature = header(request.headers(), SIGNATURE_HEADER);
        let answer = next.run(request).await;
        if answer.status() != StatusCode::OK {
            return answer;
        }
        *acknowledged.lock().unwrap().entry(signature).or_default() += 1;
        self.other_was_taken.store(true, Ordering::SeqCst);
        match self.acknowledgement_was_lost.swap(true, Ordering::SeqCst) {
            true => answer,
            false => StatusCode::GATEWAY_TIMEOUT.into_response(),
        }
    }
}

/// Takes all that comes, and handles what it has not seen before.
async fn work(mut deliveries: Deliveries, secret: &Secret, sent: &BTreeSet<bytes::Bytes>) -> Counts {
    let (mut counts, mut order) = (Counts::new(), Vec::new());
    let seen = RecentEvents::default();
    while let Some(verified) = deliveries.recv().await {
        assert!(sent.contains(verified.body()));
        *counts.entry(sign(secret, verified.body()).unwrap()).or_default() += 1;
        if seen.claim(&key(&verified)).await.unwrap() {
            order.push(verified.into_event().event_type().clone());
        }
    }
    // Each was handled once, though the first to be triggered was not the first to come.
    assert_eq!(order.len(), sent.len(), "{order:?}");
    assert_ne!(order[0], HELD_BACK);
    counts
}

fn key(verified: &Verified) -> String {
    verified.event().deduplication_key().expect("samples have one")
}

#[cfg(unix)]
#[tokio::test]
async fn what_the_command_acknowledged_it_printed() {
    let mut sender = Sender::start().await;
    let address = free_address().await;
    let mut files = Vec::new();
    for number in 0..ENDPOINTS {
        let endpoint = sender.subscribe(&format!("http://{address}/{number}")).await;
        files.push(SecretFile::new(number, &secret(&endpoint)));
    }
    let mut sent = BTreeSet::new();
    let mut trigger = |sandbox: &Sandbox, event: &WebhookEventType| {
        let triggered = sandbox.trigger(SandboxEvent::new(event.clone()).copies(COPIES)).unwrap();
        sent.insert(json(triggered.body()));
    };
    OTHERS[..2].iter().for_each(|event| trigger(&sender.sandbox, event));
    sender.failed_once(2 * ENDPOINTS * COPIES).await;

    // It comes up, is ended while events come, and comes back.
    let mut first = Listening::start(address, &files);
    let mut printed = vec![first.line().await.expect("an event is printed")];
    printed.extend(first.end().await);
    OTHERS[2..].iter().for_each(|event| trigger(&sender.sandbox, event));
    let second = Listening::start(address, &files);
    assert_eq!(sender.all_delivered().await, OTHERS.len() * ENDPOINTS * COPIES);
    printed.extend(second.end().await);

    let mut counts = Counts::new();
    for line in printed {
        *counts.entry(json(line.as_bytes())).or_default() += 1;
    }
    assert_eq!(counts.keys().collect::<Vec<_>>(), sent.iter().collect::<Vec<_>>());
    // One that it printed as it ended was not acknowledged, and is printed once more.
    assert!(counts.values().all(|count| *count >= ENDPOINTS * COPIES), "{counts:?}");
}

/// The same whether it was sent or printed.
#[cfg(unix)]
fn json(body: &[u8]) -> String {
    serde_json::from_slice::<serde_json::Value>(body).unwrap().to_string()
}

/// A sandbox, and what it tells of its deliveries.
struct Sender {
    sandbox: Sandbox,
    told: UnboundedReceiver<Delivery>,
}

impl Sender {
    async fn start() -> Self {
        let (tell, told) = unbounded_channel();
        let builder = Sandbox::builder()
            .delivery_retries(100)
            .delivery_retry_gap(Duration::from_millis(100))
            .on_delivery(move |delivery| drop(tell.send(delivery.clone())));
        Self { sandbox: builder.start().await.unwrap(), told }
    }

    async fn subscribe(&self, url: &str) -> WebhookEndpoint {
        let events = [HELD_BACK].into_iter().chain(OTHERS);
        let body = CreateWebhookEndpoint::new(url, WebhookStatus::Enabled, events);
        self.sandbox.client().unwrap().webhooks().create(body).await.unwrap()
    }

    /// Until the sandbox has told of this.
    async fn told(&mut self, is_it: impl Fn(&Delivery) -> bool) -> Delivery {
        let wait = async {
            loop {
                let delivery = self.told.recv().await.unwrap();
                if is_it(&delivery) {
                    return delivery;
                }
            }
        };
        timeout(HANGS, wait).await.expect("it is told")
    }

    /// Until that many deliveries found nobody.
    async fn failed_once(&mut self, deliveries: usize) {
        let mut failed = BTreeSet::new();
        while failed.len() < deliveries {
            let is_unanswered = |delivery: &Delivery| {
                delivery.attempts.last().is_some_and(|attempt| attempt.outcome.is_err())
            };
            failed.insert(self.told(is_unanswered).await.id);
        }
    }

    /// Waits for the end of all that is under way; how many were delivered.
    async fn all_delivered(&self) -> usize {
        let deliveries = timeout(HANGS, self.sandbox.deliveries_finished()).await.expect("all end");
        // The endpoint that a sandbox starts with is elsewhere.
        let (sent, refused): (Vec<_>, Vec<_>) =
            deliveries.iter().partition(|delivery| !delivery.attempts.is_empty());
        assert!(refused.iter().all(|delivery| delivery.state == DeliveryState::Refused), "{refused:?}");
        assert!(sent.iter().all(|delivery| delivery.state == DeliveryState::Delivered), "{sent:?}");
        sent.len()
    }
}

fn secret(endpoint: &WebhookEndpoint) -> Secret {
    endpoint.secret.clone().expect("the sandbox gives it")
}

/// The last answer that a delivery got.
fn last_status(delivery: &Delivery) -> Option<u16> {
    delivery.attempts.last()?.outcome.as_ref().ok().map(|status| status.as_u16())
}

/// Where nobody listens yet.
async fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap()
}

/// A running `joggai webhook listen`, which does not outlive its test.
#[cfg(unix)]
struct Listening {
    child: Child,
    lines: UnboundedReceiver<String>,
}

#[cfg(unix)]
impl Listening {
    fn start(address: SocketAddr, secrets: &[SecretFile]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_joggai"));
        command.args([
            "webhook",
            "listen",
            "--output",
            "json",
            "--show-secrets",
            "--port",
            &address.port().to_string(),
        ]);
        for SecretFile(path) in secrets {
            command.arg("--secret-file").arg(path);
        }
        command.env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (print, lines) = unbounded_channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            stdout.lines().try_for_each(|line| print.send(line.expect("stdout is UTF-8")))
        });
        Self { child, lines }
    }

    async fn line(&mut self) -> Option<String> {
        timeout(HANGS, self.lines.recv()).await.expect("it prints or ends")
    }

    /// Ends it with a signal; what it printed that was not read yet.
    async fn end(mut self) -> Vec<String> {
        let kill = format!("kill -TERM {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let mut rest = Vec::new();
        while let Some(line) = self.line().await {
            rest.push(line);
        }
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
        rest
    }
}

#[cfg(unix)]
impl Drop for Listening {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file that is removed when the test ends.
#[cfg(unix)]
struct SecretFile(std::path::PathBuf);

#[cfg(unix)]
impl SecretFile {
    fn new(number: usize, secret: &Secret) -> Self {
        let name = format!("end-to-end-secret-{}-{number}", std::process::id());
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, secret.expose()).unwrap();
        Self(path)
    }
}

#[cfg(unix)]
impl Drop for SecretFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

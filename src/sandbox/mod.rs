//! An embedded JoggAI for offline work and tests.
//!
//! A [`Sandbox`] listens on loopback, on a free port, and stops when it is dropped. It keeps webhook endpoints, starts
//! with one (`wh_123456`), checks the API key, validates request bodies against JoggAI's own OpenAPI document, and delivers
//! signed events to receivers on this machine. The document's other operations answer "the sandbox does not simulate …
//! yet", never a made-up success.
//!
//! It speaks plain HTTP, so anything can talk to it:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = joggai::sandbox::Sandbox::start().await?;
//! println!("curl -H 'x-api-key: {}' {}/v2/endpoints", sandbox.api_key(), sandbox.base_url());
//! # Ok(())
//! # }
//! ```
//!
//! # What it simulates
//!
//! | Operation | In the sandbox |
//! |---|---|
//! | `GET /v2/endpoints` | all endpoints, oldest first, secrets included |
//! | `POST /v2/endpoint` | adds one with a new id and secret; at most 20 |
//! | `PUT /v2/endpoint/{endpoint_id}` | replaces address, status and events; id, secret and creation time stay |
//! | `DELETE /v2/endpoint/{endpoint_id}` | removes it; an id is never given out twice |
//! | `GET /v2/events` | the event types this crate knows |
//!
//! | Refusal | Code | HTTP status ([`StatusStyle::Matching`]) |
//! |---|---|---|
//! | the key is missing or wrong | 10105 | 401 |
//! | no endpoint has this id | 10104 | 404 |
//! | the body is not JSON, breaks the document's rules, or is the 21st endpoint; an event that cannot be triggered | 40000 | 400 |
//! | the document's other operations | 40000 | 501 |
//! | no such path | 40000 | 404, in both styles |
//! | the path takes other methods (named in `Allow`) | 40000 | 405, in both styles |
//! | the body is larger than 64 KiB | 40000 | 413, in both styles |
//! | the body did not arrive within the read timeout, or was cut short | 40000 | 408 or 400, in both styles |
//!
//! The last four are the sandbox's own choice: what JoggAI answers there is not known. A request that is not HTTP at all,
//! or has more than 16 KiB of headers, is answered 400 or 431 with an empty body, and the connection is closed.
//!
//! # Webhook deliveries
//!
//! [`Sandbox::trigger`], or `POST /sandbox/trigger`, sends an event to every endpoint that is `enabled` and subscribed to
//! it: a `POST` with the headers of JoggAI's documentation, `Content-Type: application/json`, `X-Webhook-Event`,
//! `X-Webhook-Signature` (the HMAC-SHA256 of the body with the endpoint's secret, in lower-case hex) and `User-Agent:
//! JoggAI-Webhook/2.0`. The body is the [`sample_event`] of its type, or holds your own `data`.
//!
//! - **Answers.** A 2xx within 5 seconds is a success, whatever its body is. Anything else is not: another status, a
//!   redirect (never followed), a broken connection, no connection, no answer in time.
//! - **Retries.** Then the same bytes are sent again: at most 3 times, 5 seconds apart. The numbers are from JoggAI's v1
//!   guide; v2 promises retries and does not document them. The [builder](SandboxBuilder) changes them.
//! - **Changes take effect at once.** Right before each attempt is sent, the endpoint is looked at again: it goes to the
//!   address of that moment, and if the endpoint was deleted, disabled or unsubscribed, the delivery is cancelled.
//! - **Order.** JoggAI's is not documented. Here deliveries start in the order they were triggered, endpoints oldest first,
//!   and run side by side, at most 16 attempts at a time for one endpoint; so they may arrive in any order, and a retry
//!   holds up nothing.
//! - **Loopback only.** Nothing is ever sent to an address but `http://` with 127.0.0.0/8, `[::1]` or `localhost`; the
//!   last is 127.0.0.1, or else `[::1]`, and is not looked up. No proxy is used. JoggAI wants public `https://`
//!   addresses; plain http to this machine is the sandbox's liberty. Other addresses, `https://` to this machine, IPv4
//!   written as IPv6, and addresses with a user name are refused, and the log says so.
//! - **Limits.** 64 KiB a body, 100 copies of one event, and 1,024 deliveries under way; what would be more is refused as a
//!   whole. The log keeps those under way and the latest 1,024 of the finished. Of a receiver's answer at most 16 KiB of
//!   headers and 64 KiB of body are read, and nothing but the status is kept.
//! - **The end.** With the sandbox end all deliveries; what is under way is cut off.
//!
//! Two paths are the sandbox's own. JoggAI has nothing like them. They want the same key and answer in the same envelope:
//!
//! | Path | Takes | `data` of the answer |
//! |---|---|---|
//! | `POST /sandbox/trigger` | `event`, a text, known or not; optional: `data`, any JSON, and `copies`, 1 to 100 | `body`, the text that is sent, and the `deliveries` just started |
//! | `GET /sandbox/deliveries` | in the query, optional: `wait`, 0 to 60 seconds to wait until nothing is under way | the whole log, as `deliveries`, and how many are `pending` |
//!
//! Each of the deliveries is a [`Delivery`], oldest first. From a shell:
//!
//! ```sh
//! curl -H "x-api-key: $JOGGAI_API_KEY" "$JOGGAI_BASE_URL/sandbox/trigger" -d '{"event":"generated_image_success"}'
//! curl -H "x-api-key: $JOGGAI_API_KEY" "$JOGGAI_BASE_URL/sandbox/deliveries?wait=30"
//! ```
//!
//! # What is lenient, and why
//!
//! JoggAI's pages are silent on these, so the sandbox accepts them: another `Content-Type`, as long as the body is JSON;
//! fields the document does not name; event types it does not list, empty and repeated ones included (the document says "string"); any URI as address,
//! loopback included; the query string. A body is judged before the id is looked up. `HEAD` is answered like `GET`, without
//! the body.
//!
//! # Limits
//!
//! 64 KiB a body, 16 KiB of headers, 1024 connections (more wait), and 10 seconds for whatever the other side must do
//! next: send the headers, send the body, take the answer, or send the next request on an open connection.

mod answers;
mod connection;
mod deliveries;
mod document;
mod endpoints;
mod error;
mod own_paths;
mod requests;
mod samples;
mod server;
mod validation;

pub use deliveries::{
    Delivery, DeliveryAttempt, DeliveryState, SandboxEvent, TriggerError, Triggered, delivery_headers,
};
pub use error::SandboxError;
pub use samples::sample_event;

use deliveries::{Deliveries, DeliverySettings};
use http::HeaderValue;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;

/// The key a sandbox expects unless told otherwise. It opens nothing but sandboxes.
const DEFAULT_API_KEY: &str = "sandbox-key-not-a-real-one";

const DEFAULT_READ_TIMEOUT: Duration = Duration::from_secs(10);

/// Longer waits are the same as none, and the sum of a time and a wait stays in range.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// The log keeps every attempt of a delivery, so there is a bound to them.
const MOST_RETRIES: u32 = 100;

/// A running sandbox. It stops when it is dropped: the port is free at once, open connections are closed.
///
/// It runs as tasks of the tokio runtime it was started in, and uses no threads of its own.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use joggai::sandbox::Sandbox;
///
/// let sandbox = Sandbox::start().await?;
/// assert!(sandbox.base_url().starts_with("http://127.0.0.1:"));
/// # Ok(())
/// # }
/// ```
pub struct Sandbox {
    base_url: String,
    shared: Arc<Shared>,
    server: server::Server,
}

/// What all connections of one sandbox work with.
struct Shared {
    api_key: HeaderValue,
    key_text: String,
    status_style: StatusStyle,
    read_timeout: Duration,
    document: &'static document::Document,
    endpoints: Arc<endpoints::Endpoints>,
    deliveries: Deliveries,
    request_ids: answers::RequestIds,
}

impl Sandbox {
    /// Starts a sandbox on a free port of 127.0.0.1, with the default key and settings.
    ///
    /// # Errors
    ///
    /// See [`SandboxBuilder::start`].
    pub async fn start() -> Result<Self, SandboxError> {
        Self::builder().start().await
    }

    /// Settings for a sandbox: port, key, HTTP statuses, timeout.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder {
            port: 0,
            api_key: DEFAULT_API_KEY.to_owned(),
            status_style: StatusStyle::Matching,
            read_timeout: DEFAULT_READ_TIMEOUT,
            delivery: DeliverySettings::default(),
        }
    }

    /// Where it listens, for example `http://127.0.0.1:40123`: without a trailing slash, and without `/v2`.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The key it expects in the header `x-api-key`.
    pub fn api_key(&self) -> &str {
        &self.shared.key_text
    }

    /// A client for this sandbox, with its address and its key.
    ///
    /// # Errors
    ///
    /// Those of [`ClientBuilder::build`](crate::ClientBuilder::build).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = joggai::sandbox::Sandbox::start().await?;
    /// let client = sandbox.client()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    pub fn client(&self) -> Result<crate::Client, crate::Error> {
        crate::Client::builder().base_url(self.base_url()).api_key(self.api_key()).build()
    }

    /// Delivers a signed event to every endpoint that is enabled and subscribed to it, as JoggAI does when a job ends: see
    /// [Webhook deliveries](self#webhook-deliveries). The sending happens by itself; the answer is for those who want to
    /// know what became of it.
    ///
    /// Takes an event type, known or not, for its [sample](sample_event), or a [`SandboxEvent`] for own data and for
    /// copies.
    ///
    /// # Errors
    ///
    /// A [`TriggerError`] if the event cannot be sent, or if too many deliveries are under way. Then nothing of it is sent.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use joggai::sandbox::{DeliveryState, Sandbox};
    /// use joggai::{UpdateWebhookEndpoint, WebhookEventType, WebhookStatus};
    ///
    /// let sandbox = Sandbox::builder().delivery_retries(0).start().await?;
    /// let image = WebhookEventType::GeneratedImageSuccess;
    /// // Nobody listens on port 1.
    /// let endpoint = UpdateWebhookEndpoint::new("http://127.0.0.1:1/", WebhookStatus::Enabled, [image.clone()]);
    /// sandbox.client()?.webhooks().update("wh_123456", endpoint).await?;
    ///
    /// let deliveries = sandbox.trigger(image)?.await;
    /// assert_eq!(deliveries[0].state, DeliveryState::Failed);
    /// # Ok(())
    /// # }
    /// ```
    pub fn trigger(&self, event: impl Into<SandboxEvent>) -> Result<Triggered, TriggerError> {
        self.shared.deliveries.trigger(event.into())
    }

    /// The delivery log as it is now, oldest first: all deliveries under way, and of the finished ones the latest 1,024.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.shared.deliveries.entries()
    }

    /// Waits until no delivery is under way, and gives the log as it is then.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = joggai::sandbox::Sandbox::start().await?;
    /// sandbox.trigger("generated_image_success")?;
    /// // No endpoint is subscribed to it.
    /// assert!(sandbox.deliveries_finished().await.is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn deliveries_finished(&self) -> Vec<Delivery> {
        self.shared.deliveries.finished().await;
        self.deliveries()
    }

    /// Stops the sandbox and waits until all its tasks are gone. Dropping it stops it just as well, without the wait.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = joggai::sandbox::Sandbox::start().await?;
    /// sandbox.shutdown().await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn shutdown(mut self) {
        let mut deliveries = self.shared.deliveries.stop();
        self.server.shutdown().await;
        deliveries.shutdown().await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // With the set of tasks goes each of them.
        drop(self.shared.deliveries.stop());
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

/// Settings for a [`Sandbox`], from [`Sandbox::builder`]. It always listens on 127.0.0.1; no setting changes that.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use joggai::sandbox::{Sandbox, StatusStyle};
///
/// let sandbox =
///     Sandbox::builder().port(0).api_key("my-test-key").status_style(StatusStyle::AlwaysOk).start().await?;
/// assert_eq!(sandbox.api_key(), "my-test-key");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "nothing listens until `start` is called"]
pub struct SandboxBuilder {
    port: u16,
    api_key: String,
    status_style: StatusStyle,
    read_timeout: Duration,
    delivery: DeliverySettings,
}

impl SandboxBuilder {
    /// The port to listen on. 0, the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The key to expect. The default is a fixed one that opens nothing but sandboxes.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = key.into();
        self
    }

    /// Which HTTP status goes with a refusal. The default is [`StatusStyle::Matching`].
    pub fn status_style(mut self, style: StatusStyle) -> Self {
        self.status_style = style;
        self
    }

    /// How long the sandbox waits for the other side: for all headers of a request (idle connections included), for all
    /// of its body, and for the answer to be taken. 10 seconds by default; more than a day counts as a day.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = timeout;
        self
    }

    /// How long a receiver may take to answer a delivery, connecting included. 5 seconds by default, as on JoggAI's pages;
    /// more than a day counts as a day.
    pub fn delivery_timeout(mut self, timeout: Duration) -> Self {
        self.delivery.timeout = timeout;
        self
    }

    /// How often a delivery is repeated that was not answered with a 2xx: 3 times by default, at most 100 times. The
    /// default is that of JoggAI's v1 guide; for v2 it is not documented.
    pub fn delivery_retries(mut self, retries: u32) -> Self {
        self.delivery.retries = retries;
        self
    }

    /// The time from the end of an attempt to the next one. 5 seconds by default, which again is from the v1 guide; zero is
    /// possible, and more than a day counts as a day.
    pub fn delivery_retry_gap(mut self, gap: Duration) -> Self {
        self.delivery.retry_gap = gap;
        self
    }

    /// A function to be told of each delivery after each of its attempts, and when it is cancelled or refused; not of those
    /// that end because the sandbox stops. It runs in the delivery's task, so it should return soon;
    /// who waits for the delivery may be woken a moment before.
    ///
    /// ```
    /// use joggai::sandbox::Sandbox;
    ///
    /// let builder = Sandbox::builder().on_delivery(|delivery| println!("{} is {:?}", delivery.id, delivery.state));
    /// # let _ = builder;
    /// ```
    pub fn on_delivery(mut self, told: impl Fn(&Delivery) + Send + Sync + 'static) -> Self {
        self.delivery.on_delivery = Some(Arc::new(told));
        self
    }

    /// Starts the sandbox in the current tokio runtime. Once this returns, connections are accepted.
    ///
    /// # Errors
    ///
    /// If the port is taken or may not be opened; if the key is blank or holds characters a header cannot carry; if a
    /// timeout is zero, or the retries are too many; outside a tokio runtime, or in one without its IO and time drivers (tokio panics in that case:
    /// the panic is caught, but its message is printed, and with `panic = "abort"` the process ends).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use joggai::sandbox::Sandbox;
    ///
    /// let refused = Sandbox::builder().api_key("").start().await;
    /// assert!(refused.is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(self) -> Result<Sandbox, SandboxError> {
        let api_key = header_value(&self.api_key)?;
        if self.read_timeout.is_zero() {
            return Err(SandboxError::settings("read_timeout is zero: give the other side some time"));
        }
        let mut delivery = self.delivery;
        if delivery.timeout.is_zero() {
            return Err(SandboxError::settings("delivery_timeout is zero: give receivers some time"));
        }
        if delivery.retries > MOST_RETRIES {
            return Err(SandboxError::settings("delivery_retries is more than 100: give fewer"));
        }
        delivery.timeout = delivery.timeout.min(LONGEST_TIMEOUT);
        delivery.retry_gap = delivery.retry_gap.min(LONGEST_TIMEOUT);
        let runtime = Handle::try_current().map_err(|_| SandboxError::no_runtime())?;
        let endpoints = Arc::new(endpoints::Endpoints::seeded());
        let shared = Arc::new(Shared {
            api_key,
            key_text: self.api_key,
            status_style: self.status_style,
            read_timeout: self.read_timeout.min(LONGEST_TIMEOUT),
            document: document::Document::get()?,
            deliveries: Deliveries::new(Arc::clone(&endpoints), delivery, runtime.clone()),
            endpoints,
            request_ids: answers::RequestIds::new(),
        });
        let server = server::Server::start(self.port, Arc::clone(&shared), &runtime)?;
        Ok(Sandbox { base_url: format!("http://127.0.0.1:{}", server.port()), shared, server })
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxBuilder")
            .field("port", &self.port)
            .field("status_style", &self.status_style)
            .field("read_timeout", &self.read_timeout)
            .field("delivery", &self.delivery)
            .finish_non_exhaustive()
    }
}

fn header_value(key: &str) -> Result<HeaderValue, SandboxError> {
    if key.trim().is_empty() {
        return Err(SandboxError::settings("the API key is blank: give one, or leave it at the default"));
    }
    // A header's value loses the blanks around it on the way, so such a key would never match.
    match HeaderValue::from_str(key) {
        Ok(mut value) if key.trim() == key && key.bytes().all(|byte| matches!(byte, b' '..=b'~')) => {
            value.set_sensitive(true);
            Ok(value)
        }
        _ => Err(SandboxError::settings(
            "the API key cannot be sent in a header: use visible ASCII characters, without blanks around them",
        )),
    }
}

/// Which HTTP status the sandbox sends with a refusal.
///
/// Which of the two JoggAI does is not known: its document declares only 200, one of its own test servers sends 401 and
/// 400, and other people's mocks send 200 with a code. Code that works with both styles is safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StatusStyle {
    /// The status that fits the code: 401 for 10105, 404 for 10104, 400 for 40000, 501 for what is not simulated.
    #[default]
    Matching,
    /// 200 for every answer of an operation, with the code in the body. What HTTP itself refuses keeps its status: an
    /// unknown path 404, a wrong method 405, a body that is too large 413, too slow 408, or broken 400.
    AlwaysOk,
}

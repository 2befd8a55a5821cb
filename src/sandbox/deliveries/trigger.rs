//! What a user asks the sandbox to deliver, and what is handed back.

use super::headers::{LONGEST_EVENT_NAME, event_header};
use super::log::{Delivery, Log, MOST_PENDING, Record};
use crate::WebhookEventType;
use crate::sandbox::requests::LARGEST_BODY;
use crate::sandbox::samples::sample_event;
use bytes::Bytes;
use serde_json::Value;
use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;

/// Copies of one event. More tell nothing new.
pub(in crate::sandbox) const MOST_COPIES: usize = 100;

/// An event for [`Sandbox::trigger`](crate::sandbox::Sandbox::trigger), with more than its type to say.
///
/// ```
/// use joggai::WebhookEventType;
/// use joggai::sandbox::SandboxEvent;
/// use serde_json::json;
///
/// let event = SandboxEvent::new(WebhookEventType::GeneratedImageSuccess)
///     .data(json!({"photo_id": "photo_1", "photo_urls": []}))
///     .copies(2);
/// # let _ = event;
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the sandbox is given it"]
pub struct SandboxEvent {
    event: WebhookEventType,
    data: Option<Value>,
    copies: usize,
}

impl SandboxEvent {
    /// The [sample event](sample_event) of a type, once. A type that JoggAI does not document works as well.
    pub fn new(event: impl Into<WebhookEventType>) -> Self {
        Self { event: event.into(), data: None, copies: 1 }
    }

    /// What to send as `data` of the body instead of the sample's; any JSON.
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }

    /// How often each endpoint is to get the event, the same bytes each time: 1 unless set, at most 100. JoggAI says that
    /// the same event may come more than once, so receivers should be tried with it.
    pub fn copies(mut self, copies: usize) -> Self {
        self.copies = copies;
        self
    }

    /// All that an endpoint gets, and how often.
    pub(super) fn prepare(self) -> Result<Prepared, TriggerError> {
        event_header(&self.event)?;
        if !(1..=MOST_COPIES).contains(&self.copies) {
            return Err(TriggerError::Copies);
        }
        let mut body = sample_event(&self.event);
        if let Some(data) = self.data {
            body["data"] = data;
        }
        let event_id = body["event_id"].as_str().map(str::to_owned);
        let body = Bytes::from(body.to_string());
        if body.len() > LARGEST_BODY {
            return Err(TriggerError::TooLarge);
        }
        Ok(Prepared { event: self.event, event_id, body, copies: self.copies })
    }
}

impl From<WebhookEventType> for SandboxEvent {
    fn from(event: WebhookEventType) -> Self {
        Self::new(event)
    }
}

impl From<&str> for SandboxEvent {
    fn from(event: &str) -> Self {
        Self::new(event)
    }
}

/// An event, ready to be sent.
pub(super) struct Prepared {
    pub(super) event: WebhookEventType,
    pub(super) event_id: Option<String>,
    pub(super) body: Bytes,
    pub(super) copies: usize,
}

/// The deliveries that [`Sandbox::trigger`](crate::sandbox::Sandbox::trigger) started.
///
/// They are under way whether this is kept or not. Awaiting it is the same as [`finished`](Self::finished).
pub struct Triggered {
    pub(super) body: Bytes,
    pub(super) records: Vec<Arc<Record>>,
    pub(super) log: Arc<Log>,
}

impl Triggered {
    /// The body that is sent, byte for byte.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The deliveries as they are now: one for each endpoint and copy, none where no endpoint is enabled and subscribed.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.records.iter().map(|record| record.delivery()).collect()
    }

    /// Waits until all of these deliveries are over, well or not, and gives them as they ended. They end when the sandbox
    /// stops, too. Dropping the future stops nothing.
    pub async fn finished(self) -> Vec<Delivery> {
        self.log.wait_for(&self.records).await;
        self.deliveries()
    }
}

impl IntoFuture for Triggered {
    type Output = Vec<Delivery>;
    type IntoFuture = Pin<Box<dyn Future<Output = Vec<Delivery>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finished())
    }
}

impl fmt::Debug for Triggered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Triggered").field("deliveries", &self.deliveries()).finish_non_exhaustive()
    }
}

/// Why an event was not triggered. Nothing of it was sent to anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TriggerError {
    /// The event type is empty, longer than 256 bytes, or not fit for the header `X-Webhook-Event`.
    EventName,
    /// The secret to sign with is empty or blank. Those of the sandbox never are.
    EmptySecret,
    /// The number of copies is not from 1 to 100.
    Copies,
    /// The body is larger than 64 KiB.
    TooLarge,
    /// With these, more than 1,024 deliveries would be under way.
    TooManyPending,
    /// The sandbox has stopped.
    Stopped,
}

impl fmt::Display for TriggerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EventName => write!(
                f,
                "event cannot be sent in a header: give 1 to {LONGEST_EVENT_NAME} visible ASCII characters, with no blanks around them"
            ),
            Self::EmptySecret => f.write_str("the webhook secret is empty"),
            Self::Copies => write!(f, "copies must be from 1 to {MOST_COPIES}"),
            Self::TooLarge => write!(f, "data makes a body of more than {LARGEST_BODY} bytes"),
            Self::TooManyPending => {
                write!(f, "more than {MOST_PENDING} deliveries would be under way: wait for some to finish")
            }
            Self::Stopped => f.write_str("the sandbox has stopped"),
        }
    }
}

impl std::error::Error for TriggerError {}

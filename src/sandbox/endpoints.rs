//! The webhook endpoints of a sandbox, and the operations on them.

use super::answers::{Answer, Reason, Refusal, RequestId, Success, random};
use crate::Secret;
use crate::raw::enums::WebhookEventType;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::Semaphore;

/// JoggAI's own limit for a user.
const MOST_ENDPOINTS: usize = 20;

/// The id of the endpoint that is there from the start: the one in JoggAI's examples.
const SEEDED_ID: &str = "wh_123456";

/// Delivery attempts under way at the same time to one endpoint: a receiver that does not answer holds up no others.
const MOST_ATTEMPTS: usize = 16;

/// Ids of new endpoints count up from here, so they never meet the seeded one.
const FIRST_NEW_ID: u64 = 200_000_001;

/// All webhook endpoints of one sandbox.
pub(super) struct Endpoints {
    kept: Mutex<Kept>,
}

struct Kept {
    /// Oldest first. At most 20, so looking through them costs less than a map.
    list: Vec<Endpoint>,
    next_id: u64,
}

/// `WebhookEndpoint` of the document. No `Debug`: it holds the secret.
#[derive(Serialize)]
pub(super) struct Endpoint {
    endpoint_id: String,
    url: String,
    secret: String,
    status: String,
    events: Vec<String>,
    username: &'static str,
    created_at: u64,
    #[serde(skip)]
    attempts: Arc<Semaphore>,
}

/// An endpoint that is enabled and subscribed to an event: what a delivery to it needs to know.
pub(super) struct Subscription {
    pub(super) endpoint_id: String,
    pub(super) url: String,
    pub(super) secret: Secret,
    /// A permit is held while an attempt is under way.
    pub(super) attempts: Arc<Semaphore>,
}

/// What creating and updating take, once it has been validated.
#[derive(Deserialize)]
struct Input {
    url: String,
    status: String,
    events: Vec<String>,
}

#[derive(Serialize)]
struct EndpointList<'a> {
    endpoints: &'a [Endpoint],
}

#[derive(Serialize)]
struct EventList<'a> {
    events: Vec<&'a str>,
}

#[derive(Serialize)]
struct Removed {
    message: &'static str,
}

impl Endpoints {
    pub(super) fn seeded() -> Self {
        let seeded = Endpoint::new(
            SEEDED_ID.to_owned(),
            Input {
                url: "https://your-domain.com/webhook".to_owned(),
                status: "enabled".to_owned(),
                events: WebhookEventType::KNOWN
                    .iter()
                    .map(|event| event.as_str().to_owned())
                    .filter(|name| name.starts_with("generated_avatar_video"))
                    .collect(),
            },
        );
        Self { kept: Mutex::new(Kept { list: vec![seeded], next_id: FIRST_NEW_ID }) }
    }

    pub(super) fn list(&self, request_id: &RequestId) -> Answer {
        Ok(Success::new(EndpointList { endpoints: &self.lock().list }, request_id))
    }

    pub(super) fn create(&self, body: Value, request_id: &RequestId) -> Answer {
        let input = input(body)?;
        let mut kept = self.lock();
        if kept.list.len() >= MOST_ENDPOINTS {
            let message = format!("a user has at most {MOST_ENDPOINTS} webhook endpoints: delete one first");
            return Err(Refusal::new(Reason::ParameterInvalid, message));
        }
        let endpoint = Endpoint::new(format!("wh_{}", kept.next_id), input);
        kept.next_id += 1;
        let answer = Success::new(&endpoint, request_id);
        kept.list.push(endpoint);
        Ok(answer)
    }

    pub(super) fn update(&self, id: &str, body: Value, request_id: &RequestId) -> Answer {
        let input = input(body)?;
        let mut kept = self.lock();
        let endpoint =
            kept.list.iter_mut().find(|endpoint| endpoint.endpoint_id == id).ok_or_else(not_found)?;
        endpoint.url = input.url;
        endpoint.status = input.status;
        endpoint.events = input.events;
        Ok(Success::new(&*endpoint, request_id))
    }

    pub(super) fn delete(&self, id: &str, request_id: &RequestId) -> Answer {
        let mut kept = self.lock();
        let index = kept.list.iter().position(|endpoint| endpoint.endpoint_id == id).ok_or_else(not_found)?;
        kept.list.remove(index);
        Ok(Success::new(Removed { message: "webhook deleted" }, request_id))
    }

    /// All endpoints that are to get an event, oldest first.
    pub(super) fn subscriptions(&self, event: &WebhookEventType) -> Vec<Subscription> {
        self.lock().list.iter().filter_map(|endpoint| endpoint.subscription(event).ok()).collect()
    }

    /// One endpoint as it is now, or why it gets the event no longer.
    pub(super) fn subscription(
        &self,
        id: &str,
        event: &WebhookEventType,
    ) -> Result<Subscription, &'static str> {
        let kept = self.lock();
        let endpoint = kept.list.iter().find(|endpoint| endpoint.endpoint_id == id);
        endpoint.ok_or("the endpoint was deleted")?.subscription(event)
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `GET /v2/events`.
pub(super) fn list_events(request_id: &RequestId) -> Answer {
    let events = WebhookEventType::KNOWN.iter().map(|event| event.as_str()).collect();
    Ok(Success::new(EventList { events }, request_id))
}

impl Endpoint {
    fn new(endpoint_id: String, input: Input) -> Self {
        Self {
            endpoint_id,
            url: input.url,
            secret: format!("whsec_{:016x}{:016x}", random(), random()),
            status: input.status,
            events: input.events,
            username: "sandbox",
            created_at: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
            attempts: Arc::new(Semaphore::new(MOST_ATTEMPTS)),
        }
    }

    fn subscription(&self, event: &WebhookEventType) -> Result<Subscription, &'static str> {
        if self.status != "enabled" {
            return Err("the endpoint is not enabled");
        }
        if !self.events.iter().any(|subscribed| subscribed == event.as_str()) {
            return Err("the endpoint is not subscribed to the event");
        }
        Ok(Subscription {
            endpoint_id: self.endpoint_id.clone(),
            url: self.url.clone(),
            secret: Secret::from(self.secret.as_str()),
            attempts: Arc::clone(&self.attempts),
        })
    }
}

fn input(body: Value) -> Result<Input, Refusal> {
    // The document's rules have passed, so this fails only if they say less than the sandbox needs.
    serde_json::from_value(body).map_err(|_| {
        Refusal::new(
            Reason::ParameterInvalid,
            "body needs the texts url and status, and events, a list of texts",
        )
    })
}

fn not_found() -> Refusal {
    Refusal::new(Reason::RecordNotFound, "record not found: no webhook endpoint has this id")
}

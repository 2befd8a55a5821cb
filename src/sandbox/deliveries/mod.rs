//! Sends events to endpoints. One task a delivery; what became of each is in the log.

mod headers;
mod log;
mod receiver;
mod trigger;

pub use headers::delivery_headers;
pub use log::{Delivery, DeliveryAttempt, DeliveryState};
pub(super) use trigger::MOST_COPIES;
pub use trigger::{SandboxEvent, TriggerError, Triggered};

use super::endpoints::{Endpoints, Subscription};
use crate::{ResourceUrl, WebhookEventType};
use bytes::Bytes;
use http::StatusCode;
use log::{Log, Record, lock};
use receiver::{NoAnswer, Receiver};
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

/// Why deliveries end that were under way when the sandbox stopped.
const STOPPED: &str = "the sandbox stopped";

/// Why deliveries end whose task was gone before they were over.
const TASK_GONE: &str = "the sandbox's runtime stopped, or its on_delivery function panicked";

/// Who is told of deliveries.
type OnDelivery = Arc<dyn Fn(&Delivery) + Send + Sync>;

/// How deliveries are made.
#[derive(Clone)]
pub(super) struct DeliverySettings {
    pub(super) timeout: Duration,
    pub(super) retries: u32,
    pub(super) retry_gap: Duration,
    pub(super) on_delivery: Option<OnDelivery>,
}

impl Default for DeliverySettings {
    /// The answer time is that of JoggAI's pages on v2. Those on v1 have the retries; v2's are silent on them.
    fn default() -> Self {
        let five_seconds = Duration::from_secs(5);
        Self { timeout: five_seconds, retries: 3, retry_gap: five_seconds, on_delivery: None }
    }
}

impl fmt::Debug for DeliverySettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeliverySettings")
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .field("retry_gap", &self.retry_gap)
            .finish_non_exhaustive()
    }
}

/// All deliveries of one sandbox.
pub(super) struct Deliveries {
    endpoints: Arc<Endpoints>,
    settings: Arc<DeliverySettings>,
    log: Arc<Log>,
    runtime: Handle,
    /// None once the sandbox has stopped.
    tasks: Mutex<Option<JoinSet<()>>>,
}

impl Deliveries {
    pub(super) fn new(endpoints: Arc<Endpoints>, settings: DeliverySettings, runtime: Handle) -> Self {
        let tasks = Mutex::new(Some(JoinSet::new()));
        Self { endpoints, settings: Arc::new(settings), log: Arc::new(Log::new()), runtime, tasks }
    }

    /// Starts a delivery for each copy to each endpoint that is enabled and subscribed.
    pub(super) fn trigger(&self, event: SandboxEvent) -> Result<Triggered, TriggerError> {
        let event = event.prepare()?;
        let mut tasks = lock(&self.tasks);
        let tasks = tasks.as_mut().ok_or(TriggerError::Stopped)?;
        // Finished tasks leave the set here, so that it does not grow.
        while tasks.try_join_next().is_some() {}
        let subscriptions = self.endpoints.subscriptions(&event.event);
        let to: Vec<&Subscription> = (0..event.copies).flat_map(|_| &subscriptions).collect();
        let entries = to.iter().map(|to| Delivery {
            id: String::new(),
            endpoint_id: to.endpoint_id.clone(),
            url: ResourceUrl::from(to.url.as_str()),
            event: event.event.clone(),
            event_id: event.event_id.clone(),
            state: DeliveryState::Pending,
            reason: None,
            attempts: Vec::new(),
        });
        let records = self.log.add(entries.collect()).ok_or(TriggerError::TooManyPending)?;
        for (to, record) in to.into_iter().zip(&records) {
            let delivering = Delivering {
                record: Arc::clone(record),
                endpoint_id: to.endpoint_id.clone(),
                event: event.event.clone(),
                body: event.body.clone(),
                endpoints: Arc::clone(&self.endpoints),
                settings: Arc::clone(&self.settings),
                log: Arc::clone(&self.log),
            };
            tasks.spawn_on(delivering.deliver(Arc::clone(&to.attempts)), &self.runtime);
        }
        Ok(Triggered { body: event.body, records, log: Arc::clone(&self.log) })
    }

    /// The log as it is now, oldest first.
    pub(super) fn entries(&self) -> Vec<Delivery> {
        self.log.entries()
    }

    /// Until no delivery is under way.
    pub(super) async fn finished(&self) {
        self.log.wait_for_all().await;
    }

    /// Ends all deliveries, and refuses new ones. What is handed back are tasks that have been told to stop.
    pub(super) fn stop(&self) -> JoinSet<()> {
        let mut tasks = lock(&self.tasks).take().unwrap_or_default();
        // First, for no attempt is sent for an entry that is over.
        self.log.cancel_all(STOPPED);
        tasks.abort_all();
        tasks
    }
}

/// One delivery under way.
struct Delivering {
    record: Arc<Record>,
    endpoint_id: String,
    event: WebhookEventType,
    body: Bytes,
    endpoints: Arc<Endpoints>,
    settings: Arc<DeliverySettings>,
    log: Arc<Log>,
}

/// What an attempt came to.
enum Tried {
    /// The endpoint was tried, and this is its answer.
    Sent(DeliveryAttempt),
    /// Nothing may be sent, now or later.
    NotSent(DeliveryState, String),
}

impl Delivering {
    async fn deliver(self, attempts: Arc<Semaphore>) {
        let retries = self.settings.retries;
        for number in 0..=retries {
            if number > 0 {
                sleep(self.settings.retry_gap).await;
            }
            // An error would say that the semaphore is closed, which it never is.
            let _attempt = attempts.acquire().await;
            let tried = self.attempt().await;
            if self.record(tried, number == retries) {
                return;
            }
        }
    }

    async fn attempt(&self) -> Tried {
        let (started_at, started) = (SystemTime::now(), Instant::now());
        let deadline = started + self.settings.timeout;
        let over = |outcome: Result<(StatusCode, Instant), NoAnswer>| {
            let (outcome, ended) = match outcome {
                Ok((status, came)) => (Ok(status), came),
                Err(why) => (Err(why.to_string()), Instant::now()),
            };
            Tried::Sent(DeliveryAttempt { started_at, duration: ended - started, outcome })
        };
        let late = || over(Err(NoAnswer::Late(self.settings.timeout)));
        loop {
            let subscription = match self.endpoints.subscription(&self.endpoint_id, &self.event) {
                Ok(subscription) => subscription,
                Err(reason) => return Tried::NotSent(DeliveryState::Cancelled, reason.to_owned()),
            };
            let url = ResourceUrl::from(subscription.url.as_str());
            if self.log.change(&self.record, |delivery| delivery.url = url).is_none() {
                return Tried::NotSent(DeliveryState::Cancelled, STOPPED.to_owned());
            }
            let receiver = match Receiver::at(&subscription.url) {
                Ok(receiver) => receiver,
                Err(reason) => return Tried::NotSent(DeliveryState::Refused, reason),
            };
            let stream = match timeout_at(deadline, receiver.connect()).await {
                Ok(Ok(stream)) => stream,
                Ok(Err(error)) => return over(Err(NoAnswer::Connect(error))),
                Err(_) => return late(),
            };
            // Connecting took time, in which the endpoint may have changed. From here to the first byte there is no wait.
            match self.endpoints.subscription(&self.endpoint_id, &self.event) {
                Ok(now) if now.url == subscription.url && !self.record.is_finished() => {}
                _ => continue,
            }
            let Ok(headers) = delivery_headers(&self.event, &subscription.secret, &self.body) else {
                return Tried::NotSent(DeliveryState::Refused, "the event cannot be signed".to_owned());
            };
            return match receiver.post(stream, headers, self.body.clone(), deadline).await {
                Some(answer) => over(answer.map_err(NoAnswer::Broken)),
                None => late(),
            };
        }
    }

    /// Writes down what an attempt came to. Whether the delivery is over.
    fn record(&self, tried: Tried, last: bool) -> bool {
        let changed = self.log.change(&self.record, |delivery| match tried {
            Tried::Sent(attempt) => {
                delivery.state = match &attempt.outcome {
                    Ok(status) if status.is_success() => DeliveryState::Delivered,
                    _ if last => DeliveryState::Failed,
                    _ => DeliveryState::Pending,
                };
                delivery.attempts.push(attempt);
            }
            Tried::NotSent(state, reason) => delivery.end(state, reason),
        });
        let Some(delivery) = changed else { return true };
        if let Some(on_delivery) = &self.settings.on_delivery {
            on_delivery(&delivery);
        }
        delivery.state.is_finished()
    }
}

impl Drop for Delivering {
    /// A task can also end with its runtime, or by a panic of the user's `on_delivery`; nobody should wait for it then.
    fn drop(&mut self) {
        self.log.change(&self.record, |delivery| delivery.end(DeliveryState::Cancelled, TASK_GONE));
    }
}

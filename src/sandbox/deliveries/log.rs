//! What became of each delivery, within bounds.

use crate::{ResourceUrl, WebhookEventType};
use http::StatusCode;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::watch;

/// Deliveries under way at the same time.
pub(super) const MOST_PENDING: usize = 1024;

/// Finished deliveries that are kept.
const MOST_FINISHED: usize = 1024;

/// An entry of a sandbox's delivery log: one event on its way to one endpoint, with all its attempts.
///
/// Serialized, as by `GET /sandbox/deliveries`, it has these fields; `url` is then written whole.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Delivery {
    /// Unique within the sandbox: `dl_1`, `dl_2`, in the order in which deliveries were started.
    pub id: String,
    /// The endpoint it goes to.
    pub endpoint_id: String,
    /// The endpoint's address: at the last attempt, or when the delivery was started if there was none.
    pub url: ResourceUrl,
    /// The type of the event.
    pub event: WebhookEventType,
    /// The `event_id` of the body; `None` for types whose documented bodies have none.
    pub event_id: Option<String>,
    /// Where it stands.
    pub state: DeliveryState,
    /// Why it was cancelled or refused; `None` in the other states.
    pub reason: Option<String>,
    /// The attempts that are over, the first one first.
    pub attempts: Vec<DeliveryAttempt>,
}

/// Where a delivery stands. All but [`Pending`](Self::Pending) are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DeliveryState {
    /// Waiting for an attempt, or for its answer.
    Pending,
    /// A 2xx came.
    Delivered,
    /// No attempt was answered with a 2xx, and there are no more retries.
    Failed,
    /// The endpoint was deleted, disabled or is no longer subscribed, or the sandbox stopped: nothing more is sent.
    Cancelled,
    /// The endpoint's address is one that the sandbox never sends to. Nothing was sent there.
    Refused,
}

/// One attempt of a [`Delivery`].
///
/// Serialized, it has the fields `started_at_ms` (Unix milliseconds), `duration_ms`, `status` and `error`; one of the last
/// two is null.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeliveryAttempt {
    /// When it began.
    pub started_at: SystemTime,
    /// How long it took until the status came, or until it was given up.
    pub duration: Duration,
    /// The HTTP status of the answer, whichever it is, or in words why there is none.
    pub outcome: Result<StatusCode, String>,
}

impl DeliveryState {
    /// Whether nothing more will happen.
    pub fn is_finished(self) -> bool {
        self != Self::Pending
    }
}

impl Serialize for DeliveryAttempt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let millis = |duration: Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let mut fields = serializer.serialize_struct("DeliveryAttempt", 4)?;
        let since = self.started_at.duration_since(UNIX_EPOCH).unwrap_or_default();
        fields.serialize_field("started_at_ms", &millis(since))?;
        fields.serialize_field("duration_ms", &millis(self.duration))?;
        fields.serialize_field("status", &self.outcome.as_ref().ok().map(StatusCode::as_u16))?;
        fields.serialize_field("error", &self.outcome.as_ref().err())?;
        fields.end()
    }
}

/// All deliveries under way, and the last of those that are over.
pub(super) struct Log {
    kept: Mutex<Kept>,
    /// How many are under way. It changes after the entries do.
    pending: watch::Sender<usize>,
}

struct Kept {
    /// Oldest first.
    records: VecDeque<Arc<Record>>,
    started: u64,
}

/// An entry, where the log and whoever waits for it both see it. Locked after the log, never before it.
pub(super) struct Record(Mutex<Delivery>);

impl Log {
    pub(super) fn new() -> Self {
        let kept = Kept { records: VecDeque::new(), started: 0 };
        Self { kept: Mutex::new(kept), pending: watch::Sender::new(0) }
    }

    /// Adds entries and names them: all of them, or none where there is no room.
    pub(super) fn add(&self, deliveries: Vec<Delivery>) -> Option<Vec<Arc<Record>>> {
        let mut kept = lock(&self.kept);
        let pending = *self.pending.borrow() + deliveries.len();
        if pending > MOST_PENDING {
            return None;
        }
        let mut records = Vec::with_capacity(deliveries.len());
        for mut delivery in deliveries {
            kept.started += 1;
            delivery.id = format!("dl_{}", kept.started);
            records.push(Arc::new(Record(Mutex::new(delivery))));
        }
        kept.records.extend(records.iter().cloned());
        self.pending.send_replace(pending);
        Some(records)
    }

    /// Changes an entry, unless it is over already. The entry afterwards.
    pub(super) fn change(&self, record: &Record, change: impl FnOnce(&mut Delivery)) -> Option<Delivery> {
        let mut kept = lock(&self.kept);
        let changed = {
            let mut delivery = lock(&record.0);
            if delivery.state.is_finished() {
                return None;
            }
            change(&mut delivery);
            delivery.clone()
        };
        if changed.state.is_finished() {
            let pending = *self.pending.borrow() - 1;
            if kept.records.len() - pending > MOST_FINISHED
                && let Some(oldest) = kept.records.iter().position(|record| record.is_finished())
            {
                kept.records.remove(oldest);
            }
            self.pending.send_replace(pending);
        }
        Some(changed)
    }

    /// Ends all that are under way.
    pub(super) fn cancel_all(&self, reason: &str) {
        let pending: Vec<_> =
            lock(&self.kept).records.iter().filter(|record| !record.is_finished()).cloned().collect();
        for record in pending {
            self.change(&record, |delivery| delivery.end(DeliveryState::Cancelled, reason));
        }
    }

    /// All entries, oldest first.
    pub(super) fn entries(&self) -> Vec<Delivery> {
        lock(&self.kept).records.iter().map(|record| record.delivery()).collect()
    }

    pub(super) async fn wait_for_all(&self) {
        // An error says that the log is gone, and it is not.
        let _ = self.pending.subscribe().wait_for(|pending| *pending == 0).await;
    }

    pub(super) async fn wait_for(&self, records: &[Arc<Record>]) {
        let mut changes = self.pending.subscribe();
        for record in records {
            let _ = changes.wait_for(|_| record.is_finished()).await;
        }
    }
}

impl Record {
    /// The entry as it is now.
    pub(super) fn delivery(&self) -> Delivery {
        lock(&self.0).clone()
    }

    pub(super) fn is_finished(&self) -> bool {
        lock(&self.0).state.is_finished()
    }
}

impl Delivery {
    pub(super) fn end(&mut self, state: DeliveryState, reason: impl Into<String>) {
        self.state = state;
        self.reason = Some(reason.into());
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

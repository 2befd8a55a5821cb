//! All waiting and all reading of time.

use std::future::Future;
use std::time::{Duration, SystemTime};
use tokio::time::Instant;

/// When a call must be over; `None` where that is further away than time can be counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<Instant>);

impl Deadline {
    pub fn after(wait: Duration) -> Self {
        Self(Instant::now().checked_add(wait))
    }

    pub fn remaining(self) -> Duration {
        match self.0 {
            Some(end) => end.saturating_duration_since(Instant::now()),
            None => Duration::MAX,
        }
    }
}

/// Whether there is a runtime that can wait. Tokio panics where it cannot, and offers no way to ask.
pub(crate) fn is_running() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
        && std::panic::catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO))).is_ok()
}

pub(crate) async fn sleep(wait: Duration) {
    tokio::time::sleep(wait).await;
}

/// `None` when the limit came first.
pub(crate) async fn within<T>(limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    tokio::time::timeout(limit, work).await.ok()
}

/// From now until `moment`, zero if it is past.
pub(crate) fn until(moment: SystemTime) -> Duration {
    moment.duration_since(SystemTime::now()).unwrap_or_default()
}

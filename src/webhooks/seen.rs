//! Has this event been handled before?

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// Remembers which events were handled, so that a repeated delivery is handled once.
///
/// [`claim`](Self::claim) the event's [key](super::Event::deduplication_key) before handling it, and
/// [`release`](Self::release) it where handling failed:
///
/// ```
/// use joggai::webhooks::{SeenEvents, Verified};
///
/// /// On an error, answer 503: JoggAI then delivers the event again.
/// async fn once<S>(seen: S, verified: Verified) -> Result<(), Failed>
/// where
///     S: SeenEvents,
///     Failed: From<S::Error>,
/// {
///     let Some(key) = verified.event().deduplication_key() else {
///         return handle(&verified).await; // It cannot be told from its repeats.
///     };
///     if !seen.claim(&key).await? {
///         return Ok(());
///     }
///     let handled = handle(&verified).await;
///     if handled.is_err() {
///         seen.release(&key).await?;
///     }
///     handled
/// }
///
/// # enum Failed {}
/// # impl From<std::convert::Infallible> for Failed { fn from(never: std::convert::Infallible) -> Self { match never {} } }
/// async fn handle(verified: &Verified) -> Result<(), Failed> {
///     println!("{}", verified.event().event_type());
///     Ok(())
/// }
/// # let _ = once::<joggai::webhooks::RecentEvents>;
/// ```
///
/// **Run it to its end.** Servers drop a handler when its sender hangs up, which JoggAI does after 5 seconds; a claim that
/// nobody handles would be left, and each repeat be acknowledged for nothing. `tokio::spawn(once(..)).await` in the handler
/// keeps that from happening. A repeat that comes while the first is still being handled is acknowledged, so let handling
/// be short, or store the event and handle it later.
///
/// # A store that several machines share
///
/// [`RecentEvents`] lives in one process. Where several processes receive, or a restart must not forget, implement this
/// trait over a store with an atomic "insert if absent": `SET key 1 NX EX 86400` in Redis, or a table with the key as
/// primary key and `INSERT … ON CONFLICT DO NOTHING`, where one changed row means "new". Give claims a life longer than
/// JoggAI's retries last (by its v1 guide at most 3, 5 seconds apart; for v2 it is not documented): a day is plenty.
///
/// A process that stops between `claim` and the end of its work leaves the event claimed but not handled. Where that
/// must not happen, write the claim and the result of the work in one transaction.
pub trait SeenEvents: Send + Sync {
    /// Why the store could not answer.
    type Error;

    /// Records the key. True if it is new: the caller is the one to handle the event.
    fn claim(&self, key: &str) -> impl Future<Output = Result<bool, Self::Error>> + Send;

    /// Forgets the key, because handling its event failed.
    fn release(&self, key: &str) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// The keys of the most recent events, in memory. Clones share them.
///
/// When it is full, the key that was claimed first goes. Each takes the memory of its text and some 100 bytes.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// use joggai::webhooks::{RecentEvents, SeenEvents};
///
/// let seen = RecentEvents::default();
/// assert_eq!(seen.claim("event_id:evt_1").await, Ok(true));
/// assert_eq!(seen.claim("event_id:evt_1").await, Ok(false));
/// # }
/// ```
#[derive(Clone)]
pub struct RecentEvents {
    capacity: NonZeroUsize,
    kept: Arc<Mutex<Kept>>,
}

/// Each key, and the number of its claim.
#[derive(Default)]
struct Kept {
    claims: HashMap<Arc<str>, u64>,
    /// The same, oldest first.
    order: BTreeMap<u64, Arc<str>>,
    next: u64,
}

impl Kept {
    fn claim(&mut self, key: &str, capacity: usize) -> bool {
        if self.claims.contains_key(key) {
            return false;
        }
        if self.claims.len() >= capacity
            && let Some((_, oldest)) = self.order.pop_first()
        {
            self.claims.remove(&oldest);
        }
        let key: Arc<str> = key.into();
        self.claims.insert(Arc::clone(&key), self.next);
        self.order.insert(self.next, key);
        self.next += 1;
        true
    }

    fn release(&mut self, key: &str) {
        if let Some(claim) = self.claims.remove(key) {
            self.order.remove(&claim);
        }
    }
}

impl RecentEvents {
    /// Remembers at most so many keys.
    pub fn new(capacity: NonZeroUsize) -> Self {
        Self { capacity, kept: Arc::default() }
    }

    fn with<T>(&self, work: impl FnOnce(&mut Kept) -> T) -> T {
        work(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Default for RecentEvents {
    /// Remembers 10 000 keys.
    fn default() -> Self {
        Self::new(NonZeroUsize::new(10_000).unwrap_or(NonZeroUsize::MIN))
    }
}

impl fmt::Debug for RecentEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecentEvents")
            .field("capacity", &self.capacity)
            .field("kept", &self.with(|kept| kept.claims.len()))
            .finish()
    }
}

impl SeenEvents for RecentEvents {
    type Error = Infallible;

    async fn claim(&self, key: &str) -> Result<bool, Infallible> {
        Ok(self.with(|kept| kept.claim(key, self.capacity.get())))
    }

    async fn release(&self, key: &str) -> Result<(), Infallible> {
        self.with(|kept| kept.release(key));
        Ok(())
    }
}

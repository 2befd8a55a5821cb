//! Has this event been handled before?

use std::collections::{HashSet, VecDeque};
use std::convert::Infallible;
use std::future::Future;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// Remembers which events were handled, so that a repeated delivery is handled once.
///
/// [`claim`](Self::claim) the event's [key](super::Event::deduplication_key) before handling it, and
/// [`release`](Self::release) it where handling failed, so that the next delivery is handled again:
///
/// ```
/// use joggai::webhooks::{SeenEvents, Verified};
///
/// async fn once<S: SeenEvents>(seen: &S, verified: Verified) -> Result<(), S::Error> {
///     let Some(key) = verified.event().deduplication_key() else {
///         return Ok(handle(&verified).await.unwrap_or(())); // cannot be told from its repeats
///     };
///     if seen.claim(&key).await? && handle(&verified).await.is_err() {
///         seen.release(&key).await?;
///     }
///     Ok(())
/// }
///
/// async fn handle(verified: &Verified) -> Result<(), ()> {
///     println!("{}", verified.event().event_type());
///     Ok(())
/// }
/// ```
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
/// When it is full, the oldest key goes. Each takes the memory of its text and some 100 bytes.
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
#[derive(Clone, Debug)]
pub struct RecentEvents {
    capacity: NonZeroUsize,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    keys: HashSet<Arc<str>>,
    /// The same keys, oldest first.
    order: VecDeque<Arc<str>>,
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

impl SeenEvents for RecentEvents {
    type Error = Infallible;

    async fn claim(&self, key: &str) -> Result<bool, Infallible> {
        Ok(self.with(|kept| {
            if kept.keys.contains(key) {
                return false;
            }
            if kept.order.len() >= self.capacity.get()
                && let Some(oldest) = kept.order.pop_front()
            {
                kept.keys.remove(&oldest);
            }
            let key: Arc<str> = key.into();
            kept.keys.insert(Arc::clone(&key));
            kept.order.push_back(key);
            true
        }))
    }

    async fn release(&self, key: &str) -> Result<(), Infallible> {
        self.with(|kept| {
            if kept.keys.remove(key) {
                kept.order.retain(|kept| &**kept != key);
            }
        });
        Ok(())
    }
}

//! How many POSTs may start in a minute: JoggAI's limit, kept on this side.

use crate::clock::{self, Moment};
use std::collections::VecDeque;
use std::fmt;
use std::future::{Future, ready};
use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Decides when a POST may start.
///
/// JoggAI takes 20 POSTs in 60 seconds for each key ([documentation]), whoever sends them. A client keeps to that by
/// itself with [`SlidingWindow`]; where several machines share a key, implement this trait over a store that they share
/// too and give it to [`ClientBuilder::rate_limit`](crate::ClientBuilder::rate_limit).
///
/// Every attempt asks, repeats included. GET is not limited by JoggAI, and of PUT and DELETE it is not known, so none of
/// them asks.
///
/// [documentation]: https://docs.jogg.ai/api-reference/v2/QuickStart/RateLimits
pub trait RateLimit: Send + Sync {
    /// Counts one POST as started now, or says how long to wait before asking again.
    ///
    /// The client waits and asks again for as long as its call has time. Where the store cannot answer, it is for the
    /// implementation to choose: `Ok` lets the POST go, and JoggAI itself may then refuse it with code 429.
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>>;
}

impl<T: RateLimit + ?Sized> RateLimit for Arc<T> {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        (**self).start()
    }
}

/// At most so many starts in any span of time of this length, within one process.
///
/// It remembers the last starts, so no two minutes, wherever they begin, see more than they should. (A bucket that fills
/// steadily would let nearly twice as many through in its first minute.) Clients that share a key can share one in an
/// [`Arc`].
///
/// ```
/// # fn main() -> Result<(), joggai::Error> {
/// use joggai::rate_limit::SlidingWindow;
/// use std::sync::Arc;
///
/// let limit = Arc::new(SlidingWindow::default());
/// let builder = || joggai::Client::builder().api_key("the same key").base_url("http://127.0.0.1:8080");
/// let one = builder().rate_limit(limit.clone()).build()?;
/// let other = builder().rate_limit(limit).build()?;
/// # Ok(())
/// # }
/// ```
pub struct SlidingWindow {
    most: NonZeroUsize,
    span: Duration,
    /// Oldest first, never more than `most`.
    starts: Mutex<VecDeque<Moment>>,
}

impl SlidingWindow {
    /// At most `most` starts in any `span`.
    pub fn new(most: NonZeroUsize, span: Duration) -> Self {
        Self { most, span, starts: Mutex::default() }
    }

    fn try_start(&self) -> Result<(), Duration> {
        let mut starts = self.starts.lock().unwrap_or_else(PoisonError::into_inner);
        let now = clock::now();
        if starts.len() >= self.most.get()
            && let Some(oldest) = starts.front()
        {
            let passed = now.saturating_duration_since(*oldest);
            if passed < self.span {
                return Err(self.span - passed);
            }
            starts.pop_front();
        }
        starts.push_back(now);
        Ok(())
    }
}

impl Default for SlidingWindow {
    /// JoggAI's limit: 20 in 60 seconds.
    fn default() -> Self {
        Self::new(NonZeroUsize::new(20).unwrap_or(NonZeroUsize::MIN), Duration::from_secs(60))
    }
}

impl fmt::Debug for SlidingWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SlidingWindow")
            .field("most", &self.most)
            .field("span", &self.span)
            .finish_non_exhaustive()
    }
}

impl RateLimit for SlidingWindow {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        Box::pin(ready(self.try_start()))
    }
}

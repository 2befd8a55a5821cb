//! Which failure is repeated, when, and how often.

use crate::clock::{self, Moment};
use crate::error::{Error, ErrorCode, ErrorKind};
use crate::operation::Operation;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The waits between attempts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backoff {
    pub first: Duration,
    pub most: Duration,
    pub max_retry_after: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            first: Duration::from_millis(500),
            most: Duration::from_secs(8),
            max_retry_after: Duration::from_secs(60),
        }
    }
}

impl Backoff {
    /// The wait after the failed attempt number `attempt`; `None` where the server wants a longer one than we give.
    pub fn wait(&self, attempt: u32, asked: Option<Duration>) -> Option<Duration> {
        if let Some(asked) = asked {
            return (asked <= self.max_retry_after).then_some(asked);
        }
        let doubled =
            self.first.saturating_mul(1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX));
        Some(doubled.min(self.most).mul_f64(random()))
    }
}

/// From 0 to 1. Spreading load needs no better source than that of the standard library's hash maps.
fn random() -> f64 {
    RandomState::new().hash_one(0) as f64 / u64::MAX as f64
}

/// How many repeats all clones of a client may make together: so many at once, and one more each second. When everything
/// fails, repeating everything would only add to the load.
pub(crate) struct RepeatBudget {
    most: u32,
    kept: Mutex<Kept>,
}

struct Kept {
    left: f64,
    counted: Moment,
}

impl RepeatBudget {
    pub const MOST: u32 = 20;

    pub fn new(most: u32) -> Self {
        Self { most, kept: Mutex::new(Kept { left: f64::from(most), counted: clock::now() }) }
    }

    /// Takes one repeat, if there is one.
    pub fn take(&self) -> Option<Repeat<'_>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let now = clock::now();
        let refilled = kept.left + now.saturating_duration_since(kept.counted).as_secs_f64();
        *kept = Kept { left: refilled.min(f64::from(self.most)), counted: now };
        if kept.left < 1.0 {
            return None;
        }
        kept.left -= 1.0;
        Some(Repeat { budget: Some(self) })
    }
}

/// A repeat that the budget has given. One that is not made goes back.
pub(crate) struct Repeat<'a> {
    budget: Option<&'a RepeatBudget>,
}

impl Repeat<'_> {
    /// It is made now.
    pub fn spend(mut self) {
        self.budget = None;
    }
}

impl Drop for Repeat<'_> {
    fn drop(&mut self) {
        if let Some(budget) = self.budget {
            budget.kept.lock().unwrap_or_else(PoisonError::into_inner).left += 1.0;
        }
    }
}

/// Whether another attempt may be made after `error`.
pub(crate) fn may_repeat(operation: &Operation, error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Connect | ErrorKind::RateLimited => true,
        ErrorKind::Transport | ErrorKind::Timeout => operation.is_repeatable(),
        ErrorKind::Api | ErrorKind::Status | ErrorKind::BodyTooLarge => {
            let status = error.status().map_or(0, |status| status.as_u16());
            operation.is_repeatable()
                && match error.code() {
                    Some(ErrorCode::SystemError) => true,
                    // The status decides where the code is none that is documented as a refusal.
                    Some(ErrorCode::Other(_)) | None => matches!(status, 408 | 500..=599),
                    Some(_) => false,
                }
        }
        _ => false,
    }
}

/// Whether a POST may have been carried out although `error` came of it.
pub(crate) fn maybe_submitted(operation: &Operation, error: &Error) -> bool {
    if operation.is_repeatable() {
        return false;
    }
    let refused_by_status =
        error.status().is_some_and(|status| status.is_client_error() && status.as_u16() != 408);
    match (error.kind(), error.code()) {
        (ErrorKind::Config | ErrorKind::InvalidRequest | ErrorKind::Connect | ErrorKind::RateLimited, _) => {
            false
        }
        (ErrorKind::Api, Some(ErrorCode::SystemError)) => true,
        // What a code that is not documented means, nobody can say.
        (ErrorKind::Api, Some(ErrorCode::Other(_)) | None) => !refused_by_status,
        (ErrorKind::Api, Some(_)) => false,
        _ => !refused_by_status,
    }
}

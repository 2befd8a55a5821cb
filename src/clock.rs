//! All waiting and all reading of time.

use std::future::Future;
use std::time::{Duration, SystemTime};
pub(crate) use tokio::time::Instant as Moment;
use tokio::time::Timeout;

/// When a call must be over; `None` where that is further away than time can be counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<Moment>);

impl Deadline {
    pub fn after(wait: Duration) -> Self {
        Self(now().checked_add(wait))
    }

    pub fn remaining(self) -> Duration {
        match self.0 {
            Some(end) => end.saturating_duration_since(now()),
            None => Duration::MAX,
        }
    }
}

pub(crate) fn now() -> Moment {
    Moment::now()
}

/// Whether there is a runtime that can wait. Tokio panics where it cannot, and offers no way to ask.
pub(crate) fn is_running() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
        && std::panic::catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO))).is_ok()
}

pub(crate) async fn sleep(wait: Duration) {
    tokio::time::sleep(wait).await;
}

/// `Err` when the limit came first.
pub(crate) fn within<F: Future>(limit: Duration, work: F) -> Timeout<F> {
    tokio::time::timeout(limit, work)
}

/// From now until `moment`, zero if it is past.
pub(crate) fn until(moment: SystemTime) -> Duration {
    moment.duration_since(SystemTime::now()).unwrap_or_default()
}

/// Reads the date of an HTTP header, in the one form that may be sent: `Sun, 06 Nov 1994 08:49:37 GMT`. Reading it takes
/// less than a dependency does; nobody has been allowed to send the two older forms since 1999.
pub(crate) fn http_date(text: &str) -> Option<SystemTime> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (_weekday, date) = text.strip_suffix(" GMT")?.split_once(", ")?;
    let mut words = date.splitn(4, ' ');
    let day = digits(words.next()?, 2)?;
    let name = words.next()?;
    let month = MONTHS.iter().position(|month| *month == name)? as u64 + 1;
    let year = digits(words.next()?, 4)?;
    let mut clock = words.next()?.splitn(3, ':').map(|word| digits(word, 2));
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    // A second of 60 is one that was put in to keep in step with the Earth.
    if year < 1970 || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    // The year begins in March here, so that the day that is not always there comes last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1;
    const BEFORE_1970: u64 = 719_468;
    let seconds = (days.checked_sub(BEFORE_1970)? * 24 + hour) * 3600 + minute * 60 + second;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

fn digits(word: &str, count: usize) -> Option<u64> {
    let all = word.len() == count && word.bytes().all(|byte| byte.is_ascii_digit());
    if all { word.parse().ok() } else { None }
}

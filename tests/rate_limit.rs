//! At most 20 POSTs in any minute, counted on this side: with paused time, over a transport without a socket.

#[path = "support/fake_transport.rs"]
mod fake_transport;

use fake_transport::{Fake, Outcome};
use joggai::rate_limit::{RateLimit, SlidingWindow};
use joggai::{Client, CreateWebhookEndpoint, Error, ErrorCode, ErrorKind, WebhookEventType, WebhookStatus};
use std::future::ready;
use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;

const MINUTE: Duration = Duration::from_secs(60);

fn good() -> Fake {
    Fake::answering(|_| Outcome::json(200, r#"{"code":0,"data":{"endpoints":[],"endpoint_id":"wh_1"}}"#))
}

fn body() -> CreateWebhookEndpoint {
    let events = [WebhookEventType::GeneratedImageSuccess];
    CreateWebhookEndpoint::new("https://example.com/hook", WebhookStatus::Enabled, events)
}

async fn post(client: &Client) -> Result<(), Error> {
    client.webhooks().create(body()).await.map(drop)
}

#[tokio::test(start_paused = true)]
async fn no_minute_sees_more_than_twenty() {
    let fake = good();
    let client = fake.client();
    let mut calls = JoinSet::new();
    for _ in 0..65 {
        // Clones, and clones of what they gave, count together.
        let client = client.clone();
        calls.spawn(async move { client.webhooks().create(body()).timeout(10 * MINUTE).await });
    }
    while let Some(done) = calls.join_next().await {
        done.unwrap().unwrap();
    }
    let starts = fake.seconds();
    assert_eq!(starts.len(), 65);
    for window in starts.windows(21) {
        assert!(window[20] - window[0] >= 60.0, "{starts:?}");
    }
    // And no slower than it has to be.
    assert_eq!((starts[19], starts[20], starts[39], starts[40], starts[60]), (0.0, 60.0, 60.0, 120.0, 180.0));
}

#[tokio::test(start_paused = true)]
async fn the_window_slides() {
    let fake = good();
    let client = fake.client();
    for _ in 0..10 {
        post(&client).await.unwrap();
    }
    tokio::time::sleep(Duration::from_secs(40)).await;
    for _ in 0..11 {
        post(&client).await.unwrap();
    }
    // The 21st goes when the first is a minute old, the next ten with it, and then it is the second ten's turn.
    let starts = fake.seconds();
    assert_eq!((starts[19], starts[20]), (40.0, 60.0));
    for _ in 0..10 {
        post(&client).await.unwrap();
    }
    let starts = fake.seconds();
    assert_eq!((starts[29], starts[30]), (60.0, 100.0));
}

#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_calls_time_is_an_error_at_once() {
    let fake = good();
    let client = fake.client();
    for _ in 0..20 {
        post(&client).await.unwrap();
    }
    tokio::time::sleep(Duration::from_secs(15)).await;
    let begin = tokio::time::Instant::now();
    let error = client.webhooks().create(body()).timeout(Duration::from_secs(44)).await.unwrap_err();
    assert_eq!(begin.elapsed(), Duration::ZERO);
    assert_eq!((error.kind(), error.code(), error.status()), (ErrorKind::RateLimited, None, None));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(45)));
    assert_eq!((error.attempts(), error.maybe_submitted()), (0, false));
    assert_eq!(
        error.to_string(),
        "create_webhook_endpoint: too many POSTs in a short time: JoggAI's limit leaves no room for this one in time; \
         nothing was sent (retry after 45 s)"
    );
    assert_eq!(fake.requests().len(), 20);
    client.webhooks().create(body()).timeout(Duration::from_secs(46)).await.unwrap();
    assert_eq!(fake.seconds()[20], 60.0);
}

#[tokio::test(start_paused = true)]
async fn nothing_but_posts_is_counted_or_held_up() {
    let fake = good();
    let client = fake.client();
    for _ in 0..30 {
        client.webhooks().list().await.unwrap();
        client.webhooks().delete("wh_1").await.unwrap();
    }
    for _ in 0..20 {
        post(&client).await.unwrap();
    }
    client.webhooks().list().await.unwrap();
    assert_eq!(fake.seconds().iter().copied().fold(0.0, f64::max), 0.0);
}

#[tokio::test(start_paused = true)]
async fn repeats_are_counted_too() {
    let fake = Fake::answering(|_| Outcome::json(429, r#"{"code":429}"#));
    let tick = Duration::from_millis(1);
    let client = fake.builder().backoff(tick, tick).max_attempts(21).build().unwrap();
    // The repeat that the limit leaves no room for in time is not made: the refusal is returned.
    let error = client.webhooks().create(body()).timeout(Duration::from_secs(50)).await.unwrap_err();
    assert_eq!((error.attempts(), error.code()), (20, Some(ErrorCode::RateLimited)));
    assert_eq!(fake.requests().len(), 20);
    let error = client.webhooks().create(body()).timeout(Duration::from_secs(50)).await.unwrap_err();
    assert_eq!((error.attempts(), error.code()), (0, None));
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_while_it_waits_takes_no_place() {
    let fake = good();
    let client = fake.client();
    for _ in 0..20 {
        post(&client).await.unwrap();
    }
    for _ in 0..5 {
        assert!(tokio::time::timeout(Duration::from_secs(1), post(&client)).await.is_err());
    }
    for _ in 0..20 {
        post(&client).await.unwrap();
    }
    assert_eq!(fake.seconds()[39], 60.0);
}

#[tokio::test(start_paused = true)]
async fn it_can_be_left_out_changed_and_shared() {
    let fake = good();
    let free = fake.builder().no_rate_limit().build().unwrap();
    for _ in 0..50 {
        post(&free).await.unwrap();
    }
    assert_eq!(fake.seconds()[49], 0.0);

    let fake = good();
    let limit = Arc::new(SlidingWindow::new(NonZeroUsize::new(2).unwrap(), Duration::from_secs(3)));
    let one = fake.builder().rate_limit(limit.clone()).build().unwrap();
    let other = fake.builder().rate_limit(limit).build().unwrap();
    for client in [&one, &other, &one, &other, &one] {
        post(client).await.unwrap();
    }
    assert_eq!(fake.seconds(), [0.0, 0.0, 3.0, 3.0, 6.0]);
}

/// Stands for a store that several machines share.
struct EveryThird(AtomicU32);

impl RateLimit for EveryThird {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        let asked = self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            tokio::task::yield_now().await;
            if asked % 3 == 2 { Ok(()) } else { Err(Duration::from_secs(1)) }
        })
    }
}

/// Never leaves room, and asks for no wait: a mistake that must not hang.
struct Never;

impl RateLimit for Never {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        Box::pin(ready(Err(Duration::ZERO)))
    }
}

/// A store that never answers.
struct Silent;

impl RateLimit for Silent {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_limit_that_does_not_answer_holds_no_call_beyond_its_time() {
    let fake = good();
    let client = fake.builder().rate_limit(Silent).build().unwrap();
    let begin = tokio::time::Instant::now();
    let error = client.webhooks().create(body()).timeout(Duration::from_secs(7)).await.unwrap_err();
    assert_eq!(begin.elapsed().as_secs(), 7);
    assert_eq!((error.kind(), error.attempts(), error.maybe_submitted()), (ErrorKind::Timeout, 0, false));
    assert!(fake.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_limit_of_ones_own_is_asked_until_it_lets_go() {
    let fake = good();
    let client = fake.builder().rate_limit(EveryThird(AtomicU32::new(0))).build().unwrap();
    post(&client).await.unwrap();
    post(&client).await.unwrap();
    assert_eq!(fake.seconds(), [2.0, 4.0]);

    let client = fake.builder().rate_limit(Never).build().unwrap();
    let error = client.webhooks().create(body()).timeout(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::RateLimited, 0));
}

/// Lets every other POST go, and asks for an hour before the others.
struct EverySecondIsLate(AtomicU32);

impl RateLimit for EverySecondIsLate {
    fn start(&self) -> Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        let late = self.0.fetch_add(1, Ordering::SeqCst) % 2 == 1;
        Box::pin(ready(if late { Err(60 * MINUTE) } else { Ok(()) }))
    }
}

/// Of a budget of one repeat, which nothing refills while time stands still.
#[tokio::test(start_paused = true)]
async fn a_repeat_that_is_not_made_stays_in_the_budget() {
    let busy = || Outcome::json(429, r#"{"code":429}"#);
    let wait = Outcome::json(429, r#"{"code":429,"retryAfter":60}"#);
    let fake =
        Fake::start([busy(), wait, busy(), Outcome::json(200, r#"{"code":0,"data":{"endpoints":[]}}"#)]);
    let builder = fake.builder().backoff(Duration::ZERO, Duration::ZERO).repeat_budget(1);
    let client = builder.rate_limit(EverySecondIsLate(AtomicU32::new(0))).build().unwrap();

    // The limit leaves no room for the repeat.
    let error = post(&client).await.unwrap_err();
    assert_eq!((error.code(), error.attempts()), (Some(ErrorCode::RateLimited), 1));
    // The call is dropped while it waits for its repeat.
    let list = client.webhooks().list();
    assert!(tokio::time::timeout(Duration::ZERO, list).await.is_err());

    let answer = client.webhooks().list().with_response().await.unwrap();
    assert_eq!((answer.attempts(), fake.requests().len()), (2, 4));
}

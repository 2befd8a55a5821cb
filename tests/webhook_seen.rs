//! Which events were handled before.

use joggai::webhooks::{RecentEvents, SeenEvents};
use proptest::prelude::*;
use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::Arc;
use tokio::sync::Barrier;

fn recent(capacity: usize) -> RecentEvents {
    RecentEvents::new(NonZeroUsize::new(capacity).unwrap())
}

/// In memory nothing waits, so one poll is enough.
fn claim(seen: &RecentEvents, key: &str) -> bool {
    now(seen.claim(key))
}

fn release(seen: &RecentEvents, key: &str) {
    now(seen.release(key));
}

fn now<T>(answer: impl Future<Output = Result<T, std::convert::Infallible>>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(answer).poll(&mut context) {
        std::task::Poll::Ready(Ok(answer)) => answer,
        std::task::Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn a_key_is_claimed_once_until_it_is_released() {
    let seen = RecentEvents::default();
    for key in ["", "event_id:evt_1", "event_id:EVT_1", "event_id:evt_1 ", "été"] {
        assert!(claim(&seen, key));
        assert!(!claim(&seen, key));
        assert!(!claim(&seen.clone(), key));
        release(&seen.clone(), key);
        assert!(claim(&seen, key));
        assert!(!claim(&seen, key));
    }
    release(&seen, "never claimed");
    assert!(claim(&seen, "never claimed"));
}

#[test]
fn the_oldest_key_goes_first() {
    let seen = recent(3);
    for key in ["a", "b", "c"] {
        assert!(claim(&seen, key));
    }
    // To be asked for again makes a key no younger.
    assert!(!claim(&seen, "a"));
    assert!(claim(&seen, "d"));
    assert!(!claim(&seen, "b") && !claim(&seen, "c") && !claim(&seen, "d"));
    assert!(claim(&seen, "a"), "it had to go for d");
    assert!(claim(&seen, "b"), "it had to go for a");

    // A released key makes room, so no other has to go.
    let seen = recent(2);
    assert!(claim(&seen, "a") && claim(&seen, "b"));
    release(&seen, "a");
    assert!(claim(&seen, "c"));
    assert!(!claim(&seen, "b") && !claim(&seen, "c"));
    // Claimed anew, it is the youngest.
    release(&seen, "b");
    assert!(claim(&seen, "b") && claim(&seen, "d"));
    assert!(!claim(&seen, "b"));
    assert!(claim(&seen, "c"));

    // To release a key that had to go does nothing to the others.
    let seen = recent(1);
    assert!(claim(&seen, "a") && claim(&seen, "b"));
    release(&seen, "a");
    assert!(!claim(&seen, "b"));
    assert!(claim(&seen, "a"));
}

#[test]
fn the_default_remembers_ten_thousand() {
    let seen = RecentEvents::default();
    assert!((0..10_000).all(|key| claim(&seen, &key.to_string())));
    assert!((0..10_000).all(|key| !claim(&seen, &key.to_string())));
    assert!(claim(&seen, "one more"));
    assert!(!claim(&seen, "1"));
    assert!(claim(&seen, "0"));
}

#[test]
fn keys_are_not_shown() {
    let seen = recent(7);
    claim(&seen, "event_id:must-not-show");
    assert_eq!(format!("{seen:?}"), "RecentEvents { capacity: 7, kept: 1 }");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_claims_at_once_one_wins() {
    const TASKS: usize = 64;
    let seen = RecentEvents::default();
    for round in 0..50 {
        let start = Arc::new(Barrier::new(TASKS));
        let claims: Vec<_> = (0..TASKS)
            .map(|_| {
                let (seen, start) = (seen.clone(), start.clone());
                tokio::spawn(async move {
                    start.wait().await;
                    seen.claim(&format!("event_id:{round}")).await == Ok(true)
                })
            })
            .collect();
        let mut won = 0;
        for claim in claims {
            won += usize::from(claim.await.unwrap());
        }
        assert_eq!(won, 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_does_what_a_plain_list_does(
        capacity in 1..6_usize,
        calls in prop::collection::vec((any::<bool>(), 0..9_u8), 0..100),
    ) {
        let seen = recent(capacity);
        let mut list = VecDeque::new();
        for (is_claim, key) in calls {
            let text = key.to_string();
            if !is_claim {
                release(&seen, &text);
                list.retain(|kept| *kept != key);
                continue;
            }
            let is_new = !list.contains(&key);
            prop_assert_eq!(claim(&seen, &text), is_new);
            if is_new {
                list.push_back(key);
                if list.len() > capacity {
                    list.pop_front();
                }
            }
        }
    }
}

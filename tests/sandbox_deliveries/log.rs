//! The log, its bounds, and waiting.

use crate::*;
use joggai::sandbox::{SandboxEvent, TriggerError};
use std::sync::Arc;

#[tokio::test]
async fn the_log_keeps_the_latest_finished_deliveries() {
    let receiver = Server::answering(|_| ok());
    let sandbox = start().await;
    subscribe(&sandbox, receiver.url()).await;
    let hundred = || SandboxEvent::new(IMAGE).copies(100);
    let first = sandbox.trigger(hundred()).unwrap();
    for _ in 0..11 {
        sandbox.deliveries_finished().await;
        sandbox.trigger(hundred()).unwrap();
    }
    let log = sandbox.deliveries_finished().await;
    let expected: Vec<String> = (177..=1200).map(|number| format!("dl_{number}")).collect();
    assert_eq!(log.iter().map(|delivery| delivery.id.clone()).collect::<Vec<_>>(), expected);
    // Whoever holds on to them has them still.
    let first = first.await;
    assert_eq!((first.len(), first[0].id.as_str(), first[0].state), (100, "dl_1", DeliveryState::Delivered));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_would_be_too_many_deliveries_is_refused_as_a_whole() {
    let receiver = Server::answering(|_| Answer::Never);
    let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    let hundred = SandboxEvent::new(IMAGE).copies(100);
    let triggered: Vec<_> = (0..10).map(|_| sandbox.trigger(hundred.clone()).unwrap()).collect();
    assert_eq!(sandbox.trigger(hundred).unwrap_err(), TriggerError::TooManyPending);
    assert_eq!(sandbox.deliveries().len(), 1000);
    sandbox.trigger(SandboxEvent::new(IMAGE).copies(24)).unwrap();
    let full = sandbox.trigger(IMAGE).unwrap_err();
    assert_eq!(full.to_string(), "more than 1024 deliveries would be under way: wait for some to finish");
    receiver.wait_for_request();
    drop(sandbox);
    for triggered in triggered {
        assert!(triggered.await.iter().all(|delivery| delivery.state == DeliveryState::Cancelled));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receiver_that_does_not_answer_holds_up_no_other() {
    let (silent, good) = (Server::answering(|_| Answer::Never), Server::answering(|_| ok()));
    let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
    subscribe(&sandbox, silent.url()).await;
    let stuck = sandbox.trigger(SandboxEvent::new(IMAGE).copies(100)).unwrap();
    (0..16).for_each(|_| silent.wait_for_request());
    let id = subscribe(&sandbox, good.url()).await;
    let both = sandbox.trigger(IMAGE).unwrap();
    good.wait_for_request();
    assert_eq!(both.deliveries()[1].endpoint_id, id);
    drop(sandbox);
    assert_eq!(stuck.await.len(), 100);
    // Its share of attempts, and no more.
    assert_eq!(silent.requests().len(), 16);
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before_anything_is() {
    let sandbox = start().await;
    for event in ["", " a", "a ", "a\nb", "ü", &"a".repeat(257)] {
        assert_eq!(sandbox.trigger(event).unwrap_err(), TriggerError::EventName, "{event}");
    }
    for copies in [0, 101, usize::MAX] {
        let refused = sandbox.trigger(SandboxEvent::new(IMAGE).copies(copies)).unwrap_err();
        assert_eq!(refused, TriggerError::Copies);
    }
    let large = SandboxEvent::new(IMAGE).data("x".repeat(64 * 1024));
    assert_eq!(sandbox.trigger(large).unwrap_err(), TriggerError::TooLarge);
    assert!(sandbox.trigger("a".repeat(256).as_str()).unwrap().await.is_empty());
    assert!(sandbox.deliveries().is_empty());

    let impatient = Sandbox::builder().delivery_timeout(Duration::ZERO).start().await;
    assert!(impatient.unwrap_err().to_string().starts_with("delivery_timeout is zero"));
    let endless = Sandbox::builder().delivery_retries(101).start().await;
    assert!(endless.unwrap_err().to_string().starts_with("delivery_retries is more than 100"));
    let patient = Sandbox::builder().delivery_timeout(Duration::MAX).delivery_retry_gap(Duration::MAX);
    let receiver = Server::start([ok()]);
    let sandbox = patient.start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    assert_eq!(deliver(&sandbox).await.state, DeliveryState::Delivered);
}

#[tokio::test]
async fn on_delivery_is_told_of_attempts_and_of_refusals() {
    let receiver = Server::start([Answer::json(500, ""), ok()]);
    let told = Arc::new(Mutex::new(Vec::new()));
    let telling = Arc::clone(&told);
    let builder = eager().on_delivery(move |delivery| telling.lock().unwrap().push(course(delivery)));
    let sandbox = builder.start().await.unwrap();
    let id = subscribe(&sandbox, receiver.url()).await;
    deliver(&sandbox).await;
    update(&sandbox, &id, "https://example.com/", WebhookStatus::Enabled, &[IMAGE]).await;
    deliver(&sandbox).await;
    sandbox.shutdown().await;
    let expected = [
        (DeliveryState::Pending, vec![500]),
        (DeliveryState::Delivered, vec![500, 200]),
        (DeliveryState::Refused, vec![]),
    ];
    assert_eq!(*told.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_panic_in_on_delivery_leaves_nobody_waiting() {
    let receiver = Server::answering(|_| Answer::json(500, ""));
    let sandbox = eager().on_delivery(|_| panic!("on purpose")).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    assert_eq!(course(&deliver(&sandbox).await), (DeliveryState::Cancelled, vec![500]));
}

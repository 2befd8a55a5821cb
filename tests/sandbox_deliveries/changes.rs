//! Endpoints that change, and sandboxes that end, while deliveries are under way.

use crate::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_endpoint_that_is_taken_away_between_attempts_gets_no_more() {
    for change in ["disabled", "unsubscribed", "deleted"] {
        let receiver = Gated::start();
        let sandbox = start().await;
        let url = receiver.server.url();
        let id = subscribe(&sandbox, url.as_str()).await;
        let triggered = sandbox.trigger(IMAGE).unwrap();
        receiver.wait_for_request();
        let reason = match change {
            "disabled" => {
                update(&sandbox, &id, &url, WebhookStatus::Disabled, &[IMAGE]).await;
                "the endpoint is not enabled"
            }
            "unsubscribed" => {
                update(&sandbox, &id, &url, WebhookStatus::Enabled, &[]).await;
                "the endpoint is not subscribed to the event"
            }
            _ => {
                sandbox.client().unwrap().webhooks().delete(&id).await.unwrap();
                "the endpoint was deleted"
            }
        };
        receiver.answer(Answer::json(500, "{}"));
        let delivery = triggered.await.remove(0);
        assert_eq!(course(&delivery), (DeliveryState::Cancelled, vec![500]));
        assert_eq!(delivery.reason.as_deref(), Some(reason));
        assert_eq!(receiver.server.connections(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_attempt_goes_to_the_address_of_that_moment() {
    let (old, new) = (Gated::start(), Server::start([ok()]));
    let sandbox = start().await;
    let id = subscribe(&sandbox, old.server.url()).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    old.wait_for_request();
    update(&sandbox, &id, &new.url(), WebhookStatus::Enabled, &[IMAGE]).await;
    old.answer(Answer::json(500, "{}"));
    let delivery = triggered.await.remove(0);
    assert_eq!(course(&delivery), (DeliveryState::Delivered, vec![500, 200]));
    assert_eq!(delivery.url, new.url().as_str());
    assert_eq!(new.only_request().body, old.server.only_request().body);

    // And not at all, if that is no longer one to send to.
    update(&sandbox, &id, &old.server.url(), WebhookStatus::Enabled, &[IMAGE]).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    old.wait_for_request();
    update(&sandbox, &id, "http://203.0.113.1/", WebhookStatus::Enabled, &[IMAGE]).await;
    old.answer(Answer::json(500, "{}"));
    let delivery = triggered.await.remove(0);
    assert_eq!(course(&delivery), (DeliveryState::Refused, vec![500]));
    assert_eq!(delivery.url, "http://203.0.113.1/");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deliveries_end_with_the_sandbox() {
    for shutdown in [true, false] {
        let receiver = Server::answering(|_| Answer::Never);
        let sandbox = eager().delivery_timeout(NEVER).start().await.unwrap();
        subscribe(&sandbox, receiver.url()).await;
        let triggered = sandbox.trigger(IMAGE).unwrap();
        receiver.wait_for_request();
        if shutdown {
            sandbox.shutdown().await;
        } else {
            drop(sandbox);
        }
        receiver.wait_for_close();
        let delivery = triggered.await.remove(0);
        assert_eq!(course(&delivery), (DeliveryState::Cancelled, vec![]));
        assert_eq!(delivery.reason.as_deref(), Some("the sandbox stopped"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_retry_comes_after_the_sandbox() {
    let receiver = Server::answering(|_| Answer::json(500, ""));
    let (tell, told) = channel();
    let builder = Sandbox::builder().delivery_retry_gap(NEVER);
    let sandbox = builder.on_delivery(move |_| tell.send(()).unwrap()).start().await.unwrap();
    subscribe(&sandbox, receiver.url()).await;
    let triggered = sandbox.trigger(IMAGE).unwrap();
    told.recv().unwrap();
    assert_eq!(course(&triggered.deliveries()[0]), (DeliveryState::Pending, vec![500]));
    drop(sandbox);
    assert_eq!(course(&triggered.deliveries()[0]), (DeliveryState::Cancelled, vec![500]));
    // The task is gone with all that it held: the other end of this channel, too.
    assert!(told.recv().is_err());
    assert_eq!(receiver.connections(), 1);
}

#[test]
fn deliveries_end_with_the_runtime() {
    let receiver = Server::answering(|_| Answer::Never);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let sandbox = runtime.block_on(eager().delivery_timeout(NEVER).start()).unwrap();
    runtime.block_on(subscribe(&sandbox, receiver.url()));
    // A trigger needs no runtime around it.
    let triggered = sandbox.trigger(IMAGE).unwrap();
    receiver.wait_for_request();
    drop(runtime);
    let other = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert_eq!(other.block_on(triggered.finished())[0].state, DeliveryState::Cancelled);
    assert!(other.block_on(sandbox.deliveries_finished()).len() == 1);
}

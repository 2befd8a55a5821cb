//! The sandbox's deliveries from outside: what receivers get, and what the log says of it.

mod addresses;
mod changes;
mod http;
mod log;
mod receivers;
mod retries;

#[path = "../support/scripted_server.rs"]
mod scripted_server;

use joggai::sandbox::{Delivery, DeliveryState, Sandbox, SandboxBuilder};
use joggai::{
    CreateWebhookEndpoint, UpdateWebhookEndpoint, WebhookEndpoint, WebhookEventType, WebhookStatus,
};
use scripted_server::{Answer, Server};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

const IMAGE: WebhookEventType = WebhookEventType::GeneratedImageSuccess;

/// Longer than any test may take, so what waits for it is not waited for.
const NEVER: Duration = Duration::from_secs(60 * 60);

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(100);

fn eager() -> SandboxBuilder {
    Sandbox::builder().delivery_retry_gap(Duration::ZERO)
}

async fn start() -> Sandbox {
    eager().start().await.unwrap()
}

async fn add(sandbox: &Sandbox, url: impl Into<String>, status: WebhookStatus) -> WebhookEndpoint {
    let body = CreateWebhookEndpoint::new(url.into(), status, [IMAGE]);
    sandbox.client().unwrap().webhooks().create(body).await.unwrap()
}

async fn subscribe(sandbox: &Sandbox, url: impl Into<String>) -> String {
    add(sandbox, url, WebhookStatus::Enabled).await.endpoint_id.unwrap()
}

async fn update(sandbox: &Sandbox, id: &str, url: &str, status: WebhookStatus, events: &[WebhookEventType]) {
    let body = UpdateWebhookEndpoint::new(url, status, events.iter().cloned());
    sandbox.client().unwrap().webhooks().update(id, body).await.unwrap();
}

fn ok() -> Answer {
    Answer::json(200, "{}")
}

/// In short: the state, and of each attempt the status, or 0 where there was none.
fn course(delivery: &Delivery) -> (DeliveryState, Vec<u16>) {
    let attempts = delivery.attempts.iter().map(|a| a.outcome.as_ref().map_or(0, |status| status.as_u16()));
    (delivery.state, attempts.collect())
}

/// The only delivery of an event.
async fn deliver(sandbox: &Sandbox) -> Delivery {
    let deliveries = sandbox.trigger(IMAGE).unwrap().await;
    let [delivery] = deliveries.as_slice() else { panic!("one delivery: {deliveries:#?}") };
    delivery.clone()
}

/// A receiver that answers when it is told to.
struct Gated {
    server: Server,
    arrived: Receiver<()>,
    answers: Sender<Answer>,
}

impl Gated {
    fn start() -> Self {
        let (tell, arrived) = channel();
        let (answers, next) = channel();
        let next = Mutex::new(next);
        let server = Server::answering(move |_| {
            let _ = tell.send(());
            next.lock().unwrap().recv().unwrap_or(Answer::Cut(Vec::new()))
        });
        Self { server, arrived, answers }
    }

    fn wait_for_request(&self) {
        self.arrived.recv_timeout(Duration::from_secs(20)).expect("a request comes in");
    }

    fn answer(&self, answer: Answer) {
        self.answers.send(answer).unwrap();
    }
}

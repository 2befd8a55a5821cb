//! One call of each HTTP method, for what holds for all calls of a method.

#![allow(dead_code)] // Each test file uses a part of it.

use joggai::{Client, CreateWebhookEndpoint, Error, UpdateWebhookEndpoint, WebhookEventType, WebhookStatus};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    Get,
    Put,
    Delete,
    Post,
}

impl Method {
    pub const ALL: [Self; 4] = [Self::Get, Self::Put, Self::Delete, Self::Post];
    pub const REPEATABLE: [Self; 3] = [Self::Get, Self::Put, Self::Delete];

    /// How many attempts a call took.
    pub async fn call(self, client: &Client) -> Result<u32, Error> {
        self.call_for("wh_1", client).await
    }

    /// The same for the endpoint of this id; GET and POST name none.
    pub async fn call_for(self, id: &str, client: &Client) -> Result<u32, Error> {
        let (url, status) = ("https://example.com/hook", WebhookStatus::Enabled);
        let events = [WebhookEventType::from("a")];
        let webhooks = client.webhooks();
        match self {
            Self::Get => webhooks.list().with_response().await.map(|answer| answer.attempts()),
            Self::Put => {
                let body = UpdateWebhookEndpoint::new(url, status, events);
                webhooks.update(id, body).with_response().await.map(|answer| answer.attempts())
            }
            Self::Delete => webhooks.delete(id).with_response().await.map(|answer| answer.attempts()),
            Self::Post => {
                let body = CreateWebhookEndpoint::new(url, status, events);
                webhooks.create(body).with_response().await.map(|answer| answer.attempts())
            }
        }
    }
}

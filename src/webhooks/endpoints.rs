//! The facade of the webhook endpoints: the calls, and what helps to read an endpoint.

use super::changes::{EnsureWebhookEndpoint, ModifyWebhookEndpoint};
use crate::{
    Call, Client, CreateWebhookEndpoint, ResourceUrl, UpdateWebhookEndpoint, WebhookEndpoint,
    WebhookEventType, WebhookStatus,
};
use std::time::{Duration, SystemTime};

/// The calls for webhook endpoints; made by [`Client::webhooks`].
///
/// An account has at most 20 endpoints. What JoggAI answers to a 21st, to an unknown event name or to an address that
/// is not `https` is not documented, so all of that is sent as it is.
#[derive(Clone, Debug)]
pub struct Webhooks {
    client: Client,
}

impl Webhooks {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists all endpoints of the account, their secrets included.
    /// [Documentation](https://docs.jogg.ai/api-reference/v2/Webhook/ListWebhookEndpoints)
    ///
    /// # Errors
    ///
    /// An answer without the list is a [`Decode`](crate::ErrorKind::Decode) error, never an empty list.
    pub fn list(&self) -> Call<Vec<WebhookEndpoint>> {
        self.client
            .call(|raw| async move { raw.list_webhook_endpoints().await })
            .field("data.endpoints", |data| data.endpoints)
    }

    /// Adds an endpoint; its secret is in the answer.
    /// [Documentation](https://docs.jogg.ai/api-reference/v2/Webhook/AddWebhookEndpoint)
    ///
    /// # Errors
    ///
    /// Where [`Error::maybe_submitted`](crate::Error::maybe_submitted) is true, see [`list`](Self::list) before
    /// adding it again.
    pub fn create(&self, endpoint: CreateWebhookEndpoint) -> Call<WebhookEndpoint> {
        self.client.call(move |raw| async move { raw.create_webhook_endpoint(&endpoint).await })
    }

    /// Replaces address, status and events of an endpoint; all three are required.
    /// [Documentation](https://docs.jogg.ai/api-reference/v2/Webhook/UpdateWebhookEndpoint)
    ///
    /// # Errors
    ///
    /// An unknown id is [`RecordNotFound`](crate::ErrorCode::RecordNotFound). An id that is empty, `.` or `..`, or
    /// that holds control characters, is an [`InvalidRequest`](crate::ErrorKind::InvalidRequest) and is not sent.
    pub fn update(
        &self,
        endpoint_id: impl Into<String>,
        endpoint: UpdateWebhookEndpoint,
    ) -> Call<WebhookEndpoint> {
        let endpoint_id = endpoint_id.into();
        self.client.call(move |raw| async move { raw.update_webhook_endpoint(&endpoint_id, &endpoint).await })
    }

    /// Changes a part of an endpoint, and leaves the rest as it is. See [`ModifyWebhookEndpoint`] for how, and for what
    /// can go wrong between its read and its write.
    pub fn modify(&self, endpoint_id: impl Into<String>) -> ModifyWebhookEndpoint {
        ModifyWebhookEndpoint::new(self.client.clone(), endpoint_id.into())
    }

    /// Has events sent to an endpoint: [`modify`](Self::modify) with the status `enabled`.
    pub fn enable(&self, endpoint_id: impl Into<String>) -> ModifyWebhookEndpoint {
        self.modify(endpoint_id).status(WebhookStatus::Enabled)
    }

    /// Has no events sent to an endpoint: [`modify`](Self::modify) with the status `disabled`.
    pub fn disable(&self, endpoint_id: impl Into<String>) -> ModifyWebhookEndpoint {
        self.modify(endpoint_id).status(WebhookStatus::Disabled)
    }

    /// Has an enabled endpoint with this address and these events be there. See [`EnsureWebhookEndpoint`].
    pub fn ensure<E: Into<WebhookEventType>>(
        &self,
        url: impl Into<ResourceUrl>,
        events: impl IntoIterator<Item = E>,
    ) -> EnsureWebhookEndpoint {
        let events = events.into_iter().map(Into::into).collect();
        EnsureWebhookEndpoint::new(self.client.clone(), url.into(), events)
    }

    /// Removes an endpoint for good.
    /// [Documentation](https://docs.jogg.ai/api-reference/v2/Webhook/DeleteWebhookEndpoint)
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update). `RecordNotFound` with [`attempts`](crate::Error::attempts) above 1 may mean that
    /// an earlier attempt removed it.
    pub fn delete(&self, endpoint_id: impl Into<String>) -> Call<()> {
        let endpoint_id = endpoint_id.into();
        self.client.call(move |raw| async move { raw.delete_webhook_endpoint(&endpoint_id).await }).map(drop)
    }

    /// Lists the event types that an endpoint can subscribe to.
    /// [Documentation](https://docs.jogg.ai/api-reference/v2/Webhook/ListWebhookEvents)
    ///
    /// # Errors
    ///
    /// An answer without the list is a [`Decode`](crate::ErrorKind::Decode) error, never an empty list.
    pub fn event_types(&self) -> Call<Vec<WebhookEventType>> {
        self.client
            .call(|raw| async move { raw.list_webhook_events().await })
            .field("data.events", |data| data.events)
    }
}

impl WebhookEndpoint {
    /// Whether its status is `enabled`; false where the answer had no status.
    pub fn is_enabled(&self) -> bool {
        self.status == Some(WebhookStatus::Enabled)
    }

    /// When it was made; `None` where the answer had no time, or one that the clock cannot hold.
    pub fn created_at(&self) -> Option<SystemTime> {
        let seconds = self.created_at?;
        let distance = Duration::from_secs(seconds.unsigned_abs());
        match seconds {
            0.. => SystemTime::UNIX_EPOCH.checked_add(distance),
            _ => SystemTime::UNIX_EPOCH.checked_sub(distance),
        }
    }
}

//! Read, compare, write: changing a part of an endpoint, and having an endpoint be there.

use crate::call::Response;
use crate::{
    Call, Client, CreateWebhookEndpoint, Error, ErrorCode, ErrorKind, ResourceUrl, UpdateWebhookEndpoint,
    WebhookEndpoint, WebhookEventType, WebhookStatus,
};
use std::collections::HashSet;
use std::future::IntoFuture;
use std::pin::Pin;

/// JoggAI's limit for an account ([documentation](https://docs.jogg.ai/api-reference/v2/Webhook/AddWebhookEndpoint)).
const MOST_ENDPOINTS: usize = 20;

/// A change to a part of an endpoint, from [`Webhooks::modify`](super::Webhooks::modify): say what is to change, then
/// `.await` it, or look at its [`plan`](Self::plan) first.
///
/// JoggAI replaces an endpoint as a whole and has no call that reads a single one. So the list of endpoints is read, the
/// change is laid over what is there, and the result is written, unless it is the same. Written are address, status and
/// events; an optional field that JoggAI may add to the update stays unset.
///
/// **Between the read and the write somebody else may change the endpoint; their change is then lost.** JoggAI offers
/// nothing to prevent that. Let one program at a time change an endpoint.
///
/// # Errors
///
/// [`RecordNotFound`](ErrorCode::RecordNotFound) if the id is not in the list, and a [`Decode`](ErrorKind::Decode) error
/// if the list, or the address, status or events of the endpoint, are missing in the answer: written back, they would be
/// lost. In both cases nothing is written. Besides those, the errors of [`list`](super::Webhooks::list) and
/// [`update`](super::Webhooks::update).
///
/// ```no_run
/// # async fn example(client: joggai::Client) -> Result<(), joggai::Error> {
/// use joggai::WebhookEventType;
///
/// let change = client
///     .webhooks()
///     .modify("wh_123456")
///     .add_event(WebhookEventType::GeneratedMotionSuccess)
///     .remove_event(WebhookEventType::GeneratedImageSuccess)
///     .await?;
/// println!("{:?}", change.endpoint().events);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is changed before it is awaited"]
pub struct ModifyWebhookEndpoint {
    client: Client,
    endpoint_id: String,
    url: Option<ResourceUrl>,
    status: Option<WebhookStatus>,
    events: Option<Vec<WebhookEventType>>,
    /// In the order they were asked for; true adds.
    event_changes: Vec<(WebhookEventType, bool)>,
}

impl ModifyWebhookEndpoint {
    pub(super) fn new(client: Client, endpoint_id: String) -> Self {
        Self { client, endpoint_id, url: None, status: None, events: None, event_changes: Vec::new() }
    }

    /// Sends the events to another address.
    pub fn url(mut self, url: impl Into<ResourceUrl>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets whether events are sent.
    pub fn status(mut self, status: impl Into<WebhookStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Receives these events and no others. Events that are added or removed besides are so from these.
    pub fn events<E: Into<WebhookEventType>>(mut self, events: impl IntoIterator<Item = E>) -> Self {
        self.events = Some(events.into_iter().map(Into::into).collect());
        self
    }

    /// Receives this event as well.
    pub fn add_event(mut self, event: impl Into<WebhookEventType>) -> Self {
        self.event_changes.push((event.into(), true));
        self
    }

    /// No longer receives this event.
    pub fn remove_event(mut self, event: impl Into<WebhookEventType>) -> Self {
        self.event_changes.push((event.into(), false));
        self
    }

    /// Finds out what would be written, and writes nothing.
    pub fn plan(self) -> Call<EndpointPlan> {
        plan(self.client.clone(), move |endpoints| self.compare(endpoints))
    }

    /// The change as one [`Call`], for a timeout or other limits of its own. The timeout is for both requests together.
    pub fn call(self) -> Call<EndpointChange> {
        carry_out(self.client.clone(), move |endpoints| self.compare(endpoints))
    }

    fn compare(self, endpoints: &Response<Vec<WebhookEndpoint>>) -> Result<EndpointPlan, Error> {
        let id = &self.endpoint_id;
        let found = endpoints.data().iter().position(|endpoint| endpoint.endpoint_id.as_ref() == Some(id));
        let Some(index) = found else {
            let message = "the list of webhook endpoints has none with this id";
            return Err(endpoints.refused(ErrorKind::Api, message).with_code(ErrorCode::RecordNotFound));
        };
        let mut wanted = written(endpoints, index)?;
        wanted.url = self.url.unwrap_or(wanted.url);
        wanted.status = self.status.unwrap_or(wanted.status);
        wanted.events = self.events.unwrap_or(wanted.events);
        for (event, added) in self.event_changes {
            match added {
                true if wanted.events.contains(&event) => {}
                true => wanted.events.push(event),
                false => wanted.events.retain(|kept| *kept != event),
            }
        }
        Ok(EndpointPlan { current: endpoints.data().get(index).cloned(), wanted })
    }
}

impl IntoFuture for ModifyWebhookEndpoint {
    type Output = Result<EndpointChange, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.call().into_future()
    }
}

/// An endpoint that is to be there, from [`Webhooks::ensure`](super::Webhooks::ensure): `.await` it, or look at its
/// [`plan`](Self::plan) first.
///
/// The endpoint with this address is made to be enabled and to receive exactly these events; where there is none, it is
/// created. That makes it safe to run at every start of a service. Of several endpoints with the address one that is right
/// already is taken, else the first that is enabled, else the first; the others are left as they are, and go on receiving
/// if they are enabled. Addresses are the same if they are as URLs: `https://example.com` and
/// `https://example.com/` are.
/// Only address, status and events are compared and written; an optional field that JoggAI may add stays unset.
///
/// **It reads first and writes then.** Two programs that run it at the same time can each create an endpoint; and what
/// somebody else writes in between is lost. JoggAI offers nothing to prevent either.
///
/// # Errors
///
/// [`ErrorKind::InvalidRequest`] if it would be the 21st endpoint: an account has at most 20. A
/// [`Decode`](ErrorKind::Decode) error if the list, an address in it, or the id, status or events of an endpoint with this address are
/// missing in the answer, for what is not known cannot be compared. In these cases nothing is written. Besides those, the
/// errors of [`list`](super::Webhooks::list), [`create`](super::Webhooks::create) and
/// [`update`](super::Webhooks::update); where [`maybe_submitted`](Error::maybe_submitted) is true, run it again: it finds
/// the endpoint if it was created.
///
/// ```no_run
/// # async fn example(client: joggai::Client) -> Result<(), joggai::Error> {
/// use joggai::WebhookEventType::{GeneratedAvatarVideoFailed, GeneratedAvatarVideoSuccess};
/// use joggai::webhooks::EndpointChange;
///
/// let events = [GeneratedAvatarVideoSuccess, GeneratedAvatarVideoFailed];
/// match client.webhooks().ensure("https://example.com/hooks/joggai", events).await? {
///     EndpointChange::Created(endpoint) => println!("created {:?}", endpoint.endpoint_id),
///     EndpointChange::Updated(endpoint) => println!("mended {:?}", endpoint.endpoint_id),
///     _ => println!("all is well"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is looked at before it is awaited"]
pub struct EnsureWebhookEndpoint {
    client: Client,
    wanted: UpdateWebhookEndpoint,
}

impl EnsureWebhookEndpoint {
    pub(super) fn new(client: Client, url: ResourceUrl, events: Vec<WebhookEventType>) -> Self {
        Self { client, wanted: UpdateWebhookEndpoint::new(url, WebhookStatus::Enabled, events) }
    }

    /// Finds out what would be written, and writes nothing.
    pub fn plan(self) -> Call<EndpointPlan> {
        plan(self.client.clone(), move |endpoints| self.compare(endpoints))
    }

    /// All of it as one [`Call`], for a timeout or other limits of its own. The timeout is for both requests together.
    pub fn call(self) -> Call<EndpointChange> {
        carry_out(self.client.clone(), move |endpoints| self.compare(endpoints))
    }

    fn compare(self, endpoints: &Response<Vec<WebhookEndpoint>>) -> Result<EndpointPlan, Error> {
        let list = endpoints.data();
        let mut found = Vec::new();
        for (index, endpoint) in list.iter().enumerate() {
            let url = endpoint.url.as_ref().ok_or_else(|| missing(endpoints, index, "url"))?;
            if is_same(url, &self.wanted.url) {
                found.push(self.change_of(endpoints, index)?);
            }
        }
        // One that is right already, else one that is in use, else the first.
        let best = found.into_iter().min_by_key(|plan| {
            let enabled = plan.current.as_ref().is_some_and(WebhookEndpoint::is_enabled);
            (!plan.is_unchanged(), !enabled)
        });
        match best {
            Some(plan) => Ok(plan),
            None if list.len() < MOST_ENDPOINTS => Ok(EndpointPlan { current: None, wanted: self.wanted }),
            None => {
                let message = format!(
                    "the account has {} webhook endpoints, and {MOST_ENDPOINTS} is the most: delete one first",
                    list.len()
                );
                Err(endpoints.refused(ErrorKind::InvalidRequest, message))
            }
        }
    }

    /// What would make this endpoint right.
    fn change_of(
        &self,
        endpoints: &Response<Vec<WebhookEndpoint>>,
        index: usize,
    ) -> Result<EndpointPlan, Error> {
        let current = endpoints.data()[index].clone();
        if current.endpoint_id.is_none() {
            return Err(missing(endpoints, index, "endpoint_id"));
        }
        // Its own way to write the address stays.
        let wanted = UpdateWebhookEndpoint { url: written(endpoints, index)?.url, ..self.wanted.clone() };
        Ok(EndpointPlan { current: Some(current), wanted })
    }
}

impl IntoFuture for EnsureWebhookEndpoint {
    type Output = Result<EndpointChange, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.call().into_future()
    }
}

/// What a change would write, and over what.
#[derive(Clone, Debug)]
pub struct EndpointPlan {
    current: Option<WebhookEndpoint>,
    wanted: UpdateWebhookEndpoint,
}

impl EndpointPlan {
    /// The endpoint as it was read; `None` where it would be created.
    pub fn current(&self) -> Option<&WebhookEndpoint> {
        self.current.as_ref()
    }

    /// What address, status and events would be.
    pub fn wanted(&self) -> &UpdateWebhookEndpoint {
        &self.wanted
    }

    /// Whether there is nothing to write. The order of the events does not matter.
    pub fn is_unchanged(&self) -> bool {
        self.current.as_ref().is_some_and(|current| {
            let set = |events: &[WebhookEventType]| events.iter().cloned().collect::<HashSet<_>>();
            current.url.as_ref() == Some(&self.wanted.url)
                && current.status.as_ref() == Some(&self.wanted.status)
                && current.events.as_deref().is_some_and(|events| set(events) == set(&self.wanted.events))
        })
    }
}

/// What a change came to, with the endpoint as it is now.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum EndpointChange {
    /// There was none, so it was created.
    Created(WebhookEndpoint),
    /// It was written.
    Updated(WebhookEndpoint),
    /// It was as it should be, so nothing was written.
    Unchanged(WebhookEndpoint),
}

impl EndpointChange {
    /// The endpoint.
    pub fn endpoint(&self) -> &WebhookEndpoint {
        match self {
            Self::Created(endpoint) | Self::Updated(endpoint) | Self::Unchanged(endpoint) => endpoint,
        }
    }

    /// The endpoint, to keep.
    pub fn into_endpoint(self) -> WebhookEndpoint {
        match self {
            Self::Created(endpoint) | Self::Updated(endpoint) | Self::Unchanged(endpoint) => endpoint,
        }
    }
}

fn plan<C>(client: Client, compare: C) -> Call<EndpointPlan>
where
    C: FnOnce(&Response<Vec<WebhookEndpoint>>) -> Result<EndpointPlan, Error> + Send + 'static,
{
    Call::of_several(client.clone(), move |session| async move {
        let endpoints = session.make(client.webhooks().list()).await?;
        let plan = compare(&endpoints)?;
        Ok(endpoints.map(|_| plan))
    })
}

fn carry_out<C>(client: Client, compare: C) -> Call<EndpointChange>
where
    C: FnOnce(&Response<Vec<WebhookEndpoint>>) -> Result<EndpointPlan, Error> + Send + 'static,
{
    Call::of_several(client.clone(), move |session| async move {
        let endpoints = session.make(client.webhooks().list()).await?;
        let plan = compare(&endpoints)?;
        let unchanged = plan.is_unchanged();
        let EndpointPlan { current, wanted } = plan;
        let Some(current) = current else {
            let create = CreateWebhookEndpoint::new(wanted.url, wanted.status, wanted.events);
            let create = client.webhooks().create(create);
            return Ok(session.make(create).await?.map(EndpointChange::Created));
        };
        if unchanged {
            return Ok(endpoints.map(|_| EndpointChange::Unchanged(current)));
        }
        let update = client.webhooks().update(current.endpoint_id.unwrap_or_default(), wanted);
        Ok(session.make(update).await?.map(EndpointChange::Updated))
    })
}

/// What of the endpoint an update replaces, all of which must be there.
fn written(endpoints: &Response<Vec<WebhookEndpoint>>, index: usize) -> Result<UpdateWebhookEndpoint, Error> {
    let endpoint = &endpoints.data()[index];
    let url = endpoint.url.clone().ok_or_else(|| missing(endpoints, index, "url"))?;
    let status = endpoint.status.clone().ok_or_else(|| missing(endpoints, index, "status"))?;
    let events = endpoint.events.clone().ok_or_else(|| missing(endpoints, index, "events"))?;
    Ok(UpdateWebhookEndpoint::new(url, status, events))
}

fn missing(endpoints: &Response<Vec<WebhookEndpoint>>, index: usize, field: &str) -> Error {
    endpoints.missing(&format!("data.endpoints[{index}].{field}"))
}

fn is_same(one: &ResourceUrl, other: &ResourceUrl) -> bool {
    if one == other {
        return true;
    }
    let parse = |url: &ResourceUrl| reqwest::Url::parse(url.as_str()).ok();
    parse(one).is_some_and(|one| parse(other) == Some(one))
}

//! One call, before and after it is made.

use crate::client::{Client, Limits};
use crate::clock::{self, Deadline};
use crate::error::{Error, ErrorKind};
use crate::raw;
use crate::telemetry;
use crate::transport::Received;
use http::{HeaderMap, StatusCode};
use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;
use tracing::{Instrument, Span};

type Answer<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// A call that is ready to be made: set options on it, then `.await` it.
///
/// Nothing happens before it is awaited. Dropping the future drops the connection and so cancels the request, which
/// JoggAI may have carried out by then. It must be awaited on a tokio runtime with time and I/O enabled; without
/// I/O tokio panics when a connection is made.
///
/// # Errors
///
/// Awaiting it gives an [`Error`], whose [`kind`](Error::kind) says what happened: the request could not be built, no
/// connection was made, time ran out, the answer broke off, was too long or made no sense, or JoggAI refused.
///
/// ```no_run
/// # async fn example(client: joggai::Client) -> Result<(), joggai::Error> {
/// use std::time::Duration;
///
/// let endpoints = client.webhooks().list().timeout(Duration::from_secs(5)).max_attempts(1).await?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing before it is awaited"]
pub struct Call<T> {
    client: Client,
    limits: Limits,
    /// Whether it is made of calls of their own, which then have a span each.
    several: bool,
    make: Box<dyn FnOnce(Session, Span) -> Answer<T> + Send>,
}

/// What all requests of one call share: its client, its limits, and the time by which it must be over.
#[derive(Clone)]
pub(crate) struct Session {
    client: Client,
    limits: Limits,
    deadline: Deadline,
}

impl Session {
    /// Makes another call as a part of this one, within its limits.
    pub async fn make<T: Send + 'static>(&self, call: Call<T>) -> Result<Response<T>, Error> {
        call.within(self.clone()).await
    }
}

impl<T: Send + 'static> Call<T> {
    pub(crate) fn new<F, Fut>(client: Client, method: F) -> Self
    where
        F: FnOnce(raw::Client) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Response<T>, Error>> + Send + 'static,
    {
        let one = |session: Session, span| method(session.client.raw(session.limits, session.deadline, span));
        Self {
            limits: client.limits(),
            client,
            several: false,
            make: Box::new(|session, span| Box::pin(one(session, span))),
        }
    }

    /// A call that makes several requests, one after the other; the limits of attempts hold for each of them.
    pub(crate) fn of_several<F, Fut>(client: Client, steps: F) -> Self
    where
        F: FnOnce(Session) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Response<T>, Error>> + Send + 'static,
    {
        Self {
            limits: client.limits(),
            client,
            several: true,
            make: Box::new(|session, _| Box::pin(steps(session))),
        }
    }

    /// The whole call, repeats and waits between them included, takes no longer than this.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// Each attempt, from connecting to the last byte of the answer, takes no longer than this.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = timeout;
        self
    }

    /// At most this many attempts are made; 0 counts as 1.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.limits.max_attempts = attempts;
        self
    }

    /// An answer of more bytes than this is refused.
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_body_bytes = bytes;
        self
    }

    /// The waits between attempts, as [`ClientBuilder::backoff`](crate::ClientBuilder::backoff).
    pub fn backoff(mut self, first: Duration, most: Duration) -> Self {
        self.limits.backoff.first = first;
        self.limits.backoff.most = most;
        self
    }

    /// The longest wait a server may ask for, as
    /// [`ClientBuilder::max_retry_after`](crate::ClientBuilder::max_retry_after).
    pub fn max_retry_after(mut self, wait: Duration) -> Self {
        self.limits.backoff.max_retry_after = wait;
        self
    }

    /// Makes the call, and gives status, headers and request id beside the data.
    ///
    /// # Errors
    ///
    /// As awaiting the call itself.
    pub async fn with_response(self) -> Result<Response<T>, Error> {
        if !clock::is_running() {
            let message = "a call must be awaited on a tokio runtime with time and I/O enabled";
            return Err(Error::new(ErrorKind::Config, message));
        }
        let deadline = Deadline::after(self.limits.timeout);
        let session = Session { client: self.client.clone(), limits: self.limits, deadline };
        self.within(session).await
    }

    /// Makes the call as a part of `session`, whose limits hold.
    fn within(self, session: Session) -> impl Future<Output = Result<Response<T>, Error>> + Send {
        let span = if self.several { Span::none() } else { telemetry::span() };
        let answer = (self.make)(session, span.clone()).instrument(span.clone());
        async move {
            let answer = answer.await;
            match &answer {
                Ok(Response { received, .. }) => {
                    let id = received.request_id.as_deref();
                    telemetry::end(&span, received.attempts, Some(received.status), id, None);
                }
                Err(error) => {
                    telemetry::end(&span, error.attempts(), error.status(), error.request_id(), Some(error));
                }
            }
            answer
        }
    }

    /// The same call with the data turned into something else.
    pub(crate) fn map<U: Send + 'static>(self, change: impl FnOnce(T) -> U + Send + 'static) -> Call<U> {
        self.then(move |response| Ok(response.map(change)))
    }

    /// The same call for one field of the data, which must be there.
    pub(crate) fn field<U: Send + 'static>(
        self,
        path: &'static str,
        pick: impl FnOnce(T) -> Option<U> + Send + 'static,
    ) -> Call<U> {
        self.then(move |response| {
            let Response { data, received } = response;
            match pick(data) {
                Some(data) => Ok(Response { data, received }),
                None => Err(received.missing(path)),
            }
        })
    }

    fn then<U: Send + 'static>(
        self,
        change: impl FnOnce(Response<T>) -> Result<Response<U>, Error> + Send + 'static,
    ) -> Call<U> {
        let make = self.make;
        Call {
            client: self.client,
            limits: self.limits,
            several: self.several,
            make: Box::new(move |session, span| {
                let answer = make(session, span);
                Box::pin(async move { change(answer.await?) })
            }),
        }
    }
}

impl<T: Send + 'static> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.with_response().await?.data) })
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("client", &self.client)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// The data of an answer with what came beside it.
pub struct Response<T> {
    data: T,
    received: Received,
}

impl<T> Response<T> {
    pub(crate) fn new(data: T, received: Received) -> Self {
        Self { data, received }
    }

    /// The data.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The data alone.
    pub fn into_data(self) -> T {
        self.data
    }

    /// The HTTP status, 200 to 299.
    pub fn status(&self) -> StatusCode {
        self.received.status
    }

    /// The headers of the answer. They are shown to nobody else, `Debug` included.
    pub fn headers(&self) -> &HeaderMap {
        &self.received.headers
    }

    /// JoggAI's identifier of the request (`rid`), to name in support cases. Not every answer has one.
    pub fn request_id(&self) -> Option<&str> {
        self.received.request_id.as_deref()
    }

    /// How many attempts it took.
    pub fn attempts(&self) -> u32 {
        self.received.attempts
    }

    /// The error for a field that must be there and is not.
    pub(crate) fn missing(&self, path: &str) -> Error {
        self.received.missing(path)
    }

    /// An error of ours about what this answer says.
    pub(crate) fn refused(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        self.received.error(kind, message)
    }

    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { data: change(self.data), received: self.received }
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("data", &self.data)
            .field("status", &self.received.status)
            .field("request_id", &self.received.request_id)
            .field("attempts", &self.received.attempts)
            .finish_non_exhaustive()
    }
}

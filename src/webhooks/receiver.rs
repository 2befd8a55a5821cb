//! Taking deliveries with axum: an extractor for handlers, and a ready route with a channel behind it.

use super::signature::{Verified, Verifier, VerifyError, claimed};
use axum::body::{Body, HttpBody};
use axum::extract::{FromRef, FromRequest, Request};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use bytes::{Bytes, BytesMut};
use http::StatusCode;
use http::header::EXPECT;
use http_body_util::{BodyExt, LengthLimitError};
use std::error::Error;
use std::fmt;
use std::iter::successors;
use std::num::NonZeroUsize;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{Instant, timeout};

/// So much is still read of a body that is refused for its size, since a sender that is cut off while it sends may never
/// see the answer.
const MOST_DRAINED: usize = 16 * 1024 * 1024;

/// A genuine delivery, as an argument of an axum handler.
///
/// It reads the body within the [`WebhookLimits`] and verifies the bytes as they were received, with the [`Verifier`] in
/// the router's state. What is not genuine never reaches the handler: a [`WebhookRejection`] answers it. As it reads the
/// body, it must be the last argument.
///
/// Answer a 2xx when the event is safe, and within 5 seconds, after which JoggAI gives up; anything else makes it deliver
/// the event again. **When the sender hangs up, the server drops the handler wherever it waits.** Work that must not be
/// left half done belongs into a task of its own (`tokio::spawn`). A handler that **stores the event before it answers** loses none, whatever happens to the process:
///
/// ```
/// use axum::extract::{FromRef, State};
/// use axum::routing::post;
/// use axum::{Router, http::StatusCode};
/// use joggai::webhooks::{Verifier, VerifyError, Webhook};
///
/// #[derive(Clone)]
/// struct App {
///     verifier: Verifier,
///     jobs: Jobs,
/// }
///
/// impl FromRef<App> for Verifier {
///     fn from_ref(app: &App) -> Self {
///         app.verifier.clone()
///     }
/// }
///
/// async fn take(State(app): State<App>, Webhook(verified): Webhook) -> StatusCode {
///     // Repeats share the key, so that storing an event again changes nothing.
///     let key = verified.event().deduplication_key();
///     match app.jobs.insert_if_absent(key, verified.body()).await {
///         Ok(()) => StatusCode::OK,
///         Err(_) => StatusCode::SERVICE_UNAVAILABLE, // JoggAI delivers it again.
///     }
/// }
///
/// fn router(app: App) -> Router {
///     Router::new().route("/hooks/joggai", post(take)).with_state(app)
/// }
///
/// #[derive(Clone)]
/// struct Jobs; // A table in a database.
///
/// impl Jobs {
///     async fn insert_if_absent(&self, key: Option<String>, body: &[u8]) -> Result<(), std::io::Error> {
/// #       let _ = (key, body);
///         Ok(())
///     }
/// }
/// # router(App { verifier: Verifier::new("whsec_abc123xyz")?, jobs: Jobs });
/// # Ok::<(), VerifyError>(())
/// ```
///
/// A layer may have read the body before, as long as it puts the same bytes back. A layer that changes them, such as one
/// that reformats JSON, makes every delivery a forged one.
#[derive(Clone)]
pub struct Webhook(
    /// What was delivered.
    pub Verified,
);

impl<S> FromRequest<S> for Webhook
where
    Verifier: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = WebhookRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebhookRejection> {
        let limits = request.extensions().get::<WebhookLimits>().copied().unwrap_or_default();
        limits.receive(&Verifier::from_ref(state), request).await.map(Self)
    }
}

/// Shows the type of event only.
impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook").field("event_type", self.0.event().event_type()).finish_non_exhaustive()
    }
}

/// How much a delivery may send, and for how long. For the extractor [`Webhook`], as an extension of its route:
///
/// ```
/// use axum::routing::post;
/// use axum::{Extension, Router};
/// use joggai::webhooks::{Verifier, Webhook, WebhookLimits};
///
/// async fn take(Webhook(verified): Webhook) {
///     println!("{}", verified.event().event_type());
/// }
///
/// let limits = WebhookLimits::default().max_body_bytes(64 * 1024);
/// let router: Router = Router::new()
///     .route("/hooks/joggai", post(take).layer(Extension(limits)))
///     .with_state(Verifier::new("whsec_abc123xyz")?);
/// # Ok::<(), joggai::webhooks::VerifyError>(())
/// ```
///
/// A sender that closes its writing half as soon as it has sent may get no answer, as axum's server treats that as hanging
/// up; it then delivers again.
///
/// axum's `DefaultBodyLimit` changes nothing here: it is for bodies of every kind, and often raised for uploads. A layer
/// that limits the body itself, such as the `RequestBodyLimitLayer` of tower-http, holds as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebhookLimits {
    max_body_bytes: usize,
    body_timeout: Duration,
}

impl WebhookLimits {
    /// The largest body that is taken; 1 MiB by default. Events are some hundred bytes; how large they may become is not
    /// documented. Each delivery that is being read takes up to so much memory, also from a sender that turns out to have
    /// no secret. Of a larger body up to 16 MiB more are read and thrown away, for a sender that does not listen while
    /// it sends.
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.max_body_bytes = bytes;
        self
    }

    /// The time for the whole body to arrive, from when its headers have; 4 seconds by default, since JoggAI waits 5
    /// seconds for the answer. It does not cover the headers: bound those in the server, or in a proxy before it.
    pub fn body_timeout(mut self, time: Duration) -> Self {
        self.body_timeout = time;
        self
    }

    async fn receive(self, verifier: &Verifier, request: Request) -> Result<Verified, WebhookRejection> {
        let (head, mut body) = request.into_parts();
        let started = Instant::now();
        // Nothing is kept of a body that no signature came with, or that says itself that it is too large.
        let read = match claimed(&head.headers) {
            Err(error) => Err(error.into()),
            Ok(_) if body.size_hint().lower() > self.max_body_bytes as u64 => Err(self.too_large()),
            Ok(claimed) => timeout(self.body_timeout, collect(&mut body, self.max_body_bytes))
                .await
                .unwrap_or(Err(WebhookRejection::TooSlow))
                .map(|body| (claimed, body)),
        };
        match read {
            Ok((claimed, body)) => Ok(verifier.verify_digest(claimed, body)?),
            Err(rejection) => {
                // A sender that asked whether to send sees the answer without having sent.
                if !head.headers.contains_key(EXPECT) {
                    // Whether all of it came makes no difference to the answer.
                    let left = self.body_timeout.saturating_sub(started.elapsed());
                    let _ = timeout(left, drain(&mut body)).await;
                }
                Err(rejection)
            }
        }
    }

    fn too_large(self) -> WebhookRejection {
        WebhookRejection::TooLarge { limit: Some(self.max_body_bytes) }
    }
}

impl Default for WebhookLimits {
    /// 1 MiB in 4 seconds.
    fn default() -> Self {
        Self { max_body_bytes: 1024 * 1024, body_timeout: Duration::from_secs(4) }
    }
}

/// Copies, since a body sent in chunks of a byte would take many times its size if its pieces were kept.
async fn collect(body: &mut Body, limit: usize) -> Result<Bytes, WebhookRejection> {
    let mut bytes = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|error| unreadable(&error))?.into_data() else { continue };
        if data.len() > limit - bytes.len() {
            return Err(WebhookRejection::TooLarge { limit: Some(limit) });
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes.freeze())
}

fn unreadable(error: &axum::Error) -> WebhookRejection {
    let mut causes = successors(Some(error as &dyn Error), |&error| error.source());
    match causes.any(|cause| cause.is::<LengthLimitError>()) {
        true => WebhookRejection::TooLarge { limit: None },
        false => WebhookRejection::CutShort,
    }
}

async fn drain(body: &mut Body) {
    let mut left = MOST_DRAINED;
    while let Some(Ok(frame)) = body.frame().await {
        match left.checked_sub(frame.data_ref().map_or(0, Bytes::len)) {
            Some(less) => left = less,
            None => return,
        }
    }
}

/// Why a delivery did not reach the handler. As a response it is one line of plain text that repeats nothing of what was
/// sent, and carries itself as an extension, so that a layer can tell what was refused:
///
/// ```
/// use axum::Router;
/// use axum::middleware::map_response;
/// use axum::response::Response;
/// use joggai::webhooks::WebhookRejection;
///
/// async fn tell(response: Response) -> Response {
///     if let Some(rejection) = response.extensions().get::<WebhookRejection>() {
///         eprintln!("{rejection}"); // refused a delivery: its body came too slowly
///     }
///     response
/// }
///
/// fn telling(router: Router) -> Router {
///     router.layer(map_response(tell))
/// }
/// ```
///
/// A handler that would rather answer itself takes a `Result<Webhook, WebhookRejection>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookRejection {
    /// It is not genuine, or too old.
    NotVerified(VerifyError),
    /// Its body is too large.
    TooLarge {
        /// [`WebhookLimits::max_body_bytes`]; `None` where a layer around the route set a smaller limit.
        limit: Option<usize>,
    },
    /// Its body did not arrive within [`WebhookLimits::body_timeout`].
    TooSlow,
    /// Its body ended early, or was not sent as HTTP demands.
    CutShort,
}

impl WebhookRejection {
    /// The status of the answer.
    ///
    /// | what is wrong | status |
    /// |---|---|
    /// | the signature is missing, or no secret gives it for this body | 401 |
    /// | the signature is there more than once, or malformed | 400 |
    /// | the body is genuine, but has no timestamp, is too old, or is from the future | 400: the sender is no stranger |
    /// | the body was cut short | 400 |
    /// | the body came too slowly | 408 |
    /// | the body is too large | 413 |
    ///
    /// By its documentation JoggAI delivers again after each of them.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotVerified(VerifyError::MissingSignature | VerifyError::Mismatch) => {
                StatusCode::UNAUTHORIZED
            }
            Self::NotVerified(
                VerifyError::RepeatedSignature
                | VerifyError::MalformedSignature
                | VerifyError::NoTimestamp
                | VerifyError::TooOld
                | VerifyError::FromTheFuture,
            )
            | Self::CutShort => StatusCode::BAD_REQUEST,
            // A verifier without a secret cannot be made; were there one, it would not be the sender's fault.
            Self::NotVerified(VerifyError::EmptySecret) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
        }
    }
}

impl fmt::Display for WebhookRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused a delivery: ")?;
        match self {
            Self::NotVerified(error) => error.fmt(f),
            Self::TooLarge { limit: Some(limit) } => write!(f, "its body is larger than {limit} bytes"),
            Self::TooLarge { limit: None } => f.write_str("its body is too large"),
            Self::TooSlow => f.write_str("its body came too slowly"),
            Self::CutShort => f.write_str("its body was cut short"),
        }
    }
}

impl Error for WebhookRejection {}

impl From<VerifyError> for WebhookRejection {
    fn from(error: VerifyError) -> Self {
        Self::NotVerified(error)
    }
}

impl IntoResponse for WebhookRejection {
    fn into_response(self) -> Response {
        let mut response = (self.status(), self.to_string()).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A ready route for an axum router, with a bounded channel behind it: JoggAI gets its answer at once, and the work is
/// done elsewhere in the process.
///
/// ```
/// use axum::Router;
/// use joggai::webhooks::{Verified, Verifier, WebhookReceiver};
/// use tokio::net::TcpListener;
///
/// async fn serve(listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), Box<dyn std::error::Error>> {
///     let verifier = Verifier::new("whsec_abc123xyz")?;
///     let (route, mut deliveries) = WebhookReceiver::new(verifier).build();
///     let work = tokio::spawn(async move {
///         while let Some(verified) = deliveries.recv().await {
///             handle(verified).await;
///         }
///     });
///     let router = Router::new().route("/hooks/joggai", route);
///     // Bound the wait where strangers can connect: a request that is sent half and held open holds it up.
///     axum::serve(listener, router).with_graceful_shutdown(stop).await?;
///     // The router is gone, and with it the route: the loop ends when all that was acknowledged is handled.
///     work.await?;
///     Ok(())
/// }
///
/// async fn handle(verified: Verified) {
///     println!("{}", verified.event().event_type());
/// }
/// ```
///
/// The route takes POST, and answers 405 to every other method. A genuine delivery is answered 200 once it is in the
/// channel. When the channel is full, or its [receiving end](Deliveries) is closed or dropped, it is answered 503 and
/// kept nowhere, so that JoggAI delivers it again. What is not genuine gets a [`WebhookRejection`].
///
/// # What can be lost, and what comes twice
///
/// The channel lives in memory. **A crash after the acknowledgement loses the events in the channel and those being
/// handled**, and JoggAI does not know that it should deliver them again. To close this gap, take the extractor
/// [`Webhook`] in a handler of your own, and store the event under its
/// [key](super::Event::deduplication_key) before answering. Events are also lost to a receiver that answers 503 for longer
/// than JoggAI repeats them (by its v1 guide 3 times, 5 seconds apart; for v2 that is not documented), so give the channel
/// room for a burst.
///
/// An event can come more than once: JoggAI says so, and a sender that hangs up before it saw the 200 delivers again.
/// [`SeenEvents`](super::SeenEvents) keeps it from being handled twice. Whatever comes out of the channel was acknowledged:
/// JoggAI does not deliver it again, so what fails is yours to repeat. The channel keeps the order of arrival, which need
/// not be the order in which things happened.
#[derive(Clone, Debug)]
pub struct WebhookReceiver {
    verifier: Verifier,
    capacity: NonZeroUsize,
    limits: WebhookLimits,
}

impl WebhookReceiver {
    /// Receives what this verifier finds genuine.
    pub fn new(verifier: Verifier) -> Self {
        let capacity = NonZeroUsize::new(1024).unwrap_or(NonZeroUsize::MIN);
        Self { verifier, capacity, limits: WebhookLimits::default() }
    }

    /// How many events wait in the channel at most; 1024 by default. Each takes the memory of its body.
    pub fn capacity(mut self, events: NonZeroUsize) -> Self {
        self.capacity = events;
        self
    }

    /// As [`WebhookLimits::max_body_bytes`]: 1 MiB by default.
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.limits = self.limits.max_body_bytes(bytes);
        self
    }

    /// As [`WebhookLimits::body_timeout`]: 4 seconds by default.
    pub fn body_timeout(mut self, time: Duration) -> Self {
        self.limits = self.limits.body_timeout(time);
        self
    }

    /// The route, for [`Router::route`](axum::Router::route) of a router with any state, and what it acknowledges.
    pub fn build<S: Clone + Send + Sync + 'static>(self) -> (MethodRouter<S>, Deliveries) {
        let Self { verifier, capacity, limits } = self;
        let (channel, deliveries) = mpsc::channel(capacity.get().min(Semaphore::MAX_PERMITS));
        let take = move |request: Request| {
            let (verifier, channel) = (verifier.clone(), channel.clone());
            async move {
                match limits.receive(&verifier, request).await {
                    Ok(verified) => pass_on(&channel, verified),
                    Err(rejection) => rejection.into_response(),
                }
            }
        };
        (post(take), Deliveries(deliveries))
    }
}

/// Must not wait: a handler that is dropped while it waits, as its sender hangs up, would lose the event.
fn pass_on(channel: &mpsc::Sender<Verified>, verified: Verified) -> Response {
    match channel.try_send(verified) {
        Ok(()) => StatusCode::OK.into_response(),
        Err(_) => {
            (StatusCode::SERVICE_UNAVAILABLE, "the event was not taken: deliver it again").into_response()
        }
    }
}

/// The receiving end of a [`WebhookReceiver`]: what it acknowledged, in the order of arrival.
///
/// The loop of a worker that stops by itself, and still handles all that was acknowledged:
///
/// ```
/// use joggai::webhooks::{Deliveries, Verified};
///
/// async fn work(mut deliveries: Deliveries, stop: impl Future<Output = ()>) {
///     let mut stop = std::pin::pin!(stop);
///     loop {
///         tokio::select! {
///             verified = deliveries.recv() => match verified {
///                 Some(verified) => handle(verified).await,
///                 None => return,
///             },
///             () = &mut stop => break,
///         }
///     }
///     deliveries.close(); // From here on the route answers 503.
///     while let Some(verified) = deliveries.recv().await {
///         handle(verified).await;
///     }
/// }
///
/// async fn handle(verified: Verified) {
///     println!("{}", verified.event().event_type());
/// }
/// ```
///
/// Dropping it loses what is still in it.
pub struct Deliveries(mpsc::Receiver<Verified>);

impl Deliveries {
    /// Waits for the next event. `None` when none is left and none can come: after [`close`](Self::close), or when the
    /// route and the router with it are gone.
    ///
    /// Dropping the future loses no event, so it may stand in a `select!`.
    pub async fn recv(&mut self) -> Option<Verified> {
        self.0.recv().await
    }

    /// Takes no further event: the route answers 503 from now on. What was acknowledged before is still there for
    /// [`recv`](Self::recv).
    pub fn close(&mut self) {
        self.0.close();
    }
}

/// Shows how many events wait, and nothing of them.
impl fmt::Debug for Deliveries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deliveries").field("waiting", &self.0.len()).finish_non_exhaustive()
    }
}

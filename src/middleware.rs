//! The seam below the repeats: what sends one request and brings back its answer, to wrap or to replace.
//!
//! Every attempt of every call goes through one [`tower_service::Service`] from `http::Request<Bytes>` to an
//! `http::Response` whose body is a stream. Unless told otherwise it is [`HttpTransport`].
//! [`ClientBuilder::layer`](crate::ClientBuilder::layer) wraps it, to measure, to sign or to record;
//! [`ClientBuilder::transport`](crate::ClientBuilder::transport) replaces it, so that a test needs no socket.
//!
//! What is above the seam stays as it is: repeats, limits of time and size, the rate limit, the reading of answers. The
//! request is complete when it gets here, the key in its header `x-api-key` (marked as sensitive) included. A layer that
//! sends a request several times by itself has to tell of all of them: [`TransportError::not_sent`] only where none of
//! them was sent, or a paid POST may be made twice.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), joggai::Error> {
//! use joggai::middleware::{TransportBody, TransportError};
//! use std::future::{Ready, ready};
//! use std::task::{Context, Poll};
//!
//! /// Answers every request with an empty list of webhook endpoints.
//! #[derive(Clone)]
//! struct NoEndpoints;
//!
//! impl tower_service::Service<http::Request<bytes::Bytes>> for NoEndpoints {
//!     type Response = http::Response<TransportBody>;
//!     type Error = TransportError;
//!     type Future = Ready<Result<Self::Response, TransportError>>;
//!
//!     fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
//!         Poll::Ready(Ok(()))
//!     }
//!
//!     fn call(&mut self, request: http::Request<bytes::Bytes>) -> Self::Future {
//!         assert_eq!(request.uri().path(), "/v2/endpoints");
//!         ready(Ok(http::Response::new(TransportBody::from(r#"{"code":0,"data":{"endpoints":[]}}"#))))
//!     }
//! }
//!
//! let client = joggai::Client::builder().api_key("a key").transport(NoEndpoints).build()?;
//! assert!(client.webhooks().list().await?.is_empty());
//! # Ok(())
//! # }
//! ```

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt;
use http_body_util::combinators::UnsyncBoxBody;
use std::error::Error as StdError;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use tower_service::Service;

/// Any error that may cross threads.
pub type BoxError = Box<dyn StdError + Send + Sync>;

type Sending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Sends requests over the network: TLS, connections and proxies as the client was built with. Clones share one pool.
#[derive(Clone)]
pub struct HttpTransport {
    http: reqwest::Client,
}

impl HttpTransport {
    pub(crate) fn new(http: reqwest::Client) -> Self {
        Self { http }
    }
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport").finish_non_exhaustive()
    }
}

impl Service<Request<Bytes>> for HttpTransport {
    type Response = Response<TransportBody>;
    type Error = TransportError;
    type Future = Sending<Result<Response<TransportBody>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let http = self.http.clone();
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(TransportError::from_reqwest)?;
            let answer = http.execute(request).await.map_err(TransportError::from_reqwest)?;
            Ok(Response::from(answer).map(|body| TransportBody(Inner::Network(body))))
        })
    }
}

/// The body of an answer, as it comes: a stream of bytes from the network, or bytes made by a test with `from`.
pub struct TransportBody(Inner);

enum Inner {
    Network(reqwest::Body),
    Ready(Option<Bytes>),
}

impl<T: Into<Bytes>> From<T> for TransportBody {
    fn from(bytes: T) -> Self {
        Self(Inner::Ready(Some(bytes.into())))
    }
}

impl fmt::Debug for TransportBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportBody").finish_non_exhaustive()
    }
}

impl Body for TransportBody {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        match &mut self.0 {
            Inner::Network(body) => Pin::new(body).poll_frame(context).map_err(TransportError::from_reqwest),
            Inner::Ready(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Network(body) => body.is_end_stream(),
            Inner::Ready(bytes) => bytes.is_none(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Network(body) => body.size_hint(),
            Inner::Ready(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, Bytes::len) as u64),
        }
    }
}

/// Why a transport brought back no answer, and whether JoggAI may have received the request all the same.
///
/// A transport of your own may fail with any error; it then counts as "maybe sent", and a POST is not repeated. One that
/// knows better says so with [`not_sent`](Self::not_sent).
pub struct TransportError {
    source: BoxError,
    not_sent: bool,
}

impl TransportError {
    /// The request may have been sent.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { source: source.into(), not_sent: false }
    }

    /// The request was certainly not sent: no connection was made, or something in between refused it. It may be
    /// repeated, a paid POST included.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self { source: source.into(), not_sent: true }
    }

    /// Whether the request was certainly not sent.
    pub fn is_not_sent(&self) -> bool {
        self.not_sent
    }

    fn from_reqwest(error: reqwest::Error) -> Self {
        let error = error.without_url();
        Self { not_sent: error.is_builder() || error.is_connect(), source: error.into() }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.not_sent { "the request was not sent" } else { "the request got no answer" })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("not_sent", &self.not_sent)
            .field("source", &self.source.to_string())
            .finish()
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

/// What a client sends its requests through.
#[derive(Clone)]
pub(crate) enum Transport {
    /// The HTTP client itself, without the seam's detour through the types of `http`.
    Network(reqwest::Client),
    Custom(Arc<dyn SendRequest>),
}

impl Transport {
    pub fn custom<S, B>(service: S) -> Self
    where
        S: Service<Request<Bytes>, Response = Response<B>> + Clone + Send + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send,
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self::Custom(Arc::new(Mutex::new(service)))
    }

    /// Hands the request on at once, so that the future need not hold it.
    pub fn send(
        &self,
        request: reqwest::Request,
    ) -> impl Future<Output = Result<Incoming, BoxError>> + use<> {
        enum Way<N, C> {
            Network(N),
            Custom(C),
        }
        let way = match self {
            Self::Network(http) => Way::Network(http.execute(request)),
            Self::Custom(service) => Way::Custom(detached(request).map(|request| service.send(request))),
        };
        async {
            Ok(match way {
                Way::Network(answer) => Incoming::Network(answer.await?),
                Way::Custom(answer) => Incoming::Custom(answer?.await?),
            })
        }
    }
}

/// The request without reqwest's types.
fn detached(mut request: reqwest::Request) -> Result<Request<Bytes>, BoxError> {
    let body = request.body().and_then(reqwest::Body::as_bytes).map(Bytes::copy_from_slice);
    let mut sent = Request::new(body.unwrap_or_default());
    *sent.method_mut() = request.method().clone();
    *sent.uri_mut() = request.url().as_str().parse()?;
    *sent.headers_mut() = std::mem::take(request.headers_mut());
    Ok(sent)
}

type CustomBody = UnsyncBoxBody<Bytes, BoxError>;

/// A user's service, whatever its types are.
pub(crate) trait SendRequest: Send + Sync {
    fn send(&self, request: Request<Bytes>) -> Sending<Result<Response<CustomBody>, BoxError>>;
}

impl<S, B> SendRequest for Mutex<S>
where
    S: Service<Request<Bytes>, Response = Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: Request<Bytes>) -> Sending<Result<Response<CustomBody>, BoxError>> {
        // Each attempt has a clone of its own, as tower's services expect.
        let mut service = self.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(judged)?;
            let answer = service.call(request).await.map_err(judged)?;
            Ok(answer.map(|body| body.map_err(judged).boxed_unsync()))
        })
    }
}

/// What a user's service failed with. Only by a [`TransportError`] can it say that nothing was sent: an error of reqwest's
/// may come of something else that it did.
fn judged(error: impl Into<BoxError>) -> BoxError {
    let error = error.into();
    if says_what_was_sent(&*error) { error } else { TransportError::new(error).into() }
}

fn says_what_was_sent(error: &(dyn StdError + 'static)) -> bool {
    std::iter::successors(Some(error), |&error| error.source()).any(|cause| cause.is::<TransportError>())
}

/// An answer whose head has come.
pub(crate) enum Incoming {
    Network(reqwest::Response),
    Custom(Response<CustomBody>),
}

impl Incoming {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Network(answer) => answer.status(),
            Self::Custom(answer) => answer.status(),
        }
    }

    pub fn take_headers(&mut self) -> HeaderMap {
        std::mem::take(match self {
            Self::Network(answer) => answer.headers_mut(),
            Self::Custom(answer) => answer.headers_mut(),
        })
    }

    /// How many bytes the body has at least.
    pub fn least_length(&self) -> u64 {
        match self {
            Self::Network(answer) => answer.content_length().unwrap_or(0),
            Self::Custom(answer) => answer.body().size_hint().lower(),
        }
    }

    /// The next bytes of the body; `None` at its end.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, BoxError> {
        let body = match self {
            Self::Network(answer) => return Ok(answer.chunk().await?),
            Self::Custom(answer) => answer.body_mut(),
        };
        while let Some(frame) = body.frame().await {
            // Trailers are of no use here.
            if let Ok(data) = frame?.into_data() {
                return Ok(Some(data));
            }
        }
        Ok(None)
    }
}

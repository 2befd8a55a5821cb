//! The client: key, base URL, limits and the HTTP settings.

use crate::attempts::{Backoff, RepeatBudget};
use crate::call::{Call, Response};
use crate::clock::Deadline;
use crate::error::{Error, ErrorKind, root_cause};
use crate::middleware::{BoxError, HttpTransport, Transport};
use crate::rate_limit::{RateLimit, SlidingWindow};
use crate::raw;
use crate::transport::Exchange;
use crate::webhooks::Webhooks;
use bytes::Bytes;
use http::{HeaderValue, Request};
use http_body::Body;
use reqwest::Url;
use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;
use tower_layer::Layer;
use tower_service::Service;
use tracing::Span;
use zeroize::Zeroizing;

const KEY_VARIABLE: &str = "JOGGAI_API_KEY";
const BASE_URL_VARIABLE: &str = "JOGGAI_BASE_URL";
const BASE_URL: &str = "https://api.jogg.ai";

/// A client of JoggAI's API. Cloning it is cheap, and the clones share one pool of connections.
///
/// ```no_run
/// # async fn example() -> Result<(), joggai::Error> {
/// let client = joggai::Client::new("your API key")?;
/// for endpoint in client.webhooks().list().await? {
///     println!("{endpoint:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

/// What all clones of a client have in common.
pub(crate) struct Shared {
    pub base_url: String,
    pub origin: Url,
    pub key: Zeroizing<String>,
    pub key_header: HeaderValue,
    pub user_agent: HeaderValue,
    pub transport: Transport,
    pub rate_limit: Option<Box<dyn RateLimit>>,
    pub budget: RepeatBudget,
    /// Builds the requests of the generated client, and sends them unless there is another transport.
    http: reqwest::Client,
    limits: Limits,
}

/// The limits of a call; a client's are where each call starts from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub timeout: Duration,
    pub attempt_timeout: Duration,
    pub max_attempts: u32,
    pub max_body_bytes: usize,
    pub backoff: Backoff,
}

impl Client {
    /// A client with this API key and every setting at its default.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`].
    pub fn new(api_key: impl Into<String>) -> Result<Self, Error> {
        Self::builder().api_key(api_key).build()
    }

    /// A client with the key in `JOGGAI_API_KEY` and, where that is set, the base URL in `JOGGAI_BASE_URL`.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, Error> {
        let builder = Self::builder();
        match variable(BASE_URL_VARIABLE)? {
            Some(url) if !url.is_empty() => builder.base_url(url).build(),
            _ => builder.build(),
        }
    }

    /// A client to be set up.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The calls for webhook endpoints.
    pub fn webhooks(&self) -> Webhooks {
        Webhooks::new(self.clone())
    }

    /// Calls any operation of the document.
    ///
    /// The closure gets the generated client, and answers with one call of it. The envelope is taken off, and errors
    /// and limits are those of every other call. The closure runs once; repeats happen below it.
    ///
    /// # Errors
    ///
    /// As every [`Call`]. A second request in the same closure is an [`InvalidRequest`](ErrorKind::InvalidRequest).
    ///
    /// ```no_run
    /// # async fn example(client: joggai::Client) -> Result<(), joggai::Error> {
    /// let account = client.call(|raw| async move { raw.who_am_i().await }).await?;
    /// println!("{:?}", account.username);
    /// # Ok(())
    /// # }
    /// ```
    pub fn call<F, Fut, T>(&self, method: F) -> Call<T>
    where
        F: FnOnce(raw::Client) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Response<T>, Error>> + Send + 'static,
        T: Send + 'static,
    {
        Call::new(self.clone(), method)
    }

    pub(crate) fn limits(&self) -> Limits {
        self.shared.limits
    }

    /// The generated client for one call.
    pub(crate) fn raw(&self, limits: Limits, deadline: Deadline, span: Span) -> raw::Client {
        let exchange = Exchange::new(self.shared.clone(), limits, deadline, span);
        raw::Client::new_with_client(&self.shared.base_url, self.shared.http.clone(), exchange)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.fmt(f)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Client`] to be.
///
/// ```
/// # fn main() -> Result<(), joggai::Error> {
/// use std::time::Duration;
///
/// let client = joggai::Client::builder()
///     .api_key("your API key")
///     .base_url("http://127.0.0.1:8080")
///     .timeout(Duration::from_secs(20))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing before `build`"]
pub struct ClientBuilder {
    api_key: Option<Zeroizing<String>>,
    base_url: String,
    allow_plain_http: bool,
    user_agent: String,
    connect_timeout: Duration,
    limits: Limits,
    repeats_at_once: u32,
    rate_limit: Option<Box<dyn RateLimit>>,
    transport: Box<dyn FnOnce(&reqwest::Client) -> Transport + Send>,
    /// Whether `transport` uses the network as this crate sets it up.
    needs_network: bool,
    reqwest: Option<reqwest::ClientBuilder>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            api_key: None,
            base_url: BASE_URL.to_owned(),
            allow_plain_http: false,
            user_agent: concat!("joggai-rust/", env!("CARGO_PKG_VERSION")).to_owned(),
            connect_timeout: Duration::from_secs(10),
            limits: Limits {
                timeout: Duration::from_secs(120),
                attempt_timeout: Duration::from_secs(30),
                max_attempts: 3,
                max_body_bytes: 8 << 20,
                backoff: Backoff::default(),
            },
            repeats_at_once: RepeatBudget::MOST,
            rate_limit: Some(Box::new(SlidingWindow::default())),
            transport: Box::new(|http| Transport::Network(http.clone())),
            needs_network: true,
            reqwest: None,
        }
    }
}

impl ClientBuilder {
    /// The API key. Without it `build` reads `JOGGAI_API_KEY`.
    ///
    /// This copy is overwritten when the last clone of the client is dropped; those that the HTTP stack makes to send
    /// it are not.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(Zeroizing::new(key.into()));
        self
    }

    /// Where the API is; `https://api.jogg.ai` unless set. A `/v2` at its end is left out, for paths begin with it;
    /// any other path is kept in front of them. No proxy is used for a loopback address.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Allows `http://` to other machines. The key then crosses the network readable to everyone on the way.
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// What to send as `User-Agent`; `joggai-rust/` and the version unless set.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = name.into();
        self
    }

    /// How long making a connection may take; 10 s unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long each attempt may take, from connecting to the last byte of the answer; 30 s unless set.
    ///
    /// A server that sends interim answers (1xx) without end can delay the end of this time and of
    /// [`timeout`](Self::timeout): by some tenths of a second, without compiler optimisations by many seconds.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = timeout;
        self
    }

    /// How long a call may take, repeats and waits included; 120 s unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// How many bytes an answer may have; 8 MiB unless set. Decoded, a hostile answer can take some twenty times as much.
    /// One of more than 1 MiB must have 16 bytes for each object in it, for small objects would take even more.
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_body_bytes = bytes;
        self
    }

    /// How many attempts a call makes at most; 3 unless set, 0 counts as 1.
    ///
    /// A request is repeated where that can help and do no harm. A POST may create something that is paid for, so it is
    /// repeated only where it was certainly not carried out. Each repeat sends the same bytes.
    ///
    #[doc = include_str!("repeats.md")]
    ///
    /// The documented codes are those of [`ErrorCode`](crate::ErrorCode). Before a repeat it waits: as long as the server
    /// asks to ([`max_retry_after`](Self::max_retry_after)), else a random time ([`backoff`](Self::backoff)); never
    /// beyond the end of the call, and within the [budget of repeats](Self::repeat_budget).
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.limits.max_attempts = attempts;
        self
    }

    /// The wait before a repeat: a random one, up to `first` before the second attempt, up to twice as much before
    /// each further one, and never more than `most`. 0.5 s and 8 s unless set.
    pub fn backoff(mut self, first: Duration, most: Duration) -> Self {
        self.limits.backoff.first = first;
        self.limits.backoff.most = most;
        self
    }

    /// The longest wait that a server may ask for; if it asks for more, its refusal is returned. 60 s unless set.
    pub fn max_retry_after(mut self, wait: Duration) -> Self {
        self.limits.backoff.max_retry_after = wait;
        self
    }

    /// How many repeats all clones of the client may make together, as long as they fail: so many at once, and one more
    /// each second. 20 unless set; 0 allows none. It keeps an outage from multiplying the load, whatever
    /// [`max_attempts`](Self::max_attempts) says; a call that finds none left returns its error at once.
    pub fn repeat_budget(mut self, at_once: u32) -> Self {
        self.repeats_at_once = at_once;
        self
    }

    /// What decides when a POST may start; 20 in any 60 s unless set, counted by the client and its clones. A POST that
    /// finds no room waits for it as long as its call has time, and is otherwise an error of the kind
    /// [`RateLimited`](ErrorKind::RateLimited) that tells the wait.
    pub fn rate_limit(mut self, limit: impl RateLimit + 'static) -> Self {
        self.rate_limit = Some(Box::new(limit));
        self
    }

    /// Starts POSTs without counting them. JoggAI refuses those beyond its limit with code 429.
    pub fn no_rate_limit(mut self) -> Self {
        self.rate_limit = None;
        self
    }

    /// Wraps what sends requests: see [`middleware`](crate::middleware). It replaces an earlier layer or transport;
    /// several layers are put together with `tower::ServiceBuilder`.
    pub fn layer<L, B>(mut self, layer: L) -> Self
    where
        L: Layer<HttpTransport> + Send + 'static,
        L::Service: Service<Request<Bytes>, Response = http::Response<B>> + Clone + Send + 'static,
        <L::Service as Service<Request<Bytes>>>::Error: Into<BoxError>,
        <L::Service as Service<Request<Bytes>>>::Future: Send,
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        self.transport =
            Box::new(move |http| Transport::custom(layer.layer(HttpTransport::new(http.clone()))));
        self.needs_network = true;
        self
    }

    /// Replaces what sends requests: see [`middleware`](crate::middleware). Settings of connections, TLS and proxies
    /// are then its own affair; a base URL of any scheme that is allowed can be given.
    pub fn transport<S, B>(mut self, service: S) -> Self
    where
        S: Service<Request<Bytes>, Response = http::Response<B>> + Clone + Send + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send,
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        self.transport = Box::new(move |_| Transport::custom(service));
        self.needs_network = false;
        self
    }

    /// The HTTP client to build on, for a proxy or a certificate authority of your own.
    ///
    /// This crate's settings go on top: the time for connecting, no redirects, no repeats of reqwest's own, no proxy for
    /// loopback. A `timeout` or `read_timeout` of its own holds for each attempt as well. Its TLS backend is its own choice:
    /// reqwest's default changes with the features that other crates turn on, so name one, such as `tls_backend_rustls()`.
    /// Its type is reqwest's, so this method follows reqwest's major version and not this crate's.
    pub fn reqwest(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.reqwest = Some(builder);
        self
    }

    /// Builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`Config`](ErrorKind::Config) where there is no usable key, where the base URL is not absolute, is plain http
    /// to another machine, or holds a user name, query or fragment, or where TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let key = match self.api_key {
            Some(key) => key,
            None => Zeroizing::new(variable(KEY_VARIABLE)?.ok_or_else(|| {
                config(format!(
                    "there is no API key: set {KEY_VARIABLE}, or give the key to the client's builder"
                ))
            })?),
        };
        let key_header = key_header(&key)?;
        let origin = base_url(&self.base_url, self.allow_plain_http)?;
        let user_agent = HeaderValue::from_str(&self.user_agent)
            .map_err(|_| config("the user agent holds characters that no header can carry"))?;

        #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
        check_provider()?;
        let builder = match self.reqwest {
            // Its TLS is its owner's choice.
            Some(builder) => builder,
            None => with_tls(reqwest::Client::builder(), self.needs_network && origin.scheme() == "https")?,
        };
        let builder = builder
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            // It would write requests, the key included, into the log.
            .connection_verbose(false);
        let builder = if is_loopback(&origin) { builder.no_proxy() } else { builder };
        // It panics where some other crate turned TLS on in it and nobody brings the cryptography.
        let built = catch_unwind(AssertUnwindSafe(|| builder.build()));
        let built = built.map_err(|_| {
            config(
                "the HTTP client could not be set up: its TLS has no crypto provider; enable joggai's feature \
                 `rustls`, or install a provider before the client is built",
            )
        })?;
        let http = built.map_err(|error| {
            let cause = root_cause(&error, &key);
            config(format!("the HTTP client could not be set up: {cause}")).caused_by(&error, &key)
        })?;

        let base_url = origin.as_str().trim_end_matches('/').to_owned();
        let limits = self.limits;
        let transport = (self.transport)(&http);
        let budget = RepeatBudget::new(self.repeats_at_once);
        let rate_limit = self.rate_limit;
        let shared = Shared {
            base_url,
            origin,
            key,
            key_header,
            user_agent,
            transport,
            rate_limit,
            budget,
            http,
            limits,
        };
        Ok(Client { shared: Arc::new(shared) })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("limits", &self.limits).finish_non_exhaustive()
    }
}

fn config(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Config, message)
}

fn variable(name: &str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(config(format!("{name} is not valid UTF-8"))),
    }
}

fn key_header(key: &str) -> Result<HeaderValue, Error> {
    if key.trim().is_empty() {
        return Err(config(format!(
            "the API key is empty: set {KEY_VARIABLE}, or give it to the client's builder"
        )));
    }
    if key.trim() != key {
        return Err(config("the API key begins or ends with white space, such as a line break from a file"));
    }
    match HeaderValue::from_str(key) {
        Ok(mut value) if key.is_ascii() => {
            value.set_sensitive(true);
            Ok(value)
        }
        _ => Err(config("the API key holds characters that no header can carry")),
    }
}

/// The checked base URL without `/v2` and slashes at its end. Messages never quote it, for it may hold a password.
fn base_url(text: &str, allow_plain_http: bool) -> Result<Url, Error> {
    if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err(config("the base URL holds white space, a control character or a backslash"));
    }
    let mut url = Url::parse(text).map_err(|error| {
        config(format!("the base URL is not an absolute one such as https://api.jogg.ai: {error}"))
    })?;
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(config("the base URL must begin with https://"));
    }
    if !url.username().is_empty() || url.password().is_some() || authority(text).contains('@') {
        return Err(config(
            "the base URL holds a user name or password: leave it out, the key is the only credential",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(config("the base URL holds a query or fragment: leave out what follows the ? or #"));
    }
    if url.scheme() == "http" && !is_loopback(&url) && !allow_plain_http {
        return Err(config(
            "the base URL is plain http to another machine, where everyone on the way could read the key: use https, \
             or say allow_plain_http() on the builder",
        ));
    }
    let path = url.path().trim_end_matches('/').to_owned();
    let path = path.strip_suffix("/v2").unwrap_or(&path).trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// What stands between `//` and the path: here an empty user name shows, too.
fn authority(url: &str) -> &str {
    let after_scheme = url.split_once("//").map_or(url, |(_, rest)| rest);
    after_scheme.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    address.map_or_else(|_| host.trim_end_matches('.') == "localhost", |address| address.is_loopback())
}

/// The TLS backend is always named, for reqwest would change it with the features of other crates in the graph.
#[allow(unused_mut, unused_variables)]
fn with_tls(mut builder: reqwest::ClientBuilder, needed: bool) -> Result<reqwest::ClientBuilder, Error> {
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
    {
        builder = builder.tls_backend_rustls();
    }
    #[cfg(all(feature = "native-tls", not(any(feature = "rustls", feature = "rustls-no-provider"))))]
    {
        builder = builder.tls_backend_native();
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    if !needed {
        // Reading the platform's trust store takes time, and fails on machines that have none.
        builder = builder.tls_certs_only([]);
    }
    #[cfg(not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls")))]
    if needed {
        return Err(config(
            "this build of joggai has no TLS, so an https base URL cannot be called: enable its feature `rustls`, \
             `rustls-no-provider` or `native-tls`, or give it a reqwest client builder with TLS",
        ));
    }
    Ok(builder)
}

/// Without a provider reqwest would panic.
#[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
fn check_provider() -> Result<(), Error> {
    match rustls::crypto::CryptoProvider::get_default() {
        Some(_) => Ok(()),
        None => Err(config(
            "no crypto provider is installed: call install_default() of one, such as \
             rustls::crypto::ring::default_provider(), before the client is built",
        )),
    }
}

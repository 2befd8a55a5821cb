//! The one place where bytes leave and come back: every generated method hands its request over to here.

use crate::attempts;
use crate::call::Response;
use crate::client::{Limits, Shared};
use crate::clock::{self, Deadline};
use crate::envelope::{Answer, Code, Head, Plain};
use crate::error::{Error, ErrorCode, ErrorKind, root_cause};
use crate::json_place;
use crate::middleware::{BoxError, Incoming, TransportError};
use crate::operation::Operation;
use crate::server_text::{clean, excerpt};
use crate::telemetry;
use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderName, StatusCode, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tracing::Span;

const KEY: HeaderName = HeaderName::from_static("x-api-key");

/// What the generated client carries through one call: the shared state, the limits, and whether it was used.
pub struct Exchange {
    shared: Arc<Shared>,
    limits: Limits,
    deadline: Deadline,
    span: Span,
    used: AtomicBool,
}

/// All of a good answer but its body.
#[derive(Clone)]
pub(crate) struct Received {
    pub operation: &'static Operation,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub request_id: Option<String>,
    pub attempts: u32,
}

/// Builds the request of a generated method, the same each time.
type Build<'a> = &'a (dyn Fn() -> reqwest::Result<reqwest::Request> + Sync);

/// Reads a body that is a plain success, keeps its data, and gives its request id. One for each type of data; what is
/// around it need not be compiled as often.
type ReadPlain<'a> = &'a mut (dyn FnMut(&[u8]) -> Option<Option<String>> + Send);

impl Exchange {
    pub(crate) fn new(shared: Arc<Shared>, limits: Limits, deadline: Deadline, span: Span) -> Self {
        Self { shared, limits, deadline, span, used: AtomicBool::new(false) }
    }

    /// Makes the request of a generated method, and takes the envelope off the answer.
    pub(crate) async fn perform<T: DeserializeOwned + Send>(
        &self,
        build: Build<'_>,
        operation: &'static Operation,
    ) -> Result<Response<T>, Error> {
        let mut plain = None;
        let read = &mut |body: &[u8]| {
            let (data, request_id) = Plain::read(body)?;
            plain = Some(data);
            Some(request_id.filter(|id| !id.is_empty()).map(|id| clean(&id, &self.shared.key)))
        };
        let (received, body) = self.attempts(build, operation, read).await?;
        let data = match plain {
            Some(data) => data,
            None => self.decode(&received, &body)?,
        };
        Ok(Response::new(data, received))
    }

    /// The same, where the document shows no `data`.
    pub(crate) async fn perform_without_data(
        &self,
        build: Build<'_>,
        operation: &'static Operation,
    ) -> Result<Response<()>, Error> {
        let (received, _) = self.attempts(build, operation, &mut |_| None).await?;
        Ok(Response::new((), received))
    }

    /// All attempts.
    async fn attempts(
        &self,
        build: Build<'_>,
        operation: &'static Operation,
        read: ReadPlain<'_>,
    ) -> Result<(Received, Bytes), Error> {
        if self.used.swap(true, Ordering::Relaxed) {
            let message = "a call makes one request: the closure made a second";
            return Err(Error::new(ErrorKind::InvalidRequest, message).of(operation));
        }
        telemetry::begin(&self.span, operation, &self.shared.origin);
        let mut request = self.request(build, operation)?;
        self.start(operation).await?;
        let mut attempt = 1;
        loop {
            let error = match self.attempt(request, operation, read).await {
                Ok((mut received, body)) => {
                    received.attempts = attempt;
                    return Ok((received, body));
                }
                Err(error) => error.of(operation).with_attempts(attempt),
            };
            let maybe = attempts::maybe_submitted(operation, &error);
            let error = error.with_maybe_submitted(maybe);
            if attempt >= self.limits.max_attempts || !attempts::may_repeat(operation, &error) {
                return Err(error);
            }
            // A wait that ends after the deadline would only delay the bad news.
            let wait = self.limits.backoff.wait(attempt, error.retry_after());
            let Some(wait) = wait.filter(|wait| *wait < self.deadline.remaining()) else {
                return Err(error);
            };
            let Some(repeat) = self.shared.budget.take() else {
                return Err(error);
            };
            telemetry::repeating(&self.span, &error, wait);
            clock::sleep(wait).await;
            request = self.request(build, operation)?;
            if self.start(operation).await.is_err() {
                return Err(error);
            }
            repeat.spend();
            attempt += 1;
        }
    }

    /// The request of an attempt, checked and complete.
    fn request(&self, build: Build<'_>, operation: &'static Operation) -> Result<reqwest::Request, Error> {
        let mut request = build().map_err(|error| self.failed(error.into(), None).of(operation))?;
        check_url(&request, self.shared.origin.path()).map_err(|error| error.of(operation))?;
        // The key is for what is below the base URL alone.
        let path = request.url().as_str().strip_prefix(&*self.shared.base_url);
        let at_home = path.is_some_and(|path| path.starts_with('/'));
        let headers = request.headers_mut();
        headers.insert(header::USER_AGENT, self.shared.user_agent.clone());
        if at_home {
            headers.insert(KEY, self.shared.key_header.clone());
        }
        Ok(request)
    }

    /// Waits until JoggAI's limit has room for another POST.
    async fn start(&self, operation: &'static Operation) -> Result<(), Error> {
        let Some(limit) = self.shared.rate_limit.as_deref().filter(|_| operation.method() == "POST") else {
            return Ok(());
        };
        loop {
            // A store that does not answer must not hold the call beyond its time.
            let wait = match clock::within(self.deadline.remaining(), limit.start()).await {
                Ok(Ok(())) => return Ok(()),
                Ok(Err(wait)) => wait,
                Err(_) => {
                    let message =
                        "the limit of POSTs did not answer in the time of the call; nothing was sent";
                    return Err(Error::new(ErrorKind::Timeout, message).of(operation));
                }
            };
            if wait >= self.deadline.remaining() {
                let message = "too many POSTs in a short time: JoggAI's limit leaves no room for this one in time; \
                               nothing was sent";
                let error = Error::new(ErrorKind::RateLimited, message).of(operation);
                return Err(error.with_retry_after(Some(wait)));
            }
            telemetry::limited(&self.span, wait);
            // A limit that asks for no wait at all must not keep the thread busy.
            clock::sleep(wait.max(Duration::from_millis(1))).await;
        }
    }

    /// One attempt: sending, and reading all of the answer within its limits.
    async fn attempt(
        &self,
        request: reqwest::Request,
        operation: &'static Operation,
        read: ReadPlain<'_>,
    ) -> Result<(Received, Bytes), Error> {
        let limit = self.limits.attempt_timeout.min(self.deadline.remaining());
        let sent = self.shared.transport.send(request);
        let answer = clock::within(limit, async {
            let mut answer = sent.await.map_err(|error| self.failed(error, None))?;
            let body = self.read(&mut answer).await?;
            Ok((answer.status(), answer.take_headers(), body))
        });
        let (status, headers, body) = answer.await.unwrap_or_else(|_| {
            let Limits { timeout, attempt_timeout, .. } = self.limits;
            let (of, time) =
                if limit < attempt_timeout { ("call", timeout) } else { ("attempt", attempt_timeout) };
            let message = format!("no complete answer came within the {} s of the {of}", time.as_secs_f64());
            Err(Error::new(ErrorKind::Timeout, message))
        })?;
        // A byte order mark is no part of the JSON.
        let body = if body.starts_with(b"\xef\xbb\xbf") { body.slice(3..) } else { body };
        if status.is_success()
            && let Some(request_id) = read(&body)
        {
            return Ok((Received { operation, status, request_id, attempts: 1, headers }, body));
        }
        self.judge(operation, status, headers, body)
    }

    /// The body, up to the limit.
    async fn read(&self, answer: &mut Incoming) -> Result<Bytes, Error> {
        let status = answer.status();
        let most = self.limits.max_body_bytes;
        let too_large = || {
            Error::new(
                ErrorKind::BodyTooLarge,
                format!("the answer is longer than the limit of {most} bytes"),
            )
            .with_status(status)
        };
        if answer.least_length() > most as u64 {
            return Err(too_large());
        }
        // Most answers are one chunk, which then need not be copied.
        let mut first = Bytes::new();
        let mut whole = BytesMut::new();
        while let Some(chunk) = answer.chunk().await.map_err(|error| self.failed(error, Some(status)))? {
            if first.len().max(whole.len()) + chunk.len() > most {
                return Err(too_large());
            }
            if first.is_empty() {
                first = chunk;
                continue;
            }
            if whole.is_empty() {
                whole.extend_from_slice(&first);
            }
            whole.extend_from_slice(&chunk);
        }
        let body = if whole.is_empty() { first } else { whole.freeze() };
        if is_crowded(&body) {
            let length = body.len();
            let message = format!(
                "the answer of {length} bytes has fewer than 16 for each object in it, and would take too much memory"
            );
            return Err(Error::new(ErrorKind::BodyTooLarge, message).with_status(status));
        }
        Ok(body)
    }

    /// An error of the transport in our words.
    fn failed(&self, error: BoxError, status: Option<StatusCode>) -> Error {
        let (kind, what) = kind_of(&*error);
        let key = &self.shared.key;
        // The network's own errors would repeat the address, which is known.
        let error = match error.downcast::<reqwest::Error>() {
            Ok(error) => Box::new(error.without_url()),
            Err(error) => error,
        };
        let made = Error::new(kind, format!("{what}: {}", root_cause(&*error, key))).caused_by(&*error, key);
        match status {
            Some(status) => made.with_status(status),
            None => made,
        }
    }

    /// A complete answer that is no plain success: success nevertheless, or which error.
    fn judge(
        &self,
        operation: &'static Operation,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<(Received, Bytes), Error> {
        let key = self.shared.key.as_str();
        let head = Head::read(&body);
        let envelope = head.is_some();
        let Head { code, message, request_id, retry_after, data_is_empty } = head.unwrap_or_default();
        let request_id = request_id.map(|id| clean(&id, key));
        let retry_after = retry_after_header(&headers).or(retry_after);
        let told = || message.map(|text| clean(&text, key)).filter(|text| !text.is_empty());
        let fail = |kind, message: String| {
            let error = Error::new(kind, message).with_status(status).with_request_id(request_id.clone());
            error.with_retry_after(retry_after)
        };
        if let Code::Number(number @ (..=-1 | 1..)) = code {
            let code = ErrorCode::from(number);
            let limited = code == ErrorCode::RateLimited || status == StatusCode::TOO_MANY_REQUESTS;
            let kind = if limited { ErrorKind::RateLimited } else { ErrorKind::Api };
            let message = told().unwrap_or_else(|| "JoggAI refused without a message".to_owned());
            return Err(fail(kind, message).with_code(code));
        }
        if !status.is_success() {
            let limited = status == StatusCode::TOO_MANY_REQUESTS;
            let kind = if limited { ErrorKind::RateLimited } else { ErrorKind::Status };
            let what = if matches!(status.as_u16(), 301..=303 | 307 | 308) {
                redirected(&headers, key)
            } else {
                reason(status)
            };
            let told = match told() {
                Some(told) => told,
                None if envelope => "no reason was given".to_owned(),
                None => excerpt(&body, key),
            };
            return Err(fail(kind, format!("{what}: {told}")));
        }
        if code == Code::Unreadable {
            return Err(fail(ErrorKind::Decode, "`code` of the answer is not a whole number".to_owned()));
        }
        let no_data = operation.data() == "()";
        // Where there is data, the data shows that it worked; elsewhere only the code can.
        if envelope && code == Code::Absent && (no_data || data_is_empty) {
            return Err(fail(ErrorKind::Decode, "the answer has no `code`".to_owned()));
        }
        let received = Received { operation, status, request_id, attempts: 1, headers };
        if envelope {
            return Ok((received, body));
        }
        if body.is_empty() && no_data {
            return Ok((received, Bytes::from_static(b"{}")));
        }
        let coding = received.headers.get(header::CONTENT_ENCODING).filter(|coding| *coding != "identity");
        let what = match coding {
            Some(_) => "the answer is compressed, which was not asked for".to_owned(),
            None => match serde_json::from_slice::<serde::de::IgnoredAny>(&body) {
                Err(error) if body.trim_ascii_start().starts_with(b"{") => {
                    format!("the answer is broken JSON (line {}, column {})", error.line(), error.column())
                }
                _ => format!("the answer is not JoggAI's envelope: {}", excerpt(&body, key)),
            },
        };
        Err(received.error(ErrorKind::Decode, what))
    }

    /// The data of an answer that is good, but not plain.
    fn decode<T: DeserializeOwned>(&self, received: &Received, body: &[u8]) -> Result<T, Error> {
        match serde_json::from_slice::<Answer<T>>(body) {
            Ok(Answer { data }) => data.ok_or_else(|| received.missing("data")),
            Err(error) => Err(self.unfit(received, body, &error)),
        }
    }

    /// The error for an answer that is not as the document has it.
    fn unfit(&self, received: &Received, body: &[u8], error: &serde_json::Error) -> Error {
        let (line, column) = (error.line(), error.column());
        // The path can hold names of the server's choice.
        let path = clean(&json_place::path_at(body, line, column), &self.shared.key);
        let what = format!("`{path}` of the answer does not fit the document (line {line}, column {column})");
        received.error(ErrorKind::Decode, what)
    }
}

impl Received {
    /// An error that shows only after the answer was judged good.
    pub(crate) fn error(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        let error = Error::new(kind, message)
            .of(self.operation)
            .with_status(self.status)
            .with_request_id(self.request_id.clone())
            .with_attempts(self.attempts);
        let maybe = attempts::maybe_submitted(self.operation, &error);
        error.with_maybe_submitted(maybe)
    }

    pub(crate) fn missing(&self, path: &str) -> Error {
        self.error(ErrorKind::Decode, format!("`{path}` of the answer is missing or null"))
    }
}

/// An empty object takes three bytes on the way, and up to 200 once it is decoded. Only in answers of a size that JoggAI's
/// do not have is that too much.
fn is_crowded(body: &[u8]) -> bool {
    body.len() > 1 << 20 && body.iter().filter(|&&byte| byte == b'{').count() > body.len() / 16
}

/// What a transport's error means. Whoever stands above the network knows better than it whether something was sent: it
/// may have sent the request in another way before.
fn kind_of(error: &(dyn std::error::Error + 'static)) -> (ErrorKind, &'static str) {
    let causes = || std::iter::successors(Some(error), |error| error.source());
    let network = causes().find_map(|cause| cause.downcast_ref::<reqwest::Error>());
    let not_sent = match causes().find_map(|cause| cause.downcast_ref::<TransportError>()) {
        Some(error) => error.is_not_sent(),
        None => network.is_some_and(|error| error.is_builder() || error.is_connect()),
    };
    match network {
        Some(error) if not_sent && error.is_builder() => {
            (ErrorKind::InvalidRequest, "the request could not be built")
        }
        Some(error) if not_sent && error.is_connect() && error.is_timeout() => {
            (ErrorKind::Connect, "connecting took too long")
        }
        Some(error) if not_sent && error.is_connect() => (ErrorKind::Connect, "no connection could be made"),
        _ if not_sent => (ErrorKind::Connect, "the request was not sent"),
        Some(error) if error.is_timeout() => (ErrorKind::Timeout, "the answer took too long"),
        Some(error) if !error.is_builder() && !error.is_connect() => {
            (ErrorKind::Transport, "the connection broke before the answer was complete")
        }
        _ => (ErrorKind::Transport, "the transport brought back no answer"),
    }
}

fn reason(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("the server answered {} {reason}", status.as_u16()),
        None => format!("the server answered {}", status.as_u16()),
    }
}

/// Redirects are not followed: the key would go to whoever answers.
fn redirected(headers: &HeaderMap, key: &str) -> String {
    let target = headers
        .get(header::LOCATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| reqwest::Url::parse(value).ok())
        .map(|url| url.origin().ascii_serialization());
    match target {
        // An origin is in lower case, and so is a key in it.
        Some(origin) => {
            let origin = clean(&origin, &key.to_ascii_lowercase());
            format!("the server redirects to {origin}, which is not followed")
        }
        None => "the server redirects, which is not followed".to_owned(),
    }
}

/// Seconds or a date.
fn retry_after_header(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    match text.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        // More seconds than can be counted are still a wait, and no reason to come back at once.
        Err(_) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => {
            Some(Duration::from_secs(u64::MAX))
        }
        Err(_) => clock::http_date(text).map(clock::until),
    }
}

/// All but RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Stands in a path for a segment that must not be sent. No other segment begins like it, for control characters are
/// refused.
const REFUSED: &str = "%00";

/// Encodes one path segment for the generated code.
pub(crate) fn encode_path(segment: &str) -> Cow<'_, str> {
    let refused = matches!(segment, "" | "." | "..") || segment.chars().any(char::is_control);
    if refused { REFUSED.into() } else { utf8_percent_encode(segment, ESCAPED).into() }
}

/// The HTTP stack takes no longer ones, and would not say why.
const LONGEST_URL: usize = 65_534;

/// `prefix` is the user's own path before those of the API.
fn check_url(request: &reqwest::Request, prefix: &str) -> Result<(), Error> {
    let length = request.url().as_str().len();
    if length > LONGEST_URL {
        let message = format!(
            "the request's URL has {length} bytes, more than the {LONGEST_URL} that can be sent: is an id or a \
             parameter right? nothing was sent"
        );
        return Err(Error::new(ErrorKind::InvalidRequest, message));
    }
    let path = request.url().path();
    if !path.strip_prefix(prefix).unwrap_or(path).contains(REFUSED) {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::InvalidRequest,
        "an id in the path is empty, `.` or `..`, or holds a control character; nothing was sent",
    ))
}

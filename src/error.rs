//! The one error type.

use crate::operation::Operation;
use http::StatusCode;
use std::fmt;
use std::time::Duration;

/// Why a call failed.
///
/// `Display` is one line that names operation, cause, code and HTTP status. Nothing in it is secret: text of a server
/// is cut short, its control characters are escaped, and the key and the queries of addresses are taken out.
///
/// ```no_run
/// # async fn example(client: joggai::Client) {
/// use joggai::ErrorCode;
///
/// if let Err(error) = client.webhooks().delete("wh_1").await {
///     eprintln!("{error}"); // delete_webhook_endpoint: record not found (code 10104, HTTP 404)
///     assert_eq!(error.code(), Some(ErrorCode::RecordNotFound));
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    kind: ErrorKind,
    operation: Option<&'static Operation>,
    code: Option<ErrorCode>,
    status: Option<StatusCode>,
    message: String,
    request_id: Option<String>,
    retry_after: Option<Duration>,
    attempts: u32,
    maybe_submitted: bool,
    source: Option<Cause>,
}

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built: key, base URL, TLS or a setting is wrong.
    Config,
    /// The request could not be built, so nothing was sent.
    InvalidRequest,
    /// No connection was made, so nothing was sent.
    Connect,
    /// An attempt or the whole call took too long.
    Timeout,
    /// The connection broke before the answer was complete.
    Transport,
    /// The answer is longer than the limit, or would take too much memory.
    BodyTooLarge,
    /// The answer is not what the document describes.
    Decode,
    /// JoggAI refused: see [`Error::code`].
    Api,
    /// Too many requests: see [`Error::retry_after`].
    RateLimited,
    /// An HTTP status that is no success, without a code of JoggAI's.
    Status,
}

/// JoggAI's business code, from <https://docs.jogg.ai/api-reference/v2/QuickStart/ErrorHandling>.
///
/// `ErrorCode::from(10104)` is `RecordNotFound`; a code that is not listed is `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// 429: more than 20 POSTs a minute.
    RateLimited,
    /// 10104: there is no such record.
    RecordNotFound,
    /// 10105: the key is missing or wrong.
    InvalidApiKey,
    /// 18020: not enough credit.
    InsufficientCredit,
    /// 18025: the account may not use the API.
    NoPermission,
    /// 40000: a parameter is missing or wrong; the message says which.
    ParameterError,
    /// 50000: a fault on the server.
    SystemError,
    /// Any other code.
    Other(i64),
}

impl ErrorCode {
    /// The number.
    pub fn get(self) -> i64 {
        match self {
            Self::RateLimited => 429,
            Self::RecordNotFound => 10104,
            Self::InvalidApiKey => 10105,
            Self::InsufficientCredit => 18020,
            Self::NoPermission => 18025,
            Self::ParameterError => 40000,
            Self::SystemError => 50000,
            Self::Other(number) => number,
        }
    }
}

impl From<i64> for ErrorCode {
    fn from(number: i64) -> Self {
        match number {
            429 => Self::RateLimited,
            10104 => Self::RecordNotFound,
            10105 => Self::InvalidApiKey,
            18020 => Self::InsufficientCredit,
            18025 => Self::NoPermission,
            40000 => Self::ParameterError,
            50000 => Self::SystemError,
            other => Self::Other(other),
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.get(), f)
    }
}

impl Error {
    /// What kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// JoggAI's business code, where its answer had one.
    pub fn code(&self) -> Option<ErrorCode> {
        self.0.code
    }

    /// The HTTP status, where there was an answer. Which status goes with which code is not documented.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// What happened, in the server's words where it gave some, else in ours. One line, cleaned.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// JoggAI's identifier of the request (`rid`), to name in support cases. Not every answer has one.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How long the server asked to wait: the header `Retry-After`, or `retryAfter` in the body.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The operation's name, such as `update_webhook_endpoint`; `None` for errors of building a client.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(Operation::name)
    }

    /// How many attempts were begun; 0 where the request was refused before the first.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether a POST may have been carried out although this error came back, and so may have been paid for.
    ///
    /// False where nothing was sent or the server clearly refused; true for server faults and for every answer that
    /// broke off, came late (even if only connecting was slow) or made no sense. Always false for GET, PUT and DELETE,
    /// which can be repeated. [`max_attempts`](crate::ClientBuilder::max_attempts) has the whole table.
    pub fn maybe_submitted(&self) -> bool {
        self.0.maybe_submitted
    }
}

/// Making errors, for the rest of the crate.
impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            code: None,
            status: None,
            message: message.into(),
            request_id: None,
            retry_after: None,
            attempts: 0,
            maybe_submitted: false,
            source: None,
        }))
    }

    pub(crate) fn of(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_code(mut self, code: ErrorCode) -> Self {
        self.0.code = Some(code);
        self
    }

    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.0.request_id = request_id;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn with_maybe_submitted(mut self, maybe: bool) -> Self {
        self.0.maybe_submitted = maybe;
        self
    }

    /// Keeps the texts of `source` and of what is behind it; the values themselves may hold headers and bodies.
    pub(crate) fn caused_by(mut self, source: &(dyn std::error::Error + 'static), key: &str) -> Self {
        self.0.source = Cause::new(source, key);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = inner.operation {
            write!(f, "{}: ", operation.name())?;
        }
        f.write_str(&inner.message)?;
        let mut facts = Vec::new();
        facts.extend(inner.code.map(|code| format!("code {code}")));
        facts.extend(inner.status.map(|status| format!("HTTP {}", status.as_u16())));
        facts.extend(inner.request_id.as_ref().map(|id| format!("request id {id}")));
        // Whoever came back any sooner would be refused once more.
        let whole = |wait: Duration| wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        facts.extend(inner.retry_after.map(|wait| format!("retry after {} s", whole(wait))));
        facts.extend((inner.attempts > 1).then(|| format!("{} attempts", inner.attempts)));
        facts.extend(inner.maybe_submitted.then(|| "may have been carried out".to_owned()));
        if facts.is_empty() { Ok(()) } else { write!(f, " ({})", facts.join(", ")) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("operation", &self.operation())
            .field("code", &inner.code)
            .field("status", &inner.status)
            .field("message", &inner.message)
            .field("request_id", &inner.request_id)
            .field("retry_after", &inner.retry_after)
            .field("attempts", &inner.attempts)
            .field("maybe_submitted", &inner.maybe_submitted)
            .field("source", &inner.source)
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|cause| cause as _)
    }
}

/// The text of the innermost error, which says most; or of one around it that repeats it and adds to it, as OpenSSL's
/// has to be asked for the flaw of a certificate.
pub(crate) fn root_cause(error: &(dyn std::error::Error + 'static), key: &str) -> String {
    let texts: Vec<String> = std::iter::successors(Some(error), |error| error.source())
        .map(ToString::to_string)
        .filter(|text| !text.is_empty())
        .collect();
    let fullest = texts.last().and_then(|innermost| texts.iter().find(|text| text.contains(innermost)));
    fullest.map(|text| crate::server_text::clean(text, key)).unwrap_or_default()
}

/// The text of an error of the HTTP stack.
#[derive(Clone, Debug)]
struct Cause {
    text: String,
    next: Option<Box<Cause>>,
}

impl Cause {
    fn new(error: &(dyn std::error::Error + 'static), key: &str) -> Option<Self> {
        let texts: Vec<String> = std::iter::successors(Some(error), |error| error.source())
            .take(16)
            .map(|error| crate::server_text::clean(&error.to_string(), key))
            .collect();
        texts.into_iter().rev().fold(None, |next, text| Some(Self { text, next: next.map(Box::new) }))
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Cause {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.next.as_deref().map(|cause| cause as _)
    }
}

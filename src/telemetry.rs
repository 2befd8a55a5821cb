//! What a call tells `tracing`: one span, with OpenTelemetry's names for an HTTP client, and no payload.

use crate::error::{Error, ErrorKind};
use crate::operation::Operation;
use http::StatusCode;
use reqwest::Url;
use std::time::Duration;
use tracing::field::Empty;
use tracing::{Span, debug, info_span};

/// A span for one call. What it calls is not known before its request is built.
pub(crate) fn span() -> Span {
    info_span!(
        "joggai.call",
        otel.name = Empty,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = Empty,
        url.template = Empty,
        server.address = Empty,
        server.port = Empty,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        error.r#type = Empty,
        joggai.code = Empty,
        joggai.request_id = Empty,
    )
}

/// What is called, and where.
pub(crate) fn begin(span: &Span, operation: &Operation, origin: &Url) {
    if span.is_disabled() {
        return;
    }
    span.record("otel.name", format!("{} {}", operation.method(), operation.path()));
    span.record("http.request.method", operation.method());
    span.record("url.template", operation.path());
    span.record("server.address", origin.host_str());
    span.record("server.port", origin.port_or_known_default());
}

/// A failed attempt that is not the last.
pub(crate) fn repeating(span: &Span, error: &Error, wait: Duration) {
    debug!(
        parent: span,
        attempt = error.attempts(),
        error.r#type = error.kind().word(),
        http.response.status_code = error.status().map(|status| status.as_u16()),
        wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
        "repeating after {}", error.message(),
    );
}

/// A POST that waits because JoggAI would refuse it.
pub(crate) fn limited(span: &Span, wait: Duration) {
    let wait = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
    debug!(parent: span, wait_ms = wait, "waiting for the rate limit");
}

/// The end of a call.
pub(crate) fn end(
    span: &Span,
    attempts: u32,
    status: Option<StatusCode>,
    request_id: Option<&str>,
    error: Option<&Error>,
) {
    if span.is_disabled() {
        return;
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Some(id) = request_id {
        span.record("joggai.request_id", id);
    }
    if let Some(error) = error {
        span.record("otel.status_code", "ERROR");
        span.record("error.type", error.kind().word());
    }
    if let Some(code) = error.and_then(Error::code) {
        span.record("joggai.code", code.get());
    }
}

impl ErrorKind {
    /// One word for it, as traces name it.
    fn word(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::InvalidRequest => "invalid_request",
            Self::Connect => "connect",
            Self::Timeout => "timeout",
            Self::Transport => "transport",
            Self::BodyTooLarge => "body_too_large",
            Self::Decode => "decode",
            Self::Api => "api",
            Self::RateLimited => "rate_limited",
            Self::Status => "status",
        }
    }
}

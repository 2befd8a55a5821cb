//! Answers: JoggAI's envelope, and the HTTP status that goes with it.

use super::StatusStyle;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::Full;
use serde::Serialize;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

/// Most answers fit, so their buffer is allocated once.
const USUAL_LENGTH: usize = 512;

/// A successful answer, or a refusal.
pub(super) type Answer = Result<Success, Refusal>;

/// The envelope of a success, as bytes.
pub(super) struct Success(Vec<u8>);

/// Why a request was refused, and the text for `msg`.
pub(super) struct Refusal {
    reason: Reason,
    message: String,
    allow: Option<HeaderValue>,
}

/// Each refusal the sandbox knows. `code` and `status` say what it looks like.
#[derive(Clone, Copy)]
pub(super) enum Reason {
    KeyInvalid,
    RecordNotFound,
    ParameterInvalid,
    NotSimulated,
    PathUnknown,
    MethodNotAllowed,
    BodyTooLarge,
    BodyTooSlow,
    BodyBroken,
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    code: u32,
    msg: &'a str,
    data: Option<T>,
    rid: &'a str,
}

impl Success {
    pub(super) fn new(data: impl Serialize, request_id: &RequestId) -> Self {
        Self(write(&Envelope { code: 0, msg: "Success", data: Some(data), rid: request_id.as_str() }))
    }
}

impl Refusal {
    pub(super) fn new(reason: Reason, message: impl Into<String>) -> Self {
        Self { reason, message: message.into(), allow: None }
    }

    pub(super) fn method_not_allowed(message: String, allow: &HeaderValue) -> Self {
        Self { reason: Reason::MethodNotAllowed, message, allow: Some(allow.clone()) }
    }

    /// Whether reading the body was given up.
    pub(super) fn left_body(&self) -> bool {
        matches!(self.reason, Reason::BodyTooLarge | Reason::BodyTooSlow | Reason::BodyBroken)
    }
}

impl Reason {
    /// Only codes that JoggAI's document names; the nearest where it names none that fits.
    fn code(self) -> u32 {
        match self {
            Self::KeyInvalid => 10105,
            Self::RecordNotFound => 10104,
            Self::ParameterInvalid
            | Self::PathUnknown
            | Self::NotSimulated
            | Self::MethodNotAllowed
            | Self::BodyTooLarge
            | Self::BodyTooSlow
            | Self::BodyBroken => 40000,
        }
    }

    fn status(self, style: StatusStyle) -> StatusCode {
        let matching = match self {
            Self::PathUnknown => return StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => return StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => return StatusCode::PAYLOAD_TOO_LARGE,
            Self::BodyTooSlow => return StatusCode::REQUEST_TIMEOUT,
            Self::BodyBroken => return StatusCode::BAD_REQUEST,
            Self::KeyInvalid => StatusCode::UNAUTHORIZED,
            Self::RecordNotFound => StatusCode::NOT_FOUND,
            Self::ParameterInvalid => StatusCode::BAD_REQUEST,
            Self::NotSimulated => StatusCode::NOT_IMPLEMENTED,
        };
        match style {
            StatusStyle::Matching => matching,
            StatusStyle::AlwaysOk => StatusCode::OK,
        }
    }
}

/// The HTTP answer.
pub(super) fn respond(answer: Answer, style: StatusStyle, request_id: &RequestId) -> Response<Full<Bytes>> {
    let (status, body) = match &answer {
        Ok(_) => (StatusCode::OK, Vec::new()),
        Err(Refusal { reason, message, .. }) => {
            let envelope =
                Envelope::<()> { code: reason.code(), msg: message, data: None, rid: request_id.as_str() };
            (reason.status(style), write(&envelope))
        }
    };
    let (body, refusal) = match answer {
        Ok(Success(body)) => (body, None),
        Err(refusal) => (body, Some(refusal)),
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Some(allow) = refusal.and_then(|refusal| refusal.allow) {
        headers.insert(ALLOW, allow);
    }
    response
}

fn write(envelope: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(USUAL_LENGTH);
    match serde_json::to_writer(&mut bytes, envelope) {
        Ok(()) => bytes,
        // Text, numbers and lists always can be written; a panic here would be worse than a plain answer.
        Err(_) => br#"{"code":50000,"msg":"the answer cannot be written","data":null}"#.to_vec(),
    }
}

/// Makes the `rid`s of one sandbox: unique within it, and hardly ever the same as another's.
pub(super) struct RequestIds {
    start: u64,
    next: AtomicU64,
}

/// 32 lower-case hexadecimal digits.
pub(super) struct RequestId([u8; 32]);

impl RequestIds {
    pub(super) fn new() -> Self {
        Self { start: random(), next: AtomicU64::new(random()) }
    }

    pub(super) fn next(&self) -> RequestId {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut digits = [0; 32];
        let both = (u128::from(self.start) << 64) | u128::from(number);
        for (digit, byte) in digits.chunks_exact_mut(2).zip(both.to_be_bytes()) {
            digit.copy_from_slice(&hex(byte));
        }
        RequestId(digits)
    }
}

impl RequestId {
    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A random number from the seed the standard library draws for its hash maps: good enough for what opens nothing but a
/// sandbox, and one dependency less.
pub(super) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

fn hex(byte: u8) -> [u8; 2] {
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
    [digit(byte >> 4), digit(byte & 15)]
}

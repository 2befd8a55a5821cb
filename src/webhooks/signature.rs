//! Is this delivery genuine? Signing and verifying, without a socket, a runtime or a clock of its own.

use super::event::Event;
use crate::Secret;
use bytes::Bytes;
use hmac::{Hmac, Mac};
use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::Sha256;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use subtle::ConstantTimeEq;

/// The header that carries the signature: 64 hex characters, the HMAC-SHA256 of the body.
pub const SIGNATURE_HEADER: &str = "x-webhook-signature";

/// The header that repeats the event type. It is **not** signed: trust [`Event::event_type`] instead.
pub const EVENT_HEADER: &str = "x-webhook-event";

/// Ready to be looked up.
static SIGNATURE: HeaderName = HeaderName::from_static(SIGNATURE_HEADER);

const DIGEST_LENGTH: usize = 32;
pub(super) type Digest = [u8; DIGEST_LENGTH];
const SIGNATURE_LENGTH: usize = 2 * DIGEST_LENGTH;

/// Checks that deliveries are genuine: that whoever sent them holds an endpoint's secret.
///
/// JoggAI signs the body as it stands, byte for byte, with HMAC-SHA256; the key is the whole secret text, `whsec_`
/// included, as every sample in its documentation has it. So verify the bytes **as received**, before any parser or
/// framework has touched them. ([Documentation](https://docs.jogg.ai/api-reference/v2/API%20Documentation/WebhookIntegration))
///
/// A verifier is cheap to clone and may be shared. It needs no async runtime, and no clock unless
/// [`max_age`](Self::max_age) is set. It keeps no secret text, but what HMAC makes of each key, which is enough to sign
/// with; that memory is not overwritten when the verifier is dropped.
///
/// ```
/// use joggai::webhooks::{SIGNATURE_HEADER, Verifier, VerifyError, sign};
///
/// let secret = joggai::Secret::from("whsec_abc123xyz");
/// let body = br#"{"event":"generated_image_success","timestamp":1732806631,"data":{"photo_id":"photo_1"}}"#;
///
/// let mut headers = http::HeaderMap::new();
/// headers.insert(SIGNATURE_HEADER, sign(&secret, body)?.parse()?);
/// let verifier = Verifier::new(secret)?;
/// let verified = verifier.verify(&headers, &body[..])?;
/// assert_eq!(verified.event().event_type().as_str(), "generated_image_success");
///
/// let forged = verifier.verify(&headers, &b"{}"[..]);
/// assert_eq!(forged.unwrap_err(), VerifyError::Mismatch);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Verifier {
    /// One for each secret, with the key already worked in.
    keys: Vec<Hmac<Sha256>>,
    max_age: Option<Duration>,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
}

impl Verifier {
    /// Verifies with one secret: that of the endpoint, from [`create`](super::Webhooks::create),
    /// [`update`](super::Webhooks::update) or [`list`](super::Webhooks::list).
    ///
    /// # Errors
    ///
    /// [`VerifyError::EmptySecret`] if it is empty or blank: whoever guesses that could sign anything.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, VerifyError> {
        Self::with_secrets([secret])
    }

    /// Verifies with any of several secrets: of several endpoints that share a receiver, or of the old and the new
    /// endpoint while one replaces the other (a secret cannot be changed, so rotating means to delete and create).
    ///
    /// # Errors
    ///
    /// [`VerifyError::EmptySecret`] if one of them is empty or blank, or if there is none.
    pub fn with_secrets<S: Into<Secret>>(secrets: impl IntoIterator<Item = S>) -> Result<Self, VerifyError> {
        let keys: Vec<_> = secrets.into_iter().map(|secret| key(&secret.into())).collect::<Result<_, _>>()?;
        if keys.is_empty() {
            return Err(VerifyError::EmptySecret);
        }
        Ok(Self { keys, max_age: None, clock: Arc::new(SystemTime::now) })
    }

    /// Refuses events whose signed `timestamp` is further from now than this, into the past or the future.
    ///
    /// Off by default. It limits how long someone who recorded a delivery can repeat it; a store of
    /// [seen events](super::SeenEvents) does so without a limit in time. Whether JoggAI renews the timestamp when it
    /// repeats a delivery is not documented, so leave room for its retries, and for clocks that differ: some minutes.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = Some(age);
        self
    }

    /// What [`max_age`](Self::max_age) asks for the time; [`SystemTime::now`] unless set. For tests, and for places
    /// without a system clock.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(now);
        self
    }

    /// Verifies a delivery by its headers and its body, as received.
    ///
    /// # Errors
    ///
    /// A [`VerifyError`] for each way in which a delivery can fail to be genuine. What the body says is no reason: once
    /// it is genuine, it is an event, if only an [unknown](super::EventData::Unknown) one.
    pub fn verify(&self, headers: &HeaderMap, body: impl Into<Bytes>) -> Result<Verified, VerifyError> {
        self.verify_digest(claimed(headers)?, body.into())
    }

    /// Verifies a body by its signature, 64 hex characters in upper or lower case.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub fn verify_signature(
        &self,
        signature: impl AsRef<[u8]>,
        body: impl Into<Bytes>,
    ) -> Result<Verified, VerifyError> {
        let claimed = decode_hex(signature.as_ref()).ok_or(VerifyError::MalformedSignature)?;
        self.verify_digest(claimed, body.into())
    }

    pub(super) fn verify_digest(&self, claimed: Digest, body: Bytes) -> Result<Verified, VerifyError> {
        let genuine = self.keys.iter().any(|key| {
            let mut mac = key.clone();
            mac.update(&body);
            is_same(&mac.finalize().into_bytes().into(), &claimed)
        });
        if !genuine {
            return Err(VerifyError::Mismatch);
        }
        let verified = Verified { body, event: OnceLock::new() };
        match self.max_age {
            Some(age) => self.within(age, verified),
            None => Ok(verified),
        }
    }

    fn within(&self, age: Duration, verified: Verified) -> Result<Verified, VerifyError> {
        let sent = verified.event().timestamp().ok_or(VerifyError::NoTimestamp)?;
        let nanoseconds = |span: Duration| i128::try_from(span.as_nanos()).unwrap_or(i128::MAX);
        let now = match (self.clock)().duration_since(UNIX_EPOCH) {
            Ok(since) => nanoseconds(since),
            Err(before) => -nanoseconds(before.duration()),
        };
        let old = now - i128::from(sent) * 1_000_000_000;
        let limit = nanoseconds(age);
        match old {
            _ if old > limit => Err(VerifyError::TooOld),
            _ if old < -limit => Err(VerifyError::FromTheFuture),
            _ => Ok(verified),
        }
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("secrets", &self.keys.len())
            .field("max_age", &self.max_age)
            .finish_non_exhaustive()
    }
}

/// A delivery that was found genuine: its body, and the event in it. Only a [`Verifier`] makes one.
#[derive(Clone)]
pub struct Verified {
    body: Bytes,
    /// Boxed, so that a delivery is cheap to hand on.
    event: OnceLock<Box<Event>>,
}

impl Verified {
    /// The event; the body is read when this is first called. Never fails: what does not fit the documented shapes is an
    /// [unknown](super::EventData::Unknown) event.
    pub fn event(&self) -> &Event {
        self.event.get_or_init(|| Box::new(Event::read(&self.body)))
    }

    /// The event alone. The body goes, also where [`Event::raw`] could not hold it.
    pub fn into_event(self) -> Event {
        self.event.into_inner().map_or_else(|| Event::read(&self.body), |event| *event)
    }

    /// The body as it was received.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl fmt::Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified").field("event", self.event()).finish_non_exhaustive()
    }
}

/// Signs a body as JoggAI does: HMAC-SHA256 with the secret text as key, in lower-case hex. For tests of receivers.
///
/// ```
/// let secret = joggai::Secret::from("whsec_abc123xyz");
/// let signature = joggai::webhooks::sign(&secret, b"{}")?;
/// assert_eq!(signature, "d81472c979cbb0a7b0fd6e780ed0815eb3a1256153768975fa78375703a7dccd");
/// # Ok::<(), joggai::webhooks::VerifyError>(())
/// ```
///
/// # Errors
///
/// [`VerifyError::EmptySecret`].
pub fn sign(secret: &Secret, body: &[u8]) -> Result<String, VerifyError> {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut mac = key(secret)?;
    mac.update(body);
    let digest = mac.finalize().into_bytes();
    let digit = |nibble: u8| char::from(HEX[usize::from(nibble & 0x0f)]);
    Ok(digest.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect())
}

/// Why a delivery was refused. Tells nothing of the secret, and repeats nothing that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerifyError {
    /// A secret is empty or blank, or there is none.
    EmptySecret,
    /// The delivery has no header `X-Webhook-Signature`.
    MissingSignature,
    /// The delivery has the header `X-Webhook-Signature` more than once.
    RepeatedSignature,
    /// The signature is not 64 hex characters.
    MalformedSignature,
    /// No secret gives this signature for this body.
    Mismatch,
    /// [`Verifier::max_age`] is set, and the genuine body has no time as `timestamp`: neither a number nor a text that holds one.
    NoTimestamp,
    /// The genuine body is older than [`Verifier::max_age`].
    TooOld,
    /// The genuine body is further in the future than [`Verifier::max_age`].
    FromTheFuture,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EmptySecret => {
                "the webhook secret is empty: give the endpoint's secret, as the list of endpoints shows it"
            }
            Self::MissingSignature => "the delivery is not signed: the header X-Webhook-Signature is missing",
            Self::RepeatedSignature => "the delivery has the header X-Webhook-Signature more than once",
            Self::MalformedSignature => "the signature is malformed: it must be 64 hex characters",
            Self::Mismatch => {
                "the signature does not match: another secret signed this, or the body was changed"
            }
            Self::NoTimestamp => "the event has no timestamp, so its age cannot be judged",
            Self::TooOld => "the event is too old",
            Self::FromTheFuture => "the event is from the future: compare the clocks",
        })
    }
}

impl std::error::Error for VerifyError {}

/// What the headers claim, which can be told before there is a body.
pub(super) fn claimed(headers: &HeaderMap) -> Result<Digest, VerifyError> {
    let mut signatures = headers.get_all(&SIGNATURE).iter();
    let signature = signatures.next().ok_or(VerifyError::MissingSignature)?;
    if signatures.next().is_some() {
        return Err(VerifyError::RepeatedSignature);
    }
    decode_hex(HeaderValue::as_bytes(signature)).ok_or(VerifyError::MalformedSignature)
}

fn key(secret: &Secret) -> Result<Hmac<Sha256>, VerifyError> {
    if secret.expose().trim().is_empty() {
        return Err(VerifyError::EmptySecret);
    }
    // HMAC takes keys of any length.
    Hmac::new_from_slice(secret.expose().as_bytes()).map_err(|_| VerifyError::EmptySecret)
}

/// Compares in constant time, by words: byte by byte takes a tenth of the time of a short body's HMAC.
fn is_same(left: &Digest, right: &Digest) -> bool {
    let words = |bytes: &Digest| -> [u64; DIGEST_LENGTH / 8] {
        let (words, _) = bytes.as_chunks();
        std::array::from_fn(|at| u64::from_ne_bytes(words[at]))
    };
    words(left).ct_eq(&words(right)).into()
}

/// Without branches, so that it takes next to no time beside the HMAC of a short body.
fn decode_hex(text: &[u8]) -> Option<Digest> {
    let text: &[u8; SIGNATURE_LENGTH] = text.try_into().ok()?;
    let is_hex = text.iter().fold(true, |is_hex, digit| is_hex & digit.is_ascii_hexdigit());
    // The letters of ASCII, and only they, have bit 6; their low four bits count from 1.
    let nibbles = text.map(|digit| (digit & 0x0f).wrapping_add(9 * (digit >> 6 & 1)));
    is_hex.then(|| std::array::from_fn(|at| nibbles[2 * at] << 4 | nibbles[2 * at + 1]))
}

//! The headers of deliveries.

use super::trigger::TriggerError;
use crate::webhooks::{EVENT_HEADER, SIGNATURE_HEADER, sign};
use crate::{Secret, WebhookEventType};
use http::header::{CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue};

/// Bytes of an event type, which must fit into a header.
pub(super) const LONGEST_EVENT_NAME: usize = 256;

/// The headers of a signed delivery of this body, by JoggAI's pages on webhooks: `Content-Type: application/json`,
/// `User-Agent: JoggAI-Webhook/2.0`, `X-Webhook-Event` and `X-Webhook-Signature`.
///
/// ```
/// use joggai::{Secret, WebhookEventType};
///
/// let event = WebhookEventType::GeneratedImageSuccess;
/// let body = joggai::sandbox::sample_event(&event).to_string();
/// let headers = joggai::sandbox::delivery_headers(&event, &Secret::from("whsec_1"), body.as_bytes())?;
/// assert_eq!(headers["x-webhook-event"], "generated_image_success");
/// # Ok::<(), joggai::sandbox::TriggerError>(())
/// ```
///
/// # Errors
///
/// [`TriggerError::EventName`], and [`TriggerError::EmptySecret`].
pub fn delivery_headers(
    event: &WebhookEventType,
    secret: &Secret,
    body: &[u8],
) -> Result<HeaderMap, TriggerError> {
    let signature = sign(secret, body).ok().and_then(|signature| HeaderValue::try_from(signature).ok());
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(USER_AGENT, HeaderValue::from_static("JoggAI-Webhook/2.0"));
    headers.insert(EVENT_HEADER, event_header(event)?);
    headers.insert(SIGNATURE_HEADER, signature.ok_or(TriggerError::EmptySecret)?);
    Ok(headers)
}

/// Blanks around a name would be lost on the way.
pub(super) fn event_header(event: &WebhookEventType) -> Result<HeaderValue, TriggerError> {
    let name = event.as_str();
    let visible = name.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if !visible || name.trim() != name || name.is_empty() || name.len() > LONGEST_EVENT_NAME {
        return Err(TriggerError::EventName);
    }
    HeaderValue::from_str(name).map_err(|_| TriggerError::EventName)
}

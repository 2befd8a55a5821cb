//! The sandbox's own paths, `/sandbox/…`: JoggAI has none of them.

use super::Shared;
use super::answers::{Answer, Reason, Refusal, RequestId, Success};
use super::deliveries::{Delivery, MOST_COPIES, SandboxEvent, TriggerError};
use super::requests::{LONGEST_QUOTE, check_key, read};
use super::validation::{BodyRules, clean};
use http::request::Parts;
use http::{HeaderValue, Method};
use hyper::body::Incoming;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::sync::OnceLock;
use std::time::Duration;

/// Seconds that a request can wait for deliveries to finish.
const LONGEST_WAIT: u64 = 60;

#[derive(Deserialize)]
struct Trigger {
    event: String,
    data: Option<Value>,
    copies: Option<usize>,
}

#[derive(Serialize)]
struct Triggered<'a> {
    /// What is sent, byte for byte.
    body: Cow<'a, str>,
    deliveries: Vec<Delivery>,
}

#[derive(Serialize)]
struct DeliveryList {
    pending: usize,
    deliveries: Vec<Delivery>,
}

/// Answers a request whose path is not in JoggAI's document.
pub(super) async fn answer(
    shared: &Shared,
    head: &Parts,
    body: &mut Incoming,
    request_id: &RequestId,
) -> Answer {
    match head.uri.path() {
        path @ "/sandbox/trigger" => {
            check_key(shared, head)?;
            check_method(head, path, &[Method::POST], "POST")?;
            trigger(shared, &read(body, shared).await?, request_id)
        }
        path @ "/sandbox/deliveries" => {
            check_key(shared, head)?;
            check_method(head, path, &[Method::GET, Method::HEAD], "GET, HEAD")?;
            list_deliveries(shared, head.uri.query(), request_id).await
        }
        path => {
            Err(Refusal::new(Reason::PathUnknown, format!("no such path: {}", clean(path, LONGEST_QUOTE))))
        }
    }
}

fn check_method(head: &Parts, path: &str, allowed: &[Method], allow: &'static str) -> Result<(), Refusal> {
    if allowed.contains(&head.method) {
        return Ok(());
    }
    let method = clean(head.method.as_str(), LONGEST_QUOTE);
    let message = format!("{path} does not take {method}, only {allow}");
    Err(Refusal::method_not_allowed(message, &HeaderValue::from_static(allow)))
}

fn trigger(shared: &Shared, body: &[u8], request_id: &RequestId) -> Answer {
    let invalid = |message: String| Refusal::new(Reason::ParameterInvalid, message);
    let trigger: Value = trigger_rules().and_then(|rules| rules.judge(body)).map_err(invalid)?;
    let has_data = trigger.get("data").is_some();
    // The rules have passed, so this fails only if they say less than the type.
    let trigger: Trigger =
        serde_json::from_value(trigger).map_err(|error| invalid(format!("body: {error}")))?;
    let mut event = SandboxEvent::new(trigger.event).copies(trigger.copies.unwrap_or(1));
    if has_data {
        // A null is data as well.
        event = event.data(trigger.data.unwrap_or_default());
    }
    let triggered = shared.deliveries.trigger(event).map_err(|error| {
        invalid(match error {
            TriggerError::EventName | TriggerError::Copies | TriggerError::TooLarge => {
                format!("body.{error}")
            }
            TriggerError::EmptySecret | TriggerError::TooManyPending | TriggerError::Stopped => {
                error.to_string()
            }
        })
    })?;
    let body = String::from_utf8_lossy(triggered.body());
    Ok(Success::new(Triggered { body, deliveries: triggered.deliveries() }, request_id))
}

/// Compiled when it is first needed, for it takes time that a start does not have.
fn trigger_rules() -> Result<&'static BodyRules, String> {
    static RULES: OnceLock<Result<BodyRules, String>> = OnceLock::new();
    let rules = RULES.get_or_init(|| {
        let schema = json!({
            "type": "object",
            "required": ["event"],
            "properties": {
                "event": {"type": "string"},
                "data": {},
                "copies": {"type": "integer", "minimum": 1, "maximum": MOST_COPIES},
            },
            "additionalProperties": false,
        });
        BodyRules::compile(&Value::Null, &schema)
    });
    rules.as_ref().map_err(String::clone)
}

async fn list_deliveries(shared: &Shared, query: Option<&str>, request_id: &RequestId) -> Answer {
    if let Some(wait) = wait(query)? {
        // Whatever is still pending then is told as such.
        let _ = tokio::time::timeout(wait, shared.deliveries.finished()).await;
    }
    let deliveries = shared.deliveries.entries();
    let pending = deliveries.iter().filter(|delivery| !delivery.state.is_finished()).count();
    Ok(Success::new(DeliveryList { pending, deliveries }, request_id))
}

/// The `wait` of a query; the rest of it is not looked at.
fn wait(query: Option<&str>) -> Result<Option<Duration>, Refusal> {
    let mut pairs = query.unwrap_or_default().split('&');
    let Some(wait) = pairs.find_map(|pair| pair.strip_prefix("wait=")) else { return Ok(None) };
    match wait.parse() {
        Ok(seconds) if seconds <= LONGEST_WAIT => Ok(Some(Duration::from_secs(seconds))),
        _ => {
            let message = format!("wait must be a whole number of seconds from 0 to {LONGEST_WAIT}");
            Err(Refusal::new(Reason::ParameterInvalid, message))
        }
    }
}

//! The way of a request: its path, its key, its method, its body, its operation.

use super::Shared;
use super::answers::{Answer, Reason, Refusal, RequestId, respond};
use super::document::Simulated;
use super::endpoints::list_events;
use super::own_paths;
use super::validation::clean;
use bytes::{Bytes, BytesMut};
use http::header::CONNECTION;
use http::request::Parts;
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};

/// Far above any request of the operations it simulates.
pub(super) const LARGEST_BODY: usize = 64 * 1024;

/// Characters of a path or method that a message repeats at most.
pub(super) const LONGEST_QUOTE: usize = 120;

/// Answers one request.
pub(super) async fn answer(shared: &Shared, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let request_id = shared.request_ids.next();
    let (head, mut body) = request.into_parts();
    let answer = carry_out(shared, &head, &mut body, &request_id).await;
    let left_body = answer.as_ref().is_err_and(Refusal::left_body);
    let mut response = respond(answer, shared.status_style, &request_id);
    // Other refusals can come before the body has: once that is read, the connection can be used again.
    if left_body || (!body.is_end_stream() && read(&mut body, shared).await.is_err()) {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

async fn carry_out(shared: &Shared, head: &Parts, body: &mut Incoming, request_id: &RequestId) -> Answer {
    let Some(found) = shared.document.find(head.uri.path()) else {
        // Boxed, so that the common requests do not carry its state with them.
        return Box::pin(own_paths::answer(shared, head, body, request_id)).await;
    };
    check_key(shared, head)?;
    let operation = found.route.operation(&head.method).ok_or_else(|| {
        let method = clean(head.method.as_str(), LONGEST_QUOTE);
        let allow = found.route.allow();
        let allowed = allow.to_str().unwrap_or_default();
        Refusal::method_not_allowed(
            format!("{} does not take {method}, only {allowed}", found.route.template()),
            allow,
        )
    })?;
    let Some(simulated) = operation.simulated else {
        let message =
            format!("the sandbox does not simulate {} {} yet", head.method.as_str(), found.route.template());
        return Err(Refusal::new(Reason::NotSimulated, message));
    };
    let body = match &operation.body {
        None => None,
        Some(rules) => {
            let bytes = read(body, shared).await?;
            Some(rules.judge(&bytes).map_err(|message| Refusal::new(Reason::ParameterInvalid, message))?)
        }
    };
    let id = found.parameter.as_deref().unwrap_or_default();
    let body = body.unwrap_or_default();
    match simulated {
        Simulated::ListEndpoints => shared.endpoints.list(request_id),
        Simulated::CreateEndpoint => shared.endpoints.create(body, request_id),
        Simulated::UpdateEndpoint => shared.endpoints.update(id, body, request_id),
        Simulated::DeleteEndpoint => shared.endpoints.delete(id, request_id),
        Simulated::ListEvents => list_events(request_id),
    }
}

pub(super) fn check_key(shared: &Shared, head: &Parts) -> Result<(), Refusal> {
    match head.headers.get("x-api-key") {
        Some(key) if *key == shared.api_key => Ok(()),
        Some(_) => Err(Refusal::new(Reason::KeyInvalid, "Invalid API key")),
        None => Err(Refusal::new(Reason::KeyInvalid, "Invalid API key: the header x-api-key is missing")),
    }
}

/// The whole body, within its limits of size and time.
pub(super) async fn read(body: &mut Incoming, shared: &Shared) -> Result<Bytes, Refusal> {
    // Known before anything is read, if the request told its length.
    if body.size_hint().lower() > LARGEST_BODY as u64 {
        return Err(too_large());
    }
    match tokio::time::timeout(shared.read_timeout, collect(body)).await {
        Ok(read) => read,
        Err(_) => {
            let waited = shared.read_timeout;
            Err(Refusal::new(Reason::BodyTooSlow, format!("the body did not arrive within {waited:?}")))
        }
    }
}

async fn collect(body: &mut Incoming) -> Result<Bytes, Refusal> {
    // A body in one piece, by far the most common, is not copied.
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| {
            Refusal::new(Reason::BodyBroken, "the body is broken: it ends early, or its chunks are malformed")
        })?;
        // Trailers are of no use here.
        let Ok(data) = frame.into_data() else { continue };
        if first.len() + rest.len() + data.len() > LARGEST_BODY {
            return Err(too_large());
        }
        if first.is_empty() {
            first = data;
        } else {
            rest.extend_from_slice(&data);
        }
    }
    if rest.is_empty() {
        return Ok(first);
    }
    let mut whole = BytesMut::with_capacity(first.len() + rest.len());
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&rest);
    Ok(whole.freeze())
}

fn too_large() -> Refusal {
    Refusal::new(Reason::BodyTooLarge, format!("the body is larger than {LARGEST_BODY} bytes"))
}

//! What the document says: which paths there are, which methods they take, and what a body must look like.

use super::error::SandboxError;
use super::validation::BodyRules;
use http::{HeaderValue, Method};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use std::borrow::Cow;
use std::sync::OnceLock;

const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/document.json"));

/// An operation the sandbox carries out. To simulate one more: name it here and in [`SIMULATED`], and carry it out in
/// `requests.rs`.
#[derive(Clone, Copy)]
pub(super) enum Simulated {
    ListEndpoints,
    CreateEndpoint,
    UpdateEndpoint,
    DeleteEndpoint,
    ListEvents,
}

const SIMULATED: [(Method, &str, Simulated); 5] = [
    (Method::GET, "/v2/endpoints", Simulated::ListEndpoints),
    (Method::POST, "/v2/endpoint", Simulated::CreateEndpoint),
    (Method::PUT, "/v2/endpoint/{endpoint_id}", Simulated::UpdateEndpoint),
    (Method::DELETE, "/v2/endpoint/{endpoint_id}", Simulated::DeleteEndpoint),
    (Method::GET, "/v2/events", Simulated::ListEvents),
];

/// The document, in the form requests are answered from.
pub(super) struct Document {
    routes: Vec<Route>,
}

/// One path of the document.
pub(super) struct Route {
    template: String,
    segments: Vec<Segment>,
    operations: Vec<Operation>,
    allow: HeaderValue,
}

enum Segment {
    Literal(String),
    Parameter,
}

/// One method of a path.
pub(super) struct Operation {
    method: Method,
    pub(super) simulated: Option<Simulated>,
    pub(super) body: Option<BodyRules>,
}

/// A path of the document that a request's path fits, with the value of its parameter.
pub(super) struct Found<'a> {
    pub(super) route: &'a Route,
    pub(super) parameter: Option<Cow<'a, str>>,
}

impl Document {
    /// Read once in a process: it never changes, and sandboxes start faster.
    pub(super) fn get() -> Result<&'static Self, SandboxError> {
        static READ: OnceLock<Result<Document, String>> = OnceLock::new();
        READ.get_or_init(|| Self::read(DOCUMENT)).as_ref().map_err(|message| SandboxError::document(message))
    }

    fn read(text: &str) -> Result<Self, String> {
        let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let paths = document.get("paths").and_then(Value::as_object).ok_or("it has no paths")?;
        let mut routes = Vec::with_capacity(paths.len());
        for (template, item) in paths {
            routes.push(Route::read(&document, template, item)?);
        }
        for (method, template, _) in &SIMULATED {
            if !routes.iter().any(|route| route.template == *template && route.operation(method).is_some()) {
                return Err(format!("it has no {method} {template}"));
            }
        }
        // Of two paths that fit, the one with fewer parameters is meant.
        routes.sort_by_key(|route| route.segments.iter().filter(|s| matches!(s, Segment::Parameter)).count());
        Ok(Self { routes })
    }

    /// The path of the document that `path`, still percent-encoded, fits.
    pub(super) fn find<'a>(&'a self, path: &'a str) -> Option<Found<'a>> {
        let path = path.strip_prefix('/')?;
        self.routes.iter().find_map(|route| {
            let parameter = route.fit(path)?;
            Some(Found { route, parameter })
        })
    }
}

impl Route {
    fn read(document: &Value, template: &str, item: &Value) -> Result<Self, String> {
        let mut operations = Vec::new();
        for method in [Method::GET, Method::PUT, Method::POST, Method::DELETE, Method::PATCH] {
            let Some(operation) = item.get(method.as_str().to_ascii_lowercase()) else { continue };
            let simulated = SIMULATED
                .iter()
                .find(|(simulated, path, _)| *simulated == method && *path == template)
                .map(|(_, _, simulated)| *simulated);
            let body = match operation.pointer("/requestBody/content/application~1json/schema") {
                Some(schema) if simulated.is_some() => Some(
                    BodyRules::compile(document, schema)
                        .map_err(|message| format!("{method} {template}: {message}"))?,
                ),
                _ => None,
            };
            operations.push(Operation { method, simulated, body });
        }
        let mut allowed: Vec<&str> = operations.iter().map(|operation| operation.method.as_str()).collect();
        if allowed.contains(&"GET") {
            allowed.push("HEAD");
        }
        Ok(Self {
            allow: HeaderValue::from_str(&allowed.join(", ")).map_err(|error| error.to_string())?,
            segments: template.trim_start_matches('/').split('/').map(Segment::read).collect(),
            template: template.to_owned(),
            operations,
        })
    }

    /// Whether `path` fits, and if so, the value of the last parameter.
    fn fit<'a>(&self, path: &'a str) -> Option<Option<Cow<'a, str>>> {
        let mut parameter = None;
        let mut given = path.split('/');
        for segment in &self.segments {
            let value = decode(given.next()?);
            match segment {
                Segment::Literal(literal) if *literal == value => {}
                Segment::Parameter if !value.is_empty() => parameter = Some(value),
                _ => return None,
            }
        }
        given.next().is_none().then_some(parameter)
    }

    /// The operation behind a method; `HEAD` is `GET` here.
    pub(super) fn operation(&self, method: &Method) -> Option<&Operation> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.operations.iter().find(|operation| operation.method == *method)
    }

    pub(super) fn template(&self) -> &str {
        &self.template
    }

    pub(super) fn allow(&self) -> &HeaderValue {
        &self.allow
    }
}

impl Segment {
    fn read(text: &str) -> Self {
        if text.starts_with('{') && text.ends_with('}') {
            Self::Parameter
        } else {
            Self::Literal(text.to_owned())
        }
    }
}

/// One segment, decoded. What is no escape, or no UTF-8 once decoded, stays as it is and will not be found.
fn decode(segment: &str) -> Cow<'_, str> {
    if !segment.contains('%') {
        return Cow::Borrowed(segment);
    }
    percent_decode_str(segment).decode_utf8().unwrap_or(Cow::Borrowed(segment))
}

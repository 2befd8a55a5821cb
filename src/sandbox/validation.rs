//! Judges request bodies by the document's schemas, and says in one line what is wrong.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::Value;
use std::fmt::Write as _;

/// More problems than this in one message help nobody.
const MOST_PROBLEMS: usize = 3;

/// Characters of the request that a message repeats at most, for one value or one name.
const LONGEST_QUOTE: usize = 60;

/// A message is never longer than this, whatever was sent.
const LONGEST_MESSAGE: usize = 600;

/// What the body of one operation must look like.
pub(super) struct BodyRules {
    validator: Validator,
}

impl BodyRules {
    /// Compiles a schema of the document.
    pub(super) fn compile(document: &Value, schema: &Value) -> Result<Self, String> {
        let mut schema = schema.clone();
        // References in the document point to "#/components/…", so the components must lie at the schema's root.
        if let (Some(root), Some(components)) = (schema.as_object_mut(), document.get("components")) {
            root.insert("components".to_owned(), components.clone());
        }
        // OpenAPI 3.0's schemas are closest to draft 4 (exclusiveMinimum is a boolean in both).
        let validator = jsonschema::options()
            .with_draft(Draft::Draft4)
            .should_validate_formats(true)
            .build(&schema)
            .map_err(|error| clean(&error.to_string(), LONGEST_MESSAGE))?;
        Ok(Self { validator })
    }

    /// The body, or what is wrong with it.
    pub(super) fn judge(&self, body: &[u8]) -> Result<Value, String> {
        if body.is_empty() {
            return Err("body is missing: JSON is expected".to_owned());
        }
        // serde_json's text names line and column, and repeats nothing of the body.
        let value: Value =
            serde_json::from_slice(body).map_err(|error| format!("body is not valid JSON: {error}"))?;
        if self.validator.is_valid(&value) {
            return Ok(value);
        }
        let problems: Vec<String> =
            self.validator.iter_errors(&value).take(MOST_PROBLEMS).map(describe).collect();
        Err(clean(&problems.join("; "), LONGEST_MESSAGE))
    }
}

fn describe(error: ValidationError<'_>) -> String {
    let place = place(error.instance_path().as_str());
    let given = || quote(error.instance());
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().map_or_else(|| quote(property), |name| clean(name, LONGEST_QUOTE));
            format!("{place}.{name} is required")
        }
        ValidationErrorKind::Type { kind } => format!("{place}: {} is not {}", given(), type_names(kind)),
        ValidationErrorKind::Enum { options } => {
            let options: Vec<String> = options.as_array().into_iter().flatten().map(plain).collect();
            format!("{place}: {} is not one of {}", given(), options.join(", "))
        }
        ValidationErrorKind::Format { format } => format!("{place}: {} is not a valid {format}", given()),
        // The rest is worded by the validator, with the value left out.
        _ => format!("{place}: {}", error.masked_with("the value")),
    }
}

/// `/events/1` as `body.events[1]`.
fn place(pointer: &str) -> String {
    let mut place = "body".to_owned();
    for segment in pointer.split('/').skip(1) {
        if !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()) {
            let _ = write!(place, "[{segment}]");
        } else {
            place.push('.');
            place.push_str(&clean(&segment.replace("~1", "/").replace("~0", "~"), LONGEST_QUOTE));
        }
    }
    place
}

fn type_names(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(name) => with_article(name.as_str()),
        TypeKind::Multiple(names) => {
            names.iter().map(|name| with_article(name.as_str())).collect::<Vec<_>>().join(" or ")
        }
    }
}

fn with_article(name: &str) -> String {
    match name {
        "null" => "null".to_owned(),
        "array" | "integer" | "object" => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

/// A value as JSON, cut short. Only its kind where it could be large.
fn quote(value: &Value) -> String {
    match value {
        Value::Object(_) => "an object".to_owned(),
        Value::Array(_) => "an array".to_owned(),
        // Cut first: a body's worth of text need not be escaped to be thrown away.
        Value::String(text) if text.chars().nth(LONGEST_QUOTE).is_some() => {
            format!("\"{}\"", clean(text, LONGEST_QUOTE))
        }
        other => clean(&other.to_string(), LONGEST_QUOTE),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| quote(value), |text| clean(text, LONGEST_QUOTE))
}

/// Text of unknown origin, cut to a length and without characters that act on a terminal or a log.
pub(super) fn clean(text: &str, longest: usize) -> String {
    let mut cleaned = String::with_capacity(text.len().min(longest) + 4);
    for (index, character) in text.chars().enumerate() {
        if index == longest {
            cleaned.push('…');
            break;
        }
        match character {
            // Also what turns or hides text: bidirectional marks, zero-width characters, line separators.
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                let _ = write!(cleaned, "\\u{{{:x}}}", u32::from(character));
            }
            character if character.is_control() => {
                let _ = write!(cleaned, "\\u{{{:x}}}", u32::from(character));
            }
            character => cleaned.push(character),
        }
    }
    cleaned
}

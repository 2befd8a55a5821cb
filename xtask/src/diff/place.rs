//! A place of a document as people name it: `requestBody.events[]`, `responses.200.data.status`.

use crate::build::load::Document;
use crate::build::names::METHODS;
use serde_json::Value;

/// The operation that a JSON pointer is in, and the place in it.
pub fn shown(document: &Document, pointer: &str) -> (Option<String>, String) {
    let tokens: Vec<String> =
        pointer.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect();
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match tokens.as_slice() {
        ["paths", path, method, rest @ ..] if METHODS.contains(method) => {
            let before = pointer.split('/').take(4).collect::<Vec<_>>().join("/");
            (Some(format!("{} {path}", method.to_uppercase())), below(document, before, rest))
        }
        ["paths", path, rest @ ..] => {
            let before = pointer.split('/').take(3).collect::<Vec<_>>().join("/");
            let rest = below(document, before, rest);
            (None, format!("paths.{path}{}{rest}", if rest.is_empty() { "" } else { "." }))
        }
        tokens => (None, below(document, String::new(), tokens)),
    }
}

fn below(document: &Document, before: String, tokens: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = tokens;
    let name = |text: &mut String, name: &str| {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-$".contains(c));
        match (plain, text.is_empty()) {
            (true, true) => text.push_str(name),
            (true, false) => text.push_str(&format!(".{name}")),
            (false, _) => text.push_str(&format!("[{name:?}]")),
        }
    };
    loop {
        rest = match rest {
            ["components", kind, component, more @ ..] => {
                text.push_str("components");
                name(&mut text, kind);
                name(&mut text, component);
                more
            }
            ["parameters", index, more @ ..] => {
                let found = parameter(document, &format!("{before}/parameters/{index}"));
                let (kind, called) = found.unwrap_or(("parameters", index));
                name(&mut text, kind);
                name(&mut text, called);
                more
            }
            ["content", media, "schema", more @ ..] if media.ends_with("json") => more,
            ["content", media, more @ ..] => {
                name(&mut text, media);
                more
            }
            ["responses", status, more @ ..] => {
                name(&mut text, "responses");
                name(&mut text, status);
                more
            }
            ["properties", property, more @ ..] => {
                name(&mut text, property);
                more
            }
            ["items", more @ ..] => {
                text.push_str("[]");
                more
            }
            ["additionalProperties", more @ ..] => {
                text.push_str("{}");
                more
            }
            ["allOf", _, more @ ..] | ["schema", more @ ..] => more,
            [key @ ("oneOf" | "anyOf"), index, more @ ..] => {
                text.push_str(&format!("<{key} {index}>"));
                more
            }
            [other, more @ ..] => {
                name(&mut text, other);
                more
            }
            [] => return text,
        };
    }
}

/// Where a parameter goes, and its name.
fn parameter<'a>(document: &'a Document, pointer: &str) -> Option<(&'a str, &'a str)> {
    let mut value = document.value.pointer(pointer)?;
    // A circle of references would have been refused.
    while let Some(target) = value.get("$ref").and_then(Value::as_str) {
        value = document.value.pointer(target.strip_prefix('#')?)?;
    }
    Some((value.get("in")?.as_str()?, value.get("name")?.as_str()?))
}

//! What differs in prose alone: descriptions, titles, examples, tags, links to pages, `x-…`; and in what nothing uses.

use crate::build::load::escape;
use crate::diff::codes;
use crate::diff::spec::{Spec, reachable};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Keys whose values have names for keys, which are no keywords then.
const NAMED: [&str; 16] = [
    "paths",
    "properties",
    "responses",
    "content",
    "headers",
    "variables",
    "schemas",
    "parameters",
    "requestBodies",
    "securitySchemes",
    "examples",
    "links",
    "callbacks",
    "encoding",
    "mapping",
    "scopes",
];

/// Whether a keyword says nothing that a program goes by.
pub fn is_prose(key: &str) -> bool {
    matches!(
        key,
        "description"
            | "summary"
            | "title"
            | "tags"
            | "example"
            | "examples"
            | "externalDocs"
            | "xml"
            | "info"
            | "callbacks"
            | "links"
            | "headers"
    ) || key.starts_with("x-")
}

/// A value without its prose.
pub fn without_prose(value: &Value) -> Value {
    fn walk(value: &Value, named: bool) -> Value {
        match value {
            Value::Object(map) => {
                let kept = map.iter().filter(|(key, _)| named || !is_prose(key));
                let kept = kept
                    .map(|(key, value)| (key.clone(), walk(value, !named && NAMED.contains(&key.as_str()))));
                kept.collect::<Map<_, _>>().into()
            }
            Value::Array(items) => items.iter().map(|item| walk(item, false)).collect(),
            other => other.clone(),
        }
    }
    walk(value, false)
}

/// The JSON pointers of all prose that differs.
pub fn differences(old: &Spec, new: &Spec) -> Vec<String> {
    let mut walk = Walk { old, new, path: Vec::new(), found: Vec::new() };
    let (before, after) = (&old.document.value, &new.document.value);
    walk.values(before, after, false);
    walk.version(before.get("openapi"), after.get("openapi"));
    let used = (used(before), used(after));
    for kind in ["schemas", "parameters", "requestBodies", "responses", "securitySchemes"] {
        let map = |value: &'_ Value| {
            value.pointer(&format!("/components/{kind}")).and_then(Value::as_object).cloned()
        };
        let (was, is) = (map(before).unwrap_or_default(), map(after).unwrap_or_default());
        for name in was.keys().chain(is.keys()) {
            let pointer = format!("/components/{kind}/{}", escape(name));
            let plain = |map: &Map<String, Value>| map.get(name).map(without_prose);
            if !used.0.contains(&pointer) && !used.1.contains(&pointer) && plain(&was) != plain(&is) {
                walk.found.push(pointer);
            }
        }
    }
    walk.found.sort();
    walk.found.dedup();
    walk.found
}

/// All components that the operations of a document need.
fn used(document: &Value) -> BTreeSet<String> {
    let mut seen = reachable(document, document.get("paths").into_iter());
    let operations = document.get("paths").and_then(Value::as_object).into_iter().flatten();
    let operations =
        operations.flat_map(|(_, item)| item.as_object().into_iter().flatten()).map(|(_, found)| found);
    for list in operations.chain([document]).filter_map(|holder| holder.get("security")?.as_array()) {
        let names = list.iter().filter_map(Value::as_object).flat_map(Map::keys);
        seen.extend(names.map(|name| format!("/components/securitySchemes/{}", escape(name))));
    }
    seen
}

/// Two documents side by side.
struct Walk<'a> {
    old: &'a Spec,
    new: &'a Spec,
    path: Vec<Cow<'a, str>>,
    found: Vec<String>,
}

impl<'a> Walk<'a> {
    fn values(&mut self, old: &'a Value, new: &'a Value, named: bool) {
        match (old, new) {
            (Value::Object(old), Value::Object(new)) => {
                for key in keys(old, new) {
                    self.path.push(key.into());
                    match (old.get(key), new.get(key)) {
                        (was, is) if !named && is_prose(key) => self.prose(was, is),
                        (was, is) if !named && key == "operationId" => self.operation_id(was, is),
                        (Some(was), Some(is)) => self.values(was, is, !named && NAMED.contains(&key)),
                        _ => {}
                    }
                    self.path.pop();
                }
            }
            (Value::Array(old), Value::Array(new)) => {
                for (index, was) in old.iter().enumerate().filter(|(_, was)| was.is_object()) {
                    if let Some(is) = counterpart(was, index, new) {
                        self.path.push(index.to_string().into());
                        self.values(was, is, false);
                        self.path.pop();
                    }
                }
            }
            _ => {}
        }
    }

    fn prose(&mut self, old: Option<&'a Value>, new: Option<&'a Value>) {
        if old == new {
            return;
        }
        if let (Some(Value::Object(old)), Some(Value::Object(new))) = (old, new) {
            for key in keys(old, new) {
                self.path.push(key.into());
                self.prose(old.get(key), new.get(key));
                self.path.pop();
            }
            return;
        }
        let text = |value: Option<&Value>| match (value, self.path.as_slice()) {
            // The list of codes is compared by itself.
            (Some(Value::String(text)), [.., properties, code, key])
                if (&**properties, &**code, &**key) == ("properties", "code", "description") =>
            {
                Some(codes::without(text))
            }
            _ => value.map(Value::to_string),
        };
        if text(old) != text(new) {
            self.found.push(self.pointer());
        }
    }

    /// Where the overlay gives the operation its name, the document's own is prose.
    fn operation_id(&mut self, old: Option<&Value>, new: Option<&Value>) {
        let pointer = self.pointer();
        let operation = pointer.rsplit_once('/').map_or("", |(operation, _)| operation);
        let name = |spec: &'a Spec| spec.mark(operation, "operationId").cloned();
        if old != new && name(self.old) == name(self.new) {
            self.found.push(pointer);
        }
    }

    /// Which 3.0 it is makes no difference to the build.
    fn version(&mut self, old: Option<&Value>, new: Option<&Value>) {
        if old != new {
            self.found.push("/openapi".to_owned());
        }
    }

    fn pointer(&self) -> String {
        self.path.iter().map(|token| format!("/{}", escape(token))).collect()
    }
}

fn keys<'a>(old: &'a Map<String, Value>, new: &'a Map<String, Value>) -> impl Iterator<Item = &'a str> {
    old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))).map(String::as_str)
}

/// What an item of a list is compared with: parameters by their names, the rest by their number.
fn counterpart<'a>(item: &Value, index: usize, others: &'a [Value]) -> Option<&'a Value> {
    let name = |value: &Value| ["name", "in", "$ref"].map(|key| value.get(key).cloned());
    match item.get("in").is_some() || item.get("$ref").is_some() {
        true => others.iter().find(|other| name(other) == name(item)),
        false => others.get(index),
    }
}

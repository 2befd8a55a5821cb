//! Step 5: be lenient in what is accepted.
//!
//! In answers no property is required, each may be null, and nothing but its type is checked. Requests keep what the
//! document requires. On both sides the limits on text and numbers (`minimum`, `maxLength`, `pattern` …) and `default`s
//! go: limits are JoggAI's to enforce and would make types change with them, and a default would be sent with every
//! request that does not name the field.

use crate::build::enums::{RESOURCE_URL, SECRET, mark, marker};
use crate::build::load::escape;
use crate::build::names::Api;
use crate::build::problem::Problem;
use crate::build::requests::{is_sent, referenced};
use heck::ToSnakeCase;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What a schema says of values, and no type holds.
pub const LIMITS: [&str; 15] = [
    "default",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "example",
];

/// Relaxes all schemas, and drops those that nothing uses.
pub fn relax(api: &mut Api) -> Result<(), Problem> {
    let answers = reachable(api, api.operations.iter().map(|o| reference(&o.response)).collect());
    let bodies = api.operations.iter().filter_map(|o| o.body.clone()).collect();
    let requests = reachable(api, bodies);
    let mut schemas = BTreeMap::new();
    let mut moved = Vec::new();
    for (name, schema) in &api.schemas {
        let mut schema = schema.clone();
        if answers.contains(name) {
            let mut answer = schema.clone();
            relax_answer(api, &mut answer, &format!("/components/schemas/{name}"))?;
            schemas.insert(name.clone(), answer);
        }
        if requests.contains(name) {
            relax_request(&mut schema);
            rename_shared(&mut schema, &answers);
            let request = request_name(name, &answers);
            moved.push((name.clone(), request.clone()));
            schemas.insert(request, schema);
        }
    }
    for operation in &mut api.operations {
        if let Some(body) = &mut operation.body {
            relax_request(body);
            rename_shared(body, &answers);
        }
        for parameter in operation.parameters.iter_mut().filter(|parameter| is_sent(parameter)) {
            if let Some(schema) = parameter.get_mut("schema") {
                write_out(schema, &api.schemas);
            }
        }
        operation.parameters.iter_mut().for_each(relax_request);
    }
    for (old, new) in moved.iter().filter(|(old, new)| old != new) {
        api.document.moved(&format!("/components/schemas/{old}"), format!("/components/schemas/{new}"));
    }
    api.schemas = schemas;
    Ok(())
}

/// A type used on both sides is two types: answers keep the name, requests get one of their own.
fn request_name(name: &str, answers: &BTreeSet<String>) -> String {
    if answers.contains(name) { format!("{name}Input") } else { name.to_owned() }
}

fn rename_shared(value: &mut Value, answers: &BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/components/schemas/")
            {
                *target = format!("#/components/schemas/{}", request_name(name, answers));
            }
            map.values_mut().for_each(|value| rename_shared(value, answers));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| rename_shared(value, answers)),
        _ => {}
    }
}

fn reference(name: &str) -> Value {
    serde_json::json!({"$ref": format!("#/components/schemas/{name}")})
}

fn reachable(api: &Api, mut waiting: Vec<Value>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(map) => {
                let target = map.get("$ref").and_then(Value::as_str).unwrap_or_default();
                if let Some(name) = target.strip_prefix("#/components/schemas/")
                    && found.insert(name.to_owned())
                {
                    waiting.extend(api.schemas.get(name).cloned());
                }
                waiting.extend(map.into_iter().map(|(_, value)| value));
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    found
}

/// Puts in the place of references what they refer to: in a path or a query, whose values have no names of their own.
fn write_out(schema: &mut Value, schemas: &BTreeMap<String, Value>) {
    while let Some(found) = referenced(schema).and_then(|name| schemas.get(name)) {
        *schema = found.clone();
    }
    if let Some(items) = schema.get_mut("items") {
        write_out(items, schemas);
    }
}

fn relax_answer(api: &Api, schema: &mut Value, pointer: &str) -> Result<(), Problem> {
    let Value::Object(map) = schema else { return Ok(()) };
    if map.contains_key("enum") {
        return Err(api.document.problem(
            pointer,
            "a closed enum is left in an answer: a value JoggAI adds would make the whole answer undecodable",
            "only text and integers can be opened: in openapi/overlay.yaml, `remove: true` the `enum` here and let the type stand alone",
        ));
    }
    // A choice that matches none of its forms would fail the whole answer: keep it as raw JSON.
    if map.contains_key("oneOf") || map.contains_key("anyOf") {
        let parts = reachable(api, vec![Value::Object(map.clone())]);
        let secret = Value::from(marker(SECRET)).to_string();
        let has_secret = |schema: &Value| schema.to_string().contains(&secret);
        if has_secret(&Value::Object(map.clone())) || parts.iter().any(|name| has_secret(&api.schemas[name]))
        {
            return Err(api.document.problem(
                pointer,
                "a choice of several forms is kept as raw JSON, and this one holds a secret, which that would show",
                "in openapi/overlay.yaml, `remove: true` the choice and write the form that JoggAI sends",
            ));
        }
        let description = map.get("description").cloned();
        *map = Map::new();
        map.extend(description.map(|text| ("description".to_owned(), text)));
        return Ok(());
    }
    drop_limits(map);
    map.remove("required");
    map.remove("additionalProperties").map(|values| match values {
        Value::Object(_) => map.insert("additionalProperties".to_owned(), values),
        _ => None,
    });
    mark_address(map, "");
    drop_format(map);
    if let Some(Value::Object(properties)) = map.get_mut("properties") {
        for (key, property) in properties {
            mark_addresses(property, &key.to_snake_case());
            relax_answer(api, property, &format!("{pointer}/properties/{}", escape(key)))?;
            nullable(property);
        }
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = map.get_mut(key) {
            relax_answer(api, inner, &format!("{pointer}/{key}"))?;
        }
    }
    Ok(())
}

fn relax_request(schema: &mut Value) {
    let Value::Object(map) = schema else { return };
    drop_limits(map);
    mark_address(map, "");
    drop_format(map);
    let required: Vec<Value> = map.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    for (key, value) in map.iter_mut() {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for (name, property) in properties {
                    mark_addresses(property, &name.to_snake_case());
                    relax_request(property);
                    if !required.iter().any(|required| required.as_str() == Some(name)) {
                        nullable(property);
                    }
                }
            }
            ("items" | "additionalProperties" | "schema", inner) => relax_request(inner),
            ("oneOf" | "anyOf" | "allOf", Value::Array(parts)) => parts.iter_mut().for_each(relax_request),
            _ => {}
        }
    }
}

/// Lists and maps that may be absent: without this the generator takes absent and empty for the same, and null for an error.
fn nullable(property: &mut Value) {
    let kind = property.get("type").and_then(Value::as_str);
    if matches!(kind, Some("array" | "object")) {
        property["nullable"] = Value::Bool(true);
    }
}

/// Addresses may be signed or hold tokens, so they get a type that does not show them. Not all of them are marked
/// `format: uri`; the others are known by their names.
fn mark_addresses(property: &mut Value, name: &str) {
    let Value::Object(map) = property else { return };
    let list = map.get("type").and_then(Value::as_str) == Some("array");
    if let Some(Value::Object(items)) = map.get_mut("items").filter(|_| list && name.ends_with("urls")) {
        mark_address(items, "url");
    }
    mark_address(map, name);
}

fn mark_address(map: &mut Map<String, Value>, name: &str) {
    let format = map.get("format").and_then(Value::as_str).unwrap_or_default();
    let named = !format.starts_with("joggai:") && (name == "url" || name.ends_with("_url"));
    if map.get("type").and_then(Value::as_str) == Some("string") && (named || format == "uri") {
        mark(map, "string", RESOURCE_URL);
    }
}

fn drop_limits(map: &mut Map<String, Value>) {
    map.retain(|key, _| !LIMITS.contains(&key.as_str()));
}

/// Formats would bring types of their own (`i32`, `f32`, dates); all that remain are our markers.
fn drop_format(map: &mut Map<String, Value>) {
    let ours = map.get("format").and_then(Value::as_str).is_some_and(|f| f.starts_with("joggai:"));
    if !ours {
        map.remove("format");
    }
}

//! Whether the values that a document shows fit its schemas: examples, defaults, and the values of enums.

use super::form::{Place, removal};
use super::openapi_form::{MEDIA_TYPE, PARAMETER, SCHEMA};
use super::report::Report;
use super::rules::{COMPOSITIONS, followed, of};
use crate::build::load::{Document, escape};
use crate::build::{emit, marks};
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const ENUM_VALUE: &str = "value of the enum";

/// Checks each value, and answers how many examples there are.
pub fn check(document: &Document, places: &[Place], report: &mut Report<'_>) -> usize {
    let mut schemas: Value =
        serde_json::from_str(&emit::validator_document(&document.value)).unwrap_or_default();
    unite_enums(&mut schemas, places);
    let examples = examples(document, places);
    let mut shown: BTreeMap<&str, Vec<(String, &str)>> = BTreeMap::new();
    for Example { pointer, schema } in &examples {
        shown.entry(schema).or_default().push((pointer.clone(), "example"));
        if let Some(value) = document.value.pointer(pointer) {
            unknown_keys(document, value, pointer, schema, report);
        }
    }
    for schema in of(places, &SCHEMA) {
        if has(document, schema, "default") {
            shown.entry(schema).or_default().push((format!("{schema}/default"), "default"));
        }
        let values = document.value.pointer(&format!("{schema}/enum")).and_then(Value::as_array);
        let values = (0..values.map_or(0, Vec::len)).map(|index| format!("{schema}/enum/{index}"));
        for pointer in values {
            shown.entry(schema).or_default().push((pointer, ENUM_VALUE));
        }
    }
    for (schema, values) in shown {
        fit(document, &schemas, schema, &values, report);
    }
    examples.len()
}

/// A value that the document shows, and the schema it is shown for.
struct Example {
    pointer: String,
    schema: String,
}

/// All examples of the document, whichever way they are written.
fn examples(document: &Document, places: &[Place]) -> Vec<Example> {
    let mut found = Vec::new();
    for pointer in of(places, &SCHEMA).filter(|pointer| has(document, pointer, "example")) {
        found.push(Example { pointer: format!("{pointer}/example"), schema: pointer.to_owned() });
    }
    for pointer in of(places, &MEDIA_TYPE).chain(of(places, &PARAMETER)) {
        let schema = format!("{pointer}/schema");
        if has(document, pointer, "schema") {
            let shown = shown_at(document, pointer);
            found.extend(shown.into_iter().map(|pointer| Example { pointer, schema: schema.clone() }));
        }
    }
    found
}

/// The pointers of what `example` and `examples` of an object hold.
pub fn shown_at(document: &Document, pointer: &str) -> Vec<String> {
    let mut shown = Vec::new();
    if has(document, pointer, "example") {
        shown.push(format!("{pointer}/example"));
    }
    let named = document.value.pointer(&format!("{pointer}/examples")).and_then(Value::as_object);
    for name in named.into_iter().flatten().map(|(name, _)| name) {
        let place = followed(document, &format!("{pointer}/examples/{}", escape(name)));
        if has(document, &place, "value") {
            shown.push(format!("{place}/value"));
        }
    }
    shown
}

fn has(document: &Document, pointer: &str, key: &str) -> bool {
    document.value.pointer(pointer).is_some_and(|found| found.get(key).is_some())
}

/// Places with one `x-joggai-enum` are one type, whose values are the union of theirs.
fn unite_enums(schemas: &mut Value, places: &[Place]) {
    let mut values: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let named = |schema: &Value| schema[marks::ENUM].as_str().map(str::to_owned);
    for schema in of(places, &SCHEMA).filter_map(|pointer| schemas.pointer(pointer)) {
        if let Some(name) = named(schema) {
            values.entry(name).or_default().extend(schema["enum"].as_array().into_iter().flatten().cloned());
        }
    }
    for pointer in of(places, &SCHEMA) {
        if let Some(schema) = schemas.pointer_mut(pointer)
            && let Some(name) = named(schema)
        {
            let mut united = values[&name].clone();
            united.sort_by_key(Value::to_string);
            united.dedup();
            schema["enum"] = united.into();
        }
    }
}

/// Checks that the values at these pointers fit the schema.
fn fit(
    document: &Document,
    schemas: &Value,
    schema: &str,
    values: &[(String, &str)],
    report: &mut Report<'_>,
) {
    let validator = match validator(schemas, schema) {
        Ok(validator) => validator,
        Err(cause) => {
            return report.finding_unless_known(document.problem(
                schema,
                format!("nothing can be compared with this schema: {cause}"),
                "correct it with an action in openapi/overlay.yaml",
            ));
        }
    };
    for (pointer, what) in values {
        let value = document.value.pointer(pointer).unwrap_or(&Value::Null);
        for error in validator.iter_errors(value) {
            // Where the build would say so.
            let place = match *what {
                ENUM_VALUE => schema.to_owned(),
                _ => format!("{pointer}{}", error.instance_path().as_str()),
            };
            report.finding(document.problem(
                &place,
                format!("the {what} does not fit its schema: {error}"),
                format!(
                    "if it is what JoggAI sends, correct the schema; else {}",
                    removal(document, pointer)
                ),
            ));
        }
    }
}

/// OpenAPI 3.0's schemas are closest to draft 4 (`exclusiveMinimum` is a boolean in both).
fn validator(schemas: &Value, schema: &str) -> Result<Validator, String> {
    let found = schemas.pointer(schema).cloned().unwrap_or_default();
    // References point to "#/components/…".
    let rooted = json!({"allOf": [found], "components": schemas["components"]});
    jsonschema::options()
        .with_draft(Draft::Draft4)
        .should_validate_formats(true)
        .build(&rooted)
        .map_err(|error| error.to_string())
}

/// Keys that the example has and its schema has not: what JoggAI may send, and the bindings cannot give.
fn unknown_keys(document: &Document, value: &Value, pointer: &str, schema: &str, report: &mut Report<'_>) {
    match value {
        Value::Array(items) => {
            let inner = parts(document, schema).into_iter().map(|part| format!("{part}/items"));
            if let Some(inner) = inner.into_iter().find(|place| document.value.pointer(place).is_some()) {
                for (index, item) in items.iter().enumerate() {
                    unknown_keys(document, item, &format!("{pointer}/{index}"), &inner, report);
                }
            }
        }
        Value::Object(fields) => {
            let parts = parts(document, schema);
            let is_open = |part: &String| {
                document.value.pointer(part).is_some_and(|schema| {
                    schema.get("additionalProperties").is_some_and(|more| *more != false)
                })
            };
            let known: BTreeSet<&String> = parts
                .iter()
                .filter_map(|part| document.value.pointer(&format!("{part}/properties"))?.as_object())
                .flat_map(|properties| properties.keys())
                .collect();
            // An object without properties holds anything.
            if known.is_empty() || parts.iter().any(is_open) {
                return;
            }
            for (key, value) in fields {
                let place = format!("{pointer}/{}", escape(key));
                let property = |part: &String| format!("{part}/properties/{}", escape(key));
                let inner = parts.iter().map(property).find(|place| document.value.pointer(place).is_some());
                match inner {
                    Some(inner) => unknown_keys(document, value, &place, &inner, report),
                    None => report.note(document.problem(
                        &place,
                        format!("the example shows `{key}`, and its schema does not: the bindings cannot give it"),
                        "if JoggAI sends it, have openapi/overlay.yaml add it to the schema's `properties`; else leave it",
                    )),
                }
            }
        }
        _ => {}
    }
}

/// The pointers of a schema and of all that it is composed of.
fn parts(document: &Document, pointer: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut waiting = vec![pointer.to_owned()];
    while let Some(pointer) = waiting.pop() {
        let Some(schema) = document.value.pointer(&pointer) else { continue };
        if found.contains(&pointer) {
            continue;
        }
        if let Some(target) = schema["$ref"].as_str().and_then(|target| target.strip_prefix('#')) {
            waiting.push(target.to_owned());
        }
        for of in COMPOSITIONS {
            let parts = schema[of].as_array().map_or(0, Vec::len);
            waiting.extend((0..parts).map(|index| format!("{pointer}/{of}/{index}")));
        }
        found.push(pointer);
    }
    found
}

//! Step 3, before anything is named: refuses forms of the document that the later steps would read past without a word.
//!
//! Read past on purpose, for nothing is lost: optional header and cookie parameters (the client sends none), `servers`
//! at the top (the base URL is the client's), `tags`, `callbacks`, `links`, answers that are not successful, and keys
//! that start with `x-`.

use crate::build::load::{Document, escape};
use crate::build::names::{METHODS, type_name};
use crate::build::problem::Problem;
use heck::ToSnakeCase;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The header that the transport sends with every request.
const KEY_HEADER: &str = "x-api-key";

/// Headers that are no parameters, whatever a document says (OpenAPI 3.0, Parameter Object), and the key.
pub const SENT_HEADERS: [&str; 4] = ["accept", "content-type", "authorization", KEY_HEADER];

/// Checks the whole document.
pub fn check(document: &Document) -> Result<(), Problem> {
    version(document)?;
    references(document, &document.value, String::new())?;
    components(document)?;
    key_header(document)?;
    let Some(paths) = document.value.get("paths").and_then(Value::as_object) else {
        return Err(document.problem(
            "/paths",
            "has no map of `paths`",
            "restore it from version control, or fetch the published document anew",
        ));
    };
    paths
        .iter()
        .filter(|(path, _)| !path.starts_with("x-"))
        .try_for_each(|(path, item)| path_item(document, path, item))
}

/// Refuses what is not OpenAPI 3.0.
pub fn version(document: &Document) -> Result<(), Problem> {
    let found = document.value.get("openapi");
    let text = found.and_then(Value::as_str).unwrap_or_default();
    if text.starts_with("3.0.") {
        return Ok(());
    }
    let cause = match found {
        None if document.value.get("swagger").is_some() => {
            "is Swagger 2.0, and only OpenAPI 3.0 is understood".to_owned()
        }
        None => "is not an OpenAPI document: it has no `openapi` version".to_owned(),
        Some(found) => format!("is OpenAPI {}, and only 3.0 is understood", plain(found)),
    };
    Err(document.problem(
        "/openapi",
        cause,
        "use the 3.0 form of the document, or convert it; the generator (progenitor) reads no other",
    ))
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Refuses references to what is not in the document, of which `value` stands at `pointer`.
pub fn references(document: &Document, value: &Value, pointer: String) -> Result<(), Problem> {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get("$ref") {
                let known =
                    target.strip_prefix('#').is_some_and(|target| document.value.pointer(target).is_some());
                if !known {
                    return Err(document.problem(
                        &format!("{pointer}/$ref"),
                        format!("the reference `{target}` points to nothing in this file"),
                        "correct the reference, or add what it names under `components`",
                    ));
                }
            }
            map.iter().try_for_each(|(key, value)| {
                references(document, value, format!("{pointer}/{}", escape(key)))
            })
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, value)| references(document, value, format!("{pointer}/{index}"))),
        _ => Ok(()),
    }
}

fn components(document: &Document) -> Result<(), Problem> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for key in entries(document.value.pointer("/components/schemas")).map(|(key, _)| key) {
        let pointer = format!("/components/schemas/{}", escape(key));
        let name = type_name(key);
        if let Some(first) = names.insert(name.clone(), key) {
            let line =
                document.place(&format!("/components/schemas/{}", escape(first))).line.unwrap_or_default();
            return Err(document.problem(
                &pointer,
                format!("two shapes under one type name, `{name}`: `{key}` here and `{first}` in line {line}"),
                "in openapi/overlay.yaml, `remove: true` the one of them that nothing needs, and correct what refers to it",
            ));
        }
        if leads_back(document, &pointer, &mut Vec::new()) {
            return Err(document.problem(
                &pointer,
                format!("the component `{key}` is made of nothing but itself"),
                "break the circle: give one of the components in it a shape of its own",
            ));
        }
    }
    Ok(())
}

/// Whether a schema is, by references and compositions alone, made of itself.
fn leads_back(document: &Document, pointer: &str, passed: &mut Vec<String>) -> bool {
    if passed.iter().any(|place| place == pointer) {
        return true;
    }
    let Some(schema) = document.value.pointer(pointer) else { return false };
    passed.push(pointer.to_owned());
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
    let circle = match target {
        Some(target) => leads_back(document, target, passed),
        None => ["allOf", "oneOf", "anyOf"].iter().any(|key| {
            let parts = schema.get(key).and_then(Value::as_array).map_or(0, Vec::len);
            (0..parts).any(|index| leads_back(document, &format!("{pointer}/{key}/{index}"), passed))
        }),
    };
    passed.pop();
    circle
}

fn key_header(document: &Document) -> Result<(), Problem> {
    for (name, scheme) in entries(document.value.pointer("/components/securitySchemes")) {
        let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
        let is_ours = text("type") == "apiKey"
            && text("in") == "header"
            && text("name").eq_ignore_ascii_case(KEY_HEADER);
        if !is_ours {
            return Err(document.problem(
                &format!("/components/securitySchemes/{}", escape(name)),
                format!("the security scheme `{name}` is another than the key in the header `{KEY_HEADER}`"),
                "the client sends that header alone: have src/transport.rs send what JoggAI wants now, and \
                 build/document_shape.rs know it; or `remove: true` the scheme in openapi/overlay.yaml",
            ));
        }
    }
    Ok(())
}

fn path_item(document: &Document, path: &str, item: &Value) -> Result<(), Problem> {
    let pointer = format!("/paths/{}", escape(path));
    if !path.starts_with('/') {
        return Err(document.problem(
            &pointer,
            format!("the path `{path}` does not start with `/`"),
            "write the path as it follows the host",
        ));
    }
    let Some(item) = item.as_object() else {
        return Err(document.problem(
            &pointer,
            format!("the path `{path}` is no map of methods"),
            "write each method as a key below the path",
        ));
    };
    for (key, value) in item {
        let place = format!("{pointer}/{}", escape(key));
        match key.as_str() {
            "parameters" | "summary" | "description" => {}
            "servers" => return Err(servers(document, &place)),
            key if key.starts_with("x-") => {}
            key if METHODS.contains(&key) => operation(document, &place, value, item)?,
            _ => {
                return Err(document.problem(
                    &place,
                    format!("the path `{path}` has `{key}`, which is no method in small letters"),
                    "write methods like `get`, and what a `$ref` refers to in its place",
                ));
            }
        }
    }
    Ok(())
}

fn servers(document: &Document, pointer: &str) -> Problem {
    document.problem(
        pointer,
        "has `servers` of its own, and the client has one base URL for all operations",
        "if the server is that of all others, `remove: true` it in openapi/overlay.yaml; another one cannot be called",
    )
}

fn operation(
    document: &Document,
    pointer: &str,
    found: &Value,
    item: &Map<String, Value>,
) -> Result<(), Problem> {
    if !found.is_object() {
        return Err(document.problem(
            pointer,
            "the operation is no map",
            "write `operationId`, `responses` and the rest as keys below the method",
        ));
    }
    if found.get("servers").is_some() {
        return Err(servers(document, &format!("{pointer}/servers")));
    }
    let of_path = pointer.rsplit_once('/').map_or(pointer, |(path, _)| path);
    let mut names = Vec::new();
    for (list, place) in [(found.get("parameters"), pointer), (item.get("parameters"), of_path)] {
        let place = format!("{place}/parameters");
        let Some(list) = list else { continue };
        let Some(list) = list.as_array() else {
            return Err(document.problem(
                &place,
                "the parameters are no list",
                "write each parameter as an item: `- name: …`",
            ));
        };
        for index in 0..list.len() {
            parameter(document, &format!("{place}/{index}"), &mut names)?;
        }
    }
    successes(document, pointer, found)
}

/// Checks one parameter; `names` are those before it, with where they go.
fn parameter(document: &Document, pointer: &str, names: &mut Vec<(String, String)>) -> Result<(), Problem> {
    let mut place = pointer.to_owned();
    let mut passed = Vec::new();
    while let Some(target) = reference(document, &place) {
        if passed.contains(&target) {
            return Err(document.problem(
                pointer,
                "the parameter refers to itself",
                "break the circle: write the parameter out",
            ));
        }
        passed.push(target.clone());
        place = target;
    }
    let text = |key: &str| {
        let found = document.value.pointer(&place).and_then(|parameter| parameter.get(key));
        found.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let (name, goes) = (text("name"), text("in"));
    if name.is_empty() || !matches!(goes.as_str(), "path" | "query" | "header" | "cookie") {
        return Err(document.problem(
            &place,
            "the parameter needs a `name`, and `in: path`, `query`, `header` or `cookie`",
            "add what is missing, in openapi/overlay.yaml if the vendor published it so",
        ));
    }
    let required = document.value.pointer(&place).is_some_and(|parameter| parameter["required"] == true);
    if matches!(goes.as_str(), "header" | "cookie") {
        if required && !(goes == "header" && SENT_HEADERS.iter().any(|sent| name.eq_ignore_ascii_case(sent)))
        {
            return Err(document.problem(
                &place,
                format!("the {goes} `{name}` is required, and the client does not send it"),
                "have src/transport.rs send it, and build/document_shape.rs know it; where JoggAI does without, set \
                 `required: false` in openapi/overlay.yaml",
            ));
        }
        return Ok(());
    }
    let field = name.to_snake_case();
    let same = |(other, _): &&(String, String)| *other != name && other.to_snake_case() == field;
    if let Some((other, _)) = names.iter().find(same) {
        return Err(document.problem(
            &place,
            format!("the parameters `{other}` and `{name}` have one name in Rust, `{field}`"),
            "`remove: true` one of the two in openapi/overlay.yaml",
        ));
    }
    names.push((name, goes));
    Ok(())
}

fn reference(document: &Document, pointer: &str) -> Option<String> {
    let target = document.value.pointer(pointer)?.get("$ref")?.as_str()?;
    Some(target.strip_prefix('#')?.to_owned())
}

/// The bindings have one type for what a successful call answers.
fn successes(document: &Document, pointer: &str, found: &Value) -> Result<(), Problem> {
    let content = |status: &str| {
        let mut place = format!("{pointer}/responses/{}", escape(status));
        for _ in 0..16 {
            let Some(target) = reference(document, &place) else { break };
            place = target;
        }
        document.value.pointer(&place).and_then(|answer| answer.get("content"))
    };
    let successes: Vec<&str> = entries(found.get("responses"))
        .map(|(status, _)| status.as_str())
        .filter(|s| s.starts_with('2'))
        .collect();
    let Some((first, others)) = successes.split_first() else { return Ok(()) };
    match others.iter().find(|other| content(other) != content(first)) {
        None => Ok(()),
        Some(other) => Err(document.problem(
            &format!("{pointer}/responses/{other}"),
            format!("the answer {other} has another shape than the answer {first}"),
            "`remove: true` in openapi/overlay.yaml the one that JoggAI does not send",
        )),
    }
}

fn entries(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

//! What OpenAPI 3.0 asks beyond the form of its objects.

use super::form::{Place, removal};
use super::openapi_form::{OPERATION, PATH_ITEM, RESPONSES, SCHEMA, Shape};
use super::report::Report;
use crate::build::load::{Document, escape};
use crate::build::names::METHODS;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The keys of a schema that is made of others.
pub const COMPOSITIONS: [&str; 3] = ["allOf", "anyOf", "oneOf"];

/// Checks the objects that `form` found.
pub fn check(document: &Document, places: &[Place], report: &mut Report<'_>) {
    references(document, &document.value, String::new(), report);
    operation_ids(document, places, report);
    paths(document, report);
    security(document, report);
    for pointer in of(places, &RESPONSES) {
        let is_empty = |answers: &Value| {
            answers.as_object().is_some_and(|answers| answers.keys().all(|key| key.starts_with("x-")))
        };
        if document.value.pointer(pointer).is_some_and(is_empty) {
            report.finding(document.problem(
                pointer,
                "no answer is described",
                document.overlay_action(pointer, "'200': {description: …, content: …}"),
            ));
        }
    }
    // Those of callbacks have no parameters in their names.
    for pointer in of(places, &PATH_ITEM).filter(|pointer| pointer.matches('/').count() == 2) {
        if let Some(item) = document.value.pointer(pointer) {
            parameters(document, pointer, item, report);
        }
    }
    for pointer in of(places, &SCHEMA) {
        if let Some(schema) = document.value.pointer(pointer) {
            self::schema(document, pointer, schema, report);
        }
    }
}

/// The pointers of all objects of one kind.
pub fn of<'a>(places: &'a [Place], shape: &'static Shape) -> impl Iterator<Item = &'a str> {
    places.iter().filter(move |(_, found)| std::ptr::eq(*found, shape)).map(|(pointer, _)| pointer.as_str())
}

fn references(document: &Document, value: &Value, pointer: String, report: &mut Report<'_>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let place = format!("{pointer}/{}", escape(key));
                match (key.as_str(), value) {
                    // What these hold is data, in which a `$ref` refers to nothing.
                    ("example" | "default" | "enum" | "value", _) if !pointer.ends_with("/properties") => {}
                    ("$ref", Value::String(target)) => reference(document, target, &place, report),
                    _ => references(document, value, place, report),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                references(document, item, format!("{pointer}/{index}"), report);
            }
        }
        _ => {}
    }
}

fn reference(document: &Document, target: &str, place: &str, report: &mut Report<'_>) {
    if target.strip_prefix('#').is_none_or(|target| document.value.pointer(target).is_none()) {
        report.finding(document.problem(
            place,
            format!("the reference `{target}` points to nothing in this file"),
            "correct the reference with an action in openapi/overlay.yaml, or add there what it names, under `components`",
        ));
    }
}

fn operation_ids(document: &Document, places: &[Place], report: &mut Report<'_>) {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for pointer in of(places, &OPERATION) {
        let Some(operation) = document.value.pointer(pointer) else { continue };
        let Some(id) = operation["operationId"].as_str() else {
            unnamed(document, pointer, report);
            continue;
        };
        if let Some(first) = known.insert(id, pointer) {
            let line = document.place(first).line.unwrap_or_default();
            report.finding(document.problem(
                pointer,
                format!("the operationId `{id}` is that of the operation in line {line} as well"),
                document.overlay_action(pointer, "operationId: another_name"),
            ));
        }
    }
}

/// OpenAPI lets operations be without a name, and the bindings do not. The build tells of the first one only.
fn unnamed(document: &Document, pointer: &str, report: &mut Report<'_>) {
    let mut pieces = pointer.rsplit('/');
    let (method, path) = (pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
    // Those of callbacks are called by JoggAI, and lie deeper.
    if pointer.matches('/').count() == 3 {
        report.finding(document.problem(
            pointer,
            format!(
                "{} {} has no `operationId`",
                method.to_uppercase(),
                path.replace("~1", "/").replace("~0", "~")
            ),
            document.overlay_action(pointer, "operationId: verb_and_noun"),
        ));
    }
}

/// Paths that differ in the names of their parameters only.
fn paths(document: &Document, report: &mut Report<'_>) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for path in document.value["paths"].as_object().into_iter().flatten().map(|(path, _)| path) {
        let pieces = path.split('/').map(|piece| if piece.starts_with('{') { "{}" } else { piece });
        if let Some(first) = known.insert(pieces.collect::<Vec<_>>().join("/"), path) {
            let place = format!("/paths/{}", escape(path));
            let older = document.json_path(&format!("/paths/{}", escape(first)));
            report.finding(document.problem(
                &place,
                format!("the path `{path}` is the path `{first}` with other names"),
                format!(
                    "only one of them can stay; where JoggAI has renamed the variables, it is the newer one:\n\
                     import the pages of all operations of the path, or with cargo xtask spec pull the whole document,\n\
                     have the actions of openapi/overlay.yaml name the newer path,\n\
                     and if the document still has the older one, add as the first action\n\
                     - target: {older}\n  description: why\n  remove: true"
                ),
            ));
        }
    }
}

fn security(document: &Document, report: &mut Report<'_>) {
    let known = |name: &str| {
        document.value.pointer("/components/securitySchemes").is_some_and(|s| s.get(name).is_some())
    };
    let mut lists = vec!["/security".to_owned()];
    for (path, item) in document.value["paths"].as_object().into_iter().flatten() {
        lists.extend(
            METHODS
                .iter()
                .filter(|method| item.get(method).is_some())
                .map(|method| format!("/paths/{}/{method}/security", escape(path))),
        );
    }
    for list in lists {
        let alternatives = document.value.pointer(&list).and_then(Value::as_array).into_iter().flatten();
        for (index, schemes) in alternatives.enumerate() {
            for name in
                schemes.as_object().into_iter().flatten().map(|(name, _)| name).filter(|name| !known(name))
            {
                report.finding(document.problem(
                    &format!("{list}/{index}/{}", escape(name)),
                    format!("the security scheme `{name}` is not described"),
                    "describe it under components/securitySchemes, with an action in openapi/overlay.yaml",
                ));
            }
        }
    }
}

/// A path's parameters against the names in it.
fn parameters(document: &Document, pointer: &str, item: &Value, report: &mut Report<'_>) {
    let path = pointer.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let named: BTreeSet<&str> = path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let shared = list(document, item, pointer, report);
    for method in METHODS {
        let Some(operation) = item.get(method) else { continue };
        let place = format!("{pointer}/{method}");
        let own = list(document, operation, &place, report);
        let declared: BTreeSet<&str> = own
            .iter()
            .chain(&shared)
            .filter(|found| found.goes == "path")
            .map(|found| found.name.as_str())
            .collect();
        for name in named.difference(&declared) {
            report.finding(document.problem(
                &place,
                format!("the path names `{{{name}}}`, and no parameter describes it"),
                document.overlay_action(
                    &place,
                    &format!(
                        "parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}]"
                    ),
                ),
            ));
        }
        for found in own.iter().chain(&shared).filter(|found| found.goes == "path") {
            if !named.contains(found.name.as_str()) {
                report.finding_unless_known(document.problem(
                    &found.place,
                    format!(
                        "the parameter `{}` goes into the path, and the path {path} does not name it",
                        found.name
                    ),
                    removal(document, &found.place),
                ));
            }
        }
    }
}

struct Parameter {
    name: String,
    goes: String,
    place: String,
}

/// The parameters of a path or an operation, each checked by itself.
fn list(document: &Document, holder: &Value, pointer: &str, report: &mut Report<'_>) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    let count = holder["parameters"].as_array().map_or(0, Vec::len);
    for place in (0..count).map(|index| format!("{pointer}/parameters/{index}")) {
        let parameter = document.value.pointer(&followed(document, &place)).unwrap_or(&Value::Null);
        let text = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
        let (name, goes) = (text("name"), text("in"));
        let mut wrong =
            |cause: String, remedy: String| report.finding(document.problem(&place, cause, remedy));
        if found.iter().any(|other| other.name == name && other.goes == goes) {
            wrong(format!("the {goes} parameter `{name}` is described twice"), removal(document, &place));
        }
        if goes == "path" && parameter.get("required").is_none_or(|required| *required == false) {
            wrong(
                format!("the path parameter `{name}` lacks `required: true`"),
                document.overlay_action(&place, "required: true"),
            );
        }
        let described = ["schema", "content"].iter().filter(|key| parameter.get(key).is_some()).count();
        if described != 1 && !name.is_empty() {
            wrong(
                format!("the {goes} parameter `{name}` needs either `schema` or `content`"),
                document.overlay_action(&place, "schema: {type: string}"),
            );
        }
        found.push(Parameter { name, goes, place });
    }
    found
}

/// The pointer itself, or that at the end of the references there.
pub fn followed(document: &Document, pointer: &str) -> String {
    let mut place = pointer.to_owned();
    for _ in 0..16 {
        let found = document.value.pointer(&place);
        let target =
            found.and_then(|found| found["$ref"].as_str()).and_then(|target| target.strip_prefix('#'));
        let Some(target) = target else { break };
        place = target.to_owned();
    }
    place
}

fn schema(document: &Document, pointer: &str, schema: &Value, report: &mut Report<'_>) {
    if schema["type"] == "array" && schema.get("items").is_none() {
        report.finding(document.problem(
            pointer,
            "the list does not say what its `items` are",
            document.overlay_action(pointer, "items: {type: string}"),
        ));
    }
    // Of a schema that is composed, another part may have the property.
    let holder = pointer.rsplit('/').nth(1).unwrap_or_default();
    let is_part = COMPOSITIONS.contains(&holder);
    let is_composed = COMPOSITIONS.iter().any(|of| schema.get(of).is_some());
    if is_part || is_composed {
        return;
    }
    for (index, name) in schema["required"].as_array().into_iter().flatten().enumerate() {
        let name = name.as_str().unwrap_or_default();
        if schema["properties"].get(name).is_none() {
            report.finding(document.problem(
                &format!("{pointer}/required/{index}"),
                format!("`{name}` is required, and there is no property of this name"),
                document.overlay_action(pointer, &format!("properties: {{{name}: {{type: string}}}}")),
            ));
        }
    }
}

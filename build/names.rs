//! Step 3: give every operation and every object a name, so that nothing downstream has to invent one.
//!
//! The rule for objects that the document writes inline:
//!
//! | where | name |
//! |---|---|
//! | request body of `create_avatar_video` | `CreateAvatarVideo` |
//! | its whole answer | `CreateAvatarVideoResponse` |
//! | `data` of the answer | `CreateAvatarVideoData` |
//! | property `voice_spec` of type `T` | `TVoiceSpec` |
//! | item of the list property `voices` of `T` | `TVoicesItem` |
//!
//! `x-joggai-type: Name` at a place overrides the rule. One name for two shapes is a problem.

use crate::build::document_shape;
use crate::build::load::{Document, escape};
use crate::build::marks::{self, Used};
use crate::build::problem::Problem;
use crate::build::requests::referenced;
use heck::{ToPascalCase, ToSnakeCase};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The document with a name for everything, taken apart for the steps that follow.
pub struct Api {
    pub document: Document,
    pub schemas: BTreeMap<String, Value>,
    pub operations: Vec<Operation>,
    pub used_marks: Used,
}

/// One operation: what the bindings, the facade and the sandbox need to know of it.
pub struct Operation {
    pub name: String,
    pub method: String,
    pub path: String,
    pub pointer: String,
    pub summary: String,
    pub description: String,
    pub parameters: Vec<Value>,
    /// Schema of the JSON body, once hoisted a `$ref`.
    pub body: Option<Value>,
    /// Component name of the whole answer.
    pub response: String,
}

impl Operation {
    /// The name of a type of this operation's own: its name, with `suffix`.
    pub fn type_name(&self, suffix: &str) -> String {
        type_name(&format!("{}{suffix}", type_name(&self.name)))
    }
}

pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What the generated client has for itself.
const RESERVED: [&str; 8] =
    ["api_version", "baseurl", "client", "exec", "inner", "new", "new_with_client", "client_info"];

/// Names all there is.
pub fn name(document: Document) -> Result<Api, Problem> {
    document_shape::check(&document)?;
    let mut namer = Namer {
        schemas: BTreeMap::new(),
        origins: BTreeMap::new(),
        components: BTreeSet::new(),
        following: Vec::new(),
        used_marks: Used::new(),
        document,
    };
    let operations = namer.operations()?;
    let Namer { mut document, schemas, origins, used_marks, .. } = namer;
    for (name, origin) in origins {
        document.moved(&origin, format!("/components/schemas/{name}"));
    }
    Ok(Api { document, schemas, operations, used_marks })
}

struct Namer {
    document: Document,
    schemas: BTreeMap<String, Value>,
    /// Where in the document each schema came from.
    origins: BTreeMap<String, String>,
    /// The document's components that are taken over, or about to be: they may refer to themselves.
    components: BTreeSet<String>,
    /// The references into the document that are being written out.
    following: Vec<String>,
    used_marks: Used,
}

impl Namer {
    fn operations(&mut self) -> Result<Vec<Operation>, Problem> {
        let mut operations: Vec<Operation> = Vec::new();
        for (path, item) in object(self.document.value.get("paths")) {
            for method in METHODS {
                let Some(found) = item.get(method) else { continue };
                let pointer = format!("/paths/{}/{method}", escape(&path));
                let name = self.operation_name(&path, method, &pointer, found)?;
                if let Some(first) = operations.iter().find(|operation| operation.name == name) {
                    let (taker, path) = (first.method.to_uppercase(), &first.path);
                    return Err(self.document.problem(
                        &pointer,
                        format!("the operation name `{name}` is taken by {taker} {path}"),
                        self.document.overlay_action(&pointer, "operationId: another_name"),
                    ));
                }
                let shared = item.get("parameters").cloned().unwrap_or_default();
                let operation = self.operation(name, &path, method, &pointer, found, &shared)?;
                operations.push(operation);
            }
        }
        operations.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(operations)
    }

    fn operation_name(
        &self,
        path: &str,
        method: &str,
        pointer: &str,
        found: &Value,
    ) -> Result<String, Problem> {
        let name = found.get("operationId").and_then(Value::as_str).unwrap_or_default().to_snake_case();
        if name.is_empty() {
            return Err(self.document.problem(
                pointer,
                format!("{} {path} has no `operationId`", method.to_uppercase()),
                self.document.overlay_action(pointer, "operationId: verb_and_noun"),
            ));
        }
        let taken = RESERVED.contains(&name.as_str()) || name.ends_with("_by_position");
        if taken || !marks::is_ident(&name) {
            let why = if taken { "a method that the bindings have already" } else { "no name in Rust" };
            return Err(self.document.problem(
                pointer,
                format!("the operation name `{name}` is {why}"),
                self.document.overlay_action(pointer, "operationId: another_name"),
            ));
        }
        Ok(name)
    }

    fn operation(
        &mut self,
        name: String,
        path: &str,
        method: &str,
        pointer: &str,
        found: &Value,
        shared: &Value,
    ) -> Result<Operation, Problem> {
        let text = |key: &str| found.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let type_name = type_name(&name);
        let body = match found.get("requestBody") {
            Some(body) => Some(self.body(body, &type_name, &format!("{pointer}/requestBody"))?),
            None => None,
        };
        let response = self.response(found, &type_name, pointer)?;
        let parameters = self.parameters(found, shared, &type_name, pointer)?;
        Ok(Operation {
            method: method.to_owned(),
            path: path.to_owned(),
            pointer: pointer.to_owned(),
            summary: text("summary"),
            description: text("description"),
            name,
            parameters,
            body,
            response,
        })
    }

    /// Parameters of the path and of the operation, which wins where both have one.
    fn parameters(
        &mut self,
        found: &Value,
        shared: &Value,
        type_name: &str,
        pointer: &str,
    ) -> Result<Vec<Value>, Problem> {
        let own = found.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let own = own.enumerate().map(|(index, value)| (format!("{pointer}/parameters/{index}"), value));
        let of_path = pointer.rsplit_once('/').map_or(pointer, |(path, _)| path);
        let shared = shared.as_array().into_iter().flatten();
        let shared =
            shared.enumerate().map(|(index, value)| (format!("{of_path}/parameters/{index}"), value));
        let mut parameters: Vec<Value> = Vec::new();
        for (place, value) in own.chain(shared) {
            let (mut parameter, place) = self.written_out(value, &place);
            let same = |other: &Value| ["name", "in"].iter().all(|key| other.get(key) == parameter.get(key));
            if parameters.iter().any(same) {
                continue;
            }
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            let type_name = format!("{type_name}Query{}", name.to_pascal_case());
            if let Some(schema) = parameter.get("schema").cloned() {
                let schema = rename_references(schema);
                let schema = self.hoist(schema, &type_name, &format!("{place}/schema"))?;
                if let Some(cause) = self.unsendable(&parameter, &self.behind(schema.clone())) {
                    return Err(self.document.problem(
                        &format!("{place}/schema"),
                        format!("the parameter `{name}` is made of {cause}"),
                        "describe it as a text or a number, with actions in openapi/overlay.yaml",
                    ));
                }
                parameter["schema"] = schema;
            }
            parameter["x-joggai-place"] = place.into();
            parameters.push(parameter);
        }
        Ok(parameters)
    }

    /// The shape that a reference to a component stands for.
    fn behind(&self, schema: Value) -> Value {
        match referenced(&schema).and_then(|name| self.schemas.get(name)) {
            Some(found) => self.behind(found.clone()),
            None => schema,
        }
    }

    /// Why a parameter of the path or the query cannot be written as the document has it.
    fn unsendable(&self, parameter: &Value, schema: &Value) -> Option<&'static str> {
        let goes = parameter.get("in").and_then(Value::as_str).unwrap_or_default();
        if !matches!(goes, "path" | "query") {
            return None;
        }
        let forms = ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
        let forms: Vec<Value> = forms.map(|form| self.behind(form.clone())).collect();
        let is_object = |schema: &Value| {
            schema["type"] == "object"
                || schema.get("properties").or(schema.get("additionalProperties")).is_some()
        };
        let items = schema.get("items").map(|items| self.behind(items.clone()));
        if is_object(schema) || forms.iter().chain(&items).any(is_object) {
            Some("an object, which an address cannot hold")
        } else if !forms.is_empty() {
            Some("one of several forms, of which the client knows one")
        } else if items.is_some() && goes == "path" {
            Some("a list, which the client writes in no path")
        } else if items.is_some_and(|items| items.get("items").is_some()) {
            Some("a list of lists, which an address cannot hold")
        } else if schema.get("items").is_some() && parameter["explode"] == false {
            Some("a list in one text (`explode: false`), where the client would send each item by itself")
        } else {
            None
        }
    }

    fn body(&mut self, body: &Value, type_name: &str, pointer: &str) -> Result<Value, Problem> {
        let (body, pointer) = self.written_out(body, pointer);
        let Some((media, schema)) = json_schema(&body) else {
            return Err(self.document.problem(
                &pointer,
                "the request body has no JSON schema",
                "the client speaks JSON only: describe the body under content/application~1json/schema",
            ));
        };
        let pointer = format!("{pointer}/content/{}/schema", escape(media));
        self.hoist(rename_references(schema.clone()), type_name, &pointer)
    }

    /// The answer as one flat object: `data`, and what else stands beside it.
    fn response(&mut self, found: &Value, type_name: &str, pointer: &str) -> Result<String, Problem> {
        let responses = object(found.get("responses"));
        let success = responses
            .iter()
            .find(|(status, _)| status.starts_with('2'))
            .or_else(|| responses.get_key_value("default"));
        let Some((status, success)) = success else {
            return Err(self.document.problem(
                pointer,
                "no successful answer is described",
                "describe the answer under responses/200",
            ));
        };
        let (success, pointer) = self.written_out(success, &format!("{pointer}/responses/{status}"));
        let name = self::type_name(&format!("{type_name}Response"));
        if success.get("content").is_none() {
            self.keep(&name, json!({"type": "object"}), &pointer)?;
            return Ok(name);
        }
        let Some((media, schema)) = json_schema(&success) else {
            return Err(self.document.problem(
                &pointer,
                "the answer has no JSON schema",
                "describe it under content/application~1json/schema; every answer of this API is a JSON envelope",
            ));
        };
        let pointer = format!("{pointer}/content/{}/schema", escape(media));
        let merged = self.flatten(&rename_references(schema.clone()), &pointer, 0)?;
        let mut properties = object(merged.get("properties"));
        if !properties.contains_key("code") {
            return Err(self.document.problem(
                &pointer,
                "the answer is not an envelope: it has no `code`",
                "compose it of BaseResponse and an object with `data`, as the other operations do",
            ));
        }
        // The envelope's own fields are read by the transport, whatever their form.
        for field in ["code", "msg", "rid"] {
            properties.remove(field);
        }
        if let Some(data) = properties.remove("data") {
            let place = data_pointer(&self.document, &pointer);
            let mut data = self.hoist(data, &self::type_name(&format!("{type_name}Data")), &place)?;
            if data.get("description").is_none_or(Value::is_null) {
                data["description"] = "What was asked for.".into();
            }
            properties.insert("data".to_owned(), data);
        }
        if let Some(field) = properties.keys().find(|field| *field != "data") {
            return Err(self.document.problem(
                &pointer,
                format!("the answer has `{field}` beside `data`, where the client reads nothing"),
                "if it may be lost, `remove: true` it in openapi/overlay.yaml; else teach src/envelope.rs to keep it",
            ));
        }
        let flat = json!({"type": "object", "properties": properties});
        self.keep(&name, flat, &pointer)?;
        Ok(name)
    }

    /// Takes over a component of the document when something first refers to it.
    fn component(&mut self, name: &str) -> Result<(), Problem> {
        if !self.components.insert(name.to_owned()) {
            return Ok(());
        }
        let Some((key, schema)) = self.raw_component(name) else { return Ok(()) };
        let pointer = format!("/components/schemas/{}", escape(&key));
        if schema.as_object().is_some_and(is_object) {
            return self.define(name, schema, &pointer);
        }
        let schema = match schema.get("allOf") {
            Some(_) => self.flatten(&schema, &pointer, 0)?,
            None => schema,
        };
        if schema.as_object().is_some_and(is_object) {
            return self.define(name, schema, &pointer);
        }
        let schema = self.hoist(schema, name, &pointer)?;
        self.keep(name, schema, &pointer)
    }

    fn raw_component(&self, name: &str) -> Option<(String, Value)> {
        let components = object(self.document.value.pointer("/components/schemas"));
        let found = components.into_iter().find(|(key, _)| type_name(key) == name);
        found.map(|(key, schema)| (key, rename_references(schema)))
    }

    /// Replaces an inline object by a reference to a component of its own, all the way down.
    fn hoist(&mut self, schema: Value, name: &str, pointer: &str) -> Result<Value, Problem> {
        let Value::Object(mut map) = schema else { return Ok(schema) };
        if let Some(Value::String(target)) = map.get("$ref") {
            return match component_name(target) {
                Some(component) => {
                    self.component(component)?;
                    Ok(Value::Object(map))
                }
                None => {
                    let place = target.trim_start_matches('#').to_owned();
                    let found = self.document.value.pointer(&place).cloned().unwrap_or_default();
                    if self.following.contains(&place) {
                        return Err(self.document.problem(
                            pointer,
                            format!("the reference `{target}` leads back to itself"),
                            "put the shape under `components/schemas`, and refer to it by its name there",
                        ));
                    }
                    self.following.push(place.clone());
                    let hoisted = self.hoist(rename_references(found), name, &place)?;
                    self.following.pop();
                    Ok(hoisted)
                }
            };
        }
        if let Some(Value::Array(parts)) = map.get("allOf") {
            if let [only] = parts.as_slice()
                && let Some(reference) = only.get("$ref")
            {
                let only = json!({"$ref": reference, "description": map.get("description")});
                return self.hoist(only, name, pointer);
            }
            let merged = self.flatten(&Value::Object(map), pointer, 0)?;
            return self.hoist(merged, name, pointer);
        }
        if is_object(&map) {
            let name = match marks::take(&mut map, marks::TYPE, &mut self.used_marks) {
                Some(Value::String(given)) => given,
                _ => type_name(name),
            };
            let description = map.get("description").cloned();
            self.define(&name, Value::Object(map), pointer)?;
            return Ok(json!({"$ref": format!("#/components/schemas/{name}"), "description": description}));
        }
        if let Some(items) = map.remove("items") {
            let items = self.hoist(items, &format!("{name}Item"), &format!("{pointer}/items"))?;
            map.insert("items".to_owned(), items);
        }
        if let Some(values) = map.remove("additionalProperties") {
            let place = format!("{pointer}/additionalProperties");
            let values = self.hoist(values, &format!("{name}Value"), &place)?;
            map.insert("additionalProperties".to_owned(), values);
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(Value::Array(parts)) = map.remove(key) {
                let mut hoisted = Vec::new();
                for (index, part) in parts.into_iter().enumerate() {
                    let place = format!("{pointer}/{key}/{index}");
                    hoisted.push(self.hoist(part, &format!("{name}Option{}", index + 1), &place)?);
                }
                map.insert(key.to_owned(), Value::Array(hoisted));
            }
        }
        Ok(Value::Object(map))
    }

    /// Hoists the properties of an object and keeps it under its name.
    fn define(&mut self, name: &str, schema: Value, pointer: &str) -> Result<(), Problem> {
        let mut schema = schema;
        let mut properties = Map::new();
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        for (key, property) in object(schema.get("properties")) {
            if let Some(other) = fields.insert(key.to_snake_case(), key.clone()) {
                return Err(self.document.problem(
                    &format!("{pointer}/properties/{}", escape(&key)),
                    format!(
                        "the properties `{other}` and `{key}` have one name in Rust, `{}`",
                        key.to_snake_case()
                    ),
                    "`remove: true` one of the two in openapi/overlay.yaml",
                ));
            }
            let place = format!("{pointer}/properties/{}", escape(&key));
            let type_name = format!("{name}{}", key.to_pascal_case());
            properties.insert(key, self.hoist(property, &type_name, &place)?);
        }
        if let Some(map) = schema.as_object_mut() {
            // A field of this type can be null or not; the type itself cannot.
            map.remove("nullable");
            map.insert("properties".to_owned(), Value::Object(properties));
        }
        self.keep(name, schema, pointer)
    }

    fn keep(&mut self, name: &str, schema: Value, pointer: &str) -> Result<(), Problem> {
        if !marks::is_ident(name) {
            return Err(self.document.problem(
                pointer,
                format!("the type name `{name}` is no name in Rust"),
                match pointer.matches('/').count() {
                    3 => "give the component another name, here and where it is referred to".to_owned(),
                    _ => self.document.overlay_action(pointer, "x-joggai-type: AnotherName"),
                },
            ));
        }
        if let Some(other) = self.schemas.get(name) {
            if shape(other) == shape(&schema) {
                marks::use_all(&schema, &mut self.used_marks);
                return Ok(());
            }
            let first = self.origins.get(name).cloned().unwrap_or_default();
            let line = self.document.place(&first).line.unwrap_or_default();
            return Err(self.document.problem(
                pointer,
                format!(
                    "two shapes want the type name `{name}`: this one and the one in line {line}, at {first}"
                ),
                self.document.overlay_action(pointer, "x-joggai-type: AnotherName"),
            ));
        }
        self.schemas.insert(name.to_owned(), schema);
        self.origins.insert(name.to_owned(), pointer.to_owned());
        Ok(())
    }

    /// Merges `allOf` into one object.
    fn flatten(&self, schema: &Value, pointer: &str, depth: usize) -> Result<Value, Problem> {
        if depth > 16 {
            return Err(self.document.problem(
                pointer,
                "`allOf` leads back to itself",
                "break the circle: an object cannot be made of itself",
            ));
        }
        if let Some(Value::String(target)) = schema.get("$ref") {
            let target = match component_name(target) {
                Some(name) => self.raw_component(name).map(|(_, schema)| schema),
                None => self
                    .document
                    .value
                    .pointer(target.trim_start_matches('#'))
                    .cloned()
                    .map(rename_references),
            };
            let target = target.unwrap_or_default();
            return self.flatten(&target, pointer, depth + 1);
        }
        let Some(Value::Array(parts)) = schema.get("allOf") else { return Ok(schema.clone()) };
        let mut merged = schema.as_object().cloned().unwrap_or_default();
        merged.remove("allOf");
        for part in parts {
            let part = self.flatten(part, pointer, depth + 1)?;
            for (key, value) in object(Some(&part)) {
                match (merged.get_mut(&key), value) {
                    (Some(Value::Object(old)), Value::Object(new)) => old.extend(new),
                    (Some(Value::Array(old)), Value::Array(new)) => old.extend(new),
                    (Some(_), _) => {}
                    (None, value) => {
                        merged.insert(key, value);
                    }
                }
            }
        }
        Ok(Value::Object(merged))
    }

    /// Follows a reference to a shared parameter, body or answer.
    fn written_out(&self, value: &Value, pointer: &str) -> (Value, String) {
        let mut value = value;
        let mut pointer = pointer.to_owned();
        for _ in 0..16 {
            let target = value.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'));
            let Some(target) = target else { break };
            let Some(found) = self.document.value.pointer(target) else { break };
            (value, pointer) = (found, target.to_owned());
        }
        (value.clone(), pointer)
    }
}

/// The pointer of `data` inside the answer's schema, for messages and overlay targets.
fn data_pointer(document: &Document, pointer: &str) -> String {
    let schema = document.value.pointer(pointer).cloned().unwrap_or_default();
    let parts = schema.get("allOf").and_then(Value::as_array).cloned().unwrap_or_default();
    match parts.iter().position(|part| part.pointer("/properties/data").is_some()) {
        Some(index) => format!("{pointer}/allOf/{index}/properties/data"),
        None => format!("{pointer}/properties/data"),
    }
}

fn json_schema(container: &Value) -> Option<(&str, &Value)> {
    let content = container.get("content")?.as_object()?;
    let json = |media: &str| media.split(';').next().unwrap_or_default().ends_with("json");
    let (media, described) = content.iter().find(|(media, _)| json(media))?;
    Some((media, described.get("schema")?))
}

/// An object with fields of its own; free-form objects and maps stay what they are.
fn is_object(schema: &Map<String, Value>) -> bool {
    schema.get("allOf").is_none()
        && schema.get("properties").and_then(Value::as_object).is_some_and(|p| !p.is_empty())
}

fn object(value: Option<&Value>) -> Map<String, Value> {
    value.and_then(Value::as_object).cloned().unwrap_or_default()
}

/// The component that a reference names, if it names a whole one.
fn component_name(target: &str) -> Option<&str> {
    target.strip_prefix("#/components/schemas/").filter(|name| !name.contains('/'))
}

/// A name as the generator writes it: where single letters meet, writing it once is not enough (`a_b_c` is `Abc`).
pub fn type_name(text: &str) -> String {
    let mut name = text.to_pascal_case();
    loop {
        let again = name.to_pascal_case();
        if again == name {
            return name;
        }
        name = again;
    }
}

/// References by the names their targets will have.
fn rename_references(mut value: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(target)) = map.get_mut("$ref")
                    && let Some(name) = component_name(target)
                {
                    *target = format!("#/components/schemas/{}", type_name(name));
                }
                map.values_mut().for_each(walk);
            }
            Value::Array(items) => items.iter_mut().for_each(walk),
            _ => {}
        }
    }
    walk(&mut value);
    value
}

/// What makes two schemas the same type: all but the prose.
fn shape(schema: &Value) -> Value {
    match schema {
        Value::Object(map) => map
            .iter()
            .filter(|(key, value)| {
                !(matches!(key.as_str(), "description" | "title") && !value.is_object()
                    || matches!(key.as_str(), "example" | "externalDocs"))
            })
            .map(|(key, value)| (key.clone(), shape(marks::held(key, value))))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(shape).collect(),
        other => other.clone(),
    }
}

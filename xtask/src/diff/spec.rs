//! A document as callers see it: operations with their Rust names, and schemas with references and `allOf` written out.

use crate::build::document_shape;
use crate::build::load::{Document, escape};
use crate::build::marks;
use crate::build::names::{METHODS, type_name};
use crate::build::overlay;
use crate::build::problem::Problem;
use heck::ToSnakeCase;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A document, with what the overlay makes of it.
pub struct Spec {
    pub document: Document,
    /// With the overlay's actions, as far as they fit: it is asked for names and marks only, for what is compared is
    /// what JoggAI published.
    overlaid: Document,
    /// The values of each enum that has its name from the overlay, over all its places.
    enums: BTreeMap<String, BTreeSet<String>>,
}

/// A value of the document, and where it stands.
#[derive(Clone)]
pub struct Node<'a> {
    pub value: &'a Value,
    pub pointer: String,
}

/// A schema with its references and `allOf` written out.
pub struct View<'a> {
    /// Where it stands, once its references are followed.
    pub node: Node<'a>,
    /// All but what the fields below hold.
    pub keywords: BTreeMap<&'a str, Node<'a>>,
    pub properties: BTreeMap<&'a str, Node<'a>>,
    pub required: Vec<&'a str>,
    pub values: Vec<&'a Value>,
}

/// One operation of a document.
pub struct Operation<'a> {
    pub method: &'static str,
    pub path: &'a str,
    pub node: Node<'a>,
    /// The path's own part, which all its methods share.
    pub item: Node<'a>,
    /// What it is called in Rust.
    pub name: Option<String>,
}

impl Spec {
    /// Checks what comparing relies on, and lays the overlay over it.
    pub fn new(document: Document, overlay: Option<&Document>) -> Result<Self, Problem> {
        document_shape::version(&document)?;
        document_shape::references(&document, &document.value, String::new())?;
        circles(&document)?;
        paths(&document)?;
        let mut overlaid = document.clone();
        if let Some(overlay) = overlay {
            let actions = overlay::actions(overlay).map_or(0, <[_]>::len);
            for index in 0..actions {
                // An action for what this document does not have is the build's to refuse.
                let _ = overlay::apply_action(&mut overlaid, overlay, index);
            }
        }
        let mut enums = BTreeMap::new();
        named_enums(&overlaid.value, &mut enums);
        Ok(Self { document, overlaid, enums })
    }

    pub fn root(&self) -> Node<'_> {
        Node { value: &self.document.value, pointer: String::new() }
    }

    /// All operations; those of one path that differ in the names of its variables alone have one key.
    pub fn operations(&self) -> BTreeMap<(String, &'static str), Operation<'_>> {
        let mut operations = BTreeMap::new();
        let Some(paths) = self.root().child("paths") else { return operations };
        for (path, item) in paths.entries().filter(|(path, _)| !path.starts_with("x-")) {
            let item = self.resolve(item);
            for method in METHODS {
                let Some(node) = item.child(method) else { continue };
                let id =
                    self.overlaid.value.pointer(&format!("/paths/{}/{method}/operationId", escape(path)));
                let name = id.and_then(Value::as_str).map(ToSnakeCase::to_snake_case);
                let operation = Operation { method, path, node, item: item.clone(), name };
                operations.insert((without_variables(path), method), operation);
            }
        }
        operations
    }

    /// A node with its references followed.
    pub fn resolve<'a>(&'a self, node: Node<'a>) -> Node<'a> {
        let mut node = node;
        while let Some(target) = reference(node.value) {
            let Some(value) = self.document.value.pointer(target) else { break };
            node = Node { value, pointer: target.to_owned() };
        }
        node
    }

    /// What a schema refers to, if it is nothing but a reference: the generator takes an `allOf` of one for that as well.
    pub fn referred<'a>(&'a self, node: &Node<'a>) -> Option<Node<'a>> {
        let alone = match node.value.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) if node.value.get("properties").is_none() => reference(only).is_some(),
            _ => false,
        };
        match alone {
            true => node.child("allOf").and_then(|parts| parts.child("0")).map(|only| self.resolve(only)),
            false => reference(node.value).map(|_| self.resolve(node.clone())),
        }
    }

    /// A schema, written out.
    pub fn view<'a>(&'a self, node: Node<'a>) -> View<'a> {
        let node = self.resolve(node);
        let mut view = View {
            node: node.clone(),
            keywords: BTreeMap::new(),
            properties: BTreeMap::new(),
            required: Vec::new(),
            values: Vec::new(),
        };
        self.add(node, &mut view, &mut BTreeSet::new());
        view
    }

    fn add<'a>(&'a self, node: Node<'a>, view: &mut View<'a>, seen: &mut BTreeSet<String>) {
        let node = self.resolve(node);
        // What is part of itself, or a part twice, adds nothing.
        if !seen.insert(node.pointer.clone()) {
            return;
        }
        for (key, child) in node.entries() {
            match (key, child.value) {
                ("allOf", Value::Array(_)) => {}
                ("properties", Value::Object(_)) => view.properties.extend(child.entries()),
                ("required", Value::Array(names)) => {
                    view.required.extend(names.iter().filter_map(Value::as_str))
                }
                ("enum", Value::Array(values)) => {
                    view.values.extend(values);
                    view.keywords.entry("enum").or_insert(child);
                }
                _ => drop(view.keywords.entry(key).or_insert(child)),
            }
        }
        let parts = node.child("allOf").filter(|parts| parts.value.is_array());
        parts.iter().flat_map(Node::items).for_each(|part| self.add(part, view, seen));
    }

    /// What the overlay says of a place.
    pub fn mark(&self, pointer: &str, key: &str) -> Option<&Value> {
        self.overlaid.value.pointer(pointer)?.get(key)
    }

    /// The name of the open enum that the build makes of a schema, `name` being what the place would be called.
    pub fn enum_name(&self, view: &View<'_>, name: &str) -> Option<String> {
        let values = match self.mark(&view.node.pointer, "enum").and_then(Value::as_array) {
            Some(values) => values.iter().collect(),
            None => view.values.clone(),
        };
        let values: Vec<&Value> = values.into_iter().filter(|value| !value.is_null()).collect();
        let opened = values.iter().all(|value| value.is_string())
            || values.iter().all(|value| value.as_i64().is_some());
        if values.is_empty() || !opened {
            return None;
        }
        let mark = self.mark(&view.node.pointer, marks::ENUM).and_then(Value::as_str);
        Some(mark.map_or_else(
            || component(&view.node.pointer).map_or_else(|| name.to_owned(), type_name),
            str::to_owned,
        ))
    }

    /// Whether an enum named by the overlay has a value, wherever it is listed.
    pub fn enum_has(&self, name: &str, value: &Value) -> bool {
        self.enums.get(name).is_some_and(|values| values.contains(&value.to_string()))
    }
}

impl<'a> Node<'a> {
    /// The value of a key, or the item of a number.
    pub fn child(&self, key: &str) -> Option<Node<'a>> {
        let value = match self.value {
            Value::Object(map) => map.get(key)?,
            Value::Array(items) => items.get(key.parse::<usize>().ok()?)?,
            _ => return None,
        };
        Some(Node { value, pointer: format!("{}/{}", self.pointer, escape(key)) })
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    pub fn entries(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        let pointer = self.pointer.clone();
        self.value.as_object().into_iter().flatten().map(move |(key, value)| {
            (key.as_str(), Node { value, pointer: format!("{pointer}/{}", escape(key)) })
        })
    }

    pub fn items(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let pointer = self.pointer.clone();
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(move |(index, value)| Node { value, pointer: format!("{pointer}/{index}") })
    }
}

impl Operation<'_> {
    /// As it is known: `PUT /v2/endpoint/{endpoint_id}`.
    pub fn title(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }
}

impl<'a> View<'a> {
    pub fn text(&self, keyword: &str) -> Option<&'a str> {
        self.keywords.get(keyword)?.value.as_str()
    }
}

/// The overlay for a newer document: a path that has changed in the names of its variables alone keeps its marks.
pub fn overlay_for(overlay: &Document, old: &Document, new: &Document) -> Document {
    let paths = |document: &Document| -> BTreeSet<String> {
        let paths = document.value.get("paths").and_then(Value::as_object);
        paths.into_iter().flatten().map(|(path, _)| path.clone()).collect()
    };
    let (before, after) = (paths(old), paths(new));
    let mut overlay = overlay.clone();
    for gone in before.difference(&after) {
        let same = |path: &&String| without_variables(path) == without_variables(gone);
        let Some(path) = after.difference(&before).find(same) else { continue };
        let actions = overlay.value.get_mut("actions").and_then(Value::as_array_mut);
        for target in actions.into_iter().flatten().filter_map(|action| action.get_mut("target")) {
            if let Value::String(text) = target {
                *text = text.replace(&format!("'{gone}'"), &format!("'{path}'"));
            }
        }
    }
    overlay
}

/// The name of the shared schema at a pointer, if there is one.
pub fn component(pointer: &str) -> Option<&str> {
    pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'))
}

/// The variables of a path, in its order.
pub fn variables(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn without_variables(path: &str) -> String {
    let mut pieces = path.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str("{}");
        text.push_str(piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    text
}

fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix('#')
}

/// Where the references in these values lead, and those in what is there.
pub fn reachable<'a>(document: &'a Value, from: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Value> = from.collect();
    while let Some(value) = waiting.pop() {
        if let Some(target) = reference(value)
            && found.insert(target.to_owned())
        {
            waiting.extend(document.pointer(target));
        }
        match value {
            Value::Object(map) => waiting.extend(map.values()),
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    found
}

/// Refuses references that lead from one to the next and back.
fn circles(document: &Document) -> Result<(), Problem> {
    let value = |pointer: &str| document.value.pointer(pointer).and_then(reference);
    for start in reachable(&document.value, std::iter::once(&document.value)) {
        let mut passed = BTreeSet::new();
        let mut next = value(&start);
        while let Some(target) = next {
            if !passed.insert(target) {
                let first = value(&start).unwrap_or(target);
                return Err(document.problem(
                    &format!("{start}/$ref"),
                    format!("the reference `#{first}` leads back to itself, through references alone"),
                    "break the circle: write out one of the things that it passes",
                ));
            }
            next = value(target);
        }
    }
    Ok(())
}

fn paths(document: &Document) -> Result<(), Problem> {
    for (path, item) in map(document, "/paths", document.value.get("paths"), "`paths`")? {
        if path.starts_with("x-") {
            continue;
        }
        let pointer = format!("/paths/{}", escape(path));
        let item = map(document, &pointer, Some(item), &format!("the path `{path}`"))?;
        for (method, operation) in item.iter().filter(|(key, _)| METHODS.contains(&key.as_str())) {
            let what = format!("the operation `{} {path}`", method.to_uppercase());
            map(document, &format!("{pointer}/{method}"), Some(operation), &what)?;
        }
    }
    Ok(())
}

fn map<'a>(
    document: &Document,
    pointer: &str,
    value: Option<&'a Value>,
    what: &str,
) -> Result<&'a Map<String, Value>, Problem> {
    value.and_then(Value::as_object).ok_or_else(|| {
        document.problem(
            pointer,
            format!("{what} is no map"),
            "correct the document, or fetch it anew: without that nothing can be compared",
        )
    })
}

fn named_enums(value: &Value, enums: &mut BTreeMap<String, BTreeSet<String>>) {
    if let (Some(name), Some(Value::Array(values))) =
        (value.get(marks::ENUM).and_then(Value::as_str), value.get("enum"))
    {
        enums.entry(name.to_owned()).or_default().extend(values.iter().map(Value::to_string));
    }
    match value {
        Value::Object(map) => map.values().for_each(|value| named_enums(value, enums)),
        Value::Array(items) => items.iter().for_each(|value| named_enums(value, enums)),
        _ => {}
    }
}

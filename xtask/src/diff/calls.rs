//! What a call carries and brings back: parameters, bodies, answers.

use crate::build::document_shape::SENT_HEADERS;
use crate::diff::change::At;
use crate::diff::compare::Comparison;
use crate::diff::consequence::{self, Effect, Side, Slot, code, compatible, compile, run_time};
use crate::diff::documentation::without_prose;
use crate::diff::schemas::Typed;
use crate::diff::spec::{Node, Operation, Spec, variables};
use heck::ToPascalCase;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl<'a> Comparison<'a> {
    pub fn parameters(&mut self, unit: usize, own: &str, old: &Operation<'a>, new: &Operation<'a>) {
        let before = parameters(self.old, old);
        let after = parameters(self.new, new);
        let queries = |all: &[Parameter<'a>]| all.iter().filter(|found| found.side == Side::Query).count();
        let (had, has) = (queries(&before), queries(&after));
        let query = format!("{own}Query");
        for gone in before.iter().filter(|gone| !after.iter().any(|other| other.key == gone.key)) {
            let effect = match gone.side {
                Side::Query if has == 0 => compile(format!("the method takes no {} any more", code(&query))),
                Side::Query => consequence::field_removed(Side::Request, &query, gone.name, gone.required),
                Side::Path => compile("the method takes one argument less"),
                _ => compatible("the client sends no headers and cookies of the document's"),
            };
            let was = At::new(&gone.listed, "", Some(gone.shown()));
            self.found(
                unit,
                "parameter-removed",
                effect,
                was,
                At::new(&new.node.pointer, "parameters", None),
            );
        }
        for added in after.iter().filter(|added| !before.iter().any(|other| other.key == added.key)) {
            let effect = match added.side {
                Side::Query if had == 0 => compile(format!("the method takes {} in addition", code(&query))),
                Side::Query => consequence::field_added(Side::Request, &query, added.name, added.required),
                Side::Path => compile("the method takes one argument more"),
                _ => added.header(),
            };
            let is = At::new(&added.listed, "", Some(added.shown()));
            self.found(unit, "parameter-added", effect, At::new(&old.node.pointer, "parameters", None), is);
        }
        for is in &after {
            let Some(was) = before.iter().find(|was| was.key == is.key) else { continue };
            self.parameter(unit, &query, was, is);
        }
        self.order(unit, &query, (&old.node.pointer, &before), (&new.node.pointer, &after));
    }

    fn parameter(&mut self, unit: usize, query: &str, old: &Parameter<'a>, new: &Parameter<'a>) {
        if old.required != new.required {
            let effect = match new.side {
                Side::Query => consequence::field_required(Side::Request, query, new.name, new.required),
                Side::Path => compatible("the bindings take all of a path as required"),
                _ => new.header(),
            };
            let at = |found: &Parameter<'_>| {
                At::new(&found.node.pointer, "required", Some(found.required.to_string()))
            };
            let kind = if new.required { "parameter-required" } else { "parameter-optional" };
            self.found(unit, kind, effect, at(old), at(new));
        }
        for key in ["style", "explode", "allowReserved", "allowEmptyValue", "deprecated", "content"] {
            let value = |found: &Parameter<'a>| {
                found.node.child(key).map(|node| without_prose(node.value).to_string())
            };
            let (was, is) = (value(old), value(new));
            if was != is {
                let effect = match new.side {
                    Side::Path | Side::Query if key != "deprecated" => {
                        run_time("the bindings write it as they did, and JoggAI may read it in another way")
                    }
                    _ => compatible("the bindings take no notice of it"),
                };
                let (old, new) = (At::new(&old.node.pointer, key, was), At::new(&new.node.pointer, key, is));
                self.found(unit, "parameter-style-changed", effect, old, new);
            }
        }
        let (Some(was), Some(is)) = (old.node.child("schema"), new.node.child("schema")) else { return };
        let name = format!("{query}{}", new.name.to_pascal_case());
        self.schema(
            unit,
            new.side,
            Self::typed(was, name.clone(), Slot::Root),
            Self::typed(is, name, Slot::Root),
        );
    }

    /// `new` of the query takes what is required in the document's order.
    fn order(
        &mut self,
        unit: usize,
        query: &str,
        old: (&str, &[Parameter<'a>]),
        new: (&str, &[Parameter<'a>]),
    ) {
        let is_required = |found: &&Parameter<'a>| found.side == Side::Query && found.required;
        let common = |list: &[Parameter<'a>], other: &[Parameter<'a>]| -> Vec<(String, String)> {
            let in_both = |found: &&Parameter<'a>| {
                other.iter().filter(is_required).any(|other| other.name == found.name)
            };
            let kept = list.iter().filter(is_required).filter(in_both);
            kept.map(|found| (found.name.to_owned(), found.kind())).collect()
        };
        let (before, after) = (common(old.1, new.1), common(new.1, old.1));
        self.order_changed(
            unit,
            query,
            At::new(old.0, "parameters", None),
            At::new(new.0, "parameters", None),
            &before,
            &after,
        );
    }

    /// Compares the order of arguments, each a name and a type.
    pub fn order_changed(
        &mut self,
        unit: usize,
        of: &str,
        mut old: At,
        mut new: At,
        before: &[(String, String)],
        after: &[(String, String)],
    ) {
        let names = |list: &[(String, String)]| {
            list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", ")
        };
        (old.value, new.value) = (Some(names(before)), Some(names(after)));
        if old.value != new.value {
            let alike = before.iter().zip(after).all(|((_, was), (_, is))| was == is);
            self.found(unit, "order-changed", consequence::order(of, alike), old, new);
        }
    }

    pub fn bodies(&mut self, unit: usize, own: &str, old: &Operation<'a>, new: &Operation<'a>) {
        let body = |spec: &'a Spec, operation: &Operation<'a>| {
            operation.node.child("requestBody").map(|body| spec.resolve(body))
        };
        let (was, is) = match (body(self.old, old), body(self.new, new)) {
            (None, None) => return,
            (Some(was), None) => {
                let effect = compile("the method takes no body any more");
                let was = At::new(was.pointer, "", Some("a body".to_owned()));
                return self.found(
                    unit,
                    "body-removed",
                    effect,
                    was,
                    At::new(&new.node.pointer, "requestBody", None),
                );
            }
            (None, Some(is)) => {
                let effect = compile(format!("the method takes a body, {}, in addition", code(own)));
                let is = At::new(is.pointer, "", Some("a body".to_owned()));
                return self.found(
                    unit,
                    "body-added",
                    effect,
                    At::new(&old.node.pointer, "requestBody", None),
                    is,
                );
            }
            (Some(was), Some(is)) => (was, is),
        };
        let required = |body: &Node<'_>| body.value.get("required").and_then(Value::as_bool).unwrap_or(false);
        if required(&was) != required(&is) {
            let effect = compatible("the bindings send the body always");
            let at = |body: &Node<'_>| At::new(&body.pointer, "required", Some(required(body).to_string()));
            self.found(
                unit,
                if required(&is) { "body-required" } else { "body-optional" },
                effect,
                at(&was),
                at(&is),
            );
        }
        if let Some((was, is)) = self.media_types(unit, Side::Request, &was, &is) {
            let own_type = |node| Typed { own: true, ..Self::typed(node, own.to_owned(), Slot::Root) };
            self.schema(unit, Side::Request, own_type(was), own_type(is));
        }
    }

    pub fn answers(&mut self, unit: usize, own: &str, old: &Operation<'a>, new: &Operation<'a>) {
        let (before, after) = (answers(self.old, old), answers(self.new, new));
        let (first, now) = (success(&before), success(&after));
        for (status, answer) in before.iter().filter(|(status, _)| !after.contains_key(*status)) {
            let effect = match now {
                None if Some(*status) == first => {
                    compile("no successful answer is left, and the build refuses that")
                }
                _ => compatible(
                    "every status is read in one way: any 2xx is success, and the envelope tells the rest",
                ),
            };
            let was = At::new(&answer.pointer, "", Some((*status).to_owned()));
            self.found(unit, "answer-removed", effect, was, At::new(&new.node.pointer, "responses", None));
        }
        for (status, answer) in after.iter().filter(|(status, _)| !before.contains_key(*status)) {
            let effect = compatible(
                "every status is read in one way: any 2xx is success, and the envelope tells the rest",
            );
            let is = At::new(&answer.pointer, "", Some((*status).to_owned()));
            self.found(unit, "answer-added", effect, At::new(&old.node.pointer, "responses", None), is);
        }
        if let (Some(first), Some(now)) = (first, now)
            && let Some((was, is)) = self.media_types(unit, Side::Answer, &before[first], &after[now])
        {
            self.success(unit, own, was, is);
        }
        for (status, is) in after.iter().filter(|(status, _)| Some(**status) != now) {
            let Some(was) = before.get(status).filter(|_| Some(*status) != first) else { continue };
            let Some((was, is)) = self.media_types(unit, Side::Failure, was, is) else { continue };
            let name = format!("{own}Failure");
            self.schema(
                unit,
                Side::Failure,
                Self::typed(was, name.clone(), Slot::Root),
                Self::typed(is, name, Slot::Root),
            );
        }
    }

    /// What is inside the envelope is the call's data; what stands beside it is the transport's.
    fn success(&mut self, unit: usize, own: &str, old: Node<'a>, new: Node<'a>) {
        let is_envelope =
            |spec: &'a Spec, node: &Node<'a>| spec.view(node.clone()).properties.contains_key("code");
        match is_envelope(self.old, &old) || is_envelope(self.new, &new) {
            true => self.written_out(
                unit,
                Side::Envelope,
                Self::typed(old, own.to_owned(), Slot::Root),
                Self::typed(new, own.to_owned(), Slot::Root),
            ),
            false => self.schema(
                unit,
                Side::Answer,
                Self::typed(old, format!("{own}Response"), Slot::Root),
                Self::typed(new, format!("{own}Response"), Slot::Root),
            ),
        }
    }

    /// Compares the media types of a body; what is left to compare are the schemas of the JSON ones.
    fn media_types(
        &mut self,
        unit: usize,
        side: Side,
        old: &Node<'a>,
        new: &Node<'a>,
    ) -> Option<(Node<'a>, Node<'a>)> {
        let (before, after) = (media(old), media(new));
        let (was, is) = (json(&before), json(&after));
        for (media, node) in before.iter().filter(|(media, _)| !after.contains_key(*media)) {
            let effect = media_type(side, media, was.is_some() && is.is_none());
            let at = At::new(&node.pointer, "", Some((*media).to_owned()));
            self.found(unit, "media-type-removed", effect, at, At::new(&new.pointer, "content", None));
        }
        for (media, node) in after.iter().filter(|(media, _)| !before.contains_key(*media)) {
            let effect = match was.is_none()
                && is.is_some()
                && json(&BTreeMap::from([(*media, node.clone())])).is_some()
            {
                true => media_type(side, media, true),
                false => compatible("the bindings speak JSON as before"),
            };
            let at = At::new(&node.pointer, "", Some((*media).to_owned()));
            self.found(unit, "media-type-added", effect, At::new(&old.pointer, "content", None), at);
        }
        for (media, is) in after
            .iter()
            .filter(|(media, _)| json(&BTreeMap::from([(**media, after[*media].clone())])).is_none())
        {
            let Some(was) = before.get(media) else { continue };
            let shown = |node: &Node<'_>| without_prose(node.value).to_string();
            let (before, after) = (shown(was), shown(is));
            if before != after {
                let effect = compatible("the bindings read and send JSON alone");
                let (was, is) =
                    (At::new(&was.pointer, "", Some(before)), At::new(&is.pointer, "", Some(after)));
                self.found(unit, "media-type-changed", effect, was, is);
            }
        }
        Some((was?, is?))
    }
}

fn media_type(side: Side, media: &str, json_changes: bool) -> Effect {
    match (side, json_changes) {
        (Side::Failure, _) => {
            compatible("of an answer that is no success the client reads the envelope alone")
        }
        (_, true) => compile("the bindings speak JSON alone, and the build refuses a call without"),
        (Side::Request, false) if media == "application/json" => {
            run_time("the client says `application/json`, which JoggAI may refuse")
        }
        _ => compatible("the bindings speak JSON as before"),
    }
}

struct Parameter<'a> {
    node: Node<'a>,
    /// Where the operation lists it, be it by a reference.
    listed: String,
    name: &'a str,
    side: Side,
    /// What makes it the same in both documents: of a path it is the position.
    key: (String, String),
    required: bool,
}

impl Parameter<'_> {
    fn shown(&self) -> String {
        let kind = self.node.value.pointer("/schema/type").and_then(Value::as_str).unwrap_or("any");
        format!("{kind}, {}", if self.required { "required" } else { "optional" })
    }

    /// What its type is as an argument; texts take each other's place.
    fn kind(&self) -> String {
        let schema = self.node.value.get("schema").map(without_prose).unwrap_or_default();
        match (schema.get("type").and_then(Value::as_str), schema.get("enum"), schema.get("$ref")) {
            (Some("string"), None, None) => "text".to_owned(),
            (Some(kind), None, None) => kind.to_owned(),
            _ => schema.to_string(),
        }
    }

    fn header(&self) -> Effect {
        let sent = self.node.text("in") == Some("header")
            && SENT_HEADERS.iter().any(|sent| self.name.eq_ignore_ascii_case(sent));
        match (self.required, sent) {
            (true, false) => run_time(
                "the client does not send it, so calls may be refused; the build refuses it until src/transport.rs \
                 sends it",
            ),
            (true, true) => compatible("the client sends it with every call"),
            (false, _) => compatible("the client sends no headers and cookies of the document's"),
        }
    }
}

/// The parameters of an operation in the order of the bindings: its own, then those of its path.
fn parameters<'a>(spec: &'a Spec, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
    let mut found: Vec<Parameter<'a>> = Vec::new();
    let lists = [operation.node.child("parameters"), operation.item.child("parameters")];
    for item in lists.iter().flatten().flat_map(Node::items) {
        let listed = item.pointer.clone();
        let node = spec.resolve(item);
        let (Some(name), Some(goes)) = (node.text("name"), node.text("in")) else { continue };
        let position = variables(operation.path).position(|variable| variable == name);
        let (side, key) = match (goes, position) {
            ("path", Some(position)) => (Side::Path, position.to_string()),
            ("path", None) => (Side::Path, name.to_owned()),
            ("query", _) => (Side::Query, name.to_owned()),
            _ => (Side::Header, name.to_owned()),
        };
        let key = (goes.to_owned(), key);
        if found.iter().any(|other| other.key == key) {
            continue;
        }
        let required = node.value.get("required").and_then(Value::as_bool).unwrap_or(false);
        found.push(Parameter { node, listed, name, side, key, required });
    }
    found
}

fn answers<'a>(spec: &'a Spec, operation: &Operation<'a>) -> BTreeMap<&'a str, Node<'a>> {
    let answers = operation.node.child("responses");
    let entries = answers.iter().flat_map(Node::entries).filter(|(status, _)| !status.starts_with("x-"));
    entries.map(|(status, answer)| (status, spec.resolve(answer))).collect()
}

/// The status that the bindings take for the successful one.
fn success<'a>(answers: &BTreeMap<&'a str, Node<'a>>) -> Option<&'a str> {
    let first = answers.keys().find(|status| status.starts_with('2')).copied();
    first.or_else(|| answers.keys().find(|status| **status == "default").copied())
}

fn media<'a>(body: &Node<'a>) -> BTreeMap<&'a str, Node<'a>> {
    body.child("content").iter().flat_map(Node::entries).collect()
}

fn json<'a>(media: &BTreeMap<&'a str, Node<'a>>) -> Option<Node<'a>> {
    let is_json = |media: &str| media.split(';').next().unwrap_or_default().trim_end().ends_with("json");
    media.iter().find(|(media, _)| is_json(media)).and_then(|(_, node)| node.child("schema"))
}

/// The names that two lists have in one or the other, each once.
pub fn either<'a, T>(old: &BTreeMap<&'a str, T>, new: &BTreeMap<&'a str, T>) -> BTreeSet<&'a str> {
    old.keys().chain(new.keys()).copied().collect()
}

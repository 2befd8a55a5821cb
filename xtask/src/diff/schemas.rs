//! Compares schemas, and what the bindings make of them.

use crate::build::marks;
use crate::build::names::type_name;
use crate::build::nullable::LIMITS;
use crate::diff::calls::either;
use crate::diff::change::{At, is_of_facade};
use crate::diff::codes;
use crate::diff::compare::Comparison;
use crate::diff::consequence::{self, Side, Slot};
use crate::diff::documentation::is_prose;
use crate::diff::spec::{Node, Spec, View, component};
use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;
use std::collections::BTreeMap;

/// The keywords that say the same when they are absent and when they are `false`.
const FLAGS: [&str; 7] = [
    "nullable",
    "deprecated",
    "readOnly",
    "writeOnly",
    "uniqueItems",
    "exclusiveMinimum",
    "exclusiveMaximum",
];

/// A schema with what the build goes by when it gives the place a type.
#[derive(Clone)]
pub struct Typed<'a> {
    pub node: Node<'a>,
    /// What an inline object here is called.
    pub name: String,
    /// What an enum here is called.
    pub enum_name: String,
    /// The field that it is the schema of, if it is one.
    pub field: String,
    pub slot: Slot,
    /// The bindings have the name of the place whatever the type is called: that of a body, or of `data`.
    pub own: bool,
}

/// What the bindings have for a schema.
struct Bound {
    form: Form,
    ty: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Struct,
    Enum,
    Choice,
    List,
    Map,
    Leaf,
}

impl<'a> Comparison<'a> {
    /// Compares two schemas, which may be references.
    pub fn schema(&mut self, unit: usize, side: Side, old: Typed<'a>, new: Typed<'a>) {
        let referred = (self.old.referred(&old.node), self.new.referred(&new.node));
        let (Some(was), Some(is)) = referred else { return self.written_out(unit, side, old, new) };
        // What an `allOf` of one says beside the reference.
        let beside = |node: &Node<'a>| -> BTreeMap<&'a str, Node<'a>> {
            let entries = node.value.get("allOf").map(|_| node.entries());
            entries.into_iter().flatten().filter(|(key, _)| *key != "allOf").collect()
        };
        let (before, after) = (beside(&old.node), beside(&new.node));
        let places = (old.node.pointer.clone(), new.node.pointer.clone());
        self.keywords(unit, side, new.slot, true, (&places.0, &before), (&places.1, &after));
        let shared = |node: Node<'a>, typed: Typed<'a>| match component(&node.pointer).map(type_name) {
            Some(name) => Self::typed(node, name, Slot::Root),
            None => Typed { node, ..typed },
        };
        self.shared(unit, side, shared(was, old), shared(is, new));
    }

    /// Compares two schemas with all that they refer to directly.
    pub fn written_out(&mut self, unit: usize, side: Side, old: Typed<'a>, new: Typed<'a>) {
        let (before, after) = (self.old.view(old.node.clone()), self.new.view(new.node.clone()));
        let (was, is) = (bound(self.old, &before, &old, side), bound(self.new, &after, &new, side));
        let found = self.count(unit);
        self.types(unit, side, &old, (&before, &was), (&after, &is));
        if is_of_facade(&was.ty) || is_of_facade(&is.ty) {
            self.reaches_facade(unit, found);
        }
        let places = (before.node.pointer.clone(), after.node.pointer.clone());
        let is_struct = matches!((was.form, is.form), (Form::Struct, Form::Struct));
        let (keywords, others) = (&before.keywords, &after.keywords);
        self.keywords(unit, side, new.slot, is_struct, (&places.0, keywords), (&places.1, others));
        if new.field == "code" && old.field == "code" {
            self.codes(unit, &before, &after);
        }
        match (was.form, is.form) {
            (Form::Struct | Form::Map, Form::Struct | Form::Map) => {
                self.fields(unit, side, (&before, &was.ty), (&after, &is.ty));
                self.unnamed_fields(unit, side, (&before, &was.ty), (&after, &is.ty));
            }
            (Form::List, Form::List) => self.items(unit, side, (&before, &old), (&after, &new)),
            (Form::Choice, Form::Choice) => self.forms(unit, side, (&before, &old), (&after, &new)),
            _ => {}
        }
    }

    fn types(
        &mut self,
        unit: usize,
        side: Side,
        typed: &Typed<'a>,
        (before, was): (&View<'a>, &Bound),
        (after, is): (&View<'a>, &Bound),
    ) {
        let at = |view: &View<'a>, key: &str, value| at(&view.node.pointer, &view.keywords, key, value);
        let text = |view: &View<'_>, key: &str| view.text(key).map(str::to_owned);
        let plain = |form: Form| if form == Form::Enum { Form::Leaf } else { form };
        let (listed, lists) = (!before.values.is_empty(), !after.values.is_empty());
        if before.keywords.get("type").map(|node| node.value)
            != after.keywords.get("type").map(|node| node.value)
            || plain(was.form) != plain(is.form)
        {
            let effect = consequence::type_changed(side, &was.ty, &is.ty);
            let (old, new) = (at(before, "type", Some(shown(before))), at(after, "type", Some(shown(after))));
            return self.found(unit, "type-changed", effect, old, new);
        }
        if before.text("format") != after.text("format") {
            let removed = after.text("format").is_none();
            let effect = consequence::format_changed(side, &was.ty, &is.ty, removed);
            let (old, new) =
                (at(before, "format", text(before, "format")), at(after, "format", text(after, "format")));
            self.found(unit, "format-changed", effect, old, new);
        } else if listed == lists && was.ty != is.ty {
            let named = |form: Form| matches!(form, Form::Struct | Form::Enum | Form::Choice);
            let (kind, effect) = match named(was.form) && was.form == is.form {
                true => {
                    let alias = typed.own && was.ty == typed.name;
                    ("type-renamed", consequence::type_renamed(side, &was.ty, &is.ty, alias))
                }
                false => ("type-changed", consequence::type_changed(side, &was.ty, &is.ty)),
            };
            let (old, new) = (at(before, "", Some(was.ty.clone())), at(after, "", Some(is.ty.clone())));
            self.found(unit, kind, effect, old, new);
        }
        let values = |view: &View<'_>| match view.values.is_empty() {
            true => None,
            false => Some(view.values.iter().map(|value| plain_text(value)).collect::<Vec<_>>().join(", ")),
        };
        if listed != lists {
            let effect = consequence::enumeration(side, &was.ty, &is.ty, lists);
            let kind = if lists { "enum-added" } else { "enum-removed" };
            let (old, new) = (at(before, "enum", values(before)), at(after, "enum", values(after)));
            return self.found(unit, kind, effect, old, new);
        }
        for value in before.values.iter().filter(|value| !after.values.contains(value)) {
            let elsewhere = self.new.enum_has(&is.ty, value);
            let effect = consequence::enum_value(side, &was.ty, value, false, elsewhere);
            let (old, new) = (at(before, "enum", Some(plain_text(value))), at(after, "enum", None));
            self.found(unit, "enum-value-removed", effect, old, new);
        }
        for value in after.values.iter().filter(|value| !before.values.contains(value)) {
            let elsewhere = self.old.enum_has(&was.ty, value);
            let effect = consequence::enum_value(side, &is.ty, value, true, elsewhere);
            let (old, new) = (at(before, "enum", None), at(after, "enum", Some(plain_text(value))));
            self.found(unit, "enum-value-added", effect, old, new);
        }
    }

    /// All that a schema says of itself beside its type and its parts.
    fn keywords(
        &mut self,
        unit: usize,
        side: Side,
        slot: Slot,
        is_struct: bool,
        (old, before): (&str, &BTreeMap<&'a str, Node<'a>>),
        (new, after): (&str, &BTreeMap<&'a str, Node<'a>>),
    ) {
        const APART: [&str; 9] =
            ["type", "format", "enum", "items", "additionalProperties", "oneOf", "anyOf", "allOf", "$ref"];
        for key in either(before, after) {
            if APART.contains(&key) || is_prose(key) {
                continue;
            }
            let value = |keywords: &BTreeMap<&'a str, Node<'a>>| -> Option<&'a Value> {
                let value = keywords.get(key).map(|node| node.value);
                value.filter(|value| !(FLAGS.contains(&key) && **value == Value::Bool(false)))
            };
            let (was, is) = (value(before), value(after));
            if was == is {
                continue;
            }
            let (kind, effect) = match key {
                "nullable" => {
                    ("nullable-changed", consequence::nullable(side, slot, is_struct, is.is_some()))
                }
                "default" => ("default-changed", consequence::default(side, was, is)),
                key if LIMITS.contains(&key) => ("limit-changed", consequence::limit(side, key, was, is)),
                "deprecated" => ("deprecated-changed", consequence::keyword(side, key)),
                _ => ("keyword-changed", consequence::keyword(side, key)),
            };
            self.found(
                unit,
                kind,
                effect,
                at(old, before, key, was.map(Value::to_string)),
                at(new, after, key, is.map(Value::to_string)),
            );
        }
    }

    fn codes(&mut self, unit: usize, before: &View<'a>, after: &View<'a>) {
        let read = |view: &View<'a>| codes::listed(view.text("description").unwrap_or_default());
        let (old, new) = (read(before), read(after));
        let at = |view: &View<'a>, code: i64, text: Option<&String>| {
            let value = text.map(|text| format!("{code} - {text}"));
            at(&view.node.pointer, &view.keywords, "description", value)
        };
        let all: std::collections::BTreeSet<i64> = old.keys().chain(new.keys()).copied().collect();
        for code in all {
            let (was, is) = (old.get(&code), new.get(&code));
            let (kind, effect) = match (was, is) {
                (Some(was), Some(is)) if was == is => continue,
                (Some(_), Some(_)) => ("code-reworded", codes::reworded(code)),
                (None, _) => ("code-added", codes::added(code)),
                (Some(_), None) => ("code-removed", codes::removed(code)),
            };
            self.found(unit, kind, effect, at(before, code, was), at(after, code, is));
        }
    }

    fn fields(
        &mut self,
        unit: usize,
        side: Side,
        (before, was): (&View<'a>, &str),
        (after, is): (&View<'a>, &str),
    ) {
        for field in either(&before.properties, &after.properties) {
            let (required_before, required) =
                (before.required.contains(&field), after.required.contains(&field));
            let shown = |node: &Node<'a>, spec: &'a Spec, required: bool| {
                let of = shown(&spec.view(node.clone()));
                Some(format!("{of}, {}", if required { "required" } else { "optional" }))
            };
            match (before.properties.get(field), after.properties.get(field)) {
                (Some(old), None) => {
                    let effect = consequence::field_removed(side, was, field, required_before);
                    let old = At::new(&old.pointer, "", shown(old, self.old, required_before));
                    self.found(
                        unit,
                        "field-removed",
                        effect,
                        old,
                        At::new(&after.node.pointer, "properties", None),
                    );
                }
                (None, Some(new)) => {
                    let effect = consequence::field_added(side, is, field, required);
                    let new = At::new(&new.pointer, "", shown(new, self.new, required));
                    self.found(
                        unit,
                        "field-added",
                        effect,
                        At::new(&before.node.pointer, "properties", None),
                        new,
                    );
                }
                (Some(old), Some(new)) => {
                    if required_before != required {
                        let effect = consequence::field_required(side, is, field, required);
                        let word =
                            |required: bool| Some(if required { "required" } else { "optional" }.to_owned());
                        let kind = if required { "field-required" } else { "field-optional" };
                        let (old, new) = (
                            At::new(&old.pointer, "", word(required_before)),
                            At::new(&new.pointer, "", word(required)),
                        );
                        self.found(unit, kind, effect, old, new);
                    }
                    let typed = |node: &Node<'a>, of: &str, required: bool| Typed {
                        field: field.to_owned(),
                        slot: if side == Side::Request && required { Slot::Required } else { Slot::Optional },
                        own: side == Side::Envelope && field == "data",
                        ..Self::typed(node.clone(), format!("{of}{}", field.to_pascal_case()), Slot::Optional)
                    };
                    let inner = if side == Side::Envelope && field == "data" { Side::Answer } else { side };
                    self.schema(unit, inner, typed(old, was, required_before), typed(new, is, required));
                }
                (None, None) => {}
            }
        }
        for (view, other, required) in [(after, before, true), (before, after, false)] {
            let undescribed = |name: &&&str| {
                !view.properties.contains_key(**name) && !other.properties.contains_key(**name)
            };
            let only_here =
                view.required.iter().filter(undescribed).filter(|name| !other.required.contains(name));
            for name in only_here {
                let effect = consequence::required_undescribed(side, name, required);
                let at = |view: &View<'a>| {
                    let listed = view.required.contains(name).then(|| (*name).to_owned());
                    At::new(&view.node.pointer, "required", listed)
                };
                let kind = if required { "field-required" } else { "field-optional" };
                self.found(unit, kind, effect, at(before), at(after));
            }
        }
        if side == Side::Request {
            self.required_order(unit, before, (after, is));
        }
    }

    /// `new` of a request takes what is required in the document's order.
    fn required_order(&mut self, unit: usize, before: &View<'a>, (after, of): (&View<'a>, &str)) {
        let common = |spec: &'a Spec, view: &View<'a>, other: &View<'a>| {
            let mut arguments: Vec<(String, String)> = Vec::new();
            for name in view.required.iter().filter(|name| other.required.contains(name)) {
                let (Some(node), true) = (view.properties.get(name), other.properties.contains_key(name))
                else {
                    continue;
                };
                if !arguments.iter().any(|(known, _)| known == name) {
                    arguments.push(((*name).to_owned(), argument(spec, node, of, name)));
                }
            }
            arguments
        };
        let (was, is) = (common(self.old, before, after), common(self.new, after, before));
        let (old, new) =
            (At::new(&before.node.pointer, "required", None), At::new(&after.node.pointer, "required", None));
        self.order_changed(unit, of, old, new, &was, &is);
    }

    fn unnamed_fields(
        &mut self,
        unit: usize,
        side: Side,
        (before, was): (&View<'a>, &str),
        (after, is): (&View<'a>, &str),
    ) {
        // Absent is the same as `true`: anything may follow.
        let found = |view: &View<'a>| {
            let node =
                view.keywords.get("additionalProperties").filter(|node| node.value != &Value::Bool(true));
            node.cloned()
        };
        let (old, new) = (found(before), found(after));
        let schema = |node: &Option<Node<'a>>| node.clone().filter(|node| node.value.is_object());
        if let (Some(old), Some(new)) = (schema(&old), schema(&new)) {
            let typed = |node: Node<'a>, of: &str| Self::typed(node, format!("{of}Value"), Slot::Item);
            return self.schema(unit, side, typed(old, was), typed(new, is));
        }
        let value = |node: &Option<Node<'a>>| node.as_ref().map(|node| node.value.to_string());
        let (was, is) = (value(&old), value(&new));
        if was != is {
            let effect = consequence::unnamed_fields(side, schema(&old).is_some() || schema(&new).is_some());
            let either = |value: Option<String>| Some(value.unwrap_or_else(|| "true".to_owned()));
            let at = |view: &View<'a>, value| {
                at(&view.node.pointer, &view.keywords, "additionalProperties", value)
            };
            self.found(
                unit,
                "unnamed-fields-changed",
                effect,
                at(before, either(was)),
                at(after, either(is)),
            );
        }
    }

    fn items(
        &mut self,
        unit: usize,
        side: Side,
        (before, old): (&View<'a>, &Typed<'a>),
        (after, new): (&View<'a>, &Typed<'a>),
    ) {
        let typed = |node: &Node<'a>, of: &Typed<'a>| Typed {
            enum_name: of.name.clone(),
            field: if of.field.to_snake_case().ends_with("urls") { "url".to_owned() } else { String::new() },
            ..Self::typed(node.clone(), format!("{}Item", of.name), Slot::Item)
        };
        match (before.keywords.get("items"), after.keywords.get("items")) {
            (Some(was), Some(is)) => self.schema(unit, side, typed(was, old), typed(is, new)),
            (None, None) => {}
            (was, is) => {
                let item = |spec: &'a Spec, node: Option<&Node<'a>>, of: &Typed<'a>| match node {
                    Some(node) => bound(spec, &spec.view(node.clone()), &typed(node, of), side).ty,
                    None => "serde_json::Value".to_owned(),
                };
                let (item_was, item_is) = (item(self.old, was, old), item(self.new, is, new));
                let effect =
                    consequence::type_changed(side, &format!("Vec<{item_was}>"), &format!("Vec<{item_is}>"));
                let value = |spec: &'a Spec, node: Option<&Node<'a>>| {
                    node.map(|node| shown(&spec.view(node.clone())))
                };
                let old = at(&before.node.pointer, &before.keywords, "items", value(self.old, was));
                let new = at(&after.node.pointer, &after.keywords, "items", value(self.new, is));
                self.found(unit, "type-changed", effect, old, new);
            }
        }
    }

    /// Compares `oneOf` and `anyOf`: references by what they refer to, the others in their order.
    fn forms(
        &mut self,
        unit: usize,
        side: Side,
        (before, old): (&View<'a>, &Typed<'a>),
        (after, new): (&View<'a>, &Typed<'a>),
    ) {
        for key in ["oneOf", "anyOf"] {
            let list = |view: &View<'a>| -> Vec<(usize, Node<'a>)> {
                view.keywords.get(key).iter().flat_map(|node| node.items()).enumerate().collect()
            };
            let (mut was, mut is) = (list(before), list(after));
            let mut pairs = Vec::new();
            was.retain(|(index, node)| {
                let target = node.value.get("$ref");
                let same =
                    is.iter().position(|(_, other)| target.is_some() && other.value.get("$ref") == target);
                if let Some(found) = same {
                    pairs.push(((*index, node.clone()), is.remove(found)));
                }
                same.is_none()
            });
            let common = was.len().min(is.len());
            let (gone, added) = (was.split_off(common), is.split_off(common));
            pairs.extend(was.into_iter().zip(is));
            for ((first, was), (second, is)) in pairs {
                let typed = |node, of: &Typed<'a>, index| {
                    Self::typed(node, format!("{}Option{}", of.name, index + 1), Slot::Root)
                };
                let inside = if side == Side::Answer { Side::Json } else { side };
                self.schema(unit, inside, typed(was, old, first), typed(is, new, second));
            }
            let place = |view: &View<'a>, value| at(&view.node.pointer, &view.keywords, key, value);
            for (_, form) in gone {
                let old = At::new(&form.pointer, "", Some(shown(&self.old.view(form.clone()))));
                self.found(unit, "form-removed", consequence::choice(side), old, place(after, None));
            }
            for (_, form) in added {
                let new = At::new(&form.pointer, "", Some(shown(&self.new.view(form.clone()))));
                self.found(unit, "form-added", consequence::choice(side), place(before, None), new);
            }
        }
    }
}

/// A keyword of a schema, where it stands: what came by `allOf` stands elsewhere than the schema itself.
fn at<'a>(schema: &str, keywords: &BTreeMap<&'a str, Node<'a>>, key: &str, value: Option<String>) -> At {
    let found = keywords.get(key).and_then(|node| node.pointer.rsplit_once('/'));
    At::new(found.map_or(schema, |(place, _)| place), key, value)
}

/// The type that the bindings have for a schema.
fn bound<'a>(spec: &'a Spec, view: &View<'a>, typed: &Typed<'a>, side: Side) -> Bound {
    let leaf = |ty: &str| Bound { form: Form::Leaf, ty: ty.to_owned() };
    let mark = |key: &str| spec.mark(&view.node.pointer, key);
    if let Some(ty) = spec.enum_name(view, &typed.enum_name) {
        return Bound { form: Form::Enum, ty };
    }
    let own = || {
        // An envelope is taken off: what is in it is named after the call.
        let shared = component(&view.node.pointer).filter(|_| side != Side::Envelope).map(type_name);
        let given = mark(marks::TYPE).and_then(Value::as_str).map(str::to_owned);
        shared.or(given).unwrap_or_else(|| type_name(&typed.name))
    };
    if ["oneOf", "anyOf"].iter().any(|key| view.keywords.contains_key(key)) {
        let ty = if side == Side::Answer { "serde_json::Value".to_owned() } else { own() };
        return Bound { form: Form::Choice, ty };
    }
    if !view.properties.is_empty() {
        return Bound { form: Form::Struct, ty: own() };
    }
    match view.text("type") {
        Some("string") => leaf(text_type(view, &typed.field.to_snake_case(), side, mark(marks::SECRET))),
        Some("integer") => leaf("i64"),
        Some("number") => leaf("f64"),
        Some("boolean") => leaf("bool"),
        Some("array") => Bound { form: Form::List, ty: "Vec".to_owned() },
        Some("object") => Bound { form: Form::Map, ty: "map".to_owned() },
        _ => leaf("serde_json::Value"),
    }
}

/// Secrets and addresses have types of their own, which build/enums.rs and build/nullable.rs choose by these names.
fn text_type(view: &View<'_>, field: &str, side: Side, mark: Option<&Value>) -> &'static str {
    let of_call = matches!(side, Side::Request | Side::Answer);
    let named_secret =
        matches!(field, "secret" | "token") || field.ends_with("_secret") || field.ends_with("_token");
    let secret = mark.and_then(Value::as_bool).unwrap_or(named_secret && of_call);
    let named_address = of_call && (field == "url" || field.ends_with("_url"));
    match (secret, named_address || view.text("format") == Some("uri")) {
        (true, _) => "Secret",
        (false, true) => "ResourceUrl",
        (false, false) => "String",
    }
}

/// What a field is as an argument of `new`: texts take each other's place without a word of the compiler.
fn argument<'a>(spec: &'a Spec, node: &Node<'a>, of: &str, field: &str) -> String {
    let typed = Typed {
        field: field.to_owned(),
        ..Comparison::typed(node.clone(), format!("{of}{}", field.to_pascal_case()), Slot::Required)
    };
    let view = spec.view(node.clone());
    let bound = bound(spec, &view, &typed, Side::Request);
    match (bound.form, bound.ty.as_str()) {
        (Form::Leaf, "String" | "ResourceUrl" | "Secret") => "text".to_owned(),
        (Form::List, _) => match view.keywords.get("items") {
            Some(items) => format!("list of {}", argument(spec, items, of, field)),
            None => "list".to_owned(),
        },
        (_, ty) => ty.to_owned(),
    }
}

/// A schema in a few words.
fn shown(view: &View<'_>) -> String {
    let forms = ["oneOf", "anyOf"].iter().find_map(|key| view.keywords.get(key)?.value.as_array());
    match (view.text("type"), view.text("format"), forms) {
        (None, _, Some(forms)) => format!("one of {} forms", forms.len()),
        (Some("object"), ..) if view.properties.is_empty() => "object of any fields".to_owned(),
        (Some(kind), Some(format), _) => format!("{kind} ({format})"),
        (Some(kind), None, _) => kind.to_owned(),
        (None, ..) if !view.properties.is_empty() => "object".to_owned(),
        (None, ..) => match view.keywords.get("type") {
            Some(kind) => kind.value.to_string(),
            None => "anything".to_owned(),
        },
    }
}

fn plain_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

//! What a change does to those who call JoggAI through the SDK.
//!
//! Answers are lenient: every field is optional, enums are open, structs are `#[non_exhaustive]`, limits and formats
//! are not checked. So there only what has the name or the type of a field breaks. Requests have a `new` with all that
//! is required, in the document's order, and a setter for each other field: what moves between the two breaks. A value
//! that was taken and is refused from now on breaks at run time, whichever version of the SDK sends it.

use serde_json::Value;

/// Whom a change breaks, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Code that compiled does not, or compiles to something else.
    Compile,
    /// Code that worked may not, with whichever version of the SDK.
    RunTime,
    /// Nobody.
    Compatible,
}

/// What a change does, in a sentence.
#[derive(Clone, Debug)]
pub struct Effect {
    pub class: Class,
    pub text: String,
}

/// On which way of a call something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Path,
    Query,
    /// Headers and cookies.
    Header,
    Request,
    Answer,
    /// What stands beside `data`.
    Envelope,
    /// Answers that are no success.
    Failure,
    /// Inside a choice of forms in an answer, which the bindings keep as JSON.
    Json,
}

/// Where a schema is used, which decides whether its type is an `Option`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Root,
    Required,
    Optional,
    /// Of a list or a map.
    Item,
}

pub fn compile(text: impl Into<String>) -> Effect {
    Effect { class: Class::Compile, text: text.into() }
}

pub fn run_time(text: impl Into<String>) -> Effect {
    Effect { class: Class::RunTime, text: text.into() }
}

pub fn compatible(text: impl Into<String>) -> Effect {
    Effect { class: Class::Compatible, text: text.into() }
}

/// Something of the document as code in a sentence.
pub fn code(name: &str) -> String {
    format!("`{}`", name.replace(['`', '\n', '\r'], " "))
}

const ENVELOPE: &str = "src/envelope.rs reads this, in whatever form: see that it still can";
const FAILURE: &str = "of an answer that is no success the client reads the envelope alone";
const JSON: &str = "in answers a choice of forms is raw JSON";
const NOT_SENT: &str = "the client sends no headers and cookies of the document's";

/// What a change outside of the bindings' types comes to, if it is one.
fn untyped(side: Side) -> Option<Effect> {
    match side {
        Side::Envelope => Some(compatible(ENVELOPE)),
        Side::Failure => Some(compatible(FAILURE)),
        Side::Header => Some(compatible(NOT_SENT)),
        Side::Json => Some(compatible(JSON)),
        _ => None,
    }
}

pub fn field_added(side: Side, of: &str, field: &str, required: bool) -> Effect {
    let (of_code, field_code) = (code(of), code(field));
    match side {
        Side::Request if required => compile(format!(
            "`new` of {of_code} takes {field_code} in addition; requests without it may be refused"
        )),
        Side::Request => {
            compatible(format!("{of_code} gets a setter for {field_code}; without it nothing is sent"))
        }
        Side::Envelope if field == "data" => compile("the call answers this data, where it was `()`"),
        Side::Envelope if matches!(field, "code" | "msg" | "rid") => compatible(ENVELOPE),
        Side::Envelope => compatible(format!(
            "the client reads nothing beside `data`: the build refuses {field_code} until openapi/overlay.yaml removes \
             it or src/envelope.rs keeps it"
        )),
        Side::Failure => compatible(FAILURE),
        Side::Json => compatible(JSON),
        _ => compatible(format!("{of_code} gets a field {field_code}; the struct is `#[non_exhaustive]`")),
    }
}

pub fn field_removed(side: Side, of: &str, field: &str, required: bool) -> Effect {
    let (of, field_code) = (code(of), code(field));
    match side {
        Side::Request if required => {
            compile(format!("`new` of {of} takes no {field_code} any more; JoggAI may refuse or ignore it"))
        }
        Side::Request => {
            compile(format!("{of} loses {field_code} and its setter; JoggAI may refuse or ignore it"))
        }
        Side::Envelope if field == "data" => compile("the call answers `()`, where it was this data"),
        Side::Envelope if field == "code" => {
            compile("without `code` the answer is no envelope, and the build refuses it")
        }
        Side::Envelope => run_time(format!("what the client tells of {field_code} will be empty")),
        Side::Failure => compatible(FAILURE),
        Side::Json => compatible(JSON),
        _ => compile(format!("{of} loses its field {field_code}")),
    }
}

pub fn field_required(side: Side, of: &str, field: &str, required: bool) -> Effect {
    let (of, field) = (code(of), code(field));
    match (side, required) {
        (Side::Request, true) => compile(format!(
            "{field} moves from a setter of {of} to its `new`; requests without it may be refused"
        )),
        (Side::Request, false) => compile(format!("{field} moves from `new` of {of} to a setter")),
        (Side::Failure, _) => compatible(FAILURE),
        _ => compatible("every field of an answer is optional, whatever the document says"),
    }
}

/// A field that is required and described nowhere: the bindings have none for it.
pub fn required_undescribed(side: Side, field: &str, required: bool) -> Effect {
    match side {
        Side::Request if required => run_time(format!(
            "the bindings cannot send {}, which has no schema; requests may be refused",
            code(field)
        )),
        _ => compatible("the bindings have no such field"),
    }
}

/// The required fields of a request come in another order; `alike` says that old calls compile on.
pub fn order(of: &str, alike: bool) -> Effect {
    compile(match alike {
        true => format!(
            "`new` of {} takes its arguments in this order: old calls may compile on, and send values in the wrong fields",
            code(of)
        ),
        false => format!("`new` of {} takes its arguments in this order", code(of)),
    })
}

/// The type that the bindings have for a place changes, or only what the document calls it.
pub fn type_changed(side: Side, old: &str, new: &str) -> Effect {
    if let Some(effect) = untyped(side) {
        return effect;
    }
    match (old == new, side) {
        (true, Side::Answer) => compatible(format!("it is a {} as before", code(new))),
        (true, _) => run_time(format!("it is a {} as before; JoggAI may refuse what it took", code(new))),
        (false, Side::Answer) => compile(format!(
            "{} becomes {}; released versions cannot decode the new form",
            code(old),
            code(new)
        )),
        (false, _) => compile(format!("{} becomes {}; JoggAI may refuse the old form", code(old), code(new))),
    }
}

pub fn format_changed(side: Side, old: &str, new: &str, removed: bool) -> Effect {
    match untyped(side) {
        Some(effect) => effect,
        None if old != new => compile(format!("{} becomes {}", code(old), code(new))),
        None if side == Side::Answer || removed => {
            compatible(format!("it is a {} as before, which holds any form", code(new)))
        }
        None => run_time(format!("it is a {} as before; JoggAI may refuse other forms", code(new))),
    }
}

pub fn type_renamed(side: Side, old: &str, new: &str, alias: bool) -> Effect {
    match untyped(side) {
        Some(effect) => effect,
        None if alias => compatible(format!("{} stays, as another name of {}", code(old), code(new))),
        None => compile(format!("code that names the type {} must say {}", code(old), code(new))),
    }
}

/// `elsewhere`: another place of the same enum still lists the value, or did before.
pub fn enum_value(side: Side, of: &str, value: &Value, added: bool, elsewhere: bool) -> Effect {
    let value = code(value.as_str().unwrap_or(&value.to_string()));
    let sent = matches!(side, Side::Path | Side::Query | Side::Request);
    match (untyped(side), added, elsewhere) {
        (Some(effect), ..) => effect,
        (_, true, true) => compatible(format!("{} has {value} already, of another place", code(of))),
        (_, true, false) => {
            compatible(format!("{} gets a variant for {value}; it arrived as unknown before", code(of)))
        }
        (_, false, true) if sent => {
            run_time(format!("{} keeps {value}, of another place; JoggAI may refuse it here", code(of)))
        }
        (_, false, true) => compatible(format!("{} keeps {value}, of another place", code(of))),
        (_, false, false) => compile(format!("{} loses its variant for {value}", code(of))),
    }
}

/// Values are listed where there were none, or the list goes.
pub fn enumeration(side: Side, old: &str, new: &str, added: bool) -> Effect {
    match untyped(side) {
        Some(effect) => effect,
        None if old != new => compile(format!("{} becomes {}", code(old), code(new))),
        None if added && side != Side::Answer => {
            run_time(format!("it is a {} as before; JoggAI may refuse other values", code(new)))
        }
        None => compatible(format!("it is a {} as before", code(new))),
    }
}

pub fn nullable(side: Side, slot: Slot, is_struct: bool, nullable: bool) -> Effect {
    if let Some(effect) = untyped(side) {
        return effect;
    }
    let decides = match slot {
        Slot::Item => !is_struct,
        Slot::Required => side == Side::Request && !is_struct,
        Slot::Root | Slot::Optional => false,
    };
    match (decides, nullable, side) {
        (true, true, _) => compile("the type becomes an `Option` of what it was"),
        (true, false, _) => compile("the type is no `Option` any more"),
        (false, _, Side::Answer) => compatible("whatever may be absent in an answer may be null"),
        (false, ..) => compatible("the bindings send no null here"),
    }
}

pub fn default(side: Side, old: Option<&Value>, new: Option<&Value>) -> Effect {
    match (untyped(side), side, old, new) {
        (Some(effect), ..) => effect,
        (_, Side::Answer, ..) => compatible("defaults in answers are not filled in"),
        (.., None, _) => {
            compatible("it says what JoggAI takes where nothing is sent; the bindings send no defaults")
        }
        _ => run_time("callers who send nothing here may get something else: the bindings send no defaults"),
    }
}

pub fn limit(side: Side, keyword: &str, old: Option<&Value>, new: Option<&Value>) -> Effect {
    let number = |value: Option<&Value>| value.and_then(Value::as_f64);
    let is_set = |value: Option<&Value>| value.is_some_and(|value| value != &Value::Bool(false));
    let tightened = match (number(old), number(new)) {
        (Some(old), Some(new)) if keyword.starts_with("max") => new < old,
        (Some(old), Some(new)) if keyword.starts_with("min") => new > old,
        _ => is_set(new),
    };
    match untyped(side) {
        Some(effect) => effect,
        None if side == Side::Answer => compatible("limits in answers are not checked"),
        None if tightened => run_time("JoggAI may refuse what it took; the bindings leave limits to it"),
        None => compatible("JoggAI takes more than it did; the bindings leave limits to it"),
    }
}

/// What an object holds beside the fields that it names; `typed` where one of the documents says of what type.
pub fn unnamed_fields(side: Side, typed: bool) -> Effect {
    match (untyped(side), typed) {
        (Some(effect), _) => effect,
        (None, false) => compatible("the bindings take no notice of it"),
        (None, true) => compile("the type gets or loses the map of the fields that have no name"),
    }
}

/// One of several forms comes or goes.
pub fn choice(side: Side) -> Effect {
    match (untyped(side), side) {
        (Some(effect), _) => effect,
        (_, Side::Answer) => compatible(JSON),
        _ => compile("the generated enum of the forms changes"),
    }
}

/// What the bindings do not read.
pub fn keyword(side: Side, keyword: &str) -> Effect {
    match (untyped(side), keyword) {
        (Some(effect), _) => effect,
        (_, "deprecated") => compatible("the bindings do not mark it; tell it in the changelog"),
        (_, "not") if side != Side::Answer => run_time("JoggAI may refuse what it took"),
        _ => compatible("the bindings take no notice of it"),
    }
}

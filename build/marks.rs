//! The marks of the overlay, `x-joggai-…`: which there are, what each may hold, and that each one is used.
//!
//! A mark that is misspelt or stands where nothing reads it would un-redact a secret without a word, so it is a problem.
//! Once the overlay is applied, each mark carries its place (`note`); whoever uses it puts that place on record (`take`,
//! [`Used`]), and at the end none may be missing there (`check_used`).

use crate::build::load::{Document, escape};
use crate::build::problem::Problem;
use heck::ToPascalCase;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

pub const TYPE: &str = "x-joggai-type";
pub const SECRET: &str = "x-joggai-secret";
pub const ENUM: &str = "x-joggai-enum";
pub const VARIANTS: &str = "x-joggai-variants";
pub const ENUM_DESCRIPTION: &str = "x-joggai-enum-description";

const PREFIX: &str = "x-joggai-";

/// The places of the marks that were used.
pub type Used = BTreeSet<String>;

/// Refuses marks that do not exist, or hold what they cannot, in `value`, which stands at `pointer` of `file`.
pub fn check(file: &Document, pointer: &str, value: &Value) -> Result<(), Problem> {
    each(value, pointer, &mut |key, mark, place| {
        let (fits, wanted) = match key {
            TYPE | ENUM => (mark.as_str().is_some_and(is_type_name), "a type name like `WebhookStatus`"),
            SECRET => (mark.is_boolean(), "`true`, or `false` for what only has the name of a secret"),
            VARIANTS => {
                let idents = mark.as_object().map(|idents| idents.values().all(is_variant_name));
                (
                    idents == Some(true),
                    "a map from values to names in Rust, none of them `KNOWN` or `Unknown`",
                )
            }
            ENUM_DESCRIPTION => (mark.is_string(), "a text"),
            _ => {
                return Err(file.problem(
                    place,
                    format!("there is no mark `{key}`"),
                    format!(
                        "the marks are `{TYPE}`, `{SECRET}`, `{ENUM}`, `{VARIANTS}` and `{ENUM_DESCRIPTION}`"
                    ),
                ));
            }
        };
        match fits {
            true => Ok(()),
            false => Err(file.problem(
                place,
                format!("`{key}` is {wanted}, and not `{mark}`"),
                format!("write {wanted}"),
            )),
        }
    })
}

/// A name that the generator leaves as it is.
fn is_type_name(name: &str) -> bool {
    name.to_pascal_case() == name && is_ident(name)
}

fn is_variant_name(name: &Value) -> bool {
    name.as_str().is_some_and(|name| is_ident(name) && !matches!(name, "KNOWN" | "Unknown"))
}

/// Whether this is a name in Rust, and no keyword.
pub fn is_ident(name: &str) -> bool {
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Has each mark carry its place from now on.
pub fn note(document: &mut Document) {
    fn walk(value: &mut Value, pointer: &str) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    let place = format!("{pointer}/{}", escape(key));
                    match key.starts_with(PREFIX) {
                        true => *value = json!({"is": value.take(), "at": place}),
                        false => walk(value, &place),
                    }
                }
            }
            Value::Array(items) => {
                items
                    .iter_mut()
                    .enumerate()
                    .for_each(|(index, item)| walk(item, &format!("{pointer}/{index}")));
            }
            _ => {}
        }
    }
    walk(&mut document.value, "");
}

/// Takes a mark out of a schema and puts it on record.
pub fn take(map: &mut Map<String, Value>, key: &str, used: &mut Used) -> Option<Value> {
    let mut mark = map.remove(key)?;
    used.insert(mark["at"].as_str().unwrap_or_default().to_owned());
    Some(mark["is"].take())
}

/// What a mark holds, without the place it carries.
pub fn held<'a>(key: &str, value: &'a Value) -> &'a Value {
    if key.starts_with(PREFIX) { value.get("is").unwrap_or(value) } else { value }
}

/// Puts all marks of a schema on record, for another of the same shape has them too.
pub fn use_all(schema: &Value, used: &mut Used) {
    let _ = each(schema, "", &mut |_, mark, _| {
        used.insert(mark["at"].as_str().unwrap_or_default().to_owned());
        Ok(())
    });
}

/// Refuses marks that nothing used.
pub fn check_used(document: &Document, used: &Used) -> Result<(), Problem> {
    each(&document.value, "", &mut |key, mark, place| {
        if used.contains(place) {
            return Ok(());
        }
        let why = match key {
            TYPE => "is no object of the bindings that is written inline",
            SECRET => "is no text of a request body or an answer",
            _ => "is no enum of the bindings",
        };
        let shown = match &mark["is"] {
            Value::Object(_) => key.to_owned(),
            Value::String(text) => format!("{key}: {text}"),
            other => format!("{key}: {other}"),
        };
        let place = place.rsplit_once('/').map_or(place, |(parent, _)| parent);
        Err(unused(document, place, &shown, why))
    })
}

/// The problem of a mark at a place it does not fit.
pub fn unused(document: &Document, pointer: &str, mark: &str, why: &str) -> Problem {
    document.problem(
        pointer,
        format!("the overlay says `{mark}` here, but this place {why}: the mark would not be used"),
        "the document has changed: delete that mark from openapi/overlay.yaml, or correct its target",
    )
}

fn each<'a>(
    value: &'a Value,
    pointer: &str,
    visit: &mut impl FnMut(&str, &'a Value, &str) -> Result<(), Problem>,
) -> Result<(), Problem> {
    match value {
        Value::Object(map) => map.iter().try_for_each(|(key, value)| {
            let place = format!("{pointer}/{}", escape(key));
            match key.starts_with(PREFIX) {
                true => visit(key, value, &place),
                false => each(value, &place, visit),
            }
        }),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, item)| each(item, &format!("{pointer}/{index}"), visit)),
        _ => Ok(()),
    }
}

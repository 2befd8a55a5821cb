//! The event types that document and overlay name, against those that the code knows.

use super::report::Report;
use crate::build::enums::OpenEnum;
use crate::build::load::{Document, escape};
use crate::build::problem::{Place, Problem};
use crate::hand_written::{Source, names_after, tokens};
use serde_json::Value;
use std::collections::BTreeSet;

const ENUM: &str = "WebhookEventType";
const EVENT: &str = "src/webhooks/event.rs";

/// The event types whose data the documentation shows nowhere; they are read as `EventData::Unknown`.
const WITHOUT_SHAPE: [&str; 6] = [
    "create_avatar_success",
    "create_avatar_failed",
    "generated_photo_avatar_failed",
    "generated_product_avatar_success",
    "generated_product_avatar_failed",
    "generated_script_failed",
];

/// How many event types there are, and of how many the data is typed.
#[derive(Default)]
pub struct Counts {
    pub named: usize,
    pub typed: usize,
}

/// Checks both ways.
pub fn check(
    document: &Document,
    overlay: &Document,
    enums: &[OpenEnum],
    sources: &[Source],
    report: &mut Report<'_>,
) -> Counts {
    let Some(found) = enums.iter().find(|found| found.name == ENUM) else {
        report.finding(document.problem(
            "/components/schemas/WebhookEndpoint/properties/events",
            format!("the document has no enum `{ENUM}`"),
            format!("mark the items of the events with `x-joggai-enum: {ENUM}` in openapi/overlay.yaml"),
        ));
        return Counts::default();
    };
    let named: BTreeSet<&str> = found.variants.iter().filter_map(|variant| variant.value.as_str()).collect();

    let known = |variant: &str| {
        variant == "KNOWN" || variant == "Unknown" || found.variants.iter().any(|v| v.ident == variant)
    };
    let mut typed = BTreeSet::new();
    for source in sources {
        let tokens = tokens(&source.file);
        // Files that name many of them do so by `use WebhookEventType as Type`.
        let alias = names_after(&tokens, &[ENUM, "as"]).next().unwrap_or(ENUM);
        let mut used: BTreeSet<String> = BTreeSet::new();
        for of in [alias, ENUM] {
            let path = [of, ":", ":"];
            let variants = names_after(&tokens, &path).filter(|name| name.starts_with(char::is_uppercase));
            used.extend(variants.map(str::to_owned));
        }
        for variant in used.iter().filter(|variant| !known(variant)) {
            report.finding(source.problem(
                &format!("{alias}::{variant}"),
                format!("knows the event type `{variant}`, which neither document nor overlay names"),
                format!("if JoggAI no longer sends it, take it out here; else add it to the list of `{ENUM}` in openapi/overlay.yaml"),
            ));
        }
        if source.path == EVENT {
            typed = used;
        }
    }
    for variant in &found.variants {
        let name = variant.value.as_str().unwrap_or_default();
        if !typed.contains(&variant.ident) && !WITHOUT_SHAPE.contains(&name) {
            let (file, place) = match place_of(&overlay.value, name, String::new()) {
                Some(place) => (overlay, place),
                // Of its own the document names it in an enum.
                None => (
                    document,
                    listed_at(&document.value, name, String::new()).unwrap_or_else(|| found.pointer.clone()),
                ),
            };
            report.finding(file.problem(
                &place,
                format!("names the event type `{name}`, and {EVENT} reads its data as unknown"),
                format!(
                    "where the documentation shows its data, add it to `EventData` in {EVENT}; else to WITHOUT_SHAPE in \
                     xtask/src/check/events.rs"
                ),
            ));
        }
    }
    for name in WITHOUT_SHAPE.iter().filter(|name| !named.contains(**name)) {
        report.finding(Problem::new(
            "xtask/src/check/events.rs",
            Place::default(),
            format!("WITHOUT_SHAPE has the event type `{name}`, which neither document nor overlay names"),
            "take it out there",
        ));
    }
    let typed = found.variants.iter().filter(|variant| typed.contains(&variant.ident)).count();
    Counts { named: named.len(), typed }
}

/// The JSON pointer of a text in an `enum`.
fn listed_at(value: &Value, text: &str, pointer: String) -> Option<String> {
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| listed_at(item, text, format!("{pointer}/{index}"))),
        Value::Object(map) => map.iter().find_map(|(key, value)| {
            let pointer = format!("{pointer}/{}", escape(key));
            match value {
                Value::Array(_) if key == "enum" => place_of(value, text, pointer),
                _ => listed_at(value, text, pointer),
            }
        }),
        _ => None,
    }
}

/// The JSON pointer of a text.
fn place_of(value: &Value, text: &str, pointer: String) -> Option<String> {
    match value {
        Value::String(found) => (found == text).then_some(pointer),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| place_of(item, text, format!("{pointer}/{index}"))),
        Value::Object(map) => {
            map.iter().find_map(|(key, value)| place_of(value, text, format!("{pointer}/{}", escape(key))))
        }
        _ => None,
    }
}

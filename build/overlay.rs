//! Step 2: lay our additions (OpenAPI Overlay 1.0) over the vendored document.

use crate::build::json_path::JsonPath;
use crate::build::load::Document;
use crate::build::marks;
use crate::build::problem::Problem;
use serde_json::{Map, Value};

/// Applies every action of `overlay` to `document`, in order.
///
/// A target that matches nothing is a problem: the document has moved on and the action is stale.
pub fn apply(document: &mut Document, overlay: &Document) -> Result<(), Problem> {
    let version = overlay.value.get("overlay").and_then(Value::as_str).unwrap_or_default();
    if !version.starts_with("1.0.") {
        return Err(overlay.problem(
            "/overlay",
            format!("is not an OpenAPI Overlay 1.0 document: `overlay` is `{version}`"),
            "start the file with `overlay: 1.0.0`",
        ));
    }
    let actions = overlay.value.get("actions").and_then(Value::as_array).ok_or_else(|| {
        overlay.problem(
            "/actions",
            "has no list of `actions`",
            "write `actions:` and one item for each addition",
        )
    })?;
    for (index, action) in actions.iter().enumerate() {
        apply_action(document, overlay, &format!("/actions/{index}"), action)?;
    }
    Ok(())
}

/// Applies the one action at `place` of the overlay.
pub fn apply_action(
    document: &mut Document,
    overlay: &Document,
    place: &str,
    action: &Value,
) -> Result<(), Problem> {
    let fields = action.as_object().cloned().unwrap_or_else(Map::new);
    if let Some(unknown) =
        fields.keys().find(|key| !matches!(key.as_str(), "target" | "description" | "update" | "remove"))
    {
        return Err(overlay.problem(
            &format!("{place}/{unknown}"),
            format!("an action knows no `{unknown}`"),
            "an action has `target`, `description`, and `update` or `remove: true`",
        ));
    }
    if fields.get("description").and_then(Value::as_str).is_none_or(|reason| reason.trim().is_empty()) {
        return Err(overlay.problem(
            place,
            "the action has no `description`",
            "write the reason for the action: what the document lacks, or where the addition comes from",
        ));
    }
    let target = fields.get("target").and_then(Value::as_str).unwrap_or_default();
    let path = JsonPath::parse(target).map_err(|error| {
        overlay.problem(
            &format!("{place}/target"),
            format!("the target `{target}` is not a JSONPath that can be read here: {error}"),
            "write it like $.paths['/v2/events'].get; build/json_path.rs says what can be read",
        )
    })?;
    let found = path.places(&document.value);
    if found.is_empty() {
        return Err(overlay.problem(
            &format!("{place}/target"),
            format!("the target matches nothing in {}: {target}", document.file),
            "the document has changed: correct the target, or delete the action if it is no longer needed",
        ));
    }
    let remove = fields.get("remove").and_then(Value::as_bool).unwrap_or(false);
    match (fields.get("update"), remove) {
        (Some(update), false) => {
            marks::check(overlay, &format!("{place}/update"), update)?;
            for pointer in &found {
                let node = document.value.pointer(pointer);
                if !node.is_some_and(|node| node.is_object() || node.is_array()) {
                    return Err(overlay.problem(
                        &format!("{place}/target"),
                        format!(
                            "the target is a single value of {}, which cannot be updated: {target}",
                            document.file
                        ),
                        "let the target be the map that it is in, and the `update` name its key",
                    ));
                }
                if let Some(node) = document.value.pointer_mut(pointer) {
                    merge(node, update);
                }
            }
        }
        // From the back, so that removing one item of a list does not move the next.
        (None, true) if found.iter().any(String::is_empty) => {
            return Err(overlay.problem(
                &format!("{place}/target"),
                "the target is the whole document, which cannot be removed",
                "name what is to go",
            ));
        }
        (None, true) => found.iter().rev().for_each(|pointer| remove_at(document, pointer)),
        _ => {
            return Err(overlay.problem(
                place,
                "an action needs either `update` or `remove: true`",
                "give it one of the two",
            ));
        }
    }
    Ok(())
}

/// Merging as the Overlay specification has it: objects recursively, lists by appending, the rest by replacing.
fn merge(node: &mut Value, update: &Value) {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => {
            for (key, value) in update {
                match node.get_mut(key) {
                    Some(old) => merge(old, value),
                    None => {
                        node.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(node), Value::Array(update)) => node.extend(update.iter().cloned()),
        (Value::Array(node), update) => node.push(update.clone()),
        (node, update) => *node = update.clone(),
    }
}

fn remove_at(document: &mut Document, pointer: &str) {
    let Some((parent, token)) = pointer.rsplit_once('/') else { return };
    match document.value.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.remove(&token.replace("~1", "/").replace("~0", "~"));
        }
        Some(Value::Array(items)) => {
            if let Ok(index) = token.parse::<usize>() {
                items.remove(index);
            }
        }
        _ => {}
    }
}

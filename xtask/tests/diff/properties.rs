//! Random edits: nothing panics, a document does not differ from itself, and differences go both ways.

use crate::{diff, document, file, json, text, vendored};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// One edit at the place that a number leads to.
#[derive(Clone, Debug)]
enum Edit {
    Remove,
    Replace(Value),
    Add(&'static str, Value),
}

fn edits() -> impl Strategy<Value = Vec<(Vec<prop::sample::Index>, Edit)>> {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3i64..3).prop_map(Value::from),
        "[a-z`|*<\u{1b}\u{202e}]{0,6}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!({"type": "string"})),
        Just(json!({"$ref": "#/components/schemas/WebhookEndpoint"})),
        Just(json!(["a", 1, null])),
    ];
    let key = prop::sample::select(vec![
        "type",
        "format",
        "enum",
        "required",
        "properties",
        "items",
        "nullable",
        "allOf",
        "oneOf",
        "$ref",
        "schema",
        "parameters",
        "responses",
        "content",
        "security",
        "servers",
        "deprecated",
        "default",
        "description",
        "minimum",
    ]);
    let edit = prop_oneof![
        Just(Edit::Remove),
        value.clone().prop_map(Edit::Replace),
        (key, value).prop_map(|(key, value)| Edit::Add(key, value)),
    ];
    prop::collection::vec((prop::collection::vec(any::<prop::sample::Index>(), 1..14), edit), 1..4)
}

fn apply(value: &mut Value, path: &[prop::sample::Index], edit: &Edit) {
    let Some((step, rest)) = path.split_first() else {
        match (edit, value) {
            (Edit::Add(key, added), Value::Object(map)) => drop(map.insert((*key).to_owned(), added.clone())),
            (Edit::Replace(new), value) => *value = new.clone(),
            _ => {}
        }
        return;
    };
    match value {
        Value::Object(map) if !map.is_empty() => {
            let key = map.keys().nth(step.index(map.len())).cloned().unwrap_or_default();
            match (rest.is_empty(), edit) {
                (true, Edit::Remove) => drop(map.remove(&key)),
                _ => map.get_mut(&key).into_iter().for_each(|value| apply(value, rest, edit)),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = step.index(items.len());
            match (rest.is_empty(), edit) {
                (true, Edit::Remove) => drop(items.remove(index)),
                _ => apply(&mut items[index], rest, edit),
            }
        }
        value => apply(value, &[], edit),
    }
}

/// Whether a comparison found nothing; `None` where the documents are refused.
fn same(old: &std::path::Path, new: &std::path::Path) -> Option<bool> {
    let output = diff(old, new, &["--output", "json"]);
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 2)), "{code:?}: {}", text(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).ok()?;
    Some(report["changes"] == json!([]) && report["documentation_only"] == 0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_are_survived_and_found_from_both_sides(edits in edits()) {
        let old = file("random-old.json", &document().to_string());
        let mut edited = document();
        edits.iter().for_each(|(path, edit)| apply(&mut edited, path, edit));
        let new = file("random-new.json", &edited.to_string());
        let (forth, back) = (same(&old, &new), same(&new, &old));
        prop_assert_eq!(forth, back);
        if forth.is_some() {
            prop_assert_eq!(same(&new, &new), Some(true));
        }
    }
}

/// Every object's keys the other way round.
fn turned(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let entries =
                map.iter().rev().map(|(key, value)| format!("{} :\n\t{}", json!(key), turned(value)));
            format!("{{\n{}}}", entries.collect::<Vec<_>>().join(" ,\n"))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(turned).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

#[test]
fn layout_and_the_order_of_keys_are_no_difference() {
    for (name, text) in [
        ("same.json", document().to_string()),
        ("pretty.json", format!("{:#}", document())),
        ("turned.json", turned(&document())),
    ] {
        let report = json(&vendored(), &file(name, &text));
        assert_eq!(report["changes"], json!([]), "{name}");
        assert_eq!(report["documentation_only"], 0, "{name}");
        assert_eq!(report["bump"]["level"], "none", "{name}");
    }
}

#[test]
fn prose_is_counted_alone() {
    let mut edited = document();
    let who =
        edited.pointer_mut("/paths/~1v2~1user~1whoami/get").and_then(Value::as_object_mut).expect("whoami");
    who.insert("summary".to_owned(), json!("Another"));
    who.insert("x-note".to_owned(), json!({"a": 1}));
    who.insert("operationId".to_owned(), json!("theirs"));
    edited["info"]["version"] = json!("2.0.1");
    edited["components"]["schemas"]["Nobody"] = json!({"type": "string"});
    let tags = edited["tags"].as_array_mut().expect("tags");
    tags.push(Value::Object(Map::new()));
    let output =
        diff(&vendored(), &file("prose.json", &edited.to_string()), &["--output", "json", "--documentation"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["changes"], json!([]));
    assert_eq!(
        report["documentation"],
        json!([
            "/components/schemas/Nobody",
            "/info/version",
            "/paths/~1v2~1user~1whoami/get/operationId",
            "/paths/~1v2~1user~1whoami/get/summary",
            "/paths/~1v2~1user~1whoami/get/x-note",
            "/tags",
        ])
    );
    assert_eq!(report["documentation_only"], 6);
}

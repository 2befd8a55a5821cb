//! What a target may be written like, beside a JSONPath crate.

use crate::build::{json_path::JsonPath, load};
use crate::{DOCUMENT, OVERLAY};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The places that a JSONPath crate finds.
fn peer_places(path: &str, value: &Value) -> Vec<String> {
    let path = serde_json_path::JsonPath::parse(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut places = Vec::new();
    for location in path.query_located(value).locations() {
        let pointer = location.to_json_pointer();
        if !places.contains(&pointer) {
            places.push(pointer);
        }
    }
    places
}

#[test]
fn targets_are_found_where_a_jsonpath_crate_finds_them() {
    let document = load::parse(DOCUMENT, "openapi/joggai-v2.yaml").unwrap();
    let overlay = load::parse(OVERLAY, "openapi/overlay.yaml").unwrap();
    let actions = overlay.value["actions"].as_array().unwrap();
    assert!(actions.len() > 100);
    for action in actions {
        let target = action["target"].as_str().unwrap();
        let places = JsonPath::parse(target).unwrap().places(&document.value);
        assert_eq!(places, peer_places(target, &document.value), "{target}");
    }
}

#[test]
fn a_target_that_cannot_be_read_says_where() {
    let cases = [
        ("", "wanted `$`, found its end"),
        ("$x", "wanted `.`, found `x` at character 2"),
        ("$.", "wanted a name, found its end"),
        ("$.1", "wanted a name, found `1` at character 3"),
        ("$['é", "wanted the closing ', found its end"),
        ("$['\\u0061']", "wanted the closing ', found `\\` at character 4"),
        ("$[01]", "wanted an index, found `]` at character 5"),
        ("$[-1]", "wanted a name in quotes, an index, `*` or `?@.name=='text'`, found `-` at character 3"),
        ("$[?@.é!='x']", "wanted `==`, found `!` at character 7"),
        ("$[0:1]", "wanted `]`, found `:` at character 4"),
    ];
    for (path, message) in cases {
        assert_eq!(JsonPath::parse(path).err().as_deref(), Some(message), "{path}");
    }
}

/// Values whose names and texts are few, so that paths meet them.
fn value() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec!["a", "b", "c/d", "~", "é", "it's"]);
    let leaf = prop_oneof![
        name.clone().prop_map(|text| json!(text)),
        Just(json!(null)),
        any::<i8>().prop_map(|n| json!(n))
    ];
    leaf.prop_recursive(4, 40, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((name.clone(), inner), 0..4).prop_map(|fields| fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

fn path() -> impl Strategy<Value = String> {
    let selector = prop::sample::select(vec![
        "'a'",
        "\"b\"",
        "'c/d'",
        "'~'",
        "'it\\'s'",
        "\"it's\"",
        "*",
        "0",
        "2",
        "?@.a=='b'",
        "? @.é == \"a\"",
        " 'é' ",
    ]);
    let segment = prop_oneof![
        prop::sample::select(vec![".a", ".b", ".é", ".*", "..a", "..*"]).prop_map(str::to_owned),
        (prop::sample::select(vec!["[", "..["]), prop::collection::vec(selector, 1..3))
            .prop_map(|(open, selectors)| format!("{open}{}]", selectors.join(","))),
    ];
    prop::collection::vec(segment, 0..4).prop_map(|segments| format!("${}", segments.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paths_match_what_a_jsonpath_crate_matches(path in path(), value in value()) {
        let mut places = JsonPath::parse(&path).unwrap_or_else(|error| panic!("{path}: {error}")).places(&value);
        let mut peer = peer_places(&path, &value);
        // The RFC leaves the order among the descendants of a node open.
        places.sort();
        peer.sort();
        prop_assert_eq!(places, peer);
    }

    #[test]
    fn any_text_is_a_path_or_an_error(text in r#"\$?[\[\]'"\.\*\?@=,aé\\0-9 ]{0,12}"#, value in value()) {
        if let Ok(path) = JsonPath::parse(&text) {
            let mut places = path.places(&value);
            let mut peer = peer_places(&text, &value);
            places.sort();
            peer.sort();
            prop_assert_eq!(places, peer);
        }
    }
}

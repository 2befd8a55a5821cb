//! Whatever changes in the values: the result says exactly what is wanted, and what did not change keeps its bytes.

use crate::folder::{Folder, NO_OVERLAY, VENDORED, block, update_page, update_slice, value};
use crate::layout;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value};

/// One edit of a value.
#[derive(Debug, Clone)]
enum Edit {
    Set(Value),
    Remove,
    /// Into the list or map that is there, at this place and under this key.
    Add(Index, String, Value),
    Turn,
}

/// Texts that YAML or its writers could take for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z_]{1,12}",
        2 => "[ -~]{0,20}",
        2 => "[ -~\\n\\t]{0,60}",
        1 => any::<String>(),
        1 => prop::sample::select(vec!["yes", "~", "null", "1e3", "0x10", "- a", "a: b", "a #b", "'", "\"", "|", ">-", "&a", "*a", "<<", "?", "\n", " a\n b\n", "a\n\n\n", "\u{feff}", "\u{85}", "\r\n"]).prop_map(str::to_owned),
        1 => "[a-z ]{100,200}",
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9f64).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map(key(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// A reference that leads nowhere is refused, so no key is one.
fn key() -> impl Strategy<Value = String> {
    text().prop_filter("a reference, or a merge", |key| key != "$ref" && key != "<<")
}

fn edits() -> impl Strategy<Value = Vec<(Index, Edit)>> {
    let edit = prop_oneof![
        any_value().prop_map(Edit::Set),
        Just(Edit::Remove),
        (any::<Index>(), key(), any_value()).prop_map(|(at, key, value)| Edit::Add(at, key, value)),
        Just(Edit::Turn),
    ];
    prop::collection::vec((any::<Index>(), edit), 1..5)
}

/// The pointers below operations, components and `info`: what is above decides whether it is a document at all.
fn pointers(value: &Value, pointer: String, found: &mut Vec<String>) {
    let depth = pointer.matches('/').count();
    let deep = if pointer.starts_with("/info") { depth >= 2 } else { depth >= 4 };
    if deep && !pointer.ends_with("/$ref") {
        found.push(pointer.clone());
    }
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| pointers(item, format!("{pointer}/{at}"), found));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            pointers(item, format!("{pointer}/{key}"), found);
        }),
        _ => {}
    }
}

fn apply(mut value: Value, edits: &[(Index, Edit)]) -> Value {
    for (place, edit) in edits {
        let mut found = Vec::new();
        pointers(&value, String::new(), &mut found);
        let Some(pointer) = (!found.is_empty()).then(|| place.get(&found)) else { continue };
        let (parent, token) = pointer.rsplit_once('/').expect("it is deep");
        let token = token.replace("~1", "/").replace("~0", "~");
        match edit {
            Edit::Set(new) => *value.pointer_mut(pointer).expect("it is there") = new.clone(),
            Edit::Remove => match value.pointer_mut(parent).expect("it is there") {
                Value::Array(items) => drop(items.remove(token.parse().expect("a number"))),
                Value::Object(map) => drop(map.remove(&token)),
                _ => {}
            },
            Edit::Add(at, key, new) => match value.pointer_mut(pointer).expect("it is there") {
                Value::Array(items) => items.insert(at.index(items.len() + 1), new.clone()),
                Value::Object(map) => drop(map.insert(key.clone(), new.clone())),
                _ => {}
            },
            Edit::Turn => {
                if let Value::Array(items) = value.pointer_mut(pointer).expect("it is there") {
                    let by = usize::from(!items.is_empty());
                    items.rotate_left(by);
                }
            }
        }
    }
    value
}

/// Imports a wanted value over a document, and gives the document that comes out.
fn imported(document: &str, wanted: &Value) -> Result<String, TestCaseError> {
    let folder = Folder::with(document, NO_OVERLAY);
    folder.write("new.json", wanted.to_string());
    let said = folder.spec(&["import", "new.json"]);
    prop_assert!(said.stderr.contains("the build will end here"), "{}{}", said.stdout, said.stderr);
    let result = folder.document();
    prop_assert_eq!(&value(&result), wanted);
    Ok(result)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_vendored_document_becomes_what_is_wanted(edits in edits()) {
        let old = value(VENDORED);
        let wanted = apply(old.clone(), &edits);
        let result = imported(VENDORED, &wanted)?;
        for key in ["openapi", "servers", "security", "tags"] {
            let lines = |text: &str| {
                let start = text.find(&format!("{key}:")).expect("it is there");
                text[start..].split_inclusive('\n').enumerate()
                    .take_while(|(at, line)| *at == 0 || line.starts_with([' ', '-'])).map(|(_, line)| line.to_owned()).collect::<String>()
            };
            prop_assert_eq!(lines(VENDORED), lines(&result));
        }
        for (outer, at) in [("/paths", "\npaths:\n"), ("/components/schemas", "\ncomponents:\n")] {
            let (old_text, new_text) = (&VENDORED[VENDORED.find(at).expect("it is there")..], &result[result.find(at).expect("it is there")..]);
            for (name, item) in old.pointer(outer).and_then(Value::as_object).expect("a map") {
                let line = if outer == "/paths" { format!("  {name}:") } else { format!("    {name}:") };
                if wanted.pointer(outer).and_then(|map| map.get(name)) == Some(item) {
                    prop_assert_eq!(block(old_text, &line), block(new_text, &line));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 500, ..ProptestConfig::default() })]

    #[test]
    fn a_document_of_many_styles_becomes_what_is_wanted(edits in edits(), crlf: bool) {
        let document = if crlf { layout::DOCUMENT.replace('\n', "\r\n") } else { layout::DOCUMENT.to_owned() };
        let wanted = apply(value(&document), &edits);
        if wanted != value(&document) {
            let result = imported(&document, &wanted)?;
            prop_assert!(result.starts_with(&document[..document.find("info").expect("it is there")]));
            let lone = result.replace("\r\n", "").contains('\n');
            prop_assert_eq!(lone, !crlf);
        }
    }

    /// Pages cut, doubled and scrambled: taken or refused, with nothing in between.
    #[test]
    fn a_damaged_page_is_taken_or_refused(
        damage in prop::collection::vec((any::<Index>(), 0..200usize, prop::option::of("[\\[\\]{}:#&*!|>'\"`%@,\\t -]{1,4}|[^a-z]{1,3}")), 1..4)
    ) {
        let mut page: Vec<char> = update_page(&update_slice()).chars().collect();
        for (at, length, new) in damage {
            let at = at.index(page.len());
            let end = (at + length).min(page.len());
            page.splice(at..end, new.unwrap_or_default().chars());
            if page.is_empty() {
                page.push('\n');
            }
        }
        let folder = Folder::with(VENDORED, NO_OVERLAY);
        folder.write("page.md", page.into_iter().collect::<String>());
        let said = folder.spec(&["import", "page.md"]);
        prop_assert_eq!(said.code, 1, "{}", said.stderr);
        prop_assert!(!said.stderr.contains("panicked"), "{}", said.stderr);
        let written = said.stderr.contains("was imported, but the build will end here:\n");
        prop_assert_eq!(written, folder.files().len() == 3, "{}", said.stderr);
        if !written {
            prop_assert!(said.stderr.starts_with("page.md:"), "{}", said.stderr);
            prop_assert_eq!(folder.document(), VENDORED);
        }
    }
}

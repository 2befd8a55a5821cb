//! Where in an answer an error is, against paths known from how the text was made.

#[path = "../src/json_place.rs"]
mod json_place;

use json_place::path_at;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// A text that no other value holds.
const MARK: &str = "the value that does not fit";

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        r#"[a-z"\\\[\]{}:, \n]{0,8}"#.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,6}", inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Puts `value` in the place of one that the path, as numbers of children, leads to; answers the path as it is shown.
fn put(into: &mut Value, path: &[prop::sample::Index], value: Value) -> String {
    let (first, rest) = match path {
        [first, rest @ ..] => (first, rest),
        [] => {
            *into = value;
            return String::new();
        }
    };
    match into {
        Value::Array(items) if !items.is_empty() => {
            let item = first.index(items.len());
            format!("[{item}]{}", dotted(put(&mut items[item], rest, value)))
        }
        Value::Object(fields) if !fields.is_empty() => {
            let name = fields.keys().nth(first.index(fields.len())).cloned().unwrap();
            format!("{name}{}", dotted(put(&mut fields[&name], rest, value)))
        }
        other => {
            *other = value;
            String::new()
        }
    }
}

fn dotted(rest: String) -> String {
    if rest.is_empty() || rest.starts_with('[') { rest } else { format!(".{rest}") }
}

/// Line and column as serde_json counts them.
fn line_and_column(text: &str, position: usize) -> (usize, usize) {
    let before = &text[..position];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (1 + before.matches('\n').count(), position - start)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_value_is_found(
        mut json in json(),
        path in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        kind in 0..3_usize,
        pretty in any::<bool>(),
    ) {
        let value = [serde_json::json!(MARK), serde_json::json!([MARK]), serde_json::json!({ MARK: [] })][kind].clone();
        let expected = put(&mut json, &path, value);
        let text = if pretty { format!("{json:#}") } else { json.to_string() };
        let mark = text.find(MARK).unwrap() - 1;
        // A text is read to its end, a list or an object has only begun.
        let position = match kind {
            0 => mark + MARK.len() + 2,
            _ => text[..mark].rfind(['[', '{']).unwrap(),
        };
        let (line, column) = line_and_column(&text, position);
        prop_assert_eq!(path_at(text.as_bytes(), line, column), expected, "{}", text);
    }

    #[test]
    fn no_text_and_no_position_is_too_odd(
        text in prop::collection::vec(prop_oneof![Just(b'"'), Just(b'{'), Just(b'['), Just(b'\\'), Just(b'\n'), any::<u8>()], 0..64),
        line in prop_oneof![0..5_usize, Just(usize::MAX)],
        column in prop_oneof![0..70_usize, Just(usize::MAX)],
    ) {
        path_at(&text, line, column);
    }
}

#[test]
fn beyond_the_deepest_level_the_path_ends() {
    let text = format!(r#"{{"a":{}1{},"b":[0,true]}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(path_at(text.as_bytes(), 1, 100_006), format!("a{}", "[0]".repeat(127)));
    assert_eq!(path_at(text.as_bytes(), 1, text.len() - 2), "b[1]");
}

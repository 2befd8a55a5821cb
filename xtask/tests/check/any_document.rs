//! Whatever is in the document, the command gets to its end.

use crate::copies::{Copy, DOCUMENT, package, text};
use proptest::prelude::*;
use std::fs;

/// What a key may hold after an edit; without a value the whole line goes.
const VALUES: [Option<&str>; 12] = [
    None,
    Some("null"),
    Some("17"),
    Some("-1e300"),
    Some("true"),
    Some("{}"),
    Some("[]"),
    Some("[1, a, [b]]"),
    Some("{$ref: '#/components/schemas/WebhookEndpoint'}"),
    Some("{$ref: '#'}"),
    Some("'{'"),
    Some("array"),
];

proptest! {
    // Each case is a run of the command, of a second or so.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_is_too_odd(edits in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(&VALUES[..])), 1..5)) {
        let whole = fs::read_to_string(package().join("openapi").join(DOCUMENT)).expect("there is a document");
        let mut lines: Vec<String> = whole.lines().map(str::to_owned).collect();
        let plain: Vec<usize> =
            lines.iter().enumerate().filter(|(_, line)| line.contains(": ")).map(|(index, _)| index).collect();
        for (place, value) in edits {
            let line = &mut lines[*place.get(&plain)];
            let key = line.split(": ").next().unwrap_or_default().to_owned();
            *line = value.map(|value| format!("{key}: {value}")).unwrap_or_default();
        }
        let copy = Copy::new("check-any");
        copy.edit(DOCUMENT, "", &whole, &lines.join("\n"));
        let output = copy.xtask(&["spec", "check", "--quick"]);
        let told = text(&output.stderr);
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}: {}", output.status, told);
        prop_assert_eq!(output.status.code() == Some(1), told.contains("finding"), "{}", told);
    }
}

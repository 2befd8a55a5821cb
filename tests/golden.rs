//! The generated bindings against a reviewed copy, so that a change of the document shows in the version history.
//!
//! Compared as tokens: another formatting is no difference. To accept a change:
//! `JOGGAI_GOLDEN=refresh cargo test --test golden`.

use proc_macro2::TokenStream;
use similar::TextDiff;
use std::path::Path;

const BINDINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/bindings.rs"));

fn tokens(text: &str) -> String {
    text.parse::<TokenStream>().map(|tokens| tokens.to_string()).unwrap_or_default()
}

#[test]
fn the_bindings_are_the_reviewed_ones() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bindings.rs");
    if std::env::var("JOGGAI_GOLDEN").is_ok_and(|wish| wish == "refresh") {
        std::fs::write(&path, BINDINGS).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is there");
    assert!(!tokens(&golden).is_empty(), "the golden file is not Rust");
    if tokens(&golden) != tokens(BINDINGS) {
        let diff = TextDiff::from_lines(golden.as_str(), BINDINGS);
        let diff = diff.unified_diff().context_radius(3).header("golden", "generated").to_string();
        panic!(
            "the bindings differ from tests/golden/bindings.rs; if that is meant, see CONTRIBUTING.md\n{diff}"
        );
    }
}

//! Whole documents: the same engine, and what they no longer have goes.

use crate::folder::{Folder, NO_OVERLAY, VENDORED, document_diff, edited, update_page, update_slice, value};
use serde_json::Value;

#[test]
fn the_same_document_as_json_changes_nothing() {
    let folder = Folder::new();
    let value = value(VENDORED);
    folder.write("minified.json", value.to_string());
    folder.write(
        "pretty.json",
        serde_json::to_string_pretty(&value).expect("it can be written").replace("  ", "\t"),
    );
    for source in ["minified.json", "pretty.json"] {
        assert_eq!(folder.import(&[source]), "openapi/joggai-v2.yaml: says all of this already\n");
        assert_eq!(folder.document(), VENDORED);
    }
}

#[test]
fn another_order_is_left_in_ours() {
    let folder = Folder::new();
    let (head, components) = VENDORED.split_at(VENDORED.find("\ncomponents:\n").expect("it has them") + 1);
    let (top, paths) = head.split_at(head.find("paths:\n").expect("it has them"));
    folder.write("turned.yaml", format!("{components}{paths}{top}"));
    folder.import(&["turned.yaml"]);
    assert_eq!(folder.document(), VENDORED);
}

#[test]
fn what_the_document_no_longer_has_is_removed() {
    let end = VENDORED.find("\ncomponents:\n").expect("it has them") + 1;
    let start = VENDORED.find("  /v2/events:\n").expect("it is there");
    let wanted = format!("{}{}", &VENDORED[..start], &VENDORED[end..]);
    let wanted = edited(&wanted, "info:", "  license:\n    name: MIT\n", "");
    let folder = Folder::new();
    folder.write("new.yaml", &wanted);
    let said = folder.spec(&["import", "new.yaml"]);
    assert_eq!(folder.document(), wanted);
    assert!(said.stdout.contains("  changed  `info`\n  removed  GET /v2/events\n"), "{}", said.stdout);
    // The facade uses it, so the build ends; the message says where it is to be mended.
    assert_eq!(said.code, 1);
    assert!(
        said.stderr.contains("was imported, but the build will end here:\nopenapi/overlay.yaml:"),
        "{}",
        said.stderr
    );
}

#[test]
fn characters_that_json_escapes_in_pairs() {
    let folder = Folder::new();
    let mut wanted = value(VENDORED);
    wanted["info"]["title"] = Value::from("Jögg 🎬 \\ud83c");
    folder.write("new.json", wanted.to_string().replace('ö', "\\u00f6").replace('🎬', "\\ud83c\\udfac"));
    folder.import(&["new.json"]);
    assert_eq!(folder.document(), VENDORED.replace("  title: JoggAI OpenAPI v2", "  title: Jögg 🎬 \\ud83c"));
}

#[test]
fn a_document_with_a_newer_page() {
    let folder = Folder::with(VENDORED, NO_OVERLAY);
    let end = VENDORED.find("  /v2/endpoint/{endpoint_id}:\n").expect("it is there");
    let components = VENDORED.find("\ncomponents:\n").expect("it has them") + 1;
    folder.write("old.yaml", format!("{}{}", &VENDORED[..end], &VENDORED[components..]));
    folder.write("page.md", update_page(&update_slice()));
    let said = folder.spec(&["import", "--dry-run", "old.yaml", "page.md"]);
    let diff = document_diff(&said.stdout);
    assert!(!diff.contains("-  /v2/endpoint/{endpoint_id}:"), "the page keeps it: {diff}");
    assert!(diff.contains("-    delete:"), "nobody has this one: {diff}");
}

#[test]
fn a_large_document_is_imported() {
    let mut wanted = value(VENDORED);
    let schemas = wanted["components"]["schemas"].as_object_mut().expect("a map");
    for number in 0..2_000 {
        let description = "many words: ".repeat(400);
        schemas.insert(
            format!("Large{number}"),
            serde_json::json!({"type": "object", "description": description, "title": "x"}),
        );
    }
    let folder = Folder::with(VENDORED, NO_OVERLAY);
    folder.write("large.json", wanted.to_string());
    let said = folder.spec(&["import", "large.json"]);
    assert!(said.stderr.contains("was imported"), "{}", said.stderr);
    assert!(value(&folder.document()) == wanted);
}

//! The record of sources.

use crate::folder::{Folder, VENDORED, page, slice, update_page, update_slice};

fn provenance(folder: &Folder) -> String {
    folder.read("openapi/provenance.yaml")
}

/// The lines of a record, without those of the head; the date is checked and taken out.
fn records(folder: &Folder) -> Vec<String> {
    let text = provenance(folder);
    let mut lines = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.trim().strip_prefix("date: '") {
            Some(date) => {
                let form = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>();
                assert_eq!(form, "0000-00-00'");
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

#[test]
fn pages_are_recorded_by_operation_and_a_document_replaces_them() {
    let folder = Folder::new();
    folder.write("pages/update.md", update_page(&update_slice()));
    folder.write(
        "pages/create.md",
        page("POST /v2/endpoint", &slice("/v2/endpoint", "post", &["BaseResponse"])),
    );
    folder.import(&["pages"]);
    let lines = records(&folder);
    assert_eq!(lines[..3], ["operations:", "  POST /v2/endpoint:", "    source: pages/create.md"]);
    assert_eq!(lines[4..6], ["  PUT /v2/endpoint/{endpoint_id}:", "    source: pages/update.md"]);
    let digest = lines[6].trim().strip_prefix("sha256: ").expect("a digest");
    assert!(digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit()), "{digest}");

    folder.write("whole.yaml", VENDORED);
    folder.import(&["whole.yaml"]);
    let lines = records(&folder);
    assert_eq!(
        (lines.len(), &lines[..2]),
        (3, &["document:".to_owned(), "  source: whole.yaml".to_owned()][..])
    );
}

#[test]
fn the_same_bytes_again_change_nothing_and_other_bytes_only_the_record() {
    let folder = Folder::new();
    let text = update_page(&update_slice());
    folder.write("page.md", &text);
    folder.import(&["page.md"]);
    let first = provenance(&folder);
    folder.write("same.md", &text);
    folder.import(&["same.md"]);
    assert_eq!(provenance(&folder), first);
    folder.write("page.md", format!("{text}\n\nMore words.\n"));
    folder.import(&["page.md"]);
    let second = provenance(&folder);
    let differing =
        first.lines().zip(second.lines()).filter(|(a, b)| a != b).map(|(a, _)| a.trim().split(':').next());
    assert_eq!(differing.collect::<Vec<_>>(), [Some("sha256")]);
    assert_eq!(folder.document(), VENDORED);
}

#[test]
fn no_path_of_the_machine_is_recorded() {
    let folder = Folder::new();
    folder.write("pages/deep/page.md", update_page(&update_slice()));
    let file = folder.path().join("pages/deep/page.md").display().to_string();
    let whole = folder.path().join("pages").display().to_string();
    for (given, recorded) in [(file, "page.md"), (whole, "pages/deep/page.md")] {
        folder.import(&[&given]);
        assert_eq!(records(&folder)[2], format!("    source: {recorded}"));
        folder.write("openapi/provenance.yaml", "operations: {}\n");
    }
}

#[test]
fn a_record_that_cannot_be_read_stops_the_import() {
    let folder = Folder::new();
    folder.write("page.md", update_page(&update_slice().replace("johndoe", "janedoe")));
    for (record, message) in [
        ("operations: [", "openapi/provenance.yaml:"),
        ("operations:\n  GET /v2/a: 1\n", "openapi/provenance.yaml:2: `GET /v2/a` is no record of a source"),
        ("other: 1\n", "openapi/provenance.yaml:1: `other` is no record of a source"),
    ] {
        folder.write("openapi/provenance.yaml", record);
        folder.refuses(&["page.md"], message);
    }
}

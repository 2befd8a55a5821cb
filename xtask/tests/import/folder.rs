//! A folder with a copy of `openapi/`, in which the binary runs; and pages made of the vendored document.

use crate::build::load;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

pub const VENDORED: &str = include_str!("../../../openapi/joggai-v2.yaml");
const OVERLAY: &str = include_str!("../../../openapi/overlay.yaml");
/// With it every build ends at once: the operations have no names.
pub const NO_OVERLAY: &str = "overlay: 1.0.0\ninfo:\n  title: None\n  version: 1.0.0\nactions: []\n";

pub struct Folder(tempfile::TempDir);

/// What a run of the binary said.
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Folder {
    pub fn new() -> Self {
        Self::with(VENDORED, OVERLAY)
    }

    pub fn with(document: &str, overlay: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder can be made"));
        folder.write("openapi/joggai-v2.yaml", document);
        folder.write("openapi/overlay.yaml", overlay);
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub fn document(&self) -> String {
        self.read("openapi/joggai-v2.yaml")
    }

    /// Runs `spec` with these arguments.
    pub fn spec(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("spec")
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
        Said {
            code: output.status.code().expect("it ends by itself"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Imports, which must do it and say nothing on stderr.
    pub fn import(&self, sources: &[&str]) -> String {
        let said = self.spec(&[&["import"], sources].concat());
        assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{}", said.stdout);
        said.stdout
    }

    /// The files of `openapi/`, by name.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.path().join("openapi")).expect("the folder is there");
        let mut files: Vec<_> = entries
            .map(|entry| {
                let entry = entry.expect("the folder can be read");
                let name = entry.file_name().into_string().expect("a plain name");
                (name, fs::read(entry.path()).expect("a file can be read"))
            })
            .collect();
        files.sort();
        files
    }

    /// Imports, which must refuse it with a message that begins so, and write nothing.
    #[track_caller]
    pub fn refuses(&self, sources: &[&str], message: &str) {
        let before = self.files();
        let said = self.spec(&[&["import"], sources].concat());
        assert!(said.stderr.starts_with(message), "expected: {message}\nsaid: {}", said.stderr);
        assert!(said.stderr.contains("\n  to mend it: "), "says no remedy: {}", said.stderr);
        assert_eq!((said.code, said.stdout.as_str()), (1, ""));
        assert!(before == self.files(), "something was written");
    }
}

pub fn value(text: &str) -> Value {
    load::parse(text, "text").unwrap_or_else(|problem| panic!("{problem}\n{text}")).value
}

/// `text` with the first `old` after `anchor` replaced, which must be there.
#[track_caller]
pub fn edited(text: &str, anchor: &str, old: &str, new: &str) -> String {
    let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor}"));
    let (head, tail) = text.split_at(at);
    assert!(tail.contains(old), "no {old} after {anchor}");
    format!("{head}{}", tail.replacen(old, new, 1))
}

/// The 1-based line of the first `needle` after `anchor`.
#[track_caller]
pub fn line_of(text: &str, anchor: &str, needle: &str) -> usize {
    let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor}"));
    let found = at + text[at..].find(needle).unwrap_or_else(|| panic!("no {needle}"));
    1 + text[..found].matches('\n').count()
}

/// The lines from the one that is `first`, as long as they are deeper.
pub fn block<'a>(text: &'a str, first: &str) -> &'a str {
    let start = text.find(&format!("\n{first}\n")).unwrap_or_else(|| panic!("no {first}")) + 1;
    let indent = first.len() - first.trim_start().len();
    let end = text[start + first.len()..]
        .match_indices('\n')
        .map(|(at, _)| start + first.len() + at + 1)
        .find(|&at| {
            let line = text[at..].lines().next().unwrap_or_default();
            !line.trim().is_empty() && line.len() - line.trim_start().len() <= indent
        });
    &text[start..end.unwrap_or(text.len())]
}

/// The slice of the vendored document with one operation and the components it uses.
pub fn slice(path: &str, method: &str, schemas: &[&str]) -> String {
    let top = &VENDORED[..VENDORED.find("\npaths:\n").expect("it has paths") + 1];
    let item = block(VENDORED, &format!("  {path}:"));
    let operation = block(item, &format!("    {method}:"));
    let components = &VENDORED[VENDORED.find("\ncomponents:\n").expect("it has components")..];
    let schemas: String = schemas.iter().map(|name| block(components, &format!("    {name}:"))).collect();
    let security = block(components, "  securitySchemes:");
    format!("{top}paths:\n  {path}:\n{operation}components:\n  schemas:\n{schemas}{security}")
}

/// The slice of the operation that updates a webhook endpoint.
pub fn update_slice() -> String {
    slice("/v2/endpoint/{endpoint_id}", "put", &["BaseResponse", "WebhookEndpoint"])
}

/// A page around a slice, as the vendor's pages are: four backticks, no line break at the end.
pub fn page(operation: &str, slice: &str) -> String {
    format!(
        "> An index\n\n# A title\n\nSome words, and `code`.\n\n```json\n{{\"code\": 0}}\n```\n\n## OpenAPI\n\n\
         ````yaml {operation}\n{slice}\n````"
    )
}

/// The page of the operation that updates a webhook endpoint.
pub fn update_page(slice: &str) -> String {
    page("PUT /v2/endpoint/{endpoint_id}", slice)
}

/// Of a patch the part about the document, without its first two lines.
pub fn document_diff(patch: &str) -> &str {
    let body = patch
        .strip_prefix("--- a/openapi/joggai-v2.yaml\n+++ b/openapi/joggai-v2.yaml\n")
        .unwrap_or_else(|| panic!("no diff of the document first: {patch}"));
    let end = body.find("\n--- ").map_or(body.len(), |at| at + 1);
    &body[..end]
}

//! Where the vendored document and its operations come from.

use super::description::Part;
use crate::build::problem::Problem;
use crate::yaml::{self, Entry, Node};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The file's name in the folder of the document.
pub const FILE: &str = "provenance.yaml";
const HEAD: &str = "# Where joggai-v2.yaml comes from: the last source of the whole, and of each operation taken from a page since.\n# Written by `cargo xtask spec import` and `pull`.\n";

/// What is known of each operation's source, or of the whole document's.
#[derive(Default)]
pub struct Provenance {
    document: Option<Record>,
    /// By path, then method.
    operations: BTreeMap<(String, String), Record>,
}

/// One source.
#[derive(Clone, PartialEq)]
pub struct Record {
    source: String,
    date: String,
    sha256: String,
}

impl Record {
    /// A source that is taken in today.
    pub fn new(source: &str, bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        Self {
            source: source.to_owned(),
            date: time::OffsetDateTime::now_utc().date().to_string(),
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }

    fn read(node: &Node) -> Option<Self> {
        let text = |key| node.get(key).and_then(Node::text).map(str::to_owned);
        Some(Self { source: text("source")?, date: text("date")?, sha256: text("sha256")? })
    }

    fn node(&self) -> Node {
        let entry = |key, text: &str| Entry::new(key, Node::string(text));
        Node::map(vec![
            entry("source", &self.source),
            entry("date", &self.date),
            entry("sha256", &self.sha256),
        ])
    }
}

impl Provenance {
    pub fn read(text: &str, file: &str) -> Result<Self, Problem> {
        let tree = yaml::read(text, file)?;
        let unknown = |entry: &Entry| {
            let place = crate::build::problem::Place { line: Some(entry.line), pointer: String::new() };
            let cause = format!("`{}` is no record of a source", entry.key);
            Problem::new(file, place, cause, "restore the file from version control")
        };
        let mut provenance = Self::default();
        for top in tree.entries() {
            match top.key.as_str() {
                "document" => {
                    provenance.document = Some(Record::read(&top.node).ok_or_else(|| unknown(top))?);
                }
                "operations" => {
                    for entry in top.node.entries() {
                        let name =
                            entry.key.split_once(' ').map(|(method, path)| (path.into(), method.into()));
                        let record = Record::read(&entry.node);
                        let (name, record) = name.zip(record).ok_or_else(|| unknown(entry))?;
                        provenance.operations.insert(name, record);
                    }
                }
                _ => return Err(unknown(top)),
            }
        }
        Ok(provenance)
    }

    /// Notes the source of the whole document, which is then that of every operation.
    pub fn note_document(&mut self, record: Record, changed: bool) {
        if changed || self.document.as_ref().is_none_or(|old| old.sha256 != record.sha256) {
            self.document = Some(record);
            self.operations.clear();
        }
    }

    /// Notes the source of a part, if it is an operation.
    pub fn note_operation(&mut self, part: &Part, record: &Record, changed: bool) {
        let Part::Operation(path, method) = part else { return };
        let name = (path.clone(), method.to_ascii_uppercase());
        if changed || self.operations.get(&name).is_none_or(|old| old.sha256 != record.sha256) {
            self.operations.insert(name, record.clone());
        }
    }
}

impl std::fmt::Display for Provenance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut top = Vec::new();
        if let Some(document) = &self.document {
            top.push(Entry::new("document", document.node()));
        }
        if !self.operations.is_empty() {
            let operation = |((path, method), record): (&(String, String), &Record)| {
                Entry::new(&format!("{method} {path}"), record.node())
            };
            top.push(Entry::new("operations", Node::map(self.operations.iter().map(operation).collect())));
        }
        f.write_str(HEAD)?;
        for entry in top {
            for line in yaml::entry_lines(&entry.key, &entry.node, 0) {
                writeln!(f, "{line}")?;
            }
        }
        Ok(())
    }
}

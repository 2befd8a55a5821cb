//! Which document is wanted: the vendored one with what the sources say, if they do not contradict each other.

use super::conflict::Conflicts;
use super::description::{Description, Part, parts, references};
use crate::build::load::escape;
use crate::build::problem::{Place, Problem};
use crate::yaml::{Entry, Node};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The document as it is wanted. Where the sources hold a whole one it is that, else the vendored one; then each page
/// sets the operations and components it shows.
pub fn merge(vendored: &Node, descriptions: &[Description]) -> Result<Node, String> {
    agree(descriptions).map_err(|conflicts| conflicts.to_string())?;
    let whole = descriptions.iter().find(|description| description.whole);
    let mut wanted = whole.map_or(vendored, |description| &description.tree).clone();
    for page in descriptions.iter().filter(|description| !description.whole) {
        for (part, entry) in page.parts() {
            put(&mut wanted, &page.tree, &part, entry);
        }
    }
    let value = wanted.value();
    for description in descriptions {
        check_references(&value, description).map_err(|problem| problem.to_string())?;
    }
    Ok(wanted)
}

/// Whether no two sources say different things of one part.
fn agree<'a>(descriptions: &'a [Description]) -> Result<(), Conflicts<'a>> {
    let mut conflicts = Conflicts::default();
    let mut wholes = descriptions.iter().filter(|description| description.whole);
    if let Some(first) = wholes.next() {
        // Of two whole documents one may lack what the other has, so the parts alone do not tell.
        for other in wholes {
            conflicts.compare("the whole document".to_owned(), (first, &first.tree), (other, &other.tree));
        }
    }
    let mut said: BTreeMap<Part, (&'a Description, &'a Entry)> = BTreeMap::new();
    for description in descriptions {
        for (part, entry) in description.parts() {
            match said.get(&part) {
                Some((first, _)) if first.whole && description.whole => {}
                Some((first, said)) => {
                    conflicts.compare(part.to_string(), (first, &said.node), (description, &entry.node));
                }
                None => {
                    said.insert(part, (description, entry));
                }
            }
        }
    }
    if conflicts.is_empty() { Ok(()) } else { Err(conflicts) }
}

/// Sets a part of `wanted` to what `page` has.
fn put(wanted: &mut Node, page: &Node, part: &Part, entry: &Entry) {
    let (top, outer) = match part {
        Part::Operation(path, _) | Part::PathKey(path, _) => ("paths", path),
        Part::Component(kind, _) => ("components", kind),
        Part::Top(_) => return,
    };
    let order = page.at(&[top, outer]).map(Node::entries).unwrap_or_default();
    let among = page.get(top).map(Node::entries).unwrap_or_default();
    let Some(top_node) = wanted.map_under(top, None) else { return };
    let behind = match top {
        "paths" => neighbour(top_node, outer),
        _ => top_node.behind(outer, among).map(str::to_owned),
    };
    let Some(outer) = top_node.map_under(outer, behind.as_deref()) else { return };
    let behind = outer.behind(&entry.key, order).map(str::to_owned);
    outer.put(&entry.key, entry.node.clone(), behind.as_deref());
}

/// The last of the paths that begin most like `path`: beyond the version, with the same segments.
fn neighbour(paths: &Node, path: &str) -> Option<String> {
    let common = |other: &str| {
        path.split('/').skip(1).zip(other.split('/').skip(1)).take_while(|(a, b)| a == b).count()
    };
    let alike = paths.entries().iter().filter(|entry| common(&entry.key) > 1);
    // Of equals the last.
    alike.max_by_key(|entry| common(&entry.key)).map(|entry| entry.key.clone())
}

/// Whether all that a source refers to is there.
fn check_references(wanted: &Value, description: &Description) -> Result<(), Problem> {
    for (reference, line) in references(&description.tree) {
        let there = reference.strip_prefix('#').is_some_and(|pointer| wanted.pointer(pointer).is_some());
        if !there {
            return Err(Problem::new(
                &description.file,
                Place { line: Some(line), pointer: String::new() },
                format!("`$ref: {reference}` leads to nothing, neither here nor in the vendored document"),
                "import a page or document that holds it as well",
            ));
        }
    }
    Ok(())
}

/// What happened to a part of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Added,
    Changed,
    Removed,
}

/// The parts in which two documents differ, in the order of the new one, then what is gone.
pub fn changes(old: &Node, new: &Node) -> Vec<(Part, Done)> {
    let before: BTreeMap<_, _> = parts(old).into_iter().collect();
    let mut changes = Vec::new();
    let mut kept = BTreeSet::new();
    for (part, entry) in parts(new) {
        match before.get(&part) {
            None => changes.push((part.clone(), Done::Added)),
            Some(old) if !old.node.same(&entry.node) => changes.push((part.clone(), Done::Changed)),
            Some(_) => {}
        }
        kept.insert(part);
    }
    changes.extend(
        parts(old).into_iter().filter(|(part, _)| !kept.contains(part)).map(|(p, _)| (p, Done::Removed)),
    );
    changes
}

/// The operations of a document that use each component, directly or through others.
pub fn users(document: &Node) -> BTreeMap<Part, Vec<Part>> {
    let parts = parts(document);
    let components: HashMap<String, (&Part, Vec<&str>)> = parts
        .iter()
        .filter_map(|(part, entry)| match part {
            Part::Component(kind, name) => {
                let pointer = format!("#/components/{}/{}", escape(kind), escape(name));
                Some((pointer, (part, targets(&entry.node))))
            }
            _ => None,
        })
        .collect();
    let mut users: BTreeMap<Part, Vec<Part>> = BTreeMap::new();
    for (operation, entry) in parts.iter().filter(|(part, _)| matches!(part, Part::Operation(..))) {
        let mut open = targets(&entry.node);
        let mut seen = BTreeSet::new();
        while let Some(reference) = open.pop() {
            if let Some((component, leads_to)) = components.get(reference)
                && seen.insert(reference)
            {
                users.entry((*component).clone()).or_default().push(operation.clone());
                open.extend(leads_to);
            }
        }
    }
    users
}

fn targets(node: &Node) -> Vec<&str> {
    references(node).into_iter().map(|(reference, _)| reference).collect()
}

/// What a page says beside its operations and components, where the document says something else: it is left.
pub fn notes(document: &Node, page: &Description) -> Vec<String> {
    let differs = |key: &str| match (page.tree.get(key), document.get(key)) {
        (Some(page), Some(document)) => !page.same(document),
        (None, None) => false,
        _ => true,
    };
    let file = &page.file;
    let mut notes = Vec::new();
    let others = page.tree.entries().iter().map(|entry| entry.key.as_str());
    let others: Vec<_> = others
        .filter(|key| !matches!(*key, "paths" | "components") && differs(key))
        .map(|key| format!("`{key}`"))
        .collect();
    if !others.is_empty() {
        notes.push(format!(
            "{file}: what it says in {} differs from the document and was left; only a whole document changes it",
            others.join(", ")
        ));
    }
    let inherits = page
        .parts()
        .into_iter()
        .filter(|(part, entry)| matches!(part, Part::Operation(..)) && entry.node.get("security").is_none());
    if differs("security") {
        for (part, _) in inherits {
            notes.push(format!(
                "{file}: {part} has no `security` of its own, and the page's differs: by the document, the document's holds for it"
            ));
        }
    }
    notes
}

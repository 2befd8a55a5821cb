//! What was found: one [`Change`] for each difference, however many operations it reaches.

use crate::build::facade;
use crate::build::load::Document;
use crate::diff::consequence::{Class, Effect};
use crate::diff::place;
use crate::diff::spec::{Operation, Spec};
use std::collections::{BTreeMap, BTreeSet};

/// One side of a difference: a key of a place in a document, and what it holds.
#[derive(Clone, Debug)]
pub struct At {
    /// JSON pointer of the place.
    pub place: String,
    /// The key of the place that differs; empty for the place itself.
    pub key: String,
    /// What it holds; `None` where there is nothing.
    pub value: Option<String>,
}

impl At {
    pub fn new(place: impl Into<String>, key: impl Into<String>, value: Option<String>) -> Self {
        Self { place: place.into(), key: key.into(), value }
    }

    fn pointer(&self) -> String {
        match self.key.as_str() {
            "" => self.place.clone(),
            key => format!("{}/{key}", self.place),
        }
    }
}

/// A difference as one way to it shows it.
#[derive(Clone, Debug)]
pub struct Finding {
    pub kind: &'static str,
    pub effect: Effect,
    pub old: At,
    pub new: At,
    /// A type of the facade changes, whatever operation led here.
    pub facade: bool,
}

/// An operation as it is shown.
#[derive(Clone, Debug)]
pub struct Reached {
    /// `PUT /v2/endpoint/{endpoint_id}`.
    pub title: String,
    /// What it is called in Rust.
    pub name: Option<String>,
}

impl Reached {
    pub fn new(operation: &Operation<'_>) -> Self {
        Self { title: operation.title(), name: operation.name.clone() }
    }

    fn is_of_facade(&self) -> bool {
        facade::OPERATIONS.iter().any(|(name, ..)| self.name.as_deref() == Some(*name))
    }
}

/// A difference, with all that it reaches.
pub struct Change {
    pub kind: &'static str,
    pub class: Class,
    /// Whether it breaks or changes what the facade shows; else `raw` alone.
    pub facade: bool,
    /// The operation in which it stands; `None` for what is shared.
    pub operation: Option<String>,
    pub operations: Vec<Reached>,
    pub place: String,
    pub old: Option<String>,
    pub new: Option<String>,
    pub old_at: String,
    pub new_at: String,
    pub consequence: String,
}

/// A finding, and by their numbers the operations that it reaches.
type Found<'a> = (Finding, &'a [usize]);

/// Puts together what is the same difference, reached in several ways; the worst comes first.
pub fn changes(old: &Spec, new: &Spec, operations: &[Reached], found: Vec<Found<'_>>) -> Vec<Change> {
    let mut groups: BTreeMap<_, Vec<Found<'_>>> = BTreeMap::new();
    for (finding, reached) in found {
        let (old, new) = (&finding.old, &finding.new);
        let key = (finding.kind, old.pointer(), new.pointer(), old.value.clone(), new.value.clone());
        groups.entry(key).or_default().push((finding, reached));
    }
    let mut changes: Vec<Change> =
        groups.into_values().filter_map(|group| change(old, new, operations, &group)).collect();
    changes.sort_by(|a, b| (a.class, !a.facade, &a.place).cmp(&(b.class, !b.facade, &b.place)));
    changes
}

fn change(old: &Spec, new: &Spec, operations: &[Reached], group: &[Found<'_>]) -> Option<Change> {
    let (first, _) = group.first()?;
    let mut effects: Vec<&Effect> = group.iter().map(|(finding, _)| &finding.effect).collect();
    effects.sort_by_key(|effect| effect.class);
    let mut texts: Vec<&str> = Vec::new();
    for effect in &effects {
        if !texts.contains(&effect.text.as_str()) {
            texts.push(&effect.text);
        }
    }
    let reached: BTreeSet<usize> = group.iter().flat_map(|(_, reached)| reached.iter().copied()).collect();
    let operations: Vec<Reached> =
        reached.iter().filter_map(|number| operations.get(*number).cloned()).collect();
    let (document, at) = match first.new.value {
        Some(_) => (&new.document, &first.new),
        None => (&old.document, &first.old),
    };
    let (operation, place) = place::shown(document, &at.place);
    Some(Change {
        kind: first.kind,
        class: effects.first()?.class,
        facade: group.iter().any(|(finding, _)| finding.facade)
            || operations.iter().any(Reached::is_of_facade),
        operation,
        operations,
        place,
        old: first.old.value.clone(),
        new: first.new.value.clone(),
        old_at: at_line(&old.document, &first.old),
        new_at: at_line(&new.document, &first.new),
        consequence: texts.join("; "),
    })
}

fn at_line(document: &Document, at: &At) -> String {
    match document.place(&at.pointer()).line {
        Some(line) => format!("{}:{line}", document.file),
        None => document.file.clone(),
    }
}

/// Whether the facade has a type of this name.
pub fn is_of_facade(name: &str) -> bool {
    facade::FIELDS.iter().any(|(of, _, ty)| *of == name || ty.split(['<', '>']).any(|part| part == name))
}

//! What was found: one [`Change`] for each difference, however many operations it reaches.

use crate::build::facade;
use crate::build::load::Document;
use crate::diff::consequence::{Class, Effect};
use crate::diff::place;
use crate::diff::spec::{Operation, Spec};
use std::collections::BTreeMap;

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
    /// Their numbers in [`Changes::operations`].
    pub operations: Vec<usize>,
    pub place: String,
    pub old: Option<String>,
    pub new: Option<String>,
    pub old_at: String,
    pub new_at: String,
    pub consequence: String,
}

/// All differences, the worst first.
pub struct Changes {
    pub changes: Vec<Change>,
    pub operations: Vec<Reached>,
}

/// A finding, and by their numbers the operations that it reaches.
type Found<'a> = (Finding, &'a [usize]);

/// Puts together what is the same difference, reached in several ways.
pub fn changes(old: &Spec, new: &Spec, operations: Vec<Reached>, found: Vec<Found<'_>>) -> Changes {
    let mut groups: BTreeMap<_, Vec<Found<'_>>> = BTreeMap::new();
    for (finding, reached) in found {
        let (old, new) = (&finding.old, &finding.new);
        // Where nothing stands, the way that led there makes no difference.
        let key = |at: &At| at.value.clone().map(|value| (at.pointer(), value));
        let key = (finding.kind, key(old), key(new));
        groups.entry(key).or_default().push((finding, reached));
    }
    let mut changes: Vec<Change> =
        groups.into_values().filter_map(|group| change(old, new, &operations, &group)).collect();
    changes.sort_by(|a, b| (a.class, !a.facade, &a.place).cmp(&(b.class, !b.facade, &b.place)));
    Changes { changes, operations }
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
    let mut reached: Vec<usize> = group.iter().flat_map(|(_, reached)| reached.iter().copied()).collect();
    reached.sort_unstable();
    reached.dedup();
    let is_of_facade = |number: &usize| operations.get(*number).is_some_and(Reached::is_of_facade);
    let (document, at) = match first.new.value {
        Some(_) => (&new.document, &first.new),
        None => (&old.document, &first.old),
    };
    let (operation, place) = place::shown(document, &at.place);
    Some(Change {
        kind: first.kind,
        class: effects.first()?.class,
        facade: group.iter().any(|(finding, _)| finding.facade) || reached.iter().any(is_of_facade),
        operation,
        operations: reached,
        place,
        old: first.old.value.clone(),
        new: first.new.value.clone(),
        old_at: at_line(&old.document, &first.old, &first.new),
        new_at: at_line(&new.document, &first.new, &first.old),
        consequence: texts.join("; "),
    })
}

/// The line of a place; of nothing, in what is shared, that of what it would be in.
fn at_line(document: &Document, at: &At, other: &At) -> String {
    let shared = at.value.is_none() && other.pointer().starts_with("/components/");
    let pointer = if shared { other.pointer() } else { at.pointer() };
    match document.place(&pointer).line {
        Some(line) => format!("{}:{line}", document.file),
        None => document.file.clone(),
    }
}

/// Whether the facade has a generated type of this name.
pub fn is_of_facade(name: &str) -> bool {
    const NOT_GENERATED: [&str; 6] = ["Option", "Vec", "String", "i64", "ResourceUrl", "Secret"];
    let is_part = |ty: &str| ty.split(['<', '>']).any(|part| part == name);
    !NOT_GENERATED.contains(&name) && facade::FIELDS.iter().any(|(of, _, ty)| *of == name || is_part(ty))
}

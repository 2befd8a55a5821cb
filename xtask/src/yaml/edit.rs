//! Makes a YAML text say something else with the smallest edits: what stays keeps its bytes.

use super::node::{Entry, Form, Kind, Node};
use super::tree::{self, line_end};
use super::write::{self, Written};
use crate::build::load::{self, escape};
use crate::build::problem::Problem;
use serde_json::Value;
use similar::{Algorithm, DiffOp};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Lists are aligned by comparing their items; beyond this many comparisons they are taken item by item.
const MOST_COMPARISONS: usize = 4_000_000;

/// `text`, called `file`, so edited that it says `wanted`.
///
/// The edited text is read again. Where it does not say what is wanted, the smallest node around that place is written
/// anew, then the next larger one.
pub fn edited(text: &str, file: &str, wanted: &Node) -> Result<String, Problem> {
    let old = tree::read(text, file)?;
    let value = wanted.value();
    let mut anew = BTreeSet::new();
    loop {
        let result = Editor::new(text, &anew).edit(&old, wanted);
        let mut wrong = Vec::new();
        match load::parse(&result, file) {
            Ok(document) if document.value == value => return Ok(result),
            Ok(document) => differences(&document.value, &value, String::new(), &mut wrong),
            Err(problem) => wrong.push(problem.place.pointer),
        }
        if anew.contains("") {
            return Err(Problem::new(
                file,
                Default::default(),
                format!(
                    "no edit was found after which it says what is wanted; trouble is at `{}`",
                    wrong.join("`, `")
                ),
                "make this change by hand, and mend xtask/src/yaml/edit.rs",
            ));
        }
        for wrong in wrong {
            let mut place = nearest(&old, &wrong);
            while anew.contains(&place) && !place.is_empty() {
                place.truncate(place.rfind('/').unwrap_or_default());
            }
            anew.insert(place);
        }
    }
}

/// Notes the pointers of the smallest places where two values differ.
fn differences(a: &Value, b: &Value, pointer: String, found: &mut Vec<String>) {
    match (a, b) {
        _ if a == b => {}
        (Value::Object(in_a), Value::Object(in_b)) if in_a.keys().all(|key| in_b.contains_key(key)) => {
            if in_a.len() < in_b.len() {
                found.push(pointer.clone());
            }
            for (key, a) in in_a {
                differences(a, &in_b[key], format!("{pointer}/{}", escape(key)), found);
            }
        }
        _ => found.push(pointer),
    }
}

/// The deepest pointer above `pointer`, or itself, that leads to a node of `old`.
fn nearest(old: &Node, pointer: &str) -> String {
    let mut node = old;
    let mut found = String::new();
    for token in pointer.split('/').skip(1) {
        let inner = match &node.kind {
            Kind::List(items) => token.parse().ok().and_then(|at: usize| items.get(at)),
            _ => node.entries().iter().find(|entry| escape(&entry.key) == token).map(|entry| &entry.node),
        };
        let Some(inner) = inner else { break };
        node = inner;
        found = format!("{found}/{token}");
    }
    found
}

/// Why an edit cannot be made inside a node, which is then written anew as a whole.
struct Stuck;

/// What a node stands in.
#[derive(Clone, Copy)]
enum Within {
    Root,
    /// Under a key of this width in this column.
    Map(usize, usize),
    /// Behind a dash in this column.
    List(usize),
    Brackets,
}

struct Editor<'a> {
    text: &'a str,
    line_break: &'static str,
    /// The pointers of nodes that are written anew, whatever they say.
    anew: &'a BTreeSet<String>,
    pointer: String,
    /// In the order in which those of one place stand.
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Editor<'a> {
    fn new(text: &'a str, anew: &'a BTreeSet<String>) -> Self {
        let first_line = &text[..text.find('\n').unwrap_or_default()];
        let line_break = if first_line.ends_with('\r') { "\r\n" } else { "\n" };
        Self { text, line_break, anew, pointer: String::new(), edits: Vec::new() }
    }

    fn edit(mut self, old: &Node, wanted: &Node) -> String {
        // At the root nothing is stuck for good: it can be written anew.
        let _ = self.change(old, wanted, Within::Root);
        let mut edits = self.edits;
        edits.sort_by_key(|(range, _)| range.start);
        let mut result = String::with_capacity(self.text.len());
        let mut done = 0;
        for (range, new) in edits {
            result.push_str(&self.text[done.min(range.start)..range.start]);
            result.push_str(&new);
            done = done.max(range.end);
        }
        result + &self.text[done..]
    }

    fn change(&mut self, old: &Node, new: &Node, within: Within) -> Result<(), Stuck> {
        let forced = self.anew.contains(&self.pointer);
        // Whether an alias still says the right thing shows once what it names is edited.
        if !forced && !self.anew_inside() && (old.form == Form::Alias || old.same(new)) {
            return Ok(());
        }
        let before = self.edits.len();
        if forced || self.change_inside(old, new, within).is_err() {
            self.edits.truncate(before);
            self.write_anew(old, new, within)?;
        }
        Ok(())
    }

    /// Whether something below the present node must be written anew.
    fn anew_inside(&self) -> bool {
        if self.anew.is_empty() {
            return false;
        }
        let below = format!("{}/", self.pointer);
        self.anew.range(below.clone()..).next().is_some_and(|pointer| pointer.starts_with(&below))
    }

    fn change_under(&mut self, token: &str, old: &Node, new: &Node, within: Within) -> Result<(), Stuck> {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escape(token));
        let done = self.change(old, new, within);
        self.pointer.truncate(length);
        done
    }

    fn change_inside(&mut self, old: &Node, new: &Node, within: Within) -> Result<(), Stuck> {
        match (&old.kind, &new.kind, old.form) {
            (_, _, Form::Alias) => Err(Stuck),
            (Kind::Scalar(_), Kind::Scalar(value), Form::SingleQuoted | Form::DoubleQuoted) => {
                // A person who changes a word in quotes leaves the quotes.
                let text = value.as_str().ok_or(Stuck)?;
                if !text.chars().all(write::is_printable) || self.text[old.span.clone()].contains('\n') {
                    return Err(Stuck);
                }
                let single = old.form == Form::SingleQuoted;
                let new = if single { write::single_quoted(text) } else { write::double_quoted(text) };
                self.edits.push((old.span.clone(), new));
                Ok(())
            }
            (Kind::Scalar(_), Kind::Scalar(_), Form::Plain) if !old.span.is_empty() => {
                let Written { head, body } = self.written(new, within);
                if !body.is_empty() {
                    return Err(Stuck);
                }
                self.edits.push((old.span.clone(), head));
                Ok(())
            }
            (Kind::Map(old), Kind::Map(new), Form::Block) => self.change_map(old, new),
            (Kind::List(old_items), Kind::List(new), Form::Block) => self.change_list(old_items, new),
            (Kind::Map(old), Kind::Map(new), _) if old.len() == new.len() => {
                for (old, new) in old.iter().zip(new) {
                    if old.key != new.key {
                        return Err(Stuck);
                    }
                    self.change_under(&old.key, &old.node, &new.node, Within::Brackets)?;
                }
                Ok(())
            }
            (Kind::List(old), Kind::List(new), _) if old.len() == new.len() => {
                for (at, (old, new)) in old.iter().zip(new).enumerate() {
                    self.change_under(&at.to_string(), old, new, Within::Brackets)?;
                }
                Ok(())
            }
            _ => Err(Stuck),
        }
    }

    fn change_map(&mut self, old: &[Entry], new: &[Entry]) -> Result<(), Stuck> {
        let (old_keys, new_keys) = (places(old), places(new));
        let stays = |entry: &Entry| new_keys.contains_key(entry.key.as_str());
        let first_kept = old.iter().position(stays).ok_or(Stuck)?;
        let column = self.column(old.first().ok_or(Stuck)?.key_span.start);
        let compact = self.compact(old[0].key_span.start)?;
        if compact && first_kept > 0 {
            // What stays first moves up behind the dash; a comment in between would lose its place.
            for pair in old[..=first_kept].windows(2) {
                let gap = pair[0].node.span.end..pair[1].key_span.start;
                if !self.text.get(gap).is_some_and(|gap| gap.trim().is_empty()) {
                    return Err(Stuck);
                }
            }
            self.edits.push((old[0].key_span.start..old[first_kept].key_span.start, String::new()));
        }
        for (at, entry) in old.iter().enumerate() {
            match new_keys.get(entry.key.as_str()) {
                Some(&to) => {
                    let within = Within::Map(column, entry.key_span.len());
                    self.change_under(&entry.key, &entry.node, &new[to].node, within)?;
                    // What the new map has right behind this one.
                    self.insert_below(entry.node.span.end, lines_of_new(&new[to + 1..], &old_keys, column));
                }
                None if compact && at < first_kept => {}
                None => {
                    self.compact(entry.key_span.start)?;
                    self.cut(entry.key_span.start, entry.node.span.end);
                }
            }
        }
        let lines = lines_of_new(new, &old_keys, column);
        if !lines.is_empty() {
            let indent = " ".repeat(column);
            let text =
                lines.iter().map(|line| format!("{line}{}{indent}", self.line_break)).collect::<String>();
            // The first line takes the place of the entry that stood first, whose indent is there already.
            let at = old[first_kept].key_span.start;
            self.compact(at)?;
            self.edits.push((at..at, text.replacen(&indent, "", 1)));
        }
        Ok(())
    }

    fn change_list(&mut self, old: &[Node], new: &[Node]) -> Result<(), Stuck> {
        let dash = old.first().ok_or(Stuck)?.after - 1;
        let column = self.column(dash);
        if new.is_empty() {
            return Err(Stuck);
        }
        let compact = self.compact(dash)?;
        for step in aligned(old, new) {
            match step {
                Step::Same(at, to) => {
                    self.change_under(&at.to_string(), &old[at], &new[to], Within::List(column))?;
                }
                Step::Gone(0) | Step::New(0, _) if compact => return Err(Stuck),
                Step::Gone(at) => self.cut(old[at].after - 1, old[at].span.end),
                Step::New(before, to) => {
                    let lines = write::item_lines(&new[to], column);
                    match before.checked_sub(1) {
                        Some(above) => self.insert_below(old[above].span.end, lines),
                        None => {
                            let start = self.line_start(dash);
                            self.edits.push((start..start, self.block(&lines)));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes a node as a whole in place of the old one.
    fn write_anew(&mut self, old: &Node, new: &Node, within: Within) -> Result<(), Stuck> {
        let in_brackets = matches!(within, Within::Brackets);
        if in_brackets || (old.form == Form::Flow && is_short(new)) {
            if old.has_properties && in_brackets {
                return Err(Stuck);
            }
            self.edits.push((old.span.clone(), write::inline(new, in_brackets)));
            return Ok(());
        }
        let Written { head, body } = self.written(new, within);
        let (from, space) = match within {
            Within::Root => (old.span.start, ""),
            _ => (old.after, if head.is_empty() { "" } else { " " }),
        };
        let end = old.span.end.max(from);
        self.edits.push((from..end, format!("{space}{head}")));
        // Behind what else is on the line: a comment.
        let line_end = line_end(self.text, end);
        let body: String = body.iter().map(|line| format!("{}{line}", self.line_break)).collect();
        self.edits.push((line_end..line_end, body));
        Ok(())
    }

    fn written(&self, node: &Node, within: Within) -> Written {
        match within {
            Within::Map(column, width) => write::under_key(node, column, width),
            Within::List(column) => write::under_dash(node, column),
            Within::Brackets => Written { head: write::inline(node, true), body: Vec::new() },
            Within::Root => {
                let entries = node.entries().iter();
                let mut lines = entries.flat_map(|entry| write::entry_lines(&entry.key, &entry.node, 0));
                Written { head: lines.next().unwrap_or_default(), body: lines.collect() }
            }
        }
    }

    /// Takes out the lines from that of `start` to that of `end`.
    fn cut(&mut self, start: usize, end: usize) {
        let mut start = self.line_start(start);
        let end = line_end(self.text, end);
        let next = end + self.text[end..].find('\n').map_or(0, |found| found + 1);
        if next == end {
            // The last line of a file that ends without a line break, and still will.
            start = self.text[..start].trim_end_matches(['\n', '\r']).len();
        }
        self.edits.push((start..next, String::new()));
    }

    /// Puts lines below the line of `at`.
    fn insert_below(&mut self, at: usize, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        let end = line_end(self.text, at);
        let (place, text) = match self.text[end..].find('\n') {
            Some(found) => (end + found + 1, self.block(&lines)),
            None => (end, lines.iter().map(|line| format!("{}{line}", self.line_break)).collect()),
        };
        self.edits.push((place..place, text));
    }

    fn block(&self, lines: &[String]) -> String {
        lines.iter().map(|line| format!("{line}{}", self.line_break)).collect()
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |found| found + 1)
    }

    fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].chars().count()
    }

    /// Whether dashes stand before `at` on its line; stuck where something else does.
    fn compact(&self, at: usize) -> Result<bool, Stuck> {
        let before = &self.text[self.line_start(at)..at];
        match before.bytes().all(|b| b == b' ' || b == b'-') {
            true => Ok(before.contains('-')),
            false => Err(Stuck),
        }
    }
}

impl PartialEq for Stuck {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Where each key stands.
fn places(entries: &[Entry]) -> HashMap<&str, usize> {
    entries.iter().enumerate().map(|(at, entry)| (entry.key.as_str(), at)).collect()
}

/// The lines of the first entries of `new`, up to one whose key was there before.
fn lines_of_new(new: &[Entry], old: &HashMap<&str, usize>, column: usize) -> Vec<String> {
    let added = new.iter().take_while(|new| !old.contains_key(new.key.as_str()));
    added.flat_map(|entry| write::entry_lines(&entry.key, &entry.node, column)).collect()
}

/// What fits well on one line: an empty list or map, or a few scalars.
fn is_short(node: &Node) -> bool {
    let scalar = |node: &Node| matches!(&node.kind, Kind::Scalar(_));
    let plain = match &node.kind {
        Kind::Scalar(_) => false,
        Kind::List(items) => items.iter().all(scalar),
        Kind::Map(entries) => entries.iter().all(|entry| scalar(&entry.node)),
    };
    plain && write::inline(node, false).len() <= 80
}

/// One step from an old list to a new one.
enum Step {
    /// The old item becomes the new one.
    Same(usize, usize),
    Gone(usize),
    /// Before the old item, the new one.
    New(usize, usize),
}

/// Pairs the items of two lists by what they are: names, references, values; else by position.
fn aligned(old: &[Node], new: &[Node]) -> Vec<Step> {
    let (old_ids, new_ids): (Vec<_>, Vec<_>) =
        (old.iter().map(identity).collect(), new.iter().map(identity).collect());
    let ops = match old.len().saturating_mul(new.len()) > MOST_COMPARISONS {
        true => vec![DiffOp::Replace { old_index: 0, old_len: old.len(), new_index: 0, new_len: new.len() }],
        false => similar::capture_diff_slices(Algorithm::Myers, &old_ids, &new_ids),
    };
    let mut steps = Vec::new();
    for op in ops {
        let (olds, news) = (op.old_range(), op.new_range());
        let pairs = olds.len().min(news.len());
        let paired = match op {
            DiffOp::Equal { .. } => true,
            // A new name is another thing; where there are no names, it is the same thing changed.
            _ => (0..pairs).all(|i| !old_ids[olds.start + i].named && !new_ids[news.start + i].named),
        };
        let pairs = if paired { pairs } else { 0 };
        steps.extend((0..pairs).map(|i| Step::Same(olds.start + i, news.start + i)));
        steps.extend((olds.start + pairs..olds.end).map(Step::Gone));
        steps.extend((news.start + pairs..news.end).map(|to| Step::New(olds.end, to)));
    }
    steps
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Identity {
    named: bool,
    text: String,
}

fn identity(item: &Node) -> Identity {
    let text = |key: &str| item.get(key).and_then(Node::text);
    let name = match (text("name"), text("in"), text("$ref")) {
        (Some(name), within, _) => Some(format!("{name} in {}", within.unwrap_or_default())),
        (None, _, Some(reference)) => Some(reference.to_owned()),
        (None, _, None) => None,
    };
    Identity { named: name.is_some(), text: name.unwrap_or_else(|| item.value().to_string()) }
}

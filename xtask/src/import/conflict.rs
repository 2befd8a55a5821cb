//! Two sources that say different things of one part, shown side by side.

use super::description::Description;
use crate::yaml::{Kind, Node};
use std::fmt;
use std::ops::Range;

/// How many places of one part are shown, and how many lines of each.
const MOST_PLACES: usize = 8;
const MOST_LINES: usize = 12;
/// Of one side, in characters.
const WIDTH: usize = 58;

#[derive(Default)]
pub struct Conflicts<'a>(Vec<Conflict<'a>>);

/// One part, of which two sources say different things.
pub struct Conflict<'a> {
    part: String,
    left: &'a Description,
    right: &'a Description,
    places: Vec<Difference>,
}

/// A smallest place of difference: where it is in the part, and in each text, if it is there.
struct Difference {
    path: String,
    left: Option<Lines>,
    right: Option<Lines>,
}

#[derive(Clone)]
struct Lines {
    number: usize,
    bytes: Range<usize>,
}

impl<'a> Conflicts<'a> {
    /// Notes a conflict if the nodes differ.
    pub fn compare(&mut self, part: String, left: (&'a Description, &Node), right: (&'a Description, &Node)) {
        let mut places = Vec::new();
        let of = |node: &Node| Lines { number: node.line, bytes: node.span.clone() };
        differences(String::new(), (left.1, of(left.1)), (right.1, of(right.1)), &mut places);
        if !places.is_empty() {
            self.0.push(Conflict { part, left: left.0, right: right.0, places });
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn differences(path: String, left: (&Node, Lines), right: (&Node, Lines), found: &mut Vec<Difference>) {
    match (&left.0.kind, &right.0.kind) {
        _ if left.0.same(right.0) => {}
        (Kind::Map(in_left), Kind::Map(in_right)) => {
            let of = |entry: &crate::yaml::Entry| Lines {
                number: entry.line,
                bytes: entry.key_span.start..entry.node.span.end,
            };
            for entry in in_left {
                let path = format!("{path}.{}", entry.key);
                match right.0.entry(&entry.key) {
                    Some(other) => {
                        differences(path, (&entry.node, of(entry)), (&other.node, of(other)), found);
                    }
                    None => found.push(Difference { path, left: Some(of(entry)), right: None }),
                }
            }
            for entry in in_right.iter().filter(|entry| left.0.get(&entry.key).is_none()) {
                let path = format!("{path}.{}", entry.key);
                found.push(Difference { path, left: None, right: Some(of(entry)) });
            }
        }
        (Kind::List(in_left), Kind::List(in_right)) if in_left.len() == in_right.len() => {
            let of = |node: &Node| Lines { number: node.line, bytes: node.span.clone() };
            for (at, (a, b)) in in_left.iter().zip(in_right).enumerate() {
                differences(format!("{path}[{at}]"), (a, of(a)), (b, of(b)), found);
            }
        }
        _ => found.push(Difference { path, left: Some(left.1), right: Some(right.1) }),
    }
}

impl fmt::Display for Conflicts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for conflict in &self.0 {
            writeln!(f, "{conflict}")?;
        }
        write!(
            f,
            "nothing was written\n  to mend it: import only the source that is right, or the newest of each"
        )
    }
}

impl fmt::Display for Conflict<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: two sources describe it differently", self.part)?;
        for place in self.places.iter().take(MOST_PLACES) {
            if !place.path.is_empty() {
                writeln!(f, "  at {}", place.path.trim_start_matches('.'))?;
            }
            let (left, right) =
                (side(self.left, place.left.as_ref()), side(self.right, place.right.as_ref()));
            for row in 0..left.len().max(right.len()) {
                let cell = |side: &[String]| side.get(row).map_or(String::new(), |line| cut(line));
                writeln!(f, "{}", format!("    {:WIDTH$} | {}", cell(&left), cell(&right)).trim_end())?;
            }
        }
        match self.places.len().checked_sub(MOST_PLACES) {
            None | Some(0) => Ok(()),
            Some(more) => writeln!(f, "  and in {more} more places"),
        }
    }
}

/// The place in the file, and the lines there.
fn side(of: &Description, lines: Option<&Lines>) -> Vec<String> {
    let Some(lines) = lines else { return vec![of.file.clone(), "(not there)".to_owned()] };
    let start = of.text[..lines.bytes.start].rfind('\n').map_or(0, |at| at + 1);
    let text = &of.text[start..lines.bytes.end.max(start)];
    let indent = text.len() - text.trim_start().len();
    let plain =
        |line: &str| line.get(indent.min(line.len() - line.trim_start().len())..).unwrap_or(line).to_owned();
    let mut shown = vec![format!("{}:{}", of.file, lines.number)];
    shown.extend(text.lines().take(MOST_LINES).map(plain));
    if text.lines().count() > MOST_LINES {
        shown.push("...".to_owned());
    }
    shown
}

fn cut(line: &str) -> String {
    let printable = line.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"");
    match printable.chars().count() > WIDTH {
        true => printable.chars().take(WIDTH - 1).chain(['…']).collect(),
        false => printable,
    }
}

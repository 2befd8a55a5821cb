//! Reads a YAML text into nodes that know their places.

use super::node::{Entry, Form, Kind, Node};
use crate::build::load;
use crate::build::problem::{Place, Problem};
use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use std::collections::HashMap;

/// Reads a text without a byte order mark, called `file` in messages. What `load` refuses is refused.
pub fn read(text: &str, file: &str) -> Result<Node, Problem> {
    // It also keeps the limits of size and depth, so that the recursion below is bounded.
    load::parse(text, file)?;
    let mut reader =
        Reader { text, events: Vec::new(), offsets: byte_offsets(text), anchors: HashMap::new() };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd, _)) => {
            }
            Ok(event) => reader.events.push(event),
            Err(_) => return Err(unreadable(file)),
        }
    }
    reader.events.reverse();
    reader.node(0).ok_or_else(|| unreadable(file))
}

/// What `load` has read is read here as well; this is said only where the two have grown apart.
fn unreadable(file: &str) -> Problem {
    Problem::new(file, Place::default(), "cannot be read as YAML with places", "mend xtask/src/yaml/tree.rs")
}

struct Reader<'a> {
    text: &'a str,
    /// In reverse, the next one last.
    events: Vec<(Event<'a>, Span)>,
    /// The byte of each character, where that is not its number.
    offsets: Option<Vec<usize>>,
    anchors: HashMap<usize, Node>,
}

impl Reader<'_> {
    fn node(&mut self, after: usize) -> Option<Node> {
        let (event, span) = self.events.pop()?;
        let line = span.start.line();
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index());
        let (kind, form, span, anchor) = match event {
            Event::Alias(anchor) => {
                let named = self.anchors.get(&anchor)?.clone();
                let span = start..end;
                return Some(Node { form: Form::Alias, span, after, line, has_properties: false, ..named });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let value = load::scalar(&text, style, tag.as_deref())?;
                let (form, span) = match style {
                    ScalarStyle::Plain if start == end => (Form::Plain, after..after),
                    ScalarStyle::Plain => (Form::Plain, start..end),
                    ScalarStyle::SingleQuoted => (Form::SingleQuoted, start..self.trimmed(start, end)),
                    ScalarStyle::DoubleQuoted => (Form::DoubleQuoted, start..self.trimmed(start, end)),
                    ScalarStyle::Literal | ScalarStyle::Folded => {
                        (Form::BlockScalar, after..self.block_scalar_end(after, end))
                    }
                };
                (Kind::Scalar(value), form, span, anchor)
            }
            Event::SequenceStart(anchor, _) => {
                let flow = self.text[..end].ends_with('[');
                let mut items: Vec<Node> = Vec::new();
                while !matches!(self.events.last()?.0, Event::SequenceEnd) {
                    let from = items.last().map_or(after, |item| item.span.end);
                    let after = if flow { from } else { self.behind(from, '-')? };
                    items.push(self.node(after)?);
                }
                let span = self.collection(flow, start, items.last())?;
                (Kind::List(items), if flow { Form::Flow } else { Form::Block }, span, anchor)
            }
            Event::MappingStart(anchor, _) => {
                let flow = self.text[..end].ends_with('{');
                let mut entries: Vec<Entry> = Vec::new();
                while !matches!(self.events.last()?.0, Event::MappingEnd) {
                    let (Event::Scalar(key, ..), span) = self.events.pop()? else { return None };
                    let key_start = self.byte(span.start.index());
                    let key_end = self.trimmed(key_start, self.byte(span.end.index()));
                    // In brackets a key may stand without a colon.
                    let after = self.behind(key_end, ':').or(flow.then_some(key_end))?;
                    let node = self.node(after)?;
                    let (key, key_span) = (key.into_owned(), key_start..key_end);
                    entries.push(Entry { key, key_span, line: span.start.line(), node });
                }
                let span = self.collection(flow, start, entries.last().map(|entry| &entry.node))?;
                (Kind::Map(entries), if flow { Form::Flow } else { Form::Block }, span, anchor)
            }
            _ => return None,
        };
        let before_it = self.text.get(after..span.start.max(after))?;
        let properties = before_it.contains(['&', '!']) || self.text[span.clone()].starts_with(['&', '!']);
        let in_header = form == Form::BlockScalar
            && self.text[span.clone()].lines().next().is_some_and(|header| header.contains(['&', '!']));
        let has_properties = anchor != 0 || properties || in_header;
        let node = Node { kind, form, span, after, line, has_properties };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Some(node)
    }

    /// Takes the end of a list or map, and says where it stands.
    fn collection(
        &mut self,
        flow: bool,
        start: usize,
        last: Option<&Node>,
    ) -> Option<std::ops::Range<usize>> {
        let (_, span) = self.events.pop()?;
        // By the parser a block ends where the next token starts, behind blank lines and comments.
        let end = if flow { self.byte(span.end.index()) } else { last?.span.end };
        Some(start..end.max(start))
    }

    /// The place behind the next `indicator`, over white space, comments and properties.
    fn behind(&self, mut from: usize, indicator: char) -> Option<usize> {
        loop {
            let rest = self.text.get(from..)?;
            from += rest.len() - rest.trim_start().len();
            let rest = rest.trim_start();
            from += match rest.chars().next()? {
                found if found == indicator => return Some(from + 1),
                '#' => rest.find('\n')?,
                '&' | '!' => rest.find(char::is_whitespace)?,
                _ => return None,
            };
        }
    }

    fn trimmed(&self, start: usize, end: usize) -> usize {
        start + self.text[start..end].trim_end().len()
    }

    /// The end of the last line that belongs to a block scalar, given where the parser stopped.
    fn block_scalar_end(&self, after: usize, stop: usize) -> usize {
        let header_end = line_end(self.text, after);
        let header = self.text[after..header_end].split(" #").next().unwrap_or_default();
        let body = &self.text[header_end.min(stop)..stop];
        let kept = match header.contains('+') {
            // Without the indent of what comes next.
            true => without_line_break(body.trim_end_matches([' ', '\t'])),
            false => body.trim_end_matches(['\n', '\r', ' ', '\t']),
        };
        match kept.is_empty() {
            true => header_end,
            false => line_end(self.text, header_end + kept.len()),
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.offsets {
            None => character.min(self.text.len()),
            Some(offsets) => offsets.get(character).copied().unwrap_or(self.text.len()),
        }
    }
}

/// Where the line of `at` ends, before its line break.
pub fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |found| at + found + 1);
    at + without_line_break(&text[at..end]).len()
}

fn without_line_break(text: &str) -> &str {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.strip_suffix('\r').unwrap_or(text)
}

fn byte_offsets(text: &str) -> Option<Vec<usize>> {
    (!text.is_ascii()).then(|| text.char_indices().map(|(byte, _)| byte).collect())
}

//! Writes nodes in the vendored document's style: two spaces a level, lists not indented under their key, quotes only
//! where needed, text of several lines or of a long one as a block literal.

use super::node::{Entry, Kind, Node};
use crate::build::load;
use serde_json::{Value, json};

/// Beyond this a text gets lines of its own.
const WIDEST: usize = 100;

/// What stands on the line of the key or dash, and the lines below it.
pub struct Written {
    pub head: String,
    pub body: Vec<String>,
}

/// The lines of `key: node`, the key in column `indent`.
pub fn entry_lines(key: &str, node: &Node, indent: usize) -> Vec<String> {
    let key = string(key, false);
    let Written { head, body } = under_key(node, indent, key.len());
    let space = if head.is_empty() { "" } else { " " };
    std::iter::once(format!("{:indent$}{key}:{space}{head}", "")).chain(body).collect()
}

/// The lines of `- node`, the dash in column `indent`.
pub fn item_lines(node: &Node, indent: usize) -> Vec<String> {
    let Written { head, body } = under_dash(node, indent);
    std::iter::once(format!("{:indent$}- {head}", "")).chain(body).collect()
}

/// A node under a key of `key_width` in column `indent`.
pub fn under_key(node: &Node, indent: usize, key_width: usize) -> Written {
    let lines = match &node.kind {
        Kind::List(items) if !items.is_empty() => {
            items.iter().flat_map(|item| item_lines(item, indent)).collect()
        }
        Kind::Map(entries) if !entries.is_empty() => {
            entries.iter().flat_map(|entry| entry_lines(&entry.key, &entry.node, indent + 2)).collect()
        }
        _ => return small(node, indent, indent + key_width + 2),
    };
    Written { head: String::new(), body: lines }
}

/// A node behind a dash in column `indent`: what it holds begins on the dash's line.
pub fn under_dash(node: &Node, indent: usize) -> Written {
    let mut lines: Vec<String> = match &node.kind {
        Kind::List(items) if !items.is_empty() => {
            items.iter().flat_map(|item| item_lines(item, indent + 2)).collect()
        }
        Kind::Map(entries) if !entries.is_empty() => {
            entries.iter().flat_map(|entry| entry_lines(&entry.key, &entry.node, indent + 2)).collect()
        }
        _ => return small(node, indent, indent + 2),
    };
    let head = lines.remove(0).trim_start().to_owned();
    Written { head, body: lines }
}

/// A scalar, or an empty list or map; `column` is where it would begin.
fn small(node: &Node, indent: usize, column: usize) -> Written {
    if let Kind::Scalar(Value::String(text)) = &node.kind
        && (text.contains('\n') || column + text.chars().count() > WIDEST)
        && is_literal(text)
    {
        let clipped = text.strip_suffix('\n');
        let line = |line: &str| match line.is_empty() {
            true => String::new(),
            false => format!("{:1$}{line}", "", indent + 2),
        };
        let body = clipped.unwrap_or(text).split('\n').map(line).collect();
        return Written { head: if clipped.is_some() { "|" } else { "|-" }.to_owned(), body };
    }
    Written { head: inline(node, false), body: Vec::new() }
}

/// A node on one line; `in_brackets` when it stands in a list or map on one line.
pub fn inline(node: &Node, in_brackets: bool) -> String {
    match &node.kind {
        Kind::Scalar(Value::String(text)) => string(text, in_brackets),
        Kind::Scalar(value) => value.to_string(),
        Kind::List(items) => {
            let items: Vec<_> = items.iter().map(|item| inline(item, true)).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Map(entries) => {
            let entry =
                |entry: &Entry| format!("{}: {}", string(&entry.key, true), inline(&entry.node, true));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A string on one line, plain where that reads as the same string.
fn string(text: &str, in_brackets: bool) -> String {
    match text {
        _ if is_plain(text, in_brackets) => text.to_owned(),
        _ if text.chars().all(is_printable) => single_quoted(text),
        _ => double_quoted(text),
    }
}

pub fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

pub fn double_quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if is_printable(character) => quoted.push(character),
            _ => quoted.push_str(&format!("\\U{:08X}", u32::from(character))),
        }
    }
    quoted + "\""
}

/// What may stand in a text as it is, in every reader of YAML.
pub fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn is_plain(text: &str, in_brackets: bool) -> bool {
    const OTHER_BOOLEANS: [&str; 8] = ["y", "n", "yes", "no", "on", "off", "=", "<<"];
    let lower = text.to_ascii_lowercase();
    // Readers of YAML 1.1 take these for something else than text; a version with two dots they do not.
    let number_or_time = text.matches('.').count() < 2
        && text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
        && (["0x", "0b"].iter().any(|base| lower.trim_start_matches(['+', '-']).starts_with(base))
            || matches!(lower.trim_start_matches(['+', '-']), ".inf" | ".nan")
            || lower.bytes().all(|b| b.is_ascii_digit() || b"+-.:_ eotz".contains(&b)));
    if OTHER_BOOLEANS.contains(&lower.as_str())
        || number_or_time
        || text.trim() != text
        || text.starts_with(['?', '-', ':', '%', '@', '`'])
        || (in_brackets && text.contains([',', '[', ']', '{', '}']))
        || !text.chars().all(is_printable)
    {
        return false;
    }
    // The reader itself says the rest: `#`, `: `, indicators, other types.
    let read = load::parse(&format!("- {text}\n- {text}: {text}\n"), "");
    read.is_ok_and(|read| read.value == json!([text, { text: text }]))
}

/// Whether a block literal can hold the text, without an indicator for indentation or for blank lines at its end.
fn is_literal(text: &str) -> bool {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    text.chars().all(|c| is_printable(c) || c == '\n' || c == '\t')
        && !text.starts_with([' ', '\t'])
        && !blank(text.split('\n').next())
        && !blank(text.split('\n').next_back())
}

//! Makes the vendor's prose safe for rustdoc: nothing in it is a link, a tag or a test by accident.

use serde_json::Value;

/// Escapes every `description` and `summary` below `value`.
pub fn escape_prose(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if matches!(key.as_str(), "description" | "summary") => {
                        *text = escape(text);
                    }
                    value => escape_prose(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(escape_prose),
        _ => {}
    }
}

/// Escapes one text. Code spans stay, code blocks become plain lines, and addresses become links.
pub fn escape(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = printable(&text).trim().lines().map(line).collect();
    lines.join("\n")
}

/// Without what turns the direction of text, which is an error in a doc comment.
pub fn printable(text: &str) -> String {
    text.replace(turns_text, "\u{fffd}")
}

fn turns_text(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn line(line: &str) -> String {
    // Four spaces would start a code block, which rustdoc would run as a test.
    let line = line.trim().trim_start_matches("```").trim_start_matches("~~~");
    let mut escaped = String::with_capacity(line.len());
    let ticks = line.matches('`').count();
    for (index, piece) in line.split('`').enumerate() {
        let code = index % 2 == 1 && (index < ticks || ticks.is_multiple_of(2));
        if index > 0 {
            escaped.push_str(if ticks % 2 == 1 && index == ticks { "\\`" } else { "`" });
        }
        match code {
            true => escaped.push_str(piece),
            false => words(piece, &mut escaped),
        }
    }
    escaped
}

fn words(text: &str, escaped: &mut String) {
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end();
        let address = bare.trim_end_matches(['.', ',', ';', ':', ')']);
        if address.starts_with("https://") || address.starts_with("http://") {
            escaped.push_str(&format!("<{address}>{}", &word[address.len()..]));
            continue;
        }
        for letter in word.chars() {
            if matches!(letter, '[' | ']' | '<' | '>' | '\\') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }
}

//! A documentation page: markdown with the slice of the document that it shows in a fence.

use super::source::LARGEST;
use crate::build::problem::{Place, Problem};

/// No page shows as many.
const MOST_FENCES: usize = 1000;
/// Of all fences together, with the lines above each of them.
const MOST_BYTES: usize = 4 * LARGEST;

/// A fence with YAML or JSON of an OpenAPI document.
pub struct Fence {
    /// Its content, at its own lines of the page: all before it is blank.
    pub text: String,
    /// Where it opens.
    pub line: usize,
    /// The method and path that stand behind the language.
    pub operation: Option<(String, String)>,
}

/// A line that opens a fence.
struct Opening<'a> {
    indent: usize,
    mark: char,
    length: usize,
    info: &'a str,
}

impl<'a> Opening<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let rest = line.trim_start();
        let mark = rest.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let length = rest.len() - rest.trim_start_matches(mark).len();
        let info = rest[length..].trim();
        // Otherwise it is code within a line of text.
        let opens = length >= 3 && !(mark == '`' && info.contains('`'));
        opens.then_some(Self { indent: line.len() - rest.len(), mark, length, info })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let rest = line.trim();
        let indent = line.len() - line.trim_start().len();
        // Deeper, it is part of a text in the YAML.
        indent <= self.indent + 3
            && rest.len() >= self.length
            && !rest.is_empty()
            && rest.chars().all(|c| c == self.mark)
    }

    fn is_yaml(&self) -> bool {
        let language = self.info.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        matches!(language.as_str(), "yaml" | "yml" | "json")
    }

    fn operation(&self) -> Option<(String, String)> {
        operation_in(self.info)
    }
}

/// The method and path that a line names.
fn operation_in(line: &str) -> Option<(String, String)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let pair = words.windows(2).find(|pair| is_method(pair[0]) && pair[1].starts_with('/'))?;
    Some((pair[0].to_ascii_lowercase(), pair[1].to_owned()))
}

/// Whether this is an HTTP method for which an OpenAPI path can have an operation.
pub fn is_method(word: &str) -> bool {
    const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    METHODS.iter().any(|method| method.eq_ignore_ascii_case(word))
}

/// Whether a line outside of any fence opens one.
pub fn opens_fence(line: &str) -> bool {
    Opening::of(line).is_some_and(|opening| opening.indent <= 3)
}

/// Whether a line is the key that says which OpenAPI this is. At the top of a page's source, between dashes, the same key
/// says which operation the page shows.
pub fn is_version_key(line: &str) -> bool {
    let key = line.trim_start_matches(['"', '\'']);
    let rest = key.strip_prefix("openapi").or_else(|| key.strip_prefix("swagger"));
    let value = rest.and_then(|rest| rest.trim_start_matches(['"', '\'']).trim_start().strip_prefix(':'));
    value.is_some_and(|value| operation_in(&value.replace(['"', '\''], " ")).is_none())
}

/// Whether a text says at its top that it is OpenAPI.
pub fn holds_version(text: &str) -> bool {
    let json = text.trim_start().starts_with('{');
    text.lines().any(is_version_key)
        || (json && (text.contains("\"openapi\"") || text.contains("\"swagger\"")))
}

/// The fences of a page, called `file` in messages, that hold OpenAPI.
pub fn fences(page: &str, file: &str) -> Result<Vec<Fence>, Problem> {
    let at = |line| Place { line: Some(line), pointer: String::new() };
    let mut found = Vec::new();
    let mut bytes = 0;
    let mut lines = page.lines().enumerate().map(|(index, line)| (index + 1, line));
    while let Some((line, text)) = lines.next() {
        let Some(opening) = Opening::of(text) else { continue };
        let mut content = String::new();
        let mut closed = false;
        for (_, text) in lines.by_ref() {
            closed = opening.is_closed_by(text);
            if closed {
                break;
            }
            let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
            content.push_str(&text[indent.min(opening.indent)..]);
            content.push('\n');
        }
        let operation = opening.operation();
        let holds_openapi = opening.is_yaml() && (operation.is_some() || holds_version(&content));
        if !closed {
            return Err(Problem::new(
                file,
                at(line),
                "the fence that opens here is never closed, so the page may be cut off",
                "fetch the page anew; where it is whole, add the line that closes the fence",
            ));
        }
        if !holds_openapi {
            continue;
        }
        bytes += line + content.len();
        if found.len() == MOST_FENCES || bytes > MOST_BYTES {
            return Err(Problem::new(
                file,
                at(line),
                "holds more fences with OpenAPI than any page does",
                "check that this is the right file; split it if it is",
            ));
        }
        found.push(Fence { text: "\n".repeat(line) + &content, line, operation });
    }
    Ok(found)
}

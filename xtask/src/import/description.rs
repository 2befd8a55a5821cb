//! What one source says of JoggAI's API: the whole document, or the slice of it that a page shows.

use super::page::{self, Fence, is_method};
use super::source::Source;
use crate::build::problem::{Place, Problem};
use crate::yaml::{self, Entry, Kind, Node};

/// A whole document or a slice of one, read and checked.
pub struct Description {
    /// Which of the sources it comes from.
    pub source: usize,
    /// What that is called in messages.
    pub file: String,
    /// The text whose places `tree` knows.
    pub text: String,
    pub tree: Node,
    /// Whether what it does not hold does not exist.
    pub whole: bool,
}

/// What a document is made of, for comparing and for taking over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Path and method.
    Operation(String, String),
    /// What a path has beside its operations.
    PathKey(String, String),
    /// Kind and name.
    Component(String, String),
    /// Any other key at the top.
    Top(String),
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Part::Operation(path, method) => write!(f, "{} {path}", method.to_ascii_uppercase()),
            Part::PathKey(path, key) => write!(f, "`{key}` of {path}"),
            Part::Component(kind, name) => write!(f, "components.{kind}.{name}"),
            Part::Top(key) => write!(f, "`{key}`"),
        }
    }
}

/// The parts of a document, in its order.
pub fn parts(tree: &Node) -> Vec<(Part, &Entry)> {
    let mut parts = Vec::new();
    for top in tree.entries() {
        match top.key.as_str() {
            "paths" => {
                for (path, entry) in two_levels(top) {
                    let (path, key) = (path.to_owned(), entry.key.clone());
                    let part = match is_method(&key) {
                        true => Part::Operation(path, key),
                        false => Part::PathKey(path, key),
                    };
                    parts.push((part, entry));
                }
            }
            "components" => parts.extend(
                two_levels(top)
                    .map(|(kind, entry)| (Part::Component(kind.to_owned(), entry.key.clone()), entry)),
            ),
            key => parts.push((Part::Top(key.to_owned()), top)),
        }
    }
    parts
}

fn two_levels(top: &Entry) -> impl Iterator<Item = (&str, &Entry)> {
    top.node
        .entries()
        .iter()
        .flat_map(|outer| outer.node.entries().iter().map(|inner| (outer.key.as_str(), inner)))
}

impl Description {
    /// The parts it has a say in: of a page only operations and components.
    pub fn parts(&self) -> Vec<(Part, &Entry)> {
        let mut parts = parts(&self.tree);
        parts.retain(|(part, _)| self.whole || !matches!(part, Part::Top(_)));
        parts
    }
}

/// All that a source says. `None` where it is a file of a folder that is about something else.
pub fn read(number: usize, source: &Source) -> Result<Option<Vec<Description>>, Problem> {
    let file = source.shown.as_str();
    let text = text(source)?;
    if looks_like_markup(text) {
        return Err(Problem::new(
            file,
            Place { line: Some(1), pointer: String::new() },
            "is HTML, not a document or a page's markdown",
            "JoggAI's pages have their markdown under the page's address with .md behind it",
        ));
    }
    let whole = is_document(text, source);
    let fences = match whole {
        true => vec![Fence { text: text.to_owned(), line: 1, operation: None }],
        false => page::fences(text, file)?,
    };
    let about_something_else = fences.is_empty() || (whole && !page::holds_version(text));
    if about_something_else && source.found_in_folder {
        return Ok(None);
    }
    if fences.is_empty() {
        return Err(Problem::new(
            file,
            Place::default(),
            "has no fence with a YAML slice of an OpenAPI document",
            "give a page of the API reference as markdown, or a document that begins with `openapi:`",
        ));
    }
    let descriptions = fences.into_iter().map(|fence| {
        let text = surrogates_joined(&fence.text);
        let tree = yaml::read(&text, file).map_err(|problem| empty_at(problem, fence.line))?;
        check(&tree, file, fence.line)?;
        if let Some((method, path)) = &fence.operation {
            check_is_only(&tree, file, fence.line, method, path)?;
        }
        Ok(Description { source: number, file: file.to_owned(), text, tree, whole })
    });
    let descriptions = descriptions.collect::<Result<Vec<_>, Problem>>()?;
    check_distinct(&descriptions)?;
    Ok(Some(descriptions))
}

fn text(source: &Source) -> Result<&str, Problem> {
    let problem = |at: usize, cause: &str| {
        let line = 1 + source.bytes[..at].iter().filter(|b| **b == b'\n').count();
        Problem::new(
            &source.shown,
            Place { line: Some(line), pointer: String::new() },
            cause,
            "give the document or page as UTF-8 text",
        )
    };
    let text = std::str::from_utf8(&source.bytes)
        .map_err(|error| problem(error.valid_up_to(), "is not UTF-8 text"))?;
    match text.find('\0') {
        Some(at) => Err(problem(at, "holds a zero byte, so it is not text")),
        None => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
    }
}

fn looks_like_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<head", "<body"].iter().any(|tag| start.starts_with(tag))
        || (start.starts_with("<!--") && start.contains("<html"))
}

/// Whether a text is a document itself: by its first telling line, else by its name.
fn is_document(text: &str, source: &Source) -> bool {
    if text.trim_start().starts_with('{') {
        return true;
    }
    for line in text.lines() {
        if page::is_version_key(line) {
            return true;
        }
        if page::opens_fence(line) {
            break;
        }
    }
    source.has_extension(&["yaml", "yml", "json"])
}

/// JSON writes characters beyond the basic plane as two escapes, which YAML does not know.
fn surrogates_joined(text: &str) -> String {
    if !text.trim_start().starts_with('{') {
        return text.to_owned();
    }
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    let escape = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u32::from_str_radix(digits, 16).ok()
    };
    while let Some(at) = rest.find('\\') {
        joined.push_str(&rest[..at]);
        rest = &rest[at..];
        let pair = escape(rest).zip(rest.get(6..).and_then(escape));
        let character = match pair {
            Some((high @ 0xd800..=0xdbff, low @ 0xdc00..=0xdfff)) => {
                char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
            }
            _ => None,
        };
        let taken = match character {
            Some(character) => {
                joined.push(character);
                12
            }
            // An escape of two characters is left as it is, so that `\\u` is no escape.
            None => {
                let taken = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                joined.push_str(&rest[..taken]);
                taken
            }
        };
        rest = &rest[taken..];
    }
    joined + rest
}

/// An empty text has no line of its own.
fn empty_at(mut problem: Problem, line: usize) -> Problem {
    problem.place.line.get_or_insert(line);
    problem
}

/// Whether this is OpenAPI 3.0 with at least one operation, in the places where the import looks for its parts.
fn check(tree: &Node, file: &str, line: usize) -> Result<(), Problem> {
    let problem = |line: usize, pointer: &str, cause: String, remedy: &str| {
        let place = Place { line: Some(line), pointer: pointer.to_owned() };
        Err(Problem::new(file, place, cause, remedy))
    };
    const WHAT: &str = "use the 3.0 form of the document; the generator (progenitor) reads no other";
    if let Some(swagger) = tree.entry("swagger") {
        return problem(
            swagger.line,
            "/swagger",
            "is Swagger, and only OpenAPI 3.0 is understood".into(),
            WHAT,
        );
    }
    let Some(version) = tree.entry("openapi") else {
        let cause = "is no OpenAPI document: it has no `openapi` at the top";
        return problem(line, "", cause.into(), "check that this is the right file");
    };
    let shown = match &version.node.kind {
        Kind::Scalar(value) => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
        _ => "of no version".to_owned(),
    };
    if shown != "3.0" && !shown.starts_with("3.0.") {
        let cause = format!("is OpenAPI {shown}, and only 3.0 is understood");
        return problem(version.line, "/openapi", cause, WHAT);
    }
    for top in ["paths", "components"] {
        let Some(top) = tree.entry(top) else { continue };
        let outer = top.node.entries().iter().map(|entry| (entry, true));
        for (entry, deeper) in std::iter::once((top, false)).chain(outer) {
            let extension = deeper && entry.key.starts_with("x-");
            if !entry.node.is_map() && !extension {
                let cause = format!("`{}` is no map", entry.key);
                return problem(entry.line, "", cause, "check it against the published document");
            }
        }
    }
    let operation = |(part, _): &(Part, &Entry)| matches!(part, Part::Operation(..));
    for (part, entry) in parts(tree).iter().filter(|part| operation(part)) {
        let method = entry.key.to_ascii_lowercase();
        if entry.key != method {
            let cause = format!("`{}` is no method: OpenAPI knows `{method}` only", entry.key);
            return problem(entry.line, "", cause, "write methods in small letters");
        }
        if !entry.node.is_map() {
            return problem(
                entry.line,
                "",
                format!("{part} is no map"),
                "check it against the published document",
            );
        }
    }
    if !parts(tree).iter().any(operation) {
        return problem(
            line,
            "",
            "holds no operation".into(),
            "check that this is the right file, and whole",
        );
    }
    check_references(tree, file)
}

fn check_references(tree: &Node, file: &str) -> Result<(), Problem> {
    match references(tree).into_iter().find(|(reference, _)| !reference.starts_with('#')) {
        Some((reference, line)) => Err(Problem::new(
            file,
            Place { line: Some(line), pointer: String::new() },
            format!(
                "`$ref: {reference}` names another file, and only references within the document are followed"
            ),
            "import a form of the document that holds all it refers to",
        )),
        None => Ok(()),
    }
}

/// What a node refers to, with the lines of it.
pub fn references(node: &Node) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    node.each_map(&mut |map| {
        let reference = map.entry("$ref").and_then(|entry| Some((entry.node.text()?, entry.line)));
        found.extend(reference);
    });
    found
}

/// Whether a slice holds the operation of its fence, and no other.
fn check_is_only(tree: &Node, file: &str, line: usize, method: &str, path: &str) -> Result<(), Problem> {
    let named = Part::Operation(path.to_owned(), method.to_owned());
    let parts = parts(tree);
    let others = parts.iter().find(|(part, _)| matches!(part, Part::Operation(..)) && *part != named);
    match others {
        Some((other, entry)) => Err(Problem::new(
            file,
            Place { line: Some(entry.line), pointer: String::new() },
            format!("the fence of line {line} is that of {named}, and its YAML holds {other}"),
            "check the page; where it is right, name in the fence's first line no operation or the right one",
        )),
        None => Ok(()),
    }
}

/// Whether no operation stands in two fences of one page: nobody could say which of them is meant.
fn check_distinct(descriptions: &[Description]) -> Result<(), Problem> {
    let mut seen = std::collections::BTreeMap::new();
    for description in descriptions {
        for (part, entry) in description.parts() {
            if !matches!(part, Part::Operation(..)) {
                continue;
            }
            if let Some(first) = seen.insert(part.clone(), entry.line) {
                return Err(Problem::new(
                    &description.file,
                    Place { line: Some(entry.line), pointer: String::new() },
                    format!("a second fence holds {part}; the first is in line {first}"),
                    "keep the one that is meant",
                ));
            }
        }
    }
    Ok(())
}

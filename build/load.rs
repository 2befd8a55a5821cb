//! Step 1: read a YAML file into a plain JSON value that remembers its lines.

use crate::build::problem::{Place, Problem};
use saphyr_parser::{Event, Parser, ScalarStyle, Tag};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// Aliases are expanded by copying, so a few lines can stand for a huge document.
const MOST_NODES: usize = 1_000_000;
const DEEPEST: usize = 128;

/// A YAML file as plain JSON, with the line of every node.
#[derive(Debug, Clone)]
pub struct Document {
    pub file: String,
    pub value: Value,
    lines: BTreeMap<String, usize>,
    origins: BTreeMap<String, String>,
}

impl Document {
    /// The place a JSON pointer stands for in the file, wherever later steps have moved the node.
    pub fn place(&self, pointer: &str) -> Place {
        let pointer = self.origin(pointer);
        let mut ancestor = pointer.as_str();
        let line = loop {
            if let Some(line) = self.lines.get(ancestor) {
                break Some(*line);
            }
            match ancestor.rfind('/') {
                Some(end) => ancestor = &ancestor[..end],
                None => break None,
            }
        };
        Place { line, pointer }
    }

    /// A problem at a JSON pointer of this document.
    pub fn problem(&self, pointer: &str, cause: impl Into<String>, remedy: impl Into<String>) -> Problem {
        Problem::new(&self.file, self.place(pointer), cause, remedy)
    }

    /// The lines of an overlay action for the node at a JSON pointer, for messages.
    pub fn overlay_action(&self, pointer: &str, update: &str) -> String {
        format!(
            "add to openapi/overlay.yaml, under `actions:`\n- target: {}\n  description: why\n  update:\n    {update}",
            self.json_path(&self.origin(pointer))
        )
    }

    /// The JSONPath of a JSON pointer.
    pub fn json_path(&self, pointer: &str) -> String {
        let mut node = Some(&self.value);
        let mut path = "$".to_owned();
        for token in pointer.split('/').skip(1) {
            let key = token.replace("~1", "/").replace("~0", "~");
            let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                && !key.starts_with(|c: char| c.is_ascii_digit());
            if let Some(Value::Array(items)) = node {
                path.push_str(&format!("[{key}]"));
                node = key.parse::<usize>().ok().and_then(|index| items.get(index));
                continue;
            }
            match plain {
                true => path.push_str(&format!(".{key}")),
                false => path.push_str(&format!("['{}']", key.replace('\'', "\\'"))),
            }
            node = node.and_then(|node| node.get(&key));
        }
        path
    }

    /// Remembers that what now stands at `new` came from `old`.
    pub fn moved(&mut self, old: &str, new: String) {
        let old = self.origin(old);
        self.origins.insert(new, old);
    }

    fn origin(&self, pointer: &str) -> String {
        let mut head = pointer;
        loop {
            if let Some(old) = self.origins.get(head) {
                return format!("{old}{}", &pointer[head.len()..]);
            }
            match head.rfind('/') {
                Some(end) => head = &head[..end],
                None => return pointer.to_owned(),
            }
        }
    }
}

/// Reads `path`, called `file` in messages.
pub fn load(path: &Path, file: &str) -> Result<Document, Problem> {
    let bytes = std::fs::read(path).map_err(|error| {
        Problem::new(
            file,
            Place::default(),
            format!("cannot be read: {error}"),
            format!("put the file at {file}, or restore it from version control"),
        )
    })?;
    from_bytes(bytes, file)
}

/// Reads YAML as it lies in a file, called `file` in messages.
pub fn from_bytes(bytes: Vec<u8>, file: &str) -> Result<Document, Problem> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..valid].iter().filter(|b| **b == b'\n').count();
        Problem::new(
            file,
            Place { line: Some(line), pointer: String::new() },
            "is not UTF-8 text",
            "save the file as UTF-8; the published document is YAML text",
        )
    })?;
    parse(&text, file)
}

/// Reads YAML text, called `file` in messages.
pub fn parse(text: &str, file: &str) -> Result<Document, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut builder = Builder::new(file);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            builder.problem_at(
                error.marker().line(),
                format!("is not valid YAML: {}", error.info()),
                "correct the YAML at this line; if the vendor published it so, fetch the document anew",
            )
        })?;
        builder.take(event, span.start.line())?;
    }
    builder.finish()
}

enum Open {
    Sequence(Vec<Value>),
    Mapping(Map<String, Value>, Option<String>),
}

/// Builds the value from parser events, without recursion.
struct Builder<'a> {
    file: &'a str,
    open: Vec<(Open, usize)>,
    pointer: Vec<String>,
    lines: BTreeMap<String, usize>,
    anchors: BTreeMap<usize, (Value, usize)>,
    nodes: usize,
    documents: usize,
    root: Option<Value>,
}

impl<'a> Builder<'a> {
    fn new(file: &'a str) -> Self {
        Self {
            file,
            open: Vec::new(),
            pointer: Vec::new(),
            lines: BTreeMap::new(),
            anchors: BTreeMap::new(),
            nodes: 0,
            documents: 0,
            root: None,
        }
    }

    fn take(&mut self, event: Event<'_>, line: usize) -> Result<(), Problem> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(self.problem_at(
                        line,
                        "holds a second YAML document".to_owned(),
                        "keep one document in the file",
                    ));
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                if let Some(Open::Mapping(map, key @ None)) = self.open.last_mut().map(|(open, _)| open) {
                    let text = text.into_owned();
                    if text == "<<" && style == ScalarStyle::Plain {
                        return Err(self.problem_at(
                            line,
                            "the merge key `<<` is not understood here".to_owned(),
                            "write the value out",
                        ));
                    }
                    let repeated = map.contains_key(&text);
                    *key = Some(text.clone());
                    self.pointer.push(escape(&text));
                    let pointer = self.pointer();
                    if repeated {
                        let first = self.lines.get(&pointer).copied().unwrap_or_default();
                        return Err(Problem::new(
                            self.file,
                            Place { line: Some(line), pointer },
                            format!("the key `{text}` stands twice; the first is in line {first}"),
                            "keep one of the two",
                        ));
                    }
                    self.lines.insert(pointer, line);
                    return Ok(());
                }
                self.enter(line)?;
                let value = scalar(&text, style, tag.as_deref())
                    .ok_or_else(|| self.tag_problem(line, tag.as_deref()))?;
                self.leave(value, anchor, 1)?;
            }
            Event::SequenceStart(anchor, tag) => {
                self.check_tag(line, tag.as_deref(), "seq")?;
                self.key_must_be_scalar(line)?;
                self.enter(line)?;
                self.open.push((Open::Sequence(Vec::new()), anchor));
            }
            Event::MappingStart(anchor, tag) => {
                self.check_tag(line, tag.as_deref(), "map")?;
                self.key_must_be_scalar(line)?;
                self.enter(line)?;
                self.open.push((Open::Mapping(Map::new(), None), anchor));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((open, anchor)) = self.open.pop() {
                    let value = match open {
                        Open::Sequence(items) => Value::Array(items),
                        Open::Mapping(map, _) => Value::Object(map),
                    };
                    let size = if anchor == 0 { 1 } else { nodes(&value) };
                    self.leave(value, anchor, size)?;
                }
            }
            Event::Alias(anchor) => {
                self.key_must_be_scalar(line)?;
                self.enter(line)?;
                let (value, size) = self.anchors.get(&anchor).cloned().ok_or_else(|| {
                    self.problem_at(
                        line,
                        "an alias stands inside the node it names".to_owned(),
                        "write the value out",
                    )
                })?;
                self.nodes = self.nodes.saturating_add(size);
                self.leave(value, 0, size)?;
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Ok(())
    }

    /// A value starts: note its line and, in a sequence, its index.
    fn enter(&mut self, line: usize) -> Result<(), Problem> {
        if let Some((Open::Sequence(items), _)) = self.open.last() {
            let index = items.len().to_string();
            self.pointer.push(index);
            self.lines.insert(self.pointer(), line);
        }
        self.nodes = self.nodes.saturating_add(1);
        if self.nodes > MOST_NODES || self.open.len() > DEEPEST {
            return Err(self.problem_at(
                line,
                format!("is larger than {MOST_NODES} nodes or deeper than {DEEPEST} levels once its aliases are written out"),
                "the published document is far smaller; check that this is the right file",
            ));
        }
        Ok(())
    }

    /// A value is complete: hand it to its parent.
    fn leave(&mut self, value: Value, anchor: usize, size: usize) -> Result<(), Problem> {
        if anchor != 0 {
            self.anchors.insert(anchor, (value.clone(), size));
        }
        match self.open.last_mut().map(|(open, _)| open) {
            Some(Open::Sequence(items)) => items.push(value),
            Some(Open::Mapping(map, key)) => {
                map.insert(key.take().unwrap_or_default(), value);
            }
            None => {
                self.root = Some(value);
                return Ok(());
            }
        }
        self.pointer.pop();
        Ok(())
    }

    fn finish(self) -> Result<Document, Problem> {
        match self.root {
            None | Some(Value::Null) => Err(Problem::new(
                self.file,
                Place::default(),
                "is empty",
                "restore it from version control, or fetch the published document anew",
            )),
            Some(value) => Ok(Document {
                file: self.file.to_owned(),
                value,
                lines: self.lines,
                origins: BTreeMap::new(),
            }),
        }
    }

    fn key_must_be_scalar(&self, line: usize) -> Result<(), Problem> {
        match self.open.last() {
            Some((Open::Mapping(_, None), _)) => Err(self.problem_at(
                line,
                "a key of a mapping is not a plain value".to_owned(),
                "write keys as text",
            )),
            _ => Ok(()),
        }
    }

    fn check_tag(&self, line: usize, tag: Option<&Tag>, name: &str) -> Result<(), Problem> {
        match tag {
            Some(tag) if !(tag.is_yaml_core_schema() && tag.suffix == name) => {
                Err(self.tag_problem(line, Some(tag)))
            }
            _ => Ok(()),
        }
    }

    fn tag_problem(&self, line: usize, tag: Option<&Tag>) -> Problem {
        let tag = tag.map(|tag| match tag.is_yaml_core_schema() {
            true => format!("!!{}", tag.suffix),
            false => tag.to_string(),
        });
        let tag = tag.unwrap_or_default();
        self.problem_at(
            line,
            format!("the YAML tag `{tag}` is not understood here"),
            "write the value without a tag",
        )
    }

    fn problem_at(&self, line: usize, cause: String, remedy: &str) -> Problem {
        Problem::new(self.file, Place { line: Some(line), pointer: self.pointer() }, cause, remedy)
    }

    fn pointer(&self) -> String {
        self.pointer.iter().map(|token| format!("/{token}")).collect()
    }
}

/// One reference token of a JSON pointer (RFC 6901).
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

fn nodes(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(nodes).sum(),
        Value::Object(map) => map.values().map(nodes).sum(),
        _ => 0,
    }
}

/// Resolves a scalar by the core schema of YAML 1.2; `None` for a tag it does not know or that does not fit.
pub fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Option<Value> {
    let Some(tag) = tag else {
        return Some(match style {
            ScalarStyle::Plain => plain(text),
            _ => Value::String(text.to_owned()),
        });
    };
    // A tag says the type, however the text is written: `!!bool "true"` is no text.
    let value = plain(text);
    match tag.is_yaml_core_schema().then_some(tag.suffix.as_str())? {
        "str" => Some(Value::String(text.to_owned())),
        "int" => Some(value).filter(|value| value.is_i64() || value.is_u64()),
        "float" => value.as_f64().map(Value::from),
        "bool" => Some(value).filter(Value::is_boolean),
        "null" => Some(value).filter(Value::is_null),
        _ => None,
    }
}

/// What a text without quotes stands for.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

fn number(text: &str) -> Option<Number> {
    if let Some(hex) = text.strip_prefix("0x") {
        return i64::from_str_radix(hex, 16).ok().map(Number::from);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return i64::from_str_radix(octal, 8).ok().map(Number::from);
    }
    let digits = text.trim_start_matches(['-', '+']);
    if text.len() - digits.len() > 1 || !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        let unsigned = || text.parse::<u64>().map(Number::from);
        if let Ok(integer) = text.parse::<i64>().map(Number::from).or_else(|_| unsigned()) {
            return Some(integer);
        }
    }
    let float = digits.bytes().any(|b| b.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b));
    float.then(|| text.parse().ok().and_then(Number::from_f64)).flatten()
}

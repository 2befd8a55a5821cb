//! The targets of overlay actions: the part of JSONPath (RFC 9535) that points at places of a document.
//!
//! Read: `.name`, `['name']`, `[0]`, `[*]`, `.*`, `..` before any of them, several in one bracket, and the filter
//! `[?@.name=='text']`. A whole JSONPath crate costs every consumer's build more than all of `build/` does.

use serde_json::Value;

/// A parsed path.
pub struct JsonPath(Vec<Segment>);

struct Segment {
    /// `..`: the selectors apply to the node and to everything in it.
    descendant: bool,
    selectors: Vec<Selector>,
}

enum Selector {
    Name(String),
    Index(usize),
    Wildcard,
    /// `?@.name=='text'`
    Equal {
        name: String,
        text: String,
    },
}

impl JsonPath {
    /// Reads a path; the error says at which character it stopped, and what it wanted there.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader { text, at: 0 };
        let mut segments = Vec::new();
        reader.expect("$")?;
        while reader.at < text.len() {
            segments.push(reader.segment()?);
        }
        Ok(Self(segments))
    }

    /// The JSON pointers of all places that match, each once: parents before children, lists in their order.
    pub fn places(&self, root: &Value) -> Vec<String> {
        let mut found = vec![(String::new(), root)];
        for segment in &self.0 {
            let mut next = Vec::new();
            for (pointer, value) in found {
                segment.select(&pointer, value, &mut next);
            }
            found = next;
        }
        let mut places: Vec<String> = Vec::new();
        for (pointer, _) in found {
            if !places.contains(&pointer) {
                places.push(pointer);
            }
        }
        places
    }
}

impl Segment {
    fn select<'a>(&self, pointer: &str, value: &'a Value, found: &mut Vec<(String, &'a Value)>) {
        let children = children(pointer, value);
        for selector in &self.selectors {
            found.extend(
                children.iter().filter(|child| selector.takes(child)).map(|c| (c.pointer.clone(), c.value)),
            );
        }
        if self.descendant {
            for child in children {
                self.select(&child.pointer, child.value, found);
            }
        }
    }
}

struct Child<'a> {
    key: Key<'a>,
    pointer: String,
    value: &'a Value,
}

enum Key<'a> {
    Name(&'a str),
    Index(usize),
}

fn children<'a>(pointer: &str, value: &'a Value) -> Vec<Child<'a>> {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| {
                let token = name.replace('~', "~0").replace('/', "~1");
                Child { key: Key::Name(name), pointer: format!("{pointer}/{token}"), value }
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| Child {
                key: Key::Index(index),
                pointer: format!("{pointer}/{index}"),
                value,
            })
            .collect(),
        _ => Vec::new(),
    }
}

impl Selector {
    fn takes(&self, child: &Child<'_>) -> bool {
        match (self, &child.key) {
            (Self::Name(name), Key::Name(key)) => name == key,
            (Self::Index(index), Key::Index(key)) => index == key,
            (Self::Wildcard, _) => true,
            (Self::Equal { name, text }, _) => child.value.get(name).and_then(Value::as_str) == Some(text),
            _ => false,
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn segment(&mut self) -> Result<Segment, String> {
        let descendant = self.take("..");
        if self.take("[") {
            return Ok(Segment { descendant, selectors: self.bracket()? });
        }
        if !descendant {
            self.expect(".")?;
        }
        let selector = if self.take("*") { Selector::Wildcard } else { Selector::Name(self.name()?) };
        Ok(Segment { descendant, selectors: vec![selector] })
    }

    /// What follows a `[`, with its `]`.
    fn bracket(&mut self) -> Result<Vec<Selector>, String> {
        let mut selectors = Vec::new();
        loop {
            self.blanks();
            selectors.push(self.selector()?);
            self.blanks();
            if !self.take(",") {
                self.expect("]")?;
                return Ok(selectors);
            }
        }
    }

    fn selector(&mut self) -> Result<Selector, String> {
        if self.take("*") {
            return Ok(Selector::Wildcard);
        }
        if self.take("?") {
            self.blanks();
            self.expect("@.")?;
            let name = self.name()?;
            self.blanks();
            self.expect("==")?;
            self.blanks();
            return Ok(Selector::Equal { name, text: self.quoted()? });
        }
        let digits = self.while_in(|c| c.is_ascii_digit());
        if digits.is_empty() {
            return Ok(Selector::Name(self.quoted()?));
        }
        let plain = digits == "0" || !digits.starts_with('0');
        match digits.parse() {
            Ok(index) if plain => Ok(Selector::Index(index)),
            _ => Err(self.wanted("an index")),
        }
    }

    fn name(&mut self) -> Result<String, String> {
        let first = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
        if !self.rest().starts_with(first) {
            return Err(self.wanted("a name"));
        }
        Ok(self.while_in(|c| first(c) || c.is_ascii_digit()).to_owned())
    }

    fn quoted(&mut self) -> Result<String, String> {
        let quote = match self.rest().chars().next() {
            Some(quote @ ('\'' | '"')) => quote,
            _ => return Err(self.wanted("a name in quotes, an index, `*` or `?@.name=='text'`")),
        };
        self.at += 1;
        let mut name = String::new();
        loop {
            let mut chars = self.rest().chars();
            match (chars.next(), chars.next()) {
                (Some(c), _) if c == quote => {
                    self.at += 1;
                    return Ok(name);
                }
                (Some('\\'), Some(escaped)) if escaped == quote || matches!(escaped, '\\' | '/') => {
                    name.push(escaped);
                    self.at += 2;
                }
                (Some(c), _) if c != '\\' && c >= ' ' => {
                    name.push(c);
                    self.at += c.len_utf8();
                }
                _ => return Err(self.wanted(&format!("the closing {quote}"))),
            }
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn while_in(&mut self, takes: impl Fn(char) -> bool) -> &str {
        let from = self.at;
        self.at += self.rest().find(|c| !takes(c)).unwrap_or(self.rest().len());
        &self.text[from..self.at]
    }

    fn blanks(&mut self) {
        self.while_in(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
    }

    fn take(&mut self, token: &str) -> bool {
        let taken = self.rest().starts_with(token);
        if taken {
            self.at += token.len();
        }
        taken
    }

    fn expect(&mut self, token: &str) -> Result<(), String> {
        if self.take(token) { Ok(()) } else { Err(self.wanted(&format!("`{token}`"))) }
    }

    fn wanted(&self, what: &str) -> String {
        match self.rest().chars().next() {
            Some(c) => format!(
                "wanted {what}, found `{c}` at character {}",
                self.text[..self.at].chars().count() + 1
            ),
            None => format!("wanted {what}, found its end"),
        }
    }
}

//! One node of a YAML text: what it means, and where and how it is written.

use serde_json::Value;
use std::collections::HashMap;
use std::ops::Range;

#[derive(Debug, Clone)]
pub struct Node {
    pub kind: Kind,
    pub form: Form,
    /// Its bytes in the text, without the blank lines and comments behind it.
    pub span: Range<usize>,
    /// Where what belongs to it begins: right after the colon or dash before it.
    pub after: usize,
    pub line: usize,
    /// Whether an anchor or a tag stands before it.
    pub has_properties: bool,
}

#[derive(Debug, Clone)]
pub enum Kind {
    Scalar(Value),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

#[derive(Debug, Clone)]
pub struct Entry {
    pub key: String,
    pub key_span: Range<usize>,
    pub line: usize,
    pub node: Node,
}

impl Entry {
    /// An entry that stands in no text.
    pub fn new(key: &str, node: Node) -> Self {
        Self { key: key.to_owned(), key_span: 0..0, line: node.line, node }
    }
}

/// How a node is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Plain,
    SingleQuoted,
    DoubleQuoted,
    /// `|` or `>`.
    BlockScalar,
    /// A list or map by indentation.
    Block,
    /// A list or map in brackets.
    Flow,
    /// `*name`; the node is a copy of what it stands for.
    Alias,
}

impl Node {
    /// A map that stands in no text.
    pub fn map(entries: Vec<Entry>) -> Self {
        Self::unplaced(Kind::Map(entries))
    }

    /// A string that stands in no text.
    pub fn string(text: &str) -> Self {
        Self::unplaced(Kind::Scalar(Value::from(text)))
    }

    fn unplaced(kind: Kind) -> Self {
        Self { kind, form: Form::Block, span: 0..0, after: 0, line: 0, has_properties: false }
    }

    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    pub fn is_map(&self) -> bool {
        matches!(self.kind, Kind::Map(_))
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The node at a path of keys.
    pub fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar(value) => value.as_str(),
            _ => None,
        }
    }

    /// The map under `key`, made where there is none; a new one goes behind the key `behind`, or to the end.
    ///
    /// `None` in what is no map itself.
    pub fn map_under(&mut self, key: &str, behind: Option<&str>) -> Option<&mut Node> {
        if self.get(key).is_none_or(|node| !node.is_map()) {
            self.put(key, Node::map(Vec::new()), behind);
        }
        let Kind::Map(entries) = &mut self.kind else { return None };
        entries.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node)
    }

    /// Sets `key`; a new one goes behind the key `behind`, or to the end.
    pub fn put(&mut self, key: &str, node: Node, behind: Option<&str>) {
        let Kind::Map(entries) = &mut self.kind else { return };
        if let Some(entry) = entries.iter_mut().find(|entry| entry.key == key) {
            entry.node = node;
            return;
        }
        let behind = behind.and_then(|behind| entries.iter().position(|entry| entry.key == behind));
        let entry = Entry::new(key, node);
        entries.insert(behind.map_or(entries.len(), |at| at + 1), entry);
    }

    /// Which of its keys stands nearest before `key` among `order`.
    pub fn behind<'a>(&self, key: &str, order: &'a [Entry]) -> Option<&'a str> {
        let before = order.iter().take_while(|entry| entry.key != key).map(|entry| entry.key.as_str());
        before.filter(|key| self.get(key).is_some()).last()
    }

    /// Whether both say the same, whatever the layout and the order of keys.
    pub fn same(&self, other: &Node) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Scalar(a), Kind::Scalar(b)) => a == b,
            (Kind::List(a), Kind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b)),
            (Kind::Map(a), Kind::Map(b)) => {
                let in_b: HashMap<_, _> = b.iter().map(|entry| (entry.key.as_str(), &entry.node)).collect();
                let same =
                    |entry: &Entry| in_b.get(entry.key.as_str()).is_some_and(|node| entry.node.same(node));
                a.len() == b.len() && a.iter().all(same)
            }
            _ => false,
        }
    }

    pub fn value(&self) -> Value {
        match &self.kind {
            Kind::Scalar(value) => value.clone(),
            Kind::List(items) => items.iter().map(Node::value).collect(),
            Kind::Map(entries) => {
                Value::Object(entries.iter().map(|entry| (entry.key.clone(), entry.node.value())).collect())
            }
        }
    }

    /// Calls `see` with every map of it, and of what is in it.
    pub fn each_map<'a>(&'a self, see: &mut impl FnMut(&'a Node)) {
        match &self.kind {
            Kind::Scalar(_) => {}
            Kind::List(items) => items.iter().for_each(|item| item.each_map(see)),
            Kind::Map(entries) => {
                see(self);
                entries.iter().for_each(|entry| entry.node.each_map(see));
            }
        }
    }
}

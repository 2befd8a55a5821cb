//! JSON that can be spoilt in ways that no JSON library writes: fields twice, numbers too large, texts that are none.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::fmt;

/// A document as it is written.
#[derive(Clone)]
pub enum Json {
    Object(Vec<(String, Json)>),
    Array(Vec<Json>),
    Written(Vec<u8>),
}

/// One way to spoil a document, at any of its fields.
#[derive(Clone, Debug)]
pub struct Mutation {
    field: Index,
    pub change: Change,
}

#[derive(Clone, Debug)]
pub enum Change {
    Drop,
    Null,
    Retype(Json),
    Rename(&'static str),
    NestInArray,
    NestInObject,
    DuplicateBefore(Json),
    DuplicateBehind(Json),
}

impl Json {
    /// How many fields there are, at all depths.
    pub fn fields(&self) -> usize {
        match self {
            Self::Object(fields) => fields.iter().map(|(_, value)| 1 + value.fields()).sum(),
            Self::Array(values) => values.iter().map(Self::fields).sum(),
            Self::Written(_) => 0,
        }
    }

    /// The last field of that name, as it is written. The second is false where one of them is not JSON that
    /// `serde_json` can hold.
    pub fn last(&self, name: &str) -> (Option<Value>, bool) {
        let Self::Object(fields) = self else {
            let whole = serde_json::from_slice::<Value>(&self.written());
            return (whole.as_ref().ok().and_then(|whole| whole.get(name).cloned()), whole.is_ok());
        };
        let values: Vec<Option<Value>> = fields
            .iter()
            .filter(|(field, _)| field == name)
            .map(|(_, value)| serde_json::from_slice(&value.written()).ok())
            .collect();
        (values.last().cloned().flatten(), values.iter().all(Option::is_some))
    }

    pub fn written(&self) -> Vec<u8> {
        let list =
            |open: &[u8], items: Vec<Vec<u8>>, close: &[u8]| [open, &items.join(&b','), close].concat();
        match self {
            Self::Object(fields) => {
                let field = |(name, value): &(String, Json)| {
                    [Value::from(name.as_str()).to_string().as_bytes(), b": ", &value.written()].concat()
                };
                list(b"{", fields.iter().map(field).collect(), b"}")
            }
            Self::Array(values) => list(b"[", values.iter().map(Self::written).collect(), b"]"),
            Self::Written(text) => text.clone(),
        }
    }

    /// The path of the names to the field that is spoilt; empty where there is none.
    pub fn mutate(&mut self, mutation: &Mutation) -> Vec<String> {
        let mut path = Vec::new();
        if self.fields() > 0 {
            let mut count = mutation.field.index(self.fields());
            self.mutate_field(&mut count, &mutation.change, &mut path);
        }
        path
    }

    fn mutate_field(&mut self, count: &mut usize, change: &Change, path: &mut Vec<String>) -> bool {
        match self {
            Self::Object(fields) => {
                for at in 0..fields.len() {
                    path.push(fields[at].0.clone());
                    if *count == 0 {
                        change.apply(fields, at);
                        return true;
                    }
                    *count -= 1;
                    if fields[at].1.mutate_field(count, change, path) {
                        return true;
                    }
                    path.pop();
                }
                false
            }
            Self::Array(values) => values.iter_mut().any(|value| value.mutate_field(count, change, path)),
            Self::Written(_) => false,
        }
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.written().escape_ascii())
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
            Value::Array(values) => Self::Array(values.into_iter().map(Self::from).collect()),
            value => Self::Written(value.to_string().into_bytes()),
        }
    }
}

impl Change {
    fn apply(&self, fields: &mut Vec<(String, Json)>, at: usize) {
        let (name, value) = fields[at].clone();
        match self {
            Self::Drop => drop(fields.remove(at)),
            Self::Null => fields[at].1 = Json::Written(b"null".to_vec()),
            Self::Retype(other) => fields[at].1 = other.clone(),
            Self::Rename(other) => fields[at].0 = (*other).to_owned(),
            Self::NestInArray => fields[at].1 = Json::Array(vec![value]),
            Self::NestInObject => fields[at].1 = Json::Object(vec![(name, value)]),
            Self::DuplicateBefore(other) => fields.insert(at, (name, other.clone())),
            Self::DuplicateBehind(other) => fields.insert(at + 1, (name, other.clone())),
        }
    }
}

/// Any value, those that `serde_json` cannot hold among them.
pub fn odd_value() -> impl Strategy<Value = Json> {
    let deep = [b"[".repeat(200), b"]".repeat(200)].concat();
    let odd: &[&[u8]] = &[
        b"null",
        b"true",
        b"0",
        b"-0.0",
        b"-1",
        b"1.5",
        b"1732806631.0",
        b"\"1732806631\"",
        b"9223372036854775808",
        b"123456789012345678901234567890",
        b"1e308",
        b"1e400",
        b"\"\"",
        b"\"text\"",
        b"\"\\u0000\"",
        b"\"\\ud800\"",
        b"\"\xff\"",
        b"[]",
        b"{}",
        b"[null]",
        b"{\"\\udfff\":{\"event\":\"inner\",\"event_id\":\"inner\",\"timestamp\":1}}",
        b"{\"code\":\"x\",\"message\":[]}",
        &deep,
    ];
    let odd: Vec<Vec<u8>> = odd.iter().map(|text| text.to_vec()).collect();
    prop_oneof![
        prop::sample::select(odd),
        any::<i64>().prop_map(|number| number.to_string().into_bytes()),
        any::<String>().prop_map(|text| Value::from(text).to_string().into_bytes()),
    ]
    .prop_map(Json::Written)
}

pub fn mutation() -> impl Strategy<Value = Mutation> {
    let names = ["", "x", "Event", "event", "event_id", "timestamp", "data", "video_id", "error", "status"];
    let change = prop_oneof![
        Just(Change::Drop),
        Just(Change::Null),
        odd_value().prop_map(Change::Retype),
        prop::sample::select(names.to_vec()).prop_map(Change::Rename),
        Just(Change::NestInArray),
        Just(Change::NestInObject),
        odd_value().prop_map(Change::DuplicateBefore),
        odd_value().prop_map(Change::DuplicateBehind),
    ];
    (any::<Index>(), change).prop_map(|(field, change)| Mutation { field, change })
}

//! `{code, msg, data, rid}`: what every answer of JoggAI is wrapped in.

use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::time::Duration;

/// An answer of an operation, from which the envelope has been taken off.
///
/// Implemented by the answer types of [`raw`](crate::raw); users meet it in the signature of
/// [`Client::call`](crate::Client::call) only.
pub trait Envelope: DeserializeOwned + Send + 'static {
    /// What the envelope holds; `()` where the document shows no `data`.
    type Data: Send + 'static;

    /// The data, if there was any.
    fn into_data(self) -> Option<Self::Data>;
}

/// All of an envelope but its data, read as leniently as JSON allows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Head {
    pub code: Code,
    pub message: Option<String>,
    pub request_id: Option<String>,
    pub retry_after: Option<Duration>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Code {
    #[default]
    Absent,
    Number(i64),
    /// There is a code, but nobody can say which.
    Unreadable,
}

impl Head {
    /// `None` when the body is no JSON object.
    pub fn read(body: &[u8]) -> Option<Head> {
        // A text that is no Unicode, such as one cut within a character, must not cost the code.
        Self::read_part(body, true).or_else(|| Self::read_part(body, false))
    }

    fn read_part(body: &[u8], texts: bool) -> Option<Head> {
        let mut reader = serde_json::Deserializer::from_slice(body);
        let head = reader.deserialize_any(HeadVisitor { texts }).ok()?;
        reader.end().ok()?;
        Some(head)
    }
}

struct HeadVisitor {
    /// Whether to read `msg` and the like.
    texts: bool,
}

impl<'de> Visitor<'de> for HeadVisitor {
    type Value = Head;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let mut head = Head::default();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*key {
                // A code that is given twice is a refusal if either is.
                "code" => {
                    let code = map.next_value::<Scalar>()?.code();
                    if matches!(head.code, Code::Absent | Code::Number(0)) {
                        head.code = code;
                    }
                }
                "msg" | "message" | "error" | "detail" | "title" | "rid" if !self.texts => {
                    map.next_value::<IgnoredAny>()?;
                }
                // Gateways in front of the service have words of their own.
                "msg" => head.message = map.next_value::<Scalar>()?.text().or(head.message),
                "message" | "error" | "detail" | "title" => {
                    head.message = head.message.or(map.next_value::<Scalar>()?.text())
                }
                "rid" => head.request_id = map.next_value::<Scalar>()?.text(),
                "retryAfter" => head.retry_after = map.next_value::<Scalar>()?.seconds(),
                "data" => head.retry_after = map.next_value::<Data>()?.0.or(head.retry_after),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(head)
    }
}

/// One JSON value, of which only a plain one is kept.
enum Scalar {
    Integer(i64),
    Float(f64),
    Text(String),
    Null,
    Other,
}

impl Scalar {
    fn code(self) -> Code {
        match self {
            Self::Null => Code::Absent,
            Self::Integer(number) => Code::Number(number),
            Self::Float(number) if number.fract() == 0.0 => Code::Number(number as i64),
            Self::Text(text) => text.trim().parse().map_or(Code::Unreadable, Code::Number),
            Self::Float(_) | Self::Other => Code::Unreadable,
        }
    }

    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            Self::Integer(number) => Some(number.to_string()),
            _ => None,
        }
    }

    fn seconds(self) -> Option<Duration> {
        match self {
            Self::Integer(number) => u64::try_from(number).ok().map(Duration::from_secs),
            Self::Float(number) => Duration::try_from_secs_f64(number).ok(),
            Self::Text(text) => text.trim().parse().ok().map(Duration::from_secs),
            Self::Null | Self::Other => None,
        }
    }
}

impl<'de> serde::Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Integer(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }
}

/// `data`, of which only a wait that JoggAI may ask for is read here.
struct Data(Option<Duration>);

impl<'de> serde::Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct DataVisitor;

        impl<'de> Visitor<'de> for DataVisitor {
            type Value = Data;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            fn visit_bool<E>(self, _: bool) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_u64<E>(self, _: u64) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_str<E>(self, _: &str) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_unit<E>(self) -> Result<Data, E> {
                Ok(Data(None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Data, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Data(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
                let mut wait = None;
                while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                    match &*key {
                        "retryAfter" => wait = map.next_value::<Scalar>()?.seconds(),
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(Data(wait))
            }
        }

        from.deserialize_any(DataVisitor)
    }
}

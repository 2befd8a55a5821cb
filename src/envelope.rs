//! `{code, msg, data, rid}`: what every answer of JoggAI is wrapped in.

use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

/// A successful answer as JoggAI documents it, read in one go. Whatever is not, [`Head`] and [`Answer`] read.
#[derive(serde::Deserialize)]
#[serde(bound(deserialize = "T: serde::Deserialize<'de>"))]
pub(crate) struct Plain<'a, T> {
    code: i64,
    #[serde(borrow)]
    rid: Option<Cow<'a, str>>,
    data: T,
}

impl<'a, T: serde::Deserialize<'a>> Plain<'a, T> {
    /// The data and the request id.
    pub fn read(body: &'a [u8]) -> Option<(T, Option<Cow<'a, str>>)> {
        // Of a list, the fields would be read one by one.
        let plain: Self = body.starts_with(b"{").then(|| serde_json::from_slice(body).ok()).flatten()?;
        (plain.code == 0).then_some((plain.data, plain.rid))
    }
}

/// What is decoded of any other answer: its data. Code and message have been judged by then.
#[derive(serde::Deserialize)]
pub(crate) struct Answer<T> {
    pub data: Option<T>,
}

/// All of an envelope but its data, read as leniently as JSON allows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Head<'a> {
    pub code: Code,
    pub message: Option<Cow<'a, str>>,
    pub request_id: Option<Cow<'a, str>>,
    pub retry_after: Option<Duration>,
    /// It is an object with nothing in it.
    pub data_is_empty: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Code {
    #[default]
    Absent,
    Number(i64),
    /// There is a code, but nobody can say which.
    Unreadable,
}

impl<'a> Head<'a> {
    /// `None` when the body is no JSON object. Damage behind a code other than 0 does not hide that code.
    pub fn read(body: &'a [u8]) -> Option<Self> {
        // A text that is no Unicode, such as one cut within a character, must not cost the code.
        Self::read_part(body, true).or_else(|| Self::read_part(body, false))
    }

    fn read_part(body: &'a [u8], texts: bool) -> Option<Self> {
        let mut head = Head::default();
        let mut reader = serde_json::Deserializer::from_slice(body);
        let read = reader.deserialize_any(HeadVisitor { head: &mut head, texts }).and_then(|()| reader.end());
        let refused = matches!(head.code, Code::Number(number) if number != 0);
        (read.is_ok() || refused && !texts).then_some(head)
    }
}

struct HeadVisitor<'a, 'de> {
    head: &'a mut Head<'de>,
    /// Whether to read `msg` and the like.
    texts: bool,
}

impl<'de> Visitor<'de> for HeadVisitor<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { head, texts } = self;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                // A code that is given twice is a refusal if either is.
                "code" => {
                    let code = map.next_value::<Scalar>()?.code();
                    if !matches!(head.code, Code::Number(number) if number != 0) {
                        head.code = code;
                    }
                }
                "msg" | "message" | "error" | "detail" | "title" | "rid" if !texts => {
                    map.next_value::<IgnoredAny>()?;
                }
                "msg" => head.message = map.next_value::<Scalar>()?.text().or(head.message.take()),
                // Gateways in front of the service have words of their own.
                "message" | "error" | "detail" | "title" => {
                    let text = map.next_value::<Scalar>()?.text();
                    head.message = head.message.take().or(text);
                }
                "rid" => head.request_id = map.next_value::<Scalar>()?.text(),
                "retryAfter" => head.retry_after = map.next_value::<Scalar>()?.seconds(),
                "data" => {
                    let data = map.next_value::<Data>()?;
                    head.data_is_empty = data.is_empty;
                    head.retry_after = data.retry_after.or(head.retry_after);
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// One JSON value, of which only a plain one is kept.
enum Scalar<'a> {
    Integer(i64),
    Float(f64),
    Text(Cow<'a, str>),
    Null,
    Other,
}

impl<'a> Scalar<'a> {
    fn code(self) -> Code {
        match self {
            Self::Integer(number) => Code::Number(number),
            Self::Float(number) if number.fract() == 0.0 => Code::Number(number as i64),
            Self::Text(text) => text.trim().parse().map_or(Code::Unreadable, Code::Number),
            Self::Float(_) | Self::Null | Self::Other => Code::Unreadable,
        }
    }

    fn text(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            Self::Integer(number) => Some(number.to_string().into()),
            _ => None,
        }
    }

    fn seconds(self) -> Option<Duration> {
        match self {
            Self::Integer(number) => u64::try_from(number).ok().map(Duration::from_secs),
            Self::Float(number) => float_seconds(number),
            // To Rust, `inf` would be a number, too.
            Self::Text(text) => {
                let text = text.trim();
                let number = text.starts_with(|c: char| c.is_ascii_digit()).then(|| text.parse().ok());
                number.flatten().and_then(float_seconds)
            }
            Self::Null | Self::Other => None,
        }
    }
}

/// More seconds than can be counted are still a wait, and no reason to come back at once.
fn float_seconds(number: f64) -> Option<Duration> {
    (number >= 0.0).then(|| Duration::try_from_secs_f64(number).unwrap_or(Duration::from_secs(u64::MAX)))
}

impl<'de> serde::Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Other)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Integer(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.to_owned().into()))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.into()))
    }

    fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar<'de>, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar<'de>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Other)
    }
}

/// `data`, of which only whether it is empty, and a wait that JoggAI may ask for, are read here.
#[derive(Default)]
struct Data {
    retry_after: Option<Duration>,
    is_empty: bool,
}

impl<'de> serde::Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct DataVisitor;

        impl<'de> Visitor<'de> for DataVisitor {
            type Value = Data;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            fn visit_bool<E>(self, _: bool) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_i64<E>(self, _: i64) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_u64<E>(self, _: u64) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_f64<E>(self, _: f64) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_str<E>(self, _: &str) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_unit<E>(self) -> Result<Data, E> {
                Ok(Data::default())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Data, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Data::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
                let (mut retry_after, mut is_empty) = (None, true);
                while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                    is_empty = false;
                    match &*key {
                        "retryAfter" => retry_after = map.next_value::<Scalar>()?.seconds(),
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(Data { retry_after, is_empty })
            }
        }

        from.deserialize_any(DataVisitor)
    }
}

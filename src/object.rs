//! How the objects of the document are read and written: read from nothing but an object, each field absent, null or
//! there, of one given twice the last, and what the document does not know passed over; written without the fields that
//! are not set.
//!
//! Once for all of them: what serde would derive for each type takes a quarter of the time that this crate takes to
//! compile, and would also read a list as an object, field by field.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct};
use std::fmt;

/// An object of which no field is required.
pub(crate) trait Object: Default {
    /// The fields' names in JSON.
    const FIELDS: &'static [&'static str];

    /// Reads the value of the field at this place in `FIELDS`.
    fn read<'de, A: MapAccess<'de>>(&mut self, field: usize, from: &mut A) -> Result<(), A::Error>;
}

/// Reads all of an object.
pub(crate) fn read<'de, T: Object, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut object = T::default();
    from.deserialize_map(Fields(&mut object))?;
    Ok(object)
}

struct Fields<'a, T>(&'a mut T);

impl<'de, T: Object> Visitor<'de> for Fields<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        while let Some(field) = from.next_key_seed(FieldName(T::FIELDS))? {
            match field {
                Some(field) => self.0.read(field, &mut from)?,
                None => drop(from.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Reads a name as its place in the list of names.
struct FieldName(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<usize>, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|field| *field == name))
    }
}

/// Writes a field that is set.
pub(crate) fn write<O: SerializeStruct, T: Serialize>(
    object: &mut O,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), O::Error> {
    match value {
        Some(value) => object.serialize_field(name, value),
        None => object.skip_field(name),
    }
}

//! Step 4: lift every enum out of the schemas, to be emitted as a type that survives values it does not know.
//!
//! Sites with one `x-joggai-enum` name are one type; its values are the union of theirs. An enum without a name takes
//! it from its type and property. `x-joggai-variants` renames variants, value by value.
//!
//! What is lifted out leaves a marker in `format`, by which the generator is told the Rust type to use. The same way
//! mark secrets and addresses. A text named `secret`, `token`, `…_secret` or `…_token` in a body or an answer is a secret
//! without a mark as well, unless it says `x-joggai-secret: false`.

use crate::build::load::escape;
use crate::build::marks::{self, Used};
use crate::build::names::Api;
use crate::build::problem::Problem;
use heck::{ToPascalCase, ToSnakeCase};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// An enum of the document, over all the places it is used in.
pub struct OpenEnum {
    pub name: String,
    pub description: String,
    pub kind: Kind,
    pub variants: Vec<Variant>,
    /// A place it is used in, for messages.
    pub pointer: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
}

pub struct Variant {
    pub ident: String,
    pub value: Value,
}

/// The marker's `format`, by which a conversion finds its sites.
pub fn marker(name: &str) -> String {
    format!("joggai:{name}")
}

/// Leaves a marker in place of a schema. Nothing else may stay: the generator finds a conversion by the whole schema.
pub fn mark(map: &mut Map<String, Value>, kind: &str, name: &str) {
    map.retain(|key, _| matches!(key.as_str(), "description" | "nullable"));
    map.insert("type".to_owned(), kind.into());
    map.insert("format".to_owned(), marker(name).into());
}

pub const SECRET: &str = "Secret";
pub const RESOURCE_URL: &str = "ResourceUrl";

/// Replaces all enums and marked strings by their markers.
pub fn lift(api: &mut Api) -> Result<Vec<OpenEnum>, Problem> {
    let mut schemas = std::mem::take(&mut api.schemas);
    let mut operations = std::mem::take(&mut api.operations);
    let is_text = |schema: &Value| schema["type"] == "string" && schema.get("enum").is_none();
    let mut lift = Lift {
        used_marks: std::mem::take(&mut api.used_marks),
        objects: schemas
            .iter()
            .filter(|(_, s)| s.get("properties").is_some())
            .map(|(n, _)| n.clone())
            .collect(),
        texts: schemas.iter().filter(|(_, s)| is_text(s)).map(|(n, s)| (n.clone(), s.clone())).collect(),
        api,
        enums: BTreeMap::new(),
    };
    for (name, schema) in &mut schemas {
        lift.schema(schema, &format!("/components/schemas/{name}"), name)?;
    }
    for operation in &mut operations {
        let own = operation.type_name("");
        for parameter in &mut operation.parameters {
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            let type_name = format!("{own}Query{}", name.to_pascal_case());
            let place = parameter.get("x-joggai-place").and_then(Value::as_str).unwrap_or_default();
            let pointer = format!("{place}/schema");
            if let Some(schema) = parameter.get_mut("schema") {
                lift.schema(schema, &pointer, &type_name)?;
            }
        }
        if let Some(body) = &mut operation.body {
            lift.schema(body, &format!("{}/requestBody", operation.pointer), &own)?;
        }
    }
    let Lift { enums, used_marks, .. } = lift;
    let enums = enums.into_values().map(|found| found.finish(api)).collect::<Result<_, _>>()?;
    // A component that was an enum is now a marked string: write it out where it is used.
    let named: BTreeMap<String, Value> = schemas
        .iter()
        .filter(|(_, schema)| is_marked(schema))
        .map(|(name, schema)| (format!("#/components/schemas/{name}"), schema.clone()))
        .collect();
    schemas.retain(|_, schema| !is_marked(schema));
    schemas.values_mut().for_each(|schema| write_out(schema, &named));
    for operation in &mut operations {
        operation.parameters.iter_mut().for_each(|parameter| write_out(parameter, &named));
        operation.body.iter_mut().for_each(|body| write_out(body, &named));
    }
    api.schemas = schemas;
    api.operations = operations;
    api.used_marks = used_marks;
    Ok(enums)
}

fn is_marked(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("joggai:"))
}

fn write_out(value: &mut Value, named: &BTreeMap<String, Value>) {
    let target = value.get("$ref").and_then(Value::as_str).and_then(|target| named.get(target));
    if let Some(target) = target {
        *value = target.clone();
        return;
    }
    match value {
        Value::Object(map) => map.values_mut().for_each(|value| write_out(value, named)),
        Value::Array(items) => items.iter_mut().for_each(|value| write_out(value, named)),
        _ => {}
    }
}

struct Lift<'a> {
    api: &'a Api,
    used_marks: Used,
    /// The names that enums cannot have.
    objects: BTreeSet<String>,
    /// The components that are plain texts.
    texts: BTreeMap<String, Value>,
    enums: BTreeMap<String, Found>,
}

struct Found {
    name: String,
    description: String,
    kind: Kind,
    /// Each value with the place that brought it.
    values: Vec<(Value, String)>,
    idents: Map<String, Value>,
    pointer: String,
}

impl Lift<'_> {
    fn schema(&mut self, schema: &mut Value, pointer: &str, name: &str) -> Result<(), Problem> {
        let Value::Object(map) = schema else { return Ok(()) };
        if map.contains_key("enum") || map.contains_key(marks::ENUM) {
            return self.site(map, pointer, name);
        }
        if let Some(is_secret) = marks::take(map, marks::SECRET, &mut self.used_marks) {
            if map.get("type").and_then(Value::as_str) != Some("string") {
                return Err(marks::unused(&self.api.document, pointer, marks::SECRET, "is not a string"));
            }
            if is_secret == Value::Bool(true) {
                mark(map, "string", SECRET);
            }
            return Ok(());
        }
        for key in ["items", "additionalProperties"] {
            if let Some(inner) = map.get_mut(key) {
                let suffix = if key == "items" { "" } else { "Value" };
                self.schema(inner, &format!("{pointer}/{key}"), &format!("{name}{suffix}"))?;
            }
        }
        if let Some(Value::Object(properties)) = map.get_mut("properties") {
            for (key, property) in properties {
                let place = format!("{pointer}/properties/{}", escape(key));
                self.mark_secret(property, &key.to_snake_case());
                self.schema(property, &place, &format!("{name}{}", key.to_pascal_case()))?;
            }
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            if let Some(Value::Array(parts)) = map.get_mut(key) {
                for (index, part) in parts.iter_mut().enumerate() {
                    let place = format!("{pointer}/{key}/{index}");
                    self.schema(part, &place, &format!("{name}Option{}", index + 1))?;
                }
            }
        }
        Ok(())
    }

    fn site(&mut self, map: &mut Map<String, Value>, pointer: &str, name: &str) -> Result<(), Problem> {
        let given = marks::take(map, marks::ENUM, &mut self.used_marks);
        let name = match &given {
            Some(Value::String(given)) => given.clone(),
            _ => name.to_owned(),
        };
        let values: Vec<Value> = match map.get("enum") {
            Some(Value::Array(values)) => values.iter().filter(|v| !v.is_null()).cloned().collect(),
            _ => Vec::new(),
        };
        let misplaced =
            |why| marks::unused(&self.api.document, pointer, &format!("{}: {name}", marks::ENUM), why);
        if values.is_empty() {
            return match given {
                Some(_) => Err(misplaced("has no enum values")),
                None => Err(self.api.document.problem(
                    pointer,
                    "the enum has no values",
                    "delete the `enum`, or write its values; an action in openapi/overlay.yaml can do either",
                )),
            };
        }
        let Some(kind) = self.kind(map, &values, pointer)? else {
            // Neither text nor integers: left as it is, and refused later if an answer uses it.
            return given.map_or(Ok(()), |_| Err(misplaced("has values that are neither text nor integers")));
        };
        if self.objects.contains(&name) {
            return Err(self.api.document.problem(
                pointer,
                format!("the enum name `{name}` is taken by an object"),
                self.api.document.overlay_action(pointer, "x-joggai-enum: AnotherName"),
            ));
        }
        let described = map.get("description").and_then(Value::as_str).unwrap_or_default();
        let found = self.enums.entry(name.clone()).or_insert_with(|| Found {
            name: name.clone(),
            description: described.to_owned(),
            kind,
            values: Vec::new(),
            idents: Map::new(),
            pointer: pointer.to_owned(),
        });
        if found.kind != kind {
            let first = self.api.document.place(&found.pointer).line.unwrap_or_default();
            return Err(self.api.document.problem(
                pointer,
                format!("the enum `{name}` is text in one place and integers in another, line {first} and this one"),
                self.api.document.overlay_action(pointer, "x-joggai-enum: AnotherName"),
            ));
        }
        for value in values {
            if !found.values.iter().any(|(known, _)| *known == value) {
                found.values.push((value, pointer.to_owned()));
            }
        }
        if let Some(Value::Object(idents)) = marks::take(map, marks::VARIANTS, &mut self.used_marks) {
            for (value, ident) in idents {
                let first = found.idents.entry(value.clone()).or_insert_with(|| ident.clone());
                if *first != ident {
                    return Err(self.api.document.problem(
                        pointer,
                        format!(
                            "the value `{value}` of the enum `{name}` is named {ident} here and {first} elsewhere"
                        ),
                        "keep one of the two names in openapi/overlay.yaml",
                    ));
                }
            }
        }
        if let Some(Value::String(description)) =
            marks::take(map, marks::ENUM_DESCRIPTION, &mut self.used_marks)
        {
            found.description = description;
        }
        let base = if kind == Kind::Text { "string" } else { "integer" };
        mark(map, base, &name);
        Ok(())
    }

    /// What the values are by the declared type, which they must not contradict; `None` for neither text nor integers.
    fn kind(
        &self,
        map: &Map<String, Value>,
        values: &[Value],
        pointer: &str,
    ) -> Result<Option<Kind>, Problem> {
        let fits: fn(&Value) -> bool = match map.get("type").and_then(Value::as_str) {
            Some("string") => Value::is_string,
            Some("integer") => |value| value.as_i64().is_some(),
            Some("number") => Value::is_number,
            Some("boolean") => Value::is_boolean,
            Some("array") => Value::is_array,
            Some("object") => Value::is_object,
            _ => |_| true,
        };
        if let Some(value) = values.iter().find(|value| !fits(value)) {
            let declared = map.get("type").and_then(Value::as_str).unwrap_or_default();
            return Err(self.api.document.problem(
                pointer,
                format!("the enum is declared `type: {declared}`, and its value {value} is none"),
                "add two actions to openapi/overlay.yaml: one that removes the `enum`, and one whose `update` writes it \
                 anew, with values of that type (text in quotes) or with the type of the values",
            ));
        }
        Ok(if values.iter().all(Value::is_string) {
            Some(Kind::Text)
        } else if values.iter().all(|value| value.as_i64().is_some()) {
            Some(Kind::Integer)
        } else {
            None
        })
    }

    /// Marks a text that has the name of a secret.
    fn mark_secret(&self, property: &mut Value, name: &str) {
        let named =
            matches!(name, "secret" | "token") || name.ends_with("_secret") || name.ends_with("_token");
        let target =
            property.get("$ref").and_then(Value::as_str).and_then(|target| target.rsplit('/').next());
        let text = target.and_then(|target| self.texts.get(target)).unwrap_or(property);
        let text = named.then_some(text).and_then(Value::as_object).filter(|text| {
            let own = ["enum", marks::ENUM, marks::SECRET].iter().any(|key| text.contains_key(*key));
            text.get("type").and_then(Value::as_str) == Some("string") && !own
        });
        if let Some(text) = text {
            let mut text = text.clone();
            mark(&mut text, "string", SECRET);
            *property = text.into();
        }
    }
}

impl Found {
    fn finish(self, api: &Api) -> Result<OpenEnum, Problem> {
        let mut variants: Vec<Variant> = Vec::new();
        for value in self.idents.keys() {
            if !self.values.iter().any(|(known, _)| plain(known) == *value) {
                return Err(api.document.problem(
                    &self.pointer,
                    format!(
                        "x-joggai-variants names the value `{value}`, which the enum `{}` no longer has",
                        self.name
                    ),
                    "delete that line from openapi/overlay.yaml",
                ));
            }
        }
        for (value, pointer) in self.values {
            let text = plain(&value);
            let ident = match self.idents.get(&text).and_then(Value::as_str) {
                Some(ident) => ident.to_owned(),
                None => variant_ident(&text, self.kind),
            };
            let remedy = || {
                let key = if text.is_empty() { "''" } else { &text };
                api.document
                    .overlay_action(&pointer, &format!("x-joggai-variants: {{ '{key}': AnotherName }}"))
            };
            if ident == "Unknown" {
                return Err(api.document.problem(
                    &pointer,
                    format!("the value `{text}` of the enum `{}` folds into the variant `Unknown`, which stands for values not known", self.name),
                    remedy(),
                ));
            }
            if ident == "KNOWN" {
                return Err(api.document.problem(
                    &pointer,
                    format!(
                        "the value `{text}` of the enum `{}` would have the name of the list `KNOWN`",
                        self.name
                    ),
                    remedy(),
                ));
            }
            if !marks::is_ident(&ident) {
                return Err(api.document.problem(
                    &pointer,
                    format!("the value `{text}` of the enum `{}` makes no Rust name", self.name),
                    remedy(),
                ));
            }
            if let Some(other) = variants.iter().find(|variant| variant.ident == ident) {
                return Err(api.document.problem(
                    &pointer,
                    format!(
                        "the values `{}` and `{text}` of the enum `{}` fold into one variant, `{ident}`",
                        plain(&other.value),
                        self.name
                    ),
                    remedy(),
                ));
            }
            variants.push(Variant { ident, value });
        }
        Ok(OpenEnum {
            name: self.name,
            description: self.description,
            kind: self.kind,
            variants,
            pointer: self.pointer,
        })
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// `young_adult` is `YoungAdult`, `Don't Worry` is `DontWorry`, `2.0-Pro` is `Value2_0Pro`, the integer 3 is `VALUE_3`.
fn variant_ident(text: &str, kind: Kind) -> String {
    if kind == Kind::Integer {
        return match text.strip_prefix('-') {
            Some(digits) => format!("MINUS_{digits}"),
            None => format!("VALUE_{text}"),
        };
    }
    let mut ident = String::new();
    for word in text.replace(['\'', '’'], "").split(|c: char| !c.is_alphanumeric()) {
        let mut letters = word.chars();
        let Some(first) = letters.next() else { continue };
        let digits_meet = first.is_ascii_digit() && ident.ends_with(|c: char| c.is_ascii_digit());
        if digits_meet {
            ident.push('_');
        }
        ident.extend(first.to_uppercase());
        ident.push_str(letters.as_str());
    }
    if ident.is_empty() || ident.starts_with(|c: char| c.is_ascii_digit()) {
        ident.insert_str(0, "Value");
    }
    if ident == "Self" {
        ident.push('_');
    }
    ident
}

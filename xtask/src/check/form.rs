//! Whether a document has the form of OpenAPI 3.0: no field where there is none, none missing, each of its kind.

use super::openapi_form::{Form, OPENAPI, Shape};
use super::report::Report;
use crate::build::load::{Document, escape};
use crate::build::problem::Problem;
use serde_json::Value;

/// An object of the document: its JSON pointer, and what it is.
pub type Place = (String, &'static Shape);

/// Checks the whole document; answers all objects in it, and whether each has its form.
pub fn check(document: &Document, report: &mut Report<'_>) -> (Vec<Place>, bool) {
    let mut walk = Walk { document, report, places: Vec::new(), has_form: true };
    walk.object(&document.value, String::new(), &OPENAPI);
    (walk.places, walk.has_form)
}

/// An overlay action that takes away what stands at a JSON pointer.
pub fn removal(document: &Document, pointer: &str) -> String {
    format!(
        "add to openapi/overlay.yaml, under `actions:`\n- target: {}\n  description: why\n  remove: true",
        document.json_path(&document.place(pointer).pointer)
    )
}

struct Walk<'a, 'b> {
    document: &'a Document,
    report: &'a mut Report<'b>,
    places: Vec<Place>,
    has_form: bool,
}

impl Walk<'_, '_> {
    fn object(&mut self, value: &Value, pointer: String, shape: &'static Shape) {
        let Some(map) = value.as_object() else {
            return self.misfit(value, &pointer, &format!("a map, the {}", shape.name));
        };
        if shape.may_be_reference && map.contains_key("$ref") {
            if !map["$ref"].is_string() {
                self.misfit(&map["$ref"], &format!("{pointer}/$ref"), "a text");
            }
            return;
        }
        for field in shape.required.iter().filter(|field| !map.contains_key(**field)) {
            self.finding(self.document.problem(
                &pointer,
                format!("the {} lacks `{field}`, which OpenAPI 3.0 requires", shape.name),
                self.document.overlay_action(&pointer, &format!("{field}: what is missing")),
            ));
        }
        for (key, value) in map.iter().filter(|(key, _)| !key.starts_with("x-")) {
            let place = format!("{pointer}/{}", escape(key));
            let form = shape.fields.iter().find(|(name, _)| name == key).map(|(_, form)| form);
            match (form, &shape.entries) {
                (Some(form), _) => self.value(value, place, form),
                (None, Some(entries)) if (entries.named)(key) => self.value(value, place, &entries.form),
                (None, entries) => {
                    let wanted = entries.as_ref().map(|entries| format!("; a key is {}", entries.what));
                    self.finding(self.document.problem(
                        &place,
                        format!("the {} has no field `{key}`{}", shape.name, wanted.unwrap_or_default()),
                        format!(
                            "if it is misspelt or misplaced, add what was meant to openapi/overlay.yaml; to take it away, {}",
                            removal(self.document, &place)
                        ),
                    ));
                }
            }
        }
        self.places.push((pointer, shape));
    }

    fn value(&mut self, value: &Value, pointer: String, form: &'static Form) {
        let fits = match form {
            Form::Any => true,
            Form::Text => value.is_string(),
            Form::Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            Form::Flag => value.is_boolean(),
            Form::Number => value.is_number(),
            Form::Count => value.is_u64(),
            Form::FlagOr(_) if value.is_boolean() => true,
            Form::One(shape) | Form::FlagOr(shape) => return self.object(value, pointer, shape),
            Form::List(item) => match value.as_array() {
                Some(items) => {
                    for (index, value) in items.iter().enumerate() {
                        self.value(value, format!("{pointer}/{index}"), item);
                    }
                    true
                }
                None => false,
            },
            Form::Map(entry) => match value.as_object() {
                Some(entries) => {
                    for (key, value) in entries {
                        self.value(value, format!("{pointer}/{}", escape(key)), entry);
                    }
                    true
                }
                None => false,
            },
        };
        if !fits {
            let wanted = match form {
                Form::Word(words) => format!("one of {}", words.join(", ")),
                Form::Flag => "true or false".to_owned(),
                Form::Number => "a number".to_owned(),
                Form::Count => "a whole number from 0".to_owned(),
                Form::List(_) => "a list".to_owned(),
                Form::Map(_) => "a map".to_owned(),
                _ => "a text".to_owned(),
            };
            self.misfit(value, &pointer, &wanted);
        }
    }

    fn misfit(&mut self, value: &Value, pointer: &str, wanted: &str) {
        let key = pointer.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
        let found = match value {
            Value::Object(_) => "a map".to_owned(),
            Value::Array(_) => "a list".to_owned(),
            Value::Null => "empty".to_owned(),
            single => format!("`{}`", single.as_str().map_or_else(|| single.to_string(), str::to_owned)),
        };
        self.finding(self.document.problem(
            pointer,
            format!("`{key}` is to be {wanted}, and is {found}"),
            format!(
                "write it anew with an `update`, after taking it away: {}",
                removal(self.document, pointer)
            ),
        ));
    }

    fn finding(&mut self, problem: Problem) {
        self.has_form = false;
        self.report.finding(problem);
    }
}

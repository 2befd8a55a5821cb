//! Whether the document's examples decode into the types that are generated for their places.

use super::package_copy;
use super::report::Report;
use super::rules::followed;
use super::values::shown_at;
use crate::build::emit::wire_name;
use crate::build::load::escape;
use crate::build::names::{Api, Operation};
use crate::build::requests::{referenced, struct_named};
use crate::check::form::removal;
use crate::openapi_folder::OpenapiFolder;
use heck::ToSnakeCase;
use quote::quote;
use serde::Deserialize;
use serde_json::{Value, json};

/// An example with the type it is to decode into.
pub struct Case {
    pointer: String,
    value: Value,
    into: Into,
}

/// A type, in the words of the program that decodes.
enum Into {
    /// A type by its path.
    Whole(String),
    /// The type of a struct's field.
    Field(String, String),
}

/// What the program says of an example that does not decode.
#[derive(Deserialize)]
struct Failure {
    case: usize,
    #[serde(rename = "type")]
    of: String,
    path: String,
    error: String,
}

const PROGRAM: &str = r#"
fn whole<T: serde::de::DeserializeOwned>(case: usize, text: &str) {
    let mut from = serde_json::Deserializer::from_str(text);
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut from) {
        let (path, of) = (error.path().to_string(), std::any::type_name::<T>());
        let failure = serde_json::json!({"case": case, "type": of, "path": path, "error": error.inner().to_string()});
        println!("{failure}");
    }
}

fn field<S, T: serde::de::DeserializeOwned>(case: usize, text: &str, _: fn(S) -> T) {
    whole::<T>(case, text);
}
"#;

/// Decodes all cases with the package as it is when built from this folder.
pub fn decode(api: &Api, cases: &[Case], openapi: &OpenapiFolder, report: &mut Report<'_>) {
    let calls = cases.iter().enumerate().map(|(index, case)| {
        let text = case.value.to_string();
        match &case.into {
            Into::Whole(path) => format!("    whole::<{path}>({index}, {text:?});\n"),
            Into::Field(of, name) => {
                format!("    field({index}, {text:?}, |it: joggai::raw::types::{of}| it.{name});\n")
            }
        }
    });
    let program = format!("{PROGRAM}\nfn main() {{\n{}}}\n", calls.collect::<String>());
    let said = match package_copy::run(openapi, &program) {
        Ok(said) => said,
        Err(problems) => return problems.into_iter().for_each(|problem| report.finding(problem)),
    };
    for line in said.lines() {
        let Ok(failure) = serde_json::from_str::<Failure>(line) else { continue };
        let Some(case) = cases.get(failure.case) else { continue };
        // Line and column would be those of the example by itself.
        let cause = failure.error.split(" at line ").next().unwrap_or_default();
        let inside = if failure.path == "." { String::new() } else { format!(", at {}", failure.path) };
        report.finding_unless_known(api.document.problem(
            &case.pointer,
            format!("the example does not decode into `{}`{inside}: {}", without_paths(&failure.of), cause),
            format!(
                "if it is what JoggAI sends, correct the schema; else {}",
                removal(&api.document, &case.pointer)
            ),
        ));
    }
}

/// `core::option::Option<joggai::raw::types::Voice>` is `Option<Voice>`.
fn without_paths(name: &str) -> String {
    let pieces = name.split_inclusive(['<', '>', ',', ' ']);
    pieces.map(|piece| piece.rsplit("::").next().unwrap_or_default()).collect()
}

/// Finds the examples of a document that is not changed beyond its names, with their types in `bindings`.
pub fn cases(api: &Api, bindings: &str) -> Vec<Case> {
    // They come from the generator, so they can be read.
    let Ok(bindings) = syn::parse_file(bindings) else { return Vec::new() };
    let module = bindings.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref().map(|(_, items)| items),
        _ => None,
    });
    let mut cases = Cases {
        api,
        bindings: &bindings,
        types: module.map(Vec::as_slice).unwrap_or_default(),
        found: Vec::new(),
    };
    for (name, schema) in &api.schemas {
        cases.schema(name, schema);
    }
    for operation in &api.operations {
        cases.body(operation);
        cases.answer(operation);
        for parameter in &operation.parameters {
            cases.parameter(operation, parameter);
        }
    }
    cases.found
}

struct Cases<'a> {
    api: &'a Api,
    bindings: &'a syn::File,
    types: &'a [syn::Item],
    found: Vec<Case>,
}

impl<'a> Cases<'a> {
    fn schema(&mut self, name: &str, schema: &Value) {
        let pointer = format!("/components/schemas/{name}");
        for found in self.structs(name) {
            let of = found.ident.to_string();
            if let Some(example) = schema.get("example") {
                self.add(format!("{pointer}/example"), example.clone(), Into::Whole(path(&of)));
            }
            for (key, property) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(field) = field(found, key) {
                    let place = format!("{pointer}/properties/{}", escape(key));
                    self.property(&place, property, &of, &field, &|value| value);
                }
            }
        }
    }

    /// The examples of a field, also those of what is in it; `wrap` makes a value of the field of them.
    fn property(
        &mut self,
        pointer: &str,
        schema: &Value,
        of: &str,
        field: &str,
        wrap: &dyn Fn(Value) -> Value,
    ) {
        if let Some(example) = schema.get("example") {
            let into = Into::Field(of.to_owned(), field.to_owned());
            self.add(format!("{pointer}/example"), wrap(example.clone()), into);
        }
        if let Some(items) = schema.get("items") {
            self.property(&format!("{pointer}/items"), items, of, field, &|value| wrap(json!([value])));
        }
        if let Some(values) = schema.get("additionalProperties") {
            let place = format!("{pointer}/additionalProperties");
            self.property(&place, values, of, field, &|value| wrap(json!({"key": value})));
        }
    }

    fn body(&mut self, operation: &Operation) {
        let Some(name) = operation.body.as_ref().and_then(referenced) else { return };
        // A type that answers have as well is another one in requests.
        let Some(found) = self.structs(name).pop() else { return };
        let of = path(&found.ident.to_string());
        for (pointer, value) in self.shown(&format!("{}/requestBody", operation.pointer)) {
            self.add(pointer, value, Into::Whole(of.clone()));
        }
    }

    /// Of an answer, what is in its envelope.
    fn answer(&mut self, operation: &Operation) {
        let data = operation.type_name("Data");
        let is_it = |item: &syn::Item| match item {
            syn::Item::Struct(found) => found.ident == data,
            syn::Item::Type(found) => found.ident == data,
            _ => false,
        };
        let place = format!("{}/responses", operation.pointer);
        let answers = self.api.document.value.pointer(&place).and_then(Value::as_object);
        let successes =
            answers.into_iter().flatten().map(|(status, _)| status).filter(|status| status.starts_with('2'));
        if !self.types.iter().any(is_it) {
            return;
        }
        for status in successes {
            for (pointer, value) in self.shown(&format!("{place}/{status}")) {
                if let Some(value) = value.get("data") {
                    self.add(format!("{pointer}/data"), value.clone(), Into::Whole(path(&data)));
                }
            }
        }
    }

    fn parameter(&mut self, operation: &Operation, parameter: &Value) {
        let name = parameter["name"].as_str().unwrap_or_default();
        let place = parameter["x-joggai-place"].as_str().unwrap_or_default();
        let into = match parameter["in"].as_str() {
            Some("query") => {
                let of = operation.type_name("Query");
                let field = struct_named(self.types, &of).and_then(|found| field(found, name));
                field.map(|field| (of, field))
            }
            _ => None,
        };
        let argument = self.argument(&operation.name, name);
        let mut shown = shown_at(&self.api.document, place);
        shown.extend(parameter["schema"].get("example").map(|_| format!("{place}/schema/example")));
        for pointer in shown {
            let Some(value) = self.api.document.value.pointer(&pointer).cloned() else { continue };
            match (&into, &argument) {
                (Some((of, field)), _) => self.add(pointer, value, Into::Field(of.clone(), field.clone())),
                (None, Some(argument)) => self.add(pointer, value, Into::Whole(argument.clone())),
                (None, None) => {}
            }
        }
    }

    /// The owned type of an argument of an operation's method.
    fn argument(&self, operation: &str, name: &str) -> Option<String> {
        let functions = self.bindings.items.iter().filter_map(|item| match item {
            syn::Item::Impl(block) => Some(&block.items),
            _ => None,
        });
        let function = functions.flatten().find_map(|item| match item {
            syn::ImplItem::Fn(function) if function.sig.ident == operation => Some(function),
            _ => None,
        })?;
        let ty = function.sig.inputs.iter().find_map(|argument| match argument {
            syn::FnArg::Typed(typed) => match &*typed.pat {
                syn::Pat::Ident(pattern) if is_named(&pattern.ident, name) => Some(&*typed.ty),
                _ => None,
            },
            syn::FnArg::Receiver(_) => None,
        })?;
        let owned = match ty {
            syn::Type::Reference(reference) => &*reference.elem,
            owned => owned,
        };
        let text = quote!(#owned).to_string().replace(' ', "");
        Some(match text.as_str() {
            "str" => "String".to_owned(),
            text => text.replace("crate::", "joggai::").replace("types::", "joggai::raw::types::"),
        })
    }

    /// The examples of a body or an answer as a whole.
    fn shown(&self, pointer: &str) -> Vec<(String, Value)> {
        let document = &self.api.document;
        let place = followed(document, pointer);
        let media = document.value.pointer(&format!("{place}/content")).and_then(Value::as_object);
        let media =
            media.into_iter().flatten().map(|(media, _)| format!("{place}/content/{}", escape(media)));
        let pointers = media.flat_map(|media| {
            let mut shown = shown_at(document, &media);
            shown.push(format!("{media}/schema/example"));
            shown
        });
        pointers
            .filter_map(|pointer| Some((pointer.clone(), document.value.pointer(&pointer)?.clone())))
            .collect()
    }

    /// The structs made of a schema: that of answers, that of requests, or both.
    fn structs(&self, name: &str) -> Vec<&'a syn::ItemStruct> {
        [name.to_owned(), format!("{name}Input")]
            .iter()
            .filter_map(|name| struct_named(self.types, name))
            .collect()
    }

    fn add(&mut self, pointer: String, value: Value, into: Into) {
        self.found.push(Case { pointer, value, into });
    }
}

fn path(name: &str) -> String {
    format!("joggai::raw::types::{name}")
}

/// The field of a key of the document.
fn field(of: &syn::ItemStruct, key: &str) -> Option<String> {
    let fields = of.fields.iter().filter_map(|field| Some((field.ident.as_ref()?, field)));
    let mut named = fields.filter(|(ident, field)| match wire_name(field) {
        Some(name) => name == key,
        None => is_named(ident, key),
    });
    named.next().map(|(ident, _)| ident.to_string())
}

fn is_named(ident: &syn::Ident, key: &str) -> bool {
    *ident == key || *ident == key.to_snake_case() || *ident == format!("{}_", key.to_snake_case())
}

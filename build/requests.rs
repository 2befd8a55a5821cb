//! What a request carries, as values that can grow: `new` takes what is required, a setter the rest.

use crate::build::docs;
use crate::build::emit::{doc, wire_name};
use crate::build::names::{Api, Operation};
use crate::build::problem::{Place, Problem};
use heck::ToSnakeCase;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::parse_quote;

/// `new` and setters for every struct that requests are made of.
pub fn bodies(api: &Api, types: &[syn::Item]) -> Result<Vec<syn::Item>, Problem> {
    let mut items = Vec::new();
    let mut waiting: Vec<String> = Vec::new();
    for operation in &api.operations {
        let Some(name) = operation.body.as_ref().and_then(referenced) else { continue };
        waiting.push(name.to_owned());
        let own = operation.type_name("");
        if own != name && struct_named(types, &own).is_none() {
            let (own, name) = (format_ident!("{own}"), format_ident!("{name}"));
            let place = format!("`{} {}`", operation.method.to_uppercase(), operation.path);
            let text = doc(&format!("The body of {place}."));
            items.push(parse_quote! { #text pub type #own = #name; });
        }
    }
    let mut done = std::collections::BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if !done.insert(name.clone()) {
            continue;
        }
        let Some(schema) = api.schemas.get(&name) else { continue };
        references(schema, &mut waiting);
        let Some(found) = struct_named(types, &name) else { continue };
        let required: Vec<String> = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|field| field.as_str().map(str::to_owned))
            .collect();
        items.push(constructor(&found.ident, &fields(found, &required), &required));
    }
    Ok(items)
}

/// For each operation with query parameters a struct of them, and a method that takes it.
pub fn queries(api: &Api, file: &mut syn::File) -> Result<Vec<syn::Item>, Problem> {
    let mut structs = Vec::new();
    for operation in &api.operations {
        let queries: Vec<&Value> = operation
            .parameters
            .iter()
            .filter(|p| p.get("in").and_then(Value::as_str) == Some("query"))
            .collect();
        if !queries.is_empty() {
            structs.extend(query(api, file, operation, &queries)?);
        }
    }
    Ok(structs)
}

fn query(
    api: &Api,
    file: &mut syn::File,
    operation: &Operation,
    queries: &[&Value],
) -> Result<Vec<syn::Item>, Problem> {
    let missing = || {
        Problem::new(
            &api.document.file,
            Place::default(),
            format!("the generated code has no method `{}` of the expected form", operation.name),
            "the generator (progenitor) changed: see build/requests.rs",
        )
    };
    let (block, position) = file
        .items
        .iter_mut()
        .find_map(|item| match item {
            syn::Item::Impl(block) => {
                let is_it = |item: &syn::ImplItem| matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == operation.name);
                block.items.iter().position(is_it).map(|position| (block, position))
            }
            _ => None,
        })
        .ok_or_else(missing)?;
    let Some(syn::ImplItem::Fn(generated)) = block.items.get_mut(position) else {
        return Err(missing());
    };
    let docs: Vec<syn::Attribute> =
        generated.attrs.iter().filter(|attr| attr.path().is_ident("doc")).cloned().collect();
    let by_position = format_ident!("{}_by_position", generated.sig.ident);
    let output = generated.sig.output.clone();
    let type_name = format_ident!("{}", operation.type_name("Query"));

    let mut fields = Vec::new();
    let mut kept: Vec<syn::FnArg> = Vec::new();
    let mut passed = Vec::new();
    for argument in generated.sig.inputs.iter().skip(1) {
        let syn::FnArg::Typed(typed) = argument else { return Err(missing()) };
        let syn::Pat::Ident(pattern) = &*typed.pat else { return Err(missing()) };
        let ident = pattern.ident.clone();
        let described = queries.iter().find(|q| {
            let name = q.get("name").and_then(Value::as_str).unwrap_or_default();
            ident == name || ident == name.to_snake_case() || ident == format!("{}_", name.to_snake_case())
        });
        let Some(described) = described else {
            kept.push(argument.clone());
            passed.push(quote!(#ident));
            continue;
        };
        let said = described.get("description").and_then(Value::as_str).unwrap_or_default();
        let name = described.get("name").and_then(Value::as_str).unwrap_or_default();
        let text = match said.is_empty() {
            true => format!("`{name}`, of which the document says nothing."),
            false => docs::escape(said),
        };
        let (optional, owned, pass) = owned(&typed.ty, &ident);
        passed.push(pass);
        let name = name.to_owned();
        fields.push(Field { ident, name, ty: owned, optional, docs: vec![doc(&text)] });
    }
    generated.attrs.clear();
    generated.attrs.push(parse_quote!(#[allow(clippy::too_many_arguments)]));
    generated.vis = syn::Visibility::Inherited;
    generated.sig.ident = by_position.clone();
    let method = format_ident!("{}", operation.name);
    block.items.insert(
        position,
        parse_quote! {
            #(#docs)*
            pub async fn #method<'a>(&'a self, #(#kept,)* query: &'a types::#type_name) #output {
                self.#by_position(#(#passed),*).await
            }
        },
    );

    let declared = fields.iter().map(|Field { ident, ty, optional, docs, .. }| match optional {
        true => quote! { #(#docs)* pub #ident: ::std::option::Option<#ty> },
        false => quote! { #(#docs)* pub #ident: #ty },
    });
    let place = format!("`{} {}`", operation.method.to_uppercase(), operation.path);
    let text = doc(&format!("The query of {place}."));
    let all_optional = fields.iter().all(|field| field.optional);
    let default = all_optional.then(|| quote!(, Default));
    let required: Vec<String> = operation
        .parameters
        .iter()
        .filter_map(|p| p.get("name").and_then(Value::as_str).map(str::to_owned))
        .collect();
    Ok(vec![
        parse_quote! {
            #text
            #[derive(Clone, Debug #default)]
            #[non_exhaustive]
            pub struct #type_name { #(#declared),* }
        },
        constructor(&type_name, &fields, &required),
    ])
}

/// What of a positional argument a struct keeps, and how it is passed on.
fn owned(ty: &syn::Type, ident: &syn::Ident) -> (bool, syn::Type, proc_macro2::TokenStream) {
    match inside_option(ty) {
        Some(syn::Type::Reference(inner)) => {
            let owned = owned_of(&inner.elem);
            let pass = match is_str(&inner.elem) {
                true => quote!(query.#ident.as_deref()),
                false => quote!(query.#ident.as_ref()),
            };
            (true, owned, pass)
        }
        Some(inner) => (true, inner, quote!(query.#ident.clone())),
        None => match ty {
            syn::Type::Reference(inner) => (false, owned_of(&inner.elem), quote!(&query.#ident)),
            ty => (false, ty.clone(), quote!(query.#ident.clone())),
        },
    }
}

fn owned_of(ty: &syn::Type) -> syn::Type {
    if is_str(ty) { parse_quote!(::std::string::String) } else { ty.clone() }
}

fn is_str(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.is_ident("str"))
}

struct Field {
    ident: syn::Ident,
    /// What it is called in the document.
    name: String,
    ty: syn::Type,
    optional: bool,
    docs: Vec<syn::Attribute>,
}

fn fields(found: &syn::ItemStruct, required: &[String]) -> Vec<Field> {
    let named = found.fields.iter().filter_map(|field| Some((field.ident.clone()?, field)));
    named
        .map(|(ident, field)| {
            let docs = field.attrs.iter().filter(|attr| attr.path().is_ident("doc")).cloned().collect();
            let name = wire_name(field).unwrap_or_else(|| ident.to_string());
            // What is required and may be null is an `Option` that has to be given.
            let inner = inside_option(&field.ty).filter(|_| !required.contains(&name));
            let optional = inner.is_some();
            Field { ident, name, ty: inner.unwrap_or_else(|| field.ty.clone()), optional, docs }
        })
        .collect()
}

/// `new` with the required fields in the document's order, and a setter for each other.
fn constructor(name: &syn::Ident, fields: &[Field], order: &[String]) -> syn::Item {
    let rank = |field: &&Field| order.iter().position(|name| *name == field.name).unwrap_or(usize::MAX);
    let mut required: Vec<&Field> = fields.iter().filter(|field| !field.optional).collect();
    required.sort_by_key(rank);
    let arguments = required.iter().map(|Field { ident, ty, .. }| {
        let ty = argument_type(ty);
        quote!(#ident: #ty)
    });
    let values = fields.iter().map(|Field { ident, ty, optional, .. }| match optional {
        true => quote!(#ident: ::std::option::Option::None),
        false => {
            let value = argument_value(ident, ty);
            quote!(#ident: #value)
        }
    });
    let setters = fields.iter().filter(|field| field.optional).map(|Field { ident, ty, docs, .. }| {
        let argument = argument_type(ty);
        let value = argument_value(ident, ty);
        let method = if ident == "new" { format_ident!("with_new") } else { ident.clone() };
        let name = ident.to_string();
        let text = doc(&format!("Sets `{}`; without it the field is not sent.", name.trim_end_matches('_')));
        let more = docs.first().map(|first| quote!(#first #[doc = ""]));
        quote! {
            #more
            #text
            #[must_use]
            pub fn #method(mut self, #ident: #argument) -> Self {
                self.#ident = ::std::option::Option::Some(#value);
                self
            }
        }
    });
    let text = if required.is_empty() { "With nothing set." } else { "With all that the document requires." };
    let text = doc(text);
    let allow: Option<syn::Attribute> =
        (required.len() > 7).then(|| parse_quote!(#[allow(clippy::too_many_arguments)]));
    parse_quote! {
        impl #name {
            #text
            #allow
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
            #(#setters)*
        }
    }
}

fn argument_type(ty: &syn::Type) -> syn::Type {
    if is_text(ty) {
        return parse_quote!(impl ::std::convert::Into<#ty>);
    }
    match inside(ty, "Vec") {
        Some(item) => parse_quote!(impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<#item>>),
        None => ty.clone(),
    }
}

fn argument_value(ident: &syn::Ident, ty: &syn::Type) -> proc_macro2::TokenStream {
    if is_text(ty) {
        return quote!(#ident.into());
    }
    match inside(ty, "Vec") {
        Some(_) => quote!(#ident.into_iter().map(::std::convert::Into::into).collect()),
        None => quote!(#ident),
    }
}

fn is_text(ty: &syn::Type) -> bool {
    last_segment(ty).is_some_and(|segment| {
        matches!(segment.ident.to_string().as_str(), "String" | "ResourceUrl" | "Secret")
    })
}

/// `T` of `Option<T>`.
pub fn inside_option(ty: &syn::Type) -> Option<syn::Type> {
    inside(ty, "Option")
}

fn inside(ty: &syn::Type, wrapper: &str) -> Option<syn::Type> {
    let segment = last_segment(ty).filter(|segment| segment.ident == wrapper)?;
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(syn::GenericArgument::Type(inner)) => Some(inner.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn last_segment(ty: &syn::Type) -> Option<&syn::PathSegment> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// Header and cookie parameters are the transport's business.
pub fn is_sent(parameter: &Value) -> bool {
    matches!(parameter.get("in").and_then(Value::as_str), Some("path" | "query"))
}

/// The component a schema refers to.
pub fn referenced(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// The names of all components a schema refers to directly.
pub fn references(value: &Value, names: &mut Vec<String>) {
    names.extend(referenced(value).map(str::to_owned));
    match value {
        Value::Object(map) => map.values().for_each(|value| references(value, names)),
        Value::Array(items) => items.iter().for_each(|value| references(value, names)),
        _ => {}
    }
}

/// A generated struct by name.
pub fn struct_named<'a>(items: &'a [syn::Item], name: &str) -> Option<&'a syn::ItemStruct> {
    items.iter().find_map(|item| match item {
        syn::Item::Struct(found) if found.ident == name => Some(found),
        _ => None,
    })
}

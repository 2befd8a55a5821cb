//! Step 6: have progenitor write the bindings, then make them ours.

use crate::build::docs;
use crate::build::enums::{Kind, OpenEnum, RESOURCE_URL, SECRET, marker};
use crate::build::load::escape;
use crate::build::names::{Api, Operation, type_name};
use crate::build::problem::{Place, Problem};
use crate::build::{facade, objects, requests, tables};
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, TypeImpl};
use quote::{format_ident, quote};
use schemars::schema::{InstanceType, SchemaObject};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use syn::{Expr, Stmt, parse_quote};

/// Writes the bindings as formatted Rust.
pub fn emit(api: &Api, enums: &[OpenEnum]) -> Result<String, Problem> {
    let tokens = generate(api, enums)?;
    let mut file: syn::File = syn::parse2(tokens)
        .map_err(|error| upstream(api, &format!("the generated code does not parse: {error}")))?;
    check_used(api, enums, &file)?;
    own(api, &mut file)?;
    let operations = tables::operations(api, module(api, &mut file, "types")?);
    let types = module(api, &mut file, "types")?;
    tidy_types(types);
    tables::envelopes(api, types);
    let more = requests::bodies(api, types)?;
    types.extend(more);
    let queries = requests::queries(api, &mut file)?;
    module(api, &mut file, "types")?.extend(queries);
    document_fields(api, module(api, &mut file, "types")?);
    facade::check(api, enums, module(api, &mut file, "types")?)?;
    objects::read_and_write(module(api, &mut file, "types")?);
    file.items.push(operations);
    Ok(prettyplease::unparse(&file) + &tables::enums(enums))
}

/// The document that the sandbox validates by: as vendored, in the words of JSON Schema.
pub fn validator_document(document: &Value) -> String {
    fn rewrite(value: &mut Value) {
        match value {
            Value::Object(map) => {
                map.values_mut().for_each(rewrite);
                if map.get("nullable") == Some(&Value::Bool(true)) {
                    map.remove("nullable");
                    if let Some(Value::String(kind)) = map.get("type").cloned() {
                        map.insert("type".to_owned(), json!([kind, "null"]));
                    }
                    if let Some(Value::Array(values)) = map.get_mut("enum") {
                        values.push(Value::Null);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(rewrite),
            _ => {}
        }
    }
    let mut document = document.clone();
    rewrite(&mut document);
    document.to_string()
}

fn upstream(api: &Api, cause: &str) -> Problem {
    Problem::new(
        &api.document.file,
        Place::default(),
        cause,
        "the generator (progenitor) changed or met something new: see build/emit.rs",
    )
}

fn generate(api: &Api, enums: &[OpenEnum]) -> Result<TokenStream, Problem> {
    let all: BTreeSet<String> = api.schemas.keys().cloned().collect();
    let cause = match attempt(api, enums, &api.operations, &all)? {
        Ok(tokens) => return Ok(tokens),
        Err(cause) => cause,
    };
    // Which place was it? Only now that something is wrong, each alone: the components first, small ones before those
    // that are made of them, then the operations.
    let mut components: Vec<(&String, BTreeSet<String>)> =
        api.schemas.keys().map(|name| (name, reachable(api, vec![name.clone()]))).collect();
    components.sort_by_key(|(_, parts)| parts.len());
    for (name, parts) in components {
        if let Err(cause) = attempt(api, enums, &[], &parts)? {
            return Err(inexpressible(api, &format!("/components/schemas/{name}"), &cause));
        }
    }
    for operation in &api.operations {
        let mut parts = vec![operation.response.clone()];
        operation
            .parameters
            .iter()
            .chain(&operation.body)
            .for_each(|used| requests::references(used, &mut parts));
        let parts = reachable(api, parts);
        if let Err(cause) = attempt(api, enums, std::slice::from_ref(operation), &parts)? {
            return Err(inexpressible(api, &operation.pointer, &cause));
        }
    }
    Err(inexpressible(api, "", &cause))
}

/// These components and all that they are made of.
fn reachable(api: &Api, mut waiting: Vec<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(schema) = api.schemas.get(&name)
            && found.insert(name)
        {
            requests::references(schema, &mut waiting);
        }
    }
    found
}

fn inexpressible(api: &Api, pointer: &str, cause: &str) -> Problem {
    api.document.problem(
        pointer,
        format!("the generator cannot express this: {}", cause.lines().next().unwrap_or_default()),
        "simplify the place with an action in openapi/overlay.yaml",
    )
}

/// Has progenitor write `operations` and the components of these names; the inner error is its own.
fn attempt(
    api: &Api,
    enums: &[OpenEnum],
    operations: &[Operation],
    names: &BTreeSet<String>,
) -> Result<Result<TokenStream, String>, Problem> {
    let openapi = openapi(api, operations, names)?;
    let mut settings = GenerationSettings::new();
    settings
        .with_inner_type(quote!(crate::transport::Exchange))
        .with_map_type("::std::collections::BTreeMap");
    for (schema, path) in conversions(enums) {
        let impls = [TypeImpl::Display, TypeImpl::FromStr];
        settings.with_conversion(schema, path, impls.into_iter());
    }
    // The generator panics on what it cannot express; that is a message like any other here.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let tokens = catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&openapi)));
    std::panic::set_hook(hook);
    Ok(match tokens {
        Ok(tokens) => tokens.map_err(|error| error.to_string()),
        Err(panic) => Err(match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
            (Some(text), _) => text.clone(),
            (None, Some(text)) => (*text).to_owned(),
            (None, None) => "no reason given".to_owned(),
        }),
    })
}

fn conversions(enums: &[OpenEnum]) -> Vec<(SchemaObject, String)> {
    let schema = |kind: InstanceType, name: &str| SchemaObject {
        instance_type: Some(kind.into()),
        format: Some(marker(name)),
        ..SchemaObject::default()
    };
    let mut all = vec![
        (schema(InstanceType::String, SECRET), "crate::secret::Secret".to_owned()),
        (schema(InstanceType::String, RESOURCE_URL), "crate::resource_url::ResourceUrl".to_owned()),
    ];
    for found in enums {
        let kind = if found.kind == Kind::Text { InstanceType::String } else { InstanceType::Integer };
        all.push((schema(kind, &found.name), format!("crate::raw::enums::{}", found.name)));
    }
    all
}

/// The generator ignores a conversion whose schema it never meets, without a word.
fn check_used(api: &Api, enums: &[OpenEnum], file: &syn::File) -> Result<(), Problem> {
    let text = quote!(#file).to_string();
    let paths: BTreeMap<String, String> =
        conversions(enums).into_iter().filter_map(|(schema, path)| Some((schema.format?, path))).collect();
    let types = file.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref().map(|(_, items)| items),
        _ => None,
    });
    for (name, schema) in &api.schemas {
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        for (key, property) in properties {
            let format = property.get("format").and_then(Value::as_str).unwrap_or_default();
            let Some(path) = paths.get(format) else { continue };
            let mut fields = types
                .and_then(|types| requests::struct_named(types, name))
                .into_iter()
                .flat_map(|s| &s.fields);
            let field = fields.find(|field| {
                wire_name(field).or(field.ident.as_ref().map(ToString::to_string)).as_ref() == Some(key)
            });
            let ty = field.map(|field| &field.ty);
            if !quote!(#ty).to_string().replace(' ', "").contains(path.as_str()) {
                return Err(api.document.problem(
                    &format!("/components/schemas/{name}/properties/{}", escape(key)),
                    format!("this is to be a `{path}`, and the generator made something else of it"),
                    "the place lost its meaning for the generator: see how build/enums.rs marks it",
                ));
            }
        }
    }
    for found in enums {
        if !text.contains(&format!("raw :: enums :: {} ", found.name)) {
            return Err(api.document.problem(
                &found.pointer,
                format!("the conversion of the enum `{}` was not used by the generator", found.name),
                "the place lost its meaning for the generator: see how build/enums.rs marks it",
            ));
        }
    }
    Ok(())
}

/// The document in the form the generator reads, of these operations and components only.
fn openapi(
    api: &Api,
    operations: &[Operation],
    names: &BTreeSet<String>,
) -> Result<openapiv3::OpenAPI, Problem> {
    let mut paths = Map::new();
    for operation in operations {
        let mut described = json!({
            "operationId": operation.name,
            "summary": operation.summary,
            "description": operation.description,
            "parameters": operation.parameters.iter().filter(|p| requests::is_sent(p)).collect::<Vec<_>>(),
            "responses": {"200": {"description": "", "content": {"application/json": {
                "schema": {"$ref": format!("#/components/schemas/{}", operation.response)}
            }}}},
        });
        if let Some(body) = &operation.body {
            described["requestBody"] =
                json!({"required": true, "content": {"application/json": {"schema": body}}});
        }
        let pointer = &operation.pointer;
        check_readable::<openapiv3::Operation>(api, pointer, &described)?;
        paths.entry(operation.path.clone()).or_insert_with(|| json!({}))[&operation.method] = described;
    }
    let schemas: BTreeMap<&String, &Value> =
        api.schemas.iter().filter(|(name, _)| names.contains(*name)).collect();
    for (name, schema) in &schemas {
        let pointer = format!("/components/schemas/{name}");
        check_readable::<openapiv3::ReferenceOr<openapiv3::Schema>>(api, &pointer, schema)?;
    }
    let info = |key: &str| api.document.value.pointer(&format!("/info/{key}")).cloned();
    let mut whole = json!({
        "openapi": "3.0.3",
        "info": {
            "title": info("title").unwrap_or_else(|| "API".into()),
            "version": info("version").unwrap_or_else(|| "0".into()),
        },
        "paths": paths,
        "components": {"schemas": schemas},
    });
    docs::escape_prose(&mut whole);
    serde_json::from_value(whole).map_err(|error| upstream(api, &format!("is not OpenAPI 3.0: {error}")))
}

fn check_readable<T: serde::de::DeserializeOwned>(
    api: &Api,
    pointer: &str,
    value: &Value,
) -> Result<(), Problem> {
    serde_json::from_value::<T>(value.clone()).map(drop).map_err(|error| {
        api.document.problem(
            pointer,
            format!("is not valid OpenAPI 3.0: {error}"),
            "compare the place with a working one of the same kind",
        )
    })
}

/// Of the generated code the types and the methods stay; each method hands its request to our transport.
fn own(api: &Api, file: &mut syn::File) -> Result<(), Problem> {
    let types = module(api, file, "types")?;
    let mut without_data = Vec::new();
    for operation in &api.operations {
        if tables::data_type(types, &operation.response).is_none() {
            without_data.push(operation.name.clone());
        }
    }
    file.items.retain(|item| match item {
        syn::Item::Mod(module) => module.ident != "prelude",
        syn::Item::Impl(block) => block.trait_.is_none(),
        syn::Item::Struct(_) => true,
        _ => false,
    });
    let mut methods = 0;
    for item in &mut file.items {
        match item {
            // It stands for one call, so there is no second of it.
            syn::Item::Struct(client) => client.attrs.retain(|attr| !attr.path().is_ident("derive")),
            syn::Item::Impl(block) => {
                block.items.retain(|item| !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new"));
                for item in &mut block.items {
                    let syn::ImplItem::Fn(function) = item else { continue };
                    if function.sig.ident == "new_with_client" {
                        function.vis = parse_quote!(pub(crate));
                    } else {
                        let has_data = !without_data.contains(&function.sig.ident.to_string());
                        hand_over(api, function, has_data)?;
                        methods += 1;
                    }
                }
            }
            _ => {}
        }
    }
    if methods != api.operations.len() {
        return Err(upstream(api, "the generated code has not one method for each operation"));
    }
    file.items.insert(0, parse_quote! { use crate::transport::encode_path; });
    Ok(())
}

/// Ends a method where its request is built: sending it and reading the answer are the transport's.
fn hand_over(api: &Api, function: &mut syn::ImplItemFn, has_data: bool) -> Result<(), Problem> {
    let name = function.sig.ident.to_string();
    // Where a parameter has the name already, the generator puts `_` before its own.
    let is_local = |stmt: &Stmt, name: &str| match stmt {
        Stmt::Local(local) => {
            matches!(&local.pat, syn::Pat::Ident(found) if found.ident.to_string().trim_start_matches('_') == name)
        }
        _ => false,
    };
    let stmts = &mut function.block.stmts;
    let end = stmts.iter().position(|stmt| is_local(stmt, "request"));
    let Some(Stmt::Local(request)) = end.and_then(|end| stmts.get_mut(end)) else {
        return Err(upstream(api, &format!("the generated method `{name}` builds no `request`")));
    };
    let Some(syn::LocalInit { expr, .. }) = &mut request.init else {
        return Err(upstream(api, &format!("the `request` of the generated method `{name}` is not built")));
    };
    // A request that cannot be built is for the transport to tell.
    if let Expr::Try(tried) = &mut **expr {
        **expr = (*tried.expr).clone();
    }
    leave_out_header_map(expr);
    let lists = function.sig.inputs.iter().filter_map(list_argument).collect::<Vec<_>>();
    plain_query(expr, &lists);
    let build = expr.clone();
    stmts.truncate(end.unwrap_or_default());
    // The generator's header map holds its own `api-version` alone.
    stmts.retain(|stmt| {
        let sets_header =
            matches!(stmt, Stmt::Expr(..)) && quote!(#stmt).to_string().starts_with("header_map .");
        !is_local(stmt, "header_map") && !sets_header
    });
    let (perform, data): (syn::Ident, syn::Type) = if has_data {
        let data = format_ident!("{}", type_name(&format!("{}Data", type_name(&name))));
        (format_ident!("perform"), parse_quote!(types::#data))
    } else {
        (format_ident!("perform_without_data"), parse_quote!(()))
    };
    // A closure, for a repeat builds its request anew.
    let before = std::mem::take(stmts);
    let operation = quote!(const { crate::operation::Operation::of_method(#name) });
    let perform = parse_quote! { self.inner.#perform(&|| { #(#before)* #build }, #operation).await };
    stmts.push(Stmt::Expr(perform, None));
    function.sig.output =
        parse_quote!(-> ::std::result::Result<crate::call::Response<#data>, crate::error::Error>);
    Ok(())
}

/// Takes `.headers(header_map)` out of a chain of calls.
fn leave_out_header_map(expr: &mut Expr) {
    let Expr::MethodCall(call) = expr else { return };
    if call.method == "headers" {
        *expr = (*call.receiver).clone();
        leave_out_header_map(expr);
    } else {
        leave_out_header_map(&mut call.receiver);
    }
}

/// The name of an argument that is a list.
fn list_argument(argument: &syn::FnArg) -> Option<syn::Ident> {
    let syn::FnArg::Typed(typed) = argument else { return None };
    let syn::Pat::Ident(pattern) = &*typed.pat else { return None };
    let ty = &typed.ty;
    quote!(#ty).to_string().contains(":: Vec <").then(|| pattern.ident.clone())
}

/// The parts of a query as pairs of name and value, of a list one for each item. The generator's own way would bring a
/// crate, and features of others, for that alone.
fn plain_query(expr: &mut Expr, lists: &[syn::Ident]) {
    let Expr::MethodCall(call) = expr else { return };
    plain_query(&mut call.receiver, lists);
    let Some(Expr::Reference(part)) = call.args.first_mut().filter(|_| call.method == "query") else {
        return;
    };
    let Expr::Call(made) = &*part.expr else { return };
    let (Some(name), Some(Expr::Reference(value))) = (made.args.first(), made.args.last()) else { return };
    let value = &value.expr;
    let is_list = lists.iter().any(|list| *list == quote!(#value).to_string());
    *part.expr = match is_list {
        true => parse_quote! {
            ::std::option::Option::<&::std::vec::Vec<_>>::from(#value)
                .into_iter().flatten().map(|item| (#name, item)).collect::<::std::vec::Vec<_>>()
        },
        false => parse_quote!([(#name, #value)]),
    };
}

/// The items of a module of the generated file.
fn module<'a>(api: &Api, file: &'a mut syn::File, name: &str) -> Result<&'a mut Vec<syn::Item>, Problem> {
    file.items
        .iter_mut()
        .find_map(|item| match item {
            syn::Item::Mod(module) if module.ident == name => module.content.as_mut().map(|(_, items)| items),
            _ => None,
        })
        .ok_or_else(|| upstream(api, &format!("the generated code has no module `{name}`")))
}

/// Types that may grow are `#[non_exhaustive]`; the generator's JSON listings and cloning conversions are left out.
fn tidy_types(items: &mut Vec<syn::Item>) {
    let refer_to_error = items.iter().any(|item| {
        !matches!(item, syn::Item::Mod(_)) && quote!(#item).to_string().contains("error :: ConversionError")
    });
    items.retain(|item| match item {
        syn::Item::Impl(block) => !is_clone_conversion(block),
        syn::Item::Mod(module) => module.ident != "error" || refer_to_error,
        _ => true,
    });
    for item in items {
        if let syn::Item::Struct(found) = item {
            found.attrs.retain(|attr| !attr.path().is_ident("doc"));
            if matches!(found.fields, syn::Fields::Named(_)) {
                found.attrs.push(parse_quote!(#[non_exhaustive]));
            }
        }
    }
}

/// `impl From<&T> for T`, which only clones.
fn is_clone_conversion(block: &syn::ItemImpl) -> bool {
    let Some((path, _)) = &block.trait_ else { return false };
    let target = &block.self_ty;
    quote!(#path).to_string().replace(' ', "")
        == format!("::std::convert::From<&{}>", quote!(#target).to_string().replace(' ', ""))
}

/// Every type and field says what the document says of it, or that it says nothing.
fn document_fields(api: &Api, items: &mut [syn::Item]) {
    let uses = uses(api);
    for item in items {
        let found = match item {
            syn::Item::Struct(found) => found,
            syn::Item::Enum(choice) => {
                document_choice(api, choice);
                continue;
            }
            _ => continue,
        };
        let name = found.ident.to_string();
        let schema = api.schemas.get(&name);
        if !has_docs(&found.attrs) {
            let said = schema.and_then(|s| s.get("description")).and_then(Value::as_str);
            let mut text = said.map(docs::escape).unwrap_or_default();
            if let Some(used) = uses.get(&name) {
                let gap = if text.is_empty() { "" } else { "\n\n" };
                text = format!("{text}{gap}{used}");
            }
            if text.is_empty() {
                text = format!("`{name}`, of which the document says nothing.");
            }
            found.attrs.insert(0, doc(&text));
        }
        for field in &mut found.fields {
            let Some(ident) = &field.ident else { continue };
            let key = wire_name(field).unwrap_or_else(|| ident.to_string());
            let said = schema
                .and_then(|s| s.get("properties"))
                .and_then(|properties| properties.get(&key))
                .and_then(|property| property.get("description"))
                .and_then(Value::as_str);
            if !has_docs(&field.attrs) || said.is_some() {
                field.attrs.retain(|attr| !attr.path().is_ident("doc"));
                let text = match said {
                    Some(said) => docs::escape(said),
                    None => format!("`{key}`, of which the document says nothing."),
                };
                field.attrs.insert(0, doc(&text));
            }
        }
    }
}

/// A `oneOf` or `anyOf` of a request.
fn document_choice(api: &Api, choice: &mut syn::ItemEnum) {
    let said =
        api.schemas.get(&choice.ident.to_string()).and_then(|s| s.get("description")).and_then(Value::as_str);
    choice.attrs.retain(|attr| !attr.path().is_ident("doc"));
    choice.attrs.insert(0, doc(&said.map_or_else(|| "One of several forms.".to_owned(), docs::escape)));
    for (index, variant) in choice.variants.iter_mut().enumerate() {
        variant.attrs.retain(|attr| !attr.path().is_ident("doc"));
        variant.attrs.insert(0, doc(&format!("Form {} of the document.", index + 1)));
        for field in variant.fields.iter_mut().filter(|field| field.ident.is_some()) {
            field.attrs.insert(0, doc("A part of this form."));
        }
    }
}

/// What each operation's own types are for.
fn uses(api: &Api) -> BTreeMap<String, String> {
    let mut uses = BTreeMap::new();
    for operation in &api.operations {
        let place = format!("`{} {}`", operation.method.to_uppercase(), operation.path);
        let data = operation.type_name("Data");
        uses.insert(data, format!("The `data` of the answer of {place}."));
        if let Some(name) = operation.body.as_ref().and_then(requests::referenced) {
            uses.insert(name.to_owned(), format!("The body of {place}."));
        }
    }
    for (parent, schema) in &api.schemas {
        let mut parts = Vec::new();
        requests::references(schema, &mut parts);
        // The envelopes go, so nothing can point to them.
        let answered = api.operations.iter().find(|operation| operation.response == *parent);
        for part in parts {
            uses.entry(part).or_insert_with(|| match answered {
                Some(Operation { method, path, .. }) => {
                    format!("The `data` of the answer of `{} {path}`.", method.to_uppercase())
                }
                None => format!("Part of [`{parent}`]."),
            });
        }
    }
    uses
}

fn has_docs(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("doc"))
}

/// A doc attribute of one text.
pub fn doc(text: &str) -> syn::Attribute {
    let text = text.lines().map(|line| format!(" {line}")).collect::<Vec<_>>().join("\n");
    parse_quote!(#[doc = #text])
}

/// The name in `#[serde(rename = "…")]`.
pub fn wire_name(field: &syn::Field) -> Option<String> {
    field.attrs.iter().filter(|attr| attr.path().is_ident("serde")).find_map(|attr| {
        let mut name = None;
        attr.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let literal: syn::LitStr = value.parse()?;
                if meta.path.is_ident("rename") {
                    name = Some(literal.value());
                }
            }
            Ok(())
        })
        .ok();
        name
    })
}

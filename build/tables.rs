//! What we add to the generator's code: what is inside each answer, the list of operations, the open enums.

use crate::build::docs;
use crate::build::emit::doc;
use crate::build::enums::{Kind, OpenEnum};
use crate::build::names::Api;
use crate::build::requests::struct_named;
use quote::{format_ident, quote};
use std::collections::BTreeSet;
use syn::parse_quote;

/// The envelopes go, for the transport takes them off; what is inside each has the name `…Data`, also where its type is
/// shared.
pub fn envelopes(api: &Api, types: &mut Vec<syn::Item>) {
    let mut items: Vec<syn::Item> = Vec::new();
    let mut removed = BTreeSet::new();
    for operation in &api.operations {
        removed.insert(operation.response.clone());
        let alias = operation.type_name("Data");
        if let Some(data) = data_type(types, &operation.response)
            && struct_named(types, &alias).is_none()
        {
            let alias = format_ident!("{alias}");
            let place = format!("`{} {}`", operation.method.to_uppercase(), operation.path);
            let text = doc(&format!("The `data` of the answer of {place}."));
            items.push(parse_quote! { #text pub type #alias = #data; });
        }
    }
    types.retain(|item| match item {
        syn::Item::Struct(found) => !removed.contains(&found.ident.to_string()),
        syn::Item::Impl(block) => {
            let (of, from) = (&block.self_ty, block.trait_.as_ref().map(|(path, _)| path));
            let from = from.and_then(|path| path.segments.last()).map(|last| &last.arguments);
            let from = quote!(#from).to_string();
            let from = from.trim_start_matches('<').trim_end_matches('>').trim();
            !removed.contains(&quote!(#of).to_string()) && !removed.contains(from)
        }
        _ => true,
    });
    types.extend(items);
}

/// The static table of operations, sorted by name.
pub fn operations(api: &Api, types: &[syn::Item]) -> syn::Item {
    let rows = api.operations.iter().map(|operation| {
        let name = &operation.name;
        let method = operation.method.to_uppercase();
        let path = &operation.path;
        // Everything but POST and PATCH may be sent twice (RFC 9110, 9.2.2).
        let repeatable = !matches!(operation.method.as_str(), "post" | "patch");
        let data = data_type(types, &operation.response)
            .map_or_else(|| "()".to_owned(), |data| quote!(#data).to_string().replace(' ', ""));
        quote! { crate::operation::Operation::new(#name, #method, #path, #repeatable, #data) }
    });
    parse_quote! {
        /// Every operation of the document, sorted by name.
        pub static OPERATIONS: &[crate::operation::Operation] = &[#(#rows),*];
    }
}

/// `T` of the field `data: Option<T>`.
pub fn data_type(types: &[syn::Item], response: &str) -> Option<syn::Type> {
    let found = struct_named(types, response)?;
    let field = found.fields.iter().find(|f| f.ident.as_ref().is_some_and(|i| i == "data"))?;
    crate::build::requests::inside_option(&field.ty)
}

/// The module of open enums, as text: a formatter leaves the inside of a macro as it is.
pub fn enums(enums: &[OpenEnum]) -> String {
    let mut text = String::from(
        "/// The enums of the document; every one survives values it does not know.\npub mod enums {\n",
    );
    for found in enums {
        let (name, kind) = match found.kind {
            Kind::Text => ("open_enum", "enum"),
            Kind::Integer => ("open_integer", "struct"),
        };
        text.push_str(&format!("    crate::open_enum::{name}! {{\n"));
        let said = match found.description.is_empty() {
            true => format!("`{}`, of which the document says nothing.", found.name),
            false => docs::escape(&found.description),
        };
        for line in said.lines() {
            text.push_str(&format!("        /// {line}\n"));
        }
        text.push_str(&format!("        pub {kind} {} {{\n", found.name));
        for variant in &found.variants {
            let shown = variant.value.as_str().map_or_else(|| variant.value.to_string(), str::to_owned);
            let code = variant.value.as_str().map_or_else(|| shown.clone(), |text| format!("{text:?}"));
            text.push_str(&format!(
                "            /// `{}`\n",
                docs::printable(&shown).replace(['`', '\n', '\r'], " ")
            ));
            text.push_str(&format!("            {} = {code},\n", variant.ident));
        }
        text.push_str("        }\n    }\n");
    }
    text.push_str("}\n");
    text
}

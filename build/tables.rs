//! What we add to the generator's code: what is inside each answer, the list of operations, the open enums.

use crate::build::docs;
use crate::build::emit::doc;
use crate::build::enums::{Kind, OpenEnum};
use crate::build::names::Api;
use crate::build::problem::Problem;
use crate::build::requests::struct_named;
use heck::ToPascalCase;
use quote::{format_ident, quote};
use syn::parse_quote;

/// `impl Envelope` for each answer, and the name `…Data` for data of a shared type.
pub fn envelopes(api: &Api, types: &[syn::Item]) -> Result<Vec<syn::Item>, Problem> {
    let mut items = Vec::new();
    for operation in &api.operations {
        let response = format_ident!("{}", operation.response);
        items.push(parse_quote! { impl crate::envelope::Sealed for #response {} });
        items.push(match data_type(types, &operation.response) {
            Some(data) => parse_quote! {
                impl crate::envelope::Envelope for #response {
                    type Data = #data;
                    fn into_data(self) -> ::std::option::Option<Self::Data> { self.data }
                }
            },
            None => parse_quote! {
                impl crate::envelope::Envelope for #response {
                    type Data = ();
                    fn into_data(self) -> ::std::option::Option<Self::Data> { ::std::option::Option::Some(()) }
                }
            },
        });
        let alias = format!("{}Data", operation.name.to_pascal_case());
        if let Some(data) = data_type(types, &operation.response)
            && struct_named(types, &alias).is_none()
        {
            let alias = format_ident!("{alias}");
            let text = doc(&format!(
                "The `data` of the answer of `{} {}`.",
                operation.method.to_uppercase(),
                operation.path
            ));
            items.push(parse_quote! { #text pub type #alias = #data; });
        }
    }
    Ok(items)
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
fn data_type(types: &[syn::Item], response: &str) -> Option<syn::Type> {
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
            text.push_str(&format!("            /// `{}`\n", shown.replace(['`', '\n'], " ")));
            text.push_str(&format!("            {} = {code},\n", variant.ident));
        }
        text.push_str("        }\n    }\n");
    }
    text.push_str("}\n");
    text
}

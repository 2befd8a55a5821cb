//! Part of step 6: objects of which nothing is required are read by `src/object.rs`, not by code derived for each.

use crate::build::emit::wire_name;
use crate::build::requests::inside_option;
use quote::quote;
use syn::parse_quote;

/// Takes `Deserialize` out of what such types derive, and says which field is read into what.
pub fn read_leniently(types: &mut Vec<syn::Item>) {
    let mut items = Vec::new();
    for found in types.iter_mut() {
        let syn::Item::Struct(found) = found else { continue };
        let is_object = matches!(found.fields, syn::Fields::Named(_));
        if is_object && found.fields.iter().all(|field| inside_option(&field.ty).is_some()) {
            found.attrs.iter_mut().for_each(leave_out_deserialize);
            items.extend(reading(found));
        }
    }
    types.extend(items);
}

fn reading(found: &syn::ItemStruct) -> [syn::Item; 2] {
    let name = &found.ident;
    let idents: Vec<&syn::Ident> = found.fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    let names = found.fields.iter().zip(&idents).map(|(field, ident)| {
        wire_name(field).unwrap_or_else(|| ident.to_string().trim_start_matches("r#").to_owned())
    });
    let place = 0..idents.len();
    [
        parse_quote! {
            impl crate::object::Object for #name {
                const FIELDS: &'static [&'static str] = &[#(#names),*];
                fn read<'de, A: ::serde::de::MapAccess<'de>>(
                    &mut self,
                    field: usize,
                    from: &mut A,
                ) -> ::std::result::Result<(), A::Error> {
                    match field {
                        #(#place => self.#idents = from.next_value()?,)*
                        _ => {}
                    }
                    Ok(())
                }
            }
        },
        parse_quote! {
            impl<'de> ::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                    crate::object::read(from)
                }
            }
        },
    ]
}

fn leave_out_deserialize(attr: &mut syn::Attribute) {
    let syn::Meta::List(derive) = &mut attr.meta else { return };
    if !derive.path.is_ident("derive") {
        return;
    }
    let paths =
        derive.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
    let kept = paths
        .into_iter()
        .flatten()
        .filter(|path| path.segments.last().is_none_or(|last| last.ident != "Deserialize"));
    derive.tokens = quote!(#(#kept),*);
}

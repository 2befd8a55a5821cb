//! Part of step 6: how objects are read and written, in a form that compiles quickly; `src/object.rs` does the work.

use crate::build::emit::wire_name;
use crate::build::requests::inside_option;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

/// Takes what serde would derive out of the structs. Those that require a field are still read by derived code, and those
/// with ways of their own are left to it altogether.
pub fn read_and_write(types: &mut Vec<syn::Item>) {
    let mut items = Vec::new();
    for item in types.iter_mut() {
        let syn::Item::Struct(found) = item else { continue };
        if !matches!(found.fields, syn::Fields::Named(_))
            || has_ways_of_its_own(found)
            || !leave_out(found, "Serialize")
        {
            continue;
        }
        let fields: Vec<Field> = found.fields.iter().filter_map(Field::of).collect();
        items.push(writing(&found.ident, &fields));
        if fields.iter().all(|field| field.optional) && leave_out(found, "Deserialize") {
            items.extend(reading(&found.ident, &fields));
            for field in &mut found.fields {
                field.attrs.retain(|attr| !attr.path().is_ident("serde"));
            }
        }
    }
    types.extend(items);
}

/// Whether it is to be read or written other than field by field: with fields that have no place of their own, or none but
/// those it knows.
fn has_ways_of_its_own(found: &syn::ItemStruct) -> bool {
    let is_serde = |attr: &&syn::Attribute| attr.path().is_ident("serde");
    let mut flattened = false;
    for attr in found.fields.iter().flat_map(|field| &field.attrs).filter(is_serde) {
        flattened |= quote!(#attr).to_string().contains("(flatten");
    }
    flattened || found.attrs.iter().any(|attr| is_serde(&attr))
}

struct Field {
    ident: syn::Ident,
    name: String,
    optional: bool,
}

impl Field {
    fn of(field: &syn::Field) -> Option<Self> {
        let ident = field.ident.clone()?;
        let name = wire_name(field).unwrap_or_else(|| ident.to_string().trim_start_matches("r#").to_owned());
        Some(Self { ident, name, optional: inside_option(&field.ty).is_some() })
    }
}

fn writing(of: &syn::Ident, fields: &[Field]) -> syn::Item {
    let name = of.to_string();
    let required = fields.iter().filter(|field| !field.optional).count();
    let optional = fields.iter().filter(|field| field.optional).map(|Field { ident, .. }| ident);
    let write = fields.iter().map(|Field { ident, name, optional }| -> TokenStream {
        match optional {
            true => quote!(crate::object::write(&mut object, #name, &self.#ident)?;),
            false => quote!(object.serialize_field(#name, &self.#ident)?;),
        }
    });
    parse_quote! {
        impl ::serde::Serialize for #of {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                use ::serde::ser::SerializeStruct;
                let fields = #required #(+ usize::from(self.#optional.is_some()))*;
                let mut object = to.serialize_struct(#name, fields)?;
                #(#write)*
                object.end()
            }
        }
    }
}

fn reading(of: &syn::Ident, fields: &[Field]) -> [syn::Item; 2] {
    let names = fields.iter().map(|Field { name, .. }| name);
    let read = fields
        .iter()
        .enumerate()
        .map(|(place, Field { ident, .. })| quote!(#place => self.#ident = from.next_value()?));
    [
        parse_quote! {
            impl crate::object::Object for #of {
                const FIELDS: &'static [&'static str] = &[#(#names),*];
                fn read<'de, A: ::serde::de::MapAccess<'de>>(
                    &mut self,
                    field: usize,
                    from: &mut A,
                ) -> ::std::result::Result<(), A::Error> {
                    match field {
                        #(#read,)*
                        _ => {}
                    }
                    Ok(())
                }
            }
        },
        parse_quote! {
            impl<'de> ::serde::Deserialize<'de> for #of {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                    crate::object::read(from)
                }
            }
        },
    ]
}

/// Takes a trait out of what a struct derives; whether it was there.
fn leave_out(found: &mut syn::ItemStruct, name: &str) -> bool {
    let mut was_there = false;
    for attr in found.attrs.iter_mut().filter(|attr| attr.path().is_ident("derive")) {
        let syn::Meta::List(derive) = &mut attr.meta else { continue };
        let parser = syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
        let Ok(paths) = derive.parse_args_with(parser) else { continue };
        let kept = paths.iter().filter(|path| path.segments.last().is_none_or(|last| last.ident != name));
        was_there |= kept.clone().count() < paths.len();
        derive.tokens = quote!(#(#kept),*);
    }
    was_there
}

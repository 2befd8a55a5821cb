//! Step 7: what the facade (`src/webhooks/`) takes for granted is there, under the names it uses.
//!
//! Without this a new document would end in errors of the compiler, far from the line that mends them.

use crate::build::enums::OpenEnum;
use crate::build::load::escape;
use crate::build::names::Api;
use crate::build::problem::Problem;
use crate::build::requests::struct_named;
use quote::{ToTokens, quote};

/// The operations that the facade calls, where they are, and what their data is.
pub const OPERATIONS: [(&str, &str, &str, Option<&str>); 5] = [
    ("create_webhook_endpoint", "/v2/endpoint", "post", Some("WebhookEndpoint")),
    ("update_webhook_endpoint", "/v2/endpoint/{endpoint_id}", "put", Some("WebhookEndpoint")),
    ("delete_webhook_endpoint", "/v2/endpoint/{endpoint_id}", "delete", None),
    ("list_webhook_endpoints", "/v2/endpoints", "get", Some("ListWebhookEndpointsData")),
    ("list_webhook_events", "/v2/events", "get", Some("ListWebhookEventsData")),
];

/// The fields that the facade reads and writes, with what each is without the paths.
pub const FIELDS: [(&str, &str, &str); 14] = [
    ("WebhookEndpoint", "endpoint_id", "Option<String>"),
    ("WebhookEndpoint", "url", "Option<ResourceUrl>"),
    ("WebhookEndpoint", "secret", "Option<Secret>"),
    ("WebhookEndpoint", "status", "Option<WebhookStatus>"),
    ("WebhookEndpoint", "events", "Option<Vec<WebhookEventType>>"),
    ("WebhookEndpoint", "created_at", "Option<i64>"),
    ("CreateWebhookEndpoint", "url", "ResourceUrl"),
    ("CreateWebhookEndpoint", "status", "WebhookStatus"),
    ("CreateWebhookEndpoint", "events", "Vec<WebhookEventType>"),
    ("UpdateWebhookEndpoint", "url", "ResourceUrl"),
    ("UpdateWebhookEndpoint", "status", "WebhookStatus"),
    ("UpdateWebhookEndpoint", "events", "Vec<WebhookEventType>"),
    ("ListWebhookEndpointsData", "endpoints", "Option<Vec<WebhookEndpoint>>"),
    ("ListWebhookEventsData", "events", "Option<Vec<WebhookEventType>>"),
];

/// What `new` of the requests takes, in this order.
pub const NEW: [(&str, &[&str]); 2] = [
    ("CreateWebhookEndpoint", &["url", "status", "events"]),
    ("UpdateWebhookEndpoint", &["url", "status", "events"]),
];

/// The variants of enums that the facade names.
pub const VARIANTS: [(&str, &str); 2] = [("WebhookStatus", "Enabled"), ("WebhookStatus", "Disabled")];

/// Checks the generated `types` and the enums beside them.
pub fn check(api: &Api, enums: &[OpenEnum], types: &[syn::Item]) -> Result<(), Problem> {
    for (name, path, method, data) in OPERATIONS {
        let place = format!("/paths/{}/{method}", escape(path));
        let Some(operation) = api.operations.iter().find(|operation| operation.name == name) else {
            return Err(api.document.problem(
                &place,
                format!("the facade calls the operation `{name}`, and there is none of this name"),
                api.document.overlay_action(&place, &format!("operationId: {name}"))
                    + "\nor, where JoggAI no longer has it, take it out of src/webhooks/ and build/facade.rs",
            ));
        };
        let found = data_of(types, &operation.type_name("Data"));
        if let Some(wanted) = data.filter(|data| found.as_deref() != Some(data)) {
            let found = found.unwrap_or_else(|| "nothing".to_owned());
            return Err(api.document.problem(
                &operation.pointer,
                format!("the facade takes the data of `{name}` for a `{wanted}`, and it is `{found}`"),
                format!(
                    "where only the name differs, give the object of `data` an `x-joggai-type: {wanted}` in \
                     openapi/overlay.yaml; else mend src/webhooks/ and build/facade.rs"
                ),
            ));
        }
    }
    for (of, field, wanted) in FIELDS {
        let fields = struct_named(types, of).into_iter().flat_map(|found| &found.fields);
        let ty = fields
            .filter(|found| found.ident.as_ref().is_some_and(|ident| ident == field))
            .map(|found| &found.ty);
        let found = ty.map(without_paths).next();
        if found.as_deref() != Some(wanted) {
            let found = found.map_or_else(|| "there is none".to_owned(), |found| format!("it is `{found}`"));
            return Err(api.document.problem(
                &format!("/components/schemas/{of}/properties/{field}"),
                format!("the facade takes `{of}::{field}` for a `{wanted}`, and {found}"),
                "mend the place with a mark in openapi/overlay.yaml (x-joggai-type, x-joggai-enum, x-joggai-secret); \
                 where JoggAI has changed, mend src/webhooks/ and build/facade.rs",
            ));
        }
    }
    for (of, wanted) in NEW {
        let found = parameters_of_new(types, of);
        if found != wanted {
            return Err(api.document.problem(
                &format!("/components/schemas/{of}"),
                format!(
                    "the facade calls `{of}::new` with {}, and it takes {}",
                    wanted.join(", "),
                    found.join(", ")
                ),
                format!("mend the calls of `{of}::new` in src/, and NEW in build/facade.rs"),
            ));
        }
    }
    for (of, wanted) in VARIANTS {
        // An enum that is gone has been told of, as the type of a field.
        let Some(found) = enums.iter().find(|found| found.name == of) else { continue };
        if !found.variants.iter().any(|variant| variant.ident == wanted) {
            let values: Vec<String> =
                found.variants.iter().map(|variant| variant.value.to_string()).collect();
            return Err(api.document.problem(
                &found.pointer,
                format!("the facade names `{of}::{wanted}`, and the values are {}", values.join(", ")),
                format!(
                    "where JoggAI has only another word for it, give the value the name `{wanted}` with \
                     `x-joggai-variants` in openapi/overlay.yaml; else mend src/ and build/facade.rs"
                ),
            ));
        }
    }
    Ok(())
}

/// The names of what `new` of a request takes.
fn parameters_of_new(types: &[syn::Item], of: &str) -> Vec<String> {
    let blocks = types.iter().filter_map(|item| match item {
        syn::Item::Impl(block) if block.trait_.is_none() => Some(block),
        _ => None,
    });
    let functions = blocks.filter(|block| without_paths(&block.self_ty) == of).flat_map(|block| &block.items);
    let new = functions.filter_map(|item| match item {
        syn::ImplItem::Fn(function) if function.sig.ident == "new" => Some(&function.sig.inputs),
        _ => None,
    });
    let names = new.flatten().filter_map(|input| match input {
        syn::FnArg::Typed(input) => Some(input.pat.to_token_stream().to_string()),
        syn::FnArg::Receiver(_) => None,
    });
    names.collect()
}

/// The type behind the name `…Data`, which is a struct of its own or another name of a shared one.
fn data_of(types: &[syn::Item], name: &str) -> Option<String> {
    types.iter().find_map(|item| match item {
        syn::Item::Struct(found) if found.ident == name => Some(name.to_owned()),
        syn::Item::Type(found) if found.ident == name => Some(without_paths(&found.ty)),
        _ => None,
    })
}

/// `::std::option::Option<types::Voice>` is `Option<Voice>`.
fn without_paths(ty: &syn::Type) -> String {
    let text = quote!(#ty).to_string().replace(' ', "");
    let pieces = text.split_inclusive(['<', '>', ',']);
    pieces.map(|piece| piece.rsplit("::").next().unwrap_or_default()).collect()
}

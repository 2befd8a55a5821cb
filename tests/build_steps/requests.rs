//! What `new` of a request takes, and what it leaves to setters.

use crate::{DOCUMENT, OVERLAY, bindings, edited_after, field_type};

#[test]
fn what_is_required_and_may_be_null_has_to_be_given() {
    let document = edited_after(
        DOCUMENT,
        "  /v2/endpoint:",
        "              required:\n",
        "              required:\n              - note\n              - mood\n",
    );
    let document = edited_after(
        &document,
        "  /v2/endpoint:",
        "              properties:\n",
        "              properties:\n                note: {type: string, nullable: true}\n                \
         mood: {type: string, nullable: true, enum: [good, bad, null]}\n                \
         remark: {type: string, nullable: true}\n",
    );
    let bindings = bindings(&document, OVERLAY);
    let of = "CreateWebhookEndpoint";
    assert_eq!(field_type(&bindings, of, "note"), "::std::option::Option<::std::string::String>");
    let mood = field_type(&bindings, of, "mood");
    assert_eq!(mood, "::std::option::Option<crate::raw::enums::CreateWebhookEndpointMood>");
    let at = bindings.find("impl CreateWebhookEndpoint {").expect("there is a constructor");
    let body = bindings[at..].split("\n    }").next().unwrap_or_default();
    let new = body.split(") -> Self").next().unwrap_or_default();
    assert!(new.contains("note: ::std::option::Option<::std::string::String>"), "{new}");
    assert!(new.contains(&format!("mood: {mood}")), "{new}");
    assert!(!new.contains("remark"), "{new}");
    assert!(body.contains("pub fn remark("), "{body}");
    assert!(!body.contains("pub fn note(") && !body.contains("pub fn mood("), "{body}");
}

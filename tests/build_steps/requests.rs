//! What `new` of a request takes, what it leaves to setters, and how requests are written.

use crate::{DOCUMENT, OVERLAY, bindings, edited, edited_after, field_type};

#[test]
fn what_is_required_and_may_be_null_has_to_be_given() {
    let document = edited_after(
        DOCUMENT,
        "  /v2/create_lip_sync_video:",
        "              required:\n",
        "              required:\n              - note\n              - mood\n",
    );
    let document = edited_after(
        &document,
        "  /v2/create_lip_sync_video:",
        "              properties:\n",
        "              properties:\n                note: {type: string, nullable: true}\n                \
         mood: {type: string, nullable: true, enum: [good, bad, null]}\n                \
         remark: {type: string, nullable: true}\n",
    );
    let bindings = bindings(&document, OVERLAY);
    let of = "CreateLipSyncVideo";
    assert_eq!(field_type(&bindings, of, "note"), "::std::option::Option<::std::string::String>");
    let mood = field_type(&bindings, of, "mood");
    assert_eq!(mood, "::std::option::Option<crate::raw::enums::CreateLipSyncVideoMood>");
    let at = bindings.find("impl CreateLipSyncVideo {").expect("there is a constructor");
    let body = bindings[at..].split("\n    }").next().unwrap_or_default();
    let new = body.split(") -> Self").next().unwrap_or_default();
    assert!(new.contains("note: ::std::option::Option<::std::string::String>"), "{new}");
    assert!(new.contains(&format!("mood: {mood}")), "{new}");
    assert!(!new.contains("remark"), "{new}");
    assert!(body.contains("pub fn remark("), "{body}");
    assert!(!body.contains("pub fn note(") && !body.contains("pub fn mood("), "{body}");
}

#[test]
fn a_named_list_in_a_query_is_a_list() {
    let document = edited_after(
        DOCUMENT,
        "  /v2/user/whoami:\n",
        "      responses:\n",
        "      parameters:\n      - {name: request, in: query, schema: {type: string}}\n      \
         - {name: tags, in: query, schema: {$ref: '#/components/schemas/Tags'}}\n      responses:\n",
    );
    let document = edited(
        &document,
        "\n  schemas:\n",
        "\n  schemas:\n    Tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}\n    \
         Tag: {type: string, enum: [a, b]}\n",
    );
    let bindings = bindings(&document, OVERLAY);
    let tags = field_type(&bindings, "WhoAmIQuery", "tags");
    assert!(tags.starts_with("::std::option::Option<"), "{tags}");
    assert!(bindings.contains(".map(|item| (\"tags\", item))"), "each item by itself");
    assert!(bindings.contains(".query(&[(\"request\", request)])"), "a parameter of the name of a local");
}

#[test]
fn what_is_not_written_field_by_field_is_left_to_serde() {
    let document = edited_after(
        DOCUMENT,
        "  /v2/endpoint:",
        "              properties:\n",
        "              properties:\n                \
         labels: {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}\n                \
         strict: {type: object, properties: {a: {type: string}}, additionalProperties: false}\n",
    );
    let bindings = bindings(&document, OVERLAY);
    for name in ["CreateWebhookEndpointLabels", "CreateWebhookEndpointStrict"] {
        let before = bindings.split(&format!("pub struct {name} {{")).next().unwrap_or_default();
        let derived = before.rsplit("#[derive(").next().unwrap_or_default();
        assert!(derived.contains("::serde::Serialize"), "{name}: {derived}");
        assert!(!bindings.contains(&format!("::serde::Serialize for {name} ")), "{name}");
    }
}

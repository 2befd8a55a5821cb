//! One edit of the document, and what is said of it.

use crate::{document, file, json, vendored};
use serde_json::{Value, json};

const PUT: &str = "/paths/~1v2~1endpoint~1{endpoint_id}/put";
const PUT_BODY: &str =
    "/paths/~1v2~1endpoint~1{endpoint_id}/put/requestBody/content/application~1json/schema";
const UPLOAD: &str = "/paths/~1v2~1upload~1asset/post";
const UPLOAD_BODY: &str = "/paths/~1v2~1upload~1asset/post/requestBody/content/application~1json/schema";
const UPLOAD_DATA: &str =
    "/paths/~1v2~1upload~1asset/post/responses/200/content/application~1json/schema/allOf/1/properties/data";
const LIP_SYNC: &str = "/paths/~1v2~1create_lip_sync_video/post/requestBody/content/application~1json/schema";
const VOICES: &str = "/paths/~1v2~1voices/get";
const WHO: &str = "/paths/~1v2~1user~1whoami/get";
const WHO_DATA: &str =
    "/paths/~1v2~1user~1whoami/get/responses/200/content/application~1json/schema/allOf/1/properties/data";
const ENDPOINT: &str = "/components/schemas/WebhookEndpoint/properties";
const BASE: &str = "/components/schemas/BaseResponse/properties";

/// An edit, and the one change it makes: kind, class, place, a part of the consequence, the version.
struct Case {
    name: &'static str,
    edit: fn(&mut Value),
    kind: &'static str,
    class: &'static str,
    facade: bool,
    place: &'static str,
    says: &'static str,
    to: &'static str,
}

fn set(document: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a place");
    let key = key.replace("~1", "/");
    match document.pointer_mut(parent) {
        Some(Value::Array(items)) => items.insert(key.parse().expect("a number"), value),
        Some(Value::Object(map)) => drop(map.insert(key, value)),
        other => panic!("nothing to edit at {parent}: {other:?}"),
    }
}

fn take(document: &mut Value, pointer: &str) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a place");
    let key = key.replace("~1", "/");
    match document.pointer_mut(parent) {
        Some(Value::Array(items)) => items.remove(key.parse().expect("a number")),
        Some(Value::Object(map)) => map.remove(&key).unwrap_or_else(|| panic!("nothing at {pointer}")),
        other => panic!("nothing to edit at {parent}: {other:?}"),
    }
}

/// Renames a component wherever it is referred to.
fn rename(document: &mut Value, old: &str, new: &str) {
    let text = document.to_string().replace(&format!("schemas/{old}\""), &format!("schemas/{new}\""));
    *document = serde_json::from_str(&text).expect("JSON");
    let shape = take(document, &format!("/components/schemas/{old}"));
    set(document, &format!("/components/schemas/{new}"), shape);
}

macro_rules! case {
    ($name:literal, $edit:expr, $kind:literal, $class:literal, $facade:literal, $place:literal, $says:literal, $to:literal) => {
        Case {
            name: $name,
            edit: $edit,
            kind: $kind,
            class: $class,
            facade: $facade,
            place: $place,
            says: $says,
            to: $to,
        }
    };
}

fn at(base: &str, rest: &str) -> String {
    format!("{base}{rest}")
}

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    vec![
        // Operations
        case!("operation removed", |d| drop(take(d, "/paths/~1v2~1events")), "operation-removed", "compile", true, "", "`list_webhook_events` is gone", "0.2.0"),
        case!("operation of raw removed", |d| drop(take(d, WHO)), "operation-removed", "compile", false, "", "`who_am_i` is gone", "0.2.0"),
        case!("operation added", |d| { let it = d.pointer(WHO).cloned().expect("whoami"); set(d, "/paths/~1v2~1user~1me", json!({"get": it})); }, "operation-added", "compatible", false, "", "openapi/overlay.yaml", "0.1.1"),
        case!("path variable renamed", |d| { let it = take(d, "/paths/~1v2~1avatar_video~1{id}"); let it: Value = serde_json::from_str(&it.to_string().replace("\"name\":\"id\"", "\"name\":\"video_id\"")).expect("JSON"); set(d, "/paths/~1v2~1avatar_video~1{video_id}", it); }, "path-variable-renamed", "compatible", false, "", "by position", "0.1.1"),
        case!("operation deprecated", |d| set(d, &at(WHO, "/deprecated"), json!(true)), "deprecated-changed", "compatible", false, "", "changelog", "0.1.1"),
        // Parameters
        case!("first query parameter, optional", |d| set(d, &at(WHO, "/parameters"), json!([{"name": "full", "in": "query", "schema": {"type": "boolean"}}])), "parameter-added", "compile", false, "query.full", "takes `WhoAmIQuery` in addition", "0.2.0"),
        case!("only query parameter removed", |d| drop(take(d, "/paths/~1v2~1photo_avatar~1photo/get/parameters")), "parameter-removed", "compile", false, "query.photo_id", "takes no `GetPhotoGenerationQuery`", "0.2.0"),
        case!("one more query parameter", |d| set(d, &at(VOICES, "/parameters/0"), json!({"name": "accent", "in": "query", "schema": {"type": "string"}})), "parameter-added", "compatible", false, "query.accent", "gets a setter for `accent`", "0.1.1"),
        case!("a required query parameter", |d| set(d, &at(VOICES, "/parameters/0"), json!({"name": "accent", "in": "query", "required": true, "schema": {"type": "string"}})), "parameter-added", "compile", false, "query.accent", "`new` of `ListVoicesQuery` takes `accent`", "0.2.0"),
        case!("query parameter removed", |d| drop(take(d, &at(VOICES, "/parameters/2"))), "parameter-removed", "compile", false, "query.gender", "loses `gender` and its setter", "0.2.0"),
        case!("query parameter required", |d| set(d, &at(VOICES, "/parameters/0/required"), json!(true)), "parameter-required", "compile", false, "query.page", "moves from a setter", "0.2.0"),
        case!("query parameter optional", |d| set(d, "/paths/~1v2~1photo_avatar~1photo/get/parameters/0/required", json!(false)), "parameter-optional", "compile", false, "query.photo_id", "to a setter", "0.2.0"),
        case!("parameters in another order", |d| d.pointer_mut(&at(VOICES, "/parameters")).and_then(Value::as_array_mut).expect("a list").reverse(), "", "", false, "", "", "0.1.0"),
        case!("query parameter of another type", |d| set(d, &at(VOICES, "/parameters/0/schema/type"), json!("string")), "type-changed", "compile", false, "query.page", "`i64` becomes `String`", "0.2.0"),
        case!("query parameter limited", |d| set(d, &at(VOICES, "/parameters/1/schema/maximum"), json!(50)), "limit-changed", "run-time", false, "query.page_size", "may refuse", "0.1.1"),
        case!("query parameter written otherwise", |d| set(d, &at(VOICES, "/parameters/0/style"), json!("pipeDelimited")), "parameter-style-changed", "run-time", false, "query.page", "in another way", "0.1.1"),
        case!("optional header", |d| set(d, &at(WHO, "/parameters"), json!([{"name": "x-trace", "in": "header", "schema": {"type": "string"}}])), "parameter-added", "compatible", false, "header.x-trace", "sends no headers", "0.1.1"),
        case!("required header", |d| set(d, &at(WHO, "/parameters"), json!([{"name": "x-team", "in": "header", "required": true, "schema": {"type": "string"}}])), "parameter-added", "run-time", false, "header.x-team", "src/transport.rs", "0.1.1"),
        // Requests
        case!("optional request field", |d| set(d, &at(PUT_BODY, "/properties/note"), json!({"type": "string"})), "field-added", "compatible", true, "requestBody.note", "gets a setter for `note`", "0.1.1"),
        case!("required request field", |d| { set(d, &at(PUT_BODY, "/properties/note"), json!({"type": "string"})); set(d, &at(PUT_BODY, "/required/3"), json!("note")); }, "field-added", "compile", true, "requestBody.note", "`new` of `UpdateWebhookEndpoint` takes `note` in addition", "0.2.0"),
        case!("request field becomes required", |d| set(d, &at(UPLOAD_BODY, "/required/2"), json!("file_size")), "field-required", "compile", false, "requestBody.file_size", "to its `new`", "0.2.0"),
        case!("request field becomes optional", |d| drop(take(d, &at(PUT_BODY, "/required/1"))), "field-optional", "compile", true, "requestBody.status", "from `new` of `UpdateWebhookEndpoint`", "0.2.0"),
        case!("request field removed", |d| drop(take(d, &at(UPLOAD_BODY, "/properties/file_size"))), "field-removed", "compile", false, "requestBody.file_size", "and its setter", "0.2.0"),
        case!("nested request field removed", |d| drop(take(d, "/paths/~1v2~1product/post/requestBody/content/application~1json/schema/properties/media/items/properties/name")), "field-removed", "compile", false, "requestBody.media[].name", "`CreateProductMediaItem`", "0.2.0"),
        case!("order of texts", |d| d.pointer_mut(&at(UPLOAD_BODY, "/required")).and_then(Value::as_array_mut).expect("a list").reverse(), "order-changed", "compile", false, "requestBody", "may compile on", "0.2.0"),
        case!("order of other types", |d| d.pointer_mut(&at(PUT_BODY, "/required")).and_then(Value::as_array_mut).expect("a list").swap(0, 1), "order-changed", "compile", true, "requestBody", "takes its arguments in this order", "0.2.0"),
        case!("request field nullable", |d| set(d, &at(UPLOAD_BODY, "/properties/filename/nullable"), json!(true)), "nullable-changed", "compile", false, "requestBody.filename", "becomes an `Option`", "0.2.0"),
        case!("optional request field nullable", |d| set(d, &at(UPLOAD_BODY, "/properties/file_size/nullable"), json!(true)), "nullable-changed", "compatible", false, "requestBody.file_size", "send no null", "0.1.1"),
        case!("request limit added", |d| set(d, &at(UPLOAD_BODY, "/properties/filename/maxLength"), json!(20)), "limit-changed", "run-time", false, "requestBody.filename", "may refuse", "0.1.1"),
        case!("request limit loosened", |d| set(d, &at(UPLOAD_BODY, "/properties/file_size/minimum"), json!(0)), "limit-changed", "compatible", false, "requestBody.file_size", "more than it did", "0.1.1"),
        case!("request default changed", |d| set(d, &at(LIP_SYNC, "/properties/playback_type/default"), json!("normal_reverse")), "default-changed", "run-time", false, "requestBody.playback_type", "something else", "0.1.1"),
        case!("request default added", |d| set(d, &at(UPLOAD_BODY, "/properties/file_size/default"), json!(1)), "default-changed", "compatible", false, "requestBody.file_size", "no defaults", "0.1.1"),
        case!("address becomes text, but is named one", |d| drop(take(d, &at(LIP_SYNC, "/properties/video_url/format"))), "format-changed", "compatible", false, "requestBody.video_url", "a `ResourceUrl` as before", "0.1.1"),
        case!("text becomes address", |d| set(d, &at(UPLOAD_BODY, "/properties/filename/format"), json!("uri")), "format-changed", "compile", false, "requestBody.filename", "`String` becomes `ResourceUrl`", "0.2.0"),
        case!("request text of a form", |d| set(d, &at(UPLOAD_BODY, "/properties/filename/format"), json!("date-time")), "format-changed", "run-time", false, "requestBody.filename", "may refuse other forms", "0.1.1"),
        case!("width of an integer", |d| set(d, &at(UPLOAD_BODY, "/properties/file_size/format"), json!("int32")), "format-changed", "run-time", false, "requestBody.file_size", "a `i64` as before", "0.1.1"),
        case!("request text gets values", |d| set(d, &at(UPLOAD_BODY, "/properties/content_type/enum"), json!(["image/png"])), "enum-added", "compile", false, "requestBody.content_type", "`String` becomes `CreateUploadContentType`", "0.2.0"),
        case!("request enum becomes text", |d| drop(take(d, &at(LIP_SYNC, "/properties/playback_type/enum"))), "enum-removed", "compile", false, "requestBody.playback_type", "becomes `String`", "0.2.0"),
        case!("request value added", |d| set(d, &at(LIP_SYNC, "/properties/playback_type/enum/0"), json!("loop")), "enum-value-added", "compatible", false, "requestBody.playback_type", "gets a variant for `loop`", "0.1.1"),
        case!("request value removed", |d| drop(take(d, &at(LIP_SYNC, "/properties/playback_type/enum/0"))), "enum-value-removed", "compile", false, "requestBody.playback_type", "loses its variant for `normal`", "0.2.0"),
        case!("value removed that other places list", |d| drop(take(d, &at(PUT_BODY, "/properties/status/enum/1"))), "enum-value-removed", "run-time", true, "requestBody.status", "keeps `disabled`", "0.1.1"),
        case!("list becomes text", |d| set(d, &at(PUT_BODY, "/properties/events"), json!({"type": "string"})), "type-changed", "compile", true, "requestBody.events", "`Vec` becomes `String`", "0.2.0"),
        case!("body added", |d| set(d, &at(WHO, "/requestBody"), json!({"content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}})), "body-added", "compile", false, "requestBody", "takes a body, `WhoAmI`", "0.2.0"),
        case!("body removed", |d| drop(take(d, &at(UPLOAD, "/requestBody"))), "body-removed", "compile", false, "requestBody", "no body any more", "0.2.0"),
        case!("body optional", |d| set(d, &at(UPLOAD, "/requestBody/required"), json!(false)), "body-optional", "compatible", false, "requestBody", "always", "0.1.1"),
        case!("media type added", |d| set(d, &at(UPLOAD, "/requestBody/content/text~1plain"), json!({})), "media-type-added", "compatible", false, "requestBody[\"text/plain\"]", "JSON as before", "0.1.1"),
        case!("no JSON any more", |d| { let it = take(d, &at(UPLOAD, "/requestBody/content")); set(d, &at(UPLOAD, "/requestBody/content"), json!({"text/plain": it["application/json"]})); }, "media-type-removed", "compile", false, "requestBody[\"application/json\"]", "the build refuses", "0.2.0"),
        // Answers
        case!("answer field added", |d| set(d, &at(UPLOAD_DATA, "/properties/ends_at"), json!({"type": "integer"})), "field-added", "compatible", false, "responses.200.data.ends_at", "`CreateUploadData` gets a field", "0.1.1"),
        case!("answer field removed", |d| drop(take(d, &at(UPLOAD_DATA, "/properties/sign_url"))), "field-removed", "compile", false, "responses.200.data.sign_url", "`CreateUploadData` loses its field", "0.2.0"),
        case!("answer field required", |d| set(d, &at(UPLOAD_DATA, "/required"), json!(["sign_url"])), "field-required", "compatible", false, "responses.200.data.sign_url", "every field of an answer is optional", "0.1.1"),
        case!("answer number", |d| set(d, "/paths/~1v2~1user~1remaining_quota/get/responses/200/content/application~1json/schema/allOf/1/properties/data/properties/remaining_quota/type", json!("integer")), "type-changed", "compile", false, "responses.200.data.remaining_quota", "`f64` becomes `i64`", "0.2.0"),
        case!("answer limit", |d| set(d, &at(WHO_DATA, "/properties/email/maxLength"), json!(3)), "limit-changed", "compatible", false, "responses.200.data.email", "not checked", "0.1.1"),
        case!("answer nullable", |d| set(d, &at(WHO_DATA, "/properties/email/nullable"), json!(true)), "nullable-changed", "compatible", false, "responses.200.data.email", "may be null", "0.1.1"),
        case!("items nullable", |d| set(d, "/paths/~1v2~1photo_avatar~1photo/get/responses/200/content/application~1json/schema/allOf/1/properties/data/properties/image_key_list/items/nullable", json!(true)), "nullable-changed", "compile", false, "responses.200.data.image_key_list[]", "becomes an `Option`", "0.2.0"),
        case!("answer format", |d| set(d, &at(WHO_DATA, "/properties/email/format"), json!("email")), "format-changed", "compatible", false, "responses.200.data.email", "holds any form", "0.1.1"),
        case!("answer object becomes list", |d| { let it = take(d, WHO_DATA); set(d, WHO_DATA, json!({"type": "array", "items": it})); }, "type-changed", "compile", false, "responses.200.data", "`WhoAmIData` becomes `Vec`", "0.2.0"),
        case!("data gone", |d| drop(take(d, WHO_DATA)), "field-removed", "compile", false, "responses.200.data", "answers `()`", "0.2.0"),
        case!("beside data", |d| set(d, "/paths/~1v2~1user~1whoami/get/responses/200/content/application~1json/schema/allOf/1/properties/trace", json!({"type": "string"})), "field-added", "compatible", false, "responses.200.trace", "reads nothing beside `data`", "0.1.1"),
        case!("an answer that is no success", |d| set(d, &at(WHO, "/responses/404"), json!({"description": "none"})), "answer-added", "compatible", false, "responses.404", "the envelope tells the rest", "0.1.1"),
        case!("no success left", |d| { let it = take(d, &at(WHO, "/responses/200")); set(d, &at(WHO, "/responses/404"), it); }, "answer-removed", "compile", false, "responses.200", "the build refuses", "0.2.0"),
        case!("answer map of types", |d| set(d, &at(WHO_DATA, "/properties/email"), json!({"type": "object", "additionalProperties": {"type": "integer"}})), "type-changed", "compile", false, "responses.200.data.email", "`String` becomes `map`", "0.2.0"),
        // What is shared
        case!("shared field", |d| drop(take(d, &at(ENDPOINT, "/username"))), "field-removed", "compile", true, "components.schemas.WebhookEndpoint.username", "`WebhookEndpoint` loses", "0.2.0"),
        case!("shared value", |d| set(d, &at(ENDPOINT, "/status/enum/0"), json!("paused")), "enum-value-added", "compatible", true, "components.schemas.WebhookEndpoint.status", "`WebhookStatus` gets a variant for `paused`", "0.1.1"),
        case!("values that the overlay has", |d| set(d, &at(ENDPOINT, "/events/items/enum"), json!(["generated_video_success"])), "enum-added", "compatible", true, "components.schemas.WebhookEndpoint.events[]", "a `WebhookEventType` as before", "0.1.1"),
        case!("component renamed", |d| rename(d, "MusicInfo", "Track"), "type-renamed", "compile", false, "components.schemas.Track", "`MusicInfo` must say `Track`", "0.2.0"),
        case!("inline data becomes shared", |d| { let it = take(d, WHO_DATA); set(d, "/components/schemas/Account", it); set(d, WHO_DATA, json!({"$ref": "#/components/schemas/Account"})); }, "type-renamed", "compatible", false, "components.schemas.Account", "another name of `Account`", "0.1.1"),
        case!("base field", |d| set(d, &at(BASE, "/msg/type"), json!("integer")), "type-changed", "compatible", true, "components.schemas.BaseResponse.msg", "src/envelope.rs", "0.1.1"),
        case!("code added", |d| edit_codes(d, "* 50000", "* 50001 - Busy\n* 50000"), "code-added", "compatible", true, "components.schemas.BaseResponse.code", "`ErrorCode::Other(50001)`", "0.1.1"),
        case!("code removed", |d| edit_codes(d, "* 18020 - Insufficient credit\n", ""), "code-removed", "run-time", true, "components.schemas.BaseResponse.code", "18020", "0.1.1"),
        case!("code reworded", |d| edit_codes(d, "Record not found", "Key missing"), "code-reworded", "compatible", true, "components.schemas.BaseResponse.code", "10104", "0.1.1"),
        // The whole
        case!("server moved", |d| set(d, "/servers/0/url", json!("https://eu.jogg.ai")), "server-removed", "run-time", true, "servers", "base URL", "0.1.1"),
        case!("another key", |d| set(d, "/components/securitySchemes/apiKeyAuth/name", json!("x-token")), "security-scheme-changed", "run-time", true, "components.securitySchemes.apiKeyAuth", "may be refused", "0.1.1"),
        case!("bearer wanted", |d| { set(d, "/components/securitySchemes/bearer", json!({"type": "http", "scheme": "bearer"})); set(d, "/paths/~1v2~1user~1whoami/get/security", json!([{"bearer": []}])); }, "security-changed", "run-time", false, "security", "may be refused", "0.1.1"),
        case!("no key wanted", |d| set(d, &at(PUT, "/security"), json!([])), "security-changed", "compatible", true, "security", "is enough", "0.1.1"),
    ]
}

/// Edits the description that lists the codes.
fn edit_codes(document: &mut Value, old: &str, new: &str) {
    let place = at(BASE, "/code/description");
    let text = document.pointer(&place).and_then(Value::as_str).expect("the list").to_owned();
    assert!(text.contains(old), "nothing to edit: {old}");
    set(document, &place, text.replacen(old, new, 1).into());
}

#[test]
fn every_kind_of_change_is_told_with_whom_it_breaks() {
    let mut wrong = Vec::new();
    let (base, old) = (document(), vendored());
    for case in cases() {
        let mut edited = base.clone();
        (case.edit)(&mut edited);
        let new = file(&format!("{}.json", case.name.replace(' ', "-")), &format!("{edited:#}"));
        let report = json(&old, &new);
        let changes = report["changes"].as_array().expect("a list");
        // What goes together with it (of a moved server the new one) is for other tests.
        let found = changes.iter().find(|change| change["kind"] == case.kind);
        let fits = match found {
            None => case.kind.is_empty() && changes.is_empty(),
            Some(change) => {
                change["class"] == case.class
                    && change["facade"] == case.facade
                    && change["place"] == case.place
                    && change["consequence"].as_str().is_some_and(|said| said.contains(case.says))
            }
        };
        if !fits || report["bump"]["to"] != case.to {
            wrong.push(format!("{}: {:#}\n{}", case.name, report["changes"], report["bump"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_shared_change_is_told_once_with_all_that_it_reaches() {
    let mut edited = document();
    drop(take(&mut edited, &at(BASE, "/msg")));
    set(&mut edited, &at(ENDPOINT, "/note"), json!({"type": "string"}));
    let report = json(&vendored(), &file("shared.json", &edited.to_string()));
    let reached = |kind: &str| {
        let changes = report["changes"].as_array().expect("a list");
        let found: Vec<&Value> = changes.iter().filter(|change| change["kind"] == kind).collect();
        assert_eq!(found.len(), 1, "{report:#}");
        assert_eq!(found[0]["operation"], Value::Null);
        found[0]["operations"].as_array().expect("a list").clone()
    };
    assert_eq!(reached("field-removed").len(), 47);
    let titles: Vec<Value> = reached("field-added").iter().map(|of| of["operation"].clone()).collect();
    assert_eq!(titles, ["POST /v2/endpoint", "PUT /v2/endpoint/{endpoint_id}", "GET /v2/endpoints"]);
}

#[test]
fn requests_and_answers_that_begin_to_share_a_schema_rename_the_one_of_requests() {
    let mut old = document();
    let shape = take(&mut old, UPLOAD_BODY);
    set(&mut old, "/components/schemas/Upload", shape);
    set(&mut old, UPLOAD_BODY, json!({"$ref": "#/components/schemas/Upload"}));
    let mut new = old.clone();
    set(&mut new, &at(WHO_DATA, "/properties/upload"), json!({"$ref": "#/components/schemas/Upload"}));
    let report = json(&file("own.json", &old.to_string()), &file("both.json", &new.to_string()));
    let changes = report["changes"].as_array().expect("a list");
    let renamed = changes.iter().find(|change| change["kind"] == "type-renamed").expect("a renamed type");
    assert_eq!((&renamed["old"], &renamed["new"]), (&json!("Upload"), &json!("UploadInput")));
    assert_eq!(renamed["operation"], Value::Null);
    assert_eq!(renamed["operations"][0]["operation"], "POST /v2/upload/asset");
}

#[test]
fn a_schema_used_on_both_sides_is_judged_for_both() {
    let mut old = document();
    set(&mut old, "/components/schemas/Word", json!({"type": "string"}));
    for place in [at(UPLOAD_BODY, "/properties/filename"), at(WHO_DATA, "/properties/email")] {
        set(&mut old, &place, json!({"$ref": "#/components/schemas/Word"}));
    }
    let mut new = old.clone();
    set(&mut new, "/components/schemas/Word/maxLength", json!(8));
    let report = json(&file("word.json", &old.to_string()), &file("short-word.json", &new.to_string()));
    assert_eq!(report["changes"].as_array().map(Vec::len), Some(1), "{report:#}");
    let change = &report["changes"][0];
    assert_eq!(change["class"], "run-time");
    let said = change["consequence"].as_str().expect("a sentence");
    assert!(said.contains("may refuse") && said.contains("not checked"), "{said}");
    assert_eq!(change["operations"].as_array().map(Vec::len), Some(2));
}

#[test]
fn schemas_may_refer_to_themselves() {
    let mut old = document();
    set(
        &mut old,
        "/components/schemas/Tree",
        json!({"type": "object", "properties": {
            "leaf": {"type": "string"},
            "left": {"$ref": "#/components/schemas/Tree"},
            "all": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/Tree"}]}},
        }}),
    );
    set(&mut old, WHO_DATA, json!({"$ref": "#/components/schemas/Tree"}));
    let mut new = old.clone();
    drop(take(&mut new, "/components/schemas/Tree/properties/leaf"));
    // Once written out in place of a reference, it still refers to itself.
    let tree = new.pointer("/components/schemas/Tree").cloned().expect("the tree");
    set(&mut new, "/components/schemas/Tree/properties/left", tree);
    let report = json(&file("tree.json", &old.to_string()), &file("other-tree.json", &new.to_string()));
    let kinds: Vec<&str> = report["changes"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|change| change["kind"].as_str())
        .collect();
    assert!(kinds.contains(&"field-removed") && kinds.contains(&"type-renamed"), "{report:#}");
}

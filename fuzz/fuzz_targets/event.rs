//! Events: any genuine body, read as it is, written anew, and beside a number that no JSON value holds.
#![no_main]

use joggai::Secret;
use joggai::webhooks::{Event, Verifier, sign};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::sync::LazyLock;

static SECRET: LazyLock<Secret> = LazyLock::new(|| Secret::from("whsec_fuzz"));
static VERIFIER: LazyLock<Verifier> = LazyLock::new(|| Verifier::new(SECRET.clone()).unwrap());

fuzz_target!(|body: &[u8]| {
    let event = read(body);
    format!("{event:?}");
    let json = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let Ok(raw) = serde_json::from_slice::<Value>(json) else {
        assert!(event.raw().is_null());
        return;
    };
    assert_eq!(event.raw(), &raw);
    assert_eq!(event.event_type().as_str(), raw["event"].as_str().unwrap_or(""));
    if let Some(id) = raw["event_id"].as_str() {
        assert_eq!(event.event_id().unwrap_or_default(), id);
    }
    if let Some(seconds) = raw["timestamp"].as_i64() {
        assert_eq!(event.timestamp(), Some(seconds));
    }

    let anew = read(raw.to_string().as_bytes());
    assert_eq!(head(&anew), head(&event));
    assert_eq!(anew.data(), event.data());
    assert_eq!(anew.deduplication_key(), event.deduplication_key());

    if raw.as_object().is_some_and(|fields| !fields.is_empty()) {
        let fields = json.trim_ascii_start().strip_prefix(b"{").unwrap();
        let beside = read(&[b"{\"\\ud800\":[1e400,\"\xff\"],", fields].concat());
        assert!(beside.raw().is_null());
        assert_eq!(head(&beside), head(&event));
        assert_eq!(beside.data(), event.data());
        assert_eq!(beside.deduplication_key(), event.deduplication_key());
    }
});

fn read(body: &[u8]) -> Event {
    let signature = sign(&SECRET, body).unwrap();
    VERIFIER.verify_signature(signature, body.to_vec()).unwrap().into_event()
}

fn head(event: &Event) -> (Option<&str>, &str, Option<i64>) {
    (event.event_id(), event.event_type().as_str(), event.timestamp())
}

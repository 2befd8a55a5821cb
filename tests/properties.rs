//! What holds for all values, ids and answers.

#[path = "support/scripted_server.rs"]
mod scripted_server;

#[path = "../src/clock.rs"]
#[allow(dead_code)]
mod clock;

use joggai::raw::enums::{AspectRatio, JobStatus, ScriptLanguage, VideoLength};
use joggai::{ErrorCode, ErrorKind, WebhookEventType, WebhookStatus};
use proptest::prelude::*;
use scripted_server::{Answer, KEY, Server, everything};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use tokio::runtime::{Builder, Runtime};

fn config(cases: u32) -> ProptestConfig {
    // A failure is to be put into a test by hand, so none is stored beside the sources.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A server whose next answer is set from outside.
fn changeable() -> (Server, Arc<Mutex<Answer>>) {
    let next = Arc::new(Mutex::new(Answer::Never));
    let script = next.clone();
    (Server::answering(move |_| script.lock().unwrap().clone()), next)
}

macro_rules! keeps_text {
    ($($name:ty),*) => {
        fn assert_text_is_kept(text: &str) {
            $(
                let value = <$name>::from(text);
                assert_eq!(value.as_str(), text);
                assert_eq!(value.to_string(), text);
                assert_eq!(value.is_known(), <$name>::KNOWN.contains(&value));
                let json = serde_json::to_string(&value).unwrap();
                assert_eq!(json, serde_json::to_string(text).unwrap());
                assert_eq!(serde_json::from_str::<$name>(&json).unwrap(), value);
                assert_eq!(text.parse::<$name>().unwrap(), value);
            )*
        }

        #[test]
        fn known_values_keep_their_text() {
            $(for value in <$name>::KNOWN {
                assert!(value.is_known());
                assert_eq!(<$name>::from(value.as_str()), *value);
                assert_text_is_kept(value.as_str());
            })*
        }
    };
}

keeps_text!(WebhookStatus, WebhookEventType, AspectRatio, JobStatus, ScriptLanguage, VideoLength);

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn open_enums_keep_any_text(text in any::<String>()) {
        assert_text_is_kept(&text);
    }

    #[test]
    fn codes_keep_any_number(number in any::<i64>()) {
        prop_assert_eq!(ErrorCode::from(number).get(), number);
        prop_assert_eq!(ErrorCode::from(number).to_string(), number.to_string());
    }
}

/// JSON of about the right shape.
fn jsonish() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("code"),
        Just("msg"),
        Just("data"),
        Just("rid"),
        Just("endpoints"),
        Just("retryAfter"),
        Just("events"),
        Just("secret"),
        Just("x"),
    ];
    let leaf = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("0".to_owned()),
        Just("1e999".to_owned()),
        Just("\"\\ud800\"".to_owned()),
        Just("".to_owned()),
    ];
    leaf.prop_recursive(4, 32, 5, move |inner| {
        let field = (word.clone(), inner.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|values| format!("[{}]", values.join(","))),
            prop::collection::vec(field, 0..5).prop_map(|fields| format!("{{{}}}", fields.join(","))),
        ]
    })
}

/// Bodies of any bytes, and of nearly JSON.
fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        jsonish().prop_map(String::into_bytes),
        any::<String>().prop_map(String::into_bytes),
        "<[a-z<>/ ]{0,60}".prop_map(String::into_bytes),
    ]
}

#[test]
fn any_body_with_any_status_ends_in_one_line_without_the_key() {
    let (server, next) = changeable();
    let client = server.builder().max_attempts(1).build().unwrap();
    let runtime = runtime();
    proptest!(config(1500), |(status in 200u16..600, body in body(), around in any::<bool>())| {
        prop_assume!(!matches!(status, 204 | 304));
        let body = if around { [KEY.as_bytes(), &body, KEY.as_bytes()].concat() } else { body };
        *next.lock().unwrap() = Answer::with(status, "", &body);
        let outcome = runtime.block_on(client.webhooks().list().with_response().into_future());
        match outcome {
            Ok(answer) => prop_assert!((200..300).contains(&status) && answer.status().as_u16() == status),
            Err(error) => {
                let kinds = [ErrorKind::Api, ErrorKind::RateLimited, ErrorKind::Status, ErrorKind::Decode];
                prop_assert!(kinds.contains(&error.kind()), "{:?}", error);
                prop_assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
                prop_assert_eq!(error.code().is_some() || error.kind() != ErrorKind::Api, true);
                let shown = error.to_string();
                prop_assert!(!shown.chars().any(char::is_control), "{:?}", shown);
                prop_assert!(!everything(&error).contains(KEY));
            }
        }
    });
}

#[test]
fn any_bytes_for_an_answer_end_in_an_outcome() {
    let (server, next) = changeable();
    let runtime = runtime();
    let client = server.builder().max_attempts(1).build().unwrap();
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        ("HTTP/1\\.[01] [0-9]{1,4} [ -~]{0,9}\r\n([a-z-]{1,9}: [ -~]{0,20}\r\n){0,4}(\r\n)?", body())
            .prop_map(|(head, body)| [head.as_bytes(), &body].concat()),
        (prop::sample::select(vec!["content-length: 7", "transfer-encoding: chunked", "x: y"]), body())
            .prop_map(
                |(header, body)| [format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n").as_bytes(), &body].concat()
            ),
    ];
    proptest!(config(700), |(bytes in bytes)| {
        *next.lock().unwrap() = Answer::Cut(bytes);
        if let Err(error) = runtime.block_on(client.webhooks().list().into_future()) {
            prop_assert_eq!((error.attempts(), error.maybe_submitted()), (1, false));
            let shown = error.to_string();
            prop_assert!(!shown.chars().any(char::is_control), "{:?}", shown);
        }
    });
}

#[test]
fn any_id_is_one_segment_or_is_not_sent() {
    let (server, next) = changeable();
    *next.lock().unwrap() = Answer::json(200, r#"{"code":0,"data":{}}"#);
    let runtime = runtime();
    let client = server.client();
    let id = prop_oneof![
        any::<String>(),
        "[./\\\\%?#a-f0-9 ]{0,8}",
        prop::collection::vec(
            prop::sample::select(vec!["..", ".", "/", "\\", "%2e", "%2F", "%", "?", "#", "a", "\t"]),
            0..6
        )
        .prop_map(|parts| parts.concat()),
    ];
    proptest!(config(700), |(id in id)| {
        let before = server.requests().len();
        let outcome = runtime.block_on(client.webhooks().delete(id.as_str()).into_future());
        let requests = server.requests();
        if matches!(id.as_str(), "" | "." | "..") || id.chars().any(char::is_control) {
            prop_assert_eq!(outcome.unwrap_err().kind(), ErrorKind::InvalidRequest);
            prop_assert_eq!(requests.len(), before);
        } else {
            prop_assert!(outcome.is_ok());
            prop_assert_eq!(requests.len(), before + 1);
            let target = requests[before].target().to_owned();
            let segment = target.strip_prefix("DELETE /v2/endpoint/").unwrap();
            let unreserved = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
            prop_assert!(!segment.is_empty() && segment.chars().all(unreserved), "{}", segment);
            let decoded = percent_encoding::percent_decode_str(segment).decode_utf8().unwrap();
            prop_assert_eq!(decoded.as_ref(), id.as_str());
        }
    });
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn a_date_is_read_as_it_was_written(seconds in 0_u64..253_402_300_800) {
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        prop_assert_eq!(clock::http_date(&httpdate::fmt_http_date(date)), Some(date));
    }

    #[test]
    fn what_is_no_date_is_none(text in "\\PC{0,40}") {
        prop_assert_eq!(clock::http_date(&text), None);
    }

    #[test]
    fn what_is_almost_a_date_is_one_or_none(
        text in "[A-Z][a-z]{2}, [0-9]{1,3} (Feb|Dec|Foo) [0-9]{3,5} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT",
    ) {
        if let Some(date) = clock::http_date(&text) {
            prop_assert!(date >= SystemTime::UNIX_EPOCH);
        }
    }
}

//! What is read of genuine deliveries: the documented ones in `tests/events/`, and those that were spoilt.

#[path = "support/mutable_json.rs"]
mod mutable_json;

use joggai::webhooks::{Event, EventData, EventError, Verifier, sign};
use joggai::{Secret, WebhookEventType};
use mutable_json::{Change, Json, mutation, odd_value};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::mem::discriminant;

const SECRET: &str = "whsec_events";

fn read(body: &[u8]) -> Event {
    let signature = sign(&Secret::from(SECRET), body).unwrap();
    let verified = Verifier::new(SECRET).unwrap().verify_signature(signature, body.to_vec()).unwrap();
    assert_eq!(verified.body(), body);
    verified.into_event()
}

fn documented(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/events/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).expect(&path)
}

/// Each documented event, and the key that must stay the same for good, for it may be stored.
const DOCUMENTED: [(&str, &str); 12] = [
    ("avatar_video_success", "event_id:evt_123456789"),
    ("avatar_video_success_seen_in_practice", "event_id:0123456789abcdef0123456789abcdef"),
    ("avatar_video_failed", "event_id:evt_123456790"),
    ("video_success", "event_id:fedcba9876543210fedcba9876543210"),
    ("video_failed", "event_id:fedcba9876543210fedcba9876543211"),
    ("photo_avatar_success", "event_id:evt_123456791"),
    ("photo_avatar_success_without_cover", "event_id:evt_123456792"),
    ("script_success", "generated_script_success:task_123456"),
    ("image_success", "generated_image_success:photo_123456"),
    ("image_failed", "generated_image_failed:photo_123457"),
    ("motion_success", "generated_motion_success:motion_123456"),
    ("motion_failed", "generated_motion_failed:motion_123457"),
];

#[track_caller]
fn assert_head(event: &Event, event_type: WebhookEventType, event_id: Option<&str>, timestamp: i64) {
    assert_eq!(event.event_type(), &event_type);
    assert!(event_type.is_known());
    assert_eq!(event.event_id(), event_id);
    assert_eq!(event.timestamp(), Some(timestamp));
}

#[track_caller]
fn assert_error(error: &Option<EventError>, code: Option<i64>, message: &str) {
    let error = error.as_ref().expect("an error");
    assert_eq!((error.code, error.message.as_deref()), (code, Some(message)));
}

macro_rules! typed {
    ($event:expr, $variant:ident) => {
        match $event.data() {
            EventData::$variant(data) => data,
            other => panic!("not {}: {other:?}", stringify!($variant)),
        }
    };
}

#[test]
fn documented_videos_are_typed() {
    let event = read(&documented("avatar_video_success"));
    assert_head(&event, WebhookEventType::GeneratedAvatarVideoSuccess, Some("evt_123456789"), 1_732_806_631);
    let video = typed!(event, VideoSucceeded);
    assert_eq!(video.video_id.as_deref(), Some("video_123456"));
    assert_eq!(video.status.as_deref(), Some("completed"));
    assert_eq!(video.video_url.as_ref().unwrap().as_str(), "https://res.example.com/video.mp4?sig=s1");
    assert_eq!(video.cover_url.as_ref().unwrap().as_str(), "https://res.example.com/cover.jpg");
    assert_eq!(video.duration, Some(30.5));
    assert_eq!(event.resource_id(), Some("video_123456"));
    assert!(!format!("{event:?} {event:#?}").contains("sig=s1"), "{event:?}");

    let event = read(&documented("avatar_video_success_seen_in_practice"));
    let id = Some("0123456789abcdef0123456789abcdef");
    assert_head(&event, WebhookEventType::GeneratedAvatarVideoSuccess, id, 1_786_000_000);
    let video = typed!(event, VideoSucceeded);
    assert_eq!(video.video_id.as_deref(), Some("project_123456"));
    assert_eq!((&video.status, &video.cover_url, video.duration), (&None, &None, Some(12.0)));
    assert_eq!(video.video_url.as_ref().unwrap(), &"https://res.example.com/video.mp4");
    assert_eq!(event.resource_id(), Some("project_123456"));

    let event = read(&documented("avatar_video_failed"));
    assert_head(&event, WebhookEventType::GeneratedAvatarVideoFailed, Some("evt_123456790"), 1_732_806_632);
    let video = typed!(event, VideoFailed);
    assert_eq!(video.video_id.as_deref(), Some("video_123457"));
    assert_eq!(video.status.as_deref(), Some("failed"));
    assert_error(&video.error, Some(50000), "Video generation failed");

    let event = read(&documented("video_success"));
    let id = Some("fedcba9876543210fedcba9876543210");
    assert_head(&event, WebhookEventType::GeneratedVideoSuccess, id, 1_732_806_633);
    let video = typed!(event, VideoSucceeded);
    assert_eq!((video.video_id.as_deref(), video.duration), (Some("project_123458"), Some(17.0)));
    assert_eq!(video.video_url.as_ref().unwrap(), &"https://res.example.com/v1.mp4");

    let event = read(&documented("video_failed"));
    let id = Some("fedcba9876543210fedcba9876543211");
    assert_head(&event, WebhookEventType::GeneratedVideoFailed, id, 1_732_806_634);
    let video = typed!(event, VideoFailed);
    assert_eq!((video.video_id.as_deref(), &video.status), (Some("project_123459"), &None));
    assert_error(&video.error, None, "No credit left");
}

#[test]
fn documented_avatars_scripts_pictures_and_motions_are_typed() {
    let event = read(&documented("photo_avatar_success"));
    assert_head(&event, WebhookEventType::GeneratedPhotoAvatarSuccess, Some("evt_123456791"), 1_732_806_635);
    let avatar = typed!(event, PhotoAvatarSucceeded);
    assert_eq!((avatar.avatar_id, avatar.status.as_deref()), (Some(123), Some("completed")));
    assert_eq!(avatar.preview_url.as_ref().unwrap(), &"https://res.example.com/preview.mp4");
    assert_eq!(avatar.cover_url.as_ref().unwrap(), &"https://res.example.com/avatar.jpg");
    assert_eq!(event.resource_id(), Some("123"));

    let event = read(&documented("photo_avatar_success_without_cover"));
    let avatar = typed!(event, PhotoAvatarSucceeded);
    assert_eq!((avatar.avatar_id, &avatar.cover_url), (Some(124), &None));

    let event = read(&documented("script_success"));
    assert_head(&event, WebhookEventType::GeneratedScriptSuccess, None, 1_732_806_637);
    let script = typed!(event, ScriptSucceeded);
    assert_eq!(script.task_id.as_deref(), Some("task_123456"));
    assert_eq!(script.status.as_deref(), Some("completed"));
    let scripts = script.scripts.as_ref().unwrap();
    let texts: Vec<_> = scripts
        .iter()
        .map(|script| (script.script_style.as_deref(), script.script_paragraphs.as_deref()))
        .collect();
    let first = (Some("Storytime"), Some("Once there was a hook.\nIt waited."));
    assert_eq!(texts, [first, (Some("Discovery"), Some("Look at this."))]);

    let event = read(&documented("image_success"));
    assert_head(&event, WebhookEventType::GeneratedImageSuccess, None, 1_732_806_638);
    let image = typed!(event, ImageSucceeded);
    assert_eq!(image.photo_id.as_deref(), Some("photo_123456"));
    let urls: Vec<_> = image.photo_urls.iter().flatten().map(|url| url.as_str()).collect();
    assert_eq!(urls, ["https://res.example.com/1.jpg", "https://res.example.com/2.jpg"]);

    let event = read(&documented("image_failed"));
    assert_head(&event, WebhookEventType::GeneratedImageFailed, None, 1_732_806_639);
    let image = typed!(event, ImageFailed);
    assert_eq!(image.photo_id.as_deref(), Some("photo_123457"));
    assert_error(&image.error, None, "Image generation failed");

    let event = read(&documented("motion_success"));
    assert_head(&event, WebhookEventType::GeneratedMotionSuccess, None, 1_732_806_640);
    let motion = typed!(event, MotionSucceeded);
    assert_eq!(motion.motion_id.as_deref(), Some("motion_123456"));
    assert_eq!(motion.motion_url.as_ref().unwrap(), &"https://res.example.com/motion.mp4");
    assert_eq!(motion.photo_url.as_ref().unwrap(), &"https://res.example.com/photo.jpg");

    let event = read(&documented("motion_failed"));
    assert_head(&event, WebhookEventType::GeneratedMotionFailed, None, 1_732_806_641);
    let motion = typed!(event, MotionFailed);
    assert_eq!(motion.motion_id.as_deref(), Some("motion_123457"));
    assert_error(&motion.error, None, "Motion generation failed");
}

#[test]
fn variants_of_documented_shapes_are_typed() {
    let of = |event: &str, data: Value| read(json!({ "event": event, "data": data }).to_string().as_bytes());
    for event in [
        "generated_product_video_failed",
        "generated_template_video_failed",
        "generated_translate_video_failed",
        "generated_avatar_video_failed",
        "generated_video_failed",
    ] {
        for error in [
            json!({"error": "no luck"}),
            json!({"error": {"message": "no luck"}}),
            json!({"err_msg": "no luck"}),
        ] {
            assert_error(&typed!(of(event, error), VideoFailed).error, None, "no luck");
        }
        let both = of(event, json!({"error": {"code": "17", "message": "first"}, "err_msg": "second"}));
        assert_error(&typed!(both, VideoFailed).error, Some(17), "first");
    }
    for event in ["generated_image_failed", "generated_motion_failed"] {
        let event = of(event, json!({"error": {"code": 40000, "message": "no luck"}}));
        let error = match event.data() {
            EventData::ImageFailed(image) => &image.error,
            EventData::MotionFailed(motion) => &motion.error,
            other => panic!("{other:?}"),
        };
        assert_error(error, Some(40000), "no luck");
    }
    let lists = json!({"task_id": 7, "scripts": [{"script_paragraphs": ["one", "two"]}]});
    let event = of("generated_script_success", lists);
    let script = typed!(event, ScriptSucceeded);
    assert_eq!(script.task_id.as_deref(), Some("7"));
    assert_eq!(script.scripts.as_ref().unwrap()[0].script_paragraphs.as_deref(), Some("one\ntwo"));

    for (ids, expected) in [
        (json!({"video_id": "v", "project_id": "p"}), Some("v")),
        (json!({"video_id": "", "project_id": "p"}), Some("p")),
        (json!({"video_id": null, "project_id": 5}), Some("5")),
        (json!({"project_id": 18_446_744_073_709_551_615_u64}), Some("18446744073709551615")),
        (json!({"video_url": "https://a.example", "video_id": ""}), None),
    ] {
        let event = of("generated_template_video_success", ids);
        assert_eq!(typed!(event, VideoSucceeded).video_id.as_deref(), expected);
        assert_eq!(event.resource_id(), expected);
    }
    let event = of("generated_photo_avatar_success", json!({"avatar_id": "81", "preview_url": "p"}));
    assert_eq!(typed!(event, PhotoAvatarSucceeded).avatar_id, Some(81));
    let event = of("generated_video_success", json!({"duration": "12.5"}));
    assert_eq!(typed!(event, VideoSucceeded).duration, Some(12.5));
}

#[test]
fn what_has_no_documented_shape_is_unknown() {
    let unknown = |body: Value| {
        let event = read(body.to_string().as_bytes());
        assert_eq!(event.data(), &EventData::Unknown, "{body}");
        assert_eq!(event.raw(), &body);
        event
    };
    for data in
        [json!(null), json!([]), json!([{"video_id": "v"}]), json!("v"), json!({}), json!({"other": 1})]
    {
        let event =
            unknown(json!({"event": "generated_avatar_video_success", "event_id": "e", "data": data}));
        assert_eq!(event.event_type(), &WebhookEventType::GeneratedAvatarVideoSuccess);
        assert_eq!((event.event_id(), event.resource_id()), (Some("e"), None));
    }
    unknown(json!({"event": "generated_avatar_video_success"}));
    // The type is kept in the letters that were sent.
    for name in
        ["Generated_Avatar_Video_Success", " generated_avatar_video_success", "video.completed", "été\n"]
    {
        let event = unknown(json!({"event": name, "data": {"video_id": "v"}}));
        assert_eq!(event.event_type().as_str(), name);
        assert!(!event.event_type().is_known());
        assert_eq!(event.deduplication_key(), Some(format!("{name}:v")));
    }
    for body in
        [json!(null), json!(1), json!("event"), json!([{"event": "x"}]), json!({}), json!({"event": 1})]
    {
        let event = unknown(body);
        assert_eq!((event.event_type().as_str(), event.event_id(), event.timestamp()), ("", None, None));
        assert_eq!(event.deduplication_key(), None);
    }
    // Without a type, success and failure of one thing would share a key.
    assert_eq!(unknown(json!({"data": {"photo_id": "p"}})).deduplication_key(), None);
}

#[test]
fn ids_and_times_are_read_in_all_their_forms() {
    let id = |id: &str| read(format!(r#"{{"event_id":{id}}}"#).as_bytes()).event_id().map(str::to_owned);
    for (written, read) in [
        (r#""evt_1""#, Some("evt_1")),
        (r#"" ""#, Some(" ")),
        ("17", Some("17")),
        ("-17", Some("-17")),
        ("18446744073709551615", Some("18446744073709551615")),
        (r#""""#, None),
        ("null", None),
        ("true", None),
        // Too long to be held exactly: another id could look the same.
        ("123456789012345678901234567890", None),
        ("1.5", None),
        (r#"["evt_1"]"#, None),
        (r#""\ud800""#, None),
    ] {
        assert_eq!(id(written).as_deref(), read, "{written}");
    }
    let time = |time: &str| read(format!(r#"{{"timestamp":{time}}}"#).as_bytes()).timestamp();
    for (written, read) in [
        ("1732806631", Some(1_732_806_631)),
        ("1732806631.0", Some(1_732_806_631)),
        ("1732806631.999", Some(1_732_806_631)),
        ("1.732806631e9", Some(1_732_806_631)),
        (r#""1732806631""#, Some(1_732_806_631)),
        (r#"" 1732806631.5 ""#, Some(1_732_806_631)),
        ("-1.5", Some(-1)),
        ("-0.0", Some(0)),
        ("9223372036854775807", Some(i64::MAX)),
        (r#""9223372036854775807""#, Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("-9223372036854775808.0", Some(i64::MIN)),
        ("9223372036854775808", None),
        ("9223372036854775808.0", None),
        ("-9223372036854777856.0", None),
        (r#""1e400""#, None),
        (r#""NaN""#, None),
        (r#""inf""#, None),
        (r#""""#, None),
        (r#""2024-11-28T15:10:31Z""#, None),
        ("null", None),
        ("false", None),
        ("[1732806631]", None),
    ] {
        assert_eq!(time(written), read, "{written}");
    }
}

#[test]
fn bodies_that_no_json_value_holds_keep_id_type_and_time() {
    let deep = |levels: usize| [b"[".repeat(levels), b"]".repeat(levels)].concat();
    let head = r#""event":"generated_image_success","event_id":"evt_1","timestamp":1732806631"#.as_bytes();
    for odd in [
        b"1e400".to_vec(),
        b"-1e400".to_vec(),
        br#""\ud800""#.to_vec(),
        br#""\udc00\ud800""#.to_vec(),
        br#"{"\ud800":1}"#.to_vec(),
        b"\"\xff\xfe\"".to_vec(),
        b"{\"\xff\":[\"\xc3\"]}".to_vec(),
        br#"{"event":1e400,"event_id":"inner","timestamp":[1e400]}"#.to_vec(),
        deep(128),
        deep(100_000),
        [br#"{"a":"#.repeat(100_000), b"1".to_vec(), b"}".repeat(100_000)].concat(),
    ] {
        let shown = odd[..odd.len().min(60)].escape_ascii().to_string();
        let before = [&b"{\"data\":"[..], &odd, b",", head, b"}"].concat();
        let behind = [&b"\xef\xbb\xbf {"[..], head, b",\"data\":", &odd, b"} "].concat();
        let name = [&b"{\"\\ud800\":"[..], &odd, b",\"\xff\":0,", head, b"}"].concat();
        for body in [before, behind, name] {
            let event = read(&body);
            assert_head(&event, WebhookEventType::GeneratedImageSuccess, Some("evt_1"), 1_732_806_631);
            assert_eq!((event.raw(), event.data()), (&Value::Null, &EventData::Unknown), "{shown}");
            assert_eq!(event.deduplication_key().as_deref(), Some("event_id:evt_1"), "{shown}");
        }
    }
    // Data that is whole is read, whatever stands beside it.
    let event = read(br#"{"event":"generated_image_success","data":{"photo_id":"p"},"x":1e400}"#);
    assert!(
        matches!(event.data(), EventData::ImageSucceeded(image) if image.photo_id.as_deref() == Some("p"))
    );
    assert_eq!(event.deduplication_key().as_deref(), Some("generated_image_success:p"));
    assert!(event.raw().is_null());

    // 127 levels are held.
    let body = [&b"{\"x\":"[..], &deep(126), b",", head, b"}"].concat();
    assert!(read(&body).raw().is_object());

    // Of a body that breaks off, or goes on, what comes before is had.
    for (end, has_time) in [
        (r#","timestamp":1732806631,"data":{"#, true),
        (r#","timestamp":1732806631}}"#, true),
        (r#","timestamp":1732806631} {}"#, true),
        (r#","timestamp":1732806631 "data""#, true),
        (
            r#","data":"two
lines","timestamp":1732806631}"#,
            false,
        ),
        (r#","data":nil,"timestamp":1732806631}"#, false),
        (r#","timestamp":"#, false),
    ] {
        let event = read(format!(r#"{{"event":"x","event_id":"evt_1"{end}"#).as_bytes());
        assert_eq!((event.event_type().as_str(), event.event_id()), ("x", Some("evt_1")), "{end}");
        assert_eq!(event.timestamp(), has_time.then_some(1_732_806_631), "{end}");
        assert!(event.raw().is_null());
    }
    // The last of several counts, even where it cannot be read.
    assert_eq!(read(br#"{"event_id":"old","event_id":"\ud800"}"#).event_id(), None);
    // One of the three that cannot be read costs no other.
    let event = read(br#"{"event":"\ud800","event_id":1e400,"timestamp":1732806631}"#);
    assert_eq!(
        (event.event_type().as_str(), event.event_id(), event.timestamp()),
        ("", None, Some(1_732_806_631))
    );
    let event = read(br#"{"\u0065vent":"x","timestamp":[1e400],"event_id":"old","event_id":"new"}"#);
    assert_eq!((event.event_type().as_str(), event.event_id(), event.timestamp()), ("x", Some("new"), None));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let (name, key) = DOCUMENTED[0];
    let event = read(&[b"\xef\xbb\xbf", &documented(name)[..]].concat());
    assert_eq!(event.raw(), read(&documented(name)).raw());
    assert_eq!(event.deduplication_key().as_deref(), Some(key));
    assert!(read("\u{feff}\u{feff}{}".as_bytes()).raw().is_null());
}

#[test]
fn keys_stay_the_same_however_a_body_is_written() {
    assert_eq!(
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/events")).unwrap().count(),
        DOCUMENTED.len()
    );
    for (name, key) in DOCUMENTED {
        let body = documented(name);
        let mut value: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(read(&body).raw(), &value);
        value["timestamp"] = json!(1);
        value["attempt"] = json!({"event_id": "another"});
        for body in [body, value.to_string().into_bytes(), serde_json::to_vec_pretty(&value).unwrap()] {
            assert_eq!(read(&body).deduplication_key().as_deref(), Some(key));
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    // A failure is to be put into a test by hand, so none is stored beside the sources.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn any_documented() -> impl Strategy<Value = Json> {
    prop::sample::select(&DOCUMENTED[..]).prop_map(|(name, _)| Json::from(value(name)))
}

fn value(name: &str) -> Value {
    serde_json::from_slice(&documented(name)).unwrap()
}

/// What must hold of any body, spoilt or not.
fn assert_all_is_kept(body: &Json) -> Event {
    let written = body.written();
    let event = read(&written);
    let raw = serde_json::from_slice::<Value>(&written).unwrap_or_default();
    assert_eq!(event.raw(), &raw);
    if let (value, true) = body.last("event") {
        let name = value.as_ref().and_then(Value::as_str).unwrap_or("");
        assert_eq!(event.event_type().as_str(), name);
    }
    if let (Some(Value::String(id)), true) = body.last("event_id") {
        assert_eq!(event.event_id().unwrap_or(""), id);
    }
    if let (Some(Value::Number(time)), true) = body.last("timestamp")
        && let Some(time) = time.as_i64()
    {
        assert_eq!(event.timestamp(), Some(time));
    }
    event
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn spoilt_bodies_are_events(body in any_documented(), mutations in prop::collection::vec(mutation(), 1..5)) {
        let mut body = body;
        for mutation in &mutations {
            body.mutate(mutation);
        }
        let event = assert_all_is_kept(&body);
        let again = read(&body.written());
        prop_assert_eq!(event.deduplication_key(), again.deduplication_key());
    }

    #[test]
    fn one_spoilt_field_costs_no_other(body in any_documented(), mutation in mutation()) {
        let whole = read(&body.written());
        let mut body = body;
        let path = body.mutate(&mutation);
        let event = assert_all_is_kept(&body);
        // A field that is gone leaves the others typed; one beside the data leaves all of the data.
        let is_gone = matches!(mutation.change, Change::Drop | Change::Null);
        if is_gone && path.len() > 1 {
            prop_assert_eq!(discriminant(event.data()), discriminant(whole.data()));
        }
        let is_beside = path.len() == 1 && (path[0] == "event_id" || path[0] == "timestamp");
        let renamed = matches!(mutation.change, Change::Rename("event" | "data"));
        if is_beside && !renamed {
            prop_assert_eq!(event.data(), whole.data());
        }
    }

    #[test]
    fn an_unknown_field_changes_nothing(body in any_documented(), odd in odd_value(), first in any::<bool>()) {
        let whole = read(&body.written());
        let Json::Object(mut fields) = body else { unreachable!("all are objects") };
        let at = if first { 0 } else { fields.len() };
        fields.insert(at, ("new".to_owned(), odd));
        let event = assert_all_is_kept(&Json::Object(fields));
        let head = |event: &Event| (event.event_type().clone(), event.event_id().map(str::to_owned), event.timestamp());
        prop_assert_eq!(head(&event), head(&whole));
        prop_assert_eq!(event.data(), whole.data());
        prop_assert_eq!(event.deduplication_key(), whole.deduplication_key());
    }

    #[test]
    fn any_bytes_are_an_event(body in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "[\\[\\]{}\",:0-9a-e\\\\u ]{0,80}".prop_map(String::into_bytes),
        any::<String>().prop_map(String::into_bytes),
    ]) {
        assert_all_is_kept(&Json::Written(body));
    }

    #[test]
    fn bodies_cut_anywhere_are_events(body in any_documented(), at in any::<prop::sample::Index>()) {
        let mut written = body.written();
        written.truncate(at.index(written.len()));
        assert_all_is_kept(&Json::Written(written));
    }
}

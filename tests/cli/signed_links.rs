//! Signed links, wherever they stand in what a server or a sender wrote: only `--show-secrets` prints them.

use crate::command::{Ran, Scratch, joggai};
use crate::server::{Scripted, endpoint};
use joggai::Secret;
use proptest::prelude::*;
use serde_json::{Value, json};

const SECRET: &str = "whsec_t3st";

/// What `verify` makes of a genuine event.
fn verified(event: &Value, args: &[&str]) -> Ran {
    let bytes = event.to_string();
    let signature = joggai::webhooks::sign(&Secret::from(SECRET), bytes.as_bytes()).unwrap();
    let body = Scratch::file("signed-links", bytes.as_bytes());
    let fixed = ["webhook", "verify", "--signature", &signature, "--body-file", body.path()];
    let ran = Ran::from(joggai(fixed.iter().chain(args)).env("JOGGAI_WEBHOOK_SECRET", SECRET));
    assert_eq!(ran.status, 0, "{}", ran.both());
    ran
}

#[test]
fn what_is_hidden_and_what_is_left_of_a_text() {
    for (text, shown) in [
        (
            "could not load https://b.example/in.mp4?X-Amz-Signature=SIG: gone",
            "could not load https://b.example/in.mp4?…: gone",
        ),
        ("(see https://x/y?sig=SIG), then //x/y?sig=SIG. Why?", "(see https://x/y?…), then //x/y?…. Why?"),
        ("//x/y?sig=SIG", "//x/y?…"),
        ("s3+x://me:SIG@x/y#SIG!", "s3+x://***@x/y#…!"),
        ("ftp://me:SIG@x ftp://SIG@y/z@z", "ftp://***@x ftp://***@y/z@z"),
        ("https://a/b,https://me:SIG@c/d", "https://a/b,https://***@c/d"),
        ("b.example/in.mp4?sig=SIG and more", "b.example/in.mp4?… and more"),
        ("/cb?sig=SIG&next=https://b/c", "/cb?…"),
        (r#"{"url":"https://x/y?a=1&sig=SIG","left":[1]}"#, r#"{"url":"https://x/y?…","left":[1]}"#),
        (r#"{"url":"https:\/\/me:SIG@x\/y?a=1\u0026sig=SIG"}"#, r#"{"url":"https:\/\/***@x\/y?…"}"#),
        (r#""{\"url\":\"https:\\/\\/me:SIG@x\\/y?sig=SIG\"}""#, r#""{\"url\":\"https:\\/\\/***@x\\/y?…\"}""#),
        ("{'url': 'https://x/y?sig=SIG', 'left': 1}", "{'url': 'https://x/y?…', 'left': 1}"),
        ("<a href=\"https://x/y?sig=SIG\">here</a>", "<a href=\"https://x/y?…\">here</a>"),
        ("https://x/y?sig=SIG'SIG,SIG)SIG", "https://x/y?…"),
        ("one\nhttps://x/y?sig=SIG\ttwo\nthree", "one\nhttps://x/y?…\ttwo\nthree"),
        (
            "Did https://x/y? Did //x#? 1 // 2 me@example.com a?b #1 50% é",
            "Did https://x/y? Did //x#? 1 // 2 me@example.com a?b #1 50% é",
        ),
        ("", ""),
    ] {
        let event = |text: &str| json!({ "event": text, "event_id": text, "data": { "status": text, text: [text, 1, null] } });
        let ran = verified(&event(text), &["--output", "json"]);
        assert_eq!(ran.json(), event(shown));
        assert_eq!(verified(&event(text), &["--output", "json", "--show-secrets"]).json(), event(text));
        let table = verified(&event(text), &[]);
        let shown = shown.replace('\n', "\\n").replace('\t', "\\t");
        if !shown.is_empty() {
            assert_eq!(table.stdout.matches(&shown).count(), 3, "{}", table.stdout);
        }
        assert!(!table.both().contains("SIG"), "{}", table.both());
    }
}

#[test]
fn what_went_wrong_is_told_without_its_link() {
    let event = json!({
        "event": "generated_image_failed",
        "data": { "photo_id": "p_1", "status": "failed", "error": { "message": "could not load https://b.example/in.mp4?X-Amz-Signature=SIG" } },
    });
    let ran = verified(&event, &[]);
    assert!(ran.stdout.ends_with("failed: could not load https://b.example/in.mp4?…\n"), "{}", ran.stdout);
    let ran = verified(&event, &["--show-secrets"]);
    assert!(ran.stdout.ends_with("in.mp4?X-Amz-Signature=SIG\n"), "{}", ran.stdout);
}

#[test]
fn fields_that_differ_in_what_is_hidden_are_all_there() {
    let event = json!({ "//x?a=1": 1, "//x?a=2": 2, "//x?a=3": 3 });
    assert_eq!(
        verified(&event, &["--output", "json"]).json(),
        json!({ "//x?…": 1, "//x?……": 2, "//x?………": 3 })
    );
}

#[test]
fn no_field_of_an_endpoint_prints_a_link() {
    let mut data = endpoint();
    for field in ["endpoint_id", "status", "username"] {
        data[field] = json!("a https://me:SIG@x/y?sig=SIG b");
    }
    data["events"] = json!(["//x/y?sig=SIG"]);
    data["endpoints"] = json!([data.clone()]);
    let server = Scripted::data(&data);
    for command in [
        &["webhook", "list"][..],
        &["webhook", "events"],
        &["webhook", "create", "--url", "https://x", "--status", "enabled", "--no-events"],
        &["webhook", "modify", "--add-event", "more", "--dry-run", "a https://me:SIG@x/y?sig=SIG b"],
    ] {
        for output in ["table", "json"] {
            let ran = server.run(&[command, &["--output", output]].concat());
            assert_eq!(ran.status, 0, "{}", ran.both());
            assert!(!ran.both().contains("SIG") && ran.both().contains("/y?…"), "{}", ran.both());
        }
    }
    assert!(
        server.run(&["webhook", "list", "--show-secrets"]).stdout.contains("a https://me:SIG@x/y?sig=SIG b")
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_gives_a_query_away_or_loses_a_word(
        texts in prop::collection::vec(
            ("[ -~é]{0,20}", "(https?|[a-z]{1,5}):(//|\\\\/\\\\/)", "[a-z.:0-9]{1,9}(/[a-z/]{0,9})?", "[!-;=?-_a-~]{0,12}", "[ -~é\n]{0,20}"),
            20,
        )
    ) {
        let text = |(before, scheme, path, query, after): &(String, String, String, String, String)| {
            format!("{before} {scheme}{path}?SECRETKEY{query} {after}")
        };
        let event = json!(texts.iter().map(text).collect::<Vec<_>>());
        let shown = verified(&event, &["--output", "json"]).json();
        for ((before, scheme, path, _, after), shown) in texts.iter().zip(shown.as_array().unwrap()) {
            let shown = shown.as_str().unwrap();
            prop_assert!(!shown.contains("SECRETKEY"), "{shown:?}");
            let address = format!("{scheme}{path}?…");
            prop_assert!(shown.contains(&address), "{shown:?} lacks {address:?}");
            for word in before.split(' ').chain(after.split_whitespace()) {
                let is_plain = word.chars().all(char::is_alphanumeric);
                prop_assert!(!is_plain || shown.contains(word), "{shown:?} lacks {word:?}");
            }
        }
    }
}

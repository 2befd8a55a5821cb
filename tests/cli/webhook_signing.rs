//! `joggai webhook sign` and `verify`: against signatures that other implementations made.

use crate::command::{Ran, Scratch, joggai};
use crate::signature_vectors::{Vector, vectors};
use serde_json::json;

const SECRET: &str = "whsec_t3st+secret=";

const EVENT: &[u8] = br#"{"event_id":"evt_9","event":"generated_avatar_video_failed","timestamp":1732806631,"data":{"video_id":"v_1","status":"failed","error":{"code":50000,"message":"no \u001b[31mluck"},"log":"https://cdn.example.com/l?sig=abc"}}"#;
const EVENT_SIGNATURE: &str = "2bb45f6d39fd9c950c113d833cf243180eb6a40ffc9e36deb672169884ce216b";

const MISMATCH: &str =
    "error: the signature does not match: another secret signed this, or the body was changed\n";
const MALFORMED: &str = "error: the signature is malformed: it must be 64 hex characters\n";

#[test]
fn signatures_are_those_of_other_implementations() {
    // A line break at the end of the file is none of the secret's.
    let endings = ["", "\n", "\r\n"].into_iter().cycle();
    for (vector, ending) in vectors().into_iter().zip(endings) {
        let Vector { name, body, signatures: [signature, ..], .. } = &vector;
        let secret = Scratch::file("vector-secret", format!("{}{ending}", vector.secret).as_bytes());
        let args = ["webhook", "verify", "--signature", signature, "--secret-file", secret.path()];
        let ran = Ran::with_input(joggai(args), body);
        let (status, stderr) = match vector.expect.as_str() {
            "genuine" => (0, "note: the signature matches\n"),
            "mismatch" => (1, MISMATCH),
            _ => (1, MALFORMED),
        };
        assert_eq!((ran.status, ran.stderr.as_str()), (status, stderr), "{name}");
        if status == 0 {
            let args = ["webhook", "sign", "--secret-file", secret.path()];
            Ran::with_input(joggai(args), body).is(0, &format!("{}\n", signature.to_lowercase()), "");
        }
    }
}

#[test]
fn secret_and_body_are_taken_as_they_are() {
    let body = Scratch::file("sign-body", EVENT);
    let mut command = joggai(["webhook", "sign", "--body-file", body.path()]);
    Ran::from(command.env("JOGGAI_WEBHOOK_SECRET", SECRET)).is(0, &format!("{EVENT_SIGNATURE}\n"), "");
    // Blanks inside belong to the secret.
    let secret = Scratch::file("blanks", b"whsec_ with blanks\n");
    let body = Scratch::file("blanks-body", b"{}");
    let args = ["webhook", "sign", "--secret-file", secret.path(), "--body-file", body.path()];
    let signature = "9e20e62410944f16bd1bf025e7dde0cc3bf4ea25c5ae5c83473d200c1c04cb38";
    Ran::from(joggai(args)).is(0, &format!("{signature}\n"), "");
    let ran = Ran::from(joggai(args.iter().chain(&["--output", "json"])));
    assert_eq!(ran.json(), json!({ "signature": signature }));
}

#[test]
fn what_editors_add_to_a_secret_is_told() {
    let run = |secret: &[u8]| {
        let secret = Scratch::file("odd-secret", secret);
        let body = Scratch::file("odd-body", b"{}");
        Ran::from(joggai(["webhook", "sign", "--secret-file", secret.path(), "--body-file", body.path()]))
    };
    let utf16: Vec<u8> = "whsec_hunter2\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let blanks = "it has blanks around it: remove them";
    for (secret, flaw) in [
        (
            "\u{feff}whsec_hunter2\n".as_bytes(),
            "it begins with a byte order mark: save it as UTF-8 without one",
        ),
        (b"\xff\xfew\0", "it is not text in UTF-8"),
        (&utf16, "it has a NUL in it, as text in UTF-16 has: save it as UTF-8"),
        (b"whsec_hunter2\0", "it has a NUL in it, as text in UTF-16 has: save it as UTF-8"),
        (b" whsec_hunter2", blanks),
        (b"whsec_hunter2 \r\n", blanks),
        (b"\twhsec_hunter2", blanks),
        ("whsec_hunter2\u{a0}".as_bytes(), blanks),
    ] {
        let ran = run(secret);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{}", ran.stderr);
        assert!(ran.stderr.ends_with(&format!(": {flaw}\n")), "{}", ran.stderr);
        assert!(!ran.stderr.contains("hunter2"), "{}", ran.stderr);
    }
    Ran::from(joggai(["webhook", "sign"]).env("JOGGAI_WEBHOOK_SECRET", "whsec_hunter2 ")).is(
        2,
        "",
        &format!("error: JOGGAI_WEBHOOK_SECRET holds no usable secret: {blanks}\n"),
    );
}

#[test]
fn a_changed_body_or_signature_is_refused() {
    for at in [0, EVENT.len() / 2, EVENT.len() - 1] {
        let mut body = EVENT.to_vec();
        body[at] ^= 1;
        verify(EVENT_SIGNATURE, &body).is(1, "", MISMATCH);
    }
    verify(EVENT_SIGNATURE, &[EVENT, b"\n"].concat()).is(1, "", MISMATCH);
    let other = EVENT_SIGNATURE.replace('2', "3");
    verify(&other, EVENT).is(1, "", MISMATCH);
    for signature in [
        "",
        "2bb4",
        &EVENT_SIGNATURE[1..],
        &format!("{EVENT_SIGNATURE}0"),
        &EVENT_SIGNATURE.replace('2', "g"),
    ] {
        verify(signature, EVENT).is(1, "", MALFORMED);
    }
}

#[test]
fn any_of_several_secrets_may_match() {
    let (right, wrong) =
        (Scratch::file("right", SECRET.as_bytes()), Scratch::file("wrong", b"whsec_other\n"));
    let body = Scratch::file("two-secrets-body", EVENT);
    let args = ["webhook", "verify", "--signature", EVENT_SIGNATURE, "--body-file", body.path()];
    let run = |files: &[&str]| {
        let files = files.iter().flat_map(|file| ["--secret-file", file]);
        // A file wins over the variable.
        Ran::from(joggai(args.into_iter().chain(files)).env("JOGGAI_WEBHOOK_SECRET", "whsec_variable")).status
    };
    assert_eq!(run(&[wrong.path(), right.path()]), 0);
    assert_eq!(run(&[right.path(), wrong.path()]), 0);
    assert_eq!(run(&[wrong.path()]), 1);
    assert_eq!(run(&[]), 1);
}

#[test]
fn verify_prints_the_event() {
    verify(EVENT_SIGNATURE, EVENT).is(
        0,
        "event     generated_avatar_video_failed\n\
         event id  evt_9\n\
         time      Thu, 28 Nov 2024 15:10:31 GMT\n\
         id        v_1\n\
         status    failed: no \\u{1b}[31mluck\n",
        "note: the signature matches\n",
    );
    let body = Scratch::file("event", EVENT);
    let args =
        ["webhook", "verify", "--signature", EVENT_SIGNATURE, "--body-file", body.path(), "--output", "json"];
    let run = |more: &[&str]| {
        Ran::from(joggai(args.iter().chain(more)).env("JOGGAI_WEBHOOK_SECRET", format!("{SECRET}\n")))
    };
    let mut expected: serde_json::Value = serde_json::from_slice(EVENT).unwrap();
    assert_eq!(run(&["--show-secrets"]).json(), expected);
    expected["data"]["log"] = json!("https://cdn.example.com/l?…");
    assert_eq!(run(&[]).json(), expected);
}

#[cfg(target_os = "linux")]
#[test]
fn a_genuine_event_that_cannot_be_printed_is_not_taken_for_a_false_one() {
    for output in ["table", "json"] {
        let body = Scratch::file("full", EVENT);
        let args = [
            "webhook",
            "verify",
            "--output",
            output,
            "--signature",
            EVENT_SIGNATURE,
            "--body-file",
            body.path(),
        ];
        let full = std::fs::File::create("/dev/full").unwrap();
        let ran = Ran::from(joggai(args).env("JOGGAI_WEBHOOK_SECRET", SECRET).stdout(full));
        assert_eq!(ran.status, 2, "{}", ran.stderr);
        let told = "note: the signature matches\nerror: the output could not be written: ";
        assert!(ran.stderr.starts_with(told), "{}", ran.stderr);
    }
}

#[test]
fn a_secret_that_is_none_is_told() {
    for command in [&["webhook", "sign"][..], &["webhook", "verify", "--signature", EVENT_SIGNATURE]] {
        Ran::from(joggai(command)).is(
            2,
            "",
            "error: there is no webhook secret\n\
             hint: give --secret-file FILE, or set JOGGAI_WEBHOOK_SECRET\n\
             hint: `joggai webhook list --show-secrets` shows the secrets of your endpoints\n",
        );
        for empty in ["", " ", "\n"] {
            Ran::from(joggai(command).env("JOGGAI_WEBHOOK_SECRET", empty)).is(
                2,
                "",
                "error: JOGGAI_WEBHOOK_SECRET is empty\n\
                 hint: give --secret-file FILE, or set JOGGAI_WEBHOOK_SECRET\n",
            );
        }
        for (name, content, problem) in [
            ("no-secret", &b"\r\n"[..], "it is empty"),
            ("utf16", b"\xff\xfew\0", "it is not text in UTF-8"),
            ("two", b"whsec_1\nwhsec_2\n", "it has more than one line"),
        ] {
            let file = Scratch::file(name, content);
            let ran = Ran::from(joggai(command.iter().chain(&["--secret-file", file.path()])));
            let path = file.path();
            let message = format!("error: there is no usable webhook secret in {path}: {problem}\n");
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
            assert!(ran.stderr.starts_with(&message) && !ran.stderr.contains("whsec_"), "{}", ran.stderr);
        }
        let ran = Ran::from(joggai(command.iter().chain(&["--secret-file", "no/such/file"])));
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        let message = "error: the webhook secret could not be read from no/such/file: ";
        assert!(ran.stderr.starts_with(message), "{}", ran.stderr);
        let ran = Ran::from(joggai(command.iter().chain(&["--secret-file", "whsec_itself"])));
        assert_eq!(ran.status, 2);
        assert!(!ran.stderr.contains("whsec_itself"), "{}", ran.stderr);
    }
}

#[test]
fn stdin_gives_the_body_or_the_secret() {
    let body = Scratch::file("stdin-body", EVENT);
    let args = ["webhook", "sign", "--secret-file", "-", "--body-file", body.path()];
    Ran::with_input(joggai(args), format!("{SECRET}\n").as_bytes()).is(
        0,
        &format!("{EVENT_SIGNATURE}\n"),
        "",
    );
    let ran = Ran::with_input(joggai(&args[..4]), SECRET.as_bytes());
    assert_eq!(ran.status, 2);
    assert!(
        ran.stderr.starts_with("error: the secret and the body cannot both come from stdin"),
        "{}",
        ran.stderr
    );

    let twice = ["webhook", "verify", "--signature", "", "--secret-file", "-", "--secret-file", "-"];
    let message = "error: stdin holds one webhook secret only: give --secret-file - once\n";
    Ran::from(joggai(twice.iter().chain(&["--body-file", body.path()]))).is(2, "", message);

    let mut command = joggai(["webhook", "sign", "--body-file", "no/such/file"]);
    let ran = Ran::from(command.env("JOGGAI_WEBHOOK_SECRET", SECRET));
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(
        ran.stderr.starts_with("error: the body could not be read from no/such/file: "),
        "{}",
        ran.stderr
    );
}

#[cfg(target_os = "linux")]
#[test]
fn files_without_end_are_not_read_to_their_end() {
    let run = |args: &[&str]| {
        Ran::from(joggai(["webhook", "sign"].iter().chain(args)).env("JOGGAI_WEBHOOK_SECRET", SECRET))
    };
    run(&["--body-file", "/dev/zero"]).is(
        2,
        "",
        "error: the body in /dev/zero is longer than 16777216 bytes\n",
    );
    run(&["--secret-file", "/dev/zero"]).is(
        2,
        "",
        "error: there is no usable webhook secret in /dev/zero: it is longer than 16384 bytes\n",
    );
}

fn verify(signature: &str, body: &[u8]) -> Ran {
    let mut command = joggai(["webhook", "verify", "--signature", signature]);
    command.env("JOGGAI_WEBHOOK_SECRET", SECRET);
    Ran::with_input(command, body)
}

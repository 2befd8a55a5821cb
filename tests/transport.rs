//! Answers that break off, never end, or point elsewhere.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{Client, CreateWebhookEndpoint, Error, ErrorKind, WebhookEventType, WebhookStatus};
use scripted_server::{Answer, Facts, Server, facts};
use std::time::{Duration, Instant};

const GOOD: &str = r#"{"code":0,"data":{"endpoints":[],"endpoint_id":"wh_1"}}"#;

/// Long enough for a slow machine, short of reading all that the server would send.
const BOUND: Duration = Duration::from_secs(15);

async fn create(client: &Client) -> Error {
    let events = [WebhookEventType::from("a")];
    let body = CreateWebhookEndpoint::new("https://example.com/hook", WebhookStatus::Enabled, events);
    client.webhooks().create(body).await.unwrap_err()
}

fn post(kind: ErrorKind, status: Option<u16>, maybe_submitted: bool) -> Facts {
    Facts { kind, code: None, status, attempts: 1, maybe_submitted }
}

#[tokio::test]
async fn answers_that_break_off() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    let bad_request = "HTTP/1.1 400 Bad Request\r\ncontent-length: 100\r\n\r\n{}";
    for (bytes, status) in [
        (String::new(), None),
        ("HTTP/1.1 20".to_owned(), None),
        ("HTTP/1.1 200 OK\r\ncontent-le".to_owned(), None),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n".to_owned(), None),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n".to_owned(), Some(200)),
        (format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{GOOD}", GOOD.len() + 1), Some(200)),
        (chunked.to_owned(), Some(200)),
        (format!("{chunked}{:x}\r\n{GOOD}", GOOD.len()), Some(200)),
        (format!("{chunked}{:x}\r\n{GOOD}\r\n", GOOD.len()), Some(200)),
        (format!("{chunked}{:x}\r\n{GOOD}\r\n0\r\n", GOOD.len()), Some(200)),
        (format!("{chunked}zz\r\n{GOOD}\r\n0\r\n\r\n"), Some(200)),
        ("SSH-2.0-OpenSSH_9.2\r\n".to_owned(), None),
        ("\0\0\0\0\0\0\0\0\r\n\r\n".to_owned(), None),
        ("HTTP/1.1 999999 Whatever\r\n\r\n".to_owned(), None),
        ("HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n".to_owned(), None),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}".to_owned(), None),
        ("HTTP/1.1 200 OK\r\nbad header\u{1}: x\r\n\r\n".to_owned(), None),
    ] {
        let server = Server::start([Answer::Cut(bytes.clone().into_bytes())]);
        let error = create(&server.client()).await;
        assert_eq!(facts(&error), post(ErrorKind::Transport, status, true), "{bytes:?}: {error}");
        let start = "the connection broke before the answer was complete: ";
        assert!(error.message().starts_with(start), "{error}");
        assert_eq!(server.requests().len(), 1);
    }
    // The server refused; what else it would have said does not matter.
    let server = Server::start([Answer::Cut(bad_request.as_bytes().to_vec())]);
    assert_eq!(facts(&create(&server.client()).await), post(ErrorKind::Transport, Some(400), false));
}

#[tokio::test]
async fn a_length_too_short_cuts_the_json() {
    let bytes = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{GOOD}", GOOD.len() - 1);
    let server = Server::start([Answer::Cut(bytes.into_bytes())]);
    let error = create(&server.client()).await;
    assert_eq!(facts(&error), post(ErrorKind::Decode, Some(200), true));
    assert_eq!(error.message(), format!("the answer is broken JSON (line 1, column {})", GOOD.len() - 1));
}

#[tokio::test]
async fn an_answer_may_end_with_the_connection() {
    for head in [
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200\r\n\r\n",
    ] {
        let server = Server::start([Answer::Cut(format!("{head}{GOOD}").into_bytes())]);
        assert_eq!(server.client().webhooks().list().await.unwrap().len(), 0, "{head}");
    }
}

#[tokio::test]
async fn one_connection_serves_clones_and_repeats() {
    let answers = [200, 503, 200, 404, 200].map(|status| Answer::json(status, GOOD));
    let server = Server::start(answers);
    let client = server.client();
    client.webhooks().list().await.unwrap();
    client.clone().webhooks().list().await.unwrap();
    client.webhooks().list().await.unwrap_err();
    client.clone().webhooks().list().await.unwrap();
    assert_eq!((server.requests().len(), server.connections()), (5, 1));
}

/// The answer is refused by its head: a body of that size is never sent here.
#[tokio::test]
async fn a_declared_length_above_the_limit_is_not_read() {
    for (status, maybe) in [(200, true), (500, true), (400, false), (429, false)] {
        let head = format!("HTTP/1.1 {status} X\r\ncontent-length: 200000000\r\n\r\n");
        let server = Server::start([Answer::Send(head.into_bytes())]);
        let start = Instant::now();
        let error = create(&server.client()).await;
        assert_eq!(facts(&error), post(ErrorKind::BodyTooLarge, Some(status), maybe));
        assert_eq!(error.message(), "the answer is longer than the limit of 8388608 bytes");
        assert!(start.elapsed() < BOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_end_is_cut_off() {
    let chunk = [b"10000\r\n".to_vec(), vec![b' '; 0x10000], b"\r\n".to_vec()].concat();
    for (head, more) in [
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", chunk),
        ("HTTP/1.1 200 OK\r\n\r\n", vec![b' '; 0x10000]),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\n", vec![b' '; 0x10000]),
    ] {
        let server = Server::start([Answer::Endless(head.into(), more)]);
        let start = Instant::now();
        let error = create(&server.client()).await;
        assert_eq!(facts(&error), post(ErrorKind::BodyTooLarge, Some(200), true), "{head}");
        assert!(start.elapsed() < BOUND);
        server.wait_for_close();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_without_end_is_cut_off() {
    for (head, more) in
        [("HTTP/1.1 200 OK\r\n", "x-a: b\r\n"), ("HTTP/1.1 200 OK\r\nx-a: ", "bbbbbbbbbbbbbbbb")]
    {
        let server = Server::start([Answer::Endless(head.into(), more.repeat(512).into())]);
        let start = Instant::now();
        let error = create(&server.client()).await;
        assert_eq!(facts(&error), post(ErrorKind::Transport, None, true), "{error}");
        assert!(start.elapsed() < BOUND);
        server.wait_for_close();
    }
}

#[tokio::test]
async fn a_head_too_large_is_refused() {
    let line = |length: usize| format!("x-a: {}\r\n", "b".repeat(length));
    let lines = |count: usize| "x-a: b\r\n".repeat(count);
    for headers in [line(1 << 20), lines(10_000), line(4096).repeat(256)] {
        let server = Server::start([Answer::with(200, &headers, GOOD.as_bytes())]);
        let error = create(&server.client()).await;
        assert_eq!(facts(&error), post(ErrorKind::Transport, None, true), "{error}");
        let message = "the connection broke before the answer was complete: message head is too large";
        assert_eq!(error.message(), message);
    }
    for headers in [line(1 << 14), lines(90)] {
        let server = Server::start([Answer::with(200, &headers, GOOD.as_bytes())]);
        assert_eq!(server.client().webhooks().list().await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn the_limit_is_the_users_and_exact() {
    let chunked: String = GOOD.chars().map(|c| format!("1\r\n{c}\r\n")).collect();
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{chunked}0\r\n\r\n").into_bytes();
    for answer in [Answer::json(200, GOOD), Answer::Send(chunked)] {
        let server = Server::answering(move |_| answer.clone());
        for (limit, fits) in [(GOOD.len(), true), (GOOD.len() - 1, false), (1, false), (0, false)] {
            let of_call = server.client().webhooks().list().max_body_bytes(limit).await;
            let client = server.builder().max_body_bytes(limit).build().unwrap();
            for answer in [of_call, client.webhooks().list().await] {
                let kind = answer.map(|_| ()).map_err(|error| error.kind());
                assert_eq!(kind, if fits { Ok(()) } else { Err(ErrorKind::BodyTooLarge) }, "limit {limit}");
            }
        }
    }
}

#[tokio::test]
async fn an_answer_in_drips_takes_no_longer_than_an_attempt_may() {
    for (head, status) in [
        ("HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n{", "a body"),
        ("HTTP/1.1 200 OK\r\nx-a:", "a head"),
        ("HTTP/1.1 200 OK\r\n\r\n{", "a body to the end of the connection"),
    ] {
        let server = Server::start([Answer::Drip(head.into())]);
        let start = Instant::now();
        let limit = Duration::from_millis(100);
        let client = server.builder().attempt_timeout(limit).build().unwrap();
        let error = create(&client).await;
        assert_eq!(
            (error.kind(), error.attempts(), error.maybe_submitted()),
            (ErrorKind::Timeout, 1, true),
            "{status}"
        );
        assert_eq!(error.message(), "no complete answer came within the 0.1 s of the attempt");
        assert!((limit..BOUND).contains(&start.elapsed()));
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = Server::answering(|_| Answer::json(200, GOOD));
    for status in [301, 302, 303, 307, 308] {
        for target in ["/v2/endpoint?token=t0ken", "/t0ken"] {
            let location = format!("location: {}{target}\r\n", other.url());
            let server = Server::start([Answer::with(status, &location, b"")]);
            let error = create(&server.client()).await;
            assert_eq!(facts(&error), post(ErrorKind::Status, Some(status), true));
            let expected =
                format!("the server redirects to {}, which is not followed: an empty body", other.url());
            assert_eq!(error.message(), expected);
            assert_eq!(server.requests().len(), 1);
        }
    }
    for location in ["", "location: /v2/elsewhere\r\n", "location: \r\n", "location: \u{e9}\r\n"] {
        let server = Server::start([Answer::with(307, location, b"{}")]);
        let error = server.client().webhooks().list().await.unwrap_err();
        assert_eq!(
            error.message(),
            "the server redirects, which is not followed: no reason was given",
            "{location}"
        );
        assert_eq!(server.requests().len(), 1);
    }
    assert_eq!(other.connections(), 0);
}

#[tokio::test]
async fn another_protocol_is_not_switched_to() {
    let switch = "HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n";
    let server = Server::start([Answer::Cut(switch.into())]);
    let error = create(&server.client()).await;
    assert!(error.maybe_submitted(), "{error}");
    assert_eq!(server.requests().len(), 1);
}

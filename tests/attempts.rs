//! Which failure is repeated, how often, and when the next attempt is made.

#[path = "support/method.rs"]
mod method;
#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{Client, ErrorCode, ErrorKind};
use method::Method;
use scripted_server::{Answer, Facts, KEY, Server, facts};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

const HOUR: Duration = Duration::from_secs(3600);

/// A good answer to every call of this file.
const GOOD: &str = r#"{"code":0,"data":{"endpoints":[],"events":[],"endpoint_id":"wh_1"}}"#;

fn good() -> Answer {
    Answer::json(200, GOOD)
}

fn limited(headers: &str, body: &str) -> Answer {
    Answer::with(429, headers, body.as_bytes())
}

/// Failures after which a call that can be repeated is.
fn passing_failures() -> Vec<Answer> {
    let mut failures: Vec<Answer> =
        [408, 429, 500, 501, 502, 503, 504, 599].map(|status| Answer::json(status, "{}")).into();
    failures.extend([200, 400, 500].map(|status| Answer::json(status, r#"{"code":50000}"#)));
    failures.extend([200, 400, 429].map(|status| Answer::json(status, r#"{"code":429}"#)));
    failures.push(Answer::json(429, r#"{"code":10104}"#));
    let Answer::Send(whole) = good() else { unreachable!() };
    let body = whole.len() - GOOD.len();
    for length in [0, 1, 15, body - 1, body, body + 1, whole.len() - 1] {
        failures.push(Answer::Cut(whole[..length].to_vec()));
    }
    failures
}

#[tokio::test]
async fn get_put_and_delete_are_repeated_byte_for_byte() {
    for failure in passing_failures() {
        for method in Method::REPEATABLE {
            let server = Server::start([failure.clone(), failure.clone(), good()]);
            let attempts = method.call(&server.client()).await;
            assert_eq!(attempts.map_err(|error| error.to_string()), Ok(3), "{method:?} after {failure:?}");
            let requests = server.requests();
            assert_eq!(requests.len(), 3);
            assert!(requests.iter().all(|request| *request == requests[0]), "{requests:#?}");
        }
    }
}

#[tokio::test]
async fn a_post_is_repeated_only_where_it_was_refused_with_429() {
    for failure in passing_failures() {
        let refused = match &failure {
            Answer::Send(bytes) => {
                let text = String::from_utf8_lossy(bytes);
                text.starts_with("HTTP/1.1 429") || text.contains(r#""code":429"#)
            }
            _ => false,
        };
        let server = Server::start([failure.clone(), good()]);
        match Method::Post.call(&server.client()).await {
            Ok(attempts) => assert!(refused && attempts == 2, "{failure:?}"),
            Err(error) => assert!(!refused && error.attempts() == 1, "{failure:?}"),
        }
        assert_eq!(server.requests().len(), if refused { 2 } else { 1 }, "{failure:?}");
    }
}

#[tokio::test]
async fn what_would_fail_again_is_not_repeated() {
    let mut failures: Vec<Answer> =
        [300, 301, 400, 401, 403, 404, 409, 422, 499].map(|status| Answer::json(status, "{}")).into();
    let codes = [1, 10104, 10105, 18020, 18025, 40000, 50001];
    failures.extend(codes.map(|code| Answer::json(200, &format!(r#"{{"code":{code}}}"#))));
    // The code is what JoggAI says; the status may be a gateway's.
    failures.push(Answer::json(500, r#"{"code":40000}"#));
    failures.push(Answer::json(200, "<html>"));
    failures.push(Answer::json(200, r#"{"code":0,"data":5}"#));
    failures.push(Answer::Send(b"HTTP/1.1 200 OK\r\ncontent-length: 200000000\r\n\r\n".to_vec()));
    for failure in failures {
        for method in Method::ALL {
            let server = Server::start([failure.clone(), good()]);
            let error = method.call(&server.client()).await.unwrap_err();
            assert_eq!((error.attempts(), server.requests().len()), (1, 1), "{method:?} after {failure:?}");
        }
    }
}

#[tokio::test]
async fn the_last_failure_is_returned() {
    let server =
        Server::start([Answer::json(500, "{}"), Answer::Cut(Vec::new()), Answer::json(503, "{}"), good()]);
    let error = Method::Put.call(&server.client()).await.unwrap_err();
    let expected =
        Facts { kind: ErrorKind::Status, code: None, status: Some(503), attempts: 3, maybe_submitted: false };
    assert_eq!(facts(&error), expected);
    assert_eq!(
        error.to_string(),
        "update_webhook_endpoint: the server answered 503 Service Unavailable: no reason was given (HTTP 503, 3 \
         attempts)"
    );
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_deletion_that_was_repeated_and_not_found_says_so() {
    let server = Server::start([
        Answer::json(503, ""),
        Answer::json(404, r#"{"code":10104,"msg":"record not found"}"#),
    ]);
    let error = server.client().webhooks().delete("wh_1").await.unwrap_err();
    assert_eq!((error.code(), error.attempts()), (Some(ErrorCode::RecordNotFound), 2));
    assert_eq!(
        error.to_string(),
        "delete_webhook_endpoint: record not found (code 10104, HTTP 404, 2 attempts)"
    );
}

#[tokio::test]
async fn the_number_of_attempts_is_the_users() {
    for (most, expected) in [(0, 1), (1, 1), (2, 2), (5, 5)] {
        let server = Server::answering(|_| Answer::json(503, ""));
        let client = server.builder().max_attempts(most).build().unwrap();
        assert_eq!(client.webhooks().list().await.unwrap_err().attempts(), expected);
        assert_eq!(server.requests().len(), expected as usize);

        let error = server.client().webhooks().list().max_attempts(most).await.unwrap_err();
        assert_eq!(error.attempts(), expected);
        assert_eq!(server.requests().len(), 2 * expected as usize);
    }
}

#[tokio::test]
async fn every_method_is_repeated_where_nobody_listens() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let tick = Duration::from_millis(1);
    let builder = Client::builder().api_key(KEY).base_url(format!("http://{address}")).backoff(tick, tick);
    let client = builder.build().unwrap();
    for method in Method::ALL {
        let error = method.call(&client).await.unwrap_err();
        let expected =
            Facts { kind: ErrorKind::Connect, code: None, status: None, attempts: 3, maybe_submitted: false };
        assert_eq!(facts(&error), expected);
        assert!(error.message().starts_with("no connection could be made: "), "{error}");
        assert!(std::error::Error::source(&error).is_some());
    }
}

/// An HTTP client may repeat by itself on a connection that it used before; this one must not.
#[tokio::test]
async fn a_post_on_a_used_connection_is_sent_once() {
    let server = Server::start([good(), Answer::Cut(Vec::new()), good()]);
    let client = server.client();
    Method::Get.call(&client).await.unwrap();
    let error = Method::Post.call(&client).await.unwrap_err();
    let expected =
        Facts { kind: ErrorKind::Transport, code: None, status: None, attempts: 1, maybe_submitted: true };
    assert_eq!(facts(&error), expected);
    assert_eq!(server.requests().len(), 2);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_used_connection_that_breaks_before_the_answer_is_no_failure_of_what_can_be_repeated() {
    for method in Method::REPEATABLE {
        let server = Server::start([good(), Answer::Cut(Vec::new()), good()]);
        let client = server.client();
        Method::Get.call(&client).await.unwrap();
        assert_eq!(method.call(&client).await.unwrap(), 2, "{method:?}");
        let requests = server.requests();
        assert_eq!((requests.len(), server.connections()), (3, 2), "{method:?}");
        assert_eq!(requests[1], requests[2]);
    }
}

/// A server whose first connection is gone once it has answered, and a client that would use it again.
async fn with_stale_connection() -> (Arc<Server>, Client) {
    let Answer::Send(whole) = good() else { unreachable!() };
    let server = Arc::new(Server::start([Answer::Cut(whole), good()]));
    let client = server.client();
    Method::Get.call(&client).await.unwrap();
    (server, client)
}

#[tokio::test]
async fn a_connection_closed_between_two_calls_is_not_used() {
    for method in [Method::Get, Method::Put, Method::Delete, Method::Post] {
        let (server, client) = with_stale_connection().await;
        let closed = server.clone();
        tokio::task::spawn_blocking(move || closed.wait_for_close()).await.unwrap();
        // The end of the connection has come in by now; whoever keeps it has to be given the thread.
        tokio::task::yield_now().await;
        assert_eq!(method.call(&client).await.unwrap(), 1, "{method:?}");
        assert_eq!((server.requests().len(), server.connections()), (2, 2), "{method:?}");
    }
}

/// The client has had no chance to notice, so it may write to a closed connection. Nobody can say then whether the
/// request was carried out.
#[tokio::test]
async fn a_connection_found_closed_gives_no_second_post() {
    for method in [Method::Get, Method::Put, Method::Delete, Method::Post].repeat(10) {
        let (server, client) = with_stale_connection().await;
        server.wait_for_close();
        match method.call(&client).await {
            Ok(attempts) => assert!(attempts <= if method == Method::Post { 1 } else { 2 }, "{method:?}"),
            Err(error) => {
                assert_eq!(method, Method::Post, "{error}");
                let kind = ErrorKind::Transport;
                let expected = Facts { kind, code: None, status: None, attempts: 1, maybe_submitted: true };
                assert_eq!(facts(&error), expected);
                assert_eq!(server.requests().len(), 1);
                continue;
            }
        }
        assert_eq!((server.requests().len(), server.connections()), (2, 2), "{method:?}");
    }
}

#[tokio::test]
async fn a_wait_that_the_server_asks_for_replaces_our_own() {
    let past = httpdate::fmt_http_date(SystemTime::now() - HOUR);
    for (headers, body) in [
        ("retry-after: 0\r\n".to_owned(), "{}"),
        ("retry-after:  0 \r\n".to_owned(), "{}"),
        (format!("retry-after: {past}\r\n"), "{}"),
        (String::new(), r#"{"code":429,"retryAfter":0}"#),
        (String::new(), r#"{"code":429,"data":{"retryAfter":0}}"#),
        (String::new(), r#"{"code":429,"data":{"retryAfter":"0"}}"#),
        ("retry-after: 0\r\n".to_owned(), r#"{"code":429,"data":{"retryAfter":7200}}"#),
    ] {
        let server = Server::start([limited(&headers, body), good()]);
        let client = server.builder().backoff(1000 * HOUR, 1000 * HOUR).build().unwrap();
        assert_eq!(
            Method::Post.call(&client).await.map_err(|error| error.to_string()),
            Ok(2),
            "{headers}{body}"
        );
    }
}

#[tokio::test]
async fn the_wait_that_the_server_asks_for_is_kept() {
    let server = Server::start([limited("", r#"{"code":429,"retryAfter":0.05}"#), good()]);
    let start = Instant::now();
    Method::Get.call(&server.client()).await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(50));
}

/// A code that is not documented says nothing, so the status does.
#[tokio::test]
async fn an_unknown_code_with_a_server_status_is_repeated_and_a_known_refusal_is_not() {
    for (status, code, attempts) in
        [(503, 503, 2), (500, 77777, 2), (408, 1, 2), (404, 77777, 1), (500, 10104, 1), (503, 40000, 1)]
    {
        let refusal = Answer::json(status, &format!(r#"{{"code":{code},"msg":"no","data":null}}"#));
        let server = Server::start([refusal, good()]);
        let _ = Method::Get.call(&server.client()).await;
        assert_eq!(server.requests().len(), attempts, "HTTP {status}, code {code}");
    }
}

#[tokio::test]
async fn a_wait_beyond_counting_is_returned() {
    for (headers, wait) in [
        ("retry-after: 99999999999999999999999\r\n", "0"),
        ("", "99999999999999999999999"),
        ("", "\"99999999999999999999999\""),
        ("", "1e300"),
    ] {
        let server = Server::start([limited(headers, &format!(r#"{{"code":429,"retryAfter":{wait}}}"#))]);
        let error = Method::Get.call(&server.client()).await.unwrap_err();
        let found = (error.attempts(), error.retry_after());
        assert_eq!(found, (1, Some(Duration::from_secs(u64::MAX))), "{headers}{wait}");
    }
}

#[tokio::test]
async fn a_wait_is_shown_in_whole_seconds_and_none_too_few() {
    for (wait, shown) in [("60.9", "61 s"), ("\"60.9\"", "61 s"), ("61", "61 s"), ("61.0", "61 s")] {
        let server = Server::start([limited("", &format!(r#"{{"code":429,"retryAfter":{wait}}}"#))]);
        let error = Method::Get.call(&server.client()).await.unwrap_err().to_string();
        assert!(error.ends_with(&format!("retry after {shown})")), "{error}");
    }
}

#[tokio::test]
async fn what_is_no_wait_is_not_waited_for() {
    for header in ["soon", "-1", "1.5", "", "Fri, 99 Foo 2099 00:00:00 GMT"] {
        let server = Server::start([limited(&format!("retry-after: {header}\r\n"), ""), good()]);
        assert_eq!(Method::Get.call(&server.client()).await.unwrap(), 2, "{header}");
    }
    for wait in ["null", "-1", "{}", "[]", "\"soon\"", "\"inf\"", "true"] {
        let server = Server::start([
            limited("", &format!(r#"{{"code":429,"data":{{"retryAfter":{wait}}}}}"#)),
            good(),
        ]);
        assert_eq!(Method::Get.call(&server.client()).await.unwrap(), 2, "{wait}");
    }
}

/// A wait longer than the limit is the caller's to decide on.
#[tokio::test]
async fn a_longer_wait_is_returned_at_once() {
    for (answer, seconds) in [
        (limited("retry-after: 61\r\n", "{}"), 61),
        (limited("", r#"{"code":429,"data":{"retryAfter":3600}}"#), 3600),
        (limited("retry-after: 18446744073709551615\r\n", ""), u64::MAX),
        (Answer::with(503, "retry-after: 120\r\n", b""), 120),
        (Answer::with(200, "retry-after: 90\r\n", br#"{"code":50000}"#), 90),
    ] {
        let server = Server::start([answer, good()]);
        let error = Method::Get.call(&server.client()).await.unwrap_err();
        assert_eq!((error.retry_after(), error.attempts()), (Some(Duration::from_secs(seconds)), 1));
        assert_eq!(server.requests().len(), 1);
    }

    let date = httpdate::fmt_http_date(SystemTime::now() + HOUR);
    let server = Server::start([limited(&format!("retry-after: {date}\r\n"), "")]);
    let error = Method::Post.call(&server.client()).await.unwrap_err();
    let wait = error.retry_after().unwrap();
    assert!(wait > HOUR - Duration::from_secs(60) && wait <= HOUR, "{wait:?}");
    assert_eq!(error.kind(), ErrorKind::RateLimited);

    let server = Server::start([limited("retry-after: 1\r\n", r#"{"code":429,"msg":"slow down"}"#), good()]);
    let client = server.builder().max_retry_after(Duration::ZERO).build().unwrap();
    let error = Method::Get.call(&client).await.unwrap_err();
    assert_eq!(error.to_string(), "list_webhook_endpoints: slow down (code 429, HTTP 429, retry after 1 s)");
}

#[tokio::test]
async fn a_wait_of_just_the_limit_is_kept() {
    let server = Server::start([limited("retry-after: 0\r\n", ""), good()]);
    let client = server.builder().max_retry_after(Duration::ZERO).build().unwrap();
    assert_eq!(Method::Get.call(&client).await.unwrap(), 2);
}

#[tokio::test]
async fn a_wait_beyond_the_deadline_is_not_begun() {
    let server = Server::start([limited("retry-after: 30\r\n", ""), good()]);
    let start = Instant::now();
    let error = server.client().webhooks().list().timeout(Duration::from_secs(20)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::RateLimited, 1));
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[tokio::test]
async fn each_attempt_has_its_own_time() {
    let server = Server::answering(|_| Answer::Never);
    let client = server.builder().attempt_timeout(Duration::from_millis(50)).build().unwrap();
    let error = Method::Get.call(&client).await.unwrap_err();
    let expected =
        Facts { kind: ErrorKind::Timeout, code: None, status: None, attempts: 3, maybe_submitted: false };
    assert_eq!(facts(&error), expected);
    assert_eq!(error.message(), "no complete answer came within the 0.05 s of the attempt");
    assert_eq!(server.requests().len(), 3);

    let error = Method::Post.call(&client).await.unwrap_err();
    let expected =
        Facts { kind: ErrorKind::Timeout, code: None, status: None, attempts: 1, maybe_submitted: true };
    assert_eq!(facts(&error), expected);
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn the_deadline_ends_the_whole_call() {
    let server = Server::answering(|_| Answer::Never);
    let error = server.client().webhooks().list().timeout(Duration::from_millis(50)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
    assert_eq!(error.message(), "no complete answer came within the 0.05 s of the call");

    // Attempts go on for as long as there is time, and no longer.
    let client = server.builder().timeout(Duration::from_millis(200)).max_attempts(u32::MAX).build().unwrap();
    let start = Instant::now();
    let call = client.webhooks().list().attempt_timeout(Duration::from_millis(20));
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.attempts() > 1, "{error}");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[tokio::test]
async fn limits_too_large_to_count_are_no_limits() {
    let server = Server::start([Answer::json(503, ""), good()]);
    let call = server.client().webhooks().list().timeout(Duration::MAX).attempt_timeout(Duration::MAX);
    assert_eq!(
        call.max_attempts(u32::MAX).max_body_bytes(usize::MAX).with_response().await.unwrap().attempts(),
        2
    );
    let client = server
        .builder()
        .backoff(Duration::MAX, Duration::ZERO)
        .connect_timeout(Duration::MAX)
        .build()
        .unwrap();
    assert_eq!(client.webhooks().list().await.unwrap_err().attempts(), 3);
}

#[tokio::test]
async fn dropping_the_future_closes_the_connection() {
    let server = Arc::new(Server::start([Answer::Never]));
    let call = tokio::spawn(server.client().webhooks().list().with_response());
    let asked = server.clone();
    tokio::task::spawn_blocking(move || asked.wait_for_request()).await.unwrap();
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    let closed = server.clone();
    tokio::task::spawn_blocking(move || closed.wait_for_close()).await.unwrap();
    assert_eq!(server.requests().len(), 1);
}

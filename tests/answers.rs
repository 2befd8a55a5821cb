//! What becomes of answers that arrive whole.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{
    CreateWebhookEndpoint, Error, ErrorKind, UpdateWebhookEndpoint, WebhookEventType, WebhookStatus,
};
use scripted_server::{Answer, Facts, Server, everything, facts};
use std::time::{Duration, SystemTime};

fn creation() -> CreateWebhookEndpoint {
    CreateWebhookEndpoint::new(
        "https://example.com/hook",
        WebhookStatus::Enabled,
        [WebhookEventType::from("a")],
    )
}

fn update() -> UpdateWebhookEndpoint {
    UpdateWebhookEndpoint::new(
        "https://example.com/hook",
        WebhookStatus::Enabled,
        [WebhookEventType::from("a")],
    )
}

/// The error of a POST, which is never repeated on an answer without 429.
async fn failed_creation(answer: Answer) -> Error {
    let server = Server::start([answer]);
    let client = server.builder().max_attempts(1).build().unwrap();
    client.webhooks().create(creation()).await.unwrap_err()
}

async fn failed_listing(answer: Answer) -> Error {
    let server = Server::start([answer]);
    let client = server.builder().max_attempts(1).build().unwrap();
    client.webhooks().list().await.unwrap_err()
}

#[tokio::test]
async fn any_status_of_success_gives_the_data() {
    let body = concat!(
        r#"{"code":0,"msg":"Success","rid":"r-1","data":{"endpoint_id":"wh_1","username":"ann","#,
        r#""url":"https://example.com/hook?token=t","status":"enabled","events":["generated_script_failed"],"#,
        r#""secret":"whsec_1","created_at":1732806631,"new_field":{"a":[1]}}}"#
    );
    for status in [200, 201, 202, 206, 299] {
        let server = Server::start([Answer::with(status, "x-served-by: here\r\n", body.as_bytes())]);
        let answer = server.client().webhooks().update("wh_1", update()).with_response().await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
        assert_eq!(answer.headers()["x-served-by"], "here");
        assert_eq!((answer.request_id(), answer.attempts()), (Some("r-1"), 1));

        let endpoint = answer.into_data();
        assert_eq!(endpoint.endpoint_id.as_deref(), Some("wh_1"));
        assert_eq!(endpoint.username.as_deref(), Some("ann"));
        assert_eq!(endpoint.url.as_ref().unwrap().as_str(), "https://example.com/hook?token=t");
        assert_eq!(endpoint.status, Some(WebhookStatus::Enabled));
        assert_eq!(endpoint.events, Some(vec![WebhookEventType::from("generated_script_failed")]));
        assert_eq!(endpoint.secret.as_ref().unwrap().expose(), "whsec_1");
        assert_eq!(endpoint.created_at, Some(1_732_806_631));
        assert!(endpoint.is_enabled());
    }
}

#[tokio::test]
async fn the_content_type_is_not_trusted() {
    for content_type in
        ["text/html", "text/plain; charset=utf-16", "image/png", "", "application/problem+json"]
    {
        let body = br#"{"code":0,"data":{"events":["a"]}}"#;
        let server = Server::start([Answer::typed(200, content_type, body)]);
        assert_eq!(server.client().webhooks().event_types().await.unwrap(), [WebhookEventType::from("a")]);
    }
}

#[tokio::test]
async fn a_byte_order_mark_and_white_space_are_skipped() {
    for body in
        ["\u{feff}{\"code\":0,\"data\":{\"events\":[]}}", "\r\n\t {\"code\":0,\"data\":{\"events\":[]}}\n\n"]
    {
        let server = Server::start([Answer::json(200, body)]);
        assert_eq!(server.client().webhooks().event_types().await.unwrap(), Vec::<WebhookEventType>::new());
    }
}

#[tokio::test]
async fn a_chunked_answer_is_put_together() {
    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    let body: String =
        r#"{"code":0,"data":{"events":["a","b"]}}"#.chars().map(|c| format!("1\r\n{c}\r\n")).collect();
    let server = Server::start([Answer::Send(format!("{head}{body}0\r\n\r\n").into_bytes())]);
    let events = server.client().webhooks().event_types().await.unwrap();
    assert_eq!(events, [WebhookEventType::from("a"), WebhookEventType::from("b")]);
}

/// Where code and status disagree, the code says what happened.
#[tokio::test]
async fn each_code_with_each_status() {
    use ErrorKind::{Api, RateLimited};
    // Code, kind, and whether a POST may have been carried out where the status is 2xx or 5xx, 408, or another 4xx.
    let codes: [(i64, ErrorKind, bool, bool); 12] = [
        (10104, Api, false, false),
        (10105, Api, false, false),
        (18020, Api, false, false),
        (18025, Api, false, false),
        (40000, Api, false, false),
        (50000, Api, true, true),
        (429, RateLimited, false, false),
        (1, Api, true, false),
        (-1, Api, true, false),
        (99999, Api, true, false),
        (i64::MAX, Api, true, false),
        (i64::MIN, Api, true, false),
    ];
    for (code, kind, maybe, maybe_refused) in codes {
        for status in [200, 201, 302, 400, 401, 403, 404, 408, 422, 429, 500, 502, 503] {
            let body = format!(r#"{{"code":{code},"msg":"No such luck","rid":"r-2"}}"#);
            let error = failed_creation(Answer::json(status, &body)).await;
            let refused = (400..500).contains(&status) && status != 408;
            let expected = match status {
                429 => Facts {
                    kind: RateLimited,
                    code: Some(code),
                    status: Some(429),
                    attempts: 1,
                    maybe_submitted: false,
                },
                _ => Facts {
                    kind,
                    code: Some(code),
                    status: Some(status),
                    attempts: 1,
                    maybe_submitted: if refused { maybe_refused } else { maybe },
                },
            };
            assert_eq!(facts(&error), expected, "code {code}, status {status}");
            assert_eq!((error.message(), error.request_id()), ("No such luck", Some("r-2")));
            let maybe = if expected.maybe_submitted { ", may have been carried out" } else { "" };
            assert_eq!(
                error.to_string(),
                format!(
                    "create_webhook_endpoint: No such luck (code {code}, HTTP {status}, request id r-2{maybe})"
                )
            );
        }
    }
}

#[tokio::test]
async fn a_status_of_failure_decides_where_there_is_no_code() {
    for (status, kind, maybe) in [
        (301, ErrorKind::Status, true),
        (400, ErrorKind::Status, false),
        (401, ErrorKind::Status, false),
        (404, ErrorKind::Status, false),
        (408, ErrorKind::Status, true),
        (429, ErrorKind::RateLimited, false),
        (500, ErrorKind::Status, true),
        (503, ErrorKind::Status, true),
        (599, ErrorKind::Status, true),
    ] {
        for body in [
            r#"{"code":0,"msg":"Success","data":{"endpoint_id":"wh_1"}}"#,
            r#"{"code":null,"data":{}}"#,
            r#"{"code":true}"#,
            r#"{"code":"all is well"}"#,
            r#"{"message":"from a gateway"}"#,
            "{}",
            "[]",
            "null",
            "",
            "<html><title>Bad gateway</title></html>",
            "{\"code\":",
        ] {
            let error = failed_creation(Answer::json(status, body)).await;
            let expected =
                Facts { kind, code: None, status: Some(status), attempts: 1, maybe_submitted: maybe };
            assert_eq!(facts(&error), expected, "status {status}, body {body}");
        }
    }
}

#[tokio::test]
async fn the_message_of_a_failed_status_says_what_is_known() {
    for (status, body, message) in [
        (404, r#"{"code":0,"msg":"gone"}"#, "the server answered 404 Not Found: gone"),
        (502, r#"{"message":"upstream is down"}"#, "the server answered 502 Bad Gateway: upstream is down"),
        (502, r#"{"error":"upstream is down"}"#, "the server answered 502 Bad Gateway: upstream is down"),
        (500, "{}", "the server answered 500 Internal Server Error: no reason was given"),
        (500, "", "the server answered 500 Internal Server Error: an empty body"),
        (500, " \n", "the server answered 500 Internal Server Error: an empty body"),
        (599, "", "the server answered 599: an empty body"),
        (
            503,
            "<html><head><TITLE>503 \n Unavailable</TITLE></head><body>b</body></html>",
            "the server answered 503 Service Unavailable: the body begins: 503 Unavailable",
        ),
        (503, "<p>Come <b>back</b></p>", "the server answered 503 Service Unavailable: a body of 23 bytes"),
        (503, "overloaded", "the server answered 503 Service Unavailable: the body begins: overloaded"),
        (
            503,
            r#"["secret"]"#,
            "the server answered 503 Service Unavailable: a JSON body of 10 bytes that is no answer of JoggAI's",
        ),
        (
            503,
            &"é".repeat(5000),
            &format!("the server answered 503 Service Unavailable: the body begins: {}…", "é".repeat(300)),
        ),
        (
            503,
            &format!("x{}", "é".repeat(5000)),
            &format!("the server answered 503 Service Unavailable: the body begins: x{}…", "é".repeat(299)),
        ),
        (503, "\0\u{1}\u{2}", "the server answered 503 Service Unavailable: a binary body of 3 bytes"),
    ] {
        let error = failed_listing(Answer::typed(status, "text/plain", body.as_bytes())).await;
        assert_eq!(error.message(), message);
    }
}

/// A code in any spelling that leaves no doubt is a code; with any other, nobody can say that the call went well.
#[tokio::test]
async fn spellings_of_a_code() {
    for (spelling, code) in [
        ("10104", 10104),
        ("10104.0", 10104),
        ("1.0104e4", 10104),
        ("\"10104\"", 10104),
        ("\" 10104 \"", 10104),
        ("-7", -7),
        ("9223372036854775807", i64::MAX),
        ("9223372036854775808", i64::MAX),
        ("18446744073709551616", i64::MAX),
        ("1e300", i64::MAX),
        ("-1e300", i64::MIN),
    ] {
        let body = format!(r#"{{"data":{{"endpoints":[]}},"code":{spelling},"msg":"no"}}"#);
        let error = failed_listing(Answer::json(200, &body)).await;
        let got = (error.kind(), error.code().map(joggai::ErrorCode::get), error.message().to_owned());
        assert_eq!(got, (ErrorKind::Api, Some(code), "no".to_owned()), "{spelling}");
    }
    for spelling in
        ["true", "false", "0.5", "\"\"", "\"none\"", "\"0x1\"", "[]", "[0]", "{}", "{\"code\":0}", "null"]
    {
        let body = format!(r#"{{"data":{{"endpoints":[]}},"code":{spelling}}}"#);
        let error = failed_listing(Answer::json(200, &body)).await;
        assert_eq!((error.kind(), error.code()), (ErrorKind::Decode, None), "{spelling}");
        assert_eq!(error.message(), "`code` of the answer is not a whole number");
    }
    for spelling in ["0", "-0", "0.0", "-0.0", "0e9", "\"0\""] {
        let body = format!(r#"{{"data":{{"endpoints":[]}},"code":{spelling}}}"#);
        let server = Server::start([Answer::json(200, &body)]);
        assert_eq!(server.client().webhooks().list().await.map(|list| list.len()).unwrap(), 0, "{spelling}");
    }
    // Without a code, data shows that it worked. Data without anything in it shows nothing.
    let server = Server::start([Answer::json(200, r#"{"data":{"endpoints":[]}}"#)]);
    assert_eq!(server.client().webhooks().list().await.map(|list| list.len()).unwrap(), 0);
    for body in [r#"{"error":"unauthorized","data":{}}"#, r#"{"success":false,"data":{}}"#] {
        let error = failed_listing(Answer::json(200, body)).await;
        assert_eq!((error.kind(), error.message()), (ErrorKind::Decode, "the answer has no `code`"));
    }
}

#[tokio::test]
async fn of_a_field_given_twice_the_last_counts() {
    for (fields, id) in [
        (r#""endpoint_id":"wh_1","endpoint_id":"wh_2""#, Some("wh_2")),
        (r#""endpoint_id":"wh_1","endpoint_id":null"#, None),
    ] {
        let server = Server::start([Answer::json(200, &format!(r#"{{"code":0,"data":{{{fields}}}}}"#))]);
        let endpoint = server.client().webhooks().create(creation()).await.unwrap();
        assert_eq!(endpoint.endpoint_id.as_deref(), id);
    }
}

#[tokio::test]
async fn a_code_given_twice_is_a_refusal_if_either_is() {
    for codes in [r#""code":0,"code":40000"#, r#""code":40000,"code":0"#, r#""code":null,"code":40000"#] {
        let error =
            failed_listing(Answer::json(200, &format!(r#"{{{codes},"data":{{"endpoints":[]}}}}"#))).await;
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::Api, Some(joggai::ErrorCode::ParameterError)),
            "{codes}"
        );
    }
}

#[tokio::test]
async fn with_a_code_the_shape_of_data_does_not_matter() {
    for data in
        ["null", "{}", "[]", "[1]", "\"x\"", "5", "0.5", "true", r#"{"endpoints":5}"#, r#"{"retryAfter":[]}"#]
    {
        let body = format!(r#"{{"code":18020,"msg":"not enough credit","data":{data}}}"#);
        let error = failed_creation(Answer::json(200, &body)).await;
        let expected = Facts {
            kind: ErrorKind::Api,
            code: Some(18020),
            status: Some(200),
            attempts: 1,
            maybe_submitted: false,
        };
        assert_eq!(facts(&error), expected, "{data}");
        assert_eq!(error.message(), "not enough credit");
    }
}

#[tokio::test]
async fn a_refusal_without_words() {
    for message in ["", r#","msg":"""#, r#","msg":null"#, r#","msg":[]"#, r#","msg":"  ""#] {
        let error = failed_listing(Answer::json(400, &format!(r#"{{"code":40000{message}}}"#))).await;
        assert_eq!(error.message(), "JoggAI refused without a message", "{message}");
    }
}

/// Such as one that was cut within a character.
#[tokio::test]
async fn a_text_that_is_no_unicode_does_not_cost_the_code() {
    for body in [
        &b"{\"code\":10104,\"msg\":\"caf\xe9\"}"[..],
        b"{\"msg\":\"\\ud83d\",\"rid\":\"r\",\"code\":10104}",
        b"{\"code\":10104,\"rid\":\"\xff\"}",
        b"{\"code\":10104,\"data\":{\"x\":\"\xe9\\ud83d\"}}",
    ] {
        let error = failed_creation(Answer::with(200, "", body)).await;
        let expected = Facts {
            kind: ErrorKind::Api,
            code: Some(10104),
            status: Some(200),
            attempts: 1,
            maybe_submitted: false,
        };
        assert_eq!(facts(&error), expected);
        assert_eq!((error.message(), error.request_id()), ("JoggAI refused without a message", None));
    }
}

/// Values are not shown, for they may be secret.
#[tokio::test]
async fn data_of_another_shape_is_named_by_path_and_place() {
    for (data, message) in [
        ("", "`data.endpoints` of the answer is missing or null"),
        (r#""endpoints":null"#, "`data.endpoints` of the answer is missing or null"),
        (
            r#""endpoints":"whsec_9""#,
            "`data.endpoints` of the answer does not fit the document (line 2, column 29)",
        ),
        (
            r#""endpoints":[{"secret":"whsec_9"},{"secret":77123}]"#,
            "`data.endpoints[1].secret` of the answer does not fit the document (line 2, column 57)",
        ),
        (
            r#""endpoints":[{"events":["a",{"whsec_9":1}]}]"#,
            "`data.endpoints[0].events[1]` of the answer does not fit the document (line 2, column 36)",
        ),
        (
            r#""endpoints":[{"url":"{\"[,"},["wh_1","https://a.example"]]"#,
            "`data.endpoints[1]` of the answer does not fit the document (line 2, column 37)",
        ),
        (
            r#""endpoints":[{"created_at":1.5}]"#,
            "`data.endpoints[0].created_at` of the answer does not fit the document (line 2, column 38)",
        ),
        (
            r#""endpoints":[{"created_at":9223372036854775808}]"#,
            "`data.endpoints[0].created_at` of the answer does not fit the document (line 2, column 54)",
        ),
    ] {
        let body = format!("{{\"code\":0,\n\"data\":{{{data}}}}}");
        let error = failed_listing(Answer::json(200, &body)).await;
        assert_eq!(error.message(), message, "{body}");
        let expected = Facts {
            kind: ErrorKind::Decode,
            code: None,
            status: Some(200),
            attempts: 1,
            maybe_submitted: false,
        };
        assert_eq!(facts(&error), expected);
        let shown = everything(&error);
        assert!(!shown.contains("whsec_9") && !shown.contains("77123"), "{shown}");
    }
}

#[tokio::test]
async fn missing_data_is_never_an_empty_answer() {
    for body in [r#"{"code":0}"#, r#"{"code":0,"data":null}"#, "{}", r#"{"endpoint_id":"wh_1"}"#] {
        let error = failed_creation(Answer::json(200, body)).await;
        assert_eq!(error.message(), "`data` of the answer is missing or null", "{body}");
        let expected = Facts {
            kind: ErrorKind::Decode,
            code: None,
            status: Some(200),
            attempts: 1,
            maybe_submitted: true,
        };
        assert_eq!(facts(&error), expected);
    }
    let error =
        failed_creation(Answer::json(200, r#"{"code":0,"data":[1,"wh_1",[],"s","enabled","u","n"]}"#)).await;
    assert_eq!(error.message(), "`data` of the answer does not fit the document (line 1, column 17)");
    for data in ["5", "\"x\"", "true", "0.5"] {
        let error = failed_creation(Answer::json(200, &format!(r#"{{"code":0,"data":{data}}}"#))).await;
        let shown = error.message().to_owned();
        assert!(
            shown.starts_with("`data` of the answer does not fit the document (line 1, column "),
            "{shown}"
        );
        assert_eq!((error.kind(), error.maybe_submitted()), (ErrorKind::Decode, true));
    }
}

#[tokio::test]
async fn answers_that_are_no_envelope() {
    let gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xee];
    let not_envelope = "the answer is not JoggAI's envelope: ";
    for (headers, body, message) in [
        ("", &b""[..], format!("{not_envelope}an empty body")),
        ("", b"\xef\xbb\xbf", format!("{not_envelope}an empty body")),
        ("", b"<html><title>Log in</title></html>", format!("{not_envelope}the body begins: Log in")),
        ("", b"OK", format!("{not_envelope}the body begins: OK")),
        ("", b"[]", format!("{not_envelope}a JSON body of 2 bytes that is no answer of JoggAI's")),
        ("", b"\"s3cret\"", format!("{not_envelope}a JSON body of 8 bytes that is no answer of JoggAI's")),
        ("", b"\xff\xfe\x00\x01", format!("{not_envelope}a binary body of 4 bytes")),
        ("", b"{\"code\":0,\n\"data\":{\"endp", "the answer is broken JSON (line 2, column 13)".to_owned()),
        (
            "",
            b"{\"code\":0,\"data\":{\"endpoints\":[]}} extra",
            "the answer is broken JSON (line 1, column 36)".to_owned(),
        ),
        ("content-encoding: gzip\r\n", &gzip, "the answer is compressed, which was not asked for".to_owned()),
        ("content-encoding: br\r\n", b"\x0b", "the answer is compressed, which was not asked for".to_owned()),
    ] {
        let error = failed_creation(Answer::with(200, headers, body)).await;
        assert_eq!(error.message(), message);
        let expected = Facts {
            kind: ErrorKind::Decode,
            code: None,
            status: Some(200),
            attempts: 1,
            maybe_submitted: true,
        };
        assert_eq!(facts(&error), expected);
    }
}

#[tokio::test]
async fn no_content_is_a_success_only_where_no_data_is_documented() {
    let no_content = || Answer::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec());
    let error = failed_creation(no_content()).await;
    let expected =
        Facts { kind: ErrorKind::Decode, code: None, status: Some(204), attempts: 1, maybe_submitted: true };
    assert_eq!(facts(&error), expected);

    let server = Server::start([no_content(), Answer::json(200, "")]);
    let client = server.client();
    for status in [204, 200] {
        let product = joggai::raw::types::UpdateProduct::new("p_1");
        let answer = client
            .call(move |raw| async move { raw.update_product(&product).await })
            .with_response()
            .await
            .unwrap();
        assert_eq!((answer.status().as_u16(), answer.data()), (status, &()));
    }
}

async fn listed(endpoint: &str) -> joggai::WebhookEndpoint {
    let body = format!(r#"{{"code":0,"data":{{"endpoints":[{endpoint}]}}}}"#);
    let server = Server::start([Answer::json(200, &body)]);
    server.client().webhooks().list().await.unwrap().remove(0)
}

#[tokio::test]
async fn times_before_and_after_all_clocks() {
    let second = Duration::from_secs(1);
    for (written, expected) in [
        ("0", Some(SystemTime::UNIX_EPOCH)),
        ("1", Some(SystemTime::UNIX_EPOCH + second)),
        ("-1", Some(SystemTime::UNIX_EPOCH - second)),
        ("1732806631", Some(SystemTime::UNIX_EPOCH + 1_732_806_631 * second)),
        ("null", None),
    ] {
        let endpoint = listed(&format!(r#"{{"created_at":{written}}}"#)).await;
        assert_eq!(endpoint.created_at(), expected, "{written}");
    }
    assert_eq!(listed("{}").await.created_at(), None);
    // What the clock can hold differs between platforms; it must not panic, and not be another time.
    for seconds in [i64::MAX, i64::MIN] {
        let endpoint = listed(&format!(r#"{{"created_at":{seconds}}}"#)).await;
        assert_eq!(endpoint.created_at, Some(seconds));
        if let Some(time) = endpoint.created_at() {
            let distance =
                time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_else(|before| before.duration());
            assert_eq!(distance, Duration::from_secs(seconds.unsigned_abs()));
        }
    }
}

#[tokio::test]
async fn only_the_status_enabled_is_enabled() {
    for (endpoint, enabled) in [
        (r#"{"status":"enabled"}"#, true),
        (r#"{"status":"disabled"}"#, false),
        (r#"{"status":"Enabled"}"#, false),
        (r#"{"status":"paused"}"#, false),
        (r#"{"status":null}"#, false),
        ("{}", false),
    ] {
        assert_eq!(listed(endpoint).await.is_enabled(), enabled, "{endpoint}");
    }
}

#[tokio::test]
async fn a_request_id_may_be_a_number_or_absent() {
    for (rid, expected) in [
        (r#","rid":"abc-1""#, Some("abc-1")),
        (r#","rid":17"#, Some("17")),
        (r#","rid":"""#, None),
        (r#","rid":null"#, None),
        (r#","rid":{}"#, None),
        ("", None),
    ] {
        let server =
            Server::start([Answer::json(200, &format!(r#"{{"code":0,"data":{{"events":[]}}{rid}}}"#))]);
        let answer = server.client().webhooks().event_types().with_response().await.unwrap();
        assert_eq!(answer.request_id(), expected, "{rid}");
        let error = failed_listing(Answer::json(200, &format!(r#"{{"code":1{rid}}}"#))).await;
        assert_eq!(error.request_id(), expected, "{rid}");
    }
}

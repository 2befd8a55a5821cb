//! What a user sees when a server misbehaves: one line that says what happened, and status 1.

use crate::URL;
use crate::server::Scripted;

/// A POST, which is not repeated after what may have been carried out.
const CREATE: [&str; 7] = ["webhook", "create", "--url", URL, "--status", "enabled", "--no-events"];

const CHECK: &str = "hint: check `joggai webhook list` before you repeat it: it may have been carried out\n";

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}connection: close\r\ncontent-length: {length}\r\n\r\n{body}")
}

#[test]
fn each_answer_that_is_no_success_is_a_line() {
    let no_envelope = "the answer is not JoggAI's envelope: ";
    for (answer, message, status) in [
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 200000000\r\n\r\n".to_owned(),
            "the answer is longer than the limit of 8388608 bytes".to_owned(),
            200,
        ),
        (answer("200 OK", "", ""), format!("{no_envelope}an empty body"), 200),
        ("HTTP/1.1 204 No Content\r\n\r\n".to_owned(), format!("{no_envelope}an empty body"), 204),
        (
            answer("200 OK", "", "<html><title>Log in</title></html>"),
            format!("{no_envelope}the body begins: Log in"),
            200,
        ),
        (
            answer("200 OK", "content-encoding: gzip\r\n", "\u{1f}"),
            "the answer is compressed, which was not asked for".to_owned(),
            200,
        ),
        (
            answer("200 OK", "", "{\"code\":0,\n\"data\":{\"endp"),
            "the answer is broken JSON (line 2, column 13)".to_owned(),
            200,
        ),
        (
            answer("200 OK", "", r#"{"code":0,"data":null}"#),
            "`data` of the answer is missing or null".to_owned(),
            200,
        ),
        (
            answer("200 OK", "", r#"{"code":0,"data":{"endpoint_id":1}}"#),
            "`data.endpoint_id` of the answer does not fit the document (line 1, column 33)".to_owned(),
            200,
        ),
        (
            answer("502 Oops", "", "<html><title>502 Bad\nGateway</title></html>"),
            "the server answered 502 Bad Gateway: the body begins: 502 Bad Gateway".to_owned(),
            502,
        ),
        (
            answer("301 Moved", "location: https://www.jogg.ai/x?y=z\r\n", ""),
            "the server redirects to https://www.jogg.ai, which is not followed: an empty body".to_owned(),
            301,
        ),
        (
            "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n".to_owned(),
            "the server answered 101 Switching Protocols: an empty body".to_owned(),
            101,
        ),
    ] {
        let error = format!(
            "error: create_webhook_endpoint: {message} (HTTP {status}, may have been carried out)\n{CHECK}"
        );
        Scripted::raw(&answer).run(&CREATE).is(1, "", &error);
    }
}

#[test]
fn each_refusal_is_a_line_with_a_remedy_where_there_is_one() {
    for (answer, error) in [
        (answer("404 Not Found", "", ""), "the server answered 404 Not Found: an empty body (HTTP 404)\n"),
        (
            answer("200 OK", "", r#"{"code":40000,"msg":"the url is\nwrong","rid":"r1"}"#),
            "the url is\\nwrong (code 40000, HTTP 200, request id r1)\n",
        ),
        (answer("402 X", "", r#"{"code":18020,"msg":"no credit"}"#), "no credit (code 18020, HTTP 402)\n"),
        (
            answer("429 X", "retry-after: 3600\r\n", "<html>"),
            "the server answered 429 Too Many Requests: a body of 6 bytes (HTTP 429, retry after 3600 s)\n\
             hint: wait 3600 s, then try again\n",
        ),
        (
            answer("500 X", "", r#"{"code":50000,"msg":"try later"}"#),
            &format!("try later (code 50000, HTTP 500, may have been carried out)\n{CHECK}"),
        ),
    ] {
        let error = format!("error: create_webhook_endpoint: {error}");
        Scripted::raw(&answer).run(&CREATE).is(1, "", &error);
    }
}

#[test]
fn each_connection_that_breaks_is_a_line() {
    for (answer, status) in [
        ("x", ""),
        ("SSH-2.0-OpenSSH_9.2\r\n\r\n", ""),
        ("HTTP/1.1 200 OK\r\ncontent-le", ""),
        (&format!("HTTP/1.1 200 OK\r\n{}\r\n", "x-a: b\r\n".repeat(1000)), ""),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", "HTTP 200, "),
        ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", "HTTP 200, "),
    ] {
        let ran = Scripted::raw(answer).run(&CREATE);
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
        // What broke is told in the words of the HTTP stack.
        let start = "error: create_webhook_endpoint: the connection broke before the answer was complete: ";
        let end = format!(" ({status}may have been carried out)\n{CHECK}");
        assert!(ran.stderr.starts_with(start) && ran.stderr.ends_with(&end), "{}", ran.stderr);
        assert_eq!(ran.stderr.lines().count(), 2, "{}", ran.stderr);
    }
}

/// A server that speaks http only.
#[cfg(feature = "rustls")]
#[test]
fn a_server_without_tls_is_a_line() {
    let server = Scripted::answering(400, "");
    let url = server.url.replace("http://", "https://");
    let ran = server.run(&[&CREATE[..], &["--base-url", &url]].concat());
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
    let start = "error: create_webhook_endpoint: no connection could be made: ";
    let end = " (3 attempts)\nhint: check the network and the base URL (--base-url, JOGGAI_BASE_URL)\n";
    assert!(ran.stderr.starts_with(start) && ran.stderr.ends_with(end), "{}", ran.stderr);
}

//! What is told to `tracing` and `log` at their finest level, by this crate and by the HTTP stack: nothing secret.
//!
//! The subscriber is for the whole process, so this test stands alone in its file.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{UpdateWebhookEndpoint, WebhookStatus};
use scripted_server::{Answer, KEY, Server, everything};
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing::Level;

/// Everything that anything tells, at the finest level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

const CANARIES: [&str; 4] = [KEY, "whsec_canary", "s1gned-canary", "b0dy-canary"];

#[test]
fn nothing_secret_is_told_by_anyone_at_any_level() {
    let log = Log::default();
    let writer = log.clone();
    // For the whole process, records of the `log` crate included: reqwest and hyper write from tasks of their own.
    tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(move || writer.clone())
        .init();
    let endpoint = r#"{"endpoint_id":"wh_1","url":"https://a.example/?sig=s1gned-canary","secret":"whsec_canary","events":[],"status":"b0dy-canary"}"#;
    let echo = format!("HTTP/1.1 401 {KEY}\r\nx-echo: {KEY}\r\n");
    let answers = || {
        vec![
            Answer::json(200, &format!(r#"{{"code":0,"data":{endpoint}}}"#)),
            Answer::json(
                200,
                &format!(
                    r#"{{"code":10105,"msg":"not {KEY} whsec_canary https://x/?a=s1gned-canary","rid":"{KEY}"}}"#
                ),
            ),
            Answer::json(503, &format!("{{\"message\":\"{KEY}\"}}")),
            Answer::Cut(format!("{echo}content-length: 400\r\n\r\n{KEY}").into_bytes()),
            Answer::Cut(format!("{KEY} {KEY}\r\n\r\n").into_bytes()),
            Answer::with(302, &format!("location: http://{KEY}.example/?key={KEY}\r\n"), b""),
            Answer::json(200, &format!(r#"{{"code":0,"data":{{"url":["{KEY}"],"secret":{{"{KEY}":1}}}}}}"#)),
        ]
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut shown = String::new();
    runtime.block_on(async {
        for answer in answers() {
            let server = Server::answering(move |_| answer.clone());
            // Even where its own settings would have the HTTP client write all bytes down.
            let http = reqwest::Client::builder().connection_verbose(true);
            let client = server.builder().reqwest(http).max_attempts(2).build().unwrap();
            let body = UpdateWebhookEndpoint::new(
                "https://a.example/?sig=s1gned-canary",
                WebhookStatus::from("b0dy-canary"),
                ["b0dy-canary"],
            );
            match client.webhooks().update("wh_1", body).await {
                Ok(endpoint) => {
                    // The status is no secret, so it shows here.
                    let debug = format!("{endpoint:?} {client:?}").replace("b0dy-canary", "");
                    shown += &debug;
                }
                Err(error) => shown += &everything(&error),
            }
        }
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("joggai.call") && log.contains("TRACE") && log.contains("hyper"), "{log}");
    for canary in CANARIES {
        assert!(!log.to_lowercase().contains(canary), "{canary} is in the log:\n{log}");
        assert!(!shown.contains(canary), "{canary} is shown:\n{shown}");
    }
}

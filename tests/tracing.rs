//! What a call tells `tracing`.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{Client, UpdateWebhookEndpoint, WebhookStatus};
use scripted_server::{Answer, Server};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// What was told, a line for each span that was closed and each event, of this crate only.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

impl Told {
    fn lines(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap()
    }
}

#[derive(Default)]
struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Told {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        context.span(id).unwrap().extensions_mut().insert(fields);
    }

    fn on_record(&self, id: &Id, record: &Record<'_>, context: Context<'_, S>) {
        if let Some(fields) = context.span(id).unwrap().extensions_mut().get_mut::<Fields>() {
            record.record(fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if event.metadata().target().starts_with("joggai") {
            let mut fields = Fields::default();
            event.record(&mut fields);
            let parent = context.event_span(event).map_or("none", |span| span.name());
            self.lines().push(format!("event in {parent}:{}", fields.0));
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let span = context.span(&id).unwrap();
        if span.metadata().target().starts_with("joggai") {
            let level = *span.metadata().level();
            assert_eq!(level, Level::INFO);
            let fields = span.extensions().get::<Fields>().map_or(String::new(), |fields| fields.0.clone());
            self.lines().push(format!("{}:{fields}", span.name()));
        }
    }
}

async fn update(client: &Client) -> Result<(), joggai::Error> {
    let body = UpdateWebhookEndpoint::new("https://a.example/?sig=s3cr3t", WebhookStatus::Enabled, ["e"]);
    client.webhooks().update("wh_1", body).await.map(drop)
}

fn span(server: &Server, end: &str) -> String {
    format!(
        "joggai.call: otel.kind=\"client\" otel.name=\"PUT /v2/endpoint/{{endpoint_id}}\" \
         http.request.method=\"PUT\" url.template=\"/v2/endpoint/{{endpoint_id}}\" server.address=\"127.0.0.1\" \
         server.port={}{end}",
        server.address().port()
    )
}

#[tokio::test]
async fn a_call_is_one_span_with_the_names_of_opentelemetry() {
    let told = Told::default();
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(told.clone()));

    let good = r#"{"code":0,"data":{"endpoint_id":"wh_1"},"rid":"r-1"}"#;
    let server = Server::start([Answer::json(503, ""), Answer::json(200, good)]);
    update(&server.client()).await.unwrap();
    let lines = std::mem::take(&mut *told.lines());
    let [event, closed] = &lines[..] else { panic!("{lines:#?}") };
    assert!(event.contains(" attempt=1 error.type=\"status\" "), "{event}");
    assert!(event.contains("http.response.status_code=503") && event.contains("wait_ms="), "{event}");
    let message = "event in joggai.call: message=repeating after the server answered 503 Service Unavailable";
    assert!(event.starts_with(message), "{event}");
    let end = " http.request.resend_count=1 http.response.status_code=200 joggai.request_id=\"r-1\"";
    assert_eq!(*closed, span(&server, end));

    // A refusal.
    let server = Server::start([Answer::json(200, r#"{"code":10104,"msg":"record not found"}"#)]);
    update(&server.client()).await.unwrap_err();
    let lines = std::mem::take(&mut *told.lines());
    let end =
        " http.response.status_code=200 otel.status_code=\"ERROR\" error.type=\"api\" joggai.code=10104";
    assert_eq!(lines, [span(&server, end)]);

    // What fails only after the answer was judged good.
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{"url":5}}"#)]);
    update(&server.client()).await.unwrap_err();
    let lines = std::mem::take(&mut *told.lines());
    let end = " http.response.status_code=200 otel.status_code=\"ERROR\" error.type=\"decode\"";
    assert_eq!(lines, [span(&server, end)]);

    // No answer at all.
    let server = Server::start([]);
    let client = server.builder().max_attempts(1).build().unwrap();
    update(&client).await.unwrap_err();
    let lines = std::mem::take(&mut *told.lines());
    assert_eq!(lines, [span(&server, " otel.status_code=\"ERROR\" error.type=\"transport\"")]);

    // A list whose list is missing, and a change that takes two requests: a span each.
    let list =
        r#"{"code":0,"data":{"endpoints":[{"endpoint_id":"wh_1","url":"u","status":"s","events":[]}]}}"#;
    let server = Server::start([
        Answer::json(200, r#"{"code":0,"data":{}}"#),
        Answer::json(200, list),
        Answer::json(200, good),
    ]);
    let client = server.client();
    client.webhooks().list().await.unwrap_err();
    client.webhooks().enable("wh_1").await.unwrap();
    let lines = std::mem::take(&mut *told.lines());
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(
        lines[0].contains("GET /v2/endpoints") && lines[0].contains("error.type=\"decode\""),
        "{}",
        lines[0]
    );
    assert!(lines[1].contains("GET /v2/endpoints") && !lines[1].contains("error"), "{}", lines[1]);
    assert!(lines[2].contains("PUT /v2/endpoint/{endpoint_id}"), "{}", lines[2]);
}

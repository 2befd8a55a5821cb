//! All that is printed: data on stdout as table or JSON, messages on stderr.

use crate::failure::Failure;
use crate::signed_links::{hide_queries, without_queries};
use crate::stderr;
use clap::builder::styling::{AnsiColor, Style};
use comfy_table::{Table, presets};
use joggai::webhooks::EndpointPlan;
use joggai::webhooks::{Event, EventData, EventError, Verified};
use joggai::{ResourceUrl, Secret, WebhookEndpoint, WebhookEventType};
use serde::Serialize;
use serde_json::Value;
use std::ffi::OsString;
use std::fmt::{Display, Write as _};
use std::io::{self, Write as _};
use std::time::{Duration, SystemTime};

/// How data is printed. (Words on a variant would stretch every command's help to twice its length.)
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Table,
    Json,
}

/// Prints data on stdout, the way the global options ask for.
#[derive(Clone, Copy)]
pub struct Printer {
    format: Format,
    show_secrets: bool,
}

impl Printer {
    pub fn new(format: Format, show_secrets: bool) -> Self {
        Self { format, show_secrets }
    }

    pub fn endpoints(&self, endpoints: Vec<WebhookEndpoint>) -> Result<(), Failure> {
        let endpoints: Vec<_> = endpoints.into_iter().map(|endpoint| self.fit_to_show(endpoint)).collect();
        if self.format == Format::Json {
            return json(&endpoints);
        }
        if endpoints.is_empty() {
            note("there are no webhook endpoints");
            return Ok(());
        }
        let mut table = new_table();
        let mut heads = vec!["ID", "STATUS", "URL", "EVENTS", "USER", "CREATED"];
        heads.extend(self.show_secrets.then_some("SECRET"));
        table.set_header(heads);
        for endpoint in &endpoints {
            let mut cells = vec![
                cell(endpoint.endpoint_id.as_ref()),
                cell(endpoint.status.as_ref()),
                cell(endpoint.url.as_ref().map(ResourceUrl::as_str)),
                events_cell(endpoint),
                cell(endpoint.username.as_ref()),
                time_cell(endpoint),
            ];
            if self.show_secrets {
                cells.push(cell(endpoint.secret.as_ref().map(Secret::expose)));
            }
            table.add_row(cells);
        }
        text(&lines(&table))
    }

    pub fn endpoint(&self, endpoint: WebhookEndpoint) -> Result<(), Failure> {
        let endpoint = self.fit_to_show(endpoint);
        if self.format == Format::Json {
            return json(&endpoint);
        }
        let mut table = new_table();
        table.add_rows([
            ["id".to_owned(), cell(endpoint.endpoint_id.as_ref())],
            ["status".to_owned(), cell(endpoint.status.as_ref())],
            ["url".to_owned(), cell(endpoint.url.as_ref().map(ResourceUrl::as_str))],
            ["events".to_owned(), events_cell(&endpoint)],
            ["user".to_owned(), cell(endpoint.username.as_ref())],
            ["created".to_owned(), time_cell(&endpoint)],
            ["secret".to_owned(), cell(endpoint.secret.as_ref().map(Secret::expose))],
        ]);
        text(&lines(&table))
    }

    /// What a change would write: the lines that would go and those that would come.
    pub fn plan(&self, plan: &EndpointPlan) -> Result<(), Failure> {
        let current = plan.current().cloned().map(|endpoint| self.fit_to_show(endpoint));
        let wanted = plan.wanted();
        let shown =
            |url: &ResourceUrl| if self.show_secrets { url.as_str().to_owned() } else { url.to_string() };
        let old_url = plan.current().and_then(|endpoint| endpoint.url.as_ref());
        if old_url.is_some_and(|url| *url != wanted.url && shown(url) == shown(&wanted.url)) {
            note("the addresses differ in what is hidden; --show-secrets shows it");
        }
        let change = match (&current, plan.is_unchanged()) {
            (None, _) => "create",
            (_, false) => "update",
            (_, true) => "none",
        };
        if self.format == Format::Json {
            let mut wanted = serde_json::json!({
                "url": shown(&wanted.url), "status": wanted.status, "events": wanted.events,
            });
            if !self.show_secrets {
                hide_queries(&mut wanted);
            }
            return json(&serde_json::json!({ "change": change, "current": current, "wanted": wanted }));
        }
        match change {
            "create" => note("the endpoint would be created"),
            "update" => note("the endpoint would be updated"),
            _ => note("nothing would change"),
        }
        let mut lines = String::new();
        let mut line = |sign: char, name: &str, value: &str| {
            let _ = writeln!(lines, "{sign} {name:<6}  {}", one_line(&self.shown(value)));
        };
        if let Some(id) = current.as_ref().and_then(|endpoint| endpoint.endpoint_id.as_deref()) {
            line(' ', "id", id);
        }
        if old_url == Some(&wanted.url) {
            line(' ', "url", &shown(&wanted.url));
        } else {
            old_url.into_iter().for_each(|url| line('-', "url", &shown(url)));
            line('+', "url", &shown(&wanted.url));
        }
        let old_status = plan.current().and_then(|endpoint| endpoint.status.as_ref());
        if old_status == Some(&wanted.status) {
            line(' ', "status", wanted.status.as_str());
        } else {
            old_status.into_iter().for_each(|status| line('-', "status", status.as_str()));
            line('+', "status", wanted.status.as_str());
        }
        let old_events = plan.current().and_then(|endpoint| endpoint.events.as_deref()).unwrap_or_default();
        for event in old_events {
            line(if wanted.events.contains(event) { ' ' } else { '-' }, "event", event.as_str());
        }
        for event in wanted.events.iter().filter(|event| !old_events.contains(event)) {
            line('+', "event", event.as_str());
        }
        text(&lines)
    }

    pub fn event_types(&self, event_types: &[WebhookEventType]) -> Result<(), Failure> {
        let names: Vec<String> = event_types.iter().map(|event| self.shown(event.as_str())).collect();
        match self.format {
            Format::Json => json(&names),
            Format::Table => text(&names.iter().map(|name| one_line(name) + "\n").collect::<String>()),
        }
    }

    /// What was deleted. JSON names it, so that a program reading stdout always finds a value; a table has nothing to add.
    pub fn deleted(&self, endpoint_id: &str) -> Result<(), Failure> {
        note(&format!("deleted {endpoint_id}"));
        match self.format {
            Format::Json => json(&serde_json::json!({ "deleted": endpoint_id })),
            Format::Table => Ok(()),
        }
    }

    pub fn sandbox(&self, base_url: &str, api_key: &str) -> Result<(), Failure> {
        match self.format {
            Format::Json => json(&serde_json::json!({ "base_url": base_url, "api_key": api_key })),
            Format::Table => text(&format!("{base_url}\n{}\n", one_line(api_key))),
        }
    }

    pub fn signature(&self, signature: &str) -> Result<(), Failure> {
        match self.format {
            Format::Json => json(&serde_json::json!({ "signature": signature })),
            Format::Table => text(&format!("{signature}\n")),
        }
    }

    pub fn event(&self, verified: &Verified) -> Result<(), Failure> {
        if self.format == Format::Json {
            return json(&self.event_value(verified));
        }
        let event = verified.event();
        let mut table = new_table();
        table.add_rows([
            ["event".to_owned(), self.event_cell(type_name(event))],
            ["event id".to_owned(), self.event_cell(event.event_id())],
            ["time".to_owned(), cell(event.timestamp().map(date))],
            ["id".to_owned(), self.event_cell(event.resource_id())],
            ["status".to_owned(), self.event_cell(status(event).as_deref())],
        ]);
        text(&lines(&table))
    }

    /// An event among others: one line, whatever is in it.
    pub fn event_line(&self, verified: &Verified) -> Result<String, Failure> {
        if self.format == Format::Json {
            let line = serde_json::to_string(&self.event_value(verified)).map_err(no_json)?;
            return Ok(escaped_json(&line) + "\n");
        }
        let event = verified.event();
        let time = cell(event.timestamp().map(date));
        let name = self.event_cell(type_name(event));
        let id = event.resource_id().or(event.event_id());
        let (id, status) = (self.event_cell(id), self.event_cell(status(event).as_deref()));
        Ok(format!("{time}  {name}  {id}  {status}\n"))
    }

    /// What became of an event that was sent.
    pub fn sent(&self, event: &WebhookEventType, answer: http::StatusCode) -> Result<(), Failure> {
        match self.format {
            Format::Json => json(&serde_json::json!({ "event": event.as_str(), "status": answer.as_u16() })),
            Format::Table => text(&format!("{answer}\n")),
        }
    }

    /// The body as JSON, or as a text where no JSON value can hold it. Links to results may be signed, so their queries
    /// are hidden like those of endpoints.
    fn event_value(&self, verified: &Verified) -> Value {
        let mut body = match verified.event().raw() {
            Value::Null if &verified.body()[..] != b"null" => {
                let text = String::from_utf8_lossy(verified.body());
                // Where addresses begin and end in it, nobody can say.
                let may_hold_query = text.contains(['?', '@', '\\']);
                if may_hold_query && !self.show_secrets {
                    let size = text.len();
                    return Value::String(format!(
                        "({size} bytes that are no JSON: --show-secrets shows them)"
                    ));
                }
                Value::String(text.into_owned())
            }
            raw => raw.clone(),
        };
        if !self.show_secrets {
            hide_queries(&mut body);
        }
        body
    }

    pub fn shows_secrets(&self) -> bool {
        self.show_secrets
    }

    /// Without the secret, and without the queries of addresses, which often are one, unless they were asked for.
    fn fit_to_show(&self, mut endpoint: WebhookEndpoint) -> WebhookEndpoint {
        if !self.show_secrets {
            endpoint.secret = endpoint.secret.map(|_| Secret::from("***"));
            endpoint.url = endpoint.url.map(|url| ResourceUrl::from(url.to_string()));
            endpoint.endpoint_id = endpoint.endpoint_id.map(|id| without_queries(&id));
            endpoint.username = endpoint.username.map(|name| without_queries(&name));
            endpoint.status = endpoint.status.map(|status| without_queries(status.as_str()).into());
            let shown = |event: WebhookEventType| without_queries(event.as_str()).into();
            endpoint.events = endpoint.events.map(|events| events.into_iter().map(shown).collect());
        }
        endpoint
    }

    fn shown(&self, text: &str) -> String {
        if self.show_secrets { text.to_owned() } else { without_queries(text) }
    }

    fn event_cell(&self, text: Option<&str>) -> String {
        cell(text.map(|text| self.shown(text)))
    }
}

/// Text on stdout, out at once: what fails must fail here, not unseen at exit.
pub fn text(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
}

pub fn error(message: &str) {
    say(AnsiColor::Red.on_default().bold(), "error", message);
}

pub fn hint(message: &str) {
    say(AnsiColor::Cyan.on_default().bold(), "hint", message);
}

pub fn warning(message: &str) {
    say(AnsiColor::Yellow.on_default().bold(), "warning", message);
}

pub fn note(message: &str) {
    say(AnsiColor::Green.on_default().bold(), "note", message);
}

/// A line on stderr without a word in front, such as a command to copy.
pub fn plain(line: &str) {
    stderr::write(&(one_line(line) + "\n"));
}

/// What clap has to say. It quotes arguments as they are, in colours that cannot be told from theirs.
pub fn arguments_error(error: &clap::Error) -> io::Result<()> {
    let is_safe = |argument: OsString| !argument.to_string_lossy().contains(is_hidden);
    if !error.use_stderr() || std::env::args_os().all(is_safe) {
        return error.print();
    }
    let plain = error.render().to_string();
    plain.lines().try_for_each(|line| writeln!(io::stderr().lock(), "{}", one_line(line)))
}

/// A message: no option asks for secrets here.
fn say(style: Style, prefix: &str, message: &str) {
    stderr::write(&format!("{style}{prefix}:{style:#} {}\n", one_line(&without_queries(message))));
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<(), Failure> {
    let pretty = serde_json::to_string_pretty(value).map_err(no_json)?;
    text(&(escaped_json(&pretty) + "\n"))
}

fn no_json(error: serde_json::Error) -> Failure {
    Failure::new(format!("the data could not be written as JSON: {error}"))
}

/// JSON lets most of these stand as they are, a terminal should not get them. They can only be inside of strings.
fn escaped_json(json: &str) -> String {
    let mut safe = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe
}

fn new_table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table
}

/// The lines of a table, flush left and without blanks at their ends.
fn lines(table: &Table) -> String {
    table.lines().map(|line| line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned() + "\n").collect()
}

fn cell(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| one_line(&value.to_string()))
}

/// One a line: an endpoint may have all 22.
fn events_cell(endpoint: &WebhookEndpoint) -> String {
    match &endpoint.events {
        None => "-".to_owned(),
        Some(events) if events.is_empty() => "(none)".to_owned(),
        Some(events) => events.iter().map(|event| one_line(event.as_str())).collect::<Vec<_>>().join("\n"),
    }
}

fn time_cell(endpoint: &WebhookEndpoint) -> String {
    cell(endpoint.created_at.map(date))
}

/// As a date where it is one that a calendar has room for, else as the number it came as.
fn date(seconds: i64) -> String {
    const YEAR_10000: u64 = 253_402_300_800;
    match u64::try_from(seconds) {
        Ok(since_1970) if since_1970 < YEAR_10000 => {
            httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(since_1970))
        }
        _ => seconds.to_string(),
    }
}

fn type_name(event: &Event) -> Option<&str> {
    Some(event.event_type().as_str()).filter(|name| !name.is_empty())
}

/// The status that the event's data names, and what went wrong.
fn status(event: &Event) -> Option<String> {
    let error = match event.data() {
        EventData::VideoFailed(failed) => failed.error.as_ref(),
        EventData::ImageFailed(failed) => failed.error.as_ref(),
        EventData::MotionFailed(failed) => failed.error.as_ref(),
        _ => None,
    };
    let error = error.and_then(|error: &EventError| error.message.as_deref());
    let status = event.raw().get("data").and_then(|data| data.get("status")).and_then(Value::as_str);
    match (status, error) {
        (Some(status), Some(error)) => Some(format!("{status}: {error}")),
        (status, error) => status.or(error).map(str::to_owned),
    }
}

/// The text with everything escaped that could move the cursor, change colours, or make it read as something else.
pub fn one_line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Control characters (C0, DEL, C1), and those that reorder text or take no room in it.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

//! All that is printed: data to stdout, messages to stderr, nothing that could drive the terminal.

use clap::{Args, ValueEnum};
use comfy_table::{ContentArrangement, Table, presets};
use joggai::{ErrorCode, ErrorKind, WebhookEndpoint};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

#[derive(Args)]
#[command(next_help_heading = "Output")]
pub struct Printing {
    /// How data is printed
    #[arg(long, global = true, value_enum, default_value_t = Output::Table)]
    output: Output,
    /// Show secrets and the queries of addresses, which may hold tokens
    #[arg(long, global = true)]
    show_secrets: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Output {
    Table,
    Json,
}

impl Printing {
    pub fn endpoints(&self, endpoints: &[WebhookEndpoint]) -> Result<(), Failure> {
        if self.output == Output::Json {
            return json_out(&Value::Array(endpoints.iter().map(|endpoint| self.json(endpoint)).collect()));
        }
        if endpoints.is_empty() {
            note("there are no webhook endpoints");
            return Ok(());
        }
        let mut table = table();
        let mut header = vec!["ENDPOINT ID", "STATUS", "URL", "EVENTS", "CREATED"];
        header.extend(self.show_secrets.then_some("SECRET"));
        table.set_header(header);
        for endpoint in endpoints {
            let rows = self.rows(endpoint);
            table.add_row(rows.into_iter().filter(|(name, _)| *name != "user").map(|(_, value)| value));
        }
        out(&table.trim_fmt())
    }

    pub fn endpoint(&self, endpoint: &WebhookEndpoint) -> Result<(), Failure> {
        if self.output == Output::Json {
            return json_out(&self.json(endpoint));
        }
        let mut table = table();
        for (name, value) in self.rows(endpoint) {
            table.add_row([name.to_owned(), value]);
        }
        out(&table.trim_fmt())
    }

    pub fn deleted(&self, endpoint_id: &str) -> Result<(), Failure> {
        if self.output == Output::Json {
            return json_out(&json!({"endpoint_id": endpoint_id, "deleted": true}));
        }
        note(&format!("deleted {endpoint_id}"));
        Ok(())
    }

    pub fn names(&self, names: &[&str]) -> Result<(), Failure> {
        if self.output == Output::Json {
            return json_out(&json!(names));
        }
        let lines: Vec<String> = names.iter().map(|name| shown(name)).collect();
        out(&lines.join("\n"))
    }

    /// What is known of an endpoint, in the order of the list's columns.
    fn rows(&self, endpoint: &WebhookEndpoint) -> Vec<(&'static str, String)> {
        let text = |value: Option<&str>| value.map_or_else(|| "-".to_owned(), shown);
        let events = endpoint.events.as_ref().map(|events| match events.as_slice() {
            [] => "(none)".to_owned(),
            events => shown(&events.iter().map(|event| event.as_str()).collect::<Vec<_>>().join(", ")),
        });
        let url = endpoint.url.as_ref().map(|url| match self.show_secrets {
            true => url.as_str().to_owned(),
            false => url.to_string(),
        });
        let mut rows = vec![
            ("endpoint id", text(endpoint.endpoint_id.as_deref())),
            ("status", text(endpoint.status.as_ref().map(|status| status.as_str()))),
            ("url", text(url.as_deref())),
            ("events", events.unwrap_or_else(|| "-".to_owned())),
            ("created", endpoint.created_at.map_or_else(|| "-".to_owned(), |_| time(endpoint))),
            ("user", text(endpoint.username.as_deref())),
        ];
        if self.show_secrets {
            rows.push(("secret", text(endpoint.secret.as_ref().map(|secret| secret.expose()))));
        }
        rows
    }

    fn json(&self, endpoint: &WebhookEndpoint) -> Value {
        let mut value = json!(endpoint);
        if !self.show_secrets {
            if let Some(secret) = value.get_mut("secret") {
                *secret = json!("***");
            }
            if let (Some(shown), Some(url)) = (value.get_mut("url"), &endpoint.url) {
                *shown = json!(url.to_string());
            }
        }
        value
    }
}

fn time(endpoint: &WebhookEndpoint) -> String {
    let latest = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_799);
    match endpoint.created_at() {
        // Outside of these years no date can be written.
        Some(time) if (SystemTime::UNIX_EPOCH..=latest).contains(&time) => httpdate::fmt_http_date(time),
        _ => endpoint.created_at.unwrap_or_default().to_string(),
    }
}

fn table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn json_out(value: &Value) -> Result<(), Failure> {
    let mut text = String::new();
    for c in format!("{value:#}").chars() {
        match c {
            // Only strings can hold these, and JSON lets every character of a string be written so.
            c if c != '\n' && drives_terminals(c) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(text, "\\u{unit:04x}");
                }
            }
            c => text.push(c),
        }
    }
    out(&text)
}

/// Prints data, ended by a line break.
pub fn out(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match writeln!(stdout, "{text}").and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::NobodyReads),
        Err(error) => Err(Failure::failed(format!("stdout cannot be written: {error}"))),
    }
}

/// Prints a message for people.
pub fn note(text: &str) {
    // Nobody can be told when stderr is gone.
    let _ = writeln!(anstream::stderr(), "{}", shown(text));
}

/// One line without characters that drive a terminal, or hide or reorder text.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if drives_terminals(c) => shown.extend(c.escape_default()),
            c => shown.push(c),
        }
    }
    shown
}

fn drives_terminals(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Why the command ends without success.
pub enum Failure {
    /// Exit status 2.
    Usage(String),
    /// Exit status 1.
    Failed { message: String, hint: Option<&'static str> },
    /// The reader of stdout has gone, as `head` does: it got what it wanted, so exit status 0.
    NobodyReads,
}

impl Failure {
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed { message: message.into(), hint: None }
    }

    pub fn report(self) -> ExitCode {
        let (message, hint, status) = match self {
            Self::Usage(message) => (message, None, 2),
            Self::Failed { message, hint } => (message, hint, 1),
            Self::NobodyReads => return ExitCode::SUCCESS,
        };
        let red = anstyle::AnsiColor::Red.on_default().bold();
        let _ = writeln!(anstream::stderr(), "{red}error:{red:#} {}", shown(&message));
        if let Some(hint) = hint {
            note(&format!("hint: {hint}"));
        }
        ExitCode::from(status)
    }
}

impl From<joggai::Error> for Failure {
    fn from(error: joggai::Error) -> Self {
        if matches!(error.kind(), ErrorKind::Config | ErrorKind::InvalidRequest) {
            return Self::usage(error.to_string());
        }
        let hint = match (error.code(), error.kind()) {
            (Some(ErrorCode::InvalidApiKey), _) => {
                Some("check JOGGAI_API_KEY or the file given by --api-key-file")
            }
            (Some(ErrorCode::NoPermission), _) => Some("the account needs a plan with API access"),
            (Some(ErrorCode::RecordNotFound), _) => {
                Some("`joggai webhook list` shows the endpoints there are")
            }
            (_, ErrorKind::RateLimited) => {
                Some("at most 20 POSTs a minute are allowed: wait, then try again")
            }
            (_, ErrorKind::Timeout) => Some("--timeout SECONDS allows more time"),
            _ if error.maybe_submitted() => {
                Some("it may have been carried out: see `joggai webhook list` before trying again")
            }
            _ => None,
        };
        Self::Failed { message: error.to_string(), hint }
    }
}

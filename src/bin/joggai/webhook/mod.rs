//! `joggai webhook …`: one file a command; here is what they share.

mod body;
mod create;
mod delete;
mod events;
mod list;
mod listen;
mod secret;
mod sign;
mod target;
mod trigger;
mod update;
mod verify;

use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::{self, Printer};
use clap::Subcommand;
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use joggai::{WebhookEventType, WebhookStatus};

#[derive(Subcommand)]
pub enum Command {
    /// List all webhook endpoints
    List(list::Arguments),
    /// Add a webhook endpoint
    Create(create::Arguments),
    /// Replace the address, status and events of a webhook endpoint
    Update(update::Arguments),
    /// Delete a webhook endpoint for good
    Delete(delete::Arguments),
    /// List the events that an endpoint can receive
    Events(events::Arguments),
    /// Receive events on this machine, and print them until Ctrl-C
    Listen(listen::Arguments),
    /// Send one signed sample event
    Trigger(trigger::Arguments),
    /// Print the signature of a body
    Sign(sign::Arguments),
    /// Find out whether a delivery is genuine
    Verify(verify::Arguments),
}

pub async fn run(command: Command, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    match command {
        Command::List(arguments) => list::run(arguments, connection, printer).await,
        Command::Create(arguments) => create::run(arguments, connection, printer).await,
        Command::Update(arguments) => update::run(arguments, connection, printer).await,
        Command::Delete(arguments) => delete::run(arguments, connection, printer).await,
        Command::Events(arguments) => events::run(arguments, connection, printer).await,
        Command::Listen(arguments) => listen::run(arguments, printer).await,
        Command::Trigger(arguments) => trigger::run(arguments, printer).await,
        Command::Sign(arguments) => sign::run(arguments, printer),
        Command::Verify(arguments) => verify::run(arguments, printer),
    }
}

/// What an endpoint is made of. JoggAI requires all of it, in an update too: what is left out would be lost.
#[derive(clap::Args)]
struct Settings {
    /// The address that takes the events by POST
    #[arg(long, value_name = "URL", value_parser = NonEmptyStringValueParser::new())]
    url: String,
    /// Whether events are sent: enabled or disabled
    #[arg(long, value_name = "STATUS")]
    status: String,
    #[command(flatten)]
    events: Events,
    /// Send a status that this version does not know
    #[arg(long)]
    allow_unknown: bool,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct Events {
    /// An event to receive; repeat it for more. `joggai webhook events` lists them
    #[arg(long = "event", value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    names: Vec<String>,
    /// Receive no events
    #[arg(long)]
    no_events: bool,
}

impl Settings {
    fn status(&self, command: &str) -> Result<WebhookStatus, Failure> {
        let status = WebhookStatus::from(&self.status);
        if status.is_known() || self.allow_unknown {
            return Ok(status);
        }
        let known: Vec<&str> = WebhookStatus::KNOWN.iter().map(WebhookStatus::as_str).collect();
        let message = format!(
            "the status '{}' is not known; known are: {}\n\n  tip: --allow-unknown sends it as it is",
            print::one_line(&self.status),
            known.join(", ")
        );
        Err(crate::usage_error(&["webhook", command], ErrorKind::InvalidValue, message))
    }

    /// Events come and go more often than this program, so an unknown one is only remarked on.
    fn events(&self) -> Vec<WebhookEventType> {
        let events: Vec<WebhookEventType> = self.events.names.iter().map(WebhookEventType::from).collect();
        for event in events.iter().filter(|event| !event.is_known()) {
            print::note(&format!("the event '{event}' is not known to this version; it is sent as it is"));
        }
        events
    }
}

//! `joggai webhook …`: one file a command; here is what they share.

mod address;
mod body;
mod create;
mod delete;
mod ensure;
mod events;
mod list;
mod listen;
mod modify;
mod secret;
mod sign;
mod switch;
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
use joggai::webhooks::EndpointChange;
use joggai::{WebhookEventType, WebhookStatus};

#[derive(Subcommand)]
pub enum Command {
    /// List all webhook endpoints
    List(list::Arguments),
    /// Add a webhook endpoint
    Create(create::Arguments),
    /// Replace the address, status and events of a webhook endpoint
    Update(update::Arguments),
    /// Change a part of a webhook endpoint, and leave the rest as it is
    Modify(modify::Arguments),
    /// Have events sent to a webhook endpoint
    #[command(after_help = switch::ENABLE_HELP)]
    Enable(switch::Arguments),
    /// Have no events sent to a webhook endpoint
    #[command(after_help = switch::DISABLE_HELP)]
    Disable(switch::Arguments),
    /// Have a webhook endpoint with this address and these events be there
    Ensure(ensure::Arguments),
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
        Command::Modify(arguments) => modify::run(arguments, connection, printer).await,
        Command::Enable(arguments) => {
            switch::run(WebhookStatus::Enabled, arguments, connection, printer).await
        }
        Command::Disable(arguments) => {
            switch::run(WebhookStatus::Disabled, arguments, connection, printer).await
        }
        Command::Ensure(arguments) => ensure::run(arguments, connection, printer).await,
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
    #[arg(long, value_name = "URL", value_parser = address::parser())]
    url: String,
    /// Whether events are sent: enabled or disabled
    #[arg(long, value_name = "STATUS")]
    status: String,
    #[command(flatten)]
    events: Events,
    #[command(flatten)]
    allow_unknown: AllowUnknown,
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

#[derive(clap::Args)]
struct AllowUnknown {
    /// Send a status that this version does not know
    #[arg(long)]
    allow_unknown: bool,
}

#[derive(clap::Args)]
struct DryRun {
    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Settings {
    fn status(&self, command: &str) -> Result<WebhookStatus, Failure> {
        self.allow_unknown.status(&self.status, command)
    }

    fn events(&self) -> Vec<WebhookEventType> {
        event_types(&self.events.names)
    }
}

impl AllowUnknown {
    fn status(&self, status: &str, command: &str) -> Result<WebhookStatus, Failure> {
        let wanted = WebhookStatus::from(status);
        if wanted.is_known() || self.allow_unknown {
            return Ok(wanted);
        }
        let known: Vec<&str> = WebhookStatus::KNOWN.iter().map(WebhookStatus::as_str).collect();
        let message = format!(
            "the status '{}' is not known; known are: {}\n\n  tip: --allow-unknown sends it as it is",
            print::one_line(status),
            known.join(", ")
        );
        Err(crate::usage_error(&["webhook", command], ErrorKind::InvalidValue, message))
    }
}

impl DryRun {
    fn is_set(&self) -> bool {
        self.dry_run
    }
}

/// Events come and go more often than this program, so an unknown one is only remarked on.
fn event_types(names: &[String]) -> Vec<WebhookEventType> {
    let events: Vec<WebhookEventType> = names.iter().map(WebhookEventType::from).collect();
    for event in events.iter().filter(|event| !event.is_known()) {
        print::note(&format!("the event '{event}' is not known to this version; it is sent as it is"));
    }
    events
}

/// Says what a change came to, and prints the endpoint as it is now.
fn change(change: EndpointChange, printer: &Printer) -> Result<(), Failure> {
    let (word, saved) = match &change {
        EndpointChange::Created(_) => ("created", true),
        EndpointChange::Unchanged(_) => ("unchanged", false),
        _ => ("updated", true),
    };
    let endpoint = change.into_endpoint();
    print::note(&format!("{word} {}", endpoint.endpoint_id.as_deref().unwrap_or("the endpoint")));
    let printed = printer.endpoint(endpoint);
    if saved { printed.map_err(Failure::although_saved) } else { printed }
}

//! `joggai webhook modify`

use super::{AllowUnknown, DryRun, address, change};
use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The address that takes the events by POST
    #[arg(long, value_name = "URL", value_parser = address::parser())]
    url: Option<String>,
    /// Whether events are sent: enabled or disabled
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// An event to receive, and no others but those named; repeat it for more
    #[arg(long = "event", value_name = "NAME", conflicts_with = "no_events", value_parser = NonEmptyStringValueParser::new())]
    events: Vec<String>,
    /// Receive no events
    #[arg(long)]
    no_events: bool,
    /// An event to receive as well; repeat it for more
    #[arg(long = "add-event", value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    add_events: Vec<String>,
    /// An event to receive no longer; repeat it for more
    #[arg(long = "remove-event", value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    remove_events: Vec<String>,
    #[command(flatten)]
    allow_unknown: AllowUnknown,
    #[command(flatten)]
    dry_run: DryRun,
    /// The id of the endpoint
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    endpoint_id: String,
}

const HELP: &str = "\
What is not named stays as it is. The endpoint is read first and written as a whole, unless nothing changes: what
somebody else changes in between is lost. Prints the endpoint as it is afterwards.

Examples:
  joggai webhook modify --add-event generated_motion_success wh_123456
  joggai webhook modify --url https://example.com/hooks/new --dry-run wh_123456";

pub async fn run(arguments: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    let Arguments {
        url,
        status,
        events,
        no_events,
        add_events,
        remove_events,
        allow_unknown,
        dry_run,
        endpoint_id,
    } = arguments;
    let wrong =
        |message: &str, kind| Err(crate::usage_error(&["webhook", "modify"], kind, message.to_owned()));
    let replaces_events = no_events || !events.is_empty();
    if url.is_none()
        && status.is_none()
        && !replaces_events
        && add_events.is_empty()
        && remove_events.is_empty()
    {
        let message = "there is nothing to change: give --url, --status, --event, --no-events, --add-event or --remove-event";
        return wrong(message, ErrorKind::MissingRequiredArgument);
    }
    if let Some(event) = add_events.iter().find(|event| remove_events.contains(event)) {
        let message = format!("the event '{}' is both added and removed", crate::print::one_line(event));
        return wrong(&message, ErrorKind::ArgumentConflict);
    }
    let status = status.map(|status| allow_unknown.status(&status, "modify")).transpose()?;
    let client = connection.client()?;
    let mut modify = client.webhooks().modify(endpoint_id);
    if let Some(url) = url {
        modify = modify.url(url);
    }
    if let Some(status) = status {
        modify = modify.status(status);
    }
    if replaces_events {
        modify = modify.events(super::event_types(&events));
    }
    modify =
        super::event_types(&add_events).into_iter().fold(modify, |modify, event| modify.add_event(event));
    // What an endpoint receives may well be unknown to this version; so may what it is to receive no longer.
    modify = remove_events.iter().fold(modify, |modify, event| modify.remove_event(event));
    if dry_run.is_set() {
        return printer.plan(&modify.plan().await?);
    }
    change(modify.await?, printer)
}

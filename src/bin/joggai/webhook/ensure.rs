//! `joggai webhook ensure`

use super::{DryRun, Events, address, change};
use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The address that takes the events by POST
    #[arg(long, value_name = "URL", value_parser = address::parser())]
    url: String,
    #[command(flatten)]
    events: Events,
    #[command(flatten)]
    dry_run: DryRun,
}

const HELP: &str = "\
Has an enabled endpoint with this address and exactly these events be there: creates it, mends it, or leaves it as it
is, and says which. Safe to run again and again, but not twice at the same time. Prints the endpoint as it is afterwards.

Example:
  joggai webhook ensure --url https://example.com/hooks/joggai --event generated_avatar_video_success";

pub async fn run(arguments: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    let Arguments { url, events, dry_run } = arguments;
    let ensure = connection.client()?.webhooks().ensure(url, super::event_types(&events.names));
    if dry_run.is_set() {
        return printer.plan(&ensure.plan().await?);
    }
    change(ensure.await?, printer)
}

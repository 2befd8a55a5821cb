//! `joggai webhook events`

use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {}

const HELP: &str = "\
Prints a name a line, as JoggAI lists them today; `--event` of create and update takes one.

Examples:
  joggai webhook events
  joggai webhook events --output json";

pub async fn run(_: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    printer.event_types(&connection.client()?.webhooks().event_types().await?)
}

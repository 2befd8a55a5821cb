//! `joggai webhook list`

use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {}

const HELP: &str = "\
Examples:
  joggai webhook list
  joggai webhook list --show-secrets
  joggai webhook list --output json";

pub async fn run(_: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    printer.endpoints(connection.client()?.webhooks().list().await?)
}

//! `joggai webhook delete`

use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;
use clap::builder::NonEmptyStringValueParser;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The id of the endpoint
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    endpoint_id: String,
}

const HELP: &str = "\
It is final, and nothing is asked first; deliveries stop at once. An id that begins with - goes after --.

Examples:
  joggai webhook delete wh_123456
  joggai webhook delete -- -an-odd-id";

pub async fn run(arguments: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    connection.client()?.webhooks().delete(&arguments.endpoint_id).await?;
    printer.deleted(&arguments.endpoint_id)
}

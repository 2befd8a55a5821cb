//! `joggai webhook delete`

use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Args;

#[derive(Args)]
#[command(after_help = "Examples:
  joggai webhook delete wh_123456
  joggai webhook delete -- -odd-id")]
pub struct Arguments {
    /// The endpoint; put `--` before an id that begins with `-`
    endpoint_id: String,
}

pub async fn run(arguments: Arguments, connection: &Connection, print: &Printing) -> Result<(), Failure> {
    connection.client()?.webhooks().delete(&arguments.endpoint_id).await?;
    print.deleted(&arguments.endpoint_id)
}

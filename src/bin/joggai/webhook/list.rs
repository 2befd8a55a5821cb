//! `joggai webhook list`

use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Args;

#[derive(Args)]
#[command(after_help = "Examples:
  joggai webhook list
  joggai webhook list --output json --show-secrets")]
pub struct Arguments {}

pub async fn run(connection: &Connection, print: &Printing) -> Result<(), Failure> {
    print.endpoints(&connection.client()?.webhooks().list().await?)
}

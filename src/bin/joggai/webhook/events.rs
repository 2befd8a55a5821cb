//! `joggai webhook events`

use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Args;

#[derive(Args)]
#[command(after_help = "Example:\n  joggai webhook events --output json")]
pub struct Arguments {}

pub async fn run(connection: &Connection, print: &Printing) -> Result<(), Failure> {
    let events = connection.client()?.webhooks().event_types().await?;
    print.names(&events.iter().map(|event| event.as_str()).collect::<Vec<_>>())
}

//! `joggai webhook`: one file a command.

mod create;
mod delete;
mod events;
mod list;
mod settings;
mod update;

use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// List all webhook endpoints
    List(list::Arguments),
    /// Add a webhook endpoint
    Create(create::Arguments),
    /// Replace address, status and events of a webhook endpoint
    Update(update::Arguments),
    /// Remove a webhook endpoint for good
    Delete(delete::Arguments),
    /// List the event types that an endpoint can subscribe to
    Events(events::Arguments),
}

pub async fn run(command: Command, connection: &Connection, print: &Printing) -> Result<(), Failure> {
    match command {
        Command::List(_) => list::run(connection, print).await,
        Command::Create(arguments) => create::run(arguments, connection, print).await,
        Command::Update(arguments) => update::run(arguments, connection, print).await,
        Command::Delete(arguments) => delete::run(arguments, connection, print).await,
        Command::Events(_) => events::run(connection, print).await,
    }
}

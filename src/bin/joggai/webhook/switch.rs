//! `joggai webhook enable` and `joggai webhook disable`

use super::{DryRun, change};
use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;
use clap::builder::NonEmptyStringValueParser;
use joggai::WebhookStatus;

#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    dry_run: DryRun,
    /// The id of the endpoint
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    endpoint_id: String,
}

pub const ENABLE_HELP: &str = "\
Has events sent to the endpoint; its address and its events stay. The endpoint is read first and written as a
whole, unless it is enabled already: what somebody else changes in between is lost.

Example:
  joggai webhook enable wh_123456";

pub const DISABLE_HELP: &str = "\
Has no events sent to the endpoint; its address and its events stay. The endpoint is read first and written as a
whole, unless it is disabled already: what somebody else changes in between is lost.

Example:
  joggai webhook disable wh_123456";

pub async fn run(
    wanted: WebhookStatus,
    arguments: Arguments,
    connection: &Connection,
    printer: &Printer,
) -> Result<(), Failure> {
    let modify = connection.client()?.webhooks().modify(arguments.endpoint_id).status(wanted);
    if arguments.dry_run.is_set() {
        return printer.plan(&modify.plan().await?);
    }
    change(modify.await?, printer)
}

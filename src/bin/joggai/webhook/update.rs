//! `joggai webhook update`

use super::Settings;
use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::Printer;
use clap::builder::NonEmptyStringValueParser;
use joggai::UpdateWebhookEndpoint;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    #[command(flatten)]
    settings: Settings,
    /// The id of the endpoint
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    endpoint_id: String,
}

const HELP: &str = "\
Address, status and events are replaced together; id and secret stay. Prints the endpoint as it is afterwards.

Examples:
  joggai webhook update --url https://example.com/hooks/joggai --status enabled \\
      --event generated_avatar_video_success --event generated_avatar_video_failed wh_123456
  joggai webhook update --url https://example.com/hooks/joggai --status disabled --no-events wh_123456";

pub async fn run(arguments: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    let Arguments { settings, endpoint_id } = arguments;
    let status = settings.status("update")?;
    let client = connection.client()?;
    let endpoint = UpdateWebhookEndpoint::new(&settings.url, status, settings.events());
    let updated = client.webhooks().update(endpoint_id, endpoint).await?;
    printer.endpoint(updated).map_err(Failure::although_saved)
}

//! `joggai webhook update`

use super::settings::Settings;
use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Args;
use joggai::UpdateWebhookEndpoint;

#[derive(Args)]
#[command(after_help = "Examples:
  joggai webhook update --url https://example.com/hook --status enabled \\
      --event generated_avatar_video_success --event generated_avatar_video_failed wh_123456
  joggai webhook update --url https://example.com/hook --status disabled --no-events -- -odd-id")]
pub struct Arguments {
    #[command(flatten)]
    settings: Settings,
    /// The endpoint; put `--` before an id that begins with `-`
    endpoint_id: String,
}

pub async fn run(arguments: Arguments, connection: &Connection, print: &Printing) -> Result<(), Failure> {
    let Arguments { settings, endpoint_id } = arguments;
    let status = settings.status()?;
    let client = connection.client()?;
    let body = UpdateWebhookEndpoint::new(&settings.url, status, settings.events());
    print.endpoint(&client.webhooks().update(endpoint_id, body).await?)
}

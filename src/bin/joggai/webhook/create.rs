//! `joggai webhook create`

use super::settings::Settings;
use crate::connection::Connection;
use crate::print::{Failure, Printing};
use clap::Args;
use joggai::CreateWebhookEndpoint;

#[derive(Args)]
#[command(after_help = "Example:
  joggai webhook create --url https://example.com/hook --status enabled \\
      --event generated_avatar_video_success --event generated_avatar_video_failed --show-secrets")]
pub struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

pub async fn run(arguments: Arguments, connection: &Connection, print: &Printing) -> Result<(), Failure> {
    let Arguments { settings } = arguments;
    let status = settings.status()?;
    let client = connection.client()?;
    let body = CreateWebhookEndpoint::new(&settings.url, status, settings.events());
    print.endpoint(&client.webhooks().create(body).await?)
}

//! `joggai webhook create`

use super::Settings;
use crate::connection::Connection;
use crate::failure::Failure;
use crate::print::{self, Printer};
use joggai::CreateWebhookEndpoint;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

const HELP: &str = "\
Prints the new endpoint. Its secret, with which deliveries are verified, shows with --show-secrets only.
An account has at most 20 endpoints.

Examples:
  joggai webhook create --url https://example.com/hooks/joggai --status enabled \\
      --event generated_avatar_video_success --event generated_avatar_video_failed
  joggai webhook create --url https://example.com/hooks/joggai --status disabled --no-events --show-secrets";

pub async fn run(arguments: Arguments, connection: &Connection, printer: &Printer) -> Result<(), Failure> {
    let settings = arguments.settings;
    let status = settings.status("create")?;
    let client = connection.client()?;
    let endpoint = CreateWebhookEndpoint::new(&settings.url, status, settings.events());
    let created = client.webhooks().create(endpoint).await?;
    let hides_a_secret = created.secret.is_some() && !printer.shows_secrets();
    printer.endpoint(created).map_err(Failure::although_saved)?;
    if hides_a_secret {
        print::note("`joggai webhook list --show-secrets` shows the secret");
    }
    Ok(())
}

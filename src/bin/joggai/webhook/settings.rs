//! What creating and updating an endpoint both take.

use crate::print::{Failure, note};
use clap::{ArgGroup, Args};
use joggai::{WebhookEventType, WebhookStatus};

#[derive(Args)]
#[command(group(ArgGroup::new("subscription").required(true).args(["event", "no_events"])))]
pub struct Settings {
    /// Where events are sent
    #[arg(long, value_name = "URL")]
    pub url: String,
    /// Whether events are sent: enabled or disabled
    #[arg(long, value_name = "STATUS")]
    status: String,
    /// An event type to subscribe to; give it once for each (`joggai webhook events` lists them)
    #[arg(long, value_name = "NAME")]
    event: Vec<String>,
    /// Subscribe to no events
    #[arg(long)]
    no_events: bool,
    /// Send a status that this program does not know
    #[arg(long)]
    allow_unknown: bool,
}

impl Settings {
    pub fn status(&self) -> Result<WebhookStatus, Failure> {
        let status = WebhookStatus::from(self.status.as_str());
        if status.is_known() || self.allow_unknown {
            return Ok(status);
        }
        let known: Vec<&str> = WebhookStatus::KNOWN.iter().map(|status| status.as_str()).collect();
        Err(Failure::usage(format!(
            "--status {:?} is not known: use {}, or add --allow-unknown to send it as it is",
            self.status,
            known.join(" or ")
        )))
    }

    /// The document lets any text be an event, so an unknown one is sent.
    pub fn events(&self) -> Vec<WebhookEventType> {
        let events: Vec<_> = self.event.iter().map(|name| WebhookEventType::from(name.as_str())).collect();
        for event in events.iter().filter(|event| !event.is_known()) {
            note(&format!(
                "note: this program does not know the event {:?}; it is sent as it is",
                event.as_str()
            ));
        }
        events
    }
}

//! Updates a webhook endpoint and prints what changed.
//!
//! Without `JOGGAI_API_KEY` it talks to a sandbox of its own; with it, to JoggAI:
//!
//! ```text
//! cargo run --features sandbox --example update_webhook
//! JOGGAI_API_KEY=… cargo run --features sandbox --example update_webhook -- wh_123456 https://example.com/hook generated_script_success
//! ```

use joggai::sandbox::Sandbox;
use joggai::{Client, UpdateWebhookEndpoint, WebhookEndpoint, WebhookStatus};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match update().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn update() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let live = std::env::var_os("JOGGAI_API_KEY").is_some();

    // The sandbox stops when it is dropped, so it is kept until the end.
    let sandbox = if live { None } else { Some(Sandbox::start().await?) };
    let client = match &sandbox {
        Some(sandbox) => sandbox.client()?,
        None => Client::from_env()?,
    };
    let (endpoint_id, url, events) = match arguments.as_slice() {
        [] if !live => {
            ("wh_123456", "https://example.com/hooks/joggai", vec!["generated_avatar_video_success"])
        }
        [id, url, events @ ..] if !events.is_empty() => {
            (id.as_str(), url.as_str(), events.iter().map(String::as_str).collect())
        }
        _ => {
            eprintln!("usage: update_webhook ENDPOINT_ID URL EVENT...");
            std::process::exit(2);
        }
    };
    println!("{} {endpoint_id}", if live { "JoggAI, endpoint" } else { "Sandbox, endpoint" });

    let is_it = |endpoint: &WebhookEndpoint| endpoint.endpoint_id.as_deref() == Some(endpoint_id);
    let before = client.webhooks().list().await?.into_iter().find(is_it);

    let body = UpdateWebhookEndpoint::new(url, WebhookStatus::Enabled, events);
    let after = client.webhooks().update(endpoint_id, body).await?;

    let before = before.map(|endpoint| rows(&endpoint));
    for (index, (name, now)) in rows(&after).into_iter().enumerate() {
        match before.as_ref().map(|rows| &rows[index].1) {
            Some(was) if *was == now => println!("  {name:<8} {now} (as before)"),
            Some(was) => println!("  {name:<8} {was}\n        -> {now}"),
            None => println!("  {name:<8} {now}"),
        }
    }
    Ok(())
}

/// What an update can change. Every field of an endpoint may be absent.
fn rows(endpoint: &WebhookEndpoint) -> [(&'static str, String); 3] {
    let absent = || "(absent)".to_owned();
    let events = endpoint.events.as_ref().map(|events| {
        let names: Vec<&str> = events.iter().map(|event| event.as_str()).collect();
        if names.is_empty() { "(none)".to_owned() } else { names.join(", ") }
    });
    [
        ("url", endpoint.url.as_ref().map_or_else(absent, |url| url.as_str().to_owned())),
        ("status", endpoint.status.as_ref().map_or_else(absent, |status| status.to_string())),
        ("events", events.unwrap_or_else(absent)),
    ]
}

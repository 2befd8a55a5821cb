//! From registration to typed event, in one process: a sandbox in JoggAI's place, a receiver, and an event.
//!
//! ```sh
//! cargo run --features axum,sandbox --example receive_webhooks
//! ```

use joggai::ResourceUrl;
use joggai::WebhookEventType::{
    GeneratedAvatarVideoFailed, GeneratedAvatarVideoSuccess, GeneratedMotionSuccess,
};
use joggai::sandbox::{Sandbox, SandboxEvent};
use joggai::webhooks::{EventData, RecentEvents, SeenEvents, Verifier, WebhookReceiver};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client()?;

    // Register the address. This is safe to run at every start of a service.
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/hooks/joggai", listener.local_addr()?);
    let events = [GeneratedAvatarVideoSuccess, GeneratedAvatarVideoFailed];
    let endpoint = client.webhooks().ensure(url, events).await?.into_endpoint();
    println!("registered {}", endpoint.endpoint_id.unwrap_or_default());

    // Receive: what the endpoint's secret did not sign is refused; the rest comes out of `deliveries`.
    let verifier = Verifier::new(endpoint.secret.ok_or("the endpoint came without its secret")?)?;
    let (route, mut deliveries) = WebhookReceiver::new(verifier).build();
    let app = axum::Router::new().route("/hooks/joggai", route);
    tokio::spawn(async move { axum::serve(listener, app).await });

    // Something happens at JoggAI: one event that is delivered twice, one that failed, and one that nobody asked for.
    sandbox.trigger(SandboxEvent::new(GeneratedAvatarVideoSuccess).copies(2))?;
    sandbox.trigger(GeneratedAvatarVideoFailed)?;
    sandbox.trigger(GeneratedMotionSuccess)?;
    sandbox.deliveries_finished().await;

    // Handle each event once, however often it was delivered.
    deliveries.close();
    let seen = RecentEvents::default();
    while let Some(delivery) = deliveries.recv().await {
        let event = delivery.event();
        if let Some(key) = event.deduplication_key()
            && !seen.claim(&key).await?
        {
            println!("again: {key}");
            continue;
        }
        match event.data() {
            EventData::VideoSucceeded(video) => {
                let url = video.video_url.as_ref().map_or("nowhere", ResourceUrl::as_str);
                println!("{} is finished, at {url}", event.resource_id().unwrap_or_default());
            }
            EventData::VideoFailed(video) => {
                let why = video.error.as_ref().and_then(|error| error.message.as_deref());
                println!(
                    "{} failed: {}",
                    event.resource_id().unwrap_or_default(),
                    why.unwrap_or("no reason")
                );
            }
            _ => println!("something else: {}", event.event_type()),
        }
    }
    Ok(())
}

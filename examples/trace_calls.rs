//! What calls tell `tracing`: one span each, with OpenTelemetry's names, shown when it ends.
//!
//! ```sh
//! cargo run --features sandbox --example trace_calls
//! ```
//!
//! Any subscriber will do in place of this one; `tracing-opentelemetry` sends the same spans to a collector.

use joggai::sandbox::Sandbox;
use tracing_subscriber::fmt::format::FmtSpan;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt()
        .with_env_filter("joggai=debug")
        .with_span_events(FmtSpan::CLOSE)
        .with_target(false)
        .init();

    let sandbox = Sandbox::start().await?;
    let client = sandbox.client()?;

    // One that succeeds, and one that does not.
    client.webhooks().disable("wh_123456").await?;
    if let Err(error) = client.webhooks().delete("wh_unknown").await {
        println!("as expected: {error}");
    }
    Ok(())
}

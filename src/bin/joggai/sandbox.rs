//! `joggai sandbox`: an offline JoggAI until Ctrl-C.

use crate::failure::Failure;
use crate::print::{self, Printer};
use crate::signals::Signals;
use crate::stderr;
use joggai::sandbox::{Delivery, Sandbox, StatusStyle};
use std::time::Duration;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The port to listen on, of 127.0.0.1; a free one unless given
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// The key that the sandbox expects; it opens nothing else, so it is no secret
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// The HTTP status of a refusal: one that fits its code, such as 401 for a wrong key, or always 200
    #[arg(long, value_enum, value_name = "STYLE", default_value = "matching")]
    status_style: Style,
    /// How often a delivery is repeated that was not answered with a 2xx, 0 to 100
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(0..=100), allow_negative_numbers = true)]
    delivery_retries: u32,
    /// How long to wait before a delivery is repeated
    #[arg(long, value_name = "SECONDS", default_value = "5", value_parser = gap, allow_negative_numbers = true)]
    delivery_gap: Duration,
}

const HELP: &str = "\
Prints its base URL and its key on stdout, a line each. It keeps webhook endpoints until it ends, and starts with one,
wh_123456. It stops on Ctrl-C or SIGTERM, with exit status 0.

It delivers signed events to endpoints with an address such as http://127.0.0.1:3000/hooks, on this machine only, and
tells of each attempt on stderr. To trigger one, and to see what became of all:
  curl -H \"x-api-key: $JOGGAI_API_KEY\" \"$JOGGAI_BASE_URL/sandbox/trigger\" -d '{\"event\":\"generated_image_success\"}'
  curl -H \"x-api-key: $JOGGAI_API_KEY\" \"$JOGGAI_BASE_URL/sandbox/deliveries?wait=30\"

Examples:
  joggai sandbox
  joggai sandbox --port 8080 --key test-key --status-style always-ok
  joggai sandbox --delivery-retries 5 --delivery-gap 0.5";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Style {
    Matching,
    AlwaysOk,
}

pub async fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    // Listening for signals comes first: whoever reads our address may stop us at once.
    let mut signals =
        Signals::new().map_err(|error| Failure::new(format!("signals cannot be received: {error}")))?;
    stderr::never_wait()?;
    let mut builder = Sandbox::builder()
        .port(arguments.port)
        .status_style(match arguments.status_style {
            Style::Matching => StatusStyle::Matching,
            Style::AlwaysOk => StatusStyle::AlwaysOk,
        })
        .delivery_retries(arguments.delivery_retries)
        .delivery_retry_gap(arguments.delivery_gap)
        .on_delivery(tell);
    if let Some(key) = arguments.key {
        builder = builder.api_key(key);
    }
    let sandbox = builder.start().await.map_err(|error| Failure::new(error.to_string()))?;

    printer.sandbox(sandbox.base_url(), sandbox.api_key())?;
    print::note("the sandbox runs until Ctrl-C; to use it from another terminal:");
    print::plain(&format!(
        "  export JOGGAI_BASE_URL={} JOGGAI_API_KEY={}",
        sandbox.base_url(),
        shell_word(sandbox.api_key())
    ));
    print::plain("  joggai webhook list");

    signals.wait().await;
    sandbox.shutdown().await;
    Ok(())
}

/// What a delivery has just come to, in a line.
fn tell(delivery: &Delivery) {
    let Delivery { id, endpoint_id, event, attempts, .. } = delivery;
    let outcome = match (&delivery.reason, attempts.last()) {
        (Some(reason), _) => format!("not sent: {reason}"),
        (None, Some(attempt)) => match &attempt.outcome {
            Ok(status) => format!("attempt {}: HTTP {}", attempts.len(), status.as_u16()),
            Err(why) => format!("attempt {}: {why}", attempts.len()),
        },
        (None, None) => return,
    };
    print::note(&format!("{id}: {event} to {endpoint_id}: {outcome}"));
}

fn gap(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.ok_or_else(|| "a number of seconds from 0 is needed, such as 5 or 0.5".to_owned())
}

/// The key as one word of a POSIX shell.
fn shell_word(key: &str) -> String {
    if key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        key.to_owned()
    } else {
        format!("'{}'", key.replace('\'', r"'\''"))
    }
}

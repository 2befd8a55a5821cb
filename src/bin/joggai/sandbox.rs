//! `joggai sandbox`: an offline JoggAI until Ctrl-C.

use crate::failure::Failure;
use crate::print::{self, Printer};
use crate::signals::Signals;
use joggai::sandbox::{Sandbox, StatusStyle};

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
}

const HELP: &str = "\
Prints its base URL and its key on stdout, a line each. It keeps webhook endpoints until it ends, and starts with one,
wh_123456. It stops on Ctrl-C or SIGTERM, with exit status 0.

Examples:
  joggai sandbox
  joggai sandbox --port 8080 --key test-key --status-style always-ok";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Style {
    Matching,
    AlwaysOk,
}

pub async fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    // Listening for signals comes first: whoever reads our address may stop us at once.
    let mut signals =
        Signals::new().map_err(|error| Failure::new(format!("signals cannot be received: {error}")))?;
    let mut builder = Sandbox::builder().port(arguments.port).status_style(match arguments.status_style {
        Style::Matching => StatusStyle::Matching,
        Style::AlwaysOk => StatusStyle::AlwaysOk,
    });
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

/// The key as one word of a POSIX shell.
fn shell_word(key: &str) -> String {
    if key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        key.to_owned()
    } else {
        format!("'{}'", key.replace('\'', r"'\''"))
    }
}

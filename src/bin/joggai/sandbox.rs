//! `joggai sandbox`

use crate::print::{Failure, note, out};
use clap::{Args, ValueEnum};
use joggai::sandbox::{Sandbox, StatusStyle};

#[derive(Args)]
#[command(after_help = "Example:
  joggai sandbox --port 8080 --key demo
  JOGGAI_API_KEY=demo joggai webhook list --base-url http://127.0.0.1:8080   # in another terminal")]
pub struct Arguments {
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    port: u16,
    /// The key that callers must give; never a real one
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Which HTTP status goes with a refusal; JoggAI's own choice is not known
    #[arg(long, value_enum, default_value_t = Style::Matching)]
    status_style: Style,
}

#[derive(Clone, Copy, ValueEnum)]
enum Style {
    /// The HTTP status that fits the code, such as 404
    Matching,
    /// 200 with the code in the body
    AlwaysOk,
}

pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    let interrupted =
        interrupted().map_err(|error| Failure::failed(format!("signals cannot be caught: {error}")))?;
    let style = match arguments.status_style {
        Style::Matching => StatusStyle::Matching,
        Style::AlwaysOk => StatusStyle::AlwaysOk,
    };
    let mut builder = Sandbox::builder().port(arguments.port).status_style(style);
    if let Some(key) = arguments.key {
        builder = builder.api_key(key);
    }
    let sandbox = builder.start().await.map_err(|error| Failure::failed(error.to_string()))?;
    out(&format!("JOGGAI_BASE_URL={}\nJOGGAI_API_KEY={}", sandbox.base_url(), sandbox.api_key()))?;
    note("the sandbox runs until it is interrupted (Ctrl-C); set these two variables to use it");
    interrupted.await;
    Ok(())
}

/// Ready when the user or the system wants the program to end.
#[cfg(unix)]
fn interrupted() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn interrupted() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without the signal there is only killing the program.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

//! What RUST_LOG asks for, on stderr.

use crate::failure::Failure;
use crate::stderr;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::FmtSpan;

const VARIABLE: &str = "RUST_LOG";

/// Without the variable nothing is told.
pub fn start() -> Result<(), Failure> {
    let wanted = match std::env::var(VARIABLE) {
        Ok(wanted) if !wanted.trim().is_empty() => wanted,
        Ok(_) | Err(std::env::VarError::NotPresent) => return Ok(()),
        Err(std::env::VarError::NotUnicode(_)) => {
            return Err(Failure::wrong_usage(format!("{VARIABLE} is not valid UTF-8")));
        }
    };
    let filter = EnvFilter::builder().parse(wanted).map_err(|error| {
        Failure::wrong_usage(format!("{VARIABLE} cannot be understood: {error}"))
            .hint("set it to a level such as debug, or to one for a part, such as joggai=debug")
    })?;
    // A span is told when it ends, for then it is known how the call went.
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(|| stderr::Writer)
        .try_init()
        .map_err(|error| Failure::new(format!("nothing can be told of {VARIABLE}: {error}")))
}

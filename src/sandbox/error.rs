//! Why a sandbox could not be started.

use std::borrow::Cow;
use std::{fmt, io};

/// Why a [`Sandbox`](super::Sandbox) could not be started. `Display` is one line that says what to do.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use joggai::sandbox::Sandbox;
///
/// let error = Sandbox::builder().api_key(" ").start().await.unwrap_err();
/// assert_eq!(error.to_string(), "the API key is blank: give one, or leave it at the default");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct SandboxError {
    message: Cow<'static, str>,
    source: Option<io::Error>,
}

impl SandboxError {
    pub(super) fn settings(message: &'static str) -> Self {
        Self { message: Cow::Borrowed(message), source: None }
    }

    pub(super) fn document(message: &str) -> Self {
        Self {
            message: Cow::Owned(format!("JoggAI's document cannot be simulated: {message}")),
            source: None,
        }
    }

    pub(super) fn no_runtime() -> Self {
        Self::settings("no tokio runtime: start the sandbox inside one, for example under #[tokio::main]")
    }

    pub(super) fn no_drivers() -> Self {
        Self::settings("the tokio runtime lacks its IO or time driver: build it with enable_all()")
    }

    pub(super) fn port(port: u16, error: io::Error) -> Self {
        let message = match error.kind() {
            io::ErrorKind::AddrInUse => {
                format!("port {port} of 127.0.0.1 is in use: choose another, or 0 for a free one")
            }
            io::ErrorKind::PermissionDenied => {
                format!(
                    "port {port} of 127.0.0.1 may not be opened: choose one above 1023, or 0 for a free one"
                )
            }
            _ => format!("port {port} of 127.0.0.1 cannot be opened: {error}"),
        };
        Self { message: Cow::Owned(message), source: Some(error) }
    }
}

impl fmt::Display for SandboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SandboxError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}

//! What a command ends with when it did not do what it should: message, hints, exit status.

use crate::print;
use joggai::{ErrorCode, ErrorKind};
use std::io;
use std::process::ExitCode;

/// Why a command ended early.
pub enum Failure {
    /// clap's: wrong arguments, or a request for help or version.
    Arguments(clap::Error),
    /// Stdout took no more.
    Output(io::Error),
    /// Anything else: what happened, and what can be done about it.
    Told { message: String, hints: Vec<String>, status: u8 },
}

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Self::Told { message: message.into(), hints: Vec::new(), status: 1 }
    }

    /// For arguments, variables and keys that are wrong by themselves: nothing was sent, and repeating will not help.
    pub fn wrong_usage(message: impl Into<String>) -> Self {
        Self::Told { message: message.into(), hints: Vec::new(), status: 2 }
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        if let Self::Told { hints, .. } = &mut self {
            hints.push(hint.into());
        }
        self
    }

    /// The same, where JoggAI has already done what was asked: a script must not take it for undone.
    pub fn although_saved(self) -> Self {
        match self {
            Self::Output(error) if error.kind() != io::ErrorKind::BrokenPipe => Self::new(unwritten(&error))
                .hint(
                    "the endpoint itself was saved: see `joggai webhook list`, and do not repeat the command",
                ),
            other => other,
        }
    }

    /// The same with exit status 2, where 1 would be an answer.
    pub fn undecided(self) -> Self {
        match self {
            Self::Output(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Self::wrong_usage(unwritten(&error))
            }
            Self::Told { message, hints, .. } => Self::Told { message, hints, status: 2 },
            other => other,
        }
    }

    /// Says it on stderr, and gives the exit status.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Arguments(error) => {
                match print::arguments_error(&error) {
                    // Help that nobody could read is no success.
                    Err(broken) if !error.use_stderr() => Self::Output(broken).report(),
                    _ => ExitCode::from(if error.use_stderr() { 2 } else { 0 }),
                }
            }
            // Whoever reads our output has seen enough, as in `joggai … | head -1`. That is no failure of ours.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Output(error) => {
                print::error(&unwritten(&error));
                ExitCode::FAILURE
            }
            Self::Told { message, hints, status } => {
                print::error(&message);
                hints.iter().for_each(|hint| print::hint(hint));
                ExitCode::from(status)
            }
        }
    }
}

fn unwritten(error: &io::Error) -> String {
    format!("the output could not be written: {error}")
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(error)
    }
}

impl From<joggai::Error> for Failure {
    fn from(error: joggai::Error) -> Self {
        // What cannot even be set up or built comes from an argument or a variable, such as the id `..`. Where JoggAI was
        // asked first, it is the account that does not allow it.
        let wrong_usage =
            matches!(error.kind(), ErrorKind::Config | ErrorKind::InvalidRequest) && error.attempts() == 0;
        let status = if wrong_usage { 2 } else { 1 };
        Self::Told { message: error.to_string(), hints: hints(&error), status }
    }
}

fn hints(error: &joggai::Error) -> Vec<String> {
    let mut hints = Vec::new();
    match (error.code(), error.kind()) {
        (Some(ErrorCode::InvalidApiKey), _) => {
            hints.push("set JOGGAI_API_KEY to your API key, or give --api-key-file FILE".to_owned());
        }
        (Some(ErrorCode::NoPermission), _) => {
            hints.push("the key was understood, but its account may not use the API".to_owned());
        }
        (Some(ErrorCode::RecordNotFound), _) => {
            hints.push("`joggai webhook list` shows the ids there are".to_owned());
        }
        (Some(ErrorCode::RateLimited), _) | (_, ErrorKind::RateLimited) => {
            hints.push(match error.retry_after() {
                Some(wait) => format!("wait {} s, then try again", wait.as_secs_f64().ceil()),
                None => "wait a minute, then try again".to_owned(),
            })
        }
        (_, ErrorKind::Connect) => {
            hints.push("check the network and the base URL (--base-url, JOGGAI_BASE_URL)".to_owned());
        }
        _ => {}
    }
    if error.maybe_submitted() {
        hints.push(
            "check `joggai webhook list` before you repeat it: it may have been carried out".to_owned(),
        );
    }
    hints
}

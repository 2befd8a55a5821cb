//! Bodies from files or stdin, byte for byte.

use crate::failure::Failure;
use clap::error::ErrorKind;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Events are some hundred bytes. A device such as `/dev/zero` would never end.
const LARGEST: usize = 16 * 1024 * 1024;

#[derive(clap::Args)]
pub struct BodyFile {
    /// A file with the body as it was received; stdin unless given
    #[arg(long, value_name = "FILE")]
    body_file: Option<PathBuf>,
}

impl BodyFile {
    /// The bytes, untouched. `secret_on_stdin` says that stdin is taken.
    pub fn read(&self, command: &str, secret_on_stdin: bool) -> Result<Vec<u8>, Failure> {
        let file = self.body_file.as_deref().unwrap_or(Path::new("-"));
        if secret_on_stdin && file.as_os_str() == "-" {
            let message = "the secret and the body cannot both come from stdin: give --body-file FILE";
            return Err(crate::usage_error(
                &["webhook", command],
                ErrorKind::ArgumentConflict,
                message.to_owned(),
            ));
        }
        read(file, "body")
    }
}

/// What a file holds, `-` being stdin. `what` is for messages.
pub fn read(file: &Path, what: &str) -> Result<Vec<u8>, Failure> {
    let from_stdin = file.as_os_str() == "-";
    let name = if from_stdin { "stdin".to_owned() } else { file.display().to_string() };
    let mut bytes = Vec::new();
    let limit = LARGEST as u64 + 1;
    let read = if from_stdin {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    // With the status of wrong usage: 1 would say that a signature does not match.
    read.map_err(|error| Failure::wrong_usage(format!("the {what} could not be read from {name}: {error}")))?;
    if bytes.len() > LARGEST {
        return Err(Failure::wrong_usage(format!("the {what} in {name} is longer than {LARGEST} bytes")));
    }
    Ok(bytes)
}

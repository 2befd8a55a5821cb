//! The secrets that deliveries are signed with: from files or a variable, never from an argument.

use crate::failure::Failure;
use crate::secret_file::{SecretKind, is_stdin};
use joggai::Secret;
use std::path::{Path, PathBuf};

const VARIABLE: &str = "JOGGAI_WEBHOOK_SECRET";

const SECRET: SecretKind =
    SecretKind { name: "webhook secret", option: "--secret-file", variable: VARIABLE, flaw };

/// For commands that sign.
#[derive(clap::Args)]
pub struct SecretFile {
    /// A file with the endpoint's secret, or - for stdin; without it the secret is taken from JOGGAI_WEBHOOK_SECRET
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
}

impl SecretFile {
    pub fn read(&self) -> Result<Secret, Failure> {
        self.secret_file.as_deref().map_or_else(in_variable, in_file)
    }

    pub fn is_stdin(&self) -> bool {
        self.secret_file.as_deref().is_some_and(is_stdin)
    }
}

/// For commands that verify: endpoints may share a receiver.
#[derive(clap::Args)]
pub struct SecretFiles {
    /// A file with an endpoint's secret, or - for stdin; repeat it for more, any of them may match. Without it the secret
    /// is taken from JOGGAI_WEBHOOK_SECRET
    #[arg(long = "secret-file", value_name = "FILE")]
    secret_files: Vec<PathBuf>,
}

impl SecretFiles {
    pub fn read(&self) -> Result<Vec<Secret>, Failure> {
        if self.secret_files.is_empty() {
            return Ok(vec![in_variable()?]);
        }
        if self.secret_files.iter().filter(|file| is_stdin(file)).count() > 1 {
            return Err(Failure::wrong_usage(
                "stdin holds one webhook secret only: give --secret-file - once",
            ));
        }
        self.secret_files.iter().map(|file| in_file(file)).collect()
    }

    pub fn is_stdin(&self) -> bool {
        self.secret_files.iter().any(|file| is_stdin(file))
    }
}

fn in_file(file: &Path) -> Result<Secret, Failure> {
    Ok(Secret::from(SECRET.read(file)?.as_str()))
}

fn in_variable() -> Result<Secret, Failure> {
    let where_else = "give --secret-file FILE, or set JOGGAI_WEBHOOK_SECRET";
    let text = match std::env::var(VARIABLE) {
        Ok(text) => zeroize::Zeroizing::new(text),
        Err(std::env::VarError::NotPresent) => {
            return Err(Failure::wrong_usage("there is no webhook secret")
                .hint(where_else)
                .hint("`joggai webhook list --show-secrets` shows the secrets of your endpoints"));
        }
        Err(std::env::VarError::NotUnicode(_)) => {
            return Err(Failure::wrong_usage(format!("{VARIABLE} is not valid UTF-8")).hint(where_else));
        }
    };
    // Variables made from files often keep the line break.
    match text.trim_end_matches(['\r', '\n']) {
        secret if secret.trim().is_empty() => {
            Err(Failure::wrong_usage(format!("{VARIABLE} is empty")).hint(where_else))
        }
        secret => match flaw(secret) {
            Some(flaw) => Err(Failure::wrong_usage(format!("{VARIABLE} holds no usable secret: {flaw}"))),
            None => Ok(Secret::from(secret)),
        },
    }
}

/// What JoggAI puts into no secret, but editors and shells do. All of it would count, and nothing would match.
fn flaw(secret: &str) -> Option<&'static str> {
    if secret == "***" {
        Some("*** is what is printed for a hidden secret; --show-secrets prints it whole")
    } else if secret.starts_with('\u{feff}') {
        Some("it begins with a byte order mark: save it as UTF-8 without one")
    } else if secret.trim() != secret {
        Some("it has blanks around it: remove them")
    } else {
        None
    }
}

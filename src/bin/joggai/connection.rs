//! From the global options to a client.

use crate::print::Failure;
use clap::Args;
use joggai::Client;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;
use zeroize::Zeroizing;

/// No key is longer than this; a wrong file may be.
const LONGEST_KEY: u64 = 16 * 1024;

#[derive(Args)]
#[command(next_help_heading = "Connection")]
pub struct Connection {
    /// Where the API is [env: JOGGAI_BASE_URL] [default: https://api.jogg.ai]
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// Read the API key from a file, or from stdin with `-`, instead of from JOGGAI_API_KEY
    #[arg(long, global = true, value_name = "FILE")]
    api_key_file: Option<PathBuf>,
    /// Give up after this time, repeats included [default: 120]
    #[arg(long, global = true, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
}

impl Connection {
    pub fn client(&self) -> Result<Client, Failure> {
        let mut builder = Client::builder();
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        let base_url = match &self.base_url {
            Some(url) => Some(url.clone()),
            None => variable("JOGGAI_BASE_URL")?,
        };
        if let Some(url) = base_url {
            builder = builder.base_url(url);
        }
        let key = match &self.api_key_file {
            Some(file) => read_key(file)?,
            None => variable("JOGGAI_API_KEY")?.map(Zeroizing::new).ok_or_else(|| {
                Failure::usage("there is no API key: set JOGGAI_API_KEY, or give --api-key-file FILE")
            })?,
        };
        Ok(builder.api_key(key.as_str()).build()?)
    }
}

/// An environment variable; an empty one counts as not set.
fn variable(name: &str) -> Result<Option<String>, Failure> {
    match std::env::var_os(name).filter(|value| !value.is_empty()).map(std::ffi::OsString::into_string) {
        None => Ok(None),
        Some(Ok(value)) => Ok(Some(value)),
        Some(Err(_)) => Err(Failure::usage(format!("{name} is not valid UTF-8"))),
    }
}

fn read_key(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let from = file.display();
    let failed =
        |error: std::io::Error| Failure::failed(format!("the API key cannot be read from {from}: {error}"));
    let mut text = Zeroizing::new(String::new());
    let stdin = file.as_os_str() == OsStr::new("-");
    let source: Box<dyn Read> =
        if stdin { Box::new(std::io::stdin()) } else { Box::new(File::open(file).map_err(failed)?) };
    source.take(LONGEST_KEY + 1).read_to_string(&mut text).map_err(failed)?;
    match text.trim() {
        "" => Err(Failure::usage(format!("{from} holds no API key: it is empty"))),
        key if key.len() as u64 > LONGEST_KEY => {
            Err(Failure::usage(format!("{from} holds no API key: it is longer than {LONGEST_KEY} bytes")))
        }
        key => Ok(Zeroizing::new(key.to_owned())),
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(number) {
        Ok(duration) if !duration.is_zero() => Ok(duration),
        _ => Err("must be more than 0 seconds, and a time that can be counted".to_owned()),
    }
}

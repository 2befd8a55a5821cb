//! Where JoggAI is, with which key, and how long a call may take.

use crate::failure::Failure;
use crate::secret_file;
use joggai::Client;
use std::path::PathBuf;
use std::time::Duration;

const KEY_VARIABLE: &str = "JOGGAI_API_KEY";
const BASE_URL_VARIABLE: &str = "JOGGAI_BASE_URL";

// There is no option for the key itself: arguments can be read by every user of the machine.
#[derive(clap::Args)]
#[command(next_help_heading = "Global options")]
pub struct Connection {
    /// Where the API is; else JOGGAI_BASE_URL, else https://api.jogg.ai
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// A file with the API key, or - for stdin; without it the key is taken from JOGGAI_API_KEY
    #[arg(long, global = true, value_name = "FILE")]
    api_key_file: Option<PathBuf>,
    /// How long a call may take, repeats included, such as 2.5; 120 unless given
    #[arg(long, global = true, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true)]
    timeout: Option<Duration>,
}

impl Connection {
    pub fn client(&self) -> Result<Client, Failure> {
        let mut builder = Client::builder();
        if let Some(url) = self.base_url()? {
            builder = builder.base_url(url);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        match &self.api_key_file {
            Some(file) => builder = builder.api_key(secret_file::read(file, "API key")?.as_str()),
            None if variable_is_blank(KEY_VARIABLE) => {
                return Err(Failure::wrong_usage("there is no API key")
                    .hint("set JOGGAI_API_KEY, or give --api-key-file FILE")
                    .hint("to try it without an account, run `joggai sandbox` in another terminal"));
            }
            // The library reads the variable itself.
            None => {}
        }
        Ok(builder.build()?)
    }

    fn base_url(&self) -> Result<Option<String>, Failure> {
        if let Some(url) = &self.base_url {
            return Ok(Some(url.clone()));
        }
        if variable_is_blank(BASE_URL_VARIABLE) {
            return Ok(None);
        }
        let url = std::env::var(BASE_URL_VARIABLE);
        url.map(Some).map_err(|_| Failure::wrong_usage(format!("{BASE_URL_VARIABLE} is not valid UTF-8")))
    }
}

fn variable_is_blank(name: &str) -> bool {
    std::env::var_os(name).is_none_or(|value| value.to_str().is_some_and(|text| text.trim().is_empty()))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse::<f64>().ok().filter(|number| !number.is_nan());
    let number = number.ok_or("a number of seconds is needed, such as 30 or 2.5")?;
    match Duration::try_from_secs_f64(number.max(0.0)) {
        Ok(Duration::ZERO) => Err("it must be more than 0".to_owned()),
        Ok(duration) => Ok(duration),
        Err(_) => Err("that is more than can be counted".to_owned()),
    }
}

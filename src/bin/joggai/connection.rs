//! Where JoggAI is, with which key, and how long a call may take.

use crate::failure::Failure;
use crate::secret_file::SecretKind;
use http::HeaderValue;
use joggai::Client;
use reqwest::Url;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

const KEY_VARIABLE: &str = "JOGGAI_API_KEY";
const BASE_URL_VARIABLE: &str = "JOGGAI_BASE_URL";

const KEY: SecretKind =
    SecretKind { name: "API key", option: "--api-key-file", variable: KEY_VARIABLE, flaw: key_flaw };

/// A shorter call would end before the first byte of an answer comes.
const SHORTEST_TIMEOUT: Duration = Duration::from_millis(1);

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
    /// The ids of its arguments.
    pub const OPTIONS: [&str; 3] = ["base_url", "api_key_file", "timeout"];

    /// The first of its options that stands among the arguments.
    pub fn first_given(&self) -> Option<&'static str> {
        let Self { base_url, api_key_file, timeout } = self;
        let given = [
            base_url.as_ref().map(|_| "--base-url"),
            api_key_file.as_ref().map(|_| KEY.option),
            timeout.as_ref().map(|_| "--timeout"),
        ];
        given.into_iter().flatten().next()
    }

    pub fn client(&self) -> Result<Client, Failure> {
        let mut builder = Client::builder();
        if let Some(url) = self.base_url()? {
            if is_plain_http_elsewhere(&url) {
                return Err(Failure::wrong_usage(
                    "the base URL is plain http to another machine, where everyone on the way could read the key",
                )
                .hint("use https; to a server without it, forward a port of this machine, such as with `ssh -L`"));
            }
            builder = builder.base_url(url);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        match &self.api_key_file {
            Some(file) => builder = builder.api_key(KEY.read(file)?.as_str()),
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

fn key_flaw(key: &str) -> Option<&'static str> {
    if key.trim() != key {
        return Some("it begins or ends with white space");
    }
    (!key.is_ascii() || HeaderValue::from_str(key).is_err())
        .then_some("it holds characters that no header can carry")
}

/// The library lets a program allow this. Here the one who types may not know what it would mean.
fn is_plain_http_elsewhere(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.scheme() == "http" && !is_loopback(&url))
}

pub fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or_else(|_| host.trim_end_matches('.') == "localhost", |address| address.is_loopback())
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse::<f64>().ok().filter(|number| !number.is_nan());
    let number = number.ok_or("a number of seconds is needed, such as 30 or 2.5")?;
    match Duration::try_from_secs_f64(number.max(0.0)) {
        Ok(duration) if duration < SHORTEST_TIMEOUT => Err("it must be 0.001 or more".to_owned()),
        Ok(duration) => Ok(duration),
        Err(_) => Err("that is more than can be counted".to_owned()),
    }
}

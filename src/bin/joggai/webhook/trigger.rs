//! `joggai webhook trigger`

use super::body;
use super::secret::SecretFile;
use super::target::Target;
use crate::failure::Failure;
use crate::print::{self, Printer};
use clap::builder::{NonEmptyStringValueParser, PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use joggai::WebhookEventType;
use joggai::sandbox::{TriggerError, delivery_headers, sample_event};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::Duration;

/// As long as JoggAI waits for an answer.
const LIMIT: Duration = Duration::from_secs(5);

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The type of the event
    #[arg(value_parser = EventName, hide_possible_values = true)]
    event: String,
    /// The address that takes the event by POST, with http or https
    #[arg(long, value_name = "URL")]
    to: String,
    #[command(flatten)]
    secret: SecretFile,
    /// A file with JSON to send as the event's `data`, or - for stdin; JoggAI's sample unless given
    #[arg(long, value_name = "FILE")]
    data_file: Option<PathBuf>,
}

const HELP: &str = "\
Sends one signed event with JoggAI's headers, once, and waits 5 seconds for the answer. Prints the HTTP status of the
answer. The exit status is 0 if it is a 2xx, otherwise 1: JoggAI would then repeat the delivery.

EVENT is one of these. The body is the one that JoggAI's documentation shows, with fresh ids and the present time, for:
  generated_avatar_video_success    generated_avatar_video_failed
  generated_video_success           generated_video_failed
  generated_image_success           generated_image_failed
  generated_motion_success          generated_motion_failed
  generated_photo_avatar_success    generated_script_success
It is that of an avatar video, which is likely but not documented, for:
  generated_product_video_success   generated_product_video_failed
  generated_template_video_success  generated_template_video_failed
  generated_translate_video_success generated_translate_video_failed
The `data` is empty, for nothing is documented, for:
  create_avatar_success             create_avatar_failed
  generated_product_avatar_success  generated_product_avatar_failed
  generated_photo_avatar_failed     generated_script_failed
Other types are sent with --data-file only.

Examples:
  joggai webhook trigger generated_avatar_video_success --to http://127.0.0.1:3000/hooks --secret-file secret.txt
  joggai webhook trigger generated_image_failed --to http://127.0.0.1:3000/hooks --secret-file secret.txt \\
      --data-file data.json";

pub async fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    let Arguments { event, to, secret, data_file } = arguments;
    let event = WebhookEventType::from(event);
    if !event.is_known() && data_file.is_none() {
        return Err(unknown(event.as_str()));
    }
    let target = Target::new(&to, "--to")?;
    let key = secret.read()?;
    let mut sample = sample_event(&event);
    if let Some(file) = data_file {
        if secret.is_stdin() && file.as_os_str() == "-" {
            let message = "the secret and the data cannot both come from stdin".to_owned();
            return Err(crate::usage_error(&["webhook", "trigger"], ErrorKind::ArgumentConflict, message));
        }
        sample["data"] = serde_json::from_slice(&body::read(&file, "data")?).map_err(|error| {
            Failure::wrong_usage(format!("the data from --data-file is not JSON: {error}"))
        })?;
    }
    let body = sample.to_string();
    let headers = delivery_headers(&event, &key, body.as_bytes()).map_err(|error| match error {
        TriggerError::EventName => unfit(event.as_str()),
        _ => Failure::wrong_usage(error.to_string()),
    })?;
    if !event.is_known() {
        print::note(&format!("the event '{event}' is not known to this version; it is sent as it is"));
    }
    let answer = target.post(headers, body.into(), LIMIT).await.map_err(|why| {
        Failure::new(format!("the event got no answer from {target}: {why}"))
            .hint("check the address, and that something listens there")
    })?;
    printer.sent(&event, answer)?;
    if answer.is_success() {
        return Ok(());
    }
    let refused = Failure::new(format!("{target} did not take the event: it answered HTTP {answer}"));
    Err(match answer.as_u16() {
        400 | 401 | 403 => refused.hint("does the receiver verify with the same secret?"),
        300..400 => refused.hint("redirects are not followed: give the address that it leads to"),
        _ => refused,
    })
}

/// Takes every name, for with data of one's own it may be a new one; shells complete those that are known.
#[derive(Clone)]
struct EventName;

impl TypedValueParser for EventName {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        NonEmptyStringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(WebhookEventType::KNOWN.iter().map(|event| PossibleValue::new(event.as_str()))))
    }
}

fn unfit(name: &str) -> Failure {
    // As much as shows which one is meant.
    let start: String = name.chars().take(64).collect();
    let dots = if start.len() < name.len() { "…" } else { "" };
    let message = format!(
        "the event '{}{dots}' cannot be sent in a header: give 1 to 256 visible ASCII characters, with no blanks around them",
        print::one_line(&start)
    );
    crate::usage_error(&["webhook", "trigger"], ErrorKind::InvalidValue, message)
}

fn unknown(name: &str) -> Failure {
    let mut known: Vec<&str> = WebhookEventType::KNOWN.iter().map(WebhookEventType::as_str).collect();
    // Nobody mistypes more than this, and each character costs time.
    let typed: String = name.chars().take(64).collect();
    known.sort_by_key(|known| {
        // Most begin with this, so it is easily left out.
        let short = known.strip_prefix("generated_").unwrap_or(known);
        differences(&typed, known).min(differences(&typed, short))
    });
    let message = format!(
        "the event '{}' is not known; the closest are: {}\n\n  tip: --help lists all; --data-file sends any",
        print::one_line(&typed),
        known[..3].join(", ")
    );
    crate::usage_error(&["webhook", "trigger"], ErrorKind::InvalidValue, message)
}

/// How many characters must be added, removed or replaced to turn one into the other (Levenshtein).
fn differences(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, a) in one.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (at, b) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[at + 1];
            row[at + 1] = replaced.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

//! `joggai webhook sign`

use super::body::BodyFile;
use super::secret::SecretFile;
use crate::failure::Failure;
use crate::print::Printer;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    #[command(flatten)]
    secret: SecretFile,
    #[command(flatten)]
    body: BodyFile,
}

const HELP: &str = "\
Prints what JoggAI puts into the header X-Webhook-Signature: the HMAC-SHA256 of the body's bytes in hex. The key is the
whole secret, whsec_ included; a line break at its end is not part of it. Every byte of the body counts, a line break at
its end too.

Examples:
  joggai webhook sign --secret-file secret.txt --body-file event.json
  printf '{\"event\":\"generated_image_success\"}' | joggai webhook sign --secret-file secret.txt";

pub fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    let Arguments { secret, body } = arguments;
    let key = secret.read()?;
    let body = body.read("sign", secret.is_stdin())?;
    let signature = joggai::webhooks::sign(&key, &body);
    printer.signature(&signature.map_err(|error| Failure::wrong_usage(error.to_string()))?)
}

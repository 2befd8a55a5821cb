//! `joggai webhook verify`

use super::body::BodyFile;
use super::secret::SecretFiles;
use crate::failure::Failure;
use crate::print::{self, Printer};
use joggai::webhooks::Verifier;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// What came in the header X-Webhook-Signature
    #[arg(long, value_name = "HEX")]
    signature: String,
    #[command(flatten)]
    secrets: SecretFiles,
    #[command(flatten)]
    body: BodyFile,
}

const HELP: &str = "\
Exit status 0: the body is genuine, and its event is printed. 1: it is not. 2: that could not be found out, such as for
want of a secret, or the event could not be printed. The body must be byte for byte what was received: JSON that was parsed and written again has another
signature. Addresses are printed without their queries unless --show-secrets is given.

Examples:
  joggai webhook verify --signature \"$SIGNATURE\" --secret-file secret.txt --body-file event.json
  joggai webhook verify --signature \"$SIGNATURE\" --secret-file old.txt --secret-file new.txt < event.json";

pub fn run(arguments: Arguments, printer: &Printer) -> Result<(), Failure> {
    let Arguments { signature, secrets, body } = arguments;
    let verifier = Verifier::with_secrets(secrets.read()?);
    let verifier = verifier.map_err(|error| Failure::wrong_usage(error.to_string()))?;
    let body = body.read("verify", secrets.is_stdin())?;
    let verified =
        verifier.verify_signature(signature, body).map_err(|error| Failure::new(error.to_string()))?;
    print::note("the signature matches");
    printer.event(&verified).map_err(Failure::undecided)
}

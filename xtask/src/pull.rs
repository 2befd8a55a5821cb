use crate::import::fetch::{Address, Limits};
use crate::import::{Options, import, source};
use crate::openapi_folder::OpenapiFolder;
use std::process::ExitCode;
use std::time::Duration;

/// Where JoggAI publishes its document.
const PUBLISHED: &str = "https://docs.jogg.ai/api-reference/v2/openapi-v2.yaml";

#[derive(clap::Args)]
pub struct Arguments {
    /// Where to fetch a whole document or a page; https, or http where you say so.
    #[arg(default_value = PUBLISHED)]
    address: String,
    /// How many seconds the whole fetch may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
    #[command(flatten)]
    options: Options,
}

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    let address = Address::parse(&arguments.address)?.ok_or_else(|| {
        format!(
            "{}: is no address\n  to mend it: give one that begins with https://; `spec import` takes files",
            arguments.address
        )
    })?;
    let limits = Limits { whole: Duration::from_secs(arguments.timeout), ..Limits::default() };
    import(openapi, &[source::from_address(&address, &limits)?], &arguments.options)
}

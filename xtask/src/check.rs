use crate::openapi_folder::OpenapiFolder;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {}

pub fn run(_openapi: &OpenapiFolder, _arguments: &Arguments) -> Result<ExitCode, String> {
    Err("this command is not written yet".to_owned())
}

//! The command line of JoggAI.

#![forbid(unsafe_code)]

mod completions;
mod connection;
mod print;
mod sandbox;
mod webhook;

use clap::{Parser, Subcommand};
use print::Failure;
use std::process::ExitCode;

/// Work with JoggAI's API v2 from a terminal or a script.
///
/// The API key is read from the environment variable JOGGAI_API_KEY, or from a file with --api-key-file. Data goes to
/// stdout, messages to stderr. The exit status is 0 for success, 1 for failure and 2 for wrong usage.
#[derive(Parser)]
#[command(name = "joggai", version, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    connection: connection::Connection,
    #[command(flatten)]
    print: print::Printing,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  joggai webhook list
  joggai webhook update --url https://example.com/hook --status enabled \\
      --event generated_avatar_video_success wh_123456
  joggai webhook events --output json
  joggai sandbox --port 8080";

#[derive(Subcommand)]
enum Command {
    /// Webhook endpoints: where JoggAI sends events
    #[command(subcommand)]
    Webhook(webhook::Command),
    /// Run an offline JoggAI on this machine until it is interrupted
    Sandbox(sandbox::Arguments),
    /// Print a completion script for a shell
    Completions(completions::Arguments),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(run(cli)),
        Err(error) => Err(Failure::failed(format!("the program could not be set up: {error}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

async fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Webhook(command) => webhook::run(command, &cli.connection, &cli.print).await,
        Command::Sandbox(arguments) => sandbox::run(arguments).await,
        Command::Completions(arguments) => completions::run(&arguments),
    }
}

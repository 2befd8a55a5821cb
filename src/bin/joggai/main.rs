//! The command `joggai`: JoggAI's webhook endpoints from a terminal, and an offline JoggAI to try it on.
//!
//! Data goes to stdout, everything else to stderr. The exit status is 0 for success, 1 for failure, 2 for wrong usage.

#![forbid(unsafe_code)]

mod completions;
mod connection;
mod failure;
mod log;
mod print;
mod sandbox;
mod secret_file;
mod signals;
mod webhook;

use clap::{CommandFactory, Parser, Subcommand};
use connection::Connection;
use failure::Failure;
use print::{Format, Printer};
use std::process::ExitCode;

/// The command line of the Rust SDK for JoggAI's HTTP API v2.
#[derive(Parser)]
#[command(name = "joggai", version, after_help = HELP)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
Examples:
  export JOGGAI_API_KEY=...
  joggai webhook list
  joggai webhook events --output json
  joggai sandbox --port 8080

Data goes to stdout, messages to stderr. The exit status is 0 for success, 1 for failure, 2 for wrong usage.
RUST_LOG=joggai=debug tells on stderr which calls are made, and how each went.";

/// Options of every command; they may stand before or after its name.
#[derive(clap::Args)]
#[command(next_help_heading = "Global options")]
struct Global {
    #[command(flatten)]
    connection: Connection,
    /// How to print data: a table to read, or JSON for programs
    #[arg(long, global = true, value_enum, value_name = "FORMAT", default_value = "table")]
    output: Format,
    /// Print webhook secrets, and addresses with their queries
    #[arg(long, global = true)]
    show_secrets: bool,
}

#[derive(Subcommand)]
enum Command {
    /// See and change the addresses that JoggAI sends events to, and receive events
    #[command(subcommand)]
    Webhook(webhook::Command),
    /// Run an offline JoggAI on this machine until Ctrl-C
    Sandbox(sandbox::Arguments),
    /// Print the completion script of a shell
    Completions(completions::Arguments),
}

fn main() -> ExitCode {
    match Arguments::try_parse().map_err(Failure::from).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn run(arguments: Arguments) -> Result<(), Failure> {
    log::start()?;
    let Global { connection, output, show_secrets } = arguments.global;
    let printer = Printer::new(output, show_secrets);
    // One call, or a sandbox for one user: a thread of its own would have nothing to do.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("the runtime could not be started: {error}")))?;
    match arguments.command {
        Command::Webhook(command) => runtime.block_on(webhook::run(command, &connection, &printer)),
        Command::Sandbox(arguments) => runtime.block_on(sandbox::run(arguments, &printer)),
        Command::Completions(arguments) => completions::run(arguments),
    }
}

/// Wrong usage that only shows when all arguments are known, told as clap tells the rest.
fn usage_error(command: &[&str], kind: clap::error::ErrorKind, message: String) -> Failure {
    let mut root = Arguments::command();
    root.build();
    let found = command.iter().try_fold(&mut root, |parent, name| parent.find_subcommand_mut(name));
    match found {
        Some(command) => command.error(kind, message).into(),
        None => Arguments::command().error(kind, message).into(),
    }
}

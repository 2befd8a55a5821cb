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
mod signed_links;
mod stderr;
mod webhook;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
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

/// Commands that never call JoggAI, by the way to them: the options of the connection have no effect there.
const LOCAL: &[&[&str]] = &[
    &["webhook", "listen"],
    &["webhook", "trigger"],
    &["webhook", "sign"],
    &["webhook", "verify"],
    &["sandbox"],
    &["completions"],
];

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
    let status = match arguments().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    };
    stderr::finish();
    status
}

fn arguments() -> Result<Arguments, Failure> {
    let matches = command().try_get_matches()?;
    let arguments = Arguments::from_arg_matches(&matches)?;
    let way: Vec<&str> = std::iter::successors(matches.subcommand(), |(_, matches)| matches.subcommand())
        .map(|(name, _)| name)
        .collect();
    match arguments.global.connection.first_given() {
        // Variables are another matter: they are set once, for all commands.
        Some(option) if LOCAL.contains(&&way[..]) => {
            let name = way.join(" ");
            let message = format!("{option} has no effect on `joggai {name}`, which does not call JoggAI");
            Err(usage_error(&way, ErrorKind::ArgumentConflict, message))
        }
        _ => Ok(arguments),
    }
}

/// All commands, each with help on the options that have an effect on it.
fn command() -> clap::Command {
    let root = Arguments::command();
    let is_of_connection = |option: &&clap::Arg| Connection::OPTIONS.contains(&option.get_id().as_str());
    let options: Vec<clap::Arg> = root.get_arguments().filter(is_of_connection).cloned().collect();
    LOCAL.iter().fold(root, |root, way| hiding(&options, root, way))
}

/// A command's own options come before those of the same id that it would get from above.
fn hiding(options: &[clap::Arg], command: clap::Command, way: &[&str]) -> clap::Command {
    match way {
        [name, rest @ ..] => command.mut_subcommand(*name, |command| hiding(options, command, rest)),
        // What is below it is another command.
        [] => command
            .mut_subcommands(|below| below.args(options))
            .args(options.iter().map(|option| option.clone().hide(true))),
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
fn usage_error(way: &[&str], kind: ErrorKind, message: String) -> Failure {
    let mut root = command();
    root.build();
    let found = way.iter().try_fold(&mut root, |parent, name| parent.find_subcommand_mut(name));
    match found {
        Some(found) => found.error(kind, message).into(),
        None => command().error(kind, message).into(),
    }
}

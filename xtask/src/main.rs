//! `cargo xtask spec ...`: what a maintainer does when JoggAI publishes a new document.

#[path = "../../build/mod.rs"]
#[allow(dead_code)]
mod build;
mod check;
mod coverage;
mod diff;
mod hand_written;
mod import;
mod openapi_folder;
mod pull;
mod yaml;

use clap::{Parser, Subcommand};
use openapi_folder::OpenapiFolder;
use std::path::PathBuf;
use std::process::ExitCode;

/// Tasks of the people who maintain joggai.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// JoggAI's OpenAPI document: take in a new one, see what changed, check that all fits it.
    #[command(arg_required_else_help = true)]
    Spec {
        /// The folder with joggai-v2.yaml and overlay.yaml.
        #[arg(long, global = true, value_name = "DIR", default_value = "openapi")]
        openapi: PathBuf,
        #[command(subcommand)]
        command: SpecCommand,
    },
}

#[derive(Subcommand)]
enum SpecCommand {
    /// Takes whole documents or documentation pages into the vendored document.
    Import(import::Arguments),
    /// Imports what JoggAI publishes at its address.
    Pull(pull::Arguments),
    /// Says what changed between two documents, and whom it breaks.
    Diff(diff::Arguments),
    /// Checks that document, overlay, bindings and hand-written code fit each other.
    Check(check::Arguments),
    /// Shows which operation is reached by what.
    Coverage(coverage::Arguments),
}

fn main() -> ExitCode {
    let Task::Spec { openapi, command } = Arguments::parse().task;
    let openapi = OpenapiFolder::new(openapi);
    // As with diff(1): 1 says "they differ", and trouble is something else.
    let trouble = if matches!(command, SpecCommand::Diff(_)) { 2 } else { 1 };
    let done = match command {
        SpecCommand::Import(arguments) => import::run(&openapi, &arguments),
        SpecCommand::Pull(arguments) => pull::run(&openapi, &arguments),
        SpecCommand::Diff(arguments) => diff::run(&openapi, &arguments),
        SpecCommand::Check(arguments) => check::run(&openapi, &arguments),
        SpecCommand::Coverage(arguments) => coverage::run(&openapi, &arguments),
    };
    done.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(trouble)
    })
}

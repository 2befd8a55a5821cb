//! `joggai completions`

use crate::print::{Failure, out};
use clap::{Args, CommandFactory};
use clap_complete::Shell;

#[derive(Args)]
#[command(
    after_help = "Example:\n  joggai completions bash > ~/.local/share/bash-completion/completions/joggai"
)]
pub struct Arguments {
    /// The shell
    shell: Shell,
}

pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut crate::Cli::command(), "joggai", &mut script);
    out(String::from_utf8_lossy(&script).trim_end())
}

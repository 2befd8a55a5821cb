//! `joggai completions`: the completion script of a shell.

use crate::failure::Failure;
use crate::print;

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// The shell to complete in
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

const HELP: &str = "\
Examples:
  joggai completions bash > ~/.local/share/bash-completion/completions/joggai
  joggai completions zsh > ~/.zfunc/_joggai
  joggai completions fish > ~/.config/fish/completions/joggai.fish";

pub fn run(arguments: Arguments) -> Result<(), Failure> {
    // Through memory: clap_complete panics where a write fails, such as into a closed pipe.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut crate::command(), "joggai", &mut script);
    print::text(&String::from_utf8_lossy(&script))
}

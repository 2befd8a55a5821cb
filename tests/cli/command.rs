//! Running the command.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The binary, with nothing of this process's environment.
pub fn joggai<'a>(args: impl IntoIterator<Item = impl AsRef<std::ffi::OsStr> + 'a>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joggai"));
    command.args(args).env_clear().stdin(Stdio::null());
    command
}

/// What a command printed, and its exit status.
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    pub fn output(output: Output) -> Self {
        Self {
            status: output.status.code().expect("it was not killed"),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }

    pub fn with_input(mut command: Command, input: &[u8]) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Self::output(child.wait_with_output().unwrap())
    }

    #[track_caller]
    pub fn is(&self, status: i32, stdout: &str, stderr: &str) {
        assert_eq!(self.stdout, stdout, "stdout; stderr is {:?}", self.stderr);
        assert_eq!(self.stderr, stderr, "stderr");
        assert_eq!(self.status, status, "exit status");
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.both()))
    }

    pub fn both(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }
}

impl From<Command> for Ran {
    fn from(mut command: Command) -> Self {
        Self::output(command.output().unwrap())
    }
}

impl From<&mut Command> for Ran {
    fn from(command: &mut Command) -> Self {
        Self::output(command.output().unwrap())
    }
}

/// A command that does not outlive its test, passed or not.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A file that is removed when the test ends.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn file(name: &str, content: &[u8]) -> Self {
        let name = format!("{name}-{}-{:?}", std::process::id(), std::thread::current().id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

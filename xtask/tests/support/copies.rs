//! Edited copies of `openapi/`, and what a command says of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const DOCUMENT: &str = "joggai-v2.yaml";
pub const OVERLAY: &str = "overlay.yaml";

/// The repository.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of it")
}

/// A copy of the folder, called by its name alone in messages.
pub struct Copy {
    name: String,
    folder: PathBuf,
}

impl Copy {
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder can be made");
        for file in [DOCUMENT, OVERLAY] {
            fs::copy(package().join("openapi").join(file), folder.join(file)).expect("a file can be copied");
        }
        Self { name: name.to_owned(), folder }
    }

    /// Replaces the first `old` after `anchor`.
    pub fn edit(&self, file: &str, anchor: &str, old: &str, new: &str) {
        let text = self.text(file);
        let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor} in {file}"));
        let (head, tail) = text.split_at(at);
        assert!(tail.contains(old), "no {old} after {anchor}");
        fs::write(self.folder.join(file), format!("{head}{}", tail.replacen(old, new, 1)))
            .expect("the copy can be written");
    }

    /// The 1-based line of the first `needle` after `anchor`.
    pub fn line(&self, file: &str, anchor: &str, needle: &str) -> usize {
        let text = self.text(file);
        let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor} in {file}"));
        let found = at + text[at..].find(needle).unwrap_or_else(|| panic!("no {needle} after {anchor}"));
        1 + text[..found].matches('\n').count()
    }

    pub fn xtask(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .args(["--openapi", &self.name])
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .output()
            .expect("the command runs")
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).expect("the file is there")
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

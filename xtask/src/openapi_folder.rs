//! The folder of the vendored document, and the package around it.

use crate::build::load::{self, Document};
use crate::build::problem::Problem;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The vendored document's name in its folder.
pub const DOCUMENT: &str = "joggai-v2.yaml";
/// The overlay's name in its folder.
pub const OVERLAY: &str = "overlay.yaml";

/// The folder that `--openapi` names.
pub struct OpenapiFolder {
    path: PathBuf,
}

impl OpenapiFolder {
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn document(&self) -> Result<Document, Problem> {
        self.load(DOCUMENT)
    }

    pub fn overlay(&self) -> Result<Document, Problem> {
        self.load(OVERLAY)
    }

    /// What a file of the folder is called in messages.
    pub fn shown(&self, file: &str) -> String {
        self.path.join(file).display().to_string()
    }

    /// Whether it is the folder that the crate is built from, and no copy of it.
    pub fn is_vendored(&self) -> bool {
        let vendored = package().join("openapi").canonicalize();
        vendored.is_ok_and(|vendored| self.path.canonicalize().is_ok_and(|path| path == vendored))
    }

    /// A problem in the names of this folder: the steps of the build speak of `openapi/`, where a build finds its files.
    pub fn in_its_names(&self, mut problem: Problem) -> Problem {
        for file in [DOCUMENT, OVERLAY] {
            let (built, shown) = (format!("openapi/{file}"), self.shown(file));
            for text in [&mut problem.cause, &mut problem.remedy] {
                let pieces: Vec<String> =
                    text.split(&shown).map(|piece| piece.replace(&built, &shown)).collect();
                *text = pieces.join(&shown);
            }
        }
        problem
    }

    /// A file of the folder as it was last committed.
    pub fn committed(&self, file: &str) -> Result<String, String> {
        let shown = self.shown(file);
        let git = Command::new("git")
            .arg("-C")
            .arg(&self.path)
            .args(["show", &format!("HEAD:./{file}")])
            .output()
            .map_err(|error| {
                format!(
                    "git cannot be run: {error}\n  to mend it: install git, or name the two files to compare"
                )
            })?;
        if !git.status.success() {
            let said = String::from_utf8_lossy(&git.stderr);
            let said = said.trim();
            return Err(format!(
                "{shown}: git knows no committed version of it: {said}\n  to mend it: commit it first, or name the two files to compare"
            ));
        }
        String::from_utf8(git.stdout).map_err(|_| format!("{shown}: the committed version is not UTF-8 text"))
    }

    fn load(&self, file: &str) -> Result<Document, Problem> {
        load::load(&self.path.join(file), &self.shown(file))
    }
}

/// The root of the repository, in which the hand-written code is.
pub fn package() -> &'static Path {
    // xtask is one folder below it.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

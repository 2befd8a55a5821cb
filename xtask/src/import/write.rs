//! The files of the folder that an import changes: all of them or none.

use crate::build::problem::{Place, Problem};
use crate::openapi_folder::OpenapiFolder;
use similar::{ChangeTag, TextDiff};
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;
use std::{fs, io};
use tempfile::NamedTempFile;

const MARK: &str = "\u{feff}";

/// A file, and what it shall hold.
pub struct Pending {
    path: PathBuf,
    shown: String,
    /// `None` where there is no such file yet.
    old: Option<String>,
    new: String,
}

impl Pending {
    pub fn read(openapi: &OpenapiFolder, file: &str) -> Result<Self, String> {
        let pending = Self::read_if_there(openapi, file)?;
        match &pending.old {
            Some(_) => Ok(pending),
            None => Err(Problem::new(
                pending.shown,
                Place::default(),
                "is not there",
                "run this in the root of the repository, or name the folder with --openapi",
            )
            .to_string()),
        }
    }

    pub fn read_if_there(openapi: &OpenapiFolder, file: &str) -> Result<Self, String> {
        let (path, shown) = (openapi.path().join(file), openapi.shown(file));
        let old = match fs::read(&path) {
            Ok(bytes) => Some(String::from_utf8(bytes).map_err(|_| {
                format!("{shown}: is not UTF-8 text\n  to mend it: restore it from version control")
            })?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                return Err(format!(
                    "{shown}: cannot be read: {error}\n  to mend it: check that you may read it"
                ));
            }
        };
        Ok(Self { path, shown, new: old.clone().unwrap_or_default(), old })
    }

    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// What it shall hold, without a byte order mark.
    pub fn text(&self) -> &str {
        self.new.strip_prefix(MARK).unwrap_or(&self.new)
    }

    pub fn replace(&mut self, text: String) {
        let mark = if self.new.starts_with(MARK) { MARK } else { "" };
        self.new = format!("{mark}{text}");
    }

    pub fn is_changed(&self) -> bool {
        self.old.as_deref().unwrap_or_default() != self.new
    }

    /// The change as a patch.
    pub fn diff(&self) -> String {
        let from = match self.old {
            Some(_) => format!("a/{}", self.shown),
            None => "/dev/null".to_owned(),
        };
        self.by_lines().unified_diff().header(&from, &format!("b/{}", self.shown)).to_string()
    }

    /// How many lines the change adds and removes.
    pub fn counts(&self) -> (usize, usize) {
        let diff = self.by_lines();
        let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
        (count(ChangeTag::Insert), count(ChangeTag::Delete))
    }

    fn by_lines(&self) -> TextDiff<'_, '_, '_, str> {
        // Where thousands of lines change, the smallest difference takes minutes to find; any will do.
        let old = self.old.as_deref().unwrap_or_default();
        TextDiff::configure().timeout(Duration::from_secs(2)).diff_lines(old, &self.new)
    }

    /// The new text in a file beside the old one, ready to take its name.
    fn beside(&self) -> io::Result<NamedTempFile> {
        let folder = self.path.parent().unwrap_or(&self.path);
        let mut beside = NamedTempFile::new_in(folder)?;
        beside.write_all(self.new.as_bytes())?;
        if let Ok(old) = fs::metadata(&self.path) {
            fs::set_permissions(beside.path(), old.permissions())?;
        }
        beside.as_file().sync_all()?;
        Ok(beside)
    }

    fn is_as_read(&self) -> bool {
        fs::read(&self.path).ok().as_deref() == self.old.as_deref().map(str::as_bytes)
    }

    fn restore(&self) {
        let _ = match &self.old {
            Some(old) => fs::write(&self.path, old),
            None => fs::remove_file(&self.path),
        };
    }
}

/// Writes what changed. All is ready beside the files before the first of them is replaced.
pub fn write(files: &[&Pending]) -> Result<(), String> {
    let failed = |file: &Pending, error: io::Error| {
        format!(
            "{}: cannot be written: {error}\n  to mend it: check the folder; nothing was changed",
            file.shown
        )
    };
    let mut ready = Vec::new();
    for file in files.iter().filter(|file| file.is_changed()) {
        if !file.is_as_read() {
            return Err(format!(
                "{}: was changed by someone else in the meantime\n  to mend it: run this again; nothing was changed",
                file.shown
            ));
        }
        ready.push((file, file.beside().map_err(|error| failed(file, error))?));
    }
    let mut replaced: Vec<&Pending> = Vec::new();
    for (file, beside) in ready {
        if let Err(error) = beside.persist(&file.path) {
            replaced.iter().for_each(|file| file.restore());
            return Err(failed(file, error.error));
        }
        replaced.push(file);
    }
    Ok(())
}

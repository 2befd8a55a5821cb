//! What is imported: files, the files of folders, and addresses, as bytes.

use super::fetch::{self, Address, Limits};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Documents beyond this are refused, from wherever they come.
pub const LARGEST: usize = 16 * 1024 * 1024;
const EXTENSIONS: [&str; 4] = ["md", "yaml", "yml", "json"];

/// One file or answer.
pub struct Source {
    /// What it is called in messages.
    pub shown: String,
    /// What it is called in the provenance: nothing of this machine, nothing secret.
    pub recorded: String,
    pub bytes: Vec<u8>,
    /// Not named itself, so it may be about something else.
    pub found_in_folder: bool,
}

impl Source {
    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        has_extension(Path::new(&self.shown), extensions)
    }
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let found = path.extension().and_then(|extension| extension.to_str());
    found.is_some_and(|found| extensions.iter().any(|known| known.eq_ignore_ascii_case(found)))
}

/// All that `given` names, in its order; the files of a folder by name.
pub fn gather(given: &[String]) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for given in given {
        if let Some(address) = Address::parse(given)? {
            sources.push(from_address(&address, &Limits::default())?);
            continue;
        }
        let path = Path::new(given);
        if path.is_dir() {
            let mut files = Vec::new();
            walk(path, &mut Vec::new(), &mut files)?;
            if files.is_empty() {
                return Err(format!(
                    "{given}: holds no .md, .yaml, .yml or .json file\n  to mend it: name the folder with the pages or documents"
                ));
            }
            for file in files {
                sources.push(from_file(&file, path, true)?);
            }
        } else {
            sources.push(from_file(path, path, false)?);
        }
    }
    Ok(sources)
}

/// What an address answers.
pub fn from_address(address: &Address, limits: &Limits) -> Result<Source, String> {
    Ok(Source {
        shown: address.public(),
        recorded: address.public(),
        bytes: fetch::fetch(address, limits)?,
        found_in_folder: false,
    })
}

fn from_file(file: &Path, given: &Path, found_in_folder: bool) -> Result<Source, String> {
    let shown = file.display().to_string();
    let cannot = |error: std::io::Error| {
        format!("{shown}: cannot be read: {error}\n  to mend it: check the name, and that you may read it")
    };
    // A pipe could keep us waiting for ever.
    if !fs::metadata(file).map_err(cannot)?.is_file() {
        return Err(format!(
            "{shown}: is neither a file nor a folder\n  to mend it: save it to a file, and import that"
        ));
    }
    let mut bytes = Vec::new();
    let most = LARGEST as u64 + 1;
    fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(cannot)?;
    if bytes.len() > LARGEST {
        return Err(format!(
            "{shown}: is larger than {} MiB\n  to mend it: check that this is the right file; the published document is far smaller",
            LARGEST >> 20
        ));
    }
    Ok(Source { recorded: recorded(file, given), shown, bytes, found_in_folder })
}

/// A file as it was given, or for an absolute path no more than its name, below its folder's name if that was given.
fn recorded(file: &Path, given: &Path) -> String {
    let path = match (given.is_absolute(), given.parent()) {
        (true, Some(parent)) => file.strip_prefix(parent).unwrap_or(file),
        _ => file,
    };
    let names: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    names.join("/")
}

/// The documents and pages below a folder, sorted.
fn walk(folder: &Path, above: &mut Vec<PathBuf>, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let cannot = |error: std::io::Error| {
        format!("{}: cannot be read: {error}\n  to mend it: check that you may read it", folder.display())
    };
    let itself = fs::canonicalize(folder).map_err(cannot)?;
    if above.contains(&itself) {
        return Err(format!(
            "{}: is a link back to a folder that it stands in\n  to mend it: remove the link, or name the files",
            folder.display()
        ));
    }
    above.push(itself);
    let entries = fs::read_dir(folder).map_err(cannot)?.collect::<Result<Vec<_>, _>>().map_err(cannot)?;
    let mut paths: Vec<_> = entries.iter().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, above, files)?;
        } else if has_extension(&path, &EXTENSIONS) {
            files.push(path);
        }
    }
    above.pop();
    Ok(())
}

//! Keys and secrets from files: arguments can be read by every user of the machine.

use crate::failure::Failure;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use zeroize::Zeroizing;

/// No key is near this long. A device such as `/dev/zero` would never end.
const LONGEST: usize = 16 * 1024;

/// What a file is to hold.
pub struct SecretKind {
    /// Such as "API key".
    pub name: &'static str,
    /// The option that names the file.
    pub option: &'static str,
    /// Where it is taken from without that option.
    pub variable: &'static str,
    /// What is wrong with one, of what is wrong with this kind only.
    pub flaw: fn(&str) -> Option<&'static str>,
}

impl SecretKind {
    /// What a file holds, `-` being stdin, without the line break that editors put at the end.
    pub fn read(&self, file: &Path) -> Result<Zeroizing<String>, Failure> {
        let name = self.name;
        let (mut source, shown): (Box<dyn Read>, _) = if is_stdin(file) {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                return Err(self.typed());
            }
            (Box::new(stdin), "stdin".to_owned())
        } else {
            let opened = File::open(file).map_err(|error| self.unopened(file, &error))?;
            if opened.is_terminal() {
                return Err(self.typed());
            }
            (Box::new(opened), file.display().to_string())
        };
        let unusable =
            |why: &str| Failure::wrong_usage(format!("there is no usable {name} in {shown}: {why}"));

        // Room for all of it from the start: a buffer that grows leaves copies of the key behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST + 1));
        source
            .by_ref()
            .take(LONGEST as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(name, &shown, &error))?;
        if bytes.len() > LONGEST {
            return Err(unusable(&format!("it is longer than {LONGEST} bytes")));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| unusable("it is not text in UTF-8"))?;
        let text = text.trim_end_matches(['\r', '\n']);
        if text.trim().is_empty() {
            return Err(unusable("it is empty"));
        }
        if text.contains('\0') {
            return Err(unusable("it has a NUL in it, as text in UTF-16 has: save it as UTF-8"));
        }
        if text.contains(['\r', '\n']) {
            return Err(unusable("it has more than one line").hint(format!("a file holds one {name} only")));
        }
        match (self.flaw)(text) {
            Some(flaw) => Err(unusable(flaw)),
            None => Ok(Zeroizing::new(text.to_owned())),
        }
    }

    fn typed(&self) -> Failure {
        let Self { name, option, variable, .. } = self;
        Failure::wrong_usage(format!("the {name} is not read from a terminal, which would show it"))
            .hint(format!("give {option} a file, redirect stdin (`{option} - < FILE`), or set {variable}"))
    }

    fn unopened(&self, file: &Path, error: &io::Error) -> Failure {
        let Self { name, option, variable, .. } = self;
        let shown = file.display().to_string();
        if !looks_like_a_secret(&shown) {
            return unreadable(name, &shown, error);
        }
        Failure::wrong_usage(format!(
            "{option} takes the name of a file, and the one given cannot be opened; it is not shown, as it could be the \
             {name} itself"
        ))
        .hint(format!("write the {name} to a file that only you can read, or set {variable}"))
    }
}

pub fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn unreadable(name: &str, shown: &str, error: &io::Error) -> Failure {
    Failure::wrong_usage(format!("the {name} could not be read from {shown}: {error}"))
}

/// A long word of letters and digits, which few names of files have in them.
fn looks_like_a_secret(name: &str) -> bool {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'));
    name.contains("whsec_")
        || words.filter(|word| word.len() >= 16).any(|word| {
            word.contains(|c: char| c.is_ascii_digit()) && word.contains(|c: char| c.is_ascii_alphabetic())
        })
}

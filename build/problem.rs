//! What every step answers when it cannot go on: one message that says where, why, and what to do.

use std::fmt;

/// A build error: file, place in it, cause, remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    pub place: Place,
    pub cause: String,
    pub remedy: String,
}

/// A place in a file: a line, a JSON pointer, both, or nothing more than the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    pub line: Option<usize>,
    pub pointer: String,
}

impl Problem {
    pub fn new(
        file: impl Into<String>,
        place: Place,
        cause: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { file: file.into(), place, cause: cause.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.place.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.cause)?;
        if !self.place.pointer.is_empty() {
            write!(f, "\n  at: {}", self.place.pointer)?;
        }
        let mut lines = self.remedy.lines();
        write!(f, "\n  to mend it: {}", lines.next().unwrap_or_default())?;
        for line in lines {
            write!(f, "\n    {line}")?;
        }
        Ok(())
    }
}

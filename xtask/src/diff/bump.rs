//! The version that follows from the changes.
//!
//! Cargo takes `0.1.0` and `0.1.1` for compatible and `0.2.0` for another; from `1.0.0` on it is the first number that
//! says so. A breaking version is due when code that compiled may not, be it against the facade or only against `raw`:
//! `raw` is outside of semantic versioning, but most operations are called through it. What JoggAI does otherwise at run
//! time it does to released versions as well, so no version number shields anyone: it asks for an entry in the
//! changelog, and for a compatible version.

use crate::diff::change::Change;
use crate::diff::consequence::Class;
use crate::openapi_folder::package;

pub struct Bump {
    /// `none`, `patch`, `minor` or `major`.
    pub level: &'static str,
    pub from: String,
    pub to: String,
    pub because: String,
}

/// `raw_only` is how many operations of `all` are called through `raw` alone.
pub fn bump(changes: &[Change], raw_only: usize, all: usize) -> Result<Bump, String> {
    let from = version()?;
    let count = |class: Class, facade: bool| {
        changes.iter().filter(|change| change.class == class && change.facade == facade).count()
    };
    let (facade, raw) = (count(Class::Compile, true), count(Class::Compile, false));
    let run_time = count(Class::RunTime, true) + count(Class::RunTime, false);
    let (breaking, because) = match (facade, raw) {
        (1.., _) => (true, format!("the facade breaks at compile time in {}", places(facade))),
        (0, 1..) => (
            true,
            format!(
                "callers of `raw` break at compile time in {}; it is outside of semantic versioning, but {raw_only} of \
                 {all} operations are called through it",
                places(raw)
            ),
        ),
        (0, 0) if run_time > 0 => (
            false,
            format!(
                "nothing breaks at compile time; in {} JoggAI does otherwise, to released versions as well: tell it in \
                 the changelog",
                places(run_time)
            ),
        ),
        (0, 0) if !changes.is_empty() => (false, "nothing breaks".to_owned()),
        (0, 0) => {
            let because = "no caller sees a difference".to_owned();
            return Ok(Bump { level: "none", to: shown(from), from: shown(from), because });
        }
    };
    let (level, to) = next(from, breaking);
    Ok(Bump { level, from: shown(from), to: shown(to), because })
}

fn places(count: usize) -> String {
    if count == 1 { "1 place".to_owned() } else { format!("{count} places") }
}

fn next([major, minor, patch]: [u64; 3], breaking: bool) -> (&'static str, [u64; 3]) {
    match (breaking, major, minor) {
        (true, 1.., _) => ("major", [major + 1, 0, 0]),
        (true, 0, 1..) => ("minor", [0, minor + 1, 0]),
        (false, 1.., _) => ("minor", [major, minor + 1, 0]),
        _ => ("patch", [major, minor, patch + 1]),
    }
}

fn shown([major, minor, patch]: [u64; 3]) -> String {
    format!("{major}.{minor}.{patch}")
}

/// The version of the package.
fn version() -> Result<[u64; 3], String> {
    let path = package().join("Cargo.toml");
    let manifest = std::fs::read_to_string(&path)
        .map_err(|error| format!("{}: cannot be read: {error}\n  to mend it: restore it", path.display()))?;
    let mut lines = manifest.lines().skip_while(|line| line.trim() != "[package]");
    let version = lines.find_map(|line| line.trim().strip_prefix("version")?.trim_start().strip_prefix('='));
    let numbers = version.and_then(|version| {
        let version = version.trim().trim_matches('"');
        let core = version.split(['-', '+']).next()?;
        let numbers: Vec<u64> = core.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        <[u64; 3]>::try_from(numbers).ok()
    });
    numbers.ok_or_else(|| {
        format!(
            "{}: has no version of three numbers under [package]\n  to mend it: write it as in `version = \"0.1.0\"`",
            path.display()
        )
    })
}

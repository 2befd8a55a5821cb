//! A copy of the package, built from another `openapi/` folder.
//!
//! There is one copy, beside the build's other files: what has not changed in it is not built again. The program is an
//! example, for then its dependencies are those of the package's tests, and are compiled once for both.

use crate::build::problem::{Place, Problem};
use crate::openapi_folder::{DOCUMENT, OVERLAY, OpenapiFolder, package};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const PROGRAM: &str = "examples/decode_examples.rs";

/// More errors of the compiler than this in one report help nobody.
const MOST_ERRORS: usize = 5;

/// Runs a program in the copy, and answers what it printed.
pub fn run(openapi: &OpenapiFolder, program: &str) -> Result<String, Vec<Problem>> {
    let target = target().map_err(|error| vec![broken(&format!("there is no place for it: {error}"))])?;
    let copy = target.join("spec-check");
    let unwritten =
        |error: io::Error| vec![broken(&format!("{}: cannot be written: {error}", copy.display()))];
    let files = files(openapi, program).map_err(unwritten)?;
    update(&copy, &files).map_err(unwritten)?;
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--offline", "--locked", "--no-default-features"])
        .args(["--example", "decode_examples", "--message-format", "short", "--color", "never"])
        .current_dir(&copy)
        .env("CARGO_TARGET_DIR", &target)
        .output()
        .map_err(|error| vec![broken(&format!("cargo cannot be run: {error}"))])?;
    if !output.status.success() {
        return Err(errors(&String::from_utf8_lossy(&output.stderr)));
    }
    let is_still_ours =
        |(path, content): (&PathBuf, &Vec<u8>)| fs::read(copy.join(path)).is_ok_and(|now| now == *content);
    if !files.iter().all(is_still_ours) {
        let mut problem = broken("another `spec check` has changed it meanwhile");
        problem.remedy = "run one at a time".to_owned();
        return Err(vec![problem]);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn target() -> io::Result<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => std::path::absolute(folder),
        None => Ok(package().join("target")),
    }
}

fn broken(cause: &str) -> Problem {
    let remedy = "see that the package itself builds: cargo build --offline --locked --no-default-features";
    Problem::new("the copy of the package that decodes the examples", Place::default(), cause, remedy)
}

/// All files of the copy: what the library needs to build, and the program.
fn files(openapi: &OpenapiFolder, program: &str) -> io::Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for path in ["Cargo.lock", "README.md", "build.rs", "build", "src"] {
        collect(package(), Path::new(path), &mut files)?;
    }
    let manifest = fs::read_to_string(package().join("Cargo.toml"))?;
    files.insert("Cargo.toml".into(), without_targets(&manifest).into_bytes());
    // A member of the workspace has to be there; then the lock file fits as it is.
    files.insert("xtask/Cargo.toml".into(), fs::read(package().join("xtask/Cargo.toml"))?);
    files.insert("xtask/src/main.rs".into(), b"fn main() {}\n".to_vec());
    for file in [DOCUMENT, OVERLAY] {
        files.insert(Path::new("openapi").join(file), fs::read(openapi.path().join(file))?);
    }
    files.retain(|path, _| !path.starts_with("src/bin"));
    files.insert(PROGRAM.into(), program.as_bytes().to_vec());
    Ok(files)
}

fn collect(root: &Path, path: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    let whole = root.join(path);
    if !whole.is_dir() {
        files.insert(path.to_owned(), fs::read(whole)?);
        return Ok(());
    }
    for entry in fs::read_dir(whole)? {
        collect(root, &path.join(entry?.file_name()), files)?;
    }
    Ok(())
}

/// The manifest without its tests, examples and commands, whose files are not in the copy.
fn without_targets(manifest: &str) -> String {
    let mut is_target = false;
    let mut kept = String::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_target = line.starts_with("[[");
        }
        if !is_target {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Makes the folder hold these files and no others; a file that is the same is not touched, and so not built again.
fn update(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    let mut there = BTreeMap::new();
    if folder.is_dir() {
        collect(folder, Path::new(""), &mut there)?;
    }
    for path in there.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(folder.join(path))?;
    }
    for (path, content) in files.iter().filter(|(path, content)| there.get(*path) != Some(*content)) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, content)?;
    }
    Ok(())
}

/// The compiler's errors, one problem a line of code: `src/webhooks/endpoints.rs:41:9: error[E0599]: no method …`.
fn errors(said: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for problem in said.lines().filter_map(error) {
        match problems.iter_mut().find(|known| known.file == problem.file && known.place == problem.place) {
            Some(known) => known.cause.push_str(&format!("; {}", problem.cause)),
            None => problems.push(problem),
        }
    }
    if problems.is_empty() {
        let said = said.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_ERRORS);
        return vec![broken(&format!("cannot be built: {}", said.collect::<Vec<_>>().join("; ")))];
    }
    let more = problems.len().saturating_sub(MOST_ERRORS);
    problems.truncate(MOST_ERRORS);
    for problem in &mut problems {
        problem.cause.insert_str(0, "does not compile with this document: ");
    }
    if let Some(last) = problems.last_mut().filter(|_| more > 0) {
        last.remedy.push_str(&format!("\n{more} more lines do not compile"));
    }
    problems
}

fn error(line: &str) -> Option<Problem> {
    let (place, cause) = line.split_once(": error")?;
    let mut pieces = place.split(':');
    let (file, line) = (pieces.next()?, pieces.next()?.parse().ok()?);
    let cause = cause.split_once(": ").map_or(cause, |(_, cause)| cause);
    let remedy = match file {
        PROGRAM => "the program that decodes examples is at fault: mend xtask/src/check/examples.rs",
        file if file.starts_with("src/") => {
            "mend this line; where only a name differs, a mark in openapi/overlay.yaml (operationId, x-joggai-type, x-joggai-enum) keeps it"
        }
        _ => {
            "the bindings themselves do not compile: mend the step in build/ that writes this, and add the case to tests/build_steps/"
        }
    };
    Some(Problem::new(file, Place { line: Some(line), pointer: String::new() }, cause, remedy))
}

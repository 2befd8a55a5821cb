//! `cargo xtask spec diff`: what changed between two documents, and whom it breaks.
//!
//! ```text
//! cargo xtask spec diff                     the committed document against the one of the working tree
//! cargo xtask spec diff old.yaml            that file against the one of the working tree
//! cargo xtask spec diff old.yaml new.json   two files; `-` is standard input, for one of them
//! ```
//!
//! A change has a class: `compile` (callers' code no longer compiles, or compiles to something else), `run-time` (calls
//! that worked may not, with whichever version of the SDK), `compatible`. It has a `facade` too: whether it reaches an
//! operation or a type of the facade (build/facade.rs), or `raw` alone. Differences in prose are only counted. What
//! version follows is told in [`bump`].
//!
//! The form of `--output json` is kept:
//!
//! ```text
//! { "old", "new":          what the two documents are called
//!   "changes": [ {
//!     "kind":              field-added, enum-value-removed, …
//!     "class":             compile, run-time, compatible
//!     "facade":            true where it reaches the facade, false for raw alone
//!     "operation":         "PUT /v2/endpoint/{endpoint_id}", or null for what is shared
//!     "operations":        [ {"operation", "name"} ]: all that it reaches; a name is null where there is none yet
//!     "place":             requestBody.events[], responses.200.data.status, query.page, components.schemas.T.f
//!     "old", "new":        what stood and stands there as text, or null for nothing
//!     "old_at", "new_at":  file:line
//!     "consequence":       a sentence
//!   } ]
//!   "documentation_only":  how many places differ in prose, or in what nothing uses
//!   "documentation":       their JSON pointers, with --documentation
//!   "bump": {"level": none, patch, minor or major; "from", "to", "because"} }
//! ```

mod bump;
mod calls;
mod change;
mod codes;
mod compare;
mod consequence;
mod documentation;
mod place;
mod print;
mod schemas;
mod spec;

use crate::build::facade;
use crate::build::load::{self, Document};
use crate::openapi_folder::{DOCUMENT, OVERLAY, OpenapiFolder};
use print::Report;
use spec::Spec;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Says what changed between two documents, and whom it breaks.
///
/// Exits with 0, with --exit-code with 1 where the documents differ (be it in prose alone), and with 2 where they cannot
/// be compared.
#[derive(clap::Args)]
pub struct Arguments {
    /// The older document, YAML or JSON; `-` for standard input. Without it, the committed one.
    old: Option<PathBuf>,
    /// The newer one. Without it, the one of the working tree.
    new: Option<PathBuf>,
    /// How to print it.
    #[arg(long, value_enum, default_value = "text")]
    output: Output,
    /// Lists the places that differ in prose alone.
    #[arg(long)]
    documentation: bool,
    /// Exits with 1 where the documents differ, be it in prose alone.
    #[arg(long)]
    exit_code: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Output {
    Text,
    Json,
    Markdown,
}

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    let is_stdin = |path: &Option<PathBuf>| path.as_deref() == Some(Path::new("-"));
    if is_stdin(&arguments.old) && is_stdin(&arguments.new) {
        return Err(
            "both documents are `-`, and standard input holds one\n  to mend it: name a file for one of them"
                .to_owned(),
        );
    }
    let old = match &arguments.old {
        Some(path) => read(path)?,
        None => committed(openapi, DOCUMENT)?,
    };
    let new = match &arguments.new {
        Some(path) => read(path)?,
        None => openapi.document().map_err(|problem| problem.to_string())?,
    };
    let overlay = match openapi.path().join(OVERLAY).exists() {
        true => Some(openapi.overlay().map_err(|problem| problem.to_string())?),
        false => None,
    };
    let newer = overlay.as_ref().map(|overlay| spec::overlay_for(overlay, &old, &new));
    // The names of the committed document are those of the committed overlay: the other one may be mended by now.
    let older = match arguments.old {
        None => committed(openapi, OVERLAY).ok().or(overlay),
        Some(_) => overlay,
    };
    let spec = |document, overlay: Option<&Document>| {
        Spec::new(document, overlay).map_err(|problem| problem.to_string())
    };
    let (old, new) = (spec(old, older.as_ref())?, spec(new, newer.as_ref())?);
    let report = report(&old, &new, arguments.documentation)?;
    let differ = !report.found.changes.is_empty() || report.documentation_only > 0;
    print(&match arguments.output {
        Output::Text => report.text(),
        Output::Json => report.json(),
        Output::Markdown => report.markdown(),
    })?;
    Ok(ExitCode::from(u8::from(differ && arguments.exit_code)))
}

fn report(old: &Spec, new: &Spec, list: bool) -> Result<Report, String> {
    let found = compare::compare(old, new);
    let documentation = documentation::differences(old, new);
    let operations = new.operations();
    let of_facade =
        |name: &Option<String>| facade::OPERATIONS.iter().any(|(of, ..)| name.as_deref() == Some(*of));
    let raw_only = operations.values().filter(|operation| !of_facade(&operation.name)).count();
    let bump = bump::bump(&found.changes, raw_only, operations.len())?;
    Ok(Report {
        old: old.document.file.clone(),
        new: new.document.file.clone(),
        found,
        documentation_only: documentation.len(),
        documentation: list.then_some(documentation),
        bump,
    })
}

fn committed(openapi: &OpenapiFolder, file: &str) -> Result<Document, String> {
    let text = openapi.committed(file)?;
    load::parse(&text, &format!("HEAD:{}", openapi.shown(file))).map_err(|problem| problem.to_string())
}

fn read(path: &Path) -> Result<Document, String> {
    if path != Path::new("-") {
        return load::load(path, &path.display().to_string()).map_err(|problem| problem.to_string());
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input cannot be read: {error}\n  to mend it: name a file"))?;
    load::from_bytes(bytes, "stdin").map_err(|problem| problem.to_string())
}

/// Whoever reads may stop reading.
fn print(text: &str) -> Result<(), String> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!(
            "the output cannot be written: {error}\n  to mend it: see that there is room where it goes"
        )),
        _ => Ok(()),
    }
}

//! Takes whole documents and pages into the vendored document.

mod conflict;
mod description;
pub mod fetch;
mod merge;
mod page;
mod provenance;
pub mod source;
mod write;

use crate::build::load;
use crate::build::problem::Problem;
use crate::openapi_folder::{DOCUMENT, OpenapiFolder};
use crate::yaml::{self, Node, edit};
use description::{Description, Part};
use merge::Done;
use provenance::{Provenance, Record};
use source::Source;
use std::collections::BTreeSet;
use std::process::ExitCode;
use write::Pending;

#[derive(clap::Args)]
pub struct Arguments {
    /// Files, folders, or addresses of whole documents (.yaml, .json) or pages (.md).
    #[arg(required = true, value_name = "SOURCE")]
    sources: Vec<String>,
    #[command(flatten)]
    options: Options,
}

/// What `spec import` and `spec pull` have in common.
#[derive(clap::Args)]
pub struct Options {
    /// Show what would change, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Let a whole document remove more than half of the operations.
    #[arg(long)]
    allow_removals: bool,
}

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    import(openapi, &source::gather(&arguments.sources)?, &arguments.options)
}

/// Imports the sources, all or none of them.
pub fn import(openapi: &OpenapiFolder, sources: &[Source], options: &Options) -> Result<ExitCode, String> {
    let dry_run = options.dry_run;
    let descriptions = describe(sources)?;
    let mut document = Pending::read(openapi, DOCUMENT)?;
    let vendored = yaml::read(document.text(), document.shown()).map_err(|problem| problem.to_string())?;
    let wanted = merge::merge(&vendored, &descriptions)?;
    if !wanted.same(&vendored) {
        let edited = edit::edited(document.text(), document.shown(), &wanted);
        document.replace(edited.map_err(|problem| problem.to_string())?);
    }
    let changes = merge::changes(&vendored, &wanted);
    if !options.allow_removals {
        keeps_half(&vendored, &changes, &descriptions)?;
    }
    let mut record = Pending::read_if_there(openapi, provenance::FILE)?;
    let noted = noted(&record, sources, &descriptions, &changes).map_err(|problem| problem.to_string())?;
    if noted != record.text() {
        record.replace(noted);
    }

    let built = build(openapi, &document);
    for page in descriptions.iter().filter(|description| !description.whole) {
        for note in merge::notes(&wanted, page) {
            eprintln!("note: {note}");
        }
    }
    if dry_run {
        print!("{}{}", document.diff(), record.diff());
    } else {
        write::write(&[&document, &record])?;
        report(&document, &wanted, &changes, &descriptions);
    }
    built.map_err(|problem| {
        let shown = document.shown();
        match dry_run {
            true => format!("{shown}: after this import the build would end here:\n{problem}"),
            false => format!(
                "{shown}: was imported, but the build will end here:\n{problem}\n\
                 next: cargo xtask spec diff, then cargo xtask spec check, which tells of all that is to mend"
            ),
        }
    })?;
    if !dry_run && document.is_changed() {
        println!("next: cargo xtask spec diff, then cargo xtask spec check");
    }
    Ok(ExitCode::SUCCESS)
}

fn describe(sources: &[Source]) -> Result<Vec<Description>, String> {
    let mut descriptions = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        match description::read(number, source).map_err(|problem| problem.to_string())? {
            Some(read) => descriptions.extend(read),
            None => eprintln!("note: {}: holds no OpenAPI and was passed over", source.shown),
        }
    }
    if descriptions.is_empty() {
        return Err("no source holds OpenAPI\n  to mend it: name a document, or pages of the API reference"
            .to_owned());
    }
    Ok(descriptions)
}

/// Whether a whole document leaves at least half of the operations: else it may be the slice of a page, saved by itself.
fn keeps_half(vendored: &Node, changes: &[(Part, Done)], descriptions: &[Description]) -> Result<(), String> {
    let Some(whole) = descriptions.iter().find(|description| description.whole) else { return Ok(()) };
    let is_operation = |part: &Part| matches!(part, Part::Operation(..));
    let before = description::parts(vendored).iter().filter(|(part, _)| is_operation(part)).count();
    let removed = changes.iter().filter(|(part, done)| is_operation(part) && *done == Done::Removed).count();
    if removed * 2 <= before {
        return Ok(());
    }
    Err(format!(
        "{}: as the whole document it would remove {removed} of {before} operations\n  to mend it: \
         where it is what one page shows, import that page's markdown; where they are gone, add --allow-removals",
        whole.file
    ))
}

/// The provenance after this import.
fn noted(
    record: &Pending,
    sources: &[Source],
    descriptions: &[Description],
    changes: &[(Part, Done)],
) -> Result<String, Problem> {
    let mut provenance = match record.text() {
        "" => Provenance::default(),
        text => Provenance::read(text, record.shown())?,
    };
    let record_of = |description: &Description| {
        let source = &sources[description.source];
        Record::new(&source.recorded, &source.bytes)
    };
    if let Some(whole) = descriptions.iter().find(|description| description.whole) {
        provenance.note_document(record_of(whole), !changes.is_empty());
    }
    let changed: BTreeSet<&Part> = changes.iter().map(|(part, _)| part).collect();
    for page in descriptions.iter().filter(|description| !description.whole) {
        let record = record_of(page);
        for (part, _) in page.parts() {
            provenance.note_operation(&part, &record, changed.contains(&part));
        }
    }
    Ok(provenance.to_string())
}

/// What the build script will say to the document.
fn build(openapi: &OpenapiFolder, document: &Pending) -> Result<(), Problem> {
    let document = load::parse(document.text(), document.shown())?;
    crate::build::steps(document, &openapi.overlay()?).map(|_| ())
}

/// Says what was done.
fn report(document: &Pending, wanted: &Node, changes: &[(Part, Done)], descriptions: &[Description]) {
    if !document.is_changed() {
        println!("{}: says all of this already", document.shown());
        return;
    }
    let (added, removed) = document.counts();
    println!("{}: +{added} -{removed} lines", document.shown());
    let shown: BTreeSet<Part> = descriptions
        .iter()
        .flat_map(Description::parts)
        .map(|(part, _)| part)
        .filter(|part| matches!(part, Part::Operation(..)))
        .collect();
    let users = merge::users(wanted);
    for (part, done) in changes {
        let done = match done {
            Done::Added => "added",
            Done::Changed => "changed",
            Done::Removed => "removed",
        };
        println!("  {done:7}  {part}");
        if let Some(users) = users.get(part) {
            let others = users.iter().filter(|user| !shown.contains(user));
            let others: Vec<_> = others.map(Part::to_string).collect();
            if !others.is_empty() {
                println!("           used also by {}", others.join(", "));
            }
        }
    }
}

//! `cargo xtask spec coverage`: which operation is reached by what.

pub mod table;

use crate::build;
use crate::build::names::Api;
use crate::build::problem::{Place, Problem};
use crate::check::report::Report;
use crate::openapi_folder::{OpenapiFolder, package};
use std::fs;
use std::process::ExitCode;
use table::Table;

#[derive(clap::Args)]
pub struct Arguments {
    /// How to print the table
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    output: Format,
    /// Write the table to COVERAGE.md instead
    #[arg(long, conflicts_with = "output")]
    write: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

const FILE: &str = "COVERAGE.md";
const COMMAND: &str = "cargo xtask spec coverage --write";

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    if arguments.write && !openapi.is_vendored() {
        let copy = openapi.path().display();
        return Err(format!(
            "{FILE} is about openapi/, and {copy} is a copy\n  to mend it: leave out --openapi or --write"
        ));
    }
    let shown = |problem| openapi.in_its_names(problem).to_string();
    let read = || Ok((openapi.document()?, openapi.overlay()?));
    let api = read().and_then(|(document, overlay)| build::named(document, &overlay)).map_err(shown)?;
    let table = Table::read(&api, package()).map_err(shown)?;
    if arguments.write {
        fs::write(package().join(FILE), file(&table))
            .map_err(|error| format!("{FILE}: cannot be written: {error}"))?;
        eprintln!("wrote {FILE}");
        return Ok(ExitCode::SUCCESS);
    }
    match arguments.output {
        Format::Text => print!("{}", table.text()),
        Format::Markdown => print!("{}", table.markdown()),
        Format::Json => println!("{}", table.json()),
    }
    Ok(ExitCode::SUCCESS)
}

/// Finds out whether the file is as it would be written.
pub fn compare(api: &Api, openapi: &OpenapiFolder, report: &mut Report<'_>) {
    let table = match Table::read(api, package()) {
        Ok(table) => table,
        Err(problem) => return report.finding(problem),
    };
    let wanted = file(&table);
    let found = fs::read_to_string(package().join(FILE)).unwrap_or_default();
    if found == wanted {
        return;
    }
    let same = found.lines().zip(wanted.lines()).take_while(|(one, other)| one == other).count();
    let (cause, remedy) = if openapi.is_vendored() {
        ("is not the table of today, from this line on".to_owned(), format!("write it anew: {COMMAND}"))
    } else {
        let copy = openapi.path().display();
        (
            format!("is not the table of the copy {copy}, from this line on"),
            format!("nothing, as long as {copy} is to differ; once it is in openapi/, {COMMAND}"),
        )
    };
    report.finding(Problem::new(FILE, Place { line: Some(same + 1), pointer: String::new() }, cause, remedy));
}

fn file(table: &Table) -> String {
    format!(
        "# What reaches which operation\n\n<!-- Written by `{COMMAND}`; not to be edited by hand. -->\n\n{}",
        table.markdown()
    )
}

//! `cargo xtask spec check`: whether document, overlay, bindings and hand-written code fit each other.

mod bindings;
mod error_codes;
mod events;
mod examples;
mod form;
mod openapi_form;
mod overlay;
mod package_copy;
pub mod report;
mod rules;
mod values;

use crate::build::load::Document;
use crate::build::problem::Problem;
use crate::build::{self, enums};
use crate::coverage;
use crate::hand_written::{Source, source, sources};
use crate::openapi_folder::{OpenapiFolder, package};
use report::Report;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// Leave out what cargo has to build: whether the examples decode into the types
    #[arg(long)]
    quick: bool,
}

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    let mut report = Report::new(openapi);
    check(openapi, arguments.quick, &mut report);
    Ok(report.print())
}

const REST: &str = "all the rest";
const AFTER_BINDINGS: &str = "golden file, facade, webhook events, examples, COVERAGE.md";

fn check(openapi: &OpenapiFolder, quick: bool, report: &mut Report<'_>) {
    let mut read = |file: Result<Document, _>| file.map_err(|problem| report.finding(problem)).ok();
    let (document, overlay) = (read(openapi.document()), read(openapi.overlay()));
    let (Some(document), Some(overlay)) = (document, overlay) else {
        return report.not_looked_at(REST, "a file cannot be read");
    };
    let sources = match Sources::read() {
        Ok(sources) => sources,
        Err(problem) => {
            report.finding(problem);
            return report.not_looked_at(REST, "the hand-written code cannot be read");
        }
    };

    let mut whole = document.clone();
    let all_laid = report.check("overlay", |report| {
        let (all_laid, actions) = overlay::lay(&mut whole, &overlay, report);
        (all_laid, format!("{actions} actions, and each changes what it is meant for"))
    });
    report.check("document", |report| {
        let places = form::check(&whole, report);
        rules::check(&whole, &places, report);
        let shown = values::check(&whole, &places, report);
        let version = whole.value["openapi"].as_str().unwrap_or_default();
        ((), format!("valid OpenAPI {version}, in which {shown} examples fit their schemas"))
    });
    report.check("error codes", |report| {
        let documented = error_codes::check(&whole, &sources.error, report);
        ((), format!("{documented} are documented, and ErrorCode names them"))
    });
    if !all_laid {
        return report.not_looked_at(
            &format!("bindings, {AFTER_BINDINGS}"),
            "the overlay cannot be laid over the document",
        );
    }

    let made = report.check("bindings", |report| {
        let bindings = bindings::generate(document.clone(), &overlay, report);
        (bindings, "can be generated".to_owned())
    });
    let named = build::named(document, &overlay).ok();
    let Some((bindings, mut api)) = made.zip(named) else {
        return report.not_looked_at(AFTER_BINDINGS, "there are no bindings");
    };
    report.check("golden file", |report| {
        bindings::compare(&bindings, openapi, report);
        ((), "shows these bindings".to_owned())
    });
    report.check("facade", |report| {
        let called = bindings::facade_calls(&api, &sources.library, report);
        let all = api.operations.len();
        ((), format!("calls {called} of {all} operations; `cargo xtask spec coverage` says which"))
    });
    report.check("coverage", |report| {
        coverage::compare(&api, openapi, report);
        ((), "COVERAGE.md is as it would be written".to_owned())
    });
    let cases = examples::cases(&api, &bindings);
    if quick {
        report.not_looked_at("whether the examples decode into the types", "of --quick");
    } else {
        report.check("examples", |report| {
            examples::decode(&api, &cases, openapi, report);
            ((), format!("{} decode into their types", cases.len()))
        });
    }
    let lifted = enums::lift(&mut api).unwrap_or_default();
    report.check("webhook events", |report| {
        let counts = events::check(&whole, &lifted, &sources.library, report);
        ((), format!("{} are named, and the data of {} is typed", counts.named, counts.typed))
    });
}

/// The hand-written code that the checks compare with.
struct Sources {
    library: Vec<Source>,
    error: Source,
}

impl Sources {
    fn read() -> Result<Self, Problem> {
        Ok(Self { library: sources(package(), "src")?, error: source(package(), "src/error.rs")? })
    }
}

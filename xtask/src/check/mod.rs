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
mod sandbox;
mod values;

use crate::build::load::Document;
use crate::build::names::Api;
use crate::build::problem::Problem;
use crate::build::{self, enums};
use crate::coverage;
use crate::hand_written::{Source, source, sources};
use crate::openapi_folder::{OpenapiFolder, package};
use report::Report;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// Leave out what cargo has to build: whether the examples decode into their types
    #[arg(long)]
    quick: bool,
}

pub fn run(openapi: &OpenapiFolder, arguments: &Arguments) -> Result<ExitCode, String> {
    let mut report = Report::new(openapi);
    check(openapi, arguments.quick, &mut report);
    Ok(report.print())
}

fn check(openapi: &OpenapiFolder, quick: bool, report: &mut Report<'_>) {
    let mut read = |file: Result<Document, _>| file.map_err(|problem| report.finding(problem)).ok();
    let (document, overlay) = (read(openapi.document()), read(openapi.overlay()));
    let (Some(document), Some(overlay)) = (document, overlay) else {
        return report.not_looked_at("all the rest", "a file cannot be read");
    };
    let mut whole = document.clone();
    let all_laid = report.check("overlay", |report| {
        let (all_laid, actions) = overlay::lay(&mut whole, &overlay, report);
        (all_laid, format!("{actions} actions, and each changes what it is meant for"))
    });
    let has_form = report.check("document", |report| {
        let (places, has_form) = form::check(&whole, report);
        rules::check(&whole, &places, report);
        let shown = if has_form {
            values::check(&whole, &places, report)
        } else {
            report.not_looked_at("examples, defaults and enums", WITHOUT_FORM);
            0
        };
        let version = whole.value["openapi"].as_str().unwrap_or_default();
        (has_form, format!("valid OpenAPI {version}, in which {shown} examples fit their schemas"))
    });
    let code = Code::read().map_err(|problem| report.finding(problem)).ok();
    if let Some(code) = &code {
        report.check("error codes", |report| {
            let documented = error_codes::check(&whole, &code.error, report);
            ((), format!("{documented} are documented, and ErrorCode names them"))
        });
        report.check("sandbox", |report| {
            let simulated = sandbox::check(&document, &code.library, report);
            ((), format!("carries out {simulated} operations, which the document has"))
        });
    }
    if !all_laid {
        return report
            .not_looked_at(&format!("bindings, {AFTER_BINDINGS}"), "the overlay does not fit the document");
    }
    let bindings = match build::steps(document.clone(), &overlay) {
        Ok(output) => output.bindings,
        Err(problem) if has_form => {
            report.finding_unless_known(problem);
            return report.not_looked_at(AFTER_BINDINGS, "there are no bindings");
        }
        Err(_) => return report.not_looked_at(&format!("bindings, {AFTER_BINDINGS}"), WITHOUT_FORM),
    };
    report.held("bindings", "can be generated".to_owned());
    let api = match build::named(document, &overlay) {
        Ok(api) => api,
        Err(problem) => return report.finding(problem),
    };
    report.check("golden file", |report| {
        bindings::compare(&bindings, openapi, report);
        ((), "shows these bindings".to_owned())
    });
    if quick {
        report.not_looked_at("whether the examples decode into their types", "of --quick");
    } else {
        report.check("decoding", |report| {
            let cases = examples::cases(&api, &bindings);
            eprintln!("building the package from {} to decode its examples", openapi.path().display());
            examples::decode(&api, &cases, openapi, report);
            ((), format!("{} examples have a type of their own, and decode into it", cases.len()))
        });
    }
    match code {
        Some(code) => compare_with_code(api, &overlay, &code.library, openapi, report),
        None => {
            report.not_looked_at("error codes, facade, COVERAGE.md, webhook events", "a file cannot be read")
        }
    }
}

const WITHOUT_FORM: &str = "the document has not the form of OpenAPI 3.0";
const AFTER_BINDINGS: &str = "golden file, decoding, facade, COVERAGE.md, webhook events";

fn compare_with_code(
    mut api: Api,
    overlay: &Document,
    library: &[Source],
    openapi: &OpenapiFolder,
    report: &mut Report<'_>,
) {
    report.check("facade", |report| {
        let called = bindings::facade_calls(&api, library, report);
        let all = api.operations.len();
        ((), format!("calls {called} of {all} operations; `cargo xtask spec coverage` says which"))
    });
    report.check("coverage", |report| {
        coverage::compare(&api, openapi, report);
        ((), "COVERAGE.md is as it would be written".to_owned())
    });
    report.check("webhook events", |report| {
        let lifted = enums::lift(&mut api).unwrap_or_default();
        let counts = events::check(&api.document, overlay, &lifted, library, report);
        ((), format!("{} are named, and the data of {} is typed", counts.named, counts.typed))
    });
}

/// The hand-written code.
struct Code {
    library: Vec<Source>,
    error: Source,
}

impl Code {
    fn read() -> Result<Self, Problem> {
        Ok(Self { library: sources(package(), "src")?, error: source(package(), "src/error.rs")? })
    }
}

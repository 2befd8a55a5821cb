//! What is generated: that the golden file shows it, and that the facade calls what is there.

use super::report::Report;
use crate::build::facade;
use crate::build::names::Api;
use crate::build::problem::{Place, Problem};
use crate::hand_written::{CALL, Source, names_after, tokens};
use crate::openapi_folder::{OpenapiFolder, package};
use proc_macro2::TokenStream;
use std::fs;

const GOLDEN: &str = "tests/golden/bindings.rs";

/// Compares the bindings with the golden file, as tokens: another formatting is no difference.
pub fn compare(bindings: &str, openapi: &OpenapiFolder, report: &mut Report<'_>) {
    let golden = match fs::read_to_string(package().join(GOLDEN)) {
        Ok(golden) => golden,
        Err(error) => {
            let remedy = "write it: JOGGAI_GOLDEN=refresh cargo test --test golden";
            return report.finding(Problem::new(
                GOLDEN,
                Place::default(),
                format!("cannot be read: {error}"),
                remedy,
            ));
        }
    };
    let tokens = |text: &str| text.parse::<TokenStream>().map(|tokens| tokens.to_string()).ok();
    if tokens(&golden) == tokens(bindings) {
        return;
    }
    let same = golden.lines().zip(bindings.lines()).take_while(|(one, other)| one == other).count();
    let (cause, remedy) = if openapi.is_vendored() {
        (
            "are not the bindings that the document makes; here is the first difference".to_owned(),
            "see what changed: cargo test --test golden\n\
             and accept it: JOGGAI_GOLDEN=refresh cargo test --test golden"
                .to_owned(),
        )
    } else {
        let copy = openapi.path().display();
        (
            format!("are not the bindings that the copy {copy} makes; here is the first difference"),
            format!(
                "nothing, as long as {copy} is to differ; once it is in openapi/, cargo test --test golden shows what changed"
            ),
        )
    };
    report.finding(Problem::new(
        GOLDEN,
        Place { line: Some(same + 1), pointer: String::new() },
        cause,
        remedy,
    ));
}

/// Checks the facade's calls, and answers how many operations have one.
pub fn facade_calls(api: &Api, sources: &[Source], report: &mut Report<'_>) -> usize {
    let mut called: Vec<String> = Vec::new();
    for source in sources {
        for name in names_after(&tokens(&source.file), &CALL) {
            if called.iter().any(|known| known == name) {
                continue;
            }
            let needle = format!("raw.{name}(");
            if !api.operations.iter().any(|operation| operation.name == name) {
                report.finding_unless_known(source.problem(
                    &needle,
                    format!("the facade calls the operation `{name}`, and there is none of this name"),
                    "give the operation this name in openapi/overlay.yaml; where JoggAI no longer has it, take the method out",
                ));
            } else if !facade::OPERATIONS.iter().any(|(known, ..)| *known == name) {
                report.finding(source.problem(
                    &needle,
                    format!("the facade calls the operation `{name}`, and the build does not check what it takes for granted"),
                    "add it to OPERATIONS in build/facade.rs, and to FIELDS there what it reads and writes",
                ));
            }
            called.push(name.to_owned());
        }
    }
    api.operations.iter().filter(|operation| called.contains(&operation.name)).count()
}

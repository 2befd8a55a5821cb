//! What the sandbox carries out: the document has it. Where it has not, the sandbox builds, and does not start.

use super::report::Report;
use crate::build::load::{Document, escape};
use crate::coverage::table::{SANDBOX, simulated};
use crate::hand_written::Source;

/// Checks the sandbox's table, and answers how many operations are in it. `document` is the one without the overlay: that
/// is what the sandbox reads.
pub fn check(document: &Document, library: &[Source], report: &mut Report<'_>) -> usize {
    let Some(source) = library.iter().find(|source| source.path == SANDBOX) else { return 0 };
    let table = match simulated(source) {
        Ok(table) => table,
        Err(problem) => {
            report.finding(problem);
            return 0;
        }
    };
    for (method, path) in &table {
        let place = format!("/paths/{}/{}", escape(path), method.to_lowercase());
        if document.value.pointer(&place).is_none() {
            report.finding(source.problem(
                &format!("(Method::{method}, \"{path}\""),
                format!("the sandbox carries out {method} {path}, which the document does not have"),
                "correct the path; where JoggAI no longer has the operation, take it out of `SIMULATED` and the modules beside it",
            ));
        }
    }
    table.len()
}

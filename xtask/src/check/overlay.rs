//! The overlay: each action has a target, and changes something there.

use super::report::Report;
use crate::build::load::Document;
use crate::build::overlay;

/// Lays the actions over `document`; answers whether all of them could be, and how many there are.
pub fn lay(document: &mut Document, overlay: &Document, report: &mut Report<'_>) -> (bool, usize) {
    let actions = match overlay::actions(overlay) {
        Ok(actions) => actions,
        Err(problem) => {
            report.finding(problem);
            return (false, 0);
        }
    };
    let mut all_laid = true;
    for (index, action) in actions.iter().enumerate() {
        let before = document.value.clone();
        if let Err(problem) = overlay::apply_action(document, overlay, index) {
            document.value = before;
            all_laid = false;
            report.finding(problem);
        } else if document.value == before {
            let target = action["target"].as_str().unwrap_or_default();
            report.finding(overlay.problem(
                &format!("/actions/{index}"),
                format!("the action changes nothing: {} says all of it already, at {target}", document.file),
                "delete the action",
            ));
        }
    }
    (all_laid, actions.len())
}

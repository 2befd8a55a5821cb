//! The business codes that the document lists, against those that `ErrorCode` names.

use super::report::Report;
use crate::build::load::Document;
use crate::hand_written::{Source, last_name, tokens};
use serde_json::Value;
use std::collections::BTreeSet;

const ERROR_CODE: &str = "ErrorCode";
const PLACE: &str = "/components/schemas/BaseResponse/properties/code";

/// Checks that each documented code has a name, and answers how many are documented.
pub fn check(document: &Document, error: &Source, report: &mut Report<'_>) -> usize {
    let named = named(error);
    let documented = documented(document.value.pointer(PLACE).unwrap_or(&Value::Null));
    if documented.is_empty() {
        report.finding(document.problem(
            PLACE,
            "lists no business codes, neither as `* 10104 - …` in its description nor as an `enum`",
            "if the document lists them elsewhere now, have xtask/src/check/error_codes.rs read them there",
        ));
    }
    // 0 is no error.
    for (code, said) in documented.iter().filter(|(code, _)| *code != 0 && !named.contains(code)) {
        report.finding(document.problem(
            PLACE,
            format!("lists the code {code}{said}, and `{ERROR_CODE}` has no name for it"),
            format!(
                "add a variant to `{ERROR_CODE}` in {}, and its number to both matches there",
                error.path
            ),
        ));
    }
    documented.iter().filter(|(code, _)| *code != 0).count()
}

/// Each code, with what is said of it.
fn documented(code: &Value) -> Vec<(i64, String)> {
    let listed = code["description"].as_str().unwrap_or_default().lines().filter_map(|line| {
        let item = line.trim().strip_prefix(['*', '-'])?.trim_start_matches(['`', ' ']);
        let digits = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (code, said) = item.split_at(digits);
        let said = said.trim_matches(['`', ' ', '-', '–', ':', '=']);
        Some((code.parse().ok()?, format!(" ({said})")))
    });
    let values = code["enum"].as_array().into_iter().flatten();
    listed.chain(values.filter_map(|value| Some((value.as_i64()?, String::new())))).collect()
}

/// The numbers that `impl From<i64> for ErrorCode` has an arm for.
fn named(error: &Source) -> BTreeSet<i64> {
    let conversions = error.file.items.iter().filter_map(|item| match item {
        syn::Item::Impl(block) => Some(block),
        _ => None,
    });
    conversions
        .filter(|block| block.trait_.is_some() && last_name(&block.self_ty).as_deref() == Some(ERROR_CODE))
        .flat_map(tokens)
        .filter_map(|token| token.parse().ok())
        .collect()
}

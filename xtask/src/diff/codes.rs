//! The list of business codes, which JoggAI writes as lines of a description: `* 10104 - Record not found`.

use crate::diff::consequence::{Effect, code as quoted, compatible, run_time};
use std::collections::BTreeMap;

/// The codes that a description lists, with what it says of each.
pub fn listed(description: &str) -> BTreeMap<i64, String> {
    description.lines().filter_map(entry).map(|(code, text)| (code, text.to_owned())).collect()
}

/// A description without the list.
pub fn without(description: &str) -> String {
    description.lines().filter(|line| entry(line).is_none()).collect::<Vec<_>>().join("\n")
}

fn entry(line: &str) -> Option<(i64, &str)> {
    let line = line.trim().trim_start_matches(['*', '-', '+']).trim_start().trim_start_matches('`');
    let end = line.find(|c: char| !c.is_ascii_digit())?;
    let (code, rest) = line.split_at(end);
    let rest = rest.trim_start_matches('`').trim_start();
    let text = rest.strip_prefix(['-', '–', '—', ':', '='])?.trim();
    Some((code.parse().ok()?, text))
}

pub fn added(code: i64) -> Effect {
    let other = quoted(&format!("ErrorCode::Other({code})"));
    compatible(format!("it arrives as {other} until src/error.rs has a name for it"))
}

pub fn removed(code: i64) -> Effect {
    run_time(format!(
        "who waits for {code} may wait in vain: what was refused with it may be refused with another code; \
         src/error.rs may name it"
    ))
}

pub fn reworded(code: i64) -> Effect {
    compatible(format!("see that what src/error.rs calls {code}, and how calls are repeated, still fits"))
}

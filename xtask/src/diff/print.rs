//! What is printed of a comparison: text for people, JSON for programs, Markdown for a pull request.

use crate::build::docs::printable;
use crate::diff::bump::Bump;
use crate::diff::change::{Change, Changes};
use crate::diff::consequence::Class;
use serde_json::{Value, json};
use std::fmt::Write;

/// All there is to say.
pub struct Report {
    pub old: String,
    pub new: String,
    pub found: Changes,
    /// How many places differ in prose alone.
    pub documentation_only: usize,
    /// These places, where they are asked for.
    pub documentation: Option<Vec<String>>,
    pub bump: Bump,
}

const CLASSES: [(Class, &str, &str); 3] = [
    (Class::Compile, "compile", "Breaks callers at compile time"),
    (Class::RunTime, "run-time", "Breaks callers at run time"),
    (Class::Compatible, "compatible", "Breaks nobody"),
];

/// More than this of a value or of a list of operations is for JSON.
const LONGEST: usize = 100;
const MOST_OPERATIONS: usize = 4;

impl Report {
    pub fn text(&self) -> String {
        let mut text = format!("{} -> {}\n", clean(&self.old), clean(&self.new));
        for (class, _, heading) in CLASSES {
            let changes: Vec<&Change> =
                self.found.changes.iter().filter(|change| change.class == class).collect();
            if changes.is_empty() {
                continue;
            }
            let _ = writeln!(text, "\n{heading} ({})", changes.len());
            for change in changes {
                let old = short(change.old.as_deref().unwrap_or("nothing"));
                let new = short(change.new.as_deref().unwrap_or("nothing"));
                let _ = write!(
                    text,
                    "\n  {}\n    in  {}\n",
                    format!("{}  {}", change.kind, clean(&change.place)).trim_end(),
                    self.reached(change, clean)
                );
                let _ = write!(
                    text,
                    "    was {old}  ({})\n    now {new}  ({})\n",
                    clean(&change.old_at),
                    clean(&change.new_at)
                );
                let _ = writeln!(text, "    {}: {}", audience(change), clean(&change.consequence));
            }
        }
        let _ = writeln!(text, "\nDocumentation only: {}{}", self.documentation_only, self.hint());
        self.documentation.iter().flatten().for_each(|place| {
            let _ = writeln!(text, "  {}", clean(place));
        });
        let _ = writeln!(text, "\n{}", self.version(""));
        text
    }

    pub fn markdown(&self) -> String {
        let mut text = format!("## What changes from {} to {}\n", span(&self.old), span(&self.new));
        for (class, _, heading) in CLASSES {
            let changes: Vec<&Change> =
                self.found.changes.iter().filter(|change| change.class == class).collect();
            if changes.is_empty() {
                continue;
            }
            let _ = writeln!(text, "\n### {heading} ({})\n", changes.len());
            for change in changes {
                let value = |value: &Option<String>| {
                    value.as_deref().map_or("nothing".to_owned(), |value| span(&short(value)))
                };
                // Operations as a whole have no place in them.
                let place = match change.place.as_str() {
                    "" => String::new(),
                    place => format!(" {}", span(place)),
                };
                let _ = writeln!(text, "- **{}**{place}, in {}", change.kind, self.reached(change, span));
                let (old, new) = (value(&change.old), value(&change.new));
                let _ =
                    writeln!(text, "  - {old} ({}) → {new} ({})", span(&change.old_at), span(&change.new_at));
                let _ = writeln!(text, "  - {}: {}", audience(change), clean(&change.consequence));
            }
        }
        let _ = writeln!(text, "\nDocumentation only: {}{}", self.documentation_only, self.hint());
        if self.documentation.iter().flatten().next().is_some() {
            text.push('\n');
        }
        self.documentation.iter().flatten().for_each(|place| {
            let _ = writeln!(text, "- {}", span(place));
        });
        let _ = writeln!(text, "\n{}", self.version("**"));
        text
    }

    pub fn json(&self) -> String {
        let operation = |number: &usize| {
            let found = self.found.operations.get(*number);
            found.map(|found| json!({"operation": found.title, "name": found.name}))
        };
        let changes: Vec<Value> = self
            .found
            .changes
            .iter()
            .map(|change| {
                let class =
                    CLASSES.iter().find(|(class, ..)| *class == change.class).map(|(_, word, _)| *word);
                json!({
                    "kind": change.kind,
                    "class": class,
                    "facade": change.facade,
                    "operation": change.operation,
                    "operations": change.operations.iter().filter_map(operation).collect::<Vec<_>>(),
                    "place": change.place,
                    "old": change.old,
                    "new": change.new,
                    "old_at": change.old_at,
                    "new_at": change.new_at,
                    "consequence": change.consequence,
                })
            })
            .collect();
        let mut whole = json!({
            "old": self.old,
            "new": self.new,
            "changes": changes,
            "documentation_only": self.documentation_only,
            "bump": {
                "level": self.bump.level,
                "from": self.bump.from,
                "to": self.bump.to,
                "because": self.bump.because,
            },
        });
        if let Some(places) = &self.documentation {
            whole["documentation"] = json!(places);
        }
        format!("{whole:#}\n")
    }

    /// The operations of a change: its own, or those that share it.
    fn reached(&self, change: &Change, quote: fn(&str) -> String) -> String {
        let named = change.operations.iter().filter_map(|number| self.found.operations.get(*number));
        let shown = named.take(MOST_OPERATIONS).map(|operation| match &operation.name {
            Some(name) => format!("{} ({})", quote(&operation.title), quote(name)),
            None => quote(&operation.title),
        });
        let shown = shown.collect::<Vec<_>>().join(", ");
        match (change.operations.len(), change.operations.len().saturating_sub(MOST_OPERATIONS)) {
            (0, _) => "no operation".to_owned(),
            (1, _) => shown,
            (all, 0) => format!("{all} operations: {shown}"),
            (all, more) => format!("{all} operations: {shown} and {more} more"),
        }
    }

    fn hint(&self) -> &'static str {
        match (self.documentation_only, &self.documentation) {
            (1.., None) => " (listed with --documentation)",
            _ => "",
        }
    }

    fn version(&self, strong: &str) -> String {
        let Bump { level, from, to, because } = &self.bump;
        match *level {
            "none" => format!("Version: {strong}{from}{strong} stays: {because}."),
            level => format!("Version: {from} -> {strong}{to}{strong} ({level}): {because}."),
        }
    }
}

fn audience(change: &Change) -> &'static str {
    if change.facade { "facade" } else { "only raw" }
}

/// Without what would steer a terminal, or turn its text.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for letter in printable(text).chars() {
        match letter {
            letter if letter.is_control() => cleaned.extend(letter.escape_default()),
            letter => cleaned.push(letter),
        }
    }
    cleaned
}

fn short(text: &str) -> String {
    let cleaned = clean(text);
    match cleaned.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &cleaned[..end]),
        None => cleaned,
    }
}

/// A code span of Markdown, whatever is in the text.
fn span(text: &str) -> String {
    let text = clean(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match longest > 0 || text.trim().is_empty() {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

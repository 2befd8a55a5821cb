//! What was found: findings, which fail; notes, which do not; and what held.

use crate::build::problem::Problem;
use crate::openapi_folder::OpenapiFolder;
use std::process::ExitCode;

pub struct Report<'a> {
    openapi: &'a OpenapiFolder,
    findings: Vec<Problem>,
    /// With those that were known already.
    found: usize,
    notes: Vec<Problem>,
    held: Vec<(&'static str, String)>,
    left_out: Vec<String>,
}

impl<'a> Report<'a> {
    pub fn new(openapi: &'a OpenapiFolder) -> Self {
        Self {
            openapi,
            findings: Vec::new(),
            found: 0,
            notes: Vec::new(),
            held: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Runs one check, which says what held; it did so only if nothing was found on the way.
    pub fn check<T>(&mut self, name: &'static str, run: impl FnOnce(&mut Self) -> (T, String)) -> T {
        let before = self.found;
        let (made, held) = run(self);
        if self.found == before {
            self.held(name, held);
        }
        made
    }

    pub fn held(&mut self, name: &'static str, held: String) {
        self.held.push((name, held));
    }

    pub fn finding(&mut self, problem: Problem) {
        self.found += 1;
        self.findings.push(self.openapi.in_its_names(problem));
    }

    /// A finding, unless another check has found something at that place already.
    pub fn finding_unless_known(&mut self, problem: Problem) {
        let is_known = |known: &Problem| known.file == problem.file && known.place == problem.place;
        if self.findings.iter().any(is_known) {
            self.found += 1;
        } else {
            self.finding(problem);
        }
    }

    pub fn note(&mut self, problem: Problem) {
        self.notes.push(self.openapi.in_its_names(problem));
    }

    pub fn not_looked_at(&mut self, what: &str, why: &str) {
        self.left_out.push(format!("not looked at, because {why}: {what}"));
    }

    /// What held to stdout, the rest to stderr.
    pub fn print(mut self) -> ExitCode {
        for problems in [&mut self.findings, &mut self.notes] {
            problems.sort_by(|a, b| (&a.file, a.place.line).cmp(&(&b.file, b.place.line)));
        }
        let width = self.held.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
        for (name, held) in &self.held {
            println!("{name:width$}  {held}");
        }
        for problem in &self.findings {
            eprintln!("{problem}");
        }
        for problem in &self.notes {
            eprintln!("note: {problem}");
        }
        for line in &self.left_out {
            eprintln!("{line}");
        }
        let folder = self.openapi.path().display();
        match self.findings.len() {
            0 => {
                println!("{folder}: nothing to mend");
                ExitCode::SUCCESS
            }
            1 => {
                eprintln!("{folder}: 1 finding");
                ExitCode::FAILURE
            }
            several => {
                eprintln!("{folder}: {several} findings");
                ExitCode::FAILURE
            }
        }
    }
}

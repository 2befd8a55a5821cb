//! The table itself: read from document and code, written in three forms.

use crate::build::names::{Api, Operation};
use crate::build::problem::{Place, Problem};
use crate::hand_written::{CALL, Source, last_name, names_after, source, sources, tokens};
use heck::ToKebabCase;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const CLIENT: &str = "src/client.rs";
/// Where the table `SIMULATED` is.
pub const SANDBOX: &str = "src/sandbox/document.rs";
const COMMANDS: &str = "src/bin/joggai";

/// What the columns mean.
const MEANING: [&str; 5] = [
    "operation: its name, which is its method in `raw`; `Client::call` reaches every one",
    "facade: the method that calls it, from `client.`; what combines several calls, such as `modify`, is not listed",
    "sandbox: whether the embedded JoggAI carries it out; the others are answered `not simulated yet`",
    "command: the command of `joggai` that calls the facade's method",
    "described: in the README, in the facade's own docs, or on JoggAI's page alone",
];

pub struct Table(Vec<Row>);

#[derive(Serialize)]
struct Row {
    operation: String,
    method: String,
    path: String,
    facade: Vec<String>,
    sandbox: bool,
    commands: Vec<String>,
    described: Vec<&'static str>,
    page: Option<String>,
}

impl Table {
    pub fn read(api: &Api, package: &Path) -> Result<Self, Problem> {
        let (commands, library): (Vec<Source>, Vec<Source>) =
            sources(package, "src")?.into_iter().partition(|source| source.path.starts_with(COMMANDS));
        let readme = fs::read_to_string(package.join("README.md")).unwrap_or_default();
        let code = Code {
            methods: methods(&library, &rooms(&source(package, CLIENT)?), &Commands::new(&commands)),
            simulated: simulated(&source(package, SANDBOX)?)?,
            readme: readme.split_whitespace().collect(),
        };
        Ok(Self(api.operations.iter().map(|operation| code.row(api, operation)).collect()))
    }

    pub fn text(&self) -> String {
        let shown = |cell: String| if cell.is_empty() { "-".to_owned() } else { cell };
        let rows: Vec<[String; 6]> = self
            .0
            .iter()
            .map(|row| {
                [
                    row.operation.clone(),
                    format!("{:6} {}", row.method, row.path),
                    shown(row.facade.join(", ")),
                    shown(row.simulated().to_owned()),
                    shown(row.commands.join(", ")),
                    shown(row.described.join(", ")),
                ]
            })
            .collect();
        let head = ["operation", "call", "facade", "sandbox", "command", "described"].map(str::to_owned);
        let width = |column: usize| {
            rows.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or_default()
        };
        let widths: [usize; 6] = std::array::from_fn(width);
        let line = |row: &[String; 6]| {
            let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
            format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
        };
        let meaning = MEANING.iter().map(|line| format!("{}\n", line.replace('`', "")));
        let lines: String = [&head].into_iter().chain(&rows).map(line).collect();
        format!("{}\n{lines}\n{}\n", meaning.collect::<String>(), self.counts())
    }

    pub fn markdown(&self) -> String {
        let code =
            |cells: &[String]| cells.iter().map(|cell| format!("`{cell}`")).collect::<Vec<_>>().join(", ");
        let meaning = MEANING.iter().map(|line| match line.split_once(": ") {
            Some((column, meaning)) => format!("- **{column}**: {meaning}\n"),
            None => format!("- {line}\n"),
        });
        let rows = self.0.iter().map(|row| {
            let described = row.described.iter().map(|place| match (*place, &row.page) {
                (PAGE, Some(page)) => format!("[{PAGE}]({page})"),
                (place, _) => place.to_owned(),
            });
            format!(
                "| `{}` | `{} {}` | {} | {} | {} | {} |\n",
                row.operation,
                row.method,
                row.path,
                code(&row.facade),
                row.simulated(),
                code(&row.commands),
                described.collect::<Vec<_>>().join(", ")
            )
        });
        format!(
            "{}\n| operation | call | facade | sandbox | command | described |\n|---|---|---|---|---|---|\n{}\n{}\n",
            meaning.collect::<String>(),
            rows.collect::<String>(),
            self.counts()
        )
    }

    pub fn json(&self) -> String {
        serde_json::to_string_pretty(&self.0).unwrap_or_default()
    }

    fn counts(&self) -> String {
        let count = |has: fn(&Row) -> bool| self.0.iter().filter(|row| has(row)).count();
        format!(
            "{} operations: {} with a method in the facade, {} in the sandbox, {} on the command line.",
            self.0.len(),
            count(|row| !row.facade.is_empty()),
            count(|row| row.sandbox),
            count(|row| !row.commands.is_empty())
        )
    }
}

impl Row {
    fn simulated(&self) -> &'static str {
        if self.sandbox { "simulated" } else { "" }
    }
}

const PAGE: &str = "JoggAI's page";

/// The hand-written code, as far as it says what reaches an operation.
struct Code {
    methods: Vec<Method>,
    /// Method and path of what the sandbox carries out.
    simulated: Vec<(String, String)>,
    /// The README without blanks.
    readme: String,
}

/// A method of the facade that calls an operation.
struct Method {
    operation: String,
    room: String,
    name: String,
    has_docs: bool,
    commands: Vec<String>,
}

impl Code {
    fn row(&self, api: &Api, operation: &Operation) -> Row {
        let (method, path) = (operation.method.to_uppercase(), operation.path.clone());
        let methods: Vec<&Method> =
            self.methods.iter().filter(|found| found.operation == operation.name).collect();
        let shows = |call: String| self.readme.contains(&call);
        let page = api.document.value.pointer(&format!("{}/externalDocs/url", operation.pointer));
        let page = page.and_then(|page| page.as_str()).map(str::to_owned);
        let in_readme = shows(format!("raw.{}(", operation.name))
            || methods.iter().any(|found| shows(format!(".{}().{}(", found.room, found.name)));
        let mut described = Vec::new();
        described.extend(in_readme.then_some("README"));
        described.extend(methods.iter().any(|found| found.has_docs).then_some("rustdoc"));
        described.extend(page.as_ref().map(|_| PAGE));
        Row {
            sandbox: self.simulated.iter().any(|known| *known == (method.clone(), path.clone())),
            facade: methods.iter().map(|found| format!("{}().{}", found.room, found.name)).collect(),
            commands: methods.iter().flat_map(|found| found.commands.clone()).collect(),
            operation: operation.name.clone(),
            method,
            path,
            described,
            page,
        }
    }
}

fn methods(library: &[Source], rooms: &BTreeMap<String, String>, commands: &Commands<'_>) -> Vec<Method> {
    let mut found = Vec::new();
    for (of, function) in library.iter().flat_map(Source::methods) {
        let Some(room) = rooms.get(&of) else { continue };
        let name = function.sig.ident.to_string();
        for operation in names_after(&tokens(&function.block), &CALL) {
            found.push(Method {
                operation: operation.to_owned(),
                room: room.clone(),
                has_docs: function.attrs.iter().any(|attr| attr.path().is_ident("doc")),
                commands: commands.that_call(room, &name),
                name: name.clone(),
            });
        }
    }
    found
}

/// The types that methods of `Client` lead to, with those methods: `Webhooks` by `webhooks`.
fn rooms(client: &Source) -> BTreeMap<String, String> {
    let methods = client.methods().filter(|(of, _)| of == "Client");
    let rooms = methods.filter_map(|(_, function)| match &function.sig.output {
        syn::ReturnType::Type(_, ty) => Some((last_name(ty)?, function.sig.ident.to_string())),
        syn::ReturnType::Default => None,
    });
    rooms.collect()
}

/// The files of the command line, with their tokens.
struct Commands<'a>(Vec<(&'a Source, Vec<String>)>);

impl<'a> Commands<'a> {
    fn new(sources: &'a [Source]) -> Self {
        Self(sources.iter().map(|source| (source, tokens(&source.file))).collect())
    }

    fn that_call(&self, room: &str, method: &str) -> Vec<String> {
        let before = [room, "(", ")", "."];
        let calls = |tokens: &[String]| names_after(tokens, &before).any(|name| name == method);
        let files = self.0.iter().filter(|(_, tokens)| calls(tokens));
        files.flat_map(|(source, _)| self.names_of(&source.path)).collect()
    }

    /// The commands that a file is: `webhook/switch.rs` is `webhook enable` and `webhook disable`.
    fn names_of(&self, path: &str) -> Vec<String> {
        let way = path.trim_start_matches(COMMANDS).trim_start_matches('/').trim_end_matches(".rs");
        let mut names = vec![String::new()];
        let mut folder = COMMANDS.to_owned();
        for module in way.split('/').filter(|module| !matches!(*module, "main" | "mod")) {
            let files = [format!("{folder}/main.rs"), format!("{folder}/mod.rs")];
            let parent = self.0.iter().find(|(source, _)| files.contains(&source.path));
            let variants = parent.map(|(source, _)| variants(source, module)).unwrap_or_default();
            let longer =
                names.iter().flat_map(|name| variants.iter().map(move |variant| format!("{name} {variant}")));
            names = longer.map(|name| name.trim().to_owned()).collect();
            folder = format!("{folder}/{module}");
        }
        names
    }
}

/// The subcommands whose arguments a module has: the variant `Enable(switch::Arguments)` of `Command` is `enable`.
fn variants(source: &Source, module: &str) -> Vec<String> {
    let commands = source.file.items.iter().filter_map(|item| match item {
        syn::Item::Enum(found) if found.ident == "Command" => Some(&found.variants),
        _ => None,
    });
    let is_of_module = |variant: &&syn::Variant| tokens(&variant.fields).iter().any(|token| token == module);
    commands.flatten().filter(is_of_module).map(|variant| variant.ident.to_string().to_kebab_case()).collect()
}

/// The rows `(Method::GET, "/v2/events", …)` of the sandbox's table.
pub fn simulated(source: &Source) -> Result<Vec<(String, String)>, Problem> {
    let table = source.file.items.iter().find_map(|item| match item {
        syn::Item::Const(found) if found.ident == "SIMULATED" => Some(tokens(&found.expr)),
        _ => None,
    });
    let table = table.ok_or_else(|| {
        let remedy = "have xtask/src/coverage/table.rs read what the sandbox simulates where it stands now";
        Problem::new(SANDBOX, Place::default(), "has no table `SIMULATED`", remedy)
    })?;
    let rows = table.windows(6).filter_map(|row| match row {
        [of, _, _, method, comma, path] if of == "Method" && comma == "," => {
            Some((method.clone(), path.trim_matches('"').to_owned()))
        }
        _ => None,
    });
    Ok(rows.collect())
}

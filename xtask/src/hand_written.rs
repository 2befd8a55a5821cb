//! The hand-written code, read as source: what it names of the bindings.

use crate::build::problem::{Place, Problem};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use std::fs;
use std::path::Path;

/// One source file.
pub struct Source {
    /// Its path below the package, with `/`.
    pub path: String,
    pub file: syn::File,
    text: String,
}

/// What stands before the operation in `client.call(|raw| async move { raw.list_voices(&query).await })`.
pub const CALL: [&str; 8] = ["|", "raw", "|", "async", "move", "{", "raw", "."];

/// All Rust files below `folder` of the package, by path.
pub fn sources(package: &Path, folder: &str) -> Result<Vec<Source>, Problem> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        let entries = fs::read_dir(package.join(&folder)).map_err(|error| unreadable(&folder, &error))?;
        for entry in entries {
            let entry = entry.map_err(|error| unreadable(&folder, &error))?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                waiting.push(path);
            } else if path.ends_with(".rs") {
                found.push(source(package, &path)?);
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// One Rust file of the package.
pub fn source(package: &Path, path: &str) -> Result<Source, Problem> {
    let text = fs::read_to_string(package.join(path)).map_err(|error| unreadable(path, &error))?;
    let file = syn::parse_file(&text).map_err(|error| {
        Problem::new(path, Place::default(), format!("is no Rust: {error}"), "`cargo check` shows where")
    })?;
    Ok(Source { path: path.to_owned(), file, text })
}

fn unreadable(path: &str, error: &std::io::Error) -> Problem {
    let remedy = "run this in a checkout of the repository, with all its files";
    Problem::new(path, Place::default(), format!("cannot be read: {error}"), remedy)
}

impl Source {
    /// A problem at the first line that holds `needle`.
    pub fn problem(&self, needle: &str, cause: impl Into<String>, remedy: impl Into<String>) -> Problem {
        let line = self.text.lines().position(|line| line.contains(needle)).map(|index| index + 1);
        Problem::new(&self.path, Place { line, pointer: String::new() }, cause, remedy)
    }

    /// The functions of all `impl` blocks that are not of a trait, with the name of their type.
    pub fn methods(&self) -> impl Iterator<Item = (String, &syn::ImplItemFn)> {
        self.file.items.iter().filter_map(inherent).flat_map(|(of, block)| {
            let functions = block.items.iter().filter_map(|item| match item {
                syn::ImplItem::Fn(function) => Some(function),
                _ => None,
            });
            functions.map(move |function| (of.clone(), function))
        })
    }
}

fn inherent(item: &syn::Item) -> Option<(String, &syn::ItemImpl)> {
    match item {
        syn::Item::Impl(block) if block.trait_.is_none() => Some((last_name(&block.self_ty)?, block)),
        _ => None,
    }
}

/// `Webhooks` of `crate::Webhooks`.
pub fn last_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// Code as a flat list of tokens, with the delimiters of its groups.
pub fn tokens(code: &impl ToTokens) -> Vec<String> {
    let mut flat = Vec::new();
    flatten(code.to_token_stream(), &mut flat);
    flat
}

fn flatten(stream: TokenStream, flat: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                flat.push(open.to_owned());
                flatten(group.stream(), flat);
                flat.push(close.to_owned());
            }
            single => flat.push(single.to_string()),
        }
    }
}

/// The tokens that follow `before`: after [`CALL`], the operations that are called.
pub fn names_after<'a>(tokens: &'a [String], before: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    tokens
        .windows(before.len() + 1)
        .filter(move |window| window.iter().zip(before).all(|(token, wanted)| token == wanted))
        .filter_map(move |window| window.last().map(String::as_str))
}

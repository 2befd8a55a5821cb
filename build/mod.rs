//! From the vendored document to Rust, one step a file.
//!
//! `load` → `overlay` (with `marks`) → `names` (with `document_shape`) → `enums` → `nullable` → `emit` (with `requests`, `tables`, `docs`) → `facade`. Each step either
//! does its whole work or answers one [`Problem`](problem::Problem); nothing here panics, writes, or looks anywhere
//! but at the two files it is given.

pub mod docs;
pub mod document_shape;
pub mod emit;
pub mod enums;
pub mod facade;
pub mod json_path;
pub mod load;
pub mod marks;
pub mod names;
pub mod nullable;
pub mod objects;
pub mod overlay;
pub mod problem;
pub mod requests;
pub mod tables;

use problem::Problem;
use std::path::Path;

/// What the build script writes.
pub struct Output {
    /// The bindings, as Rust.
    pub bindings: String,
    /// The document for the sandbox's validator, as JSON.
    pub document: String,
}

/// Reads `joggai-v2.yaml` and `overlay.yaml` in `folder`, which messages call `openapi`.
pub fn run(folder: &Path) -> Result<Output, Problem> {
    let document = load::load(&folder.join("joggai-v2.yaml"), "openapi/joggai-v2.yaml")?;
    let overlay = load::load(&folder.join("overlay.yaml"), "openapi/overlay.yaml")?;
    steps(document, &overlay)
}

/// All steps after reading.
pub fn steps(document: load::Document, overlay: &load::Document) -> Result<Output, Problem> {
    let validator_document = emit::validator_document(&document.value);
    let mut api = named(document, overlay)?;
    let enums = enums::lift(&mut api)?;
    marks::check_used(&api.document, &api.used_marks)?;
    nullable::relax(&mut api)?;
    let bindings = emit::emit(&api, &enums)?;
    Ok(Output { bindings, document: validator_document })
}

/// The steps up to the names: all that the document says stands still as it says it.
pub fn named(mut document: load::Document, overlay: &load::Document) -> Result<names::Api, Problem> {
    overlay::apply(&mut document, overlay)?;
    marks::check(&document, "", &document.value)?;
    marks::note(&mut document);
    names::name(document)
}

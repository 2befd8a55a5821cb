//! `cargo xtask spec import` and `pull`, as the real binary does them on copies of `openapi/`.

#[allow(dead_code)]
#[path = "../../../build/mod.rs"]
mod build;

mod bad_input;
mod conflicts;
mod documents;
mod folder;
mod layout;
mod pages;
mod properties;
mod provenance;
mod pull;

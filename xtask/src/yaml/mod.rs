//! YAML as text that people look after: read with the places of its nodes, changed with the smallest edits, written
//! in the vendored document's style.

pub mod edit;
mod node;
mod tree;
mod write;

pub use node::{Entry, Kind, Node};
pub use tree::read;
pub use write::entry_lines;

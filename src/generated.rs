//! The low-level bindings: one method for each of the document's operations, and its types.
//!
//! This module is generated from JoggAI's OpenAPI document when the crate is compiled. It is **outside of semantic
//! versioning**: a new document may rename or change anything here in a minor release. Requests are sent with
//! [`Client::call`](crate::Client::call), which lends a [`Client`] of this module to a closure.
//!
//! In answers every field is optional, whatever the document says, for JoggAI leaves fields out; every enum survives
//! values it does not know; and limits and formats that the document states are left to JoggAI to check.

include!(concat!(env!("OUT_DIR"), "/bindings.rs"));

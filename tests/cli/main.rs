//! The command `joggai` from outside: the real binary, a real socket, what it prints and how it ends.

mod arguments;
mod changes;
mod connection;
mod failures;
mod printing;
mod sandbox;
mod secrecy;
mod signed_links;
mod webhook_listen;
mod webhook_signing;

mod command;
mod server;
#[path = "../support/signature_vectors.rs"]
mod signature_vectors;

const KEY: &str = "key-that-must-not-show";
const URL: &str = "https://example.com/hook";
const SUCCESS: &str = "generated_avatar_video_success";
const FAILED: &str = "generated_avatar_video_failed";

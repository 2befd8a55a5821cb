//! The sandbox from outside: bytes on a loopback socket.

mod bodies;
mod connections;
mod lifetime;
mod paths;
mod settings;
mod state;

mod client;

use std::time::Duration;

/// Long enough for the slowest machine; only a test that fails waits so long.
const HANGS: Duration = Duration::from_secs(30);

const SEEDED: &str = "/v2/endpoint/wh_123456";

//! Webhooks: the endpoints that JoggAI sends events to.

mod endpoints;

pub use endpoints::Webhooks;

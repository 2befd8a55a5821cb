#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod call;
mod client;
mod error;

mod open_enum;
mod operation;
mod resource_url;
mod secret;

mod attempts;
mod clock;
mod envelope;
mod json_place;
mod object;
mod server_text;
mod telemetry;
mod transport;

pub mod middleware;
pub mod rate_limit;
pub mod webhooks;

#[path = "generated.rs"]
pub mod raw;

#[cfg(feature = "sandbox")]
pub mod sandbox;

pub use call::{Call, Response};
pub use client::{Client, ClientBuilder};
pub use error::{Error, ErrorCode, ErrorKind};
pub use open_enum::UnknownValue;
pub use operation::Operation;
pub use raw::enums::{WebhookEventType, WebhookStatus};
pub use raw::types::{CreateWebhookEndpoint, UpdateWebhookEndpoint, WebhookEndpoint};
pub use resource_url::ResourceUrl;
pub use secret::Secret;
pub use webhooks::Webhooks;

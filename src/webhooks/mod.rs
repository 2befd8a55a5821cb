//! Webhooks from end to end: the endpoints that JoggAI sends events to, and the events that arrive there.
//!
//! [`Webhooks`] manages endpoints. [`Verifier`] tells a genuine delivery from a forged one, and the [`Verified`] it
//! answers holds the [`Event`]. [`SeenEvents`] keeps an event that is delivered twice from being handled twice.
//!
//! With the feature `axum` there are two ways to receive: the extractor `Webhook` for a handler that stores the event
//! before it answers, and `WebhookReceiver`, a ready route that acknowledges an event once it is in a bounded channel.
//! Other servers give headers and body to [`Verifier::verify`]; the example `receive_with_hyper` shows how.

mod changes;
mod endpoints;
mod event;
#[cfg(feature = "axum")]
mod receiver;
mod seen;
mod signature;

pub use changes::{EndpointChange, EndpointPlan, EnsureWebhookEndpoint, ModifyWebhookEndpoint};
pub use endpoints::Webhooks;
pub use event::{
    Event, EventData, EventError, EventScript, ImageFailed, ImageSucceeded, MotionFailed, MotionSucceeded,
    PhotoAvatarSucceeded, ScriptSucceeded, VideoFailed, VideoSucceeded,
};
#[cfg(feature = "axum")]
pub use receiver::{Deliveries, Webhook, WebhookLimits, WebhookReceiver, WebhookRejection};
pub use seen::{RecentEvents, SeenEvents};
pub use signature::{EVENT_HEADER, SIGNATURE_HEADER, Verified, Verifier, VerifyError, sign};

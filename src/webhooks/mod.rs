//! Webhooks from end to end: the endpoints that JoggAI sends events to, and the events that arrive there.
//!
//! [`Webhooks`] manages endpoints. [`Verifier`] tells a genuine delivery from a forged one, and the [`Verified`] it
//! answers holds the [`Event`]. [`SeenEvents`] keeps an event that is delivered twice from being handled twice.

mod changes;
mod endpoints;
mod event;
mod seen;
mod signature;

pub use changes::{EndpointChange, EndpointPlan, EnsureWebhookEndpoint, ModifyWebhookEndpoint};
pub use endpoints::Webhooks;
pub use event::{
    Event, EventData, EventError, EventScript, ImageFailed, ImageSucceeded, MotionFailed, MotionSucceeded,
    PhotoAvatarSucceeded, ScriptSucceeded, VideoFailed, VideoSucceeded,
};
pub use seen::{RecentEvents, SeenEvents};
pub use signature::{EVENT_HEADER, SIGNATURE_HEADER, Verified, Verifier, VerifyError, sign};

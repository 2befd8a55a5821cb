//! What a genuine delivery says.

use crate::{ResourceUrl, WebhookEventType};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// An event that JoggAI sent: something has finished, or has failed.
///
/// It comes from [`Verified::event`](super::Verified::event), and from nowhere else. Reading it never fails: a body that
/// is not what the documentation shows gives an event with less in it, and [`raw`](Self::raw) has all of it. `Debug`
/// shows id, type and time only.
///
/// ```
/// use joggai::webhooks::{EventData, Verified};
///
/// fn handle(verified: &Verified) {
///     let event = verified.event();
///     match event.data() {
///         EventData::VideoSucceeded(video) => println!("{:?} is at {:?}", video.video_id, video.video_url),
///         EventData::VideoFailed(video) => println!("{:?} failed: {:?}", video.video_id, video.error),
///         _ => println!("{}: {}", event.event_type(), event.raw()),
///     }
/// }
/// ```
#[derive(Clone)]
pub struct Event {
    event_id: Option<String>,
    event_type: WebhookEventType,
    timestamp: Option<i64>,
    data: EventData,
    resource_id: Option<String>,
    raw: Value,
}

impl Event {
    pub(super) fn read(body: &[u8]) -> Self {
        // A byte order mark is no JSON, but readers may pass over it.
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let raw: Option<Value> = serde_json::from_slice(body).ok();
        let field = |name| match &raw {
            Some(raw) => raw.get(name).map(Cow::Borrowed),
            None => salvage(body, name).map(Cow::Owned),
        };
        let event_type =
            WebhookEventType::from(field("event").as_deref().and_then(Value::as_str).unwrap_or_default());
        Self {
            event_id: field("event_id").as_deref().and_then(id),
            timestamp: field("timestamp").as_deref().and_then(integer),
            data: EventData::read(&event_type, field("data").as_deref()),
            resource_id: field("data").as_deref().and_then(|data| resource_id(&event_type, data)),
            event_type,
            raw: raw.unwrap_or_default(),
        }
    }

    /// The event's own id, the same in every repeat of a delivery. The documentation's image, motion and script events
    /// have none: see [`deduplication_key`](Self::deduplication_key). A whole number is read as its digits.
    pub fn event_id(&self) -> Option<&str> {
        self.event_id.as_deref()
    }

    /// What happened, in the letters that were sent; an unknown, empty text where the body has none.
    pub fn event_type(&self) -> &WebhookEventType {
        &self.event_type
    }

    /// When it happened, in seconds since 1970-01-01 UTC. A fraction is cut off, and a text that holds the number is read
    /// as well.
    pub fn timestamp(&self) -> Option<i64> {
        self.timestamp
    }

    /// What it is about, typed.
    pub fn data(&self) -> &EventData {
        &self.data
    }

    /// As [`data`](Self::data), to keep.
    pub fn into_data(self) -> EventData {
        self.data
    }

    /// The whole body as JSON. Addresses in it may be signed, so mind where it is shown.
    ///
    /// It is `null` where the body is not JSON, or is JSON that a [`Value`] cannot hold: with a number such as `1e400`, half
    /// of a surrogate pair, a text that is not UTF-8, or more than 127 levels. Id, type, time and data of the event are
    /// read nevertheless where they themselves are whole; the rest is in [`Verified::body`](super::Verified::body).
    pub fn raw(&self) -> &Value {
        &self.raw
    }

    /// The id of what the event is about: the one that its type is named after (`motion_id` of a motion, `photo_id` of
    /// images, `task_id` of scripts, `avatar_id` of a photo avatar), else the first of `video_id`, `project_id`,
    /// `photo_id`, `motion_id`, `task_id` and `avatar_id` that its `data` has.
    pub fn resource_id(&self) -> Option<&str> {
        self.resource_id.as_deref()
    }

    /// A key that repeats of one delivery share, to handle an event once: JoggAI may deliver an event several times.
    ///
    /// It is made of the event id where there is one, and otherwise of the event type and the
    /// [id in the data](Self::resource_id), as JoggAI's guide to its v1 advises. `None` where these are missing: such an
    /// event cannot be told from its repeats. The form of the key stays the same in later versions of this crate, so it
    /// may be stored.
    pub fn deduplication_key(&self) -> Option<String> {
        match &self.event_id {
            Some(id) => Some(format!("event_id:{id}")),
            None if self.event_type == "" => None,
            None => Some(format!("{}:{}", self.event_type, self.resource_id.as_ref()?)),
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("event_id", &self.event_id)
            .field("event_type", &self.event_type)
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

/// The data of an event, in the shapes that JoggAI's documentation shows.
///
/// The shapes are lenient: every field is optional, an id may be a number, and a number may be a text. Data is
/// [`Unknown`](Self::Unknown) where its type of event has no documented shape, where none of the shape's fields is there,
/// and where one of them holds something else than documented; [`Event::raw`] has it then.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EventData {
    /// A video is finished. Documented for `generated_avatar_video_success` and the older `generated_video_success`; those
    /// of products, templates and translations are read the same way, which is likely but not documented.
    VideoSucceeded(VideoSucceeded),
    /// A video has failed. Documented for `generated_avatar_video_failed` and the older `generated_video_failed`; those of
    /// products, templates and translations are read the same way, which is likely but not documented.
    VideoFailed(VideoFailed),
    /// `generated_photo_avatar_success`
    PhotoAvatarSucceeded(PhotoAvatarSucceeded),
    /// `generated_script_success`
    ScriptSucceeded(ScriptSucceeded),
    /// `generated_image_success`
    ImageSucceeded(ImageSucceeded),
    /// `generated_image_failed`
    ImageFailed(ImageFailed),
    /// `generated_motion_success`
    MotionSucceeded(MotionSucceeded),
    /// `generated_motion_failed`
    MotionFailed(MotionFailed),
    /// Everything else: see [`Event::raw`].
    Unknown,
}

impl EventData {
    fn read(event_type: &WebhookEventType, data: Option<&Value>) -> Self {
        let Some(data) = data.and_then(Value::as_object) else { return Self::Unknown };
        Self::typed(event_type, &Fields(data)).unwrap_or(Self::Unknown)
    }

    fn typed(event_type: &WebhookEventType, data: &Fields<'_>) -> Result<Self, Misfit> {
        use WebhookEventType as Type;
        Ok(match event_type {
            Type::GeneratedAvatarVideoSuccess
            | Type::GeneratedProductVideoSuccess
            | Type::GeneratedTemplateVideoSuccess
            | Type::GeneratedTranslateVideoSuccess
            | Type::GeneratedVideoSuccess => {
                data.has_any(&["video_id", "project_id", "video_url", "cover_url", "duration"])?;
                Self::VideoSucceeded(VideoSucceeded {
                    video_id: data.video_id()?,
                    status: data.text("status")?,
                    video_url: data.url("video_url")?,
                    cover_url: data.url("cover_url")?,
                    duration: data.number("duration")?,
                })
            }
            Type::GeneratedAvatarVideoFailed
            | Type::GeneratedProductVideoFailed
            | Type::GeneratedTemplateVideoFailed
            | Type::GeneratedTranslateVideoFailed
            | Type::GeneratedVideoFailed => {
                data.has_any(&["video_id", "project_id", "error", "err_msg"])?;
                Self::VideoFailed(VideoFailed {
                    video_id: data.video_id()?,
                    status: data.text("status")?,
                    error: data.error()?,
                })
            }
            Type::GeneratedPhotoAvatarSuccess => {
                data.has_any(&["avatar_id", "preview_url", "cover_url"])?;
                Self::PhotoAvatarSucceeded(PhotoAvatarSucceeded {
                    avatar_id: data.integer("avatar_id")?,
                    status: data.text("status")?,
                    preview_url: data.url("preview_url")?,
                    cover_url: data.url("cover_url")?,
                })
            }
            Type::GeneratedScriptSuccess => {
                data.has_any(&["task_id", "scripts"])?;
                Self::ScriptSucceeded(ScriptSucceeded {
                    task_id: data.id("task_id")?,
                    status: data.text("status")?,
                    scripts: data.scripts("scripts")?,
                })
            }
            Type::GeneratedImageSuccess => {
                data.has_any(&["photo_id", "photo_urls"])?;
                Self::ImageSucceeded(ImageSucceeded {
                    photo_id: data.id("photo_id")?,
                    photo_urls: data.urls("photo_urls")?,
                })
            }
            Type::GeneratedImageFailed => {
                data.has_any(&["photo_id", "error"])?;
                Self::ImageFailed(ImageFailed { photo_id: data.id("photo_id")?, error: data.error()? })
            }
            Type::GeneratedMotionSuccess => {
                data.has_any(&["motion_id", "motion_url", "photo_url"])?;
                Self::MotionSucceeded(MotionSucceeded {
                    motion_id: data.id("motion_id")?,
                    motion_url: data.url("motion_url")?,
                    photo_url: data.url("photo_url")?,
                })
            }
            Type::GeneratedMotionFailed => {
                data.has_any(&["motion_id", "error"])?;
                Self::MotionFailed(MotionFailed { motion_id: data.id("motion_id")?, error: data.error()? })
            }
            _ => Self::Unknown,
        })
    }
}

/// A finished video.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VideoSucceeded {
    /// The id that the call which started it gave. The documentation calls it `video_id`; v1 and deliveries seen in
    /// practice call it `project_id`.
    pub video_id: Option<String>,
    /// `completed` in the documentation; missing in deliveries seen in practice.
    pub status: Option<String>,
    /// Where the video is.
    pub video_url: Option<ResourceUrl>,
    /// Where its cover picture is.
    pub cover_url: Option<ResourceUrl>,
    /// Its length in seconds.
    pub duration: Option<f64>,
}

/// A video that failed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VideoFailed {
    /// As [`VideoSucceeded::video_id`].
    pub video_id: Option<String>,
    /// `failed` in the documentation.
    pub status: Option<String>,
    /// Why.
    pub error: Option<EventError>,
}

/// A finished photo avatar.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PhotoAvatarSucceeded {
    /// The number of the new avatar.
    pub avatar_id: Option<i64>,
    /// `completed` in the documentation.
    pub status: Option<String>,
    /// Where a preview is.
    pub preview_url: Option<ResourceUrl>,
    /// Where its cover picture is.
    pub cover_url: Option<ResourceUrl>,
}

/// Finished scripts.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ScriptSucceeded {
    /// The id of the task that wrote them.
    pub task_id: Option<String>,
    /// `completed` in the documentation.
    pub status: Option<String>,
    /// The scripts.
    pub scripts: Option<Vec<EventScript>>,
}

/// One script of [`ScriptSucceeded`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventScript {
    /// The style it is written in.
    pub script_style: Option<String>,
    /// Its text: one text in an event, where the answer of the task's status call has a list. Should an event have a list
    /// as well, its parts are joined by line breaks.
    pub script_paragraphs: Option<String>,
}

/// Finished portrait pictures.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageSucceeded {
    /// The id of the task that made them.
    pub photo_id: Option<String>,
    /// Where they are.
    pub photo_urls: Option<Vec<ResourceUrl>>,
}

/// Portrait pictures that failed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ImageFailed {
    /// The id of the task.
    pub photo_id: Option<String>,
    /// Why.
    pub error: Option<EventError>,
}

/// A finished avatar motion.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MotionSucceeded {
    /// The id of the task that made it.
    pub motion_id: Option<String>,
    /// Where the motion is.
    pub motion_url: Option<ResourceUrl>,
    /// Where the picture is that was set in motion.
    pub photo_url: Option<ResourceUrl>,
}

/// An avatar motion that failed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MotionFailed {
    /// The id of the task.
    pub motion_id: Option<String>,
    /// Why.
    pub error: Option<EventError>,
}

/// Why something failed: an object with code and message for videos, a text for pictures and motions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventError {
    /// The number of the failure. What the numbers mean is not documented.
    pub code: Option<i64>,
    /// The failure in words.
    pub message: Option<String>,
}

/// A field holds something else than documented.
struct Misfit;

struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The field, unless it is absent or null.
    fn get(&self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    fn read<T>(&self, name: &str, read: impl Fn(&'a Value) -> Option<T>) -> Result<Option<T>, Misfit> {
        self.get(name).map(|value| read(value).ok_or(Misfit)).transpose()
    }

    fn has_any(&self, names: &[&str]) -> Result<(), Misfit> {
        names.iter().any(|name| self.get(name).is_some()).then_some(()).ok_or(Misfit)
    }

    fn text(&self, name: &str) -> Result<Option<String>, Misfit> {
        self.read(name, text)
    }

    fn id(&self, name: &str) -> Result<Option<String>, Misfit> {
        match self.get(name) {
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            _ => self.read(name, id),
        }
    }

    fn video_id(&self) -> Result<Option<String>, Misfit> {
        Ok(self.id("video_id")?.or(self.id("project_id")?))
    }

    fn integer(&self, name: &str) -> Result<Option<i64>, Misfit> {
        self.read(name, integer)
    }

    fn number(&self, name: &str) -> Result<Option<f64>, Misfit> {
        self.read(name, number)
    }

    fn url(&self, name: &str) -> Result<Option<ResourceUrl>, Misfit> {
        self.read(name, url)
    }

    fn urls(&self, name: &str) -> Result<Option<Vec<ResourceUrl>>, Misfit> {
        self.read(name, |value| value.as_array()?.iter().map(url).collect())
    }

    fn scripts(&self, name: &str) -> Result<Option<Vec<EventScript>>, Misfit> {
        self.read(name, |value| value.as_array()?.iter().map(script).collect())
    }

    /// `error` as object or text; `err_msg`, which deliveries seen in practice have, where it is absent.
    fn error(&self) -> Result<Option<EventError>, Misfit> {
        let message = self.text("err_msg")?;
        let error = self.read("error", |value| match value {
            Value::String(message) => Some(EventError { code: None, message: Some(message.clone()) }),
            Value::Object(fields) => {
                let fields = Fields(fields);
                Some(EventError { code: fields.integer("code").ok()?, message: fields.text("message").ok()? })
            }
            _ => None,
        })?;
        Ok(error.or(message.map(|message| EventError { code: None, message: Some(message) })))
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// Ids are texts, but some are whole numbers in other places of the API.
fn id(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => text(value).filter(|text| !text.is_empty()),
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => value.as_f64(),
    }
}

/// A number without its fraction. Only one with a fraction or an exponent goes by way of a float, exact to 2^53.
fn integer(value: &Value) -> Option<i64> {
    let whole = match value {
        Value::String(text) => text.trim().parse().ok(),
        _ => value.as_i64(),
    };
    // The first float past the largest integer.
    const END: f64 = 9_223_372_036_854_775_808.0;
    whole.or_else(|| number(value).filter(|number| (-END..END).contains(number)).map(|number| number as i64))
}

fn resource_id(event_type: &WebhookEventType, data: &Value) -> Option<String> {
    let data = Fields(data.as_object()?);
    let own = match event_type.as_str().strip_prefix("generated_").unwrap_or_default() {
        about if about.starts_with("motion_") => "motion_id",
        about if about.starts_with("image_") => "photo_id",
        about if about.starts_with("script_") => "task_id",
        about if about.starts_with("photo_avatar_") => "avatar_id",
        _ => "video_id",
    };
    let names = [own, "video_id", "project_id", "photo_id", "motion_id", "task_id", "avatar_id"];
    names.into_iter().find_map(|name| data.get(name).and_then(id))
}

fn url(value: &Value) -> Option<ResourceUrl> {
    value.as_str().map(ResourceUrl::from)
}

fn script(value: &Value) -> Option<EventScript> {
    let fields = Fields(value.as_object()?);
    let paragraphs = fields.read("script_paragraphs", |value| match value {
        Value::Array(parts) => Some(parts.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?.join("\n")),
        _ => text(value),
    });
    Some(EventScript { script_style: fields.text("script_style").ok()?, script_paragraphs: paragraphs.ok()? })
}

/// A field of a body that as a whole is nothing [`Value`] can hold. What stands beside the field is passed over unread;
/// where even that cannot be done, the field must come before.
fn salvage(body: &[u8], name: &str) -> Option<Value> {
    let mut found = None;
    // Fails where the body does. What was found by then counts.
    let _ = serde_json::Deserializer::from_slice(body).deserialize_map(Salvage { name, found: &mut found });
    found
}

struct Salvage<'a> {
    name: &'a str,
    found: &'a mut Option<Value>,
}

impl<'de> Visitor<'de> for Salvage<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(is_it) = fields.next_key_seed(IsName(self.name))? {
            if is_it {
                // As everywhere, the last of several fields with one name counts.
                *self.found = None;
                *self.found = Some(fields.next_value()?);
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// Names are compared as bytes, for not every name is a text.
struct IsName<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for IsName<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<bool, D::Error> {
        name.deserialize_bytes(self)
    }
}

impl Visitor<'_> for IsName<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<bool, E> {
        Ok(name == self.0.as_bytes())
    }
}

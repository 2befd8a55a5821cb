//! What a genuine delivery says.

use crate::{ResourceUrl, WebhookEventType};
use serde_json::{Map, Value};

/// An event that JoggAI sent: something has finished, or has failed.
///
/// It comes from [`Verified::event`](super::Verified::event), and from nowhere else. Reading it never fails: a body that
/// is not what the documentation shows gives an event with less in it, and [`raw`](Self::raw) always has all of it.
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
#[derive(Clone, Debug)]
pub struct Event {
    event_id: Option<String>,
    event_type: WebhookEventType,
    timestamp: Option<i64>,
    data: EventData,
    raw: Value,
}

impl Event {
    pub(super) fn read(body: &[u8]) -> Self {
        let raw: Value = serde_json::from_slice(body).unwrap_or_default();
        let text = |name: &str| raw.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let event_type = WebhookEventType::from(text("event").unwrap_or_default());
        Self {
            event_id: text("event_id").map(str::to_owned),
            timestamp: raw.get("timestamp").and_then(Value::as_i64),
            data: EventData::read(&event_type, raw.get("data")),
            event_type,
            raw,
        }
    }

    /// The event's own id, the same in every repeat of a delivery. The documentation's image, motion and script events
    /// have none: see [`deduplication_key`](Self::deduplication_key).
    pub fn event_id(&self) -> Option<&str> {
        self.event_id.as_deref()
    }

    /// What happened; an unknown, empty text where the body has none.
    pub fn event_type(&self) -> &WebhookEventType {
        &self.event_type
    }

    /// When it happened, in seconds since 1970-01-01 UTC.
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

    /// The whole body as JSON; `null` where it is not JSON. Addresses in it may be signed, so mind where it is shown.
    pub fn raw(&self) -> &Value {
        &self.raw
    }

    /// The id of what the event is about, whatever its type: the first of `video_id`, `project_id`, `photo_id`,
    /// `motion_id`, `task_id` and `avatar_id` that its `data` has.
    pub fn resource_id(&self) -> Option<String> {
        let data = self.raw.get("data")?.as_object()?;
        let fields = Fields(data);
        let names = ["video_id", "project_id", "photo_id", "motion_id", "task_id", "avatar_id"];
        names.into_iter().find_map(|name| fields.id(name).ok().flatten())
    }

    /// A key that repeats of one delivery share, to handle an event once: JoggAI may deliver an event several times.
    ///
    /// It is made of the event id where there is one, and otherwise of the event type and the
    /// [id in the data](Self::resource_id), as JoggAI's guide to its v1 advises. `None` where there is neither: such an
    /// event cannot be told from its repeats. The form of the key stays the same in later versions of this crate, so it
    /// may be stored.
    pub fn deduplication_key(&self) -> Option<String> {
        match &self.event_id {
            Some(id) => Some(format!("event_id:{id}")),
            None => Some(format!("{}:{}", self.event_type, self.resource_id()?)),
        }
    }
}

/// The data of an event, in the shapes that JoggAI's documentation shows.
///
/// The shapes are lenient: every field is optional. Data is [`Unknown`](Self::Unknown) where its type of event has no
/// documented shape, where none of the shape's fields is there, and where one of them holds something else than
/// documented; [`Event::raw`] has it then.
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

    /// Ids are texts, but some are whole numbers in other places of the API.
    fn id(&self, name: &str) -> Result<Option<String>, Misfit> {
        self.read(name, |value| match value {
            Value::String(text) if text.is_empty() => None,
            Value::Number(number) if !number.is_f64() => Some(number.to_string()),
            _ => text(value),
        })
    }

    fn video_id(&self) -> Result<Option<String>, Misfit> {
        Ok(self.id("video_id")?.or(self.id("project_id")?))
    }

    fn integer(&self, name: &str) -> Result<Option<i64>, Misfit> {
        self.read(name, Value::as_i64)
    }

    fn number(&self, name: &str) -> Result<Option<f64>, Misfit> {
        self.read(name, Value::as_f64)
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

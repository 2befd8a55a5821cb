//! Sample events, in the shapes of JoggAI's documentation.

use super::answers::random;
use crate::WebhookEventType;
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

/// The body of a sample event: the documentation's example, with fresh ids and the present time.
///
/// The documentation has a body for these types: `generated_avatar_video_*`, `generated_video_*`,
/// `generated_photo_avatar_success`, `generated_script_success`, `generated_image_*` and `generated_motion_*`. Videos of
/// products, templates and translations get the body of an avatar video, which is likely but not documented. Every other
/// type, and one that is not documented at all, gets an empty `data`.
///
/// ```
/// use joggai::WebhookEventType;
///
/// let body = joggai::sandbox::sample_event(&WebhookEventType::GeneratedImageFailed);
/// assert_eq!(body["event"], "generated_image_failed");
/// assert!(body["data"]["error"].is_string());
/// ```
pub fn sample_event(event: &WebhookEventType) -> Value {
    use WebhookEventType as Type;
    let id = |prefix: &str| format!("{prefix}_{:016x}", random());
    let address = |name: &str| format!("https://res.jogg.ai/{name}");
    let (has_event_id, data) = match event {
        Type::GeneratedAvatarVideoSuccess
        | Type::GeneratedProductVideoSuccess
        | Type::GeneratedTemplateVideoSuccess
        | Type::GeneratedTranslateVideoSuccess => {
            let data = json!({
                "video_id": id("video"), "status": "completed", "video_url": address("video.mp4"),
                "cover_url": address("cover.jpg"), "duration": 30.5,
            });
            (true, data)
        }
        Type::GeneratedAvatarVideoFailed
        | Type::GeneratedProductVideoFailed
        | Type::GeneratedTemplateVideoFailed
        | Type::GeneratedTranslateVideoFailed => {
            let error = json!({"code": 50000, "message": "Video generation failed"});
            (true, json!({"video_id": id("video"), "status": "failed", "error": error}))
        }
        Type::GeneratedVideoSuccess => {
            let data =
                json!({"project_id": id("project"), "video_url": address("video.mp4"), "duration": 30});
            (true, data)
        }
        Type::GeneratedVideoFailed => {
            (true, json!({"project_id": id("project"), "error": {"message": "Video generation failed"}}))
        }
        Type::GeneratedPhotoAvatarSuccess => {
            let data = json!({
                "avatar_id": random() % 1_000_000, "status": "completed",
                "preview_url": address("preview.mp4"), "cover_url": address("cover.jpg"),
            });
            (true, data)
        }
        Type::GeneratedScriptSuccess => {
            let script =
                json!({"script_style": "Storytime", "script_paragraphs": "Once there was a sandbox."});
            (false, json!({"task_id": id("task"), "status": "completed", "scripts": [script]}))
        }
        Type::GeneratedImageSuccess => {
            (false, json!({"photo_id": id("photo"), "photo_urls": [address("photo.jpg")]}))
        }
        Type::GeneratedImageFailed => {
            (false, json!({"photo_id": id("photo"), "error": "Image generation failed"}))
        }
        Type::GeneratedMotionSuccess => {
            let (motion, photo) = (address("motion.mp4"), address("photo.jpg"));
            (false, json!({"motion_id": id("motion"), "motion_url": motion, "photo_url": photo}))
        }
        Type::GeneratedMotionFailed => {
            (false, json!({"motion_id": id("motion"), "error": "Motion generation failed"}))
        }
        _ => (true, json!({})),
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let mut body = json!({"event": event.as_str(), "timestamp": now, "data": data});
    if has_event_id {
        body["event_id"] = json!(id("evt"));
    }
    body
}

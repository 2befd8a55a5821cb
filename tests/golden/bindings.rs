use crate::transport::encode_path;
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// The body of `POST /v2/photo_avatar/add_motion`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct AddPhotoAvatarMotion {
        /// Motion or avatar text. The v1 spec (not v2) caps it: under 300 bytes for model 1.0, at most 1500 bytes for the others.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        /// Portrait picture
        pub image_url: crate::resource_url::ResourceUrl,
        /// Motion model
        pub model: crate::raw::enums::MotionModel,
        /// Name for the avatar
        pub name: ::std::string::String,
        /// Portrait task it came from
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub photo_id: ::std::option::Option<::std::string::String>,
        /// Voice for the avatar
        pub voice_id: ::std::string::String,
        /// Greeting
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub welcome_msg: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `POST /v2/photo_avatar/add_motion`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct AddPhotoAvatarMotionData {
        /// Number of the new avatar
        pub avatar_id: ::std::option::Option<i64>,
        /// Task identifier
        pub motion_id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
    }
    /// The body of `POST /v2/product_avatar/add_motion`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct AddProductAvatarMotion {
        /// Frame shape
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
        /// Wanted motion in words
        pub description: ::std::string::String,
        /// Picture task identifier
        pub generation_id: ::std::string::String,
        /// Model number
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub model: ::std::option::Option<i64>,
        /// Avatar name
        pub name: ::std::string::String,
        /// Voice for the avatar
        pub voice_id: ::std::string::String,
    }
    /// The `data` of the answer of `POST /v2/product_avatar/add_motion`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct AddProductAvatarMotionData {
        /// Number of the new avatar
        pub avatar_id: ::std::option::Option<i64>,
        /// Task identifier
        pub motion_id: ::std::option::Option<::std::string::String>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/ai_scripts`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateAiScript {
        /// Language name
        pub language: crate::raw::enums::ScriptLanguage,
        /// Product
        pub product_info: CreateAiScriptProductInfo,
        /// How the script is written
        pub script_style: crate::raw::enums::ScriptStyle,
        /// Who it is for
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_audience: ::std::option::Option<::std::string::String>,
        /// Target seconds, as a string
        pub video_length_seconds: crate::raw::enums::VideoLength,
    }
    /// The `data` of the answer of `POST /v2/ai_scripts`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateAiScriptData {
        /// Task identifier
        pub task_id: ::std::option::Option<::std::string::String>,
    }
    /** Product

 Part of [`CreateAiScript`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateAiScriptProductInfo {
        /// Product data
        pub data: CreateAiScriptProductInfoData,
        /// id = stored product, details = given here
        pub source_type: crate::raw::enums::ProductSource,
    }
    /** Product data

 Part of [`CreateAiScriptProductInfo`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateAiScriptProductInfoData {
        /// Selling text; needed for details
        pub description: ::std::option::Option<::std::string::String>,
        /// Product identifier; needed for id
        pub id: ::std::option::Option<::std::string::String>,
        /// Product name; needed for details
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/create_video_from_avatar`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateAvatarVideo {
        /// Frame shape
        pub aspect_ratio: crate::raw::enums::AspectRatio,
        /// Presenter
        pub avatar: CreateAvatarVideoAvatar,
        /// Burn in subtitles; off by default per guide
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub caption: ::std::option::Option<bool>,
        /// Schema wording: 1 full screen, 2 split screen, 3 picture in picture. Guide: 2 gives a green-screen MP4, 3 a WebM with alpha.
        pub screen_style: crate::raw::enums::ScreenStyle,
        /// Name for the video
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub video_name: ::std::option::Option<::std::string::String>,
        /// Speech; send script or audio_url, not both
        pub voice: CreateAvatarVideoVoice,
        /// Address that should be notified about this one job
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** Presenter

 Part of [`CreateAvatarVideo`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateAvatarVideoAvatar {
        /// Avatar number
        pub avatar_id: i64,
        /// 0 = public library, 1 = own avatar (photo avatars too)
        pub avatar_type: crate::raw::enums::AvatarType,
    }
    /// The `data` of the answer of `POST /v2/create_video_from_avatar`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateAvatarVideoData {
        /// Video identifier
        pub video_id: ::std::option::Option<::std::string::String>,
    }
    /** Speech; send script or audio_url, not both

 Part of [`CreateAvatarVideo`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateAvatarVideoVoice {
        /// Audio file; needed for audio
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audio_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Text; needed for script
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub script: ::std::option::Option<::std::string::String>,
        /// script = speak text, audio = use a file
        #[serde(rename = "type")]
        pub type_: crate::raw::enums::VoiceInput,
        /// Voice; needed in both cases
        pub voice_id: ::std::string::String,
    }
    /// The body of `POST /v2/create_lip_sync_video`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateLipSyncVideo {
        /// Source audio, openly reachable
        pub audio_url: crate::resource_url::ResourceUrl,
        /// What to do when the video is the shorter one: play on, play back and forth, or back and forth fitted to the audio
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub playback_type: ::std::option::Option<crate::raw::enums::PlaybackType>,
        /// Source video, openly reachable
        pub video_url: crate::resource_url::ResourceUrl,
    }
    /// The `data` of the answer of `POST /v2/create_lip_sync_video`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateLipSyncVideoData {
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Task identifier (UUID in examples)
        pub task_id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/product`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateProduct {
        /// Selling text
        pub description: ::std::option::Option<::std::string::String>,
        /// Pictures and videos
        pub media: ::std::option::Option<::std::vec::Vec<CreateProductMediaItem>>,
        /// Product name; needed without url
        pub name: ::std::option::Option<::std::string::String>,
        /// Who it is for
        pub target_audience: ::std::option::Option<::std::string::String>,
        /// Page to read
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** One picture or video of a product

 Part of [`CreateProduct`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateProductMediaItem {
        /// What it shows
        pub description: ::std::option::Option<::std::string::String>,
        /// File name
        pub name: ::std::option::Option<::std::string::String>,
        /// 1 = picture, 2 = video
        pub type_: ::std::option::Option<crate::raw::enums::MediaType>,
        /// Where the file lies
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The body of `POST /v2/create_video_from_product`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateProductVideo {
        /// Sound settings; guides send an empty object
        pub audio: CreateProductVideoAudio,
        /// Presenter
        pub avatar: CreateProductVideoAvatar,
        /// Own narration instead of the written one
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub override_script: ::std::option::Option<::std::string::String>,
        /// Product identifier
        pub product_id: ::std::string::String,
        /// Script settings
        pub script: CreateProductVideoScript,
        /// Frame and length settings
        pub video_spec: CreateProductVideoVideoSpec,
        /// Style name from visual_styles
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub visual_style: ::std::option::Option<::std::string::String>,
        /// Narration voice
        pub voice: CreateProductVideoVoice,
        /// Address that should be notified about this one job
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** Sound settings; guides send an empty object

 Part of [`CreateProductVideo`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateProductVideoAudio {
        /// Background track number
        pub music_id: ::std::option::Option<i64>,
    }
    /** Presenter

 Part of [`CreateProductVideo`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateProductVideoAvatar {
        /// Avatar number
        pub id: i64,
        /// 0 = public library, 1 = own avatar
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::raw::enums::AvatarType>,
    }
    /// The `data` of the answer of `POST /v2/create_video_from_product`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateProductVideoData {
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Video identifier; goes into /v2/product_video/{product_video_id}
        pub video_id: ::std::option::Option<::std::string::String>,
    }
    /** Script settings

 Part of [`CreateProductVideo`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateProductVideoScript {
        /// Language name in lower case
        pub language: ::std::string::String,
        /// How the script is written
        pub style: crate::raw::enums::ScriptStyle,
    }
    /** Frame and length settings

 Part of [`CreateProductVideo`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateProductVideoVideoSpec {
        /// Frame shape
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
        /// Burn in subtitles
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub caption: ::std::option::Option<bool>,
        /// Target seconds, sent as a string
        pub length: crate::raw::enums::VideoLength,
        /// Video name
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /** Narration voice

 Part of [`CreateProductVideo`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateProductVideoVoice {
        /// Voice identifier
        pub id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/create_video_with_template`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateTemplateVideo {
        /// Presenter instead of the template one
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar_id: ::std::option::Option<i64>,
        /// 0 = public library, 1 = own avatar
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar_type: ::std::option::Option<crate::raw::enums::AvatarType>,
        /// Track number
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background_music_id: ::std::option::Option<i64>,
        /// Burn in subtitles; off by default per guide
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub captions_enabled: ::std::option::Option<bool>,
        /// No picture motion at all
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disable_moving: ::std::option::Option<bool>,
        /// No random picture motion
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disable_random_moving: ::std::option::Option<bool>,
        /// No random transitions
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disable_random_trans: ::std::option::Option<bool>,
        /// No transitions at all
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disable_trans: ::std::option::Option<bool>,
        /// Template number
        pub template_id: i64,
        /// Slot values
        pub variables: ::std::vec::Vec<TemplateVideoVariable>,
        /// Name for the video
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub video_name: ::std::option::Option<::std::string::String>,
        /// Voice
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub voice_id: ::std::option::Option<::std::string::String>,
        /// Language name
        pub voice_language: ::std::string::String,
    }
    /// The `data` of the answer of `POST /v2/create_video_with_template`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateTemplateVideoData {
        /// Video identifier
        pub video_id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/upload/asset`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateUpload {
        /// MIME type
        pub content_type: ::std::string::String,
        /// Bytes
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub file_size: ::std::option::Option<i64>,
        /// File name with ending
        pub filename: ::std::string::String,
    }
    /// The `data` of the answer of `POST /v2/upload/asset`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CreateUploadData {
        /// Address of the file afterwards
        pub asset_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Where to PUT the bytes
        pub sign_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The body of `POST /v2/endpoint`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct CreateWebhookEndpoint {
        /// Event types to receive
        pub events: ::std::vec::Vec<crate::raw::enums::WebhookEventType>,
        /// Whether events are delivered
        pub status: crate::raw::enums::WebhookStatus,
        /// HTTPS address that takes POST requests
        pub url: crate::resource_url::ResourceUrl,
    }
    /// Part of [`ListCustomAvatarsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CustomAvatar {
        /// API-only flag; not explained further
        pub api_only: ::std::option::Option<bool>,
        /// State
        pub avatar_status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Avatar video
        pub avatar_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Why it failed; empty otherwise
        pub fail_msg: ::std::option::Option<::std::string::String>,
        /// Avatar number
        pub id: ::std::option::Option<i64>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// Video of the avatar
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`ListCustomVoicesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct CustomVoice {
        /// Sample clip
        pub audio_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Spoken language
        pub language: ::std::option::Option<::std::string::String>,
        /// Voice name
        pub name: ::std::option::Option<::std::string::String>,
        /// Voice identifier
        pub voice_id: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `DELETE /v2/endpoint/{endpoint_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct DeleteWebhookEndpointData {
        /// Confirmation text
        pub message: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/photo_avatar/photo/generate`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct GeneratePhotoAvatar {
        /// Age group
        pub age: crate::raw::enums::PortraitAge,
        /// Wanted looks in words
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub appearance: ::std::option::Option<::std::string::String>,
        /// Frame shape
        pub aspect_ratio: crate::raw::enums::AspectRatio,
        /// Style
        pub avatar_style: crate::raw::enums::PortraitStyle,
        /// Wanted surroundings in words
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub background: ::std::option::Option<::std::string::String>,
        /// Ethnicity
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ethnicity: ::std::option::Option<crate::raw::enums::PortraitEthnicity>,
        /// Gender
        pub gender: crate::raw::enums::PortraitGender,
        /// Portrait to start from
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub image_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Picture model
        pub model: crate::raw::enums::PortraitModel,
    }
    /// The `data` of the answer of `POST /v2/photo_avatar/photo/generate`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GeneratePhotoAvatarData {
        /// Task identifier
        pub photo_id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/product_avatar/generation`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct GenerateProductAvatarImages {
        /// Picture shape (ratio strings here, not names)
        pub aspect_ratio: crate::raw::enums::ImageAspectRatio,
        /// Presenter
        pub avatar_source: GenerateProductAvatarImagesAvatarSource,
        /// How many pictures
        pub num_images: i64,
        /// Product picture
        pub product_image_url: crate::resource_url::ResourceUrl,
        /// Extra wishes in words
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub prompt: ::std::option::Option<::std::string::String>,
        /// Picture quality
        pub quality: crate::raw::enums::ImageQuality,
        /// Address that should be notified about this one job
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** Presenter

 Part of [`GenerateProductAvatarImages`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct GenerateProductAvatarImagesAvatarSource {
        /// Avatar number; needed for id
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar_id: ::std::option::Option<i64>,
        /// Library of that avatar; needed for id
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub avatar_type: ::std::option::Option<crate::raw::enums::PresenterLibrary>,
        /// Where the presenter comes from
        #[serde(rename = "type")]
        pub type_: crate::raw::enums::PresenterSource,
        /// Picture address for image, words for description
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `POST /v2/product_avatar/generation`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GenerateProductAvatarImagesData {
        /// Batch identifier
        pub batch_id: ::std::option::Option<::std::string::String>,
        /// One entry per picture
        pub generations: ::std::option::Option<::std::vec::Vec<SubmittedImage>>,
        /// Pictures requested
        pub total_submitted: ::std::option::Option<i64>,
    }
    /// Part of [`GetProductAvatarImageBatchData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GeneratedImage {
        /// End time (Unix)
        pub completed_at: ::std::option::Option<i64>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Picture task identifier
        pub generation_id: ::std::option::Option<::std::string::String>,
        /// Picture identifier
        pub image_id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Picture
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`GetAiScriptResultDataData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GeneratedScript {
        /// Text, one entry per paragraph
        pub script_paragraphs: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        /// Style of this one
        pub script_style: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/ai_scripts/results/{task_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetAiScriptResultData {
        /// There only when completed
        pub data: ::std::option::Option<GetAiScriptResultDataData>,
        /// There only when failed
        pub err_msg: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Task identifier
        pub task_id: ::std::option::Option<::std::string::String>,
    }
    /** There only when completed

 Part of [`GetAiScriptResultData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetAiScriptResultDataData {
        /// Scripts, several styles
        pub generated_scripts: ::std::option::Option<::std::vec::Vec<GeneratedScript>>,
    }
    /// The `data` of the answer of `GET /v2/avatar_video/{id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetAvatarVideoData {
        /// Still image; there when done
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// State. Two unrelated client projects report that the live service answers success (one also fail) where the docs say completed and failed.
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Video identifier
        pub video_id: ::std::option::Option<::std::string::String>,
        /// Video; there when done
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The `data` of the answer of `GET /v2/template/custom/{id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetCustomTemplateData {
        /// Shape code: 0 = 9:16 portrait, 1 = 16:9 landscape, 2 = 1:1 square
        pub aspect_ratio: ::std::option::Option<i64>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Template name
        pub name: ::std::option::Option<::std::string::String>,
        /// Sample video
        pub preview_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Template number
        pub template_id: ::std::option::Option<i64>,
        /// Fillable slots
        pub variables: ::std::option::Option<::std::vec::Vec<TemplateVariable>>,
    }
    /// The `data` of the answer of `GET /v2/lip_sync_video/{task_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetLipSyncVideoData {
        /// End time in seconds; null in the guide while in work
        pub completed_at: ::std::option::Option<i64>,
        /// Creation time in seconds
        pub created_at: ::std::option::Option<i64>,
        /// Result or null
        pub data: ::std::option::Option<GetLipSyncVideoDataData>,
        /// Failure or null
        pub error: ::std::option::Option<GetLipSyncVideoDataError>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Task identifier
        pub task_id: ::std::option::Option<::std::string::String>,
    }
    /** Result or null

 Part of [`GetLipSyncVideoData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetLipSyncVideoDataData {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Seconds
        pub duration_seconds: ::std::option::Option<f64>,
        /// Video
        pub result_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** Failure or null

 Part of [`GetLipSyncVideoData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetLipSyncVideoDataError {
        /// Reason
        pub message: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/photo_avatar`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetPhotoAvatarMotionData {
        /// Avatar number
        pub avatar_id: ::std::option::Option<i64>,
        /// Why it failed
        pub error_msg: ::std::option::Option<::std::string::String>,
        /// Portrait used
        pub image_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Task identifier
        pub motion_id: ::std::option::Option<::std::string::String>,
        /// Sample clip; empty string while in work
        pub motion_preview_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Voice
        pub voice_id: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/photo_avatar/photo`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetPhotoGenerationData {
        /// Storage keys of the pictures
        pub image_key_list: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        /// Pictures
        pub image_url_list: ::std::option::Option<
            ::std::vec::Vec<crate::resource_url::ResourceUrl>,
        >,
        /// Remark, mostly null
        pub msg: ::std::option::Option<::std::string::String>,
        /// Task identifier
        pub photo_id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
    }
    /// The `data` of the answer of `GET /v2/product_avatar/generation/{batch_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetProductAvatarImageBatchData {
        /// Batch identifier
        pub batch_id: ::std::option::Option<::std::string::String>,
        /// One entry per picture
        pub generations: ::std::option::Option<::std::vec::Vec<GeneratedImage>>,
        /// Counts
        pub summary: ::std::option::Option<GetProductAvatarImageBatchDataSummary>,
    }
    /** Counts

 Part of [`GetProductAvatarImageBatchData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetProductAvatarImageBatchDataSummary {
        /// Done
        pub completed: ::std::option::Option<i64>,
        /// Failed
        pub failed: ::std::option::Option<i64>,
        /// Queued
        pub pending: ::std::option::Option<i64>,
        /// In work
        pub processing: ::std::option::Option<i64>,
        /// All
        pub total: ::std::option::Option<i64>,
    }
    /// The `data` of the answer of `GET /v2/product_avatar`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetProductAvatarMotionData {
        /// Avatar number
        pub avatar_id: ::std::option::Option<i64>,
        /// Why it failed
        pub error_msg: ::std::option::Option<::std::string::String>,
        /// Picture used
        pub image_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Task identifier
        pub motion_id: ::std::option::Option<::std::string::String>,
        /// Sample clip
        pub motion_preview_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Voice
        pub voice_id: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/product_video/{product_video_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetProductVideoData {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Credits charged
        pub deducted_credit: ::std::option::Option<f64>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Title
        pub title: ::std::option::Option<::std::string::String>,
        /// Video
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The `data` of the answer of `GET /v2/user/remaining_quota`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetRemainingQuotaData {
        /// Credits left; can be fractional
        pub remaining_quota: ::std::option::Option<f64>,
    }
    /// The `data` of the answer of `GET /v2/template_video/{video_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetTemplateVideoData {
        /// End time (Unix)
        pub completed_at: ::std::option::Option<i64>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// There when completed
        pub data: ::std::option::Option<GetTemplateVideoDataData>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Video identifier
        pub video_id: ::std::option::Option<::std::string::String>,
    }
    /** There when completed

 Part of [`GetTemplateVideoData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetTemplateVideoDataData {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Credits charged
        pub deducted_credit: ::std::option::Option<f64>,
        /// Seconds
        pub duration_seconds: ::std::option::Option<f64>,
        /// Video
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Video name
        pub video_name: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/video_translate/{video_translate_id}`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct GetVideoTranslationData {
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Subtitle file (.srt); there when done
        pub subtitle_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Title
        pub title: ::std::option::Option<::std::string::String>,
        /// Video; there when done
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Task identifier
        pub video_translate_id: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`ListIndexTemplatesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct IndexTemplate {
        /// Shape code: 0 = 9:16 portrait, 1 = 16:9 landscape, 2 = 1:1 square
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatioNumber>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Template number
        pub id: ::std::option::Option<i64>,
        /// Template name
        pub name: ::std::option::Option<::std::string::String>,
        /// Sample video (.mp4 or .webm in the example)
        pub preview_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The `data` of the answer of `GET /v2/avatars/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomAvatarsData {
        /// Avatars
        pub avatars: ::std::option::Option<::std::vec::Vec<CustomAvatar>>,
    }
    /// The `data` of the answer of `GET /v2/templates/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomTemplatesData {
        /// Templates
        pub templates: ::std::option::Option<::std::vec::Vec<TemplateInfo>>,
    }
    /// The `data` of the answer of `GET /v2/voices/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomVoicesData {
        /// How many there are
        pub total: ::std::option::Option<i64>,
        /// Own voices
        pub voices: ::std::option::Option<::std::vec::Vec<CustomVoice>>,
    }
    /// The `data` of the answer of `GET /v2/templates`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListIndexTemplatesData {
        /// Templates
        pub templates: ::std::option::Option<::std::vec::Vec<IndexTemplate>>,
    }
    /// The `data` of the answer of `GET /v2/musics`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListMusicData {
        /// Tracks (key is singular)
        pub music: ::std::option::Option<::std::vec::Vec<MusicInfo>>,
        /// `pagination`, of which the document says nothing.
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// The `data` of the answer of `GET /v2/avatars/photo_avatars`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListPhotoAvatarsData {
        /// Avatars
        pub avatars: ::std::option::Option<::std::vec::Vec<PhotoAvatar>>,
    }
    /// The `data` of the answer of `GET /v2/avatars/product_avatars`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductAvatarsData {
        /// Avatars
        pub product_avatars: ::std::option::Option<::std::vec::Vec<ProductAvatar>>,
    }
    /// The `data` of the answer of `GET /v2/product_previews`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductPreviewsData {
        /// Page shown
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Previews
        pub previews: ::std::option::Option<::std::vec::Vec<ProductPreview>>,
        /// Entries over all pages
        pub total: ::std::option::Option<i64>,
    }
    /// The `data` of the answer of `GET /v2/product_videos`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductVideosData {
        /// Page shown
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Entries over all pages
        pub total: ::std::option::Option<i64>,
        /// Videos
        pub videos: ::std::option::Option<::std::vec::Vec<ProductVideo>>,
    }
    /// The `data` of the answer of `GET /v2/avatars/public`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListPublicAvatarsData {
        /// Avatars. No paging block in the answer.
        pub avatars: ::std::option::Option<::std::vec::Vec<PublicAvatar>>,
    }
    /// The `data` of the answer of `GET /v2/template_videos`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListTemplateVideosData {
        /// Videos
        pub data: ::std::option::Option<::std::vec::Vec<TemplateVideo>>,
        /// `pagination`, of which the document says nothing.
        pub pagination: ::std::option::Option<Pagination>,
    }
    /// The `data` of the answer of `GET /v2/video_translate/target_languages`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListTranslationLanguagesData {
        /// Language names
        pub languages: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    /// The `data` of the answer of `GET /v2/visual_styles`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListVisualStylesData {
        /// Styles
        pub visual_styles: ::std::option::Option<::std::vec::Vec<VisualStyle>>,
    }
    /// The `data` of the answer of `GET /v2/voices`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListVoicesData {
        /// True while further pages exist
        pub has_more: ::std::option::Option<bool>,
        /// Voices
        pub voices: ::std::option::Option<::std::vec::Vec<Voice>>,
    }
    /// The `data` of the answer of `GET /v2/endpoints`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListWebhookEndpointsData {
        /// All endpoints of the account, secrets included.
        pub endpoints: ::std::option::Option<::std::vec::Vec<WebhookEndpoint>>,
    }
    /// The `data` of the answer of `GET /v2/events`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListWebhookEventsData {
        /// Event types
        pub events: ::std::option::Option<
            ::std::vec::Vec<crate::raw::enums::WebhookEventType>,
        >,
    }
    /// Part of [`ListMusicData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct MusicInfo {
        /// Seconds
        pub duration: ::std::option::Option<i64>,
        /// Track number
        pub id: ::std::option::Option<i64>,
        /// Audio file
        pub music_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Track name
        pub name: ::std::option::Option<::std::string::String>,
    }
    /** Paging block used by musics and template_videos

 Part of [`ListMusicData`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct Pagination {
        /// Page shown
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Entries over all pages
        pub total_items: ::std::option::Option<i64>,
        /// Pages in total
        pub total_pages: ::std::option::Option<i64>,
    }
    /// Part of [`ListPhotoAvatarsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct PhotoAvatar {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Why it failed; empty otherwise
        pub fail_msg: ::std::option::Option<::std::string::String>,
        /// Avatar number; use it as avatar_id with avatar_type 1
        pub id: ::std::option::Option<i64>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// 0 = in work, 1 = ready, 2 = failed
        pub status: ::std::option::Option<crate::raw::enums::AvatarState>,
    }
    /// Part of [`ListProductAvatarsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ProductAvatar {
        /// Shape code: 0 = 9:16 portrait, 1 = 16:9 landscape, 2 = 1:1 square
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatioNumber>,
        /// Avatar number
        pub avatar_id: ::std::option::Option<i64>,
        /// Avatar video
        pub avatar_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Why it failed; empty otherwise
        pub fail_msg: ::std::option::Option<::std::string::String>,
        /// Gender
        pub gender: ::std::option::Option<::std::string::String>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// State code; by analogy 0 = in work, 1 = ready, 2 = failed
        pub status: ::std::option::Option<crate::raw::enums::AvatarState>,
    }
    /// The `data` of the answer of `POST /v2/product`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ProductInfo {
        /// Selling text
        pub description: ::std::option::Option<::std::string::String>,
        /// Pictures and videos
        pub media: ::std::option::Option<::std::vec::Vec<ProductMedia>>,
        /// Product name
        pub name: ::std::option::Option<::std::string::String>,
        /// Product identifier (opaque, looks like base64)
        pub product_id: ::std::option::Option<::std::string::String>,
        /// Who it is for
        pub target_audience: ::std::option::Option<::std::string::String>,
        /// Page it was read from
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** One picture or video of a product

 Part of [`ProductInfo`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ProductMedia {
        /// What it shows
        pub description: ::std::option::Option<::std::string::String>,
        /// File name
        pub name: ::std::option::Option<::std::string::String>,
        /// 1 = picture, 2 = video
        pub type_: ::std::option::Option<crate::raw::enums::MediaType>,
        /// Where the file lies
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`ListProductPreviewsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ProductPreview {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Video identifier
        pub id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Title
        pub title: ::std::option::Option<::std::string::String>,
        /// Seconds
        pub video_duration: ::std::option::Option<f64>,
        /// Video
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`ListProductVideosData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ProductVideo {
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Video identifier
        pub id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Title
        pub title: ::std::option::Option<::std::string::String>,
        /// Seconds
        pub video_duration: ::std::option::Option<f64>,
        /// Video
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`ListPublicAvatarsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct PublicAvatar {
        /// Age group
        pub age: ::std::option::Option<crate::raw::enums::AvatarAge>,
        /// Shape code: 0 = 9:16 portrait, 1 = 16:9 landscape, 2 = 1:1 square
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatioNumber>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Gender
        pub gender: ::std::option::Option<crate::raw::enums::Gender>,
        /// Avatar number; use it as avatar_id
        pub id: ::std::option::Option<i64>,
        /// Avatar name
        pub name: ::std::option::Option<::std::string::String>,
        /// Style
        pub style: ::std::option::Option<crate::raw::enums::AvatarStyle>,
        /// Sample video
        pub video_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The body of `POST /v2/create_video_from_product/render_single_preview`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct RenderProductPreview {
        /// Preview identifier
        pub preview_id: ::std::string::String,
    }
    /// The `data` of the answer of `POST /v2/create_video_from_product/render_single_preview`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct RenderProductPreviewData {
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Video identifier; goes into /v2/product_video/{product_video_id}
        pub video_id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `POST /v2/create_video_from_product/preview_list`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct SubmitProductPreviews {
        /// Sound settings; guides send an empty object
        pub audio: SubmitProductPreviewsAudio,
        /// Presenter
        pub avatar: SubmitProductPreviewsAvatar,
        /// Language name; likely misplaced in the published schema
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub language: ::std::option::Option<::std::string::String>,
        /// Own narration instead of the written one
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub override_script: ::std::option::Option<::std::string::String>,
        /// Product identifier
        pub product_id: ::std::string::String,
        /// Script settings
        pub script: SubmitProductPreviewsScript,
        /// Frame and length settings
        pub video_spec: SubmitProductPreviewsVideoSpec,
        /// Style names
        pub visual_styles: ::std::vec::Vec<::std::string::String>,
        /// Narration voice
        pub voice: SubmitProductPreviewsVoice,
        /// Address that should be notified about this one job
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /** Sound settings; guides send an empty object

 Part of [`SubmitProductPreviews`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsAudio {
        /// Background track number
        pub music_id: ::std::option::Option<i64>,
    }
    /** Presenter

 Part of [`SubmitProductPreviews`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsAvatar {
        /// Avatar number
        pub id: i64,
        /// 0 = public library, 1 = own avatar
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::raw::enums::AvatarType>,
    }
    /// The `data` of the answer of `POST /v2/create_video_from_product/preview_list`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsData {
        /// One entry per style
        pub previews: ::std::option::Option<::std::vec::Vec<SubmittedPreview>>,
    }
    /** Script settings

 Part of [`SubmitProductPreviews`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsScript {
        /// Language of the script, lower-case English name
        pub language: ::std::string::String,
        /// How the script is written
        pub style: crate::raw::enums::ScriptStyle,
    }
    /** Frame and length settings

 Part of [`SubmitProductPreviews`].*/
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsVideoSpec {
        /// Frame shape
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
        /// Burn in subtitles
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub caption: ::std::option::Option<bool>,
        /// Target seconds, sent as a string
        pub length: crate::raw::enums::VideoLength,
        /// Video name
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    /** Narration voice

 Part of [`SubmitProductPreviews`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct SubmitProductPreviewsVoice {
        /// Voice identifier
        pub id: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`GenerateProductAvatarImagesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct SubmittedImage {
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Picture task identifier
        pub generation_id: ::std::option::Option<::std::string::String>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
    }
    /// Part of [`SubmitProductPreviewsData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct SubmittedPreview {
        /// Why this style was refused
        pub err_msg: ::std::option::Option<::std::string::String>,
        /// Preview identifier; absent when refused
        pub preview_id: ::std::option::Option<::std::string::String>,
        /// Style name
        pub visual_style: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`ListCustomTemplatesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TemplateInfo {
        /// Shape code: 0 = 9:16 portrait, 1 = 16:9 landscape, 2 = 1:1 square
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatioNumber>,
        /// Still image
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Template number
        pub id: ::std::option::Option<i64>,
        /// Template name
        pub name: ::std::option::Option<::std::string::String>,
        /// Sample video
        pub preview_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// Part of [`GetCustomTemplateData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TemplateVariable {
        /// Name to use when filling it
        pub name: ::std::option::Option<::std::string::String>,
        /// Kind; text, image, video or script in examples
        pub type_: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`ListTemplateVideosData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TemplateVideo {
        /// Still image; null in a failed example
        pub cover_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Creation time (Unix)
        pub created_at: ::std::option::Option<i64>,
        /// Seconds; null in a failed example
        pub duration_seconds: ::std::option::Option<f64>,
        /// There when failed
        pub error: ::std::option::Option<TemplateVideoError>,
        /// State
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
        /// Video; null in a failed example
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Video identifier
        pub video_id: ::std::option::Option<::std::string::String>,
        /// Video name
        pub video_name: ::std::option::Option<::std::string::String>,
    }
    /** There when failed

 Part of [`TemplateVideo`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TemplateVideoError {
        /// Error word (a string here)
        pub code: ::std::option::Option<::std::string::String>,
        /// Reason
        pub message: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`CreateTemplateVideo`].
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct TemplateVideoVariable {
        /// Slot name, exact spelling
        pub name: ::std::string::String,
        /// Value
        pub properties: TemplateVideoVariableProperties,
        /// Kind of slot
        #[serde(rename = "type")]
        pub type_: crate::raw::enums::TemplateVariableType,
    }
    /** Value

 Part of [`TemplateVideoVariable`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TemplateVideoVariableProperties {
        /// Uploaded file for image and video; one of url and asset_id is needed
        pub asset_id: ::std::option::Option<i64>,
        /// Text for text and script (needed there); may hold an address for image and video
        pub content: ::std::option::Option<::std::string::String>,
        /// File address for image and video
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Published schema puts the notification address here
        pub webhook_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The body of `POST /v2/video_translate/`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct TranslateVideo {
        /// Make a subtitle file; on by default per guide
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub add_subtitles: ::std::option::Option<bool>,
        /// Address that should be notified about this one job
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub callback_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Let the length change; off by default per guide
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_dynamic_duration: ::std::option::Option<bool>,
        /// Target language name in lower case
        pub output_language: ::std::string::String,
        /// Voice; picked for you when absent
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub output_voice: ::std::option::Option<::std::string::String>,
        /// Title of the result
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
        /// Leave the lips alone; off by default per guide
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub translate_audio_only: ::std::option::Option<bool>,
        /// Source video, openly reachable; MP4, MOV or AVI, at most 3 minutes per guide
        pub video_url: crate::resource_url::ResourceUrl,
    }
    /// The `data` of the answer of `POST /v2/video_translate/`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct TranslateVideoData {
        /// Task identifier
        pub video_translate_id: ::std::option::Option<::std::string::String>,
    }
    /// The body of `PUT /v2/product`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct UpdateProduct {
        /// New selling text
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        /// New pictures and videos
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub media: ::std::option::Option<::std::vec::Vec<UpdateProductMediaItem>>,
        /// New name
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Product identifier
        pub product_id: ::std::string::String,
        /// New audience
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_audience: ::std::option::Option<::std::string::String>,
    }
    /** One picture or video of a product

 Part of [`UpdateProduct`].*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct UpdateProductMediaItem {
        /// What it shows
        pub description: ::std::option::Option<::std::string::String>,
        /// File name
        pub name: ::std::option::Option<::std::string::String>,
        /// 1 = picture, 2 = video
        pub type_: ::std::option::Option<crate::raw::enums::MediaType>,
        /// Where the file lies
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
    }
    /// The body of `PUT /v2/endpoint/{endpoint_id}`.
    #[derive(::serde::Deserialize, Clone, Debug)]
    #[non_exhaustive]
    pub struct UpdateWebhookEndpoint {
        /// Updated list of event types
        pub events: ::std::vec::Vec<crate::raw::enums::WebhookEventType>,
        /// Webhook status
        pub status: crate::raw::enums::WebhookStatus,
        /// Updated webhook endpoint URL
        pub url: crate::resource_url::ResourceUrl,
    }
    /// Part of [`ListVisualStylesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct VisualStyle {
        /// Style number
        pub id: ::std::option::Option<i64>,
        /// Style name
        pub name: ::std::option::Option<::std::string::String>,
    }
    /// Part of [`ListVoicesData`].
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct Voice {
        /// Accent
        pub accent: ::std::option::Option<::std::string::String>,
        /// Age group
        pub age: ::std::option::Option<crate::raw::enums::VoiceAge>,
        /// Sample clip
        pub audio_url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Gender
        pub gender: ::std::option::Option<crate::raw::enums::Gender>,
        /// Spoken language
        pub language: ::std::option::Option<::std::string::String>,
        /// Voice name
        pub name: ::std::option::Option<::std::string::String>,
        /// Suggested use
        pub use_case: ::std::option::Option<::std::string::String>,
        /// Voice identifier (opaque: Azure-style names, 20-character ids and UUIDs all occur)
        pub voice_id: ::std::option::Option<::std::string::String>,
    }
    /** A webhook endpoint: where events are sent, and which ones. The document makes every field optional.

 The `data` of the answer of `POST /v2/endpoint`.*/
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct WebhookEndpoint {
        /// Creation timestamp (Unix timestamp)
        pub created_at: ::std::option::Option<i64>,
        /// Unique webhook endpoint identifier
        pub endpoint_id: ::std::option::Option<::std::string::String>,
        /// Subscribed event types
        pub events: ::std::option::Option<
            ::std::vec::Vec<crate::raw::enums::WebhookEventType>,
        >,
        /// Secret key for verifying webhook signatures
        pub secret: ::std::option::Option<crate::secret::Secret>,
        /// Webhook status
        pub status: ::std::option::Option<crate::raw::enums::WebhookStatus>,
        /// Webhook endpoint URL
        pub url: ::std::option::Option<crate::resource_url::ResourceUrl>,
        /// Username of the webhook owner
        pub username: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `GET /v2/user/whoami`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct WhoAmIData {
        /// Account mail address
        pub email: ::std::option::Option<::std::string::String>,
        /// Display name
        pub username: ::std::option::Option<::std::string::String>,
    }
    /// The `data` of the answer of `POST /v2/product`.
    pub type CreateProductData = ProductInfo;
    /// The `data` of the answer of `POST /v2/endpoint`.
    pub type CreateWebhookEndpointData = WebhookEndpoint;
    /// The `data` of the answer of `PUT /v2/endpoint/{endpoint_id}`.
    pub type UpdateWebhookEndpointData = WebhookEndpoint;
    impl UpdateWebhookEndpoint {
        /// With all that the document requires.
        pub fn new(
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
            status: crate::raw::enums::WebhookStatus,
            events: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<crate::raw::enums::WebhookEventType>,
            >,
        ) -> Self {
            Self {
                events: events.into_iter().map(::std::convert::Into::into).collect(),
                status: status,
                url: url.into(),
            }
        }
    }
    impl UpdateProduct {
        /// With all that the document requires.
        pub fn new(
            product_id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                description: ::std::option::Option::None,
                media: ::std::option::Option::None,
                name: ::std::option::Option::None,
                product_id: product_id.into(),
                target_audience: ::std::option::Option::None,
            }
        }
        ///New selling text
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///New pictures and videos
        ///
        /// Sets `media`; without it the field is not sent.
        #[must_use]
        pub fn media(
            mut self,
            media: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<UpdateProductMediaItem>,
            >,
        ) -> Self {
            self.media = ::std::option::Option::Some(
                media.into_iter().map(::std::convert::Into::into).collect(),
            );
            self
        }
        ///New name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        ///New audience
        ///
        /// Sets `target_audience`; without it the field is not sent.
        #[must_use]
        pub fn target_audience(
            mut self,
            target_audience: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.target_audience = ::std::option::Option::Some(target_audience.into());
            self
        }
    }
    impl UpdateProductMediaItem {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                description: ::std::option::Option::None,
                name: ::std::option::Option::None,
                type_: ::std::option::Option::None,
                url: ::std::option::Option::None,
            }
        }
        ///What it shows
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///File name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        ///1 = picture, 2 = video
        ///
        /// Sets `type`; without it the field is not sent.
        #[must_use]
        pub fn type_(mut self, type_: crate::raw::enums::MediaType) -> Self {
            self.type_ = ::std::option::Option::Some(type_);
            self
        }
        ///Where the file lies
        ///
        /// Sets `url`; without it the field is not sent.
        #[must_use]
        pub fn url(
            mut self,
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.url = ::std::option::Option::Some(url.into());
            self
        }
    }
    impl TranslateVideo {
        /// With all that the document requires.
        pub fn new(
            video_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
            output_language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                add_subtitles: ::std::option::Option::None,
                callback_url: ::std::option::Option::None,
                enable_dynamic_duration: ::std::option::Option::None,
                output_language: output_language.into(),
                output_voice: ::std::option::Option::None,
                title: ::std::option::Option::None,
                translate_audio_only: ::std::option::Option::None,
                video_url: video_url.into(),
            }
        }
        ///Make a subtitle file; on by default per guide
        ///
        /// Sets `add_subtitles`; without it the field is not sent.
        #[must_use]
        pub fn add_subtitles(mut self, add_subtitles: bool) -> Self {
            self.add_subtitles = ::std::option::Option::Some(add_subtitles);
            self
        }
        ///Address that should be notified about this one job
        ///
        /// Sets `callback_url`; without it the field is not sent.
        #[must_use]
        pub fn callback_url(
            mut self,
            callback_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.callback_url = ::std::option::Option::Some(callback_url.into());
            self
        }
        ///Let the length change; off by default per guide
        ///
        /// Sets `enable_dynamic_duration`; without it the field is not sent.
        #[must_use]
        pub fn enable_dynamic_duration(mut self, enable_dynamic_duration: bool) -> Self {
            self.enable_dynamic_duration = ::std::option::Option::Some(
                enable_dynamic_duration,
            );
            self
        }
        ///Voice; picked for you when absent
        ///
        /// Sets `output_voice`; without it the field is not sent.
        #[must_use]
        pub fn output_voice(
            mut self,
            output_voice: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.output_voice = ::std::option::Option::Some(output_voice.into());
            self
        }
        ///Title of the result
        ///
        /// Sets `title`; without it the field is not sent.
        #[must_use]
        pub fn title(
            mut self,
            title: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.title = ::std::option::Option::Some(title.into());
            self
        }
        ///Leave the lips alone; off by default per guide
        ///
        /// Sets `translate_audio_only`; without it the field is not sent.
        #[must_use]
        pub fn translate_audio_only(mut self, translate_audio_only: bool) -> Self {
            self.translate_audio_only = ::std::option::Option::Some(
                translate_audio_only,
            );
            self
        }
    }
    impl SubmitProductPreviews {
        /// With all that the document requires.
        pub fn new(
            product_id: impl ::std::convert::Into<::std::string::String>,
            visual_styles: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<::std::string::String>,
            >,
            video_spec: SubmitProductPreviewsVideoSpec,
            avatar: SubmitProductPreviewsAvatar,
            voice: SubmitProductPreviewsVoice,
            audio: SubmitProductPreviewsAudio,
            script: SubmitProductPreviewsScript,
        ) -> Self {
            Self {
                audio: audio,
                avatar: avatar,
                language: ::std::option::Option::None,
                override_script: ::std::option::Option::None,
                product_id: product_id.into(),
                script: script,
                video_spec: video_spec,
                visual_styles: visual_styles
                    .into_iter()
                    .map(::std::convert::Into::into)
                    .collect(),
                voice: voice,
                webhook_url: ::std::option::Option::None,
            }
        }
        ///Language name; likely misplaced in the published schema
        ///
        /// Sets `language`; without it the field is not sent.
        #[must_use]
        pub fn language(
            mut self,
            language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.language = ::std::option::Option::Some(language.into());
            self
        }
        ///Own narration instead of the written one
        ///
        /// Sets `override_script`; without it the field is not sent.
        #[must_use]
        pub fn override_script(
            mut self,
            override_script: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.override_script = ::std::option::Option::Some(override_script.into());
            self
        }
        ///Address that should be notified about this one job
        ///
        /// Sets `webhook_url`; without it the field is not sent.
        #[must_use]
        pub fn webhook_url(
            mut self,
            webhook_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.webhook_url = ::std::option::Option::Some(webhook_url.into());
            self
        }
    }
    impl SubmitProductPreviewsVoice {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                id: ::std::option::Option::None,
            }
        }
        ///Voice identifier
        ///
        /// Sets `id`; without it the field is not sent.
        #[must_use]
        pub fn id(
            mut self,
            id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.id = ::std::option::Option::Some(id.into());
            self
        }
    }
    impl SubmitProductPreviewsVideoSpec {
        /// With all that the document requires.
        pub fn new(length: crate::raw::enums::VideoLength) -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
                caption: ::std::option::Option::None,
                length: length,
                name: ::std::option::Option::None,
            }
        }
        ///Frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
        ///Burn in subtitles
        ///
        /// Sets `caption`; without it the field is not sent.
        #[must_use]
        pub fn caption(mut self, caption: bool) -> Self {
            self.caption = ::std::option::Option::Some(caption);
            self
        }
        ///Video name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
    }
    impl SubmitProductPreviewsScript {
        /// With all that the document requires.
        pub fn new(
            style: crate::raw::enums::ScriptStyle,
            language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                language: language.into(),
                style: style,
            }
        }
    }
    impl SubmitProductPreviewsAvatar {
        /// With all that the document requires.
        pub fn new(id: i64) -> Self {
            Self {
                id: id,
                type_: ::std::option::Option::None,
            }
        }
        ///0 = public library, 1 = own avatar
        ///
        /// Sets `type`; without it the field is not sent.
        #[must_use]
        pub fn type_(mut self, type_: crate::raw::enums::AvatarType) -> Self {
            self.type_ = ::std::option::Option::Some(type_);
            self
        }
    }
    impl SubmitProductPreviewsAudio {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                music_id: ::std::option::Option::None,
            }
        }
        ///Background track number
        ///
        /// Sets `music_id`; without it the field is not sent.
        #[must_use]
        pub fn music_id(mut self, music_id: i64) -> Self {
            self.music_id = ::std::option::Option::Some(music_id);
            self
        }
    }
    impl RenderProductPreview {
        /// With all that the document requires.
        pub fn new(
            preview_id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                preview_id: preview_id.into(),
            }
        }
    }
    impl GenerateProductAvatarImages {
        /// With all that the document requires.
        pub fn new(
            product_image_url: impl ::std::convert::Into<
                crate::resource_url::ResourceUrl,
            >,
            avatar_source: GenerateProductAvatarImagesAvatarSource,
            quality: crate::raw::enums::ImageQuality,
            aspect_ratio: crate::raw::enums::ImageAspectRatio,
            num_images: i64,
        ) -> Self {
            Self {
                aspect_ratio: aspect_ratio,
                avatar_source: avatar_source,
                num_images: num_images,
                product_image_url: product_image_url.into(),
                prompt: ::std::option::Option::None,
                quality: quality,
                webhook_url: ::std::option::Option::None,
            }
        }
        ///Extra wishes in words
        ///
        /// Sets `prompt`; without it the field is not sent.
        #[must_use]
        pub fn prompt(
            mut self,
            prompt: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.prompt = ::std::option::Option::Some(prompt.into());
            self
        }
        ///Address that should be notified about this one job
        ///
        /// Sets `webhook_url`; without it the field is not sent.
        #[must_use]
        pub fn webhook_url(
            mut self,
            webhook_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.webhook_url = ::std::option::Option::Some(webhook_url.into());
            self
        }
    }
    impl GenerateProductAvatarImagesAvatarSource {
        /// With all that the document requires.
        pub fn new(type_: crate::raw::enums::PresenterSource) -> Self {
            Self {
                avatar_id: ::std::option::Option::None,
                avatar_type: ::std::option::Option::None,
                type_: type_,
                value: ::std::option::Option::None,
            }
        }
        ///Avatar number; needed for id
        ///
        /// Sets `avatar_id`; without it the field is not sent.
        #[must_use]
        pub fn avatar_id(mut self, avatar_id: i64) -> Self {
            self.avatar_id = ::std::option::Option::Some(avatar_id);
            self
        }
        ///Library of that avatar; needed for id
        ///
        /// Sets `avatar_type`; without it the field is not sent.
        #[must_use]
        pub fn avatar_type(
            mut self,
            avatar_type: crate::raw::enums::PresenterLibrary,
        ) -> Self {
            self.avatar_type = ::std::option::Option::Some(avatar_type);
            self
        }
        ///Picture address for image, words for description
        ///
        /// Sets `value`; without it the field is not sent.
        #[must_use]
        pub fn value(
            mut self,
            value: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.value = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl GeneratePhotoAvatar {
        /// With all that the document requires.
        pub fn new(
            age: crate::raw::enums::PortraitAge,
            avatar_style: crate::raw::enums::PortraitStyle,
            gender: crate::raw::enums::PortraitGender,
            model: crate::raw::enums::PortraitModel,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            Self {
                age: age,
                appearance: ::std::option::Option::None,
                aspect_ratio: aspect_ratio,
                avatar_style: avatar_style,
                background: ::std::option::Option::None,
                ethnicity: ::std::option::Option::None,
                gender: gender,
                image_url: ::std::option::Option::None,
                model: model,
            }
        }
        ///Wanted looks in words
        ///
        /// Sets `appearance`; without it the field is not sent.
        #[must_use]
        pub fn appearance(
            mut self,
            appearance: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.appearance = ::std::option::Option::Some(appearance.into());
            self
        }
        ///Wanted surroundings in words
        ///
        /// Sets `background`; without it the field is not sent.
        #[must_use]
        pub fn background(
            mut self,
            background: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.background = ::std::option::Option::Some(background.into());
            self
        }
        ///Ethnicity
        ///
        /// Sets `ethnicity`; without it the field is not sent.
        #[must_use]
        pub fn ethnicity(
            mut self,
            ethnicity: crate::raw::enums::PortraitEthnicity,
        ) -> Self {
            self.ethnicity = ::std::option::Option::Some(ethnicity);
            self
        }
        ///Portrait to start from
        ///
        /// Sets `image_url`; without it the field is not sent.
        #[must_use]
        pub fn image_url(
            mut self,
            image_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.image_url = ::std::option::Option::Some(image_url.into());
            self
        }
    }
    impl CreateWebhookEndpoint {
        /// With all that the document requires.
        pub fn new(
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
            status: crate::raw::enums::WebhookStatus,
            events: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<crate::raw::enums::WebhookEventType>,
            >,
        ) -> Self {
            Self {
                events: events.into_iter().map(::std::convert::Into::into).collect(),
                status: status,
                url: url.into(),
            }
        }
    }
    impl CreateUpload {
        /// With all that the document requires.
        pub fn new(
            filename: impl ::std::convert::Into<::std::string::String>,
            content_type: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                content_type: content_type.into(),
                file_size: ::std::option::Option::None,
                filename: filename.into(),
            }
        }
        ///Bytes
        ///
        /// Sets `file_size`; without it the field is not sent.
        #[must_use]
        pub fn file_size(mut self, file_size: i64) -> Self {
            self.file_size = ::std::option::Option::Some(file_size);
            self
        }
    }
    impl CreateTemplateVideo {
        /// With all that the document requires.
        pub fn new(
            template_id: i64,
            voice_language: impl ::std::convert::Into<::std::string::String>,
            variables: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<TemplateVideoVariable>,
            >,
        ) -> Self {
            Self {
                avatar_id: ::std::option::Option::None,
                avatar_type: ::std::option::Option::None,
                background_music_id: ::std::option::Option::None,
                captions_enabled: ::std::option::Option::None,
                disable_moving: ::std::option::Option::None,
                disable_random_moving: ::std::option::Option::None,
                disable_random_trans: ::std::option::Option::None,
                disable_trans: ::std::option::Option::None,
                template_id: template_id,
                variables: variables
                    .into_iter()
                    .map(::std::convert::Into::into)
                    .collect(),
                video_name: ::std::option::Option::None,
                voice_id: ::std::option::Option::None,
                voice_language: voice_language.into(),
            }
        }
        ///Presenter instead of the template one
        ///
        /// Sets `avatar_id`; without it the field is not sent.
        #[must_use]
        pub fn avatar_id(mut self, avatar_id: i64) -> Self {
            self.avatar_id = ::std::option::Option::Some(avatar_id);
            self
        }
        ///0 = public library, 1 = own avatar
        ///
        /// Sets `avatar_type`; without it the field is not sent.
        #[must_use]
        pub fn avatar_type(
            mut self,
            avatar_type: crate::raw::enums::AvatarType,
        ) -> Self {
            self.avatar_type = ::std::option::Option::Some(avatar_type);
            self
        }
        ///Track number
        ///
        /// Sets `background_music_id`; without it the field is not sent.
        #[must_use]
        pub fn background_music_id(mut self, background_music_id: i64) -> Self {
            self.background_music_id = ::std::option::Option::Some(background_music_id);
            self
        }
        ///Burn in subtitles; off by default per guide
        ///
        /// Sets `captions_enabled`; without it the field is not sent.
        #[must_use]
        pub fn captions_enabled(mut self, captions_enabled: bool) -> Self {
            self.captions_enabled = ::std::option::Option::Some(captions_enabled);
            self
        }
        ///No picture motion at all
        ///
        /// Sets `disable_moving`; without it the field is not sent.
        #[must_use]
        pub fn disable_moving(mut self, disable_moving: bool) -> Self {
            self.disable_moving = ::std::option::Option::Some(disable_moving);
            self
        }
        ///No random picture motion
        ///
        /// Sets `disable_random_moving`; without it the field is not sent.
        #[must_use]
        pub fn disable_random_moving(mut self, disable_random_moving: bool) -> Self {
            self.disable_random_moving = ::std::option::Option::Some(
                disable_random_moving,
            );
            self
        }
        ///No random transitions
        ///
        /// Sets `disable_random_trans`; without it the field is not sent.
        #[must_use]
        pub fn disable_random_trans(mut self, disable_random_trans: bool) -> Self {
            self.disable_random_trans = ::std::option::Option::Some(
                disable_random_trans,
            );
            self
        }
        ///No transitions at all
        ///
        /// Sets `disable_trans`; without it the field is not sent.
        #[must_use]
        pub fn disable_trans(mut self, disable_trans: bool) -> Self {
            self.disable_trans = ::std::option::Option::Some(disable_trans);
            self
        }
        ///Name for the video
        ///
        /// Sets `video_name`; without it the field is not sent.
        #[must_use]
        pub fn video_name(
            mut self,
            video_name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.video_name = ::std::option::Option::Some(video_name.into());
            self
        }
        ///Voice
        ///
        /// Sets `voice_id`; without it the field is not sent.
        #[must_use]
        pub fn voice_id(
            mut self,
            voice_id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.voice_id = ::std::option::Option::Some(voice_id.into());
            self
        }
    }
    impl TemplateVideoVariable {
        /// With all that the document requires.
        pub fn new(
            type_: crate::raw::enums::TemplateVariableType,
            name: impl ::std::convert::Into<::std::string::String>,
            properties: TemplateVideoVariableProperties,
        ) -> Self {
            Self {
                name: name.into(),
                properties: properties,
                type_: type_,
            }
        }
    }
    impl TemplateVideoVariableProperties {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                asset_id: ::std::option::Option::None,
                content: ::std::option::Option::None,
                url: ::std::option::Option::None,
                webhook_url: ::std::option::Option::None,
            }
        }
        ///Uploaded file for image and video; one of url and asset_id is needed
        ///
        /// Sets `asset_id`; without it the field is not sent.
        #[must_use]
        pub fn asset_id(mut self, asset_id: i64) -> Self {
            self.asset_id = ::std::option::Option::Some(asset_id);
            self
        }
        ///Text for text and script (needed there); may hold an address for image and video
        ///
        /// Sets `content`; without it the field is not sent.
        #[must_use]
        pub fn content(
            mut self,
            content: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.content = ::std::option::Option::Some(content.into());
            self
        }
        ///File address for image and video
        ///
        /// Sets `url`; without it the field is not sent.
        #[must_use]
        pub fn url(
            mut self,
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.url = ::std::option::Option::Some(url.into());
            self
        }
        ///Published schema puts the notification address here
        ///
        /// Sets `webhook_url`; without it the field is not sent.
        #[must_use]
        pub fn webhook_url(
            mut self,
            webhook_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.webhook_url = ::std::option::Option::Some(webhook_url.into());
            self
        }
    }
    impl CreateProductVideo {
        /// With all that the document requires.
        pub fn new(
            product_id: impl ::std::convert::Into<::std::string::String>,
            video_spec: CreateProductVideoVideoSpec,
            avatar: CreateProductVideoAvatar,
            voice: CreateProductVideoVoice,
            audio: CreateProductVideoAudio,
            script: CreateProductVideoScript,
        ) -> Self {
            Self {
                audio: audio,
                avatar: avatar,
                override_script: ::std::option::Option::None,
                product_id: product_id.into(),
                script: script,
                video_spec: video_spec,
                visual_style: ::std::option::Option::None,
                voice: voice,
                webhook_url: ::std::option::Option::None,
            }
        }
        ///Own narration instead of the written one
        ///
        /// Sets `override_script`; without it the field is not sent.
        #[must_use]
        pub fn override_script(
            mut self,
            override_script: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.override_script = ::std::option::Option::Some(override_script.into());
            self
        }
        ///Style name from visual_styles
        ///
        /// Sets `visual_style`; without it the field is not sent.
        #[must_use]
        pub fn visual_style(
            mut self,
            visual_style: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.visual_style = ::std::option::Option::Some(visual_style.into());
            self
        }
        ///Address that should be notified about this one job
        ///
        /// Sets `webhook_url`; without it the field is not sent.
        #[must_use]
        pub fn webhook_url(
            mut self,
            webhook_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.webhook_url = ::std::option::Option::Some(webhook_url.into());
            self
        }
    }
    impl CreateProductVideoVoice {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                id: ::std::option::Option::None,
            }
        }
        ///Voice identifier
        ///
        /// Sets `id`; without it the field is not sent.
        #[must_use]
        pub fn id(
            mut self,
            id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.id = ::std::option::Option::Some(id.into());
            self
        }
    }
    impl CreateProductVideoVideoSpec {
        /// With all that the document requires.
        pub fn new(length: crate::raw::enums::VideoLength) -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
                caption: ::std::option::Option::None,
                length: length,
                name: ::std::option::Option::None,
            }
        }
        ///Frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
        ///Burn in subtitles
        ///
        /// Sets `caption`; without it the field is not sent.
        #[must_use]
        pub fn caption(mut self, caption: bool) -> Self {
            self.caption = ::std::option::Option::Some(caption);
            self
        }
        ///Video name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
    }
    impl CreateProductVideoScript {
        /// With all that the document requires.
        pub fn new(
            style: crate::raw::enums::ScriptStyle,
            language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                language: language.into(),
                style: style,
            }
        }
    }
    impl CreateProductVideoAvatar {
        /// With all that the document requires.
        pub fn new(id: i64) -> Self {
            Self {
                id: id,
                type_: ::std::option::Option::None,
            }
        }
        ///0 = public library, 1 = own avatar
        ///
        /// Sets `type`; without it the field is not sent.
        #[must_use]
        pub fn type_(mut self, type_: crate::raw::enums::AvatarType) -> Self {
            self.type_ = ::std::option::Option::Some(type_);
            self
        }
    }
    impl CreateProductVideoAudio {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                music_id: ::std::option::Option::None,
            }
        }
        ///Background track number
        ///
        /// Sets `music_id`; without it the field is not sent.
        #[must_use]
        pub fn music_id(mut self, music_id: i64) -> Self {
            self.music_id = ::std::option::Option::Some(music_id);
            self
        }
    }
    impl CreateProduct {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                description: ::std::option::Option::None,
                media: ::std::option::Option::None,
                name: ::std::option::Option::None,
                target_audience: ::std::option::Option::None,
                url: ::std::option::Option::None,
            }
        }
        ///Selling text
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///Pictures and videos
        ///
        /// Sets `media`; without it the field is not sent.
        #[must_use]
        pub fn media(
            mut self,
            media: impl ::std::iter::IntoIterator<
                Item = impl ::std::convert::Into<CreateProductMediaItem>,
            >,
        ) -> Self {
            self.media = ::std::option::Option::Some(
                media.into_iter().map(::std::convert::Into::into).collect(),
            );
            self
        }
        ///Product name; needed without url
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        ///Who it is for
        ///
        /// Sets `target_audience`; without it the field is not sent.
        #[must_use]
        pub fn target_audience(
            mut self,
            target_audience: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.target_audience = ::std::option::Option::Some(target_audience.into());
            self
        }
        ///Page to read
        ///
        /// Sets `url`; without it the field is not sent.
        #[must_use]
        pub fn url(
            mut self,
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.url = ::std::option::Option::Some(url.into());
            self
        }
    }
    impl CreateProductMediaItem {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                description: ::std::option::Option::None,
                name: ::std::option::Option::None,
                type_: ::std::option::Option::None,
                url: ::std::option::Option::None,
            }
        }
        ///What it shows
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///File name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        ///1 = picture, 2 = video
        ///
        /// Sets `type`; without it the field is not sent.
        #[must_use]
        pub fn type_(mut self, type_: crate::raw::enums::MediaType) -> Self {
            self.type_ = ::std::option::Option::Some(type_);
            self
        }
        ///Where the file lies
        ///
        /// Sets `url`; without it the field is not sent.
        #[must_use]
        pub fn url(
            mut self,
            url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.url = ::std::option::Option::Some(url.into());
            self
        }
    }
    impl CreateLipSyncVideo {
        /// With all that the document requires.
        pub fn new(
            video_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
            audio_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            Self {
                audio_url: audio_url.into(),
                playback_type: ::std::option::Option::None,
                video_url: video_url.into(),
            }
        }
        ///What to do when the video is the shorter one: play on, play back and forth, or back and forth fitted to the audio
        ///
        /// Sets `playback_type`; without it the field is not sent.
        #[must_use]
        pub fn playback_type(
            mut self,
            playback_type: crate::raw::enums::PlaybackType,
        ) -> Self {
            self.playback_type = ::std::option::Option::Some(playback_type);
            self
        }
    }
    impl CreateAvatarVideo {
        /// With all that the document requires.
        pub fn new(
            avatar: CreateAvatarVideoAvatar,
            voice: CreateAvatarVideoVoice,
            aspect_ratio: crate::raw::enums::AspectRatio,
            screen_style: crate::raw::enums::ScreenStyle,
        ) -> Self {
            Self {
                aspect_ratio: aspect_ratio,
                avatar: avatar,
                caption: ::std::option::Option::None,
                screen_style: screen_style,
                video_name: ::std::option::Option::None,
                voice: voice,
                webhook_url: ::std::option::Option::None,
            }
        }
        ///Burn in subtitles; off by default per guide
        ///
        /// Sets `caption`; without it the field is not sent.
        #[must_use]
        pub fn caption(mut self, caption: bool) -> Self {
            self.caption = ::std::option::Option::Some(caption);
            self
        }
        ///Name for the video
        ///
        /// Sets `video_name`; without it the field is not sent.
        #[must_use]
        pub fn video_name(
            mut self,
            video_name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.video_name = ::std::option::Option::Some(video_name.into());
            self
        }
        ///Address that should be notified about this one job
        ///
        /// Sets `webhook_url`; without it the field is not sent.
        #[must_use]
        pub fn webhook_url(
            mut self,
            webhook_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.webhook_url = ::std::option::Option::Some(webhook_url.into());
            self
        }
    }
    impl CreateAvatarVideoVoice {
        /// With all that the document requires.
        pub fn new(
            type_: crate::raw::enums::VoiceInput,
            voice_id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                audio_url: ::std::option::Option::None,
                script: ::std::option::Option::None,
                type_: type_,
                voice_id: voice_id.into(),
            }
        }
        ///Audio file; needed for audio
        ///
        /// Sets `audio_url`; without it the field is not sent.
        #[must_use]
        pub fn audio_url(
            mut self,
            audio_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
        ) -> Self {
            self.audio_url = ::std::option::Option::Some(audio_url.into());
            self
        }
        ///Text; needed for script
        ///
        /// Sets `script`; without it the field is not sent.
        #[must_use]
        pub fn script(
            mut self,
            script: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.script = ::std::option::Option::Some(script.into());
            self
        }
    }
    impl CreateAvatarVideoAvatar {
        /// With all that the document requires.
        pub fn new(avatar_type: crate::raw::enums::AvatarType, avatar_id: i64) -> Self {
            Self {
                avatar_id: avatar_id,
                avatar_type: avatar_type,
            }
        }
    }
    impl CreateAiScript {
        /// With all that the document requires.
        pub fn new(
            language: crate::raw::enums::ScriptLanguage,
            video_length_seconds: crate::raw::enums::VideoLength,
            script_style: crate::raw::enums::ScriptStyle,
            product_info: CreateAiScriptProductInfo,
        ) -> Self {
            Self {
                language: language,
                product_info: product_info,
                script_style: script_style,
                target_audience: ::std::option::Option::None,
                video_length_seconds: video_length_seconds,
            }
        }
        ///Who it is for
        ///
        /// Sets `target_audience`; without it the field is not sent.
        #[must_use]
        pub fn target_audience(
            mut self,
            target_audience: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.target_audience = ::std::option::Option::Some(target_audience.into());
            self
        }
    }
    impl CreateAiScriptProductInfo {
        /// With all that the document requires.
        pub fn new(
            source_type: crate::raw::enums::ProductSource,
            data: CreateAiScriptProductInfoData,
        ) -> Self {
            Self {
                data: data,
                source_type: source_type,
            }
        }
    }
    impl CreateAiScriptProductInfoData {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                description: ::std::option::Option::None,
                id: ::std::option::Option::None,
                name: ::std::option::Option::None,
            }
        }
        ///Selling text; needed for details
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///Product identifier; needed for id
        ///
        /// Sets `id`; without it the field is not sent.
        #[must_use]
        pub fn id(
            mut self,
            id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.id = ::std::option::Option::Some(id.into());
            self
        }
        ///Product name; needed for details
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
    }
    impl AddProductAvatarMotion {
        /// With all that the document requires.
        pub fn new(
            generation_id: impl ::std::convert::Into<::std::string::String>,
            name: impl ::std::convert::Into<::std::string::String>,
            voice_id: impl ::std::convert::Into<::std::string::String>,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
                description: description.into(),
                generation_id: generation_id.into(),
                model: ::std::option::Option::None,
                name: name.into(),
                voice_id: voice_id.into(),
            }
        }
        ///Frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
        ///Model number
        ///
        /// Sets `model`; without it the field is not sent.
        #[must_use]
        pub fn model(mut self, model: i64) -> Self {
            self.model = ::std::option::Option::Some(model);
            self
        }
    }
    impl AddPhotoAvatarMotion {
        /// With all that the document requires.
        pub fn new(
            image_url: impl ::std::convert::Into<crate::resource_url::ResourceUrl>,
            name: impl ::std::convert::Into<::std::string::String>,
            voice_id: impl ::std::convert::Into<::std::string::String>,
            model: crate::raw::enums::MotionModel,
        ) -> Self {
            Self {
                description: ::std::option::Option::None,
                image_url: image_url.into(),
                model: model,
                name: name.into(),
                photo_id: ::std::option::Option::None,
                voice_id: voice_id.into(),
                welcome_msg: ::std::option::Option::None,
            }
        }
        ///Motion or avatar text. The v1 spec (not v2) caps it: under 300 bytes for model 1.0, at most 1500 bytes for the others.
        ///
        /// Sets `description`; without it the field is not sent.
        #[must_use]
        pub fn description(
            mut self,
            description: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.description = ::std::option::Option::Some(description.into());
            self
        }
        ///Portrait task it came from
        ///
        /// Sets `photo_id`; without it the field is not sent.
        #[must_use]
        pub fn photo_id(
            mut self,
            photo_id: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.photo_id = ::std::option::Option::Some(photo_id.into());
            self
        }
        ///Greeting
        ///
        /// Sets `welcome_msg`; without it the field is not sent.
        #[must_use]
        pub fn welcome_msg(
            mut self,
            welcome_msg: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.welcome_msg = ::std::option::Option::Some(welcome_msg.into());
            self
        }
    }
    /// The query of `GET /v2/photo_avatar`.
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    pub struct GetPhotoAvatarMotionQuery {
        /// Task identifier
        pub motion_id: ::std::string::String,
    }
    impl GetPhotoAvatarMotionQuery {
        /// With all that the document requires.
        pub fn new(motion_id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                motion_id: motion_id.into(),
            }
        }
    }
    /// The query of `GET /v2/photo_avatar/photo`.
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    pub struct GetPhotoGenerationQuery {
        /// Task identifier
        pub photo_id: ::std::string::String,
    }
    impl GetPhotoGenerationQuery {
        /// With all that the document requires.
        pub fn new(photo_id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self { photo_id: photo_id.into() }
        }
    }
    /// The query of `GET /v2/product_avatar`.
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    pub struct GetProductAvatarMotionQuery {
        /// Task identifier
        pub motion_id: ::std::string::String,
    }
    impl GetProductAvatarMotionQuery {
        /// With all that the document requires.
        pub fn new(motion_id: impl ::std::convert::Into<::std::string::String>) -> Self {
            Self {
                motion_id: motion_id.into(),
            }
        }
    }
    /// The query of `GET /v2/avatars/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomAvatarsQuery {
        /// Match by name
        pub name: ::std::option::Option<::std::string::String>,
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Keep one state
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
    }
    impl ListCustomAvatarsQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                name: ::std::option::Option::None,
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                status: ::std::option::Option::None,
            }
        }
        /// Match by name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Keep one state
        ///
        /// Sets `status`; without it the field is not sent.
        #[must_use]
        pub fn status(mut self, status: crate::raw::enums::JobStatus) -> Self {
            self.status = ::std::option::Option::Some(status);
            self
        }
    }
    /// The query of `GET /v2/templates/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomTemplatesQuery {
        /// Keep one frame shape
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
    }
    impl ListCustomTemplatesQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
            }
        }
        /// Keep one frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
    }
    /// The query of `GET /v2/voices/custom`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListCustomVoicesQuery {
        /// Keep one language
        pub language: ::std::option::Option<::std::string::String>,
    }
    impl ListCustomVoicesQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                language: ::std::option::Option::None,
            }
        }
        /// Keep one language
        ///
        /// Sets `language`; without it the field is not sent.
        #[must_use]
        pub fn language(
            mut self,
            language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.language = ::std::option::Option::Some(language.into());
            self
        }
    }
    /// The query of `GET /v2/templates`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListIndexTemplatesQuery {
        /// Keep one frame shape
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
    }
    impl ListIndexTemplatesQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
            }
        }
        /// Keep one frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
    }
    /// The query of `GET /v2/musics`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListMusicQuery {
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
    }
    impl ListMusicQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
            }
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
    }
    /// The query of `GET /v2/avatars/photo_avatars`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListPhotoAvatarsQuery {
        /// Match by name
        pub name: ::std::option::Option<::std::string::String>,
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Keep one state
        pub status: ::std::option::Option<crate::raw::enums::JobStatus>,
    }
    impl ListPhotoAvatarsQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                name: ::std::option::Option::None,
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                status: ::std::option::Option::None,
            }
        }
        /// Match by name
        ///
        /// Sets `name`; without it the field is not sent.
        #[must_use]
        pub fn name(
            mut self,
            name: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.name = ::std::option::Option::Some(name.into());
            self
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Keep one state
        ///
        /// Sets `status`; without it the field is not sent.
        #[must_use]
        pub fn status(mut self, status: crate::raw::enums::JobStatus) -> Self {
            self.status = ::std::option::Option::Some(status);
            self
        }
    }
    /// The query of `GET /v2/avatars/product_avatars`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductAvatarsQuery {
        /// Keep one frame shape; square is not offered here
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
    }
    impl ListProductAvatarsQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
            }
        }
        /// Keep one frame shape; square is not offered here
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
    }
    /// The query of `GET /v2/product_previews`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductPreviewsQuery {
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Field to sort by
        pub sort_by: ::std::option::Option<::std::string::String>,
        /// Direction
        pub sort_order: ::std::option::Option<crate::raw::enums::SortOrder>,
        /// 3 = in work, 4 = done, 5 = failed
        pub status: ::std::option::Option<crate::raw::enums::JobStateNumber>,
    }
    impl ListProductPreviewsQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                sort_by: ::std::option::Option::None,
                sort_order: ::std::option::Option::None,
                status: ::std::option::Option::None,
            }
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Field to sort by
        ///
        /// Sets `sort_by`; without it the field is not sent.
        #[must_use]
        pub fn sort_by(
            mut self,
            sort_by: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.sort_by = ::std::option::Option::Some(sort_by.into());
            self
        }
        /// Direction
        ///
        /// Sets `sort_order`; without it the field is not sent.
        #[must_use]
        pub fn sort_order(mut self, sort_order: crate::raw::enums::SortOrder) -> Self {
            self.sort_order = ::std::option::Option::Some(sort_order);
            self
        }
        /// 3 = in work, 4 = done, 5 = failed
        ///
        /// Sets `status`; without it the field is not sent.
        #[must_use]
        pub fn status(mut self, status: crate::raw::enums::JobStateNumber) -> Self {
            self.status = ::std::option::Option::Some(status);
            self
        }
    }
    /// The query of `GET /v2/product_videos`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListProductVideosQuery {
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Field to sort by
        pub sort_by: ::std::option::Option<::std::string::String>,
        /// Direction
        pub sort_order: ::std::option::Option<crate::raw::enums::SortOrder>,
        /// 3 = in work, 4 = done, 5 = failed
        pub status: ::std::option::Option<crate::raw::enums::JobStateNumber>,
    }
    impl ListProductVideosQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                sort_by: ::std::option::Option::None,
                sort_order: ::std::option::Option::None,
                status: ::std::option::Option::None,
            }
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Field to sort by
        ///
        /// Sets `sort_by`; without it the field is not sent.
        #[must_use]
        pub fn sort_by(
            mut self,
            sort_by: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.sort_by = ::std::option::Option::Some(sort_by.into());
            self
        }
        /// Direction
        ///
        /// Sets `sort_order`; without it the field is not sent.
        #[must_use]
        pub fn sort_order(mut self, sort_order: crate::raw::enums::SortOrder) -> Self {
            self.sort_order = ::std::option::Option::Some(sort_order);
            self
        }
        /// 3 = in work, 4 = done, 5 = failed
        ///
        /// Sets `status`; without it the field is not sent.
        #[must_use]
        pub fn status(mut self, status: crate::raw::enums::JobStateNumber) -> Self {
            self.status = ::std::option::Option::Some(status);
            self
        }
    }
    /// The query of `GET /v2/avatars/public`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListPublicAvatarsQuery {
        /// Keep one age group
        pub age: ::std::option::Option<crate::raw::enums::AvatarAge>,
        /// Keep one frame shape
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
        /// Keep one ethnicity
        pub ethnicity: ::std::option::Option<crate::raw::enums::AvatarEthnicity>,
        /// Keep one gender
        pub gender: ::std::option::Option<crate::raw::enums::Gender>,
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Keep one setting
        pub scene: ::std::option::Option<crate::raw::enums::AvatarScene>,
        /// Keep one style
        pub style: ::std::option::Option<crate::raw::enums::AvatarStyle>,
    }
    impl ListPublicAvatarsQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                age: ::std::option::Option::None,
                aspect_ratio: ::std::option::Option::None,
                ethnicity: ::std::option::Option::None,
                gender: ::std::option::Option::None,
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                scene: ::std::option::Option::None,
                style: ::std::option::Option::None,
            }
        }
        /// Keep one age group
        ///
        /// Sets `age`; without it the field is not sent.
        #[must_use]
        pub fn age(mut self, age: crate::raw::enums::AvatarAge) -> Self {
            self.age = ::std::option::Option::Some(age);
            self
        }
        /// Keep one frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
        /// Keep one ethnicity
        ///
        /// Sets `ethnicity`; without it the field is not sent.
        #[must_use]
        pub fn ethnicity(
            mut self,
            ethnicity: crate::raw::enums::AvatarEthnicity,
        ) -> Self {
            self.ethnicity = ::std::option::Option::Some(ethnicity);
            self
        }
        /// Keep one gender
        ///
        /// Sets `gender`; without it the field is not sent.
        #[must_use]
        pub fn gender(mut self, gender: crate::raw::enums::Gender) -> Self {
            self.gender = ::std::option::Option::Some(gender);
            self
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Keep one setting
        ///
        /// Sets `scene`; without it the field is not sent.
        #[must_use]
        pub fn scene(mut self, scene: crate::raw::enums::AvatarScene) -> Self {
            self.scene = ::std::option::Option::Some(scene);
            self
        }
        /// Keep one style
        ///
        /// Sets `style`; without it the field is not sent.
        #[must_use]
        pub fn style(mut self, style: crate::raw::enums::AvatarStyle) -> Self {
            self.style = ::std::option::Option::Some(style);
            self
        }
    }
    /// The query of `GET /v2/template_videos`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListTemplateVideosQuery {
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Field to sort by
        pub sort_by: ::std::option::Option<::std::string::String>,
        /// Direction
        pub sort_order: ::std::option::Option<crate::raw::enums::SortOrder>,
        /// 3 = in work, 4 = done, 5 = failed
        pub status: ::std::option::Option<crate::raw::enums::JobStateNumber>,
    }
    impl ListTemplateVideosQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                sort_by: ::std::option::Option::None,
                sort_order: ::std::option::Option::None,
                status: ::std::option::Option::None,
            }
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Field to sort by
        ///
        /// Sets `sort_by`; without it the field is not sent.
        #[must_use]
        pub fn sort_by(
            mut self,
            sort_by: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.sort_by = ::std::option::Option::Some(sort_by.into());
            self
        }
        /// Direction
        ///
        /// Sets `sort_order`; without it the field is not sent.
        #[must_use]
        pub fn sort_order(mut self, sort_order: crate::raw::enums::SortOrder) -> Self {
            self.sort_order = ::std::option::Option::Some(sort_order);
            self
        }
        /// 3 = in work, 4 = done, 5 = failed
        ///
        /// Sets `status`; without it the field is not sent.
        #[must_use]
        pub fn status(mut self, status: crate::raw::enums::JobStateNumber) -> Self {
            self.status = ::std::option::Option::Some(status);
            self
        }
    }
    /// The query of `GET /v2/visual_styles`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListVisualStylesQuery {
        /// Keep one frame shape
        pub aspect_ratio: ::std::option::Option<crate::raw::enums::AspectRatio>,
    }
    impl ListVisualStylesQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                aspect_ratio: ::std::option::Option::None,
            }
        }
        /// Keep one frame shape
        ///
        /// Sets `aspect_ratio`; without it the field is not sent.
        #[must_use]
        pub fn aspect_ratio(
            mut self,
            aspect_ratio: crate::raw::enums::AspectRatio,
        ) -> Self {
            self.aspect_ratio = ::std::option::Option::Some(aspect_ratio);
            self
        }
    }
    /// The query of `GET /v2/voices`.
    #[derive(Clone, Debug, Default)]
    #[non_exhaustive]
    pub struct ListVoicesQuery {
        /// Keep one age group
        pub age: ::std::option::Option<crate::raw::enums::VoiceAge>,
        /// Keep one gender
        pub gender: ::std::option::Option<crate::raw::enums::Gender>,
        /// Keep one language (lower-case English name)
        pub language: ::std::option::Option<::std::string::String>,
        /// Page wanted, from 1
        pub page: ::std::option::Option<i64>,
        /// Entries on a page
        pub page_size: ::std::option::Option<i64>,
        /// Keep one use case
        pub use_case: ::std::option::Option<::std::string::String>,
    }
    impl ListVoicesQuery {
        /// With nothing set.
        pub fn new() -> Self {
            Self {
                age: ::std::option::Option::None,
                gender: ::std::option::Option::None,
                language: ::std::option::Option::None,
                page: ::std::option::Option::None,
                page_size: ::std::option::Option::None,
                use_case: ::std::option::Option::None,
            }
        }
        /// Keep one age group
        ///
        /// Sets `age`; without it the field is not sent.
        #[must_use]
        pub fn age(mut self, age: crate::raw::enums::VoiceAge) -> Self {
            self.age = ::std::option::Option::Some(age);
            self
        }
        /// Keep one gender
        ///
        /// Sets `gender`; without it the field is not sent.
        #[must_use]
        pub fn gender(mut self, gender: crate::raw::enums::Gender) -> Self {
            self.gender = ::std::option::Option::Some(gender);
            self
        }
        /// Keep one language (lower-case English name)
        ///
        /// Sets `language`; without it the field is not sent.
        #[must_use]
        pub fn language(
            mut self,
            language: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.language = ::std::option::Option::Some(language.into());
            self
        }
        /// Page wanted, from 1
        ///
        /// Sets `page`; without it the field is not sent.
        #[must_use]
        pub fn page(mut self, page: i64) -> Self {
            self.page = ::std::option::Option::Some(page);
            self
        }
        /// Entries on a page
        ///
        /// Sets `page_size`; without it the field is not sent.
        #[must_use]
        pub fn page_size(mut self, page_size: i64) -> Self {
            self.page_size = ::std::option::Option::Some(page_size);
            self
        }
        /// Keep one use case
        ///
        /// Sets `use_case`; without it the field is not sent.
        #[must_use]
        pub fn use_case(
            mut self,
            use_case: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.use_case = ::std::option::Option::Some(use_case.into());
            self
        }
    }
    impl ::serde::Serialize for AddPhotoAvatarMotion {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 4usize + usize::from(self.description.is_some())
                + usize::from(self.photo_id.is_some())
                + usize::from(self.welcome_msg.is_some());
            let mut object = to.serialize_struct("AddPhotoAvatarMotion", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            object.serialize_field("image_url", &self.image_url)?;
            object.serialize_field("model", &self.model)?;
            object.serialize_field("name", &self.name)?;
            crate::object::write(&mut object, "photo_id", &self.photo_id)?;
            object.serialize_field("voice_id", &self.voice_id)?;
            crate::object::write(&mut object, "welcome_msg", &self.welcome_msg)?;
            object.end()
        }
    }
    impl ::serde::Serialize for AddPhotoAvatarMotionData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.motion_id.is_some())
                + usize::from(self.status.is_some());
            let mut object = to.serialize_struct("AddPhotoAvatarMotionData", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "motion_id", &self.motion_id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            object.end()
        }
    }
    impl crate::object::Object for AddPhotoAvatarMotionData {
        const FIELDS: &'static [&'static str] = &["avatar_id", "motion_id", "status"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatar_id = from.next_value()?,
                1usize => self.motion_id = from.next_value()?,
                2usize => self.status = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddPhotoAvatarMotionData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for AddProductAvatarMotion {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 4usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.model.is_some());
            let mut object = to.serialize_struct("AddProductAvatarMotion", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            object.serialize_field("description", &self.description)?;
            object.serialize_field("generation_id", &self.generation_id)?;
            crate::object::write(&mut object, "model", &self.model)?;
            object.serialize_field("name", &self.name)?;
            object.serialize_field("voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl ::serde::Serialize for AddProductAvatarMotionData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.motion_id.is_some())
                + usize::from(self.name.is_some());
            let mut object = to.serialize_struct("AddProductAvatarMotionData", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "motion_id", &self.motion_id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl crate::object::Object for AddProductAvatarMotionData {
        const FIELDS: &'static [&'static str] = &["avatar_id", "motion_id", "name"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatar_id = from.next_value()?,
                1usize => self.motion_id = from.next_value()?,
                2usize => self.name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddProductAvatarMotionData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateAiScript {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 4usize + usize::from(self.target_audience.is_some());
            let mut object = to.serialize_struct("CreateAiScript", fields)?;
            object.serialize_field("language", &self.language)?;
            object.serialize_field("product_info", &self.product_info)?;
            object.serialize_field("script_style", &self.script_style)?;
            crate::object::write(&mut object, "target_audience", &self.target_audience)?;
            object.serialize_field("video_length_seconds", &self.video_length_seconds)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateAiScriptData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.task_id.is_some());
            let mut object = to.serialize_struct("CreateAiScriptData", fields)?;
            crate::object::write(&mut object, "task_id", &self.task_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateAiScriptData {
        const FIELDS: &'static [&'static str] = &["task_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.task_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateAiScriptData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateAiScriptProductInfo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize;
            let mut object = to.serialize_struct("CreateAiScriptProductInfo", fields)?;
            object.serialize_field("data", &self.data)?;
            object.serialize_field("source_type", &self.source_type)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateAiScriptProductInfoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.id.is_some()) + usize::from(self.name.is_some());
            let mut object = to
                .serialize_struct("CreateAiScriptProductInfoData", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateAiScriptProductInfoData {
        const FIELDS: &'static [&'static str] = &["description", "id", "name"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.id = from.next_value()?,
                2usize => self.name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateAiScriptProductInfoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateAvatarVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 4usize + usize::from(self.caption.is_some())
                + usize::from(self.video_name.is_some())
                + usize::from(self.webhook_url.is_some());
            let mut object = to.serialize_struct("CreateAvatarVideo", fields)?;
            object.serialize_field("aspect_ratio", &self.aspect_ratio)?;
            object.serialize_field("avatar", &self.avatar)?;
            crate::object::write(&mut object, "caption", &self.caption)?;
            object.serialize_field("screen_style", &self.screen_style)?;
            crate::object::write(&mut object, "video_name", &self.video_name)?;
            object.serialize_field("voice", &self.voice)?;
            crate::object::write(&mut object, "webhook_url", &self.webhook_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateAvatarVideoAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize;
            let mut object = to.serialize_struct("CreateAvatarVideoAvatar", fields)?;
            object.serialize_field("avatar_id", &self.avatar_id)?;
            object.serialize_field("avatar_type", &self.avatar_type)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateAvatarVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.video_id.is_some());
            let mut object = to.serialize_struct("CreateAvatarVideoData", fields)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateAvatarVideoData {
        const FIELDS: &'static [&'static str] = &["video_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.video_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateAvatarVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateAvatarVideoVoice {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize + usize::from(self.audio_url.is_some())
                + usize::from(self.script.is_some());
            let mut object = to.serialize_struct("CreateAvatarVideoVoice", fields)?;
            crate::object::write(&mut object, "audio_url", &self.audio_url)?;
            crate::object::write(&mut object, "script", &self.script)?;
            object.serialize_field("type", &self.type_)?;
            object.serialize_field("voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateLipSyncVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize + usize::from(self.playback_type.is_some());
            let mut object = to.serialize_struct("CreateLipSyncVideo", fields)?;
            object.serialize_field("audio_url", &self.audio_url)?;
            crate::object::write(&mut object, "playback_type", &self.playback_type)?;
            object.serialize_field("video_url", &self.video_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateLipSyncVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.status.is_some())
                + usize::from(self.task_id.is_some());
            let mut object = to.serialize_struct("CreateLipSyncVideoData", fields)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "task_id", &self.task_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateLipSyncVideoData {
        const FIELDS: &'static [&'static str] = &["status", "task_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.status = from.next_value()?,
                1usize => self.task_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateLipSyncVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateProduct {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.media.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.target_audience.is_some())
                + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("CreateProduct", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "media", &self.media)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "target_audience", &self.target_audience)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateProduct {
        const FIELDS: &'static [&'static str] = &[
            "description",
            "media",
            "name",
            "target_audience",
            "url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.media = from.next_value()?,
                2usize => self.name = from.next_value()?,
                3usize => self.target_audience = from.next_value()?,
                4usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProduct {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateProductMediaItem {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.type_.is_some())
                + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("CreateProductMediaItem", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateProductMediaItem {
        const FIELDS: &'static [&'static str] = &["description", "name", "type", "url"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.name = from.next_value()?,
                2usize => self.type_ = from.next_value()?,
                3usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProductMediaItem {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateProductVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 6usize + usize::from(self.override_script.is_some())
                + usize::from(self.visual_style.is_some())
                + usize::from(self.webhook_url.is_some());
            let mut object = to.serialize_struct("CreateProductVideo", fields)?;
            object.serialize_field("audio", &self.audio)?;
            object.serialize_field("avatar", &self.avatar)?;
            crate::object::write(&mut object, "override_script", &self.override_script)?;
            object.serialize_field("product_id", &self.product_id)?;
            object.serialize_field("script", &self.script)?;
            object.serialize_field("video_spec", &self.video_spec)?;
            crate::object::write(&mut object, "visual_style", &self.visual_style)?;
            object.serialize_field("voice", &self.voice)?;
            crate::object::write(&mut object, "webhook_url", &self.webhook_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateProductVideoAudio {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.music_id.is_some());
            let mut object = to.serialize_struct("CreateProductVideoAudio", fields)?;
            crate::object::write(&mut object, "music_id", &self.music_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateProductVideoAudio {
        const FIELDS: &'static [&'static str] = &["music_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.music_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProductVideoAudio {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateProductVideoAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.type_.is_some());
            let mut object = to.serialize_struct("CreateProductVideoAvatar", fields)?;
            object.serialize_field("id", &self.id)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateProductVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.status.is_some())
                + usize::from(self.video_id.is_some());
            let mut object = to.serialize_struct("CreateProductVideoData", fields)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateProductVideoData {
        const FIELDS: &'static [&'static str] = &["status", "video_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.status = from.next_value()?,
                1usize => self.video_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProductVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateProductVideoScript {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize;
            let mut object = to.serialize_struct("CreateProductVideoScript", fields)?;
            object.serialize_field("language", &self.language)?;
            object.serialize_field("style", &self.style)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateProductVideoVideoSpec {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.caption.is_some()) + usize::from(self.name.is_some());
            let mut object = to.serialize_struct("CreateProductVideoVideoSpec", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "caption", &self.caption)?;
            object.serialize_field("length", &self.length)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateProductVideoVoice {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.id.is_some());
            let mut object = to.serialize_struct("CreateProductVideoVoice", fields)?;
            crate::object::write(&mut object, "id", &self.id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateProductVideoVoice {
        const FIELDS: &'static [&'static str] = &["id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProductVideoVoice {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateTemplateVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 3usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.avatar_type.is_some())
                + usize::from(self.background_music_id.is_some())
                + usize::from(self.captions_enabled.is_some())
                + usize::from(self.disable_moving.is_some())
                + usize::from(self.disable_random_moving.is_some())
                + usize::from(self.disable_random_trans.is_some())
                + usize::from(self.disable_trans.is_some())
                + usize::from(self.video_name.is_some())
                + usize::from(self.voice_id.is_some());
            let mut object = to.serialize_struct("CreateTemplateVideo", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "avatar_type", &self.avatar_type)?;
            crate::object::write(
                &mut object,
                "background_music_id",
                &self.background_music_id,
            )?;
            crate::object::write(
                &mut object,
                "captions_enabled",
                &self.captions_enabled,
            )?;
            crate::object::write(&mut object, "disable_moving", &self.disable_moving)?;
            crate::object::write(
                &mut object,
                "disable_random_moving",
                &self.disable_random_moving,
            )?;
            crate::object::write(
                &mut object,
                "disable_random_trans",
                &self.disable_random_trans,
            )?;
            crate::object::write(&mut object, "disable_trans", &self.disable_trans)?;
            object.serialize_field("template_id", &self.template_id)?;
            object.serialize_field("variables", &self.variables)?;
            crate::object::write(&mut object, "video_name", &self.video_name)?;
            crate::object::write(&mut object, "voice_id", &self.voice_id)?;
            object.serialize_field("voice_language", &self.voice_language)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateTemplateVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.video_id.is_some());
            let mut object = to.serialize_struct("CreateTemplateVideoData", fields)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateTemplateVideoData {
        const FIELDS: &'static [&'static str] = &["video_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.video_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateTemplateVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateUpload {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize + usize::from(self.file_size.is_some());
            let mut object = to.serialize_struct("CreateUpload", fields)?;
            object.serialize_field("content_type", &self.content_type)?;
            crate::object::write(&mut object, "file_size", &self.file_size)?;
            object.serialize_field("filename", &self.filename)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CreateUploadData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.asset_url.is_some())
                + usize::from(self.sign_url.is_some());
            let mut object = to.serialize_struct("CreateUploadData", fields)?;
            crate::object::write(&mut object, "asset_url", &self.asset_url)?;
            crate::object::write(&mut object, "sign_url", &self.sign_url)?;
            object.end()
        }
    }
    impl crate::object::Object for CreateUploadData {
        const FIELDS: &'static [&'static str] = &["asset_url", "sign_url"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.asset_url = from.next_value()?,
                1usize => self.sign_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateUploadData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CreateWebhookEndpoint {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 3usize;
            let mut object = to.serialize_struct("CreateWebhookEndpoint", fields)?;
            object.serialize_field("events", &self.events)?;
            object.serialize_field("status", &self.status)?;
            object.serialize_field("url", &self.url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for CustomAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.api_only.is_some())
                + usize::from(self.avatar_status.is_some())
                + usize::from(self.avatar_url.is_some())
                + usize::from(self.cover_url.is_some())
                + usize::from(self.fail_msg.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.name.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("CustomAvatar", fields)?;
            crate::object::write(&mut object, "api_only", &self.api_only)?;
            crate::object::write(&mut object, "avatar_status", &self.avatar_status)?;
            crate::object::write(&mut object, "avatar_url", &self.avatar_url)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "fail_msg", &self.fail_msg)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for CustomAvatar {
        const FIELDS: &'static [&'static str] = &[
            "api_only",
            "avatar_status",
            "avatar_url",
            "cover_url",
            "fail_msg",
            "id",
            "name",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.api_only = from.next_value()?,
                1usize => self.avatar_status = from.next_value()?,
                2usize => self.avatar_url = from.next_value()?,
                3usize => self.cover_url = from.next_value()?,
                4usize => self.fail_msg = from.next_value()?,
                5usize => self.id = from.next_value()?,
                6usize => self.name = from.next_value()?,
                7usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CustomAvatar {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for CustomVoice {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.audio_url.is_some())
                + usize::from(self.language.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.voice_id.is_some());
            let mut object = to.serialize_struct("CustomVoice", fields)?;
            crate::object::write(&mut object, "audio_url", &self.audio_url)?;
            crate::object::write(&mut object, "language", &self.language)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl crate::object::Object for CustomVoice {
        const FIELDS: &'static [&'static str] = &[
            "audio_url",
            "language",
            "name",
            "voice_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.audio_url = from.next_value()?,
                1usize => self.language = from.next_value()?,
                2usize => self.name = from.next_value()?,
                3usize => self.voice_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CustomVoice {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for DeleteWebhookEndpointData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.message.is_some());
            let mut object = to.serialize_struct("DeleteWebhookEndpointData", fields)?;
            crate::object::write(&mut object, "message", &self.message)?;
            object.end()
        }
    }
    impl crate::object::Object for DeleteWebhookEndpointData {
        const FIELDS: &'static [&'static str] = &["message"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.message = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DeleteWebhookEndpointData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GeneratePhotoAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 5usize + usize::from(self.appearance.is_some())
                + usize::from(self.background.is_some())
                + usize::from(self.ethnicity.is_some())
                + usize::from(self.image_url.is_some());
            let mut object = to.serialize_struct("GeneratePhotoAvatar", fields)?;
            object.serialize_field("age", &self.age)?;
            crate::object::write(&mut object, "appearance", &self.appearance)?;
            object.serialize_field("aspect_ratio", &self.aspect_ratio)?;
            object.serialize_field("avatar_style", &self.avatar_style)?;
            crate::object::write(&mut object, "background", &self.background)?;
            crate::object::write(&mut object, "ethnicity", &self.ethnicity)?;
            object.serialize_field("gender", &self.gender)?;
            crate::object::write(&mut object, "image_url", &self.image_url)?;
            object.serialize_field("model", &self.model)?;
            object.end()
        }
    }
    impl ::serde::Serialize for GeneratePhotoAvatarData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.photo_id.is_some());
            let mut object = to.serialize_struct("GeneratePhotoAvatarData", fields)?;
            crate::object::write(&mut object, "photo_id", &self.photo_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GeneratePhotoAvatarData {
        const FIELDS: &'static [&'static str] = &["photo_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.photo_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GeneratePhotoAvatarData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GenerateProductAvatarImages {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 5usize + usize::from(self.prompt.is_some())
                + usize::from(self.webhook_url.is_some());
            let mut object = to.serialize_struct("GenerateProductAvatarImages", fields)?;
            object.serialize_field("aspect_ratio", &self.aspect_ratio)?;
            object.serialize_field("avatar_source", &self.avatar_source)?;
            object.serialize_field("num_images", &self.num_images)?;
            object.serialize_field("product_image_url", &self.product_image_url)?;
            crate::object::write(&mut object, "prompt", &self.prompt)?;
            object.serialize_field("quality", &self.quality)?;
            crate::object::write(&mut object, "webhook_url", &self.webhook_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for GenerateProductAvatarImagesAvatarSource {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.avatar_type.is_some())
                + usize::from(self.value.is_some());
            let mut object = to
                .serialize_struct("GenerateProductAvatarImagesAvatarSource", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "avatar_type", &self.avatar_type)?;
            object.serialize_field("type", &self.type_)?;
            crate::object::write(&mut object, "value", &self.value)?;
            object.end()
        }
    }
    impl ::serde::Serialize for GenerateProductAvatarImagesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.batch_id.is_some())
                + usize::from(self.generations.is_some())
                + usize::from(self.total_submitted.is_some());
            let mut object = to
                .serialize_struct("GenerateProductAvatarImagesData", fields)?;
            crate::object::write(&mut object, "batch_id", &self.batch_id)?;
            crate::object::write(&mut object, "generations", &self.generations)?;
            crate::object::write(&mut object, "total_submitted", &self.total_submitted)?;
            object.end()
        }
    }
    impl crate::object::Object for GenerateProductAvatarImagesData {
        const FIELDS: &'static [&'static str] = &[
            "batch_id",
            "generations",
            "total_submitted",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.batch_id = from.next_value()?,
                1usize => self.generations = from.next_value()?,
                2usize => self.total_submitted = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GenerateProductAvatarImagesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GeneratedImage {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.completed_at.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.generation_id.is_some())
                + usize::from(self.image_id.is_some())
                + usize::from(self.status.is_some()) + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("GeneratedImage", fields)?;
            crate::object::write(&mut object, "completed_at", &self.completed_at)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "generation_id", &self.generation_id)?;
            crate::object::write(&mut object, "image_id", &self.image_id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for GeneratedImage {
        const FIELDS: &'static [&'static str] = &[
            "completed_at",
            "created_at",
            "generation_id",
            "image_id",
            "status",
            "url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.completed_at = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.generation_id = from.next_value()?,
                3usize => self.image_id = from.next_value()?,
                4usize => self.status = from.next_value()?,
                5usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GeneratedImage {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GeneratedScript {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.script_paragraphs.is_some())
                + usize::from(self.script_style.is_some());
            let mut object = to.serialize_struct("GeneratedScript", fields)?;
            crate::object::write(
                &mut object,
                "script_paragraphs",
                &self.script_paragraphs,
            )?;
            crate::object::write(&mut object, "script_style", &self.script_style)?;
            object.end()
        }
    }
    impl crate::object::Object for GeneratedScript {
        const FIELDS: &'static [&'static str] = &["script_paragraphs", "script_style"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.script_paragraphs = from.next_value()?,
                1usize => self.script_style = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GeneratedScript {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetAiScriptResultData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.data.is_some())
                + usize::from(self.err_msg.is_some())
                + usize::from(self.status.is_some())
                + usize::from(self.task_id.is_some());
            let mut object = to.serialize_struct("GetAiScriptResultData", fields)?;
            crate::object::write(&mut object, "data", &self.data)?;
            crate::object::write(&mut object, "err_msg", &self.err_msg)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "task_id", &self.task_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GetAiScriptResultData {
        const FIELDS: &'static [&'static str] = &[
            "data",
            "err_msg",
            "status",
            "task_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.data = from.next_value()?,
                1usize => self.err_msg = from.next_value()?,
                2usize => self.status = from.next_value()?,
                3usize => self.task_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetAiScriptResultData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetAiScriptResultDataData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.generated_scripts.is_some());
            let mut object = to.serialize_struct("GetAiScriptResultDataData", fields)?;
            crate::object::write(
                &mut object,
                "generated_scripts",
                &self.generated_scripts,
            )?;
            object.end()
        }
    }
    impl crate::object::Object for GetAiScriptResultDataData {
        const FIELDS: &'static [&'static str] = &["generated_scripts"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.generated_scripts = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetAiScriptResultDataData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetAvatarVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.status.is_some())
                + usize::from(self.video_id.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("GetAvatarVideoData", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for GetAvatarVideoData {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "created_at",
            "status",
            "video_id",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.status = from.next_value()?,
                3usize => self.video_id = from.next_value()?,
                4usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetAvatarVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetCustomTemplateData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.cover_url.is_some())
                + usize::from(self.name.is_some())
                + usize::from(self.preview_url.is_some())
                + usize::from(self.template_id.is_some())
                + usize::from(self.variables.is_some());
            let mut object = to.serialize_struct("GetCustomTemplateData", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "preview_url", &self.preview_url)?;
            crate::object::write(&mut object, "template_id", &self.template_id)?;
            crate::object::write(&mut object, "variables", &self.variables)?;
            object.end()
        }
    }
    impl crate::object::Object for GetCustomTemplateData {
        const FIELDS: &'static [&'static str] = &[
            "aspect_ratio",
            "cover_url",
            "name",
            "preview_url",
            "template_id",
            "variables",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.aspect_ratio = from.next_value()?,
                1usize => self.cover_url = from.next_value()?,
                2usize => self.name = from.next_value()?,
                3usize => self.preview_url = from.next_value()?,
                4usize => self.template_id = from.next_value()?,
                5usize => self.variables = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetCustomTemplateData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetLipSyncVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.completed_at.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.data.is_some()) + usize::from(self.error.is_some())
                + usize::from(self.status.is_some())
                + usize::from(self.task_id.is_some());
            let mut object = to.serialize_struct("GetLipSyncVideoData", fields)?;
            crate::object::write(&mut object, "completed_at", &self.completed_at)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "data", &self.data)?;
            crate::object::write(&mut object, "error", &self.error)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "task_id", &self.task_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GetLipSyncVideoData {
        const FIELDS: &'static [&'static str] = &[
            "completed_at",
            "created_at",
            "data",
            "error",
            "status",
            "task_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.completed_at = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.data = from.next_value()?,
                3usize => self.error = from.next_value()?,
                4usize => self.status = from.next_value()?,
                5usize => self.task_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetLipSyncVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetLipSyncVideoDataData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.duration_seconds.is_some())
                + usize::from(self.result_url.is_some());
            let mut object = to.serialize_struct("GetLipSyncVideoDataData", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(
                &mut object,
                "duration_seconds",
                &self.duration_seconds,
            )?;
            crate::object::write(&mut object, "result_url", &self.result_url)?;
            object.end()
        }
    }
    impl crate::object::Object for GetLipSyncVideoDataData {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "duration_seconds",
            "result_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.duration_seconds = from.next_value()?,
                2usize => self.result_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetLipSyncVideoDataData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetLipSyncVideoDataError {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.message.is_some());
            let mut object = to.serialize_struct("GetLipSyncVideoDataError", fields)?;
            crate::object::write(&mut object, "message", &self.message)?;
            object.end()
        }
    }
    impl crate::object::Object for GetLipSyncVideoDataError {
        const FIELDS: &'static [&'static str] = &["message"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.message = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetLipSyncVideoDataError {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetPhotoAvatarMotionData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.error_msg.is_some())
                + usize::from(self.image_url.is_some())
                + usize::from(self.motion_id.is_some())
                + usize::from(self.motion_preview_url.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.status.is_some())
                + usize::from(self.voice_id.is_some());
            let mut object = to.serialize_struct("GetPhotoAvatarMotionData", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "error_msg", &self.error_msg)?;
            crate::object::write(&mut object, "image_url", &self.image_url)?;
            crate::object::write(&mut object, "motion_id", &self.motion_id)?;
            crate::object::write(
                &mut object,
                "motion_preview_url",
                &self.motion_preview_url,
            )?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GetPhotoAvatarMotionData {
        const FIELDS: &'static [&'static str] = &[
            "avatar_id",
            "error_msg",
            "image_url",
            "motion_id",
            "motion_preview_url",
            "name",
            "status",
            "voice_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatar_id = from.next_value()?,
                1usize => self.error_msg = from.next_value()?,
                2usize => self.image_url = from.next_value()?,
                3usize => self.motion_id = from.next_value()?,
                4usize => self.motion_preview_url = from.next_value()?,
                5usize => self.name = from.next_value()?,
                6usize => self.status = from.next_value()?,
                7usize => self.voice_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetPhotoAvatarMotionData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetPhotoGenerationData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.image_key_list.is_some())
                + usize::from(self.image_url_list.is_some())
                + usize::from(self.msg.is_some()) + usize::from(self.photo_id.is_some())
                + usize::from(self.status.is_some());
            let mut object = to.serialize_struct("GetPhotoGenerationData", fields)?;
            crate::object::write(&mut object, "image_key_list", &self.image_key_list)?;
            crate::object::write(&mut object, "image_url_list", &self.image_url_list)?;
            crate::object::write(&mut object, "msg", &self.msg)?;
            crate::object::write(&mut object, "photo_id", &self.photo_id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            object.end()
        }
    }
    impl crate::object::Object for GetPhotoGenerationData {
        const FIELDS: &'static [&'static str] = &[
            "image_key_list",
            "image_url_list",
            "msg",
            "photo_id",
            "status",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.image_key_list = from.next_value()?,
                1usize => self.image_url_list = from.next_value()?,
                2usize => self.msg = from.next_value()?,
                3usize => self.photo_id = from.next_value()?,
                4usize => self.status = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetPhotoGenerationData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetProductAvatarImageBatchData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.batch_id.is_some())
                + usize::from(self.generations.is_some())
                + usize::from(self.summary.is_some());
            let mut object = to
                .serialize_struct("GetProductAvatarImageBatchData", fields)?;
            crate::object::write(&mut object, "batch_id", &self.batch_id)?;
            crate::object::write(&mut object, "generations", &self.generations)?;
            crate::object::write(&mut object, "summary", &self.summary)?;
            object.end()
        }
    }
    impl crate::object::Object for GetProductAvatarImageBatchData {
        const FIELDS: &'static [&'static str] = &["batch_id", "generations", "summary"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.batch_id = from.next_value()?,
                1usize => self.generations = from.next_value()?,
                2usize => self.summary = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetProductAvatarImageBatchData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetProductAvatarImageBatchDataSummary {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.completed.is_some())
                + usize::from(self.failed.is_some())
                + usize::from(self.pending.is_some())
                + usize::from(self.processing.is_some())
                + usize::from(self.total.is_some());
            let mut object = to
                .serialize_struct("GetProductAvatarImageBatchDataSummary", fields)?;
            crate::object::write(&mut object, "completed", &self.completed)?;
            crate::object::write(&mut object, "failed", &self.failed)?;
            crate::object::write(&mut object, "pending", &self.pending)?;
            crate::object::write(&mut object, "processing", &self.processing)?;
            crate::object::write(&mut object, "total", &self.total)?;
            object.end()
        }
    }
    impl crate::object::Object for GetProductAvatarImageBatchDataSummary {
        const FIELDS: &'static [&'static str] = &[
            "completed",
            "failed",
            "pending",
            "processing",
            "total",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.completed = from.next_value()?,
                1usize => self.failed = from.next_value()?,
                2usize => self.pending = from.next_value()?,
                3usize => self.processing = from.next_value()?,
                4usize => self.total = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetProductAvatarImageBatchDataSummary {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetProductAvatarMotionData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatar_id.is_some())
                + usize::from(self.error_msg.is_some())
                + usize::from(self.image_url.is_some())
                + usize::from(self.motion_id.is_some())
                + usize::from(self.motion_preview_url.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.status.is_some())
                + usize::from(self.voice_id.is_some());
            let mut object = to.serialize_struct("GetProductAvatarMotionData", fields)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "error_msg", &self.error_msg)?;
            crate::object::write(&mut object, "image_url", &self.image_url)?;
            crate::object::write(&mut object, "motion_id", &self.motion_id)?;
            crate::object::write(
                &mut object,
                "motion_preview_url",
                &self.motion_preview_url,
            )?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GetProductAvatarMotionData {
        const FIELDS: &'static [&'static str] = &[
            "avatar_id",
            "error_msg",
            "image_url",
            "motion_id",
            "motion_preview_url",
            "name",
            "status",
            "voice_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatar_id = from.next_value()?,
                1usize => self.error_msg = from.next_value()?,
                2usize => self.image_url = from.next_value()?,
                3usize => self.motion_id = from.next_value()?,
                4usize => self.motion_preview_url = from.next_value()?,
                5usize => self.name = from.next_value()?,
                6usize => self.status = from.next_value()?,
                7usize => self.voice_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetProductAvatarMotionData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetProductVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.deducted_credit.is_some())
                + usize::from(self.status.is_some()) + usize::from(self.title.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("GetProductVideoData", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "deducted_credit", &self.deducted_credit)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "title", &self.title)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for GetProductVideoData {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "created_at",
            "deducted_credit",
            "status",
            "title",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.deducted_credit = from.next_value()?,
                3usize => self.status = from.next_value()?,
                4usize => self.title = from.next_value()?,
                5usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetProductVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetRemainingQuotaData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.remaining_quota.is_some());
            let mut object = to.serialize_struct("GetRemainingQuotaData", fields)?;
            crate::object::write(&mut object, "remaining_quota", &self.remaining_quota)?;
            object.end()
        }
    }
    impl crate::object::Object for GetRemainingQuotaData {
        const FIELDS: &'static [&'static str] = &["remaining_quota"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.remaining_quota = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetRemainingQuotaData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetTemplateVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.completed_at.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.data.is_some()) + usize::from(self.status.is_some())
                + usize::from(self.video_id.is_some());
            let mut object = to.serialize_struct("GetTemplateVideoData", fields)?;
            crate::object::write(&mut object, "completed_at", &self.completed_at)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "data", &self.data)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            object.end()
        }
    }
    impl crate::object::Object for GetTemplateVideoData {
        const FIELDS: &'static [&'static str] = &[
            "completed_at",
            "created_at",
            "data",
            "status",
            "video_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.completed_at = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.data = from.next_value()?,
                3usize => self.status = from.next_value()?,
                4usize => self.video_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetTemplateVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetTemplateVideoDataData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.deducted_credit.is_some())
                + usize::from(self.duration_seconds.is_some())
                + usize::from(self.url.is_some())
                + usize::from(self.video_name.is_some());
            let mut object = to.serialize_struct("GetTemplateVideoDataData", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "deducted_credit", &self.deducted_credit)?;
            crate::object::write(
                &mut object,
                "duration_seconds",
                &self.duration_seconds,
            )?;
            crate::object::write(&mut object, "url", &self.url)?;
            crate::object::write(&mut object, "video_name", &self.video_name)?;
            object.end()
        }
    }
    impl crate::object::Object for GetTemplateVideoDataData {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "deducted_credit",
            "duration_seconds",
            "url",
            "video_name",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.deducted_credit = from.next_value()?,
                2usize => self.duration_seconds = from.next_value()?,
                3usize => self.url = from.next_value()?,
                4usize => self.video_name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetTemplateVideoDataData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for GetVideoTranslationData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.status.is_some())
                + usize::from(self.subtitle_url.is_some())
                + usize::from(self.title.is_some()) + usize::from(self.url.is_some())
                + usize::from(self.video_translate_id.is_some());
            let mut object = to.serialize_struct("GetVideoTranslationData", fields)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "subtitle_url", &self.subtitle_url)?;
            crate::object::write(&mut object, "title", &self.title)?;
            crate::object::write(&mut object, "url", &self.url)?;
            crate::object::write(
                &mut object,
                "video_translate_id",
                &self.video_translate_id,
            )?;
            object.end()
        }
    }
    impl crate::object::Object for GetVideoTranslationData {
        const FIELDS: &'static [&'static str] = &[
            "status",
            "subtitle_url",
            "title",
            "url",
            "video_translate_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.status = from.next_value()?,
                1usize => self.subtitle_url = from.next_value()?,
                2usize => self.title = from.next_value()?,
                3usize => self.url = from.next_value()?,
                4usize => self.video_translate_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetVideoTranslationData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for IndexTemplate {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.cover_url.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.name.is_some())
                + usize::from(self.preview_url.is_some());
            let mut object = to.serialize_struct("IndexTemplate", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "preview_url", &self.preview_url)?;
            object.end()
        }
    }
    impl crate::object::Object for IndexTemplate {
        const FIELDS: &'static [&'static str] = &[
            "aspect_ratio",
            "cover_url",
            "id",
            "name",
            "preview_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.aspect_ratio = from.next_value()?,
                1usize => self.cover_url = from.next_value()?,
                2usize => self.id = from.next_value()?,
                3usize => self.name = from.next_value()?,
                4usize => self.preview_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for IndexTemplate {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListCustomAvatarsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatars.is_some());
            let mut object = to.serialize_struct("ListCustomAvatarsData", fields)?;
            crate::object::write(&mut object, "avatars", &self.avatars)?;
            object.end()
        }
    }
    impl crate::object::Object for ListCustomAvatarsData {
        const FIELDS: &'static [&'static str] = &["avatars"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatars = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListCustomAvatarsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListCustomTemplatesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.templates.is_some());
            let mut object = to.serialize_struct("ListCustomTemplatesData", fields)?;
            crate::object::write(&mut object, "templates", &self.templates)?;
            object.end()
        }
    }
    impl crate::object::Object for ListCustomTemplatesData {
        const FIELDS: &'static [&'static str] = &["templates"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.templates = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListCustomTemplatesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListCustomVoicesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.total.is_some())
                + usize::from(self.voices.is_some());
            let mut object = to.serialize_struct("ListCustomVoicesData", fields)?;
            crate::object::write(&mut object, "total", &self.total)?;
            crate::object::write(&mut object, "voices", &self.voices)?;
            object.end()
        }
    }
    impl crate::object::Object for ListCustomVoicesData {
        const FIELDS: &'static [&'static str] = &["total", "voices"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.total = from.next_value()?,
                1usize => self.voices = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListCustomVoicesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListIndexTemplatesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.templates.is_some());
            let mut object = to.serialize_struct("ListIndexTemplatesData", fields)?;
            crate::object::write(&mut object, "templates", &self.templates)?;
            object.end()
        }
    }
    impl crate::object::Object for ListIndexTemplatesData {
        const FIELDS: &'static [&'static str] = &["templates"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.templates = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListIndexTemplatesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListMusicData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.music.is_some())
                + usize::from(self.pagination.is_some());
            let mut object = to.serialize_struct("ListMusicData", fields)?;
            crate::object::write(&mut object, "music", &self.music)?;
            crate::object::write(&mut object, "pagination", &self.pagination)?;
            object.end()
        }
    }
    impl crate::object::Object for ListMusicData {
        const FIELDS: &'static [&'static str] = &["music", "pagination"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.music = from.next_value()?,
                1usize => self.pagination = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListMusicData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListPhotoAvatarsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatars.is_some());
            let mut object = to.serialize_struct("ListPhotoAvatarsData", fields)?;
            crate::object::write(&mut object, "avatars", &self.avatars)?;
            object.end()
        }
    }
    impl crate::object::Object for ListPhotoAvatarsData {
        const FIELDS: &'static [&'static str] = &["avatars"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatars = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListPhotoAvatarsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListProductAvatarsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.product_avatars.is_some());
            let mut object = to.serialize_struct("ListProductAvatarsData", fields)?;
            crate::object::write(&mut object, "product_avatars", &self.product_avatars)?;
            object.end()
        }
    }
    impl crate::object::Object for ListProductAvatarsData {
        const FIELDS: &'static [&'static str] = &["product_avatars"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.product_avatars = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListProductAvatarsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListProductPreviewsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.page.is_some())
                + usize::from(self.page_size.is_some())
                + usize::from(self.previews.is_some())
                + usize::from(self.total.is_some());
            let mut object = to.serialize_struct("ListProductPreviewsData", fields)?;
            crate::object::write(&mut object, "page", &self.page)?;
            crate::object::write(&mut object, "page_size", &self.page_size)?;
            crate::object::write(&mut object, "previews", &self.previews)?;
            crate::object::write(&mut object, "total", &self.total)?;
            object.end()
        }
    }
    impl crate::object::Object for ListProductPreviewsData {
        const FIELDS: &'static [&'static str] = &[
            "page",
            "page_size",
            "previews",
            "total",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.page = from.next_value()?,
                1usize => self.page_size = from.next_value()?,
                2usize => self.previews = from.next_value()?,
                3usize => self.total = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListProductPreviewsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListProductVideosData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.page.is_some())
                + usize::from(self.page_size.is_some())
                + usize::from(self.total.is_some()) + usize::from(self.videos.is_some());
            let mut object = to.serialize_struct("ListProductVideosData", fields)?;
            crate::object::write(&mut object, "page", &self.page)?;
            crate::object::write(&mut object, "page_size", &self.page_size)?;
            crate::object::write(&mut object, "total", &self.total)?;
            crate::object::write(&mut object, "videos", &self.videos)?;
            object.end()
        }
    }
    impl crate::object::Object for ListProductVideosData {
        const FIELDS: &'static [&'static str] = &[
            "page",
            "page_size",
            "total",
            "videos",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.page = from.next_value()?,
                1usize => self.page_size = from.next_value()?,
                2usize => self.total = from.next_value()?,
                3usize => self.videos = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListProductVideosData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListPublicAvatarsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.avatars.is_some());
            let mut object = to.serialize_struct("ListPublicAvatarsData", fields)?;
            crate::object::write(&mut object, "avatars", &self.avatars)?;
            object.end()
        }
    }
    impl crate::object::Object for ListPublicAvatarsData {
        const FIELDS: &'static [&'static str] = &["avatars"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.avatars = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListPublicAvatarsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListTemplateVideosData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.data.is_some())
                + usize::from(self.pagination.is_some());
            let mut object = to.serialize_struct("ListTemplateVideosData", fields)?;
            crate::object::write(&mut object, "data", &self.data)?;
            crate::object::write(&mut object, "pagination", &self.pagination)?;
            object.end()
        }
    }
    impl crate::object::Object for ListTemplateVideosData {
        const FIELDS: &'static [&'static str] = &["data", "pagination"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.data = from.next_value()?,
                1usize => self.pagination = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTemplateVideosData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListTranslationLanguagesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.languages.is_some());
            let mut object = to
                .serialize_struct("ListTranslationLanguagesData", fields)?;
            crate::object::write(&mut object, "languages", &self.languages)?;
            object.end()
        }
    }
    impl crate::object::Object for ListTranslationLanguagesData {
        const FIELDS: &'static [&'static str] = &["languages"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.languages = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTranslationLanguagesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListVisualStylesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.visual_styles.is_some());
            let mut object = to.serialize_struct("ListVisualStylesData", fields)?;
            crate::object::write(&mut object, "visual_styles", &self.visual_styles)?;
            object.end()
        }
    }
    impl crate::object::Object for ListVisualStylesData {
        const FIELDS: &'static [&'static str] = &["visual_styles"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.visual_styles = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListVisualStylesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListVoicesData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.has_more.is_some())
                + usize::from(self.voices.is_some());
            let mut object = to.serialize_struct("ListVoicesData", fields)?;
            crate::object::write(&mut object, "has_more", &self.has_more)?;
            crate::object::write(&mut object, "voices", &self.voices)?;
            object.end()
        }
    }
    impl crate::object::Object for ListVoicesData {
        const FIELDS: &'static [&'static str] = &["has_more", "voices"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.has_more = from.next_value()?,
                1usize => self.voices = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListVoicesData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListWebhookEndpointsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.endpoints.is_some());
            let mut object = to.serialize_struct("ListWebhookEndpointsData", fields)?;
            crate::object::write(&mut object, "endpoints", &self.endpoints)?;
            object.end()
        }
    }
    impl crate::object::Object for ListWebhookEndpointsData {
        const FIELDS: &'static [&'static str] = &["endpoints"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.endpoints = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListWebhookEndpointsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ListWebhookEventsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.events.is_some());
            let mut object = to.serialize_struct("ListWebhookEventsData", fields)?;
            crate::object::write(&mut object, "events", &self.events)?;
            object.end()
        }
    }
    impl crate::object::Object for ListWebhookEventsData {
        const FIELDS: &'static [&'static str] = &["events"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.events = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListWebhookEventsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for MusicInfo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.duration.is_some())
                + usize::from(self.id.is_some()) + usize::from(self.music_url.is_some())
                + usize::from(self.name.is_some());
            let mut object = to.serialize_struct("MusicInfo", fields)?;
            crate::object::write(&mut object, "duration", &self.duration)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "music_url", &self.music_url)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl crate::object::Object for MusicInfo {
        const FIELDS: &'static [&'static str] = &["duration", "id", "music_url", "name"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.duration = from.next_value()?,
                1usize => self.id = from.next_value()?,
                2usize => self.music_url = from.next_value()?,
                3usize => self.name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MusicInfo {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for Pagination {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.page.is_some())
                + usize::from(self.page_size.is_some())
                + usize::from(self.total_items.is_some())
                + usize::from(self.total_pages.is_some());
            let mut object = to.serialize_struct("Pagination", fields)?;
            crate::object::write(&mut object, "page", &self.page)?;
            crate::object::write(&mut object, "page_size", &self.page_size)?;
            crate::object::write(&mut object, "total_items", &self.total_items)?;
            crate::object::write(&mut object, "total_pages", &self.total_pages)?;
            object.end()
        }
    }
    impl crate::object::Object for Pagination {
        const FIELDS: &'static [&'static str] = &[
            "page",
            "page_size",
            "total_items",
            "total_pages",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.page = from.next_value()?,
                1usize => self.page_size = from.next_value()?,
                2usize => self.total_items = from.next_value()?,
                3usize => self.total_pages = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Pagination {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for PhotoAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.fail_msg.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.status.is_some());
            let mut object = to.serialize_struct("PhotoAvatar", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "fail_msg", &self.fail_msg)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "status", &self.status)?;
            object.end()
        }
    }
    impl crate::object::Object for PhotoAvatar {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "fail_msg",
            "id",
            "name",
            "status",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.fail_msg = from.next_value()?,
                2usize => self.id = from.next_value()?,
                3usize => self.name = from.next_value()?,
                4usize => self.status = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PhotoAvatar {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ProductAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.avatar_id.is_some())
                + usize::from(self.avatar_url.is_some())
                + usize::from(self.cover_url.is_some())
                + usize::from(self.fail_msg.is_some())
                + usize::from(self.gender.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.status.is_some());
            let mut object = to.serialize_struct("ProductAvatar", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "avatar_id", &self.avatar_id)?;
            crate::object::write(&mut object, "avatar_url", &self.avatar_url)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "fail_msg", &self.fail_msg)?;
            crate::object::write(&mut object, "gender", &self.gender)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "status", &self.status)?;
            object.end()
        }
    }
    impl crate::object::Object for ProductAvatar {
        const FIELDS: &'static [&'static str] = &[
            "aspect_ratio",
            "avatar_id",
            "avatar_url",
            "cover_url",
            "fail_msg",
            "gender",
            "name",
            "status",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.aspect_ratio = from.next_value()?,
                1usize => self.avatar_id = from.next_value()?,
                2usize => self.avatar_url = from.next_value()?,
                3usize => self.cover_url = from.next_value()?,
                4usize => self.fail_msg = from.next_value()?,
                5usize => self.gender = from.next_value()?,
                6usize => self.name = from.next_value()?,
                7usize => self.status = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProductAvatar {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ProductInfo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.media.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.product_id.is_some())
                + usize::from(self.target_audience.is_some())
                + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("ProductInfo", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "media", &self.media)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "product_id", &self.product_id)?;
            crate::object::write(&mut object, "target_audience", &self.target_audience)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for ProductInfo {
        const FIELDS: &'static [&'static str] = &[
            "description",
            "media",
            "name",
            "product_id",
            "target_audience",
            "url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.media = from.next_value()?,
                2usize => self.name = from.next_value()?,
                3usize => self.product_id = from.next_value()?,
                4usize => self.target_audience = from.next_value()?,
                5usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProductInfo {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ProductMedia {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.type_.is_some())
                + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("ProductMedia", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for ProductMedia {
        const FIELDS: &'static [&'static str] = &["description", "name", "type", "url"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.name = from.next_value()?,
                2usize => self.type_ = from.next_value()?,
                3usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProductMedia {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ProductPreview {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.created_at.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.status.is_some()) + usize::from(self.title.is_some())
                + usize::from(self.video_duration.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("ProductPreview", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "title", &self.title)?;
            crate::object::write(&mut object, "video_duration", &self.video_duration)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for ProductPreview {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "created_at",
            "id",
            "status",
            "title",
            "video_duration",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.id = from.next_value()?,
                3usize => self.status = from.next_value()?,
                4usize => self.title = from.next_value()?,
                5usize => self.video_duration = from.next_value()?,
                6usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProductPreview {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for ProductVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.created_at.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.status.is_some()) + usize::from(self.title.is_some())
                + usize::from(self.video_duration.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("ProductVideo", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "title", &self.title)?;
            crate::object::write(&mut object, "video_duration", &self.video_duration)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for ProductVideo {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "created_at",
            "id",
            "status",
            "title",
            "video_duration",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.id = from.next_value()?,
                3usize => self.status = from.next_value()?,
                4usize => self.title = from.next_value()?,
                5usize => self.video_duration = from.next_value()?,
                6usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProductVideo {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for PublicAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.age.is_some())
                + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.cover_url.is_some())
                + usize::from(self.gender.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.style.is_some())
                + usize::from(self.video_url.is_some());
            let mut object = to.serialize_struct("PublicAvatar", fields)?;
            crate::object::write(&mut object, "age", &self.age)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "gender", &self.gender)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "style", &self.style)?;
            crate::object::write(&mut object, "video_url", &self.video_url)?;
            object.end()
        }
    }
    impl crate::object::Object for PublicAvatar {
        const FIELDS: &'static [&'static str] = &[
            "age",
            "aspect_ratio",
            "cover_url",
            "gender",
            "id",
            "name",
            "style",
            "video_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.age = from.next_value()?,
                1usize => self.aspect_ratio = from.next_value()?,
                2usize => self.cover_url = from.next_value()?,
                3usize => self.gender = from.next_value()?,
                4usize => self.id = from.next_value()?,
                5usize => self.name = from.next_value()?,
                6usize => self.style = from.next_value()?,
                7usize => self.video_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PublicAvatar {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for RenderProductPreview {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize;
            let mut object = to.serialize_struct("RenderProductPreview", fields)?;
            object.serialize_field("preview_id", &self.preview_id)?;
            object.end()
        }
    }
    impl ::serde::Serialize for RenderProductPreviewData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.status.is_some())
                + usize::from(self.video_id.is_some());
            let mut object = to.serialize_struct("RenderProductPreviewData", fields)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            object.end()
        }
    }
    impl crate::object::Object for RenderProductPreviewData {
        const FIELDS: &'static [&'static str] = &["status", "video_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.status = from.next_value()?,
                1usize => self.video_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for RenderProductPreviewData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for SubmitProductPreviews {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 7usize + usize::from(self.language.is_some())
                + usize::from(self.override_script.is_some())
                + usize::from(self.webhook_url.is_some());
            let mut object = to.serialize_struct("SubmitProductPreviews", fields)?;
            object.serialize_field("audio", &self.audio)?;
            object.serialize_field("avatar", &self.avatar)?;
            crate::object::write(&mut object, "language", &self.language)?;
            crate::object::write(&mut object, "override_script", &self.override_script)?;
            object.serialize_field("product_id", &self.product_id)?;
            object.serialize_field("script", &self.script)?;
            object.serialize_field("video_spec", &self.video_spec)?;
            object.serialize_field("visual_styles", &self.visual_styles)?;
            object.serialize_field("voice", &self.voice)?;
            crate::object::write(&mut object, "webhook_url", &self.webhook_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsAudio {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.music_id.is_some());
            let mut object = to.serialize_struct("SubmitProductPreviewsAudio", fields)?;
            crate::object::write(&mut object, "music_id", &self.music_id)?;
            object.end()
        }
    }
    impl crate::object::Object for SubmitProductPreviewsAudio {
        const FIELDS: &'static [&'static str] = &["music_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.music_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SubmitProductPreviewsAudio {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsAvatar {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.type_.is_some());
            let mut object = to.serialize_struct("SubmitProductPreviewsAvatar", fields)?;
            object.serialize_field("id", &self.id)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            object.end()
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.previews.is_some());
            let mut object = to.serialize_struct("SubmitProductPreviewsData", fields)?;
            crate::object::write(&mut object, "previews", &self.previews)?;
            object.end()
        }
    }
    impl crate::object::Object for SubmitProductPreviewsData {
        const FIELDS: &'static [&'static str] = &["previews"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.previews = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SubmitProductPreviewsData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsScript {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize;
            let mut object = to.serialize_struct("SubmitProductPreviewsScript", fields)?;
            object.serialize_field("language", &self.language)?;
            object.serialize_field("style", &self.style)?;
            object.end()
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsVideoSpec {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.caption.is_some()) + usize::from(self.name.is_some());
            let mut object = to
                .serialize_struct("SubmitProductPreviewsVideoSpec", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "caption", &self.caption)?;
            object.serialize_field("length", &self.length)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl ::serde::Serialize for SubmitProductPreviewsVoice {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.id.is_some());
            let mut object = to.serialize_struct("SubmitProductPreviewsVoice", fields)?;
            crate::object::write(&mut object, "id", &self.id)?;
            object.end()
        }
    }
    impl crate::object::Object for SubmitProductPreviewsVoice {
        const FIELDS: &'static [&'static str] = &["id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SubmitProductPreviewsVoice {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for SubmittedImage {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.created_at.is_some())
                + usize::from(self.generation_id.is_some())
                + usize::from(self.status.is_some());
            let mut object = to.serialize_struct("SubmittedImage", fields)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "generation_id", &self.generation_id)?;
            crate::object::write(&mut object, "status", &self.status)?;
            object.end()
        }
    }
    impl crate::object::Object for SubmittedImage {
        const FIELDS: &'static [&'static str] = &[
            "created_at",
            "generation_id",
            "status",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.created_at = from.next_value()?,
                1usize => self.generation_id = from.next_value()?,
                2usize => self.status = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SubmittedImage {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for SubmittedPreview {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.err_msg.is_some())
                + usize::from(self.preview_id.is_some())
                + usize::from(self.visual_style.is_some());
            let mut object = to.serialize_struct("SubmittedPreview", fields)?;
            crate::object::write(&mut object, "err_msg", &self.err_msg)?;
            crate::object::write(&mut object, "preview_id", &self.preview_id)?;
            crate::object::write(&mut object, "visual_style", &self.visual_style)?;
            object.end()
        }
    }
    impl crate::object::Object for SubmittedPreview {
        const FIELDS: &'static [&'static str] = &[
            "err_msg",
            "preview_id",
            "visual_style",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.err_msg = from.next_value()?,
                1usize => self.preview_id = from.next_value()?,
                2usize => self.visual_style = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SubmittedPreview {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TemplateInfo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.aspect_ratio.is_some())
                + usize::from(self.cover_url.is_some()) + usize::from(self.id.is_some())
                + usize::from(self.name.is_some())
                + usize::from(self.preview_url.is_some());
            let mut object = to.serialize_struct("TemplateInfo", fields)?;
            crate::object::write(&mut object, "aspect_ratio", &self.aspect_ratio)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "preview_url", &self.preview_url)?;
            object.end()
        }
    }
    impl crate::object::Object for TemplateInfo {
        const FIELDS: &'static [&'static str] = &[
            "aspect_ratio",
            "cover_url",
            "id",
            "name",
            "preview_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.aspect_ratio = from.next_value()?,
                1usize => self.cover_url = from.next_value()?,
                2usize => self.id = from.next_value()?,
                3usize => self.name = from.next_value()?,
                4usize => self.preview_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TemplateInfo {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TemplateVariable {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.name.is_some())
                + usize::from(self.type_.is_some());
            let mut object = to.serialize_struct("TemplateVariable", fields)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            object.end()
        }
    }
    impl crate::object::Object for TemplateVariable {
        const FIELDS: &'static [&'static str] = &["name", "type"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.name = from.next_value()?,
                1usize => self.type_ = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TemplateVariable {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TemplateVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.cover_url.is_some())
                + usize::from(self.created_at.is_some())
                + usize::from(self.duration_seconds.is_some())
                + usize::from(self.error.is_some()) + usize::from(self.status.is_some())
                + usize::from(self.url.is_some()) + usize::from(self.video_id.is_some())
                + usize::from(self.video_name.is_some());
            let mut object = to.serialize_struct("TemplateVideo", fields)?;
            crate::object::write(&mut object, "cover_url", &self.cover_url)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(
                &mut object,
                "duration_seconds",
                &self.duration_seconds,
            )?;
            crate::object::write(&mut object, "error", &self.error)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "url", &self.url)?;
            crate::object::write(&mut object, "video_id", &self.video_id)?;
            crate::object::write(&mut object, "video_name", &self.video_name)?;
            object.end()
        }
    }
    impl crate::object::Object for TemplateVideo {
        const FIELDS: &'static [&'static str] = &[
            "cover_url",
            "created_at",
            "duration_seconds",
            "error",
            "status",
            "url",
            "video_id",
            "video_name",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.cover_url = from.next_value()?,
                1usize => self.created_at = from.next_value()?,
                2usize => self.duration_seconds = from.next_value()?,
                3usize => self.error = from.next_value()?,
                4usize => self.status = from.next_value()?,
                5usize => self.url = from.next_value()?,
                6usize => self.video_id = from.next_value()?,
                7usize => self.video_name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TemplateVideo {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TemplateVideoError {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.code.is_some())
                + usize::from(self.message.is_some());
            let mut object = to.serialize_struct("TemplateVideoError", fields)?;
            crate::object::write(&mut object, "code", &self.code)?;
            crate::object::write(&mut object, "message", &self.message)?;
            object.end()
        }
    }
    impl crate::object::Object for TemplateVideoError {
        const FIELDS: &'static [&'static str] = &["code", "message"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.code = from.next_value()?,
                1usize => self.message = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TemplateVideoError {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TemplateVideoVariable {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 3usize;
            let mut object = to.serialize_struct("TemplateVideoVariable", fields)?;
            object.serialize_field("name", &self.name)?;
            object.serialize_field("properties", &self.properties)?;
            object.serialize_field("type", &self.type_)?;
            object.end()
        }
    }
    impl ::serde::Serialize for TemplateVideoVariableProperties {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.asset_id.is_some())
                + usize::from(self.content.is_some()) + usize::from(self.url.is_some())
                + usize::from(self.webhook_url.is_some());
            let mut object = to
                .serialize_struct("TemplateVideoVariableProperties", fields)?;
            crate::object::write(&mut object, "asset_id", &self.asset_id)?;
            crate::object::write(&mut object, "content", &self.content)?;
            crate::object::write(&mut object, "url", &self.url)?;
            crate::object::write(&mut object, "webhook_url", &self.webhook_url)?;
            object.end()
        }
    }
    impl crate::object::Object for TemplateVideoVariableProperties {
        const FIELDS: &'static [&'static str] = &[
            "asset_id",
            "content",
            "url",
            "webhook_url",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.asset_id = from.next_value()?,
                1usize => self.content = from.next_value()?,
                2usize => self.url = from.next_value()?,
                3usize => self.webhook_url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TemplateVideoVariableProperties {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for TranslateVideo {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 2usize + usize::from(self.add_subtitles.is_some())
                + usize::from(self.callback_url.is_some())
                + usize::from(self.enable_dynamic_duration.is_some())
                + usize::from(self.output_voice.is_some())
                + usize::from(self.title.is_some())
                + usize::from(self.translate_audio_only.is_some());
            let mut object = to.serialize_struct("TranslateVideo", fields)?;
            crate::object::write(&mut object, "add_subtitles", &self.add_subtitles)?;
            crate::object::write(&mut object, "callback_url", &self.callback_url)?;
            crate::object::write(
                &mut object,
                "enable_dynamic_duration",
                &self.enable_dynamic_duration,
            )?;
            object.serialize_field("output_language", &self.output_language)?;
            crate::object::write(&mut object, "output_voice", &self.output_voice)?;
            crate::object::write(&mut object, "title", &self.title)?;
            crate::object::write(
                &mut object,
                "translate_audio_only",
                &self.translate_audio_only,
            )?;
            object.serialize_field("video_url", &self.video_url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for TranslateVideoData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.video_translate_id.is_some());
            let mut object = to.serialize_struct("TranslateVideoData", fields)?;
            crate::object::write(
                &mut object,
                "video_translate_id",
                &self.video_translate_id,
            )?;
            object.end()
        }
    }
    impl crate::object::Object for TranslateVideoData {
        const FIELDS: &'static [&'static str] = &["video_translate_id"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.video_translate_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TranslateVideoData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for UpdateProduct {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 1usize + usize::from(self.description.is_some())
                + usize::from(self.media.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.target_audience.is_some());
            let mut object = to.serialize_struct("UpdateProduct", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "media", &self.media)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.serialize_field("product_id", &self.product_id)?;
            crate::object::write(&mut object, "target_audience", &self.target_audience)?;
            object.end()
        }
    }
    impl ::serde::Serialize for UpdateProductMediaItem {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.description.is_some())
                + usize::from(self.name.is_some()) + usize::from(self.type_.is_some())
                + usize::from(self.url.is_some());
            let mut object = to.serialize_struct("UpdateProductMediaItem", fields)?;
            crate::object::write(&mut object, "description", &self.description)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "type", &self.type_)?;
            crate::object::write(&mut object, "url", &self.url)?;
            object.end()
        }
    }
    impl crate::object::Object for UpdateProductMediaItem {
        const FIELDS: &'static [&'static str] = &["description", "name", "type", "url"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.description = from.next_value()?,
                1usize => self.name = from.next_value()?,
                2usize => self.type_ = from.next_value()?,
                3usize => self.url = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateProductMediaItem {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for UpdateWebhookEndpoint {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 3usize;
            let mut object = to.serialize_struct("UpdateWebhookEndpoint", fields)?;
            object.serialize_field("events", &self.events)?;
            object.serialize_field("status", &self.status)?;
            object.serialize_field("url", &self.url)?;
            object.end()
        }
    }
    impl ::serde::Serialize for VisualStyle {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.id.is_some())
                + usize::from(self.name.is_some());
            let mut object = to.serialize_struct("VisualStyle", fields)?;
            crate::object::write(&mut object, "id", &self.id)?;
            crate::object::write(&mut object, "name", &self.name)?;
            object.end()
        }
    }
    impl crate::object::Object for VisualStyle {
        const FIELDS: &'static [&'static str] = &["id", "name"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.id = from.next_value()?,
                1usize => self.name = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for VisualStyle {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for Voice {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.accent.is_some())
                + usize::from(self.age.is_some()) + usize::from(self.audio_url.is_some())
                + usize::from(self.gender.is_some())
                + usize::from(self.language.is_some()) + usize::from(self.name.is_some())
                + usize::from(self.use_case.is_some())
                + usize::from(self.voice_id.is_some());
            let mut object = to.serialize_struct("Voice", fields)?;
            crate::object::write(&mut object, "accent", &self.accent)?;
            crate::object::write(&mut object, "age", &self.age)?;
            crate::object::write(&mut object, "audio_url", &self.audio_url)?;
            crate::object::write(&mut object, "gender", &self.gender)?;
            crate::object::write(&mut object, "language", &self.language)?;
            crate::object::write(&mut object, "name", &self.name)?;
            crate::object::write(&mut object, "use_case", &self.use_case)?;
            crate::object::write(&mut object, "voice_id", &self.voice_id)?;
            object.end()
        }
    }
    impl crate::object::Object for Voice {
        const FIELDS: &'static [&'static str] = &[
            "accent",
            "age",
            "audio_url",
            "gender",
            "language",
            "name",
            "use_case",
            "voice_id",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.accent = from.next_value()?,
                1usize => self.age = from.next_value()?,
                2usize => self.audio_url = from.next_value()?,
                3usize => self.gender = from.next_value()?,
                4usize => self.language = from.next_value()?,
                5usize => self.name = from.next_value()?,
                6usize => self.use_case = from.next_value()?,
                7usize => self.voice_id = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Voice {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for WebhookEndpoint {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.created_at.is_some())
                + usize::from(self.endpoint_id.is_some())
                + usize::from(self.events.is_some()) + usize::from(self.secret.is_some())
                + usize::from(self.status.is_some()) + usize::from(self.url.is_some())
                + usize::from(self.username.is_some());
            let mut object = to.serialize_struct("WebhookEndpoint", fields)?;
            crate::object::write(&mut object, "created_at", &self.created_at)?;
            crate::object::write(&mut object, "endpoint_id", &self.endpoint_id)?;
            crate::object::write(&mut object, "events", &self.events)?;
            crate::object::write(&mut object, "secret", &self.secret)?;
            crate::object::write(&mut object, "status", &self.status)?;
            crate::object::write(&mut object, "url", &self.url)?;
            crate::object::write(&mut object, "username", &self.username)?;
            object.end()
        }
    }
    impl crate::object::Object for WebhookEndpoint {
        const FIELDS: &'static [&'static str] = &[
            "created_at",
            "endpoint_id",
            "events",
            "secret",
            "status",
            "url",
            "username",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.created_at = from.next_value()?,
                1usize => self.endpoint_id = from.next_value()?,
                2usize => self.events = from.next_value()?,
                3usize => self.secret = from.next_value()?,
                4usize => self.status = from.next_value()?,
                5usize => self.url = from.next_value()?,
                6usize => self.username = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WebhookEndpoint {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
    impl ::serde::Serialize for WhoAmIData {
        fn serialize<S: ::serde::Serializer>(
            &self,
            to: S,
        ) -> ::std::result::Result<S::Ok, S::Error> {
            use ::serde::ser::SerializeStruct;
            let fields = 0usize + usize::from(self.email.is_some())
                + usize::from(self.username.is_some());
            let mut object = to.serialize_struct("WhoAmIData", fields)?;
            crate::object::write(&mut object, "email", &self.email)?;
            crate::object::write(&mut object, "username", &self.username)?;
            object.end()
        }
    }
    impl crate::object::Object for WhoAmIData {
        const FIELDS: &'static [&'static str] = &["email", "username"];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            &mut self,
            field: usize,
            from: &mut A,
        ) -> ::std::result::Result<(), A::Error> {
            match field {
                0usize => self.email = from.next_value()?,
                1usize => self.username = from.next_value()?,
                _ => {}
            }
            Ok(())
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WhoAmIData {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            from: D,
        ) -> ::std::result::Result<Self, D::Error> {
            crate::object::read(from)
        }
    }
}
/**Client for JoggAI OpenAPI v2

Version: 2.0.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::transport::Exchange,
}
impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub(crate) fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::transport::Exchange,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
#[allow(clippy::all)]
impl Client {
    /**Start script writing

Starts script writing for a product. 0.2 credit a call.

Sends a `POST` request to `/v2/ai_scripts`

*/
    pub async fn create_ai_script<'a>(
        &'a self,
        body: &'a types::CreateAiScript,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateAiScriptData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/ai_scripts", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_ai_script") },
            )
            .await
    }
    /**Check script writing

State and scripts of a task. Note the nested data object.

Sends a `GET` request to `/v2/ai_scripts/results/{task_id}`

Arguments:
- `task_id`: Task identifier
*/
    pub async fn get_ai_script_result<'a>(
        &'a self,
        task_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetAiScriptResultData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/ai_scripts/results/{}", self.baseurl, encode_path(&
                        task_id.to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_ai_script_result") },
            )
            .await
    }
    /**Check an avatar video

State and links of an avatar video.

Sends a `GET` request to `/v2/avatar_video/{id}`

Arguments:
- `id`: Video identifier
*/
    pub async fn get_avatar_video<'a>(
        &'a self,
        id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetAvatarVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/avatar_video/{}", self.baseurl, encode_path(& id
                        .to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_avatar_video") },
            )
            .await
    }
    /**List own instant avatars

Instant (video-cloned) avatars of the account.

Sends a `GET` request to `/v2/avatars/custom`

Arguments:
- `name`: Match by name
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `status`: Keep one state
*/
    pub async fn list_custom_avatars<'a>(
        &'a self,
        query: &'a types::ListCustomAvatarsQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomAvatarsData>,
        crate::error::Error,
    > {
        self.list_custom_avatars_by_position(
                query.name.as_deref(),
                query.page.clone(),
                query.page_size.clone(),
                query.status.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_custom_avatars_by_position<'a>(
        &'a self,
        name: Option<&'a str>,
        page: Option<i64>,
        page_size: Option<i64>,
        status: Option<&'a crate::raw::enums::JobStatus>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomAvatarsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/avatars/custom", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("name", name)])
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("status", status)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_custom_avatars") },
            )
            .await
    }
    /**List own photo avatars

Photo avatars of the account. The filter takes words, the answer gives numbers.

Sends a `GET` request to `/v2/avatars/photo_avatars`

Arguments:
- `name`: Match by name
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `status`: Keep one state
*/
    pub async fn list_photo_avatars<'a>(
        &'a self,
        query: &'a types::ListPhotoAvatarsQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListPhotoAvatarsData>,
        crate::error::Error,
    > {
        self.list_photo_avatars_by_position(
                query.name.as_deref(),
                query.page.clone(),
                query.page_size.clone(),
                query.status.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_photo_avatars_by_position<'a>(
        &'a self,
        name: Option<&'a str>,
        page: Option<i64>,
        page_size: Option<i64>,
        status: Option<&'a crate::raw::enums::JobStatus>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListPhotoAvatarsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/avatars/photo_avatars", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("name", name)])
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("status", status)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_photo_avatars") },
            )
            .await
    }
    /**List own product avatars

Product avatars of the account.

Sends a `GET` request to `/v2/avatars/product_avatars`

Arguments:
- `aspect_ratio`: Keep one frame shape; square is not offered here
*/
    pub async fn list_product_avatars<'a>(
        &'a self,
        query: &'a types::ListProductAvatarsQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductAvatarsData>,
        crate::error::Error,
    > {
        self.list_product_avatars_by_position(query.aspect_ratio.as_ref()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_product_avatars_by_position<'a>(
        &'a self,
        aspect_ratio: Option<&'a crate::raw::enums::AspectRatio>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductAvatarsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/avatars/product_avatars", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("aspect_ratio", aspect_ratio)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_product_avatars") },
            )
            .await
    }
    /**List library avatars

Library avatars, with filters and paging parameters.

Sends a `GET` request to `/v2/avatars/public`

Arguments:
- `age`: Keep one age group
- `aspect_ratio`: Keep one frame shape
- `ethnicity`: Keep one ethnicity
- `gender`: Keep one gender
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `scene`: Keep one setting
- `style`: Keep one style
*/
    pub async fn list_public_avatars<'a>(
        &'a self,
        query: &'a types::ListPublicAvatarsQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListPublicAvatarsData>,
        crate::error::Error,
    > {
        self.list_public_avatars_by_position(
                query.age.as_ref(),
                query.aspect_ratio.as_ref(),
                query.ethnicity.as_ref(),
                query.gender.as_ref(),
                query.page.clone(),
                query.page_size.clone(),
                query.scene.as_ref(),
                query.style.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_public_avatars_by_position<'a>(
        &'a self,
        age: Option<&'a crate::raw::enums::AvatarAge>,
        aspect_ratio: Option<&'a crate::raw::enums::AspectRatio>,
        ethnicity: Option<&'a crate::raw::enums::AvatarEthnicity>,
        gender: Option<&'a crate::raw::enums::Gender>,
        page: Option<i64>,
        page_size: Option<i64>,
        scene: Option<&'a crate::raw::enums::AvatarScene>,
        style: Option<&'a crate::raw::enums::AvatarStyle>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListPublicAvatarsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/avatars/public", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("age", age)])
                        .query(&[("aspect_ratio", aspect_ratio)])
                        .query(&[("ethnicity", ethnicity)])
                        .query(&[("gender", gender)])
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("scene", scene)])
                        .query(&[("style", style)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_public_avatars") },
            )
            .await
    }
    /**Start a lip-sync video

Makes the mouth in a video follow an audio file. 1 credit per 125 seconds.

Sends a `POST` request to `/v2/create_lip_sync_video`

*/
    pub async fn create_lip_sync_video<'a>(
        &'a self,
        body: &'a types::CreateLipSyncVideo,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateLipSyncVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/create_lip_sync_video", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_lip_sync_video") },
            )
            .await
    }
    /**Start an avatar video

A presenter speaks a script or an audio file. 1 credit per started 2 minutes.

Sends a `POST` request to `/v2/create_video_from_avatar`

*/
    pub async fn create_avatar_video<'a>(
        &'a self,
        body: &'a types::CreateAvatarVideo,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateAvatarVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/create_video_from_avatar", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_avatar_video") },
            )
            .await
    }
    /**Start a product video

Renders a video for a stored product.

Sends a `POST` request to `/v2/create_video_from_product`

*/
    pub async fn create_product_video<'a>(
        &'a self,
        body: &'a types::CreateProductVideo,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateProductVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/create_video_from_product", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_product_video") },
            )
            .await
    }
    /**Start several product previews

Makes one preview per visual style.

Sends a `POST` request to `/v2/create_video_from_product/preview_list`

*/
    pub async fn submit_product_previews<'a>(
        &'a self,
        body: &'a types::SubmitProductPreviews,
    ) -> ::std::result::Result<
        crate::call::Response<types::SubmitProductPreviewsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/create_video_from_product/preview_list", self.baseurl,
                    );
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("submit_product_previews")
                },
            )
            .await
    }
    /**Render a preview in full

Makes the final video from a preview.

Sends a `POST` request to `/v2/create_video_from_product/render_single_preview`

*/
    pub async fn render_product_preview<'a>(
        &'a self,
        body: &'a types::RenderProductPreview,
    ) -> ::std::result::Result<
        crate::call::Response<types::RenderProductPreviewData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/create_video_from_product/render_single_preview", self
                        .baseurl,
                    );
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("render_product_preview")
                },
            )
            .await
    }
    /**Start a template video

Fills an own template. Every required slot must be sent.

Sends a `POST` request to `/v2/create_video_with_template`

*/
    pub async fn create_template_video<'a>(
        &'a self,
        body: &'a types::CreateTemplateVideo,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateTemplateVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/create_video_with_template", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_template_video") },
            )
            .await
    }
    /**Add a webhook endpoint

Registers an address. At most 20 per user.

Sends a `POST` request to `/v2/endpoint`

*/
    pub async fn create_webhook_endpoint<'a>(
        &'a self,
        body: &'a types::CreateWebhookEndpoint,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateWebhookEndpointData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/endpoint", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("create_webhook_endpoint")
                },
            )
            .await
    }
    /**Update Webhook Endpoint

Update an existing webhook endpoint configuration including URL, status, and subscribed events.

Sends a `PUT` request to `/v2/endpoint/{endpoint_id}`

Arguments:
- `endpoint_id`: Unique webhook endpoint identifier
- `body`
*/
    pub async fn update_webhook_endpoint<'a>(
        &'a self,
        endpoint_id: &'a str,
        body: &'a types::UpdateWebhookEndpoint,
    ) -> ::std::result::Result<
        crate::call::Response<types::UpdateWebhookEndpointData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/endpoint/{}", self.baseurl, encode_path(& endpoint_id
                        .to_string()),
                    );
                    self.client
                        .put(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("update_webhook_endpoint")
                },
            )
            .await
    }
    /**Remove a webhook endpoint

Final; deliveries stop at once.

Sends a `DELETE` request to `/v2/endpoint/{endpoint_id}`

Arguments:
- `endpoint_id`: Endpoint identifier
*/
    pub async fn delete_webhook_endpoint<'a>(
        &'a self,
        endpoint_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::DeleteWebhookEndpointData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/endpoint/{}", self.baseurl, encode_path(& endpoint_id
                        .to_string()),
                    );
                    self.client
                        .delete(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("delete_webhook_endpoint")
                },
            )
            .await
    }
    /**List webhook endpoints

All endpoints of the account, secrets included.

Sends a `GET` request to `/v2/endpoints`

*/
    pub async fn list_webhook_endpoints<'a>(
        &'a self,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListWebhookEndpointsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/endpoints", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("list_webhook_endpoints")
                },
            )
            .await
    }
    /**List event types

Event types one can subscribe to.

Sends a `GET` request to `/v2/events`

*/
    pub async fn list_webhook_events<'a>(
        &'a self,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListWebhookEventsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/events", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("list_webhook_events") },
            )
            .await
    }
    /**Check a lip-sync video

State and result of a lip-sync task.

Sends a `GET` request to `/v2/lip_sync_video/{task_id}`

Arguments:
- `task_id`: Task identifier
*/
    pub async fn get_lip_sync_video<'a>(
        &'a self,
        task_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetLipSyncVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/lip_sync_video/{}", self.baseurl, encode_path(& task_id
                        .to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_lip_sync_video") },
            )
            .await
    }
    /**List background music

Background tracks, paged.

Sends a `GET` request to `/v2/musics`

Arguments:
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
*/
    pub async fn list_music<'a>(
        &'a self,
        query: &'a types::ListMusicQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListMusicData>,
        crate::error::Error,
    > {
        self.list_music_by_position(query.page.clone(), query.page_size.clone()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_music_by_position<'a>(
        &'a self,
        page: Option<i64>,
        page_size: Option<i64>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListMusicData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/musics", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_music") },
            )
            .await
    }
    /**Check portrait animation

State of an animation task.

Sends a `GET` request to `/v2/photo_avatar`

Arguments:
- `motion_id`: Task identifier
*/
    pub async fn get_photo_avatar_motion<'a>(
        &'a self,
        query: &'a types::GetPhotoAvatarMotionQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetPhotoAvatarMotionData>,
        crate::error::Error,
    > {
        self.get_photo_avatar_motion_by_position(&query.motion_id).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn get_photo_avatar_motion_by_position<'a>(
        &'a self,
        motion_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetPhotoAvatarMotionData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/photo_avatar", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("motion_id", motion_id)])
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("get_photo_avatar_motion")
                },
            )
            .await
    }
    /**Animate a portrait

Turns a portrait into a usable avatar. Poll with motion_id or wait for generated_motion events.

Sends a `POST` request to `/v2/photo_avatar/add_motion`

*/
    pub async fn add_photo_avatar_motion<'a>(
        &'a self,
        body: &'a types::AddPhotoAvatarMotion,
    ) -> ::std::result::Result<
        crate::call::Response<types::AddPhotoAvatarMotionData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/photo_avatar/add_motion", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("add_photo_avatar_motion")
                },
            )
            .await
    }
    /**Check portrait generation

State and pictures of a portrait task.

Sends a `GET` request to `/v2/photo_avatar/photo`

Arguments:
- `photo_id`: Task identifier
*/
    pub async fn get_photo_generation<'a>(
        &'a self,
        query: &'a types::GetPhotoGenerationQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetPhotoGenerationData>,
        crate::error::Error,
    > {
        self.get_photo_generation_by_position(&query.photo_id).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn get_photo_generation_by_position<'a>(
        &'a self,
        photo_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetPhotoGenerationData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/photo_avatar/photo", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("photo_id", photo_id)])
                        .build()
                },
                const { crate::operation::Operation::of_method("get_photo_generation") },
            )
            .await
    }
    /**Start portrait generation

Starts generation of portrait pictures (four a call, by the guide). Poll with photo_id or wait for generated_image events.

Sends a `POST` request to `/v2/photo_avatar/photo/generate`

*/
    pub async fn generate_photo_avatar<'a>(
        &'a self,
        body: &'a types::GeneratePhotoAvatar,
    ) -> ::std::result::Result<
        crate::call::Response<types::GeneratePhotoAvatarData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/photo_avatar/photo/generate", self.baseurl,
                    );
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("generate_photo_avatar") },
            )
            .await
    }
    /**Change a product

Optional step before making a video. The answer has no data.

Sends a `PUT` request to `/v2/product`

*/
    pub async fn update_product<'a>(
        &'a self,
        body: &'a types::UpdateProduct,
    ) -> ::std::result::Result<crate::call::Response<()>, crate::error::Error> {
        self.inner
            .perform_without_data(
                &|| {
                    let url = format!("{}/v2/product", self.baseurl,);
                    self.client
                        .put(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("update_product") },
            )
            .await
    }
    /**Create a product

Reads a product page or takes details by hand. Give url or name (or both).

Sends a `POST` request to `/v2/product`

*/
    pub async fn create_product<'a>(
        &'a self,
        body: &'a types::CreateProduct,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateProductData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_product") },
            )
            .await
    }
    /**Check product-avatar animation

State of a product-avatar task.

Sends a `GET` request to `/v2/product_avatar`

Arguments:
- `motion_id`: Task identifier
*/
    pub async fn get_product_avatar_motion<'a>(
        &'a self,
        query: &'a types::GetProductAvatarMotionQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetProductAvatarMotionData>,
        crate::error::Error,
    > {
        self.get_product_avatar_motion_by_position(&query.motion_id).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn get_product_avatar_motion_by_position<'a>(
        &'a self,
        motion_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetProductAvatarMotionData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product_avatar", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("motion_id", motion_id)])
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("get_product_avatar_motion")
                },
            )
            .await
    }
    /**Turn a picture into a product avatar

Animates one finished picture.

Sends a `POST` request to `/v2/product_avatar/add_motion`

*/
    pub async fn add_product_avatar_motion<'a>(
        &'a self,
        body: &'a types::AddProductAvatarMotion,
    ) -> ::std::result::Result<
        crate::call::Response<types::AddProductAvatarMotionData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product_avatar/add_motion", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("add_product_avatar_motion")
                },
            )
            .await
    }
    /**Start product-avatar pictures

Starts one to four pictures of a presenter with a product.

Sends a `POST` request to `/v2/product_avatar/generation`

*/
    pub async fn generate_product_avatar_images<'a>(
        &'a self,
        body: &'a types::GenerateProductAvatarImages,
    ) -> ::std::result::Result<
        crate::call::Response<types::GenerateProductAvatarImagesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product_avatar/generation", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const {
                    crate::operation::Operation::of_method(
                        "generate_product_avatar_images",
                    )
                },
            )
            .await
    }
    /**Check product-avatar pictures

State of a picture batch.

Sends a `GET` request to `/v2/product_avatar/generation/{batch_id}`

Arguments:
- `batch_id`: Batch identifier
*/
    pub async fn get_product_avatar_image_batch<'a>(
        &'a self,
        batch_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetProductAvatarImageBatchData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/product_avatar/generation/{}", self.baseurl, encode_path(&
                        batch_id.to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const {
                    crate::operation::Operation::of_method(
                        "get_product_avatar_image_batch",
                    )
                },
            )
            .await
    }
    /**List product previews

Previews of the account, paged.

Sends a `GET` request to `/v2/product_previews`

Arguments:
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `sort_by`: Field to sort by
- `sort_order`: Direction
- `status`: 3 = in work, 4 = done, 5 = failed
*/
    pub async fn list_product_previews<'a>(
        &'a self,
        query: &'a types::ListProductPreviewsQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductPreviewsData>,
        crate::error::Error,
    > {
        self.list_product_previews_by_position(
                query.page.clone(),
                query.page_size.clone(),
                query.sort_by.as_deref(),
                query.sort_order.as_ref(),
                query.status.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_product_previews_by_position<'a>(
        &'a self,
        page: Option<i64>,
        page_size: Option<i64>,
        sort_by: Option<&'a str>,
        sort_order: Option<&'a crate::raw::enums::SortOrder>,
        status: Option<&'a crate::raw::enums::JobStateNumber>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductPreviewsData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product_previews", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("sort_by", sort_by)])
                        .query(&[("sort_order", sort_order)])
                        .query(&[("status", status)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_product_previews") },
            )
            .await
    }
    /**Check a product video

State and links of a product video.

Sends a `GET` request to `/v2/product_video/{product_video_id}`

Arguments:
- `product_video_id`: Video identifier
*/
    pub async fn get_product_video<'a>(
        &'a self,
        product_video_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetProductVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/product_video/{}", self.baseurl, encode_path(&
                        product_video_id.to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_product_video") },
            )
            .await
    }
    /**List product videos

Product videos of the account, paged.

Sends a `GET` request to `/v2/product_videos`

Arguments:
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `sort_by`: Field to sort by
- `sort_order`: Direction
- `status`: 3 = in work, 4 = done, 5 = failed
*/
    pub async fn list_product_videos<'a>(
        &'a self,
        query: &'a types::ListProductVideosQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductVideosData>,
        crate::error::Error,
    > {
        self.list_product_videos_by_position(
                query.page.clone(),
                query.page_size.clone(),
                query.sort_by.as_deref(),
                query.sort_order.as_ref(),
                query.status.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_product_videos_by_position<'a>(
        &'a self,
        page: Option<i64>,
        page_size: Option<i64>,
        sort_by: Option<&'a str>,
        sort_order: Option<&'a crate::raw::enums::SortOrder>,
        status: Option<&'a crate::raw::enums::JobStateNumber>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListProductVideosData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/product_videos", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("sort_by", sort_by)])
                        .query(&[("sort_order", sort_order)])
                        .query(&[("status", status)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_product_videos") },
            )
            .await
    }
    /**Show an own template

Details and variables of one template.

Sends a `GET` request to `/v2/template/custom/{id}`

Arguments:
- `id`: Template number
*/
    pub async fn get_custom_template<'a>(
        &'a self,
        id: i64,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetCustomTemplateData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/template/custom/{}", self.baseurl, encode_path(& id
                        .to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_custom_template") },
            )
            .await
    }
    /**Check a template video

State and result of a template video. The schema nests the result in data; a guide example is flat.

Sends a `GET` request to `/v2/template_video/{video_id}`

Arguments:
- `video_id`: Video identifier
*/
    pub async fn get_template_video<'a>(
        &'a self,
        video_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetTemplateVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/template_video/{}", self.baseurl, encode_path(& video_id
                        .to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_template_video") },
            )
            .await
    }
    /**List template videos

Template videos of the account, paged. The list sits in data.data.

Sends a `GET` request to `/v2/template_videos`

Arguments:
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `sort_by`: Field to sort by
- `sort_order`: Direction
- `status`: 3 = in work, 4 = done, 5 = failed
*/
    pub async fn list_template_videos<'a>(
        &'a self,
        query: &'a types::ListTemplateVideosQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListTemplateVideosData>,
        crate::error::Error,
    > {
        self.list_template_videos_by_position(
                query.page.clone(),
                query.page_size.clone(),
                query.sort_by.as_deref(),
                query.sort_order.as_ref(),
                query.status.as_ref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_template_videos_by_position<'a>(
        &'a self,
        page: Option<i64>,
        page_size: Option<i64>,
        sort_by: Option<&'a str>,
        sort_order: Option<&'a crate::raw::enums::SortOrder>,
        status: Option<&'a crate::raw::enums::JobStateNumber>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListTemplateVideosData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/template_videos", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("sort_by", sort_by)])
                        .query(&[("sort_order", sort_order)])
                        .query(&[("status", status)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_template_videos") },
            )
            .await
    }
    /**List library templates

Templates of the public library.

Sends a `GET` request to `/v2/templates`

Arguments:
- `aspect_ratio`: Keep one frame shape
*/
    pub async fn list_index_templates<'a>(
        &'a self,
        query: &'a types::ListIndexTemplatesQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListIndexTemplatesData>,
        crate::error::Error,
    > {
        self.list_index_templates_by_position(query.aspect_ratio.as_ref()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_index_templates_by_position<'a>(
        &'a self,
        aspect_ratio: Option<&'a crate::raw::enums::AspectRatio>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListIndexTemplatesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/templates", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("aspect_ratio", aspect_ratio)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_index_templates") },
            )
            .await
    }
    /**List own templates

Templates of the account.

Sends a `GET` request to `/v2/templates/custom`

Arguments:
- `aspect_ratio`: Keep one frame shape
*/
    pub async fn list_custom_templates<'a>(
        &'a self,
        query: &'a types::ListCustomTemplatesQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomTemplatesData>,
        crate::error::Error,
    > {
        self.list_custom_templates_by_position(query.aspect_ratio.as_ref()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_custom_templates_by_position<'a>(
        &'a self,
        aspect_ratio: Option<&'a crate::raw::enums::AspectRatio>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomTemplatesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/templates/custom", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("aspect_ratio", aspect_ratio)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_custom_templates") },
            )
            .await
    }
    /**Get an upload address

Answers with a signed address for one PUT of the raw bytes (same Content-Type as announced, no API key) and the address the file will have. Size limits by guide: pictures 10 MB, video 100 MB and 5 min, audio 20 MB and 10 min.

Sends a `POST` request to `/v2/upload/asset`

*/
    pub async fn create_upload<'a>(
        &'a self,
        body: &'a types::CreateUpload,
    ) -> ::std::result::Result<
        crate::call::Response<types::CreateUploadData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/upload/asset", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("create_upload") },
            )
            .await
    }
    /**Show remaining credits

Credits left on the account.

Sends a `GET` request to `/v2/user/remaining_quota`

*/
    pub async fn get_remaining_quota<'a>(
        &'a self,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetRemainingQuotaData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/user/remaining_quota", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_remaining_quota") },
            )
            .await
    }
    /**Show the account

Tells which account the key belongs to. Handy as a key check.

Sends a `GET` request to `/v2/user/whoami`

*/
    pub async fn who_am_i<'a>(
        &'a self,
    ) -> ::std::result::Result<
        crate::call::Response<types::WhoAmIData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/user/whoami", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("who_am_i") },
            )
            .await
    }
    /**Start a video translation

Dubs a video of up to 3 minutes into another language. The path ends in a slash. 0.5 credit per started 20 seconds.

Sends a `POST` request to `/v2/video_translate/`

*/
    pub async fn translate_video<'a>(
        &'a self,
        body: &'a types::TranslateVideo,
    ) -> ::std::result::Result<
        crate::call::Response<types::TranslateVideoData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/video_translate/", self.baseurl,);
                    self.client
                        .post(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .json(&body)
                        .build()
                },
                const { crate::operation::Operation::of_method("translate_video") },
            )
            .await
    }
    /**List target languages

Languages a video can be translated into.

Sends a `GET` request to `/v2/video_translate/target_languages`

*/
    pub async fn list_translation_languages<'a>(
        &'a self,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListTranslationLanguagesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/video_translate/target_languages", self.baseurl,
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const {
                    crate::operation::Operation::of_method("list_translation_languages")
                },
            )
            .await
    }
    /**Check a video translation

State and links of a translation.

Sends a `GET` request to `/v2/video_translate/{video_translate_id}`

Arguments:
- `video_translate_id`: Task identifier
*/
    pub async fn get_video_translation<'a>(
        &'a self,
        video_translate_id: &'a str,
    ) -> ::std::result::Result<
        crate::call::Response<types::GetVideoTranslationData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!(
                        "{}/v2/video_translate/{}", self.baseurl, encode_path(&
                        video_translate_id.to_string()),
                    );
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .build()
                },
                const { crate::operation::Operation::of_method("get_video_translation") },
            )
            .await
    }
    /**List visual styles

Looks for product videos. Product calls take the name, not the id.

Sends a `GET` request to `/v2/visual_styles`

Arguments:
- `aspect_ratio`: Keep one frame shape
*/
    pub async fn list_visual_styles<'a>(
        &'a self,
        query: &'a types::ListVisualStylesQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListVisualStylesData>,
        crate::error::Error,
    > {
        self.list_visual_styles_by_position(query.aspect_ratio.as_ref()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_visual_styles_by_position<'a>(
        &'a self,
        aspect_ratio: Option<&'a crate::raw::enums::AspectRatio>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListVisualStylesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/visual_styles", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("aspect_ratio", aspect_ratio)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_visual_styles") },
            )
            .await
    }
    /**List library voices

Library voices, paged, with filters.

Sends a `GET` request to `/v2/voices`

Arguments:
- `age`: Keep one age group
- `gender`: Keep one gender
- `language`: Keep one language (lower-case English name)
- `page`: Page wanted, from 1
- `page_size`: Entries on a page
- `use_case`: Keep one use case
*/
    pub async fn list_voices<'a>(
        &'a self,
        query: &'a types::ListVoicesQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListVoicesData>,
        crate::error::Error,
    > {
        self.list_voices_by_position(
                query.age.as_ref(),
                query.gender.as_ref(),
                query.language.as_deref(),
                query.page.clone(),
                query.page_size.clone(),
                query.use_case.as_deref(),
            )
            .await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_voices_by_position<'a>(
        &'a self,
        age: Option<&'a crate::raw::enums::VoiceAge>,
        gender: Option<&'a crate::raw::enums::Gender>,
        language: Option<&'a str>,
        page: Option<i64>,
        page_size: Option<i64>,
        use_case: Option<&'a str>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListVoicesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/voices", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("age", age)])
                        .query(&[("gender", gender)])
                        .query(&[("language", language)])
                        .query(&[("page", page)])
                        .query(&[("page_size", page_size)])
                        .query(&[("use_case", use_case)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_voices") },
            )
            .await
    }
    /**List own voices

Cloned or custom voices of the account. No paging documented.

Sends a `GET` request to `/v2/voices/custom`

Arguments:
- `language`: Keep one language
*/
    pub async fn list_custom_voices<'a>(
        &'a self,
        query: &'a types::ListCustomVoicesQuery,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomVoicesData>,
        crate::error::Error,
    > {
        self.list_custom_voices_by_position(query.language.as_deref()).await
    }
    #[allow(clippy::too_many_arguments)]
    async fn list_custom_voices_by_position<'a>(
        &'a self,
        language: Option<&'a str>,
    ) -> ::std::result::Result<
        crate::call::Response<types::ListCustomVoicesData>,
        crate::error::Error,
    > {
        self.inner
            .perform(
                &|| {
                    let url = format!("{}/v2/voices/custom", self.baseurl,);
                    self.client
                        .get(url)
                        .header(
                            ::reqwest::header::ACCEPT,
                            ::reqwest::header::HeaderValue::from_static(
                                "application/json",
                            ),
                        )
                        .query(&[("language", language)])
                        .build()
                },
                const { crate::operation::Operation::of_method("list_custom_voices") },
            )
            .await
    }
}
/// Every operation of the document, sorted by name.
pub static OPERATIONS: &[crate::operation::Operation] = &[
    crate::operation::Operation::new(
        "add_photo_avatar_motion",
        "POST",
        "/v2/photo_avatar/add_motion",
        false,
        "AddPhotoAvatarMotionData",
    ),
    crate::operation::Operation::new(
        "add_product_avatar_motion",
        "POST",
        "/v2/product_avatar/add_motion",
        false,
        "AddProductAvatarMotionData",
    ),
    crate::operation::Operation::new(
        "create_ai_script",
        "POST",
        "/v2/ai_scripts",
        false,
        "CreateAiScriptData",
    ),
    crate::operation::Operation::new(
        "create_avatar_video",
        "POST",
        "/v2/create_video_from_avatar",
        false,
        "CreateAvatarVideoData",
    ),
    crate::operation::Operation::new(
        "create_lip_sync_video",
        "POST",
        "/v2/create_lip_sync_video",
        false,
        "CreateLipSyncVideoData",
    ),
    crate::operation::Operation::new(
        "create_product",
        "POST",
        "/v2/product",
        false,
        "ProductInfo",
    ),
    crate::operation::Operation::new(
        "create_product_video",
        "POST",
        "/v2/create_video_from_product",
        false,
        "CreateProductVideoData",
    ),
    crate::operation::Operation::new(
        "create_template_video",
        "POST",
        "/v2/create_video_with_template",
        false,
        "CreateTemplateVideoData",
    ),
    crate::operation::Operation::new(
        "create_upload",
        "POST",
        "/v2/upload/asset",
        false,
        "CreateUploadData",
    ),
    crate::operation::Operation::new(
        "create_webhook_endpoint",
        "POST",
        "/v2/endpoint",
        false,
        "WebhookEndpoint",
    ),
    crate::operation::Operation::new(
        "delete_webhook_endpoint",
        "DELETE",
        "/v2/endpoint/{endpoint_id}",
        true,
        "DeleteWebhookEndpointData",
    ),
    crate::operation::Operation::new(
        "generate_photo_avatar",
        "POST",
        "/v2/photo_avatar/photo/generate",
        false,
        "GeneratePhotoAvatarData",
    ),
    crate::operation::Operation::new(
        "generate_product_avatar_images",
        "POST",
        "/v2/product_avatar/generation",
        false,
        "GenerateProductAvatarImagesData",
    ),
    crate::operation::Operation::new(
        "get_ai_script_result",
        "GET",
        "/v2/ai_scripts/results/{task_id}",
        true,
        "GetAiScriptResultData",
    ),
    crate::operation::Operation::new(
        "get_avatar_video",
        "GET",
        "/v2/avatar_video/{id}",
        true,
        "GetAvatarVideoData",
    ),
    crate::operation::Operation::new(
        "get_custom_template",
        "GET",
        "/v2/template/custom/{id}",
        true,
        "GetCustomTemplateData",
    ),
    crate::operation::Operation::new(
        "get_lip_sync_video",
        "GET",
        "/v2/lip_sync_video/{task_id}",
        true,
        "GetLipSyncVideoData",
    ),
    crate::operation::Operation::new(
        "get_photo_avatar_motion",
        "GET",
        "/v2/photo_avatar",
        true,
        "GetPhotoAvatarMotionData",
    ),
    crate::operation::Operation::new(
        "get_photo_generation",
        "GET",
        "/v2/photo_avatar/photo",
        true,
        "GetPhotoGenerationData",
    ),
    crate::operation::Operation::new(
        "get_product_avatar_image_batch",
        "GET",
        "/v2/product_avatar/generation/{batch_id}",
        true,
        "GetProductAvatarImageBatchData",
    ),
    crate::operation::Operation::new(
        "get_product_avatar_motion",
        "GET",
        "/v2/product_avatar",
        true,
        "GetProductAvatarMotionData",
    ),
    crate::operation::Operation::new(
        "get_product_video",
        "GET",
        "/v2/product_video/{product_video_id}",
        true,
        "GetProductVideoData",
    ),
    crate::operation::Operation::new(
        "get_remaining_quota",
        "GET",
        "/v2/user/remaining_quota",
        true,
        "GetRemainingQuotaData",
    ),
    crate::operation::Operation::new(
        "get_template_video",
        "GET",
        "/v2/template_video/{video_id}",
        true,
        "GetTemplateVideoData",
    ),
    crate::operation::Operation::new(
        "get_video_translation",
        "GET",
        "/v2/video_translate/{video_translate_id}",
        true,
        "GetVideoTranslationData",
    ),
    crate::operation::Operation::new(
        "list_custom_avatars",
        "GET",
        "/v2/avatars/custom",
        true,
        "ListCustomAvatarsData",
    ),
    crate::operation::Operation::new(
        "list_custom_templates",
        "GET",
        "/v2/templates/custom",
        true,
        "ListCustomTemplatesData",
    ),
    crate::operation::Operation::new(
        "list_custom_voices",
        "GET",
        "/v2/voices/custom",
        true,
        "ListCustomVoicesData",
    ),
    crate::operation::Operation::new(
        "list_index_templates",
        "GET",
        "/v2/templates",
        true,
        "ListIndexTemplatesData",
    ),
    crate::operation::Operation::new(
        "list_music",
        "GET",
        "/v2/musics",
        true,
        "ListMusicData",
    ),
    crate::operation::Operation::new(
        "list_photo_avatars",
        "GET",
        "/v2/avatars/photo_avatars",
        true,
        "ListPhotoAvatarsData",
    ),
    crate::operation::Operation::new(
        "list_product_avatars",
        "GET",
        "/v2/avatars/product_avatars",
        true,
        "ListProductAvatarsData",
    ),
    crate::operation::Operation::new(
        "list_product_previews",
        "GET",
        "/v2/product_previews",
        true,
        "ListProductPreviewsData",
    ),
    crate::operation::Operation::new(
        "list_product_videos",
        "GET",
        "/v2/product_videos",
        true,
        "ListProductVideosData",
    ),
    crate::operation::Operation::new(
        "list_public_avatars",
        "GET",
        "/v2/avatars/public",
        true,
        "ListPublicAvatarsData",
    ),
    crate::operation::Operation::new(
        "list_template_videos",
        "GET",
        "/v2/template_videos",
        true,
        "ListTemplateVideosData",
    ),
    crate::operation::Operation::new(
        "list_translation_languages",
        "GET",
        "/v2/video_translate/target_languages",
        true,
        "ListTranslationLanguagesData",
    ),
    crate::operation::Operation::new(
        "list_visual_styles",
        "GET",
        "/v2/visual_styles",
        true,
        "ListVisualStylesData",
    ),
    crate::operation::Operation::new(
        "list_voices",
        "GET",
        "/v2/voices",
        true,
        "ListVoicesData",
    ),
    crate::operation::Operation::new(
        "list_webhook_endpoints",
        "GET",
        "/v2/endpoints",
        true,
        "ListWebhookEndpointsData",
    ),
    crate::operation::Operation::new(
        "list_webhook_events",
        "GET",
        "/v2/events",
        true,
        "ListWebhookEventsData",
    ),
    crate::operation::Operation::new(
        "render_product_preview",
        "POST",
        "/v2/create_video_from_product/render_single_preview",
        false,
        "RenderProductPreviewData",
    ),
    crate::operation::Operation::new(
        "submit_product_previews",
        "POST",
        "/v2/create_video_from_product/preview_list",
        false,
        "SubmitProductPreviewsData",
    ),
    crate::operation::Operation::new(
        "translate_video",
        "POST",
        "/v2/video_translate/",
        false,
        "TranslateVideoData",
    ),
    crate::operation::Operation::new("update_product", "PUT", "/v2/product", true, "()"),
    crate::operation::Operation::new(
        "update_webhook_endpoint",
        "PUT",
        "/v2/endpoint/{endpoint_id}",
        true,
        "WebhookEndpoint",
    ),
    crate::operation::Operation::new(
        "who_am_i",
        "GET",
        "/v2/user/whoami",
        true,
        "WhoAmIData",
    ),
];
/// The enums of the document; every one survives values it does not know.
pub mod enums {
    crate::open_enum::open_enum! {
        /// Shape of the frame.
        pub enum AspectRatio {
            /// `portrait`
            Portrait = "portrait",
            /// `landscape`
            Landscape = "landscape",
            /// `square`
            Square = "square",
        }
    }
    crate::open_enum::open_integer! {
        /// Shape of the frame, as the number that answers give: 0 = 9:16, 1 = 16:9, 2 = 1:1.
        pub struct AspectRatioNumber {
            /// `0`
            PORTRAIT = 0,
            /// `1`
            LANDSCAPE = 1,
            /// `2`
            SQUARE = 2,
        }
    }
    crate::open_enum::open_enum! {
        /// Age group
        pub enum AvatarAge {
            /// `adult`
            Adult = "adult",
            /// `senior`
            Senior = "senior",
            /// `young_adult`
            YoungAdult = "young_adult",
        }
    }
    crate::open_enum::open_enum! {
        /// `AvatarEthnicity`, of which the document says nothing.
        pub enum AvatarEthnicity {
            /// `european`
            European = "european",
            /// `african`
            African = "african",
            /// `south_asian`
            SouthAsian = "south_asian",
            /// `east_asian`
            EastAsian = "east_asian",
            /// `middle_eastern`
            MiddleEastern = "middle_eastern",
            /// `south_american`
            SouthAmerican = "south_american",
            /// `north_american`
            NorthAmerican = "north_american",
        }
    }
    crate::open_enum::open_enum! {
        /// `AvatarScene`, of which the document says nothing.
        pub enum AvatarScene {
            /// `lifestyle`
            Lifestyle = "lifestyle",
            /// `outdoors`
            Outdoors = "outdoors",
            /// `business`
            Business = "business",
            /// `studio`
            Studio = "studio",
            /// `health_fitness`
            HealthFitness = "health_fitness",
            /// `education`
            Education = "education",
            /// `news`
            News = "news",
        }
    }
    crate::open_enum::open_integer! {
        /// State of an avatar as a number: 0 in work, 1 ready, 2 failed.
        pub struct AvatarState {
            /// `0`
            PROCESSING = 0,
            /// `1`
            READY = 1,
            /// `2`
            FAILED = 2,
        }
    }
    crate::open_enum::open_enum! {
        /// Style
        pub enum AvatarStyle {
            /// `professional`
            Professional = "professional",
            /// `social`
            Social = "social",
        }
    }
    crate::open_enum::open_integer! {
        /// Which library an avatar number belongs to: 0 public, 1 own (photo avatars too).
        pub struct AvatarType {
            /// `0`
            PUBLIC = 0,
            /// `1`
            OWN = 1,
        }
    }
    crate::open_enum::open_enum! {
        /// Gender
        pub enum Gender {
            /// `female`
            Female = "female",
            /// `male`
            Male = "male",
        }
    }
    crate::open_enum::open_enum! {
        /// Picture shape (ratio strings here, not names)
        pub enum ImageAspectRatio {
            /// `3:2`
            Landscape = "3:2",
            /// `2:3`
            Portrait = "2:3",
            /// `1:1`
            Square = "1:1",
        }
    }
    crate::open_enum::open_enum! {
        /// Picture quality
        pub enum ImageQuality {
            /// `medium`
            Medium = "medium",
            /// `high`
            High = "high",
            /// `low`
            Low = "low",
        }
    }
    crate::open_enum::open_integer! {
        /// Where a job stands, as the number that list filters take.
        pub struct JobStateNumber {
            /// `3`
            PROCESSING = 3,
            /// `4`
            COMPLETED = 4,
            /// `5`
            FAILED = 5,
        }
    }
    crate::open_enum::open_enum! {
        /// Where a job stands. Treat a word you do not know as "still running".
        pub enum JobStatus {
            /// `pending`
            Pending = "pending",
            /// `processing`
            Processing = "processing",
            /// `completed`
            Completed = "completed",
            /// `failed`
            Failed = "failed",
            /// `success`
            Success = "success",
            /// `in_progress`
            InProgress = "in_progress",
            /// `error`
            Error = "error",
        }
    }
    crate::open_enum::open_integer! {
        /// Kind of a product medium: 1 picture, 2 video.
        pub struct MediaType {
            /// `1`
            PICTURE = 1,
            /// `2`
            VIDEO = 2,
        }
    }
    crate::open_enum::open_enum! {
        /// Motion model
        pub enum MotionModel {
            /// `1.0`
            V1 = "1.0",
            /// `2.0`
            V2 = "2.0",
            /// `2.0-Pro`
            V2Pro = "2.0-Pro",
            /// `3.0`
            V3 = "3.0",
        }
    }
    crate::open_enum::open_enum! {
        /// What to do when the video is the shorter one: play on, play back and forth, or back and forth fitted to the audio
        pub enum PlaybackType {
            /// `normal`
            Normal = "normal",
            /// `normal_reverse`
            NormalReverse = "normal_reverse",
            /// `normal_reverse_by_audio`
            NormalReverseByAudio = "normal_reverse_by_audio",
        }
    }
    crate::open_enum::open_enum! {
        /// Age group
        pub enum PortraitAge {
            /// `Teenager`
            Teenager = "Teenager",
            /// `Young adult`
            YoungAdult = "Young adult",
            /// `Adult`
            Adult = "Adult",
            /// `Elderly`
            Elderly = "Elderly",
        }
    }
    crate::open_enum::open_enum! {
        /// Ethnicity
        pub enum PortraitEthnicity {
            /// `European`
            European = "European",
            /// `African`
            African = "African",
            /// `South Asian`
            SouthAsian = "South Asian",
            /// `East Asian`
            EastAsian = "East Asian",
            /// `Middle Eastern`
            MiddleEastern = "Middle Eastern",
            /// `South American`
            SouthAmerican = "South American",
            /// `North American`
            NorthAmerican = "North American",
        }
    }
    crate::open_enum::open_enum! {
        /// Gender
        pub enum PortraitGender {
            /// `Female`
            Female = "Female",
            /// `Male`
            Male = "Male",
        }
    }
    crate::open_enum::open_enum! {
        /// Picture model
        pub enum PortraitModel {
            /// `classic`
            Classic = "classic",
            /// `modern`
            Modern = "modern",
        }
    }
    crate::open_enum::open_enum! {
        /// Style
        pub enum PortraitStyle {
            /// `Professional`
            Professional = "Professional",
            /// `Social`
            Social = "Social",
        }
    }
    crate::open_enum::open_enum! {
        /// Library of that avatar; needed for id
        pub enum PresenterLibrary {
            /// `public`
            Public = "public",
            /// `photo`
            Photo = "photo",
            /// `custom`
            Custom = "custom",
        }
    }
    crate::open_enum::open_enum! {
        /// Where the presenter comes from
        pub enum PresenterSource {
            /// `id`
            Id = "id",
            /// `image`
            Image = "image",
            /// `description`
            Description = "description",
        }
    }
    crate::open_enum::open_enum! {
        /// id = stored product, details = given here
        pub enum ProductSource {
            /// `id`
            Id = "id",
            /// `details`
            Details = "details",
        }
    }
    crate::open_enum::open_integer! {
        /// Schema wording: 1 full screen, 2 split screen, 3 picture in picture. Guide: 2 gives a green-screen MP4, 3 a WebM with alpha.
        pub struct ScreenStyle {
            /// `1`
            VALUE_1 = 1,
            /// `2`
            VALUE_2 = 2,
            /// `3`
            VALUE_3 = 3,
        }
    }
    crate::open_enum::open_enum! {
        /// Language name
        pub enum ScriptLanguage {
            /// `english`
            English = "english",
            /// `filipino`
            Filipino = "filipino",
            /// `french`
            French = "french",
            /// `german`
            German = "german",
            /// `hindi`
            Hindi = "hindi",
            /// `indonesian`
            Indonesian = "indonesian",
            /// `italian`
            Italian = "italian",
            /// `japanese`
            Japanese = "japanese",
            /// `korean`
            Korean = "korean",
            /// `malay`
            Malay = "malay",
            /// `portuguese`
            Portuguese = "portuguese",
            /// `russian`
            Russian = "russian",
            /// `spanish`
            Spanish = "spanish",
            /// `thai`
            Thai = "thai",
            /// `vietnamese`
            Vietnamese = "vietnamese",
            /// `arabic`
            Arabic = "arabic",
            /// `greek`
            Greek = "greek",
            /// `turkish`
            Turkish = "turkish",
            /// `slovenian`
            Slovenian = "slovenian",
            /// `croatian`
            Croatian = "croatian",
            /// `romanian`
            Romanian = "romanian",
            /// `chinese`
            Chinese = "chinese",
            /// `bengali`
            Bengali = "bengali",
            /// `urdu`
            Urdu = "urdu",
            /// `hungarian`
            Hungarian = "hungarian",
            /// `traditional-chinese`
            TraditionalChinese = "traditional-chinese",
            /// `polish`
            Polish = "polish",
            /// `cantonese`
            Cantonese = "cantonese",
            /// `danish`
            Danish = "danish",
            /// `malayalam`
            Malayalam = "malayalam",
            /// `tamil`
            Tamil = "tamil",
            /// `telugu`
            Telugu = "telugu",
            /// `czech`
            Czech = "czech",
            /// `hebrew`
            Hebrew = "hebrew",
            /// `zulu`
            Zulu = "zulu",
            /// `swedish`
            Swedish = "swedish",
            /// `lithuanian`
            Lithuanian = "lithuanian",
            /// `dutch`
            Dutch = "dutch",
            /// `flemish`
            Flemish = "flemish",
            /// `norwegian`
            Norwegian = "norwegian",
            /// `finnish`
            Finnish = "finnish",
            /// `bulgarian`
            Bulgarian = "bulgarian",
            /// `latvian`
            Latvian = "latvian",
            /// `ukrainian`
            Ukrainian = "ukrainian",
            /// `mongolian`
            Mongolian = "mongolian",
            /// `persian`
            Persian = "persian",
            /// `odia`
            Odia = "odia",
            /// `assamese`
            Assamese = "assamese",
            /// `kannada`
            Kannada = "kannada",
            /// `tagalog`
            Tagalog = "tagalog",
            /// `amharic`
            Amharic = "amharic",
            /// `serbian`
            Serbian = "serbian",
            /// `slovak`
            Slovak = "slovak",
            /// `swahili`
            Swahili = "swahili",
        }
    }
    crate::open_enum::open_enum! {
        /// How the script is written
        pub enum ScriptStyle {
            /// `Don't Worry`
            DontWorry = "Don't Worry",
            /// `Storytime`
            Storytime = "Storytime",
            /// `Discovery`
            Discovery = "Discovery",
            /// `Data`
            Data = "Data",
            /// `Top 3 reasons`
            Top3Reasons = "Top 3 reasons",
            /// `Light marketing`
            LightMarketing = "Light marketing",
        }
    }
    crate::open_enum::open_enum! {
        /// Direction of sorting.
        pub enum SortOrder {
            /// `asc`
            Asc = "asc",
            /// `desc`
            Desc = "desc",
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of slot
        pub enum TemplateVariableType {
            /// `text`
            Text = "text",
            /// `image`
            Image = "image",
            /// `video`
            Video = "video",
            /// `script`
            Script = "script",
        }
    }
    crate::open_enum::open_enum! {
        /// Wanted length of a video in seconds, sent as text.
        pub enum VideoLength {
            /// `15`
            Seconds15 = "15",
            /// `30`
            Seconds30 = "30",
            /// `60`
            Seconds60 = "60",
        }
    }
    crate::open_enum::open_enum! {
        /// Age group
        pub enum VoiceAge {
            /// `young`
            Young = "young",
            /// `middle_aged`
            MiddleAged = "middle_aged",
            /// `old`
            Old = "old",
        }
    }
    crate::open_enum::open_enum! {
        /// script = speak text, audio = use a file
        pub enum VoiceInput {
            /// `script`
            Script = "script",
            /// `audio`
            Audio = "audio",
        }
    }
    crate::open_enum::open_enum! {
        /// A kind of webhook event. `GET /v2/events` tells which ones exist at the moment.
        pub enum WebhookEventType {
            /// `generated_video_success`
            GeneratedVideoSuccess = "generated_video_success",
            /// `generated_video_failed`
            GeneratedVideoFailed = "generated_video_failed",
            /// `create_avatar_success`
            CreateAvatarSuccess = "create_avatar_success",
            /// `create_avatar_failed`
            CreateAvatarFailed = "create_avatar_failed",
            /// `generated_avatar_video_success`
            GeneratedAvatarVideoSuccess = "generated_avatar_video_success",
            /// `generated_avatar_video_failed`
            GeneratedAvatarVideoFailed = "generated_avatar_video_failed",
            /// `generated_product_video_success`
            GeneratedProductVideoSuccess = "generated_product_video_success",
            /// `generated_product_video_failed`
            GeneratedProductVideoFailed = "generated_product_video_failed",
            /// `generated_template_video_success`
            GeneratedTemplateVideoSuccess = "generated_template_video_success",
            /// `generated_template_video_failed`
            GeneratedTemplateVideoFailed = "generated_template_video_failed",
            /// `generated_translate_video_success`
            GeneratedTranslateVideoSuccess = "generated_translate_video_success",
            /// `generated_translate_video_failed`
            GeneratedTranslateVideoFailed = "generated_translate_video_failed",
            /// `generated_photo_avatar_success`
            GeneratedPhotoAvatarSuccess = "generated_photo_avatar_success",
            /// `generated_photo_avatar_failed`
            GeneratedPhotoAvatarFailed = "generated_photo_avatar_failed",
            /// `generated_product_avatar_success`
            GeneratedProductAvatarSuccess = "generated_product_avatar_success",
            /// `generated_product_avatar_failed`
            GeneratedProductAvatarFailed = "generated_product_avatar_failed",
            /// `generated_script_success`
            GeneratedScriptSuccess = "generated_script_success",
            /// `generated_script_failed`
            GeneratedScriptFailed = "generated_script_failed",
            /// `generated_image_success`
            GeneratedImageSuccess = "generated_image_success",
            /// `generated_image_failed`
            GeneratedImageFailed = "generated_image_failed",
            /// `generated_motion_success`
            GeneratedMotionSuccess = "generated_motion_success",
            /// `generated_motion_failed`
            GeneratedMotionFailed = "generated_motion_failed",
        }
    }
    crate::open_enum::open_enum! {
        /// Whether events are delivered to a webhook endpoint.
        pub enum WebhookStatus {
            /// `enabled`
            Enabled = "enabled",
            /// `disabled`
            Disabled = "disabled",
        }
    }
}

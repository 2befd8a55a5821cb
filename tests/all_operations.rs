//! Every operation of the document, called through [`joggai::Client::call`].

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::raw::enums::*;
use joggai::raw::types::*;
use joggai::{Client, Error, ErrorKind, Operation};
use scripted_server::{Answer, Facts, Server, facts};
use std::future::Future;
use std::pin::Pin;

/// Status and attempts of a good answer; the data differ in type.
type Outcome = Pin<Box<dyn Future<Output = Result<(u16, u32), Error>>>>;

struct Case {
    name: &'static str,
    target: &'static str,
    call: fn(&Client) -> Outcome,
}

macro_rules! cases {
    ($($name:ident($($argument:expr),*) => $target:literal;)*) => {
        vec![$(Case {
            name: stringify!($name),
            target: $target,
            call: |client| {
                let call = client.call(|raw| async move { raw.$name($($argument),*).await }).with_response();
                Box::pin(async move { call.await.map(|answer| (answer.status().as_u16(), answer.attempts())) })
            },
        }),*]
    };
}

/// The list is written by hand, so that a name or an argument that changes is seen.
fn cases() -> Vec<Case> {
    cases! {
        add_photo_avatar_motion(&AddPhotoAvatarMotion::new("https://example.com/i.png", "n", "v", MotionModel::V1))
            => "POST /v2/photo_avatar/add_motion";
        add_product_avatar_motion(&AddProductAvatarMotion::new("g", "n", "v", "d"))
            => "POST /v2/product_avatar/add_motion";
        create_ai_script(&CreateAiScript::new(
            ScriptLanguage::English,
            VideoLength::Seconds15,
            ScriptStyle::Storytime,
            CreateAiScriptProductInfo::new(ProductSource::Id, CreateAiScriptProductInfoData::new()),
        )) => "POST /v2/ai_scripts";
        create_avatar_video(&CreateAvatarVideo::new(
            CreateAvatarVideoAvatar::new(AvatarType::PUBLIC, 1),
            CreateAvatarVideoVoice::new(VoiceInput::Script, "v"),
            AspectRatio::Portrait,
            ScreenStyle::VALUE_1,
        )) => "POST /v2/create_video_from_avatar";
        create_lip_sync_video(&CreateLipSyncVideo::new("https://example.com/v.mp4", "https://example.com/a.mp3"))
            => "POST /v2/create_lip_sync_video";
        create_product(&CreateProduct::new()) => "POST /v2/product";
        create_product_video(&CreateProductVideo::new(
            "p",
            CreateProductVideoVideoSpec::new(VideoLength::Seconds30),
            CreateProductVideoAvatar::new(1),
            CreateProductVideoVoice::new(),
            CreateProductVideoAudio::new(),
            CreateProductVideoScript::new(ScriptStyle::DontWorry, "english"),
        )) => "POST /v2/create_video_from_product";
        create_template_video(&CreateTemplateVideo::new(
            1,
            "english",
            [TemplateVideoVariable::new(TemplateVariableType::Text, "n", TemplateVideoVariableProperties::new())],
        )) => "POST /v2/create_video_with_template";
        create_upload(&CreateUpload::new("a.png", "image/png")) => "POST /v2/upload/asset";
        create_webhook_endpoint(
            &CreateWebhookEndpoint::new("https://example.com", WebhookStatus::Enabled, ["a"])
        ) => "POST /v2/endpoint";
        delete_webhook_endpoint("a/1") => "DELETE /v2/endpoint/a%2F1";
        generate_photo_avatar(&GeneratePhotoAvatar::new(
            PortraitAge::Teenager,
            PortraitStyle::Social,
            PortraitGender::Female,
            PortraitModel::Modern,
            AspectRatio::Square,
        )) => "POST /v2/photo_avatar/photo/generate";
        generate_product_avatar_images(&GenerateProductAvatarImages::new(
            "https://example.com/i.png",
            GenerateProductAvatarImagesAvatarSource::new(PresenterSource::Image),
            ImageQuality::High,
            ImageAspectRatio::Landscape,
            4,
        )) => "POST /v2/product_avatar/generation";
        get_ai_script_result("a/1") => "GET /v2/ai_scripts/results/a%2F1";
        get_avatar_video("a/1") => "GET /v2/avatar_video/a%2F1";
        get_custom_template(-7) => "GET /v2/template/custom/-7";
        get_lip_sync_video("a/1") => "GET /v2/lip_sync_video/a%2F1";
        get_photo_avatar_motion(&GetPhotoAvatarMotionQuery::new("a/1"))
            => "GET /v2/photo_avatar?motion_id=a%2F1";
        get_photo_generation(&GetPhotoGenerationQuery::new("a/1")) => "GET /v2/photo_avatar/photo?photo_id=a%2F1";
        get_product_avatar_image_batch("a/1") => "GET /v2/product_avatar/generation/a%2F1";
        get_product_avatar_motion(&GetProductAvatarMotionQuery::new("a/1"))
            => "GET /v2/product_avatar?motion_id=a%2F1";
        get_product_video("a/1") => "GET /v2/product_video/a%2F1";
        get_remaining_quota() => "GET /v2/user/remaining_quota";
        get_template_video("a/1") => "GET /v2/template_video/a%2F1";
        get_video_translation("a/1") => "GET /v2/video_translate/a%2F1";
        list_custom_avatars(&ListCustomAvatarsQuery::new()) => "GET /v2/avatars/custom";
        list_custom_templates(&ListCustomTemplatesQuery::new()) => "GET /v2/templates/custom";
        list_custom_voices(&ListCustomVoicesQuery::new()) => "GET /v2/voices/custom";
        list_index_templates(&ListIndexTemplatesQuery::new()) => "GET /v2/templates";
        list_music(&ListMusicQuery::new()) => "GET /v2/musics";
        list_photo_avatars(&ListPhotoAvatarsQuery::new()) => "GET /v2/avatars/photo_avatars";
        list_product_avatars(&ListProductAvatarsQuery::new()) => "GET /v2/avatars/product_avatars";
        list_product_previews(&ListProductPreviewsQuery::new()) => "GET /v2/product_previews";
        list_product_videos(&ListProductVideosQuery::new()) => "GET /v2/product_videos";
        list_public_avatars(&ListPublicAvatarsQuery::new()) => "GET /v2/avatars/public";
        list_template_videos(&ListTemplateVideosQuery::new()) => "GET /v2/template_videos";
        list_translation_languages() => "GET /v2/video_translate/target_languages";
        list_visual_styles(&ListVisualStylesQuery::new()) => "GET /v2/visual_styles";
        list_voices(&ListVoicesQuery::new()) => "GET /v2/voices";
        list_webhook_endpoints() => "GET /v2/endpoints";
        list_webhook_events() => "GET /v2/events";
        render_product_preview(&RenderProductPreview::new("p"))
            => "POST /v2/create_video_from_product/render_single_preview";
        submit_product_previews(&SubmitProductPreviews::new(
            "p",
            ["style"],
            SubmitProductPreviewsVideoSpec::new(VideoLength::from("45")),
            SubmitProductPreviewsAvatar::new(1),
            SubmitProductPreviewsVoice::new(),
            SubmitProductPreviewsAudio::new(),
            SubmitProductPreviewsScript::new(ScriptStyle::DontWorry, "english"),
        )) => "POST /v2/create_video_from_product/preview_list";
        translate_video(&TranslateVideo::new("https://example.com/v.mp4", "english"))
            => "POST /v2/video_translate/";
        update_product(&UpdateProduct::new("p")) => "PUT /v2/product";
        update_webhook_endpoint(
            "a/1",
            &UpdateWebhookEndpoint::new("https://example.com", WebhookStatus::Enabled, ["a"])
        ) => "PUT /v2/endpoint/a%2F1";
        who_am_i() => "GET /v2/user/whoami";
    }
}

impl Case {
    fn operation(&self) -> &'static Operation {
        Operation::named(self.name).unwrap()
    }

    /// What the first attempt comes to.
    async fn outcome(&self, answer: Answer) -> Result<(u16, u32), Facts> {
        let server = Server::start([answer]);
        let client = server.builder().max_attempts(1).build().unwrap();
        let outcome = (self.call)(&client).await;
        assert_eq!(server.only_request().target(), self.target);
        outcome.map_err(|error| {
            assert_eq!(error.operation(), Some(self.name));
            facts(&error)
        })
    }
}

#[test]
fn no_operation_is_missing_here() {
    let called: Vec<_> = cases().iter().map(|case| case.name).collect();
    let documented: Vec<_> = Operation::all().iter().map(Operation::name).collect();
    assert_eq!(called, documented);
    assert_eq!(documented.len(), 47);
}

#[tokio::test]
async fn each_is_sent_as_documented() {
    for case in cases() {
        let server = Server::start([Answer::json(200, r#"{"code":0,"data":{}}"#)]);
        assert_eq!(
            (case.call)(&server.client()).await.map_err(|error| error.to_string()),
            Ok((200, 1)),
            "{}",
            case.name
        );
        let request = server.only_request();
        assert_eq!(request.target(), case.target);
        assert_eq!(request.header("x-api-key").as_deref(), Some(scripted_server::KEY));
        assert_eq!(request.header("api-version"), None);

        let operation = case.operation();
        let (method, target) = request.target().split_once(' ').unwrap();
        let path = target.split('?').next().unwrap();
        assert_eq!(method, operation.method());
        let fits = |(sent, documented): (&str, &str)| documented.starts_with('{') || sent == documented;
        assert_eq!(path.split('/').count(), operation.path().split('/').count(), "{}", case.name);
        assert!(
            path.split('/').zip(operation.path().split('/')).all(fits),
            "{path} for {}",
            operation.path()
        );

        let body = serde_json::from_slice::<serde_json::Value>(&request.body).ok();
        let has_body = matches!(method, "POST" | "PUT");
        assert_eq!(body.is_some_and(|body| body.is_object()), has_body, "{}", case.name);
        assert_eq!(request.body.is_empty(), !has_body);
    }
}

#[tokio::test]
async fn each_takes_any_status_of_success() {
    for case in cases() {
        let body = if case.operation().data() == "()" { r#"{"code":0}"# } else { r#"{"code":0,"data":{}}"# };
        assert_eq!(case.outcome(Answer::json(201, body)).await, Ok((201, 1)), "{}", case.name);
    }
}

#[tokio::test]
async fn each_wants_the_data_that_is_documented() {
    for case in cases() {
        let operation = case.operation();
        for body in [
            r#"{"code":0}"#,
            r#"{"code":0,"data":null}"#,
            r#"{"code":0,"data":5}"#,
            r#"{"code":0,"data":[]}"#,
            "",
        ] {
            let expected = if operation.data() == "()" {
                Ok((200, 1))
            } else {
                let maybe_submitted = !operation.is_repeatable();
                Err(Facts {
                    kind: ErrorKind::Decode,
                    code: None,
                    status: Some(200),
                    attempts: 1,
                    maybe_submitted,
                })
            };
            assert_eq!(case.outcome(Answer::json(200, body)).await, expected, "{}: {body}", case.name);
        }
    }
}

#[tokio::test]
async fn each_sees_a_refusal_whatever_the_data() {
    for case in cases() {
        for data in
            ["", r#","data":null"#, r#","data":{}"#, r#","data":[]"#, r#","data":"x""#, r#","data":5"#]
        {
            for status in [200, 404] {
                let answer =
                    Answer::json(status, &format!(r#"{{"code":10104,"msg":"record not found"{data}}}"#));
                let expected = Facts {
                    kind: ErrorKind::Api,
                    code: Some(10104),
                    status: Some(status),
                    attempts: 1,
                    maybe_submitted: false,
                };
                assert_eq!(case.outcome(answer).await, Err(expected), "{}: {data}", case.name);
            }
        }
    }
}

#[tokio::test]
async fn each_knows_whether_it_may_have_been_carried_out() {
    for case in cases() {
        let maybe_submitted = !case.operation().is_repeatable();
        let failed = |kind, status| Err(Facts { kind, code: None, status, attempts: 1, maybe_submitted });
        let page = Answer::typed(502, "text/html", b"<html><h1>Bad Gateway</h1></html>");
        assert_eq!(case.outcome(page).await, failed(ErrorKind::Status, Some(502)), "{}", case.name);
        assert_eq!(
            case.outcome(Answer::Cut(Vec::new())).await,
            failed(ErrorKind::Transport, None),
            "{}",
            case.name
        );
        let cut = b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{\"code\":0".to_vec();
        assert_eq!(
            case.outcome(Answer::Cut(cut)).await,
            failed(ErrorKind::Transport, Some(200)),
            "{}",
            case.name
        );
    }
}

#[tokio::test]
async fn each_is_repeated_only_where_that_is_safe() {
    for case in cases() {
        let server = Server::answering(|_| Answer::json(503, ""));
        let error = (case.call)(&server.client()).await.unwrap_err();
        let operation = case.operation();
        assert_eq!(operation.is_repeatable(), operation.method() != "POST");
        assert_eq!(error.attempts(), if operation.is_repeatable() { 3 } else { 1 }, "{}", case.name);
        assert_eq!(server.requests().len(), error.attempts() as usize);
    }
}

/// A closure may call nothing or fail by itself; a second request is refused, for whose answer would count?
#[tokio::test]
async fn closures_that_do_not_make_one_call() {
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{}}"#)]);
    let client = server.client();
    let own_error = Client::new("").unwrap_err();
    let call = client.call(|_| async { Err::<joggai::Response<()>, _>(own_error) });
    let error = call.await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Config, 0));
    assert_eq!(server.requests().len(), 0);

    let server = Server::start([Answer::json(404, r#"{"code":10104,"msg":"first"}"#)]);
    let call = server.client().call(|raw| async move {
        let _ = raw.get_remaining_quota().await;
        raw.who_am_i().await
    });
    let error = call.await.unwrap_err();
    assert_eq!(error.to_string(), "who_am_i: a call makes one request: the closure made a second");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    assert_eq!(server.requests().len(), 1);

    // Nor can two be made at once.
    let server = Server::start([Answer::json(200, r#"{"code":0,"data":{"endpoints":[]}}"#)]);
    let call = server.client().call(|raw| async move {
        let (one, other) = tokio::join!(raw.list_webhook_endpoints(), raw.delete_webhook_endpoint("wh_1"));
        one?;
        other
    });
    assert_eq!(call.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    assert_eq!(server.requests().len(), 1);
}

//! What a client can be built from, and what its settings do.

#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::{Client, ErrorKind, WebhookEventType};
use scripted_server::{Answer, KEY, Server, everything};
use std::future::Future;
use std::process::{Command, Output};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

const EVENTS: &str = r#"{"code":0,"data":{"events":["a"]}}"#;

fn refusal(url: &str) -> String {
    let error = Client::builder().api_key(KEY).base_url(url).build().unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.operation()), (ErrorKind::Config, 0, None), "{url:?}");
    let shown = everything(&error);
    assert!(!shown.contains("s3cret") && !shown.contains(KEY), "{shown}");
    error.to_string()
}

#[tokio::test]
async fn the_paths_follow_the_base_url() {
    for (suffix, target) in [
        ("", "/v2/events"),
        ("/", "/v2/events"),
        ("//", "/v2/events"),
        ("/v2", "/v2/events"),
        ("/v2/", "/v2/events"),
        ("/v2//", "/v2/events"),
        ("/proxy", "/proxy/v2/events"),
        ("/proxy/", "/proxy/v2/events"),
        ("/a/b%20c/v2/", "/a/b%20c/v2/events"),
        ("/v2beta", "/v2beta/v2/events"),
        ("/my-v2", "/my-v2/v2/events"),
        ("/v2/x", "/v2/x/v2/events"),
        ("/%00", "/%00/v2/events"),
    ] {
        let server = Server::start([Answer::json(200, EVENTS)]);
        let client = Client::builder().api_key(KEY).base_url(server.url() + suffix).build().unwrap();
        let answer = client.webhooks().event_types().await.map_err(|error| error.to_string());
        assert_eq!(answer, Ok(vec![WebhookEventType::from("a")]), "{suffix}");
        assert_eq!(server.only_request().line(), format!("GET {target} HTTP/1.1"));
        assert_eq!(server.only_request().header("x-api-key").as_deref(), Some(KEY));
    }
}

/// Without TLS in the build, an address of https is refused.
#[cfg(feature = "rustls")]
#[test]
fn base_urls_of_https_that_are_accepted() {
    for url in [
        "https://api.jogg.ai",
        "https://api.jogg.ai/v2",
        "HTTPS://API.JOGG.AI/",
        "https://[2001:db8::1]:8443/x",
        "https://münchen.example",
    ] {
        let client = Client::builder().api_key(KEY).base_url(url).build();
        assert!(client.is_ok(), "{url}: {client:?}");
    }
}

#[test]
fn base_urls_of_plain_http_that_are_accepted() {
    for url in [
        "http://localhost",
        "http://LOCALHOST:8080",
        "http://localhost.:8080",
        "http://127.0.0.1:1",
        "http://127.1.2.3",
        "http://0x7f.1",
        "http://[::1]:8080/v2",
    ] {
        let client = Client::builder().api_key(KEY).base_url(url).build();
        assert!(client.is_ok(), "{url}: {client:?}");
    }
    let plain = Client::builder().api_key(KEY).base_url("http://jogg.internal:8080").allow_plain_http();
    assert!(plain.build().is_ok());
}

#[test]
fn base_urls_that_are_refused() {
    let password = "the base URL holds a user name or password: leave it out, the key is the only credential";
    let query = "the base URL holds a query or fragment: leave out what follows the ? or #";
    let white = "the base URL holds white space, a control character or a backslash";
    let scheme = "the base URL must begin with https://";
    let plain = "the base URL is plain http to another machine, where everyone on the way could read the key: use \
                 https, or say allow_plain_http() on the builder";
    for (url, message) in [
        ("https://ann:s3cret@api.jogg.ai", password),
        ("https://ann@api.jogg.ai", password),
        ("https://:s3cret@api.jogg.ai", password),
        ("https://@api.jogg.ai", password),
        ("http://api.jogg.ai:s3cret@127.0.0.1", password),
        ("https://api.jogg.ai?x=s3cret", query),
        ("https://api.jogg.ai?", query),
        ("https://api.jogg.ai/#s3cret", query),
        ("https://api.jogg.ai/v2#", query),
        ("ftp://api.jogg.ai", scheme),
        ("file:///etc/s3cret", scheme),
        ("data:text/plain,s3cret", scheme),
        ("api.jogg.ai:443", scheme),
        (" https://api.jogg.ai", white),
        ("https://api.jogg.ai\n", white),
        ("https://api.jogg.ai/a b", white),
        ("https://api.jogg.ai/\u{a0}", white),
        ("https://api.jogg.ai\0", white),
        ("https:\\\\api.jogg.ai", white),
        ("http://api.jogg.ai", plain),
        ("http://128.0.0.1", plain),
        ("http://0.0.0.0", plain),
        ("http://[2001:db8::1]", plain),
        ("http://localhost.example.com", plain),
        ("http://127.0.0.1.example.com", plain),
        ("http://notlocalhost", plain),
    ] {
        assert_eq!(refusal(url), message, "{url:?}");
    }
    let relative = "the base URL is not an absolute one such as https://api.jogg.ai: ";
    for url in
        ["", "/v2", "v2", "api.jogg.ai", "//api.jogg.ai", "https://", "https://s3cret:x", "https://[s3cret]"]
    {
        let message = refusal(url);
        assert!(message.starts_with(relative), "{url:?}: {message}");
    }
    // Allowing plain http allows nothing else.
    let builder = || Client::builder().api_key(KEY).allow_plain_http();
    assert!(builder().base_url("ftp://api.jogg.ai").build().is_err());
    assert!(builder().base_url("http://ann:s3cret@api.jogg.ai").build().is_err());
}

#[test]
fn keys_that_no_server_could_accept_are_refused() {
    let empty = "the API key is empty: set JOGGAI_API_KEY, or give it to the client's builder";
    let white = "the API key begins or ends with white space, such as a line break from a file";
    let characters = "the API key holds characters that no header can carry";
    for (key, message) in [
        ("", empty),
        (" ", empty),
        ("\n\t\u{a0}", empty),
        ("s3cret\n", white),
        ("s3cret\r\n", white),
        (" s3cret", white),
        ("s3cret\u{2003}", white),
        ("s3\ncret", characters),
        ("s3\r\nx-evil: 1", characters),
        ("s3\0cret", characters),
        ("s3\u{7f}cret", characters),
        ("s3crét", characters),
        ("\u{feff}s3cret", characters),
    ] {
        for error in [Client::new(key).unwrap_err(), Client::builder().api_key(key).build().unwrap_err()] {
            assert_eq!((error.kind(), error.to_string()), (ErrorKind::Config, message.to_owned()), "{key:?}");
            let shown = everything(&error);
            assert!(!shown.contains("s3") && !shown.contains("cret"), "{shown}");
        }
    }
}

#[tokio::test]
async fn a_key_of_odd_characters_is_sent_as_it_is() {
    for key in ["a", "a b\tc", "sk-!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"] {
        let server = Server::start([Answer::json(200, EVENTS)]);
        server.builder().api_key(key).build().unwrap().webhooks().event_types().await.unwrap();
        assert_eq!(server.only_request().header("x-api-key").as_deref(), Some(key));
    }
}

#[test]
fn a_user_agent_that_no_header_can_carry_is_refused() {
    let error = Client::builder().api_key(KEY).user_agent("a\r\nx-evil: 1").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Config);
    assert_eq!(error.to_string(), "the user agent holds characters that no header can carry");
}

#[test]
fn debug_output_has_no_key() {
    let client = Client::builder().api_key(KEY).base_url("http://127.0.0.1:9/prefix/v2").build().unwrap();
    let id = "wh_1";
    for shown in [
        format!("{:?}", Client::builder().api_key(KEY)),
        format!("{:#?}", Client::builder().api_key(KEY)),
        format!("{client:?}"),
        format!("{client:#?}"),
        format!("{:?}", client.webhooks()),
        format!("{:?}", client.webhooks().delete(id)),
        format!("{:#?}", client.call(|raw| async move { raw.who_am_i().await })),
    ] {
        assert!(!shown.contains(KEY), "{shown}");
        assert!(shown.contains("max_attempts: 3"), "{shown}");
    }
    assert!(format!("{client:?}").contains("\"http://127.0.0.1:9/prefix\""), "{client:?}");
}

/// A proxy would see the key, and what is asked of loopback is none of its business.
#[tokio::test]
async fn loopback_is_reached_without_a_proxy() {
    let proxy = Server::answering(|_| Answer::json(200, EVENTS));
    let server = Server::start([Answer::json(200, EVENTS)]);
    let theirs = reqwest::Client::builder().proxy(reqwest::Proxy::all(proxy.url()).unwrap());
    let client = server.builder().reqwest(theirs).build().unwrap();
    client.webhooks().event_types().await.unwrap();
    assert_eq!((server.requests().len(), proxy.connections()), (1, 0));
}

/// The counterpart: the proxy of the test above would have been used.
#[tokio::test]
async fn another_machine_is_reached_through_the_users_proxy() {
    let proxy = Server::start([Answer::json(200, EVENTS)]);
    let theirs = reqwest::Client::builder().proxy(reqwest::Proxy::all(proxy.url()).unwrap());
    let builder = Client::builder().api_key(KEY).base_url("http://jogg.invalid:8080").allow_plain_http();
    builder.reqwest(theirs).build().unwrap().webhooks().event_types().await.unwrap();
    assert_eq!(proxy.only_request().line(), "GET http://jogg.invalid:8080/v2/events HTTP/1.1");
}

#[tokio::test]
async fn the_settings_of_the_crate_go_on_top_of_the_users() {
    let other = Server::answering(|_| Answer::json(200, EVENTS));
    let location = format!("location: {}/\r\n", other.url());
    let server = Server::start([Answer::with(307, &location, b""), Answer::json(200, EVENTS)]);
    let mut headers = http::HeaderMap::new();
    headers.insert("x-team", "video".parse().unwrap());
    headers.insert("x-api-key", "of-somebody-else".parse().unwrap());
    let theirs = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::limited(5))
        .user_agent("theirs")
        .default_headers(headers);
    let client = server.builder().user_agent("ours").reqwest(theirs).build().unwrap();
    let error = client.webhooks().event_types().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    client.webhooks().event_types().await.unwrap();
    for request in server.requests() {
        assert_eq!(request.header("user-agent").as_deref(), Some("ours"));
        assert_eq!(request.header("x-team").as_deref(), Some("video"));
        let keys: Vec<_> = request.headers().into_iter().filter(|(name, _)| name == "x-api-key").collect();
        assert_eq!(keys, [("x-api-key".to_owned(), KEY.to_owned())]);
    }
    assert_eq!((server.requests().len(), other.connections()), (2, 0));
}

#[tokio::test]
async fn the_users_policy_of_repeats_is_not_used() {
    let server = Server::answering(|_| Answer::json(503, ""));
    let again = reqwest::retry::for_host("127.0.0.1").no_budget().classify_fn(|answer| answer.retryable());
    let client = server.builder().reqwest(reqwest::Client::builder().retry(again)).build().unwrap();
    let product = joggai::raw::types::CreateProduct::new();
    let call = client.call(move |raw| async move { raw.create_product(&product).await });
    assert_eq!(call.await.unwrap_err().attempts(), 1);
    assert_eq!(server.requests().len(), 1);
}

/// In the child process of [`with_environment`], one client from the environment that this process was given.
#[test]
fn in_a_child_process() {
    if std::env::var_os("JOGGAI_TEST_CHILD").is_none() {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let outcome = match Client::from_env() {
        Ok(client) => {
            runtime.block_on(client.webhooks().event_types().max_attempts(1).into_future()).map(|_| ())
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => println!("outcome: good"),
        Err(error) => println!("outcome: {:?}: {error}", error.kind()),
    }
}

/// Changing the environment of a process with threads is unsafe, so this test binary is run again with another one.
fn with_environment(variables: &[(&str, &std::ffi::OsStr)]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "in_a_child_process", "--nocapture"]);
    child.env_remove("JOGGAI_API_KEY").env_remove("JOGGAI_BASE_URL").env("JOGGAI_TEST_CHILD", "1");
    let Output { stdout, .. } = child.envs(variables.iter().copied()).output().unwrap();
    let stdout = String::from_utf8(stdout).unwrap();
    let outcome =
        stdout.lines().find_map(|line| line.split_once("outcome: ")).map(|(_, outcome)| outcome.to_owned());
    outcome.unwrap_or_else(|| panic!("the child has no outcome: {stdout}"))
}

#[test]
fn a_client_from_the_environment() {
    let server = Server::answering(|_| Answer::json(200, EVENTS));
    let url = server.url() + "/v2/";
    // A proxy in the environment is none for loopback.
    let environment = [
        ("JOGGAI_API_KEY", KEY),
        ("JOGGAI_BASE_URL", &url),
        ("HTTP_PROXY", "http://127.0.0.1:9"),
        ("http_proxy", "http://127.0.0.1:9"),
    ];
    assert_eq!(with_environment(&environment.map(|(name, value)| (name, value.as_ref()))), "good");
    let request = server.only_request();
    assert_eq!((request.target(), request.header("x-api-key").as_deref()), ("GET /v2/events", Some(KEY)));
}

#[test]
fn an_environment_that_makes_no_client() {
    let none = "Config: there is no API key: set JOGGAI_API_KEY, or give the key to the client's builder";
    let empty = "Config: the API key is empty: set JOGGAI_API_KEY, or give it to the client's builder";
    let white = "Config: the API key begins or ends with white space, such as a line break from a file";
    let plain = "Config: the base URL is plain http to another machine";
    for (variables, outcome) in [
        (&[][..], none),
        (&[("JOGGAI_BASE_URL", "http://127.0.0.1:9")], none),
        (&[("JOGGAI_API_KEY", "")], empty),
        (&[("JOGGAI_API_KEY", "key\n")], white),
        (&[("JOGGAI_API_KEY", "key"), ("JOGGAI_BASE_URL", "http://api.jogg.ai")], plain),
    ] {
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_ref())).collect();
        let found = with_environment(&variables);
        assert!(found.starts_with(outcome), "{found}");
    }
}

#[cfg(unix)]
#[test]
fn an_environment_that_is_no_text() {
    use std::os::unix::ffi::OsStrExt;
    let broken = std::ffi::OsStr::from_bytes(b"s3cret\xff");
    let found = with_environment(&[("JOGGAI_API_KEY", broken)]);
    assert_eq!(found, "Config: JOGGAI_API_KEY is not valid UTF-8");
    let found = with_environment(&[("JOGGAI_API_KEY", KEY.as_ref()), ("JOGGAI_BASE_URL", broken)]);
    assert_eq!(found, "Config: JOGGAI_BASE_URL is not valid UTF-8");
}

#[test]
fn without_a_runtime_a_call_is_an_error_and_no_panic() {
    let client = Client::builder().api_key(KEY).base_url("http://127.0.0.1:9").build().unwrap();
    let mut call = client.webhooks().list().into_future();
    match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Err(error)) => {
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Config, 0));
            assert_eq!(
                error.to_string(),
                "a call must be awaited on a tokio runtime with time and I/O enabled"
            );
        }
        other => panic!("{other:?}"),
    }
}

/// Compiles only where it holds.
#[test]
fn clients_and_calls_can_cross_threads() {
    fn client<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn future<T: Future + Send + 'static>(_: T) {}
    fn error<T: std::error::Error + Clone + Send + Sync + 'static>() {}
    fn send<T: Send + 'static>(_: &T) {}
    error::<joggai::Error>();
    let made = Client::builder().api_key(KEY).base_url("http://127.0.0.1:9").build().unwrap();
    client(&made);
    client(&made.webhooks());
    let id = String::from("wh_1");
    let call = made.webhooks().delete(id.as_str());
    send(&call);
    future(call.into_future());
    future(made.webhooks().list().timeout(Duration::ZERO).with_response());
    future(made.call(|raw| async move { raw.who_am_i().await }).into_future());
}

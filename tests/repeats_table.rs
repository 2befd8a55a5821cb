//! The table of repeats in the documentation, cell by cell, over real sockets.

#[path = "support/method.rs"]
mod method;
#[path = "support/scripted_server.rs"]
mod scripted_server;

use joggai::middleware::{BoxError, TransportError};
use joggai::{Client, ClientBuilder, ErrorKind};
use method::Method;
use scripted_server::{Answer, KEY, Server, everything};
use std::future::{Ready, ready};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

const TABLE: &str = include_str!("../src/repeats.md");

/// One way to fail; it makes a client that always fails so, and can say how many requests were made.
type Failure = Box<dyn Fn() -> (ClientBuilder, Box<dyn Fn() -> usize>)>;

fn answers(answer: impl Fn() -> Answer + Clone + Send + Sync + 'static) -> Failure {
    Box::new(move || {
        let answer = answer.clone();
        let server = Arc::new(Server::answering(move |_| answer()));
        (server.builder(), Box::new(move || server.requests().len()))
    })
}

fn status(status: u16, body: &'static str) -> Failure {
    answers(move || Answer::json(status, body))
}

fn cut(bytes: &'static [u8]) -> Failure {
    answers(move || Answer::Cut(bytes.to_vec()))
}

fn too_long(status: u16) -> Failure {
    let head = format!("HTTP/1.1 {status} Some Words\r\ncontent-length: 200000000\r\n\r\n");
    answers(move || Answer::Send(head.clone().into_bytes()))
}

/// Every way to fail in the row of this name.
fn failures(row: &str) -> Vec<Failure> {
    let statuses = |list: &[u16], body: &'static str| list.iter().map(|code| status(*code, body)).collect();
    match row {
        "no connection was made: refused, unknown host, TLS failed, or connecting took too long" => {
            let refused = || {
                let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
                builder(&format!("http://{address}"))
            };
            let unknown = || {
                let http = reqwest::Client::builder().dns_resolver(Arc::new(KnowsNoHost));
                builder("http://nowhere.invalid").allow_plain_http().reqwest(http)
            };
            let slow = || {
                let http = reqwest::Client::builder().dns_resolver(Arc::new(NeverResolves));
                let builder = builder("http://nowhere.invalid").allow_plain_http().reqwest(http);
                builder.connect_timeout(Duration::from_millis(50))
            };
            let failures = vec![uncounted(refused), uncounted(unknown), uncounted(slow)];
            // Whoever listens there hangs up in the middle of TLS.
            #[cfg(feature = "rustls")]
            let no_tls = || {
                let listener = TcpListener::bind("127.0.0.1:0").unwrap();
                let url = format!("https://{}", listener.local_addr().unwrap());
                std::thread::spawn(move || listener.incoming().for_each(drop));
                builder(&url).reqwest(reqwest::Client::builder().tls_certs_only([]))
            };
            #[cfg(feature = "rustls")]
            let failures = failures.into_iter().chain([uncounted(no_tls)]).collect();
            failures
        }
        "the connection broke before the answer was complete" => vec![
            cut(b""),
            cut(b"HTTP/1.1 20"),
            cut(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{\"code\":"),
            cut(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{\"code\":0"),
            cut(b"HTTP/1.1 408 Late\r\ncontent-length: 9\r\n\r\n"),
            cut(b"HTTP/1.1 500 Oops\r\ncontent-length: 9\r\n\r\n"),
            cut(b"no HTTP at all\r\n\r\n"),
        ],
        "the connection broke after a status of 4xx other than 408" => vec![
            cut(b"HTTP/1.1 400 No\r\ncontent-length: 9\r\n\r\n{\"code\":"),
            cut(b"HTTP/1.1 404 No\r\ntransfer-encoding: chunked\r\n\r\n"),
            cut(b"HTTP/1.1 429 No\r\ncontent-length: 9\r\n\r\n"),
        ],
        "an attempt took too long" => vec![late(ClientBuilder::attempt_timeout)],
        "the call took too long" => vec![late(ClientBuilder::timeout)],
        "HTTP 429, or code 429 with any status" => {
            let mut all: Vec<Failure> = statuses(&[429], "");
            all.extend(["<html>", "{}", r#"{"code":10104}"#, r#"{"code":7}"#].map(|body| status(429, body)));
            all.extend([200, 201, 302, 400, 429, 500].map(|code| status(code, r#"{"code":429}"#)));
            all
        }
        "code 50000 with any status but 429" => {
            statuses(&[200, 201, 302, 400, 401, 404, 408, 500, 503], r#"{"code":50000}"#)
        }
        "HTTP 408 or 5xx without a code, or with one that is not documented" => {
            let mut all: Vec<Failure> = statuses(&[408, 500, 501, 502, 503, 504, 599], "");
            all.extend(
                ["<html>", "{}", r#"{"code":0}"#, r#"{"code":17003}"#, r#"{"code":-1}"#]
                    .map(|b| status(503, b)),
            );
            all.push(status(408, r#"{"code":17003}"#));
            all
        }
        "any other documented code, with any status but 429" => {
            let bodies = ["10104", "10105", "18020", "18025", "40000"]
                .map(|code| format!("{{\"code\":{code},\"data\":[]}}"));
            let pairs =
                bodies.iter().flat_map(|body| [200, 204, 301, 400, 408, 500, 503].map(|code| (code, body)));
            pairs
                .map(|(code, body)| {
                    let body = body.clone();
                    // A body with 204 is none.
                    let code = if code == 204 { 202 } else { code };
                    answers(move || Answer::json(code, &body))
                })
                .collect()
        }
        "a code that is not documented, with a status of 4xx other than 408 and 429" => {
            statuses(&[400, 401, 403, 404, 409, 422, 499], r#"{"code":17003}"#)
        }
        "a code that is not documented, with a status of 2xx or 3xx" => {
            statuses(&[200, 201, 299, 300, 302], r#"{"code":17003}"#)
        }
        "HTTP 4xx other than 408 and 429 without a code" => {
            let mut all: Vec<Failure> = statuses(&[400, 401, 403, 404, 409, 410, 413, 422, 451, 499], "");
            all.extend(["<html>", "{}", r#"{"code":0}"#].map(|body| status(404, body)));
            all
        }
        "a redirect" => {
            let headers = "location: http://127.0.0.1:1/elsewhere\r\n";
            [301, 302, 303, 307, 308].map(|code| answers(move || Answer::with(code, headers, b""))).into()
        }
        "a good status with an answer that makes no sense, or that is too long" => vec![
            status(200, "<html>"),
            status(200, "[]"),
            status(201, r#"{"code":0,"data":5}"#),
            status(200, r#"{"code":0,"data":null}"#),
            status(200, r#"{"code":"none"}"#),
            too_long(200),
        ],
        "HTTP 408 or 5xx with an answer that is too long" => [408, 500, 503].map(too_long).into(),
        "any other HTTP 4xx with an answer that is too long" => [400, 404, 429].map(too_long).into(),
        "the request could not be built, or was refused here" => vec![Box::new(|| {
            let server = Arc::new(Server::start([]));
            let builder = server.builder().rate_limit(NoRoom);
            (builder, Box::new(move || server.requests().len()))
        })],
        "a transport of your own says that nothing was sent" => {
            vec![fails(|| TransportError::not_sent("off").into())]
        }
        "a transport of your own fails with any other error" => {
            vec![fails(|| TransportError::new("broken").into()), fails(|| "something".into())]
        }
        other => panic!("the table has a row that nothing here stands for: {other}"),
    }
}

fn builder(url: &str) -> ClientBuilder {
    let tick = Duration::from_millis(1);
    Client::builder().api_key(KEY).base_url(url).backoff(tick, tick)
}

/// Where no request arrives anywhere, the error's own count has to do.
fn uncounted(build: impl Fn() -> ClientBuilder + 'static) -> Failure {
    Box::new(move || (build(), Box::new(|| usize::MAX)))
}

fn late(limit: fn(ClientBuilder, Duration) -> ClientBuilder) -> Failure {
    Box::new(move || {
        let server = Arc::new(Server::answering(|_| Answer::Never));
        let builder = limit(server.builder(), Duration::from_millis(100));
        (builder, Box::new(move || server.requests().len()))
    })
}

struct KnowsNoHost;

impl reqwest::dns::Resolve for KnowsNoHost {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        Box::pin(ready(Err("no such host".into())))
    }
}

struct NeverResolves;

impl reqwest::dns::Resolve for NeverResolves {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        Box::pin(std::future::pending())
    }
}

/// A limit that never leaves room, and an id that is never sent, both refuse here.
struct NoRoom;

impl joggai::rate_limit::RateLimit for NoRoom {
    fn start(&self) -> std::pin::Pin<Box<dyn Future<Output = Result<(), Duration>> + Send + '_>> {
        Box::pin(ready(Err(Duration::MAX)))
    }
}

#[derive(Clone)]
struct Fails {
    error: fn() -> BoxError,
    calls: Arc<AtomicUsize>,
}

fn fails(error: fn() -> BoxError) -> Failure {
    Box::new(move || {
        let calls = Arc::new(AtomicUsize::new(0));
        let builder = builder("https://api.jogg.ai").transport(Fails { error, calls: calls.clone() });
        (builder, Box::new(move || calls.load(Ordering::SeqCst)))
    })
}

impl tower_service::Service<http::Request<bytes::Bytes>> for Fails {
    type Response = http::Response<joggai::middleware::TransportBody>;
    type Error = BoxError;
    type Future = Ready<Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<bytes::Bytes>) -> Self::Future {
        self.calls.fetch_add(1, Ordering::SeqCst);
        ready(Err((self.error)()))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_cell_of_the_table() {
    let rows: Vec<Vec<&str>> = TABLE
        .lines()
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 10);
    for row in rows {
        let [name, safe, post, maybe] = row[..] else { panic!("a row of four cells: {row:?}") };
        for failure in failures(name) {
            for method in Method::ALL {
                let repeated = match if method == Method::Post { post } else { safe } {
                    "repeated" => true,
                    "not repeated" => false,
                    other => panic!("{other}"),
                };
                let (builder, requests) = failure();
                let client = builder.max_attempts(2).build().unwrap();
                // The limit of POSTs refuses nothing else, so the others are refused for their id.
                let refused_here = name.ends_with("was refused here");
                let id = if refused_here { ".." } else { "wh_1" };
                let outcome = method.call_for(id, &client).await;
                if refused_here && method == Method::Get {
                    continue; // It has no id, and no limit.
                }
                let error = outcome.expect_err(name);
                let shown = format!("{method:?}, {name}: {}", everything(&error));
                let made = match (refused_here, repeated) {
                    (true, _) => 0,
                    (_, true) => 2,
                    (_, false) => 1,
                };
                assert_eq!(error.attempts(), made, "{shown}");
                let requests = requests();
                assert!(requests == usize::MAX || requests == made as usize, "{requests} requests, {shown}");
                let submitted = match maybe {
                    "yes" => method == Method::Post,
                    "no" => false,
                    other => panic!("{other}"),
                };
                assert_eq!(error.maybe_submitted(), submitted, "{shown}");
                if name.starts_with("no connection") {
                    assert_eq!(error.kind(), ErrorKind::Connect, "{shown}");
                }
            }
        }
    }
}

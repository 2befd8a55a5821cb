//! A transport without a socket: it answers as its script says, in the time that tokio keeps, which tests can pause.

#![allow(dead_code)] // Each test file uses a part of it.

use bytes::Bytes;
use http::{Request, Response};
use http_body::Frame;
use joggai::middleware::BoxError;
use joggai::{Client, ClientBuilder};
use std::collections::VecDeque;
use std::future::pending;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::Instant;

pub const KEY: &str = "k3y-of-a-client-without-a-socket";

/// What comes of one request.
pub enum Outcome {
    Answer(Response<Body>),
    Fails(BoxError),
    /// Nothing, ever.
    Never,
}

impl Outcome {
    pub fn json(status: u16, body: &str) -> Self {
        Self::with(status, &[], [Part::Data(Bytes::copy_from_slice(body.as_bytes()))])
    }

    pub fn with(
        status: u16,
        headers: &[(&'static str, &str)],
        parts: impl IntoIterator<Item = Part>,
    ) -> Self {
        let body = Body { parts: parts.into_iter().collect(), endless: None };
        let mut answer = Response::builder().status(status);
        for (name, value) in headers {
            answer = answer.header(*name, *value);
        }
        Self::Answer(answer.body(body).unwrap())
    }

    /// The same bytes again and again.
    pub fn endless(status: u16, bytes: Vec<u8>) -> Self {
        let body = Body { parts: VecDeque::new(), endless: Some(bytes.into()) };
        Self::Answer(Response::builder().status(status).body(body).unwrap())
    }
}

/// A part of a body.
pub enum Part {
    Data(Bytes),
    Trailers,
    Fails,
    /// Nothing more, ever.
    Stalls,
}

pub struct Body {
    parts: VecDeque<Part>,
    endless: Option<Bytes>,
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.parts.pop_front() {
            Some(Part::Data(data)) => Poll::Ready(Some(Ok(Frame::data(data)))),
            Some(Part::Trailers) => Poll::Ready(Some(Ok(Frame::trailers(http::HeaderMap::new())))),
            Some(Part::Fails) => Poll::Ready(Some(Err("the body broke".into()))),
            Some(Part::Stalls) => {
                self.parts.push_front(Part::Stalls);
                Poll::Pending
            }
            None => Poll::Ready(self.endless.clone().map(|data| Ok(Frame::data(data)))),
        }
    }
}

/// When it came, and what it was.
type Timed = (Duration, Request<Bytes>);

type Script = dyn Fn(&Request<Bytes>) -> Outcome + Send + Sync;

#[derive(Clone)]
pub struct Fake {
    script: Arc<Script>,
    start: Instant,
    requests: Arc<Mutex<Vec<Timed>>>,
}

impl Fake {
    pub fn answering(script: impl Fn(&Request<Bytes>) -> Outcome + Send + Sync + 'static) -> Self {
        Self { script: Arc::new(script), start: Instant::now(), requests: Arc::default() }
    }

    /// Answers the requests in this order, and none after them.
    pub fn start(script: impl IntoIterator<Item = Outcome>) -> Self {
        let script = Mutex::new(script.into_iter().collect::<VecDeque<_>>());
        Self::answering(move |_| script.lock().unwrap().pop_front().unwrap_or(Outcome::Never))
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.requests.lock().unwrap().iter().map(|(_, request)| request.clone()).collect()
    }

    /// When they were made, in seconds since the start, a tenth of a second exact.
    pub fn seconds(&self) -> Vec<f64> {
        let round = |at: Duration| (at.as_secs_f64() * 10.0).round() / 10.0;
        self.requests.lock().unwrap().iter().map(|(at, _)| round(*at)).collect()
    }

    pub fn builder(&self) -> ClientBuilder {
        Client::builder().api_key(KEY).transport(self.clone())
    }

    pub fn client(&self) -> Client {
        self.builder().build().unwrap()
    }
}

impl tower_service::Service<Request<Bytes>> for Fake {
    type Response = Response<Body>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let outcome = (self.script)(&request);
        self.requests.lock().unwrap().push((self.start.elapsed(), request));
        Box::pin(async move {
            match outcome {
                Outcome::Answer(answer) => Ok(answer),
                Outcome::Fails(error) => Err(error),
                Outcome::Never => pending().await,
            }
        })
    }
}

//! A server of raw bytes on loopback: it does as its script says, and keeps what it was sent.
//!
//! It runs on threads of its own, so that a test's runtime cannot hold it up, and tells of what happens by events.

#![allow(dead_code)] // Each test file uses a part of it.

use joggai::{Client, ClientBuilder, Error};
use std::collections::VecDeque;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long to wait for an event before the test fails; no test that passes waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// The key of every client here. Lower case, for host names lose their case.
pub const KEY: &str = "k3y-that-nobody-may-see-0123456789";

/// What the server does with one request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Sends this, then waits for the next request on the same connection.
    Send(Vec<u8>),
    /// Sends this, then closes.
    Cut(Vec<u8>),
    /// Sends nothing and waits for the other side to close.
    Never,
    /// Sends the first, then the second again and again, as fast as it is taken.
    Endless(Vec<u8>, Vec<u8>),
    /// Sends the first, then one byte every few milliseconds.
    Drip(Vec<u8>),
}

impl Answer {
    /// A whole answer with a JSON body.
    pub fn json(status: u16, body: &str) -> Self {
        Self::typed(status, "application/json", body.as_bytes())
    }

    /// A whole answer.
    pub fn typed(status: u16, content_type: &str, body: &[u8]) -> Self {
        Self::with(status, &format!("content-type: {content_type}\r\n"), body)
    }

    /// A whole answer with these header lines, each with its line end.
    pub fn with(status: u16, headers: &str, body: &[u8]) -> Self {
        let head = format!("HTTP/1.1 {status} Some Words\r\n{headers}content-length: {}\r\n\r\n", body.len());
        Self::Send([head.as_bytes(), body].concat())
    }
}

/// One request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Up to the empty line, without it.
    pub head: String,
    pub body: Vec<u8>,
}

impl Request {
    /// Such as `GET /v2/endpoints HTTP/1.1`.
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// Method and target, such as `GET /v2/endpoints`.
    pub fn target(&self) -> &str {
        self.line().trim_end_matches(" HTTP/1.1")
    }

    /// The headers, sorted, names in lower case.
    pub fn headers(&self) -> Vec<(String, String)> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut headers: Vec<_> =
            lines.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        headers.sort();
        headers
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.headers().into_iter().find(|(found, _)| found == name).map(|(_, value)| value)
    }
}

struct State {
    script: Box<dyn Fn(&Request) -> Answer + Send + Sync>,
    requests: Mutex<Vec<Request>>,
    accepted: Sender<SocketAddr>,
    asked: Sender<()>,
    closed: Sender<()>,
}

pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    accepted: Mutex<Receiver<SocketAddr>>,
    asked: Mutex<Receiver<()>>,
    closed: Mutex<Receiver<()>>,
}

impl Server {
    /// Answers the requests in this order, and closes the connection on each further one.
    pub fn start(script: impl IntoIterator<Item = Answer>) -> Self {
        let script = Mutex::new(script.into_iter().collect::<VecDeque<_>>());
        Self::answering(move |_| script.lock().unwrap().pop_front().unwrap_or(Answer::Cut(Vec::new())))
    }

    /// Answers every request as the closure says.
    pub fn answering(script: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (accepted, accepted_here) = mpsc::channel();
        let (asked, asked_here) = mpsc::channel();
        let (closed, closed_here) = mpsc::channel();
        let state =
            Arc::new(State { script: Box::new(script), requests: Mutex::default(), accepted, asked, closed });
        let served = state.clone();
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let (connection, state) = (connection.unwrap(), served.clone());
                let _ = state.accepted.send(connection.peer_addr().unwrap());
                std::thread::spawn(move || {
                    serve(&connection, &state);
                    drop(connection);
                    let _ = state.closed.send(());
                });
            }
        });
        Self {
            address,
            state,
            accepted: Mutex::new(accepted_here),
            asked: Mutex::new(asked_here),
            closed: Mutex::new(closed_here),
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.state.requests.lock().unwrap().clone()
    }

    /// The one request there was.
    pub fn only_request(&self) -> Request {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "requests: {requests:#?}");
        requests.into_iter().next().unwrap()
    }

    /// How many connections were made since the start or the last count. One of our own comes after them and is
    /// awaited, so none is still on its way.
    pub fn connections(&self) -> usize {
        let connection = TcpStream::connect(self.address).unwrap();
        let ours = connection.local_addr().unwrap();
        let next =
            || self.accepted.lock().unwrap().recv_timeout(PATIENCE).expect("our own connection is accepted");
        std::iter::repeat_with(next).take_while(|address| *address != ours).count()
    }

    /// Until a request has come in.
    pub fn wait_for_request(&self) {
        self.asked.lock().unwrap().recv_timeout(PATIENCE).expect("a request comes in");
    }

    /// Until a connection has been closed by either side.
    pub fn wait_for_close(&self) {
        self.closed.lock().unwrap().recv_timeout(PATIENCE).expect("a connection is closed");
    }

    /// A builder for this server that waits next to nothing before a repeat.
    pub fn builder(&self) -> ClientBuilder {
        let tick = Duration::from_millis(1);
        Client::builder().api_key(KEY).base_url(self.url()).backoff(tick, tick)
    }

    pub fn client(&self) -> Client {
        self.builder().build().unwrap()
    }
}

fn serve(mut connection: &TcpStream, state: &State) {
    while let Some(request) = read_request(connection) {
        state.requests.lock().unwrap().push(request.clone());
        let answer = (state.script)(&request);
        let _ = state.asked.send(());
        match answer {
            Answer::Send(bytes) => {
                if connection.write_all(&bytes).is_err() {
                    return;
                }
            }
            Answer::Cut(bytes) => {
                let _ = connection.write_all(&bytes);
                return;
            }
            Answer::Never => {
                let _ = connection.read(&mut [0]);
                return;
            }
            Answer::Endless(head, more) => {
                let _ = connection.write_all(&head);
                while connection.write_all(&more).is_ok() {}
                return;
            }
            Answer::Drip(head) => {
                let _ = connection.write_all(&head);
                // Waiting for the other side to close is what spaces the bytes.
                let _ = connection.set_read_timeout(Some(Duration::from_millis(5)));
                loop {
                    match connection.read(&mut [0]) {
                        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                        }
                        _ => return,
                    }
                    if connection.write_all(b" ").is_err() {
                        return;
                    }
                }
            }
        }
    }
}

/// `None` where the other side closed.
fn read_request(mut connection: &TcpStream) -> Option<Request> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        connection.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    head.truncate(head.len() - 4);
    let mut request = Request { head: String::from_utf8(head).expect("a head is text"), body: Vec::new() };
    assert_eq!(request.header("transfer-encoding"), None, "bodies here have a length");
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    request.body = vec![0; length];
    connection.read_exact(&mut request.body).ok()?;
    Some(request)
}

/// All of an error that a program can decide by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub kind: joggai::ErrorKind,
    pub code: Option<i64>,
    pub status: Option<u16>,
    pub attempts: u32,
    pub maybe_submitted: bool,
}

pub fn facts(error: &Error) -> Facts {
    Facts {
        kind: error.kind(),
        code: error.code().map(joggai::ErrorCode::get),
        status: error.status().map(|status| status.as_u16()),
        attempts: error.attempts(),
        maybe_submitted: error.maybe_submitted(),
    }
}

/// Everything that an error shows in any way.
pub fn everything(error: &Error) -> String {
    let mut shown =
        format!("{error}\n{error:?}\n{error:#?}\n{:?}\n{}\n", error.request_id(), error.message());
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        shown += &format!("{cause}\n{cause:?}\n");
        next = cause.source();
    }
    shown
}

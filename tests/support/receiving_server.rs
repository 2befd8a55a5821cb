//! An axum server with a webhook receiver on loopback, and a sender that writes bytes to it.

use axum::Router;
use joggai::Secret;
use joggai::webhooks::{Deliveries, Verified, WebhookReceiver, sign};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// What deliveries are signed with.
pub const SECRET: &str = "whsec_s3cret-that-nobody-may-see";

/// Long enough for the slowest machine; only a test that fails waits so long.
pub const HANGS: Duration = Duration::from_secs(30);

pub fn signature(body: &[u8]) -> String {
    sign(&Secret::from(SECRET), body).unwrap()
}

pub async fn next(deliveries: &mut Deliveries) -> Verified {
    timeout(HANGS, deliveries.recv()).await.expect("an event comes").expect("it is not the end")
}

/// An axum server, gone with the test's runtime.
#[derive(Clone, Copy)]
pub struct Server {
    pub address: SocketAddr,
    pub path: &'static str,
}

impl Server {
    pub async fn start(router: Router) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, path: "/hook" }
    }

    pub async fn receiving(receiver: WebhookReceiver) -> (Self, Deliveries) {
        let (route, deliveries) = receiver.build();
        (Self::start(Router::new().route("/hook", route)).await, deliveries)
    }

    pub async fn connect(&self) -> Connection {
        let (reader, writer) = TcpStream::connect(self.address).await.unwrap().into_split();
        Connection { reader: BufReader::new(reader), writer, path: self.path }
    }

    /// A genuine delivery on a connection of its own; the status of the answer.
    pub async fn deliver(&self, body: &[u8]) -> u16 {
        self.connect().await.deliver(body).await
    }

    pub async fn deliver_signed(&self, header: &str, body: &[u8]) -> u16 {
        self.connect().await.deliver_signed(header, body).await
    }

    /// The next event is one that is sent now.
    pub async fn nothing_more_in(&self, deliveries: &mut Deliveries) {
        assert_eq!(self.deliver(b"the next event").await, 200);
        assert_eq!(next(deliveries).await.body(), "the next event");
    }
}

pub struct Connection {
    pub reader: BufReader<OwnedReadHalf>,
    pub writer: OwnedWriteHalf,
    pub path: &'static str,
}

impl Connection {
    pub fn split(self) -> (BufReader<OwnedReadHalf>, OwnedWriteHalf) {
        (self.reader, self.writer)
    }

    pub async fn send(&mut self, bytes: &[u8]) {
        timeout(HANGS, self.writer.write_all(bytes)).await.expect("the server reads").unwrap();
    }

    /// The head of a request with these header lines.
    pub async fn post(&mut self, headers: &str) {
        self.send(format!("POST {} HTTP/1.1\r\nhost: x\r\n{headers}\r\n", self.path).as_bytes()).await;
    }

    pub async fn deliver(&mut self, body: &[u8]) -> u16 {
        self.deliver_signed(&format!("x-webhook-signature: {}\r\n", signature(body)), body).await
    }

    pub async fn deliver_signed(&mut self, header: &str, body: &[u8]) -> u16 {
        self.post(&format!("{header}content-length: {}\r\n", body.len())).await;
        self.send(body).await;
        self.answer().await.status
    }

    pub async fn answer(&mut self) -> Answer {
        read_answer(&mut self.reader).await.expect("there is an answer")
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// The next answer; `None` where the connection ends without one.
pub async fn read_answer(reader: &mut BufReader<OwnedReadHalf>) -> Option<Answer> {
    let read = async {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head).await.ok()? == 0 {
                return None;
            }
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
        reader.read_exact(&mut body).await.ok()?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, head, body: String::from_utf8(body).unwrap() })
    };
    timeout(HANGS, read).await.expect("the server answers or hangs up")
}

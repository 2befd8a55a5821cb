//! Where a delivery goes: an address on loopback, and one POST to it.

use bytes::Bytes;
use http::header::HOST;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use reqwest::Url;
use std::future::{Future, poll_fn};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;
use std::{fmt, io};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

/// Bytes of status line and headers of an answer.
const LARGEST_ANSWER_HEAD: usize = 16 * 1024;

/// Bytes of an answer's body that are read, and thrown away, so that the receiver can finish its answer.
const LARGEST_ANSWER_BODY: usize = 64 * 1024;

/// A receiver on this machine. There is no other way to make one than [`Receiver::at`].
pub(super) struct Receiver {
    addresses: Vec<SocketAddr>,
    host: HeaderValue,
    target: PathAndQuery,
}

/// Why no status came.
pub(super) enum NoAnswer {
    Connect(io::Error),
    Broken(hyper::Error),
    Late(Duration),
}

impl Receiver {
    /// The receiver at an address, or why nothing may be sent there. No name is ever looked up.
    pub(super) fn at(url: &str) -> Result<Self, String> {
        let url = Url::parse(url).map_err(|error| format!("the address cannot be read: {error}"))?;
        let host = url.host_str().unwrap_or_default();
        let ips = loopback(host)
            .ok_or("the sandbox delivers to loopback addresses only: 127.0.0.0/8, [::1], and localhost")?;
        if url.scheme() != "http" {
            return Err("the sandbox delivers over plain http only: give an address with http://".to_owned());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("the address holds a user name or a password: leave it out".to_owned());
        }
        let port = url.port().unwrap_or(80);
        let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        let target = url.query().map_or_else(|| url.path().to_owned(), |q| format!("{}?{q}", url.path()));
        Ok(Self {
            addresses: ips.iter().map(|ip| SocketAddr::new(*ip, port)).collect(),
            host: host.parse().map_err(|_| "the address has a host that no header can carry")?,
            target: target.parse().map_err(|_| "the address has a path that no request can carry")?,
        })
    }

    pub(super) async fn connect(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect(&self.addresses[..]).await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }

    /// Sends the event over a fresh connection. The answer's status, whichever it is, and when it came. Of the body only
    /// so much is read as fits before the deadline, and into a bound.
    pub(super) async fn post(
        &self,
        stream: TcpStream,
        headers: HeaderMap,
        body: Bytes,
        deadline: Instant,
    ) -> Option<Result<(StatusCode, Instant), hyper::Error>> {
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.target.clone().into();
        *request.headers_mut() = headers;
        request.headers_mut().insert(HOST, self.host.clone());

        let mut answered = None;
        let exchange = async {
            let (mut sender, connection) = http1::Builder::new()
                // As JoggAI's pages spell them.
                .title_case_headers(true)
                .max_buf_size(LARGEST_ANSWER_HEAD)
                .handshake(TokioIo::new(stream))
                .await?;
            let answering = async {
                let answer = sender.send_request(request).await?;
                answered = Some((answer.status(), Instant::now()));
                read_away(answer.into_body()).await;
                Ok(())
            };
            beside(connection, answering).await
        };
        let ended = timeout_at(deadline, exchange).await;
        match (answered, ended) {
            (Some(answered), _) => Some(Ok(answered)),
            (None, Ok(Err(error))) => Some(Err(error)),
            (None, _) => None,
        }
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect(error) => write!(f, "no connection: {error}"),
            Self::Broken(error) => write!(f, "the connection broke: {error}"),
            Self::Late(limit) => write!(f, "no answer within {limit:?}"),
        }
    }
}

/// The addresses behind a host as the URL parser writes it. `localhost` is pinned, so that no hosts file and no name
/// server can lead elsewhere. Addresses of IPv4 in IPv6 are left out: `::ffff:127.0.0.1` is not `::1`.
fn loopback(host: &str) -> Option<Vec<IpAddr>> {
    if host == "localhost" {
        return Some(vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
    }
    let ip = match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(v6) => IpAddr::V6(v6.parse().ok()?),
        None => IpAddr::V4(host.parse().ok()?),
    };
    ip.is_loopback().then(|| vec![ip])
}

async fn read_away(mut body: Incoming) {
    let mut read = 0;
    while read < LARGEST_ANSWER_BODY
        && let Some(Ok(frame)) = body.frame().await
    {
        read += frame.data_ref().map_or(0, Bytes::len);
    }
}

/// Runs `work` to its end, and beside it the connection it needs. A task for the connection could outlive the sandbox.
async fn beside<C: Future, W: Future>(connection: C, work: W) -> W::Output {
    let (mut connection, mut work) = (pin!(connection), pin!(work));
    let mut connected = true;
    poll_fn(|context| {
        // How it ended, the work is told.
        connected = connected && connection.as_mut().poll(context).is_pending();
        match work.as_mut().poll(context) {
            // The work may have given the connection something to do.
            Poll::Pending if connected => {
                connected = connection.as_mut().poll(context).is_pending();
                if connected { Poll::Pending } else { work.as_mut().poll(context) }
            }
            polled => polled,
        }
    })
    .await
}

//! TLS, against a real server and by each backend that is built in: what is trusted, what is not, and which cause the
//! error names.

#![cfg(any(feature = "rustls", feature = "native-tls"))]

#[path = "support/tls_server.rs"]
mod tls_server;

use joggai::{Client, Error, ErrorKind};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tls_server::{Authority, BOTH};

/// What the client does TLS with.
struct Backend {
    is_native: bool,
    builder: fn() -> reqwest::ClientBuilder,
}

/// Those that are built in; the first is the default.
const BACKENDS: &[Backend] = &[
    #[cfg(feature = "rustls")]
    Backend { is_native: false, builder: || reqwest::Client::builder().tls_backend_rustls() },
    #[cfg(feature = "native-tls")]
    Backend { is_native: true, builder: || reqwest::Client::builder().tls_backend_native() },
];

impl Backend {
    fn trusting(&self, authority: &Authority) -> reqwest::ClientBuilder {
        authority.trusted_by((self.builder)())
    }

    /// In whose words it names a cause: rustls', or OpenSSL's. Other platforms have words of their own.
    fn cause(&self, rustls: &'static str, openssl: &'static str) -> &'static str {
        match self.is_native {
            false => rustls,
            true if cfg!(target_os = "linux") => openssl,
            true => "",
        }
    }
}

async fn list(name: &str, address: SocketAddr, http: Option<reqwest::ClientBuilder>) -> Result<usize, Error> {
    let tick = Duration::from_millis(1);
    let builder = Client::builder().api_key("k3y-of-tls").backoff(tick, tick);
    let builder = builder.base_url(format!("https://{name}:{}", address.port()));
    let client = match http {
        Some(http) => builder.reqwest(http).build()?,
        None => builder.build()?,
    };
    client.webhooks().list().await.map(|endpoints| endpoints.len())
}

/// The error of a handshake: nothing was sent, which is why even a POST may be repeated.
#[track_caller]
fn assert_refused(error: &Error, cause: &str) {
    assert_eq!(
        (error.kind(), error.maybe_submitted(), error.attempts()),
        (ErrorKind::Connect, false, 3),
        "{error}"
    );
    assert!(error.to_string().contains(cause), "{error}");
    assert!(!format!("{error:?}").contains("k3y-of-tls"));
}

#[tokio::test]
async fn an_authority_of_ones_own_is_trusted_when_it_is_given() {
    let authority = Authority::new("Tests");
    for backend in BACKENDS {
        let address = authority.server("localhost", false, BOTH);
        assert_eq!(list("localhost", address, Some(backend.trusting(&authority))).await.unwrap(), 0);
        // An address in place of a name.
        let address = authority.server("127.0.0.1", false, BOTH);
        assert_eq!(list("127.0.0.1", address, Some(backend.trusting(&authority))).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn an_unknown_authority_is_refused() {
    let (authority, other) = (Authority::new("Tests"), Authority::new("Others"));
    let address = authority.server("localhost", false, BOTH);
    for backend in BACKENDS {
        let unknown = backend.cause("UnknownIssuer", "unable to get local issuer certificate");
        // By the trust store of the platform, and by one that knows another authority.
        for http in [(backend.builder)(), backend.trusting(&other)] {
            assert_refused(&list("localhost", address, Some(http)).await.unwrap_err(), unknown);
        }
    }
    let unknown = BACKENDS[0].cause("UnknownIssuer", "unable to get local issuer certificate");
    assert_refused(&list("localhost", address, None).await.unwrap_err(), unknown);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let authority = Authority::new("Tests");
    let address = authority.server("api.example", false, BOTH);
    for backend in BACKENDS {
        let error = list("localhost", address, Some(backend.trusting(&authority))).await.unwrap_err();
        assert_refused(&error, backend.cause("not valid for name \"localhost\"", "hostname mismatch"));
        assert_refused(&error, backend.cause("api.example", ""));
    }
}

#[tokio::test]
async fn an_expired_certificate_is_refused() {
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", true, BOTH);
    for backend in BACKENDS {
        let error = list("localhost", address, Some(backend.trusting(&authority))).await.unwrap_err();
        assert_refused(&error, backend.cause("expired", "certificate has expired"));
    }
}

#[tokio::test]
async fn a_server_of_tls_1_2_is_called_unless_that_is_ruled_out() {
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", false, &[&rustls::version::TLS12]);
    for backend in BACKENDS {
        assert_eq!(list("localhost", address, Some(backend.trusting(&authority))).await.unwrap(), 0);
        let newer = backend.trusting(&authority).tls_version_min(reqwest::tls::Version::TLS_1_3);
        let error = list("localhost", address, Some(newer)).await.unwrap_err();
        assert_refused(&error, backend.cause("ProtocolVersion", "protocol version"));
    }
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            let _ = connection.read(&mut [0; 1]);
            let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
        }
    });
    for backend in BACKENDS {
        let http = backend.trusting(&Authority::new("Tests"));
        let error = list("localhost", address, Some(http)).await.unwrap_err();
        assert_refused(&error, backend.cause("corrupt message", "wrong version number"));
    }
}

/// A proxy that opens a tunnel to this server whatever it is asked for, or answers with this status; and what it is asked.
fn proxy(server: SocketAddr, status: u16) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://ann:s3cret@{}", listener.local_addr().unwrap());
    let (asked, asked_here) = channel();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut client = connection.unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                client.read_exact(&mut byte).unwrap();
                head.push(byte[0]);
            }
            asked.send(String::from_utf8(head).unwrap()).unwrap();
            write!(client, "HTTP/1.1 {status} Some Words\r\n\r\n").unwrap();
            if status == 200 {
                let server = TcpStream::connect(server).unwrap();
                let ways = [(&client, &server), (&server, &client)];
                for (from, to) in ways.map(|(from, to)| (from.try_clone(), to.try_clone())) {
                    let (mut from, mut to) = (from.unwrap(), to.unwrap());
                    std::thread::spawn(move || std::io::copy(&mut from, &mut to));
                }
            }
        }
    });
    (url, asked_here)
}

#[tokio::test]
async fn a_proxy_of_ones_own_sees_a_tunnel_only() {
    let authority = Authority::new("Tests");
    let address = authority.server("api.example", false, BOTH);
    for backend in BACKENDS {
        let through = |url: &str| backend.trusting(&authority).proxy(reqwest::Proxy::all(url).unwrap());
        let (url, asked) = proxy(address, 200);
        assert_eq!(list("api.example", address, Some(through(&url))).await.unwrap(), 0);
        let head = asked.recv().unwrap();
        let line = format!("CONNECT api.example:{} HTTP/1.1\r\n", address.port());
        assert!(head.starts_with(&line) && !head.contains("k3y"), "{head}");
        assert!(head.to_lowercase().contains("proxy-authorization: basic "), "{head}");

        for (status, cause) in [(407, "proxy authorization required"), (503, "unsuccessful")] {
            let (url, _asked) = proxy(address, status);
            let error = list("api.example", address, Some(through(&url))).await.unwrap_err();
            assert_refused(&error, cause);
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
        }
    }
}

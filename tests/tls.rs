//! TLS, against a real server: what is trusted, what is not, and which cause the error names.

use joggai::{Client, Error, ErrorKind};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

/// An authority that nobody knows but those who are told.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// A server with a certificate of this authority. It answers each request with an empty list of endpoints.
    fn server(
        &self,
        name: &str,
        expired: bool,
        versions: &[&'static SupportedProtocolVersion],
    ) -> SocketAddr {
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        if expired {
            params.not_before = date_time_ymd(2020, 1, 1);
            params.not_after = date_time_ymd(2021, 1, 1);
        }
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der())),
            )
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            for connection in listener.incoming() {
                let session = ServerConnection::new(config.clone()).unwrap();
                let mut stream = StreamOwned::new(session, connection.unwrap());
                let mut seen = Vec::new();
                while !seen.ends_with(b"\r\n\r\n") {
                    let mut byte = [0];
                    match stream.read(&mut byte) {
                        Ok(1) => seen.push(byte[0]),
                        _ => break,
                    }
                }
                if seen.ends_with(b"\r\n\r\n") {
                    let body = r#"{"code":0,"data":{"endpoints":[]}}"#;
                    let _ = write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
                    stream.conn.send_close_notify();
                    let _ = stream.flush();
                }
            }
        });
        address
    }

    fn trusted(&self) -> reqwest::ClientBuilder {
        let certificate = reqwest::Certificate::from_pem(self.pem.as_bytes()).unwrap();
        reqwest::Client::builder().tls_backend_rustls().tls_certs_only([certificate])
    }
}

const BOTH: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13, &rustls::version::TLS12];

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
    let address = authority.server("localhost", false, BOTH);
    assert_eq!(list("localhost", address, Some(authority.trusted())).await.unwrap(), 0);
    // An address in place of a name.
    let address = authority.server("127.0.0.1", false, BOTH);
    assert_eq!(list("127.0.0.1", address, Some(authority.trusted())).await.unwrap(), 0);
}

#[tokio::test]
async fn an_unknown_authority_is_refused() {
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", false, BOTH);
    // By the trust store of the platform, which is the default, and by one that knows another authority.
    assert_refused(&list("localhost", address, None).await.unwrap_err(), "UnknownIssuer");
    let other = Authority::new("Others");
    assert_refused(&list("localhost", address, Some(other.trusted())).await.unwrap_err(), "UnknownIssuer");
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let authority = Authority::new("Tests");
    let address = authority.server("api.example", false, BOTH);
    let error = list("localhost", address, Some(authority.trusted())).await.unwrap_err();
    assert_refused(&error, "not valid for name \"localhost\"");
    assert_refused(&error, "api.example");
}

#[tokio::test]
async fn an_expired_certificate_is_refused() {
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", true, BOTH);
    assert_refused(&list("localhost", address, Some(authority.trusted())).await.unwrap_err(), "expired");
}

#[tokio::test]
async fn a_server_of_tls_1_2_is_called_unless_that_is_ruled_out() {
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", false, &[&rustls::version::TLS12]);
    assert_eq!(list("localhost", address, Some(authority.trusted())).await.unwrap(), 0);
    let newer = authority.trusted().tls_version_min(reqwest::tls::Version::TLS_1_3);
    assert_refused(&list("localhost", address, Some(newer)).await.unwrap_err(), "ProtocolVersion");
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
    let error = list("localhost", address, Some(Authority::new("Tests").trusted())).await.unwrap_err();
    assert_refused(&error, "corrupt message");
}

/// Whoever else in a program installs a provider of cryptography: the client works with it, and never panics.
#[test]
fn an_installed_provider_is_used() {
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let authority = Authority::new("Tests");
    let address = authority.server("localhost", false, BOTH);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let listed = runtime.block_on(list("localhost", address, Some(authority.trusted())));
    assert_eq!(listed.unwrap(), 0);
}

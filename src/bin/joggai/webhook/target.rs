//! Where deliveries are sent to.

use super::address;
use crate::connection::is_loopback;
use crate::failure::Failure;
use http::{HeaderMap, StatusCode};
use joggai::ResourceUrl;
use reqwest::{Client, ClientBuilder, Url};
use std::error::Error;
use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

pub struct Target {
    url: Url,
    http: Client,
}

impl Target {
    /// `option` is where the address came from, for messages.
    pub fn new(url: &str, option: &str) -> Result<Self, Failure> {
        let wrong = |why: &str| {
            let shown = ResourceUrl::from(url);
            Failure::wrong_usage(format!("the address '{shown}' of {option} cannot be used: {why}"))
                .hint("an address is such as http://127.0.0.1:3000/hooks/joggai")
        };
        if let Some(why) = address::hidden_part(url) {
            return Err(wrong(why));
        }
        let url = Url::parse(url).map_err(|error| wrong(&error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("it must begin with http:// or https://"));
        }
        let builder = with_tls(Client::builder(), url.scheme() == "https").map_err(wrong)?;
        let builder = builder
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            // A receiver that is restarted often would leave dead connections here.
            .pool_max_idle_per_host(0);
        // A proxy's loopback is not ours.
        let builder = if is_loopback(&url) { builder.no_proxy() } else { builder };
        let http = builder.build().map_err(|error| {
            Failure::new(format!("the HTTP client could not be set up: {}", root_cause(&error)))
        })?;
        Ok(Self { url, http })
    }

    /// Whether whoever listens on this address of 127.0.0.1 would get what is sent here.
    pub async fn is_at(&self, address: SocketAddr) -> bool {
        let (Some(host), Some(port)) = (self.url.host_str(), self.url.port_or_known_default()) else {
            return false;
        };
        if port != address.port() {
            return false;
        }
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let leads_here = |found: SocketAddr| {
            let ip = found.ip().to_canonical();
            // To connect to 0.0.0.0 is to connect to this machine.
            ip == address.ip() || ip.is_unspecified()
        };
        // A name that leads nowhere is told when it is needed: it may yet come to be.
        tokio::net::lookup_host((host, port)).await.is_ok_and(|mut found| found.any(leads_here))
    }

    /// One attempt. The answer's status, whichever it is; an error says in words why there is none.
    pub async fn post(
        &self,
        headers: HeaderMap,
        body: bytes::Bytes,
        limit: Duration,
    ) -> Result<StatusCode, String> {
        let request = self.http.post(self.url.clone()).headers(headers).body(body).timeout(limit);
        match request.send().await {
            Ok(answer) => Ok(answer.status()),
            Err(error) if error.is_timeout() => Err("it did not answer in time".to_owned()),
            Err(error) => Err(root_cause(&error.without_url())),
        }
    }
}

/// Without what may be secret in it.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ResourceUrl::from(self.url.as_str()).fmt(f)
    }
}

/// What the outer errors say is only that a request failed; unless one repeats the innermost and adds to it.
fn root_cause(error: &(dyn Error + 'static)) -> String {
    let texts: Vec<String> =
        std::iter::successors(Some(error), |error| (*error).source()).map(ToString::to_string).collect();
    let fullest = texts.last().and_then(|innermost| texts.iter().find(|text| text.contains(innermost)));
    fullest.cloned().unwrap_or_default()
}

/// The library's own choice of TLS, so that the command has one only.
#[allow(unused_mut, unused_variables)]
fn with_tls(mut builder: ClientBuilder, needed: bool) -> Result<ClientBuilder, &'static str> {
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    // Without a provider reqwest would panic.
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err("this build has no crypto provider: build joggai with its feature `rustls`");
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
    {
        builder = builder.tls_backend_rustls();
    }
    #[cfg(all(feature = "native-tls", not(any(feature = "rustls", feature = "rustls-no-provider"))))]
    {
        builder = builder.tls_backend_native();
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    if !needed {
        // Reading the platform's trust store takes time, and fails on machines that have none.
        builder = builder.tls_certs_only([]);
    }
    #[cfg(not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls")))]
    if needed {
        return Err("this build has no TLS: build joggai with its feature `rustls` or `native-tls`");
    }
    Ok(builder)
}

//! Fetches a published document: nothing secret is sent, and nothing can make it wait or grow without end.

use super::source::LARGEST;
use reqwest::header::{CONTENT_ENCODING, LOCATION};
use reqwest::{Client, Response, Url, redirect};
use std::error::Error;
use std::time::Duration;

const MOST_REDIRECTS: usize = 5;

/// How long a fetch may take.
pub struct Limits {
    pub connect: Duration,
    pub whole: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), whole: Duration::from_secs(60) }
    }
}

/// Where to fetch from. A name and password in it are dropped, for they would be sent in every request.
pub struct Address(Url);

impl Address {
    /// `None` for what is the name of a file.
    pub fn parse(given: &str) -> Result<Option<Self>, String> {
        let Some((scheme, _)) = given.split_once("://") else { return Ok(None) };
        let public = given.split(['?', '#']).next().unwrap_or_default();
        let public =
            public.rsplit_once('@').map_or(public.to_owned(), |(_, host)| format!("{scheme}://{host}"));
        let refused = |cause: &str| {
            format!("{public}: {cause}\n  to mend it: give an address that begins with https://, or a file")
        };
        let mut url = Url::parse(given).map_err(|error| refused(&format!("is no address: {error}")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(refused("is neither https nor http"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            eprintln!("note: {public}: the name and password in the address are not sent");
            let _ = url.set_username("");
            let _ = url.set_password(None);
        }
        url.set_fragment(None);
        Ok(Some(Self(url)))
    }

    /// The address without its query, which may be a signature.
    pub fn public(&self) -> String {
        public(&self.0)
    }
}

fn public(url: &Url) -> String {
    let mut url = url.clone();
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}

/// The body that the address answers.
pub fn fetch(address: &Address, limits: &Limits) -> Result<Vec<u8>, String> {
    let shown = address.public();
    let failed = |cause: String| format!("{shown}: {cause}");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| failed(format!("cannot be fetched: {error}")))?;
    let fetched =
        runtime.block_on(async { tokio::time::timeout(limits.whole, follow(address, limits)).await });
    // The look-up of a name cannot be stopped, and would be waited for.
    runtime.shutdown_background();
    fetched.unwrap_or_else(|_| Err(late(limits.whole))).map_err(failed)
}

async fn follow(address: &Address, limits: &Limits) -> Result<Vec<u8>, String> {
    let mut url = address.0.clone();
    for _ in 0..=MOST_REDIRECTS {
        let mut builder = Client::builder()
            .connect_timeout(limits.connect)
            .redirect(redirect::Policy::none())
            .user_agent(concat!("joggai-xtask/", env!("CARGO_PKG_VERSION")));
        if url.host_str().is_some_and(is_loopback) {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| format!("cannot be fetched: {}", chain(&error)))?;
        let answer = client.get(url.clone()).send().await.map_err(|error| unreachable(&error, limits))?;
        match next(&url, &answer)? {
            Some(to) => url = to,
            None => return body(answer).await,
        }
    }
    Err(format!("redirects more than {MOST_REDIRECTS} times\n  to mend it: give the address that it ends at"))
}

/// Where a redirect leads to; `None` for a good answer.
fn next(from: &Url, answer: &Response) -> Result<Option<Url>, String> {
    let status = answer.status();
    let location = answer.headers().get(LOCATION).filter(|_| status.is_redirection());
    let Some(location) = location else {
        if status == reqwest::StatusCode::OK {
            return Ok(None);
        }
        return Err(format!(
            "answered {status}\n  to mend it: check the address; try again later where it is right"
        ));
    };
    let to = location.to_str().ok().and_then(|location| from.join(location).ok());
    let to = to.ok_or("redirects to what is no address\n  to mend it: give the address that it ends at")?;
    let upgrade = from.scheme() == "http" && to.scheme() == "https";
    let same_host = from.host_str() == to.host_str() && from.scheme() == to.scheme();
    if !upgrade && !same_host {
        return Err(format!(
            "redirects to {}, and only redirects to the same host or from http to https are followed\n  \
             to mend it: give that address where you trust it",
            public(&to)
        ));
    }
    Ok(Some(to))
}

async fn body(mut answer: Response) -> Result<Vec<u8>, String> {
    if let Some(encoding) = answer.headers().get(CONTENT_ENCODING).filter(|encoding| *encoding != "identity")
    {
        let encoding = String::from_utf8_lossy(encoding.as_bytes()).escape_debug().to_string();
        return Err(format!(
            "answered in the encoding `{encoding}`, which was not asked for\n  to mend it: save the document, and import the file"
        ));
    }
    let mut body = Vec::new();
    loop {
        let chunk = answer.chunk().await.map_err(|error| {
            format!(
                "the answer broke off after {} bytes: {}\n  to mend it: try again",
                body.len(),
                chain(&error)
            )
        })?;
        let Some(chunk) = chunk else { return Ok(body) };
        if body.len() + chunk.len() > LARGEST {
            return Err(format!(
                "answered more than {} MiB\n  to mend it: check that this is the right address",
                LARGEST >> 20
            ));
        }
        body.extend_from_slice(&chunk);
    }
}

fn unreachable(error: &reqwest::Error, limits: &Limits) -> String {
    match error.is_connect() && error.is_timeout() {
        true => late(limits.connect),
        false => format!(
            "cannot be fetched: {}\n  to mend it: check the address and your connection, or save the document and import the file",
            chain(error)
        ),
    }
}

fn late(limit: Duration) -> String {
    format!("did not answer within {} s\n  to mend it: try again later", limit.as_secs_f32())
}

/// An error with its causes, on one line, without the address that reqwest repeats.
fn chain(error: &dyn Error) -> String {
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        if causes.last() != Some(&text) {
            causes.push(text);
        }
        next = cause.source();
    }
    if causes.is_empty() { "the connection failed".to_owned() } else { causes.join(": ") }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

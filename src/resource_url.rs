//! Addresses in requests and answers.

use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// An address, such as that of a finished video or of a webhook receiver.
///
/// Nothing is checked when it is decoded, for one odd address must not cost the whole answer. Links to results may be
/// signed, and whoever has a signed link can fetch it, so `Debug` and `Display` leave out what follows the `?` or `#`
/// and any user name; [`as_str`](ResourceUrl::as_str) and serializing give all of it.
///
/// ```
/// let url = joggai::ResourceUrl::from("https://cdn.example.com/v.mp4?signature=abc");
/// assert_eq!(url.to_string(), "https://cdn.example.com/v.mp4?…");
/// assert_eq!(url.as_str(), "https://cdn.example.com/v.mp4?signature=abc");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResourceUrl(String);

impl ResourceUrl {
    /// The whole address as JoggAI wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ResourceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::server_text::shown_url(&self.0))
    }
}

impl fmt::Debug for ResourceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&crate::server_text::shown_url(&self.0), f)
    }
}

impl AsRef<str> for ResourceUrl {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for ResourceUrl {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for ResourceUrl {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl From<String> for ResourceUrl {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for ResourceUrl {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&String> for ResourceUrl {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl FromStr for ResourceUrl {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

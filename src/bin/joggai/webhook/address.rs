//! Addresses from arguments.

use clap::builder::{NonEmptyStringValueParser, TypedValueParser};

/// What stands in our output for a query or fragment, also as other programs encode it.
const HIDDEN_QUERY: [&str; 2] = ["…", "%E2%80%A6"];

/// What stands there for a user name.
const HIDDEN_USER: &str = "***@";

/// For an address that is sent to JoggAI.
pub fn parser() -> impl TypedValueParser<Value = String> {
    NonEmptyStringValueParser::new().try_map(|address| match hidden_part(&address) {
        Some(why) => Err(why),
        None => Ok(address),
    })
}

/// Why an address is not whole. One that a script took from our output would be saved without what is hidden there.
pub fn hidden_part(address: &str) -> Option<&'static str> {
    let (place, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    let query_is_hidden = HIDDEN_QUERY
        .iter()
        .any(|mask| rest.get(1..=mask.len()).is_some_and(|start| start.eq_ignore_ascii_case(mask)));
    let user_is_hidden = place.split_once("://").map_or(place, |(_, rest)| rest).starts_with(HIDDEN_USER);
    (query_is_hidden || user_is_hidden)
        .then_some("a part of it is hidden, as in printed addresses; --show-secrets prints them whole")
}

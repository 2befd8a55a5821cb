//! Texts without what may be secret in the addresses in them: queries, fragments, and who asks. Links to results are
//! signed there, and whoever has a signed link can fetch it.

use serde_json::{Map, Value};

/// The text, with `…` for what follows the `?` or `#` of an address, and `***` for its user and password. An address has
/// `//` in it, written `\/\/` too, or a query with a `=`; it ends where its word does.
pub fn without_queries(text: &str) -> String {
    text.split_inclusive(is_end).map(word_without_query).collect()
}

/// The same for all texts and field names in it.
pub fn hide_queries(value: &mut Value) {
    match value {
        Value::String(text) => *text = without_queries(text),
        Value::Array(values) => values.iter_mut().for_each(hide_queries),
        Value::Object(fields) => {
            let mut shown = Map::new();
            for (name, mut value) in std::mem::take(fields) {
                hide_queries(&mut value);
                let mut name = without_queries(&name);
                // Two that differ in what is hidden only are still two.
                while shown.contains_key(&name) {
                    name.push('…');
                }
                shown.insert(name, value);
            }
            *fields = shown;
        }
        _ => {}
    }
}

/// No address has these in it as they are.
fn is_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '<' | '>' | '`')
}

fn word_without_query(word: &str) -> String {
    let after_host = hosts(word).next().and_then(|host| Some(host + word[host..].find(['?', '#'])?));
    let before_value =
        word.split_once('?').filter(|(_, query)| query.contains('=')).map(|(path, _)| path.len());
    let Some(mark) = after_host.into_iter().chain(before_value).min() else {
        return without_users(word);
    };
    let (address, query) = word.split_at(mark);
    let (mark, query) = query.split_at(1);
    // What closes a sentence, a bracket or a text is none of the address's.
    let hidden = query.trim_end_matches(|c| is_end(c) || r"\'.,;:!?)]}".contains(c));
    let dots = if hidden.is_empty() { "" } else { "…" };
    format!("{}{mark}{dots}{}", without_users(address), &query[hidden.len()..])
}

fn without_users(address: &str) -> String {
    let mut shown = String::with_capacity(address.len());
    let mut from = 0;
    for host in hosts(address) {
        let end = address[host..].find(['/', '\\']).map_or(address.len(), |length| host + length);
        if let Some(user) = address[host..end].rfind('@') {
            shown.push_str(&address[from..host]);
            shown.push_str("***");
            from = host + user;
        }
    }
    shown + &address[from..]
}

/// Where the hosts begin: behind two slashes, each of which JSON may have escaped, even more than once.
fn hosts(word: &str) -> impl Iterator<Item = usize> {
    let is_second = |&(at, _): &(usize, &str)| word[..at].trim_end_matches('\\').ends_with('/');
    word.match_indices('/').filter(is_second).map(|(at, _)| at + 1)
}

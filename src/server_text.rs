//! Text from a server or a peer, made fit for one line of a log or a terminal.

use std::fmt::Write as _;

/// At most this many characters of a server's text are shown.
const LONGEST: usize = 300;

/// How webhook secrets begin in the document's examples.
const SECRET: &str = "whsec_";

/// One line: control and invisible characters escaped, the key and the queries of addresses taken out, the rest cut.
pub(crate) fn clean(text: &str, key: &str) -> String {
    // Most texts are short and plain.
    if text.len() <= LONGEST && text.bytes().all(|b| b.is_ascii_alphanumeric()) && !text.contains(key) {
        return text.to_owned();
    }
    let text = if key.is_empty() { text.to_owned() } else { text.replace(key, "***") };
    let mut shown = String::new();
    for (count, c) in without_secrets(text.trim()).chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        match c {
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(shown, "{}", c.escape_default());
            }
            c => shown.push(c),
        }
    }
    shown
}

/// What to say of a body that is no envelope. A JSON body is not quoted: it may hold data that is nobody's business.
pub(crate) fn excerpt(body: &[u8], key: &str) -> String {
    let start = body.get(..4096).unwrap_or(body);
    let start = match std::str::from_utf8(start) {
        // The cut fell into a character.
        Err(error) if error.error_len().is_none() => &start[..error.valid_up_to()],
        _ => start,
    };
    let text = String::from_utf8_lossy(start);
    let text = without_cut_key(&text, key).trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return "an empty body".to_owned();
    }
    if text.starts_with(['{', '[', '"']) {
        return format!("a JSON body of {} bytes that is no answer of JoggAI's", body.len());
    }
    if text.contains('\u{fffd}') || text.contains('\0') {
        return format!("a binary body of {} bytes", body.len());
    }
    let size = format!("a body of {} bytes", body.len());
    // Data may hold secrets: only the title of a page, and words without any sign of data, are shown.
    let words = match title(text) {
        Some(title) => title,
        None if text.contains(['{', '[', '<', '=', '"', ':']) => return size,
        None => text,
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match clean(&words, key) {
        shown if shown.is_empty() => size,
        shown => format!("the body begins: {shown}"),
    }
}

/// The title of an HTML page, which says it all where a gateway wrote it.
fn title(html: &str) -> Option<&str> {
    // `to_ascii_lowercase` keeps byte positions.
    let lower = html.to_ascii_lowercase();
    let start = lower.find("<title>")? + "<title>".len();
    let length = lower.get(start..)?.find("</title>")?;
    html.get(start..start + length).filter(|title| html.starts_with('<') && !title.trim().is_empty())
}

/// The text without the beginning of a key at its end, which a cut through the key leaves there.
fn without_cut_key<'a>(text: &'a str, key: &str) -> &'a str {
    let beginnings = (1..key.len()).rev().filter_map(|length| key.get(..length));
    beginnings.filter_map(|beginning| text.strip_suffix(beginning)).next().unwrap_or(text)
}

/// The address without what may be secret in it.
pub(crate) fn shown_url(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let (address, rest) = url.split_at(end);
    let tail = match rest.chars().next() {
        Some(mark) => format!("{mark}…"),
        None => String::new(),
    };
    let after_scheme = address.find("://").map_or(0, |at| at + 3);
    let authority_end = address[after_scheme..].find('/').map_or(address.len(), |at| after_scheme + at);
    match address[after_scheme..authority_end].rfind('@') {
        Some(at) => format!("{}***{}{tail}", &address[..after_scheme], &address[after_scheme + at..]),
        None => format!("{address}{tail}"),
    }
}

/// The text without the queries of addresses in it, and without anything that looks like a webhook secret.
fn without_secrets(text: &str) -> String {
    if !text.contains("://") && !text.contains('?') && !text.contains(SECRET) {
        return text.to_owned();
    }
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`');
    text.split_inclusive(is_end).map(|word| shown_word(word, is_end)).collect()
}

fn shown_word(word: &str, is_end: impl Fn(char) -> bool) -> String {
    let mut url = word;
    let mut end = "";
    if let Some(last) = word.chars().next_back().filter(|c| is_end(*c)) {
        (url, end) = word.split_at(word.len() - last.len_utf8());
    }
    let has_query = url.split_once('?').is_some_and(|(_, query)| query.contains('='));
    let shown = if url.contains("://") || has_query { shown_url(url) } else { url.to_owned() };
    match shown.find(SECRET) {
        Some(at) => format!("{}***{end}", &shown[..at + SECRET.len()]),
        None => shown + end,
    }
}

/// Characters that reorder or hide text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

//! Text from a server or a peer, made fit for one line of a log or a terminal.

use std::fmt::Write as _;

/// At most this many characters of a server's text are shown.
const LONGEST: usize = 300;

/// One line: control and invisible characters escaped, the key and the queries of addresses taken out, the rest cut.
pub(crate) fn clean(text: &str, key: &str) -> String {
    let text = if key.is_empty() { text.to_owned() } else { text.replace(key, "***") };
    let mut shown = String::new();
    for (count, c) in without_queries(text.trim()).chars().enumerate() {
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
    let words = if text.starts_with('<') { without_tags(text) } else { text.to_owned() };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match clean(&words, key) {
        shown if shown.is_empty() => format!("a body of {} bytes without text", body.len()),
        shown => format!("the body begins: {shown}"),
    }
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

/// Each `scheme://…` in `text` without its query.
fn without_queries(text: &str) -> String {
    if !text.contains("://") {
        return text.to_owned();
    }
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`');
    text.split_inclusive(is_end)
        .map(|word| if word.contains("://") { shown_word(word, is_end) } else { word.to_owned() })
        .collect()
}

fn shown_word(word: &str, is_end: impl Fn(char) -> bool) -> String {
    let mut url = word;
    let mut end = "";
    if let Some(last) = word.chars().next_back().filter(|c| is_end(*c)) {
        (url, end) = word.split_at(word.len() - last.len_utf8());
    }
    shown_url(url) + end
}

fn without_tags(html: &str) -> String {
    // The title of a gateway's error page says it all; `to_ascii_lowercase` keeps byte positions.
    let lower = html.to_ascii_lowercase();
    if let Some(start) = lower.find("<title>").map(|at| at + 7)
        && let Some(length) = lower[start..].find("</title>")
        && !html[start..start + length].trim().is_empty()
    {
        return html[start..start + length].to_owned();
    }
    let mut text = String::new();
    let mut depth = 0_u32;
    for c in html.chars() {
        match c {
            '<' => depth += 1,
            '>' if depth > 0 => {
                depth -= 1;
                text.push(' ');
            }
            c if depth == 0 => text.push(c),
            _ => {}
        }
    }
    text
}

/// Characters that reorder or hide text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

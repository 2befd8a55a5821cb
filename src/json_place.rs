//! Which value of a JSON text stands at a position: serde_json tells where it stopped, not in which field.

/// Where JSON is nested deeper, the path ends; serde_json reads no data beyond it.
const DEEPEST: usize = 128;

/// The path of the value that holds a position, such as `data.endpoints[1].secret`; empty for the whole text.
///
/// `line` and `column` are serde_json's: where it had read a plain value to its end, or met the beginning of a list or
/// an object. As far as that the text is valid JSON.
pub(crate) fn path_at(text: &[u8], line: usize, column: usize) -> String {
    let lines = text.split_inclusive(|byte| *byte == b'\n').take(line.saturating_sub(1));
    let position = lines.map(<[u8]>::len).sum::<usize>().saturating_add(column);
    let mut path: Vec<Step<'_>> = Vec::new();
    let mut deeper = 0_usize;
    let mut key_next = false;
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let end = match byte {
            b'"' => string_end(text, at),
            b'{' | b'[' | b'}' | b']' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => at + 1,
            _ => {
                let rest = &text[at..];
                at + rest.iter().position(|byte| b",]} \t\n\r".contains(byte)).unwrap_or(rest.len())
            }
        };
        match byte {
            b'{' | b'[' if at >= position => break,
            b'{' | b'[' if path.len() >= DEEPEST => deeper += 1,
            b'}' | b']' if deeper > 0 => deeper -= 1,
            _ if deeper > 0 && end >= position => break,
            _ if deeper > 0 => {}
            b'{' => path.push(Step::Field(b"")),
            b'[' => path.push(Step::Item(0)),
            b'}' | b']' => {
                path.pop();
                if end >= position {
                    break;
                }
            }
            b',' => {
                if let Some(Step::Item(item)) = path.last_mut() {
                    *item += 1;
                }
            }
            b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            b'"' if key_next => {
                if let Some(Step::Field(name)) = path.last_mut() {
                    *name = text.get(at + 1..end.saturating_sub(1)).unwrap_or_default();
                }
            }
            _ if end >= position => break,
            _ => {}
        }
        key_next = match byte {
            b'{' => true,
            b',' => matches!(path.last(), Some(Step::Field(_))),
            b' ' | b'\t' | b'\n' | b'\r' => key_next,
            _ => false,
        };
        at = end;
    }
    let mut shown = String::new();
    for step in path {
        match step {
            Step::Field(name) => {
                let point = if shown.is_empty() { "" } else { "." };
                shown = shown + point + &String::from_utf8_lossy(name);
            }
            Step::Item(item) => shown = format!("{shown}[{item}]"),
        }
    }
    shown
}

enum Step<'a> {
    Field(&'a [u8]),
    Item(usize),
}

/// Behind the closing quote of the string that begins at `start`.
fn string_end(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

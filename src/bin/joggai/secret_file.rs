//! Keys and secrets from files: arguments can be read by every user of the machine.

use crate::failure::Failure;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// No key is near this long. A device such as `/dev/zero` would never end.
const LONGEST: usize = 16 * 1024;

/// What a file holds, `-` being stdin, without the line break that editors put at the end. `what` is for messages.
pub fn read(file: &Path, what: &str) -> Result<Zeroizing<String>, Failure> {
    let from_stdin = file.as_os_str() == "-";
    let name = if from_stdin { "stdin".to_owned() } else { file.display().to_string() };
    let unusable = |why: &str| Failure::wrong_usage(format!("there is no usable {what} in {name}: {why}"));

    // Room for all of it from the start: a buffer that grows leaves copies of the key behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST + 1));
    let limit = LONGEST as u64 + 1;
    let read = if from_stdin {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::new(format!("the {what} could not be read from {name}: {error}")))?;
    if bytes.len() > LONGEST {
        return Err(unusable(&format!("it is longer than {LONGEST} bytes")));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| unusable("it is not text in UTF-8"))?;
    match text.trim_end_matches(['\r', '\n']) {
        key if key.trim().is_empty() => Err(unusable("it is empty")),
        key => Ok(Zeroizing::new(key.to_owned())),
    }
}

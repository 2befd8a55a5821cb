//! The cases of `tests/vectors/`, with the signatures that three other implementations made.

use serde_json::Value;

/// A delivery, and what must become of it.
pub struct Vector {
    pub name: String,
    pub secret: String,
    pub body: Vec<u8>,
    /// By Python, Node and Perl.
    pub signatures: [String; 3],
    /// `genuine`, or why it must be refused.
    pub expect: String,
}

/// All of them, in the order of the file.
pub fn vectors() -> Vec<Vector> {
    let signers = ["python", "node", "perl"].map(|name| read(&format!("{name}.json")));
    let cases = read("cases.json");
    let cases = cases.as_array().expect("a list of cases");
    for signatures in &signers {
        assert_eq!(signatures.as_object().map(|all| all.len()), Some(cases.len()), "other cases were signed");
    }
    let vector = |case: &Value| {
        let name = text(&case["name"]);
        let times = case["times"].as_u64().map_or(1, |times| times as usize);
        Vector {
            secret: text(&case["secret"]),
            body: hex(&text(&case["body"])).repeat(times),
            signatures: [0, 1, 2].map(|at: usize| text(&signers[at][&name])),
            expect: text(&case["expect"]),
            name,
        }
    };
    cases.iter().map(vector).collect()
}

fn read(name: &str) -> Value {
    let path = format!("{}/tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(&path).expect(&path)).expect(&path)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text, not {value}")).to_owned()
}

fn hex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes();
    assert!(digits.len().is_multiple_of(2), "whole bytes");
    let digit = |digit: u8| char::from(digit).to_digit(16).expect("a hex digit") as u8;
    digits.chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

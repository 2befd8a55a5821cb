//! Text and Markdown, whole.

use crate::{diff, file, text};

const OLD: &str = r##"openapi: 3.0.1
info: {title: T, version: '1'}
servers: [{url: 'https://api.example.com'}]
paths:
  /v2/endpoint/{endpoint_id}:
    put:
      parameters:
      - {name: endpoint_id, in: path, required: true, schema: {type: string}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [url]
              properties:
                url: {type: string, format: uri}
                mode: {type: string, enum: [a, 'b|`c`']}
                size: {type: integer, maximum: 9}
      responses:
        '200': {description: Fine}
"##;

const NEW: &str = r##"openapi: 3.0.1
info: {title: U, version: '1'}
servers: [{url: 'https://api.example.com'}]
paths:
  /v2/endpoint/{endpoint_id}:
    put:
      parameters:
      - {name: endpoint_id, in: path, required: true, schema: {type: string}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [url]
              properties:
                url: {type: string, format: uri}
                mode: {type: string, enum: [a]}
                size: {type: integer, maximum: 8}
                "no\e[31m": {type: string}
      responses:
        '200': {description: Fine}
"##;

const TEXT: &str = include_str!("mixed.txt");
const MARKDOWN: &str = include_str!("mixed.md");

/// Without the folder of the test, which differs from machine to machine.
fn printed(output: &str) -> String {
    let (old, new) = (file("mixed-old.yaml", OLD), file("mixed-new.yaml", NEW));
    let done = diff(&old, &new, &["--output", output, "--documentation"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let folder = old.parent().map(|folder| format!("{}/", folder.display())).unwrap_or_default();
    text(&done.stdout).replace(&folder, "")
}

#[test]
fn text_for_people() {
    assert_eq!(printed("text"), TEXT);
}

#[test]
fn markdown_for_a_pull_request() {
    assert_eq!(printed("markdown"), MARKDOWN);
}

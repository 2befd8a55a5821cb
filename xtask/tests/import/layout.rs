//! The vendored document keeps its own ways: line ends, comments, quotes, brackets, anchors.

use crate::build::load;
use crate::folder::{Folder, NO_OVERLAY, value};

pub const DOCUMENT: &str = "\
# The head.
openapi: '3.0.1'   # quoted
info: {title: Short, version: 1.0.0}

# Paths.
paths:
  /a:   # the only one
    get:
      tags: [A, B]
      summary: \"Say it\"
      description: >-
        Folded
        text

      # before the answers
      responses:
        '200':
          description: Fine  # really
components:
  schemas:
    Word: &word
      type: string
      enum:
        - one   # first
        - two
    Other: *word
    Odd:
      e: |

        leading
      f: >+
        kept

      ? long
      : value
      g: \"multi
        line\"
      h: plain
        multi   # behind
      x: [a: 1, {c, d: 3}]
      y: !!map
        k: v
      z: &z
      - - 2
        - 3
      w: [*z]
    Thing:
      properties:
        - name: a
          in: query
        -
          name: b
          in: query
    Empty:
";

/// Imports the document after these edits, and expects it after those.
#[track_caller]
fn becomes(before: &str, said: &[(&str, &str)], edits: &[(&str, &str)]) {
    let apply = |edits: &[(&str, &str)]| {
        edits.iter().fold(before.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "no {old:?}");
            text.replacen(old, new, 1)
        })
    };
    let (source, wanted) = (apply(said), apply(edits));
    let folder = Folder::with(before, NO_OVERLAY);
    folder.write("new.yaml", &source);
    let output = folder.spec(&["import", "new.yaml"]);
    assert!(output.stderr.contains("was imported"), "{}", output.stderr);
    assert_eq!(folder.document(), wanted);
    assert_eq!(value(&folder.document()), value(&source));
}

#[track_caller]
fn changes(edits: &[(&str, &str)]) {
    becomes(DOCUMENT, edits, edits);
}

#[test]
fn scalars_change_in_place() {
    changes(&[("Say it", "Say 'it' anew")]);
    changes(&[("Fine  #", "Better  #")]);
    changes(&[("title: Short", "title: Longer")]);
    changes(&[("[A, B]", "[A, C]")]);
    changes(&[("- one   #", "- three   #")]);
}

#[test]
fn text_that_needs_lines_gets_them_behind_a_comment() {
    becomes(
        DOCUMENT,
        &[("Fine  #", "\"Fine\\nand more\"  #")],
        &[("Fine  # really", "|-  # really\n            Fine\n            and more")],
    );
    becomes(
        DOCUMENT,
        &[(">-\n        Folded\n        text", "\"Literal\\ntext\\n\"")],
        &[(">-\n        Folded\n        text", "|\n        Literal\n        text")],
    );
}

#[test]
fn keys_come_and_go() {
    changes(&[("      summary: \"Say it\"\n", "")]);
    changes(&[("      tags: [A, B]\n", "      operationId: a\n      tags: [A, B]\n")]);
    changes(&[(
        "          description: Fine  # really\n",
        "          description: Fine  # really\n          headers: {}\n",
    )]);
    changes(&[("        text\n", "        text\n      deprecated: true\n")]);
    changes(&[("    Empty:\n", "    Empty:\n    Last:\n      type: string\n")]);
    changes(&[("    Empty:\n", "")]);
    becomes(
        DOCUMENT,
        &[("    Empty:\n", "    Empty: {type: string}\n")],
        &[("    Empty:\n", "    Empty:\n      type: string\n")],
    );
}

#[test]
fn items_come_and_go_by_their_names() {
    changes(&[("        - one   # first\n", "")]);
    changes(&[
        ("        - one   # first\n", "        - zero\n        - one   # first\n"),
        ("        - two\n", "        - two\n        - three\n"),
    ]);
    changes(&[("        - name: a\n          in: query\n", "")]);
    changes(&[(
        "        -\n          name: b\n",
        "        - name: c\n          in: path\n        -\n          name: b\n",
    )]);
    // The first key of a compact item: the next one moves up.
    becomes(
        DOCUMENT,
        &[("        - name: a\n          in: query\n", "        - {in: query}\n")],
        &[("        - name: a\n          in: query\n", "        - in: query\n")],
    );
    becomes(
        DOCUMENT,
        &[("- name: a\n", "- id: 1\n          name: a\n")],
        &[("- name: a\n", "- id: 1\n          name: a\n")],
    );
}

#[test]
fn odd_layouts_around_a_change() {
    changes(&[("      f: >+\n        kept\n\n", "")]);
    changes(&[("      e: |\n\n        leading\n", "      e: 1\n")]);
    changes(&[("      : value\n", "      : other\n")]);
    changes(&[("      g: \"multi\n        line\"\n", "      g: short\n")]);
    changes(&[("plain\n        multi   # behind", "short   # behind")]);
    changes(&[("a: 1, {c, d: 3}", "a: 1, {c, d: 4}")]);
    changes(&[("        k: v\n", "        k: v\n        l: w\n")]);
    changes(&[("        - 3\n", "        - 3\n        - 4\n")]);
}

#[test]
fn what_stands_in_brackets_stays_in_brackets() {
    changes(&[("[A, B]", "[A, B, C]")]);
    changes(&[("version: 1.0.0}", "version: 1.0.0, x-a: 1}")]);
    becomes(DOCUMENT, &[("[A, B]", "[{name: x}]")], &[("tags: [A, B]", "tags:\n      - name: x")]);
}

#[test]
fn a_change_of_what_an_alias_means_writes_it_out() {
    becomes(
        DOCUMENT,
        &[
            ("        - two\n", "        - three\n"),
            ("Other: *word", "Other: {type: string, enum: [one, two]}"),
        ],
        &[
            ("        - two\n", "        - three\n"),
            ("Other: *word", "Other:\n      type: string\n      enum:\n      - one\n      - two"),
        ],
    );
    // The other way round: the anchor goes, and what it named stays.
    becomes(
        DOCUMENT,
        &[(
            "    Word: &word\n      type: string\n      enum:\n        - one   # first\n        - two\n    Other: *word\n",
            "    Other: {type: string, enum: [one, two]}\n",
        )],
        &[(
            "    Word: &word\n      type: string\n      enum:\n        - one   # first\n        - two\n    Other: *word\n",
            "    Other:\n      type: string\n      enum:\n      - one\n      - two\n",
        )],
    );
    // Both change alike: the alias still says it.
    changes(&[("type: string\n      enum", "type: text\n      enum")]);
}

#[test]
fn line_ends_and_marks_stay() {
    let crlf = format!("\u{feff}{}", DOCUMENT.replace('\n', "\r\n"));
    becomes(
        &crlf,
        &[("Say it", "Say more"), ("    Empty:\r\n", "    Empty:\r\n    Last: {description: \"a\\nb\"}\r\n")],
        &[
            ("Say it", "Say more"),
            (
                "    Empty:\r\n",
                "    Empty:\r\n    Last:\r\n      description: |-\r\n        a\r\n        b\r\n",
            ),
        ],
    );
    let open_end = DOCUMENT.trim_end().replace("    Empty:", "    Empty: 1");
    becomes(
        &open_end,
        &[("    Empty: 1", "    Empty: 1\n    Last: 2")],
        &[("    Empty: 1", "    Empty: 1\n    Last: 2")],
    );
    becomes(&open_end, &[("\n    Empty: 1", "")], &[("\n    Empty: 1", "")]);
}

#[test]
fn strings_are_quoted_only_where_they_must_be() {
    let written = [
        ("plain text, with (signs) & more", "plain text, with (signs) & more"),
        ("https://jogg.ai/#top", "https://jogg.ai/#top"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("it's", "it's"),
        ("'it", "'''it'"),
        ("yes", "'yes'"),
        ("null", "'null'"),
        ("12", "'12'"),
        ("1.5", "'1.5'"),
        ("2026-01-31", "'2026-01-31'"),
        ("16:9", "'16:9'"),
        ("0x1f", "'0x1f'"),
        ("-0x1f", "'-0x1f'"),
        ("0b11", "'0b11'"),
        ("-.inf", "'-.inf'"),
        (".NaN", "'.NaN'"),
        ("2 words", "2 words"),
        ("", "''"),
        (" padded ", "' padded '"),
        ("*star", "'*star'"),
        ("[x", "'[x'"),
        ("{endpoint_id}", "'{endpoint_id}'"),
        ("tab\there", "\"tab\\there\""),
        ("\u{7f}", "\"\\U0000007F\""),
        ("日本 🎬", "日本 🎬"),
    ];
    let entries = |side: fn(&(&str, &str)) -> String| {
        written
            .iter()
            .enumerate()
            .map(|(at, pair)| format!("    Q{at}:\n      title: {}\n", side(pair)))
            .collect::<String>()
    };
    becomes(
        DOCUMENT,
        &[(
            "    Empty:\n",
            &format!("    Empty:\n{}", entries(|(text, _)| serde_json::to_string(text).expect("a string"))),
        )],
        &[("    Empty:\n", &format!("    Empty:\n{}", entries(|(_, yaml)| (*yaml).to_owned())))],
    );
}

#[test]
fn values_of_a_tag_and_large_numbers_stay_what_they_are() {
    let written =
        "\n      a: !!bool \"true\"\n      b: !!int '7'\n      c: !!float 1\n      d: 18446744073709551615\n";
    let value = load::parse(&format!("x:{written}"), "text").expect("it is YAML").value;
    assert_eq!(value["x"].to_string(), "{\"a\":true,\"b\":7,\"c\":1.0,\"d\":18446744073709551615}");
    becomes(
        DOCUMENT,
        &[("    Empty:\n", &format!("    Empty:\n    Tagged:{written}"))],
        &[(
            "    Empty:\n",
            "    Empty:\n    Tagged:\n      a: true\n      b: 7\n      c: 1.0\n      d: 18446744073709551615\n",
        )],
    );
}

#[test]
fn long_text_gets_lines_of_its_own() {
    let long = "a long text: ".repeat(10);
    let long = long.trim();
    becomes(
        DOCUMENT,
        &[(
            "    Empty:\n",
            &format!(
                "    Empty:\n    Long: '{long}'\n    Lines: \"{long}\\n\\n  and\\n\"\n    Led: \" x\\ny\"\n"
            ),
        )],
        &[(
            "    Empty:\n",
            &format!(
                "    Empty:\n    Long: |-\n      {long}\n    Lines: |\n      {long}\n\n        and\n    Led: \" x\\ny\"\n"
            ),
        )],
    );
}

//! What the build says when the document or the overlay is wrong: the whole message, word for word.

#[allow(dead_code)]
#[path = "../../build/mod.rs"]
mod build;

mod document_shape;
mod facade;
mod json_path;
mod marks;
mod names;
mod requests;

use build::{Output, load, problem::Problem, steps};
use std::path::Path;

const DOCUMENT: &str = include_str!("../../openapi/joggai-v2.yaml");
const OVERLAY: &str = include_str!("../../openapi/overlay.yaml");

fn build(document: &str, overlay: &str) -> Result<Output, Problem> {
    let document = load::parse(document, "openapi/joggai-v2.yaml")?;
    let overlay = load::parse(overlay, "openapi/overlay.yaml")?;
    steps(document, &overlay)
}

/// The message for a document and an overlay that must not build.
fn message(document: &str, overlay: &str) -> String {
    match build(document, overlay) {
        Ok(_) => panic!("built, although it must not"),
        Err(problem) => problem.to_string(),
    }
}

/// `text` with the first `old` replaced, which must be there.
fn edited(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "nothing to edit: {old}");
    text.replacen(old, new, 1)
}

/// Edits after the line that starts with `anchor`.
fn edited_after(text: &str, anchor: &str, old: &str, new: &str) -> String {
    let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor}"));
    let (head, tail) = text.split_at(at);
    format!("{head}{}", edited(tail, old, new))
}

/// The 1-based line of the first `needle` after `anchor`.
fn line_of(text: &str, anchor: &str, needle: &str) -> usize {
    let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor}"));
    let found = at + text[at..].find(needle).unwrap_or_else(|| panic!("no {needle}"));
    1 + text[..found].matches('\n').count()
}

/// The document with this put among its paths.
fn with_path(path: &str) -> String {
    edited(DOCUMENT, "\ncomponents:\n", &format!("\n{path}\ncomponents:\n"))
}

/// The overlay with one more action, made of `lines` below its target.
fn with_action(target: &str, lines: &str) -> String {
    format!("{OVERLAY}\n- target: {target}\n  description: A test\n  {}\n", lines.replace('\n', "\n  "))
}

/// The document with this property in the answer's type `WebhookEndpoint`.
fn with_property(yaml: &str) -> String {
    let field = "        username:\n          type: string\n";
    edited_after(DOCUMENT, "    WebhookEndpoint:\n", field, &format!("        {yaml}\n{field}"))
}

/// The bindings of a document that must build.
fn bindings(document: &str, overlay: &str) -> String {
    build(document, overlay).unwrap_or_else(|problem| panic!("{problem}")).bindings
}

/// The type of a field of a generated struct.
fn field_type(bindings: &str, of: &str, field: &str) -> String {
    let at = bindings.find(&format!("pub struct {of} {{")).unwrap_or_else(|| panic!("no struct {of}"));
    let body = bindings[at..].split("\n    }").next().unwrap_or_default();
    let line = body.lines().find_map(|line| line.trim().strip_prefix(&format!("pub {field}: ")));
    line.unwrap_or_else(|| panic!("no field {field} in {of}")).trim_end_matches(',').to_owned()
}

#[test]
fn the_vendored_document_builds() {
    let output = build(DOCUMENT, OVERLAY).unwrap_or_else(|problem| panic!("{problem}"));
    assert_eq!(output.bindings.matches("crate::operation::Operation::new(").count(), 47);
}

#[test]
fn yaml_that_does_not_parse() {
    let document = edited(DOCUMENT, "openapi: 3.0.1", "openapi: [3.0.1");
    assert_eq!(
        message(&document, OVERLAY),
        "openapi/joggai-v2.yaml:2: is not valid YAML: illegal placement of ':' indicator\n  \
         at: /openapi\n  \
         to mend it: correct the YAML at this line; if the vendor published it so, fetch the document anew"
    );
}

#[test]
fn a_key_that_stands_twice() {
    let document = edited(DOCUMENT, "components:\n", "components: {}\ncomponents:\n");
    let first = line_of(&document, "components: {}", "components");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{}: the key `components` stands twice; the first is in line {first}\n  \
             at: /components\n  \
             to mend it: keep one of the two",
            first + 1
        )
    );
}

#[test]
fn a_missing_file() {
    let problem = build::run(Path::new("no/such/folder")).map(|_| ()).expect_err("there is no such folder");
    assert_eq!(
        problem.to_string(),
        "openapi/joggai-v2.yaml: cannot be read: No such file or directory (os error 2)\n  \
         to mend it: put the file at openapi/joggai-v2.yaml, or restore it from version control"
    );
}

#[test]
fn an_empty_document() {
    for empty in ["", "# only a comment\n", "---\n", "null\n", "\u{feff}"] {
        assert_eq!(
            message(empty, OVERLAY),
            "openapi/joggai-v2.yaml: is empty\n  \
             to mend it: restore it from version control, or fetch the published document anew"
        );
    }
}

#[test]
fn openapi_3_1() {
    let document = edited(DOCUMENT, "openapi: 3.0.1", "openapi: 3.1.0");
    assert_eq!(
        message(&document, OVERLAY),
        "openapi/joggai-v2.yaml:1: is OpenAPI 3.1.0, and only 3.0 is understood\n  \
         at: /openapi\n  \
         to mend it: use the 3.0 form of the document, or convert it; the generator (progenitor) reads no other"
    );
}

#[test]
fn swagger() {
    let document = edited(DOCUMENT, "openapi: 3.0.1", "swagger: '2.0'");
    assert_eq!(
        message(&document, OVERLAY),
        "openapi/joggai-v2.yaml: is Swagger 2.0, and only OpenAPI 3.0 is understood\n  \
         at: /openapi\n  \
         to mend it: use the 3.0 form of the document, or convert it; the generator (progenitor) reads no other"
    );
}

#[test]
fn not_an_openapi_document() {
    assert_eq!(
        message("title: something else\n", "overlay: 1.0.0\nactions: []\n"),
        "openapi/joggai-v2.yaml: is not an OpenAPI document: it has no `openapi` version\n  \
         at: /openapi\n  \
         to mend it: use the 3.0 form of the document, or convert it; the generator (progenitor) reads no other"
    );
}

#[test]
fn a_reference_to_nothing() {
    let at = "/v2/endpoint/{endpoint_id}:";
    let old = "$ref: '#/components/schemas/WebhookEndpoint'";
    let document = edited_after(DOCUMENT, at, old, "$ref: '#/components/schemas/Endpoint'");
    let line = line_of(&document, at, "schemas/Endpoint'");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the reference `#/components/schemas/Endpoint` points to nothing in this file\n  \
             at: /paths/~1v2~1endpoint~1{{endpoint_id}}/put/responses/200/content/application~1json/schema/allOf/1/properties/data/$ref\n  \
             to mend it: correct the reference, or add what it names under `components`"
        )
    );
}

#[test]
fn two_operations_of_one_name() {
    let overlay = edited(OVERLAY, "operationId: who_am_i", "operationId: get_remaining_quota");
    let line = line_of(DOCUMENT, "  /v2/user/whoami:", "    get:");
    assert_eq!(
        message(DOCUMENT, &overlay),
        format!(
            "openapi/joggai-v2.yaml:{line}: the operation name `get_remaining_quota` is taken by GET /v2/user/remaining_quota\n  \
             at: /paths/~1v2~1user~1whoami/get\n  \
             to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
             - target: $.paths['/v2/user/whoami'].get\n      \
             description: why\n      \
             update:\n        \
             operationId: another_name"
        )
    );
}

#[test]
fn an_operation_without_a_name() {
    let document =
        edited(DOCUMENT, "components:\n", "  /v2/new_call:\n    post:\n      responses: {}\ncomponents:\n");
    let line = line_of(&document, "  /v2/new_call:", "    post:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: POST /v2/new_call has no `operationId`\n  \
             at: /paths/~1v2~1new_call/post\n  \
             to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
             - target: $.paths['/v2/new_call'].post\n      \
             description: why\n      \
             update:\n        \
             operationId: verb_and_noun"
        )
    );
}

#[test]
fn two_shapes_under_one_type_name() {
    let overlay = edited(OVERLAY, "x-joggai-type: CustomVoice", "x-joggai-type: Voice");
    let first = line_of(DOCUMENT, "  /v2/voices:", "                          items:");
    let second = line_of(DOCUMENT, "  /v2/voices/custom:", "                          items:");
    assert_eq!(
        message(DOCUMENT, &overlay),
        format!(
            "openapi/joggai-v2.yaml:{second}: two shapes want the type name `Voice`: this one and the one in line {first}, \
             at /paths/~1v2~1voices/get/responses/200/content/application~1json/schema/allOf/1/properties/data/properties/voices/items\n  \
             at: /paths/~1v2~1voices~1custom/get/responses/200/content/application~1json/schema/allOf/1/properties/data/properties/voices/items\n  \
             to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
             - target: $.paths['/v2/voices/custom'].get.responses['200'].content['application/json'].schema.allOf[1].properties.data.properties.voices.items\n      \
             description: why\n      \
             update:\n        \
             x-joggai-type: AnotherName"
        )
    );
}

#[test]
fn an_overlay_target_that_matches_nothing() {
    let document = edited(DOCUMENT, "/v2/user/whoami:", "/v2/user/who_am_i:");
    let line = line_of(OVERLAY, "- target: $.paths['/v2/user/whoami'].get", "- target");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/overlay.yaml:{line}: the target matches nothing in openapi/joggai-v2.yaml: $.paths['/v2/user/whoami'].get\n  \
             at: /actions/{}/target\n  \
             to mend it: the document has changed: correct the target, or delete the action if it is no longer needed",
            OVERLAY[..OVERLAY.find("['/v2/user/whoami'].get").unwrap_or(0)].matches("- target:").count() - 1
        )
    );
}

#[test]
fn a_conversion_that_was_not_used() {
    let anchor = "    WebhookEndpoint:\n";
    let enumeration = "          enum:\n          - enabled\n          - disabled\n";
    let document = edited_after(DOCUMENT, anchor, enumeration, "");
    let line = line_of(&document, anchor, "        status:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the overlay says `x-joggai-enum: WebhookStatus` here, but this place has no enum values: \
             the mark would not be used\n  \
             at: /components/schemas/WebhookEndpoint/properties/status\n  \
             to mend it: the document has changed: delete that mark from openapi/overlay.yaml, or correct its target"
        )
    );
    let document = edited_after(DOCUMENT, "        secret:", "type: string", "type: integer");
    let line = line_of(&document, anchor, "        secret:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the overlay says `x-joggai-secret` here, but this place is not a string: \
             the mark would not be used\n  \
             at: /components/schemas/WebhookEndpoint/properties/secret\n  \
             to mend it: the document has changed: delete that mark from openapi/overlay.yaml, or correct its target"
        )
    );
}

#[test]
fn two_values_that_fold_into_one_variant() {
    let anchor = "    WebhookEndpoint:\n";
    let document = edited_after(DOCUMENT, anchor, "          - disabled\n", "          - Enabled\n");
    let line = line_of(&document, anchor, "        status:");
    let action = "to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
                  - target: $.components.schemas.WebhookEndpoint.properties.status\n      \
                  description: why\n      \
                  update:\n        ";
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the values `enabled` and `Enabled` of the enum `WebhookStatus` fold into one variant, `Enabled`\n  \
             at: /components/schemas/WebhookEndpoint/properties/status\n  \
             {action}x-joggai-variants: {{ 'Enabled': AnotherName }}"
        )
    );
    let document = edited_after(DOCUMENT, anchor, "          - disabled\n", "          - unknown\n");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the value `unknown` of the enum `WebhookStatus` folds into the variant `Unknown`, \
             which stands for values not known\n  \
             at: /components/schemas/WebhookEndpoint/properties/status\n  \
             {action}x-joggai-variants: {{ 'unknown': AnotherName }}"
        )
    );
}

#[test]
fn a_closed_enum_left_in_an_answer() {
    let document = edited_after(
        DOCUMENT,
        "    WebhookEndpoint:\n",
        "        username:\n          type: string\n",
        "        username:\n          type: number\n          enum: [0.5, 1.5]\n",
    );
    let line = line_of(&document, "    WebhookEndpoint:\n", "        username:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: a closed enum is left in an answer: \
             a value JoggAI adds would make the whole answer undecodable\n  \
             at: /components/schemas/WebhookEndpoint/properties/username\n  \
             to mend it: only text and integers can be opened: in openapi/overlay.yaml, `remove: true` the `enum` here \
             and let the type stand alone"
        )
    );
}

#[test]
fn what_the_generator_cannot_express() {
    let anchor = "  /v2/user/whoami:";
    let document = edited_after(
        DOCUMENT,
        anchor,
        "      responses:\n",
        "      parameters:\n      - {name: f, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}\n      responses:\n",
    );
    let line = line_of(&document, anchor, "    get:");
    let text = message(&document, OVERLAY);
    assert!(
        text.starts_with(&format!("openapi/joggai-v2.yaml:{line}: the generator cannot express this: ")),
        "{text}"
    );
    assert!(text.contains("\n  at: /paths/~1v2~1user~1whoami/get\n  to mend it: "), "{text}");
}

#[test]
fn a_new_value_needs_no_other_edit() {
    let at = "/v2/endpoint/{endpoint_id}:";
    let document = edited_after(DOCUMENT, at, "- disabled\n", "- disabled\n                  - paused\n");
    let output = build(&document, OVERLAY).unwrap_or_else(|problem| panic!("{problem}"));
    let start = output.bindings.find("pub enum WebhookStatus").expect("the enum is there");
    assert!(output.bindings[start..].split('}').next().unwrap_or_default().contains("Paused = \"paused\","));
}

#[test]
fn overlay_mistakes() {
    let one = "an action has `target`, `description`, and `update` or `remove: true`";
    let reason = "write the reason for the action: what the document lacks, or where the addition comes from";
    let cases = [
        (
            "overlay: 2.0.0\nactions: []\n",
            ":1: is not an OpenAPI Overlay 1.0 document: `overlay` is `2.0.0`\n  at: /overlay",
            "start the file with `overlay: 1.0.0`",
        ),
        (
            "overlay: 1.0.0\n",
            ": has no list of `actions`\n  at: /actions",
            "write `actions:` and one item for each addition",
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: $.info\n  updates: {}\n",
            ":4: an action knows no `updates`\n  at: /actions/0/updates",
            one,
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: $.info\n  update: {}\n",
            ":3: the action has no `description`\n  at: /actions/0",
            reason,
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: $.info\n  description: ' '\n  update: {}\n",
            ":3: the action has no `description`\n  at: /actions/0",
            reason,
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: $.info\n  description: A test\n",
            ":3: an action needs either `update` or `remove: true`\n  at: /actions/0",
            "give it one of the two",
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: info\n  description: A test\n  remove: true\n",
            ":3: the target `info` is not a JSONPath that can be read here: wanted `$`, found `i` at character 1\n  \
             at: /actions/0/target",
            "write it like $.paths['/v2/events'].get; build/json_path.rs says what can be read",
        ),
        (
            "overlay: 1.0.0\nactions:\n- description: A test\n  target: $.info.title\n  update: {a: b}\n",
            ":4: the target is a single value of openapi/joggai-v2.yaml, which cannot be updated: $.info.title\n  \
             at: /actions/0/target",
            "let the target be the map that it is in, and the `update` name its key",
        ),
        (
            "overlay: 1.0.0\nactions:\n- target: $\n  description: A test\n  remove: true\n",
            ":3: the target is the whole document, which cannot be removed\n  at: /actions/0/target",
            "name what is to go",
        ),
    ];
    for (overlay, cause, remedy) in cases {
        assert_eq!(
            message(DOCUMENT, overlay),
            format!("openapi/overlay.yaml{cause}\n  to mend it: {remedy}")
        );
    }
}

#[test]
fn yaml_that_json_cannot_hold() {
    let cases = [
        (
            "a: 1\nb: &b [*b]\n",
            ":2: an alias stands inside the node it names\n  at: /b/0",
            "write the value out",
        ),
        (
            "a: !secret x\n",
            ":1: the YAML tag `!secret` is not understood here\n  at: /a",
            "write the value without a tag",
        ),
        (
            "a: !!set {x}\n",
            ":1: the YAML tag `!!set` is not understood here\n  at: /a",
            "write the value without a tag",
        ),
        (
            "a: !!int \"one\"\n",
            ":1: the YAML tag `!!int` is not understood here\n  at: /a",
            "write the value without a tag",
        ),
        ("? [a]\n: 1\n", ":1: a key of a mapping is not a plain value", "write keys as text"),
        ("a: 1\n---\nb: 2\n", ":2: holds a second YAML document", "keep one document in the file"),
    ];
    for (document, cause, remedy) in cases {
        assert_eq!(
            message(document, OVERLAY),
            format!("openapi/joggai-v2.yaml{cause}\n  to mend it: {remedy}")
        );
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("not-utf-8");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    std::fs::write(folder.join("joggai-v2.yaml"), b"openapi: 3.0.1\nx: \xff\n").expect("it can be written");
    assert_eq!(
        build::run(&folder).map(|_| ()).expect_err("it is not text").to_string(),
        "openapi/joggai-v2.yaml:2: is not UTF-8 text\n  \
         to mend it: save the file as UTF-8; the published document is YAML text"
    );
}

#[test]
fn hostile_yaml_is_refused_in_bounded_memory() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let last = level - 1;
        let copies = vec![format!("*a{last}"); 10].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{copies}]\n"));
    }
    assert!(message(&bomb, OVERLAY).contains("is larger than 1000000 nodes"));
    let deep = format!("a: {}{}", "[".repeat(5_000), "]".repeat(5_000));
    assert!(message(&deep, OVERLAY).contains("openapi/joggai-v2.yaml:1: "));
    assert!(message("a: *nowhere\n", OVERLAY).contains("is not valid YAML"));
}

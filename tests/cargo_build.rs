//! The build as cargo runs it, on edited copies of the package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the package. All copies build into one folder, so that dependencies are built once.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copies").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder can be made");
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        for entry in ["Cargo.toml", "Cargo.lock", "README.md", "build.rs", "build", "openapi", "src"] {
            copy(&package.join(entry), &folder.join(entry));
        }
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("there is a manifest");
        // The library alone, no part of this workspace: other targets and their dependencies would only cost time.
        let library = manifest.split("\n[dev-dependencies]").next().unwrap_or_default();
        let manifest = library.replacen("members = [\"xtask\"]", "members = []", 1);
        let _ = fs::remove_dir_all(folder.join("src/bin"));
        fs::write(folder.join("Cargo.toml"), manifest).expect("the copy can be written");
        Self { folder }
    }

    fn edit(&self, file: &str, anchor: &str, old: &str, new: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        let at = text.find(anchor).unwrap_or_else(|| panic!("no {anchor} in {file}"));
        let (head, tail) = text.split_at(at);
        assert!(tail.contains(old), "no {old} after {anchor}");
        fs::write(&path, format!("{head}{}", tail.replacen(old, new, 1))).expect("the copy can be written");
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--no-default-features", "--color", "never"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("copies-target"))
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs")
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder can be made");
        for entry in fs::read_dir(from).expect("the folder can be read").flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else if from.exists() {
        fs::copy(from, to).expect("a file can be copied");
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// One test, for the copies share a build folder.
#[test]
fn edited_copies_build_or_say_why() {
    a_new_enum_value_is_there_by_the_facades_name();
    a_new_optional_field_breaks_nothing();
    awkward_names_and_texts_compile();
    a_broken_document_is_one_message();
    an_operation_without_a_name_shows_the_lines_to_add();
}

fn a_new_enum_value_is_there_by_the_facades_name() {
    let copy = Copy::new("paused");
    copy.edit(
        "openapi/joggai-v2.yaml",
        "/v2/endpoint/{endpoint_id}:",
        "- disabled\n",
        "- disabled\n                  - paused\n",
    );
    fs::create_dir_all(copy.folder.join("examples")).expect("a folder can be made");
    fs::write(
        copy.folder.join("examples/paused.rs"),
        "fn main() { let status = joggai::WebhookStatus::Paused; println!(\"{status} {}\", status.is_known()); }",
    )
    .expect("the copy can be written");
    let output = copy.cargo(&["run", "--example", "paused"]);
    assert_eq!(text(&output.stdout), "paused true\n", "{}", text(&output.stderr));

    // Nothing changed: nothing runs again. A change outside the inputs: the build script does not.
    let output = copy.cargo(&["build", "-v"]);
    assert!(text(&output.stderr).contains("Fresh joggai"), "{}", text(&output.stderr));
    copy.edit("src/lib.rs", "", "#!", "// A comment.\n#!");
    let output = copy.cargo(&["build", "-v"]);
    assert!(!text(&output.stderr).contains("/build-script-build`"), "{}", text(&output.stderr));
    copy.edit("openapi/overlay.yaml", "", "# ", "# A comment. ");
    let output = copy.cargo(&["build", "-v"]);
    assert!(text(&output.stderr).contains("/build-script-build`"), "{}", text(&output.stderr));
}

fn a_new_optional_field_breaks_nothing() {
    let copy = Copy::new("optional-field");
    for path in ["  /v2/endpoint:\n", "/v2/endpoint/{endpoint_id}:"] {
        copy.edit(
            "openapi/joggai-v2.yaml",
            path,
            "              properties:\n",
            "              properties:\n                label: {type: string}\n",
        );
    }
    copy.edit(
        "openapi/joggai-v2.yaml",
        "    WebhookEndpoint:\n",
        "      properties:\n",
        "      properties:\n        label: {type: string}\n",
    );
    let output = copy.cargo(&["check"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
}

fn awkward_names_and_texts_compile() {
    let copy = Copy::new("awkward");
    let own = "                ";
    let fields = [
        "Self: {type: string}",
        "new: {type: integer}",
        "type: {type: string, enum: ['', self, \"a\\rb\\u202Ec\"]}",
        "a_b: {type: object, required: [c], properties: {c: {type: string}, crate: {type: string}}}",
        "either: {oneOf: [{type: string}, {type: integer}]}",
        "any: {anyOf: [{type: object, properties: {x_y: {type: string}}}, {type: string}]}",
        "labels: {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}",
        "strict: {type: object, properties: {a: {type: string}}, additionalProperties: false}",
        "note: {type: string, description: \"one\\rtwo \\u202Eback\\u2066 [a](b) <c>\"}",
    ];
    let fields: String = fields.iter().map(|field| format!("{own}{field}\n")).collect();
    let properties = "              properties:\n";
    copy.edit("openapi/joggai-v2.yaml", "  /v2/endpoint:\n", properties, &format!("{properties}{fields}"));
    copy.edit(
        "openapi/joggai-v2.yaml",
        "  /v2/user/whoami:\n",
        "      responses:\n",
        "      parameters:\n      - {name: self, in: query, schema: {type: string}}\n      \
         - {name: query, in: query, schema: {type: string}}\n      \
         - {name: request, in: query, schema: {type: string}}\n      \
         - {name: url, in: query, schema: {type: string}}\n      \
         - {name: tags, in: query, schema: {type: array, items: {type: string}}}\n      \
         - {name: sizes, in: query, required: true, schema: {type: array, items: {type: integer}}}\n      \
         responses:\n",
    );
    copy.edit("openapi/overlay.yaml", "", "operationId: who_am_i", "operationId: create_v_2_x");
    copy.edit("openapi/overlay.yaml", "", "operationId: get_remaining_quota", "operationId: list_a_b");
    let output = copy.cargo(&["check"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
}

fn a_broken_document_is_one_message() {
    let copy = Copy::new("duplicate-key");
    copy.edit("openapi/joggai-v2.yaml", "", "servers:\n", "servers: []\nservers:\n");
    assert_message(
        &copy.cargo(&["build"]),
        "error: joggai@0.1.0: openapi/joggai-v2.yaml:22: the key `servers` stands twice; the first is in line 21\n\
         error: joggai@0.1.0:   at: /servers\n\
         error: joggai@0.1.0:   to mend it: keep one of the two\n",
    );
}

fn an_operation_without_a_name_shows_the_lines_to_add() {
    let copy = Copy::new("no-name");
    copy.edit("openapi/overlay.yaml", "$.paths['/v2/events'].get", "operationId:", "x-operationId:");
    let line = {
        let document =
            fs::read_to_string(copy.folder.join("openapi/joggai-v2.yaml")).expect("there is a document");
        1 + document.lines().take_while(|line| *line != "  /v2/events:").count() + 1
    };
    assert_message(
        &copy.cargo(&["build"]),
        &format!(
            "error: joggai@0.1.0: openapi/joggai-v2.yaml:{line}: GET /v2/events has no `operationId`\n\
             error: joggai@0.1.0:   at: /paths/~1v2~1events/get\n\
             error: joggai@0.1.0:   to mend it: add to openapi/overlay.yaml, under `actions:`\n\
             error: joggai@0.1.0:     - target: $.paths['/v2/events'].get\n\
             error: joggai@0.1.0:       description: why\n\
             error: joggai@0.1.0:       update:\n\
             error: joggai@0.1.0:         operationId: verb_and_noun\n"
        ),
    );
}

fn assert_message(output: &Output, message: &str) {
    let shown = text(&output.stderr);
    assert!(!output.status.success());
    assert!(shown.contains(message), "{shown}");
    for noise in ["panicked", "RUST_BACKTRACE", "stack backtrace"] {
        assert!(!shown.contains(noise), "{shown}");
    }
}

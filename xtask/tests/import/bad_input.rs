//! What cannot be imported: one message with file, line and cause, and nothing is written.

use crate::folder::{Folder, VENDORED, edited, line_of, page, slice, update_page, update_slice};
use std::fs;

/// Imports a page or document with this content, which must be refused.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>, message: &str) {
    let folder = Folder::new();
    folder.write(name, content);
    folder.refuses(&[name], &format!("{name}{message}"));
}

#[test]
fn files_that_hold_no_document() {
    refused("page.md", "", ": has no fence with a YAML slice of an OpenAPI document\n");
    refused(
        "page.md",
        "# Words\n\n```bash\ncurl\n```\n",
        ": has no fence with a YAML slice of an OpenAPI document\n",
    );
    refused("page.md", "```yaml\na: 1\n```\n", ": has no fence with a YAML slice of an OpenAPI document\n");
    refused(
        "page.md",
        "<!DOCTYPE html>\n<html></html>\n",
        ":1: is HTML, not a document or a page's markdown\n",
    );
    refused("a.yaml", "\n<html lang='en'>\n", ":1: is HTML, not a document or a page's markdown\n");
    refused("a.yaml", "", ":1: is empty\n");
    refused("a.yaml", "# nothing\n", ":1: is empty\n");
    refused("a.yaml", "- openapi\n", ":1: is no OpenAPI document: it has no `openapi` at the top\n");
    refused("a.json", "{\"a\": 1}", ":1: is no OpenAPI document: it has no `openapi` at the top\n");
    refused("a.yaml", b"openapi: 3.0.1\na: \xff\n", ":2: is not UTF-8 text\n");
    refused("a.yaml", b"openapi: 3.0.1\n\0\n", ":2: holds a zero byte, so it is not text\n");
    refused("a.yaml", vec![b' '; 16 * 1024 * 1024 + 1], ": is larger than 16 MiB\n");
}

#[test]
fn documents_that_are_not_openapi_3_0() {
    let text = update_page(&update_slice().replace("openapi: 3.0.1", "openapi: 3.1.0"));
    let line = line_of(&text, "openapi: 3.1.0", "openapi");
    refused("page.md", text, &format!(":{line}: is OpenAPI 3.1.0, and only 3.0 is understood\n"));
    refused(
        "a.yaml",
        "info: {}\nswagger: '2.0'\npaths: {}\n",
        ":2: is Swagger, and only OpenAPI 3.0 is understood\n",
    );
    refused("a.yaml", "openapi: 3.0.1\npaths: {}\n", ":1: holds no operation\n");
    refused("a.yaml", "openapi: 3.0.1\npaths:\n", ":2: `paths` is no map\n");
    refused("a.yaml", "openapi: 3.0.1\npaths:\n  /a: 1\n", ":3: `/a` is no map\n");
    refused("a.yaml", "openapi: 3.0.1\npaths:\n  /a:\n    get: 1\n", ":4: GET /a is no map\n");
    refused(
        "a.yaml",
        "openapi: 3.0.1\npaths:\n  /a:\n    GET: {}\n",
        ":4: `GET` is no method: OpenAPI knows `get` only\n",
    );
    refused(
        "a.yaml",
        "openapi: 3.0.1\npaths:\n  /a:\n    get: {}\ncomponents:\n  schemas: []\n",
        ":6: `schemas` is no map\n",
    );
}

/// The page with an edit in its operation, and the line of what was put there.
fn broken(old: &str, new: &str, at: &str) -> (String, usize) {
    let text = update_page(&edited(&update_slice(), "    put:", old, new));
    let line = line_of(&text, "    put:", at);
    (text, line)
}

#[test]
fn yaml_that_is_broken_counts_lines_from_the_top_of_the_page() {
    let summary = "      summary: Update Webhook Endpoint\n";
    for (new, at, cause) in [
        ("      summary: [Update\n", "      description:", "is not valid YAML: "),
        (
            "      summary: a\n      summary: b\n",
            "      summary: b",
            "the key `summary` stands twice; the first is in line ",
        ),
        ("      <<: {summary: a}\n", "      <<", "the merge key `<<` is not understood here"),
        ("      summary: *gone\n", "      summary: *gone", "is not valid YAML: "),
        ("      summary: !mine a\n", "      summary: !mine", "the YAML tag `!mine` is not understood here"),
        ("      $ref: other.yaml#/a\n", "      $ref: other", "`$ref: other.yaml#/a` names another file, "),
        (
            "      x-a:\n        $ref: '#/components/schemas/Gone'\n",
            "        $ref: ",
            "`$ref: #/components/schemas/Gone` leads to nothing, ",
        ),
    ] {
        let (text, line) = broken(summary, new, at);
        refused("page.md", &text, &format!(":{line}: {cause}"));
        // The same with the line ends of Windows.
        refused("page.md", text.replace('\n', "\r\n"), &format!(":{line}: {cause}"));
    }
    let (tabbed, _) = broken(summary, "\tsummary: a\n", "\tsummary");
    refused("page.md", tabbed, ":");
    let slice = update_slice();
    let text = update_page(&format!("{slice}---\nopenapi: 3.0.1\n"));
    let line = line_of(&text, "securitySchemes", "\n---\n") + 1;
    refused("page.md", text, &format!(":{line}: holds a second YAML document\n"));
}

#[test]
fn yaml_that_grows() {
    let mut bomb = "openapi: 3.0.1\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*x{}", level - 1); 10].join(", ");
        bomb.push_str(&format!("x{level}: &x{level} [{aliases}]\n"));
    }
    refused(
        "a.yaml",
        bomb,
        ":7: is larger than 1000000 nodes or deeper than 128 levels once its aliases are written out\n",
    );
    let deep = format!("openapi: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    refused("a.yaml", deep, ":1: ");
}

#[test]
fn fences_that_do_not_say_which_operation_is_meant() {
    let slice_of_update = update_slice();
    let unclosed = update_page(&slice_of_update);
    let unclosed = unclosed.trim_end_matches('`');
    let fence = line_of(unclosed, "````yaml", "````");
    refused(
        "page.md",
        unclosed,
        &format!(":{fence}: the fence that opens here is never closed, so the page may be cut off\n"),
    );

    let twice = format!("{}\n\n{}\n", update_page(&slice_of_update), update_page(&slice_of_update));
    let first = line_of(&twice, "    put:", "put:");
    let second =
        line_of(&twice[..], "    put:", "put:") + update_page(&slice_of_update).matches('\n').count() + 2;
    refused(
        "page.md",
        twice,
        &format!(
            ":{second}: a second fence holds PUT /v2/endpoint/{{endpoint_id}}; the first is in line {first}\n"
        ),
    );

    let other = page("POST /v2/endpoint", &slice_of_update);
    let line = line_of(&other, "paths:", "    put:");
    refused(
        "page.md",
        &other,
        &format!(
            ":{line}: the fence of line {fence} is that of POST /v2/endpoint, and its YAML holds PUT /v2/endpoint/{{endpoint_id}}\n"
        ),
    );

    let two = edited(&slice_of_update, "paths:", "    put:\n", "    get:\n      responses: {}\n    put:\n");
    refused(
        "page.md",
        update_page(&two),
        &format!(
            ":{line}: the fence of line {fence} is that of PUT /v2/endpoint/{{endpoint_id}}, and its YAML holds GET /v2/endpoint/{{endpoint_id}}\n"
        ),
    );
}

#[test]
fn a_page_that_grows_with_its_fences() {
    let slice = "```yaml\nopenapi: 3.0.1\n```\n";
    let page = "\n".repeat(1_000_000) + &slice.repeat(100);
    refused("page.md", page, ":1000202: holds more fences with OpenAPI than any page does\n");
    refused("page.md", slice.repeat(1_001), ":3001: holds more fences with OpenAPI than any page does\n");
}

#[test]
fn the_source_of_a_page_names_its_operation_at_the_top() {
    let front = "---\ntitle: Update\nopenapi: \"openapi-v2.yaml PUT /v2/endpoint/{endpoint_id}\"\n---\n\n";
    refused("page.mdx", front, ": has no fence with a YAML slice of an OpenAPI document\n");
    let folder = Folder::new();
    folder.write("page.md", front.to_owned() + &update_page(&update_slice()));
    assert_eq!(folder.import(&["page.md"]), "openapi/joggai-v2.yaml: says all of this already\n");
}

#[test]
fn a_slice_without_its_page() {
    let folder = Folder::new();
    folder.write("slice.yaml", update_slice());
    let message = "slice.yaml: as the whole document it would remove 46 of 47 operations\n";
    folder.refuses(&["slice.yaml"], message);
    folder.refuses(&["--dry-run", "slice.yaml"], message);
    let said = folder.spec(&["import", "--allow-removals", "slice.yaml"]);
    assert_eq!(said.stdout.matches("  removed  ").count(), 46 + 4, "{}", said.stdout);
    assert!(said.stderr.contains("was imported, but the build will end here:\n"), "{}", said.stderr);
    // Beside the page of another operation it is a whole document all the same.
    let folder = Folder::new();
    folder.write("slice.yaml", update_slice());
    folder.write(
        "page.md",
        page("POST /v2/endpoint", &slice("/v2/endpoint", "post", &["BaseResponse", "WebhookEndpoint"])),
    );
    let message = "slice.yaml: as the whole document it would remove 45 of 47 operations\n";
    folder.refuses(&["page.md", "slice.yaml"], message);
}

#[test]
fn circles_of_references_end() {
    let slice = edited(
        &update_slice(),
        "    WebhookEndpoint:",
        "        username:\n",
        "        parent:\n          $ref: '#/components/schemas/WebhookEndpoint'\n        username:\n",
    );
    let circle =
        "    A:\n      $ref: '#/components/schemas/B'\n    B:\n      $ref: '#/components/schemas/A'\n";
    let slice =
        edited(&slice, "components:", "    WebhookEndpoint:\n", &format!("{circle}    WebhookEndpoint:\n"));
    let folder = Folder::new();
    folder.write("page.md", update_page(&slice));
    let said = folder.spec(&["import", "page.md"]);
    // It is taken as it is, and the build's own message says what is wrong with it.
    assert!(said.stderr.contains("was imported, but the build will end here:\n"), "{}", said.stderr);
    assert!(
        said.stderr.contains("\nnext: cargo xtask spec diff, then cargo xtask spec check, which"),
        "{}",
        said.stderr
    );
    assert!(said.stdout.contains("used also by GET /v2/endpoints, POST /v2/endpoint\n"), "{}", said.stdout);
}

#[test]
fn one_bad_source_among_good_ones() {
    let folder = Folder::new();
    folder.write("a.md", update_page(&update_slice().replace("johndoe", "janedoe")));
    folder.write(
        "b.md",
        page(
            "POST /v2/endpoint",
            &slice("/v2/endpoint", "post", &[]).replace("openapi: 3.0.1", "openapi: 3.1.0"),
        ),
    );
    folder.refuses(&["a.md", "b.md"], "b.md:");
    folder.refuses(&["a.md", "missing.md"], "missing.md: cannot be read: No such file or directory");
}

#[test]
fn folders() {
    let folder = Folder::new();
    fs::create_dir(folder.path().join("empty")).expect("a folder can be made");
    folder.refuses(&["empty"], "empty: holds no .md, .yaml, .yml or .json file\n");
    folder.write("words/README.md", "# Words\n");
    folder.write("words/mint.json", "{\"name\": \"JoggAI\"}");
    folder.write("words/picture.png", b"\x89PNG\0");
    folder.refuses(
        &["words"],
        "note: words/README.md: holds no OpenAPI and was passed over\n\
         note: words/mint.json: holds no OpenAPI and was passed over\n\
         no source holds OpenAPI\n",
    );
    folder.write("words/deep/Page.MD", update_page(&update_slice()));
    let said = folder.spec(&["import", "words"]);
    assert_eq!((said.code, said.stdout.as_str()), (0, "openapi/joggai-v2.yaml: says all of this already\n"));
}

#[cfg(unix)]
#[test]
fn what_is_no_file() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    let folder = Folder::new();
    folder.write("loop/page.md", update_page(&update_slice()));
    symlink("..", folder.path().join("loop/up")).expect("a link can be made");
    folder.refuses(&["loop"], "loop/up/loop: is a link back to a folder that it stands in\n");
    symlink("b.md", folder.path().join("a.md")).expect("a link can be made");
    symlink("a.md", folder.path().join("b.md")).expect("a link can be made");
    folder.refuses(&["a.md"], "a.md: cannot be read: ");
    let _socket = UnixListener::bind(folder.path().join("socket.md")).expect("a socket can be made");
    folder.refuses(&["socket.md"], "socket.md: is neither a file nor a folder\n");
}

#[test]
fn a_vendored_document_that_is_broken_or_missing() {
    let folder = Folder::with(&VENDORED.replacen("openapi: 3.0.1", "openapi: [3.0.1", 1), "");
    folder.write("page.md", update_page(&update_slice()));
    folder.refuses(&["page.md"], "openapi/joggai-v2.yaml:2: is not valid YAML: ");
    folder.refuses(&["--openapi", "elsewhere", "page.md"], "elsewhere/joggai-v2.yaml: is not there\n");
}

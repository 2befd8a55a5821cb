//! Pages: what they change, and that it is no more than that.

use crate::folder::{
    Folder, NO_OVERLAY, VENDORED, document_diff, edited, line_of, page, slice, update_page, update_slice,
    value,
};

#[test]
fn an_unchanged_page_changes_nothing_but_the_provenance() {
    let folder = Folder::new();
    folder.write("page.md", update_page(&update_slice()));
    assert_eq!(folder.import(&["page.md"]), "openapi/joggai-v2.yaml: says all of this already\n");
    assert_eq!(folder.document(), VENDORED);
    let names: Vec<_> = folder.files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["joggai-v2.yaml", "overlay.yaml", "provenance.yaml"]);
}

#[test]
fn another_layout_of_the_same_changes_nothing() {
    let slice = update_slice();
    let folded = edited(
        &slice,
        "    put:",
        "description: |\n        Update an existing webhook endpoint configuration including URL, status, and subscribed events.\n",
        "description: >\n        Update an existing webhook endpoint configuration\n        including URL, status, and subscribed events.\n",
    );
    let quoted = edited(
        &folded,
        "    put:",
        "summary: Update Webhook Endpoint",
        "\"summary\": 'Update Webhook\n        Endpoint' # a comment",
    );
    let indented = edited(&quoted, "    put:", "      - Webhook\n", "          - Webhook\n");
    let flow = edited(
        &indented,
        "    put:",
        "enum:\n                  - enabled\n                  - disabled\n",
        "enum: [enabled, \"disabled\"]\n",
    );
    let aliased = edited(&flow, "    put:", "- enabled", "- enabled")
        .replace("example: wh_123456\n", "example: !!str wh_123456\n");
    let json = serde_json::to_string_pretty(&value(&slice)).expect("a value can be written");
    for same in [folded, quoted, indented, flow, aliased, json] {
        let folder = Folder::new();
        folder.write("page.md", update_page(&same));
        assert_eq!(folder.import(&["page.md"]), "openapi/joggai-v2.yaml: says all of this already\n");
        assert_eq!(folder.document(), VENDORED);
    }
}

/// The page with one changed value of an enum and one new optional field.
fn changed_slice() -> String {
    let slice =
        edited(&update_slice(), "    put:", "                  - disabled\n", "                  - paused\n");
    let events = "                events:\n";
    let field = "                label:\n                  type: string\n                  description: 'For people: a name'\n";
    edited(&slice, "    put:", events, &format!("{field}{events}"))
}

#[test]
fn one_value_and_one_field_are_a_diff_of_just_those_lines() {
    let folder = Folder::new();
    folder.write("page.md", update_page(&changed_slice()));
    let said = folder.spec(&["import", "--dry-run", "page.md"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    let first = line_of(VENDORED, "  /v2/endpoint/{endpoint_id}:", "description: Webhook status");
    assert_eq!(
        document_diff(&said.stdout),
        format!(
            "@@ -{first},8 +{first},11 @@
                   description: Webhook status
                   enum:
                   - enabled
-                  - disabled
+                  - paused
                   example: enabled
+                label:
+                  type: string
+                  description: 'For people: a name'
                 events:
                   type: array
                   description: Updated list of event types
"
        )
    );
    assert_eq!(folder.document(), VENDORED);
    assert_eq!(folder.files().len(), 2, "a dry run writes nothing");

    assert_eq!(
        folder.import(&["page.md"]),
        "openapi/joggai-v2.yaml: +4 -1 lines\n  \
         changed  PUT /v2/endpoint/{endpoint_id}\n\
         next: cargo xtask spec diff, then cargo xtask spec check\n"
    );
    assert_eq!(
        value(&folder.document())["paths"]["/v2/endpoint/{endpoint_id}"]["put"],
        value(&changed_slice())["paths"]["/v2/endpoint/{endpoint_id}"]["put"]
    );
    assert!(folder.document().contains("    delete:\n"), "the path's other operation stays");
}

#[test]
fn a_changed_component_names_who_else_uses_it() {
    let slice = edited(&update_slice(), "    WebhookEndpoint:", "example: johndoe", "example: janedoe");
    let folder = Folder::new();
    folder.write("page.md", update_page(&slice));
    assert_eq!(
        folder.import(&["page.md"]),
        "openapi/joggai-v2.yaml: +1 -1 lines\n  \
         changed  components.schemas.WebhookEndpoint\n           \
         used also by GET /v2/endpoints, POST /v2/endpoint\n\
         next: cargo xtask spec diff, then cargo xtask spec check\n"
    );
    assert_eq!(folder.document(), VENDORED.replace("johndoe", "janedoe"));
}

#[test]
fn what_the_page_no_longer_has_is_cut() {
    let slice = edited(&update_slice(), "    put:", "                  description: Webhook status\n", "");
    let slice = edited(&slice, "    put:", "                  - generated_avatar_video_failed\n", "");
    let slice = edited(
        &slice,
        "    WebhookEndpoint:",
        "        username:\n          type: string\n          description: Username of the webhook owner\n          example: johndoe\n",
        "",
    );
    let folder = Folder::new();
    folder.write("page.md", update_page(&slice));
    folder.import(&["page.md"]);
    let wanted = edited(
        VENDORED,
        "  /v2/endpoint/{endpoint_id}:",
        "                  description: Webhook status\n",
        "",
    );
    let wanted = edited(
        &wanted,
        "  /v2/endpoint/{endpoint_id}:",
        "                  - generated_avatar_video_failed\n",
        "",
    );
    let wanted = edited(
        &wanted,
        "    WebhookEndpoint:",
        "        username:\n          type: string\n          description: Username of the webhook owner\n          example: johndoe\n",
        "",
    );
    assert_eq!(folder.document(), wanted);
}

/// A slice with an operation that the vendored document does not have.
fn new_slice(path: &str) -> String {
    let operation = format!(
        "paths:\n  {path}:\n    get:\n      tags:\n      - Webhook\n      summary: New\n      responses:\n        \
         '200':\n          description: Success\n          content:\n            application/json:\n              \
         schema:\n                $ref: '#/components/schemas/BaseResponse'\n"
    );
    let slice = slice("/v2/endpoint", "post", &["BaseResponse"]);
    let (top, rest) = slice.split_at(slice.find("paths:\n").expect("it has paths"));
    format!("{top}{operation}{}", &rest[rest.find("components:\n").expect("it has components")..])
}

#[test]
fn a_new_operation_goes_beside_its_like_or_to_the_end() {
    let last = VENDORED.find("\ncomponents:\n").expect("it has components") + 1;
    let beside = VENDORED.find("  /v2/endpoint/{endpoint_id}:\n").expect("it is there");
    for (path, at) in [("/v2/endpoint/of/all", last), ("/v2/balance", last), ("/v2/endpoint", beside)] {
        let folder = Folder::with(VENDORED, NO_OVERLAY);
        let slice = new_slice(path);
        folder.write("page.md", page(&format!("GET {path}"), &slice));
        let said = folder.spec(&["import", "page.md"]);
        assert!(said.stdout.contains(&format!("  added    GET {path}\n")), "{}{}", said.stdout, said.stderr);
        let document = folder.document();
        let operation = &slice[slice.find("    get:\n").expect("it is there")
            ..slice.find("components:\n").expect("they are there")];
        match path {
            // The path is there already, and its other operation stays.
            "/v2/endpoint" => {
                assert_eq!(document, format!("{}{operation}{}", &VENDORED[..at], &VENDORED[at..]))
            }
            "/v2/balance" => {
                assert_eq!(document, format!("{}  {path}:\n{operation}{}", &VENDORED[..at], &VENDORED[at..]))
            }
            _ => {
                let neighbour = document.find("  /v2/endpoint/{endpoint_id}:\n").expect("it is there");
                let new = document.find(&format!("  {path}:\n")).expect("it is there");
                let between = &document[neighbour + 4..new];
                assert_eq!(between.matches("\n  /").count(), 0, "it stands behind its neighbour");
            }
        }
    }
}

#[test]
fn a_new_operation_that_the_overlay_does_not_name_says_what_to_write() {
    let folder = Folder::new();
    folder.write("page.md", page("GET /v2/balance", &new_slice("/v2/balance")));
    for (arguments, begins) in [
        (
            &["import", "--dry-run", "page.md"][..],
            "openapi/joggai-v2.yaml: after this import the build would end here:\n",
        ),
        (&["import", "page.md"][..], "openapi/joggai-v2.yaml: was imported, but the build will end here:\n"),
    ] {
        let said = folder.spec(arguments);
        assert_eq!(said.code, 1);
        assert!(said.stderr.starts_with(begins), "{}", said.stderr);
        assert!(said.stderr.contains("- target: $.paths['/v2/balance'].get"), "{}", said.stderr);
    }
    assert!(
        folder.document().contains("  /v2/balance:\n"),
        "it is written, so that the overlay can be mended"
    );
}

#[test]
fn what_a_page_says_of_the_whole_is_left_with_a_note() {
    let slice = update_slice();
    let slice = slice.replacen("  version: 2.0.0", "  version: 2.1.0", 1).replacen(
        "- apiKeyAuth: []",
        "- other: []",
        1,
    );
    let folder = Folder::new();
    folder.write("page.md", update_page(&slice));
    let said = folder.spec(&["import", "page.md"]);
    assert_eq!(
        (said.code, said.stderr.as_str()),
        (
            0,
            "note: page.md: what it says in `info`, `security` differs from the document and was left; \
             only a whole document changes it\n\
             note: page.md: PUT /v2/endpoint/{endpoint_id} has no `security` of its own, and the page's differs: \
             by the document, the document's holds for it\n"
        )
    );
    assert_eq!(folder.document(), VENDORED);
}

#[test]
fn a_new_component_goes_behind_the_one_before_it() {
    let slice = edited(
        &update_slice(),
        "components:",
        "    WebhookEndpoint:\n",
        "    Extra:\n      type: object\n    WebhookEndpoint:\n",
    );
    let slice = edited(
        &slice,
        "  securitySchemes:",
        "  securitySchemes:\n",
        "  parameters:\n    Page:\n      name: page\n      in: query\n      schema:\n        type: integer\n  securitySchemes:\n",
    );
    let folder = Folder::with(VENDORED, NO_OVERLAY);
    folder.write("page.md", update_page(&slice));
    folder.spec(&["import", "page.md"]);
    let wanted = edited(
        VENDORED,
        "\ncomponents:",
        "    MusicInfo:\n",
        "    Extra:\n      type: object\n    MusicInfo:\n",
    );
    let wanted = edited(
        &wanted,
        "\ncomponents:",
        "  securitySchemes:\n",
        "  parameters:\n    Page:\n      name: page\n      in: query\n      schema:\n        type: integer\n  securitySchemes:\n",
    );
    assert_eq!(folder.document(), wanted);
}

#[test]
fn pages_in_every_dress() {
    let plain = update_page(&changed_slice());
    let folder = Folder::new();
    folder.write("page.md", &plain);
    folder.import(&["page.md"]);
    let wanted = folder.document();
    let in_list = plain.lines().map(|line| format!("   {line}\n")).collect::<String>();
    for dress in [
        plain.replace("````", "```").replace("```json\n{\"code\": 0}\n```\n", ""),
        plain.replace("````", "~~~"),
        plain.replace('\n', "\r\n"),
        format!("\u{feff}{plain}"),
        format!("{plain}\n\n```bash\ncurl\n```\n\n```yaml\nnot: openapi\n```\n"),
        plain.replace("````yaml PUT /v2/endpoint/{endpoint_id}", "````yaml"),
        plain.replace("````yaml PUT", "````YAML openapi-v2.yaml put"),
        in_list,
    ] {
        let folder = Folder::new();
        folder.write("page.md", &dress);
        folder.import(&["page.md"]);
        assert_eq!(folder.document(), wanted, "{dress}");
    }
}

#[test]
fn one_page_with_several_operations() {
    let folder = Folder::new();
    let other = slice("/v2/endpoint", "post", &["BaseResponse", "WebhookEndpoint"]).replacen(
        "At most 20",
        "At most 25",
        1,
    );
    folder.write(
        "pages.md",
        format!("{}\n\n{}\n", update_page(&changed_slice()), page("POST /v2/endpoint", &other)),
    );
    assert_eq!(
        folder.import(&["pages.md"]),
        "openapi/joggai-v2.yaml: +5 -2 lines\n  \
         changed  POST /v2/endpoint\n  \
         changed  PUT /v2/endpoint/{endpoint_id}\n\
         next: cargo xtask spec diff, then cargo xtask spec check\n"
    );
}

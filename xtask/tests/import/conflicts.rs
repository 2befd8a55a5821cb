//! Sources of one command that contradict each other.

use crate::folder::{Folder, VENDORED, edited, line_of, page, slice, update_page, update_slice};

#[test]
fn two_pages_that_describe_one_component_differently() {
    let folder = Folder::new();
    let first = update_page(&update_slice());
    let other = slice("/v2/endpoint", "post", &["BaseResponse", "WebhookEndpoint"]);
    let other = edited(&other, "    WebhookEndpoint:", "example: johndoe", "example: janedoe");
    let second = page(
        "POST /v2/endpoint",
        &edited(&other, "    WebhookEndpoint:", "        created_at:\n", "        updated_at:\n"),
    );
    folder.write("pages/a.md", &first);
    folder.write("pages/b.md", &second);
    let a = |needle| line_of(&first, "    WebhookEndpoint:", needle);
    let b = |needle| line_of(&second, "    WebhookEndpoint:", needle);
    let row = |left: &str, right: &str| format!("    {left:58} | {right}").trim_end().to_owned() + "\n";
    let lines = |name: &str| {
        [
            &format!("{name}_at:"),
            "  type: integer",
            "  description: Creation timestamp (Unix timestamp)",
            "  example: 1732806631",
        ]
        .map(str::to_owned)
    };
    let created = lines("created");
    let updated = lines("updated");
    let message = format!(
        "components.schemas.WebhookEndpoint: two sources describe it differently\n  \
         at properties.username.example\n{}{}  at properties.created_at\n{}{}{}{}{}  at properties.updated_at\n{}{}{}{}{}\n\
         nothing was written\n  to mend it: import only the source that is right, or the newest of each\n",
        row(
            &format!("pages/a.md:{}", a("example: johndoe")),
            &format!("pages/b.md:{}", b("example: janedoe"))
        ),
        row("example: johndoe", "example: janedoe"),
        row(&format!("pages/a.md:{}", a("created_at:")), "pages/b.md"),
        row(&created[0], "(not there)"),
        row(&created[1], ""),
        row(&created[2], ""),
        row(&created[3], ""),
        row("pages/a.md", &format!("pages/b.md:{}", b("updated_at:"))),
        row("(not there)", &updated[0]),
        row("", &updated[1]),
        row("", &updated[2]),
        row("", &updated[3]),
    );
    let said = folder.spec(&["import", "pages"]);
    assert_eq!((said.code, said.stdout.as_str(), said.stderr.as_str()), (1, "", message.as_str()));
    assert_eq!(folder.document(), VENDORED);
    assert_eq!(folder.files().len(), 2, "nothing is written");
}

#[test]
fn pages_that_agree_in_different_layouts_are_no_conflict() {
    let folder = Folder::new();
    folder.write("a.md", update_page(&update_slice()));
    let other = slice("/v2/endpoint", "post", &["WebhookEndpoint", "BaseResponse"]);
    folder
        .write("b.md", page("POST /v2/endpoint", &other.replace("example: johndoe", "example: \"johndoe\"")));
    folder.import(&["a.md", "b.md", "a.md"]);
    assert_eq!(folder.document(), VENDORED);
}

#[test]
fn a_document_and_a_page_that_describe_one_operation_differently() {
    let folder = Folder::new();
    folder.write("whole.yaml", VENDORED);
    folder.write(
        "page.md",
        update_page(&update_slice().replace("summary: Update Webhook Endpoint", "summary: Change it")),
    );
    folder.refuses(
        &["whole.yaml", "page.md"],
        "PUT /v2/endpoint/{endpoint_id}: two sources describe it differently\n  at summary\n",
    );
}

#[test]
fn two_whole_documents() {
    let folder = Folder::new();
    folder.write("a.yaml", VENDORED);
    folder.write("b.yaml", VENDORED.replace("  version: 2.0.0", "  version: 2.1.0"));
    folder.refuses(
        &["a.yaml", "b.yaml"],
        "the whole document: two sources describe it differently\n  at info.version\n",
    );
    let gone = VENDORED.replace("    delete:\n", "    x-delete:\n");
    folder.write("b.yaml", gone);
    folder.refuses(&["a.yaml", "b.yaml"], "the whole document: two sources describe it differently\n");
    folder.write("b.yaml", format!("# another layout\n{VENDORED}"));
    folder.import(&["a.yaml", "b.yaml"]);
    assert_eq!(folder.document(), VENDORED);
}

//! Forms of the document that would be read past without a word.

use crate::{DOCUMENT, OVERLAY, build, edited, edited_after, line_of, message, with_path, with_property};

/// A whole operation, for a path that the test gives.
const OPERATION: &str = "
    get:
      operationId: get_new
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/BaseResponse'";

fn with_component(yaml: &str) -> String {
    edited(DOCUMENT, "\n  schemas:\n", &format!("\n  schemas:\n{yaml}\n"))
}

/// The message for a document must be this, in the line of `needle` after `/new`.
#[track_caller]
fn refused(document: &str, needle: &str, place: &str, cause: &str, remedy: &str) {
    let line = line_of(document, "/new", needle);
    assert_eq!(
        message(document, OVERLAY),
        format!("openapi/joggai-v2.yaml:{line}: {cause}\n  at: {place}\n  to mend it: {remedy}")
    );
}

#[test]
fn parameters_that_the_client_does_not_send() {
    let remedy = "have src/transport.rs send it, and build/document_shape.rs know it; where JoggAI does without, set \
                  `required: false` in openapi/overlay.yaml";
    for (name, goes) in [("X-Org-Id", "header"), ("session", "cookie"), ("x-api-key", "cookie")] {
        let parameter = format!("{{name: {name}, in: {goes}, required: true, schema: {{type: string}}}}");
        let cause = format!("the {goes} `{name}` is required, and the client does not send it");
        let own = with_path(&format!("  /new:{OPERATION}\n      parameters:\n      - {parameter}"));
        refused(&own, "name:", "/paths/~1new/get/parameters/0", &cause, remedy);
        let shared = with_path(&format!("  /new:{OPERATION}\n    parameters:\n    - {parameter}"));
        refused(&shared, "name:", "/paths/~1new/parameters/0", &cause, remedy);
    }
    for (name, required) in [("X-Org-Id", false), ("X-API-Key", true), ("Accept", true)] {
        let parameter =
            format!("{{name: {name}, in: header, required: {required}, schema: {{type: string}}}}");
        let document = with_path(&format!("  /new:{OPERATION}\n      parameters:\n      - {parameter}"));
        assert!(build(&document, OVERLAY).is_ok(), "{name}");
    }
}

#[test]
fn parameters_without_their_form() {
    let parameters = |yaml: &str| with_path(&format!("  /new:{OPERATION}\n      parameters:{yaml}"));
    refused(
        &parameters("\n        name: page"),
        "parameters:",
        "/paths/~1new/get/parameters",
        "the parameters are no list",
        "write each parameter as an item: `- name: …`",
    );
    let form = "the parameter needs a `name`, and `in: path`, `query`, `header` or `cookie`";
    let remedy = "add what is missing, in openapi/overlay.yaml if the vendor published it so";
    let place = "/paths/~1new/get/parameters/0";
    for parameter in ["{name: page}", "{in: query}", "{name: page, in: body}", "page"] {
        refused(&parameters(&format!("\n      - {parameter}")), "- ", place, form, remedy);
    }
    refused(
        &parameters("\n      - $ref: '#/paths/~1new/get/parameters/0'"),
        "$ref: '#/paths",
        place,
        "the parameter refers to itself",
        "break the circle: write the parameter out",
    );
    let object = "{type: object, properties: {x: {type: integer}}}";
    let list = "{type: array, items: {type: string}}";
    let no_object = "an object, which an address cannot hold";
    let cases = [
        ("in: query", object.to_owned(), no_object),
        ("in: query", format!("{{oneOf: [{{type: string}}, {object}]}}"), no_object),
        ("in: query", format!("{{type: array, items: {object}}}"), no_object),
        ("in: query", "{type: object, additionalProperties: {type: string}}".to_owned(), no_object),
        (
            "in: query",
            "{anyOf: [{type: string}, {type: integer}]}".to_owned(),
            "one of several forms, of which the client knows one",
        ),
        (
            "in: query",
            format!("{{type: array, items: {list}}}"),
            "a list of lists, which an address cannot hold",
        ),
        (
            "in: query, explode: false",
            list.to_owned(),
            "a list in one text (`explode: false`), where the client would send each item by itself",
        ),
        ("in: path, required: true", list.to_owned(), "a list, which the client writes in no path"),
    ];
    for (goes, schema, cause) in cases {
        refused(
            &parameters(&format!("\n      - {{name: page, {goes}, schema: {schema}}}")),
            "name: page",
            &format!("{place}/schema"),
            &format!("the parameter `page` is made of {cause}"),
            "describe it as a text or a number, with actions in openapi/overlay.yaml",
        );
    }
    let query = |name: &str| format!("\n      - {{name: {name}, in: query, schema: {{type: integer}}}}");
    refused(
        &parameters(&(query("page_size") + &query("pageSize"))),
        "pageSize",
        "/paths/~1new/get/parameters/1",
        "the parameters `page_size` and `pageSize` have one name in Rust, `page_size`",
        "`remove: true` one of the two in openapi/overlay.yaml",
    );
}

#[test]
fn paths_without_their_form() {
    let no_method = "write methods like `get`, and what a `$ref` refers to in its place";
    let cases = [
        (
            "  v2/new: {}",
            "new",
            "/paths/v2~1new",
            "the path `v2/new` does not start with `/`",
            "write the path as it follows the host",
        ),
        (
            "  /new: []",
            "new",
            "/paths/~1new",
            "the path `/new` is no map of methods",
            "write each method as a key below the path",
        ),
        (
            "  /new:\n    $ref: '#/paths/~1v2~1events'",
            "$ref",
            "/paths/~1new/$ref",
            "the path `/new` has `$ref`, which is no method in small letters",
            no_method,
        ),
        (
            "  /new:\n    GET: {}",
            "GET",
            "/paths/~1new/GET",
            "the path `/new` has `GET`, which is no method in small letters",
            no_method,
        ),
        (
            "  /new:\n    get: []",
            "get",
            "/paths/~1new/get",
            "the operation is no map",
            "write `operationId`, `responses` and the rest as keys below the method",
        ),
    ];
    for (path, needle, place, cause, remedy) in cases {
        refused(&with_path(path), needle, place, cause, remedy);
    }
    let cause = "has `servers` of its own, and the client has one base URL for all operations";
    let remedy = "if the server is that of all others, `remove: true` it in openapi/overlay.yaml; \
                  another one cannot be called";
    let servers = "servers: [{url: 'https://upload.jogg.ai'}]";
    let own = with_path(&format!("  /new:{OPERATION}\n      {servers}"));
    refused(&own, "servers", "/paths/~1new/get/servers", cause, remedy);
    let shared = with_path(&format!("  /new:{OPERATION}\n    {servers}"));
    refused(&shared, "servers", "/paths/~1new/servers", cause, remedy);
    assert_eq!(
        message("openapi: 3.0.1\n", "overlay: 1.0.0\nactions: []\n"),
        "openapi/joggai-v2.yaml: has no map of `paths`\n  at: /paths\n  \
         to mend it: restore it from version control, or fetch the published document anew"
    );
}

#[test]
fn answers_that_would_be_lost() {
    let second = "{content: {application/json: {schema: {$ref: '#/components/schemas/WebhookEndpoint'}}}}";
    refused(
        &with_path(&format!("  /new:{OPERATION}\n        '202': {second}")),
        "'202'",
        "/paths/~1new/get/responses/202",
        "the answer 202 has another shape than the answer 200",
        "`remove: true` in openapi/overlay.yaml the one that JoggAI does not send",
    );
    let same = "{content: {application/json: {schema: {$ref: '#/components/schemas/BaseResponse'}}}}";
    assert!(build(&with_path(&format!("  /new:{OPERATION}\n        '202': {same}")), OVERLAY).is_ok());
    let schema =
        "allOf: [{$ref: '#/components/schemas/BaseResponse'}, {properties: {total: {type: integer}}}]";
    let beside = OPERATION.replace("$ref: '#/components/schemas/BaseResponse'", schema);
    refused(
        &with_path(&format!("  /new:{beside}")),
        "schema:",
        "/paths/~1new/get/responses/200/content/application~1json/schema",
        "the answer has `total` beside `data`, where the client reads nothing",
        "if it may be lost, `remove: true` it in openapi/overlay.yaml; else teach src/envelope.rs to keep it",
    );
}

#[test]
fn bodies_and_answers_that_are_not_described() {
    let place = "/paths/~1new/get";
    let text = "content: {text/plain: {schema: {type: string}}}";
    let json = |schema: &str| format!("content: {{application/json: {{schema: {schema}}}}}");
    let schema = format!("{place}/responses/200/content/application~1json/schema");
    let answers = |answers: &str| {
        with_path(&format!("  /new:\n    get:\n      operationId: get_new\n      responses: {answers}"))
    };
    refused(
        &with_path(&format!("  /new:{OPERATION}\n      requestBody: {{{text}}}")),
        "requestBody",
        &format!("{place}/requestBody"),
        "the request body has no JSON schema",
        "the client speaks JSON only: describe the body under content/application~1json/schema",
    );
    refused(
        &answers("{'400': {}}"),
        "get:",
        place,
        "no successful answer is described",
        "describe the answer under responses/200",
    );
    refused(
        &answers(&format!("{{'200': {{{text}}}}}")),
        "responses",
        &format!("{place}/responses/200"),
        "the answer has no JSON schema",
        "describe it under content/application~1json/schema; every answer of this API is a JSON envelope",
    );
    refused(
        &answers(&format!("{{'200': {{{}}}}}", json("{type: object, properties: {id: {type: string}}}"))),
        "responses",
        &schema,
        "the answer is not an envelope: it has no `code`",
        "compose it of BaseResponse and an object with `data`, as the other operations do",
    );
    refused(
        &answers(&format!("{{'200': {{{}}}}}", json(&format!("{{allOf: [{{$ref: '#{schema}'}}]}}")))),
        "responses",
        &schema,
        "`allOf` leads back to itself",
        "break the circle: an object cannot be made of itself",
    );
    let document = with_property("odd: {type: string, maxLength: 3, nullable: perhaps}");
    let line = line_of(&document, "    WebhookEndpoint:\n", "WebhookEndpoint");
    let start = format!("openapi/joggai-v2.yaml:{line}: is not valid OpenAPI 3.0: ");
    let message = message(&document, OVERLAY);
    assert!(message.starts_with(&start), "{message}");
    let end = "\n  at: /components/schemas/WebhookEndpoint\n  \
               to mend it: compare the place with a working one of the same kind";
    assert!(message.ends_with(end), "{message}");
}

#[test]
fn another_way_to_say_who_is_calling() {
    let document = edited(DOCUMENT, "name: x-api-key", "name: x-joggai-token");
    let line = line_of(&document, "  securitySchemes:", "apiKeyAuth");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the security scheme `apiKeyAuth` is another than the key in the header `x-api-key`\n  \
             at: /components/securitySchemes/apiKeyAuth\n  \
             to mend it: the client sends that header alone: have src/transport.rs send what JoggAI wants now, and \
             build/document_shape.rs know it; or `remove: true` the scheme in openapi/overlay.yaml"
        )
    );
}

#[test]
fn two_components_that_differ_in_spelling_alone() {
    let document = edited(
        DOCUMENT,
        "  securitySchemes:",
        "    webhook_endpoint:\n      type: object\n      properties: {id: {type: string}}\n  securitySchemes:",
    );
    let first = line_of(&document, "    WebhookEndpoint:\n", "WebhookEndpoint");
    let line = line_of(&document, "    webhook_endpoint:\n", "webhook_endpoint");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: two shapes under one type name, `WebhookEndpoint`: `webhook_endpoint` here \
             and `WebhookEndpoint` in line {first}\n  \
             at: /components/schemas/webhook_endpoint\n  \
             to mend it: in openapi/overlay.yaml, `remove: true` the one of them that nothing needs, and correct what refers to it"
        )
    );
}

#[test]
fn components_made_of_nothing_but_themselves() {
    let to = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
    let cases = [
        format!("    Loop: {}", to("Loop")),
        format!("    Loop: {}\n    Pool: {}", to("Pool"), to("Loop")),
        format!("    Loop: {{allOf: [{}, {{type: object}}]}}", to("Loop")),
        format!("    Loop: {{oneOf: [{{type: string}}, {}]}}\n    Pool: {}", to("Pool"), to("Loop")),
    ];
    for component in cases {
        let document = with_component(&component);
        let line = line_of(&document, "    Loop:", "Loop");
        assert_eq!(
            message(&document, OVERLAY),
            format!(
                "openapi/joggai-v2.yaml:{line}: the component `Loop` is made of nothing but itself\n  \
                 at: /components/schemas/Loop\n  \
                 to mend it: break the circle: give one of the components in it a shape of its own"
            )
        );
    }
    // One that has itself as a part is a tree, and welcome.
    let document = with_property("tree: {$ref: '#/components/schemas/Tree'}");
    let tree = "    Tree: {type: object, properties: {leaves: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}";
    let document = edited(&document, "\n  schemas:\n", &format!("\n  schemas:\n{tree}\n"));
    assert!(build(&document, OVERLAY).is_ok());
}

#[test]
fn a_reference_into_what_it_stands_in() {
    let whoami = "/paths/~1v2~1user~1whoami/get/responses/200/content/application~1json/schema/allOf/1/properties/data";
    let document = edited_after(
        DOCUMENT,
        "  /v2/user/whoami:",
        "                        email:\n",
        &format!(
            "                        parent:\n                          $ref: '#{whoami}'\n                        email:\n"
        ),
    );
    let line = line_of(&document, "  /v2/user/whoami:", "parent:");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the reference `#{whoami}` leads back to itself\n  \
             at: {whoami}/properties/parent\n  \
             to mend it: put the shape under `components/schemas`, and refer to it by its name there"
        )
    );
}

#[test]
fn a_merge_key() {
    let document =
        edited(DOCUMENT, "  securitySchemes:", "    Other:\n      <<: {type: object}\n  securitySchemes:");
    let line = line_of(&document, "    Other:", "<<");
    assert_eq!(
        message(&document, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the merge key `<<` is not understood here\n  \
             at: /components/schemas/Other\n  to mend it: write the value out"
        )
    );
}

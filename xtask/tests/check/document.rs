//! What is wrong with the document itself.

use crate::copies::{Copy, DOCUMENT, OVERLAY, text};
use crate::{CREATE, ENDPOINT, NO_BINDINGS, QUICK, UPDATE, USERNAME, found, removal, simulated, update};

#[test]
fn a_document_that_has_not_the_form_of_openapi() {
    let copy = Copy::new("check-form");
    copy.edit(DOCUMENT, "", "  version: 2.0.0\n", "  version: 2\n  licence: MIT\n");
    copy.edit(DOCUMENT, "/v2/user/whoami:", "          description: Success\n", "");
    copy.edit(DOCUMENT, UPDATE, "        required: true\n", "        required: always\n");
    copy.edit(DOCUMENT, ENDPOINT, "type: string", "type: text");
    let (required, kind) =
        (copy.line(DOCUMENT, UPDATE, "required: always"), copy.line(DOCUMENT, ENDPOINT, "type: text"));
    let answer = copy.line(DOCUMENT, "/v2/user/whoami:", "'200':");
    let anew = "write it anew with an `update`, after taking it away: ";
    let message = found(&copy);
    let wanted = [
        "check-form/joggai-v2.yaml:18: `version` is to be a text, and is `2`\n  at: /info/version\n  to mend it: ".to_owned(),
        format!("{anew}{}", removal("check-form", "$.info.version")),
        "check-form/joggai-v2.yaml:19: the Info Object has no field `licence`\n  at: /info/licence\n  \
         to mend it: if it is misspelt or misplaced, add what was meant to check-form/overlay.yaml; to take it away, "
            .to_owned(),
        removal("check-form", "$.info.licence"),
        format!(
            "check-form/joggai-v2.yaml:{answer}: the Response Object lacks `description`, which OpenAPI 3.0 requires\n  \
             at: /paths/~1v2~1user~1whoami/get/responses/200\n"
        ),
        update("check-form", "$.paths['/v2/user/whoami'].get.responses['200']", "description: what is missing"),
        format!(
            "check-form/joggai-v2.yaml:{required}: `required` is to be true or false, and is `always`\n  \
             at: /paths/~1v2~1endpoint~1{{endpoint_id}}/put/parameters/0/required\n  to mend it: {anew}"
        ),
        removal("check-form", "$.paths['/v2/endpoint/{endpoint_id}'].put.parameters[0].required"),
        format!(
            "check-form/joggai-v2.yaml:{kind}: `type` is to be one of string, integer, number, boolean, array, object, \
             and is `text`\n  \
             at: /components/schemas/WebhookEndpoint/properties/endpoint_id/type\n  to mend it: {anew}"
        ),
        removal("check-form", "$.components.schemas.WebhookEndpoint.properties.endpoint_id.type"),
    ];
    let rest = "not looked at, because the document has not the form of OpenAPI 3.0: examples, defaults and enums\n\
                not looked at, because the document has not the form of OpenAPI 3.0: \
                bindings, golden file, decoding, facade, COVERAGE.md, webhook events\n\
                check-form: 5 findings\n";
    assert_eq!(message, wanted.concat() + rest);
}

#[test]
fn what_openapi_asks_beyond_the_form() {
    let copy = Copy::new("check-rules");
    copy.edit(DOCUMENT, "", "- apiKeyAuth: []", "- apiKey: []");
    copy.edit(DOCUMENT, "", "  /v2/endpoints:", "  /v2/{account}/endpoints:");
    copy.edit(OVERLAY, "", "$.paths['/v2/endpoints'].get\n", "$.paths['/v2/{account}/endpoints'].get\n");
    copy.edit(OVERLAY, "", "$.paths['/v2/endpoints'].get..", "$.paths['/v2/{account}/endpoints'].get..");
    copy.edit(OVERLAY, "", "operationId: list_voices", "operationId: list_music");
    copy.edit(
        DOCUMENT,
        "/v2/user/whoami:",
        "      responses:\n",
        "      responses: {}\n      x-responses:\n",
    );
    copy.edit(DOCUMENT, CREATE, "              - url\n", "              - url\n              - label\n");
    copy.edit(DOCUMENT, UPDATE, "        required: true\n", "");
    copy.edit(DOCUMENT, UPDATE, "#/components/schemas/BaseResponse", "#/components/schemas/Base");
    copy.edit(DOCUMENT, "/v2/template/custom/{id}:", "name: id", "name: template_id");
    copy.edit(DOCUMENT, ENDPOINT, USERNAME, &format!("        words: {{type: array}}\n{USERNAME}"));
    let line = |anchor: &str, needle: &str| copy.line(DOCUMENT, anchor, needle);
    let head = |line: usize, cause: &str, at: &str| {
        format!("check-rules/joggai-v2.yaml:{line}: {cause}\n  at: {at}\n")
    };
    let template = "$.paths['/v2/template/custom/{id}'].get";
    let wanted = [
        head(line("", "- apiKey: "), "the security scheme `apiKey` is not described", "/security/0/apiKey"),
        "  to mend it: describe it under components/securitySchemes, with an action in check-rules/overlay.yaml\n".to_owned(),
        head(
            line("/v2/template/custom/{id}:", "get:"),
            "the path names `{id}`, and no parameter describes it",
            "/paths/~1v2~1template~1custom~1{id}/get",
        ),
        update("check-rules", template, "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"),
        head(
            line("/v2/template/custom/{id}:", "- name: template_id"),
            "the parameter `template_id` goes into the path, and the path /v2/template/custom/{id} does not name it",
            "/paths/~1v2~1template~1custom~1{id}/get/parameters/0",
        ),
        format!("  to mend it: {}", removal("check-rules", &format!("{template}.parameters[0]"))),
        head(line("/v2/user/whoami:", "responses: {}"), "no answer is described", "/paths/~1v2~1user~1whoami/get/responses"),
        update("check-rules", "$.paths['/v2/user/whoami'].get.responses", "'200': {description: …, content: …}"),
        head(
            line("/v2/voices:", "get:"),
            &format!("the operationId `list_music` is that of the operation in line {} as well", line("/v2/musics:", "get:")),
            "/paths/~1v2~1voices/get",
        ),
        update("check-rules", "$.paths['/v2/voices'].get", "operationId: another_name"),
        head(
            line("/v2/{account}/endpoints:", "get:"),
            "the path names `{account}`, and no parameter describes it",
            "/paths/~1v2~1{account}~1endpoints/get",
        ),
        update(
            "check-rules",
            "$.paths['/v2/{account}/endpoints'].get",
            "parameters: [{name: account, in: path, required: true, schema: {type: string}}]",
        ),
        head(
            line(CREATE, "- label"),
            "`label` is required, and there is no property of this name",
            "/paths/~1v2~1endpoint/post/requestBody/content/application~1json/schema/required/1",
        ),
        update(
            "check-rules",
            "$.paths['/v2/endpoint'].post.requestBody.content['application/json'].schema",
            "properties: {label: {type: string}}",
        ),
        head(
            line(UPDATE, "- name: endpoint_id"),
            "the path parameter `endpoint_id` lacks `required: true`",
            "/paths/~1v2~1endpoint~1{endpoint_id}/put/parameters/0",
        ),
        update("check-rules", "$.paths['/v2/endpoint/{endpoint_id}'].put.parameters[0]", "required: true"),
        head(
            line(UPDATE, "$ref"),
            "the reference `#/components/schemas/Base` points to nothing in this file",
            "/paths/~1v2~1endpoint~1{endpoint_id}/put/responses/200/content/application~1json/schema/allOf/0/$ref",
        ),
        "  to mend it: correct the reference with an action in check-rules/overlay.yaml, or add there what it names, \
         under `components`\n"
            .to_owned(),
        head(
            line(ENDPOINT, "words:"),
            "the list does not say what its `items` are",
            "/components/schemas/WebhookEndpoint/properties/words",
        ),
        update("check-rules", "$.components.schemas.WebhookEndpoint.properties.words", "items: {type: string}"),
        simulated("GET", "/v2/endpoints"),
        NO_BINDINGS.to_owned(),
        "check-rules: 11 findings\n".to_owned(),
    ];
    assert_eq!(found(&copy), wanted.concat());
}

#[test]
fn values_that_do_not_fit_their_schemas() {
    let copy = Copy::new("check-values");
    copy.edit(DOCUMENT, "/v2/avatars/public:", "default: 1\n", "default: one\n");
    copy.edit(DOCUMENT, ENDPOINT, "example: wh_123456789", "example: 17");
    let place = "place: {type: object, properties: {x: {type: integer}}, example: {x: 1, y: 2}}";
    copy.edit(
        DOCUMENT,
        ENDPOINT,
        USERNAME,
        &format!("        size: {{type: integer, enum: [1, two]}}\n        {place}\n{USERNAME}"),
    );
    let line = |anchor: &str, needle: &str| copy.line(DOCUMENT, anchor, needle);
    let finding = |line: usize, cause: &str, at: &str, path: &str| {
        format!(
            "check-values/joggai-v2.yaml:{line}: {cause}\n  at: {at}\n  \
             to mend it: if it is what JoggAI sends, correct the schema; else {}",
            removal("check-values", path)
        )
    };
    let wanted = [
        finding(
            line("/v2/avatars/public:", "default: one"),
            "the default does not fit its schema: \"one\" is not of type \"integer\"",
            "/paths/~1v2~1avatars~1public/get/parameters/0/schema/default",
            "$.paths['/v2/avatars/public'].get.parameters[0].schema.default",
        ),
        finding(
            line(ENDPOINT, "example: 17"),
            "the example does not fit its schema: 17 is not of type \"string\"",
            "/components/schemas/WebhookEndpoint/properties/endpoint_id/example",
            "$.components.schemas.WebhookEndpoint.properties.endpoint_id.example",
        ),
        finding(
            line(ENDPOINT, "size:"),
            "the value of the enum does not fit its schema: \"two\" is not of type \"integer\"",
            "/components/schemas/WebhookEndpoint/properties/size",
            "$.components.schemas.WebhookEndpoint.properties.size.enum[1]",
        ),
        format!(
            "note: check-values/joggai-v2.yaml:{}: the example shows `y`, and its schema does not: \
             the bindings cannot give it\n  \
             at: /components/schemas/WebhookEndpoint/properties/place/example/y\n  \
             to mend it: if JoggAI sends it, have check-values/overlay.yaml add it to the schema's `properties`; \
             else leave it\n",
            line(ENDPOINT, "place:")
        ),
        NO_BINDINGS.to_owned(),
        "check-values: 3 findings\n".to_owned(),
    ];
    assert_eq!(found(&copy), wanted.concat());
}

#[test]
fn a_note_alone_does_not_fail_and_the_copy_is_named() {
    let copy = Copy::new("check-note");
    copy.edit(
        DOCUMENT,
        CREATE,
        "          application/json:\n",
        "          application/json:\n            example: {url: 'https://example.com', status: enabled, events: [], label: x}\n",
    );
    let output = copy.xtask(&["spec", "check", "--quick"]);
    assert_eq!(
        text(&output.stderr),
        format!(
            "note: check-note/joggai-v2.yaml:{}: the example shows `label`, and its schema does not: \
             the bindings cannot give it\n  \
             at: /paths/~1v2~1endpoint/post/requestBody/content/application~1json/example/label\n  \
             to mend it: if JoggAI sends it, have check-note/overlay.yaml add it to the schema's `properties`; \
             else leave it\n{QUICK}",
            copy.line(DOCUMENT, CREATE, "example:")
        )
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).ends_with("\ncheck-note: nothing to mend\n"));
}

#[test]
fn a_path_in_two_spellings() {
    let copy = Copy::new("check-twins");
    copy.edit(
        DOCUMENT,
        "",
        "\ncomponents:\n",
        "\n  /v2/endpoint/{id}:\n    get:\n      operationId: get_webhook_endpoint\n      parameters:\n      - name: id\n        \
         in: path\n        required: true\n        schema:\n          type: string\n      responses:\n        '200':\n          \
         description: Success\n          content:\n            application/json:\n              schema:\n                \
         $ref: '#/components/schemas/BaseResponse'\ncomponents:\n",
    );
    let said = found(&copy);
    let line = copy.line(DOCUMENT, "", "  /v2/endpoint/{id}:");
    let wanted = format!(
        "check-twins/joggai-v2.yaml:{line}: the path `/v2/endpoint/{{id}}` is the path `/v2/endpoint/{{endpoint_id}}` with \
         other names\n  \
         at: /paths/~1v2~1endpoint~1{{id}}\n  \
         to mend it: only one of them can stay; where JoggAI has renamed the variables, it is the newer one:\n    \
         import the pages of all operations of the path, or with cargo xtask spec pull the whole document,\n    \
         have the actions of check-twins/overlay.yaml name the newer path,\n    \
         and if the document still has the older one, add as the first action\n    \
         - target: $.paths['/v2/endpoint/{{endpoint_id}}']\n      \
         description: why\n      \
         remove: true\n"
    );
    assert!(said.contains(&wanted), "{said}");
}

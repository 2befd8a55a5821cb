//! What the facade takes for granted, in a document that no longer has it.

use crate::{DOCUMENT, OVERLAY, bindings, edited, edited_after, line_of, message, with_action};

#[test]
fn an_operation_of_the_facade_under_another_name() {
    let overlay = edited(OVERLAY, "operationId: list_webhook_events", "operationId: list_event_types");
    let line = line_of(DOCUMENT, "  /v2/events:", "get:");
    assert_eq!(
        message(DOCUMENT, &overlay),
        format!(
            "openapi/joggai-v2.yaml:{line}: the facade calls the operation `list_webhook_events`, and there is none of this name\n  \
             at: /paths/~1v2~1events/get\n  \
             to mend it: add to openapi/overlay.yaml, under `actions:`\n    \
             - target: $.paths['/v2/events'].get\n      \
             description: why\n      \
             update:\n        \
             operationId: list_webhook_events\n    \
             or, where JoggAI no longer has it, take it out of src/webhooks/ and build/facade.rs"
        )
    );
}

#[test]
fn the_data_of_an_operation_is_another() {
    let place = "$.paths['/v2/events'].get.responses['200'].content['application/json'].schema.allOf[1].properties.data";
    let overlay = with_action(place, "update:\n  x-joggai-type: EventList");
    let line = line_of(DOCUMENT, "  /v2/events:", "get:");
    assert_eq!(
        message(DOCUMENT, &overlay),
        format!(
            "openapi/joggai-v2.yaml:{line}: the facade takes the data of `list_webhook_events` for a `ListWebhookEventsData`, \
             and it is `EventList`\n  \
             at: /paths/~1v2~1events/get\n  \
             to mend it: where only the name differs, give the object of `data` an `x-joggai-type: ListWebhookEventsData` in \
             openapi/overlay.yaml; else mend src/webhooks/ and build/facade.rs"
        )
    );
}

#[test]
fn a_field_is_gone_or_another() {
    let anchor = "    WebhookEndpoint:\n";
    let remedy = "mend the place with a mark in openapi/overlay.yaml (x-joggai-type, x-joggai-enum, x-joggai-secret); \
                  where JoggAI has changed, mend src/webhooks/ and build/facade.rs";
    let gone = edited_after(DOCUMENT, anchor, "        endpoint_id:", "        id:");
    let number = edited_after(DOCUMENT, "        endpoint_id:", "type: string", "type: integer");
    let time = edited_after(
        DOCUMENT,
        "        created_at:\n          type: integer\n",
        "type: integer",
        "type: string",
    );
    let secret = with_action(
        "$.components.schemas.WebhookEndpoint.properties.secret",
        "update:\n  x-joggai-secret: false",
    );
    let cases = [
        (&gone, OVERLAY, "WebhookEndpoint", "endpoint_id", "Option<String>", "there is none"),
        (&number, OVERLAY, "WebhookEndpoint:", "endpoint_id", "Option<String>", "it is `Option<i64>`"),
        (&time, OVERLAY, "created_at:", "created_at", "Option<i64>", "it is `Option<String>`"),
        (&DOCUMENT.to_owned(), &*secret, "secret:", "secret", "Option<Secret>", "it is `Option<String>`"),
    ];
    for (document, overlay, at, field, wanted, found) in cases {
        let line = match at {
            "WebhookEndpoint" => line_of(document, anchor, "      properties:"),
            _ => line_of(document, anchor, &format!("{field}:")),
        };
        assert_eq!(
            message(document, overlay),
            format!(
                "openapi/joggai-v2.yaml:{line}: the facade takes `WebhookEndpoint::{field}` for a `{wanted}`, and {found}\n  \
                 at: /components/schemas/WebhookEndpoint/properties/{field}\n  \
                 to mend it: {remedy}"
            )
        );
    }
}

#[test]
fn a_request_requires_more() {
    let update = "  /v2/endpoint/{endpoint_id}:";
    let more = edited_after(
        DOCUMENT,
        update,
        "              - events\n              properties:\n",
        "              - events\n              - label\n              properties:\n                label:\n                  type: string\n",
    );
    let line = line_of(&more, update, "schema:\n              type: object");
    assert_eq!(
        message(&more, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the facade calls `UpdateWebhookEndpoint::new` with url, status, events, and it \
             takes url, status, events, label\n  \
             at: /paths/~1v2~1endpoint~1{{endpoint_id}}/put/requestBody/content/application~1json/schema\n  \
             to mend it: mend the calls of `UpdateWebhookEndpoint::new` in src/, and NEW in build/facade.rs"
        )
    );
}

#[test]
fn a_value_that_the_facade_names_is_gone() {
    let other = DOCUMENT.replace("- disabled\n", "- paused\n");
    let line = line_of(&other, "  /v2/endpoint:", "status:");
    assert_eq!(
        message(&other, OVERLAY),
        format!(
            "openapi/joggai-v2.yaml:{line}: the facade names `WebhookStatus::Disabled`, and the values are \"enabled\", \"paused\"\n  \
             at: /paths/~1v2~1endpoint/post/requestBody/content/application~1json/schema/properties/status\n  \
             to mend it: where JoggAI has only another word for it, give the value the name `Disabled` with \
             `x-joggai-variants` in openapi/overlay.yaml; else mend src/ and build/facade.rs"
        )
    );
    let named = "x-joggai-enum: WebhookStatus\n";
    let named = edited(OVERLAY, named, &format!("{named}    x-joggai-variants:\n      paused: Disabled\n"));
    assert!(bindings(&other, &named).contains("Disabled = \"paused\""));
}

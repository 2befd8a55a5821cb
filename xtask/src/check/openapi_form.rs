//! The objects of OpenAPI 3.0 (spec.openapis.org/oas/v3.0.4): which fields each has, and what they hold.

use Form::{Any, Count, Flag, FlagOr, List, Map, Number, One, Text, Word};

/// What a place may hold.
pub enum Form {
    Any,
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    Flag,
    Number,
    /// A whole number from 0.
    Count,
    One(&'static Shape),
    List(&'static Form),
    /// Any keys.
    Map(&'static Form),
    /// `true`, `false`, or an object.
    FlagOr(&'static Shape),
}

/// An object with fields of its own.
pub struct Shape {
    pub name: &'static str,
    pub required: &'static [&'static str],
    pub fields: &'static [(&'static str, Form)],
    /// What keys hold that are no fields: paths, statuses, expressions.
    pub entries: Option<Entries>,
    /// Whether a `$ref` may stand in its place.
    pub may_be_reference: bool,
}

pub struct Entries {
    pub named: fn(&str) -> bool,
    pub what: &'static str,
    pub form: Form,
}

const fn shape(
    name: &'static str,
    required: &'static [&'static str],
    fields: &'static [(&'static str, Form)],
) -> Shape {
    Shape { name, required, fields, entries: None, may_be_reference: false }
}

const fn referable(
    name: &'static str,
    required: &'static [&'static str],
    fields: &'static [(&'static str, Form)],
) -> Shape {
    Shape { name, required, fields, entries: None, may_be_reference: true }
}

pub static OPENAPI: Shape = shape(
    "OpenAPI Object",
    &["openapi", "info", "paths"],
    &[
        ("openapi", Text),
        ("info", One(&INFO)),
        ("servers", List(&One(&SERVER))),
        ("paths", One(&PATHS)),
        ("components", One(&COMPONENTS)),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("tags", List(&One(&TAG))),
        ("externalDocs", One(&EXTERNAL_DOCS)),
    ],
);

static INFO: Shape = shape(
    "Info Object",
    &["title", "version"],
    &[
        ("title", Text),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", One(&CONTACT)),
        ("license", One(&LICENSE)),
        ("version", Text),
    ],
);

static CONTACT: Shape = shape("Contact Object", &[], &[("name", Text), ("url", Text), ("email", Text)]);

static LICENSE: Shape = shape("License Object", &["name"], &[("name", Text), ("url", Text)]);

static SERVER: Shape = shape(
    "Server Object",
    &["url"],
    &[("url", Text), ("description", Text), ("variables", Map(&One(&SERVER_VARIABLE)))],
);

static SERVER_VARIABLE: Shape = shape(
    "Server Variable Object",
    &["default"],
    &[("enum", List(&Text)), ("default", Text), ("description", Text)],
);

static SECURITY_REQUIREMENT: Form = Map(&List(&Text));

static TAG: Shape = shape(
    "Tag Object",
    &["name"],
    &[("name", Text), ("description", Text), ("externalDocs", One(&EXTERNAL_DOCS))],
);

static EXTERNAL_DOCS: Shape =
    shape("External Documentation Object", &["url"], &[("url", Text), ("description", Text)]);

static PATHS: Shape = Shape {
    name: "Paths Object",
    required: &[],
    fields: &[],
    entries: Some(Entries {
        named: |key| key.starts_with('/'),
        what: "a path, which starts with `/`",
        form: One(&PATH_ITEM),
    }),
    may_be_reference: false,
};

pub static PATH_ITEM: Shape = referable(
    "Path Item Object",
    &[],
    &[
        ("summary", Text),
        ("description", Text),
        ("get", One(&OPERATION)),
        ("put", One(&OPERATION)),
        ("post", One(&OPERATION)),
        ("delete", One(&OPERATION)),
        ("options", One(&OPERATION)),
        ("head", One(&OPERATION)),
        ("patch", One(&OPERATION)),
        ("trace", One(&OPERATION)),
        ("servers", List(&One(&SERVER))),
        ("parameters", List(&One(&PARAMETER))),
    ],
);

pub static OPERATION: Shape = shape(
    "Operation Object",
    &["responses"],
    &[
        ("tags", List(&Text)),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        ("operationId", Text),
        ("parameters", List(&One(&PARAMETER))),
        ("requestBody", One(&REQUEST_BODY)),
        ("responses", One(&RESPONSES)),
        ("callbacks", Map(&One(&CALLBACK))),
        ("deprecated", Flag),
        ("security", List(&SECURITY_REQUIREMENT)),
        ("servers", List(&One(&SERVER))),
    ],
);

pub static PARAMETER: Shape = referable(
    "Parameter Object",
    &["name", "in"],
    &[
        ("name", Text),
        ("in", Word(&["path", "query", "header", "cookie"])),
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        (
            "style",
            Word(&["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"]),
        ),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", One(&SCHEMA)),
        ("example", Any),
        ("examples", Map(&One(&EXAMPLE))),
        ("content", Map(&One(&MEDIA_TYPE))),
    ],
);

static HEADER: Shape = referable(
    "Header Object",
    &[],
    &[
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        ("style", Word(&["simple"])),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", One(&SCHEMA)),
        ("example", Any),
        ("examples", Map(&One(&EXAMPLE))),
        ("content", Map(&One(&MEDIA_TYPE))),
    ],
);

static REQUEST_BODY: Shape = referable(
    "Request Body Object",
    &["content"],
    &[("description", Text), ("content", Map(&One(&MEDIA_TYPE))), ("required", Flag)],
);

pub static MEDIA_TYPE: Shape = shape(
    "Media Type Object",
    &[],
    &[
        ("schema", One(&SCHEMA)),
        ("example", Any),
        ("examples", Map(&One(&EXAMPLE))),
        ("encoding", Map(&One(&ENCODING))),
    ],
);

static ENCODING: Shape = shape(
    "Encoding Object",
    &[],
    &[
        ("contentType", Text),
        ("headers", Map(&One(&HEADER))),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
    ],
);

pub static RESPONSES: Shape = Shape {
    name: "Responses Object",
    required: &[],
    fields: &[],
    entries: Some(Entries {
        named: |key| {
            let is_status = key.len() == 3
                && key.starts_with(|first| matches!(first, '1'..='5'))
                && (key.ends_with("XX") || key.bytes().all(|digit| digit.is_ascii_digit()));
            key == "default" || is_status
        },
        what: "`default`, a status such as '200', or a range such as '2XX'",
        form: One(&RESPONSE),
    }),
    may_be_reference: false,
};

static RESPONSE: Shape = referable(
    "Response Object",
    &["description"],
    &[
        ("description", Text),
        ("headers", Map(&One(&HEADER))),
        ("content", Map(&One(&MEDIA_TYPE))),
        ("links", Map(&One(&LINK))),
    ],
);

static CALLBACK: Shape = Shape {
    name: "Callback Object",
    required: &[],
    fields: &[],
    entries: Some(Entries { named: |_| true, what: "an expression", form: One(&PATH_ITEM) }),
    may_be_reference: true,
};

static EXAMPLE: Shape = referable(
    "Example Object",
    &[],
    &[("summary", Text), ("description", Text), ("value", Any), ("externalValue", Text)],
);

static LINK: Shape = referable(
    "Link Object",
    &[],
    &[
        ("operationRef", Text),
        ("operationId", Text),
        ("parameters", Map(&Any)),
        ("requestBody", Any),
        ("description", Text),
        ("server", One(&SERVER)),
    ],
);

static COMPONENTS: Shape = shape(
    "Components Object",
    &[],
    &[
        ("schemas", Map(&One(&SCHEMA))),
        ("responses", Map(&One(&RESPONSE))),
        ("parameters", Map(&One(&PARAMETER))),
        ("examples", Map(&One(&EXAMPLE))),
        ("requestBodies", Map(&One(&REQUEST_BODY))),
        ("headers", Map(&One(&HEADER))),
        ("securitySchemes", Map(&One(&SECURITY_SCHEME))),
        ("links", Map(&One(&LINK))),
        ("callbacks", Map(&One(&CALLBACK))),
    ],
);

pub static SCHEMA: Shape = referable(
    "Schema Object",
    &[],
    &[
        ("title", Text),
        ("multipleOf", Number),
        ("maximum", Number),
        ("exclusiveMaximum", Flag),
        ("minimum", Number),
        ("exclusiveMinimum", Flag),
        ("maxLength", Count),
        ("minLength", Count),
        ("pattern", Text),
        ("maxItems", Count),
        ("minItems", Count),
        ("uniqueItems", Flag),
        ("maxProperties", Count),
        ("minProperties", Count),
        ("required", List(&Text)),
        ("enum", List(&Any)),
        ("type", Word(&["string", "integer", "number", "boolean", "array", "object"])),
        ("allOf", List(&One(&SCHEMA))),
        ("oneOf", List(&One(&SCHEMA))),
        ("anyOf", List(&One(&SCHEMA))),
        ("not", One(&SCHEMA)),
        ("items", One(&SCHEMA)),
        ("properties", Map(&One(&SCHEMA))),
        ("additionalProperties", FlagOr(&SCHEMA)),
        ("description", Text),
        ("format", Text),
        ("default", Any),
        ("nullable", Flag),
        ("discriminator", One(&DISCRIMINATOR)),
        ("readOnly", Flag),
        ("writeOnly", Flag),
        ("xml", One(&XML)),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        ("example", Any),
        ("deprecated", Flag),
    ],
);

static DISCRIMINATOR: Shape =
    shape("Discriminator Object", &["propertyName"], &[("propertyName", Text), ("mapping", Map(&Text))]);

static XML: Shape = shape(
    "XML Object",
    &[],
    &[("name", Text), ("namespace", Text), ("prefix", Text), ("attribute", Flag), ("wrapped", Flag)],
);

static SECURITY_SCHEME: Shape = referable(
    "Security Scheme Object",
    &["type"],
    &[
        ("type", Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
        ("description", Text),
        ("name", Text),
        ("in", Word(&["query", "header", "cookie"])),
        ("scheme", Text),
        ("bearerFormat", Text),
        ("flows", One(&OAUTH_FLOWS)),
        ("openIdConnectUrl", Text),
    ],
);

static OAUTH_FLOWS: Shape = shape(
    "OAuth Flows Object",
    &[],
    &[
        ("implicit", One(&OAUTH_FLOW)),
        ("password", One(&OAUTH_FLOW)),
        ("clientCredentials", One(&OAUTH_FLOW)),
        ("authorizationCode", One(&OAUTH_FLOW)),
    ],
);

static OAUTH_FLOW: Shape = shape(
    "OAuth Flow Object",
    &["scopes"],
    &[("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes", Map(&Text))],
);

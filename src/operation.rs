//! What is known of each operation before it is called.

use crate::raw::OPERATIONS;

/// One operation of the API, as the document describes it.
///
/// ```
/// let update = joggai::Operation::named("update_webhook_endpoint").expect("it is in the document");
/// assert_eq!((update.method(), update.path()), ("PUT", "/v2/endpoint/{endpoint_id}"));
/// assert!(update.is_repeatable());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Operation {
    name: &'static str,
    method: &'static str,
    path: &'static str,
    repeatable: bool,
    data: &'static str,
}

impl Operation {
    pub(crate) const fn new(
        name: &'static str,
        method: &'static str,
        path: &'static str,
        repeatable: bool,
        data: &'static str,
    ) -> Self {
        Self { name, method, path, repeatable, data }
    }

    /// Every operation of the document, sorted by name.
    pub fn all() -> &'static [Operation] {
        OPERATIONS
    }

    /// The operation of this name, which is also the name of its method in [`raw::Client`](crate::raw::Client).
    pub fn named(name: &str) -> Option<&'static Operation> {
        let found = OPERATIONS.binary_search_by(|operation| operation.name.cmp(name)).ok()?;
        OPERATIONS.get(found)
    }

    /// The name, such as `update_webhook_endpoint`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The HTTP method in capitals.
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The path template, such as `/v2/endpoint/{endpoint_id}`.
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// Whether sending it twice does no more than sending it once: true for GET, PUT and DELETE, false for POST.
    pub fn is_repeatable(&self) -> bool {
        self.repeatable
    }

    /// The type of the answer's `data` in [`raw::types`](crate::raw::types); `()` where the document shows none.
    pub fn data(&self) -> &'static str {
        self.data
    }
}

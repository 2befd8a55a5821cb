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

    /// The operation of a generated method, found when the crate is compiled: a method without one does not compile.
    pub(crate) const fn of_method(name: &str) -> &'static Operation {
        let mut rest = OPERATIONS;
        while let [first, others @ ..] = rest {
            if is_same(first.name.as_bytes(), name.as_bytes()) {
                return first;
            }
            rest = others;
        }
        panic!("the table of operations lacks a generated method")
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

/// `==`, which cannot run at compile time.
const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, ones @ ..], [second, others @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (ones, others);
    }
    one.is_empty() && other.is_empty()
}

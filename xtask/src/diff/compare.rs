//! Walks two documents side by side.
//!
//! What both refer to is compared once for each side of a call that it is used on, however often it is reached; where
//! it differs, the way back leads to the operations that it reaches. So schemas may refer to themselves.

use crate::build::names::type_name;
use crate::diff::change::{At, Changes, Finding, Reached, changes};
use crate::diff::consequence::{Effect, Side, Slot, code, compatible, compile, run_time};
use crate::diff::schemas::Typed;
use crate::diff::spec::{Node, Operation, Spec, component, reachable};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// All differences that are more than prose.
pub fn compare(old: &Spec, new: &Spec) -> Changes {
    let mut comparison =
        Comparison { old, new, units: Vec::new(), known: HashMap::new(), waiting: Vec::new() };
    let (before, after) = (old.operations(), new.operations());
    for (key, operation) in &before {
        match after.get(key) {
            Some(other) => comparison.both(operation, other),
            None => comparison.removed(operation),
        }
    }
    after.iter().filter(|(key, _)| !before.contains_key(*key)).for_each(|(_, added)| comparison.added(added));
    while let Some(Waiting { unit, side, old, new }) = comparison.waiting.pop() {
        comparison.schema(unit, side, old, new);
    }
    comparison.inputs();
    comparison.changes()
}

pub struct Comparison<'a> {
    pub old: &'a Spec,
    pub new: &'a Spec,
    units: Vec<Unit>,
    known: HashMap<(String, String, Side), usize>,
    waiting: Vec<Waiting<'a>>,
}

/// What is compared in one piece: an operation, or a shared schema.
#[derive(Default)]
struct Unit {
    operation: Option<Reached>,
    findings: Vec<Finding>,
    /// The units that it refers to.
    to: BTreeSet<usize>,
}

struct Waiting<'a> {
    unit: usize,
    side: Side,
    old: Typed<'a>,
    new: Typed<'a>,
}

impl<'a> Comparison<'a> {
    /// Puts on record what was found in a unit.
    pub fn found(&mut self, unit: usize, kind: &'static str, effect: Effect, old: At, new: At) {
        self.units[unit].findings.push(Finding { kind, effect, old, new, facade: false });
    }

    /// What was found last changes a type of the facade.
    pub fn reaches_facade(&mut self, unit: usize, since: usize) {
        self.units[unit].findings.iter_mut().skip(since).for_each(|finding| finding.facade = true);
    }

    pub fn count(&self, unit: usize) -> usize {
        self.units[unit].findings.len()
    }

    /// Has two shared schemas compared, once.
    pub fn shared(&mut self, from: usize, side: Side, old: Typed<'a>, new: Typed<'a>) {
        let key = (old.node.pointer.clone(), new.node.pointer.clone(), side);
        let unit = match self.known.get(&key) {
            Some(unit) => *unit,
            None => {
                let unit = self.unit(None);
                self.known.insert(key, unit);
                self.waiting.push(Waiting { unit, side, old, new });
                unit
            }
        };
        self.units[from].to.insert(unit);
    }

    fn unit(&mut self, operation: Option<Reached>) -> usize {
        self.units.push(Unit { operation, ..Unit::default() });
        self.units.len() - 1
    }

    /// All that was found, with the operations from which the places can be reached.
    fn changes(self) -> Changes {
        let mut operations = Vec::new();
        let mut reached: Vec<Vec<usize>> = vec![Vec::new(); self.units.len()];
        let mut seen = vec![usize::MAX; self.units.len()];
        for (start, operation) in self.units.iter().enumerate().filter(|(_, unit)| unit.operation.is_some()) {
            let mut waiting = vec![start];
            while let Some(next) = waiting.pop() {
                if std::mem::replace(&mut seen[next], start) != start {
                    if !self.units[next].findings.is_empty() {
                        reached[next].push(operations.len());
                    }
                    waiting.extend(self.units[next].to.iter().filter(|next| seen[**next] != start));
                }
            }
            operations.extend(operation.operation.clone());
        }
        let mut found = Vec::new();
        for (unit, reached) in self.units.into_iter().zip(&reached) {
            found.extend(unit.findings.into_iter().map(|finding| (finding, reached.as_slice())));
        }
        changes(self.old, self.new, operations, found)
    }

    fn removed(&mut self, operation: &Operation<'a>) {
        let unit = self.unit(Some(Reached::new(operation)));
        let method = operation.name.as_deref().map_or_else(|| "the method".to_owned(), code);
        let effect = compile(format!("{method} is gone, with the types of its own"));
        let old = At::new(&operation.node.pointer, "", Some(operation.title()));
        self.found(unit, "operation-removed", effect, old, At::new("/paths", "", None));
    }

    fn added(&mut self, operation: &Operation<'a>) {
        let unit = self.unit(Some(Reached::new(operation)));
        let effect = compatible(match &operation.name {
            Some(name) => format!("`raw::Client` gets {}", code(name)),
            None => {
                "the build wants a name for it: give it an `operationId` in openapi/overlay.yaml".to_owned()
            }
        });
        let new = At::new(&operation.node.pointer, "", Some(operation.title()));
        self.found(unit, "operation-added", effect, At::new("/paths", "", None), new);
    }

    fn both(&mut self, old: &Operation<'a>, new: &Operation<'a>) {
        let mut shown = Reached::new(new);
        shown.name = shown.name.or_else(|| old.name.clone());
        let unit = self.unit(Some(shown));
        let name = new.name.clone().or_else(|| old.name.clone());
        let own = type_name(&name.clone().unwrap_or_else(|| format!("{} {}", new.method, new.path)));
        if let (Some(before), Some(after)) = (&old.name, &new.name)
            && before != after
        {
            let effect = compile(format!(
                "{} becomes {}, and the types named after it change with it",
                code(before),
                code(after)
            ));
            let at = |operation: &Operation<'_>| {
                At::new(&operation.node.pointer, "operationId", operation.name.clone())
            };
            self.found(unit, "operation-renamed", effect, at(old), at(new));
        }
        if old.path != new.path {
            let effect = compatible(
                "the bindings take it by position; the overlay's targets have to name the new path"
                    .to_owned(),
            );
            let at = |operation: &Operation<'_>| {
                At::new(&operation.node.pointer, "", Some(operation.path.to_owned()))
            };
            self.found(unit, "path-variable-renamed", effect, at(old), at(new));
        }
        let deprecated = |operation: &Operation<'_>| {
            let flag = operation.node.value.get("deprecated").and_then(serde_json::Value::as_bool);
            let value = flag.filter(|flag| *flag).map(|_| "true".to_owned());
            At::new(&operation.node.pointer, "deprecated", value)
        };
        let (was, is) = (deprecated(old), deprecated(new));
        if was.value != is.value {
            let effect = compatible("the bindings do not mark it; tell it in the changelog");
            self.found(unit, "deprecated-changed", effect, was, is);
        }
        self.security(unit, old, new);
        self.servers(unit, old, new);
        self.parameters(unit, &own, old, new);
        self.bodies(unit, &own, old, new);
        self.answers(unit, &own, old, new);
    }

    fn security(&mut self, unit: usize, old: &Operation<'a>, new: &Operation<'a>) {
        let (before, at_old) = alternatives(self.old, old);
        let (after, at_new) = alternatives(self.new, new);
        let by_key_alone = after.is_empty()
            || after.values().any(|schemes| schemes.iter().all(|scheme| is_key(self.new, scheme)));
        let effect = || match by_key_alone {
            true => compatible("the key in `x-api-key`, which every call carries, is enough"),
            false => {
                run_time("calls may be refused: the client sends a key in `x-api-key`, and nothing else")
            }
        };
        if before != after {
            let shown = |alternatives: &BTreeMap<String, Vec<String>>| match alternatives.is_empty() {
                true => "none".to_owned(),
                false => alternatives.keys().cloned().collect::<Vec<_>>().join(" or "),
            };
            let old = At::new(at_old, "", Some(shown(&before)));
            self.found(unit, "security-changed", effect(), old, At::new(at_new, "", Some(shown(&after))));
        }
        let used = |alternatives: &BTreeMap<String, Vec<String>>| -> BTreeSet<String> {
            alternatives.values().flatten().cloned().collect()
        };
        for name in used(&before).intersection(&used(&after)) {
            let (old, new) = (scheme(self.old, name), scheme(self.new, name));
            let (Some(old), Some(new)) = (old, new) else { continue };
            let shown = |node: &Node<'_>| crate::diff::documentation::without_prose(node.value).to_string();
            let (before, after) = (shown(&old), shown(&new));
            if before != after {
                let old = At::new(old.pointer, "", Some(before));
                let new = At::new(new.pointer, "", Some(after));
                self.found(unit, "security-scheme-changed", effect(), old, new);
            }
        }
    }

    fn servers(&mut self, unit: usize, old: &Operation<'a>, new: &Operation<'a>) {
        let (before, at_old) = servers(self.old, old);
        let (after, at_new) = servers(self.new, new);
        for url in before.difference(&after) {
            let effect = run_time("calls go there unless the builder is given another base URL");
            let old = At::new(&at_old, "", Some(url.clone()));
            self.found(unit, "server-removed", effect, old, At::new(&at_new, "", None));
        }
        for url in after.difference(&before) {
            let effect = compatible("the client calls it only if the builder is given it as base URL");
            let new = At::new(&at_new, "", Some(url.clone()));
            self.found(unit, "server-added", effect, At::new(&at_old, "", None), new);
        }
    }

    /// A schema used on both sides of calls is two types, and the requests' one has a name of its own then.
    fn inputs(&mut self) {
        let answers = |spec: &Spec| {
            let operations = spec.operations();
            reachable(
                &spec.document.value,
                operations.values().filter_map(|of| of.node.value.get("responses")),
            )
        };
        let (before, after) = (answers(self.old), answers(self.new));
        let requests = self.known.iter().filter(|((old, new, side), _)| *side == Side::Request && old == new);
        let requests: Vec<(String, usize)> = requests.map(|((old, ..), unit)| (old.clone(), *unit)).collect();
        for (pointer, unit) in requests {
            let (was, is) = (before.contains(&pointer), after.contains(&pointer));
            let (Some(name), Some(value)) = (component(&pointer), self.new.document.value.pointer(&pointer))
            else {
                continue;
            };
            let view = self.new.view(Node { value, pointer: pointer.clone() });
            if was == is || view.properties.is_empty() {
                continue;
            }
            let shown = |both: bool| type_name(name) + if both { "Input" } else { "" };
            let effect = compile(format!(
                "answers and requests {} share it, so requests are made of {}",
                if is { "now" } else { "no longer" },
                code(&shown(is))
            ));
            let (old, new) =
                (At::new(&pointer, "", Some(shown(was))), At::new(&pointer, "", Some(shown(is))));
            self.found(unit, "type-renamed", effect, old, new);
        }
    }

    /// A shared or inline schema of an operation, with the name of the type that it would become.
    pub fn typed(node: Node<'a>, name: String, slot: Slot) -> Typed<'a> {
        Typed { node, enum_name: name.clone(), name, field: String::new(), slot, own: false }
    }
}

/// The ways in which an operation may be authorised, each with the schemes that it takes together.
fn alternatives(spec: &Spec, operation: &Operation<'_>) -> (BTreeMap<String, Vec<String>>, String) {
    let list = operation.node.child("security").or_else(|| spec.root().child("security"));
    let Some(list) = list else { return (BTreeMap::new(), "/security".to_owned()) };
    let alternatives = list.items().map(|item| {
        let mut schemes: Vec<String> = item.entries().map(|(name, _)| name.to_owned()).collect();
        schemes.sort();
        let shown = item.entries().map(|(name, scopes)| {
            let mut scopes: Vec<&str> =
                scopes.value.as_array().into_iter().flatten().filter_map(|scope| scope.as_str()).collect();
            scopes.sort_unstable();
            if scopes.is_empty() { name.to_owned() } else { format!("{name} ({})", scopes.join(", ")) }
        });
        let mut shown: Vec<String> = shown.collect();
        shown.sort();
        (if shown.is_empty() { "none".to_owned() } else { shown.join(" and ") }, schemes)
    });
    (alternatives.collect(), list.pointer.clone())
}

fn scheme<'a>(spec: &'a Spec, name: &str) -> Option<Node<'a>> {
    let schemes = spec.root().child("components")?.child("securitySchemes")?;
    Some(spec.resolve(schemes.child(name)?))
}

fn is_key(spec: &Spec, name: &str) -> bool {
    scheme(spec, name).is_some_and(|scheme| {
        let header = scheme.text("name").is_some_and(|name| name.eq_ignore_ascii_case("x-api-key"));
        scheme.text("type") == Some("apiKey") && scheme.text("in") == Some("header") && header
    })
}

fn servers(spec: &Spec, operation: &Operation<'_>) -> (BTreeSet<String>, String) {
    let of = [operation.node.child("servers"), operation.item.child("servers"), spec.root().child("servers")];
    let Some(list) = of.into_iter().flatten().next() else {
        return (BTreeSet::new(), "/servers".to_owned());
    };
    let urls = list.items().filter_map(|server| server.text("url").map(str::to_owned)).collect();
    (urls, list.pointer)
}

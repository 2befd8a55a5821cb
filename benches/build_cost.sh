#!/usr/bin/env bash
# What this crate costs at build time:
#   1. CPU time of a consumer's cold debug build, as a ratio to a crate with only reqwest, serde and tokio;
#   2. seconds from an edit of the YAML to a finished build of this package.
# Usage: benches/build_cost.sh [RUNS]    (default 1 run of each, interleaved)
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

crate() { # NAME EXTRA-DEPENDENCY-LINE
    mkdir -p "$work/$1/src"
    cat >"$work/$1/Cargo.toml" <<TOML
[package]
name = "$1"
version = "0.0.0"
edition = "2024"

[dependencies]
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
$2
TOML
    echo 'fn main() {}' >"$work/$1/src/main.rs"
    cp "$here/Cargo.lock" "$work/$1/Cargo.lock"
    (cd "$work/$1" && cargo fetch --quiet)
}

cpu() { # NAME: CPU seconds of a cold build
    rm -rf "$work/$1/target"
    (
        cd "$work/$1"
        TIMEFORMAT='%U %S'
        # A crate from a registry is never compiled incrementally; one from a path is, unless told otherwise.
        time CARGO_INCREMENTAL=0 CARGO_TARGET_DIR="$work/$1/target" cargo build --quiet --offline 2>"$work/$1.log"
    ) 2>"$work/$1.time" || { cat "$work/$1.log" >&2; return 1; }
    awk '{ printf "%.1f\n", $1 + $2 }' "$work/$1.time"
}

crate baseline $'reqwest = "0.13"\nserde = { version = "1", features = ["derive"] }'
crate consumer "joggai = { path = \"$here\" }"

for run in $(seq "$runs"); do
    ours=$(cpu consumer)
    base=$(cpu baseline)
    awk -v o="$ours" -v b="$base" -v r="$run" \
        'BEGIN { printf "cold debug build, run %d: joggai %.1f CPU s, reqwest + serde + tokio %.1f CPU s, ratio %.2f\n", r, o, b, o / b }'
done

mkdir -p "$work/edit"
cp -r "$here"/{Cargo.toml,Cargo.lock,README.md,build.rs,build,openapi,src,examples,tests,benches,xtask} "$work/edit/"
cd "$work/edit"
export CARGO_TARGET_DIR="$work/edit-target"
cargo build --quiet --offline
for run in $(seq 3); do
    sed -i "s/^  title: .*/  title: JoggAI OpenAPI v2, edit $run/" openapi/joggai-v2.yaml
    TIMEFORMAT="edit of the YAML, run $run: built in %R s (%U s user)"
    time cargo build --quiet --offline
done

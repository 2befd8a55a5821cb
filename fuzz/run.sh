#!/usr/bin/env bash
# Fuzzes one target, from the documented events and from what earlier runs found, and reports where it fails.
#
#   fuzz/run.sh verify|event [SECONDS]
#
# Needs cargo-fuzz (cargo install --locked cargo-fuzz). A stable toolchain will do: no sanitizer is used, for the crate has
# no unsafe code; the coverage is what needs RUSTC_BOOTSTRAP.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:?usage: fuzz/run.sh verify|event [SECONDS]}
seconds=${2:-300}
mkdir -p "fuzz/corpus/$target"
RUSTC_BOOTSTRAP=1 cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" tests/events -- \
    -max_total_time="$seconds" -print_final_stats=1

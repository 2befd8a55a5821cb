#!/usr/bin/env bash
# What one call costs beside bare reqwest with serde, and beside the client that progenitor generates by itself.
# Latency, CPU time and allocations, and where valgrind is installed the instructions of a call, which hardly vary.
#
#   benches/call.sh
set -euo pipefail
cd "$(dirname "$0")/peers"
cargo build --quiet --locked --release --features call --bin call
target/release/call

command -v valgrind >/dev/null || { echo "valgrind is not installed: instructions were not counted" >&2; exit 0; }
exec 3< <(target/release/call serve)
server=$!
trap 'kill "$server"' EXIT
read -r address <&3
instructions() { # CLIENT CALLS
    valgrind --tool=callgrind --callgrind-out-file=/dev/null target/release/call only "$1" "$2" "$address" 2>&1 |
        awk '/Collected/ { print $4 }'
}
per_call() { # CLIENT: the difference of two runs leaves out what starting costs
    echo $((($(instructions "$1" 1500) - $(instructions "$1" 500)) / 1000))
}
bare=$(per_call bare) plain=$(per_call plain) ours=$(per_call joggai)
echo "instructions of a call, without the server"
awk -v b="$bare" -v p="$plain" -v o="$ours" 'BEGIN {
    printf "  bare reqwest + serde    %d\n  plain progenitor        %d (%.3f)\n  joggai                  %d (%.3f)\n", b, p, p / b, o, o / b }'

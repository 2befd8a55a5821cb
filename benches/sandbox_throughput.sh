#!/usr/bin/env bash
# Measures the sandbox under load: validated PUTs a second over 32 kept-alive connections, and its memory before and
# after. Client and sandbox share the machine. On two cores at least 30 000 a second are expected, and no growing memory.
#
#   benches/sandbox_throughput.sh [SECONDS]
#
# Needs wrk (Debian: apt-get install wrk) and Linux' /proc.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-30}
port=${PORT:-18417}
key=throughput-key
expected=30000

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
cargo build --quiet --release --features cli
script=$(mktemp)
sandbox=
# The sandbox is ended by the id it was started with.
trap '[ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true; rm -f "$script"' EXIT

cat >"$script" <<LUA
wrk.method = "PUT"
wrk.body = '{"url":"https://example.com/hooks/joggai","status":"enabled","events":["generated_avatar_video_success","generated_avatar_video_failed"]}'
wrk.headers["content-type"] = "application/json"
wrk.headers["x-api-key"] = "$key"
LUA

"${CARGO_TARGET_DIR:-target}/release/joggai" sandbox --port "$port" --key "$key" >/dev/null &
sandbox=$!
url=http://127.0.0.1:$port/v2/endpoint/wh_123456
for _ in $(seq 100); do
    kill -0 "$sandbox" 2>/dev/null || { echo "the sandbox ended by itself" >&2; exit 1; }
    curl --silent --output /dev/null "$url" && break
    sleep 0.05
done

memory() { awk '/^VmRSS/ { print $2 }' "/proc/$sandbox/status"; }
# Buffers of the connections and the allocator's pools belong to the start.
wrk -t1 -c32 -d2 -s "$script" "$url" >/dev/null
before=$(memory)
result=$(wrk -t1 -c32 -d"$seconds" -s "$script" "$url")
after=$(memory)
echo "$result"
echo "memory: $before kB before, $after kB after"

if grep -q 'Non-2xx' <<<"$result"; then
    echo "not all requests succeeded" >&2
    exit 1
fi
awk -v expected="$expected" '/^Requests\/sec:/ { exit !($2 >= expected) }' <<<"$result" \
    || { echo "fewer than $expected requests a second" >&2; exit 1; }

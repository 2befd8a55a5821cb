#!/usr/bin/env bash
# What verifying a webhook delivery costs beside hmac and sha2 alone, svix and standardwebhooks; fails where it costs
# more than 1.1 times the former, or more than one of the latter.
#
#   benches/verify.sh
set -euo pipefail
cd "$(dirname "$0")/peers"
cargo run --quiet --locked --release --features verify --bin verify

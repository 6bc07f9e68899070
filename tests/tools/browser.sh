#!/usr/bin/env bash
# Runs the in-browser tests of tests/browser in a headless Chromium.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$here/webdriver.json"
export CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
export WASM_BINDGEN_TEST_TIMEOUT=120
exec cargo test --features platform --target wasm32-unknown-unknown --test browser "$@"

#!/usr/bin/env bash
# Fetches what the project is built with ("build") or also what it is tested with ("test"),
# and only what is missing. A tool of the right version elsewhere on the PATH is used as it is.
set -euo pipefail

TRUNK=0.21.14
WASM_BINDGEN=0.2.130
WASM_SPLIT=0.2.3
GECKODRIVER=0.37.1

here=$(cd "$(dirname "$0")" && pwd)
: "${TOOLS:?set TOOLS to the folder where tools belong}"
export PATH="$TOOLS/bin:$TOOLS/node_modules/.bin:$PATH"

main() {
    need rustup "Rust is not here: install it from https://rustup.rs and try again."
    need cargo "Cargo is not here: install it with rustup (https://rustup.rs) and try again."
    need node "Node.js is not here: install version 20 or later from https://nodejs.org and try again."
    need npm "npm is not here: it comes with Node.js (https://nodejs.org)."
    mkdir -p "$TOOLS/bin"
    one_at_a_time
    rust_parts
    cargo_tool trunk "$TRUNK" trunk --locked
    # Not --locked: the lock file that comes with it names a version the registry does not serve.
    cargo_tool wasm-bindgen "$WASM_BINDGEN" wasm-bindgen-cli
    wasm_split
    npm_tools
    if [ "${1:-build}" = test ]; then
        browsers
        cargo_tool geckodriver "$GECKODRIVER" geckodriver --locked
    fi
}

fail() {
    echo "$1" >&2
    exit 1
}

need() {
    command -v "$1" >/dev/null || fail "$2"
}

# Two checkouts may share one folder of tools.
one_at_a_time() {
    command -v flock >/dev/null || return 0
    exec 9>"$TOOLS/.lock"
    flock 9
}

rust_parts() {
    local missing=()
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ] || missing+=(target wasm32-unknown-unknown)
    if [ ${#missing[@]} -gt 0 ]; then
        rustup target add wasm32-unknown-unknown || fail "The wasm target could not be added with rustup."
    fi
    local part
    for part in rustfmt clippy; do
        cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1 ||
            rustup component add "$part" || fail "The Rust component $part could not be added with rustup."
    done
}

# cargo_tool COMMAND VERSION CRATE [FLAGS]: installs CRATE unless COMMAND has that version.
cargo_tool() {
    local command=$1 version=$2 crate=$3
    shift 3
    has_version "$command" "$version" && return
    echo "Installing $crate $version (once; this takes some minutes)"
    if cargo binstall --version >/dev/null 2>&1; then
        cargo binstall --no-confirm --quiet --disable-strategies compile --root "$TOOLS" "$crate@$version" || true
        has_version "$command" "$version" && return
    fi
    cargo_install "$crate@$version" "$@" ||
        fail "$crate $version could not be installed with cargo install."
    has_version "$command" "$version" || fail "$crate is installed, but $command is not version $version."
}

# Tools run for seconds: to make them as fast as can be takes longer than it saves.
cargo_install() {
    env -u RUSTFLAGS -u CARGO_BUILD_TARGET CARGO_TARGET_DIR="$TOOLS/.build" \
        CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install --quiet --root "$TOOLS" "$@" || return
    rm -rf "$TOOLS/.build"
}

# It tells no version: the stamp does.
wasm_split() {
    [ "$(cat "$TOOLS/.wasm-split-stamp" 2>/dev/null)" = "$WASM_SPLIT" ] && command -v wasm-split-cli >/dev/null && return
    echo "Installing wasm_split_cli_support $WASM_SPLIT (once; this takes a minute)"
    cargo_install "wasm_split_cli_support@$WASM_SPLIT" --locked --force --features build-binary ||
        fail "wasm_split_cli_support $WASM_SPLIT could not be installed with cargo install."
    echo "$WASM_SPLIT" >"$TOOLS/.wasm-split-stamp"
}

# The whole answer is read before it is searched: a program that is cut off while it speaks
# (geckodriver says more than one line) counts as failed.
has_version() {
    local answer
    command -v "$1" >/dev/null && answer=$("$1" --version 2>/dev/null) && [[ $answer == *" $2"* ]]
}

npm_tools() {
    cmp -s "$here/package-lock.json" "$TOOLS/.npm-stamp" && return
    echo "Installing wasm-opt, terser, axe-core and DuckDB from npm"
    cp "$here/package.json" "$here/package-lock.json" "$TOOLS/"
    npm ci --prefix "$TOOLS" --no-audit --no-fund --loglevel=error ||
        fail "wasm-opt, terser, axe-core and DuckDB could not be installed with npm."
    cp "$here/package-lock.json" "$TOOLS/.npm-stamp"
}

browsers() {
    local missing=()
    command -v chromium >/dev/null || missing+=(chromium)
    command -v chromedriver >/dev/null || missing+=(chromium-driver)
    command -v firefox-esr >/dev/null || missing+=(firefox-esr)
    command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v xauth >/dev/null || missing+=(xauth)
    [ ${#missing[@]} -eq 0 ] && return
    local sorry="The end-to-end tests need the Debian packages ${missing[*]}, and they cannot be installed here"
    command -v apt-get >/dev/null || fail "$sorry: there is no apt-get."
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || fail "$sorry without a password: sudo apt-get install ${missing[*]}"
        as_root=(sudo -n)
    fi
    echo "Installing ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update || fail "$sorry: apt-get update failed."
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null || fail "$sorry: apt-get install failed."
}

main "$@"

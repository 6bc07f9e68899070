# Klantreis: everything is one of these.
#
#   make run     builds the page and serves it on http://127.0.0.1:8080 (PORT=9000 for another port)
#   make test    runs everything: format, lints, core, size, in-browser and end-to-end tests
#   make dist    leaves the page in dist/, ready for any static host
#   make bench   prints the figures the page has to meet
#   make check   the quick part of the tests: format, lints, core
#   make profile notes which functions do not run while a map is edited: after much has changed
#
# Tools that are missing are fetched once, into TOOLS. Set KLANTREIS_TOOLS to share them among checkouts.

PORT ?= 8080
ifdef KLANTREIS_TOOLS
TOOLS := $(abspath $(KLANTREIS_TOOLS))
else
TOOLS := $(CURDIR)/target/tools
endif

SHELL := /bin/bash
WASM := wasm32-unknown-unknown
export TOOLS
export DIST := $(CURDIR)/dist
export PATH := $(TOOLS)/bin:$(TOOLS)/node_modules/.bin:$(PATH)

SOURCES := Makefile Cargo.toml Cargo.lock Trunk.toml index.html .cargo/config.toml $(wildcard tests/tools/*.mjs) \
	tests/tools/profile.txt $(shell find src style -type f)

# Where somebody makes and edits a map: what runs there is what a first visit fetches.
EDITING := start::starts_in start::starts_with start::keeps editing:: rest::edits begins_and_names_a_journey adds_a_phase adds_a_step \
	::takes_back writes_a_card writes_it_anew makes_a_second_one deletes_a_card moves_a_card adds_a_row \
	renames_a_row says_how_it_feels_and_why

.PHONY: run dist test check core sql fuzz lint size browser e2e bench profile tools-build tools-test clean

run: dist
	@node tests/tools/serve.mjs dist $(PORT)

dist: tools-build dist/index.html

# When a build fails, Trunk leaves the previous page where it was: its exit code stops make here.
dist/index.html: $(SOURCES) | tools-build
	trunk build --release --offline

# The order is that of the time each part takes to say no.
test: tools-test
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory core
	@$(MAKE) --no-print-directory sql
	@$(MAKE) --no-print-directory dist
	@$(MAKE) --no-print-directory size
	@$(MAKE) --no-print-directory browser
	@$(MAKE) --no-print-directory e2e
	@echo "All tests passed."

check: tools-build lint core

lint:
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet --features ui --lib --bins --test browser --target $(WASM) -- -D warnings
	cargo clippy --quiet --features worker --bin worker --target $(WASM) -- -D warnings

core:
	cargo test --quiet
	@node --test --test-reporter=dot tests/tools/

# The statement that makes a routes file of any number of events, run in DuckDB.
sql:
	@node tests/tools/routes.mjs

# Whether the fuzz targets still compile; they are run by hand and need a C++ compiler.
fuzz:
	cargo check --quiet --manifest-path tests/fuzz/Cargo.toml --target-dir target/fuzz

size:
	@node tests/tools/size.mjs dist

browser:
	@tests/tools/browser.sh

e2e:
	cargo test --quiet -p klantreis-e2e

bench: tools-test dist
	cargo run --quiet --release -p klantreis-e2e --bin bench
	cargo run --quiet --release --example bench-events
	cargo run --quiet --release --example timing

# In three browsers, whose events differ a little.
profile: tools-test
	MARKS=$(CURDIR)/target/marks.txt trunk build --release --offline --dist target/marked
	rm -f target/seen.txt
	DIST=$(CURDIR)/target/marked SEEN=$(CURDIR)/target/seen.txt cargo test --quiet -p klantreis-e2e -- $(EDITING)
	node tests/tools/profile.mjs target/marks.txt target/seen.txt

tools-build:
	@tests/tools/tools.sh build

tools-test:
	@tests/tools/tools.sh test

clean:
	rm -rf dist
	cargo clean

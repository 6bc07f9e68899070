//! Klantreis: draw the customer journey you believe in, beside the one that happened.
//!
//! One static page without a server: Rust, Leptos and WebAssembly. This is how it is built.
//!
//! # One package, two sides
//! With no features this library is the **pure core**: data in, data out, no browser, no clock,
//! no randomness. The crates that know a browser are optional and come in with the features `platform`
//! (its edge), `ui` (the page) and `worker` (the analysis), so `cargo test` builds and tests the core natively in
//! seconds, and the compiler keeps the browser out of it.
//!
//! | module | what it is for |
//! |---|---|
//! | [`model`] | the journey as plain data, one file per noun; ids, limits |
//! | [`turns`] | long work that rests now and then, so that a page stays alive |
//! | [`events`] | event logs: reading, counting, comparing with a map |
//! | [`edit`] | everything a user can do to a journey; undo; two people's work into one |
//! | [`codec`] | text to journey and back: repair with a list, versions, foreign formats |
//! | [`keep`] | nothing lost: two shelves, the protocol of saving, bin, older versions |
//! | [`insight`] | what follows from a journey: the honest curve, coverage, what is missing |
//! | [`words`] | the two languages as typed catalogues |
//! | [`scene`] | journey to picture: layout, text wrapping, curve, SVG, pages |
//! | [`templates`] | starting points and the example |
//! | `platform` | the browser's edge: storage, files, tabs, clock, canvas, paper |
//! | `ui` | the screens: the only place that knows Leptos |
//! | `worker` | the message loop around [`events`] |
//!
//! Who may import whom is a table in `tests/tidy.rs`; it has no circles and reads downwards.
//!
//! # How a change flows
//! ```text
//! key, pointer, menu ─▶ command ─▶ Desk::act ─▶ edit::apply ─▶ History ─▶ one signal
//!                                                     ├─▶ the columns whose step is another Arc
//!                                                     ├─▶ keep::Keeper::save ─▶ journal (strict) ─▶ localStorage ─▶ read back ─▶ "Saved"
//!                                                     └─▶ other tabs, which take it in cell by cell
//! file ─▶ codec: bytes ─▶ kind ─▶ text ─▶ JSON with paths ─▶ version ─▶ repair ─▶ journey + list
//! ```
//! - An edit succeeds or leaves the journey untouched. Undo is snapshots of `Arc`s, so no inverse
//!   can be wrong; moving a snapshot onto another tab's work is a merge.
//! - Selection, zoom and dialogs are passing state: never in history, never in the file.
//! - A change is found by comparing pointers. Only the visible columns of a map are in the page.
//! - There is no list of journeys beside the journeys: the keys in storage are the list. The bin
//!   is a mark beside a journey. Both cannot contradict what they are about.
//! - A file of events never goes into a journey. It is kept only when its reader says so, in a
//!   database of its own, and goes with its journey.
//! - A save is compared with what is stored, merged if another tab was faster, written to the
//!   durable place first, and shown again by both places before anything says "Saved". Who types
//!   without a rest is not kept waiting for all that: until the rest it goes to the durable place.
//!
//! # What arrives when
//! The page is one program cut into parts: what everything needs, an empty library and the map come
//! first. The picture of the example, the cards of the library, the panel with what stands below
//! the map, what opens over it, the map as a table or a list, the dialogs, reading what is kept or
//! comes in a file, the screens beside the map and measuring follow when they are needed, or two
//! seconds later in the background. [`keep`] is handed what reads, and knows nothing of parts. A
//! function marked `wasm_split` is where a part begins;
//! `tests/tools/split.mjs`, called by Trunk, cuts out what only it reaches, before wasm-bindgen,
//! and joins the small pieces that several parts share. A part that shows something gives the
//! function that draws it, to `ui::later`, which says so when a part does not arrive. Words that
//! only a part needs, or what seldom happens, stand behind a function of [`words::Words`], so that
//! their texts travel with it. The event engine is a program of its own, in a worker. In the end
//! `tests/tools/bundle.mjs` makes two sheets of style of many, of which the second is for what comes
//! later, and scripts small.
//!
//! Half of what could come first never runs while somebody makes and edits a map: errors, menus,
//! what few browsers do. `tests/tools/halves.mjs` cuts that off after wasm-bindgen: functions, and
//! pieces of functions (`pieces.mjs`), by the list of those that did not run,
//! `tests/tools/profile.txt`, and the constants that only they read (`reach.mjs`). That rest is
//! fetched as soon as the program has started, and the parts wait for it; a function of it that is
//! called sooner fetches it on the spot, and the page waits (`src/boot/rest.js`). The texts of the
//! language that is not spoken are in the rest too: there is a first half with Dutch texts and one
//! with English ones, and `src/boot/boot.js` fetches one of them. What is new comes first, until
//! `make profile` makes the list anew, from the walks that edit a map; a build says how many of the
//! list it found, and refuses one that is of another program. `tests/tools/order.mjs` puts functions
//! beside their like, where gzip sees what repeats, and `types.mjs` makes the numbers small by which
//! Rust tells types apart.
//!
//! Leptos has code of its own for each closure and each list that is drawn, and for each type that a
//! signal, a memo or a stored value holds. `ui::views`, `ui::signals` and `ui::stored` are used
//! instead: they rest on Leptos's, forget of what type something is, and are there once. State that
//! stays as long as the page is held by where it stands (`ui::lasting`).
//!
//! Short lists are sorted by [`model::sort`] and sets filled by [`model::gather`]: the standard
//! library's sort is made anew for every type, at three kilobytes each.
//!
//! # One picture
//! [`scene::picture`] lays a map out without a page to ask: widths of letters are a table, and
//! every line of text is held to its width in the SVG. The same layout is the file, the sheet of
//! paper and the pixels. The editor is an HTML grid, because people type in it and listen to it;
//! its curve comes from the same [`insight::curve`] and [`scene::curve`].
//!
//! # Words for errors
//! One small enum per boundary; `words` makes sentences of them in two languages by exhaustive
//! match: what happened, what is kept, what to do.

// The pure core: data in, data out. Read downwards: a module may import those above it.
pub mod model;
pub mod turns;
pub mod events;
pub mod edit;
pub mod codec;
pub mod keep;
pub mod insight;
pub mod words;
pub mod scene;
pub mod templates;

// The browser's edge.
#[cfg(feature = "platform")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod ui;

// The worker that reads and counts, beside the page.
#[cfg(feature = "worker")]
pub mod worker;

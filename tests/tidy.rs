//! Rules of the code base that the compiler does not check.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Which module may import which. The graph has no circles: everything points up.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("turns", &[]),
    ("events", &["turns"]),
    ("edit", &["model"]),
    ("codec", &["model", "turns", "events"]),
    ("keep", &["model", "turns", "codec", "edit"]),
    ("insight", &["model"]),
    ("words", &["model", "events", "codec", "edit", "insight"]),
    ("scene", &["model", "turns", "insight", "words"]),
    ("templates", &["model", "words"]),
    (
        "platform",
        &["model", "edit", "codec", "keep", "insight", "events", "words", "scene", "templates"],
    ),
    ("worker", &["events"]),
    (
        "ui",
        &[
            "model",
            "turns",
            "edit",
            "codec",
            "keep",
            "insight",
            "events",
            "words",
            "scene",
            "templates",
            "platform",
        ],
    ),
];

const TOP_LEVEL: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "Makefile",
    "NOTICE",
    "README.md",
    "Trunk.toml",
    "dist",
    "index.html",
    "src",
    "style",
    "target",
    "tests",
];

const LONGEST_SOURCE: usize = 400;
const LONGEST_TEST: usize = 500;

#[test]
fn modules_import_downwards_only() {
    let mut broken = Vec::new();
    for file in sources() {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(module, _)| *module == file.module())
        else {
            continue;
        };
        for (line, code) in file.code() {
            for imported in words_after(code, "crate::") {
                let is_module = MAY_IMPORT.iter().any(|(module, _)| *module == imported);
                if is_module && imported != file.module() && !allowed.contains(&imported) {
                    broken.push(format!(
                        "{}:{line}: {} imports {imported}",
                        file.name,
                        file.module()
                    ));
                }
            }
        }
    }
    none("imports against the order of the house", &broken);
}

#[test]
fn every_module_has_a_place_in_the_order() {
    let known = |module: &str| {
        matches!(module, "lib" | "main" | "bin")
            || MAY_IMPORT.iter().any(|(name, _)| *name == module)
    };
    let strangers: Vec<String> =
        sources().into_iter().filter(|file| !known(file.module())).map(|file| file.name).collect();
    none("modules without a line in MAY_IMPORT", &strangers);
}

#[test]
fn only_the_screens_know_leptos() {
    forbid("Leptos outside ui", |file| file.module() != "ui", &["leptos::", "use leptos"]);
}

#[test]
fn only_the_edge_knows_the_browser() {
    let inside = |file: &File| !matches!(file.module(), "platform" | "worker");
    forbid("the browser outside platform", inside, &["web_sys", "gloo_", "js_sys"]);
}

#[test]
fn nobody_empties_the_storage_of_the_origin() {
    let calls = ["Storage::clear", "storage.clear(", "storage().clear("];
    forbid("other pages share the origin", |_| true, &calls);
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    let everywhere = [".unwrap()", "unreachable!(", "todo!(", "unimplemented!("];
    forbid("a panic", |_| true, &everywhere);
    // A signal that is read after its owner is gone panics, as Leptos's own do.
    let is_screen = |file: &File| {
        file.module() == "ui"
            && !["src/ui/signals.rs", "src/ui/stored.rs"].contains(&file.name.as_str())
    };
    forbid("a panic in a screen", is_screen, &[".expect(", "panic!("]);
}

#[test]
fn text_is_never_html_and_style_is_never_a_string() {
    let html = ["inner_html", "outer_html", "insert_adjacent_html", "innerHTML", "document.write"];
    forbid("untrusted text is text", |_| true, &html);
    let style = [" style=\"", " style=format", " style=move", "attr:style"];
    forbid("the policy of the page forbids it", |file| file.module() == "ui", &style);
}

#[test]
fn the_crash_screen_sets_text_only() {
    let broken: Vec<String> = files("src/boot", "js")
        .iter()
        .filter(|file| {
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval("]
                .iter()
                .any(|word| file.text.contains(word))
        })
        .map(|file| file.name.clone())
        .collect();
    none("HTML from text", &broken);
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = rust()
        .into_iter()
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| file.name)
        .collect();
    none("files that do not open with //!", &silent);
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = rust()
        .into_iter()
        .filter(|file| {
            let is_source = file.name.starts_with("src");
            file.text.lines().count() > if is_source { LONGEST_SOURCE } else { LONGEST_TEST }
        })
        .map(|file| file.name)
        .collect();
    none("files that are too long", &long);
}

#[test]
fn modules_are_files_beside_their_folder() {
    let old: Vec<String> =
        rust().into_iter().map(|file| file.name).filter(|name| name.ends_with("/mod.rs")).collect();
    none("mod.rs", &old);
}

#[test]
fn nothing_is_left_for_later() {
    // Written in two parts, or this file would be its own first finding.
    let later = [concat!("TO", "DO"), concat!("FIX", "ME")];
    let found = find(&rust(), &later, Where::Anywhere);
    none("things left for later", &found);
}

#[test]
fn lints_are_expected_with_a_reason() {
    let found = find(&rust(), &[concat!("#[", "allow("), concat!("#![", "allow(")], Where::Code);
    none("allowed lints", &found);
}

#[test]
fn tests_neither_sleep_nor_hide() {
    let hidden = [concat!("#[", "ignore"), concat!("#[", "should_panic")];
    let mut found = find(&rust(), &hidden, Where::Code);
    // The harness looks again after a while; the paths themselves only wait for what they see.
    let sleepers: Vec<File> =
        rust().into_iter().filter(|file| !file.name.starts_with("tests/e2e/src")).collect();
    found.extend(find(&sleepers, &[concat!("sleep", "(")], Where::Code));
    none("tests that sleep, are ignored or hope for a panic", &found);
}

#[test]
fn every_style_sheet_is_in_the_page() {
    let page = read(&root().join("index.html"));
    let lost: Vec<String> = files("style", "css")
        .into_iter()
        .map(|file| file.name)
        .filter(|name| !page.contains(&format!("href=\"{name}\"")))
        .collect();
    none("style sheets that index.html does not name", &lost);
}

#[test]
fn style_sheets_do_not_shout() {
    none("!important", &find(&files("style", "css"), &["!important"], Where::Anywhere));
}

#[test]
fn every_icon_is_there_once_and_shown_somewhere() {
    let page = read(&root().join("index.html"));
    let mut icons: Vec<&str> =
        page.split("<symbol id=\"i-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let is_shown =
        |icon: &str| sources().iter().any(|file| file.text.contains(&format!("\"{icon}\"")));
    let unused: Vec<String> =
        icons.iter().filter(|icon| !is_shown(icon)).map(|&icon| icon.to_owned()).collect();
    none("no screen shows it", &unused);
    let n_icons = icons.len();
    icons.sort_unstable();
    icons.dedup();
    assert_eq!(icons.len(), n_icons, "an icon is there twice");
}

#[test]
fn the_top_level_holds_no_surprises() {
    let surprises: Vec<String> = fs::read_dir(root())
        .expect("the project has a folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str()))
        .collect();
    none("at the top level", &surprises);
}

struct File {
    name: String,
    text: String,
}

#[derive(Clone, Copy)]
enum Where {
    Code,
    Anywhere,
}

impl File {
    /// The module of the house that a source file belongs to.
    fn module(&self) -> &str {
        let path = self.name.strip_prefix("src/").unwrap_or(&self.name);
        let first = path.split('/').next().unwrap_or(path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Lines of code with their numbers: no comments, and nothing after the tests begin.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_source = self.name.starts_with("src");
        (1..)
            .zip(self.text.lines())
            .take_while(move |(_, line)| !(is_source && line.trim() == "#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

#[track_caller]
fn forbid(what: &str, within: impl Fn(&File) -> bool, words: &[&str]) {
    let files: Vec<File> = sources().into_iter().filter(|file| within(file)).collect();
    none(what, &find(&files, words, Where::Code));
}

fn find(files: &[File], words: &[&str], place: Where) -> Vec<String> {
    let hits = |line: &str| words.iter().any(|word| line.contains(word));
    let mut found = Vec::new();
    for file in files {
        let lines: Vec<(usize, &str)> = match place {
            Where::Code => file.code().collect(),
            Where::Anywhere => (1..).zip(file.text.lines()).collect(),
        };
        let hit = lines.into_iter().filter(|(_, line)| hits(line));
        found.extend(hit.map(|(number, line)| format!("{}:{number}: {}", file.name, line.trim())));
    }
    found
}

#[track_caller]
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// The words that follow each place where `start` stands.
fn words_after<'a>(line: &'a str, start: &str) -> Vec<&'a str> {
    line.match_indices(start)
        .map(|(at, _)| {
            let rest = &line[at + start.len()..];
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

fn sources() -> Vec<File> {
    files("src", "rs")
}

fn rust() -> Vec<File> {
    let mut all = sources();
    all.extend(files("tests", "rs"));
    all
}

fn files(folder: &str, extension: &str) -> Vec<File> {
    let mut paths = Vec::new();
    gather(&root().join(folder), extension, &mut paths);
    paths.sort();
    let name = |path: &Path| {
        path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
    };
    paths.iter().map(|path| File { name: name(path), text: read(path) }).collect()
}

fn gather(folder: &Path, extension: &str, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() && path.file_name().is_some_and(|name| name != "node_modules") {
            gather(&path, extension, paths);
        } else if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file of the project")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

// Cuts what is fetched later out of the built program, and makes the worker small and gives it its
// names: Trunk calls this at the end of a build.
//
// Functions marked `wasm_split` and all that only they reach go to files of their own. That has to
// happen before wasm-bindgen, which forgets where the cuts would be, so the program that Trunk made
// in one piece is made again here: split, bound, cut in halves (halves.mjs) and optimised, under the
// names Trunk gave it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutRelocations } from "./binary.mjs";
import { bundle, small } from "./bundle.mjs";
import { halves, marked } from "./halves.mjs";
import { shortened } from "./names.mjs";
import { ordered } from "./order.mjs";
import { numbered } from "./types.mjs";

const PROGRAM = "app";
const LINKS = "__wasm_split.js";
// The names of functions say in which order they go.
const BY_NAME = "--reorder-functions-by-name";
// Then they are of no use any more.
const BARE = ["--strip-debug", "--strip-producers", "--strip-target-features"];
const FEATURES = [
  "--enable-simd",
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];
// Until then they keep their names.
const NAMED = ["-g", ...FEATURES];

// Pieces of fewer bytes, before they are made small, are fetched as one.
const SMALL = 10_000;
// What joined pieces ask the program for lies under this name too.
const HUB = "hub";
// Leptos brings along what hands streams to a server's answer: nobody here calls it.
const UNUSED = /^(__wbg_)?intounderlying/;

const ARRIVE = `
async function arrive(coming, imports) {
    const response = await coming;
    if (!response.ok) throw new Error(response.url + ": " + response.status);
    if (response.headers.get("content-type") === "application/wasm") {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: page } = process.env;
const isRelease = TRUNK_PROFILE === "release";
const target = process.env.CARGO_TARGET_DIR ?? "target";
const built = join(target, "wasm32-unknown-unknown", TRUNK_PROFILE, `${PROGRAM}.wasm`);
const script = named(/^app-[0-9a-f]+\.js$/);
const program = named(/^app-[0-9a-f]+_bg\.wasm$/);
const work = mkdtempSync(join(tmpdir(), "klantreis-"));
try {
  name(split(), slim());
  if (isRelease) bundle(page);
} finally {
  rmSync(work, { recursive: true });
}

// Gives the name of the program with English texts.
function split() {
  const linked = join(work, "linked.wasm");
  writeFileSync(linked, numbered(readFileSync(built)));
  const told = run("wasm-split-cli", linked, work, "--out-name", PROGRAM);
  // Then the data of all parts would lie in the program, and a first visit would fetch them.
  if (told.includes("Overlong segment")) throw new Error(`${told}\nGive ROOM in src/main.rs more room.`);
  const names = isRelease ? [] : ["--keep-debug"];
  run("wasm-bindgen", join(work, `${PROGRAM}.wasm`), "--target", "web", "--no-typescript",
    "--keep-lld-exports", "--no-demangle", "--out-dir", join(work, "bound"), "--out-name", PROGRAM, ...names);
  const whole = needed(join(work, "bound", `${PROGRAM}_bg.wasm`));
  let bound = withoutClasses(readFileSync(join(work, "bound", `${PROGRAM}.js`), "utf8"));
  if (!bound.includes(`from "./${LINKS}"`)) throw new Error("The program asks for no parts.");
  let loader = "";
  let english = program;
  if (isRelease) {
    const short = shortened(readFileSync(whole), begun(bound));
    bound = short.script;
    ({ loader, english } = cut(short.program, linked, whole));
  }
  place(whole, program);

  let links = joined(readFileSync(join(work, LINKS), "utf8"));
  for (const part of readdirSync(work).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name))) {
    const stem = part.replace(/\.wasm$/, "");
    links = links.replaceAll(`./${part}`, `./${place(join(work, part), `${stem}-HASH.wasm`)}`);
  }
  // Some servers send WebAssembly under a wrong type, which instantiateStreaming refuses. Where the
  // type is right, the browser keeps what it compiled for the next visit.
  links = links
    .replaceAll("WebAssembly.instantiateStreaming(src, imports)", `${isRelease ? "part" : "arrive"}(src, imports)`)
    // What is cut off before anyone waits for it is no error of its own.
    .replaceAll("import.meta.url));\n    return", "import.meta.url));\n    src.catch(() => {});\n    return")
    // What does not arrive is told by the program.
    .replace("console.error(e);", "")
    .replace("return sharedImports;", `return { ...sharedImports, ${HUB}: sharedImports.__wasm_split };`)
    .replace(`"./${PROGRAM}.js"`, `"./${script}"`)
    .concat(ARRIVE, loader);
  const linksName = `parts-${hash(links)}.js`;
  writeFileSync(join(page, linksName), bare(links));

  writeFileSync(join(page, script), bare(bound.replaceAll(`from "./${LINKS}"`, `from "./${linksName}"`)));
  return english;
}

// Writes what a first visit runs of a program, with Dutch texts, puts the same with English ones and
// the rest in the page, and gives the name of the one and the script that loads the other. With MARKS
// the program is left whole and tells what runs; the file of that name tells what could.
function cut(whole, linked, path) {
  if (process.env.MARKS) {
    const { program: watched, names } = marked(whole);
    writeFileSync(path, watched);
    writeFileSync(process.env.MARKS, `${names.join("\n")}\n`);
    const loader = "export const ran = window.klantreisRan;\nexport function begin() {}\nconst part = arrive;\n";
    return { loader, english: program };
  }
  const { firsts, rest, told } = halves(whole, readFileSync(linked));
  console.log(told);
  const { nl, en } = Object.fromEntries(firsts);
  writeFileSync(path, nl);
  const [other, apart] = [["english.wasm", en], ["rest.wasm", rest]].map(([name, half]) => {
    writeFileSync(join(work, name), half);
    return join(work, name);
  });
  const loader = readFileSync("src/boot/rest.js", "utf8").replace("./rest.wasm", `./${place(apart, "rest-HASH.wasm")}`);
  return { loader, english: place(other, `${PROGRAM}-HASH_bg.wasm`) };
}

// The script of a program that begins to fetch its rest when it has started.
function begun(script) {
  const STARTED = "wasm.__wbindgen_start();";
  if (script.split(STARTED).length !== 2) throw new Error("The script starts nothing.");
  return `import { begin } from "./${LINKS}";\n${script.replace(STARTED, `${STARTED}\n    begin();`)}`;
}

// Every set of parts that shares code has a piece of its own, most of them small: a hundred files to
// ask for. The small ones are fetched as one.
function joined(links) {
  const pieces = [...links.matchAll(/\/\* .* \*\/\nconst __(chunk_\d+) = makeLoad\([^]*?\n, \[\]\);\n/g)]
    .map(([text, name]) => {
      return { text, name, size: statSync(join(work, `${name}.wasm`)).size };
    });
  if (pieces.length === 0) throw new Error("The parts share nothing.");
  const more = pieces.filter((piece) => piece.size < SMALL);
  if (more.length > 1) {
    const name = "chunk_more";
    merge(more.map((piece) => piece.name), name);
    const all = new RegExp(`\\b__(${more.map((piece) => piece.name).join("|")})\\b`, "g");
    const [one, ...others] = more;
    for (const { text } of others) links = links.replace(text, "");
    links = links.replace(`./${one.name}.wasm`, `./${name}.wasm`).replace(all, `__${name}`);
  }
  return links.replace(/\[(__chunk_\w+(?:, __chunk_\w+)*)\]/g, (_, names) => {
    return `[${[...new Set(names.split(", "))].join(", ")}]`;
  });
}

// Makes one piece of several, which share the memory, the table and the stack of the program: what
// each asks of the program is asked once, through a piece that hands it on.
function merge(names, name) {
  const asked = run("wasm-dis", join(work, `${names[0]}.wasm`));
  const [, pages] = asked.match(/"memory" \(memory \S+ (\d+)\)/);
  const [, places] = asked.match(/"__indirect_function_table" \(table \S+ (\d+) funcref\)/);
  const hub = join(work, "hub.wasm");
  writeFileSync(join(work, "hub.wat"), `(module
    (import "${HUB}" "memory" (memory ${pages})) (export "memory" (memory 0))
    (import "${HUB}" "__indirect_function_table" (table ${places} funcref))
    (export "__indirect_function_table" (table 0))
    (import "${HUB}" "__wasm_split_shared0" (global (mut i32)))
    (export "__wasm_split_shared0" (global 0)))`);
  run("wasm-as", join(work, "hub.wat"), ...FEATURES, "-o", hub);
  const all = names.flatMap((piece) => [join(work, `${piece}.wasm`), piece]);
  run("wasm-merge", hub, "__wasm_split", ...all, ...NAMED, "-o", join(work, `${name}.wasm`));
  for (const piece of names) rmSync(join(work, `${piece}.wasm`));
}

// A program without what only unused exports reach.
function needed(path) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(path)));
  const used = exports.map(({ name }) => name).filter((name) => !UNUSED.test(name));
  if (used.length === exports.length) throw new Error("Nothing of the program is unused: UNUSED can go.");
  const graph = [{ name: "page", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))];
  writeFileSync(join(work, "used.json"), JSON.stringify(graph));
  run("wasm-metadce", path, "--graph-file", join(work, "used.json"), ...NAMED, "-o", `${path}.needed`);
  return `${path}.needed`;
}

// A script of wasm-bindgen without the classes that it makes for unused exports.
function withoutClasses(script) {
  const text = script
    .replaceAll(/^export class IntoUnderlying\w+ \{$[^]*?^\}\n(if \(Symbol\.dispose\).*\n)?/gm, "")
    .replaceAll(/^const IntoUnderlying\w+Finalization = [^;]*;\n/gm, "");
  if (text.includes("IntoUnderlying")) throw new Error("The script still names what is unused.");
  return text;
}

// Puts a program in the page; HASH in its name becomes what it holds. Gives the name.
function place(from, name) {
  const made = isRelease ? `${from}.small` : from;
  // What is called from one place only stays by itself too: gzip likes it so.
  if (isRelease) optimise(from, made, ["-Oz", "--one-caller-inline-max-function-size", "0"]);
  const placed = name.replace("HASH", hash(readFileSync(made)));
  renameSync(made, join(page, placed));
  return placed;
}

// Makes a program small, in the order that gzip likes.
function optimise(from, made, how) {
  run("wasm-opt", ...how, ...NAMED, from, "-o", made);
  // Twice: calls are by places, so that the order changes what repeats.
  writeFileSync(made, ordered(readFileSync(made)));
  run("wasm-opt", BY_NAME, ...NAMED, made, "-o", made);
  writeFileSync(made, ordered(readFileSync(made)));
  run("wasm-opt", BY_NAME, ...BARE, ...FEATURES, made, "-o", made);
}

// The worker gets names that tell what is in it: a host that lets browsers keep files must not mix
// an old one with a new page. The page tells src/boot/boot.js the names.
function name(english, made) {
  const rename = (before, after, links) => {
    let text = readFileSync(join(page, before), "utf8");
    for (const [link, to] of links) {
      if (!text.includes(link)) throw new Error(`${before} does not name ${link}.`);
      text = text.replaceAll(link, to);
    }
    rmSync(join(page, before));
    text = bare(text);
    const placed = after.replace("HASH", hash(text));
    writeFileSync(join(page, placed), text);
    return placed;
  };
  const program = rename("worker.js", "worker-HASH.js", [["worker_bg.wasm", made]]);
  const start = rename("worker-start.js", "worker-start-HASH.js", [["worker.js", program]]);
  const html = readFileSync(join(page, "index.html"), "utf8");
  const names = /(<meta name="klantreis-app" content="[^"]*)"/;
  if (!names.test(html)) throw new Error("The page does not name its program.");
  // Which of the two programs is fetched, boot.js knows.
  const chosen = html.replace(/\s*<link rel="preload" href="[^"]*_bg\.wasm"[^>]*>/, "");
  if (chosen === html) throw new Error("The page fetches no program before its time.");
  writeFileSync(join(page, "index.html"), chosen.replace(names, `$1 ./${english} ./${start} ./${program}"`));
}

// The worker is in one piece: nobody needs to know where it could be cut. It has to be fast: a
// browser makes a function faster from its next call on, so that the ones that are called for every
// case or piece may not become part of the loops that call them.
function slim() {
  const path = join(page, "worker_bg.wasm");
  writeFileSync(path, withoutRelocations(readFileSync(path)));
  // What little is inlined is small; the first kilobyte of memory is the far end of the stack.
  const fast = ["-O3", "--one-caller-inline-max-function-size", "20",
    "--flexible-inline-max-function-size", "6", "--low-memory-unused"];
  if (isRelease) {
    const script = join(page, "worker.js");
    const short = shortened(readFileSync(path), readFileSync(script, "utf8"));
    writeFileSync(script, short.script);
    writeFileSync(path, short.program);
    optimise(path, path, fast);
  }
  const placed = `worker_bg-${hash(readFileSync(path))}.wasm`;
  renameSync(path, join(page, placed));
  return placed;
}

// A module as browsers read it.
function bare(script) {
  return isRelease ? small(script, true) : script;
}

function named(pattern) {
  const found = readdirSync(page).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${pattern} fits ${found.length} files in ${page}.`);
  return found[0];
}

function hash(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

function run(command, ...rest) {
  return execFileSync(command, rest, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
}

// Weighs the built page: node size.mjs FOLDER. Everything counts, gzipped, that a first visit
// fetches until a map can be edited; what is fetched only when it is used is told apart.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const BAR = 300_000;
const WORKER_BAR = 120_000;
// The schema is for programmers who read the files; the page itself never asks for it.
const NOT_FOR_A_VISIT = [/^journey\.schema\.json$/];

// Fetched when it is used: the library's cards, dialogs, the screens beside the map, the map as a table or a list, what
// opens over it, and reading what is kept or comes from elsewhere.
const LATER = /^split_(cards|dialogs|example|files|pages|measure|panel|reading|shapes|over)-/;
// The rest of the program, what later screens wear and the example's picture follow the start, the
// panel the map, which can be edited before.
const FOLLOWS = /^(rest-|later-|split_(example|panel)-)/;

const folder = process.argv[2] ?? "dist";
const rows = files(folder)
  .map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  })
  .filter(({ path }) => !NOT_FOR_A_VISIT.some((pattern) => pattern.test(path)))
  .sort((a, b) => b.gzip - a.gzip);

// Of the program with Dutch and the one with English texts, a visit fetches one: the larger counts.
const [, ...others] = rows.filter(({ path }) => /^app-[0-9a-f]+_bg\.wasm$/.test(path));
const worker = rows.filter(({ path }) => /^worker/.test(path));
const pieces = (isOf) => new Set(shared().filter(([part]) => isOf(part)).flatMap(([, chunks]) => chunks));
const early = pieces((part) => !LATER.test(part));
const follow = pieces((part) => FOLLOWS.test(part));
const isShared = ({ path }) => /^chunk_/.test(path) && !early.has(path);
const late = rows.filter((row) => LATER.test(row.path) || FOLLOWS.test(row.path) || isShared(row));
const soon = late.filter(({ path }) => FOLLOWS.test(path) || follow.has(path));
const later = late.filter((row) => !soon.includes(row));
const page = rows.filter((row) => ![...worker, ...late, ...others].includes(row));
const fits = [
  weigh("First visit", page, BAR),
  weigh("What follows it", soon),
  weigh("Later", later),
  weigh("Worker", worker, WORKER_BAR),
];
process.exit(fits.every(Boolean) ? 0 : 1);

function weigh(name, rows, bar = Infinity) {
  if (rows.length === 0) return true;
  const total = rows.reduce((sum, row) => sum + row.gzip, 0);
  const line = (label, plain, gzip) =>
    console.log(`${label.padEnd(44)}${plain.padStart(10)}${gzip.padStart(10)}`);
  line(name, "bytes", "gzipped");
  for (const row of rows) line(`  ${row.path}`, String(row.plain), String(row.gzip));
  line("  in all", "", String(total));
  if (bar === Infinity) return true;
  const verdict = total <= bar ? "fits" : "is over its bar";
  console.log(`${name} ${verdict}: ${kilo(total)} of ${kilo(bar)}.`);
  return total <= bar;
}

// Each part with the pieces that it shares with others, as the page fetches them.
function shared() {
  const links = rows.find(({ path }) => /^parts-/.test(path));
  const text = links ? readFileSync(join(folder, links.path), "utf8") : "";
  const found = [...text.matchAll(/([$\w]+)=(?:[$\w]+\()+\(\)=>\{[^[]*?"\.\/([^"]+\.wasm)"[^[]*?\},\[([^\]]*)\]\)/g)];
  const files = new Map(found.map(([, name, path]) => [name, path]));
  return found.map(([, , path, names]) => [path, names.split(",").map((name) => files.get(name))]);
}

function kilo(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function files(folder, under = folder) {
  return readdirSync(under).flatMap((name) => {
    const path = join(under, name);
    return statSync(path).isDirectory() ? files(folder, path) : [relative(folder, path)];
  });
}

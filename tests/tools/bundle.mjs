// Makes less of the built page: two sheets of style instead of one for each part of the screen, so
// that a browser asks seldom and gzip sees what repeats, and the page's own scripts as browsers read
// them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SHEET = /\s*<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g;
// What only screens and dialogs wear that are fetched later themselves, and what the first screen can
// wait for.
const LATER = new Set([
  "audience", "beside", "blueprint", "dialog", "field", "find", "forced", "forms", "inspector", "jump", "lifted",
  "mapcard", "maptable", "measure", "menu", "messages", "move", "odd", "opening", "overview-strip", "pages", "palette",
  "picks", "present", "print", "reality", "research", "room", "selbar", "table", "touch",
]);
const SCRIPT = /<script src="\.\/(([^"]+)-[0-9a-f]+\.js)"( defer)? integrity="[^"]+"/g;

export function bundle(page) {
  const path = join(page, "index.html");
  let html = readFileSync(path, "utf8");
  const take = (name) => {
    const text = readFileSync(join(page, name), "utf8");
    rmSync(join(page, name));
    return text;
  };
  const place = (text, name, ending) => {
    const placed = `${name}-${digest(text, "sha256", "hex").slice(0, 16)}.${ending}`;
    writeFileSync(join(page, placed), text);
    return `"./${placed}" integrity="sha384-${digest(text, "sha384", "base64")}"`;
  };

  const sheets = [...html.matchAll(SHEET)];
  const style = (isLater) => {
    const wanted = sheets.filter(([, name]) => LATER.has(name.replace(/-[0-9a-f]+\.css$/, "")) === isLater);
    if (wanted.length === 0) throw new Error("The page has no such sheets of style.");
    return dense(wanted.map(([, name]) => take(name)).join(""));
  };
  // A sheet for media that are not there is fetched last, and nothing waits for it: boot.js puts it on.
  const links = `
    <link rel="stylesheet" href=${place(style(false), "style", "css")}>
    <link rel="stylesheet" media="not all" href=${place(style(true), "later", "css")}>`;
  // Where the last of them stood.
  html = html.replace(sheets.at(-1)[0], links);
  for (const [sheet] of sheets.slice(0, -1)) html = html.replace(sheet, "");

  html = html.replaceAll(SCRIPT, (_, file, name, defer = "") => {
    return `<script src=${place(small(take(file)), name, "js")}${defer}`;
  });
  writeFileSync(path, html.replace(/<!--[^]*?-->/g, "").replace(/\s*\n\s*/g, "\n"));
}

// A script as browsers read it. A module keeps its names to itself, others share them.
export function small(script, isModule = false) {
  const how = isModule ? ["--module"] : [];
  return execFileSync("terser", [...how, "--compress", "passes=2", "--mangle"], { input: script, encoding: "utf8" });
}

// Style without what is there for people. No text in it holds such marks with spaces.
function dense(style) {
  return style
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/(?<![\d.])0\./g, ".")
    .replace(/;}/g, "}");
}

function digest(text, how, as) {
  return createHash(how).update(text).digest(as);
}

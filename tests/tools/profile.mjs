// Writes down which functions did not run, and which pieces of those that did, from the names of all and
// what the walks of `make profile` told: node profile.mjs ALL RAN
import { readFileSync, writeFileSync } from "node:fs";
import { PROFILE, letters } from "./halves.mjs";

const A_LINE = 16;
const [all, told] = process.argv.slice(2).map((path) => readFileSync(path, "utf8").trim().split("\n"));
const ran = new Set(told);
// Behind the name of a piece stands that of what has to run before it does.
const still = all.map((line) => line.split(" ")).filter(([name, before = name]) => !ran.has(name) && (before === name || ran.has(before)));
const names = [...new Set(still.map(([name]) => letters(Number(name))))].sort();
const lines = [];
while (names.length > 0) lines.push(names.splice(0, A_LINE).join(" "));
writeFileSync(PROFILE, `${lines.join("\n")}\n`);

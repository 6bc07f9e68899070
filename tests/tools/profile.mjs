// Writes down which functions did not run, from the names of all and what the walks of `make profile`
// told: node profile.mjs ALL RAN
import { readFileSync, writeFileSync } from "node:fs";
import { PROFILE, letters } from "./halves.mjs";

const A_LINE = 16;
const [all, ran] = process.argv.slice(2).map((path) => new Set(readFileSync(path, "utf8").trim().split("\n")));
const names = [...all].filter((name) => !ran.has(name)).map((name) => letters(Number(name))).sort();
const lines = [];
while (names.length > 0) lines.push(names.splice(0, A_LINE).join(" "));
writeFileSync(PROFILE, `${lines.join("\n")}\n`);

// Writes down which functions ran, from what the walks of `make profile` told: node profile.mjs FILE
import { readFileSync, writeFileSync } from "node:fs";
import { PROFILE, letters } from "./halves.mjs";

const A_LINE = 16;
const names = [...new Set(readFileSync(process.argv[2], "utf8").trim().split("\n").map(Number))].map(letters).sort();
const lines = [];
while (names.length > 0) lines.push(names.splice(0, A_LINE).join(" "));
writeFileSync(PROFILE, `${lines.join("\n")}\n`);

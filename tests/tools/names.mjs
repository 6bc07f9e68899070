// Gives what a program and its script say to each other short names: the long ones that wasm-bindgen
// gives end in a number that no gzip makes smaller, and stand in both.
import { all, binaryen, exported, read, written } from "./module.mjs";

// Where wasm-bindgen's script stands among the imports of a program.
const SCRIPT = /_bg\.js$/;

export function shortened(program, script) {
  const module = read(program);
  let count = 0;
  const short = () => `a${(count++).toString(36)}`;
  const rename = (before, after) => {
    if (!before.test(script)) throw new Error(`The script does not name ${before}.`);
    script = script.replace(before, after);
  };
  for (const { name, module: from, base, params, results } of all(module)) {
    if (!SCRIPT.test(from)) continue;
    const after = short();
    rename(new RegExp(`(?<=^\\s*)${base}:`, "m"), `${after}:`);
    module.removeFunction(name);
    module.addFunctionImport(name, from, after, params, results);
  }
  for (const { name, value, kind } of exported(module)) {
    // What only the parts ask for has no name in the script.
    if (kind !== binaryen.ExternalFunction || !script.includes(`wasm.${name}`)) continue;
    const after = short();
    rename(new RegExp(`\\bwasm\\.${name}\\b`, "g"), `wasm.${after}`);
    module.removeExport(name);
    module.addFunctionExport(value, after);
  }
  return { program: written(module), script };
}

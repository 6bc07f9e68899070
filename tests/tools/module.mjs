// A WebAssembly program as something that is looked into and changed: binaryen, loaded from where
// the tools are, and what is asked of it more than once.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const { default: binaryen } = await import(
  pathToFileURL(join(process.env.TOOLS ?? "target/tools", "node_modules/binaryen/index.js"))
);

// What the program is made of; the same as of wasm-opt in split.mjs.
const { Features } = binaryen;
const FEATURES = Features.SIMD128 | Features.BulkMemory | Features.BulkMemoryOpt | Features.NontrappingFPToInt
  | Features.SignExt | Features.MutableGlobals | Features.ReferenceTypes | Features.Multivalue;
// Functions are sorted by name in the end: until then they keep theirs.
binaryen.setDebugInfo(true);

export function read(program) {
  const module = binaryen.readBinary(program);
  module.setFeatures(FEATURES);
  return module;
}

export function written(module) {
  if (!module.validate()) throw new Error("What was made is no program.");
  const bytes = Buffer.from(module.emitBinary());
  module.dispose();
  return bytes;
}

export function defined(module) {
  return all(module).filter((run) => !run.module);
}

export function all(module) {
  return list(module.getNumFunctions(), (nth) => binaryen.getFunctionInfo(module.getFunctionByIndex(nth)));
}

export function exported(module) {
  return list(module.getNumExports(), (nth) => binaryen.getExportInfo(module.getExportByIndex(nth)));
}

export function globals(module) {
  return list(module.getNumGlobals(), (nth) => binaryen.getGlobalInfo(module.getGlobalByIndex(nth)));
}

export function segments(module) {
  return list(module.getNumElementSegments(), (nth) =>
    binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(nth)));
}

function list(length, make) {
  return Array.from({ length }, (_, nth) => make(nth));
}

// Cuts the program in two by what was seen to run while somebody makes and edits a map. Functions
// that were watched and did not run are the second half, the rest, which is fetched right after the
// start. All others are the first half, with stubs for the rest that see to it that it is here.
//
// Both share one table of functions. A function of the rest that the first half can reach has a
// place there, which the rest fills when it comes: until then it is empty or holds the stub. What
// the rest asks of the first half has a place too, and the number of the place is its name among
// the imports of the rest, so that nothing needs to be called anything.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { lengths, renamed } from "./binary.mjs";
import { all, binaryen, defined, exported, globals, read, segments, written } from "./module.mjs";

export const PROFILE = "tests/tools/profile.txt";
// When fewer are there, the profile is of another program.
const FOUND_AT_LEAST = 0.5;
// Functions of so few bytes are not longer than their stubs.
const TINY = 16;
// What wasm-bindgen adds, the start among it, has a number for a name, which is another each time.
const NAMELESS = /^\d+$/;
const TABLE = "0";
const ENSURE = "the rest is here";
const NEED = "the rest is needed";
// Where the script of the parts stands among the imports of the program.
const SCRIPT = "./__wasm_split.js";
// Whose imports src/boot/rest.js gives: what the program exports, and what stands in its table.
const SHARED = "e";
const PLACES = "t";
const UNUSED = ["remove-unused-module-elements"];

// What a function is called in the profile: a number made of its name without what says where it
// was built and which of several of that name it is.
function called(name) {
  const plain = name.replace(/\[[0-9a-f]{8,}\]|shim_idx: \d+/g, "").replace(/(\.\d+|_\d+)+$/, "");
  return createHash("sha256").update(plain).digest().readInt32LE();
}

// Such a number as the profile holds it.
export function letters(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes.toString("base64url");
}

// A program of which each function tells its name in the profile when it runs, and all such names.
export function marked(program) {
  const module = read(program);
  const names = defined(module).map(({ name }) => name);
  module.addFunctionImport(NEED, SCRIPT, "ran", binaryen.i32, binaryen.none);
  for (const name of names) {
    const run = module.getFunction(name);
    const { body, results } = binaryen.getFunctionInfo(run);
    const mark = module.call(NEED, [module.i32.const(called(name))], binaryen.none);
    binaryen.Function.setBody(run, module.block(null, [mark, body], results));
  }
  return { program: written(module), names: names.map(called) };
}

// The two halves of a program, and how much of it waits.
export function halves(program) {
  const still = new Set(readFileSync(PROFILE, "utf8").trim().split(/\s+/));
  const whole = read(program);
  const functions = defined(whole);
  const names = new Set(functions.map(({ name }) => letters(called(name))));
  const found = [...still].filter((name) => names.has(name)).length;
  if (found < FOUND_AT_LEAST * still.size) {
    throw new Error(`Only ${found} of ${still.size} functions of the profile are there: make profile renews it.`);
  }
  const sizes = lengths(program);
  // What is new since it was watched is needed, for all one knows.
  const cold = functions.filter(({ name }, nth) => {
    return still.has(letters(called(name))) && !NAMELESS.test(name) && sizes[nth] > TINY;
  });
  whole.dispose();
  const asked = seen(program, cold);
  const wanted = wants(program, cold, asked);
  const places = given(program, asked, wanted);
  const told = `${found} of ${still.size} functions of the profile are there; ${cold.length} of ${functions.length} wait.`;
  return { first: first(program, cold, places), rest: rest(program, cold, places), told };
}

// Which cold functions the first half can reach: their bodies are taken away, and so is then
// whatever is asked for by nobody. The rest may ask for any function of the first half.
function seen(program, cold) {
  const module = read(program);
  const isCold = new Set(cold.map(({ name }) => name));
  for (const { name } of defined(module)) {
    if (isCold.has(name)) binaryen.Function.setBody(module.getFunction(name), module.unreachable());
    else module.addFunctionExport(name, `kept ${name}`);
  }
  module.runPasses(UNUSED);
  const found = defined(module).filter(({ name }) => isCold.has(name)).map(({ name }) => name);
  module.dispose();
  return found;
}

// Which functions the rest asks of the first half, in the order in which it names them.
function wants(program, cold, asked) {
  const module = alone(program, cold, new Map());
  module.addActiveElementSegment(TABLE, "asked", asked, module.i32.const(0));
  module.runPasses(UNUSED);
  const found = all(module).filter((run) => run.module).map(({ name }) => name);
  module.dispose();
  return found;
}

// The places of functions in the table: those that it has already, and more behind them.
function given(program, asked, wanted) {
  const module = read(program);
  const places = new Map();
  for (const { data, table, offset } of segments(module)) {
    if (table !== TABLE) continue;
    const { value } = binaryen.getExpressionInfo(offset);
    data.forEach((name, nth) => name && places.set(name, [...(places.get(name) ?? []), value + nth]));
  }
  const begin = binaryen.getTableInfo(module.getTable(TABLE)).initial;
  module.dispose();
  const more = [...wanted, ...asked].filter((name) => !places.has(name));
  more.forEach((name, nth) => places.set(name, [begin + nth]));
  const lent = wanted.filter((name) => more.includes(name));
  return { of: places, asked, begin, lent, end: begin + more.length };
}

// The program with stubs for all cold functions that something asks for.
function first(program, cold, places) {
  const module = read(program);
  enlarge(module, places);
  module.addFunctionImport(NEED, SCRIPT, "need", binaryen.none, binaryen.none);
  const last = module.table.get(TABLE, module.i32.const(places.end), binaryen.funcref);
  const ensure = module.if(module.ref.is_null(last), module.call(NEED, [], binaryen.none));
  module.addFunction(ENSURE, binaryen.none, binaryen.none, [], ensure);
  const stubs = new Map(cold.map(({ name }) => [name, stub(module, name, places)]));
  module.addActiveElementSegment(TABLE, "lent", places.lent, module.i32.const(places.begin));
  for (const { name, mutable } of globals(module)) {
    if (mutable) module.addGlobalExport(name, name);
  }
  module.runPasses(UNUSED);
  return renamed(written(module), (name) => stubs.get(name) ?? name);
}

// Room for all places, and a last one that tells whether they are filled.
function enlarge(module, { end }) {
  const table = module.getTable(TABLE);
  binaryen.Table.setInitial(table, end + 1);
  binaryen.Table.setMax(table, end + 1);
}

// What stands in the first half for a function of the rest: it sees to it that the rest is here, and
// goes on there. Gives the name under which it is sorted: beside its like, gzip sees little of it.
function stub(module, name, { of, end }) {
  const run = module.getFunction(name);
  const { params, results } = binaryen.getFunctionInfo(run);
  const [place] = of.get(name) ?? [end];
  const given = binaryen.expandType(params).map((type, nth) => module.local.get(nth, type));
  const go = module.call_indirect(TABLE, module.i32.const(place), given, params, results);
  binaryen.Function.setBody(run, module.block(null, [module.call(ENSURE, [], binaryen.none), go], results));
  return ["~stub", params, results, String(place).padStart(6)].join(" ");
}

// What a program's stubs go on to.
function rest(program, cold, places) {
  const module = alone(program, cold, places.of);
  enlarge(module, places);
  fill(module, places);
  module.runPasses(UNUSED);
  for (const { name, mutable, type } of globals(module)) {
    if (!mutable) continue;
    module.removeGlobal(name);
    module.addGlobalImport(name, SHARED, name, type, true);
  }
  return written(module);
}

// Puts the functions that are asked for in their places, those side by side at once.
function fill(module, { asked, of, end }) {
  const fills = asked.flatMap((name) => of.get(name).map((place) => [place, name]));
  // The last place tells that all are filled, whatever it holds.
  fills.push([end, asked[0]]);
  fills.sort(([one], [other]) => one - other);
  for (let from = 0, to; from < fills.length; from = to) {
    const [place] = fills[from];
    for (to = from; fills[to]?.[0] === place + to - from; ) to++;
    const names = fills.slice(from, to).map(([, name]) => name);
    module.addActiveElementSegment(TABLE, `from ${place}`, names, module.i32.const(place));
  }
}

// The cold functions by themselves: all else is imported, functions by the numbers of their places.
// The texts and tables that they read stay where they were, in the first half.
function alone(program, cold, places) {
  const module = read(program);
  const isCold = new Set(cold.map(({ name }) => name));
  for (const { name } of segments(module)) module.removeElementSegment(name);
  for (const { name } of exported(module)) module.removeExport(name);
  const { initial } = module.getMemoryInfo();
  module.setMemory(initial, -1, null, [], false, false, TABLE);
  module.addMemoryImport(TABLE, SHARED, "memory");
  module.addTableImport(TABLE, SHARED, "__indirect_function_table");
  module.addTableImport("__wbindgen_externrefs", SHARED, "__wbindgen_externrefs");
  for (const { name, params, results } of all(module)) {
    if (isCold.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, PLACES, String(places.get(name)?.[0]), params, results);
  }
  return module;
}

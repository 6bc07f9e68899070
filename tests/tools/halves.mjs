// Cuts the program in two by what was seen to run while somebody makes and edits a map. Functions
// that were watched and did not run, and pieces of those that did, are the second half, the rest,
// which is fetched right after the start. All else is the first half, with stubs for the rest that see
// to it that it is here.
//
// The constants that only the rest reads wait with it, and so do the texts of the language that is not
// spoken: there is a first half for each.
//
// Both share one table of functions. A function of the rest that the first half can reach has a
// place there, which the rest fills when it comes: until then it is empty or holds the stub. What
// the rest asks of the first half has a place too, and the number of the place is its name among
// the imports of the rest, so that nothing needs to be called anything.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { blanked, bodies, bytesAt } from "./binary.mjs";
import { all, binaryen, defined, exported, globals, read, segments, written } from "./module.mjs";
import { APART, ENTER, TABLE, apart, enter } from "./pieces.mjs";
import { reached, settled } from "./reach.mjs";
import { pieces, precede, shape, tree, weight } from "./tree.mjs";

export const PROFILE = "tests/tools/profile.txt";
// When fewer are there, the profile is of another program.
const FOUND_AT_LEAST = 0.5;
// Functions of so few bytes are not longer than their stubs, and pieces than the call of them.
const TINY = 6;
const SMALL = 24;
// What wasm-bindgen adds, the start among it, has a number for a name, which is another each time.
const NAMELESS = /^\d+$/;
// The functions that tell the texts of a language.
const TEXTS = /5words2(nl|en)$/;
const LANGUAGES = 2;
const ENSURE = "the rest is here";
const NEED = "the rest is needed";
// Where the script of the parts stands among the imports of the program.
const SCRIPT = "./__wasm_split.js";
// Whose imports src/boot/rest.js gives: what the program exports, and what stands in its table.
const SHARED = "e";
const PLACES = "t";
const UNUSED = ["remove-unused-module-elements"];

// What a function is called in the profile: a number made of its name without what says where it
// was built and which of several of that name it is. In such a name the number of a crate stands
// between Cs and _, and how far back something stands that is meant again between B and _.
function called(name) {
  const plain = name.replace(/Cs[^\W_]*_/g, "C").replace(/B[^\W_]*_/g, "B").replace(/shim_idx: \d+/g, "");
  return number(plain.replace(/(\.\d+|_\d+)+$/, ""));
}

// The pieces of a function that may wait, each with such a number: made of the function, of how it is
// made, so that it is another when the function is, and of which piece it is.
function numbered(name, root) {
  if (NAMELESS.test(name)) return [];
  const whole = `${called(name)} ${shape(root)}`;
  const all = pieces(root);
  all.forEach((piece, nth) => (piece.name = number(`${whole} ${nth}`)));
  return all.filter(({ kids }) => weight(kids) > SMALL);
}

function number(text) {
  return createHash("sha256").update(text).digest().readInt32LE();
}

// Such a number as the profile holds it.
export function letters(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes.toString("base64url");
}

// A program of which each function and piece tells its name in the profile when it first runs, and
// all such names, those of pieces with the name of what has to run before they do.
export function marked(program) {
  const module = read(program);
  module.addFunctionImport(NEED, SCRIPT, "ran", binaryen.i32, binaryen.none);
  const names = [];
  const mark = (...name) => {
    const told = `told ${names.push(name.join(" "))}`;
    module.addGlobal(told, binaryen.i32, true, module.i32.const(0));
    const tell = [
      module.global.set(told, module.i32.const(1)),
      module.call(NEED, [module.i32.const(name[0])], binaryen.none),
    ];
    return module.if(module.i32.eqz(module.global.get(told, binaryen.i32)), module.block(null, tell));
  };
  for (const { name, body, results } of defined(module)) {
    const root = tree(body);
    const all = root ? numbered(name, root) : [];
    // The last first: what comes before another moves it.
    for (const piece of all.toReversed()) precede(module, piece, mark(piece.name, before(piece, all)?.name ?? called(name)));
    const run = module.getFunction(name);
    binaryen.Function.setBody(run, module.block(null, [mark(called(name)), body], results));
  }
  return { program: written(module), names };
}

// The two halves of a program that was made of a built one, and how much of it waits.
export function halves(whole, built) {
  const still = new Set(readFileSync(PROFILE, "utf8").trim().split(/\s+/));
  const isStill = (name) => still.has(letters(name));
  const found = new Set();
  const { program, names: cut } = apart(whole, ({ name }, root) => {
    if (isStill(called(name))) {
      found.add(called(name));
      return [];
    }
    const waits = numbered(name, root).filter((piece) => isStill(piece.name));
    for (const piece of waits) found.add(piece.name);
    return waits.filter((piece) => !before(piece, waits));
  });
  if (found.size < FOUND_AT_LEAST * still.size) {
    throw new Error(`Only ${found.size} of ${still.size} names of the profile are there: make profile renews it.`);
  }
  const module = read(program);
  const functions = defined(module);
  const sizes = bodies(program).map(({ length }) => length);
  const isPiece = new Set(cut);
  // What is new since it was watched is needed, for all one knows.
  const waits = ({ name }, nth) => {
    return isPiece.has(name) || TEXTS.test(name) || (isStill(called(name)) && !NAMELESS.test(name) && sizes[nth] > TINY);
  };
  const cold = functions.filter(waits);
  const isCold = new Set(cold.map(({ name }) => name));
  const texts = cold.filter(({ name }) => TEXTS.test(name));
  if (texts.length !== LANGUAGES) throw new Error("The program does not tell its texts by language.");
  const links = settled(built, whole);
  const speaking = texts.map((text) => {
    const hot = functions.filter((run) => run === text || !isCold.has(run.name));
    return { text: text.name, language: TEXTS.exec(text.name)[1], reach: reached(links, hot, isCold) };
  });
  module.dispose();
  const asked = seen(program, cold);
  const places = given(program, asked, wants(program, cold, asked));
  const firsts = speaking.map((speaks) => [speaks.language, first(program, cold, places, speaks)]);
  const told = `${found.size} of ${still.size} names of the profile are there; ${cold.length} of ${functions.length} functions wait, ${cut.length} of them pieces of others.`;
  const constants = speaking.flatMap(({ reach }) => reach.pieces);
  return { firsts, rest: rest(program, cold, places, constants), told };
}

// The innermost of some pieces that has to run before another does.
function before({ before: piece }, some) {
  return !piece || some.includes(piece) ? piece : before(piece, some);
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

// The program with stubs for all cold functions that something asks for. Pieces have none: they are
// entered by their places.
function first(program, cold, places, { text, reach }) {
  const module = read(program);
  enlarge(module, places);
  module.addFunctionImport(NEED, SCRIPT, "need", binaryen.none, binaryen.none);
  const last = module.table.get(TABLE, module.i32.const(places.end), binaryen.funcref);
  const ensure = module.if(module.ref.is_null(last), module.call(NEED, [], binaryen.none));
  module.addFunction(ENSURE, binaryen.none, binaryen.none, [], ensure);
  if (segments(module).some(({ name }) => name === APART)) module.removeElementSegment(APART);
  const isAway = new Set(cold.map(({ name }) => name).filter((name) => name !== text));
  for (const name of isAway) stub(module, name, places);
  for (const { name, body, results } of defined(module).filter(({ name }) => name.startsWith(ENTER))) {
    const ensured = module.block(null, [module.call(ENSURE, [], binaryen.none), body], results);
    binaryen.Function.setBody(module.getFunction(name), ensured);
  }
  forget(module, (name, place) => isAway.has(name) && !reach.places.has(place));
  module.addActiveElementSegment(TABLE, "lent", places.lent, module.i32.const(places.begin));
  for (const { name, mutable } of globals(module)) {
    if (mutable) module.addGlobalExport(name, name);
  }
  module.runPasses(UNUSED);
  return blanked(written(module), reach.pieces);
}

// Puts something that is there anyway in the places of what only the rest calls, until it is here.
function forget(module, isForgotten) {
  for (const { name, table, offset, data } of segments(module)) {
    if (table !== TABLE) continue;
    const { value } = binaryen.getExpressionInfo(offset);
    const left = data.map((run, nth) => (run && !isForgotten(run, value + nth) ? run : ENSURE));
    module.removeElementSegment(name);
    // Places of functions in parts stay empty until those come.
    if (data.some(Boolean)) module.addActiveElementSegment(TABLE, name, left, module.i32.const(value));
  }
}

// Room for all places, and a last one that tells whether they are filled.
function enlarge(module, { end }) {
  const table = module.getTable(TABLE);
  binaryen.Table.setInitial(table, end + 1);
  binaryen.Table.setMax(table, end + 1);
}

// What stands in the first half for a function of the rest: it sees to it that the rest is here, and
// goes on there.
function stub(module, name, { of, end }) {
  const run = module.getFunction(name);
  const { params, results } = binaryen.getFunctionInfo(run);
  const [place] = of.get(name) ?? [end];
  const given = binaryen.expandType(params).map((type, nth) => module.local.get(nth, type));
  const through = enter(module, params, results);
  binaryen.Function.setBody(run, module.call(through, [...given, module.i32.const(place)], results));
}

// What a program's stubs go on to.
function rest(program, cold, places, constants) {
  const module = alone(program, cold, places.of, constants);
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
function alone(program, cold, places, constants = []) {
  const module = read(program);
  const isCold = new Set(cold.map(({ name }) => name));
  for (const { name } of segments(module)) module.removeElementSegment(name);
  for (const { name } of exported(module)) module.removeExport(name);
  const { initial } = module.getMemoryInfo();
  const lying = bytesAt(program, constants).map(({ address, data }) => ({ offset: module.i32.const(address), data }));
  module.setMemory(initial, -1, null, lying, false, false, TABLE);
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

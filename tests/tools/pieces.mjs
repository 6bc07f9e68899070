// Makes functions of pieces of functions. What a piece needs of the locals is handed to it; what it
// changes of them, and what is looked at afterwards, comes back: the first as its result, the others in
// globals. A piece that can be left in several ways gives the number of the one it took.
import { binaryen, defined, read, written } from "./module.mjs";
import { RETURN, inside, replace, tree } from "./tree.mjs";

const { LocalGet, LocalSet, Loop, Table, i32, none, unreachable } = binaryen;
const NUMBERS = new Map([[i32, "i32"], [binaryen.i64, "i64"], [binaryen.f32, "f32"], [binaryen.f64, "f64"]]);
// The table of functions.
export const TABLE = "0";
// The segment of the table that holds the functions made of pieces.
export const APART = "apart";
// Begins the names of the functions through which what stands in the table is entered, one for each
// kind of call.
export const ENTER = "~enter";
const END = "~end";

// A program in which chosen pieces are functions of their own, and their names. `choose` is given a
// function and its tree, and gives some of its pieces, none within another.
export function apart(program, choose) {
  const module = read(program);
  const begin = binaryen.getTableInfo(module.getTable(TABLE)).initial;
  const made = { module, begin, names: [], known: new Set() };
  for (const run of defined(module)) {
    const root = tree(run.body);
    const chosen = root ? choose(run, root) : [];
    const types = [...binaryen.expandType(run.params), ...run.vars];
    for (const [piece, alive] of chosen.length > 0 ? lives(root, chosen) : []) {
      const plan = planned(types, run, piece, alive);
      if (plan) move(made, plan, `${run.name}~${made.names.length}`);
    }
  }
  const { names } = made;
  if (names.length > 0) module.addActiveElementSegment(TABLE, APART, names, module.i32.const(begin));
  const table = module.getTable(TABLE);
  Table.setInitial(table, begin + names.length);
  Table.setMax(table, begin + names.length);
  return { program: written(module), names };
}

// For each chosen piece, which locals are alive where it begins, and where it is left: at its end, and
// at each label. Sets of locals are numbers with a bit for each.
function lives(root, chosen) {
  const found = new Map();
  const labels = new Map([[RETURN, 0n]]);
  const at = (within, nth) => chosen.find((piece) => piece.within === within && piece.nth === nth);
  const bit = (local) => 1n << BigInt(local);
  const note = (node, nth, begin, end) => {
    const piece = at(node, nth);
    if (piece) found.set(piece, { begin, end, labels: new Map(labels) });
  };
  const each = (nodes, after) => nodes.reduceRight((alive, node) => before(node, alive), after);
  const before = (node, after) => {
    const { info, kids } = node;
    switch (info.id) {
      case binaryen.BlockId:
        labels.set(info.name, after);
        return kids.reduceRight((alive, kid, nth) => {
          const begin = before(kid, alive);
          note(node, nth, begin, after);
          return begin;
        }, after);
      case binaryen.LoopId:
        for (let known = 0n; ; ) {
          labels.set(info.name, known);
          const all = known | each(kids, after);
          if (all === known) return known;
          known = all;
        }
      case binaryen.IfId: {
        const [condition, ...arms] = kids;
        const begins = arms.map((arm, nth) => {
          const begin = before(arm, after);
          note(node, nth + 1, begin, after);
          return begin;
        });
        return before(condition, begins.reduce((one, other) => one | other, arms.length < 2 ? after : 0n));
      }
      case binaryen.BreakId:
        return each(kids, labels.get(info.name) | (info.condition ? after : 0n));
      case binaryen.SwitchId:
        return each(kids, [...info.names, info.defaultName].reduce((all, name) => all | labels.get(name), 0n));
      case binaryen.ReturnId:
      case binaryen.UnreachableId:
        return each(kids, 0n);
      case binaryen.LocalGetId:
        return after | bit(info.index);
      case binaryen.LocalSetId:
        return each(kids, after & ~bit(info.index));
      default:
        return each(kids, after);
    }
  };
  before(root, 0n);
  return found;
}

// What a piece is given, what it gives back and where it goes on; nothing for the few that would hand
// on more than that.
function planned(types, run, piece, alive) {
  const { within, kids } = piece;
  const all = [...inside(kids)];
  const last = kids.at(-1).info.type;
  const own = within.info.id === binaryen.BlockId ? within.info.name : null;
  const leaves = new Set(kids.flatMap((kid) => [...kid.exits]));
  const isOfJump = ({ id }) => id === binaryen.BreakId || id === binaryen.SwitchId;
  const handsOn = all.some(({ info }) => isOfJump(info) && info.value) || (leaves.has(RETURN) && run.results !== none);
  if (handsOn || (last !== none && last !== unreachable)) return null;

  const exits = [...leaves].filter((name) => name !== own).sort();
  // The end of the piece comes first.
  if (last === none || leaves.has(own)) exits.unshift(null);
  const out = exits.reduce((sum, name) => sum | (name === null ? alive.end : alive.labels.get(name)), 0n);
  const locals = (of) => [...new Set(all.filter(({ info }) => of(info)).map(({ info }) => info.index))].sort((a, b) => a - b);
  const set = locals(({ id }) => id === binaryen.LocalSetId);
  const touched = locals(({ id }) => id === binaryen.LocalSetId || id === binaryen.LocalGetId);
  const isIn = (local, sets) => (sets >> BigInt(local)) & 1n;
  const given = touched.filter((local) => isIn(local, alive.begin));
  const back = set.filter((local) => isIn(local, out));
  if (back.some((local) => !NUMBERS.has(types[local]))) return null;
  const places = [...given, ...touched.filter((local) => !given.includes(local))];
  return { types, piece, all, own, exits, given, back, places };
}

function move(made, plan, name) {
  const { module } = made;
  const { types, piece, exits, given, back } = plan;
  const place = made.begin + made.names.length;
  const type = (locals) => binaryen.createType(locals.map((local) => types[local]));
  const [first, ...others] = back;
  // Where nothing else comes back and there are two ways on, the result tells which.
  const tells = exits.length === 2 && back.length === 0;
  const result = tells ? i32 : first === undefined ? none : types[first];

  // The call of it, before it is moved: what stands there is still what stood there.
  const call = module.call(enter(module, type(given), result),
    [...given.map((local) => module.local.get(local, types[local])), module.i32.const(place)], result);
  const way = tells ? null : hold(made, i32, "way");
  const held = others.map((local, nth) => hold(made, types[local], nth));

  const body = bodied(made, plan, { tells, way, held, result });
  const vars = plan.places.slice(given.length).map((local) => types[local]);
  module.addFunction(name, type(given), result, vars, body);
  made.names.push(name);

  // With two ways on, the result is 1 for the second.
  const went = (nth) => (tells ? call : module.i32.eq(module.global.get(way, i32), module.i32.const(nth)));
  const sequence = [];
  if (first !== undefined) sequence.push(module.local.set(first, call));
  else if (!tells) sequence.push(call);
  others.forEach((local, nth) => sequence.push(module.local.set(local, module.global.get(held[nth], types[local]))));
  // The first exit is what is left when it is none of the others.
  exits.toReversed().forEach((exit, left) => {
    const nth = exits.length - 1 - left;
    if (exit !== null) sequence.push(go(module, exit, nth > 0 ? went(nth) : undefined));
  });
  if (exits.length === 0) sequence.push(module.unreachable());
  replace(piece, module.block(null, sequence));
}

function go(module, exit, condition) {
  if (exit !== RETURN) return module.br(exit, condition);
  return condition ? module.if(condition, module.return()) : module.return();
}

// The body of the function that a piece becomes: the piece, and behind it what comes back.
function bodied({ module }, { types, piece, all, own, exits, back, places }, { tells, way, held, result }) {
  const index = (local) => places.indexOf(local);
  for (const { ref, info } of all) {
    if (info.id === binaryen.LocalGetId) LocalGet.setIndex(ref, index(info.index));
    if (info.id === binaryen.LocalSetId) LocalSet.setIndex(ref, index(info.index));
  }
  const leave = module.block(own, withoutReturns(module, piece.kids));
  const several = exits.length > 1;
  // A label of the name of each exit, and behind it the number of that exit.
  let inner = leave;
  exits.forEach((exit, nth) => {
    if (exit !== null) inner = module.block(exit, [inner]);
    if (!several) return;
    const number = module.i32.const(nth);
    const isLast = nth === exits.length - 1;
    inner = module.block(null, [inner, isLast ? number : module.br(END, undefined, number)], isLast ? i32 : unreachable);
  });
  const told = several ? module.block(END, [inner], i32) : inner;
  if (tells) return told;
  const [first, ...others] = back;
  const get = (local) => module.local.get(index(local), types[local]);
  const steps = [several ? module.global.set(way, told) : told];
  others.forEach((local, nth) => steps.push(module.global.set(held[nth], get(local))));
  if (first !== undefined) steps.push(get(first));
  else if (exits.length === 0) steps.push(module.unreachable());
  return module.block(null, steps, exits.length === 0 ? unreachable : result);
}

// Returns become jumps to a label behind the piece.
function withoutReturns(module, nodes) {
  const walk = ({ ref, info, kids }) => {
    if (info.id === binaryen.ReturnId) return module.br(RETURN);
    if (!kids.some(({ exits }) => exits.has(RETURN))) return ref;
    kids.forEach((kid, nth) => {
      const now = walk(kid);
      if (now !== kid.ref) setKid(info.id, ref, nth, now);
    });
    return ref;
  };
  return nodes.map(walk);
}

function setKid(id, ref, nth, kid) {
  if (id === binaryen.BlockId) binaryen.Block.setChildAt(ref, nth, kid);
  else if (id === binaryen.LoopId) Loop.setBody(ref, kid);
  else if (id === binaryen.IfId) replace({ within: { ref, info: { id } }, nth }, kid);
  else throw new Error("A function returns within an expression.");
}

// The function through which what stands in the table is entered, by its place behind what it is given.
export function enter(module, params, result) {
  const types = binaryen.expandType(params);
  const name = [ENTER, ...types, ">", result].join(" ");
  if (!module.getFunction(name)) {
    const given = types.map((type, nth) => module.local.get(nth, type));
    const go = module.call_indirect(TABLE, module.local.get(types.length, i32), given, params, result);
    module.addFunction(name, binaryen.createType([...types, i32]), result, [], go);
  }
  return name;
}

// A global in which something comes back.
function hold({ module, known }, type, what) {
  const kind = NUMBERS.get(type);
  const name = `~${what} ${kind}`;
  if (!known.has(name)) {
    known.add(name);
    module.addGlobal(name, type, true, module[kind].const(...(type === binaryen.i64 ? [0n] : [0])));
  }
  return name;
}

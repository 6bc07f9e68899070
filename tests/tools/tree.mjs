// The body of a function as a tree: what it is made of, where it jumps to, and the places in it from
// which a piece may never have run.
import { createHash } from "node:crypto";
import { binaryen } from "./module.mjs";

const { If, Block } = binaryen;

// What each kind of expression is made of, in the order in which it runs. Functions with other kinds
// are left alone.
const PARTS = new Map([
  [binaryen.BlockId, ["children"]],
  [binaryen.IfId, ["condition", "ifTrue", "ifFalse"]],
  [binaryen.LoopId, ["body"]],
  [binaryen.BreakId, ["value", "condition"]],
  [binaryen.SwitchId, ["value", "condition"]],
  [binaryen.CallId, ["operands"]],
  [binaryen.CallIndirectId, ["operands", "target"]],
  [binaryen.LocalGetId, []],
  [binaryen.LocalSetId, ["value"]],
  [binaryen.GlobalGetId, []],
  [binaryen.GlobalSetId, ["value"]],
  [binaryen.LoadId, ["ptr"]],
  [binaryen.StoreId, ["ptr", "value"]],
  [binaryen.ConstId, []],
  [binaryen.UnaryId, ["value"]],
  [binaryen.BinaryId, ["left", "right"]],
  [binaryen.SelectId, ["ifTrue", "ifFalse", "condition"]],
  [binaryen.DropId, ["value"]],
  [binaryen.ReturnId, ["value"]],
  [binaryen.MemorySizeId, []],
  [binaryen.MemoryGrowId, ["delta"]],
  [binaryen.MemoryCopyId, ["dest", "source", "size"]],
  [binaryen.MemoryFillId, ["dest", "value", "size"]],
  [binaryen.UnreachableId, null],
]);
// What of an expression says how it works, but not on what: places in memory and names of functions
// are others in each build.
const MANNER = ["op", "bytes", "isSigned", "isTee"];

// What is known of an expression and of all in it; nothing where there is something unknown.
export function tree(ref) {
  const id = binaryen.getExpressionId(ref);
  if (!PARTS.has(id)) return null;
  const parts = PARTS.get(id);
  const info = parts ? binaryen.getExpressionInfo(ref) : { id, type: binaryen.getExpressionType(ref) };
  const kids = (parts ?? []).flatMap((part) => info[part] ?? []).filter(Boolean).map(tree);
  return kids.includes(null) ? null : { ref, info, kids, exits: exits(info, kids) };
}

// The labels outside an expression that it jumps to; RETURN is one.
export const RETURN = "return";
function exits({ id, name, names, defaultName }, kids) {
  const all = new Set(kids.flatMap((kid) => [...kid.exits]));
  if (id === binaryen.BreakId) all.add(name);
  if (id === binaryen.SwitchId) for (const to of [...names, defaultName]) all.add(to);
  if (id === binaryen.ReturnId) all.add(RETURN);
  if (id === binaryen.BlockId || id === binaryen.LoopId) all.delete(name);
  return all;
}

// The pieces of a function that may never run though the function does: the arms of conditions, and
// the end of a block behind something that may jump away. Each has its expressions, what they stand in
// and where, and the piece, if any, that has to run before it does.
export function pieces(root) {
  const found = [];
  const add = (piece) => {
    found.push(piece);
    return piece;
  };
  const walk = (within, before) => {
    const { info, kids } = within;
    let mayLeave = false;
    kids.forEach((kid, nth) => {
      if (info.id === binaryen.BlockId && mayLeave) {
        before = add({ within, nth, kids: kids.slice(nth), before });
        mayLeave = false;
      }
      const isArm = info.id === binaryen.IfId && nth > 0;
      walk(kid, isArm ? add({ within, nth, kids: [kid], before }) : before);
      mayLeave ||= kid.exits.size > 0;
    });
  };
  walk(root, undefined);
  return found;
}

// Puts an expression before all others of a piece.
export function precede(module, { within, nth, kids }, ref) {
  if (within.info.id === binaryen.BlockId) Block.insertChildAt(within.ref, nth, ref);
  else setArm(within, nth, module.block(null, [ref, kids[0].ref], kids[0].info.type));
}

// Puts one expression in the place of a piece.
export function replace({ within, nth, kids }, ref) {
  if (within.info.id !== binaryen.BlockId) return setArm(within, nth, ref);
  for (let last = nth + kids.length - 1; last > nth; last--) Block.removeChildAt(within.ref, last);
  Block.setChildAt(within.ref, nth, ref);
}

function setArm({ ref }, nth, arm) {
  if (nth === 1) If.setIfTrue(ref, arm);
  else If.setIfFalse(ref, arm);
}

export function* inside(nodes) {
  for (const node of nodes) {
    yield node;
    yield* inside(node.kids);
  }
}

// About how many bytes expressions are.
export function weight(nodes) {
  let sum = 0;
  for (const { info } of inside(nodes)) sum += info.id === binaryen.BlockId ? 1 : 2;
  return sum;
}

// A text that is the same where the same source was built again.
export function shape(root) {
  const hash = createHash("sha256");
  for (const { info, kids } of inside([root])) {
    hash.update([info.id, info.type, kids.length, ...MANNER.map((key) => Number(info[key] ?? 0))].join());
  }
  return hash.digest("base64url").slice(0, 8);
}

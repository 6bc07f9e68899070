// What tells types apart still tells them apart when its numbers are small, and nothing else is another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutRelocations } from "./binary.mjs";
import { binaryen, read } from "./module.mjs";
import { numbered } from "./types.mjs";

// Two hashes, of which one stands in data only, a text, and a number that is counted with.
const ONE = [0x9ac5acb0a91c0cbfn, 0xae64135e6fdce053n];
const OTHER = [0x3d56b29c19ccdab1n, 0xf0aaeac59155d4a3n];
const TEXT = "application/json";
const FACTOR = 0x9e3779b185ebca87n;

const hash = (halves) => halves.map((half) => `\\${hex(half)}`).join("");
const hex = (half) => Buffer.from(half.toString(16).padStart(16, "0"), "hex").reverse().toString("hex").match(/../g).join("\\");
const is = ([low, high]) => `
  (i64.eqz (i64.or
    (i64.xor (i64.load (local.get $at)) (i64.const ${low}))
    (i64.xor (i64.load offset=8 (local.get $at)) (i64.const ${high}))))`;

const PROGRAM = `(module
  (memory (export "memory") 1)
  (data (i32.const 64) "${hash(ONE)}${hash(OTHER)}${TEXT}")
  (func (export "isOne") (param $at i32) (result i32) ${is(ONE)})
  (func (export "same") (param $at i32) (param $with i32) (result i32)
    (i32.and
      (i64.eq (i64.load (local.get $at)) (i64.load (local.get $with)))
      (i64.eq (i64.load offset=8 (local.get $at)) (i64.load offset=8 (local.get $with)))))
  (func (export "times") (param $by i64) (result i64) (i64.mul (local.get $by) (i64.const ${FACTOR}))))`;
const [AT_ONE, AT_OTHER, AT_TEXT] = [64, 80, 96];

// What a linker would say of that data: three symbols of sixteen bytes.
function linked(text) {
  const module = binaryen.parseText(text);
  const program = Buffer.from(module.emitBinary());
  module.dispose();
  const symbols = [0, 16, 32].map((offset) => [1, 0, 1, 0x61, 0, offset, 16]).flat();
  const table = [8, symbols.length + 1, 3, ...symbols];
  const body = [7, ...Buffer.from("linking"), 2, ...table];
  return Buffer.concat([program, Buffer.from([0, body.length, ...body])]);
}

function run(program) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program));
  const text = Buffer.from(exports.memory.buffer, AT_TEXT, TEXT.length).toString();
  const places = [AT_ONE, AT_OTHER, AT_TEXT];
  const told = places.map((at) => [exports.isOne(at), ...places.map((other) => exports.same(at, other))]);
  return { text, told, product: exports.times(3n) };
}

test("types are told apart as before", () => {
  const before = linked(PROGRAM);
  assert.deepEqual(run(numbered(before)), run(before));
});

test("no half of a hash is left, in data or in code", () => {
  const program = numbered(linked(PROGRAM));
  const [data] = [Buffer.from(new WebAssembly.Instance(new WebAssembly.Module(program)).exports.memory.buffer)];
  for (const half of [...ONE, ...OTHER]) assert.ok(!data.includes(Buffer.from(hex(half).replaceAll("\\", ""), "hex")));
  const module = read(withoutRelocations(program));
  const text = module.emitText();
  module.dispose();
  for (const half of ONE) assert.ok(!text.includes(String(BigInt.asIntN(64, half))));
});

test("numbers that are counted with stay, wherever they stand", () => {
  const counted = PROGRAM.replace(String(FACTOR), String(ONE[0]));
  const before = linked(counted);
  assert.deepEqual(run(numbered(before)), run(before));
});

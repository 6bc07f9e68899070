// A program with a piece taken apart gives the same as before, whichever piece it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryen, defined, read, written } from "./module.mjs";
import { apart } from "./pieces.mjs";
import { pieces, tree } from "./tree.mjs";

const INPUTS = Array.from({ length: 64 }, (_, nth) => nth - 8);

// Whatever a piece can do: be left at its end, at one label or another, by a jump back or by a return,
// change locals that are looked at afterwards, and be within another.
const ODD = `(module
  (memory (export "memory") 1)
  (table funcref (elem $leave))
  (func $leave (param $x i32) (i32.store (i32.const 0) (local.get $x)))
  (func $way (export "way") (param $x i32) (result i32)
    (local $sum i32) (local $big i64) (local $part f64)
    (local.set $big (i64.const 3))
    (block $end
      (loop $again
        (block $third (block $second (block $first
          (br_table $first $second $third $end (i32.rem_u (local.get $x) (i32.const 5))))
          (local.set $sum (i32.add (local.get $sum) (local.get $x)))
          (br_if $third (i32.gt_s (local.get $sum) (i32.const 40)))
          (local.set $part (f64.add (local.get $part) (f64.const 0.5)))
          (br $end))
         (local.set $big (i64.mul (local.get $big) (i64.extend_i32_s (local.get $x))))
         (local.set $x (i32.sub (local.get $x) (i32.const 3)))
         (br_if $again (i32.gt_s (local.get $x) (i32.const 2)))
         (local.set $sum (i32.const 7)))
        (if (i32.and (local.get $x) (i32.const 1))
          (then
            (local.set $sum (i32.add (local.get $sum) (i32.const 100)))
            (local.set $x (i32.sub (local.get $x) (i32.const 1)))
            (br_if $again (i32.gt_s (local.get $x) (i32.const 0)))
            (local.set $part (f64.const 2)))
          (else (local.set $big (i64.add (local.get $big) (i64.const 11))) (br $end)))))
    (i32.add (local.get $sum)
      (i32.add (i32.wrap_i64 (local.get $big)) (i32.trunc_f64_s (f64.mul (local.get $part) (f64.const 1000))))))
  (func $told (export "told") (param $x i32)
    (block $even
      (br_if $even (i32.eqz (i32.and (local.get $x) (i32.const 1))))
      (if (i32.gt_s (local.get $x) (i32.const 9)) (then (call $leave (i32.const 9)) (return)))
      (local.set $x (i32.mul (local.get $x) (i32.const 10)))
      (br_if $even (i32.gt_s (local.get $x) (i32.const 30)))
      (call $leave (i32.const -1))
      (return))
    (call $leave (local.get $x))))`;

const whole = written(binaryen.parseText(ODD));

function answers(program) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program));
  const memory = new Int32Array(exports.memory.buffer, 0, 1);
  return INPUTS.map((input) => {
    memory[0] = 0;
    exports.told(input);
    return [exports.way(input), memory[0]];
  });
}

function all() {
  const module = read(whole);
  const found = defined(module).flatMap(({ name, body }) => pieces(tree(body)).map((_, nth) => [name, nth]));
  module.dispose();
  return found;
}

for (const [name, nth] of all()) {
  test(`piece ${nth} of ${name}`, () => {
    const { program, names } = apart(whole, (run, root) => (run.name === name ? [pieces(root)[nth]] : []));
    assert.equal(names.length, 1);
    assert.deepEqual(answers(program), answers(whole));
  });
}

test("all pieces that lie in no other", () => {
  const { program, names } = apart(whole, (_, root) => pieces(root).filter(({ before }) => !before));
  assert.ok(names.length > 1);
  assert.deepEqual(answers(program), answers(whole));
});

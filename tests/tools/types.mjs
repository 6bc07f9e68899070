// Rust tells types apart by numbers of 128 bits, hashes of what they are. A program holds a thousand of
// them, as constants and in the code that compares, and no tool makes them shorter: small numbers tell
// the types apart as well.
import { isUtf8 } from "node:buffer";
import { CODE, DATA, sections, segmented, symbolsOf } from "./binary.mjs";

const [CONSTANT, XOR, OR] = [0x42, 0x85, 0x84];
// The bytes of a hash, and of a half of it.
const WHOLE = 16;
const HALF = 8;
// A half has few bits less than it may have: so long is it in code, in numbers of seven bits a byte.
const LONG = 9;
// What the compiler puts between the halves that it compares: loads, of so many bytes.
const BETWEEN = 12;

// A linked program in which each half of such a number is a small one, wherever it stands.
export function numbered(built) {
  const program = Buffer.from(built);
  const [code, data] = [CODE, DATA].map((kind) => [...sections(program)].find((section) => section.kind === kind));
  const constants = [...long(program, code)];
  const halves = new Set([...kept(program), ...compared(program, constants)]);
  // What is counted with is no hash of a type.
  for (const { value, end } of constants) if (program[end] !== XOR) halves.delete(value);

  const small = new Map([...halves].map((half, nth) => [half, nth + 1]));
  for (const { value, begin, end } of constants) if (small.has(value)) write(program.subarray(begin, end), small.get(value));
  for (let at = data.from; at + HALF <= data.end; at++) {
    const number = small.get(program.readBigInt64LE(at));
    if (number) program.writeBigInt64LE(BigInt(number), at);
  }
  return program;
}

// The halves that stand in constants of their own.
function* kept(program) {
  const [{ begin, size }] = segmented(program);
  const wholes = symbolsOf(program).filter((symbol) => symbol.segment === 0 && symbol.size === WHOLE);
  for (const { offset } of wholes) {
    if (offset + WHOLE > size) continue;
    const whole = program.subarray(begin + offset, begin + offset + WHOLE);
    if (isHash(whole)) for (const at of [0, HALF]) yield whole.readBigInt64LE(at);
  }
}

// Whether so many bytes can only be a hash: no text, no small numbers or addresses, no usual fractions.
function isHash(bytes) {
  const words = [0, 4, 8, 12].map((at) => Math.abs(bytes.readInt32LE(at)));
  const halves = [0, HALF].map((at) => bytes.readBigInt64LE(at));
  const fractions = [0, HALF].map((at) => Math.abs(bytes.readDoubleLE(at)));
  return !isText(bytes) && words.every((word) => word >= 2 ** 24) && halves.every(isLong) &&
    !fractions.every((size) => size > 1e-12 && size < 1e12);
}

// Whether bytes are letters, or most of them: texts in which something is filled in have other bytes too.
function isText(bytes) {
  const letters = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
  return letters > 0.7 * bytes.length || isUtf8(bytes);
}

// The halves of hashes that code compares with: (one ^ constant) | (other ^ constant).
function compared(program, constants) {
  return constants.flatMap((one, nth) => {
    const other = constants[nth + 1];
    const isPair = program[one.end] === XOR && other && other.begin - one.end <= BETWEEN &&
      program[other.end] === XOR && program[other.end + 1] === OR;
    const bytes = Buffer.alloc(WHOLE);
    if (isPair) [one, other].forEach(({ value }, nth) => bytes.writeBigInt64LE(value, nth * HALF));
    return isPair && isHash(bytes) ? [one.value, other.value] : [];
  });
}

// The constants in code that are so long.
function* long(program, { from, end: last }) {
  for (let at = program.indexOf(CONSTANT, from); at >= 0 && at < last; at = program.indexOf(CONSTANT, at + 1)) {
    const begin = at + 1;
    let end = begin;
    while (program[end] >= 0x80) end++;
    end++;
    if (end - begin === LONG || end - begin === LONG + 1) yield { value: signed(program.subarray(begin, end)), begin, end };
  }
}

function isLong(value) {
  return BigInt.asIntN(7 * (LONG - 1), value) !== value;
}

// A number of seven bits a byte (LEB128).
function signed(bytes) {
  const value = bytes.reduceRight((value, byte) => (value << 7n) | BigInt(byte & 0x7f), 0n);
  return BigInt.asIntN(Math.min(7 * bytes.length, 8 * HALF), value);
}

// Writes such a number over as many bytes as there are.
function write(bytes, number) {
  for (let nth = 0; nth < bytes.length; nth++, number >>>= 7) {
    bytes[nth] = (number & 0x7f) | (nth < bytes.length - 1 ? 0x80 : 0);
  }
}

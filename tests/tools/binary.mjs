// What of a WebAssembly file is read and written byte by byte: its sections, sizes and names.

const CUSTOM = 0;
const IMPORTS = 2;
export const CODE = 10;
export const DATA = 11;
// What the address of data begins with.
const CONSTANT = 0x41;
// Kinds of what is imported; memory is the other.
const [FUNCTION, TABLE, GLOBAL] = [0, 1, 3];
// Of the section of names, the part that names functions.
const FUNCTIONS = 1;
// Of the section for linking, the part that names what is linked, and what that may be.
const SYMBOLS = 8;
const [OF_FUNCTION, OF_DATA, OF_SECTION] = [0, 1, 3];
const [UNDEFINED, NAMED] = [0x10, 0x40];

// A number of seven bits a byte (LEB128), and where it ends.
export function number(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    value |= (bytes[at] & 0x7f) << shift;
    if (bytes[at++] < 0x80) return [value, at];
  }
}

// The sections of a program: what kind, what is called so, and where it lies.
export function* sections(program) {
  for (let at = 8; at < program.length; ) {
    const [size, body] = number(program, at + 1);
    const [name, from] = program[at] === CUSTOM ? words(program, body) : ["", body];
    yield { kind: program[at], name, at, from, end: body + size };
    at = body + size;
  }
}

// A program without the sections that say where it could be cut.
export function withoutRelocations(program) {
  const kept = [...sections(program)].filter(({ name }) => !/^(linking|reloc\..*)$/.test(name));
  return Buffer.concat([program.subarray(0, 8), ...kept.map(({ at, end }) => program.subarray(at, end))]);
}

// How many functions a program imports: they are counted before its own.
export function nImported(program) {
  const { from } = [...sections(program)].find(({ kind }) => kind === IMPORTS);
  let [count, at] = number(program, from);
  let found = 0;
  const skip = () => ([, at] = number(program, at));
  while (count-- > 0) {
    for (let nth = 0; nth < 2; nth++) [, at] = words(program, at);
    const kind = program[at++];
    if (kind === FUNCTION) found++;
    if (kind === TABLE) at++;
    // A function has a type, a global one and whether it changes, the others limits.
    if (kind === FUNCTION) skip();
    else if (kind === GLOBAL) at += 2;
    else {
      const hasMost = program[at++] & 1;
      for (let nth = 0; nth <= hasMost; nth++) skip();
    }
  }
  return found;
}

// The bodies of the functions of a program.
export function bodies(program) {
  const { from } = [...sections(program)].find(({ kind }) => kind === CODE);
  let [count, next] = number(program, from);
  return Array.from({ length: count }, () => {
    const [length, body] = number(program, next);
    next = body + length;
    return program.subarray(body, next);
  });
}

// Where the data of a program comes to lie, and where it stands in the program.
export function segmented(program) {
  const { from } = [...sections(program)].find(({ kind }) => kind === DATA);
  let [count, at] = number(program, from);
  return Array.from({ length: count }, () => {
    if (program[at] !== 0 || program[at + 1] !== CONSTANT) throw new Error("Data lies where only a run can tell.");
    const [address, end] = number(program, at + 2);
    const [size, begin] = number(program, end + 1);
    at = begin + size;
    return { address, size, begin };
  });
}

// What a linked program gives names to: functions, and pieces of its data.
export function symbolsOf(bytes) {
  const { from, end } = [...sections(bytes)].find(({ name }) => name === "linking");
  const symbols = [];
  let [, at] = number(bytes, from);
  while (at < end) {
    const [size, begin] = number(bytes, at + 1);
    if (bytes[at] === SYMBOLS) readSymbols(bytes, begin, symbols);
    at = begin + size;
  }
  return symbols;
}

function readSymbols(bytes, from, symbols) {
  let [count, at] = number(bytes, from);
  const next = () => {
    const [value, end] = number(bytes, at);
    at = end;
    return value;
  };
  const name = () => {
    const [text, end] = words(bytes, at);
    at = end;
    return text;
  };
  while (count-- > 0) {
    const kind = next();
    const flags = next();
    const isHere = !(flags & UNDEFINED);
    if (kind === OF_DATA) {
      const called = name();
      symbols.push(isHere ? { name: called, segment: next(), offset: next(), size: next() } : { name: called });
    } else {
      const nth = next();
      const called = kind !== OF_SECTION && (isHere || flags & NAMED) ? name() : "";
      symbols.push(kind === OF_FUNCTION ? { name: called, run: nth } : {});
    }
  }
}

// A program in which pieces of its data, { address, size }, are nothing.
export function blanked(program, pieces) {
  const bytes = Buffer.from(program);
  for (const { begin, end } of standing(program, pieces)) bytes.fill(0, begin, end);
  return bytes;
}

// Those pieces, with what they hold; those side by side as one.
export function bytesAt(program, pieces) {
  const found = [];
  const inOrder = standing(program, pieces).sort((one, other) => one.begin - other.begin);
  for (const { address, begin, end } of inOrder) {
    const last = found.at(-1);
    if (last?.end >= begin) last.end = Math.max(last.end, end);
    else found.push({ address, begin, end });
  }
  return found.map(({ address, begin, end }) => ({ address, data: program.subarray(begin, end) }));
}

function standing(program, pieces) {
  const segments = segmented(program);
  return pieces.map(({ address, size }) => {
    const segment = segments.find((one) => one.address <= address && address + size <= one.address + one.size);
    const begin = segment.begin + address - segment.address;
    return { address, begin, end: begin + size };
  });
}

// A program whose functions have other names.
export function renamed(program, name) {
  const { at, from, end } = [...sections(program)].find((section) => section.name === "name");
  const parts = [];
  for (let next = from; next < end; ) {
    const [size, body] = number(program, next + 1);
    const part = program.subarray(body, body + size);
    parts.push(section(program[next], program[next] === FUNCTIONS ? [otherwise(part, name)] : [part]));
    next = body + size;
  }
  const before = [word("name"), ...parts];
  return Buffer.concat([program.subarray(0, at), section(CUSTOM, before), program.subarray(end)]);
}

function otherwise(names, name) {
  let [count, next] = number(names, 0);
  const made = [written(count)];
  while (count-- > 0) {
    const [index, text] = number(names, next);
    const [before, end] = words(names, text);
    made.push(written(index), word(name(before, index)));
    next = end;
  }
  return Buffer.concat(made);
}

export function words(bytes, at) {
  const [length, from] = number(bytes, at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

function word(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([written(bytes.length), bytes]);
}

function section(kind, parts) {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([kind]), written(body.length), body]);
}

function written(number) {
  const bytes = [];
  for (; number >= 0x80; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

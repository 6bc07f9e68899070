// What of a WebAssembly file is read and written byte by byte: its sections, sizes and names.

const CUSTOM = 0;
const CODE = 10;
// Of the section of names, the part that names functions.
const FUNCTIONS = 1;

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

// How many bytes each function of a program has.
export function lengths(program) {
  const { from } = [...sections(program)].find(({ kind }) => kind === CODE);
  let [count, next] = number(program, from);
  return Array.from({ length: count }, () => {
    const [length, body] = number(program, next);
    next = body + length;
    return length;
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
    made.push(written(index), word(name(before)));
    next = end;
  }
  return Buffer.concat(made);
}

function words(bytes, at) {
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

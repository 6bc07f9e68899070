// What of a program's data and of its table some of its functions can reach. The linker leaves
// relocations, which say where an address or a place in the table stands, in a function or in data:
// https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md
// What is cut into parts afterwards lies elsewhere and has other places: the same function, before and
// after, tells which has become which.
import { CODE, DATA, bodies, nImported, number, sections, segmented, symbolsOf, withoutRelocations } from "./binary.mjs";
import { binaryen, defined, read } from "./module.mjs";

// Kinds of relocation: of places in the table, and of addresses; those to which a number is added, and
// those that are a number of four bytes.
const PLACES = new Set([1, 2]);
const ADDRESSES = new Set([3, 4, 5]);
const WITH_MORE = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23]);
const PLAIN = new Set([2, 5]);

// What some functions cannot reach of the constants of a program, as pieces of { address, size }, and
// which places of its table they can. What they hand to those that wait is nothing to themselves: when
// these run, all is here.
export function reached({ pieces, links }, functions, waits) {
  const places = new Set();
  const found = new Set();
  const ahead = [];
  const reach = ({ value, piece }) => {
    if (!piece) places.add(value);
    else if (!found.has(piece)) {
      found.add(piece);
      ahead.push(piece);
    }
  };
  for (const { name, body } of functions) {
    const stand = new Set(constants(body, waits));
    const own = links.get(name);
    // In a function that was made later, each number may be meant so.
    if (own) own.filter(({ value }) => stand.has(value)).forEach(reach);
    else for (const value of stand) [{ value }, { value, piece: covering(pieces, value) }].forEach(reach);
  }
  while (ahead.length > 0) ahead.pop().links.forEach(reach);
  return { pieces: apartFrom(pieces, found), places };
}

// Those of the pieces that none of the others lies in, or over: one text may be part of another.
function apartFrom(pieces, others) {
  const taken = pieces.filter((piece) => others.has(piece));
  const end = ({ address, size }) => address + size;
  return pieces.filter((piece) => {
    return !taken.some((other) => other.address < end(piece) && piece.address < end(other));
  });
}

// The numbers in a function that may be addresses or places, in order; without those that are only
// handed to some others.
function constants(body, others = new Set()) {
  const found = [];
  // How far in the call of another stands, within it.
  let call = Infinity;
  for (const line of binaryen.emitText(body).split("\n")) {
    const depth = line.search(/\S/);
    if (depth <= call) call = Infinity;
    const [, name] = /\(call \$"?([^\s")]+)/.exec(line) ?? [];
    if (others.has(name)) call = depth;
    const isHanded = depth === call + 1 && line.startsWith("(i32.const", depth);
    if (!isHanded) for (const [, digits] of line.matchAll(/(?:i32\.const |offset=)(\d+)/g)) found.push(Number(digits));
  }
  return found;
}

// The links of the built program as they are in the one made of it, and the pieces where they lie there.
export function settled(built, whole) {
  const { links } = linked(built);
  const before = read(withoutRelocations(built));
  const after = read(whole);
  const earlier = new Map(defined(before).map(({ name, body }) => [name, body]));
  const pieces = new Set();
  const settle = (link, value) => {
    if (link.piece && !pieces.has(link.piece)) {
      link.piece.address += value - link.value;
      pieces.add(link.piece);
    }
    link.value = value;
  };
  const found = new Map();
  for (const { name, body } of defined(after)) {
    const own = links.get(name);
    if (!own || !earlier.has(name)) continue;
    const [was, is] = [earlier.get(name), body].map((body) => constants(body));
    if (was.length !== is.length) continue;
    found.set(name, own);
    const moved = new Map(was.map((value, nth) => [value, is[nth]]).filter(([value, now]) => value !== now));
    for (const link of own) settle(link, moved.get(link.value) ?? link.value);
  }
  const segments = segmented(whole);
  for (const piece of pieces) {
    const { address, begin } = segments.find(({ address, size }) => address <= piece.address && piece.address < address + size);
    for (const link of piece.links) settle(link, whole.readUInt32LE(begin + piece.address - address + link.offset));
  }
  before.dispose();
  after.dispose();
  return { pieces: [...pieces].sort((one, other) => one.address - other.address), links: found };
}

// The piece of data in which an address lies.
function covering(pieces, address) {
  const piece = pieces.findLast((piece) => piece.address <= address);
  return piece && address < piece.address + piece.size ? piece : undefined;
}

// What each function of a built program, by its name, and each piece of its constants names: an address
// and its piece, or a place in the table.
function linked(built) {
  const all = [...sections(built)];
  const of = (kind) => all.find((section) => section.kind === kind);
  const called = (name) => all.find((section) => section.name === name);
  const segments = segmented(built);
  const symbols = symbolsOf(built);
  const pieces = new Map();
  for (const symbol of symbols) {
    if (symbol?.segment !== 0) continue;
    const address = segments[0].address + symbol.offset;
    const size = Math.max(symbol.size, pieces.get(address)?.size ?? 0);
    symbol.piece = Object.assign(pieces.get(address) ?? { address, links: [] }, { size });
    pieces.set(address, symbol.piece);
  }
  const sorted = [...pieces.values()].sort((one, other) => one.address - other.address);

  const links = new Map();
  const owners = functions(built, symbols);
  for (const { name } of owners) links.set(name, links.get(name) ?? []);
  hand(relocations(built, called("reloc.CODE"), of(CODE).from, symbols), owners, ({ name }) => links.get(name));
  const lying = sorted.map((piece) => ({ begin: segments[0].begin + piece.address - segments[0].address, piece }));
  const data = relocations(built, called("reloc.DATA"), of(DATA).from, symbols);
  hand(data.filter(({ at }) => at < segments[0].begin + segments[0].size), lying, ({ piece }) => piece.links);
  return { links };
}

// Gives each relocation to what it lies in; both in order.
function hand(relocations, owners, list) {
  let nth = 0;
  for (const { at, value, piece } of relocations) {
    while (owners[nth + 1]?.begin <= at) nth++;
    list(owners[nth]).push({ value, piece, offset: at - owners[nth].begin });
  }
}

// Where the functions begin, with their names.
function functions(bytes, symbols) {
  const names = new Map(symbols.filter((symbol) => symbol?.run !== undefined).map(({ run, name }) => [run, name]));
  const first = nImported(bytes);
  return bodies(bytes).map(({ byteOffset }, nth) => ({ begin: byteOffset - bytes.byteOffset, name: names.get(first + nth) }));
}

// Where addresses and places in the table stand, and what they are.
function relocations(bytes, { from }, base, symbols) {
  let at = from;
  const next = () => {
    const [value, end] = number(bytes, at);
    at = end;
    return value;
  };
  next();
  const found = [];
  for (let count = next(); count > 0; count--) {
    const kind = next();
    const where = base + next();
    const symbol = symbols[next()];
    if (WITH_MORE.has(kind)) next();
    if (!PLACES.has(kind) && !ADDRESSES.has(kind)) continue;
    const value = PLAIN.has(kind) ? bytes.readUInt32LE(where) : number(bytes, where)[0];
    if (PLACES.has(kind)) found.push({ at: where, value });
    else if (symbol.piece) found.push({ at: where, value, piece: symbol.piece });
  }
  return found.sort((one, other) => one.at - other.at);
}

// Puts the functions of a program in the order that gzip likes: each behind functions that it shares
// much with. gzip sees what repeats within the last 32 kB only.
import { bodies, nImported, renamed } from "./binary.mjs";

// What repeats is told by so many bytes.
const GRAM = 4;
const WINDOW = 30_000;
// What is in more functions than this tells them apart no more.
const COMMON = 1_000;

// A program whose functions are called by their places in that order.
export function ordered(program) {
  const found = order(bodies(program));
  const digits = String(found.length).length;
  const names = new Map(found.map((nth, place) => [nth, String(place).padStart(digits, "0")]));
  const first = nImported(program);
  return renamed(program, (name, nth) => names.get(nth - first) ?? name);
}

function order(all) {
  const holders = new Map();
  const grams = all.map((body, nth) => {
    const own = new Set();
    for (let at = 0; at + GRAM <= body.length; at++) own.add(body.readUInt32LE(at));
    for (const gram of own) {
      if (!holders.has(gram)) holders.set(gram, []);
      holders.get(gram).push(nth);
    }
    return own;
  });
  // How many of the grams of each function are in the window, and how often each gram is.
  const shared = new Int32Array(all.length);
  const within = new Map();
  const turn = (nth, by) => {
    for (const gram of grams[nth]) {
      const [before, of] = [within.get(gram) ?? 0, holders.get(gram)];
      within.set(gram, before + by);
      if (of.length < COMMON && (before === 0 || before + by === 0)) for (const other of of) shared[other] += by;
    }
  };
  const left = new Set(all.keys());
  const window = [];
  let size = 0;
  const found = [];
  while (left.size > 0) {
    let [best, most] = [-1, -1];
    for (const nth of left) {
      const share = shared[nth] / (grams[nth].size + 1);
      if (share > most) [best, most] = [nth, share];
    }
    left.delete(best);
    found.push(best);
    window.push(best);
    size += all[best].length;
    turn(best, 1);
    while (size > WINDOW && window.length > 1) {
      const first = window.shift();
      size -= all[first].length;
      turn(first, -1);
    }
  }
  return found;
}

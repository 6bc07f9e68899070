// Puts the functions of a program in the order that gzip likes: each behind functions that it shares
// much with. gzip sees what repeats within the last 32 kB only.
import { bodies, nImported, renamed } from "./binary.mjs";

// What repeats is told by so many bytes: what is longer counts twice.
const GRAMS = [4, 8];
const WINDOW = 30_000;
// What is in more functions than this tells them apart no more.
const COMMON = 1_000;
// How much of a function repeats counts, and a little how much that is: a long one that repeats for
// the most part goes before a short one that repeats as a whole.
const PART = 0.87;

// A program whose functions are called by their places in that order.
export function ordered(program) {
  const found = order(bodies(program));
  const digits = String(found.length).length;
  const names = new Map(found.map((nth, place) => [nth, String(place).padStart(digits, "0")]));
  const first = nImported(program);
  return renamed(program, (name, nth) => names.get(nth - first) ?? name);
}

function order(all) {
  const grams = all.map(gramsOf);
  const holders = new Map();
  grams.forEach((own, nth) => {
    for (const [gram, times] of own) {
      if (!holders.has(gram)) holders.set(gram, []);
      holders.get(gram).push([nth, times]);
    }
  });
  const weight = all.map(({ length }) => (GRAMS.length * length) ** PART);
  // How much of each function is in the window, and in how many functions there each gram is.
  const shared = new Int32Array(all.length);
  const within = new Map();
  const turn = (nth, by) => {
    for (const gram of grams[nth].keys()) {
      const [before, of] = [within.get(gram) ?? 0, holders.get(gram)];
      within.set(gram, before + by);
      if (of.length < COMMON && (before === 0 || before + by === 0)) for (const [other, times] of of) shared[other] += by * times;
    }
  };
  const left = new Set(all.keys());
  const window = [];
  let size = 0;
  const found = [];
  while (left.size > 0) {
    let [best, most] = [-1, -1];
    for (const nth of left) {
      const share = shared[nth] / weight[nth];
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

// What of so many bytes is in a function, and how often.
function gramsOf(body) {
  const found = new Map();
  for (const size of GRAMS) {
    for (let at = 0; at + size <= body.length; at++) {
      const gram = body.latin1Slice(at, at + size);
      found.set(gram, (found.get(gram) ?? 0) + 1);
    }
  }
  return found;
}

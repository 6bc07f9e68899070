// Loads the rest of the program: what a first visit does not run. tests/tools/split.mjs puts this
// at the end of the script of the parts.
const REST = new URL("./rest.wasm", import.meta.url);

// When it does not arrive, it is asked for again: soon, and then less often.
const AGAIN_MS = 1_000;
const AT_LAST_MS = 16_000;

let isHere = false;
let tell;
const here = new Promise((resolve) => (tell = resolve));

// Begins to fetch the rest, until it is here.
export async function begin(wait = AGAIN_MS) {
    if (isHere) return;
    try {
        // What came meanwhile, because it was needed, is the same: it may be filled in twice.
        await arrive(fetch(REST), lent());
        arrived();
    } catch {
        setTimeout(() => begin(Math.min(2 * wait, AT_LAST_MS)), wait);
    }
}

function arrived() {
    isHere = true;
    tell();
}

// Parts that are fetched when they are used ask for what is in the rest, and wait for it.
async function part(coming, imports) {
    await here;
    return arrive(coming, imports);
}

// The program calls a function of the rest and cannot wait: it is fetched on the spot.
export function need() {
    try {
        new WebAssembly.Instance(new WebAssembly.Module(read(REST)), lent());
        arrived();
    } catch (error) {
        window.klantreisCrash(String(error), "unloaded");
        throw error;
    }
}

// A file as bytes, waited for: only text can be waited for so, and these letters are the bytes.
function read(address) {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
    return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
}

// What the rest imports: things that the program exports, and functions by their place in its table.
function lent() {
    const e = initSync(undefined, undefined);
    const t = new Proxy({}, { get: (_, place) => e.__indirect_function_table.get(Number(place)) });
    return { e, t };
}

// Measures the event engine in the page, for a WebDriver to run with the page open:
// executeAsync(text of this file, name of a file of events, its text as an array of strings).
// Answers with seconds, the longest block of the main thread, memory, and the figures.
const [name, parts] = arguments;
const done = arguments[arguments.length - 1];

measure().then(done, (error) => done({ error: String(error) }));

async function measure() {
  const file = new File(parts, name);
  const worker = new Worker("worker-start.js", { type: "module" });
  const heard = listen(worker);
  await heard("Ready");
  let job = 0;
  const ask = (request) => worker.postMessage([JSON.stringify({ version: 1, job: ++job, request }), [file]]);
  const blocks = watch();
  const start = performance.now();
  ask({ Inspect: { format: null } });
  const { proposal } = await heard("Inspected");
  const seen = performance.now();
  ask({ Read: { choices: proposal, format: null } });
  const summary = await heard("Read");
  const end = performance.now();
  const longest = blocks();
  ask({ Results: { name } });
  await heard("File");
  const written = performance.now();
  worker.terminate();
  return {
    bytes: file.size,
    inspect_seconds: (seen - start) / 1000,
    seconds: (end - start) / 1000,
    results_seconds: (written - end) / 1000,
    longest_block_ms: longest,
    cases: summary.cases,
    events: summary.events,
    skipped: summary.report.skipped_rows,
  };
}

// The next answer of a kind; a failure of any kind ends it.
function listen(worker) {
  const waiting = [];
  const early = [];
  worker.onmessage = ({ data }) => {
    const { answer } = JSON.parse(data[0]);
    const kind = typeof answer === "string" ? answer : Object.keys(answer)[0];
    if (kind === "Progress") return;
    const next = waiting.shift();
    next ? next(kind, answer) : early.push([kind, answer]);
  };
  return (wanted) =>
    new Promise((resolve, reject) => {
      const take = (kind, answer) =>
        kind === wanted ? resolve(answer[kind]) : reject(new Error(JSON.stringify(answer)));
      early.length ? take(...early.shift()) : waiting.push(take);
    });
}

// The longest time between two turns of the main thread, in milliseconds.
function watch() {
  let longest = 0;
  let last = performance.now();
  let goes = true;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (goes) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  return () => {
    goes = false;
    return longest;
  };
}

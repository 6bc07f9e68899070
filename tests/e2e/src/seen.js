// Tells the test's server which functions of the program ran, each once: `make profile`.
(() => {
  "use strict";
  const TELL_EVERY_MS = 100;
  let isLeft = false;
  const seen = new Set();
  const fresh = [];
  window.klantreisRan = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    fresh.push(name);
    if (isLeft && fresh.length === 1) queueMicrotask(tell);
  };
  const tell = () => fresh.length > 0 && navigator.sendBeacon("./seen", `${fresh.splice(0).join("\n")}\n`);
  setInterval(tell, TELL_EVERY_MS);
  // What runs while the page is left is told at once.
  const leave = () => {
    isLeft = true;
    queueMicrotask(tell);
  };
  for (const end of ["beforeunload", "pagehide"]) addEventListener(end, leave, true);
})();

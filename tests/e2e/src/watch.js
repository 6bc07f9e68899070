// Tells the test's server what goes wrong in the page.
(() => {
  "use strict";
  const tell = (what) => navigator.sendBeacon("./watch", what);
  // Firefox stops a script in the middle when its page is left, unless the page asks to stay. What
  // the program's listeners then stumble over is not of its making, so it waits to be told.
  const STOPPED = /closure invoked recursively|slab already borrowed/;
  // What holds the program's references to things of the page stumbles without a word: a panic has some.
  const WORDLESS = /unreachable executed[^]*_bg\.wasm/;
  const IF_STILL_HERE_MS = 200;
  let isLeft = false;
  addEventListener("pagehide", () => (isLeft = true), true);
  // And WebKit tells of a sheet of style that was still on its way when the page is left.
  const tellOf = (what, about) => {
    const mayBeStopped = STOPPED.test(what) || (WORDLESS.test(what) && !window.stoppedWith);
    if (!mayBeStopped && about?.rel !== "stylesheet") tell(what);
    else setTimeout(() => isLeft || tell(what), IF_STILL_HERE_MS);
  };
  // No error but a notice, by the standard: a size that changes twice within one frame is told in the next.
  const POSTPONED = /^ResizeObserver loop/;
  addEventListener("error", (event) => POSTPONED.test(event.message) || tellOf(`uncaught: ${event.message || event.target?.src || event.target?.href} ${event.error?.stack ?? ""} ${window.stoppedWith ?? ""}`, event.target), true);
  addEventListener("unhandledrejection", (event) => tell(`unhandled: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    tell(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
  );
  for (const level of ["error", "warn"]) {
    const before = console[level];
    console[level] = (...words) => {
      tell(`console ${level}: ${words.map(String).join(" ")}`);
      before.apply(console, words);
    };
  }
  // Why the program stopped, for whoever looks into a path that failed.
  let crash;
  Object.defineProperty(window, "klantreisCrash", {
    set: (screen) => (crash = screen),
    get: () => (message, cause) => {
      window.stoppedWith ??= String(message);
      crash(message, cause);
    },
  });
  // And what was done in it last, and to what.
  const MANY = 24;
  const lately = [];
  const of = (it) => `${it?.localName ?? "nothing"} “${(it?.ariaLabel ?? it?.textContent ?? "").trim().slice(0, 40)}”`;
  for (const kind of ["keydown", "pointerdown", "click", "focusin", "focusout"]) {
    addEventListener(kind, (event) => {
      lately.push(`${Math.round(event.timeStamp)} ${kind} ${event.key ?? ""} ${of(event.target)}`);
      if (lately.length > MANY) lately.shift();
    }, true);
  }
  window.whatHappened = () => [
    `at ${location.hash} after ${Math.round(performance.now())} ms, the focus on ${of(document.activeElement)}`,
    ...lately,
    ...performance.getEntriesByType("resource").map(({ name, responseEnd }) => `${Math.round(responseEnd)} came ${name.split("/").pop()}`),
  ];
  const elsewhere = (list) => {
    for (const { name } of list.getEntries()) {
      if (/^https?:/.test(name) && new URL(name).origin !== location.origin) tell(`other host: ${name}`);
    }
  };
  new PerformanceObserver(elsewhere).observe({ type: "resource", buffered: true });
})();

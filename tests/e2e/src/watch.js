// Tells the test's server what goes wrong in the page.
(() => {
  "use strict";
  const tell = (what) => navigator.sendBeacon("./watch", what);
  addEventListener("error", (event) => tell(`uncaught: ${event.message || event.target?.src || event.target?.href}`), true);
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
  const elsewhere = (list) => {
    for (const { name } of list.getEntries()) {
      if (/^https?:/.test(name) && new URL(name).origin !== location.origin) tell(`other host: ${name}`);
    }
  };
  new PerformanceObserver(elsewhere).observe({ type: "resource", buffered: true });
})();

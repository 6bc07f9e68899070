// Loads the program and starts it; whatever goes wrong here becomes a crash screen with words.
(() => {
  "use strict";
  const names = document.querySelector('meta[name="klantreis-app"]').content.split(" ");
  const [script, wasm] = names.map((name) => new URL(name, document.baseURI).href);

  if (typeof WebAssembly !== "object") {
    window.klantreisCrash("WebAssembly is not available", "unable");
    return;
  }
  import(script)
    .then((program) => program.default({ module_or_path: wasm }))
    .then(() => document.getElementById("boot")?.remove())
    .catch((error) => window.klantreisCrash(String(error), cause(error)));

  // A program that arrived whole and then stopped has said so itself already: the first message stays.
  function cause(error) {
    return error instanceof WebAssembly.RuntimeError ? "stopped" : "unloaded";
  }
})();

// Loads the program and starts it; whatever goes wrong here becomes a crash screen with words.
(() => {
  "use strict";
  const opening = document.getElementById("boot");
  const names = document.querySelector('meta[name="klantreis-app"]').content.split(" ");
  const [script, dutch, english, ...engine] = names.map((name) => new URL(name, document.baseURI).href);

  // Without scripts these words would be a lie: that is why they start hidden.
  opening.hidden = false;
  if (typeof WebAssembly !== "object") {
    window.klantreisCrash("WebAssembly is not available", "unable");
    return;
  }
  // What else the program loads, and only when it is used: the event engine, which starts as a
  // worker, or without one.
  window.klantreisEngine = engine;
  window.klantreisLoad = (address) => import(address);
  // The program with the texts of the language that is likely spoken; the others follow.
  const coming = fetch(window.klantreisLanguage() === "nl" ? dutch : english);
  coming.catch(() => {});
  import(script)
    .then((program) => program.default({ module_or_path: coming }))
    .then(() => {
      opening.remove();
      // What screens wear that come later was fetched without anything waiting for it.
      for (const sheet of document.querySelectorAll('link[media="not all"]')) sheet.media = "all";
    })
    .catch((error) => window.klantreisCrash(String(error), cause(error)));

  // A program that stopped has said so itself already, and the first message stays. A network
  // or a browser that forbids WebAssembly is told from one that broke it on the way.
  function cause(error) {
    if (error instanceof WebAssembly.RuntimeError) return "stopped";
    return /content security policy|unsafe-eval/i.test(String(error)) ? "unable" : "unloaded";
  }
})();

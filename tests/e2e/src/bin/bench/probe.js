// Measures from inside the page: when something was on the screen, and how long after what was done.
// A frame counts as shown when the task that follows its animation callbacks runs.
window.bench = (() => {
  const waiting = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()(performance.now());
  const afterFrame = (tell) =>
    requestAnimationFrame(() => {
      waiting.push(tell);
      port2.postMessage(null);
    });

  // When the first thing that a selector finds is on the screen, without the words that the page is opening.
  const shown = (selector) =>
    new Promise((resolve) => {
      const look = () => document.querySelector(selector) && !document.getElementById("boot");
      if (look()) return afterFrame(resolve);
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        afterFrame(resolve);
      });
      observer.observe(document, { childList: true, subtree: true });
    });

  // When each kind of thing was last done.
  const last = {};
  for (const kind of ["change", "click", "keydown"]) {
    addEventListener(kind, ({ timeStamp }) => (last[kind] = timeStamp), true);
  }

  // From each key until the frame after it.
  const keys = [];
  addEventListener("keydown", ({ timeStamp }) => afterFrame((now) => keys.push(now - timeStamp)), true);

  return { shown, last, keys };
})();

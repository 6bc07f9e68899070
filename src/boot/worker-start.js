// Starts the worker, and says so when it cannot: a fault inside it is no event for the page.
import init from "./worker.js";

// Words instead of bytes: the worker stopped, and this is why.
const say = (error) => postMessage([String(error)]);
// Once it is said, it is no fault of the page.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  say(event.reason);
});
addEventListener("error", (event) => {
  event.preventDefault();
  say(event.message);
});
try {
  await init();
} catch (error) {
  say(error);
}

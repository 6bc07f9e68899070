// Starts the worker, and says so when it cannot: a fault inside it is no event for the page.
import init from "./worker.js";

const say = (error) => {
  const stopped = { version: 1, job: 0, answer: { Failed: { Stopped: String(error) } } };
  postMessage([JSON.stringify(stopped)]);
};
addEventListener("unhandledrejection", (event) => say(event.reason));
addEventListener("error", (event) => say(event.message));
try {
  await init();
} catch (error) {
  say(error);
}

// The crash screen: plain JavaScript outside the program, because a program that has stopped
// cannot speak for itself. It reads what is kept in this browser and hands it out, and it never
// saves anything. All text is set as text, never as HTML.
//
// window.klantreisCrash(message, cause): cause is "stopped" (the default: a panic), "unloaded"
// (the program did not arrive whole) or "unable" (this browser cannot run it).
// window.klantreisUnsaved holds the texts of journeys that are kept nowhere, by id.
// window.klantreisLanguage() is the code of the language that the page speaks at first.
(() => {
  "use strict";

  const PREFIX = "klantreis/";
  const DATABASE = "klantreis";
  const STORE = "documents";
  const MEMORY = "memory";
  const CRASHES = "klantreis-crashes";
  const SAFE = "klantreis-safe";
  const SAFE_AFTER = 2;
  const SAFE_WITHIN_MS = 60_000;
  // Older versions and marks: they go along when everything is downloaded, and are no rows.
  const BESIDE = /^klantreis\/[vbj]\//;
  // Where only journeys lie: what is none there is a damaged one.
  const JOURNEYS = /^klantreis\/[dx]\//;
  const RECORD_LINE = /^klantreis-record [^\n]*\n/;
  const KEEP_ADDRESS_MS = 60_000;

  const WORDS = {
    nl: {
      heading: {
        stopped: "Klantreis is gestopt.",
        unloaded: "Klantreis kan niet starten.",
        unable: "Klantreis kan hier niet starten.",
      },
      work: "Je werk staat hieronder.",
      noWork: "In deze browser staat nog geen werk.",
      lead: {
        stopped:
          "Er ging iets mis in het programma. Om niets te beschadigen bewaart deze pagina niet meer.",
        unloaded:
          "Het programma kwam niet goed binnen. Vaak is de verbinding weggevallen, of vraagt een wifi-netwerk eerst om in te loggen.",
        unable:
          "Deze browser kan het programma niet uitvoeren: WebAssembly is uitgezet of ontbreekt. Open Klantreis in een nieuwe versie van Chrome, Edge, Firefox of Safari.",
      },
      saved: "Dit zijn je klantreizen zoals ze het laatst bewaard zijn. Download ze eerst, laad daarna opnieuw.",
      noSaved: "Laad de pagina opnieuw om het nog een keer te proberen.",
      looking: "Je bewaarde werk wordt opgezocht…",
      download: "Downloaden",
      downloadOne: (title) => `${title} downloaden`,
      downloadAll: "Alles downloaden",
      reload: "Opnieuw laden",
      safe: "Openen zonder de laatste klantreis",
      safeHelp: "Klantreis stopte kort na elkaar. Zo opent de lijst, en de laatste klantreis niet.",
      report: "Verslag kopiëren",
      reported: "Het verslag is gekopieerd.",
      reportHere: "Kopiëren lukt niet. Hier staat het verslag:",
      reportHelp: "In het verslag staat wat er misging, niet wat er in je klantreizen staat.",
      reportName: "Verslag",
      unsaved: "nog niet bewaard",
      unreadable: "onleesbaar, ruwe inhoud bewaard",
      untitled: "Zonder titel",
      list: "Bewaarde klantreizen",
    },
    en: {
      heading: {
        stopped: "Klantreis has stopped.",
        unloaded: "Klantreis cannot start.",
        unable: "Klantreis cannot start here.",
      },
      work: "Your work is below.",
      noWork: "There is no work in this browser yet.",
      lead: {
        stopped: "Something went wrong in the program. So that nothing gets damaged, this page no longer saves.",
        unloaded:
          "The program did not arrive whole. Often the connection was lost, or a wifi network asks you to log in first.",
        unable:
          "This browser cannot run the program: WebAssembly is switched off or missing. Open Klantreis in a recent Chrome, Edge, Firefox or Safari.",
      },
      saved: "These are your journeys as they were last saved. Download them first, then reload.",
      noSaved: "Reload the page to try again.",
      looking: "Looking up your saved work…",
      download: "Download",
      downloadOne: (title) => `Download ${title}`,
      downloadAll: "Download everything",
      reload: "Reload",
      safe: "Open without the last journey",
      safeHelp: "Klantreis stopped twice in a short time. This opens the list, and not the last journey.",
      report: "Copy report",
      reported: "The report has been copied.",
      reportHere: "Copying did not work. Here is the report:",
      reportHelp: "The report says what went wrong, not what is in your journeys.",
      reportName: "Report",
      unsaved: "not saved yet",
      unreadable: "unreadable, raw content kept",
      untitled: "Untitled",
      list: "Saved journeys",
    },
  };

  const ICONS = {
    // The dot at its end is a star of short strokes.
    logo: "M2.5 12.5c2.6 0 2.6-6 5-6s2.2 8 4.6 8 2.2-10 5.4-10M16.6 4.5h1.6M17.4 3.7v1.6M16.8 3.9l1.2 1.2M16.8 5.1l1.2-1.2",
    download: "M10 3.5v9M6.5 9 10 12.5 13.5 9M4 11.5v4h12v-4",
    reload: "M4.5 8.5A6 6 0 0 1 15.6 8M15.5 11.5A6 6 0 0 1 4.4 12M15.8 4.5V8h-3.5M4.2 15.5V12h3.5",
    copy: "M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7",
  };

  let stopped = false;

  window.klantreisUnsaved = {};
  window.klantreisLanguage = language;
  window.klantreisCrash = (message, cause = "stopped") => {
    if (stopped) return;
    stopped = true;
    const crashes = cause === "stopped" ? countCrash() : 0;
    forbidSaving();
    const show = () => screen(String(message), cause, crashes >= SAFE_AFTER);
    if (document.body) show();
    else document.addEventListener("DOMContentLoaded", show, { once: true });
  };

  window.addEventListener("error", ({ error }) => crashOn(error));
  window.addEventListener("unhandledrejection", ({ reason }) => crashOn(reason));

  function crashOn(error) {
    const runtime = typeof WebAssembly === "object" && WebAssembly.RuntimeError;
    if (runtime && error instanceof runtime) window.klantreisCrash(error.stack || error);
  }

  // How often the program stopped in the last minute, this time included.
  function countCrash() {
    const now = Date.now();
    try {
      const past = JSON.parse(sessionStorage.getItem(CRASHES) ?? "[]");
      const times = [...past.filter((time) => now - time < SAFE_WITHIN_MS), now];
      sessionStorage.setItem(CRASHES, JSON.stringify(times));
      return times.length;
    } catch {
      // Without session storage there is no counting, and so no offer of the safe way in.
      return 1;
    }
  }

  // The program lies still, but its timers may go off: no timer may write what it left half done.
  const setItem = globalThis.Storage?.prototype.setItem;
  function forbidSaving() {
    const refuse = () => {
      throw new DOMException("Klantreis has stopped and no longer saves", "InvalidStateError");
    };
    const writers = {
      Storage: ["setItem", "removeItem", "clear"],
      IDBObjectStore: ["put", "add", "delete", "clear"],
      BroadcastChannel: ["postMessage"],
    };
    for (const [name, methods] of Object.entries(writers)) {
      const prototype = globalThis[name]?.prototype;
      if (prototype) for (const method of methods) prototype[method] = refuse;
    }
  }

  async function screen(message, cause, offerSafe) {
    const code = language();
    const other = code === "nl" ? "en" : "nl";
    const words = WORDS[code];
    document.documentElement.lang = code;
    // Until it has started, the opening stands in the page.
    const isBroken = cause === "unloaded" && !document.getElementById("boot");
    const about = isBroken ? "stopped" : cause;
    document.title = words.heading[about];

    const work = element("span", { text: words.looking });
    const heading = element("h1", { tabindex: "-1" }, [`${words.heading[about]} `, work]);
    const next = element("p", { class: "plain__p" });
    const list = element("ul", { class: "plain__l", "aria-label": words.list });
    const status = element("p", { role: "status" });
    const all = button(words.downloadAll, "download", "btn btn--ink");
    const reload = button(words.reload, "reload");
    const report = button(words.report, "copy");
    const actions = element("div", { class: "plain__a" }, [reload, report]);
    const inOther = element("p", { class: "plain__en", lang: other }, [
      element("b", { text: WORDS[other].heading[about] }),
      ` ${WORDS[other].lead[cause]}`,
    ]);
    const main = element("main", { class: "plain", id: "crash" }, [
      element("p", { class: "plain__logo" }, [icon("logo"), "Klantreis"]),
      heading,
      element("p", { class: "plain__p", text: words.lead[cause] }),
      next,
      actions,
      status,
      element("p", { class: "muted", text: words.reportHelp }),
      inOther,
    ]);
    document.body.replaceChildren(main);
    heading.focus();

    reload.addEventListener("click", () => location.reload());
    report.addEventListener("click", () => copyReport(message, cause, words, status));
    if (offerSafe) addSafeWay(words, actions);

    const entries = await findEntries();
    const documents = entries.map((entry) => describe(entry, words)).filter(Boolean);
    const has = documents.length > 0;
    work.textContent = has ? words.work : words.noWork;
    next.textContent = has ? words.saved : words.noSaved;
    if (!has) return;
    for (const document of documents) list.append(row(document, words, code));
    actions.before(list);
    actions.prepend(all);
    all.addEventListener("click", () => save("klantreis-alles.json", everything(entries)));
  }

  function addSafeWay(words, actions) {
    const safe = button(words.safe, "reload");
    actions.append(safe);
    actions.after(element("p", { text: words.safeHelp }));
    safe.addEventListener("click", () => {
      setItem.call(sessionStorage, SAFE, "1");
      history.replaceState(null, "", location.pathname + location.search);
      location.reload();
    });
  }

  function row(found, words, code) {
    const download = button(words.download, "download");
    download.setAttribute("aria-label", words.downloadOne(found.title));
    download.addEventListener("click", () => save(fileName(found.title), found.content));
    return element("li", {}, [
      element("b", { dir: "auto", text: found.title }),
      element("span", { text: found.about ?? when(found.changed, code) }),
      element("span", { class: "num", text: size(found.content, code) }),
      download,
    ]);
  }

  // Everything that is kept, each with where it lies: {from, key, content}.
  async function findEntries() {
    const kept = [...fromMemory(), ...fromLocalStorage(), ...(await fromDatabase())];
    const seen = new Set();
    return kept.filter(({ content }) => {
      if (typeof content !== "string") return true;
      const isNew = !seen.has(content);
      seen.add(content);
      return isNew;
    });
  }

  function fromMemory() {
    const unsaved = Object.entries(window.klantreisUnsaved);
    return unsaved.map(([id, content]) => ({ from: MEMORY, key: `${PREFIX}d/${id}`, content }));
  }

  function fromLocalStorage() {
    try {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
      return keys
        .filter((key) => key?.startsWith(PREFIX))
        .map((key) => ({ from: "localStorage", key, content: localStorage.getItem(key) ?? "" }));
    } catch {
      return [];
    }
  }

  // The database is opened as it is: where there is none, none is made.
  function fromDatabase() {
    return new Promise((resolve) => {
      const found = [];
      const done = () => resolve(found);
      try {
        const request = indexedDB.open(DATABASE);
        request.onupgradeneeded = () => request.transaction.abort();
        request.onblocked = done;
        request.onerror = done;
        request.onsuccess = () => readStore(request.result, found, done);
      } catch {
        done();
      }
    });
  }

  function readStore(database, found, done) {
    try {
      const transaction = database.transaction(STORE, "readonly");
      const request = transaction.objectStore(STORE).openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        found.push({ from: "IndexedDB", key: String(cursor.key), content: contentOf(cursor.value) });
        cursor.continue();
      };
      transaction.oncomplete = done;
      transaction.onabort = done;
      transaction.onerror = done;
    } catch {
      done();
    }
  }

  // A record is the text itself, bytes, or an object with either in one of its fields.
  function contentOf(value) {
    if (typeof value === "string" || isBytes(value)) return value;
    const field = ["text", "json", "raw", "content", "body", "value"].find(
      (name) => typeof value?.[name] === "string" || isBytes(value?.[name]),
    );
    return field ? value[field] : (JSON.stringify(value) ?? "");
  }

  function isBytes(value) {
    return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  }

  // What a row says of an entry; nothing for the settings and lists that lie among the documents.
  // The line that the program puts before a journey stays out of the file, so that it opens again.
  function describe({ from, key, content: raw }, words) {
    if (BESIDE.test(key)) return null;
    const damaged = { title: key.split("/").pop() || key, about: words.unreadable, content: raw };
    if (typeof raw !== "string") return damaged;
    const content = raw.replace(RECORD_LINE, "");
    let journey;
    try {
      journey = JSON.parse(content);
    } catch {
      return damaged;
    }
    if (journey?.format !== "klantreis") return JOURNEYS.test(key) ? damaged : null;
    const title = typeof journey.title === "string" && journey.title.trim();
    const about = from === MEMORY ? words.unsaved : undefined;
    return { title: title || words.untitled, changed: journey.changed, about, content };
  }

  function everything(entries) {
    const kept = entries.map(({ from, key, content }) => ({
      from,
      key,
      content: typeof content === "string" ? content : undefined,
    }));
    return JSON.stringify({ format: "klantreis-rescue", version: 1, entries: kept }, null, 1);
  }

  async function copyReport(message, cause, words, status) {
    const report = [
      `Klantreis: ${cause}`,
      withoutContent(message),
      navigator.userAgent,
      new Date().toISOString(),
    ].join("\n");
    try {
      await navigator.clipboard.writeText(report);
      status.textContent = words.reported;
    } catch {
      const field = element("textarea", { readonly: "", rows: "5", "aria-label": words.reportName });
      field.value = report;
      status.textContent = words.reportHere;
      status.after(field);
      field.select();
    }
  }

  // Messages of a program may quote what it was working on: quotations stay out of the report.
  function withoutContent(message) {
    return message
      .split("\n")
      .map((line) => line.replace(/(["'`]).*\1/g, "$1…$1").slice(0, 300))
      .slice(0, 20)
      .join("\n");
  }

  function save(name, content) {
    const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    const link = element("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    // A browser may still be asking where to put the file.
    setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
  }

  function fileName(title) {
    const safe = title.replace(/[^\p{L}\p{N} _-]+/gu, " ").trim().slice(0, 80);
    return `${safe || "klantreis"}.klantreis.json`;
  }

  function language() {
    const asked = new URLSearchParams(location.search).get("lang");
    const chosen = [asked, keptLanguage(), ...(navigator.languages ?? [navigator.language])];
    const code = chosen.map((tag) => String(tag ?? "").slice(0, 2).toLowerCase()).find((tag) => tag in WORDS);
    return code ?? "en";
  }

  function keptLanguage() {
    try {
      const settings = JSON.parse(localStorage.getItem(`${PREFIX}settings`) ?? "{}");
      return settings.language ?? settings.lang;
    } catch {
      return null;
    }
  }

  function when(changed, code) {
    const date = new Date(changed);
    if (changed === undefined || Number.isNaN(date.getTime())) return "";
    return new Intl.DateTimeFormat(code, { dateStyle: "medium", timeStyle: "short" }).format(date);
  }

  function size(content, code) {
    const bytes = new Blob([content]).size;
    const [amount, unit] = bytes < 100_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
    const least = Math.max(amount, 0.1);
    return `${new Intl.NumberFormat(code, { maximumFractionDigits: 1 }).format(least)} ${unit}`;
  }

  function element(name, { text, ...attributes } = {}, children = []) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    made.append(...children);
    return made;
  }

  function button(text, picture, style = "btn") {
    return element("button", { class: style, type: "button" }, [icon(picture), text]);
  }

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const picture = document.createElementNS(space, "svg");
    const line = document.createElementNS(space, "path");
    picture.setAttribute("class", "i");
    picture.setAttribute("viewBox", "0 0 20 20");
    picture.setAttribute("aria-hidden", "true");
    line.setAttribute("d", ICONS[name]);
    picture.append(line);
    return picture;
  }
})();

// Finds elements by role and accessible name: a short form of the rules of WAI-ARIA and HTML-AAM,
// for what pages are made of here. Arguments: a seek {role, name, inside, nth}. Returns elements.
const seek = arguments[0];

const IMPLICIT = [
  ["button", "button, input[type=button], input[type=submit], input[type=reset], summary"],
  ["link", "a[href], area[href]"],
  ["heading", "h1, h2, h3, h4, h5, h6"],
  ["searchbox", "input[type=search]:not([list])"],
  ["textbox", "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea, [contenteditable]:not([contenteditable=false])"],
  ["checkbox", "input[type=checkbox]"],
  ["radio", "input[type=radio]"],
  ["slider", "input[type=range]"],
  ["spinbutton", "input[type=number]"],
  ["combobox", "select:not([multiple]):not([size])"],
  ["listbox", "select[multiple], datalist"],
  ["option", "option"],
  ["img", "img[alt]:not([alt='']), svg[aria-label]"],
  ["list", "ul, ol, menu"],
  ["listitem", "li"],
  ["table", "table"],
  ["row", "tr"],
  ["columnheader", "thead th, th[scope=col]"],
  ["rowheader", "th[scope=row], th[scope=rowgroup]"],
  ["cell", "td"],
  ["dialog", "dialog"],
  ["navigation", "nav"],
  ["main", "main"],
  ["region", "section[aria-label], section[aria-labelledby]"],
  ["form", "form[aria-label], form[aria-labelledby]"],
  ["group", "fieldset, details"],
  ["article", "article"],
  ["complementary", "aside"],
  ["banner", "header:not(article *, aside *, main *, nav *, section *, dialog *)"],
  ["status", "output"],
  ["progressbar", "progress"],
  ["meter", "meter"],
  ["separator", "hr"],
  ["paragraph", "p"],
];

const tidy = (text) => text.replace(/\s+/g, " ").trim();

const roleOf = (element) => {
  const said = element.getAttribute("role");
  if (said) return said.split(" ")[0];
  const found = IMPLICIT.find(([, selector]) => element.matches(selector));
  return found ? found[0] : "";
};

// Behind an open dialog nothing can be reached, though what is told is still heard.
const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
const TOLD = ["status", "alert"];
const isBehind = (element) => modal && !modal.contains(element) && !TOLD.includes(roleOf(element));

const shown = (element) =>
  !element.closest("[aria-hidden=true], [inert], [hidden]") &&
  !isBehind(element) &&
  (element.localName === "option" || element.checkVisibility({ visibilityProperty: true }));

const FROM_CONTENT = new Set([
  "button", "link", "heading", "radio", "checkbox", "option", "cell", "gridcell", "columnheader", "rowheader",
  "row", "menuitem", "menuitemradio", "menuitemcheckbox", "tab", "treeitem", "switch", "tooltip",
  "status", "alert", "listitem", "paragraph", "log",
]);

const contentOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  if (!["option", "optgroup"].includes(node.localName) && getComputedStyle(node).display === "none") return "";
  const label = node.getAttribute("aria-label");
  if (label) return label;
  if (node.localName === "img") return node.alt;
  if (node.localName === "input" || node.localName === "textarea" || node.localName === "select") return node.value ?? "";
  const text = [...node.childNodes].map(contentOf).join("");
  return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
};

const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const named = by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    const text = tidy(named.map((one) => one.getAttribute("aria-label") ?? one.textContent).join(" "));
    if (text) return text;
  }
  const label = element.getAttribute("aria-label");
  if (label && tidy(label)) return tidy(label);
  if (element.labels && element.labels.length > 0) {
    const text = [...element.labels].map((one) => {
      const own = [...one.childNodes].filter((node) => node !== element && !(node.contains && node.contains(element)));
      return own.length > 0 ? own.map(contentOf).join("") : contentOf(one);
    });
    return tidy(text.join(" "));
  }
  if (element.localName === "fieldset") return tidy(element.querySelector("legend")?.textContent ?? "");
  if (element.localName === "table") {
    const caption = tidy(element.querySelector("caption")?.textContent ?? "");
    if (caption) return caption;
  }
  if (element.localName === "img") return tidy(element.alt);
  if (element.localName === "input" && ["button", "submit", "reset"].includes(element.type)) return tidy(element.value);
  if (FROM_CONTENT.has(roleOf(element))) {
    const text = tidy([...element.childNodes].map(contentOf).join(""));
    if (text) return text;
  }
  return tidy(element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "");
};

const fits = (name, wanted) => {
  if (!wanted) return true;
  if ("is" in wanted) return name === tidy(wanted.is);
  if ("starts" in wanted) return name.startsWith(tidy(wanted.starts));
  return name.includes(tidy(wanted.has));
};

const find = ({ role, name, inside, nth }) => {
  const roots = inside ? find(inside) : [document];
  const implicit = IMPLICIT.filter(([one]) => one === role).map(([, selector]) => selector);
  const selector = [`[role~="${role}"]`, ...implicit].join(", ");
  const all = new Set(roots.flatMap((root) => [...root.querySelectorAll(selector)]));
  const found = [...all].filter(
    (element) => roleOf(element) === role && shown(element) && fits(nameOf(element), name),
  );
  if (nth === null || nth === undefined) return found;
  return found.slice(nth, nth + 1);
};

return find(seek);

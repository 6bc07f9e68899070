// What the eyes of a test see: what is cut off, and what hides the focus.

// Texts that are cut off or run out of what they stand in, by what they say.
const cut = () => {
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const isSeen = style.visibility === "visible" && width > 2 && height > 2;
    if (!isSeen || element.closest("[aria-hidden=true], .sr-only, svg, #boot, textarea, input")) continue;
    const scrolls = (way) => way === "auto" || way === "scroll";
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const isWide = element.scrollWidth > element.clientWidth + 1;
    const isHigh = element.scrollHeight > element.clientHeight + 1;
    const isCut = clips && ((isWide && !scrolls(style.overflowX)) || (isHigh && !scrolls(style.overflowY)));
    const runsOut = !clips && isText && style.display !== "inline" && element.scrollWidth > Math.ceil(width) + 1;
    if (isCut || runsOut) found.push(`${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  }
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`the page is ${wide} px wider than the window`);
  return [...new Set(found)];
};

// The distances that WCAG 1.4.12 names.
const space = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      " p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

// Which element, for a person who looks for it.
const named = (element) =>
  `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40)}`;

// Whether something lies over what has the focus, or it lies outside the window: over all of it, as
// WCAG 2.4.11 has it, or over a part. Of what is larger than half the window, its middle as far as it
// is in sight counts.
const isHidden = (part) => {
  // A field that lies in its label is drawn by it.
  const field = document.activeElement;
  const element = [...(field.labels ?? [])].find((label) => label.contains(field)) ?? field;
  const place = element.getBoundingClientRect();
  const [left, top] = [Math.max(0, place.left), Math.max(0, place.top)];
  const [right, bottom] = [Math.min(innerWidth, place.right), Math.min(innerHeight, place.bottom)];
  if (right - left < 2 || bottom - top < 2) return true;
  const isLarge = place.width > innerWidth / 2 || place.height > innerHeight / 2;
  const middle = [(left + right) / 2, (top + bottom) / 2];
  const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
  const isOver = ([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over === null || !(element.contains(over) || over.contains(element));
  };
  const points = isLarge ? [middle] : [middle, ...corners];
  return part ? points.some(isOver) : points.every(isOver);
};

// Goes over the map with arrows, there and back and on to the next line, to the end; what was hidden
// when it had the focus, and how many places there were.
const walk = async (there, back, on) => {
  const hidden = [];
  const press = async (key) => {
    const before = document.activeElement;
    before.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await frame();
    return document.activeElement !== before;
  };
  let n = 0;
  let way = there;
  for (;;) {
    n += 1;
    if (isHidden(true)) hidden.push(named(document.activeElement));
    // A walk in circles ends some time.
    if (n > 500) return { n, hidden };
    if (await press(way)) continue;
    way = way === there ? back : there;
    if (!(await press(on))) return { n, hidden };
  }
};

// Gives the focus to everything in turn that Tab would come to; what was hidden then, and how many
// there were.
const visit = async () => {
  const hidden = [];
  const can = "a[href], button, input, select, textarea, [tabindex='0']";
  const all = [...document.querySelectorAll(can)].filter(
    // The way past the bar is only seen by those who come to it with Tab.
    (element) =>
      !element.matches(".skip") && element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") && element.checkVisibility({ visibilityProperty: true }),
  );
  for (const element of all) {
    element.focus();
    if (document.activeElement !== element) continue;
    await frame();
    if (isHidden(false)) hidden.push(named(element));
  }
  return { n: all.length, hidden };
};

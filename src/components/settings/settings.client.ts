/**
 * Keeps the reader's place when the view or the window's width changes, makes the links to
 * other languages lead to the same place, and closes the settings panel on Escape and when the
 * reader goes elsewhere. `settings.inline.ts` shows and stores the settings.
 */
const root = document.documentElement;

// In the capture phase: the reader's place is measured before the page changes.
addEventListener(
  "change",
  ({ target }) => handleViewChange(target as HTMLInputElement),
  true,
);

for (const link of document.querySelectorAll<HTMLAnchorElement>(
  ".languages a",
)) {
  // Not only on click: the link may be copied, or opened in another tab, from its context menu.
  link.onclick =
    link.onfocus =
    link.onpointerdown =
      () => {
        link.hash = location.hash;
        link.search = location.search;
      };
}

const panel = document.querySelector<HTMLDetailsElement>(".settings");

// The open panel could cover the focus: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
for (const type of ["click", "focusin"]) {
  addEventListener(type, ({ target }) => {
    if (panel && !panel.contains(target as Node)) panel.open = false;
  });
}
panel?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !panel.open) return;
  event.preventDefault();
  panel.open = false;
  panel.querySelector("summary")?.focus();
});

/** Scrolls back to the saved place. */
let restorePlace: (() => void) | undefined;
/** `scrollY` after the place was saved or restored. If it is the same now, the reader has not moved. */
let savedScrollY = NaN;
/** The window's width when the place was saved. Read no earlier, because reading it forces layout before the first paint. */
let windowWidth = 0;

// On `window`: WebKit may lack the event, and assigning to an undeclared name throws in a module.
window.onscrollend = savePlace;
// A rotated phone or a zoom changes the line breaks.
onresize = () => {
  if (windowWidth !== innerWidth) returnToPlace();
  windowWidth = innerWidth;
};

/** Saves the reader's place, unless they have not moved since it was last saved or restored. */
function savePlace(): void {
  if (Math.abs(savedScrollY - scrollY) < 1) return;
  restorePlace = measurePlace();
  savedScrollY = scrollY;
  windowWidth = innerWidth;
}

function returnToPlace(): void {
  restorePlace?.();
  savedScrollY = scrollY;
}

/** Shows the chosen view at the reader's place, and writes it into the address. */
function handleViewChange({ name, value }: HTMLInputElement): void {
  if (name !== "view") return;
  savePlace();
  root.dataset[name] = value;
  const url = new URL(document.URL);
  url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
  returnToPlace();
}

/**
 * Measures where the paragraph that is being read is in the window: the first one that begins
 * below the bar, or else the one that fills the window.
 *
 * @returns A function that scrolls the paragraph back to the same position.
 */
function measurePlace(): () => void {
  const rectOf = (element: Element) => element.getBoundingClientRect();
  const bar = document.querySelector(".bar");
  const barBottom = bar ? rectOf(bar).bottom : 0;
  const rows = [...document.querySelectorAll(".pair[id]")];
  const beginsInView = ({ top, height }: DOMRect) =>
    height > 0 && top >= barBottom - 4 && top < innerHeight * 0.75;
  const current =
    rows.find((row) => beginsInView(rectOf(row))) ??
    rows.find((row) => rectOf(row).bottom > barBottom);
  if (!current) return () => {};
  const before = rectOf(current);
  /** How much of the paragraph is above the bar's lower edge: from 0 to 1, negative if it begins below. */
  const fractionRead = (barBottom - before.top) / before.height;
  return () => {
    // The browser's scroll anchoring would scroll the page a second time.
    root.style.overflowAnchor = "none";
    const { top, height } = rectOf(current);
    scrollBy(
      0,
      fractionRead > 0
        ? top + fractionRead * height - barBottom
        : top - before.top,
    );
    setTimeout(() => (root.style.overflowAnchor = ""), 99);
  };
}

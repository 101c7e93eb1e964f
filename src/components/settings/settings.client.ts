/**
 * Keeps the reader's place when the view, the window's width, the language or the layout changes.
 * `settings.inline.ts` shows and stores the settings.
 */
import {
  goToPlace,
  measurePlace,
  type Place,
  restorePlace,
  storePlace,
} from "../site/place.client.ts";

const root = document.documentElement;

// In the capture phase: the reader's place is measured before the page changes.
addEventListener(
  "change",
  ({ target }) => handleViewChange(target as HTMLInputElement),
  true,
);

restorePlace();

if (root.dataset["layout"] === "sections") {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "a[data-by-section]",
  ))
    link.href = link.dataset["bySection"] as string;
}

// Links to the same text in another language or layout lead to the reader's place.
for (const link of document.querySelectorAll<HTMLAnchorElement>(
  ".languages a, a[data-layout]",
)) {
  const { hash } = link;
  const { layout } = link.dataset;
  /** What the address names is the same in another language, but may be in another section. */
  const ownHash = () => (layout ? hash : location.hash);
  // Not only on click: the link may be copied, or opened in another tab, from its context menu.
  link.onfocus = link.onpointerdown = () => {
    const id = measurePlace()?.id ?? "";
    const section = document.getElementById(id)?.closest("section[id]")?.id;
    if (layout === "sections" && section)
      link.pathname = `${location.pathname}${section}/`;
    link.hash = ownHash() || id.replace(/-title$/, "");
    link.search = location.search;
  };
  // The place goes by storage, because a hash would mark its paragraph as cited.
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    link.hash = ownHash();
    storePlace(link.pathname);
  };
}

let savedPlace: Place | undefined;
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
  savedPlace = measurePlace();
  savedScrollY = scrollY;
  windowWidth = innerWidth;
}

function returnToPlace(): void {
  if (savedPlace) goToPlace(savedPlace);
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

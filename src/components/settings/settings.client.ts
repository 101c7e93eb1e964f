/**
 * Keeps the reader's place when a setting or the window's width changes, and takes it over from a
 * page in another language or layout. `settings.inline.ts` shows and stores the settings.
 */
import {
  goToPlace,
  measurePlace,
  type Place,
  restorePlace,
} from "../site/place.client.ts";

const root = document.documentElement;

// In the capture phase: the reader's place is measured before the page changes.
addEventListener(
  "change",
  ({ target }) => handleChange(target as HTMLInputElement),
  true,
);

restorePlace();

if (root.dataset["layout"] === "sections") {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "a[data-by-section]",
  ))
    link.href = link.dataset["bySection"] as string;
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

/** Applies a setting at the reader's place, and writes the view into the address. */
function handleChange({ type, name, value }: HTMLInputElement): void {
  if (type !== "radio") return;
  savePlace();
  root.dataset[name] = value;
  if (name === "view") {
    const url = new URL(document.URL);
    url.searchParams.set(name, value);
    history.replaceState(history.state, "", url);
  }
  returnToPlace();
}

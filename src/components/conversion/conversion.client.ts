/** Shows how the text was converted to Traditional: highlights each choice and explains it in a popover. */
import { fill } from "../../i18n/fill.ts";
import { fetchDocumentFile } from "../document/document-file.client.ts";
import { closePopover, openPopover } from "../notes/popover.client.ts";
import { adoptStyle, isShown } from "../site/dom.client.ts";
import { type ConversionBar, createBar } from "./conversion-bar.client.ts";
import type { ConversionFile } from "./conversion-data.ts";
import {
  findPlaces,
  type PageConversionPlace,
} from "./conversion-places.client.ts";
import { conversionPopover } from "./conversion-popover.client.ts";
import css from "./conversion.css?inline";

/** Set when the conversion is first shown, as is the bar. */
let data: ConversionFile | undefined;
let bar: ConversionBar | undefined;
/** All places of the page. Empty while the conversion is hidden. */
let places: PageConversionPlace[] = [];
let current: PageConversionPlace | undefined;

// In the capture phase: before an emended place shows its own popover.
addEventListener("click", handleClick, { capture: true });

/**
 * Highlights all places on the page and shows the bar.
 *
 * @param isStillWanted Called after the data has been loaded.
 * @throws {Error} If the data cannot be loaded.
 */
export async function showConversion(
  isStillWanted: () => boolean,
): Promise<void> {
  data ??= await fetchDocumentFile<ConversionFile>("conversion.json");
  if (!isStillWanted()) return;
  places = findPlaces(data);
  bar ??= start(data);
  bar.root.hidden = false;
  // The exceptions first, all choices on demand.
  const { onlyExceptions } = bar;
  onlyExceptions.checked = places.some(isException);
  onlyExceptions.disabled = !onlyExceptions.checked;
  updateHighlights();
}

export function hideConversion(): void {
  places = [];
  if (bar) bar.root.hidden = true;
  updateHighlights();
}

function start({ strings }: ConversionFile): ConversionBar {
  adoptStyle(css);
  addEventListener("change", ({ target }) => {
    if ((target as HTMLInputElement).name === "notes") updateHighlights();
  });
  return createBar(strings, {
    onStep: goTo,
    onFilter: updateHighlights,
    onClose: turnOff,
  });
}

/** Turns off the switch in the settings, whose handler hides the conversion. */
function turnOff(): void {
  document
    .querySelector<HTMLElement>(".settings summary")
    ?.focus({ preventScroll: true });
  document.querySelector<HTMLInputElement>(".conversion-switch input")?.click();
}

/** Highlights the visible places and clears the current one. */
function updateHighlights(): void {
  // Ranges that are not highlighted are lost when their text is moved.
  if (data && places.length > 0) places = findPlaces(data);
  const visible = visiblePlaces();
  setHighlight(
    "conversion",
    visible.filter((place) => !isException(place)),
  );
  setHighlight("conversion-exception", visible.filter(isException));
  if (bar) bar.previous.disabled = bar.next.disabled = visible.length === 0;
  setCurrent(undefined);
}

function setHighlight(
  name: string,
  highlighted: readonly PageConversionPlace[],
  priority = 0,
): void {
  if (highlighted.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...highlighted.map(({ range }) => range));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** The places that the bar steps through: all, or the exceptions only, without those of notes that are not shown. */
function visiblePlaces(): PageConversionPlace[] {
  return places.filter(
    (place) =>
      isShown(place.text) &&
      (isException(place) || !bar?.onlyExceptions.checked),
  );
}

function isException({ ground }: PageConversionPlace): boolean {
  return typeof ground === "object" && "exception" in ground;
}

/** Goes to the next or previous place; the first time, from what is in the window. */
function goTo(step: 1 | -1): void {
  const visible = visiblePlaces();
  const index = current
    ? visible.indexOf(current)
    : firstInWindow(visible) - (step === 1 ? 1 : 0);
  const place = visible.at((index + step) % visible.length);
  if (!place) return;
  scrollToPlace(place);
  setCurrent(place);
}

function firstInWindow(visible: readonly PageConversionPlace[]): number {
  const top = barHeight();
  return Math.max(
    0,
    visible.findIndex(
      ({ range }) => range.getBoundingClientRect().bottom > top,
    ),
  );
}

/** Scrolls to a place, with room for the popover below it. */
function scrollToPlace({ range }: PageConversionPlace): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= barHeight() + 8 && bottom <= innerHeight * 0.5) return;
  scrollBy({
    top: top - barHeight() - innerHeight * 0.15,
    behavior: "instant",
  });
}

/** The height of the sticky bar at the top of the window, in pixels. */
function barHeight(): number {
  return document.querySelector<HTMLElement>(".bar")?.offsetHeight ?? 0;
}

/** Makes a place the current one: highlights, explains and announces it. Without a place, clears the current one. */
function setCurrent(place: PageConversionPlace | undefined): void {
  const visible = visiblePlaces();
  current = place;
  setHighlight("conversion-current", place ? [place] : [], 1);
  if (!data || !bar) return;
  const { strings } = data;
  if (!place) {
    closePopover();
    bar.count.textContent = fill(strings.count, { count: visible.length });
    bar.announcement.textContent = "";
    return;
  }
  const content = conversionPopover(place, data);
  openPopover([content], place.range.getBoundingClientRect());
  const { simplified, chosen } = place;
  const number = visible.indexOf(place) + 1;
  /** The ground and the reason. */
  const explanation = [...content.querySelectorAll("dd")]
    .slice(2, 4)
    .map((one) => one.textContent);
  bar.count.textContent = `${number} / ${visible.length}`;
  bar.announcement.textContent = [
    fill(strings.announced, {
      number,
      count: visible.length,
      simplified,
      chosen,
    }),
    ...explanation,
  ].join("。");
}

/** Opens the popover of a place that is clicked or tapped. */
function handleClick(event: MouseEvent): void {
  const target = event.target as Element;
  if (
    event.button !== 0 ||
    target.closest("a, button, label") ||
    getSelection()?.isCollapsed === false
  )
    return;
  const place = nearestPlace(
    visiblePlaces().filter(({ text }) => text.contains(target)),
    event.clientX,
    event.clientY,
  );
  if (!place) return;
  event.preventDefault();
  setCurrent(place);
}

/** The place at a point of the window, or the nearest one within a few pixels of it. */
function nearestPlace(
  candidates: readonly PageConversionPlace[],
  x: number,
  y: number,
): PageConversionPlace | undefined {
  const MAX_DISTANCE = 6;
  const [first] = candidates
    .map((place) => ({
      place,
      distance: distanceTo(place.range.getBoundingClientRect(), x, y),
    }))
    .filter(({ distance }) => distance <= MAX_DISTANCE)
    .sort((a, b) => a.distance - b.distance);
  return first?.place;
}

function distanceTo(
  { left, right, top, bottom }: DOMRect,
  x: number,
  y: number,
): number {
  return Math.hypot(
    Math.max(left - x, 0, x - right),
    Math.max(top - y, 0, y - bottom),
  );
}

/**
 * The popover over the text, one at a time. It closes on Escape, on a click or the focus
 * elsewhere, and when the width of the window changes.
 */
import { adoptStyle, iconButton } from "../site/dom.client.ts";
import { barBottom } from "../site/place.client.ts";
import css from "./popover.css?inline";

adoptStyle(css);
const popover = document.createElement("div");
popover.className = "text-popover";
popover.setAttribute("role", "note");
popover.hidden = true;
(document.querySelector("main") ?? document.body).append(popover);

/** For phones, which have no Escape and little room beside the popover. */
const close = iconButton(
  "×",
  document.querySelector<HTMLElement>("[data-close]")?.dataset["close"] ?? "",
  closePopover,
);
close.className = "close";
// The focus stays where the reader was.
close.addEventListener("mousedown", (event) => event.preventDefault());

// Each Escape closes one thing: other handlers skip an event whose default is prevented.
addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || popover.hidden)
      return;
    event.preventDefault();
    closePopover();
  },
  true,
);
// A click that opens a popover prevents its default.
addEventListener("click", (event) => {
  if (!event.defaultPrevented && !popover.contains(event.target as Node))
    closePopover();
});
let windowWidth = innerWidth;
addEventListener("resize", () => {
  // On phones the height changes whenever the browser's toolbar appears or disappears.
  if (windowWidth !== innerWidth) closePopover();
  windowWidth = innerWidth;
});
// In the capture phase: a place that opens a popover on focus does so after this.
addEventListener(
  "focusin",
  ({ target }) => {
    if (!popover.contains(target as Node)) closePopover();
  },
  true,
);

/** The hovered place, if the popover was opened by hovering alone. */
let hovered: Element | null = null;
let closeTimer: number | undefined;
// Closes with a delay, so that the pointer can move from the place to the popover.
addEventListener("mouseover", ({ target }) => {
  if (!hovered) return;
  clearTimeout(closeTimer);
  if (![popover, hovered].some((one) => one.contains(target as Node)))
    closeTimer = window.setTimeout(closePopover, 300);
});

/**
 * Opens the popover below a place, or above it if there is more room. It never covers the place:
 * a popover that is higher than the room scrolls.
 *
 * @param place The rectangle of the place in the window, in CSS pixels.
 * @param hoveredPlace The place, if the popover is to close when the pointer leaves it.
 */
export function openPopover(
  content: Node[],
  { left, top, bottom }: DOMRect,
  hoveredPlace: Element | null = null,
): void {
  clearTimeout(closeTimer);
  hovered = hoveredPlace;
  popover.replaceChildren(close, ...content);
  popover.hidden = false;
  popover.style.maxBlockSize = "";
  const { offsetWidth: width, offsetHeight: height } = popover;
  // Whatever covers the bottom of the window sets the scroll padding.
  const covered =
    Number.parseFloat(
      getComputedStyle(document.documentElement).scrollPaddingBlockEnd,
    ) || 0;
  const lowerEdge = innerHeight - covered;
  const [above, below] = [top - barBottom() - 12, lowerEdge - bottom - 12];
  const isBelow = height + 4 < below || below > above;
  const shown = Math.min(height, isBelow ? below : above);
  popover.style.maxBlockSize = `${shown}px`;
  popover.style.setProperty(
    "inset-inline-start",
    `${Math.max(8, Math.min(left, innerWidth - width - 8)) + scrollX}px`,
  );
  popover.style.setProperty(
    "inset-block-start",
    `${(isBelow ? bottom + 6 : top - shown - 6) + scrollY}px`,
  );
}

export function closePopover(): void {
  clearTimeout(closeTimer);
  hovered = null;
  popover.hidden = true;
}

/** A term and its description, for a `<dl>` in the popover. */
export function describedTerm(
  name: string,
  ...description: (Node | string)[]
): HTMLElement[] {
  const term = document.createElement("dt");
  term.textContent = name;
  const details = document.createElement("dd");
  details.append(...description);
  return [term, details];
}

/** Words that the popover quotes from the text, with their language. */
export function quotation(text: string, lang: string): HTMLElement {
  const span = document.createElement("span");
  span.lang = lang;
  span.translate = false;
  span.textContent = text;
  return span;
}

import { element, iconButton } from "../site/dom.client.ts";
import type { ConversionStrings } from "./conversion-data.ts";

/** The bar that steps through the places of the conversion. */
export interface ConversionBar {
  root: HTMLElement;
  previous: HTMLButtonElement;
  next: HTMLButtonElement;
  /** The number of the current place and of all places. */
  count: HTMLElement;
  /** The live region in which a screen reader announces a place. */
  announcement: HTMLElement;
  onlyExceptions: HTMLInputElement;
}

/**
 * Creates the bar, hidden, after the bar of the document, so that Tab reaches it next.
 *
 * @param handlers.onStep Called to go to the previous (-1) or next (1) place.
 * @param handlers.onFilter Called when the reader chooses all places, or the exceptions only.
 */
export function createBar(
  strings: ConversionStrings,
  handlers: {
    onStep: (step: 1 | -1) => void;
    onFilter: () => void;
    onClose: () => void;
  },
): ConversionBar {
  const previous = stepButton("‹", strings.previous, () => handlers.onStep(-1));
  const next = stepButton("›", strings.next, () => handlers.onStep(1));
  const count = element("span", { class: "count" });
  const onlyExceptions = element("input", { type: "checkbox" });
  onlyExceptions.addEventListener("change", handlers.onFilter);
  const announcement = element("p", {
    class: "visually-hidden",
    role: "status",
  });
  const root = element(
    "div",
    {
      class: "conversion-bar window-control",
      role: "group",
      "aria-label": strings.title,
      hidden: "",
    },
    previous,
    count,
    next,
    element("label", {}, onlyExceptions, strings.exceptionsOnly),
    stepButton("×", strings.off, handlers.onClose),
    announcement,
  );
  document.querySelector(".bar")?.after(root);
  return { root, previous, next, count, announcement, onlyExceptions };
}

/** A button that keeps the popover open, which belongs to the place that the button leads to. */
function stepButton(
  icon: string,
  name: string,
  onClick: () => void,
): HTMLButtonElement {
  const created = iconButton(icon, name, onClick);
  created.addEventListener("click", (event) => event.preventDefault());
  return created;
}

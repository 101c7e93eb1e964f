/**
 * In a view of one language, lets the reader reveal the other language of a paragraph: by a
 * button beside its label, or by a tap on its text. Loaded when such a view is shown.
 */
import { blockLabel } from "../../edition/ids.ts";
import { regionalTag } from "../../i18n/languages.ts";
import { adoptStyle, element, pageLang } from "../site/dom.client.ts";
import { revealableRows, updateHiddenText } from "./hidden-text.client.ts";
import css from "./reveal.css?inline";

const root = document.documentElement;
let isStarted = false;

/** Adds a button to each paragraph in a view of one language, and removes the buttons in the view of both. */
export function updateRevealButtons(): void {
  if (!isStarted) start();
  for (const row of revealableRows()) updateRow(row);
}

/** Whether the last tap may reveal a text: not if it closes a popover or ends a selection. */
let mayReveal = false;

function start(): void {
  isStarted = true;
  adoptStyle(css);
  addEventListener(
    "pointerdown",
    ({ pointerType }) => {
      const isBusy =
        document.querySelector(
          ".text-popover:not([hidden]), .paragraph-menu, .settings[open]",
        ) || hasSelection();
      mayReveal = pointerType !== "mouse" && !isBusy;
    },
    true,
  );
  // Find-in-page has revealed a text. Its button is made anew, because the text must not move.
  addEventListener("beforematch", ({ target }) => {
    const row = (target as Element).closest(".pair:not(.note)");
    row?.querySelector(":scope > .reveal")?.remove();
    if (row) updateRow(row);
  });
  addEventListener("click", (event) => {
    const row = (event.target as Element).closest(".pair > p")?.parentElement;
    if (!mayReveal || !row) return;
    // A handler that opens a popover here prevents the default. It may run after this one.
    setTimeout(() => {
      if (!event.defaultPrevented && !hasSelection()) toggle(row);
    });
  });
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

function toggle(row: Element): void {
  if (!row.querySelector(":scope > .reveal")) return;
  row.classList.toggle("revealed");
  updateRow(row);
  // When a long text is hidden, its row may end above the window.
  if (row.getBoundingClientRect().bottom < 96)
    row.scrollIntoView({ block: "nearest" });
}

/** Updates the button of a row, and puts button and texts into reading order: a revealed text follows the button. */
function updateRow(row: Element): void {
  const { view } = root.dataset;
  const texts = [...row.querySelectorAll<HTMLElement>(":scope > p")];
  const main = texts.find(({ lang }) =>
    view === "both" ? lang === pageLang() : (lang === "en") === (view === "en"),
  );
  const other = texts.find((text) => text !== main);
  if (!main || !other) return;
  const existing = row.querySelector(":scope > .reveal");
  if (view === "both") {
    existing?.remove();
    row.classList.remove("revealed");
    updateHiddenText(row);
    moveText(other, "after", main);
    return;
  }
  const isRevealed = row.classList.contains("revealed");
  updateHiddenText(row);
  const button = existing ?? createButton(row);
  // A tag with a region: a child of the row with the tag `en` or `zh-Hans` would count as a text.
  const [lang, name] =
    other.lang === "en"
      ? ["en-GB", "English"]
      : [regionalTag(other.lang), "中文"];
  const attributes = {
    lang,
    "data-name": name,
    "aria-label": `${name} ${blockLabel(row.id)}`,
    "aria-expanded": String(isRevealed),
    translate: "no",
  };
  for (const [key, value] of Object.entries(attributes))
    button.setAttribute(key, value);
  // A text that was found before it had a button must not move: its highlight would be lost.
  if (!existing && isRevealed) moveText(main, "before", other);
  // A button that is moved loses the focus.
  if (button.previousElementSibling !== main) main.after(button);
  if (isRevealed || main.lang === pageLang()) moveText(other, "after", button);
  else moveText(other, "before", main);
}

function createButton(row: Element): HTMLButtonElement {
  const button = element("button", { type: "button", class: "reveal" });
  button.addEventListener("click", () => toggle(row));
  return button;
}

/** Moves a text before or after another element, and restores the highlighted ranges in it. */
function moveText(
  text: Element,
  position: "before" | "after",
  other: Element,
): void {
  const isAfter =
    (other.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) >
    0;
  if (isAfter === (position === "after")) return;
  const ranges =
    "highlights" in CSS
      ? [...CSS.highlights.values()].flatMap(
          (highlight) => [...highlight] as Range[],
        )
      : [];
  const saved = ranges
    .filter(({ startContainer }) => text.contains(startContainer))
    .map((range) => ({
      range,
      from: range.startContainer,
      start: range.startOffset,
      to: range.endContainer,
      end: range.endOffset,
    }));
  other[position](text);
  for (const { range, from, start, to, end } of saved) {
    range.setStart(from, start);
    range.setEnd(to, end);
  }
}

/**
 * In a view of one language, lets the reader reveal the other language of a paragraph: by a
 * button beside its label, or by a tap on its text. Loaded when such a view is shown.
 */
import { blockLabel } from "../../edition/ids.ts";
import { regionalTag } from "../../i18n/languages.ts";
import {
  adoptStyle,
  element,
  keepHighlights,
  pageLang,
} from "../site/dom.client.ts";
import { revealableRows, updateHiddenText } from "./hidden-text.client.ts";
import css from "./reveal.css?inline";
import { isForText } from "./taps.client.ts";

const root = document.documentElement;
let isStarted = false;

/** Adds a button to each paragraph in a view of one language, and removes the buttons in the view of both. */
export function updateRevealButtons(): void {
  if (!isStarted) start();
  for (const row of revealableRows()) updateRow(row);
}

/** Whether the last tap may reveal a text: a click with the mouse may begin a selection. */
let mayReveal = false;

function start(): void {
  isStarted = true;
  adoptStyle(css);
  addEventListener(
    "pointerdown",
    ({ pointerType }) => {
      mayReveal = pointerType !== "mouse";
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
    const target = event.target as Element;
    const row = target.closest(".pair > p")?.parentElement;
    if (!mayReveal || !row) return;
    const sentence = target.closest("[data-s]");
    // A handler that opens a popover here prevents the default. It may run after this one.
    setTimeout(() => {
      if (!isForText(event)) return;
      if (sentence) revealSentence(sentence);
      else toggle(row);
    });
  });
}

/** Reveals the translation of one sentence, or hides it again. A paragraph that is revealed as a whole is hidden. */
export function revealSentence(sentence: Element): void {
  const row = sentence.closest(".pair");
  const { view } = root.dataset;
  if (!row?.querySelector(":scope > .reveal")) return;
  const others = [
    ...row.querySelectorAll<HTMLElement>(
      `:scope > p${view === "en" ? ":not(:lang(en))" : ":lang(en)"} > [data-s]`,
    ),
  ];
  const number = sentence.getAttribute("data-s");
  const partner = others.find((one) => one.getAttribute("data-s") === number);
  const isRevealed = row.classList.contains("revealed");
  const shown = others.filter((one) => !one.hasAttribute("hidden"));
  if (
    !partner ||
    others.length === 1 ||
    (isRevealed &&
      (shown.length === others.length ||
        (shown.length === 1 && shown[0] === partner)))
  ) {
    toggle(row);
    return;
  }
  if (!isRevealed) for (const one of others) hide(one);
  if (partner.hasAttribute("hidden")) partner.removeAttribute("hidden");
  else hide(partner);
  if (!isRevealed) row.classList.add("revealed");
  updateRow(row);
}

/** Hides a sentence; find-in-page opens it in browsers that can. */
function hide(sentence: Element): void {
  sentence.setAttribute("hidden", "onbeforematch" in root ? "until-found" : "");
}

function showSentences(row: Element): void {
  for (const sentence of row.querySelectorAll(":scope > p > [data-s][hidden]"))
    sentence.removeAttribute("hidden");
}

function toggle(row: Element): void {
  if (!row.querySelector(":scope > .reveal")) return;
  showSentences(row);
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
    showSentences(row);
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
  keepHighlights([text], () => other[position](text));
}

/**
 * Lights a sentence and its partner in the other language: the one that is pointed at, touched,
 * focused or named by the address (`#s3.4:2`). Loaded when that first happens.
 */
import { readHash } from "../cite/cite-data.client.ts";
import { isShown } from "../site/dom.client.ts";
import { hasSelection, isForText } from "./taps.client.ts";

const SENTENCE = "[data-s]";
/** The sentence that stays lit when the pointer leaves it. */
let chosen: Element | null = null;
/** Whether it stays lit also where the pointer is on another one. */
let isKept = false;

for (const type of ["mouseover", "click", "focusin", "keydown"])
  addEventListener(type, handleSentenceEvent);
addEventListener("hashchange", followHash);
followHash();
// From here on, this script lights what the address names.
document.documentElement.dataset["lit"] = "";

/** Handles an event anywhere on the page. */
export function handleSentenceEvent(event: Event): void {
  const target = event.target as Element;
  const sentence = target.closest?.(SENTENCE) ?? null;
  if (event.type === "mouseover") {
    if (!isKept && !(event as MouseEvent).buttons && !hasSelection())
      light(sentence && isPairShown(sentence) ? sentence : chosen);
  } else if (event.type === "focusin") {
    if (sentence) light(sentence);
  } else if (event.type === "keydown") handleKey(event as KeyboardEvent);
  // Handlers that open a popover prevent the default. They may run after this one.
  else setTimeout(() => handleClick(event, target, sentence));
}

function handleClick(
  event: Event,
  target: Element,
  sentence: Element | null,
): void {
  // The menu of a paragraph is about its sentence.
  if (target.closest(".pair > .n, .paragraph-menu, .hits")) return;
  if (
    sentence
      ? isForText(event)
      : target.matches(".text, .text *:not(a, button)")
  )
    choose(sentence);
}

/** With a sentence or a label focused, the arrows lead from one sentence to the next. */
function handleKey(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const from = (event.target as Element).closest(
    `${SENTENCE}[tabindex], .pair > a.n`,
  );
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (event.key === "Escape" && (chosen || from?.matches(SENTENCE))) {
    const label = from
      ?.closest(".pair")
      ?.querySelector<HTMLElement>(":scope > a.n");
    if (from?.matches(SENTENCE)) label?.focus();
    choose(null);
  } else if (from?.matches(SENTENCE) && event.key === "Enter") {
    // The same as a tap: it reveals the partner where it is hidden.
    import("./reveal.client.ts").then(
      ({ revealSentence }) => revealSentence(from),
      () => {},
    );
    choose(from);
  } else if (from && step) {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        `.pair:not(.note) > a.n, .pair > p > ${SENTENCE}`,
      ),
    ].filter(
      (stop) => isShown(stop) && (stop.matches("a") || stop === mainOf(stop)),
    );
    const next = stops[stops.indexOf(from as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    if (next.matches("a")) choose(null);
    else {
      next.tabIndex = -1;
      next.onblur = () => next.removeAttribute("tabindex");
      choose(next);
    }
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
}

/**
 * Lights a sentence, or a text that has none, until another one is chosen.
 *
 * @param keep Whether to light no other one that is pointed at meanwhile.
 */
export function choose(sentence: Element | null, keep = false): void {
  chosen = sentence;
  isKept = keep;
  light(sentence);
}

function light(sentence: Element | null): void {
  const lit = sentence ? pairOf(sentence) : [];
  for (const one of document.querySelectorAll(".lit"))
    if (!lit.includes(one)) one.classList.remove("lit");
  for (const one of lit) one.classList.add("lit");
}

/** A sentence and its partner, in the order of the texts. */
function pairOf(sentence: Element): Element[] {
  const number = sentence.getAttribute("data-s");
  const selector = number ? `:scope > p > [data-s="${number}"]` : ":scope > p";
  return [...(sentence.closest(".pair")?.querySelectorAll(selector) ?? [])];
}

/** Whether both languages of a sentence are shown. */
function isPairShown(sentence: Element): boolean {
  return pairOf(sentence).every(isShown);
}

/** The first one of a pair that is shown. */
function mainOf(sentence: Element): Element | undefined {
  return pairOf(sentence).find(isShown);
}

/** Chooses the sentence that the address names, and shows it if the view hides its language. */
function followHash(): void {
  const named = document.getElementById(readHash().slice(1));
  if (!named?.matches(SENTENCE)) {
    if (chosen?.closest(".pair")?.id !== location.hash.slice(1)) choose(null);
    return;
  }
  choose(named);
  if (!isShown(named)) mainOf(named)?.scrollIntoView();
}

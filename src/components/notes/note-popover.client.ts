/** Shows an editors' note where the text refers to it, with both readings if the place is emended. */
import { isShown } from "../site/dom.client.ts";
import { barBottom } from "../site/place.client.ts";
import { describedTerm, openPopover, quotation } from "./popover.client.ts";

interface Strings {
  transcript: string;
  edition: string;
  nothing: string;
}

const strings = JSON.parse(
  document.querySelector<HTMLElement>("[data-apparatus]")?.dataset[
    "apparatus"
  ] ?? "{}",
) as Strings;

/**
 * Opens the popover of a note.
 *
 * @param place A reference to the note, or an emended place.
 * @param type The type of the event: `click`, `focusin` or `mouseover`.
 */
export function showNotePopover(place: Element, type: string): void {
  // The focus and the pointer may have moved on while this script was loaded.
  if (place.matches("a:not(:focus, :hover)")) return;
  const isEmended = place.matches(".corr, .supplied");
  const hash = (isEmended ? noteReferenceOf(place) : place)?.getAttribute(
    "href",
  );
  const note = hash ? document.getElementById(hash.slice(1)) : null;
  if (note && !isEmended && isWhollyShown(note)) {
    if (type === "click") location.hash = note.id;
    return;
  }
  // The emended place is in the Chinese text, also if the reference is in the English one.
  const emendations =
    place
      .closest(".pair, h1")
      ?.querySelectorAll<HTMLElement>(".corr, .supplied") ?? [];
  const emended = [...emendations].find(
    (one) =>
      one === place ||
      (!isEmended && noteReferenceOf(one)?.getAttribute("href") === hash),
  );

  const content: HTMLElement[] = [];
  if (emended) {
    const lang = emended.closest("[lang]")?.getAttribute("lang") ?? "zh-Hans";
    const list = document.createElement("dl");
    list.append(
      ...readingOf(strings.transcript, emended.dataset["sic"] ?? "", lang),
    );
    list.append(
      ...readingOf(strings.edition, emended.dataset["reading"] ?? "", lang),
    );
    content.push(list);
  }
  // The note in the language of the view.
  const { view } = document.documentElement.dataset;
  const text = [...(note?.querySelectorAll<HTMLElement>("p[lang]") ?? [])].find(
    ({ lang }) => view === "both" || (lang === "en") === (view === "en"),
  );
  if (text) {
    const copy = text.cloneNode(true) as HTMLElement;
    const line = note?.querySelector(".line");
    if (line) copy.append(" ", line.cloneNode(true));
    content.push(copy);
  }
  if (content.length === 0) return;
  openPopover(
    content,
    place.getBoundingClientRect(),
    type === "mouseover" && !place.matches(":focus") ? place : null,
  );
}

/** Whether the reader can read the whole note under its paragraph. */
function isWhollyShown(note: Element): boolean {
  const { top, bottom } = note.getBoundingClientRect();
  return isShown(note) && top >= barBottom() && bottom <= innerHeight;
}

/** The note reference that immediately follows an emended place. */
function noteReferenceOf(emended: Element): Element | null {
  // A marked term may end with the emended place.
  const next =
    emended.nextSibling ?? emended.closest("[data-term]")?.nextSibling;
  return (
    (next as Partial<Element> | null | undefined)?.querySelector?.(
      ".note-ref a",
    ) ?? null
  );
}

function readingOf(source: string, text: string, lang: string): HTMLElement[] {
  return describedTerm(
    source,
    text.trim() === "" ? strings.nothing : quotation(text, lang),
  );
}

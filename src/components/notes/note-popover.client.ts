/** Shows an editors' note where the text refers to it, with both readings if the place is emended. */
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
    list.append(...readingOf(strings.edition, emended.textContent ?? "", lang));
    content.push(list);
  }
  // The note in the language that the view shows below the paragraph.
  const text = [...(note?.querySelectorAll("p[lang]") ?? [])].find((one) =>
    one.checkVisibility(),
  );
  if (text) content.push(text.cloneNode(true) as HTMLElement);
  if (content.length === 0) return;
  openPopover(
    content,
    place.getBoundingClientRect(),
    type === "mouseover" && !place.matches(":focus") ? place : null,
  );
}

/** The note reference that immediately follows an emended place. */
function noteReferenceOf(emended: Element): Element | null {
  return (
    (emended.nextSibling as Partial<Element> | null)?.querySelector?.(
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

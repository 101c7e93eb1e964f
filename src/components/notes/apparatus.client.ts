/** Shows an editors' note, with both readings of an emended place, where it is referred to. Loaded on first use. */
import { entry, openCard, quoted } from './popover.client.ts';

interface Strings {
  transcript: string;
  edition: string;
  nothing: string;
}

const strings = JSON.parse(document.querySelector<HTMLElement>('[data-apparatus]')?.dataset['apparatus'] ?? '{}') as Strings;

/**
 * Opens the card beside a place.
 *
 * @param place A reference to a note, or an emended run.
 * @param type Of the event by which the reader asked: what is only pointed at is shown while it is.
 */
export function show(place: Element, type: string): void {
  // While this was loaded the reader may have walked on: the card would cover where they are.
  if (place.matches('a:not(:focus, :hover)')) return;
  const isEmended = place.matches('.corr, .supplied');
  const hash = (isEmended ? noteOf(place) : place)?.getAttribute('href');
  const note = hash ? document.getElementById(hash.slice(1)) : null;
  // A reader of the English may ask as well: what is emended stands in the Chinese.
  const inPair = place.closest('.pair, h1')?.querySelectorAll<HTMLElement>('.corr, .supplied') ?? [];
  const emended = [...inPair].find((run) => run === place || (!isEmended && noteOf(run)?.getAttribute('href') === hash));

  const content: HTMLElement[] = [];
  if (emended) {
    const lang = emended.closest('[lang]')?.getAttribute('lang') ?? 'zh-Hans';
    const list = document.createElement('dl');
    list.append(...reading(strings.transcript, emended.dataset['sic'] ?? '', lang));
    list.append(...reading(strings.edition, emended.textContent ?? '', lang));
    content.push(list);
  }
  // As the note is shown below its paragraph, which may be in one language alone.
  const text = [...(note?.querySelectorAll('p[lang]') ?? [])].find((one) => one.checkVisibility());
  if (text) content.push(text.cloneNode(true) as HTMLElement);
  if (content.length === 0) return;
  openCard(content, place.getBoundingClientRect(), type === 'mouseover' && !place.matches(':focus') ? place : null);
}

/** The reference to the note that says why a place is emended: it follows at once. */
function noteOf(place: Element): Element | null {
  return (place.nextSibling as Partial<Element> | null)?.querySelector?.('.note-ref a') ?? null;
}

function reading(name: string, text: string, lang: string): HTMLElement[] {
  return entry(name, text.trim() === '' ? strings.nothing : quoted(text, lang));
}

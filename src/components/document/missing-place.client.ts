/** Leads on, or says so, where the address names a place that is not on this page. */
import { fetchJson } from './document-file.client.ts';
import { element } from '../site/dom.client.ts';

let notice: HTMLElement | undefined;

/** Whether the page has the place, or both ends of the range, that is named after `#`. */
export function isOnPage(hash: string): boolean {
  const named = hash.replace(/[\p{P}\p{S}\s]+$/u, '');
  if (named === '' || document.getElementById(named)) return true;
  const [from = '', to = from] = named.startsWith('note-') ? [named] : named.split('-');
  return [from, to].every((id) => document.getElementById(id));
}

/** From the page of a section to the whole document, which has its other places; from there nowhere. */
export async function seekPlace(hash: string): Promise<void> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const [lang, id, section] = location.pathname.slice(base.length).split('/');
  if (section && PLACE.test(hash)) {
    location.replace(`${base}${lang}/${id}/${location.search}#${hash}`);
    return;
  }
  const { noPlace } = await fetchJson<{ noPlace: string }>(`${base}${lang}/strings.json`);
  notice ??= document.body.appendChild(element('div', { class: 'notice ui', role: 'alert', popover: '' }));
  notice.textContent = noPlace;
  notice.togglePopover?.(true);
}

export function hideNotice(): void {
  notice?.togglePopover?.(false);
}

/** As the ids of a document are: `s4`, `s4.1`, `s4.1-s4.3`, `signature.1`, `note-w3`. */
const PLACE = /^(?:note-[\w-]+|(?:preamble|closing|signature|s\d+)(?:\.\d+)?(?:-[\w.]+)?)$/;

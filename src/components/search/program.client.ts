/** What search runs in the browser: loaded, all of it, when the reader reaches for search. */
import { createTrustedTypesPolicy } from '../../security/trusted-types.ts';
import { openSearch } from './opened.client.ts';
import { SearchPanel } from './search-panel.client.ts';

export { followMark } from './mark.client.ts';

let prepared: Promise<void> | null = null;

/** The search page of this site, of which nothing but the panel is taken. */
const policy = createTrustedTypesPolicy('search-panel', { createHTML: (html) => html });

/**
 * Makes the search panel of the page ready: the one on it, or the one in its dialog, which
 * takes everything but the field from the search page.
 *
 * @throws if that cannot be read
 */
export function prepare(): Promise<void> {
  prepared ??= preparePanel();
  prepared.catch(() => (prepared = null));
  return prepared;
}

async function preparePanel(): Promise<void> {
  if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
  openSearch().catch(() => {});
  const panel = document.querySelector('search-panel');
  const dialog = panel?.closest('dialog');
  const page = panel?.querySelector('form')?.action;
  if (!(panel instanceof SearchPanel) || !dialog || page === undefined || panel.attached) return;
  // Who selects in the field may leave the button beside the dialog: a click there begins there, too.
  let began: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => (began = target));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog && began === dialog) dialog.close();
  });
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const body = new DOMParser().parseFromString(policy.createHTML(await response.text()), 'text/html').querySelector<HTMLElement>('.search-body');
  if (!body) throw new Error(`${page} has no search panel`);
  panel.attach(document.adoptNode(body));
}

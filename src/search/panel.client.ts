/** Makes the search panel of a page ready: the one on it, or the one in its dialog. */
import { openSource } from './opened.client.ts';
import { SearchPanel } from './panel-element.client.ts';
import { createTrustedTypesPolicy } from '../security/trusted-types.ts';
import { cutPanel, isPanel } from './panel.ts';

let prepared: Promise<void> | null = null;

const policy = createTrustedTypesPolicy('search-panel', {
  createHTML(html) {
    if (!isPanel(html)) throw new TypeError('This is no search panel');
    return html;
  },
});

/**
 * The dialog takes everything of the panel but the field from the catalogue.
 *
 * @throws if it cannot be read
 */
export function prepare(): Promise<void> {
  prepared ??= preparePanel();
  prepared.catch(() => (prepared = null));
  return prepared;
}

async function preparePanel(): Promise<void> {
  if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
  const source = openSource();
  source.catch(() => {});
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
  const html = (await source).panel || cutPanel(await readPage(page));
  const body = new DOMParser().parseFromString(policy.createHTML(html), 'text/html').querySelector<HTMLElement>('.search-body');
  if (body) panel.attach(document.adoptNode(body));
}

/** Where no catalogue has the panel: in the development server. */
async function readPage(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

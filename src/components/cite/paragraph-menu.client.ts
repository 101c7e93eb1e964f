/** The toolbar at a paragraph's label: copy its text or link, cite it, make a range of it. */
import type { CiteData } from '../../citation/cite-data.ts';
import { fill } from '../../i18n/fill.ts';
import { type CitedRange, citedAddress, citedRange, citeData, hashRange, labelIn, pairsOf, textOf } from './cite-data.client.ts';
import { citePanel } from './cite-panel.client.ts';
import { copy } from './copy.client.ts';
import { setFormatted } from './formatted.client.ts';
import { adoptStyle, button, element } from '../site/dom.client.ts';
import css from './paragraph-menu.css?inline';
import { setShown } from '../document/target.client.ts';

interface Menu {
  root: HTMLElement;
  data: CiteData;
  cited: CitedRange;
  label: HTMLAnchorElement;
  /** The paragraph from which a shifted click reaches, on either side. */
  anchor: string;
}
let menu: Menu | undefined;

/**
 * Opens the toolbar at a label.
 *
 * @param extend Whether the range from the paragraph of the open toolbar, or of
 *   the address, is meant to reach to this one.
 */
export async function openMenu(label: HTMLAnchorElement, extend: boolean): Promise<void> {
  const from = menu?.anchor ?? hashRange()?.[0];
  const data = await citeData();
  // A line of signatures has no label by which a range could be named.
  const start = data.blocks.find(([one, name]) => one === from && name)?.[0];
  // Who has gone back meanwhile, or on, wants no toolbar there.
  if (!extend && location.hash !== label.hash) return;
  const id = label.hash.slice(1);
  const reach = extend && start ? citedRange(data, start, id) : null;
  const cited = reach ?? citedRange(data, id, id);
  if (!cited) return;
  show(data, cited, label, reach && start ? start : id);
}

function show(data: CiteData, cited: CitedRange, label: HTMLAnchorElement, anchor: string): void {
  menu?.root.remove();
  if (!menu) prepare();
  const name = fill(data.strings['copy.menu'], { label: cited.label });
  const root = element('div', { class: 'paragraph-menu', role: 'group', tabindex: '-1', 'aria-label': name });
  menu = { root, data, cited, label, anchor };
  mark(menu);
  root.append(...content(menu));
  label.after(root);
  // Not a control: from here Tab reaches all of them, in the order in which they are read.
  root.focus({ preventScroll: true });
  const { bottom } = root.getBoundingClientRect();
  if (bottom > innerHeight) root.scrollIntoView({ block: 'nearest' });
}

function content(open: Menu): HTMLElement[] {
  const { data, cited } = open;
  const { strings } = data;
  const status = element('p', { class: 'paragraph-menu-status', role: 'status' });
  const say = (done: boolean, text: string) => {
    status.replaceChildren(strings[done ? 'copy.done' : 'copy.failed']);
    if (done) return;
    const field = element('textarea', { readonly: '', rows: '4', 'aria-label': strings['copy.text'] }, text);
    status.after(field);
    field.select();
  };
  const put = (text: string, html?: string) => {
    open.root.querySelector('textarea')?.remove();
    status.replaceChildren();
    void copy(text, html).then((done) => say(done, text));
  };
  const texts = element('span', { role: 'group', 'aria-label': strings['copy.text'] }, element('span', {}, strings['copy.text']));
  for (const which of ['zh', 'en', 'both'] as const) {
    texts.append(button(strings[`copy.${which}`], () => put(quotation(open, which))));
  }
  const cite = button(strings['cite.title'], () => {
    const shown = open.root.querySelector('.cite-panel');
    shown?.remove();
    cite.setAttribute('aria-expanded', String(!shown));
    if (shown) return;
    const panel = citePanel(data, cited, put);
    status.before(panel);
    panel.querySelector('select')?.focus({ preventScroll: true });
    open.root.scrollIntoView({ block: 'nearest' });
  });
  cite.setAttribute('aria-expanded', 'false');
  return [
    element('p', { class: 'paragraph-menu-head' }, element('b', {}, cited.first), reach(open), button(strings['copy.close'], close)),
    element('p', {}, texts),
    element(
      'p',
      {},
      button(strings['copy.link'], () => put(`${location.origin}${data.page}#${cited.hash}`)),
      cite,
      ...(data.witness ? [element('a', { href: `${data.witness}${cited.from}` }, strings['copy.witness'])] : []),
    ),
    status,
  ];
}

/** The other end of the range, and the way to extend it that needs no Shift key. */
function reach({ data, cited, label }: Menu): HTMLElement {
  const select = element('select', {});
  const start = data.blocks.findIndex(([id]) => id === cited.from);
  for (const [id, name] of data.blocks.slice(start)) {
    if (name && (document.getElementById(id) || id === cited.to)) select.append(new Option(name, id, id === cited.to, id === cited.to));
  }
  select.addEventListener('change', () => {
    const longer = citedRange(data, cited.from, select.value);
    if (!longer) return;
    const isCiting = menu?.root.querySelector('.cite-panel');
    show(data, longer, label, cited.from);
    if (isCiting) menu?.root.querySelector<HTMLElement>('[aria-expanded]')?.click();
    menu?.root.querySelector('select')?.focus({ preventScroll: true });
  });
  return element('label', {}, `${data.strings['copy.to']} `, select);
}

/** The texts with their labels, and where they come from. */
function quotation({ data, cited }: Menu, which: 'zh' | 'en' | 'both'): string {
  const languages = which === 'both' ? leading() : [which];
  const paragraphs = pairsOf(data, cited).flatMap((pair) => {
    const label = pair.querySelector(':scope > .n')?.textContent ?? '';
    return languages.map((language) => `${label} ${textOf(pair, language)}`.trim());
  });
  const sources = languages.map((language) => {
    const holder = element('div', {});
    const { inText, lang } = data.citations[language].chicago;
    setFormatted(holder, inText);
    return fill(holder.textContent ?? '', { label: labelIn(lang, cited), address: citedAddress(data, cited, language) });
  });
  return [...paragraphs, ...sources].join('\n\n');
}

function leading(): ('zh' | 'en')[] {
  return document.documentElement.lang === 'en' ? ['en', 'zh'] : ['zh', 'en'];
}

/** Marks the range and puts it in the address, as a link to it would. */
function mark({ data, cited }: Menu): void {
  for (const marked of document.querySelectorAll('.target')) marked.classList.remove('target');
  for (const pair of pairsOf(data, cited)) pair.classList.add('target');
  const url = new URL(location.href);
  url.hash = cited.hash;
  if (url.href !== location.href) history.replaceState(history.state, '', url);
  setShown();
}

function close(): void {
  if (!menu) return;
  const { root, label } = menu;
  menu = undefined;
  root.remove();
  label.focus({ preventScroll: true });
}

let prepared = false;
function prepare(): void {
  if (prepared) return;
  prepared = true;
  adoptStyle(css);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !menu || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    close();
  });
  document.addEventListener('pointerdown', (event) => {
    const target = event.target as Element;
    if (!menu || menu.root.contains(target) || target.closest('.pair > .n')) return;
    menu.root.remove();
    menu = undefined;
  });
  // The toolbar belongs to the paragraph of the address.
  addEventListener('hashchange', () => {
    if (!menu || location.hash.slice(1) === menu.cited.hash) return;
    if (document.activeElement && menu.root.contains(document.activeElement)) return;
    menu.root.remove();
    menu = undefined;
  });
}

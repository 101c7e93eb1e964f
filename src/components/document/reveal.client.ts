/**
 * In a view of one language each paragraph offers the other: by a button beside its label, or
 * by a touch on the text. Loaded when such a view is shown.
 */
import { regionalTag } from '../../i18n/languages.ts';
import { adoptStyle, element } from '../site/dom.client.ts';
import css from './reveal.css?inline';

const root = document.documentElement;
let prepared = false;

/** Gives each paragraph its button for the view that is shown; takes it away where both are. */
export function offerOther(): void {
  if (!prepared) prepare();
  for (const row of document.querySelectorAll('.pair:not(.title):has(> a.n)')) arrange(row);
}

/** A touch that closes something or ends a selection shows nothing. */
let isFree = false;

function prepare(): void {
  prepared = true;
  adoptStyle(css);
  addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      const isBusy = document.querySelector('.apparatus-card:not([hidden]), .paragraph-menu, .settings[open]') || isSelecting();
      isFree = pointerType !== 'mouse' && !isBusy;
    },
    true,
  );
  addEventListener('click', (event) => {
    const row = (event.target as Element).closest('.pair > p')?.parentElement;
    if (!isFree || !row) return;
    // What opens a card at this place prevents the default, before or after this.
    setTimeout(() => {
      if (!event.defaultPrevented && !isSelecting()) toggle(row);
    });
  });
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

function toggle(row: Element): void {
  if (!row.querySelector(':scope > .reveal')) return;
  row.classList.toggle('revealed');
  arrange(row);
  // A long text that is hidden again does not take the reader's place with it.
  if (row.getBoundingClientRect().bottom < 96) row.scrollIntoView({ block: 'nearest' });
}

/** Button and texts in the order in which they are read: what is revealed follows its button. */
function arrange(row: Element): void {
  const { view } = root.dataset;
  const texts = [...row.querySelectorAll<HTMLElement>(':scope > p')];
  const own = texts.find(({ lang }) => (view === 'both' ? lang === root.lang : (lang === 'en') === (view === 'en')));
  const other = texts.find((text) => text !== own);
  if (!own || !other) return;
  const shown = row.querySelector(':scope > .reveal');
  if (view === 'both') {
    shown?.remove();
    row.classList.remove('revealed');
    put(other, 'after', own);
    return;
  }
  const isRevealed = row.classList.contains('revealed');
  const control = shown ?? button(row);
  // Tags with a region: a child of the paragraph with its text's own tag is a text.
  const [lang, name] = other.lang === 'en' ? ['en-GB', 'English'] : [regionalTag(other.lang), '中文'];
  const label = row.querySelector(':scope > a.n')?.textContent ?? '';
  const attributes = { lang, 'data-name': name, 'aria-label': `${name} ${label}`, 'aria-expanded': String(isRevealed) };
  for (const [key, value] of Object.entries(attributes)) control.setAttribute(key, value);
  // A button that is moved loses the focus.
  if (control.previousElementSibling !== own) own.after(control);
  if (isRevealed || own.lang === root.lang) put(other, 'after', control);
  else put(other, 'before', own);
}

function button(row: Element): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'reveal' });
  made.addEventListener('click', () => toggle(row));
  return made;
}

/** Puts a text before or after another; the ranges that are marked in it stay. */
function put(text: Element, where: 'before' | 'after', other: Element): void {
  const follows = (other.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  if (follows === (where === 'after')) return;
  const ranges = 'highlights' in CSS ? [...CSS.highlights.values()].flatMap((marks) => [...marks] as Range[]) : [];
  const held = ranges
    .filter(({ startContainer }) => text.contains(startContainer))
    .map((range) => ({ range, from: range.startContainer, start: range.startOffset, to: range.endContainer, end: range.endOffset }));
  other[where](text);
  for (const { range, from, start, to, end } of held) {
    range.setStart(from, start);
    range.setEnd(to, end);
  }
}

/** The card that explains a place of the text: one at a time. Escape, a click or the focus elsewhere and a new width of the window close it. */
import css from './popover.css?inline';
import { adoptStyle } from '../site/dom.client.ts';

adoptStyle(css);
const card = document.createElement('div');
card.className = 'apparatus-card';
card.setAttribute('role', 'note');
card.hidden = true;
(document.querySelector('main') ?? document.body).append(card);

// One Escape leaves one thing.
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || card.hidden) return;
  event.preventDefault();
  closeCard();
}, true);
// Whoever opens a card by a click prevents its default.
addEventListener('click', (event) => {
  if (!event.defaultPrevented && !card.contains(event.target as Node)) closeCard();
});
let width = innerWidth;
addEventListener('resize', () => {
  // On phones the height changes whenever the browser's own bar comes or goes.
  if (width !== innerWidth) closeCard();
  width = innerWidth;
});
// Whoever walks on by keyboard sees where they are; a place that has a card opens it after this, so this comes first.
addEventListener('focusin', closeCard, true);

/** At what the pointer rests, if that alone opened the card. */
let pointedAt: Element | null = null;
let leaving: number | undefined;
// Who points elsewhere has read it; the card itself can be reached and read.
addEventListener('mouseover', ({ target }) => {
  if (!pointedAt) return;
  clearTimeout(leaving);
  if (![card, pointedAt].some((one) => one.contains(target as Node))) leaving = window.setTimeout(closeCard, 300);
});

/**
 * Opens the card below a place, or above it where there is more room; its beginning is always in sight.
 *
 * @param content What it says.
 * @param place Where the place is in the window.
 * @param pointed The place, if the pointer that rests on it is all that holds the card open.
 */
export function openCard(content: Node[], { left, top, bottom }: DOMRect, pointed: Element | null = null): void {
  clearTimeout(leaving);
  pointedAt = pointed;
  card.replaceChildren(...content);
  card.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = card;
  // What covers the end of the window says so by its scroll padding.
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0;
  const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const end = innerHeight - covered;
  const below = bottom + height + 16 < end || end - bottom > top - edge;
  card.style.setProperty('inset-inline-start', `${Math.max(8, Math.min(left, innerWidth - width - 8)) + scrollX}px`);
  card.style.setProperty('inset-block-start', `${(below ? bottom + 6 : Math.max(edge + 6, top - height - 6)) + scrollY}px`);
}

export function closeCard(): void {
  clearTimeout(leaving);
  pointedAt = null;
  card.hidden = true;
}

/** A term of a card's list with its description. */
export function entry(name: string, ...description: (Node | string)[]): HTMLElement[] {
  const term = document.createElement('dt');
  term.textContent = name;
  const details = document.createElement('dd');
  details.append(...description);
  return [term, details];
}

/** A form of the text that a card speaks of, in its own script. */
export function quoted(text: string, lang: string): HTMLElement {
  const span = document.createElement('span');
  span.lang = lang;
  span.textContent = text;
  return span;
}

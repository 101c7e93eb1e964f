/** Shows how the text was converted to Traditional. Loaded when the reader switches it on. */
import { closeCard, openCard } from '../notes/popover.client.ts';
import { type ConversionBar, createBar } from './conversion-bar.client.ts';
import { describe } from './conversion-popover.client.ts';
import type { ConversionFile } from './conversion-data.ts';
import { documentFile } from '../document/document-file.client.ts';
import { findPlaces, type Place } from './conversion-places.client.ts';
import css from './conversion.css?inline';
import { fill } from '../../i18n/fill.ts';
import { adoptStyle } from '../site/dom.client.ts';

/** Both are there when the conversion was shown once. */
let data: ConversionFile | undefined;
let bar: ConversionBar | undefined;
/** Every place of the page; none while the conversion is not shown. */
let places: Place[] = [];
let current: Place | undefined;

// Before an emended place shows its own card.
addEventListener('click', touch, { capture: true });

/**
 * Marks every place on the page and shows the bar.
 *
 * @param wanted Whether it still is, when the data have come.
 * @throws If the data cannot be read.
 */
export async function showConversion(wanted: () => boolean): Promise<void> {
  data ??= await documentFile<ConversionFile>('conversion.json');
  if (!wanted()) return;
  places = findPlaces(data);
  bar ??= prepare(data);
  bar.root.hidden = false;
  bar.onlyExceptions.disabled = !places.some(isException);
  mark();
}

export function hideConversion(): void {
  places = [];
  if (bar) bar.root.hidden = true;
  mark();
}

function prepare({ strings }: ConversionFile): ConversionBar {
  adoptStyle(css);
  return createBar(strings, { go, choose: mark, close });
}

/** The switch in the settings is what rules. */
function close(): void {
  document.querySelector<HTMLElement>('.settings summary')?.focus({ preventScroll: true });
  document.querySelector<HTMLInputElement>('.conversion-switch input')?.click();
}

/** Marks what is to be seen; what was the current place is none any longer. */
function mark(): void {
  // A text that moved since has lost the ranges that were not marked.
  if (data && places.length > 0) places = findPlaces(data);
  const shown = seen();
  highlight('conversion', shown.filter((place) => !isException(place)));
  highlight('conversion-exception', shown.filter(isException));
  for (const step of bar?.steps ?? []) step.disabled = shown.length === 0;
  choose(undefined);
}

function highlight(name: string, marked: readonly Place[], priority = 0): void {
  if (marked.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const ranges = new Highlight(...marked.map(({ range }) => range));
  ranges.priority = priority;
  CSS.highlights.set(name, ranges);
}

/** The places through which the reader goes. */
function seen(): Place[] {
  return bar?.onlyExceptions.checked ? places.filter(isException) : places;
}

function isException({ ground }: Place): boolean {
  return typeof ground === 'object' && 'exception' in ground;
}

/** Goes to the next place or the one before, the first time from where the reader is. */
function go(step: 1 | -1): void {
  const shown = seen();
  const here = current ? shown.indexOf(current) : firstInView(shown) - (step === 1 ? 1 : 0);
  const place = shown.at((here + step) % shown.length);
  if (!place) return;
  bringIntoView(place);
  choose(place);
}

function firstInView(shown: readonly Place[]): number {
  const top = underBar();
  return Math.max(0, shown.findIndex(({ range }) => range.getBoundingClientRect().bottom > top));
}

/** Leaves room for the card below the place. */
function bringIntoView({ range }: Place): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= underBar() + 8 && bottom <= innerHeight * 0.5) return;
  scrollBy({ top: top - underBar() - innerHeight * 0.15, behavior: 'instant' });
}

/** Where the text begins below the bar that sticks to the window's top. */
function underBar(): number {
  return document.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
}

/** Makes a place the current one, shows its card and says what it is; or none. */
function choose(place: Place | undefined): void {
  const shown = seen();
  current = place;
  highlight('conversion-current', place ? [place] : [], 1);
  if (!data || !bar) return;
  const { strings } = data;
  if (!place) {
    closeCard();
    bar.count.textContent = fill(strings.count, { count: shown.length });
    bar.announced.textContent = '';
    return;
  }
  const content = describe(place, data);
  openCard(content, place.range.getBoundingClientRect());
  const { simplified, chosen } = place;
  const number = shown.indexOf(place) + 1;
  const ground = [...content.flatMap((list) => [...list.querySelectorAll('dd')])].slice(2, 4).map((one) => one.textContent);
  bar.count.textContent = `${number} / ${shown.length}`;
  bar.announced.textContent = [fill(strings.announced, { number, count: shown.length, simplified, chosen }), ...ground].join('。');
}

/** Shows the card of a character that is touched. */
function touch(event: MouseEvent): void {
  const target = event.target as Element;
  if (event.button !== 0 || target.closest('a, button, label') || getSelection()?.isCollapsed === false) return;
  const place = nearest(seen().filter(({ text }) => text.contains(target)), event.clientX, event.clientY);
  if (!place) return;
  event.preventDefault();
  choose(place);
}

/** The place under a finger, or a little beside it. */
function nearest(among: readonly Place[], x: number, y: number): Place | undefined {
  const REACH = 6;
  const [first] = among
    .map((place) => ({ place, distance: distanceTo(place.range.getBoundingClientRect(), x, y) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return first?.place;
}

function distanceTo({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

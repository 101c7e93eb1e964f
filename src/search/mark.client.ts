/**
 * Marks the match in the paragraph to which a result led, without changing the DOM: CSS
 * Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/). Where a browser has
 * none, the paragraph itself is marked as the target, as ever.
 */
import { isInWindow } from '../components/in-window.client.ts';
import { textNodes } from '../components/text-nodes.client.ts';
import { type Found, marksOf, mergeRanges, runsOf } from './marks.ts';
import { fold } from './fold.ts';
import { findChunk, type Range as Place } from './match.ts';
import { openSource } from './opened.client.ts';
import { type Query, readQuery } from './query.ts';

const NAME = 'search';
/** What has no button for the language that the view hides, and shows it all the same. */
const UNHIDDEN = 'unhidden';

/** Marks what the address asks for, now and when its hash changes; Escape clears it. */
export async function followMark(): Promise<void> {
  if (!('highlights' in CSS)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(${NAME}) { background-color: var(--mark); color: var(--ink); text-decoration: underline 1.5px; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] { display: block !important; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] ~ [lang] { grid-row: 2 !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
  const { characters } = await openSource();
  const mark = (): void => {
    const typed = new URLSearchParams(location.search).get('mark') ?? '';
    const query = readQuery(typed, characters);
    const marked = markedTexts();
    const texts = marked.map((text) => rangesIn(text, query));
    const ranges = texts.flat();
    CSS.highlights.set(NAME, new Highlight(...ranges));
    revealHidden(ranges);
    // Who has read on meanwhile, or comes back, is not thrown to the match.
    if (isInWindow(marked[0]?.parentElement)) bringIntoView(texts.flatMap(([first]) => first ?? []));
  };
  mark();
  addEventListener('hashchange', mark);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    CSS.highlights.delete(NAME);
    revealHidden([]);
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  });

  /** The densest place first, and strict forms first: 係 is not 系. What the page's script does not show is found broadly. */
  function rangesIn(text: Element, query: Query): Range[] {
    const readings = [editionOf, transcriptOf].map((readingOf) => {
      const pieces = textNodes(text).map((node): Piece => ({ node, reading: readingOf(node) }));
      const reading = pieces.map((piece) => piece.reading).join('');
      return { pieces, reading, units: fold(reading, characters) };
    });
    const found = readings.map((): Found[] => []);
    for (const [at, chunk] of query.chunks.entries()) {
      const places = [true, false].flatMap((strict) =>
        readings.map(({ units }, of) => ({ of, ranges: findChunk(chunk, units, strict) })),
      );
      const first = places.find(({ ranges }) => ranges.length > 0);
      if (first) found[first.of]?.push(...first.ranges.map((range) => ({ chunk: at, range })));
    }
    return readings.flatMap(({ pieces, units, reading }, at) => {
      const marks = mergeRanges(marksOf(query, units, found[at] ?? []));
      const [start = 0, end = 0] = runsOf(reading, marks)[0] ?? [];
      const isDensest = (mark: Place): boolean => mark[0] >= start && mark[1] <= end;
      return [...marks.filter(isDensest), ...marks.filter((mark) => !isDensest(mark))].flatMap((mark) => rangesOf(pieces, mark));
    });
  }
}

/** The texts in both languages of what the address leads to. */
function markedTexts(): Element[] {
  // Every id is written in ASCII: a hash that is coded otherwise names none.
  const target = document.getElementById(location.hash.slice(1) || 'title');
  const holder = target?.matches('section') ? target.querySelector('.title') : target;
  return [...(holder?.querySelectorAll(':scope > [lang]') ?? [])];
}

/** A text node, and what stands there in the edition or in the transcript. */
interface Piece {
  node: Text;
  reading: string;
}

const editionOf = (node: Text): string => node.data;

/** A result may have been found by what the transcript has. */
function transcriptOf(node: Text): string {
  const emended = node.parentElement?.closest<HTMLElement>('.corr, .supplied');
  return emended ? (emended.dataset['sic'] ?? '') : node.data;
}

/** One for each node, so that the number of a note between two of them is not marked; an emended place as a whole. */
function rangesOf(pieces: readonly Piece[], [start, end]: Place): Range[] {
  let offset = 0;
  return pieces.flatMap(({ node, reading }) => {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, reading.length)];
    const isMissing = reading === '' && start < offset && offset < end;
    offset += reading.length;
    if (from >= to && !isMissing) return [];
    const range = new Range();
    const whole = reading !== node.data;
    range.setStart(node, whole ? 0 : from);
    range.setEnd(node, whole ? node.length : to);
    return [range];
  });
}

/** Where the view hides the language of the match, its place shows it: a paragraph by its button, or once it has one. */
function revealHidden(ranges: readonly Range[]): void {
  document.querySelector(`.${UNHIDDEN}`)?.classList.remove(UNHIDDEN);
  const holder = ranges[0]?.startContainer.parentElement?.closest('.pair, h1, .byline');
  if (!holder || ranges.some((range) => range.getClientRects().length > 0)) return;
  const button = holder.querySelector<HTMLElement>(':scope > .reveal[aria-expanded="false"]');
  if (button) button.click();
  else holder.classList.add(holder.matches('.pair:not(.title):has(> a.n)') ? 'revealed' : UNHIDDEN);
}

/** In a long paragraph the match may lie below what is seen; one of its languages is enough. */
function bringIntoView(ranges: readonly Range[]): void {
  const shown = ranges.map((range) => range.getBoundingClientRect()).filter(({ height }) => height > 0);
  const [first] = shown;
  if (!first || shown.some(({ top, bottom }) => top >= 0 && bottom <= innerHeight)) return;
  scrollBy({ top: first.top - innerHeight / 3 });
}

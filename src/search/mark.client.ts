/**
 * Marks the match in the paragraph to which a result led, without changing the DOM: CSS
 * Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/). Where a browser has
 * none, the paragraph itself is marked as the target, as ever.
 */
import { fold } from './fold.ts';
import { findChunk, type Range as Place } from './match.ts';
import { openSource } from './opened.client.ts';
import { type Query, readQuery } from './query.ts';

const NAME = 'search';

/** Marks what the address asks for, now and when its hash changes; Escape clears it. */
export async function followMark(): Promise<void> {
  if (!('highlights' in CSS)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) { background-color: var(--mark); color: var(--ink); text-decoration: underline 1.5px; }`);
  document.adoptedStyleSheets.push(sheet);
  const { characters } = await openSource();
  const mark = (): void => {
    const typed = new URLSearchParams(location.search).get('mark') ?? '';
    const query = readQuery(typed, characters);
    const ranges = markedTexts().flatMap((text) => rangesIn(text, query));
    CSS.highlights.set(NAME, new Highlight(...ranges));
    bringIntoView(ranges);
  };
  mark();
  addEventListener('hashchange', mark);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    CSS.highlights.delete(NAME);
    const address = new URL(location.href);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  });

  /** Strict forms first: 係 is not 系. What the page's script does not show is found broadly. */
  function rangesIn(text: Element, query: Query): Range[] {
    const nodes = textNodes(text);
    const units = fold(nodes.map(({ data }) => data).join(''), characters);
    return query.chunks.flatMap((chunk) => {
      const strict = findChunk(chunk, units, true);
      const places = strict.length > 0 ? strict : findChunk(chunk, units, false);
      return places.map((place) => rangeOf(nodes, place));
    });
  }
}

/** The texts in both languages of what the address leads to. */
function markedTexts(): Element[] {
  const id = decodeURIComponent(location.hash.slice(1)) || 'title';
  const target = document.getElementById(id);
  const holder = target?.matches('section') ? target.querySelector('.title') : target;
  return [...(holder?.querySelectorAll(':scope > [lang]') ?? [])];
}

function textNodes(text: Element): Text[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.note-ref') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangeOf(nodes: readonly Text[], [start, end]: Place): Range {
  const range = new Range();
  let offset = 0;
  for (const node of nodes) {
    const from = start - offset;
    const to = end - offset;
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    offset += node.length;
  }
  return range;
}

/** In a long paragraph the match may lie below what is seen. */
function bringIntoView(ranges: readonly Range[]): void {
  const shown = ranges.map((range) => range.getBoundingClientRect()).filter(({ height }) => height > 0);
  const [first] = shown;
  if (!first || shown.some(({ top, bottom }) => top >= 0 && bottom <= innerHeight)) return;
  scrollBy({ top: first.top - innerHeight / 3 });
}

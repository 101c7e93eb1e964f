import type { ConversionData, ConversionPlace } from './conversion-data.ts';
import { textNodes } from '../site/dom.client.ts';

/** A place of the page where a choice was made. */
export interface Place extends ConversionPlace {
  range: Range;
  /** The text in which it stands. */
  text: Element;
}

/**
 * Finds the places of a document on the page, which may show all of it or one section, in
 * the order of the page. Where the text is another than that of the data, there is none.
 */
export function findPlaces({ texts }: ConversionData): Place[] {
  return Object.entries(texts)
    .flatMap(([id, places]) => {
      const text = document.getElementById(id)?.querySelector(':scope > [lang="zh-Hant"]');
      return text ? placesIn(text, places) : [];
    })
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
}

function placesIn(text: Element, places: readonly ConversionPlace[]): Place[] {
  const nodes = textNodes(text);
  const lead = text.closest('h1, h2') ? leadLength(nodes) : 0;
  return places
    .map((place) => ({ ...place, text, range: rangeAt(nodes, lead + place.offset, place.chosen.length) }))
    .filter(({ range, chosen }) => range.toString() === chosen);
}

/** How much of a heading stands before its title: space, a numeral, the editors' bracket. */
function leadLength(nodes: readonly Text[]): number {
  const shown = nodes.map(({ data }) => data).join('');
  return /^\s*(?:\S+\s+)?\[|^\s*/.exec(shown)?.[0].length ?? 0;
}

function rangeAt(nodes: readonly Text[], offset: number, length: number): Range {
  const range = new Range();
  let start = 0;
  for (const node of nodes) {
    const at = offset - start;
    if (at >= 0 && at + length <= node.length) {
      range.setStart(node, at);
      range.setEnd(node, at + length);
    }
    start += node.length;
  }
  return range;
}

import { textNodes } from "../site/dom.client.ts";
import type { ConversionData, ConversionPlace } from "./conversion-data.ts";

/** A place where the conversion made a choice, on this page. */
export interface PageConversionPlace extends ConversionPlace {
  range: Range;
  /** The element of the text that contains it. */
  text: Element;
}

/**
 * Finds a document's places on this page, which shows the whole document or one section. Skips
 * places where the text differs from the data.
 *
 * @returns The places in the order of the page.
 */
export function findPlaces({ texts }: ConversionData): PageConversionPlace[] {
  return Object.entries(texts)
    .flatMap(([id, places]) => {
      const text = document
        .getElementById(id)
        ?.querySelector(':scope > [lang="zh-Hant"]');
      return text ? placesIn(text, places) : [];
    })
    .sort((a, b) =>
      a.range.compareBoundaryPoints(Range.START_TO_START, b.range),
    );
}

function placesIn(
  text: Element,
  places: readonly ConversionPlace[],
): PageConversionPlace[] {
  const nodes = textNodes(text);
  const start = text.closest("h1, h2") ? headingPrefixLength(nodes) : 0;
  return places
    .map((place) => ({
      ...place,
      text,
      range: rangeAt(nodes, start + place.offset, place.chosen.length),
    }))
    .filter(({ range, chosen }) => range.toString() === chosen);
}

/** The length of what precedes the title in a heading: white space, a numeral, the editors' bracket. */
function headingPrefixLength(nodes: readonly Text[]): number {
  const content = nodes.map(({ data }) => data).join("");
  return /^\s*(?:\S+\s+)?\[|^\s*/.exec(content)?.[0].length ?? 0;
}

function rangeAt(
  nodes: readonly Text[],
  offset: number,
  length: number,
): Range {
  const range = new Range();
  let start = 0;
  for (const node of nodes) {
    const at = offset - start;
    if (at >= 0 && at < node.length) range.setStart(node, at);
    if (at + length > 0 && at + length <= node.length)
      range.setEnd(node, at + length);
    start += node.length;
  }
  return range;
}

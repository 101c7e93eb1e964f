import type { CiteData } from '../../citation/cite-data.ts';
import { rangeDigest } from '../../citation/range-digest.ts';
import { documentFile } from '../document/document-file.client.ts';
import { textNodes } from '../site/dom.client.ts';

/** The paragraphs from one to another, in the order of the document. */
export interface CitedRange {
  from: string;
  to: string;
  /** `§3.4`, `§3.4–§3.6` */
  label: string;
  /** The label of the first of them. */
  first: string;
  /** As after `#`. */
  hash: string;
  digest: string;
}

let data: Promise<CiteData> | undefined;

/** What the build knows of the citations of the document on this page; asked for once. */
export function citeData(): Promise<CiteData> {
  data ??= documentFile<CiteData>('cite.json');
  data.catch(() => (data = undefined));
  return data;
}

/**
 * The range between two paragraphs, in whichever order they are named.
 *
 * @returns `null` if the document lacks one of them.
 */
export function citedRange({ blocks }: CiteData, from: string, to: string): CitedRange | null {
  const [a, b] = [from, to].map((id) => blocks.findIndex((block) => block[0] === id)).sort((x, y) => x - y);
  const range = blocks.slice(a ?? -1, (b ?? -1) + 1);
  const [first, last] = [range[0], range.at(-1)];
  if ((a ?? -1) < 0 || !first || !last) return null;
  const one = first === last;
  return {
    from: first[0],
    to: last[0],
    label: one ? first[1] : `${first[1]}–${last[1]}`,
    first: first[1],
    hash: one ? first[0] : `${first[0]}-${last[0]}`,
    digest: rangeDigest(range.map(([, , digest]) => digest)),
  };
}

/** The address that a citation of a text gives: with the version and the digest of what is cited. */
export function citedAddress(data: CiteData, { digest, hash }: CitedRange, text: 'zh' | 'en'): string {
  return `${location.origin}${data.cited[text]}?v=${data.version}-${digest}#${hash}`;
}

/** A label as a citation has it: in English a range is `§§3.4–3.6`. */
export function labelIn(written: 'zh' | 'en', { label }: CitedRange): string {
  return written === 'en' ? label.replace(/^([§¶])(.+–)\1/, '$1$1$2') : label;
}

/** The whole document as a range. */
export function wholeRange(data: CiteData): CitedRange | null {
  return citedRange(data, data.blocks[0]?.[0] ?? '', data.blocks.at(-1)?.[0] ?? '');
}

/** The two ids of the address; the second is the first if there is no range. `null` without a hash. */
export function hashRange(): [string, string] | null {
  const [from, to] = readHash().slice(1).split('-');
  return from ? [from, to || from] : null;
}

/** The hash of the address, as it is meant where a program has coded it; as it stands where it cannot be read. */
export function readHash(): string {
  const { hash } = location;
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The paragraphs of a range that this page shows. */
export function pairsOf(data: CiteData, { from, to }: CitedRange): HTMLElement[] {
  const ids = data.blocks.map(([id]) => id);
  return ids
    .slice(ids.indexOf(from), ids.indexOf(to) + 1)
    .flatMap((id) => document.getElementById(id) ?? []);
}

/** A paragraph's text in one of the page's languages, without the numbers of its notes. */
export function textOf(pair: Element, language: 'zh' | 'en'): string {
  const text = pair.querySelector(`:scope > p[lang|='${language}']`);
  return text ? textNodes(text).map(({ data }) => data).join('').trim() : '';
}

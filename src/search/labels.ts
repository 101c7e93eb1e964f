/** A label that is typed into search: `§2.5`, `2.5`, `s2.5`, `§P.1`, `¶3`, `p3`. */
import type { Result } from './search.ts';
import type { Source } from './source.ts';

const IN_SECTION = /^(?:§\s?([pc]|\d{1,3})|s?(\d{1,3}))\.(\d{1,3})$/i;
const IN_DOCUMENT = /^[¶p]\s?(\d{1,3})$/i;

/** In a large edition no more documents than these are looked into, unless one is chosen. */
const MOST = 20;

/** @returns the label as the edition writes it; `null` if something else is asked for */
export function readLabel(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const [, marked, bare = '', number] = IN_SECTION.exec(text) ?? [];
  if (number !== undefined) return `§${(marked ?? bare).toUpperCase().replace(/^0+/, '')}.${Number(number)}`;
  const [, paragraph] = IN_DOCUMENT.exec(text) ?? [];
  return paragraph === undefined ? null : `¶${Number(paragraph)}`;
}

/**
 * The paragraphs that have a label, in the order of the documents.
 *
 * @param sources the corpora that are searched
 * @param only the id of the document to be looked into, of whichever corpus; all if it is empty or unknown
 * @throws {import('./source.ts').SearchFailure}
 */
export async function findLabeled(label: string, sources: readonly Source[], only = ''): Promise<Result[]> {
  const all = sources.flatMap((source) => source.numbering.documents.map(({ id }, at) => ({ id, at, source })));
  const chosen = all.filter(({ id }) => id === only);
  const documents = chosen.length > 0 ? chosen : all.slice(0, MOST);
  const found = await Promise.all(documents.map(({ at, source }) => findIn(at, label, source)));
  return found.flatMap((result) => result ?? []);
}

async function findIn(at: number, label: string, source: Source): Promise<Result | null> {
  const { numbering } = source;
  const document = numbering.documents[at];
  if (!document) return null;
  for (const place of numbering.blocksOf(at, sectionsWith(label, document.sections.length))) {
    const record = await source.record(place.record);
    const entry = record.entries.find((one) => one.label === label);
    if (entry) return { entry, record, document, zh: [], en: [], together: false, isRest: false };
  }
  return null;
}

/** The positions of the sections that can have the label: the first may be a preamble, which has no number. */
function sectionsWith(label: string, count: number): number[] {
  const [, name = ''] = /^§(\w+)/.exec(label) ?? [];
  if (name === '') return count === 1 ? [0] : [];
  if (name === 'P') return [0];
  return name === 'C' ? [count - 1] : [Number(name), Number(name) - 1];
}

import { z } from 'zod';
import type { Data } from './front-matter/data.ts';
import type { ReadDocument } from './document.ts';
import { type Document, piecesOf, plainText, type Source, TERM_KINDS, type Term, type TermUse } from './model.ts';
import { type Problem, problem } from './problems.ts';

const text = z.string().trim().min(1);

/** `content/glossary.yaml` */
export const glossarySchema = z.array(
  z.strictObject({
    'zh-Hans': text,
    /** The preferred rendering first; all are accepted. */
    en: z.array(text).min(1),
    kind: z.enum(TERM_KINDS),
    note: z.strictObject({ 'zh-Hans': text, en: text }).optional(),
  }),
);

/** `content/sources.yaml` */
export const sourcesSchema = z.array(
  z.strictObject({ id: text, 'zh-Hans': text, en: text, url: z.url({ protocol: /^https?$/ }).optional() }),
);

/** The terms of the edition, and those that stand twice. */
export function readGlossary(
  data: Data<z.infer<typeof glossarySchema>>,
  convert: (text: string) => string,
): { terms: Term[]; problems: Problem[]; placeOf: (term: Term) => Problem['place'] } {
  const entries = data.sound;
  const terms = entries.flatMap((term): Term[] => {
    if (!term) return [];
    const { 'zh-Hans': zh, en, kind, note } = term;
    return [{ zh, hant: convert(zh), en, kind, note: note ? { ...note, 'zh-Hant': convert(note['zh-Hans']) } : null }];
  });
  const problems = repeated(entries.map((term) => term?.['zh-Hans']), 'term-repeated', (index) => data.place([index, 'zh-Hans']));
  const placeOf = ({ zh }: Term) => data.place([entries.findIndex((entry) => entry?.['zh-Hans'] === zh), 'zh-Hans']);
  return { terms, problems: [...data.problems, ...problems], placeOf };
}

/** The sources of the edition, and those that stand twice. */
export function readSources(
  data: Data<z.infer<typeof sourcesSchema>>,
  convert: (text: string) => string,
): { sources: Source[]; isWhole: boolean; problems: Problem[] } {
  const entries = data.sound;
  const sources = entries.flatMap((source): Source[] =>
    source
      ? [{ id: source.id, texts: { 'zh-Hans': source['zh-Hans'], 'zh-Hant': convert(source['zh-Hans']), en: source.en }, url: source.url ?? null }]
      : [],
  );
  const problems = repeated(entries.map((source) => source?.id), 'source-repeated', (index) => data.place([index, 'id']));
  return { sources, isWhole: data.value !== null, problems: [...data.problems, ...problems] };
}

/**
 * Finds the terms of a document, in its paragraphs and in what the page has beside them. Where
 * a term stands only within a longer one, the longer one alone counts.
 *
 * @returns In the order of the page; those of one place from the longest to the shortest.
 */
export function findTerms(document: Document, terms: readonly Term[]): TermUse[] {
  const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);
  return piecesOf(document).flatMap(({ id, runs }) => {
    let chinese = plainText(runs);
    return longestFirst.flatMap(({ zh }): TermUse[] => {
      if (!chinese.includes(zh)) return [];
      chinese = chinese.replaceAll(zh, '\n');
      return [{ term: zh, document: document.id, id }];
    });
  });
}

/**
 * Lists every paragraph whose Chinese has a term while its English has none of the accepted
 * renderings as words, or as their plural. Case, the form of apostrophes, white space and a comma
 * or period at the end of a quotation are not compared; paragraphs that could not be read as a whole, in both languages,
 * are left out.
 *
 * @param uses The terms of the document.
 */
export function checkTerms(
  { document, translationPlaces }: Pick<ReadDocument, 'document' | 'translationPlaces'>,
  terms: readonly Term[],
  uses: readonly TermUse[],
): Problem[] {
  // Of a term that stands twice, which is reported, the first entry holds.
  const byChinese = new Map(terms.toReversed().map((term) => [term.zh, { ...term, renderings: term.en.map(fold) }]));
  const blocks = document.sections.flatMap((section) => section.blocks);
  const translations = new Map(blocks.map(({ id, texts }) => [id, fold(plainText(texts.en))]));
  return uses.flatMap(({ term, id }): Problem[] => {
    const place = translationPlaces[id];
    const english = translations.get(id);
    const { en = [], renderings = [] } = byChinese.get(term) ?? {};
    if (!place || english === undefined || renderings.some((rendering) => hasWords(english, rendering))) return [];
    return [
      problem({
        code: 'term-unrendered',
        place,
        found: `no rendering of “${term}” in “${id}”`,
        expected: en.map((rendering) => `“${rendering}”`).join(' or '),
      }),
    ];
  });
}

/**
 * Lists the terms that no text has: of one that is misspelt, no rendering would ever be asked.
 *
 * @param texts The Chinese as its authors wrote it, front matter and notes with it, and as readers read it; the transcripts.
 */
export function checkUnused(terms: readonly Term[], texts: readonly string[], placeOf: (term: Term) => Problem['place']): Problem[] {
  let left = [...terms];
  for (const text of texts) {
    if (left.length === 0) break;
    const joined = text.replace(MARKS, '$1').replace(/\s/g, '');
    left = left.filter(({ zh }) => !text.includes(zh) && !joined.includes(zh));
  }
  return left.map((term) => problem({ code: 'term-unused', place: placeOf(term), found: `“${term.zh}”, which no text has`, expected: 'words of the edition' }));
}

/** Directives, also mistyped ones, with the text between their brackets; references to notes. */
const MARKS = /:\w+\[([^\]]*)\](?:\{[^}]*\})?|\[\^[^\]]*\]/g;

/** Whether a text has words that begin and end no other word: Moscow has no SCO. */
function hasWords(english: string, words: string): boolean {
  for (let at = english.indexOf(words); at !== -1; at = english.indexOf(words, at + 1)) {
    const [before, after] = [english.slice(0, at).slice(-2), english.slice(at + words.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && /^(?:e?s)?(?![\p{L}\p{N}])/u.test(after)) return true;
  }
  return false;
}

function fold(english: string): string {
  return english.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/[,.](?=”)/g, '');
}

function repeated(
  keys: readonly (string | undefined)[],
  code: 'term-repeated' | 'source-repeated',
  place: (index: number) => Problem['place'],
): Problem[] {
  return keys.flatMap((key, index): Problem[] => {
    const first = keys.indexOf(key);
    if (key === undefined || first === index) return [];
    return [problem({ code, place: place(index), found: `“${key}” a second time`, expected: 'each entry once', other: place(first) })];
  });
}

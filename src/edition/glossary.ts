import { z } from 'zod';
import type { Data } from './data.ts';
import type { ReadDocument } from './document.ts';
import { type Document, plainText, type Source, type Term } from './model.ts';
import type { Problem } from './problems.ts';

const text = z.string().trim().min(1);

/** `content/glossary.yaml` */
export const glossarySchema = z.array(
  z.strictObject({
    'zh-Hans': text,
    /** The preferred rendering first; all are accepted. */
    en: z.array(text).min(1),
    kind: z.enum(['treaty', 'organisation', 'initiative', 'person', 'place', 'infrastructure', 'honour', 'date-event', 'policy-formula', 'concept']),
    note: text.optional(),
  }),
);

/** `content/sources.yaml` */
export const sourcesSchema = z.array(
  z.strictObject({ id: text, 'zh-Hans': text, en: text, url: z.url({ protocol: /^https?$/ }).optional() }),
);

/** The terms of the edition, and those that stand twice. */
export function readGlossary(data: Data<z.infer<typeof glossarySchema>>): { terms: Term[]; problems: Problem[]; placeOf: (term: Term) => Problem['place'] } {
  const entries = data.sound;
  const terms = entries.flatMap((term): Term[] => (term ? [{ zh: term['zh-Hans'], en: term.en, kind: term.kind, note: term.note ?? null }] : []));
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
 * Lists every paragraph whose Chinese has a term while its English has none of
 * the accepted renderings. Where a term stands only within a longer one, the
 * longer one alone counts. Case, the form of apostrophes and white space are
 * not compared; paragraphs that could not be read as a whole, in both languages, are left out.
 */
export function checkTerms(
  { document, translationPlaces }: Pick<ReadDocument, 'document' | 'translationPlaces'>,
  terms: readonly Term[],
): Problem[] {
  const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);
  const renderings = new Map(terms.map(({ zh, en }) => [zh, en.map(fold)]));
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ id, texts }) => {
      const place = translationPlaces[id];
      if (!place) return [];
      let chinese = plainText(texts['zh-Hans']);
      const english = fold(plainText(texts.en));
      return longestFirst.flatMap(({ zh, en }): Problem[] => {
        if (!chinese.includes(zh)) return [];
        chinese = chinese.replaceAll(zh, '\n');
        if (renderings.get(zh)?.some((rendering) => english.includes(rendering))) return [];
        return [
          {
            code: 'term-unrendered',
            place,
            found: `no rendering of “${zh}” in “${id}”`,
            expected: en.map((rendering) => `“${rendering}”`).join(' or '),
          },
        ];
      });
    }),
  );
}

/**
 * Lists the terms that no text has: of one that is misspelt, no rendering would ever be asked.
 *
 * @param files The Chinese as its authors wrote it, front matter and notes with it, and the transcripts.
 */
export function checkUnused(
  terms: readonly Term[],
  documents: readonly Document[],
  files: readonly string[],
  placeOf: (term: Term) => Problem['place'],
): Problem[] {
  let left = [...terms];
  const leave = (text: string) => {
    const joined = text.replace(MARKS, '$1').replace(/\s/g, '');
    left = left.filter(({ zh }) => !text.includes(zh) && !joined.includes(zh));
  };
  for (const file of files) if (left.length > 0) leave(file);
  // What marks divide in a file stands together in its text.
  for (const { sections } of documents) if (left.length > 0) leave(sections.flatMap(({ blocks }) => blocks.map(({ texts }) => plainText(texts['zh-Hans']))).join('\n'));
  return left.map((term) => ({ code: 'term-unused', place: placeOf(term), found: `“${term.zh}”, which no text has`, expected: 'words of the edition' }));
}

/** Directives, also mistyped ones, with the text between their brackets; references to notes. */
const MARKS = /:\w+\[([^\]]*)\](?:\{[^}]*\})?|\[\^[^\]]*\]/g;

function fold(english: string): string {
  return english.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}

function repeated(
  keys: readonly (string | undefined)[],
  code: 'term-repeated' | 'source-repeated',
  place: (index: number) => Problem['place'],
): Problem[] {
  return keys.flatMap((key, index): Problem[] => {
    const first = keys.indexOf(key);
    if (key === undefined || first === index) return [];
    return [{ code, place: place(index), found: `“${key}” a second time`, expected: 'each entry once', other: place(first) }];
  });
}

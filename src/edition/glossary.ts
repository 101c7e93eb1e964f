import { z } from "zod";
import type { Data } from "./front-matter/data.ts";
import {
  type Document,
  piecesOf,
  plainText,
  type Source,
  TERM_KINDS,
  type Term,
  type TermUse,
  withTraditional,
} from "./model.ts";
import { isPinyinOf, pinyinOf } from "./pinyin.ts";
import { type Problem, problem } from "./problems.ts";
import { type Report, reportRepeatedSources } from "./rules/entry-report.ts";
import { checkRepeatedSources } from "./rules/source-repeated.ts";
import { checkRepeatedTerms } from "./rules/term-repeated.ts";

const text = z.string().trim().min(1);
/** A year alone is a number in YAML. */
const date = z.coerce
  .string()
  .refine(
    (value) => z.iso.date().safeParse(`${value}-01-01`.slice(0, 10)).success,
    "a date such as 2013, 2013-09 or 2013-09-07",
  );

/** `content/glossary.yaml` */
export const glossarySchema = z.array(
  z.strictObject({
    "zh-Hans": text,
    /** The preferred rendering first; all are accepted. */
    en: z.array(text).min(1),
    kind: z.enum(TERM_KINDS),
    note: z.strictObject({ "zh-Hans": text, en: text }).optional(),
    /** Ids of `sources.yaml` on which the note rests. */
    sources: z.array(text).optional(),
    /** Related terms. It is enough that one of two names the other. */
    see: z.array(text).optional(),
    /** What its Chinese was in earlier versions. */
    formerly: z.array(text).optional(),
    /** By which search finds the term too. */
    abbreviations: z.array(text).optional(),
    /** When it was signed, proposed or held: puts it into the time line. */
    date: date.optional(),
    /** A shorter name for the time line. */
    short: z.strictObject({ "zh-Hans": text, en: text }).optional(),
    /** Where it is read otherwise than by a dictionary: one syllable for each character. */
    pinyin: text.optional(),
  }),
);

/** `content/sources.yaml` */
export const sourcesSchema = z.array(
  z.strictObject({
    id: text,
    "zh-Hans": text,
    en: text,
    url: z.url({ protocol: /^https?$/ }).optional(),
  }),
);

/**
 * Reads the glossary, and reports what contradicts itself or the sources.
 *
 * @param sourceIds The ids of all sources; `null` if some could not be read.
 */
export function readGlossary(
  data: Data<z.infer<typeof glossarySchema>>,
  convert: (text: string) => string,
  sourceIds: ReadonlySet<string> | null,
): {
  terms: Term[];
  problems: Problem[];
  placeOf: (term: Term) => Problem["place"];
} {
  const entries = data.valid;
  const isRelated = (from: string, to: string) =>
    entries.some((one) => one?.["zh-Hans"] === from && one.see?.includes(to));
  const terms = entries.flatMap((term): Term[] => {
    if (!term) return [];
    const { "zh-Hans": zh, en, kind, note, formerly = [] } = term;
    const { abbreviations = [], pinyin = pinyinOf(zh) } = term;
    const { sources = [], date = null, short } = term;
    return [
      {
        zh,
        hant: convert(zh),
        en,
        kind,
        note: note ? withTraditional(note, convert) : null,
        sources,
        see: entries.flatMap((other) =>
          other &&
          (isRelated(zh, other["zh-Hans"]) || isRelated(other["zh-Hans"], zh))
            ? [other["zh-Hans"]]
            : [],
        ),
        formerly,
        abbreviations,
        pinyin,
        date,
        short: short ? withTraditional(short, convert) : null,
      },
    ];
  });
  const problems = checkRepeatedTerms(data);
  const names = new Set(entries.map((term) => term?.["zh-Hans"]));
  const isWhole = !entries.includes(undefined);
  const meanings = new Map<string, string>();
  entries.forEach((term, index) => {
    if (!term) return;
    const { "zh-Hans": zh, see = [], sources, formerly = [], pinyin } = term;
    const report: Report = (path, found, expected) =>
      problems.push(
        problem({
          code: "field",
          place: data.place([index, ...path]),
          found,
          expected,
        }),
      );
    see.forEach((other, at) => {
      if (names.has(other) ? other !== zh : !isWhole) return;
      report(
        ["see", at],
        `related term “${other}”`,
        "another term of the glossary",
      );
    });
    if (sources && !term.note)
      report(
        ["sources"],
        "sources of a term without a note",
        "a note that rests on them",
      );
    reportRepeatedSources(sources ?? [], report);
    sources?.forEach((source, at) => {
      const isFirst = sources.indexOf(source) === at;
      if (!isFirst || (sourceIds?.has(source) ?? true)) return;
      report(
        ["sources", at],
        `source “${source}”`,
        "an id of content/sources.yaml",
      );
    });
    formerly.forEach((name, at) => {
      if (!names.has(name)) return;
      report(
        ["formerly", at],
        `former name “${name}”, which is a term`,
        "a name that no term has now",
      );
    });
    if (pinyin && !isPinyinOf(pinyin, zh))
      report(
        ["pinyin"],
        `pinyin “${pinyin}”`,
        `one syllable for each character, such as “${pinyinOf(zh)}”`,
      );
    term.abbreviations?.forEach((short, at) => {
      const key = short.toLowerCase();
      const isItself = [zh, ...term.en].includes(short);
      const other = isItself ? zh : meanings.get(key);
      meanings.set(key, zh);
      if (other === undefined) return;
      report(
        ["abbreviations", at],
        isItself
          ? `abbreviation “${short}”, which is the term itself`
          : `abbreviation “${short}”, which “${other}” has already`,
        "an abbreviation that only this term has",
      );
    });
  });
  const placeOf = ({ zh }: Term) =>
    data.place([
      entries.findIndex((entry) => entry?.["zh-Hans"] === zh),
      "zh-Hans",
    ]);
  return { terms, problems: [...data.problems, ...problems], placeOf };
}

/** The persons and places of a glossary, Simplified: names that no segmenter knows. */
export function namesIn(
  terms: Partial<z.infer<typeof glossarySchema>>,
): string[] {
  return terms.flatMap((term) =>
    term && ["person", "place"].includes(term.kind) ? [term["zh-Hans"]] : [],
  );
}

/** Reads the list of sources, and reports repeated ids. */
export function readSources(
  data: Data<z.infer<typeof sourcesSchema>>,
  convert: (text: string) => string,
): { sources: Source[]; isComplete: boolean; problems: Problem[] } {
  const entries = data.valid;
  const sources = entries.flatMap((source): Source[] =>
    source
      ? [
          {
            id: source.id,
            texts: withTraditional(source, convert),
            url: source.url ?? null,
          },
        ]
      : [],
  );
  const problems = checkRepeatedSources(data);
  return {
    sources,
    isComplete: data.value !== null,
    problems: [...data.problems, ...problems],
  };
}

/**
 * Finds the glossary terms in a document, its title, byline and dateline included. A term
 * inside a longer term does not count.
 *
 * @returns In page order; within one piece from the longest to the shortest.
 */
export function findTerms(
  document: Document,
  terms: readonly Term[],
): TermUse[] {
  const longestFirst = [...terms].sort((a, b) => b.zh.length - a.zh.length);
  return piecesOf(document).flatMap(({ id, runs }) => {
    let chinese = plainText(runs);
    return longestFirst.flatMap(({ zh }): TermUse[] => {
      if (!chinese.includes(zh)) return [];
      chinese = chinese.replaceAll(zh, "\n");
      return [{ term: zh, document: document.id, id }];
    });
  });
}

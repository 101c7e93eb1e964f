/** Divides paragraphs into sentences, and pairs the sentences of the two languages. */
import { plainText, type Run, type SourceLang, type Span } from "./model.ts";

/** A part of a paragraph: a sentence, or a stretch of one that ends at a mark. */
export interface SentencePart {
  span: Span;
  /** Whether a sentence ends with it. */
  ends: boolean;
}

/** The parts of a paragraph, and the marks that divide or join nothing. */
export interface Division {
  parts: SentencePart[];
  /** Indices of the marks that divide and join nothing. */
  unused: number[];
}

const segmenters = {
  "zh-Hans": new Intl.Segmenter("zh", { granularity: "sentence" }),
  en: new Intl.Segmenter("en", { granularity: "sentence" }),
};

/** What UAX #29 adds to a sentence, although it begins the next one: `“`, `（`. */
const OPENING = /[\s\p{Ps}\p{Pi}]+$/u;

/** An abbreviation or initial before which and after which a sentence goes on. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|Jr|Sr|Nos?|Arts?|Vol|pp?|cf|vs|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})\.$/u;

/**
 * Divides a paragraph into sentences by Unicode Standard Annex #29, but before an opening quotation
 * mark or bracket, not after an abbreviation, and not inside an emendation. A semicolon ends no
 * sentence.
 *
 * @param marks Offsets in the plain text. A mark inside a sentence divides it into parts; one at
 *   the end of a sentence joins it to the next.
 */
export function divideSentences(
  runs: readonly Run[],
  lang: SourceLang,
  marks: readonly number[] = [],
): Division {
  const text = plainText(runs);
  const ends = new Set<number>();
  let sentence = "";
  for (const { segment, index } of segmenters[lang].segment(text)) {
    sentence += segment;
    const end = index + segment.replace(OPENING, "").length;
    if (
      ABBREVIATION.test(sentence.replace(OPENING, "")) ||
      isEmended(runs, end)
    )
      continue;
    ends.add(end);
    sentence = "";
  }
  const last = text.trimEnd().length;
  ends.delete(last);
  const borders = new Map([...ends].map((end) => [end, true]));
  const unused: number[] = [];
  const seen = new Set<number>();
  marks.forEach((mark, index) => {
    const at = text.slice(0, mark).trimEnd().length;
    if (at === 0 || at >= last || seen.has(at)) unused.push(index);
    else if (ends.has(at)) borders.delete(at);
    else borders.set(at, false);
    seen.add(at);
  });
  borders.set(last, true);
  let from = 0;
  const parts = [...borders]
    .sort(([a], [b]) => a - b)
    .map(([to, ends]): SentencePart => {
      const start = from + (/\S/.exec(text.slice(from, to))?.index ?? 0);
      from = to;
      return { span: [start, to], ends };
    });
  return { parts, unused };
}

/** Whether a block has sentences: a line of signatures has none. */
export function hasSentences(id: string): boolean {
  return !id.startsWith("signature.");
}

/** From the beginning of a sentence's first part to the end of its last. */
export function extentOf(parts: readonly Span[]): Span {
  return [parts[0]?.[0] ?? 0, parts.at(-1)?.[1] ?? 0];
}

/** Whether an offset lies inside an emendation. */
function isEmended(runs: readonly Run[], at: number): boolean {
  let from = 0;
  return runs.some((run) => {
    const start = from;
    from += plainText([run]).length;
    return run.type !== "text" && start < at && at < from;
  });
}

/**
 * Pairs the sentences of two languages: a pair ends where a sentence ends in both.
 *
 * @returns For each language the pairs in order, each with the spans of its parts; `null` if
 *   the languages differ in the number of parts.
 */
export function pairSentences(
  zh: readonly SentencePart[],
  en: readonly SentencePart[],
): Record<SourceLang, Span[][]> | null {
  if (zh.length !== en.length) return null;
  const pairs: Record<SourceLang, Span[][]> = { "zh-Hans": [[]], en: [[]] };
  zh.forEach((part, index) => {
    const other = en[index];
    if (!other) return;
    pairs["zh-Hans"].at(-1)?.push(part.span);
    pairs.en.at(-1)?.push(other.span);
    if (!part.ends || !other.ends || index === zh.length - 1) return;
    pairs["zh-Hans"].push([]);
    pairs.en.push([]);
  });
  return pairs;
}

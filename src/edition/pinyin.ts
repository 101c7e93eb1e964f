/**
 * Pinyin as the glossary writes it: words divided by spaces, the syllables of a word by
 * apostrophes, one for each Chinese character (hé'zuò zǔ'zhī). Tones are those of the
 * dictionary: tone sandhi is not written.
 */
import { pinyin } from "pinyin-pro";
import {
  type Document,
  hasSections,
  plainText,
  sectionTitleOf,
  type Term,
} from "./model.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Words with a reading of their own: one syllable for each Chinese character. */
export interface Reading {
  zh: string;
  pinyin: string;
}

/** A function that `createPinyin` returns. */
type Pinyin<Exception extends Reading> = (text: string) => {
  text: string;
  /** The exceptions that gave another reading or other words than the glossary and the dictionary. */
  used: Exception[];
};

/** Returns the pinyin of a Chinese text; everything else in it is left out. */
export function pinyinOf(text: string): string {
  return createPinyin([], [])(text).text;
}

/** Returns the pinyin of a term by itself: as in the glossary, with the exceptions that its words contain. */
export function pinyinOfTerm(
  { zh, pinyin }: Pick<Term, "zh" | "pinyin">,
  exceptions: readonly Reading[],
): string {
  // As a concept: the names of a person stay apart.
  return createPinyin([{ zh, pinyin, kind: "concept" }], exceptions)(zh).text;
}

/**
 * Creates a function that returns the pinyin of a Chinese text.
 *
 * @param terms Terms are read and divided as in the glossary; persons and places are one word.
 * @param exceptions Their readings and words come first; the longer one wins.
 */
export function createPinyin<Exception extends Reading>(
  terms: readonly Pick<Term, "zh" | "kind" | "pinyin">[],
  exceptions: readonly Exception[],
): Pinyin<Exception> {
  const inTerms = matcher(terms);
  const inExceptions = matcher(exceptions);
  return (text) => {
    /** The syllable of each Chinese character, by its offset. */
    const syllables = new Map<number, string>();
    /** The offsets at which words begin, and the end of the text. */
    const starts = new Set([text.length]);
    let offset = 0;
    for (const { origin, pinyin: syllable } of pinyin(text, {
      type: "all",
      toneSandhi: false,
    })) {
      if (HAN.test(origin)) syllables.set(offset, syllable);
      offset += origin.length;
    }
    for (const { index } of words.segment(text)) starts.add(index);

    /** What is read at a stretch of the text, and where its words begin and end. */
    const stateOf = (from: number, to: number): string =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at)
        .map((at) => {
          const syllable = at < to ? (syllables.get(at) ?? "") : "";
          return `${starts.has(at) ? " " : "'"}${syllable}`;
        })
        .join("");
    /** Reads and divides the text as an entry says. */
    const apply = (
      { zh, pinyin }: Reading,
      from: number,
      isOneWord = false,
    ): void => {
      const to = from + zh.length;
      for (let at = from; at < to; at += 1) starts.delete(at);
      starts.add(from).add(to);
      const offsets = hanOffsets(zh);
      for (const word of pinyin.split(" "))
        for (const [at, syllable] of word.split("'").entries()) {
          const place = from + (offsets.shift() ?? 0);
          syllables.set(place, syllable);
          if (at === 0 && !isOneWord) starts.add(place);
        }
    };

    for (const { index, entry } of inTerms(text))
      apply(entry, index, ["person", "place"].includes(entry.kind));

    const used = new Set<Exception>();
    for (const { index, entry } of inExceptions(text)) {
      const end = index + entry.zh.length;
      const before = stateOf(index, end);
      apply(entry, index);
      if (stateOf(index, end) !== before) used.add(entry);
    }

    let result = "";
    let end = 0;
    for (const [place, syllable] of syllables) {
      if (result) result += place > end || starts.has(place) ? " " : "'";
      result += syllable;
      end = place + String.fromCodePoint(text.codePointAt(place) ?? 0).length;
    }
    return { text: result, used: [...used] };
  };
}

/** Returns the pinyin of the Chinese texts of a document, as in `Document.pinyin`, and the exceptions used. */
export function pinyinOfTexts<Exception extends Reading>(
  document: Document,
  pinyin: Pinyin<Exception>,
): { texts: Document["pinyin"]; used: Exception[] } {
  const read = [...chineseTexts(document)].map(
    ([id, text]) => [id, pinyin(text)] as const,
  );
  return {
    texts: Object.fromEntries(read.map(([id, { text }]) => [id, text])),
    used: read.flatMap(([, { used }]) => used),
  };
}

/** The Chinese texts of a document that have pinyin, Simplified, by the id of the element that contains each. */
export function chineseTexts(document: Document): Map<string, string> {
  const { title, byline, sections, dateline } = document;
  return new Map([
    ["title", title["zh-Hans"]],
    ...(byline?.at === "head"
      ? [["byline", byline.texts["zh-Hans"]] as const]
      : []),
    ...sections.flatMap((section) => [
      ...(hasSections(document)
        ? [[`${section.id}-title`, sectionTitleOf(section, "zh-Hans")] as const]
        : []),
      ...section.blocks.map(
        ({ id, texts }) => [id, plainText(texts["zh-Hans"])] as const,
      ),
    ]),
    ...(dateline?.at === "foot"
      ? [["dateline", dateline.texts["zh-Hans"]] as const]
      : []),
  ]);
}

/** Whether a pinyin has one syllable for each character of a Chinese text. */
export function isPinyinOf(some: string, text: string): boolean {
  const syllables = some.split(/[ ']/);
  return (
    syllables.length === hanOffsets(text).length &&
    syllables.every((syllable) => /^[\p{Script=Latin}\p{M}]+$/u.test(syllable))
  );
}

const HAN = /\p{Script=Han}/u;

/** The offsets of the Chinese characters of a text. */
export function hanOffsets(text: string): number[] {
  return [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
}

/** Creates a function that finds entries in a text, the longest first at each place. */
function matcher<Entry extends { zh: string }>(
  entries: readonly Entry[],
): (text: string) => { index: number; entry: Entry }[] {
  const byWords = new Map(entries.map((entry) => [entry.zh, entry]));
  const pattern = [...byWords.keys()]
    .sort((a, b) => b.length - a.length)
    .map((zh) => zh.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join("|");
  if (!pattern) return () => [];
  return (text) =>
    [...text.matchAll(new RegExp(pattern, "gu"))].flatMap(
      ({ 0: zh, index }) => {
        const entry = byWords.get(zh);
        return entry ? [{ index, entry }] : [];
      },
    );
}

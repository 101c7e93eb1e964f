import { plainText, type Run, witnessText } from "../model.ts";
import { type Exception, type Exceptions, sameShape } from "./exceptions.ts";
import { Dictionary, simplified, taiwan } from "./opencc.ts";
import { findWords, type WordBorders } from "./words.ts";

/** How Simplified Chinese becomes Traditional. */
export interface Conversion {
  /**
   * The text in Traditional characters and with 「」『』 for quotation marks;
   * words, names and every other character stay as they are, each at its offset.
   *
   * @throws If a character's form is not as long, in UTF-16, as the character.
   */
  convert(text: string): string;
  /**
   * The runs of a block, converted as one text, since a phrase may reach across marks, and
   * divided at the same places. What the witness reads (`sic`) is converted within the text of
   * the witness. A form that the author gave (`hant`) is then the text of its run.
   *
   * @throws As `convert`, and if such a form has not as many characters as what it stands for.
   */
  convertRuns(runs: readonly Run[]): Run[];
  /**
   * The places of a block where OpenCC's phrases, matched across words, give other characters
   * than the words do, and neither an exception nor the author decides. Without such a place, a
   * text is converted as OpenCC does, whatever the segmenter takes for words.
   */
  crossings(runs: readonly Run[]): Crossing[];
}

/** A place where a phrase of OpenCC's dictionaries crosses the border of a word. */
export interface Crossing {
  /** Offset of the first of the words, in the text of `in`. */
  start: number;
  /** The text of the block: of the edition, or of the witness. */
  in: string;
  /** The words that the phrase touches, Simplified. */
  words: string;
  /** The phrase, Simplified. */
  phrase: string;
  /** The words in Traditional, with the phrase. */
  byPhrase: string;
  /** The words in Traditional, without it. This is how they are converted. */
  byWords: string;
}

/** Simplified Chinese to Traditional, Taiwan standard. */
export interface Traditional extends Conversion {
  /** The phrases and exceptions that decide how a text is converted: from the left, the longest at each place. */
  matches(text: string): Match[];
  /** The exceptions that change nothing in any of the texts. */
  unused(texts: Iterable<string>): Exception[];
}

/** An entry of a dictionary that covers a stretch of text. */
export interface Match {
  /** Offset of its first character. */
  start: number;
  /** Simplified. */
  from: string;
  /** `null` for a phrase of opencc's dictionaries. */
  exception: Exception | null;
}

/** A stretch of text with its Traditional form: an entry of a dictionary, or a single character. */
interface Segment extends Match {
  /** Traditional; of OpenCC's entries not yet in the standard of Taiwan. */
  to: string;
}

/**
 * Makes the conversion from opencc's dictionaries and the edition's exceptions: the longest
 * phrase wins, an exception against an entry of the same length. A phrase of OpenCC counts only
 * where it begins and ends with words: 大历 (a Tang era) not in 伟大|历程.
 *
 * @param exceptions What `content/traditional.yaml` holds.
 * @param names Names of the glossary, each one word.
 */
export function createTraditional(
  exceptions: Exceptions,
  names: readonly string[] = [],
): Traditional {
  const wholeNames = names.toSorted((a, b) => a.length - b.length);
  const findWordsIn = (text: string) => findWords(text, wholeNames);
  const ofExceptions = new Dictionary(
    exceptions.map((exception) => [exception.from, exception]),
  );
  const none = new Dictionary<Exception>([]);

  /** @param words Without them, phrases match anywhere, as in OpenCC. */
  const divide = (
    text: string,
    words: WordBorders | null,
    reviewed = ofExceptions,
  ): Segment[] => {
    const segments: Segment[] = [];
    for (let start = 0; start < text.length;) {
      const exception = reviewed.longestAt(text, start);
      const phrase = simplified().longestAt(
        text,
        start,
        words ? (end) => words.fits(start, end) : undefined,
      );
      const [from, to] =
        exception && exception[0].length >= (phrase?.[0].length ?? 0)
          ? [exception[0], exception[1].to]
          : (phrase ?? [characterAt(text, start), characterAt(text, start)]);
      segments.push({
        start,
        from,
        to,
        exception: exception?.[0] === from ? exception[1] : null,
      });
      start += from.length;
    }
    return segments;
  };
  const convert = (text: string): string => {
    const converted = join(divide(text, findWordsIn(text)));
    if (!sameShape(text, converted)) throw shapeError(text, converted);
    return converted;
  };
  /** The texts converted as one, and divided again. */
  const convertTogether = (texts: readonly string[]): string[] => {
    const converted = convert(texts.join(""));
    let start = 0;
    return texts.map(({ length }) => converted.slice(start, (start += length)));
  };
  const crossingsIn = (
    text: string,
    inForms: (converted: string) => string,
  ): Crossing[] => {
    const words = findWordsIn(text);
    const withPhrases = divide(text, null);
    const byPhrase = inForms(join(withPhrases));
    const byWords = inForms(join(divide(text, words)));
    if (
      byPhrase === byWords ||
      !sameShape(text, byPhrase) ||
      !sameShape(text, byWords)
    )
      return [];
    const crossings: Crossing[] = [];
    for (let at = 0; at < text.length; at++) {
      if (byPhrase[at] === byWords[at]) continue;
      // What the phrase leaves over may differ as well: 百|年历|史.
      const phrase = withPhrases.findLast(
        ({ start, from, exception }) =>
          start <= at && !exception && !words.fits(start, start + from.length),
      );
      const start = words.before(Math.min(phrase?.start ?? at, at));
      const end = words.after(
        Math.max(at + 1, phrase ? phrase.start + phrase.from.length : 0),
      );
      crossings.push({
        start,
        in: text,
        words: text.slice(start, end),
        phrase: phrase?.from ?? text.slice(start, end),
        byPhrase: byPhrase.slice(start, end),
        byWords: byWords.slice(start, end),
      });
      at = end - 1;
    }
    return crossings;
  };

  return {
    convert,

    matches: (text) =>
      divide(text, findWordsIn(text)).filter(
        ({ from, exception }) => exception || [...from].length > 1,
      ),

    convertRuns(runs) {
      const texts = convertTogether(runs.map((run) => plainText([run])));
      const isCorrected = runs.some(({ type }) => type === "corr");
      const witness = isCorrected
        ? convertTogether(runs.map((run) => witnessText([run])))
        : [];
      return runs.map((run, index): Run => {
        const text = texts[index] ?? "";
        if (run.type === "note") return run;
        if (run.type === "corr")
          return { type: "corr", text, sic: witness[index] ?? "" };
        if (run.type === "supplied") return { type: "supplied", text };
        return {
          type: "text",
          text: run.hant === undefined ? text : givenForm(run.text, run.hant),
        };
      });
    },

    crossings(runs) {
      const isCorrected = runs.some(({ type }) => type === "corr");
      return [plainText, ...(isCorrected ? [witnessText] : [])].flatMap(
        (textOf) =>
          crossingsIn(textOf(runs), (converted) =>
            withGivenForms(runs, textOf, converted),
          ),
      );
    },

    unused(texts) {
      const left = new Set(exceptions);
      for (const text of texts) {
        if (left.size === 0) break;
        // To convert thousands of texts takes seconds.
        if (![...left].some(({ from }) => text.includes(from))) continue;
        for (const words of [null, findWordsIn(text)]) {
          const plain = join(divide(text, words, none));
          for (const { start, from, exception } of divide(text, words)) {
            if (
              exception &&
              exception.to !== plain.slice(start, start + from.length)
            )
              left.delete(exception);
          }
        }
      }
      return [...left];
    },
  };
}

/** The Traditional text of segments, in the standard of Taiwan. What an exception gives is not converted a second time. */
function join(segments: readonly Segment[]): string {
  let converted = "";
  let pending = "";
  for (const { to, exception } of segments) {
    if (!exception) pending += to;
    else {
      converted += taiwan()(pending) + to;
      pending = "";
    }
  }
  return exchangeQuotes(converted + taiwan()(pending));
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

const QUOTES: Record<string, string> = {
  "“": "「",
  "”": "」",
  "‘": "『",
  "’": "』",
};

/** Exchanges quotation marks; the apostrophe within a Latin word is none. */
function exchangeQuotes(text: string): string {
  return text.replace(
    /[“”‘]|’(?!\p{Script=Latin})|(?<!\p{Script=Latin})’/gu,
    (mark) => QUOTES[mark] ?? mark,
  );
}

function givenForm(text: string, form: string): string {
  if (sameShape(text, form)) return form;
  throw new Error(
    `The form “${form}” must have as many characters as “${text}”, for which it stands`,
  );
}

function shapeError(text: string, converted: string): Error {
  const forms = [...converted];
  const index = [...text].findIndex(
    (character, index) => character.length !== forms[index]?.length,
  );
  return new Error(
    `The character “${[...text][index]}” changes its length when it is converted (“${forms[index] ?? ""}”); ` +
      "give it a Traditional form of the same length in content/traditional.yaml",
  );
}

/** A converted text with the forms that the author gave. */
function withGivenForms(
  runs: readonly Run[],
  textOf: (runs: readonly Run[]) => string,
  converted: string,
): string {
  let start = 0;
  return runs
    .map((run) => {
      const { length } = textOf([run]);
      const own = converted.slice(start, (start += length));
      return run.type === "text" ? (run.hant ?? own) : own;
    })
    .join("");
}

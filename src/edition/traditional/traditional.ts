import {
  ConverterFactory,
  type DictGroup,
  type DictLike,
} from "opencc-js/core";
import * as Locale from "opencc-js/preset";
import type { SourceFile } from "../source-file.ts";
import { plainText, type Run, witnessText } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import { type Exception, type Exceptions, sameShape } from "./exceptions.ts";

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

/** opencc's dictionaries: Simplified to Traditional, and that to the standard of Taiwan. */
const SIMPLIFIED = Locale.from["cn"] ?? [];
const TAIWAN = Locale.to["tw"] ?? [];

/**
 * Makes the conversion from opencc's dictionaries and the edition's exceptions: the longest
 * phrase wins, an exception against an entry of the same length.
 *
 * Building it takes a moment; make one and keep it.
 *
 * @param exceptions What `content/traditional.yaml` holds.
 */
export function createTraditional(exceptions: Exceptions): Traditional {
  const byWords = new Map(
    exceptions.map((exception) => [exception.from, exception]),
  );
  const plain = once(() => ConverterFactory(SIMPLIFIED, TAIWAN));
  const converter = once(() =>
    ConverterFactory(
      withFirst(
        exceptions.map(({ from, to }) => [from, to]),
        SIMPLIFIED,
      ),
      // A result of its own is not converted a second time.
      withFirst(
        exceptions.map(({ to }) => [to, to]),
        TAIWAN,
      ),
    ),
  );
  const marker = once(() => markerOf([...byWords.keys()]));

  const convert = (text: string): string => {
    const converted = exchangeQuotes(converter()(text));
    if (!sameShape(text, converted)) throw shapeError(text, converted);
    return converted;
  };
  /** The texts converted as one, and divided again. */
  const convertTogether = (texts: readonly string[]): string[] => {
    const converted = convert(texts.join(""));
    let start = 0;
    return texts.map(({ length }) => converted.slice(start, (start += length)));
  };
  const matches = (text: string): Match[] => {
    let start = 0;
    return marker()(text)
      .split(MARK)
      .flatMap((from, index): Match[] => {
        start += from.length;
        return index % 2 === 1
          ? [
              {
                start: start - from.length,
                from,
                exception: byWords.get(from) ?? null,
              },
            ]
          : [];
      });
  };

  return {
    convert,
    matches,

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

    unused(texts) {
      const left = new Set(exceptions);
      for (const text of texts) {
        if (left.size === 0) break;
        // To convert thousands of texts takes seconds.
        if (![...left].some(({ from }) => text.includes(from))) continue;
        const converted = plain()(text);
        for (const { start, from, exception } of matches(text)) {
          if (
            exception &&
            exception.to !== converted.slice(start, start + from.length)
          )
            left.delete(exception);
        }
      }
      return [...left];
    },
  };
}

/** The entries of opencc's dictionaries from Simplified to Traditional, or on to the standard of Taiwan; those of characters before those of phrases. */
export function entriesOf(
  which: "simplified" | "taiwan",
): [from: string, to: string][] {
  return (which === "simplified" ? SIMPLIFIED : TAIWAN)
    .flat()
    .toReversed()
    .flatMap(pairsOf);
}

/** Dictionaries with one in front: what comes first wins. opencc-js takes no empty one. */
function withFirst(
  dictionary: [string, string][],
  groups: readonly DictGroup[],
): readonly DictGroup[] {
  return dictionary.length === 0
    ? groups
    : groups.map((group) => [dictionary, ...group]);
}

/** Stands before and behind each match: no character of a text. */
const MARK = "\u0000";

/** Puts marks around the phrases of a text, found as opencc finds them. */
function markerOf(words: readonly string[]): (text: string) => string {
  const phrases = [
    ...words,
    ...SIMPLIFIED.flat()
      .flatMap(pairsOf)
      .flatMap(([from]) => ([...from].length > 1 ? [from] : [])),
  ];
  return ConverterFactory([
    phrases.map((from): [string, string] => [from, `${MARK}${from}${MARK}`]),
  ]);
}

/** The entries of a dictionary in either of the forms that opencc-js documents. */
function pairsOf(dictionary: DictLike): [from: string, to: string][] {
  if (typeof dictionary !== "string")
    return dictionary.map(([from, to]) => [from, to]);
  return dictionary.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to];
  });
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

/** A conversion that leaves a text with such characters as it is, for all problems to be reported at once. */
export interface Lenient extends Conversion {
  /** The problems of a file whose text was left so. */
  problemsIn(file: SourceFile): Problem[];
}

/** Makes a conversion lenient: for one file, or for files that are asked for together. */
export function lenient(conversion: Conversion): Lenient {
  let hasFailed = false;
  const orSame = <T>(make: () => T, same: T): T => {
    try {
      return make();
    } catch {
      hasFailed = true;
      return same;
    }
  };
  return {
    convert: (text) => orSame(() => conversion.convert(text), text),
    convertRuns: (runs) =>
      orSame(() => conversion.convertRuns(runs), [...runs]),
    problemsIn: (file) =>
      hasFailed ? findUnconvertible(file, conversion) : [],
  };
}

function findUnconvertible(
  { path, text }: SourceFile,
  { convert }: Conversion,
): Problem[] {
  return text.split("\n").flatMap((line, at) =>
    [...line.matchAll(/\p{Script=Han}/gu)].flatMap(
      ({ 0: character, index }): Problem[] => {
        try {
          convert(character);
          return [];
        } catch {
          const place = { file: path, line: at + 1, column: index + 1 };
          return [
            problem({
              code: "conversion-length",
              place,
              found: `“${character}”, whose Traditional form has another length`,
              expected:
                "a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml",
            }),
          ];
        }
      },
    ),
  );
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

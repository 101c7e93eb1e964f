import { ConverterBuilder } from 'opencc-js/core';
import { characterOffsets, type Choice, choice, type Ground } from './traditional-choice.ts';
import { createMatcher, presetsWith } from './traditional-dictionary.ts';
import { type Exception, type Exceptions, sameShape } from './traditional-schema.ts';

export type { Choice, Ground } from './traditional-choice.ts';
export { choicesInRuns, convertRuns } from './traditional-runs.ts';
export { type Exception, type Exceptions, exceptionsSchema } from './traditional-schema.ts';

/** Simplified Chinese to Traditional, Taiwan standard, and back. */
export interface Traditional {
  /**
   * The text in Traditional characters and with 「」『』 for quotation marks;
   * words, names and every other sign stay as they are, each at its offset.
   *
   * @throws If a character's form is not as long, in UTF-16, as the character.
   */
  convert(text: string): string;
  /** Every place of a text where a choice was made, in order. */
  choices(text: string): Choice[];
  /** The exceptions that change nothing in any of the texts. */
  unused(texts: Iterable<string>): Exception[];
  /** Traditional, Taiwan standard, to Simplified with “”‘’ for quotation marks. */
  toSimplified(text: string): string;
}

/** opencc without any exception; built when it is first asked for. */
const opencc = once(() => ConverterBuilder(presetsWith([]))({ from: 'cn', to: 'tw' }));
const back = once(() => ConverterBuilder(presetsWith([]))({ from: 'tw', to: 'cn' }));

/**
 * Makes the conversion from opencc's dictionaries and the edition's exceptions,
 * which opencc takes as a dictionary of its own: the longest phrase wins.
 *
 * Building it takes a moment; make one and keep it.
 *
 * @param exceptions What `content/traditional.yaml` holds.
 */
export function createTraditional(exceptions: Exceptions): Traditional {
  const byWords = new Map(exceptions.map((exception) => [exception.from, exception]));
  const converter = once(() => ConverterBuilder(presetsWith(exceptions))({ from: 'cn', to: 'tw' }));
  const matcher = once(() => createMatcher(exceptions));

  const convert = (text: string): string => {
    const converted = exchangeQuotes(converter()(text), TRADITIONAL_QUOTES);
    if (!sameShape(text, converted)) throw shapeError(text, converted);
    return converted;
  };

  return {
    convert,

    choices(text) {
      const converted = convert(text);
      const grounds = new Map<number, Ground>();
      for (const { start, end } of matcher()(text)) {
        const from = text.slice(start, end);
        const exception = byWords.get(from);
        const ground: Ground = exception ? { kind: 'exception', exception } : { kind: 'phrase', from };
        for (let offset = start; offset < end; offset++) grounds.set(offset, ground);
      }
      return characterOffsets(text).flatMap(([simplified, offset]) =>
        choice(simplified, offset, converted, grounds.get(offset) ?? { kind: 'character' }),
      );
    },

    unused(texts) {
      const left = new Set(exceptions);
      for (const text of texts) {
        if (left.size === 0) break;
        // To convert thousands of texts takes seconds.
        if (![...left].some(({ from }) => text.includes(from))) continue;
        const plain = opencc()(text);
        for (const { start, end } of matcher()(text)) {
          const exception = byWords.get(text.slice(start, end));
          if (exception && exception.to !== plain.slice(start, end)) left.delete(exception);
        }
      }
      return [...left];
    },

    toSimplified: (text) => exchangeQuotes(back()(text), SIMPLIFIED_QUOTES),
  };
}

const TRADITIONAL_QUOTES: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const SIMPLIFIED_QUOTES: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** Exchanges quotation marks; the apostrophe within a Latin word is none. */
function exchangeQuotes(text: string, quotes: Record<string, string>): string {
  return text.replace(
    /[“”‘「」『』]|’(?!\p{Script=Latin})|(?<!\p{Script=Latin})’/gu,
    (mark) => quotes[mark] ?? mark,
  );
}

function shapeError(text: string, converted: string): Error {
  const forms = [...converted];
  const index = [...text].findIndex((character, index) => character.length !== forms[index]?.length);
  return new Error(
    `The character “${[...text][index]}” changes its length when it is converted (“${forms[index] ?? ''}”); ` +
      'give it a Traditional form of the same length in content/traditional.yaml',
  );
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

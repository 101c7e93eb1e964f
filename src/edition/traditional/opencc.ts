/** OpenCC's dictionaries, as opencc-js documents them. */
import { ConverterFactory, type DictLike } from "opencc-js/core";
import * as Locale from "opencc-js/preset";

/** opencc's dictionaries: Simplified to Traditional, and that to the standard of Taiwan. */
const SIMPLIFIED = Locale.from["cn"] ?? [];
const TAIWAN = Locale.to["tw"] ?? [];

/** The entries of opencc's dictionaries from Simplified to Traditional, or on to the standard of Taiwan; those of characters before those of phrases. */
export function entriesOf(
  which: "simplified" | "taiwan",
): [from: string, to: string][] {
  return (which === "simplified" ? SIMPLIFIED : TAIWAN)
    .flat()
    .toReversed()
    .flatMap(pairsOf);
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

/** OpenCC's characters and phrases, Simplified to Traditional. */
export const simplified = once(() => new Dictionary(entriesOf("simplified")));

/** Brings Traditional Chinese to the standard of Taiwan. */
export const taiwan = once(() => ConverterFactory(TAIWAN));

/** Entries that are looked up at a place of a text. */
export class Dictionary<T> {
  readonly #values: ReadonlyMap<string, T>;
  /** By the first code unit of an entry, descending. */
  readonly #lengths = new Map<string, number[]>();

  /** @param entries Of two with the same words, the second counts. */
  constructor(entries: readonly (readonly [from: string, value: T])[]) {
    this.#values = new Map(entries);
    const lengths = Map.groupBy(this.#values.keys(), (from) => from.charAt(0));
    for (const [first, words] of lengths)
      this.#lengths.set(
        first,
        [...new Set(words.map(({ length }) => length))].sort((a, b) => b - a),
      );
  }

  /** The longest entry that begins at an offset and that `fits`, by its end. */
  longestAt(
    text: string,
    start: number,
    fits: (end: number) => boolean = () => true,
  ): [from: string, value: T] | undefined {
    for (const length of this.#lengths.get(text.charAt(start)) ?? []) {
      const from = text.slice(start, start + length);
      const value = this.#values.get(from);
      if (value !== undefined && fits(start + length)) return [from, value];
    }
    return undefined;
  }
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

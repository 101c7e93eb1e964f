/** Finds the names of terms in a text. Runs in the browser too. */

/** A name and what it stands for. */
export interface Name<T> {
  name: string;
  term: T;
}

/** A place of a name in a text, in UTF-16 code units. */
export interface NamePlace<T> {
  from: number;
  to: number;
  term: T;
}

/**
 * Finds the places of Chinese names. Where names overlap, the longest wins.
 *
 * @returns In the order of the text.
 */
export function findChinese<T>(
  text: string,
  names: readonly Name<T>[],
): NamePlace<T>[] {
  return findLongest(text, names, (name) => new RegExp(escaped(name), "gu"));
}

/**
 * Finds the places of English renderings, as whole words or as their plural: “Moscow” does not
 * contain “SCO”. Case, apostrophe style, white space and a comma or period before a closing
 * quotation mark are ignored. Where renderings overlap, the longest wins.
 *
 * @returns In the order of the text.
 */
export function findEnglish<T>(
  text: string,
  names: readonly Name<T>[],
): NamePlace<T>[] {
  return findLongest(text, names, patternOf, (from) =>
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)),
  );
}

function patternOf(rendering: string): RegExp {
  const words = escaped(rendering)
    .replace(/['’]/g, "['’]")
    .replace(/(?:\\\.|,)?”/g, "[,.]?”")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`${words}(?:e?s)?(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(name: string): string {
  return name.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}

function findLongest<T>(
  text: string,
  names: readonly Name<T>[],
  pattern: (name: string) => RegExp,
  isInWord: (from: number) => boolean = () => false,
): NamePlace<T>[] {
  const found: NamePlace<T>[] = [];
  const longestFirst = [...names].sort((a, b) => b.name.length - a.name.length);
  for (const { name, term } of longestFirst) {
    for (const { index: from, 0: match } of text.matchAll(pattern(name))) {
      const to = from + match.length;
      const isTaken = found.some((one) => from < one.to && one.from < to);
      if (!isTaken && !isInWord(from)) found.push({ from, to, term });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

import { type Place, type Problem, problem } from "../problems.ts";
import type { ProblemCode } from "./index.ts";
import type { Text } from "./texts.ts";

/** Reports a problem at a field of an entry. `other` is a second place that the message names. */
export type Report = (
  path: PropertyKey[],
  found: string,
  expected: string,
  other?: Place,
) => void;

/**
 * Collects the problems of an entry of a list in front matter.
 *
 * @param list The name of the list.
 * @param index The position of the entry in the list.
 * @returns The function that reports, and the problems that it has reported.
 */
export function entryReport(
  text: Text,
  code: ProblemCode,
  list: string,
  index: number,
): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, found, expected, other) =>
    problems.push(
      problem({
        code,
        place: text.data.place([list, index, ...path]),
        found,
        expected,
        ...(other ? { other } : {}),
      }),
    );
  return { report, problems };
}

/** Reports each source that an entry names a second time. */
export function reportRepeatedSources(
  sources: readonly string[],
  report: Report,
): void {
  sources.forEach((source, position) => {
    if (sources.indexOf(source) < position)
      report(
        ["sources", position],
        `second mention of the source “${source}”`,
        "each source once",
      );
  });
}

/**
 * Reports each entry of a data file that has the key of an earlier one.
 *
 * @param keys The key of each entry; `undefined` if it could not be read.
 * @param place The place of a key, by its position.
 */
export function reportRepeatedEntries(
  code: ProblemCode,
  keys: readonly (string | undefined)[],
  place: (index: number) => Place,
): Problem[] {
  return keys.flatMap((key, index): Problem[] => {
    const first = keys.indexOf(key);
    if (key === undefined || first === index) return [];
    return [
      problem({
        code,
        place: place(index),
        found: `second entry “${key}”`,
        expected: "one entry",
        other: place(first),
      }),
    ];
  });
}

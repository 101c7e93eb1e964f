import { type Place, type Problem, problem } from "../problems.ts";
import type { ProblemCode } from "./index.ts";
import type { Text } from "./texts.ts";

/** Reports a problem at a field of an entry: what was found, what was expected, and a second place. */
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

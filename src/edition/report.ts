import { formatPlace, type Problem } from "./problems.ts";
import { RULES } from "./rules/index.ts";

/**
 * Formats problems as a report, grouped by file, in the order of their places.
 *
 * @returns Plain text; empty if there is no problem.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
  const files = Map.groupBy(sorted, (problem) => problem.place.file);
  return [...files]
    .map(([file, list]) => `${file}\n${list.map(formatProblem).join("\n")}`)
    .join("\n\n");
}

function formatProblem({ place, ruleId, reason, other }: Problem): string {
  const lines = [`  ${formatPlace(place)}  ${ruleId}`, `    ${reason}`];
  if (other) lines.push(`    See also ${formatPlace(other)}.`);
  lines.push(`    ${RULES[ruleId].fix} (docs/problems.md#${ruleId})`);
  return lines.join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

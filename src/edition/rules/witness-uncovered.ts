import { linesOf, type ReadWitness } from "../collation/transcript.ts";
import type { ReadDocument } from "../document.ts";
import type { Document } from "../model.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const witnessUncovered: Rule = {
  title: "Lines of the transcript that no document contains, or two do",
  why: "Together the documents contain the whole transcript. A line outside all of them has been forgotten.",
  fix: "Set the lines of the documents’ witness fields so that each line that is not blank belongs to exactly one document.",
  examples: [
    {
      base: "plain",
      files: {
        "witness.txt": "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-5",
          ],
          ["双方签署声明。 {#p2}", "双方签署声 {#p2}"],
        ],
      },
      report: [
        "witness/witness.txt:7:1 witness-uncovered Unexpected line 7 outside every document. Expected each line in the witness lines of one document.",
      ],
    },
  ],
};

/**
 * Checks that each line of a transcript that is not blank belongs to exactly one document.
 * Consecutive lines are reported as one problem.
 */
export function checkCoverage(
  documents: readonly {
    document: Pick<Document, "witness">;
    witnessPlaces: ReadDocument["witnessPlaces"];
  }[],
  witnesses: readonly ReadWitness[],
): Problem[] {
  return witnesses.flatMap(({ file, text, unreadable }): Problem[] => {
    if (unreadable) return [];
    const parts = documents.flatMap(
      ({ document: { witness }, witnessPlaces }) =>
        witness?.file === file
          ? [{ ...witness.lines, place: witnessPlaces.lines }]
          : [],
    );
    const beginning: Place = {
      file: `content/witness/${file}`,
      line: 1,
      column: 1,
    };
    if (parts.length === 0)
      return [
        problem({
          code: "witness-uncovered",
          place: beginning,
          found: "transcript that no document uses",
          expected: "a document that names this file under witness",
        }),
      ];
    const lines = linesOf(text).flatMap((content, index) => {
      const covering = parts.filter(
        ({ from, to }) => index + 1 >= from && index + 1 <= to,
      );
      return content.trim() === "" && covering.length === 0
        ? []
        : [{ line: index + 1, covering }];
    });
    const runs: { from: number; to: number; covering: typeof parts }[] = [];
    for (const { line, covering } of lines) {
      const last = runs.at(-1);
      if (
        last &&
        last.covering.length === covering.length &&
        last.covering.every((part, index) => part === covering[index])
      )
        last.to = line;
      else runs.push({ from: line, to: line, covering });
    }
    return runs.flatMap(
      ({ from, to, covering: [first, second] }): Problem[] => {
        const range = from === to ? `line ${from}` : `lines ${from}-${to}`;
        if (!first)
          return [
            problem({
              code: "witness-uncovered",
              place: { ...beginning, line: from },
              found: `${range} outside every document`,
              expected: "each line in the witness lines of one document",
            }),
          ];
        if (!second) return [];
        return [
          problem({
            code: "witness-uncovered",
            place: second.place,
            found: `${range} of ${file} in a second document`,
            expected: "each line in the witness lines of one document",
            other: first.place,
          }),
        ];
      },
    );
  });
}

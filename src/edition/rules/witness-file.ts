import { linesOf, type ReadWitness } from "../collation/transcript.ts";
import type { ReadDocument } from "../document.ts";
import type { WitnessPart } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const witnessFile: Rule = {
  title: "A transcript that does not exist, or lines that it does not have",
  why: "The text cannot be compared with lines that do not exist.",
  fix: "Name a file of content/witness that ends in .txt, and lines that it has.",
  examples: [
    {
      base: "witness",
      files: {
        "witness.txt": [["明。", "明。\n"]],
        "zh-Hans.md": [["  lines: 1-7", "  lines: 1-8"]],
      },
      report: [
        "zh-Hans.md:12:10 witness-file Unexpected line 8 of witness.txt. Expected a range of lines up to 7, the last line of the file.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-7",
          ],
        ],
      },
      report: [
        "zh-Hans.md:11:9 witness-file Unexpected witness “witness.txt”. Expected a file of content/witness with the extension .txt.",
      ],
    },
  ],
};

/** Checks that a document's transcript exists and has the document's lines. */
export function checkWitness(
  part: Pick<WitnessPart, "file" | "lines">,
  places: ReadDocument["witnessPlaces"],
  witnesses: readonly ReadWitness[],
): Problem[] {
  const witness = witnesses.find(({ file }) => file === part.file);
  if (!witness) {
    const names = witnesses.map(({ file }) => `“${file}”`).join(", ");
    return [
      problem({
        code: "witness-file",
        place: places.file,
        found: `witness “${part.file}”`,
        expected: names
          ? `a file of content/witness: ${names}`
          : "a file of content/witness with the extension .txt",
      }),
    ];
  }
  const count = linesOf(witness.text).length;
  if (witness.unreadable || part.lines.to <= count) return [];
  return [
    problem({
      code: "witness-file",
      place: places.lines,
      found: `line ${part.lines.to} of ${part.file}`,
      expected: `a range of lines up to ${count}, the last line of the file`,
    }),
  ];
}

import type { Problem } from "../problems.ts";
import { entryReport } from "./entry-report.ts";
import type { Rule } from "./rule.ts";
import type { Text } from "./texts.ts";

export const comparison: Rule = {
  title: "A comparison with another print that does not match the text",
  why: "The page on the transcript names the other print beside each paragraph that was compared with it.",
  fix: "Name each source once. List under “at” the ids of the blocks that were compared, and under “part” and “differs” only ids from that list.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml": [
          ["[]", "- { id: TV, zh-Hans: 电视台, en: Television }"],
        ],
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\ncompared:\n  - { source: TV, at: [p1, p9, p1], differs: [p2] }\n  - { source: TV, at: [p2] }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:11:28 comparison Unexpected place “p9”. Expected the id of a block of this document.",
        "zh-Hans.md:11:32 comparison Unexpected second mention of “p1”. Expected each place once.",
        "zh-Hans.md:11:47 comparison Unexpected place “p2”, which is not compared. Expected an id listed under “at”.",
        "zh-Hans.md:12:15 comparison Unexpected second entry for the source “TV”. Expected one entry for each source. See also zh-Hans.md:11:15.",
      ],
    },
  ],
};

/** Checks that the comparisons are of blocks of the text. */
export function checkComparisons(zh: Text): Problem[] {
  const blocks = new Set(
    zh.sections.flatMap((section) => section.blocks.map(({ id }) => id)),
  );
  const entries = zh.data.entriesOf("compared");
  return entries.flatMap(({ index, entry }): Problem[] => {
    const { report, problems } = entryReport(
      zh,
      "comparison",
      "compared",
      index,
    );
    const { source, at } = entry;
    const first =
      entries.find((one) => one.entry.source === source)?.index ?? index;
    if (first < index)
      report(
        ["source"],
        `second entry for the source “${source}”`,
        "one entry for each source",
        zh.data.place(["compared", first, "source"]),
      );
    for (const field of ["at", "part", "differs"] as const) {
      entry[field].forEach((id, position) => {
        const isFirst = entry[field].indexOf(id) === position;
        if (!isFirst)
          report(
            [field, position],
            `second mention of “${id}”`,
            "each place once",
          );
        else if (field === "at" && !blocks.has(id))
          report(
            [field, position],
            `place “${id}”`,
            "the id of a block of this document",
          );
        else if (field !== "at" && !at.includes(id))
          report(
            [field, position],
            `place “${id}”, which is not compared`,
            "an id listed under “at”",
          );
      });
    }
    return problems;
  });
}

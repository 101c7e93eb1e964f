import type { Problem } from "../problems.ts";
import { entryReport, reportRepeatedSources } from "./entry-report.ts";
import type { Rule } from "./rule.ts";
import type { Text } from "./texts.ts";

export const explanation: Rule = {
  title: "An explanation that does not match the notes",
  why: "An entry of “explanations” marks a note as explanatory and names its sources, and readers see both.",
  fix: "Name each explanatory note of this document once, and leave notes on readings to the apparatus.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml": [
          ["[]", "- { id: GAZ, zh-Hans: 地名录, en: The gazetteer }"],
        ],
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nexplanations:\n  - { id: a, sources: [GAZ, GAZ] }\n  - { id: b, sources: [GAZ] }\n  - { id: a, sources: [GAZ] }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:11:29 explanation Unexpected second mention of the source “GAZ”. Expected each source once.",
        "zh-Hans.md:12:11 explanation Unexpected entry “b” without a note. Expected a note [^b].",
        "zh-Hans.md:13:11 explanation Unexpected second entry with the id “a”. Expected each id once. See also zh-Hans.md:11:11.",
      ],
    },
    {
      base: "plain",
      files: {
        "sources.yaml": [
          ["[]", "- { id: GAZ, zh-Hans: 地名录, en: The gazetteer }"],
        ],
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\napparatus:\n  - { id: a, at: p1, kind: remark, certainty: high, sources: [] }\nexplanations:\n  - { id: a, sources: [GAZ] }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:13:11 explanation Unexpected entry “a” that is also in the apparatus. Expected an entry in one of the two lists. See also zh-Hans.md:11:11.",
      ],
    },
  ],
};

/** Checks that the explanations and the notes agree. */
export function checkExplanations(zh: Text): Problem[] {
  const referred = new Set([
    ...zh.data.entriesOf("notes").map(({ entry }) => entry),
    ...zh.references.map(({ id }) => id),
  ]);
  const textual = zh.data.entriesOf("apparatus");
  const entries = zh.data.entriesOf("explanations");
  return entries.flatMap(({ index, entry: { id, sources } }): Problem[] => {
    const { report, problems } = entryReport(
      zh,
      "explanation",
      "explanations",
      index,
    );
    const first = entries.find(({ entry }) => entry.id === id)?.index ?? index;
    const other = textual.find(({ entry }) => entry.id === id);
    if (first < index)
      report(
        ["id"],
        `second entry with the id “${id}”`,
        "each id once",
        zh.data.place(["explanations", first, "id"]),
      );
    else if (other)
      report(
        ["id"],
        `entry “${id}” that is also in the apparatus`,
        "an entry in one of the two lists",
        zh.data.place(["apparatus", other.index, "id"]),
      );
    // A missing note that the text refers to has been reported already.
    else if (!zh.notes.has(id) && !referred.has(id))
      report(["id"], `entry “${id}” without a note`, `a note [^${id}]`);
    reportRepeatedSources(sources, report);
    return problems;
  });
}

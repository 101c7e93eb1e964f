import { blockAt, type Document, plainText } from "../model.ts";
import type { ParallelsData } from "../parallels.ts";
import { excerpt, type Problem, problem } from "../problems.ts";
import { reportRepeatedEntries } from "./entry-report.ts";
import type { Rule } from "./rule.ts";

/** An entry of `content/parallels.yaml` with some places. */
const entry = (places: string, id = "heads", kind = "variation") =>
  `- id: ${id}\n  kind: ${kind}\n  title: { zh-Hans: 元首, en: Heads of state }\n  note: { zh-Hans: 不同。, en: They differ. }\n  places:\n${places}`;

const PLACES =
  "    - { at: case#p1, zh-Hans: 元首, en: heads of state }\n    - { at: case#p1, zh-Hans: 会谈, en: held talks }\n";

export const parallel: Rule = {
  title: "A parallel passage that is not in the text",
  why: "Its page would show words that the text does not have, or link to a place that does not exist.",
  fix: "Copy the passage from the paragraph, in each language, without references to notes. If it stands there more than once, take a longer passage. A quotation has the same Chinese at every place; otherwise it is a paraphrase or a variation.",
  examples: [
    {
      base: "plain",
      files: {
        "parallels.yaml": entry(
          "    - { at: case#p1, zh-Hans: 没有的话, en: words that are not there }\n    - { at: case#p9, zh-Hans: 元首, en: heads }\n    - { at: p1, zh-Hans: 元首, en: heads }\n",
        ),
      },
      report: [
        "parallels.yaml:6:31 parallel Unexpected passage “没有的话”. Expected words that occur once in ¶1.",
        "parallels.yaml:6:41 parallel Unexpected passage “words that are not there”. Expected words that occur once in ¶1.",
        "parallels.yaml:7:13 parallel Unexpected place “case#p9”. Expected a document and a paragraph of it, such as case#p1.",
        "parallels.yaml:8:13 parallel Unexpected place “p1”. Expected a document and a paragraph of it, such as case#p1.",
      ],
    },
    {
      base: "plain",
      files: {
        "parallels.yaml":
          entry(PLACES, "heads", "quotation") +
          entry(PLACES, "heads") +
          entry(PLACES, "Two heads"),
      },
      report: [
        "parallels.yaml:7:31 parallel Unexpected quotation “会谈”. Expected “元首”, as at the first place, or another kind.",
        "parallels.yaml:8:7 parallel Unexpected second entry “heads”. Expected one entry. See also parallels.yaml:1:7.",
        "parallels.yaml:15:7 parallel Unexpected id “Two heads”. Expected lower-case letters, digits and single hyphens, such as one-china.",
      ],
    },
  ],
};

/** Reports repeated or malformed ids, unknown places, and passages that their paragraphs do not have once. */
export function checkParallels(
  { valid, place }: ParallelsData,
  documents: readonly Document[],
  incomplete: ReadonlySet<string>,
): Problem[] {
  const problems = reportRepeatedEntries(
    "parallel",
    valid.map((one) => one?.id),
    (index) => place([index, "id"]),
  );
  const report = (path: PropertyKey[], found: string, expected: string) =>
    problems.push(
      problem({ code: "parallel", place: place(path), found, expected }),
    );
  const example = documents.find(({ sections }) => sections[0]?.blocks[0]);
  for (const [index, one] of valid.entries()) {
    if (!one) continue;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(one.id))
      report(
        [index, "id"],
        `id “${one.id}”`,
        "lower-case letters, digits and single hyphens, such as one-china",
      );
    const [first] = one.places;
    for (const [at, passage] of one.places.entries()) {
      const path = [index, "places", at];
      const { document, block } = blockAt(passage.at, documents);
      if (document && incomplete.has(document.id)) continue;
      if (!block) {
        // The paragraph may be in a document that could not be read.
        if (incomplete.size === 0 || document)
          report(
            [...path, "at"],
            `place “${passage.at}”`,
            `a document and a paragraph of it${example ? `, such as ${example.id}#${example.sections[0]?.blocks[0]?.id}` : ""}`,
          );
        continue;
      }
      for (const lang of ["zh-Hans", "en"] as const) {
        const words = passage[lang];
        const parts = plainText(block.texts[lang]).split(words);
        if (parts.length !== 2)
          report(
            [...path, lang],
            `passage “${excerpt(words)}”`,
            `words that occur once in ${block.label}`,
          );
      }
      if (
        one.kind === "quotation" &&
        first &&
        passage["zh-Hans"] !== first["zh-Hans"]
      )
        report(
          [...path, "zh-Hans"],
          `quotation “${excerpt(passage["zh-Hans"])}”`,
          `“${excerpt(first["zh-Hans"])}”, as at the first place, or another kind`,
        );
    }
  }
  return problems;
}

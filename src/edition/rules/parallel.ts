import type { Block, Document } from "../model.ts";
import { plainText } from "../model.ts";
import type { ParallelsData } from "../parallels.ts";
import { excerpt, type Problem, problem } from "../problems.ts";
import { reportRepeatedEntries } from "./entry-report.ts";
import type { Rule } from "./rule.ts";

const ENTRY = (places: string, kind = "variation") =>
  `- id: heads\n  kind: ${kind}\n  title: { zh-Hans: 元首, en: Heads of state }\n  note: { zh-Hans: 不同。, en: They differ. }\n  places:\n${places}`;

export const parallel: Rule = {
  title: "A parallel passage that is not in the text",
  why: "Its page would show words that the text does not have, or link to a place that does not exist.",
  fix: "Copy the passage from the paragraph, in each language, without references to notes. If it stands there more than once, take a longer passage. A quotation has the same Chinese at every place; otherwise it is a paraphrase or a variation.",
  examples: [
    {
      base: "plain",
      files: {
        "parallels.yaml": ENTRY(
          "    - { at: case#p1, zh-Hans: 没有的话, en: words that are not there }\n    - { at: case#p9, zh-Hans: 元首, en: heads }\n    - { at: p1, zh-Hans: 元首, en: heads }\n",
        ),
      },
      report: [
        "parallels.yaml:6:31 parallel Unexpected passage “没有的话”. Expected words that ¶1 has once.",
        "parallels.yaml:6:41 parallel Unexpected passage “words that are not there”. Expected words that ¶1 has once.",
        "parallels.yaml:7:13 parallel Unexpected place “case#p9”. Expected a document and a paragraph of it, such as case#p1.",
        "parallels.yaml:8:13 parallel Unexpected place “p1”. Expected a document and a paragraph of it, such as case#p1.",
      ],
    },
  ],
};

/** Finds the paragraph that a place such as `talks#p6` names. */
export function blockAt(
  at: string,
  documents: readonly Document[],
): { document: Document | undefined; block: Block | undefined } {
  const [id, hash] = at.split("#");
  const document = documents.find((one) => one.id === id);
  const block = document?.sections
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.id === hash);
  return { document, block };
}

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
        "small letters, digits and single hyphens, such as one-china",
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
            `words that ${block.label} has once`,
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
          `“${excerpt(first["zh-Hans"])}”, or another kind`,
        );
    }
  }
  return problems;
}

import type { ParsedText } from "../markdown/read-text.ts";
import { type Problem, problem } from "../problems.ts";
import { hasSentences } from "../sentences.ts";
import type { Rule } from "./rule.ts";
import type { Text } from "./texts.ts";

export const sentenceMark: Rule = {
  title: "A mark | that divides and joins nothing",
  why: "The mark stands where only one language ends a sentence. Anywhere else it is a mistake, or a vertical bar that belongs to the text.",
  fix: "Remove the mark; write \\| for a bar that readers should see. Marks are read in a document whose front matter says sentences: aligned.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["两国元首会谈。[^a] {#p1}", "两国元首|会谈。[^a] {#p1}"],
        ],
      },
      report: [
        "zh-Hans.md:13:5 sentence-mark Unexpected mark | in a document whose sentences are not aligned. Expected “sentences: aligned” in the front matter of zh-Hans.md, or \\| for a bar of the text.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["kind: report\n", "kind: report\nsentences: aligned\n"],
          ["双方签署声明。 {#p2}", "双方签署声明。| {#p2}"],
        ],
      },
      report: [
        "zh-Hans.md:16:8 sentence-mark Unexpected mark | that divides nothing. Expected one mark, inside a sentence or between two, or \\| for a bar of the text.",
      ],
    },
  ],
};

/**
 * Finds marks without effect in one language of a document.
 *
 * @param zh Its Chinese text, which says whether the sentences are aligned.
 */
export function checkSentenceMarks(
  { sections }: ParsedText<unknown>,
  zh: Text,
): Problem[] {
  if (!zh.data.isKnown("sentences")) return [];
  const isAligned = zh.data.valid.sentences !== undefined;
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ id, sentenceMarks }) =>
      sentenceMarks
        .filter(({ isUsed }) => !isAligned || !hasSentences(id) || !isUsed)
        .map(({ place }) =>
          problem({
            code: "sentence-mark",
            place,
            ...(isAligned
              ? {
                  found: "mark | that divides nothing",
                  expected:
                    "one mark, inside a sentence or between two, or \\| for a bar of the text",
                }
              : {
                  found: "mark | in a document whose sentences are not aligned",
                  expected: `“sentences: aligned” in the front matter of ${zh.file}, or \\| for a bar of the text`,
                }),
          }),
        ),
    );
}

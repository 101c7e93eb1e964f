import { type Problem, problem } from "../problems.ts";
import { hasSentences } from "../sentences.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const sentenceUnpaired: Rule = {
  title: "Sentences without a partner",
  why: "Where the front matter says that the sentences are aligned, every sentence belongs to exactly one pair: pages, downloads and addresses count the pairs.",
  fix: "Where one language divides a sentence of the other, put the mark | into the undivided sentence, at the place where the other sentence ends. Where this is impossible, put it at the end of a sentence, before the next: the two then count as one. Or remove sentences from the front matter.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["kind: report\n", "kind: report\nsentences: aligned\n"],
        ],
        "en.md": [
          [
            "The two sides signed a statement.",
            "The two sides met. They signed a statement.",
          ],
        ],
      },
      report: [
        "en.md:11:1 sentence-unpaired Unexpected 2 sentences in “p2”, and 1 in zh-Hans.md. Expected as many in both, or a mark | at each place where only one of them ends a sentence. See also zh-Hans.md:16:1.",
      ],
    },
  ],
};

/** Finds paragraphs whose languages differ in the number of sentences. */
export function checkSentences(zh: Text, en: Translation): Problem[] {
  if (!zh.data.valid.sentences) return [];
  const translations = new Map(
    en.sections.flatMap(({ blocks }) =>
      blocks.map((block) => [block.id, block]),
    ),
  );
  return zh.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): Problem[] => {
      const translation = translations.get(block.id);
      if (!translation || !hasSentences(block.id)) return [];
      if (block.flaws.length > 0 || translation.flaws.length > 0) return [];
      const counts = [
        block.sentenceParts.length,
        translation.sentenceParts.length,
      ] as const;
      if (counts[0] === counts[1]) return [];
      const isTranslationLonger = counts[1] > counts[0];
      const [more, fewer] = isTranslationLonger
        ? [translation, block]
        : [block, translation];
      return [
        problem({
          code: "sentence-unpaired",
          place: more.place,
          found: `${Math.max(...counts)} sentences in “${block.id}”, and ${Math.min(...counts)} in ${isTranslationLonger ? zh.file : en.file}`,
          expected:
            "as many in both, or a mark | at each place where only one of them ends a sentence",
          other: fewer.place,
        }),
      ];
    });
}

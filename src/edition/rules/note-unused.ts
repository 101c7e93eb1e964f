import { type Problem, problem } from "../problems.ts";
import type { NoteReferences } from "./note-references.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const noteUnused: Rule = {
  title: "A note without a reference",
  why: "A reader would never find the note, since only references lead to it.",
  fix: "Refer to it from a paragraph as [^id] or under notes in the front matter, or remove it.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two heads of state held talks.[^a] {#p1}",
            "The two heads of state held talks.\\[^a] {#p1}",
          ],
        ],
        "zh-Hans.md": [
          ["两国元首会谈。[^a] {#p1}", "两国元首会谈。\\[^a] {#p1}"],
        ],
      },
      report: [
        "zh-Hans.md:17:1 note-unused Unexpected note “a” without a reference. Expected a reference to the note in this file.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "[^a]: The talks took place in the capital.",
            "[^a]: The talks took place in the capital.\n\n[^b]: Nobody refers to it.",
          ],
        ],
        "zh-Hans.md": [
          [
            "[^a]: 会谈在首都举行。",
            "[^a]: 会谈在首都举行。\n\n[^b]: 无人引用。",
          ],
        ],
      },
      report: [
        "zh-Hans.md:19:1 note-unused Unexpected note “b” without a reference. Expected a reference to the note in this file.",
      ],
    },
  ],
};

/** Finds notes without a reference. */
export function checkUnusedNotes(
  zh: Text,
  en: Translation,
  zhReferences: NoteReferences,
  enReferences: NoteReferences,
): Problem[] {
  const problems: Problem[] = [];
  for (const [text, references] of [
    [zh, zhReferences],
    [en, enReferences],
  ] as const) {
    if (!text.isComplete) continue;
    for (const [id, { place }] of text.notes) {
      const isUnused = !references.has(id);
      // A note that is unused in both languages is reported in the Chinese file only.
      const isReported =
        text === en && zh.notes.has(id) && !zhReferences.has(id);
      if (isUnused && zh.data.isKnown("notes") && !isReported) {
        const expected =
          text === zh
            ? "a reference to the note in this file"
            : "a reference to the note in this file, or in the list notes of zh-Hans.md";
        problems.push(
          problem({
            code: "note-unused",
            place,
            found: `note “${id}” without a reference`,
            expected,
          }),
        );
      }
    }
  }
  return problems;
}

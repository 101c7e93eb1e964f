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

/** Finds notes of a text without a reference. */
export function checkUnusedNotes(
  text: Text | Translation,
  references: NoteReferences,
  zh: Text,
  zhReferences: NoteReferences,
): Problem[] {
  if (!zh.data.isKnown("notes")) return [];
  return [...text.notes].flatMap(([id, { place }]): Problem[] => {
    if (references.has(id)) return [];
    // A note that is unused in both languages is reported in the Chinese file only.
    if (text !== zh && zh.notes.has(id) && !zhReferences.has(id)) return [];
    return [
      problem({
        code: "note-unused",
        place,
        found: `note “${id}” without a reference`,
        expected:
          text === zh
            ? "a reference to the note in this file"
            : "a reference to the note in this file, or in the list notes of zh-Hans.md",
      }),
    ];
  });
}

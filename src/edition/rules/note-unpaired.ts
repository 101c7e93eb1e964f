import { type Problem, problem } from "../problems.ts";
import type { NoteReferences } from "./note-references.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const noteUnpaired: Rule = {
  title: "A note in only one language, or at different places",
  why: "Notes have the same numbers in both languages, so that they must be the same notes at the same paragraphs.",
  fix: "Define the note in both files and refer to it from the same paragraph.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two heads of state held talks.[^a] {#p1}",
            "The two heads of state held talks. {#p1}",
          ],
          ["\n[^a]: The talks took place in the capital.\n", ""],
        ],
      },
      report: [
        "zh-Hans.md:17:1 note-unpaired Unexpected note “a” in only one language. Expected the same note in en.md.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two heads of state held talks.[^a] {#p1}",
            "The two heads of state held talks. {#p1}",
          ],
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement.[^a] {#p2}",
          ],
        ],
      },
      report: [
        "en.md:11:34 note-unpaired Unexpected reference to the note “a” at “p2”. Expected the reference at “p1”, as in the Chinese. See also zh-Hans.md:13:8.",
      ],
    },
  ],
};

/** Finds notes that one language lacks, or refers to from another block. */
export function checkNotePairs(
  zh: Text,
  en: Translation,
  zhReferences: NoteReferences,
  enReferences: NoteReferences,
): Problem[] {
  const problems: Problem[] = [];
  for (const [text, other, references, otherReferences] of [
    [zh, en, zhReferences, enReferences],
    [en, zh, enReferences, zhReferences],
  ] as const) {
    if (!text.isComplete) continue;
    for (const [id, { place }] of text.notes) {
      if (
        references.has(id) &&
        other.isComplete &&
        !other.notes.has(id) &&
        !otherReferences.has(id)
      ) {
        problems.push(
          problem({
            code: "note-unpaired",
            place,
            found: `note “${id}” in only one language`,
            expected: `the same note in ${other.file}`,
          }),
        );
      }
    }
  }
  for (const [id, { at, place }] of enReferences) {
    const original = zhReferences.get(id);
    if (original && original.at !== at) {
      problems.push(
        problem({
          code: "note-unpaired",
          place,
          found: `reference to the note “${id}” at “${at}”`,
          expected: `the reference at “${original.at}”, as in the Chinese`,
          other: original.place,
        }),
      );
    }
  }
  return problems;
}

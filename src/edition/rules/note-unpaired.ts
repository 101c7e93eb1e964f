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

/** Finds notes of a text that the other text neither defines nor refers to. */
export function checkNotePairs(
  text: Text | Translation,
  references: NoteReferences,
  other: Text | Translation,
  otherReferences: NoteReferences,
): Problem[] {
  return [...text.notes].flatMap(([id, { place }]): Problem[] =>
    !references.has(id) || other.notes.has(id) || otherReferences.has(id)
      ? []
      : [
          problem({
            code: "note-unpaired",
            place,
            found: `note “${id}” in only one language`,
            expected: `the same note in ${other.file}`,
          }),
        ],
  );
}

/** Finds notes to which the two languages refer from different blocks. */
export function checkNotePlaces(
  zhReferences: NoteReferences,
  enReferences: NoteReferences,
): Problem[] {
  return [...enReferences].flatMap(([id, { at, place }]): Problem[] => {
    const original = zhReferences.get(id);
    if (!original || original.at === at) return [];
    return [
      problem({
        code: "note-unpaired",
        place,
        found: `reference to the note “${id}” at “${at}”`,
        expected: `the reference at “${original.at}”, as in the Chinese`,
        other: original.place,
      }),
    ];
  });
}

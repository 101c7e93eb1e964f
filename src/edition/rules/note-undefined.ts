import { type Problem, problem } from "../problems.ts";
import type { NoteReferences } from "./note-references.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const noteUndefined: Rule = {
  title: "A reference to a note that is not defined",
  why: "A reader would see a note number that leads nowhere.",
  fix: "Define the note at the end of the file: [^id]: text.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["agency: 新华社", "agency: 新华社\nnotes: [m1]"]],
      },
      report: [
        "zh-Hans.md:10:9 note-undefined Unexpected reference to the undefined note “m1”. Expected a definition of the note in zh-Hans.md.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["双方签署声明。 {#p2}", "双方[^b]签署[^c]声明。 {#p2}"],
        ],
      },
      report: [
        "zh-Hans.md:15:3 note-undefined Unexpected reference to the undefined note “b”. Expected a definition of the note in zh-Hans.md.",
        "zh-Hans.md:15:9 note-undefined Unexpected reference to the undefined note “c”. Expected a definition of the note in zh-Hans.md.",
      ],
    },
  ],
};

/** Finds references of a text to notes that are not defined. */
export function checkUndefinedNotes(
  text: Text | Translation,
  references: NoteReferences,
  zh: Text,
): Problem[] {
  return [...references].flatMap(([id, { at, place }]): Problem[] => {
    if (text.notes.has(id)) return [];
    // A title note that neither file defines is reported in the Chinese file only.
    if (text !== zh && at === "title" && !zh.notes.has(id)) return [];
    return [
      problem({
        code: "note-undefined",
        place,
        found: `reference to the undefined note “${id}”`,
        expected: `a definition of the note in ${text.file}`,
      }),
    ];
  });
}

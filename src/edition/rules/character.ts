import { placeAt, type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const character: Rule = {
  title: "A character that is not allowed in the text",
  why: "Invisible characters, control characters and decomposed letters look right on screen, but break search, comparison with the transcript and copying.",
  fix: "Remove the character, or write the one that a reader should see.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides \u{FEFF}signed a statement. {#p2}",
          ],
        ],
      },
      report: [
        "en.md:11:15 character Unexpected invisible character (U+FEFF). Expected only visible characters and spaces: remove or replace this one.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "[^a]: The talks took place in the capital.",
            "[^a]: The talks took place in the cafe\u{301}.",
          ],
        ],
      },
      report: [
        "en.md:13:38 character Unexpected “e\u{301}” (U+0065 U+0301) in decomposed form. Expected the composed form “é”.",
      ],
    },
  ],
  checkFile: ({ path, text }) => [
    ...checkLineEnds(path, text),
    ...text.split("\n").flatMap((line, index) =>
      forbiddenIn(line, index === 0).map(({ column, found, expected }) =>
        problem({
          code: "character",
          place: { file: path, line: index + 1, column },
          found,
          expected,
        }),
      ),
    ),
  ],
};

/** Invisible or ambiguous characters, and those that change how others are displayed. */
const FORBIDDEN: [RegExp, string][] = [
  [/\t/g, "tab"],
  [
    // eslint-disable-next-line no-control-regex -- this is the pattern of control characters
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g,
    "control character",
  ],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "bidirectional control"],
  // Includes variation selectors, tags and fillers.
  [
    /[[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFFC]--[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]]/gv,
    "invisible character",
  ],
  [/\u00A0/g, "no-break space"],
  [/\uFFFD/g, "replacement character"],
  [/\p{Co}/gu, "private-use character"],
];

/**
 * Finds forbidden characters in a line or a value: control, invisible and bidirectional
 * characters, and letters in decomposed form (Unicode Standard Annex #15: text is in
 * normalization form C).
 *
 * @param isFirst Whether the line can start with a byte order mark.
 * @returns Columns from 1.
 */
export function forbiddenIn(
  line: string,
  isFirst = false,
): { column: number; found: string; expected: string }[] {
  const characters = FORBIDDEN.flatMap(([pattern, name]) =>
    [...line.matchAll(pattern)].map(({ 0: character, index }) => ({
      column: index + 1,
      found: `${isFirst && index === 0 && character === "\uFEFF" ? "byte order mark" : name} (${codePoint(character)})`,
      expected:
        "only visible characters and spaces: remove or replace this one",
    })),
  );
  if (line.normalize("NFC") === line) return characters;
  const all = [...line];
  const at = all.findIndex((character, i) => {
    const pair = character + (all[i + 1] ?? "");
    return pair.normalize("NFC") !== pair;
  });
  const found = all.slice(at, at + 2).join("");
  characters.push({
    column: all.slice(0, at).join("").length + 1,
    found: `“${found}” (${[...found].map(codePoint).join(" ")}) in decomposed form`,
    expected: `the composed form “${found.normalize("NFC")}”`,
  });
  return characters;
}

/** Reports all carriage returns of a file as one problem. */
function checkLineEnds(file: string, text: string): Problem[] {
  const first = text.indexOf("\r");
  if (first < 0) return [];
  const count = text.split("\r").length - 1;
  return [
    problem({
      code: "character",
      place: placeAt(file, text, first),
      found: `carriage return (U+000D)${count > 1 ? `, the first of ${count}` : ""}`,
      expected: "line endings of LF only",
    }),
  ];
}

/** Formats a character's code point as `U+00E9`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

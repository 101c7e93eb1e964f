import type { Rule } from "./rule.ts";

export const noteMalformed: Rule = {
  title: "A note id that does not have the expected form",
  why: "The id of a note becomes part of an address, beside the ids of sections and blocks.",
  fix: "Write lower-case letters, digits and hyphens of ASCII, starting with a letter: [^a1].",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["会谈。[^a]", "会谈。[^1a]"],
          ["[^a]: 会谈", "[^1a]: 会谈"],
        ],
        "en.md": [
          ["talks.[^a]", "talks.[^1a]"],
          ["[^a]: The", "[^1a]: The"],
        ],
      },
      report: [
        "en.md:9:35 note-malformed Unexpected note id “1a”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
        "en.md:13:1 note-malformed Unexpected note id “1a”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
        "zh-Hans.md:13:8 note-malformed Unexpected note id “1a”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
        "zh-Hans.md:17:1 note-malformed Unexpected note id “1a”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      ],
    },
  ],
};

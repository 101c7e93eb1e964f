import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "swapped ids",
    base: "plain",
    files: {
      "glossary.yaml": "- { zh-Hans: 双方, en: [two sides], kind: concept }\n",
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p2}"],
        ["双方签署声明。 {#p2}", "双方签署声明。 {#p1}"],
      ],
    },
    report: [
      "en.md:9:35 note-unpaired Unexpected reference to the note “a” at “p1”. Expected the reference at “p2”, as in the Chinese. See also zh-Hans.md:13:8.",
      "zh-Hans.md:13:13 id-displaced Unexpected id “p2”. Expected “p1”.",
    ],
  },
  {
    name: "mixed line endings",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}\n",
          "The two heads of state held talks.[^a] {#p1}\r",
        ],
      ],
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}\r"],
      ],
    },
    report: [
      "en.md:9:35 note-unpaired Unexpected reference to the note “a” at “p2”. Expected the reference at “p1”, as in the Chinese. See also zh-Hans.md:13:8.",
      "en.md:9:40 id-malformed Unexpected id “{#p1}” inside the text. Expected one id, at the end of the block.",
      "en.md:9:45 character Unexpected carriage return (U+000D). Expected line endings of LF only.",
      "en.md:10:1 block Unexpected line break inside a paragraph. Expected a paragraph on one line.",
      "zh-Hans.md:13:13 id-unpaired Unexpected block “p1” in only one language. Expected the block “p1” in en.md as well. See also en.md:1:1.",
      "zh-Hans.md:13:18 character Unexpected carriage return (U+000D). Expected line endings of LF only.",
    ],
  },
  {
    name: "malformed note id",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}",
          "The two heads of state held talks.[^N1] {#p1}",
        ],
        [
          "[^a]: The talks took place in the capital.",
          "[^N1]: The talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈。[^注1] {#p1}"],
        ["[^a]: 会谈在首都举行。", "[^注1]: 会谈在首都举行。"],
      ],
    },
    report: [
      "en.md:9:35 note-malformed Unexpected note id “N1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "en.md:13:1 note-malformed Unexpected note id “N1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "en.md:13:1 note-unpaired Unexpected note “n1” in only one language. Expected the same note in zh-Hans.md.",
      "zh-Hans.md:13:8 note-malformed Unexpected note id “注1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:17:1 note-malformed Unexpected note id “注1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:17:1 note-unpaired Unexpected note “注1” in only one language. Expected the same note in en.md.",
    ],
  },
  {
    name: "note id of a place",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}",
          "The two heads of state held talks.[^p1] {#p1}",
        ],
        [
          "[^a]: The talks took place in the capital.",
          "[^p1]: The talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈。[^p1] {#p1}"],
        ["[^a]: 会谈在首都举行。", "[^p1]: 会谈在首都举行。"],
      ],
    },
    report: [
      "en.md:9:35 note-malformed Unexpected note id “p1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "en.md:13:1 note-malformed Unexpected note id “p1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:13:8 note-malformed Unexpected note id “p1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:17:1 note-malformed Unexpected note id “p1”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
    ],
  },
  {
    name: "note id with a space",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two[^bad note] sides signed a statement. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        ["双方签署声明。 {#p2}", "双方[^bad note]签署声明。 {#p2}"],
      ],
    },
    report: [
      "en.md:11:8 note-malformed Unexpected note id “bad note”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "en.md:11:8 note-undefined Unexpected reference to the undefined note “bad note”. Expected a definition of the note in en.md.",
      "zh-Hans.md:15:3 note-malformed Unexpected note id “bad note”. Expected a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:15:3 note-undefined Unexpected reference to the undefined note “bad note”. Expected a definition of the note in zh-Hans.md.",
    ],
  },
  {
    name: "note listed twice",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}\n",
          "The two sides signed a statement. {#p2}\n\n[^b]: The title.\n",
        ],
      ],
      "zh-Hans.md": [
        ["agency: 新华社", "agency: 新华社\nnotes: [b, b, a]"],
        ["双方签署声明。 {#p2}\n", "双方签署声明。 {#p2}\n\n[^b]: 标题。\n"],
      ],
    },
    report: [
      "zh-Hans.md:10:12 note-repeated Unexpected second reference to the note “b”. Expected one reference to each note. See also zh-Hans.md:10:9.",
      "zh-Hans.md:14:8 note-repeated Unexpected second reference to the note “a”. Expected one reference to each note. See also zh-Hans.md:10:15.",
    ],
  },
  {
    name: "renamed note",
    base: "plain",
    files: {
      "zh-Hans.md": [["[^a]: 会谈在首都举行。", "[^b]: 会谈在首都举行。"]],
    },
    report: [
      "zh-Hans.md:13:8 note-undefined Unexpected reference to the undefined note “a”. Expected a definition of the note in zh-Hans.md.",
      "zh-Hans.md:17:1 note-unused Unexpected note “b” without a reference. Expected a reference to the note in this file.",
    ],
  },
  {
    name: "undefined note",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a statement.[^b] {#p2}",
        ],
      ],
      "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。[^b] {#p2}"]],
    },
    report: [
      "en.md:11:34 note-undefined Unexpected reference to the undefined note “b”. Expected a definition of the note in en.md.",
      "zh-Hans.md:15:8 note-undefined Unexpected reference to the undefined note “b”. Expected a definition of the note in zh-Hans.md.",
    ],
  },
  {
    name: "deleted paragraph",
    base: "witness",
    files: {
      "en.md": [["\n[^a]: The talks took place in the capital.\n", ""]],
      "glossary.yaml":
        "- { zh-Hans: 元首, en: [heads of state], kind: concept }\n",
      "zh-Hans.md": [["两国元首:supplied[的]会谈。[^a] {#p1}\n\n", ""]],
    },
    report: [
      "en.md:9:35 note-undefined Unexpected reference to the undefined note “a”. Expected a definition of the note in en.md.",
      "en.md:9:40 id-unpaired Unexpected block “p1” in only one language. Expected the block “p1” in zh-Hans.md as well. See also zh-Hans.md:1:1.",
      "zh-Hans.md:16:1 witness-differs Unexpected “▸双方签订声明。” at “p2”. Expected “两国关系▸两国元首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:1.",
      "zh-Hans.md:18:1 note-unused Unexpected note “a” without a reference. Expected a reference to the note in this file.",
    ],
  },
  {
    name: "several files at once",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}",
          "The two heads of state held talks.[^a] {#p1}{#p1}",
        ],
        [
          "[^a]: The talks took place in the capital.",
          "[^b]: The talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [
        ["order: 1", "order: one"],
        ["双方签署声明。 {#p2}", "双方签署声明。 {#p2"],
      ],
    },
    report: [
      "en.md:9:35 note-undefined Unexpected reference to the undefined note “a”. Expected a definition of the note in en.md.",
      "en.md:9:40 id-malformed Unexpected id “{#p1}” inside the text. Expected one id, at the end of the block.",
      "en.md:13:1 note-unused Unexpected note “b” without a reference. Expected a reference to the note in this file, or in the list notes of zh-Hans.md.",
      "zh-Hans.md:5:8 field Unexpected “one” for the field “order”. Expected a whole number.",
      "zh-Hans.md:15:13 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
    ],
  },
];

import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "malformed ids and witness",
    base: "witness",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}",
          "The two heads of state held talks.[^a] ",
        ],
      ],
      "zh-Hans.md": [
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '两方:corr[签署]{sic="签订"}声明。 {#p3}',
        ],
      ],
    },
    report: [
      "en.md:9:40 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
      "zh-Hans.md:18:1 witness-differs Unexpected “▸两方签订声明。” at “p2”. Expected “两国关系两国元首会谈。▸双方签订声明。” (line 5 of witness.txt). See also witness/witness.txt:5:1.",
      "zh-Hans.md:18:26 id-displaced Unexpected id “p3”. Expected “p2”.",
    ],
  },
  {
    name: "displaced id",
    base: "sections",
    files: {
      "en.md": [
        [
          "The two sides value relations. {#s1.1}",
          "The two sides value relations. {#s1.2}",
        ],
        [
          "The two sides support each other. {#s1.2}",
          "The two sides support each other. {#s1.1}",
        ],
      ],
      "zh-Hans.md": [
        ["双方重视关系。 {#s1.1}", "双方重视关系。 {#s1.2}"],
        ["双方相互支持。 {#s1.2}", "双方相互支持。 {#s1.1}"],
      ],
    },
    report: [
      "en.md:16:32 id-displaced Unexpected id “s1.2”. Expected “s1.1”.",
      "zh-Hans.md:20:9 id-displaced Unexpected id “s1.2”. Expected “s1.1”.",
    ],
  },
  {
    name: "id in a note",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["[^a]: 会谈在首都举行。", "[^a]: 会谈在首都举行。 {#p3}"],
      ],
    },
    report: [
      "zh-Hans.md:17:16 id-malformed Unexpected id in the note “a”. Expected a note without a block id.",
    ],
  },
  {
    name: "id in the wrong section",
    base: "sections",
    files: {
      "en.md": [
        [
          "The two sides will expand trade. {#s2.1}",
          "The two sides will expand trade. {#s1.3}",
        ],
      ],
      "zh-Hans.md": [["双方扩大贸易。 {#s2.1}", "双方扩大贸易。 {#s1.3}"]],
    },
    report: [
      "en.md:22:34 id-displaced Unexpected id “s1.3”. Expected “s2.1”.",
      "zh-Hans.md:26:9 id-displaced Unexpected id “s1.3”. Expected “s2.1”.",
    ],
  },
  {
    name: "malformed id",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a statement. {#P２}",
        ],
      ],
      "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。 {#P２}"]],
    },
    report: [
      "en.md:11:35 id-malformed Unexpected block id “P２”. Expected an id such as s3.4, preamble.2, p4 or signature.1.",
      "zh-Hans.md:15:9 id-malformed Unexpected block id “P２”. Expected an id such as s3.4, preamble.2, p4 or signature.1.",
    ],
  },
  {
    name: "id missing in both languages",
    base: "sections",
    files: {
      "en.md": [
        ["## I {#s1}", "## I"],
        [
          "The two sides value relations. {#s1.1}",
          "The two sides value relations.",
        ],
      ],
      "zh-Hans.md": [
        ["## 一 {#s1}", "## 一"],
        ["双方重视关系。 {#s1.1}", "双方重视关系。"],
      ],
    },
    report: [
      "en.md:14:5 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
      "en.md:16:31 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
      "zh-Hans.md:18:5 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
      "zh-Hans.md:20:8 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
    ],
  },
  {
    name: "mistyped id",
    base: "sections",
    files: {
      "en.md": [
        [
          "The two sides value relations. {#s1.1}",
          "The two sides value relations. {#s1.10}",
        ],
        ["## II {#s2}", "## II {#s20}"],
      ],
      "zh-Hans.md": [
        ["双方重视关系。 {#s1.1}", "双方重视关系。 {#s1.10}"],
        ["## 二 {#s2}", "## 二 {#s20}"],
      ],
    },
    report: [
      "en.md:16:32 id-displaced Unexpected id “s1.10”. Expected “s1.1”.",
      "en.md:20:7 id-displaced Unexpected section “s20”. Expected the section “s2” here.",
      "zh-Hans.md:20:9 id-displaced Unexpected id “s1.10”. Expected “s1.1”.",
      "zh-Hans.md:24:6 id-displaced Unexpected section “s20”. Expected the section “s2” here.",
    ],
  },
  {
    name: "mistyped last id",
    base: "sections",
    files: {
      "en.md": [
        [
          "The statement is done in duplicate. {#closing.1}",
          "The statement is done in duplicate. {#closing.2}",
        ],
      ],
      "zh-Hans.md": [
        ["双方相互支持。 {#s1.2}", "双方相互支持。 {#s1.12}"],
        ["乙方（签字） {#signature.2}", "乙方（签字） {#signature.3}"],
      ],
    },
    report: [
      "en.md:26:37 id-displaced Unexpected id “closing.2”. Expected “closing.1”.",
      "zh-Hans.md:22:9 id-displaced Unexpected id “s1.12”. Expected “s1.2”.",
      "zh-Hans.md:34:8 id-displaced Unexpected id “signature.3”. Expected “signature.2”.",
    ],
  },
  {
    name: "paragraph after signatures",
    base: "sections",
    files: {
      "en.md": [
        ["The statement is done in duplicate. {#closing.1}\n\n", ""],
        ["Party B (signed) {#signature.2}", "Party B (signed) {#closing.1}"],
      ],
      "zh-Hans.md": [
        ["声明一式两份。 {#closing.1}\n\n", ""],
        ["乙方（签字） {#signature.2}", "乙方（签字） {#closing.1}"],
      ],
    },
    report: [
      "en.md:28:18 id-displaced Unexpected id “closing.1”. Expected the signatures after all paragraphs.",
      "zh-Hans.md:32:8 id-displaced Unexpected id “closing.1”. Expected the signatures after all paragraphs.",
    ],
  },
  {
    name: "malformed section id",
    base: "sections",
    files: {
      "en.md": [["## II {#s2}", "## II {#s02}"]],
      "zh-Hans.md": [["## 二 {#s2}", "## 二 {#s02}"]],
    },
    report: [
      "en.md:20:7 id-malformed Unexpected section id “s02”. Expected preamble, s1, s2 … or closing.",
      "zh-Hans.md:24:6 id-malformed Unexpected section id “s02”. Expected preamble, s1, s2 … or closing.",
    ],
  },
  {
    name: "unpaired section",
    base: "sections",
    files: {
      "en.md": [
        [
          "sections: { preamble: Preamble, s1: Politics, s2: Trade, closing: Closing }",
          "sections: { preamble: Preamble, s1: Politics, closing: Closing }",
        ],
        ["## II {#s2}\n\nThe two sides will expand trade. {#s2.1}\n\n", ""],
      ],
    },
    report: [
      "zh-Hans.md:24:6 id-unpaired Unexpected section “s2” with its paragraphs in only one language. Expected the section “s2” with its paragraphs in en.md as well. See also en.md:18:35.",
    ],
  },
];

import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "apparatus",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\napparatus:\n  - { id: a, at: p9, kind: remark, certainty: high, sources: [] }\n  - { id: b, at: p1, kind: corrected, certainty: high, sources: [] }\n  - { id: j1, at: p2, kind: join, certainty: certain, sources: [] }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:11:18 apparatus Unexpected place “p9”. Expected the id of a block of this document, or title.",
      "zh-Hans.md:12:11 apparatus Unexpected entry “b” without a note. Expected a note [^b].",
      "zh-Hans.md:12:28 apparatus Unexpected kind “corrected” at “p1”, which has no :corr. Expected :corr[…] in the paragraph, or another kind.",
    ],
  },
  {
    name: "apparatus that disagrees with the text",
    base: "witness",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}\n",
          "The two sides signed a statement. {#p2}\n\n[^b]: The title.\n",
        ],
      ],
      "zh-Hans.md": [
        [
          "  lines: 1-7",
          "  lines: 1-7\napparatus:\n  - { id: a, at: p2, kind: corrected, certainty: high, sources: [] }\n  - { id: a, at: p1, kind: supplied, certainty: high, sources: [] }\n  - { id: b, at: title, kind: corrected, certainty: high, sources: [] }\nnotes: [b]",
        ],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元首:supplied[的][^a]会谈。 {#p1}",
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}\n',
          '双方:corr[签署]{sic="签订"}声明。 {#p2}\n\n[^b]: 标题。\n',
        ],
      ],
    },
    report: [
      "zh-Hans.md:14:18 apparatus Unexpected place “p2”. Expected “p1”, where the reference to the note “a” is.",
      "zh-Hans.md:15:11 apparatus Unexpected second entry with the id “a”. Expected each id once. See also zh-Hans.md:14:11.",
      "zh-Hans.md:16:31 apparatus Unexpected kind “corrected” at “title”, which has no :corr. Expected :corr[…] in the paragraph, or another kind.",
    ],
  },
  {
    name: "incomplete apparatus",
    base: "witness",
    files: {
      "sources.yaml": "- { id: A, zh-Hans: 报, en: Paper }\n",
      "zh-Hans.md": [
        [
          "  lines: 1-7",
          "  lines: 1-7\napparatus:\n  - { id: a, at: p1, kind: supplied, certainty: high, sources: [A, B, A] }",
        ],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元首:supplied[的][^a]会谈。 {#p1}",
        ],
      ],
    },
    report: [
      "zh-Hans.md:14:68 apparatus Unexpected source “B”. Expected an id of content/sources.yaml.",
      "zh-Hans.md:14:71 apparatus Unexpected second mention of the source “A”. Expected each source once.",
      "zh-Hans.md:20:18 apparatus Unexpected :corr in “p2” without an entry in the apparatus. Expected an entry of the kind “corrected” at “p2” for each :corr.",
    ],
  },
  {
    name: "repeated directive attribute",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双方:corr[签署]{sic="签定" sic="签订"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      'zh-Hans.md:18:3 directive-form Unexpected second sic on “:corr”. Expected one sic="…".',
    ],
  },
  {
    name: "malformed directives",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "双方签署声明。 {#p2}",
          '双方:corr[签署]声:supplied 明:corr[。]{old="！"}。 {#p2}',
        ],
      ],
    },
    report: [
      'zh-Hans.md:15:3 directive-form Unexpected “:corr” without sic. Expected :corr[签署]{sic="…"}.',
      "zh-Hans.md:15:13 directive-form Unexpected “:supplied” without text in brackets. Expected :supplied[text].",
      'zh-Hans.md:15:24 directive-form Unexpected attribute “old” on “:corr”. Expected only sic="…".',
      'zh-Hans.md:15:24 directive-form Unexpected “:corr” without sic. Expected :corr[。]{sic="…"}.',
    ],
  },
  {
    name: "unclosed directive",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国:supplied[元首会谈。[^a] {#p1}"],
        ["双方签署声明。 {#p2}", '双方:corr[签署]{sic="签定"声明。 {#p2}'],
      ],
    },
    report: [
      "zh-Hans.md:13:3 directive-form Unexpected “:supplied” without text in brackets. Expected :supplied[text].",
      'zh-Hans.md:15:3 directive-form Unexpected “:corr” without sic. Expected :corr[签署]{sic="…"}.',
    ],
  },
  {
    name: "malformed directive values",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "双方签署声明。 {#p2}",
          '双方:corr[签署]{sic=“签订”}声:corr[明]{sic="明"}、:supplied[ ]：corr[书]{sic="书"}和corr[字]{as="字"}:constructor[x]。 {#p2}',
        ],
      ],
    },
    report: [
      'zh-Hans.md:15:3 directive-form Unexpected sic=“签订”. Expected straight quotation marks around the value: sic="…".',
      "zh-Hans.md:15:23 directive-form Unexpected “:corr[明]” with the same text as its sic. Expected the transcript’s reading as sic, different from the correction.",
      "zh-Hans.md:15:41 directive-form Unexpected “:supplied” without text in brackets. Expected :supplied[text].",
      "zh-Hans.md:15:86 directive-unknown Unexpected directive “:constructor”. Expected :corr, :supplied or :hant, or \\: for a colon of the text.",
    ],
  },
  {
    name: "directive with note",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈:supplied[。[^a]] {#p1}"],
      ],
    },
    report: [
      "zh-Hans.md:13:7 directive-form Unexpected note inside “:supplied”. Expected plain text between its brackets.",
      "zh-Hans.md:17:1 note-unused Unexpected note “a” without a reference. Expected a reference to the note in this file.",
    ],
  },
  {
    name: "emendation without an apparatus entry",
    base: "witness",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a statement.[^b] {#p2}\n\n[^b]: Two.",
        ],
      ],
      "witness.txt": [["双方签订声", "双方签订生"]],
      "zh-Hans.md": [
        [
          "  lines: 1-7",
          "  lines: 1-7\napparatus:\n  - { id: a, at: p1, kind: supplied, certainty: high, sources: [] }\n  - { id: j, at: p1, kind: supplied, certainty: high, sources: [] }\n  - { id: b, at: p2, kind: corrected, certainty: high, sources: [] }",
        ],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元首:supplied[的][^a]会谈。 {#p1}",
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双方:corr[签署]{sic="签订"}[^b]:corr[声]{sic="生"}明。 {#p2}\n\n[^b]: 二。',
        ],
      ],
    },
    report: [
      "zh-Hans.md:15:11 apparatus Unexpected entry “j” without a note. Expected a note [^j].",
      "zh-Hans.md:15:28 apparatus Unexpected entry of the kind “supplied” at “p1” without a :supplied. Expected one entry for each :supplied.",
      "zh-Hans.md:22:40 apparatus Unexpected :corr in “p2” without an entry in the apparatus. Expected an entry of the kind “corrected” at “p2” for each :corr.",
    ],
  },
];

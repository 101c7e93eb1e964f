import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "directive as a block",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "两国元首会谈。[^a] {#p1}\n",
          '两国元首会谈。[^a] {#p1}\n\n:::corr{sic="双方签定声明。"}',
        ],
        ["双方签署声明。 {#p2}", "双方签署声明。 {#p2}\n:::"],
      ],
    },
    report: [
      "zh-Hans.md:15:1 block Unexpected block directive (:::). Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "unclosed code fence",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}\n",
          "The two heads of state held talks.[^a] {#p1}\n\n```",
        ],
      ],
    },
    report: [
      "en.md:11:1 block Unexpected code block (four spaces or ```). Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "heading in a text without sections",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "两国元首会谈。[^a] {#p1}\n",
          "两国元首会谈。[^a] {#p1}\n\n## 一 {#s1}\n",
        ],
      ],
    },
    report: [
      "zh-Hans.md:15:1 block Unexpected heading in a text without sections. Expected no heading, or paragraph ids such as s1.1 instead of p1.",
    ],
  },
  {
    name: "missing heading",
    base: "sections",
    files: {
      "zh-Hans.md": [
        ["## {#preamble}\n\n", ""],
        ["\n## 二 {#s2}\n", ""],
      ],
    },
    report: [
      "zh-Hans.md:14:1 block Unexpected id “preamble.1” without a section heading before it. Expected a heading such as ## {#preamble}.",
      "zh-Hans.md:22:1 block Unexpected id “s2.1” without a section heading before it. Expected a heading such as ## {#s2}.",
    ],
  },
  {
    name: "heading of another level",
    base: "sections",
    files: {
      "en.md": [["## II {#s2}", "＃＃ II {#s2}"]],
      "zh-Hans.md": [
        ["## 一 {#s1}", "# 一 {#s1}"],
        ["## 二 {#s2}", "##二 {#s2}"],
      ],
    },
    report: [
      "en.md:20:1 block Unexpected “＃＃ II”, which is not a heading. Expected two half-width number signs ##, a space and the numeral.",
      "zh-Hans.md:18:1 block Unexpected heading of level 1. Expected a heading “## …” or a paragraph.",
      "zh-Hans.md:24:1 block Unexpected “##二”, which is not a heading. Expected two half-width number signs ##, a space and the numeral.",
    ],
  },
  {
    name: "heading with directive",
    base: "sections",
    files: {
      "zh-Hans.md": [["## 一 {#s1}", "## :supplied[一] {#s1}"]],
    },
    report: [
      "zh-Hans.md:18:1 block Unexpected directive in a heading. Expected only the numeral, as printed on the page.",
    ],
  },
  {
    name: "heading with hant",
    base: "sections",
    files: {
      "zh-Hans.md": [["## 一 {#s1}", '## :hant[一]{as="壹"} {#s1}']],
    },
    report: [
      "zh-Hans.md:18:1 block Unexpected directive in a heading. Expected only the numeral, as printed on the page.",
    ],
  },
  {
    name: "language of the other file",
    base: "plain",
    files: {
      "en.md": [
        ["The two sides signed a statement. {#p2}", "双方签署声明。 {#p2}"],
      ],
      "zh-Hans.md": [
        [
          "[^a]: 会谈在首都举行。",
          "[^a]: The talks took place in the capital.",
        ],
      ],
    },
    report: [
      "en.md:11:1 language Unexpected Chinese text “双方签署声明。”. Expected its translation.",
      "zh-Hans.md:17:1 language Unexpected foreign text “The talks took plac…”. Expected Chinese.",
    ],
  },
  {
    name: "link with javascript",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides <javascript:alert(1)> signed a [statement]. {#p2}\n\n[statement]: javascript:alert(1)",
        ],
      ],
      "zh-Hans.md": [
        ["双方签署声明。 {#p2}", "双方[签署](javascript:alert(1))声明。 {#p2}"],
      ],
    },
    report: [
      "en.md:11:15 link Unexpected link. Expected plain text.",
      "en.md:11:46 link Unexpected link. Expected plain text.",
      "en.md:13:1 block Unexpected link definition. Expected a heading “## …”, a paragraph or a note.",
      "zh-Hans.md:15:3 link Unexpected link. Expected plain text.",
    ],
  },
  {
    name: "links and images",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a ![statement](a.png) at https://example.org/. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        [
          "双方签署声明。 {#p2}",
          "双方[签署](https://example.org/)声明。 {#p2}",
        ],
      ],
    },
    report: [
      "en.md:11:24 link Unexpected image. Expected plain text.",
      "en.md:11:47 link Unexpected link. Expected plain text.",
      "zh-Hans.md:15:3 link Unexpected link. Expected plain text.",
    ],
  },
  {
    name: "unsupported Markdown",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed `a` statement. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        [
          "双方签署声明。 {#p2}",
          "# 标题\n\n- 列表 {#p2}\n\n> 引文\n\n双方**签署**声明。 {#p2}",
        ],
      ],
    },
    report: [
      "en.md:11:22 block Unexpected code (`). Expected plain text, with \\ before a character that belongs to the text.",
      "zh-Hans.md:15:1 block Unexpected heading of level 1. Expected a heading “## …” or a paragraph.",
      "zh-Hans.md:17:1 block Unexpected list. Expected a heading “## …”, a paragraph or a note.",
      "zh-Hans.md:19:1 block Unexpected block quotation (>). Expected a heading “## …”, a paragraph or a note.",
      "zh-Hans.md:21:3 block Unexpected strong emphasis (**). Expected plain text, with \\ before a character that belongs to the text.",
      "zh-Hans.md:21:13 id-unpaired Unexpected block “p3” in only one language. Expected the block “p3” in en.md as well. See also en.md:11:37.",
    ],
  },
  {
    name: "note of two paragraphs",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["[^a]: 会谈在首都举行。", "[^a]: 会谈在首都举行。\n\n    第二段。"],
      ],
    },
    report: [
      "zh-Hans.md:17:1 block Unexpected content of the note “a”. Expected one paragraph of plain text.",
    ],
  },
  {
    name: "note with a full width colon",
    base: "plain",
    files: {
      "en.md": [
        [
          "[^a]: The talks took place in the capital.",
          "[^a] The talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [["[^a]: 会谈在首都举行。", "[^a]：会谈在首都举行。"]],
    },
    report: [
      "en.md:13:1 block Unexpected “[^a] The talks took…”, which does not define a note. Expected a half-width colon and a space: “[^a]: ”.",
      "zh-Hans.md:17:1 block Unexpected “[^a]：会谈在首都举行。”, which does not define a note. Expected a half-width colon and a space: “[^a]: ”.",
    ],
  },
  {
    name: "note inside a note",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["[^a]: 会谈在首都举行。", '[^a]: 会谈在:corr[首都]{sic="城市"}举行。'],
      ],
    },
    report: [
      "zh-Hans.md:17:1 block Unexpected directive or note inside the note “a”. Expected plain text.",
    ],
  },
  {
    name: "note without ^",
    base: "plain",
    files: {
      "zh-Hans.md": [["[^a]: 会谈在首都举行。", "[a]: 会谈在首都举行。"]],
    },
    report: [
      "zh-Hans.md:17:1 block Unexpected link definition. Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "paragraph before the sections",
    base: "sections",
    files: {
      "en.md": [
        [
          "status: A report of the agency.\n---",
          "status: A report of the agency.\n---\n\nForeword. {#p1}",
        ],
      ],
      "zh-Hans.md": [
        [
          "status: 通讯社报道。\n---",
          "status: 通讯社报道。\n---\n\n前言。 {#p1}",
        ],
      ],
    },
    report: [
      "en.md:10:1 block Unexpected paragraph before the first heading. Expected the heading of its section, for example ## {#preamble}. See also en.md:12:1.",
      "zh-Hans.md:14:1 block Unexpected paragraph before the first heading. Expected the heading of its section, for example ## {#preamble}. See also zh-Hans.md:16:1.",
    ],
  },
  {
    name: "underlined paragraph",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}\n---"],
      ],
    },
    report: [
      "zh-Hans.md:13:1 block Unexpected line of dashes or equals signs under a paragraph. Expected a heading “## …” or a paragraph.",
    ],
  },
  {
    name: "untranslated paragraph",
    base: "plain",
    files: {
      "en.md": [
        ["The two sides signed a statement. {#p2}", "双方签署声明。 {#p2}"],
      ],
      "glossary.yaml":
        "- { zh-Hans: 双方, en: [two sides], kind: concept }\n- { zh-Hans: 声明, en: [statement], kind: concept }\n",
    },
    report: [
      "en.md:11:1 language Unexpected Chinese text “双方签署声明。”. Expected its translation.",
    ],
  },
  {
    name: "quotation before a note",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "> 两国元首:supplied[的]会谈。[^a] {#p1}",
        ],
      ],
    },
    report: [
      "zh-Hans.md:16:1 block Unexpected block quotation (>). Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "raw HTML",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}\n",
          "The two heads of state held talks.[^a] {#p1}\n\n<div>\n",
        ],
      ],
      "zh-Hans.md": [["双方签署声明。 {#p2}", "双方<b>签署</b>声明。 {#p2}"]],
    },
    report: [
      "en.md:11:1 raw-html Unexpected HTML (<div>). Expected Markdown.",
      "zh-Hans.md:15:3 raw-html Unexpected HTML (<b>). Expected plain text.",
      "zh-Hans.md:15:8 raw-html Unexpected HTML (</b>). Expected plain text.",
    ],
  },
  {
    name: "section without paragraphs",
    base: "sections",
    files: {
      "en.md": [["The two sides will expand trade. {#s2.1}\n\n", ""]],
      "zh-Hans.md": [["双方扩大贸易。 {#s2.1}\n\n", ""]],
    },
    report: [
      "en.md:20:1 block Unexpected section without a paragraph. Expected at least one paragraph after its heading.",
      "zh-Hans.md:24:1 block Unexpected section without a paragraph. Expected at least one paragraph after its heading.",
    ],
  },
  {
    name: "missing text",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}\n\nThe two sides signed a statement. {#p2}\n\n[^a]: The talks took place in the capital.\n",
          "",
        ],
      ],
      "zh-Hans.md": [
        [
          "两国元首会谈。[^a] {#p1}\n\n双方签署声明。 {#p2}\n\n[^a]: 会谈在首都举行。\n",
          "",
        ],
      ],
    },
    report: [
      "en.md:7:4 block Unexpected end of the file after the front matter. Expected at least one paragraph.",
      "zh-Hans.md:11:4 block Unexpected end of the file after the front matter. Expected at least one paragraph.",
    ],
  },
];

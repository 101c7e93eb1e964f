import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "unsupported block and witness",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元手:supplied[的]会谈。[^a] {#p1}",
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '- 双方:corr[签署]{sic="签订"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:16:4 witness-differs Unexpected “两国元▸手会谈。” at “p1”. Expected “两国关系两国元▸首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:4.",
      "zh-Hans.md:18:1 block Unexpected list. Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "swapped paragraphs",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          '双方:corr[签署]{sic="签订"}声明。[^a] {#p1}',
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          "两国元首:supplied[的]会谈。 {#p2}",
        ],
      ],
    },
    report: [
      "zh-Hans.md:16:1 witness-differs Unexpected “▸双方签订声明。” at “p1”. Expected “两国关系▸两国元首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:1.",
      "zh-Hans.md:18:20 witness-differs Unexpected “两国元首会谈。▸” at “p2”. Expected “两国关系两国元首会谈。▸双方签订声明。” (line 5 of witness.txt). See also witness/witness.txt:5:1.",
    ],
  },
  {
    name: "wrong sic",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双方:corr[签署]{sic="签定"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:18:18 witness-differs Unexpected “双方签▸定声明。” at “p2”. Expected “关系两国元首会谈。双方签▸订声明。” (line 5 of witness.txt). See also witness/witness.txt:5:4.",
    ],
  },
  {
    name: "term mistyped in the text",
    base: "witness",
    files: {
      "glossary.yaml": "- { zh-Hans: 双方, en: [two sides], kind: concept }\n",
      "zh-Hans.md": [
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双芳:corr[签署]{sic="签订"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:18:2 witness-differs Unexpected “双▸芳签订声明。” at “p2”. Expected “两国关系两国元首会谈。双▸方签订声明。” (line 5 of witness.txt). See also witness/witness.txt:5:2.",
    ],
  },
  {
    name: "typos beside a directive",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "在首都，双方随后签订联合声"]],
      "zh-Hans.md": [
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          "在首都，双芳随后:corr[签署]联合声眀。 {#p2}",
        ],
      ],
    },
    report: [
      "zh-Hans.md:18:6 witness-differs Unexpected “在首都，双▸芳随后联合声眀。” at “p2”. Expected “两国元首会谈。在首都，双▸方随后签订联合声明。” (line 5 of witness.txt). See also witness/witness.txt:5:6.",
      'zh-Hans.md:18:9 directive-form Unexpected “:corr” without sic. Expected :corr[签署]{sic="…"}.',
      "zh-Hans.md:18:21 witness-differs Unexpected “在首都，双芳随后联合声▸眀。” at “p2”. Expected “首都，双方随后签订联合声▸明。” (line 7 of witness.txt). See also witness/witness.txt:7:1.",
    ],
  },
  {
    name: "witness differs",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "双方签署声"]],
      "zh-Hans.md": [
        ["两国元首:supplied[的]会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}"],
        ['双方:corr[签署]{sic="签订"}声明。 {#p2}', "双方签定声明。 {#p2}"],
      ],
    },
    report: [
      "zh-Hans.md:18:4 witness-differs Unexpected “双方签▸定声明。” at “p2”. Expected “关系两国元首会谈。双方签▸署声明。” (line 5 of witness.txt). See also witness/witness.txt:5:4.",
    ],
  },
  {
    name: "witness differs after escapes",
    base: "witness",
    files: {
      "witness.txt": [
        ["两国关系", '两国"关糸'],
        ["两国元首会谈。", "两国元首**会谈。"],
      ],
      "zh-Hans.md": [
        ["title: 两国关系", 'title: "两国\\"关系"'],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元首\\*\\*会面:supplied[的]会谈。[^a] {#p1}",
        ],
      ],
    },
    report: [
      'zh-Hans.md:2:14 witness-differs Unexpected “两国"关▸系” at “title”. Expected “两国"关▸糸两国元首**会谈。双方签订声明” (line 1 of witness.txt). See also witness/witness.txt:1:5.',
      'zh-Hans.md:16:10 witness-differs Unexpected “两国元首**会▸面会谈。” at “p1”. Expected “两国"关糸两国元首**会▸谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:8.',
    ],
  },
  {
    name: "witness differs at paragraph end",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "双方签署声"]],
      "zh-Hans.md": [
        ["两国元首:supplied[的]会谈。[^a] {#p1}", "两国元首会谈[^a] {#p1}"],
        ['双方:corr[签署]{sic="签订"}声明。 {#p2}', "双方签署声明。 {#p2}"],
      ],
    },
    report: [
      "zh-Hans.md:16:7 witness-differs Unexpected “两国元首会谈▸” at “p1”. Expected “两国关系两国元首会谈▸。双方签署声明。” (line 3 of witness.txt). See also witness/witness.txt:3:7.",
    ],
  },
  {
    name: "witness differs at several places",
    base: "witness",
    files: {
      "zh-Hans.md": [
        ["title: 两国关系", "title: 两国关糸"],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元手:supplied[的]会谈。[^a] {#p1}",
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双方:corr[签署]{sic="签订"}声明！ {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:2:11 witness-differs Unexpected “两国关▸糸” at “title”. Expected “两国关▸系两国元首会谈。双方签订声明。” (line 1 of witness.txt). See also witness/witness.txt:1:4.",
      "zh-Hans.md:16:4 witness-differs Unexpected “两国元▸手会谈。” at “p1”. Expected “两国关系两国元▸首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:4.",
      "zh-Hans.md:18:24 witness-differs Unexpected “双方签订声明▸！” at “p2”. Expected “国元首会谈。双方签订声明▸。” (line 7 of witness.txt). See also witness/witness.txt:7:2.",
    ],
  },
  {
    name: "witness differs in emendation",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "双方签署声"]],
      "zh-Hans.md": [
        ["两国元首:supplied[的]会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}"],
      ],
    },
    report: [
      "zh-Hans.md:18:18 witness-differs Unexpected “双方签▸订声明。” at “p2”. Expected “关系两国元首会谈。双方签▸署声明。” (line 5 of witness.txt). See also witness/witness.txt:5:4.",
    ],
  },
  {
    name: "witness differs in folded title",
    base: "witness",
    files: {
      "zh-Hans.md": [["title: 两国关系", "title: >-\n  两国关糸"]],
    },
    report: [
      "zh-Hans.md:3:6 witness-differs Unexpected “两国关▸糸” at “title”. Expected “两国关▸系两国元首会谈。双方签订声明。” (line 1 of witness.txt). See also witness/witness.txt:1:4.",
    ],
  },
  {
    name: "witness differs in the middle",
    base: "witness",
    files: {
      "witness.txt": [["两国元首会谈。", "两国元首会晤。"]],
    },
    report: [
      "zh-Hans.md:16:18 witness-differs Unexpected “两国元首会▸谈。” at “p1”. Expected “两国关系两国元首会▸晤。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:6.",
    ],
  },
  {
    name: "witness differs in title",
    base: "plain",
    files: {
      "witness.txt": "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。",
      "zh-Hans.md": [
        ["title: 两国关系", "title: 两国之关系"],
        [
          "agency: 新华社",
          "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-7",
        ],
      ],
    },
    report: [
      "zh-Hans.md:2:10 witness-differs Unexpected “两国▸之关系” at “title”. Expected “两国▸关系两国元首会谈。双方签署声明。” (line 1 of witness.txt). See also witness/witness.txt:1:3.",
    ],
  },
  {
    name: "witness with less text",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "双方签署声"]],
      "zh-Hans.md": [
        ["两国元首:supplied[的]会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}"],
        ['双方:corr[签署]{sic="签订"}声明。 {#p2}', "双方签署声明。完 {#p2}"],
      ],
    },
    report: [
      "zh-Hans.md:18:8 witness-differs Unexpected “双方签署声明。▸完” at “p2”. Expected the end of the text, since lines 1-7 of witness.txt end here.",
    ],
  },
  {
    name: "witness with more text",
    base: "witness",
    files: {
      "witness.txt": [["双方签订声", "双方签署声"]],
      "zh-Hans.md": [
        ["两国元首:supplied[的]会谈。[^a] {#p1}", "两国元首会谈。[^a] {#p1}"],
        ['双方:corr[签署]{sic="签订"}声明。 {#p2}', "双方签署声明 {#p2}"],
      ],
    },
    report: [
      "zh-Hans.md:18:7 witness-differs Unexpected “双方签署声明▸” at “p2”. Expected “国元首会谈。双方签署声明▸。” (line 7 of witness.txt). See also witness/witness.txt:7:2.",
    ],
  },
  {
    name: "witness with another text",
    base: "witness",
    files: {
      "witness.txt": [
        [
          "两国元首会谈。",
          "别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别别",
        ],
      ],
    },
    report: [
      "zh-Hans.md:16:1 witness-differs Unexpected “▸两国元首会谈。” at “p1”. Expected “两国关系▸别别别别别别别别别别别别别别别别” (line 3 of witness.txt). See also witness/witness.txt:3:1.",
    ],
  },
  {
    name: "repeated witness lines outside the document",
    base: "plain",
    files: {
      "witness.txt":
        "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会谈。",
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9\n  repeated:\n    - { lines: 8-12, of: 3-3 }\n    - { lines: 8-9, of: 9-9 }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:14:7 witness-repeated Unexpected lines 8-12 outside the document’s lines 1-9. Expected lines inside that range.",
      "zh-Hans.md:15:7 witness-repeated Unexpected overlap of lines 8-9 and lines 9-9. Expected two separate passages.",
    ],
  },
  {
    name: "undeclared repetition in the witness",
    base: "plain",
    files: {
      "witness.txt":
        "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会谈。",
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9",
        ],
      ],
    },
    report: [
      "zh-Hans.md:18:8 witness-differs Unexpected “双方签署声明。▸” at “p2”. Expected “元首会谈。双方签署声明。▸两国元首会谈。” (line 8 of witness.txt). See also witness/witness.txt:8:1.",
    ],
  },
  {
    name: "witness that is too short",
    base: "plain",
    files: {
      "witness.txt": "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。",
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9",
        ],
      ],
    },
    report: [
      "zh-Hans.md:12:10 witness-file Unexpected line 9 of witness.txt. Expected a range of lines up to 7, the last line of the file.",
    ],
  },
  {
    name: "witness with an invisible character",
    base: "witness",
    files: {
      "witness.txt": [["两国元首会谈。", "两国元首会\u{200B}谈。"]],
    },
    report: [
      "zh-Hans.md:16:18 witness-differs Unexpected “两国元首会▸谈。” at “p1”. Expected “两国关系两国元首会▸⟨U+200B⟩谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:6.",
    ],
  },
];

import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "bidirectional controls",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a \u{2066}statement\u{2069}. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        [
          "两国元首会谈。[^a] {#p1}",
          "两国\u{202E}元首\u{202C}会谈。[^a] {#p1}",
        ],
      ],
    },
    report: [
      "en.md:11:24 character Unexpected bidirectional control (U+2066). Expected only visible characters and spaces: remove or replace this one.",
      "en.md:11:34 character Unexpected bidirectional control (U+2069). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:3 character Unexpected bidirectional control (U+202E). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:6 character Unexpected bidirectional control (U+202C). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "byte order mark",
    base: "plain",
    files: {
      "zh-Hans.md":
        "\u{FEFF}---\ntitle: 两国关系\ntitleBy: page\nshortTitle: 关系\norder: 1\nkind: report\ndate: 2022-09-14\nplace: 努尔苏丹\nagency: 新华社\nstatus: 通讯社报道。\n---\n\n两国元首会谈。[^a] {#p1}\n\n双方签署声明。 {#p2}\n\n[^a]: 会谈在首都举行。\n",
    },
    report: [
      "zh-Hans.md:1:1 character Unexpected byte order mark (U+FEFF). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "character references",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two&amp;sides signed a statement. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国元首&#x200B;会谈。[^a] {#p1}"],
        ["[^a]: 会谈在首都举行。", "[^a]: 会谈在首&nbsp;都举行。"],
      ],
    },
    report: [
      "en.md:11:8 character Unexpected character reference “&amp;”. Expected the character itself, or \\& for an ampersand.",
      "zh-Hans.md:13:5 character Unexpected character reference “&#x200B;”. Expected the character itself, or \\& for an ampersand.",
      "zh-Hans.md:17:11 character Unexpected character reference “&nbsp;”. Expected the character itself, or \\& for an ampersand.",
    ],
  },
  {
    name: "characters escaped in YAML",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["title: 两国关系", 'title: "两国\\u200b关系"'],
        ["place: 努尔苏丹", 'place: "e\\u0301"'],
      ],
    },
    report: [
      "zh-Hans.md:2:8 character Unexpected invisible character (U+200B). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:8:8 character Unexpected “e\u{301}” (U+0065 U+0301) in decomposed form. Expected the composed form “é”.",
    ],
  },
  {
    name: "decomposed characters",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two sides signed a communique\u{301}. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        ["双方签署声明。 {#p2}", "双方签署声明か\u{3099}。 {#p2}"],
      ],
    },
    report: [
      "en.md:11:33 character Unexpected “e\u{301}” (U+0065 U+0301) in decomposed form. Expected the composed form “é”.",
      "zh-Hans.md:15:7 character Unexpected “か\u{3099}” (U+304B U+3099) in decomposed form. Expected the composed form “が”.",
    ],
  },
  {
    name: "invisible characters",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two sides signed a statement. {#p2}",
          "The two si\u{202E}des signed a statement. {#p2}",
        ],
      ],
      "zh-Hans.md": [
        ["两国元首会谈。[^a] {#p1}", "两国\u{200B}元首会谈。[^a] {#p1}"],
        ["双方签署声明。 {#p2}", "双方\t签署声明。 {#p2}"],
      ],
    },
    report: [
      "en.md:11:11 character Unexpected bidirectional control (U+202E). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:3 character Unexpected invisible character (U+200B). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:3 character Unexpected tab (U+0009). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "Windows line endings",
    base: "plain",
    files: {
      "zh-Hans.md":
        "---\r\ntitle: 两国关系\r\ntitleBy: page\r\nshortTitle: 关系\r\norder: 1\r\nkind: report\r\ndate: 2022-09-14\r\nplace: 努尔苏丹\r\nagency: 新华社\r\nstatus: 通讯社报道。\r\n---\r\n\r\n两国元首会谈。[^a] {#p1}\r\n\r\n双方签署声明。 {#p2}\r\n\r\n[^a]: 会谈在首都举行。\r\n",
    },
    report: [
      "zh-Hans.md:1:4 character Unexpected carriage return (U+000D), the first of 17. Expected line endings of LF only.",
    ],
  },
  {
    name: "null bytes",
    base: "plain",
    files: {
      "en.md": [
        [
          "title: Relations between the Two Countries",
          "title: Rela\u{0}tions between the Two Countries",
        ],
      ],
      "zh-Hans.md": [["双方签署声明。 {#p2}", "双方\u{0}签署声明。 {#p2}"]],
    },
    report: [
      "en.md:2:12 character Unexpected control character (U+0000). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:3 character Unexpected control character (U+0000). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "private-use and replacement characters",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["双方签署声明。 {#p2}", "双方\u{E5E5}签署\u{FFFD}声明。 {#p2}"],
      ],
    },
    report: [
      "zh-Hans.md:15:3 character Unexpected private-use character (U+E5E5). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:6 character Unexpected replacement character (U+FFFD). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "ignorable and no-break characters",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}",
          "The two heads\u{A0}of state held talks.[^a] {#p1}",
        ],
        [
          "The two sides signed a statement. {#p2}",
          "\u{FEFF}The two sides signed a statement. {#p2}",
        ],
        [
          "[^a]: The talks took place in the capital.",
          "[^a]: The\u{34F} talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [
        [
          "两国元首会谈。[^a] {#p1}",
          "两国\u{180E}元首\u{E0001}会\u{FE0F}谈\u{E0100}。[^a] {#p1}",
        ],
        ["双方签署声明。 {#p2}", "双方\u{3164}签署\u{F0000}声明。 {#p2}"],
        ["[^a]: 会谈在首都举行。", "[^a]: 会谈在首都\u{10FFFD}举行\u{FFA0}。"],
      ],
    },
    report: [
      "en.md:9:14 character Unexpected no-break space (U+00A0). Expected only visible characters and spaces: remove or replace this one.",
      "en.md:11:1 character Unexpected invisible character (U+FEFF). Expected only visible characters and spaces: remove or replace this one.",
      "en.md:13:10 character Unexpected invisible character (U+034F). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:3 character Unexpected invisible character (U+180E). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:6 character Unexpected invisible character (U+E0001). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:9 character Unexpected invisible character (U+FE0F). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:13:11 character Unexpected invisible character (U+E0100). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:3 character Unexpected invisible character (U+3164). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:6 character Unexpected private-use character (U+F0000). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:17:12 character Unexpected private-use character (U+10FFFD). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:17:16 character Unexpected invisible character (U+FFA0). Expected only visible characters and spaces: remove or replace this one.",
    ],
  },
  {
    name: "tabs",
    base: "plain",
    files: {
      "en.md": [
        [
          "title: Relations between the Two Countries",
          "title:\tRelations between the Two Countries",
        ],
        [
          "[^a]: The talks took place in the capital.",
          "[^a]:\tThe talks took place in the capital.",
        ],
      ],
      "zh-Hans.md": [["双方签署声明。 {#p2}", "\t双方签署声明。 {#p2}"]],
    },
    report: [
      "en.md:2:7 character Unexpected tab (U+0009). Expected only visible characters and spaces: remove or replace this one.",
      "en.md:13:6 character Unexpected tab (U+0009). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:1 character Unexpected tab (U+0009). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:15:1 block Unexpected code block (four spaces or ```). Expected a heading “## …”, a paragraph or a note.",
    ],
  },
  {
    name: "YAML indented with a tab",
    base: "plain",
    files: {
      "zh-Hans.md": [
        ["agency: 新华社", "agency: 新华社\nnewspaper:\n\tname: 人民日报"],
      ],
    },
    report: [
      "zh-Hans.md:11:1 character Unexpected tab (U+0009). Expected only visible characters and spaces: remove or replace this one.",
      "zh-Hans.md:11:1 yaml Unexpected tab at the start of a line. Expected spaces.",
    ],
  },
];

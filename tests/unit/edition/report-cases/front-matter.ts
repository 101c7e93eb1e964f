import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "invalid apparatus entry and other problems",
    base: "witness",
    files: {
      "zh-Hans.md": [
        [
          "  lines: 1-7",
          "  lines: 1-7\napparatus:\n  - { id: a, at: p1, kind: suplied, certainty: high, sources: [] }\n  - { id: a, at: p9, kind: remark, certainty: high, sources: [] }\nnotes: [M3, zz]",
        ],
      ],
    },
    report: [
      'zh-Hans.md:14:28 field Unexpected “suplied” for the field “apparatus.kind”. Expected one of "join", "repeated", "missing", "corrected", "supplied", "doubtful", "variant", "remark".',
      "zh-Hans.md:15:18 apparatus Unexpected place “p9”. Expected the id of a block of this document, or title.",
      "zh-Hans.md:16:9 field Unexpected “M3” for the field “notes”. Expected a note id: a lower-case letter, then lower-case letters, digits or hyphens.",
      "zh-Hans.md:16:13 note-undefined Unexpected reference to the undefined note “zz”. Expected a definition of the note in zh-Hans.md.",
    ],
  },
  {
    name: "byline names",
    base: "plain",
    files: {
      "en.md": [
        [
          "agency: Xinhua News Agency",
          "agency: Xinhua News Agency\nbyline: by Hua Di",
        ],
      ],
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nbyline: { text: 记者华迪, at: head, names: [花迪] }",
        ],
      ],
    },
    report: [
      'zh-Hans.md:10:40 field Unexpected ["花迪"] for the field “byline.names”. Expected names that the byline’s text contains.',
    ],
  },
  {
    name: "invalid byline and witness",
    base: "witness",
    files: {
      "witness.txt": [["两国关系", "两国关系\n记者华迪"]],
      "zh-Hans.md": [
        ["agency: 新华社", "agency: 新华社\nbyline: 记者"],
        ["  lines: 1-7", "  lines: 1-8"],
      ],
    },
    report: [
      "zh-Hans.md:10:9 field Unexpected “记者” for the field “byline”. Expected fields with values.",
    ],
  },
  {
    name: "conversion exception with Latin letters",
    base: "plain",
    files: {
      "traditional.yaml":
        "- { from: 元首, to: ab, reason: { zh-Hans: 因, en: Because. }, source: X }\n",
    },
    report: [
      "traditional.yaml:1:19 field Unexpected “ab” for the field “to”. Expected Chinese.",
    ],
  },
  {
    name: "conversion length",
    base: "plain",
    files: {
      "traditional.yaml":
        "- from: 鲸\n  to: 鯨魚\n  reason: { zh-Hans: 理由。, en: A reason. }\n  source: 字典\n",
    },
    report: [
      "traditional.yaml:2:7 field Unexpected “鯨魚” for the field “to”. Expected as many characters as in “from”.",
    ],
  },
  {
    name: "invalid edition.yaml and changes.yaml",
    base: "plain",
    files: {
      "changes.yaml":
        "- version: 1.0.0\n  date: 2026-11-22\n  summary: { zh-Hans: 首次发布。 }\n  changes: []\n- version: 1.0.1\n  date: 2026-11-21\n  summary: { zh-Hans: 改。, en: Mended. }\n  changes: []\n- version: 1.0.0\n  date: 2026-11-23\n  summary: { zh-Hans: 改。, en: Mended. }\n  changes: []\n",
      "edition.yaml": "version: 1.1.0\ndate: tomorrow\n",
    },
    report: [
      "changes.yaml:3:12 field Unexpected missing value for the field “summary.en”. Expected text.",
      "changes.yaml:9:12 change Unexpected version 1.0.0 after 1.0.1. Expected versions in ascending order.",
      "edition.yaml:1:10 change Unexpected version 1.1.0. Expected 1.0.0, the last version in content/changes.yaml.",
      "edition.yaml:2:7 field Unexpected “tomorrow” for the field “date”. Expected a date such as 2022-09-14.",
    ],
  },
  {
    name: "invalid publisher, contact and repository",
    base: "plain",
    files: {
      "edition.yaml":
        "version: 1.0.0\ndate: 2026-11-22\npublisher: { zh-Hans: 某社 }\ncontact: ask us\nrepository: github.com/owner/name\n",
    },
    report: [
      "edition.yaml:3:12 field Unexpected missing value for the field “publisher.en”. Expected text.",
      "edition.yaml:4:10 field Unexpected “ask us” for the field “contact”. Expected an e-mail address, or a web address such as https://example.org/.",
      "edition.yaml:5:13 field Unexpected “github.com/owner/name” for the field “repository”. Expected a web address such as https://example.org/.",
    ],
  },
  {
    name: "misspelled field",
    base: "plain",
    files: {
      "en.md": [
        [
          "place: Nur-Sultan\nagency: Xinhua News Agency",
          "place: 北京\nagancy: Xinhua News Agency\nplaec: x",
        ],
      ],
      "zh-Hans.md": [["kind: report", "colour: red"]],
    },
    report: [
      "en.md:4:8 field Unexpected “北京” for the field “place”. Expected English.",
      "en.md:5:1 field Unexpected field “agancy”. Expected the field “agency”, which is missing.",
      "en.md:6:1 field Unexpected field “plaec”. Expected a field of the source format: correct its name or remove it.",
      'zh-Hans.md:2:1 field Unexpected missing value for the field “kind”. Expected one of "joint-statement", "report", "article".',
      "zh-Hans.md:6:1 field Unexpected field “colour”. Expected a field of the source format: correct its name or remove it.",
    ],
  },
  {
    name: "invalid fields and witness",
    base: "witness",
    files: {
      "zh-Hans.md": [
        ["order: 1", "order: one"],
        ["date: 2022-09-14", "dated: 2022-09-14"],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两囯元首:supplied[的]会谈。[^a] {#p1}",
        ],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '双方:corr[签字]{sic="签订"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:5:8 field Unexpected “one” for the field “order”. Expected a whole number.",
      "zh-Hans.md:7:1 field Unexpected field “dated”. Expected the field “date”, which is missing.",
      "zh-Hans.md:16:2 witness-differs Unexpected “两▸囯元首会谈。” at “p1”. Expected “两国关系两▸国元首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:2.",
    ],
  },
  {
    name: "explanations and comparisons without what they name",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nexplanations:\n  - { id: a }\n  - { id: a, sources: [] }\n  - { id: p1, sources: [X] }\ncompared:\n  - { source: TV }\n  - { source: TV, at: [p1], parts: [p1] }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:11:5 field Unexpected missing value for the field “explanations.sources”. Expected a list.",
      "zh-Hans.md:12:23 field Unexpected [] for the field “explanations.sources”. Expected at least one source.",
      "zh-Hans.md:13:11 field Unexpected “p1” for the field “explanations.id”. Expected a note id that is not the id of a place, such as p1, s1 or title.",
      "zh-Hans.md:15:5 field Unexpected missing value for the field “compared.at”. Expected a list.",
      "zh-Hans.md:16:29 field Unexpected field “compared.parts”. Expected a field of the source format: correct its name or remove it.",
    ],
  },
  {
    name: "fields with markup or in the wrong language",
    base: "plain",
    files: {
      "en.md": [
        [
          "title: Relations between the Two Countries\nshortTitle: Relations",
          "title: 两国关系\nshortTitle: Relations 关系",
        ],
        ["status: A report of the agency.", "status: A &amp; B <b>"],
      ],
      "zh-Hans.md": [
        ["title: 两国关系", "title: ［两国关系］"],
        ["shortTitle: 关系", 'shortTitle: "**关系** :corr[元首]{sic=x}"'],
        [
          "agency: 新华社\nstatus: 通讯社报道。",
          "agency: |\n  新华\n  社\nsections: { s1: Talks }\nstatus: A report.",
        ],
      ],
    },
    report: [
      "en.md:2:8 field Unexpected “两国关系” for the field “title”. Expected English.",
      "en.md:3:13 field Unexpected “Relations 关系” for the field “shortTitle”. Expected English only.",
      "en.md:6:9 field Unexpected “A &amp; B <b>” for the field “status”. Expected plain text, without Markdown, HTML, notes or character references.",
      "zh-Hans.md:2:8 field Unexpected “［两国关系］” for the field “title”. Expected a title without brackets; titleBy says who gave it.",
      "zh-Hans.md:4:13 field Unexpected “**关系** :corr[元首]{sic=x}” for the field “shortTitle”. Expected plain text, without Markdown, HTML, notes or character references.",
      "zh-Hans.md:9:9 field Unexpected “新华 社 ” for the field “agency”. Expected text on one line.",
      "zh-Hans.md:12:17 field Unexpected “Talks” for the field “sections.s1”. Expected Chinese.",
      "zh-Hans.md:13:9 field Unexpected “A report.” for the field “status”. Expected Chinese.",
    ],
  },
  {
    name: "invalid fields",
    base: "plain",
    files: {
      "en.md": [["place: Nur-Sultan", 'place: ""']],
      "zh-Hans.md": [
        [
          "order: 1\nkind: report\ndate: 2022-09-14",
          "order: first\nkind: novel\ndate: 2022-9-14",
        ],
        ["agency: 新华社", "agnecy: 新华社"],
      ],
    },
    report: [
      "en.md:4:8 field Unexpected “” for the field “place”. Expected a value.",
      "zh-Hans.md:5:8 field Unexpected “first” for the field “order”. Expected a whole number.",
      'zh-Hans.md:6:7 field Unexpected “novel” for the field “kind”. Expected one of "joint-statement", "report", "article".',
      "zh-Hans.md:7:7 field Unexpected “2022-9-14” for the field “date”. Expected a date such as 2022-09-14.",
      "zh-Hans.md:9:1 field Unexpected field “agnecy”. Expected the field “agency”, which is missing.",
    ],
  },
  {
    name: "empty front matter field",
    base: "plain",
    files: {
      "en.md": [["title: Relations between the Two Countries", 'title: ""']],
      "zh-Hans.md": [["place: 努尔苏丹", "place:"]],
    },
    report: [
      "en.md:2:8 field Unexpected “” for the field “title”. Expected a value.",
      "zh-Hans.md:8:7 field Unexpected missing value for the field “place”. Expected text.",
    ],
  },
  {
    name: "front matter ends in dots",
    base: "plain",
    files: {
      "en.md": [
        [
          "status: A report of the agency.\n---",
          "status: A report of the agency.\n...",
        ],
      ],
    },
    report: [
      "en.md:1:1 front-matter-missing Unexpected front matter without an end. Expected front matter between two lines ---, starting on the first line of the file.",
    ],
  },
  {
    name: "line before the front matter",
    base: "plain",
    files: {
      "en.md":
        "\n---\ntitle: Relations between the Two Countries\nshortTitle: Relations\nplace: Nur-Sultan\nagency: Xinhua News Agency\nstatus: A report of the agency.\n---\n\nThe two heads of state held talks.[^a] {#p1}\n\nThe two sides signed a statement. {#p2}\n\n[^a]: The talks took place in the capital.\n",
    },
    report: [
      "en.md:1:1 front-matter-missing Unexpected line before the front matter. Expected front matter between two lines ---, starting on the first line of the file.",
    ],
  },
  {
    name: "missing front matter",
    base: "plain",
    files: {
      "en.md": [
        [
          "The two heads of state held talks.[^a] {#p1}\n\nThe two sides signed a statement. {#p2}\n\n[^a]: The talks took place in the capital.",
          "The two heads of state held talks. {#p1}",
        ],
      ],
      "zh-Hans.md": "两国元首会谈。 {#p1}\n",
    },
    report: [
      "zh-Hans.md:1:1 front-matter-missing Unexpected text without front matter. Expected front matter between two lines ---, starting on the first line of the file.",
    ],
  },
  {
    name: "misspelled front matter field",
    base: "plain",
    files: {
      "en.md": [["shortTitle: Relations", "shorttitle: Relations"]],
      "zh-Hans.md": [["agency: 新华社", "agnecy: 新华社"]],
    },
    report: [
      "en.md:3:1 field Unexpected field “shorttitle”. Expected the field “shortTitle”, which is missing.",
      "zh-Hans.md:9:1 field Unexpected field “agnecy”. Expected the field “agency”, which is missing.",
    ],
  },
  {
    name: "unclosed front matter",
    base: "plain",
    files: {
      "zh-Hans.md": [["status: 通讯社报道。\n---", "status: 通讯社报道。"]],
    },
    report: [
      "zh-Hans.md:1:1 front-matter-missing Unexpected front matter without an end. Expected front matter between two lines ---, starting on the first line of the file.",
    ],
  },
  {
    name: "invalid dates in front matter",
    base: "plain",
    files: {
      "en.md": [
        [
          "agency: Xinhua News Agency",
          "agency: Xinhua News Agency\nnewspaper: People’s Daily",
        ],
      ],
      "zh-Hans.md": [
        [
          "date: 2022-09-14",
          "date: 2022-09-31\nnewspaper: { name: 人民日报, date: 15/9/2022, page: 2, certainty: high }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:7:7 field Unexpected “2022-09-31” for the field “date”. Expected a date such as 2022-09-14.",
      "zh-Hans.md:8:32 field Unexpected “15/9/2022” for the field “newspaper.date”. Expected a date such as 2022-09-14.",
    ],
  },
  {
    name: "wrong types in front matter",
    base: "plain",
    files: {
      "en.md": [["place: Nur-Sultan", "place: { city: Nur-Sultan }"]],
      "zh-Hans.md": [
        ["title: 两国关系", "title: 20220914"],
        ["order: 1", "order: [1, 2]"],
      ],
    },
    report: [
      'en.md:4:8 field Unexpected {"city":"Nur-Sultan"} for the field “place”. Expected text.',
      "zh-Hans.md:2:8 field Unexpected 20220914 for the field “title”. Expected text.",
      "zh-Hans.md:5:8 field Unexpected [1,2] for the field “order”. Expected a whole number.",
    ],
  },
  {
    name: "glossary empty",
    base: "plain",
    files: {
      "glossary.yaml": "# none yet\n",
      "sources.yaml": "{}\n",
    },
    report: [
      "glossary.yaml:1:1 field Unexpected missing value as the content of the file. Expected a list.",
      "sources.yaml:1:1 field Unexpected {} as the content of the file. Expected a list.",
    ],
  },
  {
    name: "glossary fields",
    base: "plain",
    files: {
      "glossary.yaml":
        "- zh-Hans: 声明\n  en: [statement, declaration]\n  kind: word\n",
    },
    report: [
      'glossary.yaml:3:9 field Unexpected “word” for the field “kind”. Expected one of "treaty", "organisation", "initiative", "person", "place", "infrastructure", "honour", "date-event", "policy-formula", "concept".',
    ],
  },
  {
    name: "byline or newspaper in one language",
    base: "plain",
    files: {
      "en.md": [
        [
          "agency: Xinhua News Agency",
          "agency: Xinhua News Agency\nnewspaper: People’s Daily",
        ],
      ],
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nbyline: { text: 记者甲, at: head, names: [记者甲] }",
        ],
      ],
    },
    report: [
      "en.md:6:12 line-field Unexpected field “newspaper” in only one language. Expected “newspaper” in zh-Hans.md as well.",
      "zh-Hans.md:10:9 line-field Unexpected field “byline” in only one language. Expected “byline” in en.md as well.",
    ],
  },
  {
    name: "invalid numbers",
    base: "plain",
    files: {
      "edition.yaml": "version: 1.0\ndate: 2026-11-22\n",
      "en.md": [
        [
          "agency: Xinhua News Agency",
          "agency: Xinhua News Agency\nnewspaper: People’s Daily",
        ],
      ],
      "zh-Hans.md": [
        ["order: 1", "order: 1.5"],
        [
          "agency: 新华社",
          "agency: 新华社\nnewspaper: { name: 人民日报, date: 2022-09-15, page: 0, certainty: high }\nwitness: { file: a.txt, lines: 170 }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:5:8 field Unexpected 1.5 for the field “order”. Expected a whole number.",
      "zh-Hans.md:10:50 field Unexpected 0 for the field “newspaper.page”. Expected a page number from 1.",
      "zh-Hans.md:11:32 field Unexpected 170 for the field “witness.lines”. Expected lines such as 3-168.",
      "edition.yaml:1:10 field Unexpected 1.0 for the field “version”. Expected a version such as 1.0.0.",
    ],
  },
  {
    name: "section after closing",
    base: "sections",
    files: {
      "en.md": [
        [
          "Party B (signed) {#signature.2}",
          "Party B (signed) {#signature.2}\n\n## III {#s3}\n\nThe two sides declare again. {#s3.1}",
        ],
      ],
      "zh-Hans.md": [
        [
          "乙方（签字） {#signature.2}",
          "乙方（签字） {#signature.2}\n\n## 三 {#s3}\n\n双方又声明。 {#s3.1}",
        ],
      ],
    },
    report: [
      "en.md:32:1 section-title Unexpected section “s3” without a title. Expected a title for it at sections.s3 in the front matter.",
      "en.md:32:8 id-displaced Unexpected section “s3”. Expected the closing as the last section.",
      "en.md:34:30 id-displaced Unexpected id “s3.1”. Expected the signatures after all paragraphs.",
      "zh-Hans.md:36:1 section-title Unexpected section “s3” without a title. Expected a title for it at sections.s3 in the front matter.",
      "zh-Hans.md:36:6 id-displaced Unexpected section “s3”. Expected the closing as the last section.",
      "zh-Hans.md:38:8 id-displaced Unexpected id “s3.1”. Expected the signatures after all paragraphs.",
    ],
  },
  {
    name: "invalid title and witness",
    base: "witness",
    files: {
      "zh-Hans.md": [
        ["title: 两国关系", "title: []"],
        [
          '双方:corr[签署]{sic="签订"}声明。 {#p2}',
          '两方:corr[签署]{sic="签订"}声明。 {#p2}',
        ],
      ],
    },
    report: [
      "zh-Hans.md:2:8 field Unexpected [] for the field “title”. Expected text.",
      "zh-Hans.md:18:1 witness-differs Unexpected “▸两方签订声明。” at “p2”. Expected “两国关系两国元首会谈。▸双方签订声明。” (line 5 of witness.txt). See also witness/witness.txt:5:1.",
    ],
  },
  {
    name: "invalid witness field",
    base: "plain",
    files: {
      "zh-Hans.md": [
        [
          "agency: 新华社",
          "agency: 新华社\nwitness: { file: witness.txt, lines: 9-3 }",
        ],
      ],
    },
    report: [
      "zh-Hans.md:10:38 field Unexpected “9-3” for the field “witness.lines”. Expected a range whose first line is not after its last.",
    ],
  },
  {
    name: "invalid YAML",
    base: "plain",
    files: {
      "en.md": [
        [
          "title: Relations between the Two Countries",
          "title: Relations: between the Two Countries",
        ],
      ],
      "zh-Hans.md": [["title: 两国关系", 'title: "两国关系']],
    },
    report: [
      "en.md:2:8 yaml Unexpected second colon with a space in one line. Expected quotation marks around the value.",
      'zh-Hans.md:10:15 yaml Unexpected YAML syntax (Missing closing "quote). Expected valid YAML 1.2.',
    ],
  },
  {
    name: "merge conflict in YAML",
    base: "plain",
    files: {
      "glossary.yaml":
        "- { zh-Hans: 双方, en: [two sides], kind: concept }\n<<<<<<< ours\n- { zh-Hans: 元首, en: [heads of state], kind: concept }\n=======\n- { zh-Hans: 元首, en: [presidents], kind: concept }\n>>>>>>> theirs\n- { zh-Hans: 声明, en: [statement], kind: concept }\n",
    },
    report: [
      "glossary.yaml:2:1 yaml Unexpected text. Expected a list item or a field.",
    ],
  },
  {
    name: "repeated YAML key and other problems",
    base: "witness",
    files: {
      "zh-Hans.md": [
        ["titleBy: page", "titleBy: pge"],
        ["place: 努尔苏丹", "place: 努尔苏丹\nagency: x"],
        [
          "status: 通讯社报道。",
          "status: 通讯社报道。\ndateline: { text: 电, at: foot } # or not",
        ],
        [
          "两国元首:supplied[的]会谈。[^a] {#p1}",
          "两国元手:supplied[的]会谈。[^a] {#p1}",
        ],
      ],
    },
    report: [
      'zh-Hans.md:3:10 field Unexpected “pge” for the field “titleBy”. Expected one of "page", "editors".',
      "zh-Hans.md:10:1 yaml Unexpected repeated field. Expected each field once.",
      "zh-Hans.md:15:11 line-field Unexpected field “dateline” in only one language. Expected “dateline” in en.md as well.",
      "zh-Hans.md:15:19 witness-differs Unexpected “▸电” at “dateline”. Expected the end of the text, since lines 1-7 of witness.txt end here.",
      "zh-Hans.md:18:4 witness-differs Unexpected “两国元▸手会谈。” at “p1”. Expected “两国关系两国元▸首会谈。双方签订声明。” (line 3 of witness.txt). See also witness/witness.txt:3:4.",
    ],
  },
  {
    name: "second YAML document",
    base: "plain",
    files: {
      "glossary.yaml": "[]\n---\n[]\n",
      "sources.yaml": "- id：A\n  zh-Hans: 报\n",
    },
    report: [
      "glossary.yaml:2:1 yaml Unexpected line --- inside the data. Expected only data: remove the line.",
      "sources.yaml:1:3 yaml Unexpected line without a field. Expected a field, a half-width colon, a space and the value.",
    ],
  },
  {
    name: "YAML that drops words",
    base: "plain",
    files: {
      "en.md": [
        [
          "title: Relations between the Two Countries\nshortTitle: Relations",
          "title: !Relations between the Two Countries\nshortTitle: &Relations Two",
        ],
      ],
      "glossary.yaml":
        "- &a { zh-Hans: 双方, en: [two sides], kind: concept, note: *a }\n",
      "sources.yaml": "- { [a]: b }\n",
      "zh-Hans.md": [["agency: 新华社", "agency: 新华社 #1"]],
    },
    report: [
      "en.md:2:19 yaml Unexpected tag (!Relations). Expected quotation marks around a value that contains such characters.",
      "en.md:3:24 yaml Unexpected anchor (&Relations). Expected quotation marks around a value that contains such characters.",
      "zh-Hans.md:9:12 yaml Unexpected comment (#1) after “新华社”. Expected quotation marks around a value that contains such characters.",
      "glossary.yaml:1:6 yaml Unexpected anchor (&a). Expected quotation marks around a value that contains such characters.",
      "glossary.yaml:1:59 yaml Unexpected alias (*a). Expected quotation marks around a value that contains such characters.",
      "sources.yaml:1:5 yaml Unexpected brackets before a colon. Expected quotation marks around a value that contains such characters.",
    ],
  },
];

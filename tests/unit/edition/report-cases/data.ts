import type { Case } from "./case.ts";

export const cases: readonly Case[] = [
  {
    name: "invalid and repeated glossary entries",
    base: "plain",
    files: {
      "glossary.yaml":
        "- { zh-Hans: 元首, en: [head of state], kind: conceptt }\n- { zh-Hans: 双方, en: [the two sides], kind: concept }\n- { zh-Hans: 双方, en: [both sides], kind: concept }\n- { zh-Hans: 会谈, en: [negotiations], kind: concept }\n",
    },
    report: [
      "en.md:9:1 term-unrendered Unexpected translation of “p1” without the term “会谈”. Expected “negotiations”.",
      'glossary.yaml:1:45 field Unexpected “conceptt” for the field “kind”. Expected one of "treaty", "organisation", "initiative", "person", "place", "infrastructure", "honour", "date-event", "policy-formula", "concept".',
      "glossary.yaml:3:14 term-repeated Unexpected second entry “双方”. Expected one entry. See also glossary.yaml:2:14.",
    ],
  },
  {
    name: "glossary entry whose sources are unknown, named twice, and without a note",
    base: "plain",
    files: {
      "sources.yaml": "- { id: A, zh-Hans: 甲, en: A }\n",
      "glossary.yaml":
        "- { zh-Hans: 元首, en: [head of state, heads of state], kind: concept, sources: [A, NOWHERE, A] }\n",
    },
    report: [
      "glossary.yaml:1:79 field Unexpected sources of a term without a note. Expected a note that rests on them.",
      "glossary.yaml:1:83 field Unexpected source “NOWHERE”. Expected an id of content/sources.yaml.",
      "glossary.yaml:1:92 field Unexpected second mention of the source “A”. Expected each source once.",
    ],
  },
  {
    name: "glossary entry that refers to no term, and a former name that is one",
    base: "plain",
    files: {
      "glossary.yaml":
        "- { zh-Hans: 元首, en: [head of state, heads of state], kind: concept, see: [声明, 条约, 元首] }\n- { zh-Hans: 声明, en: [statement], kind: concept, formerly: [宣言, 元首] }\n",
    },
    report: [
      "glossary.yaml:1:80 field Unexpected related term “条约”. Expected another term of the glossary.",
      "glossary.yaml:1:84 field Unexpected related term “元首”. Expected another term of the glossary.",
      "glossary.yaml:2:65 field Unexpected former name “元首”, which is a term. Expected a name that no term has now.",
    ],
  },
];

import type { Example } from "./rule.ts";

/** The content that rule examples modify. Files of the document are named without their folder. */
export const BASES: Readonly<
  Record<Example["base"], Readonly<Record<string, string>>>
> = {
  plain: {
    "glossary.yaml": `[]
`,
    "sources.yaml": `[]
`,
    "traditional.yaml": `[]
`,
    "edition.yaml": `version: 1.0.0
date: 2026-11-22
`,
    "changes.yaml": `- version: 1.0.0
  date: 2026-11-22
  summary: { zh-Hans: 首次发布。, en: First publication. }
  changes: []
`,
    "en.md": `---
title: Relations between the Two Countries
shortTitle: Relations
place: Nur-Sultan
agency: Xinhua News Agency
status: A report of the agency.
---

The two heads of state held talks.[^a] {#p1}

The two sides signed a statement. {#p2}

[^a]: The talks took place in the capital.
`,
    "zh-Hans.md": `---
title: 两国关系
titleBy: page
shortTitle: 关系
order: 1
kind: report
date: 2022-09-14
place: 努尔苏丹
agency: 新华社
status: 通讯社报道。
---

两国元首会谈。[^a] {#p1}

双方签署声明。 {#p2}

[^a]: 会谈在首都举行。
`,
  },
  sections: {
    "glossary.yaml": `[]
`,
    "sources.yaml": `[]
`,
    "traditional.yaml": `[]
`,
    "edition.yaml": `version: 1.0.0
date: 2026-11-22
`,
    "changes.yaml": `- version: 1.0.0
  date: 2026-11-22
  summary: { zh-Hans: 首次发布。, en: First publication. }
  changes: []
`,
    "en.md": `---
title: Relations between the Two Countries
shortTitle: Relations
place: Nur-Sultan
agency: Xinhua News Agency
sections: { preamble: Preamble, s1: Politics, s2: Trade, closing: Closing }
status: A report of the agency.
---

## {#preamble}

On the basis of the consensus, it is declared: {#preamble.1}

## I {#s1}

The two sides value relations. {#s1.1}

The two sides support each other. {#s1.2}

## II {#s2}

The two sides will expand trade. {#s2.1}

## {#closing}

The statement is done in duplicate. {#closing.1}

Party A (signed) {#signature.1}

Party B (signed) {#signature.2}
`,
    "zh-Hans.md": `---
title: 两国关系
titleBy: page
shortTitle: 关系
order: 1
kind: report
date: 2022-09-14
place: 努尔苏丹
agency: 新华社
sections: { preamble: 序言, s1: 政治, s2: 经贸, closing: 结尾 }
status: 通讯社报道。
---

## {#preamble}

根据共识，声明如下： {#preamble.1}

## 一 {#s1}

双方重视关系。 {#s1.1}

双方相互支持。 {#s1.2}

## 二 {#s2}

双方扩大贸易。 {#s2.1}

## {#closing}

声明一式两份。 {#closing.1}

甲方（签字） {#signature.1}

乙方（签字） {#signature.2}
`,
  },
  witness: {
    "glossary.yaml": `[]
`,
    "sources.yaml": `[]
`,
    "traditional.yaml": `[]
`,
    "edition.yaml": `version: 1.0.0
date: 2026-11-22
`,
    "changes.yaml": `- version: 1.0.0
  date: 2026-11-22
  summary: { zh-Hans: 首次发布。, en: First publication. }
  changes: []
`,
    "witness.txt": `两国关系

两国元首会谈。

双方签订声

明。`,
    "en.md": `---
title: Relations between the Two Countries
shortTitle: Relations
place: Nur-Sultan
agency: Xinhua News Agency
status: A report of the agency.
---

The two heads of state held talks.[^a] {#p1}

The two sides signed a statement. {#p2}

[^a]: The talks took place in the capital.
`,
    "zh-Hans.md": `---
title: 两国关系
titleBy: page
shortTitle: 关系
order: 1
kind: report
date: 2022-09-14
place: 努尔苏丹
agency: 新华社
witness:
  file: witness.txt
  lines: 1-7
status: 通讯社报道。
---

两国元首:supplied[的]会谈。[^a] {#p1}

双方:corr[签署]{sic="签订"}声明。 {#p2}

[^a]: 会谈在首都举行。
`,
  },
};

/** The remark plugins: Markdown in, HTML out, and the problems that they report. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { VFile } from "vfile";
import { source } from "../../../../src/edition/markdown/pipeline.ts";

/** The HTML of a file's text, and the problems as `line:column rule`. */
function read(markdown: string): { html: string; messages: string[] } {
  const file = new VFile({
    path: "zh-Hans.md",
    value: `---\n---\n${markdown}`,
  });
  const html = unified()
    .use(rehypeStringify)
    .stringify(source.runSync(source.parse(file), file));
  return {
    html,
    messages: file.messages.map(
      ({ line, column, ruleId }) => `${Number(line) - 2}:${column} ${ruleId}`,
    ),
  };
}

interface Example {
  name: string;
  markdown: string;
  html: string;
  messages?: string[];
}

const EXAMPLES: Record<string, Example[]> = {
  remarkBlockIds: [
    {
      name: "reads the id at the end of a block",
      markdown: "双方。 {#p1}",
      html: '<section id="body"><p id="p1">双方。</p></section>',
    },
    {
      name: "reports a block without an id",
      markdown: "双方。",
      html: '<section id="body"><p id="p1">双方。</p></section>',
      messages: ["1:4 id-missing"],
    },
    {
      name: "reports an id inside the text",
      markdown: "双{#p1}方。",
      html: '<section id="body"><p id="p1">双{#p1}方。</p></section>',
      messages: ["1:2 id-malformed"],
    },
  ],
  remarkEmendations: [
    {
      name: "marks corrections, supplied words and Traditional forms",
      markdown: ':corr[；]{sic="："}:supplied[到]:hant[签]{as="簽"} {#p1}',
      html: '<section id="body"><p id="p1"><span class="corr" data-sic="：">；</span><span class="supplied">到</span><span class="hant" data-hant="簽">签</span></p></section>',
    },
    {
      name: "drops an unknown directive",
      markdown: "一:add[到]。 {#p1}",
      html: '<section id="body"><p id="p1">一。</p></section>',
      messages: ["1:2 directive-unknown"],
    },
    {
      name: "drops a correction without sic",
      markdown: "一:corr[到]。 {#p1}",
      html: '<section id="body"><p id="p1">一。</p></section>',
      messages: ["1:2 directive-form"],
    },
  ],
  remarkPlainText: [
    {
      name: "drops Markdown that the source format does not allow",
      markdown: "一*二*<b>三 {#p1}",
      html: '<section id="body"><p id="p1">一三</p></section>',
      messages: ["1:2 block", "1:5 raw-html"],
    },
    {
      name: "keeps references to undefined notes",
      markdown: "一[^w3]二 {#p1}",
      html: '<section id="body"><p id="p1">一<sup class="note-ref"><a href="#note-w3"></a></sup>二</p></section>',
    },
    {
      name: "keeps an escaped reference as text",
      markdown: "一\\[^w3]二 {#p1}",
      html: '<section id="body"><p id="p1">一[^w3]二</p></section>',
    },
    {
      name: "reports character references",
      markdown: "一&amp;二 {#p1}",
      html: '<section id="body"><p id="p1">一&#x26;二</p></section>',
      messages: ["1:2 character"],
    },
  ],
  remarkNotes: [
    {
      name: "keeps the definition of a note",
      markdown: "一 {#p1}\n\n[^a]: 甲",
      html: '<section id="body"><p id="p1">一</p></section><aside id="note-a"><p>甲</p></aside>',
    },
    {
      name: "empties a malformed definition",
      markdown: "一 {#p1}\n\n[^a]：甲",
      html: '<section id="body"><p id="p1">一</p></section><aside id="note-a"></aside>',
      messages: ["3:1 block"],
    },
    {
      name: "drops a second definition",
      markdown: "一 {#p1}\n\n[^a]: 甲\n\n[^a]: 乙",
      html: '<section id="body"><p id="p1">一</p></section><aside id="note-a"><p>甲</p></aside>',
      messages: ["5:1 note-repeated"],
    },
  ],
  remarkSections: [
    {
      name: "divides a text into sections at its headings",
      markdown: "## 一 {#s1}\n\n甲 {#s1.1}\n\n## {#closing}\n\n乙 {#closing.1}",
      html: '<section id="s1"><p id="s1.1">甲</p></section><section id="closing"><p id="closing.1">乙</p></section>',
    },
    {
      name: "infers an unambiguous id from the ids around it",
      markdown: "甲 {#p1}\n\n乙\n\n丙 {#p3}",
      html: '<section id="body"><p id="p1">甲</p><p id="p2">乙</p><p id="p3">丙</p></section>',
      messages: ["3:2 id-missing"],
    },
    {
      name: "adds a missing heading",
      markdown: "甲 {#preamble.1}\n\n乙 {#s1.1}",
      html: '<section id="preamble"><p id="preamble.1">甲</p></section><section id="s1"><p id="s1.1">乙</p></section>',
      messages: ["1:1 block", "3:1 block"],
    },
    {
      name: "drops a block that is not a heading, paragraph or note",
      markdown: "甲 {#p1}\n\n- 乙",
      html: '<section id="body"><p id="p1">甲</p><p id="#5"></p></section>',
      messages: ["3:1 block"],
    },
  ],
};

for (const [plugin, examples] of Object.entries(EXAMPLES)) {
  suite(plugin, () => {
    for (const { name, markdown, html, messages = [] } of examples) {
      test(name, () => {
        const result = read(markdown);
        assert.equal(result.html.replaceAll("\n", ""), html);
        assert.deepEqual(result.messages, messages);
      });
    }
  });
}

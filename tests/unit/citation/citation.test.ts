import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import { validateStyle } from "csl-validator-wasm";
import { blockDigest, documentDigests } from "../../../src/citation/digest.ts";
import { exportRecord, formatRecord } from "../../../src/citation/format.ts";
import { rangeDigest } from "../../../src/citation/range-digest.ts";
import { STYLE_NAMES } from "../../../src/citation/style-list.ts";
import { cslRecord } from "../../../src/citation/record.ts";
import { compareVersions } from "../../../src/edition/history/versions.ts";
import { edition } from "../../support/edition.ts";
import type { Document, Run, TextLang } from "../../../src/edition/model.ts";

const ADDRESS =
  "https://example.org/library/editions/en/joint-statement/?v=1.0.0-0a1b2c3d#s3.4-s3.6";

/** The cited text and the language of the citation. */
const CASES: [TextLang, TextLang][] = [
  ["zh-Hans", "zh-Hans"],
  ["zh-Hant", "zh-Hant"],
  ["zh-Hans", "en"],
  ["en", "en"],
];

function recordOf(document: Document, text: TextLang, reader: TextLang) {
  return cslRecord(document, text, {
    edition: {
      name: reader === "en" ? "One Page" : "一页",
      version: "1.0.0",
      date: "2026-11-22",
    },
    address: ADDRESS,
    label: "§3.4–§3.6",
    genre: reader === "en" ? "Report" : "报道",
    note: "A note",
    reader,
  });
}

function find(id: string): Document {
  const document = edition.documents.find((one) => one.id === id);
  assert.ok(document);
  return document;
}

test("the Chinese text is cited as the newspaper’s article", () => {
  assert.deepEqual(recordOf(find("joint-statement"), "zh-Hans", "zh-Hans"), {
    id: "joint-statement-zh",
    type: "article-newspaper",
    title: "中华人民共和国和哈萨克斯坦共和国建交30周年联合声明",
    author: [{ literal: "中华人民共和国" }, { literal: "哈萨克斯坦共和国" }],
    genre: "报道",
    language: "zh-CN",
    version: "1.0.0",
    section: "§3.4–§3.6",
    note: "A note",
    URL: ADDRESS,
    "container-title": "人民日报",
    "collection-title": "一页",
    publisher: "新华社",
    issued: { "date-parts": [[2022, 9, 15]] },
    page: "2",
  });
});

test("a title has the quotation marks of its script and style", () => {
  const entryOf = (lang: TextLang, style: "chicago" | "mla") =>
    formatRecord(
      recordOf(find("golden-eagle"), lang, lang),
      "entry",
      style,
      "zh",
    );
  for (const [lang, style, title] of [
    [
      "zh-Hans",
      "mla",
      "。“[习近平接受哈萨克斯坦总统托卡耶夫授予‘金鹰’勋章]”。",
    ],
    [
      "zh-Hans",
      "chicago",
      "。《[习近平接受哈萨克斯坦总统托卡耶夫授予“金鹰”勋章]》。",
    ],
    [
      "zh-Hant",
      "mla",
      "。〈[習近平接受哈薩克斯坦總統托卡耶夫授予「金鷹」勳章]〉。",
    ],
    [
      "zh-Hant",
      "chicago",
      "。〈[習近平接受哈薩克斯坦總統托卡耶夫授予「金鷹」勳章]〉。",
    ],
  ] as const) {
    const entry = entryOf(lang, style);
    assert.ok(entry.includes(title), entry);
    assert.ok(
      entry.includes(lang === "zh-Hans" ? "《人民日报》" : "《人民日報》"),
    );
  }
});

test("the English text is cited as a translation published by the edition", () => {
  const record = recordOf(find("talks"), "en", "en");
  assert.equal(record.type, "webpage");
  assert.equal(
    record.title,
    "[Xi Jinping Holds Talks with President Tokayev of Kazakhstan]",
  );
  assert.equal(
    record["original-title"],
    "[习近平同哈萨克斯坦总统托卡耶夫会谈]",
  );
  assert.deepEqual(record["original-date"], { "date-parts": [[2022, 9, 15]] });
  assert.deepEqual(record.translator, [{ literal: "One Page" }]);
  assert.deepEqual(record.issued, { "date-parts": [[2026, 11, 22]] });
});

test("the reporters in the byline are the authors, in each language", () => {
  const document = find("uzbekistan");
  assert.deepEqual(
    recordOf(document, "zh-Hans", "zh-Hans").author,
    ["范伟国", "蔡国栋", "石昊"].map((literal) => ({ literal })),
  );
  assert.deepEqual(
    recordOf(document, "zh-Hant", "zh-Hant").author,
    ["范偉國", "蔡國棟", "石昊"].map((literal) => ({ literal })),
  );
  assert.deepEqual(recordOf(document, "en", "en").author, [
    { family: "Fan", given: "Weiguo" },
    { family: "Cai", given: "Guodong" },
    { family: "Shi", given: "Hao" },
  ]);
  assert.equal(
    recordOf(document, "zh-Hans", "zh-Hans").page,
    "[2]",
    "an inferred page is in brackets",
  );
});

test("the English byline of every document can be parsed", () => {
  for (const document of edition.documents) {
    const { author } = recordOf(document, "en", "en");
    assert.equal(
      author.length,
      document.byline?.names.length ?? (document.signatories.length || 1),
      document.id,
    );
  }
});

for (const document of edition.documents) {
  for (const [text, reader] of CASES) {
    const day =
      text === "en"
        ? "2026-11-22"
        : (document.newspaper?.date ?? document.date);

    test(`every style cites ${document.id}, ${text} for ${reader}, with title, author, date and address`, () => {
      const record = recordOf(document, text, reader);
      for (const style of STYLE_NAMES) {
        const [entry, inText] = (["entry", "inText"] as const).map((form) =>
          formatRecord(
            record,
            form,
            style,
            reader === "en" ? "en" : "zh",
            "2026-12-01",
          ),
        );
        assert.ok(entry && inText);
        const plain = entry.replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");
        const name = `${style}: ${plain}`;
        const title =
          text === "zh-Hant"
            ? record.title.replaceAll("“", "「").replaceAll("”", "」")
            : record.title;
        assert.ok(withoutQuotes(plain).includes(withoutQuotes(title)), name);
        assert.ok(plain.includes(day.slice(0, 4)), name);
        assert.ok(plain.includes(ADDRESS), name);
        const [author] = record.author;
        const known =
          author && ("literal" in author ? author.literal : author.family);
        assert.ok(
          plain.toLowerCase().includes(known?.toLowerCase() ?? "?"),
          name,
        );
        assert.ok(inText.includes("§3.4–§3.6"), `${style}: ${inText}`);
        assert.doesNotMatch(
          `${plain}${inText}`,
          /undefined|null|\{|\}|p\.p\.|,,|\.\./,
          name,
        );
        assert.doesNotMatch(entry, /<(?!\/?(i|b|sup)>)/, name);
        if (style === "gb-t-7714")
          assert.ok(plain.includes("[2026-12-01]"), name);
      }
    });

    test(`reference managers import ${document.id}, ${text} for ${reader}, without loss`, () => {
      const record = recordOf(document, text, reader);
      for (const format of ["bibtex", "ris", "csl-json"] as const) {
        const [back] = new Cite(exportRecord(record, format)).data;
        assert.ok(back, format);
        assert.equal(back["title"], record.title, format);
        assert.equal(back["URL"], ADDRESS, format);
        assert.equal(back["id"], record.id, format);
        if (format === "ris") continue;
        const { issued, author } = back as {
          issued: unknown;
          author: { literal?: string; family?: string }[];
        };
        assert.deepEqual(
          (issued as typeof record.issued)["date-parts"][0],
          record.issued["date-parts"][0],
          format,
        );
        const names = author.map(({ literal, family }) => literal ?? family);
        assert.deepEqual(
          names,
          record.author.map((one) =>
            "literal" in one ? one.literal : one.family,
          ),
          format,
        );
      }
      // citation-js does not import the author and day of a newspaper article in RIS; other programs do.
      const ris = exportRecord(record, "ris").split("\n");
      assert.equal(ris.at(-2), "ER  - ");
      assert.ok(ris.includes(`DA  - ${day.replaceAll("-", "/")}`));
      for (const one of record.author) {
        assert.ok(
          ris.includes(
            `AU  - ${"literal" in one ? one.literal : `${one.family}, ${one.given}`}`,
          ),
        );
      }
    });
  }
}

test("BibTeX has month and day in its own notation", () => {
  for (const [text, month, day] of [
    ["zh-Hans", "sep", 15],
    ["en", "nov", 22],
  ] as const) {
    const lines = exportRecord(
      recordOf(find("talks"), text, text),
      "bibtex",
    ).split("\n");
    assert.deepEqual(
      lines.filter((line) => /^\t(month|day) /.test(line)).sort(),
      [`\tday = {${day}},`, `\tmonth = ${month},`],
    );
  }
});

test("BibTeX names the language, for Zotero and for LaTeX", () => {
  for (const [text, language, langid] of [
    ["zh-Hans", "zh-CN", "chinese-simplified"],
    ["zh-Hant", "zh-TW", "chinese-traditional"],
    ["en", "en", "american"],
  ] as const) {
    const bib = exportRecord(recordOf(find("talks"), text, text), "bibtex");
    assert.match(bib, new RegExp(`^\tlanguage = \\{${language}\\},$`, "m"));
    assert.match(bib, new RegExp(`^\tlangid = \\{${langid}\\},$`, "m"));
  }
});

test("BibTeX and RIS have the publication, translator and original of a translation", () => {
  const record = recordOf(find("talks"), "en", "en");
  const bib = exportRecord(record, "bibtex")
    .split("\n")
    .map((line) => line.trim());
  for (const field of [
    "howpublished = {One Page, version 1.0.0}",
    "version = {1.0.0}",
    "translator = {{One Page}}",
    "origdate = {2022-09-15}",
    "origtitle = {[习近平同哈萨克斯坦总统托卡耶夫会谈]}",
    `url = {${ADDRESS}}`,
  ]) {
    assert.ok(bib.includes(`${field},`), `${field} in ${bib.join("\n")}`);
  }
  const [back] = new Cite(bib.join("\n")).data;
  for (const field of ["original-date", "original-title", "version"] as const)
    assert.deepEqual(back?.[field], record[field], field);
  const ris = exportRecord(record, "ris").split("\n");
  for (const line of [
    "T2  - One Page",
    "PB  - One Page",
    "A4  - One Page",
    "ET  - 1.0.0",
    "OP  - [习近平同哈萨克斯坦总统托卡耶夫会谈], 2022/09/15",
  ]) {
    assert.ok(ris.includes(line), `${line} in ${ris.join("\n")}`);
  }
});

test("special characters of LaTeX are escaped in BibTeX", () => {
  const special = "Trade & Aid: 100% of #1, a_b for $5 ~^\\";
  const escaped =
    "Trade \\& Aid: 100\\% of \\#1, a\\_b for \\$5 \\textasciitilde{}\\textasciicircum{}\\textbackslash{}";
  const literal = [{ literal: special }];
  for (const text of ["zh-Hans", "en"] as const) {
    const record = {
      ...recordOf(find("talks"), text, "en"),
      title: special,
      author: literal,
      "container-title": special,
      note: special,
      genre: special,
      publisher: special,
    };
    const own =
      text === "en"
        ? { translator: literal, "original-title": special }
        : { "collection-title": special };
    const lines = exportRecord(
      { ...record, ...own, URL: `${ADDRESS}%20_` },
      "bibtex",
    ).split("\n");
    const values = new Map(
      lines
        .map((line) => /^\t(\w+) = \{(.*)\},$/.exec(line) ?? [])
        .map(([, field = "", value = ""]) => [field, value]),
    );
    const expected =
      text === "en"
        ? [
            "author",
            "howpublished",
            "note",
            "origtitle",
            "title",
            "translator",
            "type",
          ]
        : ["author", "journal", "note", "publisher", "series", "title", "type"];
    for (const field of expected)
      assert.ok(
        values.get(field)?.replace("{Aid}", "Aid").includes(escaped),
        `${field}: ${values.get(field)}`,
      );
    assert.equal(values.get("url"), `${ADDRESS}%20_`);
    // A placeholder that the page fills in later.
    assert.match(
      exportRecord({ ...record, note: "A note, {label}" }, "bibtex"),
      /note = \{A note, \{label\}\}/,
    );
    const [back] = new Cite(lines.join("\n")).data;
    assert.equal(back?.["title"], special);
  }
});

test("a record has no date of access, so builds are reproducible", () => {
  for (const document of edition.documents) {
    for (const [text, reader] of CASES)
      assert.ok(
        !("accessed" in recordOf(document, text, reader)),
        `${document.id}, ${text} for ${reader}`,
      );
  }
});

test("a paragraph’s digest covers both texts, without notes and marks", () => {
  const block = (zh: Run[], en: Run[]) => ({
    texts: { "zh-Hans": zh, "zh-Hant": [], en },
  });
  const plain = block(
    [{ type: "text", text: "甲乙" }],
    [{ type: "text", text: "One" }],
  );
  assert.equal(
    blockDigest(plain),
    createHash("sha256").update("甲乙\u001FOne").digest("hex").slice(0, 8),
  );
  const marked = block(
    [
      { type: "corr", text: "甲", sic: "丙" },
      { type: "note", id: "w1" },
      { type: "text", text: "乙" },
    ],
    [{ type: "text", text: "One" }],
  );
  assert.equal(blockDigest(marked), blockDigest(plain));
  assert.notEqual(
    blockDigest(
      block([{ type: "text", text: "甲乙" }], [{ type: "text", text: "Two" }]),
    ),
    blockDigest(plain),
  );
  assert.equal(
    blockDigest(block([], [{ type: "text", text: "é" }])),
    blockDigest(block([], [{ type: "text", text: "e\u0301" }])),
    "normalisation form C",
  );
});

test("a range’s digest depends on every paragraph and their order; for one paragraph it is that paragraph’s", () => {
  const digests = documentDigests(find("joint-statement")).map(
    ([, digest]) => digest,
  );
  assert.ok(digests.every((digest) => /^[0-9a-f]{8}$/.test(digest)));
  assert.equal(new Set(digests).size, digests.length);
  assert.equal(rangeDigest(digests.slice(0, 1)), digests[0]);
  const all = rangeDigest(digests);
  assert.match(all, /^[0-9a-f]{8}$/);
  digests.forEach((_, index) => {
    const changed = digests.with(index, "00000000");
    assert.notEqual(rangeDigest(changed), all);
  });
  assert.notEqual(rangeDigest(digests.toReversed()), all);
  assert.notEqual(rangeDigest(digests.slice(1)), all);
  // FNV-1a of “foobar”, from the reference: http://www.isthe.com/chongo/tech/comp/fnv/
  assert.equal(rangeDigest(["foo", "bar"]), "bf9cf968");
});

const styles = new URL("../../../src/citation/styles/", import.meta.url);
for (const file of readdirSync(styles).filter(
  (name) => !name.endsWith(".md"),
)) {
  test(`${file} is valid CSL 1.0.2`, async () => {
    assert.equal(
      await validateStyle(readFileSync(new URL(file, styles), "utf8")),
      "",
    );
  });
}

test("the schema detects an error in a style", async () => {
  const style = readFileSync(new URL("mla.csl", styles), "utf8");
  assert.match(
    await validateStyle(
      style.replace('<date-part name="day"', '<date-part name="hour"'),
    ),
    /error/,
  );
  // The validator also sets the exit code.
  process.exitCode = undefined;
});

test("versions are compared by number", () => {
  assert.ok(compareVersions("1.9.0", "1.10.0") < 0);
  assert.ok(compareVersions("2.0.0", "1.10.9") > 0);
  assert.equal(compareVersions("1.0.0", "1.0.0"), 0);
});

/** Removes quotation marks: styles change those within a title. */
function withoutQuotes(text: string): string {
  return text.replace(/[“”‘’「」『』'"]/g, "");
}

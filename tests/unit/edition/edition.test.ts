/**
 * The published Edition: its counts, ids and apparatus.
 *
 * `tests/fixtures/published-ids.txt` lists every published id. Ids are never removed. Add new ones
 * with `UPDATE_FIXTURES=1 npx node --test tests/unit/edition/edition.test.ts`.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { edition, problems } from "../../support/edition.ts";
import {
  type Block,
  type Document,
  hasSections,
  plainText,
  TEXT_LANGS,
} from "../../../src/edition/model.ts";
import { noteMark } from "../../../src/edition/ids.ts";
import { formatProblems } from "../../../src/edition/report.ts";

const IDS = new URL("../../fixtures/published-ids.txt", import.meta.url);

const { documents } = edition;
/** The documents whose data are expected below. The edition may have others. */
const FIRST = ["joint-statement", "talks", "golden-eagle", "uzbekistan"];
const first = documents.filter(({ id }) => FIRST.includes(id));

test("the content has no problem", () => {
  assert.equal(formatProblems(problems), "");
});

test("the first documents are in order, with their kinds and dates", () => {
  assert.deepEqual(
    first.map(({ id, kind, date, titleBy, newspaper }) => [
      id,
      kind,
      date,
      titleBy,
      newspaper?.page,
    ]),
    [
      ["joint-statement", "joint-statement", "2022-09-14", "page", 2],
      ["talks", "report", "2022-09-14", "editors", 2],
      ["golden-eagle", "report", "2022-09-14", "editors", 2],
      ["uzbekistan", "article", "2022-09-14", "page", 2],
    ],
  );
});

test("every section has its numeral and its number of paragraphs", () => {
  const rows = first.flatMap(({ id, sections }) =>
    sections.map((section) => [
      id,
      section.id,
      section.numeral["zh-Hans"],
      section.numeral.en,
      paragraphs(section).length,
    ]),
  );
  assert.deepEqual(rows, [
    ["joint-statement", "preamble", "", "", 6],
    ["joint-statement", "s1", "一", "I", 10],
    ["joint-statement", "s2", "二", "II", 10],
    ["joint-statement", "s3", "三", "III", 13],
    ["joint-statement", "s4", "四", "IV", 21],
    ["joint-statement", "s5", "五", "V", 12],
    ["joint-statement", "closing", "", "", 1],
    ["talks", "body", "", "", 12],
    ["golden-eagle", "body", "", "", 8],
    ["uzbekistan", "body", "", "", 9],
  ]);
});

test("signatures, bylines and datelines match the page", () => {
  const rows = first.map(({ id, sections, byline, dateline }) => [
    id,
    sections.flatMap(({ blocks }) =>
      blocks
        .filter(({ kind }) => kind === "signature")
        .map(({ texts }) => plainText(texts["zh-Hans"])),
    ),
    byline && [byline.at, byline.texts["zh-Hans"]],
    dateline && [dateline.at, dateline.texts["zh-Hans"]],
  ]);
  assert.deepEqual(rows, [
    [
      "joint-statement",
      [
        "中华人民共和国主席 习近平",
        "哈萨克斯坦共和国总统 卡瑟姆若马尔特·托卡耶夫",
      ],
      null,
      ["foot", "（新华社努尔苏丹9月14日电）"],
    ],
    ["talks", [], null, null],
    [
      "golden-eagle",
      [],
      ["paragraph", "记者张继业 华迪"],
      ["paragraph", "新华社努尔苏丹9月14日电"],
    ],
    [
      "uzbekistan",
      [],
      ["head", "新华社记者 范伟国 蔡国栋 石昊"],
      ["foot", "（新华社塔什干9月14日电）"],
    ],
  ]);
});

test("no text is empty in any language", () => {
  for (const document of documents) {
    const {
      id,
      title,
      shortTitle,
      place,
      agency,
      status,
      byline,
      dateline,
      newspaper,
      sections,
      notes,
    } = document;
    for (const lang of TEXT_LANGS) {
      const texts = [
        title,
        shortTitle,
        place,
        agency,
        status,
        byline?.texts,
        dateline?.texts,
        newspaper?.names,
        ...notes.map((note) => note.texts),
        ...(hasSections(document)
          ? sections.map((section) => section.title)
          : []),
      ];
      for (const text of texts)
        assert.ok(
          text === undefined || text[lang].trim() !== "",
          `${id} ${lang}`,
        );
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        assert.notEqual(
          plainText(block.texts[lang]).trim(),
          "",
          `${id}#${block.id} ${lang}`,
        );
      }
    }
  }
});

test("after z the marks of explanatory notes have two letters", () => {
  const marks = [1, 26, 27, 52, 53, 702, 703].map((number) =>
    noteMark("explanatory", number),
  );
  assert.deepEqual(marks, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
  assert.equal(noteMark("textual", 27), "27");
});

test("notes are marked in the order of their references, each kind by itself", () => {
  for (const { id, sections, notes } of documents) {
    for (const kind of ["textual", "explanatory"] as const) {
      const own = notes.filter((note) => note.kind === kind);
      assert.deepEqual(
        own.map(({ mark }) => mark),
        own.map((_, index) => noteMark(kind, index + 1)),
        `${id} ${kind}`,
      );
    }
    for (const lang of TEXT_LANGS) {
      const references = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.texts[lang].flatMap((run) =>
            run.type === "note" ? [`${run.id} at ${block.id}`] : [],
          ),
        ),
      );
      const inText = notes
        .filter(({ at }) => at !== "title")
        .map((note) => `${note.id} at ${note.at}`);
      assert.deepEqual(
        lang === "zh-Hans" ? references : references.sort(),
        lang === "zh-Hans" ? inText : inText.sort(),
        `${id} ${lang}`,
      );
    }
  }
});

/**
 * Every anomaly of the transcript that the edition corrects or explains, with its place. Rows 9 to
 * 12 and 17 of the list of anomalies are unchanged and have no note.
 */
test("every anomaly of the transcript has the decided apparatus entry", () => {
  const rows = first.flatMap(({ id, apparatus }) =>
    apparatus.map((entry) => `${id} ${entry.id} ${entry.at} ${entry.kind}`),
  );
  assert.deepEqual(rows, [
    "joint-statement m3 title missing",
    "joint-statement w1 preamble.1 corrected",
    "joint-statement w2 preamble.2 corrected",
    "joint-statement w3 s1.2 supplied",
    "joint-statement j1 s1.10 join",
    "joint-statement w4 s2.1 corrected",
    "joint-statement w5 s2.1 supplied",
    "joint-statement w8 s3.1 supplied",
    "joint-statement j2 s3.3 join",
    "joint-statement w13 s3.11 remark",
    "joint-statement w6 s4.17 supplied",
    "joint-statement w7 s5.5 doubtful",
    "talks m1 title missing",
    "talks m3 title missing",
    "talks w14 p1 variant",
    "talks j3 p6 join",
    "talks w18 p6 remark",
    "talks w15 p6 variant",
    "talks w16 p7 variant",
    "golden-eagle m2 title missing",
    "golden-eagle m3 title missing",
    "golden-eagle j6 title repeated",
    "golden-eagle j4 p1 join",
    "golden-eagle w19 p4 doubtful",
    "uzbekistan w24 title remark",
    "uzbekistan m3 title missing",
    "uzbekistan w23 p5 doubtful",
    "uzbekistan j5 p5 join",
    "uzbekistan w21 p6 corrected",
    "uzbekistan w20 p6 corrected",
    "uzbekistan w22 p7 supplied",
  ]);
});

test("the first documents have only the listed emendations", () => {
  const rows = first.flatMap(({ id, sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.texts["zh-Hans"].flatMap((run) => {
          if (run.type === "corr")
            return [`${id}#${block.id} ${run.sic} → ${run.text}`];
          return run.type === "supplied"
            ? [`${id}#${block.id} + ${run.text}`]
            : [];
        }),
      ),
    ),
  );
  assert.deepEqual(rows, [
    "joint-statement#preamble.1 ： → ；",
    "joint-statement#preamble.2 ： → ；",
    "joint-statement#s1.2 + 到",
    "joint-statement#s2.1 世世代 → 世代",
    "joint-statement#s2.1 + 的",
    "joint-statement#s3.1 + 有",
    "joint-statement#s4.17 + 措施",
    "uzbekistan#p6 研发 → 完成",
    "uzbekistan#p6  and  → 和",
    "uzbekistan#p7 + 药物",
  ]);
});

test("every apparatus entry has a note at its place, and every join spans several lines", () => {
  for (const { id, apparatus, notes, witness } of documents) {
    for (const entry of apparatus) {
      if (entry.kind === "join") {
        const piece = witness?.pieces.find((one) => one.id === entry.at);
        assert.ok((piece?.lines.length ?? 0) > 1, `${id} ${entry.id}`);
      } else
        assert.equal(
          notes.find((note) => note.id === entry.id)?.at,
          entry.at,
          `${id} ${entry.id}`,
        );
    }
    const joins = apparatus
      .filter(({ kind }) => kind === "join")
      .map(({ at }) => at);
    const joined = witness?.pieces
      .filter(({ lines }) => lines.length > 1)
      .map((piece) => piece.id);
    if (joins.length > 0) assert.deepEqual(joins, joined, id);
  }
});

test("no published id is missing, and every id is listed", () => {
  const ids = documents.flatMap(idsOf);
  assert.equal(new Set(ids).size, ids.length);
  const published = readFileSync(IDS, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  if (process.env["UPDATE_FIXTURES"]) {
    writeFileSync(
      IDS,
      `${[...published, ...ids.filter((id) => !published.includes(id))].join("\n")}\n`,
    );
  }
  const listed = readFileSync(IDS, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  assert.deepEqual(
    listed.filter((id) => !ids.includes(id)),
    [],
    "published ids that are missing",
  );
  assert.deepEqual(
    ids.filter((id) => !listed.includes(id)),
    [],
    "ids that are not listed yet",
  );
});

function paragraphs({ blocks }: { blocks: Block[] }): Block[] {
  return blocks.filter(({ kind }) => kind === "paragraph");
}

function idsOf({ id, sections, notes }: Document): string[] {
  return [
    id,
    ...sections
      .filter((section) => section.id !== "body")
      .map((section) => `${id}/${section.id}`),
    ...sections.flatMap(({ blocks }) =>
      blocks.map((block) => `${id}#${block.id}`),
    ),
    ...notes.map((note) => `${id}#note-${note.id}`),
  ];
}

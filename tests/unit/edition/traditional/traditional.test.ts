import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { plainText, type Run } from "../../../../src/edition/model.ts";
import { choicesInRuns } from "../../../../src/edition/traditional/choices.ts";
import {
  type Exception,
  exceptionsSchema,
} from "../../../../src/edition/traditional/exceptions.ts";
import {
  createTraditional,
  type Traditional,
} from "../../../../src/edition/traditional/traditional.ts";
import { toSimplified } from "../../../support/to-simplified.ts";

const plain = createTraditional([]);
const choicesIn = (text: string, traditional: Traditional) =>
  choicesInRuns([{ type: "text", text }], traditional);

suite("convert", () => {
  test("gives Taiwan standard characters and leaves words and names", () => {
    assert.equal(
      plain.convert("本着为众里峰着想，信息、塔什干、平台"),
      "本著為眾裡峰著想，信息、塔什干、平臺",
    );
  });

  test("exchanges quotation marks and leaves titles", () => {
    assert.equal(plain.convert("“说‘好’”《书》"), "「說『好』」《書》");
  });

  test("takes the apostrophe of a Latin word for none", () => {
    assert.equal(plain.convert("Xi’an在‘西’"), "Xi’an在『西』");
    assert.equal(plain.convert("‘Xi’an’"), "『Xi’an』");
  });

  test("keeps every offset, also behind characters of two code units", () => {
    const text = "𠮷“个”𠮷";
    const converted = plain.convert(text);
    assert.equal(converted, "𠮷「個」𠮷");
    assert.equal(converted.length, text.length);
  });

  test("refuses a character whose form has another length", () => {
    assert.throws(() => plain.convert("甲㓆乙"), {
      message:
        "The character “㓆” changes its length when it is converted (“𠗣”); " +
        "give it a Traditional form of the same length in content/traditional.yaml",
    });
    assert.equal(
      createTraditional([exception("㓆", "㓆")]).convert("甲㓆乙"),
      "甲㓆乙",
    );
  });

  test("gives nothing for nothing", () => {
    assert.equal(plain.convert(""), "");
  });
});

suite("exceptions", () => {
  test("win against the dictionary by length, and at the same length", () => {
    assert.equal(
      plain.convert("一个中国，个中三昧，签约，免签，标签"),
      "一個中國，箇中三昧，簽約，免籤，標籤",
    );
    const { convert } = createTraditional([
      exception("个中", "個中"),
      exception("签", "簽"),
    ]);
    assert.equal(
      convert("一个中国，个中三昧，签约，免签，标签"),
      "一個中國，箇中三昧，簽約，免簽，標籤",
    );
  });

  test("win against shorter exceptions", () => {
    const { convert } = createTraditional([
      exception("签", "簽"),
      exception("小签", "小籤"),
    ]);
    assert.equal(convert("小签免签"), "小籤免簽");
  });

  test("are not converted a second time", () => {
    assert.equal(plain.convert("污泄"), "汙洩");
    assert.equal(
      createTraditional([exception("污", "污")]).convert("污泄"),
      "污洩",
    );
  });

  test("are reported when they change nothing in any text", () => {
    const exceptions = [
      exception("个中", "個中"),
      exception("丑角", "丑角"),
      exception("战略伙伴", "戰略夥伴"),
      exception("夥", "夥"),
    ];
    const { unused } = createTraditional(exceptions);
    const words = (texts: string[]) => unused(texts).map(({ from }) => from);
    assert.deepEqual(words(["一个中国", "丑角与战略伙伴"]), ["丑角", "夥"]);
    assert.deepEqual(words(["个中三昧"]), ["个中", "丑角", "战略伙伴", "夥"]);
    assert.deepEqual(words([]), ["个中", "丑角", "战略伙伴", "夥"]);
  });
});

suite("choices", () => {
  test("name the place, the candidates, the form and its ground", () => {
    const rule = exception("签", "簽");
    assert.deepEqual(choicesIn("“免签”后，皇后", createTraditional([rule])), [
      {
        offset: 2,
        simplified: "签",
        candidates: ["籤", "簽"],
        chosen: "簽",
        ground: { kind: "exception", exception: rule },
      },
      {
        offset: 4,
        simplified: "后",
        candidates: ["後", "后"],
        chosen: "後",
        ground: { kind: "character" },
      },
      {
        offset: 7,
        simplified: "后",
        candidates: ["後", "后"],
        chosen: "后",
        ground: { kind: "phrase", from: "皇后" },
      },
    ]);
  });

  test("are none where a character has one form", () => {
    assert.deepEqual(choicesIn("中华 (and)", plain), []);
  });

  test("include a form that only an exception has", () => {
    const [choice] = choicesIn(
      "勋",
      createTraditional([exception("勋", "勛")]),
    );
    assert.deepEqual(choice?.candidates, ["勳", "勛"]);
  });
});

suite("runs", () => {
  const traditional = createTraditional([exception("个中", "個中")]);

  test("are converted as one text", () => {
    assert.deepEqual(
      traditional.convertRuns([
        { type: "text", text: "皇" },
        { type: "supplied", text: "后" },
        { type: "text", text: "的一" },
        { type: "note", id: "w1" },
        { type: "text", text: "个" },
        { type: "corr", text: "中", sic: " and " },
        { type: "text", text: "国" },
      ]),
      [
        { type: "text", text: "皇" },
        { type: "supplied", text: "后" },
        { type: "text", text: "的一" },
        { type: "note", id: "w1" },
        { type: "text", text: "個" },
        { type: "corr", text: "中", sic: " and " },
        { type: "text", text: "國" },
      ],
    );
  });

  test("convert the reading of the witness in its own context", () => {
    const [, corr] = traditional.convertRuns([
      { type: "text", text: "头" },
      { type: "corr", text: "发", sic: "发发展" },
      { type: "supplied", text: "很长" },
    ]);
    assert.deepEqual(corr, { type: "corr", text: "髮", sic: "髮發展" });
  });

  test("take the form that the author gives", () => {
    const runs: Run[] = [
      { type: "text", text: "里" },
      { type: "text", text: "海", hant: "海" },
      { type: "text", text: "里", hant: "里" },
      { type: "text", text: "程" },
    ];
    assert.equal(plainText(traditional.convertRuns(runs)), "裡海里程");
    assert.deepEqual(
      choicesInRuns(runs, traditional).map(({ offset, chosen, ground }) => [
        offset,
        chosen,
        ground.kind,
      ]),
      [
        [0, "裡", "phrase"],
        [2, "里", "directive"],
      ],
    );
  });

  test("refuse a given form of another length", () => {
    assert.throws(
      () =>
        traditional.convertRuns([{ type: "text", text: "里", hant: "裡頭" }]),
      {
        message:
          "The form “裡頭” must have as many characters as “里”, for which it stands",
      },
    );
  });
});

test("can be converted back", () => {
  const text = "“一个中国”‘签署’《干涉》，后来皇后着手";
  assert.equal(toSimplified(plain.convert(text)), text);
});

suite("exceptionsSchema", () => {
  const issues = (value: unknown) =>
    (exceptionsSchema.safeParse(value).error?.issues ?? []).map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );

  test("takes exceptions with reason and source", () => {
    assert.deepEqual(issues([exception("个中", "個中")]), []);
    assert.deepEqual(issues([]), []);
  });

  test("asks for as many characters", () => {
    assert.deepEqual(issues([exception("个中", "個")]), [
      "0.to: as many characters as in “from”",
    ]);
    assert.deepEqual(issues([exception("㓆", "𠗣")]), [
      "0.to: as many characters as in “from”",
    ]);
  });

  test("refuses what opencc-js would take for a separator", () => {
    assert.deepEqual(issues([exception("个 中", "個 中")]), [
      "0.from: words without a space or “|”",
      "0.to: words without a space or “|”",
    ]);
  });

  test("refuses the same words twice", () => {
    assert.deepEqual(
      issues([exception("个中", "個中"), exception("个中", "箇中")]),
      ["1.from: words that no other exception has"],
    );
  });
});

function exception(from: string, to: string): Exception {
  return {
    from,
    to,
    reason: { "zh-Hans": "理由", en: "Reason" },
    source: "詞典",
  };
}

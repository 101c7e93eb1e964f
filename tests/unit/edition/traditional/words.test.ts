/** Sentences in which a phrase of OpenCC's dictionaries matches across the border of a word. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Converter } from "opencc-js";
import { edition, traditional } from "../../../support/edition.ts";
import {
  piecesOf,
  plainText,
  type Run,
} from "../../../../src/edition/model.ts";
import type { Exception } from "../../../../src/edition/traditional/exceptions.ts";
import {
  createTraditional,
  type Traditional,
} from "../../../../src/edition/traditional/traditional.ts";
import zhHans from "../../../../src/i18n/zh-Hans.json" with { type: "json" };

const plain = createTraditional([]);
const openCC = Converter({ from: "cn", to: "tw" });
const crossingsIn = (text: string, traditional: Traditional = plain) =>
  traditional.crossings([{ type: "text", text }]);

/** OpenCC's phrases give a wrong character, the words the right one. */
const BY_WORDS: [simplified: string, traditional: string][] = [
  ["双方回顾了百年历史。", "雙方回顧了百年歷史。"],
  ["两国走过了伟大历程。", "兩國走過了偉大歷程。"],
  ["反对任何政府干预市场。", "反對任何政府干預市場。"],
  ["石油面临风险。", "石油面臨風險。"],
  ["卫星已被发射。", "衛星已被發射。"],
  ["人民币已被发行。", "人民幣已被發行。"],
  ["两国企业参与制造设备。", "兩國企業參與製造設備。"],
  ["会议通过了三年历史研究计划。", "會議通過了三年歷史研究計劃。"],
  ["这是多年历史积累的成果。", "這是多年歷史積累的成果。"],
  ["签署了十年历史文献合作协定。", "簽署了十年歷史文獻合作協定。"],
  ["经过近年历次会谈达成共识。", "經過近年歷次會談達成共識。"],
  ["中方将派出代表团，并合理安排。", "中方將派出代表團，並合理安排。"],
  ["海上游客数量继续增加。", "海上遊客數量繼續增加。"],
  ["长江上游览船遇险。", "長江上遊覽船遇險。"],
  ["船只能在白天通行。", "船只能在白天通行。"],
  ["几十只羊只剩一半。", "幾十隻羊只剩一半。"],
  ["双方强调制度建设的重要性。", "雙方強調制度建設的重要性。"],
  ["双方将协调制定合作规划。", "雙方將協調制定合作規劃。"],
  ["为两国合作提供制度保障。", "為兩國合作提供制度保障。"],
  ["他介绍了如何控制作物病害。", "他介紹了如何控制作物病害。"],
  ["建交后王室成员首次来访。", "建交後王室成員首次來訪。"],
  ["海里面有丰富的油气资源。", "海裡面有豐富的油氣資源。"],
  ["核准备工作已经完成。", "核準備工作已經完成。"],
  ["对冲击负责的一方应当赔偿。", "對衝擊負責的一方應當賠償。"],
  ["坚定支持一个中国原则。", "堅定支持一個中國原則。"],
];

/** OpenCC's phrases are right; ICU divides the words wrongly. */
const BY_PHRASES: [simplified: string, traditional: string][] = [
  ["钟声响起。", "鐘聲響起。"],
  ["他专注册页上的书法。", "他專注冊頁上的書法。"],
];

/** Both are right, with a phrase at, beside or across the border of a word. */
const BY_BOTH: [simplified: string, traditional: string][] = [
  ["两国合作历史悠久。", "兩國合作歷史悠久。"],
  ["反对任何国家干涉内政。", "反對任何國家干涉內政。"],
  ["两党领导干部交流。", "兩黨領導幹部交流。"],
  ["若干部门参加了会议。", "若干部門參加了會議。"],
  ["产品表面临时处理。", "產品表面臨時處理。"],
  ["水面临近警戒线。", "水面臨近警戒線。"],
  ["对方面临选择。", "對方面臨選擇。"],
  ["三方合作制造卫星。", "三方合作製造衛星。"],
  ["两国共同研制造林机械。", "兩國共同研製造林機械。"],
  ["他被发现时已经脱险。", "他被發現時已經脫險。"],
  ["理发展览会开幕。", "理髮展覽會開幕。"],
  ["头发展示了传统工艺。", "頭髮展示了傳統工藝。"],
  ["战后来华的专家增多。", "戰後來華的專家增多。"],
  ["王后后天启程。", "王后後天啟程。"],
  ["先后天气转晴。", "先後天氣轉晴。"],
  ["双方就台海局势交换意见。", "雙方就臺海局勢交換意見。"],
  ["一只船只在港内停泊。", "一隻船隻在港內停泊。"],
  ["双方合作只会更加紧密。", "雙方合作只會更加緊密。"],
  ["双方关系统筹推进。", "雙方關係統籌推進。"],
  ["外交部门系列会议。", "外交部門系列會議。"],
  ["标准备受关注。", "標準備受關注。"],
  ["有关注意事项。", "有關注意事項。"],
  ["中方答复了制裁问题。", "中方答覆了制裁問題。"],
  ["外汇总额增加。", "外匯總額增加。"],
  ["公里程碑已经更换。", "公里程碑已經更換。"],
];

suite("words", () => {
  for (const [simplified, traditional] of BY_WORDS) {
    test(`decide in ${simplified}`, () => {
      assert.equal(plain.convert(simplified), traditional);
      assert.notEqual(openCC(simplified), traditional);
      assert.equal(crossingsIn(simplified).length, 1);
    });
  }

  for (const [simplified, traditional] of BY_PHRASES) {
    test(`leave the decision to an editor in ${simplified}`, () => {
      const [crossing] = crossingsIn(simplified);
      assert.ok(crossing);
      const reviewed = createTraditional([
        exception(crossing.words, crossing.byPhrase),
      ]);
      assert.equal(reviewed.convert(simplified), traditional);
      assert.deepEqual(crossingsIn(simplified, reviewed), []);
    });
  }

  for (const [simplified, traditional] of BY_BOTH) {
    test(`change nothing in ${simplified}`, () => {
      assert.equal(plain.convert(simplified), traditional);
      assert.deepEqual(crossingsIn(simplified), []);
    });
  }

  test("are whole where the glossary has a name", () => {
    const text = "会议由里约主办。";
    assert.equal(plain.convert(text), "會議由裡約主辦。");
    assert.equal(crossingsIn(text).length, 1);
    const withNames = createTraditional([], ["里约", "里约热内卢"]);
    assert.equal(withNames.convert(text), "會議由里約主辦。");
    assert.deepEqual(crossingsIn(text, withNames), []);
  });
});

suite("crossings", () => {
  test("name the words, the phrase and both readings", () => {
    const text = "双方回顾百年历史。";
    assert.deepEqual(crossingsIn(text), [
      {
        start: 4,
        in: text,
        words: "百年历史",
        phrase: "年历",
        byPhrase: "百年曆史",
        byWords: "百年歷史",
      },
    ]);
  });

  test("are none once an exception decides, whichever form it gives", () => {
    for (const [text] of BY_WORDS) {
      for (const { words, byPhrase, byWords } of crossingsIn(text)) {
        for (const form of [byPhrase, byWords]) {
          const reviewed = createTraditional([exception(words, form)]);
          assert.deepEqual(crossingsIn(text, reviewed), [], text);
          assert.ok(reviewed.convert(text).includes(form), text);
          assert.deepEqual(reviewed.unused([text]), [], text);
        }
      }
    }
  });

  test("are none where the author gives the form", () => {
    const runs: Run[] = [
      { type: "text", text: "百年" },
      { type: "text", text: "历", hant: "歷" },
      { type: "text", text: "史" },
    ];
    assert.deepEqual(plain.crossings(runs), []);
  });

  test("are found across emendations, and in the witness's reading", () => {
    const runs: Run[] = [
      { type: "text", text: "政府" },
      { type: "supplied", text: "干" },
      { type: "text", text: "预，百年" },
      { type: "corr", text: "奋斗", sic: "历史" },
    ];
    assert.deepEqual(
      plain.crossings(runs).map(({ words }) => words),
      ["政府干预", "百年历史"],
    );
  });
});

test("without a crossing, a text is converted as OpenCC does", () => {
  const texts = [
    ...edition.documents.flatMap((document) =>
      piecesOf(document).map(({ runs }) => plainText(runs)),
    ),
    ...edition.documents.flatMap(({ notes }) =>
      notes.map(({ texts }) => texts["zh-Hans"]),
    ),
    ...edition.glossary.map(({ zh }) => zh),
    ...Object.values(zhHans),
    ...BY_BOTH.map(([text]) => text),
  ].filter((text) => crossingsIn(text).length === 0);
  assert.ok(texts.length > 500);
  for (const text of texts) {
    const [own, ofOpenCC] = [plain.convert(text), openCC(text)].map(
      (converted) => converted.replace(/[“”‘’「」『』]/g, ""),
    );
    assert.equal(own, ofOpenCC);
  }
});

test("no string of the interface depends on where words end", () => {
  for (const [key, text] of Object.entries(zhHans)) {
    assert.deepEqual(crossingsIn(text, traditional), [], key);
  }
});

function exception(from: string, to: string): Exception {
  return {
    from,
    to,
    reason: { "zh-Hans": "理由", en: "Reason" },
    source: "詞典",
  };
}

/** The social cards: their texts, layout and fonts. */
import assert from "node:assert/strict";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import satori from "satori";
import sharp from "sharp";
import { cached } from "../../../src/social-cards/cache.ts";
import {
  type Card,
  documentCard,
  editionCard,
} from "../../../src/social-cards/card.ts";
import type { Font } from "../../../src/social-cards/fonts.ts";
import { draw, rasterise } from "../../../src/social-cards/draw.ts";
import { fontsFor } from "../../../src/social-cards/fonts.ts";
import { breakLines, spacedRuns } from "../../../src/social-cards/lines.ts";
import {
  COLOURS,
  type Drawing,
  plan,
  COVER,
} from "../../../src/social-cards/plan.ts";
import { hasSections, TEXT_LANGS } from "../../../src/edition/model.ts";
import { setTraditional } from "../../../src/i18n/t.ts";
import { edition, traditional } from "../../support/edition.ts";

const ROOT = new URL("../../../", import.meta.url);
const { documents } = edition;
setTraditional(traditional);
const cards = TEXT_LANGS.flatMap((lang) => [
  editionCard(lang),
  ...documents.flatMap((document) => [
    documentCard(document, lang),
    ...(hasSections(document) ? document.sections : []).map((section) =>
      documentCard(document, lang, section),
    ),
  ]),
]);

test("a section’s card has its document, numeral, title, place and date in both languages, the page’s language first", () => {
  const statement =
    documents.find(({ id }) => id === "joint-statement") ?? assert.fail();
  const section =
    statement.sections.find(({ id }) => id === "s3") ?? assert.fail();
  assert.deepEqual(documentCard(statement, "zh-Hant", section), {
    sides: [
      {
        lang: "zh-Hant",
        name: "一頁",
        kind: "建交30週年聯合聲明",
        numeral: "三",
        title: "[安全與國際事務]",
        foot: "努爾蘇丹 · 2022年9月14日",
      },
      {
        lang: "en",
        name: "One Page",
        kind: "Joint Statement on the 30th Anniversary",
        numeral: "III",
        title: "[Security and international affairs]",
        foot: "Nur-Sultan · 14 September 2022",
      },
    ],
    label: "§3",
  });
});

test("an English card has English first, then Simplified Chinese, and an editors’ title in brackets", () => {
  const talks = documents.find(({ id }) => id === "talks") ?? assert.fail();
  const { sides, label } = documentCard(talks, "en");
  assert.deepEqual(
    sides.map(({ lang, title }) => [lang, title]),
    [
      ["en", "[Xi Jinping Holds Talks with President Tokayev of Kazakhstan]"],
      ["zh-Hans", "[习近平同哈萨克斯坦总统托卡耶夫会谈]"],
    ],
  );
  assert.equal(label, "");
});

test("every character of every card is in a font of its language", () => {
  const characters = new Map<string, Set<number>>();
  let checked = 0;
  for (const card of cards) {
    const { drawing, fonts } = plan(card);
    for (const { text, families } of textsOf(drawing)) {
      const used = fonts.filter(({ name }) => families.includes(name));
      assert.deepEqual(
        used.map(({ name }) => name).sort(),
        [...families].sort(),
      );
      for (const font of used)
        if (!characters.has(font.name))
          characters.set(font.name, charactersOf(font));
      for (const character of text) {
        assert.ok(
          families.some((name) =>
            characters.get(name)?.has(character.codePointAt(0) ?? 0),
          ),
          `${character} is not in ${families.join(", ")}`,
        );
        checked++;
      }
    }
  }
  assert.ok(checked > 3000, String(checked));
});

test("only Traditional cards use the fonts of Traditional Chinese", () => {
  for (const card of cards) {
    const traditional = card.sides[0].lang === "zh-Hant";
    const { fonts } = plan(card);
    assert.ok(fonts.some(({ name }) => name.startsWith("noto-serif-sc")));
    assert.equal(
      fonts.some(({ name }) => name.startsWith("noto-serif-tc")),
      traditional,
    );
  }
});

test("a character that the font lacks is reported", () => {
  assert.throws(
    () => fontsFor("字\u{10FFFD}", "zh-Hans", 400),
    /U\+10FFFD.*CARDS=off/,
  );
});

test("all lines are within the card and do not overlap, however long the titles", async () => {
  const [first, second] = (cards[1] ?? assert.fail()).sides;
  const long = (times: number): Card => ({
    sides: [
      { ...first, title: first.title.repeat(times) },
      { ...second, title: `${second.title} `.repeat(times).trim() },
    ],
    label: "§3",
  });
  // The cards with the longest titles. The others have the same parts.
  const length = ({ sides }: Card) =>
    sides[0].title.length + sides[1].title.length;
  const fullest = [...cards].sort((a, b) => length(b) - length(a)).slice(0, 9);
  const drawn = [
    ...fullest,
    long(2),
    { ...long(1), sides: [long(2).sides[1], long(2).sides[0]] } satisfies Card,
  ].map((card) => ({ card, ...plan(card) }));
  const covers = cards
    .filter(({ label }) => label === "")
    .map((card) => ({ card, ...plan(card, COVER) }));
  for (const { card, size, drawing, fonts } of [...drawn, ...covers]) {
    const lines: {
      left: number;
      top: number;
      width: number;
      height: number;
      text: string;
    }[] = [];
    await satori(drawing as unknown as Parameters<typeof satori>[0], {
      ...size,
      fonts,
      onNodeDetected: ({ left, top, width, height, type, props }) => {
        // The empty half of a full stop may hang over the edge.
        if (type === "div" && props["style"]?.whiteSpace === "pre")
          lines.push({
            left,
            top,
            width: width + props["style"].marginRight,
            height,
            text: `line ${lines.length} of ${card.sides[0].title}`,
          });
      },
    });
    assert.ok(lines.length >= 4);
    for (const { left, top, width, height, text } of lines) {
      assert.ok(
        left >= 40 &&
          top >= 40 &&
          left + width <= size.width - 20 &&
          top + height <= size.height - 40,
        `${text}: ${left} ${top} ${width} ${height}`,
      );
    }
    for (const [index, a] of lines.entries()) {
      for (const b of lines.slice(index + 1)) {
        const apart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top + 1 ||
          b.top + b.height <= a.top + 1;
        assert.ok(apart, `${JSON.stringify(a)} over ${JSON.stringify(b)}`);
      }
    }
  }
});

test("lines break between words, not within names, and keep the text", () => {
  const title = "习近平接受哈萨克斯坦总统托卡耶夫授予“金鹰”勋章";
  for (let width = 6; width < 26; width++) {
    const lines = breakLines(title, "zh-Hans", width);
    assert.equal(lines.join(""), title);
    for (const name of ["习近平", "哈萨克斯坦", "托卡耶夫", "“金鹰”"])
      assert.ok(
        lines.some((line) => line.includes(name)),
        `${name} is broken at ${width}`,
      );
  }
  assert.deepEqual(breakLines("经贸、投资、能源与互联互通", "zh-Hans", 8), [
    "经贸、投资、",
    "能源与互联互通",
  ]);
  assert.deepEqual(breakLines("The People’s Republic of China", "en", 10), [
    "The People’s",
    "Republic of China",
  ]);
});

test("there is a small space between Han characters and digits", () => {
  assert.deepEqual(spacedRuns("建交30周年", "zh-Hans"), [
    { text: "建", space: 0 },
    { text: "交", space: 0.125 },
    { text: "3", space: 0 },
    { text: "0", space: 0.125 },
    { text: "周年", space: 0 },
  ]);
  for (const { sides } of cards)
    for (const { lang, title } of sides)
      assert.equal(
        spacedRuns(title, lang)
          .map(({ text }) => text)
          .join(""),
        title,
      );
});

test("the colours are those of the site’s light theme", () => {
  const tokens = readFileSync(new URL("src/styles/tokens.css", ROOT), "utf8");
  for (const [name, colour] of Object.entries(COLOURS)) {
    assert.ok(
      tokens.includes(`--${name.replace("2", "-2")}: light-dark(${colour},`),
      `${name} ${colour}`,
    );
  }
});

test("a card’s file has the pixels that were drawn", async () => {
  const planned = plan(cards.at(-1) ?? assert.fail());
  const { pixels } = await rasterise(planned);
  const file = await sharp(await draw(planned))
    .ensureAlpha()
    .raw()
    .toBuffer();
  assert.ok(file.equals(pixels));
});

test("files are cached, and a damaged or unwritable cache is bypassed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cards-"));
  try {
    let made = 0;
    const make = () => Promise.resolve(Uint8Array.of(1, 2, ++made));
    const get = async (input: string, within = folder) => [
      ...(await cached(input, make, within)),
    ];
    assert.deepEqual(await get("a"), [1, 2, 1]);
    assert.deepEqual(await get("a"), [1, 2, 1]);
    assert.deepEqual(await get("b"), [1, 2, 2]);
    for (const file of readdirSync(folder))
      writeFileSync(
        join(folder, file),
        readFileSync(join(folder, file)).subarray(0, -1),
      );
    assert.deepEqual(await get("a"), [1, 2, 3]);
    writeFileSync(join(folder, "file"), "");
    assert.deepEqual(await get("a", join(folder, "file")), [1, 2, 4]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The texts of a drawing, each with its fonts. */
function textsOf(
  { props }: Drawing,
  families: string[] = [],
): { text: string; families: string[] }[] {
  const own =
    typeof props.style?.["fontFamily"] === "string"
      ? props.style["fontFamily"].split(",")
      : families;
  if (typeof props.children === "string")
    return [{ text: props.children, families: own }];
  return (props.children ?? []).flatMap((child) => textsOf(child, own));
}

/** The characters for which a WOFF font has a glyph (https://www.w3.org/TR/WOFF/, table cmap, formats 4 and 12). */
function charactersOf({ data }: Font): Set<number> {
  const found = new Set<number>();
  const entry =
    44 +
    20 *
      Array.from({ length: data.readUInt16BE(12) }, (_, index) =>
        data.toString("latin1", 44 + index * 20, 48 + index * 20),
      ).indexOf("cmap");
  const [at, packed, size] = [4, 8, 12].map((offset) =>
    data.readUInt32BE(entry + offset),
  ) as [number, number, number];
  const cmap =
    packed < size
      ? inflateSync(data.subarray(at, at + packed))
      : data.subarray(at, at + size);
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        for (
          let code = table.readUInt32BE(16 + group * 12);
          code <= table.readUInt32BE(20 + group * 12);
          code++
        )
          found.add(code);
      }
    } else if (format === 4) {
      const count = table.readUInt16BE(6);
      for (let segment = 0; segment < count; segment += 2) {
        const last = table.readUInt16BE(14 + segment);
        const delta = table.readUInt16BE(16 + 2 * count + segment);
        const offset = table.readUInt16BE(16 + 3 * count + segment);
        const first = table.readUInt16BE(16 + count + segment);
        for (let code = first; code <= last && code < 0xffff; code++) {
          const glyph =
            offset === 0
              ? code + delta
              : table.readUInt16BE(
                  16 + 3 * count + segment + offset + 2 * (code - first),
                );
          if (glyph & 0xffff) found.add(code);
        }
      }
    }
  }
  return found;
}

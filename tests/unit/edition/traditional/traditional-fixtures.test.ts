/**
 * What the conversion does to the edition, reviewed and frozen.
 *
 * `tests/fixtures/traditional/choices.tsv` holds every place where a character
 * has several Traditional forms, `back.tsv` every place where converting back
 * does not give the Simplified text. When a text, an exception or opencc
 * changes, these tests show what that changes; after each line of it has been
 * reviewed, `UPDATE_FIXTURES=1 npx node --test tests/unit/edition/traditional/traditional-fixtures.test.ts`
 * accepts it.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { parse } from "yaml";
import { edition } from "../../../support/edition.ts";
import { around, expectFrozen } from "../../../support/frozen.ts";
import {
  plainText,
  type Run,
  type Texts,
  witnessText,
} from "../../../../src/edition/model.ts";
import {
  characterOffsets,
  type Choice,
  choicesInRuns,
} from "../../../../src/edition/traditional/choices.ts";
import { exceptionsSchema } from "../../../../src/edition/traditional/exceptions.ts";
import {
  createTraditional,
  type Traditional,
} from "../../../../src/edition/traditional/traditional.ts";
import { toSimplified } from "../../../support/to-simplified.ts";

const ROOT = new URL("../../../../", import.meta.url);
const FIXTURES = new URL("../../../fixtures/traditional/", import.meta.url);

let traditional: Traditional;
let interfaceStrings: Record<string, string>;

before(async () => {
  const yaml = await readFile(
    new URL("content/traditional.yaml", ROOT),
    "utf8",
  );
  traditional = createTraditional(exceptionsSchema.parse(parse(yaml)));
  interfaceStrings = JSON.parse(
    await readFile(new URL("src/i18n/zh-Hans.json", ROOT), "utf8"),
  );
});

test("every choice of a form is the reviewed one", async () => {
  const rows = strings().flatMap(({ document, id, texts }) => {
    const simplified = text(texts["zh-Hans"]);
    const converted = text(texts["zh-Hant"]);
    return choicesIn(texts["zh-Hans"]).map((choice) => {
      assert.equal(
        converted.slice(choice.offset, choice.offset + choice.chosen.length),
        choice.chosen,
      );
      return [
        document,
        id,
        choice.simplified,
        choice.chosen,
        ground(choice),
        context(simplified, choice),
      ].join("\t");
    });
  });
  await expectFrozen(
    new URL("choices.tsv", FIXTURES),
    ["document", "id", "character", "form", "ground", "context"],
    rows,
  );
});

test("converting back gives the Simplified text", async () => {
  const rows = [...strings(), ...ofInterface()].flatMap(
    ({ document, id, texts }) =>
      [text, witness].flatMap((reading) => {
        const simplified = reading(texts["zh-Hans"]);
        const converted = reading(texts["zh-Hant"]);
        const back = toSimplified(converted);
        assert.equal(back.length, simplified.length);
        return characterOffsets(simplified).flatMap(([character, offset]) => {
          const [form, again] = [converted, back].map((other) =>
            other.slice(offset, offset + character.length),
          );
          const row = [
            document,
            id,
            character,
            form,
            again,
            around(simplified, offset, character.length),
          ];
          return again === character ? [] : [row.join("\t")];
        });
      }),
  );
  await expectFrozen(
    new URL("back.tsv", FIXTURES),
    ["document", "id", "character", "form", "back", "context"],
    [...new Set(rows)],
  );
});

test("every character belongs to the character set of Taiwan", () => {
  const big5 = readBig5();
  // Added to Big5 later, at F9D8: 裏海.
  big5.add("裏");
  const outside = [...strings(), ...ofInterface()].flatMap(
    ({ document, id, texts }) =>
      [...`${text(texts["zh-Hant"])}${witness(texts["zh-Hant"])}`]
        .filter(
          (character) =>
            /\p{Script=Han}/u.test(character) && !big5.has(character),
        )
        .map((character) => `${document} ${id}: ${character}`),
  );
  assert.deepEqual(outside, []);
});

type Value = string | Run[];

interface Found {
  document: string;
  id: string;
  texts: Texts<Value>;
}

/** Every string of the interface. */
function ofInterface(): Found[] {
  return Object.entries(interfaceStrings).map(([id, simplified]) => ({
    document: "interface",
    id,
    texts: {
      "zh-Hans": simplified,
      "zh-Hant": traditional.convert(simplified),
      en: "",
    },
  }));
}

/** Every string and every block of the edition, in order. */
function strings(): Found[] {
  return [
    ...edition.documents.flatMap((document) =>
      find(document, "").map((found) => ({ document: document.id, ...found })),
    ),
    ...edition.sources.flatMap((source) =>
      find(source, source.id).map((found) => ({
        document: "sources",
        ...found,
      })),
    ),
  ];
}

/** Finds them in a part of the edition: `title`, `s1 title`, `s1.2`, `w1` (a note). */
function find(part: unknown, name: string): Omit<Found, "document">[] {
  if (typeof part !== "object" || part === null) return [];
  if ("zh-Hans" in part && "zh-Hant" in part)
    return [{ id: name.trim(), texts: part as Texts<Value> }];
  return Object.entries(part).flatMap(([key, value]) => {
    // The same texts as markup.
    if (key === "trees") return [];
    if (Array.isArray(value)) {
      return value.flatMap((item: unknown) =>
        find(item, (item as { id?: string } | null)?.id ?? key),
      );
    }
    return find(
      value,
      key === "texts" || key === "names" ? name || key : `${name} ${key}`,
    );
  });
}

function text(value: Value): string {
  return typeof value === "string" ? value : plainText(value);
}

function witness(value: Value): string {
  return typeof value === "string" ? value : witnessText(value);
}

function choicesIn(value: Value): Choice[] {
  return choicesInRuns(
    typeof value === "string" ? [{ type: "text", text: value }] : value,
    traditional,
  );
}

function ground({ ground }: Choice): string {
  switch (ground.kind) {
    case "exception":
      return `exception ${ground.exception.from}`;
    case "phrase":
      return `phrase ${ground.from}`;
    default:
      return ground.kind;
  }
}

function context(
  simplified: string,
  { offset, simplified: character }: Choice,
): string {
  return around(simplified, offset, character.length);
}

/** The Han characters of Big5: its two levels, without later additions. */
function readBig5(): Set<string> {
  const decoder = new TextDecoder("big5", { fatal: true });
  const characters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const code = lead * 0x100 + trail;
      const level = code <= 0xc67e || (code >= 0xc940 && code <= 0xf9d5);
      if (level && (trail <= 0x7e || trail >= 0xa1))
        characters.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return characters;
}

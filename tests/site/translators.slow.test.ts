/** Programs for translators read the translation memories and termbases, in both directions. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readEdition } from "../../src/content/read.ts";
import { plainText, type TextLang } from "../../src/edition/model.ts";
import { CHINESE, REGIONAL_TAGS } from "../../src/i18n/languages.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import { translate } from "../support/omegat.ts";
import {
  need,
  omegat,
  skipWithout,
  translateToolkit,
} from "../support/requirements.ts";
import { all, attribute, parseXml, textOf } from "../support/xml.ts";

const { edition } = await readEdition(new URL("../../", import.meta.url));
/** The memory of the original keeps the name that it had when it was the only one. */
const MEMORIES = { "zh-Hans": "", "zh-Hant": "-zh-tw" };
const EN = REGIONAL_TAGS.en;

for (const chinese of CHINESE) {
  const tag = REGIONAL_TAGS[chinese];
  const glossary = join(SITE_FOLDER, "tbx", `terms-${tag.toLowerCase()}.xml`);
  const terms = edition.glossary.map(({ zh, hant, en }) => ({
    term: chinese === "zh-Hans" ? zh : hant,
    renderings: en,
  }));
  const pairs = terms.flatMap(({ term, renderings }) =>
    renderings.map((rendering): [string, string] => [term, rendering]),
  );

  const documents = edition.documents.map(({ id }) => {
    const memory = join(SITE_FOLDER, "tmx", `${id}${MEMORIES[chinese]}.tmx`);
    return {
      id,
      memory,
      units: all(parseXml(readFileSync(memory, "utf8")), "tu"),
    };
  });
  /** The texts of each document in a language. */
  const textsIn = (lang: string): Record<string, string[]> =>
    Object.fromEntries(
      documents.map(({ id, units }) => [
        id,
        units.flatMap((unit) =>
          all(unit, "tuv")
            .filter((variant) => attribute(variant, "xml:lang") === lang)
            .map(textOf),
        ),
      ]),
    );

  for (const [source, target] of [
    [tag, EN],
    [EN, tag],
  ] as const)
    test(
      `OmegaT fills every text and has all terms: ${source} → ${target}`,
      { skip: skipWithout(omegat) },
      () => {
        const result = translate({
          ...{ source, target, glossary },
          texts: textsIn(source),
          memories: documents.map(({ memory }) => memory),
        });
        assert.deepEqual(result.texts, textsIn(target));
        assert.deepEqual(
          result.terms.sort(),
          pairs.map(([zh, en]) => (source === EN ? [en, zh] : [zh, en])).sort(),
        );
      },
    );

  for (const [source, target] of [
    [tag, EN],
    [EN, tag],
  ] as const)
    test(
      `OmegaT finds the sentences of the paragraphs by its own segmentation: ${source} → ${target}`,
      { skip: skipWithout(omegat) },
      () => {
        const [from, to] = [source, target].map((one) =>
          one === EN ? "en" : chinese,
        ) as [TextLang, TextLang];
        const blocks = edition.documents.map(({ id, sections }) => ({
          id,
          blocks: sections.flatMap((section) => section.blocks),
        }));
        const paragraphs = (lang: TextLang) =>
          Object.fromEntries(
            blocks.map(({ id, blocks }) => [
              id,
              blocks.map(({ texts }) => plainText(texts[lang])),
            ]),
          );
        const { segments } = translate({
          ...{ source, target, glossary },
          texts: paragraphs(from),
          memories: documents.map(({ memory }) => memory),
          isSegmented: true,
        });
        const sentences = Object.values(paragraphs(to)).flat().join("\n");
        assert.ok(segments.length > blocks.flatMap((one) => one.blocks).length);
        const exact = segments.filter(
          ([, translation]) =>
            translation !== "" && sentences.includes(translation),
        );
        const share = exact.length / segments.length;
        assert.ok(share >= 0.95, `${exact.length} of ${segments.length}`);
      },
    );

  test(
    `translate-toolkit reads the memory of every document: ${tag}`,
    { skip: skipWithout(translateToolkit) },
    () => {
      for (const { id, memory } of documents)
        assert.deepEqual(
          readUnits("tmx", memory),
          textsIn(tag)[id]?.map((text, index) => [
            text,
            textsIn(EN)[id]?.[index],
          ]),
        );
    },
  );

  test(
    `translate-toolkit reads every term with its preferred rendering: ${tag}`,
    { skip: skipWithout(translateToolkit) },
    () => {
      assert.deepEqual(
        readUnits("tbx", glossary),
        terms.map(({ term, renderings }) => [term, renderings[0]]),
      );
    },
  );
}

/** The source and target texts that translate-toolkit finds in a file. */
function readUnits(format: "tmx" | "tbx", file: string): unknown {
  const program = [
    "import json, sys",
    `from translate.storage.${format} import ${format}file`,
    `units = ${format}file.parsefile(sys.argv[1]).units`,
    "print(json.dumps([[str(u.source), str(u.target)] for u in units]))",
  ];
  const { stdout, stderr } = spawnSync(
    need(translateToolkit),
    ["-c", program.join("\n"), file],
    { encoding: "utf8" },
  );
  assert.ok(stdout, stderr);
  return JSON.parse(stdout);
}

/** The Edition, many times over: other texts of the same words, for measuring. */
import {
  type Block,
  type Document,
  type Edition,
  plainText,
  type Texts,
} from "../../src/edition/model.ts";
import { randomFrom, shuffle } from "./random.ts";

/**
 * @param times how often; each time all sentences are dealt anew to all paragraphs, which
 *   keep their number of sentences. The first time is the Edition itself.
 */
export function multiply(
  edition: Edition,
  times: number,
  seed: number,
): Edition {
  const random = randomFrom(seed);
  const blocks = edition.documents.flatMap(({ sections }) =>
    sections.flatMap((section) => section.blocks),
  );
  const sentences = blocks.map(({ texts }) => ({
    zh: pairsOf(plainText(texts["zh-Hans"]), plainText(texts["zh-Hant"])),
    en: split(plainText(texts.en)),
  }));
  const documents = [...edition.documents];
  for (let time = 1; time < times; time += 1) {
    const zh = shuffle(
      sentences.flatMap((one) => one.zh),
      random,
    );
    const en = shuffle(
      sentences.flatMap((one) => one.en),
      random,
    );
    const dealt = new Map(
      blocks.map((block, at) => [
        block,
        deal(
          block,
          zh,
          en,
          sentences[at]?.zh.length ?? 0,
          sentences[at]?.en.length ?? 0,
        ),
      ]),
    );
    documents.push(
      ...edition.documents.map((document) => copyOf(document, time, dealt)),
    );
  }
  return { ...edition, documents };
}

function copyOf(
  document: Document,
  time: number,
  dealt: ReadonlyMap<Block, Block>,
): Document {
  return {
    ...document,
    id: `${document.id}-${time}`,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => dealt.get(block) ?? block),
    })),
  };
}

type Pair = [hans: string, hant: string];

function deal(
  block: Block,
  zh: Pair[],
  en: string[],
  zhCount: number,
  enCount: number,
): Block {
  const pairs = zh.splice(-zhCount, zhCount);
  const run = (text: string): Texts<Block["texts"]["en"]>["en"] => [
    { type: "text", text },
  ];
  return {
    ...block,
    texts: {
      "zh-Hans": run(pairs.map(([hans]) => hans).join("")),
      "zh-Hant": run(pairs.map(([, hant]) => hant).join("")),
      en: run(en.splice(-enCount, enCount).join(" ")),
    },
  };
}

function pairsOf(hans: string, hant: string): Pair[] {
  const all = split(hans);
  const others = split(hant);
  if (all.length !== others.length) return [[hans, hant]];
  return all.map((sentence, at) => [sentence, others[at] ?? sentence]);
}

function split(text: string): string[] {
  return (
    text
      .match(/[^。！？；]+?(?:[。！？；][”’」』]*|[.;](?= )|$)/g)
      ?.map((sentence) => sentence.trim())
      .filter(Boolean) ?? []
  );
}

/** Multiplies the Edition with shuffled sentences, for benchmarks. */
import {
  type Block,
  type Document,
  type Edition,
  plainText,
  type Texts,
} from "../../src/edition/model.ts";
import { randomFrom, shuffle } from "./random.ts";

/**
 * Repeats the documents of an edition. The first copy is the edition itself. In each further copy,
 * all sentences are shuffled among all paragraphs; a paragraph's number of sentences stays the same.
 *
 * @param times The number of copies.
 * @param seed The same seed gives the same documents.
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
    zh: sentencesOf(plainText(texts["zh-Hans"]), plainText(texts["zh-Hant"])),
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
    const shuffled = new Map(
      blocks.map((block, at) => [
        block,
        replaceSentences(
          block,
          zh,
          en,
          sentences[at]?.zh.length ?? 0,
          sentences[at]?.en.length ?? 0,
        ),
      ]),
    );
    documents.push(
      ...edition.documents.map((document) => copyOf(document, time, shuffled)),
    );
  }
  return { ...edition, documents };
}

function copyOf(
  document: Document,
  time: number,
  shuffled: ReadonlyMap<Block, Block>,
): Document {
  return {
    ...document,
    id: `${document.id}-${time}`,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => shuffled.get(block) ?? block),
    })),
  };
}

/** A Chinese sentence in both scripts. */
type Sentence = [hans: string, hant: string];

/** Gives a block other sentences, taken from the ends of the lists. */
function replaceSentences(
  block: Block,
  zh: Sentence[],
  en: string[],
  zhCount: number,
  enCount: number,
): Block {
  const sentences = zh.splice(-zhCount, zhCount);
  const run = (text: string): Texts<Block["texts"]["en"]>["en"] => [
    { type: "text", text },
  ];
  return {
    ...block,
    texts: {
      "zh-Hans": run(sentences.map(([hans]) => hans).join("")),
      "zh-Hant": run(sentences.map(([, hant]) => hant).join("")),
      en: run(en.splice(-enCount, enCount).join(" ")),
    },
  };
}

function sentencesOf(hans: string, hant: string): Sentence[] {
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

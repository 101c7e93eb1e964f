import { checkAlignment } from "./rules/check-document.ts";
import { checkParagraphs } from "./rules/block.ts";
import { checkLanguage } from "./rules/language.ts";
import { checkDocumentId } from "./rules/document-id.ts";
import { lenient } from "./traditional/lenient.ts";
import type { Conversion } from "./traditional/traditional.ts";
import type { SourceFile } from "./source-file.ts";
import {
  type TextFrontMatter,
  textFrontMatter,
  type TranslationFrontMatter,
  translationFrontMatter,
} from "./front-matter/schemas.ts";
import { blockLabel, noteMark } from "./ids.ts";
import {
  type Block,
  type Document,
  type Note,
  piecesOf,
  type Section,
  type Texts,
  withTraditional,
} from "./model.ts";
import { WHOLE_BLOCK, type Flaw } from "./markdown/nodes.ts";
import {
  type ParsedSection,
  type ParsedText,
  readText,
  unreadableText,
} from "./markdown/read-text.ts";
import { treeOf } from "./markdown/runs.ts";
import { hasSentences, pairSentences } from "./sentences.ts";
import { formatPlace, type Place, type Problem } from "./problems.ts";

/** The places of a piece (see `piecesOf`) in its source file. */
export interface PiecePlaces {
  /** The start of each run. */
  runs: Place[];
  flaws: Flaw[];
}

/** A document, with data about its files for later checks. */
export interface ReadDocument {
  /** Without the parts that could not be read. */
  document: Document;
  problems: Problem[];
  /** The places of the Chinese pieces, in the order of `piecesOf`. */
  pieces: PiecePlaces[];
  /** The start of each translated block, by id, if both languages of it were read completely. */
  translationPlaces: Record<string, Place>;
  /** Whether the field `witness` is valid or left out. */
  isWitnessKnown: boolean;
  /** Whether both files were read completely. */
  isComplete: boolean;
  isOrderKnown: boolean;
  /** The place of the field `order`. */
  orderPlace: Place;
  witnessPlaces: { file: Place; lines: Place };
  repeatedPlaces: Place[];
  /** Every mention of a source in front matter: in the apparatus, by an explanation, by a comparison. */
  mentions: { source: string; place: Place }[];
}

/** Defaults for fields that could not be read. */
const EMPTY: TextFrontMatter = {
  title: "",
  // The page may have a title.
  titleBy: "page",
  shortTitle: "",
  order: 0,
  kind: "article",
  date: "",
  place: "",
  agency: "",
  status: "",
  apparatus: [],
  explanations: [],
  compared: [],
};
const EMPTY_TRANSLATION: TranslationFrontMatter = {
  title: "",
  shortTitle: "",
  place: "",
  agency: "",
  status: "",
};

/**
 * Reads a document from its two files and runs the checks that need only this document:
 * syntax, ids, notes, alignment. One of the files may be unreadable.
 *
 * @param id The folder's name.
 * @param traditional The conversion to Traditional.
 */
export function readDocument(
  id: string,
  zhFile: SourceFile,
  enFile: SourceFile,
  traditional: Conversion,
): ReadDocument {
  const zh = zhFile.unreadable
    ? unreadableText<TextFrontMatter>(zhFile)
    : readText(zhFile, "zh-Hans", textFrontMatter);
  const en = enFile.unreadable
    ? unreadableText<TranslationFrontMatter>(enFile)
    : readText(enFile, "en", translationFrontMatter);
  const problems = [
    ...zh.problems,
    ...checkParagraphs(zh),
    ...checkLanguage(zh, "zh-Hans"),
    ...en.problems,
    ...checkParagraphs(en),
    ...checkLanguage(en, "en"),
    ...checkAlignment(zh, en),
    ...checkDocumentId(id, zhFile.path),
  ];

  // Missing front matter has been reported. The rest of the document is still checked.
  const text = { ...EMPTY, ...zh.data.valid };
  if (!zh.data.isKnown("byline"))
    text.byline = { text: "", at: "head", names: [] };
  if (!zh.data.isKnown("dateline")) text.dateline = { text: "", at: "foot" };
  const translation = { ...EMPTY_TRANSLATION, ...en.data.valid };
  const conversion = lenient(traditional);
  const texts = (chinese: string, english: string) =>
    withTraditional({ "zh-Hans": chinese, en: english }, conversion.convert);

  const english = new Map(
    en.sections.flatMap(({ blocks }) =>
      blocks.map((block) => [block.id, block]),
    ),
  );
  const document: Document = {
    id,
    order: text.order,
    kind: text.kind,
    date: text.date,
    newspaper: text.newspaper
      ? {
          names: texts(text.newspaper.name, translation.newspaper ?? ""),
          date: text.newspaper.date,
          page: text.newspaper.page,
          certainty: text.newspaper.certainty,
        }
      : null,
    title: texts(text.title, translation.title),
    titleBy: text.titleBy,
    shortTitle: texts(text.shortTitle, translation.shortTitle),
    place: texts(text.place, translation.place),
    agency: texts(text.agency, translation.agency),
    signatories: (text.signatories ?? []).map((name, index) =>
      texts(name, translation.signatories?.[index] ?? ""),
    ),
    byline: text.byline
      ? {
          texts: texts(text.byline.text, translation.byline ?? ""),
          at: text.byline.at,
          names: text.byline.names,
        }
      : null,
    dateline: text.dateline
      ? {
          texts: texts(text.dateline.text, translation.dateline ?? ""),
          at: text.dateline.at,
        }
      : null,
    status: texts(text.status, translation.status),
    sections: zh.sections.map((section): Section => {
      const translated = en.sections.find((other) => other.id === section.id);
      return {
        id: section.id,
        numeral: texts(section.numeral, translated?.numeral ?? ""),
        title: texts(
          text.sections?.[section.id] ?? "",
          translation.sections?.[section.id] ?? "",
        ),
        blocks: section.blocks.map((block): Block => {
          const { id, runs, tree } = block;
          const converted = conversion.convertRuns(runs);
          const translation = english.get(id);
          const pairs =
            text.sentences && hasSentences(id) && translation
              ? pairSentences(block.sentenceParts, translation.sentenceParts)
              : null;
          const { "zh-Hans": original, en } = pairs ?? {
            "zh-Hans": [],
            en: [],
          };
          return {
            id,
            kind: id.startsWith("signature.") ? "signature" : "paragraph",
            label: blockLabel(id),
            texts: {
              "zh-Hans": runs,
              "zh-Hant": converted,
              en: translation?.runs ?? [],
            },
            trees: {
              "zh-Hans": treeOf(tree, runs),
              "zh-Hant": treeOf(tree, converted),
              en: translation ? treeOf(translation.tree, translation.runs) : [],
            },
            // Traditional has the offsets of Simplified.
            sentences: { "zh-Hans": original, "zh-Hant": original, en },
          };
        }),
      };
    }),
    notes: markNotes(text, zh, en, texts),
    apparatus: text.apparatus,
    compared: text.compared,
    witness: text.witness ? { ...text.witness, pieces: [] } : null,
    pinyin: {},
  };
  problems.push(...conversion.problemsIn(zhFile));

  const fieldPlaces = (
    field: "title" | "byline" | "dateline",
  ): PiecePlaces => ({
    runs: [zh.data.place(field === "title" ? [field] : [field, "text"])],
    flaws:
      zh.data.isKnown(field) &&
      (field !== "title" || zh.data.isKnown("titleBy"))
        ? []
        : [WHOLE_BLOCK],
  });
  const blockPlaces = new Map<Section | Block, PiecePlaces>();
  zh.sections.forEach((section, at) => {
    const created = document.sections[at];
    if (created)
      blockPlaces.set(created, {
        runs: [section.numeralPlace],
        flaws: section.flaws,
      });
    section.blocks.forEach(({ runPlaces, flaws }, index) => {
      const block = created?.blocks[index];
      if (block) blockPlaces.set(block, { runs: runPlaces, flaws });
    });
  });
  // If paragraphs are out of order, equal ids need not mean the same paragraph.
  const displaced = new Set(
    problems.flatMap(({ ruleId, place }) =>
      ruleId === "id-displaced" ? [formatPlace(place)] : [],
    ),
  );
  const isInOrder = (section: ParsedSection) =>
    ![section, ...section.blocks].some(({ idPlace }) =>
      displaced.has(formatPlace(idPlace)),
    );
  const completeBlocksOf = (text: ParsedText<unknown>) =>
    new Map(
      text.sections
        .filter(isInOrder)
        .flatMap(({ blocks }) =>
          blocks.flatMap(({ id, place, flaws }) =>
            flaws.length === 0 ? [[id, place] as const] : [],
          ),
        ),
    );
  const completeBlocks = completeBlocksOf(zh);
  return {
    document,
    problems,
    pieces: piecesOf(document).map(({ of }) =>
      typeof of === "string"
        ? fieldPlaces(of)
        : (blockPlaces.get(of) ?? { runs: [], flaws: [WHOLE_BLOCK] }),
    ),
    translationPlaces: Object.fromEntries(
      [...completeBlocksOf(en)].filter(([id]) => completeBlocks.has(id)),
    ),
    isWitnessKnown: zh.data.isKnown("witness"),
    isComplete: zh.isComplete && en.isComplete,
    isOrderKnown: zh.data.valid.order !== undefined,
    orderPlace: zh.data.place(["order"]),
    witnessPlaces: {
      file: zh.data.place(["witness", "file"]),
      lines: zh.data.place(["witness", "lines"]),
    },
    repeatedPlaces: (text.witness?.repeated ?? []).map((_, index) =>
      zh.data.place(["witness", "repeated", index]),
    ),
    mentions: [
      ...(["apparatus", "explanations"] as const).flatMap((field) =>
        text[field].flatMap(({ sources }, index) =>
          sources.map((source, position) => ({
            source,
            place: zh.data.place([field, index, "sources", position]),
          })),
        ),
      ),
      ...text.compared.map(({ source }, index) => ({
        source,
        place: zh.data.place(["compared", index, "source"]),
      })),
    ],
  };
}

function markNotes(
  { notes = [], explanations }: TextFrontMatter,
  zh: ParsedText<unknown>,
  en: ParsedText<unknown>,
  texts: (chinese: string, english: string) => Texts<string>,
): Note[] {
  const counts = { textual: 0, explanatory: 0 };
  return [...notes.map((id) => ({ id, at: "title" })), ...zh.references].map(
    ({ id, at }): Note => {
      const explanation = explanations.find((one) => one.id === id);
      const kind = explanation ? "explanatory" : "textual";
      return {
        id,
        kind,
        mark: noteMark(kind, ++counts[kind]),
        at,
        texts: texts(
          zh.notes.get(id)?.text ?? "",
          en.notes.get(id)?.text ?? "",
        ),
        sources: explanation?.sources ?? [],
      };
    },
  );
}

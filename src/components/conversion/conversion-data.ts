import type {
  ConversionException,
  Document,
  Run,
} from "../../edition/model.ts";
import {
  type Choice,
  choicesInRuns,
  type Ground,
} from "../../edition/traditional/choices.ts";
import type { Traditional } from "../../edition/traditional/traditional.ts";
import type { StringKey, Translate } from "../../i18n/t.ts";

/** How a document was converted to Traditional, with the strings to show it: `conversion.json`. */
export interface ConversionFile extends ConversionData {
  strings: ConversionStrings;
}

export interface ConversionData {
  /**
   * The places of each text, by the id of the element that contains it. Offsets count from the
   * start of the text; in a heading, from after the numeral and the editors' bracket.
   */
  texts: Record<string, ConversionPlace[]>;
  /** The exceptions that apply in this document, with their reasons in Traditional. */
  exceptions: { from: string; to: string; reason: string; source: string }[];
}

/** A place where the conversion chose among several forms. */
export interface ConversionPlace extends Omit<Choice, "ground"> {
  /** Why the form was chosen: a phrase of OpenCC, Simplified; or the index of an exception. */
  ground:
    "character" | "directive" | { phrase: string } | { exception: number };
}

/**
 * Lists every place of a document where the conversion to Traditional made a choice.
 *
 * @param exceptions The exceptions with which `traditional` was created.
 * @throws {Error} If `traditional` uses an exception that is not among them.
 */
export function conversionData(
  document: Document,
  exceptions: readonly ConversionException[],
  traditional: Traditional,
): ConversionData {
  const used: ConversionException[] = [];
  const toPlace = ({ ground, ...choice }: Choice): ConversionPlace => ({
    ...choice,
    ground: toPlaceGround(ground),
  });
  const texts = convertedTexts(document)
    .map(
      ({ id, runs }) =>
        [id, choicesInRuns(runs, traditional).map(toPlace)] as const,
    )
    .filter(([, places]) => places.length > 0);
  return {
    texts: Object.fromEntries(texts),
    exceptions: used.map(({ reason, ...exception }) => ({
      ...exception,
      reason: reason["zh-Hant"],
    })),
  };

  function toPlaceGround(ground: Ground): ConversionPlace["ground"] {
    if (ground.kind === "phrase") return { phrase: ground.from };
    if (ground.kind !== "exception") return ground.kind;
    const exception = exceptions.find(
      ({ from }) => from === ground.exception.from,
    );
    if (!exception)
      throw new Error(
        `Unexpected conversion exception “${ground.exception.from}”. Expected one of the edition's exceptions.`,
      );
    if (!used.includes(exception)) used.push(exception);
    return { exception: used.indexOf(exception) };
  }
}

/** The Simplified texts that a document's pages show in Traditional, by the id of the element that contains each. */
function convertedTexts(document: Document): { id: string; runs: Run[] }[] {
  const line = (id: string, text: string) => ({
    id,
    runs: [{ type: "text", text } satisfies Run],
  });
  return [
    line("title", document.title["zh-Hans"]),
    ...(document.byline?.at === "head"
      ? [line("byline", document.byline.texts["zh-Hans"])]
      : []),
    ...document.sections.flatMap((section) => [
      line(`${section.id}-title`, section.title["zh-Hans"]),
      ...section.blocks.map(({ id, texts }) => ({
        id,
        runs: texts["zh-Hans"],
      })),
    ]),
    ...(document.dateline?.at === "foot"
      ? [line("dateline", document.dateline.texts["zh-Hans"])]
      : []),
    ...document.notes.map(({ id, texts }) =>
      line(`note-${id}`, texts["zh-Hans"]),
    ),
  ];
}

/** The strings of the bar and the popover, each the interface string `conversion.…`. */
const STRING_KEYS = [
  "title",
  "previous",
  "next",
  "exceptionsOnly",
  "off",
  "count",
  "announced",
  "simplified",
  "candidates",
  "chosen",
  "ground",
  "ground.character",
  "ground.phrase",
  "ground.exception",
  "ground.directive",
  "reason",
  "source",
] as const;

export type ConversionStrings = Record<(typeof STRING_KEYS)[number], string>;

/** The strings that `conversion.json` contains. */
export function conversionStrings(t: Translate): ConversionStrings {
  return Object.fromEntries(
    STRING_KEYS.map((key) => [key, t(`conversion.${key}` as StringKey)]),
  ) as ConversionStrings;
}

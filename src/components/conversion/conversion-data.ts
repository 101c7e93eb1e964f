import type { ConversionException, Document, Run } from '../../edition/model.ts';
import type { ConversionStrings } from './conversion-strings.ts';
import { type Choice, choicesInRuns, type Ground } from '../../edition/traditional/choices.ts';
import type { Traditional } from '../../edition/traditional/traditional.ts';

/**
 * How a document was converted to Traditional, for the browser: every place of its texts
 * where a choice was made.
 *
 * @param exceptions Those of the edition, with which `traditional` was made.
 */
export function conversionData(
  document: Document,
  exceptions: readonly ConversionException[],
  traditional: Traditional,
): ConversionData {
  const used: ConversionException[] = [];
  const place = ({ ground, ...choice }: Choice): ConversionPlace => ({ ...choice, ground: shortened(ground) });
  const texts = convertedTexts(document)
    .map(({ id, runs }) => [id, choicesInRuns(runs, traditional).map(place)] as const)
    .filter(([, places]) => places.length > 0);
  return {
    texts: Object.fromEntries(texts),
    exceptions: used.map(({ reason, ...exception }) => ({ ...exception, reason: reason['zh-Hant'] })),
  };

  function shortened(ground: Ground): ConversionPlace['ground'] {
    if (ground.kind === 'phrase') return { phrase: ground.from };
    if (ground.kind !== 'exception') return ground.kind;
    const exception = exceptions.find(({ from }) => from === ground.exception.from);
    if (!exception) throw new Error(`The edition has no exception “${ground.exception.from}”, by which a text was converted`);
    if (!used.includes(exception)) used.push(exception);
    return { exception: used.indexOf(exception) };
  }
}

/**
 * The texts of a document that its pages show in Traditional, Simplified, each by the id of
 * the element that holds it.
 */
function convertedTexts(document: Document): { id: string; runs: Run[] }[] {
  const line = (id: string, text: string) => ({ id, runs: [{ type: 'text', text } satisfies Run] });
  return [
    line('title', document.title['zh-Hans']),
    ...(document.byline?.at === 'head' ? [line('byline', document.byline.texts['zh-Hans'])] : []),
    ...document.sections.flatMap((section) => [
      line(`${section.id}-title`, section.title['zh-Hans']),
      ...section.blocks.map(({ id, texts }) => ({ id, runs: texts['zh-Hans'] })),
    ]),
    ...(document.dateline?.at === 'foot' ? [line('dateline', document.dateline.texts['zh-Hans'])] : []),
    ...document.notes.map(({ id, texts }) => line(`note-${id}`, texts['zh-Hans'])),
  ];
}

export interface ConversionData {
  /**
   * The places of each text, by the id of the element that holds it. Offsets count from the
   * text's beginning: in a heading, behind the numeral and the editors' bracket.
   */
  texts: Record<string, ConversionPlace[]>;
  /** Those on which a place rests, with the reason in Traditional. */
  exceptions: { from: string; to: string; reason: string; source: string }[];
}

/** The data of a document with what the page says of them: `conversion.json`. */
export interface ConversionFile extends ConversionData {
  strings: ConversionStrings;
}

export interface ConversionPlace extends Omit<Choice, 'ground'> {
  /** A phrase of opencc's, Simplified; or the number of an exception, from 0. */
  ground: 'character' | 'directive' | { phrase: string } | { exception: number };
}

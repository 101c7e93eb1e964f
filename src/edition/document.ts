import { checkAlignment } from './align.ts';
import type { SourceFile } from './data.ts';
import { textFrontMatter, translationFrontMatter } from './front-matter.ts';
import { blockLabel } from './ids.ts';
import type { Document, Note, Run, Section, Texts } from './model.ts';
import { type ParsedText, parseText } from './parse.ts';
import type { Place, Problem } from './problems.ts';

/** How Simplified Chinese becomes Traditional. */
export interface Conversion {
  convert(text: string): string;
  convertRuns(runs: readonly Run[]): Run[];
}

/** A document with what later checks need to know about its files. */
export interface ReadDocument {
  /** `null` when a problem stands in the way. */
  document: Document | null;
  problems: Problem[];
  /**
   * Where each run of the Chinese begins, by the id of a block; of a section for its
   * numeral; `title`, `byline` and `dateline` for what front matter holds.
   */
  places: Record<string, Place[]>;
  /** Where each block of the translation begins. */
  translationPlaces: Record<string, Place>;
  /** Where front matter declares the witness; the file's beginning elsewhere. */
  witnessPlace: Place;
  repeatedPlaces: Place[];
  apparatusPlaces: Place[];
}

/** Addresses that pages of the edition have already. */
const RESERVED = new Set(['about', 'search', 'witness', 'index', '404']);

/**
 * Reads a document from its two files and checks everything that concerns it
 * alone: form, ids, notes, alignment.
 *
 * @param id The folder's name.
 */
export function readDocument(
  id: string,
  zhFile: SourceFile,
  enFile: SourceFile,
  conversion: Conversion,
): ReadDocument {
  const zh = parseText(zhFile, textFrontMatter);
  const en = parseText(enFile, translationFrontMatter);
  const problems = [...zh.problems, ...en.problems, ...checkAlignment(zh, en)];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || RESERVED.has(id)) {
    problems.push({
      code: 'document-id',
      place: { file: zhFile.path, line: 1, column: 1 },
      found: `the folder name “${id}”`,
      expected: 'lower-case letters, digits and hyphens, and no name of a page',
    });
  }

  const text = zh.data.value;
  const translation = en.data.value;
  const blocks = zh.sections.flatMap((section) => section.blocks);
  const read = {
    problems,
    places: Object.fromEntries([
      ...blocks.map((block) => [block.id, block.runPlaces]),
      ...zh.sections.map((section) => [section.id, [section.numeralPlace]]),
      ['title', [zh.data.place(['title'])]],
      ['byline', [zh.data.place(['byline', 'text'])]],
      ['dateline', [zh.data.place(['dateline', 'text'])]],
    ]),
    translationPlaces: Object.fromEntries(
      en.sections.flatMap((section) => section.blocks.map((block) => [block.id, block.place])),
    ),
    witnessPlace: zh.data.place(['witness', 'lines']),
    repeatedPlaces: (text?.witness?.repeated ?? []).map((_, index) => zh.data.place(['witness', 'repeated', index])),
    apparatusPlaces: (text?.apparatus ?? []).map((_, index) => zh.data.place(['apparatus', index, 'sources'])),
  };
  if (problems.length > 0 || !text || !translation) return { document: null, ...read };

  const texts = (chinese: string, english: string): Texts<string> => ({
    'zh-Hans': chinese,
    'zh-Hant': conversion.convert(chinese),
    en: english,
  });

  const make = (): Document => ({
    id,
    order: text.order,
    kind: text.kind,
    date: text.date,
    newspaper: text.newspaper
      ? {
          names: texts(text.newspaper.name, translation.newspaper ?? ''),
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
    byline: text.byline
      ? { texts: texts(text.byline.text, translation.byline ?? ''), at: text.byline.at, names: text.byline.names }
      : null,
    dateline: text.dateline
      ? { texts: texts(text.dateline.text, translation.dateline ?? ''), at: text.dateline.at }
      : null,
    status: texts(text.status, translation.status),
    sections: zh.sections.map((section): Section => {
      const translated = en.sections.find((other) => other.id === section.id);
      const english = new Map(translated?.blocks.map(({ id, runs }) => [id, runs]));
      return {
        id: section.id,
        numeral: texts(section.numeral, translated?.numeral ?? ''),
        title: texts(text.sections?.[section.id] ?? '', translation.sections?.[section.id] ?? ''),
        blocks: section.blocks.map((block) => ({
          id: block.id,
          kind: block.id.startsWith('signature.') ? 'signature' : 'paragraph',
          label: blockLabel(block.id),
          texts: {
            'zh-Hans': block.runs,
            'zh-Hant': conversion.convertRuns(block.runs),
            en: english.get(block.id) ?? [],
          },
        })),
      };
    }),
    notes: numberNotes(text.notes ?? [], zh, en, texts),
    apparatus: text.apparatus,
    witness: text.witness ? { ...text.witness, pieces: [] } : null,
  });
  try {
    return { document: make(), ...read };
  } catch (error) {
    const found = findUnconvertible(zhFile, conversion);
    if (found.length === 0) throw error;
    problems.push(...found);
    return { document: null, ...read };
  }
}

/** The characters of a file that the conversion cannot give a form of their length: looked for when it has failed. */
function findUnconvertible({ path, text }: SourceFile, { convert }: Conversion): Problem[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/\p{Script=Han}/gu)].flatMap(({ 0: character, index }): Problem[] => {
      try {
        convert(character);
        return [];
      } catch {
        return [
          {
            code: 'conversion-length',
            place: { file: path, line: at + 1, column: index + 1 },
            found: `“${character}”, whose Traditional form is longer or shorter`,
            expected: 'a character whose form takes as many units of UTF-16',
          },
        ];
      }
    }),
  );
}

function numberNotes(
  titleNotes: readonly string[],
  zh: ParsedText<unknown>,
  en: ParsedText<unknown>,
  texts: (chinese: string, english: string) => Texts<string>,
): Note[] {
  return [...titleNotes.map((id) => ({ id, at: 'title' })), ...zh.references].map(
    ({ id, at }, index) => ({
      id,
      number: index + 1,
      at,
      texts: texts(zh.notes.get(id)?.text ?? '', en.notes.get(id)?.text ?? ''),
    }),
  );
}

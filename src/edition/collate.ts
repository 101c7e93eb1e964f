import { type Document, plainText, type Run, type Witness, type WitnessPiece, witnessText } from './model.ts';
import type { ReadDocument } from './document.ts';
import type { Place, Problem } from './problems.ts';

interface Character {
  sign: string;
  line: number;
  column: number;
}

interface Piece {
  id: string;
  runs: Run[];
  places: Place[] | undefined;
}

/**
 * Proves a document against its witness: every emendation undone, white space
 * aside, the document's characters are those of the witness's lines without
 * the passages declared as repeated.
 *
 * @returns On which lines each piece stands, and the first difference as a
 *   problem. A document without a witness has neither.
 */
export function collate(
  { document, places, witnessPlace, repeatedPlaces }: ReadDocument & { document: Document },
  witnesses: readonly Witness[],
): { pieces: WitnessPiece[]; problems: Problem[] } {
  const part = document.witness;
  if (!part) return { pieces: [], problems: [] };
  const witness = witnesses.find(({ file }) => file === part.file);
  const lineCount = witness?.text.split('\n').length ?? 0;
  if (!witness || part.lines.to > lineCount) {
    const found = witness ? `lines up to ${part.lines.to} of ${part.file}, which has ${lineCount}` : `the witness “${part.file}”`;
    return { pieces: [], problems: [{ code: 'witness-file', place: witnessPlace, found, expected: 'a file of content/witness, and lines that it has' }] };
  }

  const problems: Problem[] = [];
  part.repeated.forEach(({ lines, of }, index) => {
    const signs = (range: typeof lines) => characters(witness.text, range.from, range.to).map(({ sign }) => sign).join('');
    if (signs(lines) === signs(of)) return;
    problems.push({ code: 'witness-repeated', place: repeatedPlaces[index] ?? witnessPlace, found: `lines ${lines.from}-${lines.to}, which are not those of ${of.from}-${of.to}`, expected: 'two passages that are the same' });
  });

  const expected = characters(witness.text, part.lines.from, part.lines.to).filter(
    ({ line }) => !part.repeated.some(({ lines }) => line >= lines.from && line <= lines.to),
  );
  const pieces: WitnessPiece[] = [];
  let offset = 0;
  for (const { id, runs, places: runPlaces } of piecesOf(document, places)) {
    const text = [...witnessText(runs).replace(/\s/g, '')];
    const lines = new Set<number>();
    for (const [index, sign] of text.entries()) {
      const there = expected[offset];
      if (there?.sign !== sign) {
        problems.push(difference(id, runs, runPlaces, text, index, expected, offset, witnessPlace));
        return { pieces, problems };
      }
      lines.add(there.line);
      offset += 1;
    }
    pieces.push({ id, lines: [...lines] });
  }
  const rest = expected[offset];
  if (rest) {
    problems.push({
      code: 'witness-differs',
      place: witnessPlace,
      found: 'the end of the document',
      expected: `“${context(expected, offset)}” (line ${rest.line} of ${part.file})`,
      other: { file: `content/witness/${part.file}`, line: rest.line, column: rest.column },
    });
  }
  return { pieces, problems };

  function difference(
    id: string,
    runs: Run[],
    runPlaces: Place[] | undefined,
    text: string[],
    index: number,
    all: Character[],
    at: number,
    fallback: Place,
  ): Problem {
    const there = all[at];
    const after = text.slice(index, index + 16).join('');
    const before = text.slice(Math.max(0, index - 12), index).join('');
    return {
      code: 'witness-differs',
      place: runPlaces ? placeOf(runs, runPlaces, index) : fallback,
      found: `“${before}▸${after}” at “${id}”`,
      expected: there
        ? `“${all.slice(Math.max(0, at - 12), at).map(({ sign }) => sign).join('')}▸${context(all, at)}” (line ${there.line} of ${part?.file})`
        : `nothing more: the lines ${part?.lines.from}-${part?.lines.to} of ${part?.file} end here`,
      ...(there ? { other: { file: `content/witness/${part?.file}`, line: there.line, column: there.column } } : {}),
    };
  }
}

/**
 * Checks that the documents together render every line of each witness that
 * is not blank, and none of them twice.
 */
export function checkCoverage(documents: readonly Document[], witnesses: readonly Witness[]): Problem[] {
  return witnesses.flatMap(({ file, text }): Problem[] => {
    const parts = documents.flatMap(({ witness }) => (witness?.file === file ? [witness.lines] : []));
    if (parts.length === 0) return [];
    return text.split('\n').flatMap((content, index): Problem[] => {
      const line = index + 1;
      const count = parts.filter(({ from, to }) => line >= from && line <= to).length;
      if (count === 1 || (count === 0 && content.trim() === '')) return [];
      return [{ code: 'witness-uncovered', place: { file: `content/witness/${file}`, line, column: 1 }, found: `a line that ${count === 0 ? 'no document renders' : 'several documents render'}`, expected: 'one document' }];
    });
  });
}

/** Everything of a document that stands on the page, in the order of the page. */
function piecesOf(document: Document, places: Record<string, Place[]>): Piece[] {
  const plain = (id: string, text: string): Piece => ({ id, runs: [{ type: 'text', text }], places: undefined });
  return [
    ...(document.titleBy === 'page' ? [plain('title', document.title['zh-Hans'])] : []),
    ...(document.byline?.at === 'head' ? [plain('byline', document.byline.texts['zh-Hans'])] : []),
    ...document.sections.flatMap((section) => [
      ...(section.numeral['zh-Hans'] ? [plain(section.id, section.numeral['zh-Hans'])] : []),
      ...section.blocks.map(({ id, texts }): Piece => ({ id, runs: texts['zh-Hans'], places: places[id] })),
    ]),
    ...(document.dateline?.at === 'foot' ? [plain('dateline', document.dateline.texts['zh-Hans'])] : []),
  ];
}

/** The characters of lines of a text, white space dropped. */
function characters(text: string, from: number, to: number): Character[] {
  return text
    .split('\n')
    .slice(from - 1, to)
    .flatMap((line, index) => {
      let column = 1;
      return [...line].flatMap((sign): Character[] => {
        const character = { sign, line: from + index, column };
        column += sign.length;
        return /\s/.test(sign) ? [] : [character];
      });
    });
}

/** The place of the nth character (white space not counted) of a block as the witness has it. */
function placeOf(runs: readonly Run[], places: readonly Place[], nth: number): Place {
  let passed = 0;
  for (const [index, run] of runs.entries()) {
    const place = places[index];
    if (!place || run.type === 'note' || run.type === 'supplied') continue;
    let column = place.column;
    for (const sign of run.type === 'corr' ? run.sic : plainText([run])) {
      if (/\s/.test(sign)) {
        column += 1;
        continue;
      }
      if (passed === nth) return { ...place, column: run.type === 'corr' ? place.column : column };
      passed += 1;
      column += sign.length;
    }
  }
  return places.at(-1) ?? { file: '', line: 1, column: 1 };
}

function context(all: readonly Character[], at: number): string {
  return all.slice(at, at + 16).map(({ sign }) => sign).join('');
}

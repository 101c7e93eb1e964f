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
  places: Place[];
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
  let before: { piece: Piece; text: string[]; line: number } | undefined;
  for (const piece of piecesOf(document, places)) {
    const text = [...witnessText(piece.runs).replace(/\s/g, '')];
    const lines = new Set<number>();
    for (const [index, sign] of text.entries()) {
      const there = expected[offset];
      if (there?.sign !== sign) {
        // A line of the witness that goes on after a piece: the piece lost its end.
        const ended = index === 0 && before?.line === there?.line ? before : undefined;
        problems.push(ended ? difference(ended.piece, ended.text, ended.text.length) : difference(piece, text, index));
        return { pieces, problems };
      }
      lines.add(there.line);
      offset += 1;
    }
    pieces.push({ id: piece.id, lines: [...lines] });
    before = { piece, text, line: expected[offset - 1]?.line ?? 0 };
  }
  if (expected[offset] && before) problems.push(difference(before.piece, before.text, before.text.length));
  return { pieces, problems };

  function difference({ id, runs, places: runPlaces }: Piece, text: string[], index: number): Problem {
    const there = expected[offset];
    return {
      code: 'witness-differs',
      place: placeOf(runs, runPlaces, index),
      found: `“${text.slice(Math.max(0, index - 12), index).join('')}▸${text.slice(index, index + 16).join('')}” at “${id}”`,
      expected: there
        ? `“${context(expected, Math.max(0, offset - 12), offset)}▸${context(expected, offset, offset + 16)}” (line ${there.line} of ${part?.file})`
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
  const plain = (id: string, text: string): Piece => ({ id, runs: [{ type: 'text', text }], places: places[id] ?? [] });
  return [
    ...(document.titleBy === 'page' ? [plain('title', document.title['zh-Hans'])] : []),
    ...(document.byline?.at === 'head' ? [plain('byline', document.byline.texts['zh-Hans'])] : []),
    ...document.sections.flatMap((section) => [
      ...(section.numeral['zh-Hans'] ? [plain(section.id, section.numeral['zh-Hans'])] : []),
      ...section.blocks.map(({ id, texts }): Piece => ({ id, runs: texts['zh-Hans'], places: places[id] ?? [] })),
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

/** The place of the nth character (white space not counted) of a piece as the witness has it; else its end. */
function placeOf(runs: readonly Run[], places: readonly Place[], nth: number): Place {
  let passed = 0;
  let end = places[0] ?? { file: '', line: 1, column: 1 };
  for (const [index, run] of runs.entries()) {
    const place = places[index];
    if (!place || run.type === 'note' || run.type === 'supplied') continue;
    let column = place.column;
    for (const sign of run.type === 'corr' ? run.sic : plainText([run])) {
      if (!/\s/.test(sign)) {
        if (passed === nth) return { ...place, column: run.type === 'corr' ? place.column : column };
        passed += 1;
      }
      column += sign.length;
    }
    end = { ...place, column: run.type === 'corr' ? place.column : column };
  }
  return end;
}

function context(all: readonly Character[], from: number, to: number): string {
  return all.slice(from, to).map(({ sign }) => sign).join('');
}

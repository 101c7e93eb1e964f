import { linesOf, type ReadWitness } from './collate.ts';
import type { ReadDocument } from './document.ts';
import type { Document } from './model.ts';
import { type Place, type Problem, problem } from './problems.ts';

/**
 * Checks that the documents together render every line of each witness that
 * is not blank, and none of them twice. Lines that follow one another are one problem.
 */
export function checkCoverage(
  documents: readonly { document: Pick<Document, 'witness'>; witnessPlaces: ReadDocument['witnessPlaces'] }[],
  witnesses: readonly ReadWitness[],
): Problem[] {
  return witnesses.flatMap(({ file, text, unreadable }): Problem[] => {
    if (unreadable) return [];
    const parts = documents.flatMap(({ document: { witness }, witnessPlaces }) => (witness?.file === file ? [{ ...witness.lines, place: witnessPlaces.lines }] : []));
    const beginning: Place = { file: `content/witness/${file}`, line: 1, column: 1 };
    if (parts.length === 0) return [problem({ code: 'witness-uncovered', place: beginning, found: 'a transcript that no document names', expected: 'a document whose witness it is' })];
    const lines = linesOf(text).flatMap((content, index) => {
      const covering = parts.filter(({ from, to }) => index + 1 >= from && index + 1 <= to);
      return content.trim() === '' && covering.length === 0 ? [] : [{ line: index + 1, covering }];
    });
    const runs: { from: number; to: number; covering: typeof parts }[] = [];
    for (const { line, covering } of lines) {
      const last = runs.at(-1);
      if (last && last.covering.length === covering.length && last.covering.every((part, index) => part === covering[index])) last.to = line;
      else runs.push({ from: line, to: line, covering });
    }
    return runs.flatMap(({ from, to, covering: [first, second] }): Problem[] => {
      const range = from === to ? `the line ${from}` : `the lines ${from}-${to}`;
      if (!first) return [problem({ code: 'witness-uncovered', place: { ...beginning, line: from }, found: `${range}, which no document renders`, expected: 'one document' })];
      if (!second) return [];
      return [problem({ code: 'witness-uncovered', place: second.place, found: `${range} of ${file}, which another document renders as well`, expected: 'one document', other: first.place })];
    });
  });
}

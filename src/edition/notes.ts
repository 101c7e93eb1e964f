import type { FootnoteDefinition } from 'mdast';
import type { SourceFile } from './data.ts';
import type { ParsedNote } from './parse.ts';
import type { Place, Problem } from './problems.ts';
import { checkNoteId, readRuns } from './runs.ts';
import { checkReferences, strayId } from './stray.ts';

/**
 * Reads a note, and what is wrong with it.
 *
 * @param notes Those read before it, by id, and then this one.
 */
export function readNote(source: SourceFile, node: FootnoteDefinition, notes: Map<string, ParsedNote>, problems: Problem[]): void {
  const [paragraph, ...more] = node.children;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const place: Place = { file: source.path, line, column };
  checkNoteId(node, place, problems);
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    problems.push({ code: 'block', place, found: `a note “${node.identifier}” that is not one paragraph`, expected: 'one paragraph of plain text' });
    notes.set(node.identifier, { text: '', place });
    return;
  }
  const first = notes.get(node.identifier);
  if (first) {
    problems.push({ code: 'note-repeated', place, found: `a second definition of the note “${node.identifier}”`, expected: 'one definition', other: first.place });
    return;
  }
  problems.push(...checkReferences(source, paragraph));
  const { runs, runPlaces } = readRuns(source, paragraph.children, problems);
  for (const [index, run] of runs.entries()) {
    const stray = run.type === 'text' ? strayId(source, run.text, runPlaces[index] ?? place) : null;
    if (!stray) continue;
    problems.push({ code: 'id-malformed', place: stray.place, found: `an id in the note “${node.identifier}”`, expected: 'notes without an id of their own' });
  }
  if (runs.some((run) => run.type !== 'text')) {
    problems.push({ code: 'block', place, found: `a directive or a note within the note “${node.identifier}”`, expected: 'plain text' });
  }
  notes.set(node.identifier, { text: runs.map((run) => (run.type === 'text' ? run.text : '')).join(''), place });
}

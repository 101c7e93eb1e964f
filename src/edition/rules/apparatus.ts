import { noteOf } from '../collation/emendations.ts';
import type { TextFrontMatter } from '../front-matter/schemas.ts';
import type { ApparatusKind, Run } from '../model.ts';
import type { ParsedText } from '../markdown/read-text.ts';
import { type Place, type Problem, problem } from '../problems.ts';

/** Which run an entry of the apparatus speaks of. */
const EMENDATIONS: Partial<Record<ApparatusKind, Run['type']>> = { corrected: 'corr', supplied: 'supplied' };

/** Checks that the apparatus and the text agree: ids, places, notes, and what was done there. */
export function checkApparatus(zh: ParsedText<TextFrontMatter>): Problem[] {
  if (!zh.isWhole) return [];
  const blocks = new Map(zh.sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
  const notesAt = new Map([...zh.data.entriesOf('notes').map(({ entry }) => [entry, 'title'] as const), ...zh.references.map(({ id, at }) => [id, at] as const)]);
  const entries = zh.data.entriesOf('apparatus');
  const problems = entries.flatMap(({ index, entry: { id, at, kind, sources } }): Problem[] => {
    const problems: Problem[] = [];
    const report = (path: PropertyKey[], found: string, expected: string, other?: Place) =>
      problems.push(problem({ code: 'apparatus', place: zh.data.place(['apparatus', index, ...path]), found, expected, ...(other ? { other } : {}) }));
    const first = entries.find(({ entry }) => entry.id === id)?.index ?? index;
    if (first < index) report(['id'], `“${id}” a second time`, 'each id once', zh.data.place(['apparatus', first, 'id']));
    const block = blocks.get(at);
    if (at !== 'title' && !block) report(['at'], `“${at}”`, 'the id of a block of this document, or title');
    const note = notesAt.get(id);
    // Of a note to which the text refers, it has been said that it is missing.
    if (kind !== 'join' && !zh.notes.has(id) && note === undefined) report(['id'], `“${id}” without a note`, `a note [^${id}]`);
    else if (note !== undefined && note !== at && (block || at === 'title')) report(['at'], `“${at}”`, `“${note}”, where the note “${id}” stands`);
    const type = EMENDATIONS[kind];
    if (type && !block?.flaws.length && (block || at === 'title') && !block?.runs.some((run) => run.type === type)) {
      report(['kind'], `“${kind}” at “${at}”, where there is no :${type}`, `:${type}[…] in the paragraph, or another kind`);
    }
    sources.forEach((source, position) => {
      if (sources.indexOf(source) < position) report(['sources', position], `the source “${source}” a second time`, 'each source once');
    });
    return problems;
  });
  // Where there is an apparatus, and it can be read, it tells of every emendation.
  if (entries.length === 0 || !zh.data.isKnown('apparatus')) return problems;
  for (const { id, runs, runPlaces, place, flaws } of blocks.values()) {
    for (const [kind, type] of Object.entries(EMENDATIONS)) {
      const emended = runs.flatMap((run, index) => (run.type === type ? [runPlaces[index] ?? place] : []));
      const told = entries.filter(({ entry }) => entry.at === id && entry.kind === kind);
      const [missing, tooMany] = [emended[told.length], told[emended.length]];
      const reasons = runs.map((run, index) => (run.type === type ? noteOf(runs, index) : undefined));
      if (missing) {
        problems.push(problem({ code: 'apparatus', place: missing, found: `:${type} in “${id}”, of which the apparatus does not tell`, expected: `an entry at ${id} of the kind ${kind} for each` }));
      } else if (tooMany && emended.length > 0 && flaws.length === 0) {
        problems.push(problem({ code: 'apparatus', place: zh.data.place(['apparatus', tooMany.index, 'kind']), found: `“${kind}” at “${id}” once more than :${type}`, expected: `one entry for each :${type}` }));
      } else if (flaws.length === 0) {
        for (const { entry } of told) {
          const at = runs.findIndex((run) => run.type === 'note' && run.id === entry.id);
          if (at === -1 || reasons.includes(entry.id)) continue;
          problems.push(problem({ code: 'apparatus', place: runPlaces[at] ?? place, found: `the note “${entry.id}” apart from the :${type} of which it tells`, expected: `[^${entry.id}] directly after the :${type}` }));
        }
      }
    }
  }
  return problems;
}

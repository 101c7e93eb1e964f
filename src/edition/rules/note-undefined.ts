import { type Problem, problem } from '../problems.ts';
import type { NoteReferences } from './note-references.ts';
import type { Rule } from './rule.ts';
import type { Text, Translation } from './texts.ts';

export const noteUndefined: Rule = {
  title: 'A reference to a note that is not defined',
  why: 'A reader would see a note number that leads nowhere.',
  fix: 'Define the note at the end of the file: [^id]: text.',
  examples: [],
};

/** Finds references to notes that are not defined. */
export function checkUndefinedNotes(zh: Text, en: Translation, zhReferences: NoteReferences, enReferences: NoteReferences): Problem[] {
  const problems: Problem[] = [];
  for (const [text, references] of [
    [zh, zhReferences],
    [en, enReferences],
  ] as const) {
    if (!text.isWhole) continue;
    for (const [id, { at, place }] of references) {
      // What the title's notes name, and neither file has, is reported once.
      if (!text.notes.has(id) && !(text === en && at === 'title' && !zh.notes.has(id))) {
        problems.push(problem({ code: 'note-undefined', place, found: `reference to the undefined note “${id}”`, expected: `a definition of the note in ${text.file}` }));
      }
    }
  }
  return problems;
}

/** The other wordings by which a text of the edition is found. */
import { plainText, type Run, witnessText } from '../edition/model.ts';
import type { Characters } from './characters.ts';
import { hanOf } from './fold.ts';
import type { Alternate } from './records.ts';

/**
 * The witness's reading of a text, with every emendation undone.
 *
 * @param runs of the text
 * @param otherRuns of the same text in the other script; none for English
 * @returns `null` where the edition changes nothing
 */
export function witnessAlternate(
  lang: 'zh' | 'en',
  runs: readonly Run[],
  otherRuns: readonly Run[] | null,
  characters: Characters,
): Alternate | null {
  const edits: Alternate['edits'] = [];
  let old = 0;
  let now = 0;
  for (const run of runs) {
    const before = witnessText([run]).length;
    const after = plainText([run]).length;
    if (run.type !== 'text' && run.type !== 'note') edits.push([old, old + before, now, now + after]);
    old += before;
    now += after;
  }
  if (edits.length === 0) return null;
  const text = witnessText(runs);
  const forms = otherRuns && otherForms(text, witnessText(otherRuns), characters);
  return { lang, text, ...(forms && { forms }), edits };
}

/**
 * The forms that the other script has where a class of characters is ambiguous.
 *
 * @returns `null` if the texts do not go side by side, character by character
 */
export function otherForms(text: string, other: string, characters: Characters): string | null {
  const chars = hanOf(text);
  const others = hanOf(other);
  if (chars.length !== others.length) return null;
  return chars.map((char, at) => (characters.formOf(char) === '' ? '' : others[at])).join('');
}

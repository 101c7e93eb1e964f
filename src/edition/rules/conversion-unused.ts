import { type Problem, problem } from '../problems.ts';
import type { Exception } from '../traditional/exceptions.ts';
import type { Traditional } from '../traditional/traditional.ts';
import type { Rule } from './rule.ts';

export const conversionUnused: Rule = {
  title: 'A conversion exception that never applies',
  why: 'An exception that changes nothing is misspelled or no longer needed.',
  fix: 'Remove the entry from content/traditional.yaml, or correct its from.',
  examples: [],
};

/** Finds conversion exceptions that change no text. */
export function checkExceptions(
  traditional: Traditional,
  texts: readonly string[],
  placeOf: (exception: Exception) => Problem['place'],
): Problem[] {
  return traditional.unused(texts).map((exception): Problem => problem({
    code: 'conversion-unused',
    place: placeOf(exception),
    found: `exception “${exception.from}”, which changes nothing`,
    expected: 'words that the texts contain and that OpenCC converts differently',
  }));
}

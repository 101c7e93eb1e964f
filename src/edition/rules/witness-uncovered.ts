import type { Rule } from './rule.ts';

export const witnessUncovered: Rule = {
  title: 'Lines of the transcript that no document contains, or two do',
  why: 'Together the documents contain the whole transcript. A line outside all of them has been forgotten.',
  fix: 'Set the lines of the documents’ witness fields so that each line that is not blank belongs to exactly one document.',
  examples: [],
};

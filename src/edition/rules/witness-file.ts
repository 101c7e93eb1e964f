import type { Rule } from './rule.ts';

export const witnessFile: Rule = {
  title: 'A transcript that does not exist, or lines that it does not have',
  why: 'The text cannot be compared with lines that do not exist.',
  fix: 'Name a file of content/witness that ends in .txt, and lines that it has.',
  examples: [],
};

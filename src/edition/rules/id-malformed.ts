import type { Rule } from './rule.ts';

export const idMalformed: Rule = {
  title: 'An id that does not have the expected form',
  why: 'Ids say where a block belongs, and become part of addresses.',
  fix: 'Write preamble, s1 … or closing for a section; s3.4, preamble.2, p4 or signature.1 for a block, in ASCII.',
  examples: [],
};

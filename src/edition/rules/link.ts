import type { Rule } from './rule.ts';

export const link: Rule = {
  title: 'A link or an image in the text',
  why: 'The texts are printed documents, which have no links. Sources are listed in one place, so that a changed address is changed once.',
  fix: 'Name the source in words; put its address in content/sources.yaml.',
  examples: [],
};

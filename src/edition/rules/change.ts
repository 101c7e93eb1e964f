import type { Rule } from './rule.ts';

export const change: Rule = {
  title: 'A version or a change that does not match the rest',
  why: 'The list of changes is what readers can cite. It must lead from each published reading to the present text.',
  fix: 'List the versions of content/changes.yaml in ascending order, the last as in content/edition.yaml; give each change the paragraph as it was published and as it is now.',
  examples: [],
};

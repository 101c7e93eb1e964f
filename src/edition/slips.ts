import { diffChars } from 'diff';
import type { z } from 'zod';
import { valueAt } from './data.ts';

/** Of fields that are misspelt, those that are missing for them: the two are one problem. Paths, their parts joined. */
export function findSlips(issues: readonly z.core.$ZodIssue[], data: unknown): Map<string, string> {
  const missing = issues.filter((issue) => issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined);
  const slips = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const found = missing.find(({ path }) => path.slice(0, -1).join() === issue.path.join() && areAlike(key, String(path.at(-1))));
      if (found) slips.set([...issue.path, key].join(), found.path.join());
    }
  }
  return slips;
}

/** Whether one name can be the other one mistyped: two letters exchanged, or as much. */
function areAlike(a: string, b: string): boolean {
  return diffChars(a, b, { maxEditLength: Math.min(4, a.length, b.length) }) !== undefined;
}

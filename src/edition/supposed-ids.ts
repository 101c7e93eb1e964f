import { isNone, isSectionId, parseBlockId } from './ids.ts';
import type { ParsedSection } from './parse.ts';

/**
 * Gives the ids that are missing, malformed, repeated or mistyped, where what stands around
 * them leaves no doubt: one mistake is then one report, and what follows is checked as if it
 * were mended. Others are left as they are.
 *
 * @param sections Of one file; changed in place.
 */
export function supposeIds(sections: readonly ParsedSection[]): void {
  const taken = new Set(sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]));
  const give = (one: { id: string }, id: string) => {
    if (taken.has(id)) return;
    taken.add(id);
    one.id = id;
  };
  const before = new Set<string>();
  for (const section of sections) {
    // All blocks of a section that has a wrong id, or none, say which one it should have.
    const prefixes = new Set(section.blocks.flatMap(({ id }) => parseBlockId(id)?.prefix ?? []).filter(isSectionId));
    const [prefix] = prefixes;
    if (section.id !== 'body' && prefix && prefixes.size === 1 && prefix !== section.id) give(section, prefix);
    if (section.id !== 'body' && !isSectionId(section.id)) continue;
    let last = section.id === 'body' ? 'p0' : `${section.id}.0`;
    section.blocks.forEach((block, index) => {
      const expected = next(last);
      // Between two that are right.
      const isSlip = block.id !== expected && section.blocks[index + 1]?.id === next(expected);
      const isWrong = isNone(block.id) ? block.runs.length > 0 : !parseBlockId(block.id) || before.has(block.id) || isSlip;
      if (isWrong) give(block, expected);
      if (parseBlockId(block.id)) last = block.id;
      before.add(block.id);
    });
  }
}

/** The id after a block's: `s3.5` after `s3.4`. */
function next(id: string): string {
  return id.replace(/\d+$/, (number) => String(Number(number) + 1));
}

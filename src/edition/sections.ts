import { isSectionId, parseBlockId } from './ids.ts';
import type { ParsedSection } from './parse.ts';
import type { Problem } from './problems.ts';
import { ALL } from './runs.ts';

/**
 * Divides blocks into the sections that their ids name, where a heading is missing or one
 * stands in a text that has no sections: this is then one report, and what follows is checked
 * as if it were mended.
 *
 * @param sections Of one file; changed in place.
 */
export function arrangeSections(sections: ParsedSection[], problems: Problem[]): void {
  const prefixes = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(({ id }) => parseBlockId(id)?.prefix ?? [])));
  const [only] = [...prefixes].filter((prefix) => prefix !== 'signature');
  if (only === 'body' && prefixes.size <= (prefixes.has('signature') ? 2 : 1)) mergeAll(sections, problems);
  else divide(sections, problems);
}

function mergeAll(sections: ParsedSection[], problems: Problem[]): void {
  const [first] = sections;
  if (!first) return;
  for (const { id, place, isTold } of sections) {
    if (id !== 'body' && !isTold) problems.push({ code: 'block', place, found: 'a heading in a text whose paragraphs are p1, p2 …', expected: 'no heading, or paragraphs such as s1.1' });
  }
  const blocks = sections.flatMap((section) => section.blocks);
  sections.splice(0, sections.length, { ...first, id: 'body', writtenId: 'body', numeral: '', flaws: [], blocks });
}

function divide(sections: ParsedSection[], problems: Problem[]): void {
  const taken = new Set(sections.map(({ id }) => id));
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index];
    if (!section) continue;
    const at = section.blocks.findIndex(({ id }, position) => {
      const parsed = parseBlockId(id);
      // Where all blocks are of another section, it is the heading's id that is wrong.
      return parsed && parsed.number === 1 && isSectionId(parsed.prefix) && !taken.has(parsed.prefix) && (position > 0 || section.id === 'body');
    });
    const first = section.blocks[at];
    const prefix = first && parseBlockId(first.id)?.prefix;
    if (!first || !prefix) continue;
    problems.push({ code: 'block', place: first.place, found: `“${first.id}” without the heading of its section before it`, expected: `a heading such as ## {#${prefix}}` });
    taken.add(prefix);
    // Its numeral may stand on the page.
    first.flaws.push([0, 0]);
    const { place, idPlace } = first;
    sections.splice(index + 1, 0, { id: prefix, writtenId: prefix, numeral: '', flaws: [ALL], isTold: true, place, idPlace, numeralPlace: place, blocks: section.blocks.splice(at) });
    if (section.blocks.length === 0) sections.splice(index--, 1);
  }
}

import { parseBlockId } from './ids.ts';
import type { ParsedText } from './parse.ts';
import type { Problem } from './problems.ts';

/**
 * Checks that the sections and blocks of one file are numbered as they stand:
 * preamble, s1 … sN, closing; within each from 1 without gaps; signatures last.
 */
export function checkOrder(text: ParsedText<unknown>): Problem[] {
  const problems: Problem[] = [];
  let sectionNumber = 0;
  let closed = false;
  let signatures = 0;

  text.sections.forEach((section, index) => {
    const expectedSection =
      section.id === 'body' || (section.id === 'preamble' && index === 0) || (section.id === 'closing' && !closed)
        ? section.id
        : `s${sectionNumber + 1}`;
    if (section.id !== expectedSection || (closed && section.id !== 'closing')) {
      problems.push({
        code: 'id-displaced',
        place: section.place,
        found: `the section “${section.id}”`,
        expected: closed ? 'no section after the closing' : `the section “${expectedSection}”`,
      });
    }
    if (/^s\d/.test(section.id)) sectionNumber = Number(section.id.slice(1));
    closed ||= section.id === 'closing';

    let number = 0;
    for (const { id, place } of section.blocks) {
      const parsed = parseBlockId(id);
      if (!parsed) continue;
      const isSignature = parsed.prefix === 'signature';
      const expected = isSignature
        ? `signature.${signatures + 1}`
        : section.id === 'body'
          ? `p${number + 1}`
          : `${section.id}.${number + 1}`;
      if (id !== expected || (!isSignature && signatures > 0)) {
        problems.push({
          code: 'id-displaced',
          place,
          found: `the id “${id}”`,
          expected: signatures > 0 && !isSignature ? 'no paragraph after the signatures' : `“${expected}”`,
        });
      }
      if (isSignature) signatures = parsed.number;
      else if (parsed.prefix === section.id) number = parsed.number;
      else number += 1;
    }
  });
  return problems;
}

/** What Markdown would take for text, or make text of, without a word. */
import type { Heading, Paragraph } from 'mdast';
import type { SourceFile } from './data.ts';
import { follow, isEscaped } from './follow.ts';
import { type Place, placeAt, type Problem } from './problems.ts';

/** What looks like an id, and is not escaped, in a text that begins at a place. */
export function strayId(source: SourceFile, text: string, start: Place): { id: string; place: Place } | null {
  const found = /\{#([^{}]*)\}/.exec(text);
  const place = found && follow(source.text, start, text, found.index);
  return !found || !place || isEscaped(source.text, place) ? null : { id: found[1] ?? '', place };
}

/** A sign that is written as a reference is seen by no reviewer. */
export function checkReferences(source: SourceFile, { position }: Heading | Paragraph): Problem[] {
  const from = position?.start.offset ?? 0;
  const written = source.text.slice(from, position?.end.offset);
  return [...written.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi)].map(({ 0: found, index }): Problem => ({
    code: 'character',
    place: placeAt(source.path, source.text, from + index),
    found: `the character reference “${found}”`,
    expected: 'the character itself, or \\& for an ampersand',
  }));
}

import type { Element, ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Note, Run } from '../edition/model.ts';

/**
 * The HTML of a paragraph's runs.
 *
 * Runs in: text 提升, supplied 到, note w3; HTML out:
 * `提升<span class="supplied">到</span><sup class="note-ref"><a href="#note-w3" …>5</a></sup>`.
 * Without its `.note-ref` elements the text content is the paragraph's text.
 *
 * @param notes The notes of the document, which give the numbers.
 * @param name The accessible name of a reference, from its number.
 */
export function runsToHtml(runs: readonly Run[], notes: readonly Note[], name: (number: number) => string): string {
  return toHtml({ type: 'root', children: runs.flatMap((run, at) => runToHast(run, notes, name, runs[at - 1], runs[at + 1])) });
}

function runToHast(
  run: Run,
  notes: readonly Note[],
  name: (number: number) => string,
  before: Run | undefined,
  after: Run | undefined,
): ElementContent[] {
  if (run.type === 'text') return [text(run.text)];
  if (run.type === 'corr') {
    // The empty half of a Chinese mark would stand between it and the note's number.
    const trimmed = /^\p{P}$/u.test(run.text) && after?.type === 'note';
    return [element('span', { className: trimmed ? ['corr', 'trimmed'] : ['corr'], dataSic: run.sic }, [text(run.text)])];
  }
  if (run.type === 'supplied') return [element('span', { className: ['supplied'] }, [text(run.text)])];
  const note = notes.find(({ id }) => id === run.id);
  if (!note) return [];
  return [
    // A comma divides the numbers of two notes at one place.
    element('sup', { className: before?.type === 'note' ? ['note-ref', 'next'] : ['note-ref'] }, [
      element('a', { href: `#note-${note.id}`, ariaLabel: name(note.number) }, [text(String(note.number))]),
    ]),
  ];
}

function text(value: string): Text {
  return { type: 'text', value };
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

import type { FootnoteDefinition, FootnoteReference, Nodes, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { excerpt, type SourceFile } from './data.ts';
import { follow } from './follow.ts';
import { noteId } from './front-matter.ts';
import type { Run } from './model.ts';
import type { Place, Problem } from './problems.ts';
import { sameShape } from './traditional-schema.ts';

/** The directives of the source format and the attribute that each one needs. */
const DIRECTIVES: Record<string, string | null> = { corr: 'sic', supplied: null, hant: 'as' };

/**
 * Reads the inline content of a block.
 *
 * Markdown in: `提升:supplied[到]前[^w3]`; runs out: text 提升, supplied 到,
 * text 前, note w3.
 *
 * @param source The author's file.
 * @param children The block's content.
 * @param problems Takes everything that the source format does not have.
 */
export function readRuns(
  source: SourceFile,
  children: readonly PhrasingContent[],
  problems: Problem[],
): { runs: Run[]; runPlaces: Place[] } {
  const runs: Run[] = [];
  const runPlaces: Place[] = [];
  const at = (node: Nodes): Place => ({
    file: source.path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const add = (run: Run, place: Place) => {
    const last = runs.at(-1);
    if (run.type === 'text' && last?.type === 'text' && run.hant === undefined && last.hant === undefined) {
      last.text += run.text;
      return;
    }
    runs.push(run);
    runPlaces.push(place);
  };

  for (const node of children) {
    switch (node.type) {
      case 'text':
        readLines(node.value, at(node));
        break;
      case 'footnoteReference':
        checkNoteId(node, at(node), problems);
        add({ type: 'note', id: node.identifier }, at(node));
        break;
      case 'textDirective':
        readDirective(node);
        break;
      case 'html':
        problems.push({ code: 'raw-html', place: at(node), found: `HTML (${excerpt(node.value)})`, expected: 'plain text' });
        break;
      case 'link':
      case 'image':
      case 'linkReference':
      case 'imageReference':
        problems.push({ code: 'link', place: at(node), found: node.type.startsWith('image') ? 'an image' : 'a link', expected: 'plain text' });
        break;
      default:
        problems.push({ code: 'block', place: at(node), found: `Markdown of type ${node.type}`, expected: 'plain text' });
    }
  }
  return { runs, runPlaces };

  function readLines(text: string, place: Place): void {
    if (text.includes('\n')) {
      problems.push({ code: 'block', place: { ...place, line: place.line + 1, column: 1 }, found: 'a line break within a paragraph', expected: 'a paragraph on one line' });
    }
    for (const undefinedNote of text.matchAll(/\[\^([^\]\s]+)\]/g)) {
      problems.push({ code: 'note-undefined', place: follow(source.text, place, text, undefinedNote.index), found: `a reference to the note “${undefinedNote[1]}”`, expected: 'a note that is defined in this file' });
    }
    // What Markdown did not read as a directive is not the text of a newspaper either.
    for (const leftover of text.matchAll(/(?:corr|supplied|hant)\[|\{(?:sic|as)=/g)) {
      problems.push({ code: 'directive-form', place: follow(source.text, place, text, leftover.index), found: `“${leftover[0]}” in the text`, expected: 'a directive as a whole: half-width colon, name, brackets, braces' });
    }
    add({ type: 'text', text }, place);
  }

  function readDirective(node: TextDirective): void {
    const place = at(node);
    const { name } = node;
    const attribute = DIRECTIVES[name];
    if (attribute === undefined || !Object.hasOwn(DIRECTIVES, name)) {
      problems.push({ code: 'directive-unknown', place, found: `the directive “:${name}”`, expected: 'corr, supplied or hant' });
      return;
    }
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const form = (found: string, expected: string) =>
      problems.push({ code: 'directive-form', place, found, expected });
    if (node.children.some((child) => child.type !== 'text')) {
      form(`a ${node.children.find((child) => child.type !== 'text')?.type} within “:${name}”`, 'plain text between its brackets');
      return;
    }
    if (text.trim() === '') {
      form(`“:${name}” without a text in brackets`, `:${name}[text]`);
      return;
    }
    const names = Object.keys(node.attributes ?? {});
    const extra = names.find((key) => key !== attribute);
    if (extra !== undefined) form(`the attribute “${extra}” on “:${name}”`, attribute ? `only ${attribute}="…"` : 'no attribute');
    const written = source.text.slice(node.position?.start.offset, node.position?.end.offset);
    if (attribute !== null && written.split(`${attribute}=`).length > 2) form(`two times ${attribute} on “:${name}”`, `one ${attribute}="…"`);
    const value = attribute === null ? '' : node.attributes?.[attribute];
    if (attribute !== null && !value) {
      form(`“:${name}” without ${attribute}`, `:${name}[${text}]{${attribute}="…"}`);
      return;
    }
    if (value && /^[“”„"]|[“”"]$/u.test(value)) {
      form(`${attribute}=${value}`, `straight quotation marks around the value: ${attribute}="…"`);
      return;
    }
    if (name === 'corr' && value === text) {
      form(`“:corr[${text}]” with the same sic`, 'another reading of the transcript');
      return;
    }
    const inner = { ...place, column: place.column + name.length + 2 };
    if (name === 'corr') add({ type: 'corr', text, sic: value ?? '' }, inner);
    else if (name === 'supplied') add({ type: 'supplied', text }, inner);
    else if (sameShape(text, value ?? '')) add({ type: 'text', text, hant: value ?? '' }, inner);
    else form(`“${value}” for “${text}”`, 'as many characters as the text between the brackets has');
  }
}

/** Whether a note's id is one that an address and a file can hold: as `noteId` of the front matter has it. */
export function checkNoteId({ label, identifier }: FootnoteReference | FootnoteDefinition, place: Place, problems: Problem[]): void {
  const id = label ?? identifier;
  if (noteId.safeParse(id).success) return;
  problems.push({ code: 'note-malformed', place, found: `the note’s id “${id}”`, expected: 'lower-case letters, digits and hyphens, a letter first' });
}

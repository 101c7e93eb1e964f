import type { FootnoteDefinition, FootnoteReference, Nodes, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { excerpt, type SourceFile } from './data.ts';
import { follow, isEscaped } from './follow.ts';
import { noteId } from './front-matter.ts';
import { type Run, witnessText } from './model.ts';
import type { Place, Problem } from './problems.ts';
import { sameShape } from './traditional-schema.ts';

/** Where a block's text may not be whole: from which to which of its characters, as the witness has them and white space dropped. */
export type Flaw = [from: number, to: number];

/** A flaw of a whole block. */
export const ALL: Flaw = [0, Number.MAX_SAFE_INTEGER];

/** How an author would call what the source format does not have. */
const NAMES: Record<string, string> = {
  blockquote: 'a quotation (>)',
  break: 'a forced line break',
  code: 'a block of code (indented by four spaces, or between ```)',
  containerDirective: 'a directive as a block (:::)',
  definition: 'the definition of a link',
  delete: 'a deletion (~~)',
  emphasis: 'an emphasis (*)',
  footnoteReference: 'a note',
  heading: 'a heading',
  inlineCode: 'code (`)',
  leafDirective: 'a directive as a block (::)',
  list: 'a list',
  strong: 'an emphasis (**)',
  table: 'a table',
  textDirective: 'a directive',
  thematicBreak: 'a line of dashes',
};

/** What a node is called in a report. */
export function nameOf({ type }: Nodes): string {
  return NAMES[type] ?? type;
}

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
): { runs: Run[]; runPlaces: Place[]; flaws: Flaw[] } {
  const runs: Run[] = [];
  const runPlaces: Place[] = [];
  const flaws: Flaw[] = [];
  /** Whether a text goes on with the one before. */
  let goesOn = true;
  const countSigns = (more = '') => signsOfWitness([...runs, { type: 'text', text: more }]);
  /** What stands here is not read, or not as its author meant it. */
  const lose = () => {
    flaws.push([countSigns(), countSigns()]);
    goesOn = false;
  };
  const at = ({ position }: Nodes): Place => ({ file: source.path, line: position?.start.line ?? 1, column: position?.start.column ?? 1 });
  const add = (run: Run, place: Place) => {
    const last = runs.at(-1);
    if (goesOn && run.type === 'text' && last?.type === 'text' && run.hant === undefined && last.hant === undefined) {
      last.text += run.text;
      return;
    }
    goesOn = true;
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
        if (!readDirective(node)) lose();
        break;
      case 'html':
        problems.push({ code: 'raw-html', place: at(node), found: `HTML (${excerpt(node.value)})`, expected: 'plain text' });
        lose();
        break;
      case 'link':
        // An address that was escaped not to be one: Markdown makes a link of the text.
        if (!node.position) {
          const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
          add({ type: 'text', text }, runPlaces.at(-1) ?? at(node));
          break;
        }
        problems.push({ code: 'link', place: at(node), found: 'a link', expected: 'plain text' });
        lose();
        break;
      case 'image':
      case 'linkReference':
      case 'imageReference':
        problems.push({ code: 'link', place: at(node), found: node.type.startsWith('image') ? 'an image' : 'a link', expected: 'plain text' });
        lose();
        break;
      default:
        problems.push({ code: 'block', place: at(node), found: nameOf(node), expected: 'plain text; \\ before a sign that belongs to it' });
        lose();
    }
  }
  return { runs, runPlaces, flaws };

  function readLines(text: string, place: Place): void {
    if (text.includes('\n')) {
      problems.push({ code: 'block', place: { ...place, line: place.line + 1, column: 1 }, found: 'a line break within a paragraph', expected: 'a paragraph on one line' });
    }
    const before = problems.at(-1);
    const isTold = before?.code.startsWith('directive-') && before.place.line === place.line;
    // What Markdown did not read as a directive is not the text of a newspaper either.
    const leftover = isTold ? null : /(?:corr|supplied|hant)\[|\{(?:sic|as)=/.exec(text);
    if (leftover) {
      problems.push({ code: 'directive-form', place: follow(source.text, place, text, leftover.index), found: `“${leftover[0]}” in the text`, expected: 'a directive as a whole: half-width colon, name, brackets, braces' });
    }
    if (leftover || (isTold && /\{(?:sic|as)=/.test(text))) flaws.push([countSigns(text.slice(0, leftover?.index ?? 0)) - 1, countSigns(text.slice(0, text.search(/[\]}][^\]}]*$/) + 1))]);
    // A reference to a note that is not defined is text to Markdown.
    let from = 0;
    for (const { 0: reference, 1: label = '', index } of text.matchAll(/\[\^([^\]]+)\]/g)) {
      const start = follow(source.text, place, text, index);
      if (isEscaped(source.text, start)) continue;
      if (index > from) add({ type: 'text', text: text.slice(from, index) }, follow(source.text, place, text, from));
      checkNoteId({ label, identifier: label }, start, problems);
      add({ type: 'note', id: label.toLowerCase() }, start);
      from = index + reference.length;
    }
    if (from < text.length) add({ type: 'text', text: text.slice(from) }, from > 0 ? follow(source.text, place, text, from) : place);
  }

  /** @returns Whether its text was read. */
  function readDirective(node: TextDirective): boolean {
    const place = at(node);
    const { name } = node;
    const attribute = DIRECTIVES[name];
    if (attribute === undefined || !Object.hasOwn(DIRECTIVES, name)) {
      problems.push({ code: 'directive-unknown', place, found: `the directive “:${name}”`, expected: 'corr, supplied or hant, or \\: for a colon of the text' });
      return false;
    }
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const form = (found: string, expected: string) =>
      problems.push({ code: 'directive-form', place, found, expected });
    if (node.children.some((child) => child.type !== 'text')) {
      form(`${nameOf(node.children.find((child) => child.type !== 'text') ?? node)} within “:${name}”`, 'plain text between its brackets');
      return false;
    }
    if (text.trim() === '') {
      form(`“:${name}” without a text in brackets`, `:${name}[text]`);
      return false;
    }
    const names = Object.keys(node.attributes ?? {});
    const extra = names.find((key) => key !== attribute);
    if (extra !== undefined) form(`the attribute “${extra}” on “:${name}”`, attribute ? `only ${attribute}="…"` : 'no attribute');
    const written = source.text.slice(node.position?.start.offset, node.position?.end.offset);
    if (attribute !== null && written.split(`${attribute}=`).length > 2) form(`two times ${attribute} on “:${name}”`, `one ${attribute}="…"`);
    const value = attribute === null ? '' : node.attributes?.[attribute];
    if (attribute !== null && !value) {
      form(`“:${name}” without ${attribute}`, `:${name}[${text}]{${attribute}="…"}`);
      return false;
    }
    if (value && /[{\s](?:sic|as)=[“”„]/u.test(written)) {
      form(`${attribute}=${value}`, `straight quotation marks around the value: ${attribute}="…"`);
      return false;
    }
    if (name === 'corr' && value === text) {
      form(`“:corr[${text}]” with the same sic`, 'another reading of the transcript');
      return false;
    }
    const inner = { ...place, column: place.column + name.length + 2 };
    if (name === 'hant' && !sameShape(text, value ?? '')) {
      form(`“${value}” for “${text}”`, 'as many characters as the text between the brackets has, each of the same plane of Unicode');
      return false;
    }
    if (name === 'corr') add({ type: 'corr', text, sic: value ?? '' }, sicPlace(written, place) ?? inner);
    else if (name === 'supplied') add({ type: 'supplied', text }, inner);
    else add({ type: 'text', text, hant: value ?? '' }, inner);
    return true;
  }

  /** Where the transcript's reading begins. */
  function sicPlace(written: string, place: Place): Place | null {
    const at = /\{\s*sic="?/.exec(written);
    return at ? { ...place, column: place.column + at.index + at[0].length } : null;
  }
}

/** Whether a note's id is one that an address and a file can hold: as `noteId` of the front matter has it. */
export function checkNoteId({ label, identifier }: Pick<FootnoteReference | FootnoteDefinition, 'label' | 'identifier'>, place: Place, problems: Problem[]): void {
  const id = label ?? identifier;
  if (noteId.safeParse(id).success) return;
  problems.push({ code: 'note-malformed', place, found: `the note’s id “${id}”`, expected: 'lower-case letters, digits and hyphens, a letter first; not the id of a place, such as p1, s1 or title' });
}

/** How many characters runs have in the witness, white space dropped. */
function signsOfWitness(runs: readonly Run[]): number {
  return [...witnessText(runs).replace(/\s/g, '')].length;
}

/** Documents of the real ones' paragraphs, dealt anew: authors' files, valid in every respect. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { randomFrom, shuffle } from './random.ts';

/**
 * Adds documents to those of a project, until it has as many as are asked for.
 *
 * Each takes the shape of a real one: its fields, its sections, their number of paragraphs.
 * The paragraphs are the real ones, Chinese and English together with their notes, so that
 * every term keeps its rendering. What holds at one place of one page alone is left out:
 * transcript, apparatus, notes on the title, lines within the first paragraph.
 *
 * @param project The folder of the project.
 * @param count How many documents it is to have, the real ones among them.
 * @param seed The same one deals the same paragraphs.
 */
export function writeCorpus(project: string, count: number, seed: number): void {
  const folder = join(project, 'content/documents');
  const random = randomFrom(seed);
  const originals = readdirSync(folder).map((id) => readOriginal(join(folder, id), id));
  const all = originals.flatMap(({ paragraphs }) => paragraphs);
  let pool: Paragraph[] = [];
  for (let at = originals.length; at < count; at += 1) {
    const original = originals[at % originals.length] as Original;
    const id = `${original.id}-${at}`;
    const dealt = original.slots.map(() => {
      if (pool.length === 0) pool = shuffle([...all], random);
      return pool.pop() as Paragraph;
    });
    mkdirSync(join(folder, id));
    for (const lang of LANGS) writeFileSync(join(folder, id, `${lang}.md`), fileOf(original, lang, at, dealt));
  }
}

const LANGS = ['zh-Hans', 'en'] as const;
type Lang = (typeof LANGS)[number];
type Texts = Record<Lang, string>;

/** A paragraph without its id, with the notes to which it refers. */
interface Paragraph {
  texts: Texts;
  notes: { id: string; texts: Texts }[];
}

/** A real document: its fields, and its body with a slot for each paragraph. */
interface Original {
  id: string;
  fields: Record<Lang, Record<string, unknown>>;
  /** Headings, signatures and slots in order; a slot is the id of its paragraph. */
  body: Record<Lang, (string | { slot: string })[]>;
  slots: string[];
  paragraphs: Paragraph[];
}

const PARAGRAPH = /^(.*) \{#((?:s\d+|preamble|closing)\.\d+|p\d+)\}$/;
const NOTE = /^\[\^([^\]]+)\]: (.*)$/;

function readOriginal(folder: string, id: string): Original {
  const files = Object.fromEntries(LANGS.map((lang) => [lang, readFile(join(folder, `${lang}.md`))])) as Record<Lang, ReturnType<typeof readFile>>;
  const slots = [...files['zh-Hans'].paragraphs.keys()];
  const paragraphs = slots.map((slot): Paragraph => {
    const texts = textsOf((lang) => files[lang].paragraphs.get(slot));
    const notes = [...texts['zh-Hans'].matchAll(/\[\^([^\]]+)\]/g)].map(([, note = '']) => ({
      id: note,
      texts: textsOf((lang) => files[lang].notes.get(note)),
    }));
    return { texts, notes };
  });
  const by = <T>(value: (file: ReturnType<typeof readFile>) => T) => ({ 'zh-Hans': value(files['zh-Hans']), en: value(files.en) });
  return { id, slots, paragraphs, fields: by(({ fields }) => fields), body: by(({ body }) => body) };
}

function readFile(path: string) {
  const [, yaml = '', text = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  const fields = parse(yaml) as Record<string, unknown>;
  const paragraphs = new Map<string, string>();
  const notes = new Map<string, string>();
  const body: Original['body'][Lang] = [];
  for (const line of text.split('\n')) {
    const [, content, id] = PARAGRAPH.exec(line) ?? [];
    const [, note, definition] = NOTE.exec(line) ?? [];
    if (id !== undefined) {
      paragraphs.set(id, content ?? '');
      body.push({ slot: id });
    } else if (note !== undefined) notes.set(note, definition ?? '');
    else if (line !== '') body.push(line);
  }
  return { fields, paragraphs, notes, body };
}

function textsOf(text: (lang: Lang) => string | undefined): Texts {
  const [zh, en] = [text('zh-Hans'), text('en')];
  if (zh === undefined || en === undefined) throw new Error('A paragraph or a note in one language only');
  return { 'zh-Hans': zh, en };
}

function fileOf({ fields, body, slots }: Original, lang: Lang, order: number, dealt: readonly Paragraph[]): string {
  const { witness, apparatus, notes, byline, dateline, ...own } = fields[lang];
  const original = fields['zh-Hans'];
  const kept = {
    ...own,
    title: `${String(own['title'])} ${order}`,
    shortTitle: `${String(own['shortTitle'])} ${order}`,
    ...(lang === 'zh-Hans' && { order: order + 100 }),
    ...(byline !== undefined && standsApart(original['byline']) && { byline }),
    ...(dateline !== undefined && standsApart(original['dateline']) && { dateline }),
  };
  // A note's id says at which place it stands: two paragraphs may bring notes of one name.
  const noteId = (at: number, id: string): string => `n${at}-${id}`;
  const lines = body[lang].map((part) => {
    if (typeof part === 'string') return part;
    const at = slots.indexOf(part.slot);
    const text = dealt[at]?.texts[lang] ?? '';
    return `${text.replace(/\[\^([^\]]+)\]/g, (_, id: string) => `[^${noteId(at, id)}]`)} {#${part.slot}}`;
  });
  const definitions = dealt.flatMap(({ notes: own }, at) => own.map(({ id, texts }) => `[^${noteId(at, id)}]: ${texts[lang]}`));
  return `---\n${stringify(kept)}---\n\n${[...lines, ...definitions].join('\n\n')}\n`;
}

function standsApart(line: unknown): boolean {
  return (line as { at?: string } | undefined)?.at !== 'paragraph';
}

/** Generates valid documents from the paragraphs of the real ones, for benchmarks. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { randomFrom, shuffle } from "./random.ts";

/**
 * Adds generated documents to a project.
 *
 * Each copies the front matter and the sections of a real document, with shuffled real
 * paragraphs. A paragraph keeps its translation and its notes, so that terms have their
 * renderings. Transcript, apparatus, explanations, comparisons, notes on the title and lines within
 * the first paragraph are omitted, because they are true of one document only.
 *
 * @param project The folder of the project.
 * @param count The number of documents in the end, including the real ones.
 * @param seed The same seed generates the same documents.
 */
export function writeCorpus(
  project: string,
  count: number,
  seed: number,
): void {
  const folder = join(project, "content/documents");
  const random = randomFrom(seed);
  const originals = readdirSync(folder).map((id) =>
    readOriginal(join(folder, id), id),
  );
  const all = originals.flatMap(({ paragraphs }) => paragraphs);
  let pool: Paragraph[] = [];
  for (let at = originals.length; at < count; at += 1) {
    const original = originals[at % originals.length] as Original;
    const id = `${original.id}-${at}`;
    const paragraphs = original.slots.map(() => {
      if (pool.length === 0) pool = shuffle([...all], random);
      return pool.pop() as Paragraph;
    });
    mkdirSync(join(folder, id));
    for (const lang of LANGS)
      writeFileSync(
        join(folder, id, `${lang}.md`),
        fileOf(original, lang, at, paragraphs),
      );
  }
}

const LANGS = ["zh-Hans", "en"] as const;
type Lang = (typeof LANGS)[number];
type Texts = Record<Lang, string>;

/** A paragraph without its id, with its notes. */
interface Paragraph {
  texts: Texts;
  notes: { id: string; texts: Texts }[];
}

/** A real document: its front matter, and its body with a slot for each paragraph. */
interface Original {
  id: string;
  fields: Record<Lang, Record<string, unknown>>;
  /** Headings, signatures and slots in order. A slot is the id of a paragraph. */
  body: Record<Lang, (string | { slot: string })[]>;
  slots: string[];
  paragraphs: Paragraph[];
}

const PARAGRAPH = /^(.*) \{#((?:s\d+|preamble|closing)\.\d+|p\d+)\}$/;
const NOTE = /^\[\^([^\]]+)\]: (.*)$/;

function readOriginal(folder: string, id: string): Original {
  const files = Object.fromEntries(
    LANGS.map((lang) => [lang, readFile(join(folder, `${lang}.md`))]),
  ) as Record<Lang, ReturnType<typeof readFile>>;
  const slots = [...files["zh-Hans"].paragraphs.keys()];
  const paragraphs = slots.map((slot): Paragraph => {
    const texts = textsOf((lang) => files[lang].paragraphs.get(slot));
    const notes = [...texts["zh-Hans"].matchAll(/\[\^([^\]]+)\]/g)].map(
      ([, note = ""]) => ({
        id: note,
        texts: textsOf((lang) => files[lang].notes.get(note)),
      }),
    );
    return { texts, notes };
  });
  const by = <T>(value: (file: ReturnType<typeof readFile>) => T) => ({
    "zh-Hans": value(files["zh-Hans"]),
    en: value(files.en),
  });
  return {
    id,
    slots,
    paragraphs,
    fields: by(({ fields }) => fields),
    body: by(({ body }) => body),
  };
}

function readFile(path: string) {
  const [, yaml = "", text = ""] = readFileSync(path, "utf8").split(/^---$/m);
  const fields = parse(yaml) as Record<string, unknown>;
  const paragraphs = new Map<string, string>();
  const notes = new Map<string, string>();
  const body: Original["body"][Lang] = [];
  for (const line of text.split("\n")) {
    const [, content, id] = PARAGRAPH.exec(line) ?? [];
    const [, note, definition] = NOTE.exec(line) ?? [];
    if (id !== undefined) {
      paragraphs.set(id, content ?? "");
      body.push({ slot: id });
    } else if (note !== undefined) notes.set(note, definition ?? "");
    else if (line !== "") body.push(line);
  }
  return { fields, paragraphs, notes, body };
}

function textsOf(text: (lang: Lang) => string | undefined): Texts {
  const [zh, en] = [text("zh-Hans"), text("en")];
  if (zh === undefined || en === undefined)
    throw new Error(
      "Unexpected paragraph or note in one language. Expected both languages.",
    );
  return { "zh-Hans": zh, en };
}

function fileOf(
  { fields, body, slots }: Original,
  lang: Lang,
  order: number,
  paragraphs: readonly Paragraph[],
): string {
  const own = fields[lang];
  const chinese = fields["zh-Hans"];
  const omitted = [
    "witness",
    "apparatus",
    "explanations",
    "compared",
    "notes",
    ...["byline", "dateline"].filter((name) =>
      isWithinParagraph(chinese[name]),
    ),
  ];
  const frontMatter = {
    ...Object.fromEntries(
      Object.entries(own).filter(([name]) => !omitted.includes(name)),
    ),
    title: `${String(own["title"])} ${order}`,
    shortTitle: `${String(own["shortTitle"])} ${order}`,
    ...(lang === "zh-Hans" && { order: order + 100 }),
  };
  // The id contains the paragraph's position, because two paragraphs may have notes with the same id.
  const noteId = (at: number, id: string): string => `n${at}-${id}`;
  const lines = body[lang].map((part) => {
    if (typeof part === "string") return part;
    const at = slots.indexOf(part.slot);
    const text = paragraphs[at]?.texts[lang] ?? "";
    return `${text.replace(/\[\^([^\]]+)\]/g, (_, id: string) => `[^${noteId(at, id)}]`)} {#${part.slot}}`;
  });
  const definitions = paragraphs.flatMap(({ notes }, at) =>
    notes.map(({ id, texts }) => `[^${noteId(at, id)}]: ${texts[lang]}`),
  );
  return `---\n${stringify(frontMatter)}---\n\n${[...lines, ...definitions].join("\n\n")}\n`;
}

function isWithinParagraph(line: unknown): boolean {
  return (line as { at?: string } | undefined)?.at === "paragraph";
}

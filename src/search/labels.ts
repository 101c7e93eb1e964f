/** A label that is typed into search: `§2.5`, `2.5`, `s2.5`, `§P.1`, `¶3`, `3.4-3.6`, `2.5:3`, `note 8`, `注8`. */
import type { Entry } from "./files.ts";
import type { Place, Source } from "./source.ts";

/** The paragraphs from one label to another, or the notes with a mark. */
export interface Label {
  kind: "paragraph" | "paragraphs" | "note";
  from: string;
  to: string;
  /** The number of a sentence of a single paragraph. */
  sentence?: number;
}

const IN_SECTION = /^(?:§\s?([pc]|\d{1,3})|s?(\d{1,3}))\.(\d{1,3})$/i;
const IN_DOCUMENT = /^[¶p]\s?(\d{1,3})$/i;
const SENTENCE = /^(.+\d)\s?:\s?([1-9]\d?)$/;
const RANGE = /^([^-‐–—~～至]+)\s?[-‐–—~～至]\s?([^-‐–—~～至]+)$/u;
const NOTE =
  /^(?:notes?(?:\s?(?=\d)|\s+)|[注註][释釋]?\s?)(\d{1,3}|[a-z]{1,2})$/iu;

/** In a large edition no more documents than these are looked into, unless one is chosen. */
const MOST = 20;

/** Reads a label. @returns `null` if something else is typed. */
export function readLabel(typed: string): Label | null {
  const text = typed.normalize("NFKC").trim();
  const [, mark] = NOTE.exec(text) ?? [];
  if (mark !== undefined) {
    const note = mark.toLowerCase().replace(/^0+/, "");
    return { kind: "note", from: note, to: note };
  }
  const [, paragraph = "", number] = SENTENCE.exec(text) ?? [];
  if (number !== undefined) {
    const id = paragraphLabel(paragraph);
    const sentence = Number(number);
    return id === null
      ? null
      : { kind: "paragraph", from: id, to: id, sentence };
  }
  const [, first = text, last] = RANGE.exec(text) ?? [];
  const from = paragraphLabel(first.trim());
  if (from === null) return null;
  if (last === undefined) return { kind: "paragraph", from, to: from };
  // 3.4-6, ¶3-5
  const end = /^\d+$/.test(last.trim())
    ? from.replace(/\d+$/, last.trim())
    : last.trim();
  const to = paragraphLabel(end);
  return to === null ? null : { kind: "paragraphs", from, to };
}

/** The label as the edition writes it. */
function paragraphLabel(text: string): string | null {
  const [, marked, bare = "", number] = IN_SECTION.exec(text) ?? [];
  if (number !== undefined)
    return `§${(marked ?? bare).toUpperCase().replace(/^0+/, "")}.${Number(number)}`;
  const [, paragraph] = IN_DOCUMENT.exec(text) ?? [];
  return paragraph === undefined ? null : `¶${Number(paragraph)}`;
}

/** A label as readers see it: `§3.4–§3.6`, `§2.5:3`. */
export function labelText({ from, to, sentence }: Label): string {
  if (sentence !== undefined) return `${from}:${sentence}`;
  return from === to ? from : `${from}–${to}`;
}

/**
 * Finds what has a label, in the order of the documents.
 *
 * @param only The id of the only document to look into; all documents if empty or unknown.
 * @throws {import('./pagefind.ts').SearchFailure}
 */
export async function findLabeled(
  { kind, from, to }: Label,
  sources: readonly Source[],
  only = "",
): Promise<Place[]> {
  const all = sources.flatMap(({ documents }) => documents);
  const chosen = all.filter(({ id }) => id === only);
  const documents = (chosen.length > 0 ? chosen : all).slice(0, MOST);
  const found = documents.map(async (document): Promise<Place[]> => {
    const { entries } = await document.source.texts(document.id);
    const isNote = (entry: Entry): boolean =>
      entry.kind === "note" || entry.kind === "explanation";
    const isNamed = (entry: Entry, label: string): boolean =>
      entry.label === label && isNote(entry) === (kind === "note");
    const start = entries.findIndex((entry) => isNamed(entry, from));
    const end = entries.findIndex((entry) => isNamed(entry, to));
    return start < 0
      ? []
      : entries
          .slice(start, end + 1)
          .map((_, index) => ({ document, at: start + index }));
  });
  return (await Promise.all(found)).flat();
}

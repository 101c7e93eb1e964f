/** A label that is typed into search: `§2.5`, `2.5`, `s2.5`, `§P.1`, `¶3`, `p3`. */
import type { Place, Source } from "./source.ts";

const IN_SECTION = /^(?:§\s?([pc]|\d{1,3})|s?(\d{1,3}))\.(\d{1,3})$/i;
const IN_DOCUMENT = /^[¶p]\s?(\d{1,3})$/i;

/** In a large edition no more documents than these are looked into, unless one is chosen. */
const MOST = 20;

/** Reads a label. @returns The label as the edition writes it; `null` if something else is typed. */
export function readLabel(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const [, marked, bare = "", number] = IN_SECTION.exec(text) ?? [];
  if (number !== undefined)
    return `§${(marked ?? bare).toUpperCase().replace(/^0+/, "")}.${Number(number)}`;
  const [, paragraph] = IN_DOCUMENT.exec(text) ?? [];
  return paragraph === undefined ? null : `¶${Number(paragraph)}`;
}

/**
 * Finds the paragraphs that have a label, in the order of the documents.
 *
 * @param only The id of the only document to look into; all documents if empty or unknown.
 * @throws {import('./pagefind.ts').SearchFailure}
 */
export async function findLabeled(
  label: string,
  sources: readonly Source[],
  only = "",
): Promise<Place[]> {
  const all = sources.flatMap(({ documents }) => documents);
  const chosen = all.filter(({ id }) => id === only);
  const documents = (chosen.length > 0 ? chosen : all).slice(0, MOST);
  const found = documents.map(async (document): Promise<Place[]> => {
    const { entries } = await document.source.texts(document.id);
    return entries.flatMap((entry, at) =>
      entry.label === label ? [{ document, at }] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

/** A label that is typed into search: `§2.5`, `2.5`, `s2.5`, `§P.1`, `¶3`, `p3`. */
import { type Place, readPlace, type Source } from "./source.ts";

const IN_SECTION = /^(?:§\s?([pc]|\d{1,3})|s?(\d{1,3}))\.(\d{1,3})$/i;
const IN_DOCUMENT = /^[¶p]\s?(\d{1,3})$/i;

/** In a large edition no more documents than these are looked into, unless one is chosen. */
const MOST = 20;

/** @returns the label as the edition writes it; `null` if something else is asked for */
export function readLabel(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const [, marked, bare = "", number] = IN_SECTION.exec(text) ?? [];
  if (number !== undefined)
    return `§${(marked ?? bare).toUpperCase().replace(/^0+/, "")}.${Number(number)}`;
  const [, paragraph] = IN_DOCUMENT.exec(text) ?? [];
  return paragraph === undefined ? null : `¶${Number(paragraph)}`;
}

/**
 * The paragraphs that have a label, in the order of the documents.
 *
 * @param only the id of the document to be looked into, of whichever edition; all if it is empty or unknown
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
  const places = documents.flatMap((document) => {
    const sections = sectionsWith(label, document.sections.length);
    return document.source.places.filter(
      (place) =>
        place.document === document &&
        sections.includes(place.section) &&
        label.endsWith(`${place.at + 1}`),
    );
  });
  const labels = await Promise.all(
    places.map(async (place) => (await readPlace(place)).entry.label),
  );
  return places.filter((_, at) => labels[at] === label);
}

/** The positions of the sections that can have the label: the first may be a preamble, which has no number. */
function sectionsWith(label: string, count: number): number[] {
  const [, name = ""] = /^§(\w+)/.exec(label) ?? [];
  if (name === "") return count === 1 ? [0] : [];
  if (name === "P") return [0];
  return name === "C" ? [count - 1] : [Number(name), Number(name) - 1];
}

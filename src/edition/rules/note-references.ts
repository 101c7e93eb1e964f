import type { ParsedText } from "../markdown/read-text.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import type { Text, Translation } from "./texts.ts";

/** The first reference to each note, by the note's id: `at` is the id of its block, or `title`. */
export type NoteReferences = ReadonlyMap<string, { at: string; place: Place }>;

/** Lists the references to notes in both languages, and reports second references. */
export function noteReferences(
  zh: Text,
  en: Translation,
): { zh: NoteReferences; en: NoteReferences; problems: Problem[] } {
  const problems: Problem[] = [];
  const titleNotes = zh.data.entriesOf("notes");
  const referencesOf = (text: ParsedText<unknown>) => {
    const references = new Map<string, { at: string; place: Place }>();
    const add = (id: string, at: string, place: Place, isHere: boolean) => {
      const first = references.get(id);
      if (!first) references.set(id, { at, place });
      // A repetition of a title note is reported in the Chinese file only.
      else if (
        isHere &&
        !(
          text === en &&
          first.at === "title" &&
          zh.references.some((one) => one.id === id)
        )
      )
        problems.push(
          problem({
            code: "note-repeated",
            place,
            found: `second reference to the note “${id}”`,
            expected: "one reference to each note",
            other: first.place,
          }),
        );
    };
    for (const { index, entry: id } of titleNotes)
      add(id, "title", zh.data.place(["notes", index]), text === zh);
    for (const { id, at, place } of text.references) add(id, at, place, true);
    return references;
  };
  return { zh: referencesOf(zh), en: referencesOf(en), problems };
}

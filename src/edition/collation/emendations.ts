import type { Run, Section, TextLang } from "../model.ts";

/** A place where the text is not the witness's. */
export interface Emendation {
  /** The paragraph's id. */
  id: string;
  /** Of the paragraph: `§3.4`. */
  label: string;
  /** What the edition reads. */
  printed: string;
  /** What the witness reads; empty where words are supplied. */
  sic: string;
  /** The id of the note that says why. */
  note: string | undefined;
}

/** Every emended place of sections, in the order of the text. */
export function emendations(
  sections: readonly Section[],
  lang: TextLang,
): Emendation[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ id, label, texts }) =>
      texts[lang].flatMap((run, index, runs) => {
        if (run.type !== "corr" && run.type !== "supplied") return [];
        return [
          {
            id,
            label,
            printed: run.text,
            sic: run.type === "corr" ? run.sic : "",
            note: noteOf(runs, index),
          },
        ];
      }),
    ),
  );
}

/** The id of the note that says why a run is emended: its reference follows the run at once. */
export function noteOf(
  runs: readonly Run[],
  index: number,
): string | undefined {
  const next = runs[index + 1];
  return next?.type === "note" ? next.id : undefined;
}

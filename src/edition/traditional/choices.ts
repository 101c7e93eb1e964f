/** Where a Simplified character has several Traditional forms, and why it has the one that it has. */
import { plainText, type Run } from "../model.ts";
import type { Exception } from "./exceptions.ts";
import { entriesOf } from "./opencc.ts";
import type { Traditional } from "./traditional.ts";

/** On what ground a character has its form. */
export type Ground =
  /** The form that OpenCC gives the character by itself. */
  | { kind: "character" }
  /** A phrase of opencc's dictionaries, Simplified. */
  | { kind: "phrase"; from: string }
  /** An exception of `content/traditional.yaml`. */
  | { kind: "exception"; exception: Exception }
  /** The directive `:hant` at this very place. */
  | { kind: "directive" };

/** A place where one Simplified character has several Traditional forms. */
export interface Choice {
  /** In UTF-16 code units, in the Simplified and in the Traditional text alike. */
  offset: number;
  simplified: string;
  /** The several forms, the one that the character has by itself first. */
  candidates: string[];
  chosen: string;
  ground: Ground;
}

/**
 * Every place of a block where a choice was made, with offsets into its plain text.
 *
 * @param runs The block's Simplified runs.
 * @throws As `Conversion.convertRuns`.
 */
export function choicesInRuns(
  runs: readonly Run[],
  traditional: Traditional,
): Choice[] {
  const text = plainText(runs);
  const converted = plainText(traditional.convertRuns(runs));
  const grounds = new Map<number, Ground>();
  const setGround = (start: number, { length }: string, ground: Ground) => {
    for (let offset = start; offset < start + length; offset++)
      grounds.set(offset, ground);
  };
  for (const { start, from, exception } of traditional.matches(text)) {
    setGround(
      start,
      from,
      exception ? { kind: "exception", exception } : { kind: "phrase", from },
    );
  }
  let start = 0;
  for (const run of runs) {
    const own = plainText([run]);
    if (run.type === "text" && run.hant !== undefined)
      setGround(start, own, { kind: "directive" });
    start += own.length;
  }
  return characterOffsets(text).flatMap(([simplified, offset]): Choice[] => {
    if (!/\p{Script=Han}/u.test(simplified)) return [];
    const chosen = converted.slice(offset, offset + simplified.length);
    const candidates = [...new Set([...traditionalForms(simplified), chosen])];
    return candidates.length > 1
      ? [
          {
            offset,
            simplified,
            candidates,
            chosen,
            ground: grounds.get(offset) ?? { kind: "character" },
          },
        ]
      : [];
  });
}

/** The characters of a text with their offsets in UTF-16 code units. */
export function characterOffsets(
  text: string,
): [character: string, offset: number][] {
  let offset = 0;
  return [...text].map((character) => {
    const at = offset;
    offset += character.length;
    return [character, at];
  });
}

let forms: Map<string, string[]> | undefined;

/**
 * The Traditional forms, in Taiwan standard, that opencc's dictionaries give a
 * Simplified character, alone or within a phrase; the form that it has alone
 * stands first.
 */
function traditionalForms(character: string): readonly string[] {
  forms ??= readForms();
  return forms.get(character) ?? [character];
}

function readForms(): Map<string, string[]> {
  const standard = new Map(
    entriesOf("taiwan").filter(([from]) => [...from].length === 1),
  );
  const read = new Map<string, string[]>();
  const entries = entriesOf("simplified");
  const own = new Set(entries.map(([from]) => from));
  for (const [from, to] of entries) {
    const traditional = [...to];
    [...from].forEach((character, index) => {
      const form = traditional[index] ?? character;
      const taiwanese = standard.get(form) ?? form;
      const known = read.get(character);
      if (!known) read.set(character, [taiwanese]);
      // A character without an entry of its own stays as it is by itself.
      else if (taiwanese === character && !own.has(character))
        known.splice(0, known.length, ...new Set([character, ...known]));
      else if (!known.includes(taiwanese)) known.push(taiwanese);
    });
  }
  return read;
}

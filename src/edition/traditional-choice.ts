import { traditionalForms } from './traditional-dictionary.ts';
import type { Exception } from './traditional-schema.ts';

/** On what ground a character has its form. */
export type Ground =
  /** The form that opencc gives the character by itself. */
  | { kind: 'character' }
  /** A phrase of opencc's dictionaries, Simplified. */
  | { kind: 'phrase'; from: string }
  /** An exception of `content/traditional.yaml`. */
  | { kind: 'exception'; exception: Exception }
  /** The directive `:hant` at this very place. */
  | { kind: 'directive' };

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

/** The choice at an offset; none where the character has one form only. */
export function choice(simplified: string, offset: number, converted: string, ground: Ground): Choice[] {
  if (!/\p{Script=Han}/u.test(simplified)) return [];
  const chosen = converted.slice(offset, offset + simplified.length);
  const candidates = [...new Set([...traditionalForms(simplified), chosen])];
  return candidates.length > 1 ? [{ offset, simplified, candidates, chosen, ground }] : [];
}

/** The characters of a text with their offsets in UTF-16 code units. */
export function characterOffsets(text: string): [character: string, offset: number][] {
  let offset = 0;
  return [...text].map((character) => {
    const at = offset;
    offset += character.length;
    return [character, at];
  });
}

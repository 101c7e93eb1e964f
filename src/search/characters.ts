/**
 * Which Han characters count as one: Simplified, Traditional and regional forms.
 *
 * Two questions are kept apart. The *class* of a character (系係繫) is broad and
 * used for finding. The *forms* at a place of the text (係 in Traditional, 系 in
 * Simplified) are strict and decide, wherever a class is ambiguous in this corpus:
 * 係 must not find 体系, nor 着 find 著作.
 *
 * The data is generated at build time by `character-data.ts`.
 */

/** What the reader's browser gets: a few KB of text for the corpus at hand. */
export interface CharacterData {
  /** Classes in which every place has the same pair of forms; the first stands for all. */
  plain: string[];
  /** Ambiguous classes: the characters of the corpus, and those it has not. */
  ambiguous: [members: string, outsiders: string][];
  /** Regional forms which the corpus has not, each followed by the one it has: 裏裡爲為. */
  variants: string;
}

export interface Characters {
  /** The character that stands for `char` and all its other forms. */
  classOf(char: string): string;
  /**
   * The form by which `char` is checked, `''` where the class decides alone
   * (it is not ambiguous, or the corpus has no form that `char` could be).
   */
  formOf(char: string): string;
}

/**
 * @param data generated for the corpus
 * @returns look-ups that take any character, Han or not
 */
export function readCharacters(data: CharacterData): Characters {
  const classes = new Map<string, string>();
  const forms = new Map<string, string>();
  for (const members of data.plain) addClass(classes, members);
  for (const [members, outsiders] of data.ambiguous) {
    addClass(classes, members + outsiders);
    for (const char of members) forms.set(char, char);
  }
  const variants = [...data.variants];
  for (let at = 0; at + 1 < variants.length; at += 2) {
    const form = forms.get(variants[at + 1] ?? '');
    if (form !== undefined) forms.set(variants[at] ?? '', form);
  }
  return {
    classOf: (char) => classes.get(char) ?? char,
    formOf: (char) => forms.get(char) ?? '',
  };
}

function addClass(classes: Map<string, string>, members: string): void {
  const [first = '', ...rest] = members;
  for (const char of rest) classes.set(char, first);
}

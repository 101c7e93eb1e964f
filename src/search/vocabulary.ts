/** The English words of the edition: for other forms of a word, and for a mistyped one. */
import { fold } from "./fold.ts";

/**
 * @param texts In English.
 * @returns Each word, and words joined by hyphens, in the form that they have within a sentence;
 *   the most frequent first.
 */
export function vocabularyOf(texts: readonly string[]): string[] {
  const words = new Map<string, Map<string, number>>();
  const count = (key: string, form: string): void => {
    const forms = words.get(key) ?? new Map<string, number>();
    words.set(key, forms.set(form, (forms.get(form) ?? 0) + 1));
  };
  for (const text of texts) {
    const units = fold(text);
    for (const [at, { key, start, end, compound }] of units.entries()) {
      if (/^[a-z]{2,}$/.test(key)) count(key, text.slice(start, end));
      if (compound && /^[a-z]+$/.test(compound.key)) {
        const last = units[at + compound.length - 1];
        count(compound.key, text.slice(start, last?.end));
      }
    }
  }
  const sum = (forms: Map<string, number>): number =>
    [...forms.values()].reduce((all, one) => all + one, 0);
  return [...words]
    .sort(([a, one], [b, two]) => sum(two) - sum(one) || (a < b ? -1 : 1))
    .map(([, forms]) => {
      // A name is always capitalized, another word only where it begins a sentence or a title.
      const [[most = ""] = []] = [...forms].sort(([, a], [, b]) => b - a);
      return [...forms.keys()].find((form) => !/\p{Lu}/u.test(form)) ?? most;
    });
}

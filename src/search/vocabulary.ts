/** The English words of the edition: what a mistyped word may have been meant to be. */
import { fold } from "./fold.ts";

/** Of a large edition the rarest words are left out: so many are 40 KB. */
const MOST = 10_000;

/**
 * @param texts in English
 * @returns each word in the form that it has within a sentence, the most frequent first
 */
export function vocabularyOf(texts: readonly string[]): string[] {
  const forms = new Map<string, number>();
  for (const text of texts) {
    for (const { key, start, end } of fold(text)) {
      if (!/^[a-z]{2,}$/.test(key)) continue;
      const form = text.slice(start, end);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  const words = new Map<string, { form: string; most: number; sum: number }>();
  for (const [form, count] of forms) {
    const key = form.toLowerCase();
    const word = words.get(key) ?? { form, most: 0, sum: 0 };
    words.set(key, word);
    word.sum += count;
    // A name is always capitalised, another word only where it begins a sentence or a title.
    const weight = form === key ? Infinity : count;
    if (weight > word.most) [word.form, word.most] = [form, weight];
  }
  const sorted = [...words].sort(
    ([a, one], [b, other]) => other.sum - one.sum || (a < b ? -1 : 1),
  );
  return sorted.slice(0, MOST).map(([, { form }]) => form);
}

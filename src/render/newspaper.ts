import type { Document, TextLang } from '../edition/model.ts';
import { formatDate, translator } from '../i18n/t.ts';

/**
 * The newspaper in which a document was printed, the day and the page; whether the page is inferred.
 *
 * @param format How the day is written.
 * @returns `null` if it is not known.
 */
export function newspaperOf({ newspaper }: Document, lang: TextLang, format = formatDate): string | null {
  if (!newspaper) return null;
  const { names, date, page, certainty } = newspaper;
  return translator(lang)(certainty === 'certain' ? 'document.newspaper' : 'document.newspaper.uncertain', { name: names[lang], date: format(lang, date), page });
}

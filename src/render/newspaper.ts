import type { Document, TextLang } from "../edition/model.ts";
import { formatDate, translator } from "../i18n/t.ts";

/**
 * Describes where a document was printed: newspaper, date and page, and whether the page is inferred.
 *
 * @param format Formats the date.
 * @returns `null` if the newspaper is not known.
 */
export function newspaperOf(
  { newspaper }: Document,
  lang: TextLang,
  format = formatDate,
): string | null {
  if (!newspaper) return null;
  const { names, date, page, certainty } = newspaper;
  return translator(lang)(
    certainty === "certain"
      ? "document.newspaper"
      : "document.newspaper.uncertain",
    { name: names[lang], date: format(lang, date), page },
  );
}

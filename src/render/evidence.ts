import type { Document, Source, TextLang } from "../edition/model.ts";
import { translator } from "../i18n/t.ts";

/**
 * Describes an entry of the apparatus: its kind, its certainty and its sources.
 *
 * @param id The id of the entry and its note. The result is empty if there is none.
 */
export function groundOf(
  document: Document,
  id: string | undefined,
  sources: readonly Source[],
  lang: TextLang,
): string {
  const t = translator(lang);
  const entry = document.apparatus.find((one) => one.id === id);
  const after = entry?.sources.map(
    (code) => sources.find((source) => source.id === code)?.texts[lang] ?? code,
  );
  return [
    ...(entry
      ? [
          t("witness.certain", {
            what: t(`apparatus.${entry.kind}`),
            certainty: t(`certainty.${entry.certainty}`),
          }),
        ]
      : []),
    ...(after?.length === 0 ? [t("witness.sentence")] : (after ?? [])),
  ].join(lang === "en" ? "; " : "；");
}

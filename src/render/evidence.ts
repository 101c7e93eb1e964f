import type { ElementContent } from "hast";
import { h } from "hastscript";
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

/**
 * Returns the text of a note, of a document or a term, and its sources after it.
 *
 * @param addressOf The address to which a source links; `null` if it has none.
 */
export function withSources(
  text: string,
  cites: readonly string[],
  sources: readonly Source[],
  lang: TextLang,
  addressOf: (source: Source) => string | null,
): ElementContent[] {
  const note = { type: "text", value: text } as const;
  const cited = cites.flatMap(
    (id) => sources.find((source) => source.id === id) ?? [],
  );
  if (cited.length === 0) return [note];
  const isEnglish = lang === "en";
  const label = translator(lang)(
    cited.length === 1 ? "note.sources.one" : "note.sources.other",
  );
  const named = cited.flatMap((source, at) => {
    const href = addressOf(source);
    return [
      at === 0 ? "" : isEnglish ? "; " : "；",
      href === null ? source.texts[lang] : h("a", { href }, source.texts[lang]),
    ];
  });
  return [
    note,
    { type: "text", value: isEnglish ? " " : "" },
    h(
      "span",
      { className: "sources" },
      label,
      isEnglish ? " " : "",
      ...named,
      isEnglish ? "." : "。",
    ),
  ];
}

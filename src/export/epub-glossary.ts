import type { Document, Term } from "../edition/model.ts";
import { chineseOf } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";
import { placeName } from "../render/place-name.ts";
import { withSources } from "../render/evidence.ts";
import { termGroups, termIn } from "../render/term-list.ts";
import { shownPinyin } from "../search/pinyin.ts";
import type { EpubSource } from "./epub.ts";
import { type EpubPage, xhtml } from "./epub-pages.ts";
import { inLang, xhtmlOf } from "./epub-text.ts";
import { block, inline } from "./xml.ts";

/** Builds the glossary: the terms that occur in the document, each with links to its places. No page if there are none. */
export function glossaryPage({
  document,
  lang,
  glossary,
  termUses,
  sources,
}: EpubSource): EpubPage[] {
  const t = translator(lang);
  const places = Map.groupBy(
    termUses.filter((use) => use.document === document.id),
    ({ term }) => term,
  );
  const groups = termGroups(
    glossary.filter(({ zh }) => places.has(zh)),
    lang,
  );
  if (groups.length === 0) return [];
  const title = t("terms.title");
  const content = block(
    "section",
    { "epub:type": "glossary", role: "doc-glossary" },
    inline("h1", {}, title),
    ...groups.flatMap(({ kind, terms }) => [
      inline("h2", {}, t(`terms.kind.${kind}`)),
      block("dl", {}, ...terms.flatMap((term) => entry(term))),
    ]),
  );
  return [
    {
      file: "glossary.xhtml",
      title,
      type: "glossary",
      content: xhtml(lang, title, content),
    },
  ];

  function entry(term: Term) {
    const { en, note, pinyin } = term;
    const chinese = chineseOf(lang);
    const [, ...others] = en;
    const also =
      others.length > 0
        ? inline("p", {}, t("terms.also", { renderings: others.join("; ") }))
        : null;
    return [
      inline(
        "dt",
        {},
        inline("dfn", inLang(lang), termIn(term, lang)),
        ...(lang === "en"
          ? [" ", inline("span", inLang(chinese), termIn(term, chinese))]
          : []),
        " ",
        inline(
          "span",
          { class: "pinyin", ...inLang("zh-Latn-pinyin") },
          shownPinyin(pinyin),
        ),
      ),
      block(
        "dd",
        {},
        lang === "en" ? also : inline("p", inLang("en"), en.join("; ")),
        note &&
          inline(
            "p",
            {},
            ...xhtmlOf(
              withSources(
                note[lang],
                term.sources,
                sources,
                lang,
                ({ url }) => url,
              ),
              { foreignWords: { lang, chinese } },
            ),
          ),
        inline(
          "p",
          {},
          ...(places.get(term.zh) ?? []).flatMap(({ id }, at) => [
            ...(at > 0 ? [" "] : []),
            inline(
              "a",
              { href: `${fileOf(document, id)}#${id}` },
              placeName(id, lang),
            ),
          ]),
        ),
      ),
    ];
  }
}

/** Returns the page that has a place of the document. */
function fileOf({ sections }: Document, id: string): string {
  const section =
    id === "dateline"
      ? sections.at(-1)
      : sections.find(({ blocks }) => blocks.some((one) => one.id === id));
  return `${section?.id ?? "title"}.xhtml`;
}

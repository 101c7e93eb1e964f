/** A document as EPUB, in both languages. */
import {
  CITED,
  citationsOf,
  citedAddress,
  recordFor,
  textCited,
} from "../../../citation/citations.ts";
import { nameOf } from "../../../citation/record.ts";
import { getEdition, getVersions } from "../../../content/edition.ts";
import type { Document, TextLang } from "../../../edition/model.ts";
import { bookName } from "../../../export/downloads.ts";
import { epub } from "../../../export/epub.ts";
import { absolute, address, documentPath } from "../../../i18n/addresses.ts";
import { chineseOf, languagePaths } from "../../../i18n/languages.ts";
import { CARDS, documentCard } from "../../../social-cards/card.ts";
import { draw } from "../../../social-cards/draw.ts";
import { COVER, plan } from "../../../social-cards/plan.ts";
import { citationTree } from "../../../render/text.ts";

export async function getStaticPaths() {
  const { documents } = await getEdition();
  return languagePaths().flatMap(({ params, props }) =>
    documents.map((document) => ({
      params: {
        ...params,
        doc: document.id,
        file: bookName(document.id, props.lang),
      },
      props: { ...props, document },
    })),
  );
}

export async function GET({
  props: { lang, document },
}: {
  props: { lang: TextLang; document: Document };
}) {
  const [{ sources, glossary, termUses }, { current: version }] = [
    await getEdition(),
    await getVersions(),
  ];
  const citationFor = citationsOf(document, version);
  const chinese = chineseOf(lang);
  const citations = CITED.map((cited) => {
    const { entry, lang: citationLang } = citationFor(
      lang,
      cited,
      lang === "en" ? "chicago" : "gb-t-7714",
    );
    return citationLang === "en"
      ? { tree: citationTree(entry, chinese), lang: "en" }
      : { tree: citationTree(entry, null), lang: chinese };
  });
  const bytes = epub({
    document,
    lang,
    version,
    sources,
    glossary,
    termUses,
    page: absolute(address(lang, documentPath(document.id))),
    address: citedAddress(
      document,
      textCited(lang, lang === "en" ? "en" : "zh"),
      version,
    ),
    authors: recordFor(
      document,
      lang,
      lang === "en" ? "en" : "zh",
      version,
    ).author.map(nameOf),
    citations,
    cover: CARDS ? await draw(plan(documentCard(document, lang), COVER)) : null,
  });
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "application/epub+zip" },
  });
}

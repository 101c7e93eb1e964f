/** The versions of the edition and the changes of its texts as an Atom feed. */
import { changesData } from "../../citation/changes-data.ts";
import { getEdition, getVersions } from "../../content/edition.ts";
import type { TextLang } from "../../edition/model.ts";
import { feed } from "../../export/feed.ts";
import { absolute, address, documentPath } from "../../i18n/addresses.ts";
import { languagePaths } from "../../i18n/languages.ts";
import { translator } from "../../i18n/t.ts";

export const getStaticPaths = languagePaths;

export async function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  const [{ documents }, { versions, current }] = [
    await getEdition(),
    await getVersions(),
  ];
  const text = feed({
    lang,
    versions: changesData(versions, lang),
    documents,
    author: current.imprint?.publisher?.[lang] ?? translator(lang)("site.name"),
    feed: absolute(address(lang, "feed.xml")),
    changes: absolute(`${address(lang, "about/")}#changes`),
    page: (id) => absolute(address(lang, documentPath(id))),
  });
  return new Response(text, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}

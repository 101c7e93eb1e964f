import { citeData } from "../../../citation/cite-data.ts";
import type { Document, TextLang } from "../../../edition/model.ts";
import { getEdition, getVersions } from "../../../content/edition.ts";
import { languagePaths } from "../../../i18n/languages.ts";

export async function getStaticPaths() {
  const { documents } = await getEdition();
  return languagePaths().flatMap(({ params, props }) =>
    documents.map((document) => ({
      params: { ...params, doc: document.id },
      props: { ...props, document },
    })),
  );
}

/** The data with which the browser copies and cites paragraphs of a document. */
export async function GET({
  props,
}: {
  props: { lang: TextLang; document: Document };
}) {
  const { current } = await getVersions();
  return Response.json(citeData(props.document, props.lang, current));
}

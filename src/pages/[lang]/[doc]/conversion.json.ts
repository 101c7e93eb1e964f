/** How a document was converted to Traditional, for readers who turn on the switch in the settings. */
import {
  type ConversionFile,
  conversionData,
  conversionStrings,
} from "../../../components/conversion/conversion-data.ts";
import { getEdition } from "../../../content/edition.ts";
import type { ConversionException, Document } from "../../../edition/model.ts";
import { pathOf } from "../../../i18n/languages.ts";
import { traditional, translator } from "../../../i18n/t.ts";

export async function getStaticPaths() {
  const { documents, exceptions } = await getEdition();
  return documents.map((document) => ({
    params: { lang: pathOf("zh-Hant"), doc: document.id },
    props: { document, exceptions },
  }));
}

export function GET({
  props: { document, exceptions },
}: {
  props: { document: Document; exceptions: ConversionException[] };
}) {
  const file: ConversionFile = {
    ...conversionData(document, exceptions, traditional()),
    strings: conversionStrings(translator("zh-Hant")),
  };
  return Response.json(file);
}

import { CITED, type Cited, recordFor } from "../../../citation/citations.ts";
import { exportRecord, FILES } from "../../../citation/format.ts";
import type { Document, TextLang } from "../../../edition/model.ts";
import { getEdition, getVersions } from "../../../content/edition.ts";
import { languagePaths } from "../../../i18n/languages.ts";

export async function getStaticPaths() {
  const { documents } = await getEdition();
  return languagePaths().flatMap(({ params, props }) =>
    documents.flatMap((document) =>
      CITED.flatMap((cited) =>
        FILES.map((file) => ({
          params: {
            ...params,
            doc: document.id,
            cited,
            format: file.extension,
          },
          props: { ...props, document, cited, file },
        })),
      ),
    ),
  );
}

interface Props {
  lang: TextLang;
  document: Document;
  cited: Cited;
  file: (typeof FILES)[number];
}

/** The citation of a document in a file for reference managers. */
export async function GET({
  props: { lang, document, cited, file },
}: {
  props: Props;
}) {
  const { current } = await getVersions();
  return new Response(
    exportRecord(recordFor(document, lang, cited, current), file.format),
    {
      headers: { "Content-Type": file.type },
    },
  );
}

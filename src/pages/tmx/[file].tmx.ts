/** A document as TMX, a translation memory, for each pair of languages. */
import { citedAddress } from "../../citation/citations.ts";
import type { Version } from "../../edition/history/history.ts";
import { getEdition, getVersions } from "../../content/edition.ts";
import type { Document } from "../../edition/model.ts";
import { memoryName } from "../../export/downloads.ts";
import { tmx } from "../../export/tmx.ts";
import { CHINESE, type Chinese } from "../../i18n/languages.ts";
import { TMX } from "../../security/headers.ts";

export async function getStaticPaths() {
  const [{ documents }, { current }] = [
    await getEdition(),
    await getVersions(),
  ];
  return documents.flatMap((document) =>
    CHINESE.map((chinese) => ({
      params: { file: memoryName(document.id, chinese) },
      props: { document, chinese, current },
    })),
  );
}

export function GET({
  props: { document, chinese, current },
}: {
  props: { document: Document; chinese: Chinese; current: Version };
}) {
  const address = citedAddress(document, chinese, current);
  return new Response(tmx(document, chinese, current, address), {
    headers: { "Content-Type": TMX },
  });
}

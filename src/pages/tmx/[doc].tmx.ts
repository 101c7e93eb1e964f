/** A document as TMX, a translation memory. */
import { citedAddress } from "../../citation/citations.ts";
import type { Version } from "../../edition/history/history.ts";
import { getEdition, getVersions } from "../../content/edition.ts";
import type { Document } from "../../edition/model.ts";
import { tmx } from "../../export/tmx.ts";
import { TMX } from "../../security/headers.ts";

export async function getStaticPaths() {
  const [{ documents }, { current }] = [
    await getEdition(),
    await getVersions(),
  ];
  return documents.map((document) => ({
    params: { doc: document.id },
    props: { document, current },
  }));
}

export function GET({
  props: { document, current },
}: {
  props: { document: Document; current: Version };
}) {
  return new Response(
    tmx(document, current, citedAddress(document, "zh-Hans", current)),
    { headers: { "Content-Type": TMX } },
  );
}

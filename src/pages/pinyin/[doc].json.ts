/** The pinyin of a document, in both scripts, for readers who turn on the setting. */
import { getEdition } from "../../content/edition.ts";
import type { Document } from "../../edition/model.ts";

export async function getStaticPaths() {
  const { documents } = await getEdition();
  return documents.map(({ id, pinyin }) => ({
    params: { doc: id },
    props: { pinyin },
  }));
}

export function GET({
  props: { pinyin },
}: {
  props: { pinyin: Document["pinyin"] };
}) {
  return Response.json(pinyin);
}

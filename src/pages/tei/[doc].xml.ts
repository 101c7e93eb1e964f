/** A document as TEI. */
import { citedAddress } from "../../citation/citations.ts";
import { getEdition, getVersions } from "../../content/edition.ts";
import { tei, type TeiSource } from "../../export/tei.ts";

export async function getStaticPaths() {
  const [{ documents, witnesses, sources }, { versions, current }] = [
    await getEdition(),
    await getVersions(),
  ];
  return documents.map((document) => {
    const witness = witnesses.find(
      ({ file }) => file === document.witness?.file,
    );
    const source: TeiSource = {
      document,
      witness,
      sources,
      versions,
      address: citedAddress(document, "zh-Hans", current),
    };
    return { params: { doc: document.id }, props: { source } };
  });
}

export function GET({ props: { source } }: { props: { source: TeiSource } }) {
  return new Response(tei(source), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}

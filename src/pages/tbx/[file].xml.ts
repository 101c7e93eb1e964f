/** The terms of the edition as TBX 2, for each pair of languages. */
import { getEdition, getVersions } from "../../content/edition.ts";
import { termbaseName } from "../../export/downloads.ts";
import { tbx2 } from "../../export/tbx.ts";
import { absolute, address } from "../../i18n/addresses.ts";
import { CHINESE, type Chinese } from "../../i18n/languages.ts";

export function getStaticPaths() {
  return CHINESE.map((chinese) => ({
    params: { file: termbaseName(chinese) },
    props: { chinese },
  }));
}

export async function GET({
  props: { chinese },
}: {
  props: { chinese: Chinese };
}) {
  const [{ glossary }, { current }] = [await getEdition(), await getVersions()];
  return new Response(
    tbx2(glossary, chinese, current, absolute(address("en", "terms/"))),
    { headers: { "Content-Type": "application/xml; charset=utf-8" } },
  );
}

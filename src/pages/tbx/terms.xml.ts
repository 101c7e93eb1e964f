/** The terms of the edition as TBX. */
import { getEdition, getVersions } from "../../content/edition.ts";
import { tbx } from "../../export/tbx.ts";
import { absolute, address } from "../../i18n/addresses.ts";

export async function GET() {
  const [{ glossary }, { current }] = [await getEdition(), await getVersions()];
  return new Response(
    tbx(glossary, current, absolute(address("en", "terms/"))),
    { headers: { "Content-Type": "application/xml; charset=utf-8" } },
  );
}

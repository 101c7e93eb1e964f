import { termFile } from "../../components/terms/term-file.ts";
import { getEdition } from "../../content/edition.ts";
import type { TextLang } from "../../edition/model.ts";
import { address } from "../../i18n/addresses.ts";
import { languagePaths } from "../../i18n/languages.ts";
import { translator } from "../../i18n/t.ts";

export const getStaticPaths = languagePaths;

/** The terms with their places, for readers who have them marked in the text. */
export async function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  const edition = await getEdition();
  return Response.json(
    termFile(edition, lang, address(lang), translator(lang)),
  );
}

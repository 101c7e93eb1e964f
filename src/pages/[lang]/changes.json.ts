import { changesData } from "../../citation/changes-data.ts";
import type { TextLang } from "../../edition/model.ts";
import { getVersions } from "../../content/edition.ts";
import { languagePaths } from "../../i18n/languages.ts";

export const getStaticPaths = languagePaths;

/** The changelog of the text, in one language. */
export async function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  const { versions } = await getVersions();
  return Response.json(changesData(versions, lang));
}

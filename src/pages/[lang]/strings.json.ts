import type { TextLang } from "../../edition/model.ts";
import { languagePaths } from "../../i18n/languages.ts";
import { translator } from "../../i18n/t.ts";

export const getStaticPaths = languagePaths;

/** Interface strings that scripts need too rarely to have them in every page. */
export function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  return Response.json({ noPlace: translator(lang)("notice.noPlace") });
}

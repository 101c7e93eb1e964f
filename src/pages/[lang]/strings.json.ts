import { ALOUD_STRINGS } from "../../components/aloud/aloud-strings.ts";
import type { TextLang } from "../../edition/model.ts";
import { languagePaths } from "../../i18n/languages.ts";
import { translator } from "../../i18n/t.ts";

export const getStaticPaths = languagePaths;

/** Interface strings that scripts need too rarely to have them in every page. */
export function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  const t = translator(lang);
  const aloud = ALOUD_STRINGS.map((key) => [key, t(key)] as const);
  return Response.json({
    noPlace: t("notice.noPlace"),
    ...Object.fromEntries(aloud),
  });
}

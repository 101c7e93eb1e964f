import type { TextLang } from '../../edition/model.ts';
import { languagePaths } from '../../i18n/languages.ts';
import { translator } from '../../i18n/t.ts';

export const getStaticPaths = languagePaths;

/** What scripts say so rarely that no page holds it. */
export function GET({ props: { lang } }: { props: { lang: TextLang } }) {
  return Response.json({ noPlace: translator(lang)('notice.noPlace') });
}

import type { APIRoute } from "astro";
import { panelStrings } from "../../components/search/strings.ts";
import type { TextLang } from "../../edition/model.ts";
import { languagePaths } from "../../i18n/languages.ts";

export const getStaticPaths = languagePaths;

/** What a dialog puts into its search panel; the search page has it in itself. */
export const GET: APIRoute<{ lang: TextLang }> = ({ props }) =>
  Response.json(panelStrings(props.lang));

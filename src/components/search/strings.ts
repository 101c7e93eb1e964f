import type { TextLang } from "../../edition/model.ts";
import en from "../../i18n/en.json" with { type: "json" };
import { type StringKey, translator } from "../../i18n/t.ts";

/** What the script puts into a search panel, without `search.` before each key. */
export function panelStrings(lang: TextLang): Record<string, string> {
  const t = translator(lang);
  const keys = (Object.keys(en) as StringKey[]).filter((key) =>
    /^search\.(?!(?:description|label|placeholder|submit|close|loading|noscript)$)/.test(
      key,
    ),
  );
  return Object.fromEntries(
    keys.map((key) => [key.slice("search.".length), t(key)]),
  );
}

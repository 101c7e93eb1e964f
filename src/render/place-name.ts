import { placeLabel } from "../edition/ids.ts";
import type { TextLang } from "../edition/model.ts";
import { translator } from "../i18n/t.ts";

/** Returns the name of a place of a document in a list: its label or, without one, its kind. */
export function placeName(id: string, lang: TextLang): string {
  const t = translator(lang);
  if (id === "title" || id === "byline" || id === "dateline")
    return t(`place.${id}`);
  if (id.startsWith("signature.")) return t("place.signature");
  return placeLabel(id);
}

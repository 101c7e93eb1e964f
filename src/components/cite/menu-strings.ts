import type { StringKey } from "../../i18n/t.ts";

/** The strings that a page carries for the menu of its paragraphs, so that it opens without a request. */
export const MENU_STRINGS = [
  "copy.menu",
  "copy.text",
  "copy.cited",
  "copy.zh",
  "copy.en",
  "copy.both",
  "aloud.read",
  "copy.link",
  "copy.sentence",
  "copy.witness",
  "copy.to",
  "copy.close",
  "copy.done",
  "copy.failed",
  "copy.loading",
  "copy.notLoaded",
  "copy.report",
  "cite.title",
  "cite.copy",
  "cite.entry",
] as const satisfies StringKey[];

/** The `data-menu` attribute of the page. */
export interface MenuData {
  strings: Record<(typeof MENU_STRINGS)[number], string>;
  /** The start of a paragraph's address on the transcript page; `null` without a transcript. */
  witness: string | null;
}

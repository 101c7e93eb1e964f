/** The steps of the walk, in order. */
import { conversion } from "./conversion.ts";
import { fallbacks } from "./features.ts";
import { history, paragraphMenu, places } from "./links.ts";
import { offline } from "./offline.ts";
import { pictures } from "./pictures.ts";
import type { Reader } from "./reader.ts";
import {
  navigation,
  notFound,
  popovers,
  rows,
  settings,
  tableOfContents,
  views,
} from "./reading.ts";
import { searchDialog, searchPage } from "./search.ts";

export const WALK: Record<string, (reader: Reader) => Promise<void>> = {
  "from the cover to a document and another language": navigation,
  views: views,
  settings: settings,
  "rows at both widths": rows,
  "table of contents": tableOfContents,
  "notes and emendations": popovers,
  "links to places": places,
  "the history": history,
  "menu of a paragraph": paragraphMenu,
  "the search page": searchPage,
  "the search dialog": searchDialog,
  "Traditional conversion": conversion,
  "the 404 page": notFound,
  "fallbacks for missing features": fallbacks,
  offline: offline,
  pictures: pictures,
};

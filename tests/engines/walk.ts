/** The walk: what a reader does on the site, in the order in which it is done. */
import { conversion } from './conversion.ts';
import { fallbacks } from './features.ts';
import { history, paragraphMenu, places } from './links.ts';
import { offline } from './offline.ts';
import { pictures } from './pictures.ts';
import type { Reader } from './reader.ts';
import { cards, notFound, rows, settings, tableOfContents, views, wayIn } from './reading.ts';
import { inTheDialog, onItsPage } from './search.ts';

export const WALK: Record<string, (reader: Reader) => Promise<void>> = {
  'from the cover to a document and another language': wayIn,
  'views': views,
  'settings': settings,
  'rows at both widths': rows,
  'table of contents': tableOfContents,
  'notes and emendations': cards,
  'links to places': places,
  'back and forth': history,
  'menu of a paragraph': paragraphMenu,
  'search on its page': onItsPage,
  'search in the dialog': inTheDialog,
  'Traditional conversion': conversion,
  'an address that leads nowhere': notFound,
  'what the engine lacks': fallbacks,
  'without the network': offline,
  'pictures': pictures,
};

/** What is searched from this page, loaded once. */
import { type MultiIndex, openIndexes, Source } from "../../search/source.ts";
import { pageLang } from "../site/dom.client.ts";

const lang = pageLang().toLowerCase();
const folder = `${location.origin}${document.documentElement.dataset["base"] ?? "/"}search/`;

let source: Promise<Source> | null = null;
let indexes: Promise<MultiIndex> | null = null;

/** Loads the catalogue of this site's edition; after a failure, again. @throws {import('../../search/pagefind.ts').SearchFailure} */
export function loadSource(): Promise<Source> {
  // A preload that failed without a connection answers the first request.
  source ??= Source.open(folder, lang).catch(() => Source.open(folder, lang));
  source.catch(() => (source = null));
  return source;
}

/** Loads all indexes that are searched; after a failure, again. @throws {import('../../search/pagefind.ts').SearchFailure} */
export function loadIndexes(): Promise<MultiIndex> {
  indexes ??= loadSource().then((own) => openIndexes(own, folder, lang));
  indexes.catch(() => (indexes = null));
  return indexes;
}

/** Discards what was loaded, so that the next search begins with the newest version. */
export function discardIndexes(): void {
  source = indexes = null;
}

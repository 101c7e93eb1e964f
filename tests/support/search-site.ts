import { join } from "node:path";
import { openSearch } from "./search/searcher.ts";

/**
 * What a search on a built site finds, as `document#paragraph`: the browser's own program,
 * reading the site's own files.
 *
 * @param lang The language as it stands in addresses.
 */
export async function searchSite(
  folder: string,
  lang: string,
  query: string,
): Promise<string[]> {
  const searcher = await openSearch(join(folder, "search"), lang, true);
  try {
    return (await searcher.read(query)).map(
      ({ document, entry }) => `${document.id}#${entry.hash}`,
    );
  } finally {
    searcher.opened.engine.close();
  }
}

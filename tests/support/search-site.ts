import { join } from "node:path";
import { openSearch } from "./search/searcher.ts";

/**
 * Searches a built site, with the site's own scripts and files.
 *
 * @param lang The language as in addresses, such as `zh-hans`.
 * @returns The results as `document#paragraph`.
 */
export async function searchSite(
  folder: string,
  lang: string,
  query: string,
): Promise<string[]> {
  const searcher = await openSearch(join(folder, "search"), lang, true);
  return (await searcher.read(query)).map(
    ({ document, entry }) => `${document.id}#${entry.hash}`,
  );
}

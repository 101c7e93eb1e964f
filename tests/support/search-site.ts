import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readQuery } from '../../src/search/query.ts';
import { Search } from '../../src/search/search.ts';
import { Source } from '../../src/search/source.ts';

/**
 * What a search on a built site finds, as `document#paragraph`: the browser's own program,
 * reading the site's own files.
 *
 * @param lang The language as it stands in addresses.
 */
export async function searchSite(folder: string, lang: string, query: string): Promise<string[]> {
  const host = pathToFileURL(join(folder, 'search/'));
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    const file = new URL(String(address));
    file.search = '';
    return readFile(file).then(
      (content) => new Response(content),
      () => new Response('', { status: 404 }),
    );
  };
  try {
    const source = await Source.open(`${host.href.replace(/\/$/, '')}/`, lang);
    const search = await Search.start(readQuery(query, source.characters), source, 'text');
    return (await search.next(Infinity)).map(({ document, entry }) => `${document.id}#${entry.hash}`);
  } finally {
    globalThis.fetch = fetch;
  }
}

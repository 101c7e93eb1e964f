/**
 * Reads which other editions search shall ask: `/annals/ /letters`.
 *
 * @param listed base paths on the same host, parted by white space
 * @returns the paths, each with a slash at its end
 * @throws if one is no path, or leads to another host: pages let search ask no other
 */
export function readOtherEditions(listed = ''): string[] {
  const paths = listed.split(/\s+/).filter(Boolean);
  const wrong = paths.filter((path) => !/^\/(?:[\w~-][\w.~-]*(?:\/|$))*$/.test(path));
  if (wrong.length === 0) return paths.map((path) => path.replace(/\/?$/, '/'));
  throw new Error(`SEARCH_WITH names ${wrong.map((path) => `“${path}”`).join(', ')}: expected base paths on the same host, such as /annals/, with a space between them.`);
}

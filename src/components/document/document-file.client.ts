/**
 * A file beside the document to which this page belongs.
 *
 * @throws If there is no answer, or one that is not JSON.
 */
export function documentFile<T>(name: string): Promise<T> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const [lang, id] = location.pathname.slice(base.length).split('/');
  return fetchJson<T>(`${base}${lang}/${id}/${name}`);
}

/** @throws If there is no answer, or one that is not JSON. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

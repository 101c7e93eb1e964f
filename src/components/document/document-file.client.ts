/**
 * Fetches a JSON file that belongs to the document of this page.
 *
 * @param name Such as `cite.json`.
 * @throws {Error} If the request fails or the answer is not JSON.
 */
export function fetchDocumentFile<T>(name: string): Promise<T> {
  const base = document.documentElement.dataset["base"] ?? "/";
  const [lang, id] = location.pathname.slice(base.length).split("/");
  return fetchJson<T>(`${base}${lang}/${id}/${name}`);
}

/** Fetches a JSON file. @throws {Error} If the request fails or the answer is not JSON. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

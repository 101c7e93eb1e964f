/**
 * Fetches a JSON file that belongs to the document of this page.
 *
 * @param name Such as `cite.json`.
 * @throws {Error} If the request fails or the answer is not JSON.
 */
export function fetchDocumentFile<T>(name: string): Promise<T> {
  return fetchLanguageFile<T>(`${pageDocument()}/${name}`);
}

/**
 * Fetches a JSON file of the edition in the language of this page.
 *
 * @param path Within the language, such as `terms.json`.
 * @throws {Error} If the request fails or the answer is not JSON.
 */
export function fetchLanguageFile<T>(path: string): Promise<T> {
  const [lang] = pathSegments();
  return fetchEditionFile<T>(`${lang}/${path}`);
}

/**
 * Fetches a JSON file of the edition.
 *
 * @param path Within the edition, such as `pinyin/talks.json`.
 * @throws {Error} If the request fails or the answer is not JSON.
 */
export function fetchEditionFile<T>(path: string): Promise<T> {
  return fetchJson<T>(base() + path);
}

/** The id of the document of this page. */
export function pageDocument(): string {
  return pathSegments()[1] ?? "";
}

const base = () => document.documentElement.dataset["base"] ?? "/";
const pathSegments = () => location.pathname.slice(base().length).split("/");

/** Fetches a JSON file. @throws {Error} If the request fails or the answer is not JSON. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

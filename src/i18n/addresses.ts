import type { TextLang } from "../edition/model.ts";
import { pathOf } from "./languages.ts";

/** The base path of the site, with a slash at each end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/**
 * Returns the address of a page, from the root of the host.
 *
 * @param lang The page's language.
 * @param path The rest of the path after the language: `''`, `talks/`, `joint-statement/s3/`.
 */
export function address(lang: TextLang, path = ""): string {
  return `${BASE}${pathOf(lang)}/${path}`;
}

/** Returns the path of a document or section within a language. */
export function documentPath(document: string, section?: string): string {
  return section === undefined ? `${document}/` : `${document}/${section}/`;
}

/** Returns the address of a transcript's file, from the root of the host. */
export function witnessFile(file: string): string {
  return `${BASE}witness/${encodeURIComponent(file)}`;
}

/** Adds the host to an address: for canonical links, citations and social cards. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

import type { TextLang } from '../edition/model.ts';
import { pathOf } from './languages.ts';

/** The base path of the site, with a slash at both ends. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The address of a page, from the root of the host.
 *
 * @param lang The page's language.
 * @param path What follows the language: `''`, `talks/`, `joint-statement/s3/`.
 */
export function address(lang: TextLang, path = ''): string {
  return `${BASE}${pathOf(lang)}/${path}`;
}

/** The path, within a language, of a document or of one of its sections. */
export function documentPath(document: string, section?: string): string {
  return section === undefined ? `${document}/` : `${document}/${section}/`;
}

/** The address of a transcript's file, from the root of the host. */
export function witnessFile(file: string): string {
  return `${BASE}witness/${encodeURIComponent(file)}`;
}

/** The same address with the host: for canonical links, citations, cards. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

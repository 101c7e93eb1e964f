/** The files of search for the language of this page, opened once. */
import { Source } from './source.ts';

let opened: Promise<Source> | null = null;

/** @throws {import('./source.ts').SearchFailure} and tries again when asked again */
export function openSource(): Promise<Source> {
  const { lang, dataset } = document.documentElement;
  const base = `${location.origin}${dataset['base'] ?? '/'}search/`;
  opened ??= Source.open(base, lang.toLowerCase());
  opened.catch(() => (opened = null));
  return opened;
}

/** Forgets what was read, so that the next search begins with the newest version. */
export function closeSource(): void {
  opened = null;
}

/** What is searched from this page, opened once. */
import { openAll, type Opened, Source } from "../../search/source.ts";

let own: Promise<Source> | null = null;
let opened: Promise<Opened> | null = null;

/** The catalogue of this site's edition. @throws {import('../../search/pagefind.ts').SearchFailure} and tries again when asked again */
export function openCatalogue(): Promise<Source> {
  own ??= Source.open(folder(), document.documentElement.lang.toLowerCase());
  own.catch(() => (own = null));
  return own;
}

/** All editions that are searched, and Pagefind. @throws {import('../../search/pagefind.ts').SearchFailure} and tries again when asked again */
export function openSearch(): Promise<Opened> {
  opened ??= openCatalogue().then((source) =>
    openAll(source, folder(), document.documentElement.lang.toLowerCase()),
  );
  opened.catch(() => (opened = null));
  return opened;
}

/** Forgets what was read, so that the next search begins with the newest version. */
export function closeSearch(): void {
  opened?.then(
    ({ engine }) => engine.close(),
    () => {},
  );
  own = opened = null;
}

function folder(): string {
  return `${location.origin}${document.documentElement.dataset["base"] ?? "/"}search/`;
}

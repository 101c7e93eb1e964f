/** The scripts that a page runs unasked, in the page: nothing that it needs comes apart from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where in the built site the bundler puts them. They are removed when all pages have them. */
export const SCRIPTS = '_astro/page/';

/** As Astro writes it for a script that it has bundled. */
const SCRIPT = /<script type="module" src="([^"]+\.js)"><\/script>/g;
/** What a script loads when it is asked for lies beside the folder of these. */
const LOADED = /\bimport\((["'`])\.\.\//g;

export class PageScripts {
  readonly #folder: string;
  readonly #base: string;
  readonly #contents = new Map<string, string>();

  /**
   * @param folder The built site.
   * @param base The base path of the site, with a slash at both ends.
   */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /**
   * A page with the content of its scripts in place of their addresses. Astro itself puts
   * scripts into pages only if they load no others.
   *
   * @throws If a script cannot stand in a page.
   */
  putInto(html: string): string {
    return html.replaceAll(SCRIPT, (_, src: string) => `<script type="module">${this.#contentOf(src)}</script>`);
  }

  #contentOf(src: string): string {
    const known = this.#contents.get(src);
    if (known !== undefined) return known;
    if (!src.startsWith(this.#base + SCRIPTS)) throw new Error(`${src} does not lie in ${SCRIPTS}`);
    const content = readFileSync(join(this.#folder, src.slice(this.#base.length)), 'utf8').trim();
    if (/<\/script|<!--|\bimport\.meta\b|(^|[;}])import\s*["'`{*\w]/i.test(content)) {
      throw new Error(`${src} cannot stand in a page: it imports, names its own address, or ends it`);
    }
    const placed = content.replaceAll(LOADED, (_match, quote: string) => `import(${quote}${this.#base}_astro/`);
    this.#contents.set(src, placed);
    return placed;
  }
}

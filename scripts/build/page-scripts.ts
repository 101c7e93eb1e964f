/** The scripts that a page runs unasked, in the page: nothing that it needs comes apart from it. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** As Astro writes it for a script that it has bundled. */
const SCRIPT = /<script type="module" src="([^"]+\.js)"><\/script>/g;
/** What a script loads when it is asked for lies beside it. */
const LOADED = /\bimport\((["'`])\.\//g;

export class PageScripts {
  readonly #folder: string;
  readonly #base: string;
  readonly #contents = new Map<string, string>();

  /** @param base The base path of the site, with a slash at both ends. */
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
  async putInto(html: string): Promise<string> {
    for (const [, src = ''] of html.matchAll(SCRIPT)) {
      if (!this.#contents.has(src)) this.#contents.set(src, await this.#read(src));
    }
    return html.replaceAll(SCRIPT, (_, src: string) => `<script type="module">${this.#contents.get(src)}</script>`);
  }

  /** Removes the files that now stand in pages. */
  async removeFiles(): Promise<void> {
    for (const src of this.#contents.keys()) await rm(this.#fileOf(src));
  }

  async #read(src: string): Promise<string> {
    const content = (await readFile(this.#fileOf(src), 'utf8')).trim();
    if (/<\/script|<!--|\bimport\.meta\b|(^|[;}])import\s*["'`{*\w]/i.test(content)) {
      throw new Error(`${src} cannot stand in a page: it imports, names its own address, or ends it`);
    }
    return content.replaceAll(LOADED, (_, quote: string) => `import(${quote}${src.slice(0, src.lastIndexOf('/') + 1)}`);
  }

  #fileOf(src: string): string {
    return join(this.#folder, src.slice(this.#base.length));
  }
}

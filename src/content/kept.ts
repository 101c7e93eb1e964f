/** Work on a document that is kept for the next build: it is most of what a build does. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { digestOf } from './digest.ts';

/** Gives what was made before of the same parts, or makes it. */
export type Keep = <T>(parts: readonly unknown[], make: () => T) => T;

export class Kept {
  readonly #folder: URL;
  readonly #version: string;
  readonly #used = new Set<string>();

  /**
   * @param folder of its own, with a slash at its end
   * @param root of the project: what was made by other code is not taken
   */
  constructor(folder: URL, root: URL) {
    this.#folder = folder;
    this.#version = codeVersion(root);
    mkdirSync(folder, { recursive: true });
  }

  /** What is made must be plain data, and rest on the parts and the project's code alone. */
  readonly keep: Keep = (parts, make) => {
    const file = this.#file(parts);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      const made = make();
      writeFileSync(file, JSON.stringify(made));
      return made;
    }
  };

  /** Makes at the same time what is not kept, for `keep` to find. */
  async ahead(jobs: readonly { parts: readonly unknown[]; make: () => Promise<unknown> }[]): Promise<void> {
    await Promise.all(
      jobs.map(async ({ parts, make }) => {
        const file = this.#file(parts);
        if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()));
      }),
    );
  }

  #file(parts: readonly unknown[]): URL {
    const name = `${digestOf([this.#version, ...parts.map(digestOf)].join())}.json`;
    this.#used.add(name);
    return new URL(name, this.#folder);
  }

  /** Removes what no longer serves. */
  prune(): void {
    for (const name of readdirSync(this.#folder)) if (!this.#used.has(name)) rmSync(new URL(name, this.#folder));
  }
}

/** Digest of the code that reads and indexes documents, and of the versions of its libraries. */
function codeVersion(root: URL): string {
  const hash = createHash('sha256').update(readFileSync(new URL('package-lock.json', root)));
  for (const folder of ['src/content/', 'src/edition/', 'src/search/']) {
    for (const name of readdirSync(new URL(folder, root)).sort()) hash.update(`${name}\n`).update(readFileSync(new URL(folder + name, root)));
  }
  return hash.digest('hex');
}

/** The site that this process builds: `finishedPages` puts it here, and pages take it. */
export interface BuiltSite {
  /** Its folder in the file system. */
  folder: string;
  /** Its base path, with a slash at both ends. */
  base: string;
}

/** Pages are bundled, and have a copy of this module: they share the global object. */
const SITE = Symbol.for('one-page.built-site');
const shared = globalThis as { [SITE]?: BuiltSite };

export function setBuiltSite(site: BuiltSite): void {
  shared[SITE] = site;
}

/** @throws If nothing is being built. */
export function builtSite(): BuiltSite {
  if (!shared[SITE]) throw new Error('No site is being built');
  return shared[SITE];
}

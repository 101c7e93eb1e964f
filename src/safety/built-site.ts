/**
 * The site that this process builds: `finishedPages` puts it here, and pages take it. They
 * share no module, since pages are bundled.
 */
export interface BuiltSite {
  /** Its folder in the file system. */
  folder: string;
  /** Its base path, with a slash at both ends. */
  base: string;
}

const KEY = Symbol.for('one-page.built-site');
const holder = globalThis as { [KEY]?: BuiltSite };

export function setBuiltSite(site: BuiltSite): void {
  holder[KEY] = site;
}

/** @throws If nothing is being built. */
export function builtSite(): BuiltSite {
  const site = holder[KEY];
  if (!site) throw new Error('No site is being built');
  return site;
}

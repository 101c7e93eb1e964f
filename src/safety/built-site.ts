import { acrossBundles } from '../content/across-bundles.ts';

/** The site that this process builds: `finishedPages` puts it here, and pages take it. */
export interface BuiltSite {
  /** Its folder in the file system. */
  folder: string;
  /** Its base path, with a slash at both ends. */
  base: string;
}

/** The latter throws if nothing is being built. */
export const [setBuiltSite, builtSite] = acrossBundles<BuiltSite>('built-site', 'No site is being built');

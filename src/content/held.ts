/**
 * The Edition of this process: the content loader puts it here, and pages and search take it.
 *
 * An entry of Astro's content layer would be written into their bundle: with thousands of
 * documents more than the bundler can bear.
 */
import type { Version } from '../citation/history.ts';
import type { Edition } from '../edition/model.ts';
import { acrossBundles } from './across-bundles.ts';
import type { Kept } from './kept.ts';
import type { Threads } from './threads.ts';

export interface Loaded {
  edition: Edition;
  /** Oldest first. */
  versions: Version[];
  /** What was made of the documents before; none in development. */
  kept: Kept | null;
  /** None in development, and for few documents. */
  threads: Threads | null;
}

const [set, get] = acrossBundles<Loaded>('edition', 'The edition was not loaded: see the messages of the content loader.');

/** Keeps what was loaded, in place of what was before. */
export const hold = set;

/** What was loaded last. @throws If nothing was. */
export const held = get;

/**
 * The Edition of this process: the content loader puts it here, and pages and search take it.
 *
 * They share no module, since pages are bundled, and an entry of Astro's content layer would
 * be written into their bundle: with thousands of documents more than the bundler can bear.
 */
import type { Version } from '../citation/history.ts';
import type { Edition } from '../edition/model.ts';
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

const KEY = Symbol.for('one-page.edition');
const holder = globalThis as { [KEY]?: Loaded };

/** Keeps what was loaded, in place of what was before. */
export function hold(loaded: Loaded): void {
  holder[KEY] = loaded;
}

/** What was loaded last. @throws If nothing was. */
export function held(): Loaded {
  const loaded = holder[KEY];
  if (!loaded) throw new Error('The edition was not loaded: see the messages of the content loader.');
  return loaded;
}

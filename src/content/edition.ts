import { getEntry } from 'astro:content';
import type { Edition } from '../edition/model.ts';

/**
 * The Edition, for pages.
 *
 * @throws In development, if the content has problems: with the whole report.
 */
export async function getEdition(): Promise<Edition> {
  const entry = await getEntry('edition', 'edition');
  if (!entry) throw new Error('The edition was not loaded: see the messages of the content loader.');
  const { edition, report } = entry.data as unknown as { edition: Edition; report: string };
  if (report) throw new Error(`Problems in content/\n\n${report}`);
  return edition;
}

/** The scripts that stand in a page, and pages in which one of them is another. */
import { createHash } from 'node:crypto';

/** What stands in a page of the site and runs when it is read. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, content = '']) => content);
}

/** The names of the files that a script loads when they are asked for. */
export function loadedBy(script: string): string[] {
  return [...script.matchAll(/import\([`'"][^`'"]*\/([^`'"/]+)[`'"]\)/g)].map(([, name = '']) => name);
}

/**
 * Puts another script in the place of one, and its hash into the page's policy.
 *
 * @param content `null` leaves the script as it is, and has the policy refuse it.
 * @throws If the page has no such script, or does not allow it.
 */
export function replaceScript(html: string, script: string, content: string | null): string {
  if (!html.includes(script) || !html.includes(hashOf(script))) throw new Error(`The page has no such script: ${script}`);
  const allowed = html.replace(hashOf(script), content === null ? '' : hashOf(content));
  return content === null ? allowed : allowed.replace(script, () => content);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

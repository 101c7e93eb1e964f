/** What Astro leaves to do in each page: its scripts, and the policy that allows what it holds. */
import { builtSite } from './built-site.ts';
import { contentPolicy } from './content-policy.ts';
import { inlineHashes } from './inline.ts';
import { PageScripts } from './page-scripts.ts';

/** The policy stands behind this: before everything that it governs. */
const CHARSET = '<meta charset="utf-8">';

let scripts: PageScripts | undefined;

/**
 * Puts its scripts into a page, and the policy that allows its own scripts and styles.
 *
 * Astro's own `security.csp` knows only the scripts that it has bundled, not those that stand
 * in a page as they are, and gives each page the hash of every script of the site.
 *
 * @param html As Astro renders it in a build.
 * @throws If a script cannot stand in a page, or the page does not name its character set once.
 */
export function finishPage(html: string): string {
  if (!scripts) {
    const { folder, base } = builtSite();
    scripts = new PageScripts(folder, base);
  }
  const whole = scripts.putInto(html);
  const [before, after, ...rest] = whole.split(CHARSET);
  if (before === undefined || after === undefined || rest.length > 0) throw new Error(`A page has not one ${CHARSET}: ${whole.slice(0, 200)}`);
  const content = contentPolicy({ ...inlineHashes(whole), search: whole.includes('<search-panel') });
  return `${before}${CHARSET}${policyElement(content)}${after}`;
}

function policyElement(content: string): string {
  return `<meta http-equiv="content-security-policy" content="${content}">`;
}

/** The hashes in the policy of a page that is finished. @throws If it has none. */
export function allowedIn(html: string): { scripts: string[]; styles: string[] } {
  const [, policy] = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html) ?? [];
  if (policy === undefined) throw new Error('A page has no policy');
  const hashes = (directive: string) => policy.split(';').find((one) => one.startsWith(directive))?.match(/'sha256-[^']+'/g) ?? [];
  return { scripts: hashes('script-src '), styles: hashes('style-src ') };
}

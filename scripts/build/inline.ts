/** What stands in a page itself and needs a hash in its policy. */
import { createHash } from 'node:crypto';

/**
 * A tag with its attributes, a comment, or a script or style with its content. Attributes may
 * hold any sign within their quotes, so nothing is found where a reader of HTML would not.
 */
const MARKUP = /<!--[\s\S]*?-->|<(?:(script|style)(?=[\s>])((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1\s*>|[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>)/gi;

/** Types of scripts that a browser acts upon; all others are data. */
const ACTING = new Set(['', 'text/javascript', 'module', 'importmap', 'speculationrules']);

/**
 * Finds the inline scripts and styles of a page.
 *
 * @param html Well-formed, as Astro writes it.
 * @returns Their hashes as a policy names them, each once, in the order of the page.
 */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, attributes = '', content = ''] of html.matchAll(MARKUP)) {
    if (name === undefined) continue;
    if (name.toLowerCase() === 'style') styles.add(hash(content));
    else if (!/\ssrc\s*=/i.test(attributes) && ACTING.has(typeOf(attributes))) scripts.add(hash(content));
  }
  return { scripts: [...scripts], styles: [...styles] };
}

function typeOf(attributes: string): string {
  const [, ...values] = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return (values.find((value) => value !== undefined) ?? '').trim().toLowerCase();
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

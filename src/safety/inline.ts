/** What stands in a page itself and needs a hash in its policy. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

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
  /** Where the hash of the element that is open goes, if it needs one. */
  let hashes: Set<string> | null = null;
  let content = '';
  const parser = new Parser({
    onopentag(name, { src, type = '' }) {
      content = '';
      if (name === 'style') hashes = styles;
      else hashes = name === 'script' && src === undefined && ACTING.has(type.trim().toLowerCase()) ? scripts : null;
    },
    ontext(text) {
      if (hashes) content += text;
    },
    onclosetag() {
      hashes?.add(hash(content));
      hashes = null;
    },
  });
  parser.end(html);
  return { scripts: [...scripts], styles: [...styles] };
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

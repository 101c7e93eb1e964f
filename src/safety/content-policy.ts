/** The content security policy: a page may use what this site ships, and nothing else. */
import { TRUSTED } from './trusted.ts';

export interface Sources {
  /** What is allowed beside the site's own files: hashes. */
  scripts: readonly string[];
  styles: readonly string[];
  /** Whether search can open on the page: it runs Pagefind's WebAssembly. */
  search: boolean;
}

/**
 * The policy of a page, or of several.
 *
 * @param sources Quoted: `'sha256-…'`.
 * @returns The value of a `Content-Security-Policy` header or `meta` element.
 */
export function contentPolicy({ scripts, styles, search }: Sources): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(search ? ["'wasm-unsafe-eval'"] : []), ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED.join(' ')}`,
  ].join(';');
}

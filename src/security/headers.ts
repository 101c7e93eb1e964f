/** The headers that a host is asked to send with the files. */
import { HEADER_POLICY } from './policy.ts';

/** With every file, besides the policy. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Over TLS only: for a year this host is asked in no other way. */
export const TRANSPORT_SECURITY = 'max-age=31536000';

/** Files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Translation memories: a type that hosts do not know. */
export const TMX = 'application/x-tmx+xml';

/** Pictures for links to a page: a day. */
export const PICTURES = 'public, max-age=86400';

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it. Both let a browser revalidate
 * every file (`max-age=0, must-revalidate`) unless a rule says otherwise. Cloudflare joins the
 * values of a header that several rules name, so each header of a file stands in one rule.
 *
 * @param base With a slash at both ends.
 * @param search Names in `search/` that have a version in them; folders end with a slash.
 */
export function headersFile(base: string, search: readonly string[]): string {
  const everywhere = {
    'Content-Security-Policy': HEADER_POLICY,
    ...SECURITY_HEADERS,
    'Strict-Transport-Security': TRANSPORT_SECURITY,
  };
  const versioned = ['_astro/', ...search.map((name) => `search/${name}`)];
  const rules: [path: string, headers: Record<string, string>][] = [
    [`${base}*`, everywhere],
    ...versioned.map((path): [string, Record<string, string>] => [base + path.replace(/\/$/, '/*'), { 'Cache-Control': IMMUTABLE }]),
    ...['', ':lang/', ':lang/:doc/', ':lang/:doc/:section/'].map((path): [string, Record<string, string>] => [`${base}${path}card.png`, { 'Cache-Control': PICTURES }]),
    [`${base}tmx/*`, { 'Content-Type': TMX }],
  ];
  return rules.map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('');
}

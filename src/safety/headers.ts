/** What a host is asked to send with the files. */
import { contentPolicy, type Sources } from './content-policy.ts';

/** With every file, beside its policy. */
export const SAFETY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Over TLS alone: for a year no other way to this host. */
export const TRANSPORT_SECURITY = 'max-age=31536000';

/** Files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Translation memories: a type that hosts do not know. */
export const TMX = 'application/x-tmx+xml';

/** Pictures for links to a page: a day. */
export const PICTURES = 'public, max-age=86400';

/**
 * The policy as a header of every file: it also forbids to frame the site, which `meta` cannot.
 *
 * @param sources Those of all pages together. Without them the header leaves scripts and styles
 *   within a page to the page's own policy, which allows them by hash: both policies must
 *   allow what is to run. For hosts whose settings are not replaced together with the files.
 */
export function headerPolicy(sources?: Pick<Sources, 'scripts' | 'styles'>): string {
  const inline = ["'unsafe-inline'"];
  return `${contentPolicy({ scripts: inline, styles: inline, ...sources, search: true })};frame-ancestors 'none'`;
}

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it. Both let a browser ask anew
 * for every file (`max-age=0, must-revalidate`) unless a rule says otherwise. Cloudflare joins
 * the values of a header that several rules name: each name stands in one rule of a file's.
 *
 * @param base With a slash at both ends.
 * @param sources Of all pages together.
 * @param search Names in `search/` that have a version in them; folders end with a slash.
 */
export function headersFile(base: string, sources: Pick<Sources, 'scripts' | 'styles'>, search: readonly string[]): string {
  const everywhere = {
    'Content-Security-Policy': headerPolicy(sources),
    ...SAFETY_HEADERS,
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

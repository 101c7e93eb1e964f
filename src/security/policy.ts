/** The content security policy: a page may use the files of this site, and nothing else. */
import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';
import { TRUSTED_TYPES_POLICIES } from './trusted-types.ts';

type Csp = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/** Search runs Pagefind's WebAssembly. */
const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"];
const STYLE_SOURCES = ["'self'"];
const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICIES.join(' ')}`,
] satisfies Csp['directives'];

/**
 * The policy in each page, as Astro's `security.csp` takes it. Astro adds the hashes of the
 * scripts and styles that it bundles; others call {@link hashOf}.
 */
export const PAGE_POLICY: Csp = {
  directives: DIRECTIVES,
  scriptDirective: { resources: SCRIPT_SOURCES },
  styleDirective: { resources: STYLE_SOURCES },
};

/**
 * The policy as a header of every file. It also forbids framing the site, which `meta` cannot.
 *
 * It leaves inline scripts and styles to the page's own policy, which allows them by hash: both
 * policies must allow what runs. So it does not change with the site.
 */
export const HEADER_POLICY = [
  ...DIRECTIVES,
  ['script-src', ...SCRIPT_SOURCES, "'unsafe-inline'"].join(' '),
  ['style-src', ...STYLE_SOURCES, "'unsafe-inline'"].join(' '),
  "frame-ancestors 'none'",
].join(';');

/**
 * Hashes an inline script or style, for `Astro.csp.insertScriptHash` and `insertStyleHash`.
 *
 * @param content The element's content, exactly as it is written into the page.
 */
export function hashOf(content: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

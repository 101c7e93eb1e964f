/** The content security policy: pages may use only files of this site. */
import { createHash } from "node:crypto";
import type { AstroUserConfig } from "astro";
import { TRUSTED_TYPES_POLICIES } from "./trusted-types.ts";

type Csp = Exclude<
  NonNullable<AstroUserConfig["security"]>["csp"],
  boolean | undefined
>;

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
  `trusted-types ${TRUSTED_TYPES_POLICIES.join(" ")}`,
] satisfies Csp["directives"];

/**
 * The policy in each page, for Astro's `security.csp`. Astro adds the hashes of the scripts and
 * styles that it bundles; for others, use {@link hashOf}.
 */
export const PAGE_POLICY: Csp = {
  directives: DIRECTIVES,
  scriptDirective: { resources: SCRIPT_SOURCES },
  styleDirective: { resources: STYLE_SOURCES },
};

/**
 * The policy in the header of every file. It also forbids framing, which `meta` cannot.
 *
 * It allows inline scripts and styles, which the policy in the page restricts by hash: a script
 * runs only if both policies allow it. So the header stays the same when the site changes.
 */
export const HEADER_POLICY = [
  ...DIRECTIVES,
  ["script-src", ...SCRIPT_SOURCES, "'unsafe-inline'"].join(" "),
  ["style-src", ...STYLE_SOURCES, "'unsafe-inline'"].join(" "),
  "frame-ancestors 'none'",
].join(";");

/**
 * Hashes an inline script or style, for `Astro.csp.insertScriptHash` and `insertStyleHash`.
 *
 * @param content The element's content, exactly as it is written into the page.
 */
export function hashOf(content: string): `sha256-${string}` {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

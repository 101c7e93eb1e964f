/** The headers that hosts should send. */
import { HEADER_POLICY } from "./policy.ts";

/** Headers of every file, besides the content security policy. */
export const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Browsers use only TLS for this host for a year. */
export const TRANSPORT_SECURITY = "max-age=31536000";

/** Cache-Control of files whose name changes with their content. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** The media type of translation memories, which hosts do not know. */
export const TMX = "application/x-tmx+xml";

/** Cache-Control of social cards: one day. */
export const PICTURES = "public, max-age=86400";

/**
 * Builds the file `_headers` for Netlify and Cloudflare Pages. Both make browsers revalidate
 * every file (`max-age=0, must-revalidate`) unless a rule says otherwise. Cloudflare joins the
 * values of a header from several rules, so only one rule sets each header of a file.
 *
 * @param base The base path, with a slash at each end.
 * @param search The names in `search/` that contain a version; folders end with a slash.
 */
export function headersFile(base: string, search: readonly string[]): string {
  const everywhere = {
    "Content-Security-Policy": HEADER_POLICY,
    ...SECURITY_HEADERS,
    "Strict-Transport-Security": TRANSPORT_SECURITY,
  };
  const versioned = ["_astro/", ...search.map((name) => `search/${name}`)];
  const rules: [path: string, headers: Record<string, string>][] = [
    [`${base}*`, everywhere],
    ...versioned.map((path): [string, Record<string, string>] => [
      base + path.replace(/\/$/, "/*"),
      { "Cache-Control": IMMUTABLE },
    ]),
    ...["", ":lang/", ":lang/:doc/", ":lang/:doc/:section/"].map(
      (path): [string, Record<string, string>] => [
        `${base}${path}card.png`,
        { "Cache-Control": PICTURES },
      ],
    ),
    [`${base}tmx/*`, { "Content-Type": TMX }],
  ];
  return rules
    .map(([path, headers]) =>
      [
        path,
        ...Object.entries(headers).map(
          ([name, value]) => `  ${name}: ${value}`,
        ),
        "",
      ].join("\n"),
    )
    .join("");
}

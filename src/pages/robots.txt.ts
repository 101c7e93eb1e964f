/** Lets crawlers visit every page, and names the sitemap. */
import { absolute, BASE } from "../i18n/addresses.ts";

export function GET() {
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${BASE}sitemap-index.xml`)}\n`,
    { headers: { "Content-Type": "text/plain; charset=utf-8" } },
  );
}

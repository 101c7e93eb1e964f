/** What crawlers ask for: the list of pages. Nothing is closed to them. */
import { absolute, BASE } from '../i18n/addresses.ts';

export function GET() {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${BASE}sitemap-index.xml`)}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { BROWSERS, browserTarget } from "./src/integrations/browsers.ts";
import { compress } from "./src/integrations/compress.ts";
import { inlineScripts } from "./src/integrations/inline-scripts.ts";
import { output } from "./src/integrations/output.ts";
import { search } from "./src/integrations/search.ts";
import { securityHeaders } from "./src/integrations/security-headers.ts";
import { serviceWorker } from "./src/integrations/service-worker.ts";
import { PAGE_POLICY } from "./src/security/policy.ts";

/** Whether a page stands under one of the languages; the cover does not. */
const inLanguage = (url) => /\/(zh-hans|zh-hant|en)\//.test(url);

process.env.ASTRO_TELEMETRY_DISABLED ??= "1";

/** `SITE` and `BASE` say where the built site will stand; `SEARCH_WITH`, which others it searches. */
const site = process.env.SITE ?? "http://localhost:4321";
const base = process.env.BASE ?? "/";

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT || "dist",
  trailingSlash: "always",
  // Removes white space only where it cannot be seen: the JSX rules would glue words together.
  compressHTML: true,
  build: { inlineStylesheets: "always" },
  // Not in node_modules, which copies of the project share.
  cacheDir: "./.cache/astro",
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: { csp: PAGE_POLICY },
  vite: {
    plugins: [inlineScripts(), browserTarget()],
    build: { cssTarget: BROWSERS },
  },
  integrations: [
    sitemap({
      filter: (page) => !/\/(404|offline)\/?$/.test(page),
      i18n: {
        defaultLocale: "zh-hans",
        locales: { "zh-hans": "zh-Hans", "zh-hant": "zh-Hant", en: "en" },
      },
      // The cover is in both languages: it is no other page's translation.
      serialize: ({ links = [], ...page }) => ({
        ...page,
        links: inLanguage(page.url)
          ? links.filter(({ url }) => inLanguage(url))
          : [],
      }),
    }),
    search(process.env.SEARCH_WITH),
    // After search: `_headers` names its files.
    securityHeaders(),
    // After all that writes files: it knows their digests.
    serviceWorker(),
    // The last that writes files. For hosts that compress by themselves, `PRECOMPRESS=off` leaves it out.
    process.env.PRECOMPRESS !== "off" && compress(),
    output(),
  ],
});

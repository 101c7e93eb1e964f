import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { search } from './src/search/integration.ts';

/** `SITE` and `BASE` say where the built site will stand. */
export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  // Removes white space only where it cannot be seen: the JSX rules would glue words together.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    sitemap({
      filter: (page) => !page.includes('/404'),
      i18n: {
        defaultLocale: 'zh-hans',
        locales: { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' },
      },
    }),
    search(),
  ],
});

import { defineCollection } from 'astro:content';
import { editionLoader } from './content/loader.ts';

/** The whole Edition; `src/content/edition.ts` hands it to the pages. */
export const collections = { edition: defineCollection({ loader: editionLoader() }) };

import { defineCollection } from "astro:content";
import { editionLoader } from "./content/loader.ts";

/** One entry, the whole Edition; `src/content/edition.ts` gives it to the pages. */
export const collections = {
  edition: defineCollection({ loader: editionLoader() }),
};

/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** The file of Pagefind's WebAssembly under `search/`: set in `components/bundles.ts`. */
  readonly ENGINE_FILE: string;
}

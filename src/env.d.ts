/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** The file of Pagefind's WebAssembly under `search/`: set in `components/bundles.ts`. */
  readonly ENGINE_FILE: string;
}

declare namespace App {
  interface Locals {
    /** What a built page has done to it before it is written. */
    finish?: (html: string) => string;
  }
}

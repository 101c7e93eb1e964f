/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** The file of Pagefind's WebAssembly under `search/`: set in `astro.config.mjs`. */
  readonly ENGINE_FILE: string;
}

/** Made by `integrations/inline-scripts.ts`. */
declare module '*?inline-script' {
  const code: string;
  export default code;
}

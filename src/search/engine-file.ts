import manifest from '../../package.json' with { type: 'json' };

/**
 * Pagefind's WebAssembly, under `search/`. Its name is of a version of Pagefind, not of the
 * index, so that every page can name it before the catalogue is there.
 */
export const ENGINE_FILE = `engine-${manifest.dependencies.pagefind}.pagefind`;

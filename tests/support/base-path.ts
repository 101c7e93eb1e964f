/** The site built for a base path. Only test files that `playwright.config.ts` lists can use it. */

/** The address of the site: `http://127.0.0.1:41234/reader/`. */
export const BASE_PATH_URL = process.env["BASE_PATH_URL"] ?? "";

/** The folder of the built site. */
export const BASE_PATH_FOLDER = process.env["BASE_PATH_FOLDER"] ?? "";

/** The same site built for a base path. A test that needs it stands in a file that `playwright.config.ts` names. */

/** Its address: `http://127.0.0.1:41234/reader/`. */
export const BASE_PATH_URL = process.env["BASE_PATH_URL"] ?? "";

/** The folder of the built site. */
export const BASE_PATH_FOLDER = process.env["BASE_PATH_FOLDER"] ?? "";

/** The edition in `content/`, read once for all tests of a process. Tests do not change it. */
import { readEdition } from "../../src/content/read.ts";

export const { edition, versions, problems, traditional } = await readEdition(
  new URL("../../", import.meta.url),
);

/**
 * Problems in the content. Astro prints the report without a stack, because the mistake is not
 * in the code; `hint` replaces Astro's own hint.
 */
export class ContentError extends Error {
  override name = "ContentError";
  hint =
    "Fix the files under content/. In development, the page then reloads by itself.";
  override stack = "";

  override toString(): string {
    return this.name;
  }
}

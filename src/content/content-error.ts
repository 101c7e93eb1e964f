/**
 * Problems in the content, as a build or a page in development reports them: the report and
 * no stack, since the mistake is not in the code. A `hint` keeps Astro from adding its own.
 */
export class ContentError extends Error {
  override name = 'ContentError';
  hint = 'Fix the files under content/; while developing, the page then comes back by itself.';
  override stack = '';

  override toString(): string {
    return this.name;
  }
}

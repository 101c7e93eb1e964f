/**
 * What a build, or a page while developing, says of problems in the content: the report and
 * nothing else. Astro takes the word “document” in what an error says of itself for a
 * browser's API, and advises; and where the error was made is not where the mistake is.
 */
export class ContentError extends Error {
  override name = 'ContentError';
  hint = 'Mend the files under content/; while developing, the page then comes back by itself.';
  override stack = '';

  constructor(report: string) {
    super(report);
  }

  override toString(): string {
    return this.name;
  }
}

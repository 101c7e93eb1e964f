/** The panel of the search page, which the dialog shows too. */

const BEGIN = '<div class="search-body"';
const END = '</search-panel>';

/**
 * @param page the HTML of the search page
 * @returns its options, states and results: everything of the panel but the field
 * @throws if the page has no panel
 */
export function cutPanel(page: string): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error('The search page has no panel');
  return page.slice(start, end).trim();
}

/** Whether this is what {@link cutPanel} gives, and holds no script. */
export function isPanel(html: string): boolean {
  return html.startsWith(BEGIN) && !/<script\b/i.test(html);
}

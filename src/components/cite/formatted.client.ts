import { createTrustedTypesPolicy } from '../../security/trusted-types.ts';

const policy = createTrustedTypesPolicy('citation', {
  createHTML(html) {
    if (/<(?!\/?(?:i|b|sup)>)/.test(html)) throw new TypeError('A citation has italics, bold and raised signs at most');
    return html;
  },
});

/**
 * Shows a formatted citation in an element.
 *
 * @param html As the build formats citations: `<i>`, `<b>` and `<sup>` at most.
 * @throws {TypeError} if it has any other element
 */
export function setFormatted(holder: HTMLElement, html: string): void {
  holder.innerHTML = policy.createHTML(html);
}

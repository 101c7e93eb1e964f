import { createTrustedTypesPolicy } from "../../security/trusted-types.ts";

const policy = createTrustedTypesPolicy("citation", {
  createHTML(html) {
    if (/<(?!\/?(?:i|b|sup)>)/.test(html))
      throw new TypeError(
        "Unexpected HTML in a citation. Expected only <i>, <b> and <sup>.",
      );
    return html;
  },
});

/** The text of a formatted citation. @throws {TypeError} As {@link setFormattedCitation}. */
export function textOfCitation(html: string): string {
  const holder = document.createElement("div");
  setFormattedCitation(holder, html);
  return holder.textContent ?? "";
}

/**
 * Sets the content of an element to a formatted citation.
 *
 * @param html With no elements except `<i>`, `<b>` and `<sup>`.
 * @throws {TypeError} If there is any other element.
 */
export function setFormattedCitation(target: HTMLElement, html: string): void {
  target.innerHTML = policy.createHTML(html);
}

import {
  type Document,
  hasSections,
  type TextLang,
} from "../../edition/model.ts";
import { address, documentPath } from "../../i18n/addresses.ts";

/**
 * The address that a link to a document has for readers who have chosen to read by section: that
 * of the first section. A script takes it from the link's `data-by-section`.
 *
 * @returns `undefined` if the document has no sections.
 */
export function bySection(
  lang: TextLang,
  document: Document,
): string | undefined {
  return hasSections(document)
    ? address(lang, documentPath(document.id, document.sections[0]?.id))
    : undefined;
}

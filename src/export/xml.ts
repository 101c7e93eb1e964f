/** XML 1.0: https://www.w3.org/TR/xml/. */
import type { Doctype, Element, Instruction, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { type Child, x } from 'xastscript';

/**
 * A file of XML.
 *
 * @param doctype The name of the root, where the format wants a document type.
 * @returns The text of the file, in UTF-8.
 */
export function xmlFile(root: Element, doctype?: string): string {
  const declaration: Instruction = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  const type: Doctype | undefined = doctype === undefined ? undefined : { type: 'doctype', name: doctype };
  return toXml([declaration, LINE, ...(type ? [type, LINE] : []), root, LINE], { closeEmptyElements: true });
}

/** An element whose children stand on lines of their own: where white space does not count. */
export function block(name: string, attributes: Attributes, ...children: readonly Child[]): Element {
  const own = children.flat().filter((child) => child !== null && child !== undefined);
  return x(name, attributes, '\n', ...own.flatMap((child): Child[] => [child, '\n'])) as Element;
}

/** An element within a line. */
export function inline(name: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return x(name, attributes, ...children) as Element;
}

/** Those that have no value are left out. */
export type Attributes = Record<string, string | number | null | undefined>;

const LINE: Text = { type: 'text', value: '\n' };

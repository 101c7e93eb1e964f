/** XML 1.0: https://www.w3.org/TR/xml/. */
import type { Doctype, Element, Instruction, Text } from "xast";
import { toXml } from "xast-util-to-xml";
import { type Child, x } from "xastscript";

/**
 * Builds an XML file.
 *
 * @param doctype The document type, for formats that need one.
 * @returns The text of the file, in UTF-8.
 */
export function xmlFile(root: Element, doctype?: string): string {
  const declaration: Instruction = {
    type: "instruction",
    name: "xml",
    value: 'version="1.0" encoding="utf-8"',
  };
  const type: Doctype | undefined =
    doctype === undefined ? undefined : { type: "doctype", name: doctype };
  return toXml([declaration, LINE, ...(type ? [type, LINE] : []), root, LINE], {
    closeEmptyElements: true,
  });
}

/** Builds an element with each child on its own line, where white space has no meaning. */
export function block(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Element {
  const own = children
    .flat()
    .filter((child) => child !== null && child !== undefined);
  return x(
    name,
    attributes,
    "\n",
    ...own.flatMap((child): Child[] => [child, "\n"]),
  ) as Element;
}

/** Builds an element without white space between its children. */
export function inline(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Element {
  return x(name, attributes, ...children) as Element;
}

/** Attributes; those without a value are omitted. */
export type Attributes = Record<string, string | number | null | undefined>;

const LINE: Text = { type: "text", value: "\n" };

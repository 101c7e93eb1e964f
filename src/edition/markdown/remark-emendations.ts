import type { PhrasingContent, Root } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { VFile } from "vfile";
import { visit } from "unist-util-visit";
import { sameShape } from "../traditional/exceptions.ts";
import { nameOf, placeOf, plainTextOf, report, sourceOf } from "./nodes.ts";

/** The directives of the source format and the attribute that each one needs. */
const DIRECTIVES: Record<string, string | null> = {
  corr: "sic",
  supplied: null,
  hant: "as",
};

/**
 * Gives emendations their markup. Unknown or incomplete directives are reported and become
 * `unread` nodes.
 *
 * Markdown in: `:corr[；]{sic="："}:supplied[到]:hant[签]{as="簽"}`; HTML out:
 * `<span class="corr" data-sic="：">；</span><span class="supplied">到</span><span class="hant" data-hant="簽">签</span>`.
 */
export function remarkEmendations() {
  return (tree: Root, file: VFile) => {
    visit(tree, "textDirective", (node, index, parent) => {
      if (
        !parent ||
        index === undefined ||
        !["heading", "paragraph"].includes(parent.type)
      )
        return;
      const properties = propertiesOf(node, file);
      if (properties) node.data = { hName: "span", hProperties: properties };
      else
        (parent.children as PhrasingContent[])[index] = {
          type: "unread",
          value: node.name,
          ...(node.position ? { position: node.position } : {}),
        };
    });
  };
}

/** The HTML properties of a directive; `null` if it is invalid, which is reported. */
function propertiesOf(
  node: TextDirective,
  file: VFile,
): Record<string, string | string[]> | null {
  const place = placeOf(file, node);
  const { name } = node;
  const attribute = DIRECTIVES[name];
  if (attribute === undefined || !Object.hasOwn(DIRECTIVES, name)) {
    report(file, {
      code: "directive-unknown",
      place,
      found: `directive “:${name}”`,
      expected: ":corr, :supplied or :hant, or \\: for a colon of the text",
    });
    return null;
  }
  const text = plainTextOf(node);
  const form = (found: string, expected: string): null => {
    report(file, { code: "directive-form", place, found, expected });
    return null;
  };
  const other = node.children.find((child) => child.type !== "text");
  if (other)
    return form(
      `${nameOf(other)} inside “:${name}”`,
      "plain text between its brackets",
    );
  if (text.trim() === "")
    return form(`“:${name}” without text in brackets`, `:${name}[text]`);
  const extra = Object.keys(node.attributes ?? {}).find(
    (key) => key !== attribute,
  );
  if (extra !== undefined)
    form(
      `attribute “${extra}” on “:${name}”`,
      attribute ? `only ${attribute}="…"` : "no attribute",
    );
  if (attribute === null) return { className: [name] };

  const source = sourceOf(file, node);
  const value = node.attributes?.[attribute];
  if (source.split(`${attribute}=`).length > 2)
    form(`second ${attribute} on “:${name}”`, `one ${attribute}="…"`);
  if (!value)
    return form(
      `“:${name}” without ${attribute}`,
      `:${name}[${text}]{${attribute}="…"}`,
    );
  if (/[{\s](?:sic|as)=[“”„]/u.test(source))
    return form(
      `${attribute}=${value}`,
      `straight quotation marks around the value: ${attribute}="…"`,
    );
  if (name === "corr") {
    if (value === text)
      return form(
        `“:corr[${text}]” with the same text as its sic`,
        "the transcript’s reading as sic, different from the correction",
      );
    return { className: [name], dataSic: value };
  }
  if (!sameShape(text, value))
    return form(
      `“${value}” for “${text}”`,
      "as many characters as between the brackets, each with as many UTF-16 code units",
    );
  return { className: [name], dataHant: value };
}

import type { Root } from "mdast";
import type { VFile } from "vfile";
import { excerpt, type Place } from "../problems.ts";
import { noteId } from "../front-matter/schemas.ts";
import { paragraphOf, placeOf, report, sourceOf } from "./nodes.ts";

/**
 * Keeps one definition of each note. A paragraph that only looks like a definition becomes an
 * empty definition.
 *
 * Markdown in: `[^a]：甲` and `[^b]: 乙`; mdast out: a footnoteDefinition `a` without children,
 * a footnoteDefinition `b` with the paragraph 乙.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const places = new Map<string, Place>();
    tree.children = tree.children.flatMap((node): Root["children"] => {
      const place = placeOf(file, node);
      if (node.type === "paragraph") {
        const source = sourceOf(file, node);
        const [, label] =
          /^\[\^([^\]]+)\](?:[：:]|[ \u3000])/.exec(source) ?? [];
        if (label === undefined || /\{#[^{}]*\}\s*$/.test(source))
          return [node];
        report(file, {
          code: "block",
          place,
          found: `“${excerpt(source, 20)}”, which does not define a note`,
          expected: `a half-width colon and a space: “[^${label}]: ”`,
        });
        places.set(label.toLowerCase(), place);
        return [
          {
            type: "footnoteDefinition",
            identifier: label.toLowerCase(),
            children: [],
            ...(node.position ? { position: node.position } : {}),
          },
        ];
      }
      if (node.type !== "footnoteDefinition") return [node];
      const { identifier, label } = node;
      checkNoteId(label ?? identifier, place, file);
      if (!paragraphOf(node)) {
        report(file, {
          code: "block",
          place,
          found: `content of the note “${identifier}”`,
          expected: "one paragraph of plain text",
        });
        places.set(identifier, place);
        return [{ ...node, children: [] }];
      }
      const other = places.get(identifier);
      if (!other) places.set(identifier, place);
      else
        report(file, {
          code: "note-repeated",
          place,
          found: `second definition of the note “${identifier}”`,
          expected: "one definition for each note",
          other,
        });
      return other ? [] : [node];
    });
  };
}

/** Reports a note id that does not match the schema `noteId`. */
export function checkNoteId(id: string, place: Place, file: VFile): void {
  if (noteId.safeParse(id).success) return;
  report(file, {
    code: "note-malformed",
    place,
    found: `note id “${id}”`,
    expected:
      "a lower-case letter, then lower-case letters, digits or hyphens, and not the id of a place, such as p1, s1 or title",
  });
}

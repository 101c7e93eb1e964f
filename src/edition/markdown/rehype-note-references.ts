import type { Element, ElementContent, Root } from "hast";
import type { Note } from "../model.ts";
import { noteIdOf } from "./runs.ts";

export type ReferredNote = Pick<Note, "id" | "kind" | "mark">;

export interface NoteReferenceOptions {
  /** The notes of the document, which give the marks. */
  notes: readonly ReferredNote[];
  /** The accessible name of a reference. */
  name: (note: ReferredNote) => string;
}

/**
 * Gives the references to notes their marks and names.
 *
 * HTML in: `<span class="corr">；</span><sup class="note-ref"><a href="#note-w1"></a></sup>`; HTML out:
 * `<span class="corr trimmed">；</span><sup class="note-ref"><a href="#note-w1" aria-label="Note 1" data-n="1"></a></sup>`.
 * CSS draws the mark, so that find-in-page and copying run through it. The text content without the `.note-ref` elements is the paragraph's text.
 */
export function rehypeNoteReferences({ notes, name }: NoteReferenceOptions) {
  return ({ children }: Root): Root => ({
    type: "root",
    children: (children as ElementContent[]).flatMap(
      (node, index): ElementContent[] => {
        if (node.type !== "element") return [node];
        if (!isReference(node))
          return [
            isTrimmed(node, children[index + 1])
              ? withClass(node, "trimmed")
              : node,
          ];
        const note = notes.find(({ id }) => id === noteIdOf(node));
        if (!note) return [];
        const link: Element = {
          type: "element",
          tagName: "a",
          properties: {
            href: `#note-${note.id}`,
            ariaLabel: name(note),
            dataN: note.mark,
          },
          children: [],
        };
        // CSS puts a comma between two adjacent references.
        return [
          {
            ...(isReference(children[index - 1])
              ? withClass(node, "next")
              : node),
            children: [link],
          },
        ];
      },
    ),
  });
}

function isReference(node: Root["children"][number] | undefined): boolean {
  return node?.type === "element" && noteIdOf(node) !== null;
}

/** Whether to trim a punctuation mark: its empty half would separate it from the note's mark. */
function isTrimmed(
  { properties, children: [text] }: Element,
  after: Root["children"][number] | undefined,
): boolean {
  return (
    "dataSic" in properties &&
    text?.type === "text" &&
    /^\p{P}$/u.test(text.value) &&
    isReference(after)
  );
}

function withClass(node: Element, name: string): Element {
  const { className } = node.properties;
  return {
    ...node,
    properties: {
      ...node.properties,
      className: [...(Array.isArray(className) ? className : []), name],
    },
  };
}

import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const documentId: Rule = {
  title: "A document’s folder name cannot be an address",
  why: "The folder’s name becomes part of the document’s web address. It must work in every address and must not replace another page of the site.",
  fix: "Rename the folder: use lower-case letters, digits and hyphens, and not the name of another page.",
  examples: [
    {
      base: "plain",
      folder: "Talks 2022",
      files: {},
      report: [
        "zh-Hans.md:1:1 document-id Unexpected folder name “Talks 2022”. Expected lower-case letters, digits and hyphens, and not the address of another page.",
      ],
    },
    {
      base: "plain",
      folder: "search",
      files: {},
      report: [
        "zh-Hans.md:1:1 document-id Unexpected folder name “search”. Expected lower-case letters, digits and hyphens, and not the address of another page.",
      ],
    },
  ],
};

/** URL paths of the site's other pages. */
const RESERVED = new Set([
  "about",
  "parallels",
  "search",
  "terms",
  "timeline",
  "witness",
  "index",
  "offline",
  "404",
]);

/** Checks that the name of a document’s folder can be part of a URL. */
export function checkDocumentId(id: string, file: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !RESERVED.has(id)) return [];
  return [
    problem({
      code: "document-id",
      place: { file, line: 1, column: 1 },
      found: `folder name “${id}”`,
      expected:
        "lower-case letters, digits and hyphens, and not the address of another page",
    }),
  ];
}

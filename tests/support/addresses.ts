/** The addresses of an edition's pages. */
import { datedTerms } from "../../src/components/timeline/timeline.ts";
import {
  type Edition,
  hasSections,
  type TextLang,
} from "../../src/edition/model.ts";

export const LANGUAGES: {
  path: string;
  lang: TextLang;
  chinese: "zh-Hans" | "zh-Hant";
}[] = [
  { path: "zh-hans", lang: "zh-Hans", chinese: "zh-Hans" },
  { path: "zh-hant", lang: "zh-Hant", chinese: "zh-Hant" },
  { path: "en", lang: "en", chinese: "zh-Hans" },
];

/** Pages without content, which are neither linked nor listed. */
export const UNLISTED = ["404.html", "offline/"];

/** The paths of the edition's pages after the language. */
export function pathsOf({ documents, glossary, parallels }: Edition): string[] {
  return [
    "",
    "search/",
    "about/",
    "terms/",
    "witness/",
    ...(parallels.length > 0 ? ["parallels/"] : []),
    ...(datedTerms(glossary).length > 0 ? ["timeline/"] : []),
    ...documents.flatMap((document) => [
      `${document.id}/`,
      ...(hasSections(document)
        ? document.sections.map(({ id }) => `${document.id}/${id}/`)
        : []),
    ]),
  ];
}

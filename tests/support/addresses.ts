/** The addresses that the design promises, for an edition. */
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

/** Pages without content of their own, which nothing leads to or lists. */
export const UNLISTED = ["404.html", "offline/"];

/** What follows the language in the addresses of the edition's pages. */
export function pathsOf({ documents }: Edition): string[] {
  return [
    "",
    "search/",
    "about/",
    "terms/",
    "witness/",
    ...documents.flatMap((document) => [
      `${document.id}/`,
      ...(hasSections(document)
        ? document.sections.map(({ id }) => `${document.id}/${id}/`)
        : []),
    ]),
  ];
}

/** A kind of page, represented by its page with the most text. */
export interface Kind {
  name: string;
  /** From the root of the site. */
  path: string;
  /** The document on the page, and the section on the page of a section. */
  document?: string;
  section?: string;
}

export const KINDS: readonly Kind[] = [
  { name: "cover", path: "" },
  { name: "contents", path: "zh-hans/" },
  {
    name: "document, Simplified first",
    path: "zh-hans/joint-statement/",
    document: "joint-statement",
  },
  {
    name: "document, Traditional first",
    path: "zh-hant/joint-statement/",
    document: "joint-statement",
  },
  {
    name: "document, English first",
    path: "en/joint-statement/",
    document: "joint-statement",
  },
  { name: "short document", path: "en/talks/", document: "talks" },
  {
    name: "section",
    path: "en/joint-statement/s4/",
    document: "joint-statement",
    section: "s4",
  },
  { name: "search", path: "en/search/" },
  { name: "about", path: "en/about/" },
  { name: "terms", path: "en/terms/" },
  { name: "parallels", path: "en/parallels/" },
  { name: "timeline", path: "en/timeline/" },
  { name: "transcript", path: "en/witness/" },
  { name: "not found", path: "404.html" },
];

/** The part of citation-js that this project uses: https://citation.js.org/api/ */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    readonly data: Record<string, unknown>[];
    format(
      name: "bibliography" | "citation",
      options: { format: "html" | "text"; style: string; lang: string },
    ): string;
    format(name: "bibtex", options: { format: "object" }): BibtexEntry[];
    format(name: "ris", options: { format: "object" }): RisEntry[];
  }
  export interface BibtexEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }
  /** Values by tag: `TY`, `AU`. */
  export type RisEntry = Record<string, string | string[]>;
  export const plugins: {
    config: {
      get(
        name: "@csl",
      ): Record<"styles" | "locales", { add(name: string, xml: string): void }>;
      get(name: "@bibtex"): {
        format: {
          useIdAsLabel: boolean;
          asciiOnly: boolean;
          checkLabel: boolean;
        };
      };
    };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    readonly data: Record<string, unknown>[];
    format(name: string, options?: Record<string, unknown>): string;
  }
  /** citeproc-js: https://citeproc-js.readthedocs.io/en/latest/running.html */
  interface Engine {
    updateItems(ids: string[], unsorted: boolean): void;
    makeBibliography(): [parameters: object, entries: string[]];
    makeCitationCluster(items: { id: string }[]): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): Record<'styles' | 'locales', { add(name: string, xml: string): void }> & {
        engine(data: unknown, style: string, locale: string, format: string): Engine;
      };
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

/**
 * The citation styles that readers can choose, in this order, with their names. Each is a file
 * `styles/{name}.csl`, or comes with citation-js; `styles/{name}-chinese.csl` is its Chinese form,
 * if it has one.
 */
export const STYLES = {
  chicago: { en: "Chicago", zh: "芝加哥格式" },
  apa: { en: "APA", zh: "APA格式" },
  mla: { en: "MLA", zh: "MLA格式" },
  "gb-t-7714": { en: "GB/T 7714—2025", zh: "GB/T 7714—2025" },
} as const;

export type StyleName = keyof typeof STYLES;

export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

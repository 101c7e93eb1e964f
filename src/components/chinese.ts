/** Chinese words, with the Chinese punctuation between them. */
export const CHINESE = /(\p{Script=Han}(?:[\p{Script=Han}，。、；：《》（）·“”]*\p{Script=Han})?)/u;

/** English words within Chinese: names and abbreviations are of no language that a voice could choose by. */
export const ENGLISH = /(?<![A-Za-z’-])([a-z][A-Za-z’-]*(?: [A-Za-z’-]+)+)/;

/** Marks the Chinese words in the HTML of an English text; no attribute of it may hold any. */
export function markChinese(html: string, lang: 'zh-Hans' | 'zh-Hant'): string {
  return html.replace(new RegExp(CHINESE, 'gu'), `<span lang="${lang}">$1</span>`);
}

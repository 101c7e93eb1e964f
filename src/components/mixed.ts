import type { TextLang } from '../edition/model.ts';
import { CHINESE, ENGLISH } from './chinese.ts';

/**
 * The parts of a text by language.
 *
 * @param chinese What Chinese words in an English text are written in.
 * @returns Each part, with a language where it is not the text's.
 */
export function partsOf(text: string, lang: TextLang, chinese: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): { text: string; other?: string }[] {
  // `en-US`, not `en`: a word in a Chinese sentence keeps the sentence's font.
  const [other, foreign] = lang === 'en' ? [chinese, CHINESE] : ['en-US', ENGLISH];
  return text.split(foreign).map((part, at) => (at % 2 === 1 ? { text: part, other } : { text: part }));
}

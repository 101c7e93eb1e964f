import type { Document, Source, TextLang } from '../edition/model.ts';
import { translator } from '../i18n/t.ts';

/**
 * What was done at a place, how certain it is, and on what ground.
 *
 * @param id Of an entry of the apparatus and its note; nothing is said of one that is not there.
 */
export function groundOf(document: Document, id: string | undefined, sources: readonly Source[], lang: TextLang): string {
  const t = translator(lang);
  const entry = document.apparatus.find((one) => one.id === id);
  const after = entry?.sources.map((code) => sources.find((source) => source.id === code)?.texts[lang] ?? code);
  return [
    ...(entry ? [t('witness.certain', { what: t(`apparatus.${entry.kind}`), certainty: t(`certainty.${entry.certainty}`) })] : []),
    ...(after?.length === 0 ? [t('witness.sentence')] : after ?? []),
  ].join(lang === 'en' ? '; ' : '；');
}

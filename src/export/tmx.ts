import type { Element } from 'xast';
import type { Version } from '../citation/history.ts';
import { type Document, hasSections, plainText, type Texts } from '../edition/model.ts';
import { regionalTag } from '../i18n/languages.ts';
import { translator } from '../i18n/t.ts';
import { block, inline, xmlFile } from './xml.ts';

/** What programs for translators call the texts, the language of the original first. */
const TAGS = { 'zh-Hans': regionalTag('zh-Hans'), 'zh-Hant': regionalTag('zh-Hant'), en: 'en-US' } as const;

/**
 * A document as a translation memory: TMX 1.4b, https://www.gala-global.org/tmx-14b.
 *
 * @returns A file with a unit for each title, line and paragraph in plain text, named by its
 *   address within the edition: `joint-statement#s3.4`.
 */
export function tmx(document: Document, { version, date }: Version): string {
  const header = inline('header', {
    creationtool: translator('en')('site.name'),
    creationtoolversion: version,
    creationdate: `${date.replaceAll('-', '')}T000000Z`,
    segtype: 'paragraph',
    'o-tmf': translator('en')('site.name'),
    adminlang: TAGS.en,
    srclang: TAGS['zh-Hans'],
    datatype: 'plaintext',
  });
  const units = textsOf(document).map(({ id, texts }) => unit(`${document.id}#${id}`, texts));
  return xmlFile(block('tmx', { version: '1.4' }, header, block('body', {}, ...units)));
}

/** Everything that stands in all languages, in the order of the text; the notes are the editors', not the text's. */
function textsOf(document: Document): { id: string; texts: Texts<string> }[] {
  const { title, byline, sections, dateline } = document;
  return [
    { id: 'title', texts: title },
    ...(byline?.at === 'head' ? [{ id: 'byline', texts: byline.texts }] : []),
    ...sections.flatMap((section) => [
      ...(hasSections(document) ? [{ id: section.id, texts: section.title }] : []),
      ...section.blocks.map(({ id, texts }) => ({
        id,
        texts: { 'zh-Hans': plainText(texts['zh-Hans']), 'zh-Hant': plainText(texts['zh-Hant']), en: plainText(texts.en) },
      })),
    ]),
    ...(dateline?.at === 'foot' ? [{ id: 'dateline', texts: dateline.texts }] : []),
  ];
}

function unit(tuid: string, texts: Texts<string>): Element {
  const variants = (Object.keys(TAGS) as (keyof typeof TAGS)[]).map((lang) => inline('tuv', { 'xml:lang': TAGS[lang] }, inline('seg', {}, texts[lang])));
  return block('tu', { tuid }, ...variants);
}

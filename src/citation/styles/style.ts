/**
 * A style in the Citation Style Language.
 *
 * @param parts.locale `en-US` or `zh-CN`.
 * @param parts.note Whether what stands in the text is a note.
 * @param parts.citation What stands in the text.
 * @param parts.bibliography An entry of the list of works cited.
 */
export function style(parts: {
  id: string;
  title: string;
  locale: 'en-US' | 'zh-CN';
  note?: boolean;
  macros?: string;
  citation: string;
  bibliography: string;
}): string {
  const { id, title, locale, note = false, macros = '', citation, bibliography } = parts;
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${note ? 'note' : 'in-text'}" version="1.0" default-locale="${locale}" page-range-format="expanded">
  <info>
    <title>${title}</title>
    <id>urn:one-page:${id}</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  ${macros}
  <citation><layout>${citation}</layout></citation>
  <bibliography><layout>${bibliography}</layout></bibliography>
</style>`;
}

/** Dates and signs as Chinese writes them; citation-js has no Chinese locale. */
export const CHINESE_LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <date form="text">
    <date-part name="year" suffix="年"/><date-part name="month" form="numeric" suffix="月"/><date-part name="day" suffix="日"/>
  </date>
  <date form="numeric">
    <date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="and">和</term><term name="et-al">等</term><term name="no date">无日期</term>
    <term name="page-range-delimiter">-</term>
    <term name="page"><single>页</single><multiple>页</multiple></term>
    <term name="page" form="short"><single>页</single><multiple>页</multiple></term>
  </terms>
</locale>`;

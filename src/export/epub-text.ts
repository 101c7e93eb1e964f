import { Parser } from 'htmlparser2';
import type { Element, ElementContent } from 'xast';
import { partsOf } from '../components/mixed.ts';
import type { Document, Note, Run, TextLang } from '../edition/model.ts';
import { pairOf } from '../i18n/languages.ts';
import { translator } from '../i18n/t.ts';
import { block, inline } from './xml.ts';

/** The language of an element, as XHTML and as XML have it. */
export const inLang = (lang: string) => ({ lang, 'xml:lang': lang });

/**
 * The XHTML of a paragraph's runs in one of its languages.
 *
 * Runs in: text 提升, supplied 到, note w3; XHTML out:
 * `提升<span class="supplied">到</span><sup><a epub:type="noteref" … href="#note-w3">5</a></sup>`.
 */
export function runsOf(runs: readonly Run[], { notes }: Document, lang: TextLang): ElementContent[] {
  return runs.flatMap((run, at): ElementContent[] => {
    if (run.type === 'text') return [{ type: 'text', value: run.text }];
    if (run.type !== 'note') return [inline('span', { class: run.type }, run.text)];
    const note = notes.find(({ id }) => id === run.id);
    if (!note) return [];
    const name = translator(lang)('note.reference', { number: note.number });
    const link = inline('a', { 'epub:type': 'noteref', role: 'doc-noteref', href: `#note-${note.id}`, 'aria-label': name }, String(note.number));
    return [inline('sup', runs[at - 1]?.type === 'note' ? { class: 'next' } : {}, link)];
  });
}

/** A note in both languages, which a reading system may show beside its place. */
export function footnote({ id, number, at, texts }: Note, lang: TextLang): Element {
  const [first, second] = pairOf(lang);
  const back = inline('a', { role: 'doc-backlink', href: `#${at}`, 'aria-label': translator(lang)('note.back', { number }) }, String(number));
  return block(
    'aside',
    { 'epub:type': 'footnote', role: 'doc-footnote', id: `note-${id}` },
    inline('p', inLang(first), back, ' ', ...mixed(texts[first], first)),
    inline('p', inLang(second), ...mixed(texts[second], second)),
  );
}

/** A text whose words in the other language are marked as such. */
export function mixed(text: string, lang: TextLang, chinese?: 'zh-Hans' | 'zh-Hant'): ElementContent[] {
  return partsOf(text, lang, chinese).map(({ text: part, other }) => (other ? inline('span', inLang(other), part) : { type: 'text', value: part }));
}

/** XHTML of the few elements that citations have. */
export function fromHtml(html: string): ElementContent[] {
  const levels: ElementContent[][] = [[]];
  const opened: { name: string; lang: string | undefined }[] = [];
  const parser = new Parser({
    onopentag(name, { lang }) {
      opened.push({ name, lang });
      levels.push([]);
    },
    ontext: (value) => levels.at(-1)?.push({ type: 'text', value }),
    onclosetag() {
      const { name = '', lang } = opened.pop() ?? {};
      const children = levels.pop() ?? [];
      levels.at(-1)?.push(inline(name, lang === undefined ? {} : inLang(lang), ...children));
    },
  });
  parser.end(html);
  return levels[0] ?? [];
}

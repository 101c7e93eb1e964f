import type { CiteData } from '../../citation/cite-data.ts';
import type { FormatName, StyleName } from '../../citation/format.ts';
import { regionalTag } from '../../i18n/languages.ts';
import { fill } from '../../i18n/fill.ts';
import { type CitedRange, citedAddress, labelIn } from './cite-data.client.ts';
import { setFormatted } from './formatted.client.ts';
import { button, element } from '../site/dom.client.ts';

const NAMES: Record<StyleName | FormatName, string> = {
  'chicago': 'Chicago',
  'apa': 'APA',
  'mla': 'MLA',
  'gb-t-7714': 'GB/T 7714—2025',
  'bibtex': 'BibTeX',
  'ris': 'RIS',
  'csl-json': 'CSL-JSON',
};

/** What the reader chose last: the panel of another range begins with it. */
const chosenLast: { style?: string; text?: string } = {};

/**
 * The panel with the citation of a range in the style that the reader chooses.
 *
 * @param put Puts a text, and its HTML, on the clipboard.
 */
export function citePanel(data: CiteData, cited: CitedRange, put: (text: string, html?: string) => void): HTMLElement {
  const { strings, citations } = data;
  const chinese = document.documentElement.lang !== 'en';
  const style = element('select', {});
  for (const [value, name] of Object.entries(NAMES)) style.append(new Option(name, value));
  style.value = chosenLast.style ?? (chinese ? 'gb-t-7714' : 'chicago');
  const text = element('select', {}, new Option(strings['copy.zh'], 'zh'), new Option(strings['copy.en'], 'en'));
  text.value = chosenLast.text ?? (chinese ? 'zh' : 'en');
  const output = element('div', { class: 'cite-output', 'aria-live': 'polite' });

  const block = (name: string, value: Node, html?: string) => [
    element(
      'p',
      { class: 'cite-name' },
      name,
      button(strings['cite.copy'], () => put(value.textContent ?? '', html)),
    ),
    value,
  ];
  const write = () => {
    const language = text.value as 'zh' | 'en';
    const chosen = citations[language][style.value as StyleName | FormatName];
    const values = { label: cited.label, address: citedAddress(data, cited, language), accessed: today() };
    if (typeof chosen === 'string') {
      output.replaceChildren(...block(NAMES[style.value as FormatName], element('pre', { tabindex: '0' }, fill(chosen, values))));
      return;
    }
    const lang = chosen.lang === 'en' ? 'en-US' : regionalTag(document.documentElement.lang);
    output.replaceChildren(
      ...(['entry', 'inText'] as const).flatMap((part) => {
        const holder = element('p', { lang });
        setFormatted(holder, fill(chosen[part], { ...values, label: labelIn(chosen.lang, cited) }));
        return block(strings[`cite.${part}`], holder, holder.innerHTML);
      }),
    );
  };
  const choose = () => {
    Object.assign(chosenLast, { style: style.value, text: text.value });
    write();
  };
  style.addEventListener('change', choose);
  text.addEventListener('change', choose);
  write();
  return element(
    'div',
    { class: 'cite-panel' },
    element(
      'p',
      {},
      element('label', {}, `${strings['cite.style']} `, style),
      element('label', {}, `${strings['cite.cited']} `, text),
    ),
    output,
  );
}

/** The day of reading, where the reader is: `2026-11-22`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

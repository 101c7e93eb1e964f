/** Tells a reader who follows a citation when the text is no longer the one that was cited. */
import type { CiteData } from '../../citation/cite-data.ts';
import type { ChangeData, VersionData } from '../../citation/changes-data.ts';
import { compareVersions } from '../../edition/history/versions.ts';
import { fill } from '../../i18n/fill.ts';
import { type CitedRange, citedRange, citeData, hashRange, pairsOf, readHash, textOf, wholeRange } from './cite-data.client.ts';
import { fetchJson } from '../document/document-file.client.ts';
import { adoptStyle, element, isInWindow } from '../site/dom.client.ts';
import css from './cited-text.css?inline';

/** Compares the text with the version and digest of the address, such as `?v=1.0.0-1f2e3d4c#s3.4`. */
export async function compareCited(): Promise<void> {
  mendHash();
  const [, version, digest] = /^(\d+\.\d+\.\d+)-([0-9a-f]{8})\b/.exec(new URLSearchParams(location.search).get('v') ?? '') ?? [];
  if (!version || !digest) return;
  const data = await citeData();
  const range = hashRange();
  const cited = range ? citedRange(data, ...range) : wholeRange(data);
  if (!cited || cited.digest === digest) return;
  const versions = await fetchJson<VersionData[]>(data.changes);
  show(data, cited, notice(data, cited, versions, version, digest, range === null));
}

function notice(data: CiteData, cited: CitedRange, versions: VersionData[], version: string, digest: string, isWhole: boolean): HTMLElement {
  const { strings } = data;
  const later = versions.filter((one) => compareVersions(one.version, version) > 0).flatMap(({ changes }) => changes);
  const ids = pairsOf(data, cited).map(({ id }) => id);
  const changes = later.filter(({ document, id }) => document === data.document && ids.includes(id));
  const values = { version, digest, current: data.version };
  const aside = element('div', { class: 'cited-text', role: 'alert' });
  aside.append(element('p', {}, fill(strings[messageOn(changes, isWhole)], values)));
  // The oldest reading is the cited one; later entries of the same text lead from it to the present.
  const byText = Map.groupBy(changes, ({ id, text }) => `${id} ${text}`);
  for (const list of byText.values()) {
    const [first] = list;
    if (first) aside.append(...readings(data, first, list, version));
  }
  // A document stands below as a whole.
  if (changes.length === 0 && !isWhole) {
    for (const pair of pairsOf(data, cited)) {
      for (const text of pair.querySelectorAll<HTMLElement>(':scope > p[lang]')) {
        aside.append(quote(labelOf(data, pair.id), textOf(pair, text.lang === 'en' ? 'en' : 'zh'), text.lang));
      }
    }
  }
  aside.append(element('p', {}, element('a', { href: data.about }, strings['changes.list'])));
  return aside;
}

function messageOn(changes: readonly ChangeData[], isWhole: boolean): keyof CiteData['strings'] {
  if (changes.length === 0) return isWhole ? 'changes.unknownWhole' : 'changes.unknown';
  if (changes.every(({ text }) => text === 'en')) return 'changes.changedEnglish';
  return changes.every(({ text }) => text === 'zh') ? 'changes.changedChinese' : 'changes.changed';
}

function readings(data: CiteData, first: ChangeData, list: ChangeData[], version: string): HTMLElement[] {
  const { strings } = data;
  const label = labelOf(data, first.id);
  const now = document.getElementById(first.id);
  return [
    quote(`${label} ${fill(strings['changes.old'], { version })}`, first.old, first.lang),
    quote(
      `${label} ${fill(strings['changes.new'], { version: data.version })}`,
      now ? textOf(now, first.text) : (list.at(-1)?.new ?? ''),
      first.lang,
    ),
    element('figure', {}, element('figcaption', {}, strings['changes.reason']), list.map(({ reason }) => reason).join(' ')),
  ];
}

function quote(name: string, text: string, lang: string): HTMLElement {
  return element('figure', {}, element('figcaption', {}, name), element('blockquote', { lang }, text));
}

function labelOf({ blocks }: CiteData, id: string): string {
  return blocks.find(([one]) => one === id)?.[1] ?? '';
}

function show(data: CiteData, cited: CitedRange, aside: HTMLElement): void {
  adoptStyle(css);
  const place = pairsOf(data, cited)[0] ?? document.querySelector('.text > *');
  // Who has read on meanwhile, or loads the page anew, stays where they are.
  const isHere = scrollY < innerHeight || isInWindow(place);
  place?.before(aside);
  if (isHere) aside.scrollIntoView();
}

/** Drops the marks that a citation puts after its address and a mail program takes for a part of it. */
function mendHash(): void {
  const { hash } = location;
  const mended = readHash().replace(/[\p{P}\p{S}\s]+$/u, '');
  if (mended !== hash && document.getElementById(mended.slice(1).split('-')[0] ?? '')) location.replace(mended);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedParts } from '../../../../src/components/changes/changed-parts.ts';
import { readEdition } from '../../../../src/content/read.ts';

const { edition, versions } = await readEdition(new URL('../../../../', import.meta.url));

/** The parts as a line: `[what was] {what is}`, and … for a gap. */
function shown(old: string, now: string, lang: 'zh' | 'en'): string {
  const signs = { same: '', old: '[]', new: '{}', gap: '' };
  return changedParts(old, now, lang)
    .map(({ kind, text }) => (kind === 'gap' ? '…' : `${signs[kind].charAt(0)}${text}${signs[kind].charAt(1)}`))
    .join('');
}

test('changes are whole words, in Chinese characters; those that stand side by side are one', () => {
  assert.equal(shown('They unanimously agree.', 'They both agree.', 'en'), 'They [unanimously]{both} agree.');
  assert.equal(shown('In order to make trade closer', 'To keep up trade', 'en'), '[In order to make ]{To keep up }trade[ closer]');
  assert.equal(shown('双方签署声明', '双方签订声明', 'zh'), '双方签[署]{订}声明');
  assert.equal(shown('The talks', 'The talks.', 'en'), 'The talks{.}');
});

test('what is far from a change is left out, at the end of a word', () => {
  const words = 'one two three four five six seven eight nine ten '.repeat(6);
  assert.match(shown(`${words}old ${words}`, `${words}new ${words}`, 'en'), /^…(one|two|three|four|five|six|seven|eight|nine|ten) .{90,110}\[old\]\{new\}.{100,120}[a-z]…$/);
  const characters = '中华人民共和国'.repeat(20);
  assert.match(shown(`${characters}旧${characters}`, `${characters}新${characters}`, 'zh'), /^….{40}\[旧\]\{新\}.{40}…$/);
});

test('both readings can be read from the parts, also where both languages are changed at random', () => {
  const texts = edition.documents.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(({ texts: { 'zh-Hans': zh, en } }) => [zh, en]).map((runs) => runs.map((run) => ('text' in run ? run.text : '')).join(''))));
  const published = versions.flatMap(({ changes }) => changes.map(({ old, new: now, lang }) => [old, now, lang === 'en' ? 'en' : 'zh'] as const));
  assert.ok(published.length > 0 && texts.length > 100);
  const made = texts.slice(1).map((text, at) => {
    const other = texts[at] ?? '';
    const cut = (at * 7) % Math.max(1, text.length);
    return [text, text.slice(0, cut) + other.slice(0, at % 30) + text.slice(cut + (at % 11)), at % 2 === 0 ? 'en' : 'zh'] as const;
  });
  for (const [old, now, lang] of [...published, ...made]) {
    const parts = changedParts(old, now, lang);
    assert.equal(parts.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join(''), old);
    assert.equal(parts.filter(({ kind }) => kind !== 'old').map(({ text }) => text).join(''), now);
  }
});

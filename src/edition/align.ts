import type { TextFrontMatter, TranslationFrontMatter } from './front-matter.ts';
import { isNone, isSectionId } from './ids.ts';
import { checkOrder } from './order.ts';
import type { ParsedText } from './parse.ts';
import { type ApparatusKind, plainText, type Run } from './model.ts';
import type { Place, Problem } from './problems.ts';

type Text = ParsedText<TextFrontMatter>;
type Translation = ParsedText<TranslationFrontMatter>;

/**
 * Compares the two files of a document: the same ids in the same order, the
 * same notes at the same places, titles for the same sections.
 */
export function checkAlignment(zh: Text, en: Translation): Problem[] {
  return [
    ...checkOrder(zh),
    ...checkOrder(en),
    ...checkIds(zh, en),
    ...checkNotes(zh, en),
    ...checkTitles(zh),
    ...checkTitles(en),
    ...checkLines(zh, en),
    ...checkApparatus(zh),
    ...checkEmendations(en),
  ];
}

function checkIds(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const places = (text: ParsedText<unknown>) =>
    new Map(
      text.sections.flatMap((section): [string, Place][] => [
        ...(section.id === 'body' ? [] : [[section.id, section.place] as [string, Place]]),
        ...section.blocks.map((block): [string, Place] => [block.id, block.place]),
      ]),
    );
  const [zhIds, enIds] = [places(zh), places(en)];
  for (const [here, there, file] of [
    [zhIds, enIds, en.file],
    [enIds, zhIds, zh.file],
  ] as const) {
    const order = [...there.keys()];
    let before: string | undefined;
    for (const [id, place] of here) {
      const other = before === undefined ? undefined : there.get(before);
      if (isNone(id)) continue;
      // What stands there without an id has been reported already.
      const isUnnamed = isNone(order[before === undefined ? 0 : order.indexOf(before) + 1] ?? '');
      if (!there.has(id) && isUnnamed) continue;
      if (!there.has(id)) {
        problems.push({
          code: 'id-unpaired',
          place,
          found: `“${id}” here alone`,
          expected: `“${id}” in ${file} as well`,
          other: other ?? { file, line: 1, column: 1 },
        });
      } else before = id;
    }
  }
  for (const section of zh.sections) {
    const translated = en.sections.find(({ id }) => id === section.id);
    if (translated && (section.numeral === '') !== (translated.numeral === '')) {
      problems.push({
        code: 'numeral',
        place: translated.place,
        found: translated.numeral ? `the numeral “${translated.numeral}”` : 'no numeral',
        expected: section.numeral ? `a numeral for “${section.numeral}”` : 'no numeral',
        other: section.place,
      });
    }
  }
  return problems;
}

function checkNotes(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const titleNotes = zh.data.sound.notes ?? [];
  const referencesOf = (text: ParsedText<unknown>) => {
    const references = new Map<string, { at: string; place: Place }>();
    titleNotes.forEach((id, index) =>
      references.set(id, { at: 'title', place: zh.data.place(['notes', index]) }),
    );
    for (const { id, at, place } of text.references) {
      const first = references.get(id);
      if (first) {
        problems.push({ code: 'note-repeated', place, found: `a second reference to the note “${id}”`, expected: 'one reference', other: first.place });
      } else references.set(id, { at, place });
    }
    return references;
  };
  const [zhReferences, enReferences] = [referencesOf(zh), referencesOf(en)];

  for (const [text, references] of [
    [zh, zhReferences],
    [en, enReferences],
  ] as const) {
    for (const [id, { place }] of references) {
      if (!text.notes.has(id)) {
        problems.push({ code: 'note-undefined', place, found: `a reference to the note “${id}”`, expected: `its definition in ${text.file}` });
      }
    }
  }
  for (const [text, other, references] of [
    [zh, en, zhReferences],
    [en, zh, enReferences],
  ] as const) {
    for (const [id, { place }] of text.notes) {
      if (!references.has(id) && zh.data.isKnown('notes')) {
        problems.push({ code: 'note-unused', place, found: `the note “${id}”`, expected: 'a reference to it in this file' });
      }
      if (!other.notes.has(id) && !(text === en ? zhReferences : enReferences).has(id)) {
        problems.push({ code: 'note-unpaired', place, found: `the note “${id}” here alone`, expected: `the same note in ${other.file}` });
      }
    }
  }
  for (const [id, { at, place }] of enReferences) {
    const original = zhReferences.get(id);
    if (original && original.at !== at) {
      problems.push({ code: 'note-unpaired', place, found: `the note “${id}” at “${at}”`, expected: `it at “${original.at}”`, other: original.place });
    }
  }
  return problems;
}

function checkTitles(text: ParsedText<{ sections?: Record<string, string> | undefined }>): Problem[] {
  if (!text.data.isKnown('sections')) return [];
  const titles = Object.keys(text.data.sound.sections ?? {});
  const ids = text.sections.map(({ id }) => id).filter((id) => id !== 'body');
  return [
    ...text.sections
      .filter(({ id }) => isSectionId(id) && !titles.includes(id))
      .map(({ id, place }): Problem => ({ code: 'section-title', place, found: `the section “${id}” without a title`, expected: `sections.${id} in the front matter` })),
    ...titles
      .filter((id) => !ids.includes(id))
      .map((id): Problem => ({ code: 'section-title', place: text.data.place(['sections', id]), found: `a title for “${id}”`, expected: 'titles for sections of the text alone' })),
  ];
}

function checkLines(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const [text, translation] = [zh.data.sound, en.data.sound];
  for (const field of ['byline', 'dateline', 'newspaper'] as const) {
    if (!zh.data.isKnown(field) || !en.data.isKnown(field)) continue;
    if ((text[field] === undefined) !== (translation[field] === undefined)) {
      const [has, lacks] = text[field] ? [zh, en] : [en, zh];
      problems.push({ code: 'line-field', place: has.data.place([field]), found: `the field “${field}” here alone`, expected: `“${field}” in ${lacks.file} as well` });
    }
  }
  for (const field of ['byline', 'dateline'] as const) {
    const line = text[field];
    if (line?.at !== 'paragraph') continue;
    for (const [{ data, sections }, words, path] of [
      [zh, line.text, [field, 'text']],
      [en, translation[field], [field]],
    ] as const) {
      const first = sections[0]?.blocks[0];
      if (words === undefined || !first || first.isFlawed || plainText(first.runs).includes(words)) continue;
      problems.push({ code: 'line-field', place: data.place(path), found: `“${words}”, which the first paragraph does not contain`, expected: 'words of the first paragraph' });
    }
  }
  return problems;
}

/** Which run an entry of the apparatus speaks of. */
const EMENDATIONS: Partial<Record<ApparatusKind, Run['type']>> = { corrected: 'corr', supplied: 'supplied' };

function checkApparatus(zh: Text): Problem[] {
  const blocks = new Map(zh.sections.flatMap((section) => section.blocks.map((block) => [block.id, block])));
  const notesAt = new Map([...(zh.data.sound.notes ?? []).map((id) => [id, 'title'] as const), ...zh.references.map(({ id, at }) => [id, at] as const)]);
  const entries = zh.data.sound.apparatus ?? [];
  return entries.flatMap(({ id, at, kind }, index): Problem[] => {
    const problems: Problem[] = [];
    const place = (key: string) => zh.data.place(['apparatus', index, key]);
    const report = (key: string, found: string, expected: string, other?: Place) =>
      problems.push({ code: 'apparatus', place: place(key), found, expected, ...(other ? { other } : {}) });
    const first = entries.findIndex((entry) => entry.id === id);
    if (first < index) report('id', `“${id}” a second time`, 'each id once', zh.data.place(['apparatus', first, 'id']));
    const block = blocks.get(at);
    if (at !== 'title' && !block) report('at', `“${at}”`, 'the id of a block of this document, or title');
    const note = notesAt.get(id);
    if (kind !== 'join' && !zh.notes.has(id)) report('id', `“${id}” without a note`, `a note [^${id}]`);
    else if (note !== undefined && note !== at && (block || at === 'title')) report('at', `“${at}”`, `“${note}”, where the note “${id}” stands`);
    const type = EMENDATIONS[kind];
    if (type && !block?.isFlawed && (block || at === 'title') && !block?.runs.some((run) => run.type === type)) {
      report('kind', `“${kind}” at “${at}”, where there is no :${type}`, `:${type}[…] in the paragraph, or another kind`);
    }
    return problems;
  });
}

function checkEmendations(en: Translation): Problem[] {
  return en.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs, runPlaces, place }) =>
      runs.flatMap((run, index): Problem[] =>
        run.type === 'corr' || run.type === 'supplied' || (run.type === 'text' && run.hant !== undefined)
          ? [{ code: 'directive-translation', place: runPlaces[index] ?? place, found: `an emendation (“${run.text}”)`, expected: 'plain text' }]
          : [],
      ),
    ),
  );
}

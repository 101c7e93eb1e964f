import type { TextFrontMatter, TranslationFrontMatter } from './front-matter.ts';
import { checkOrder } from './order.ts';
import type { ParsedText } from './parse.ts';
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
    let before: string | undefined;
    for (const [id, place] of here) {
      const other = before === undefined ? undefined : there.get(before);
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
  const titleNotes = zh.data.value?.notes ?? [];
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
      if (!references.has(id)) {
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
  if (!text.data.value) return [];
  const titles = Object.keys(text.data.value.sections ?? {});
  const ids = text.sections.map(({ id }) => id).filter((id) => id !== 'body');
  return [
    ...text.sections
      .filter(({ id }) => id !== 'body' && !titles.includes(id))
      .map(({ id, place }): Problem => ({ code: 'section-title', place, found: `the section “${id}” without a title`, expected: `sections.${id} in the front matter` })),
    ...titles
      .filter((id) => !ids.includes(id))
      .map((id): Problem => ({ code: 'section-title', place: text.data.place(['sections', id]), found: `a title for “${id}”`, expected: 'titles for sections of the text alone' })),
  ];
}

function checkLines(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const [text, translation] = [zh.data.value, en.data.value];
  if (!text || !translation) return [];
  for (const field of ['byline', 'dateline', 'newspaper'] as const) {
    if ((text[field] === undefined) !== (translation[field] === undefined)) {
      const [has, lacks] = text[field] ? [zh, en] : [en, zh];
      problems.push({ code: 'line-field', place: has.data.place([field]), found: `the field “${field}” here alone`, expected: `“${field}” in ${lacks.file} as well` });
    }
  }
  const first = zh.sections[0]?.blocks[0];
  const firstText = first?.runs.map((run) => (run.type === 'note' ? '' : run.text)).join('') ?? '';
  for (const field of ['byline', 'dateline'] as const) {
    const line = text[field];
    if (line?.at === 'paragraph' && !firstText.includes(line.text)) {
      problems.push({ code: 'line-field', place: zh.data.place([field, 'text']), found: `“${line.text}”, which the first paragraph does not contain`, expected: 'words of the first paragraph' });
    }
  }
  return problems;
}

function checkApparatus(zh: Text): Problem[] {
  const blocks = new Set(['title', ...zh.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id))]);
  return (zh.data.value?.apparatus ?? []).flatMap(({ id, at, kind }, index): Problem[] => {
    const problems: Problem[] = [];
    const place = (key: string) => zh.data.place(['apparatus', index, key]);
    if (!blocks.has(at)) problems.push({ code: 'apparatus', place: place('at'), found: `“${at}”`, expected: 'the id of a block of this document, or title' });
    if (kind !== 'join' && !zh.notes.has(id)) problems.push({ code: 'apparatus', place: place('id'), found: `“${id}” without a note`, expected: `a note [^${id}]` });
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

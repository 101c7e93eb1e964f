import { Trie, type DictGroup } from 'opencc-js/core';
import * as locales from 'opencc-js/preset';
import type { Exceptions } from './traditional-schema.ts';

/** opencc's dictionaries for Simplified to Traditional, Taiwan standard. */
const { s2tw } = locales.configs;
if (!s2tw) throw new Error('opencc-js has no configuration s2tw: its version must be one that the edition was reviewed with');
const [simplified = [], taiwan = []] = s2tw.conversionChain;

/** A dictionary's entry that covers a stretch of text. */
export interface Match {
  /** Offset of its first character. */
  start: number;
  /** Offset behind its last character. */
  end: number;
}

/**
 * The presets of opencc-js, with exceptions in front of its phrases from
 * Simplified to Taiwan standard, so that the longest phrase wins, an
 * exception against an entry of the same length.
 */
export function presetsWith(exceptions: Exceptions): typeof locales {
  // What comes first wins; a result of its own is not converted a second time.
  const phrases = dictionary(exceptions.map(({ from, to }) => [from, to]));
  const results = dictionary(exceptions.map(({ to }) => [to, to]));
  return {
    ...locales,
    configs: {
      ...locales.configs,
      s2tw: {
        ...s2tw,
        // Typed as one dictionary; since 1.3.1 it is a group of them.
        segmentation: [...phrases, ...phraseDictionaries()] as unknown as string,
        conversionChain: [
          [...phrases, ...simplified],
          [...results, ...taiwan],
        ],
      },
    },
  } as typeof locales;
}

/**
 * Finds the entries of more than one character, and the exceptions, that
 * decide how a text is converted: from the left, the longest at each place.
 */
export function createMatcher(exceptions: Exceptions): (text: string) => Match[] {
  const trie = new Trie();
  trie.loadDictGroup([...dictionary(exceptions.map(({ from, to }) => [from, to])), ...phraseDictionaries()]);
  return (text) => {
    const matches: Match[] = [];
    for (let start = 0; start < text.length; ) {
      const end = trie.matchPrefix(text, start)?.end;
      if (end !== undefined) matches.push({ start, end });
      start = end ?? start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    }
    return matches;
  };
}

let forms: Map<string, string[]> | undefined;

/**
 * The Traditional forms, in Taiwan standard, that opencc's dictionaries give a
 * Simplified character, alone or within a phrase; the form that it has alone
 * stands first.
 */
export function traditionalForms(character: string): readonly string[] {
  forms ??= readForms();
  return forms.get(character) ?? [character];
}

function readForms(): Map<string, string[]> {
  const standard = new Map(taiwan.flatMap(entries).filter(([from]) => [...from].length === 1));
  const read = new Map<string, string[]>();
  // The single characters are the last dictionary.
  for (const [from, to] of simplified.toReversed().flatMap(entries)) {
    const traditional = [...to];
    [...from].forEach((character, index) => {
      const form = traditional[index] ?? character;
      const known = read.get(character);
      const taiwanese = standard.get(form) ?? form;
      if (!known) read.set(character, [taiwanese]);
      else if (!known.includes(taiwanese)) known.push(taiwanese);
    });
  }
  return read;
}

function phraseDictionaries(): DictGroup {
  return s2tw?.segmentation as unknown as DictGroup;
}

/** A group of one dictionary, or of none: opencc-js takes no empty one. */
function dictionary(pairs: [string, string][]): string[] {
  return pairs.length === 0 ? [] : [pairs.map((pair) => pair.join(' ')).join('|')];
}

function entries(dict: DictGroup[number]): [string, string][] {
  if (typeof dict !== 'string') return dict.map(([from, to]) => [from, to]);
  return dict.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });
}

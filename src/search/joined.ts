/**
 * One search over several corpora that were built apart: each has its own index, and what
 * they find is put in one order. Loaded only where a catalogue names other corpora.
 */
import { readQuery } from './query.ts';
import { type Order, type Result, Search, type Searching } from './search.ts';
import { Source } from './source.ts';

/**
 * @param own the corpus of this site, which names the others
 * @param only the id of the document to be searched, of whichever corpus; all if none has it
 * @throws {import('./source.ts').SearchFailure} if one of the corpora cannot be read: to find
 *   only a part without saying so would be worse
 */
export async function searchTogether(typed: string, own: Source, order: Order, only = ''): Promise<Searching> {
  const sources = await openAll(own);
  const having = sources.filter(({ numbering }) => numbering.documents.some(({ id }) => id === only));
  const searches = await Promise.all(
    (having.length > 0 ? having : sources).map((source) => Search.open(readQuery(typed, source.characters), source, order, only)),
  );
  if (searches.some(({ formsDecide }) => formsDecide)) {
    // As in one corpus, all documents decide.
    const whole = only === '' ? searches : await Promise.all(sources.map((source) => Search.open(readQuery(typed, source.characters), source, order)));
    if (!(await anyOf(whole))) for (const search of searches) search.loosen();
  }
  return joinSearches(searches);
}

/** Several searches for one query, none of them begun, as one: by their scores, and else as they stand. */
function joinSearches(searches: readonly Search[]): Searching {
  const [first] = searches;
  if (!first) throw new RangeError('No search');
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: first.query,
    documents: searches.flatMap(({ documents }) => documents),
    get ended() {
      return searches.every(({ ended }) => ended);
    },
    next(count) {
      // One after the other, whoever asks.
      const results = last.catch(() => {}).then(() => advance(searches, count));
      last = results;
      return results;
    },
    async count(onCount = () => {}) {
      let sum = 0;
      for (const search of searches) sum += await search.count((soFar) => onCount(sum + soFar));
      return sum;
    },
    async extras() {
      return (await Promise.all(searches.map((search) => search.extras()))).flat();
    },
    any: () => anyOf(searches),
  };
}

/** Record by record, from whichever has the best one next. */
async function advance(searches: readonly Search[], count: number): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < count) {
    const near = searches.filter(({ isNear }) => isNear);
    const best = (near.length > 0 ? near : searches).reduce((a, b) => (b.score > a.score ? b : a));
    if (best.ended) break;
    results.push(...(await best.next(1, 1)));
  }
  return results;
}

/** This site's corpus and the others. @throws {import('./source.ts').SearchFailure} */
export async function openAll(own: Source): Promise<Source[]> {
  return [own, ...(await openOthers(own))];
}

/** With this site's corpus they are opened, and forgotten, so that a new version is met as one. */
const opened = new WeakMap<Source, Promise<Source[]>>();

function openOthers(own: Source): Promise<Source[]> {
  let sources = opened.get(own);
  if (!sources) {
    sources = Promise.all(own.others.map((path) => openOther(new URL(path, own.base), own.lang)));
    sources.catch(() => opened.delete(own));
    opened.set(own, sources);
  }
  return sources;
}

function openOther(folder: URL, lang: string): Promise<Source> {
  return Source.open(folder.href, lang, new URL(`../${lang}/`, folder).pathname);
}

async function anyOf(searches: readonly Search[]): Promise<boolean> {
  for (const search of searches) if (await search.any()) return true;
  return false;
}

/** A panel's searches: each is shown as it proceeds, until the next one begins. */
import { findLabeled, readLabel } from './labels.ts';
import { closeSource, openSource } from './opened.client.ts';
import { PanelOptions } from './panel-options.client.ts';
import { PanelView } from './panel-view.client.ts';
import { MAX_LENGTH, type Query, readQuery } from './query.ts';
import { type Order, type Result, Search, type Searching } from './search.ts';
import { SearchFailure, type Source } from './source.ts';
import type { Asks } from './suggest.ts';

/** In so many records each variant of a query that finds nothing is looked for. */
const FEW_RECORDS = 20;

/** So many results come first; up to `SHOWN_AT_ONCE` follow by themselves, more on scrolling. */
const FIRST = 20;
const SHOWN_AT_ONCE = 300;

/** Milliseconds after which a reader is told that something takes its time. */
const PAUSE = 400;

export class PanelBody {
  readonly options: PanelOptions;
  readonly #view: PanelView;
  readonly #end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow());
  #run = 0;
  #grow: () => void = () => {};

  /** @throws {TypeError} if a part is missing */
  constructor(body: HTMLElement) {
    this.#view = new PanelView(body);
    this.options = new PanelOptions(
      this.#view.part<HTMLSelectElement>('select[name=order]'),
      this.#view.part<HTMLSelectElement>('select[name=doc]'),
    );
  }

  get failed(): boolean {
    return this.#view.failed;
  }

  /** The address of the search page with this query and the options as they are. */
  address(query: string): string {
    const search = this.options.parameters(query.slice(0, MAX_LENGTH)).toString();
    return this.#view.page + (search && `?${search}`);
  }

  /** A search for this will follow. */
  expect(query: string): void {
    this.#run += 1;
    if (query.trim() !== '') this.#view.wait();
  }

  /** Searches, and shows what is found. Resolves when the first results stand. */
  async search(typed: string): Promise<void> {
    this.expect(typed);
    const run = this.#run;
    const isStale = (): boolean => run !== this.#run;
    const view = this.#view;
    this.#grow = () => {};
    view.part<HTMLAnchorElement>('.search-page').href = this.address(typed);
    if (typed.trim() === '') {
      view.show('empty');
      return;
    }
    const slow = setTimeout(() => isStale() || view.read(), PAUSE);
    try {
      const source = await openSource();
      // What other corpora have is known when they have been asked.
      if (source.others.length === 0) this.options.know(source.numbering.documents);
      const query = readQuery(typed, source.characters);
      if (query.chunks.length === 0 && !isStale()) {
        view.show('empty');
        return;
      }
      const { order, document } = this.options;
      const { sources, start } = await openAll(source);
      const search = await start(typed, order, document);
      const first = await search.next(1);
      const extras = first.length > 0 ? [] : await search.extras();
      const label = readLabel(query.text);
      const labeled = label === null ? [] : await findLabeled(label, sources, document);
      if (isStale()) return;
      clearTimeout(slow);
      this.options.offer(search.documents);
      view.begin(query.text, first, labeled);
      view.showExtras(extras, query.text);
      if (first.length + extras.length + labeled.length > 0) view.show('results');
      void this.#finish(search, first.length > 0 ? null : extras, labeled.length > 0 ? label : null, isStale).catch((error: unknown) => this.#fail(error, isStale));
    } catch (error) {
      this.#fail(error, isStale);
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * Fills the screen, counts, and shows the rest.
   *
   * @param shown The titles and notes that stand already, where there is nothing else: the reader may be at one.
   * @param label What the query is the label of, and what stands already.
   */
  async #finish(search: Searching, shown: readonly Result[] | null, label: string | null, isStale: () => boolean): Promise<void> {
    const view = this.#view;
    const { query } = search;
    const following = await search.next(FIRST);
    if (isStale()) return;
    view.append(following, query.text);
    const extras = shown ?? (await search.extras());
    if (isStale()) return;
    if (!shown) view.showExtras(extras, query.text);
    this.#growOnScroll(search, isStale);
    const total = await this.#count(search, extras.length, label, isStale);
    if (isStale()) return;
    if (total + extras.length === 0 && label === null) {
      await this.#showNone(query, isStale);
      return;
    }
    if (total <= SHOWN_AT_ONCE) {
      this.#grow = () => {};
      const rest = await search.next(Infinity);
      if (isStale()) return;
      view.append(rest, query.text);
    }
    view.end();
  }

  /**
   * Says how many there are, and that it is still counting where that takes its time.
   *
   * @param extras How many titles and notes there are: they are named where there is no paragraph.
   * @param label What the query is the label of: its paragraphs come before what is counted.
   */
  async #count(search: Searching, extras: number, label: string | null, isStale: () => boolean): Promise<number> {
    const view = this.#view;
    let counted = 0;
    let isLong = false;
    const say = (): void => void (isLong && !isStale() && view.say(view.string('counting', { count: counted })));
    const patience = setTimeout(() => {
      isLong = true;
      say();
    }, PAUSE);
    const total = await search
      .count((soFar) => {
        counted = soFar;
        say();
      })
      .finally(() => clearTimeout(patience));
    if (!isStale()) {
      view.total = total;
      view.say(this.#said(total, extras, label) + this.#notice(search.query));
    }
    return total;
  }

  #said(total: number, extras: number, label: string | null): string {
    const [what, count] = total === 0 && extras > 0 ? ['extras', extras] : ['count', total];
    const counted = this.#view.string(`${what}.${count === 1 ? 'one' : 'other'}`, { count });
    if (label === null) return counted;
    const labeled = this.#view.string('labeled', { label });
    return count === 0 ? labeled : `${labeled} · ${counted}`;
  }

  async #showNone(query: Query, isStale: () => boolean): Promise<void> {
    const view = this.#view;
    view.showNone(view.string('none', { query: shorten(query.text) }) + this.#notice(query));
    const { sources, start } = await openAll(await openSource());
    const { document } = this.options;
    const finds = async (typed: string, only: string): Promise<boolean> => (await start(typed, 'text', only)).any();
    const everywhere = document !== '' && (await finds(query.text, ''));
    if (isStale()) return;
    if (everywhere) {
      const address = new URL(this.address(query.text), location.href);
      address.searchParams.delete('doc');
      view.offerNearest(query.text, address.href, 'everywhere');
      return;
    }
    const asks: Asks = {
      finds: (typed) => finds(typed, document),
      first: async (other, source) => (await (await Search.open(other, source, 'text', document)).next(1, FEW_RECORDS))[0],
    };
    // That nothing is found holds, whatever becomes of this.
    const nearest = await import('./suggest.ts').then(({ suggestQuery }) => suggestQuery(query, sources, asks, isStale)).catch(() => null);
    if (nearest !== null && !isStale()) view.offerNearest(nearest.query, this.address(nearest.query), nearest.isPart ? 'nearest' : 'meant');
  }

  /** That a query was too long, and what was searched. */
  #notice({ cut, text }: Query): string {
    return cut ? ` ${this.#view.string('cut', { count: text.length })}` : '';
  }

  #growOnScroll(search: Searching, isStale: () => boolean): void {
    this.#end.disconnect();
    if (search.ended) return;
    this.#grow = () => {
      this.#end.disconnect();
      this.#grow = () => {};
      search.next(FIRST).then(
        (results) => {
          if (isStale()) return;
          this.#view.append(results, search.query.text);
          this.#growOnScroll(search, isStale);
        },
        (error: unknown) => this.#fail(error, isStale),
      );
    };
    if (this.#view.last) this.#end.observe(this.#view.last);
  }

  #fail(error: unknown, isStale: () => boolean): void {
    if (isStale()) return;
    if (!(error instanceof SearchFailure)) console.error(error);
    closeSource();
    this.#view.show(navigator.onLine ? 'failed' : 'offline');
  }
}

/** All that is searched here: this site's corpus, and the others that it names. */
interface Opened {
  sources: readonly Source[];
  /** @param only The id of the document to be searched; all if it is empty. */
  start(typed: string, order: Order, only: string): Promise<Searching>;
}

async function openAll(own: Source): Promise<Opened> {
  if (own.others.length === 0) return { sources: [own], start: (typed, order, only) => Search.start(readQuery(typed, own.characters), own, order, only) };
  const joined = await import('./joined.ts');
  return { sources: await joined.openAll(own), start: (typed, order, only) => joined.searchTogether(typed, own, order, only) };
}

function shorten(query: string): string {
  return query.length > 60 ? `${query.slice(0, 60)}…` : query;
}

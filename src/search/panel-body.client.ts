/** States and results of a search panel. */
import { closeSource, openSource } from './opened.client.ts';
import { PanelOptions } from './panel-options.client.ts';
import { readQuery } from './query.ts';
import { appendResults, extraItem, type ResultContext } from './results.client.ts';
import { type Result, Search } from './search.ts';
import { SearchFailure } from './source.ts';
import { suggestQuery } from './suggest.ts';

/** So many results come first; up to `SHOWN_AT_ONCE` follow by themselves, more on scrolling. */
const FIRST = 20;
const SHOWN_AT_ONCE = 300;

/** Milliseconds after which a reader is told that something takes its time. */
const PAUSE = 400;

type State = 'empty' | 'none' | 'failed' | 'offline' | 'results';

export class PanelBody {
  readonly options: PanelOptions;
  readonly #body: HTMLElement;
  readonly #strings: Record<string, string>;
  readonly #results: HTMLElement;
  readonly #more: HTMLElement;
  readonly #status: HTMLElement;
  readonly #end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#grow());
  #run = 0;
  #grow: () => void = () => {};

  /** @throws {TypeError} if a part is missing */
  constructor(body: HTMLElement) {
    this.#body = body;
    this.#strings = JSON.parse(body.dataset['strings'] ?? '{}') as Record<string, string>;
    this.#results = this.#part('#results');
    this.#more = this.#part('#results-more');
    this.#status = this.#part('.search-status');
    this.options = new PanelOptions(
      this.#part<HTMLSelectElement>('select[name=order]'),
      this.#part<HTMLSelectElement>('select[name=doc]'),
    );
  }

  get failed(): boolean {
    return !this.#part('[data-state=failed]').hidden || !this.#part('[data-state=offline]').hidden;
  }

  /** The address of the search page with this query and the options as they are. */
  address(query: string): string {
    const search = this.options.parameters(query).toString();
    return (this.#body.dataset['page'] ?? '') + (search && `?${search}`);
  }

  /** A search for this will follow: what is shown is no longer the answer. */
  expect(query: string): void {
    this.#run += 1;
    if (query.trim() === '') return;
    this.#results.setAttribute('aria-busy', 'true');
    delete this.#results.dataset['total'];
  }

  /** Searches, and shows what is found. Resolves when the first results stand. */
  async search(typed: string): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const isStale = (): boolean => run !== this.#run;
    this.#grow = () => {};
    this.#part<HTMLAnchorElement>('.search-page').href = this.address(typed);
    if (typed.trim() === '') {
      this.#show('empty');
      return;
    }
    this.expect(typed);
    this.#run = run;
    const slow = setTimeout(() => isStale() || this.#say(this.#string('reading')), PAUSE);
    try {
      const source = await openSource();
      const query = readQuery(typed, source.characters);
      if (query.chunks.length === 0 && !isStale()) {
        this.#show('empty');
        return;
      }
      const search = await Search.start(query, source, this.options.order, this.options.document);
      const first = await search.next(1);
      const extras = first.length > 0 ? [] : await search.extras();
      if (isStale()) return;
      clearTimeout(slow);
      const context = this.#context(query.text);
      this.options.offer(search.documents);
      this.#results.dataset['query'] = query.text;
      this.#results.replaceChildren();
      appendResults(this.#results, first, context);
      this.#showExtras(extras, context);
      if (first.length + extras.length > 0) this.#show('results');
      void this.#finish(search, context, query.cut, isStale).catch((error: unknown) =>
        this.#fail(error, isStale),
      );
    } catch (error) {
      this.#fail(error, isStale);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Fills the screen, counts, and shows the rest. */
  async #finish(search: Search, context: ResultContext, cut: boolean, isStale: () => boolean): Promise<void> {
    const following = await search.next(FIRST);
    if (isStale()) return;
    appendResults(this.#results, following, context);
    const extras = await search.extras();
    if (isStale()) return;
    this.#showExtras(extras, context);
    this.#growOnScroll(search, context, isStale);
    const begun = performance.now();
    const total = await search.count((soFar) => {
      const long = performance.now() - begun > PAUSE;
      if (long && !isStale()) this.#say(this.#string('counting', { count: soFar }));
    });
    if (isStale()) return;
    this.#results.dataset['total'] = `${total}`;
    const count = this.#string(total === 1 ? 'count.one' : 'count.other', { count: total });
    const notice = cut ? ` ${this.#string('cut', { count: search.query.text.length })}` : '';
    this.#say(count + notice);
    if (total + extras.length === 0) {
      this.#part('.search-none').textContent = this.#string('none', { query: shorten(search.query.text) }) + notice;
      this.#part('.search-nearest').hidden = true;
      this.#show('none');
      await this.#suggest(search.query.text, isStale);
      return;
    }
    if (total <= SHOWN_AT_ONCE) {
      this.#grow = () => {};
      const rest = await search.next(Infinity);
      if (isStale()) return;
      appendResults(this.#results, rest, context);
    }
    this.#results.setAttribute('aria-busy', 'false');
  }

  #showExtras(extras: readonly Result[], context: ResultContext): void {
    this.#more.hidden = extras.length === 0;
    this.#more.querySelector('ol')?.replaceChildren(...extras.map((extra) => extraItem(extra, context)));
  }

  #growOnScroll(search: Search, context: ResultContext, isStale: () => boolean): void {
    this.#end.disconnect();
    if (search.ended) return;
    this.#grow = () => {
      this.#end.disconnect();
      this.#grow = () => {};
      search.next(FIRST).then(
        (results) => {
          if (isStale()) return;
          appendResults(this.#results, results, context);
          this.#growOnScroll(search, context, isStale);
        },
        (error: unknown) => this.#fail(error, isStale),
      );
    };
    const last = this.#results.lastElementChild;
    if (last) this.#end.observe(last);
  }

  async #suggest(typed: string, isStale: () => boolean): Promise<void> {
    const nearest = await suggestQuery(typed, await openSource(), isStale);
    if (nearest === null || isStale()) return;
    const paragraph = this.#part('.search-nearest');
    const link = paragraph.querySelector('a');
    if (link) {
      link.textContent = nearest;
      link.dataset['query'] = nearest;
      link.href = this.address(nearest);
    }
    paragraph.hidden = false;
  }

  #fail(error: unknown, isStale: () => boolean): void {
    if (isStale()) return;
    if (!(error instanceof SearchFailure)) console.error(error);
    closeSource();
    this.#show(navigator.onLine ? 'failed' : 'offline');
  }

  #show(state: State): void {
    for (const part of this.#body.querySelectorAll<HTMLElement>('.search-state')) {
      part.hidden = part.dataset['state'] !== state;
    }
    this.#part('.search-options').hidden = state === 'empty';
    if (state === 'results') return;
    this.#results.replaceChildren();
    this.#more.hidden = true;
    this.#results.setAttribute('aria-busy', 'false');
    if (state !== 'none') {
      delete this.#results.dataset['total'];
      this.#say('');
    }
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #string(key: string, parameters: Record<string, string | number> = {}): string {
    const string = this.#strings[key] ?? key;
    return string.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  }

  #context(query: string): ResultContext {
    const page = this.#body.dataset['page'] ?? '/';
    return {
      lang: this.#body.dataset['lang'] ?? 'en',
      chinese: this.#results.dataset['chinese'] ?? 'zh-Hans',
      base: page.replace(/[^/]+\/$/, ''),
      query,
      say: (key, parameters) => this.#string(key, parameters),
    };
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.#body.querySelector<T>(selector);
    if (!part) throw new TypeError(`The search panel has no ${selector}`);
    return part;
  }
}

function shorten(query: string): string {
  return query.length > 60 ? `${query.slice(0, 60)}…` : query;
}

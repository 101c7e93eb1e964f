/** A panel's searches: each is shown as it proceeds, until the next one begins. */
import { findLabeled, readLabel } from "../../search/labels.ts";
import { SearchFailure } from "../../search/pagefind.ts";
import { MAX_LENGTH, type Query } from "../../search/query.ts";
import {
  readResult,
  type Result,
  type Search,
  search,
} from "../../search/search.ts";
import type { Opened, Place } from "../../search/source.ts";
import { closeSearch, openSearch } from "./opened.client.ts";
import { PanelOptions } from "./panel-options.client.ts";
import { PanelView } from "./panel-view.client.ts";

/** So many results come first; up to `SHOWN_AT_ONCE` follow by themselves, more on scrolling. */
const FIRST = 20;
const SHOWN_AT_ONCE = 300;

/** Milliseconds after which a reader is told that something takes its time. */
const PAUSE = 400;

export class PanelBody {
  readonly options: PanelOptions;
  readonly #view: PanelView;
  readonly #end = new IntersectionObserver(
    (seen) => seen.some((one) => one.isIntersecting) && this.#grow(),
  );
  #run = 0;
  #grow: () => void = () => {};

  /** @param strings Those of `panelStrings`. */
  constructor(body: HTMLElement, strings: Record<string, string>) {
    this.#view = new PanelView(body, strings);
    this.options = new PanelOptions(
      this.#view.part<HTMLSelectElement>("select[name=order]"),
      this.#view.part<HTMLSelectElement>("select[name=doc]"),
    );
  }

  get failed(): boolean {
    return this.#view.failed;
  }

  /** The address of the search page with this query and the options as they are. */
  address(query: string): string {
    const search = this.options
      .parameters(query.slice(0, MAX_LENGTH))
      .toString();
    return this.#view.page + (search && `?${search}`);
  }

  /** A search for this will follow. */
  expect(query: string): void {
    this.#run += 1;
    if (query.trim() !== "") this.#view.wait();
  }

  /** Searches, and shows what is found. Resolves when the first results stand. */
  async search(typed: string): Promise<void> {
    this.expect(typed);
    const run = this.#run;
    const isStale = (): boolean => run !== this.#run;
    const view = this.#view;
    this.#grow = () => {};
    view.part<HTMLAnchorElement>(".search-page").href = this.address(typed);
    if (typed.trim() === "") {
      view.show("empty");
      return;
    }
    const slow = setTimeout(() => isStale() || view.read(), PAUSE);
    try {
      const opened = await openSearch();
      this.options.know(opened.sources.flatMap(({ documents }) => documents));
      const { order, document } = this.options;
      const found = await search(typed, opened, order, document);
      const { query, paragraphs } = found;
      if (query.chunks.length === 0) {
        if (!isStale()) view.show("empty");
        return;
      }
      const label = readLabel(query.text);
      const labeled =
        label === null
          ? []
          : await findLabeled(label, opened.sources, document);
      // Where there are only titles and notes, the reader may go to one as soon as they stand.
      const extras = paragraphs.length > 0 ? [] : found.extras;
      const [first, others, labels] = await Promise.all(
        [paragraphs.slice(0, 1), extras, labeled].map((places) =>
          readAll(places, query),
        ),
      );
      if (isStale()) return;
      clearTimeout(slow);
      this.options.offer(found.documents);
      view.begin(query.text, labels ?? []);
      view.append(
        first ?? [],
        query.text,
        found.together > 0 ? found.together : Infinity,
      );
      view.showExtras(others ?? [], query.text);
      view.total = paragraphs.length;
      if (paragraphs.length + extras.length + labeled.length === 0) {
        await this.#showNone(query, opened, isStale);
        return;
      }
      view.show("results");
      view.say(
        this.#counts(found, labeled.length > 0 ? label : null) +
          this.#notice(query),
      );
      void this.#finish(found, isStale).catch((error: unknown) =>
        this.#fail(error, isStale),
      );
    } catch (error) {
      this.#fail(error, isStale);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Fills the screen, and shows the rest. */
  async #finish(found: Search, isStale: () => boolean): Promise<void> {
    await this.#append(found, 1, FIRST + 1, isStale);
    if (found.paragraphs.length > 0) {
      const extras = await readAll(found.extras, found.query);
      if (isStale()) return;
      this.#view.showExtras(extras, found.query.text);
    }
    if (found.paragraphs.length > SHOWN_AT_ONCE)
      this.#growOnScroll(found, FIRST + 1, isStale);
    else await this.#append(found, FIRST + 1, SHOWN_AT_ONCE, isStale);
    if (!isStale()) this.#view.end();
  }

  async #append(
    { query, paragraphs, together }: Search,
    from: number,
    to: number,
    isStale: () => boolean,
  ): Promise<void> {
    const results = await readAll(paragraphs.slice(from, to), query);
    if (!isStale())
      this.#view.append(
        results,
        query.text,
        together > 0 ? together : Infinity,
      );
  }

  #growOnScroll(found: Search, from: number, isStale: () => boolean): void {
    this.#end.disconnect();
    if (isStale() || from >= found.paragraphs.length) return;
    this.#grow = () => {
      this.#end.disconnect();
      this.#grow = () => {};
      this.#append(found, from, from + FIRST, isStale).then(
        () => this.#growOnScroll(found, from + FIRST, isStale),
        (error: unknown) => this.#fail(error, isStale),
      );
    };
    if (this.#view.last) this.#end.observe(this.#view.last);
  }

  /** How many there are. @param label What the query is the label of: its paragraphs come before what is counted. */
  #counts({ paragraphs, extras }: Search, label: string | null): string {
    const [what, count] =
      paragraphs.length === 0 && extras.length > 0
        ? ["extras", extras.length]
        : ["count", paragraphs.length];
    const counted = this.#view.string(
      `${what}.${count === 1 ? "one" : "other"}`,
      { count },
    );
    if (label === null) return counted;
    const labeled = this.#view.string("labeled", { label });
    return count === 0 ? labeled : `${labeled} · ${counted}`;
  }

  async #showNone(
    query: Query,
    opened: Opened,
    isStale: () => boolean,
  ): Promise<void> {
    const view = this.#view;
    view.showNone(
      view.string("none", { query: shorten(query.text) }) + this.#notice(query),
    );
    const { document } = this.options;
    const anywhere =
      document === "" ? null : await search(query.text, opened, "text");
    if (isStale()) return;
    if (anywhere && anywhere.documents.length > 0) {
      const address = new URL(this.address(query.text), location.href);
      address.searchParams.delete("doc");
      view.offerNearest(query.text, address.href, "everywhere");
      return;
    }
    // That nothing is found holds, whatever becomes of this.
    const nearest = await import("../../search/suggest.ts")
      .then(({ suggestQuery }) =>
        suggestQuery(query, opened, document, isStale),
      )
      .catch(() => null);
    if (nearest !== null && !isStale())
      view.offerNearest(
        nearest.query,
        this.address(nearest.query),
        nearest.isPart ? "nearest" : "meant",
      );
  }

  /** That a query was too long, and what was searched. */
  #notice({ cut, text }: Query): string {
    return cut ? ` ${this.#view.string("cut", { count: text.length })}` : "";
  }

  #fail(error: unknown, isStale: () => boolean): void {
    if (isStale()) return;
    if (!(error instanceof SearchFailure)) console.error(error);
    closeSearch();
    this.#view.show(navigator.onLine ? "failed" : "offline");
  }
}

function readAll(places: readonly Place[], query: Query): Promise<Result[]> {
  return Promise.all(places.map((place) => readResult(place, query)));
}

function shorten(query: string): string {
  return query.length > 60 ? `${query.slice(0, 60)}…` : query;
}

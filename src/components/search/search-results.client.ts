/** Runs the searches of a panel, and shows their results or why there are none. */
import { fill } from "../../i18n/fill.ts";
import { findLabeled, readLabel } from "../../search/labels.ts";
import { SearchFailure } from "../../search/pagefind.ts";
import type { Query } from "../../search/query.ts";
import {
  readResult,
  type Result,
  type Search,
  search,
} from "../../search/search.ts";
import type { MultiIndex, Place } from "../../search/source.ts";
import { part } from "../site/dom.client.ts";
import { discardIndexes, loadIndexes } from "./indexes.client.ts";
import {
  appendLabeled,
  appendResults,
  extraItem,
  type ResultContext,
} from "./result-items.client.ts";
import type { SearchOptions } from "./search-options.client.ts";

type State = "empty" | "none" | "failed" | "offline" | "results";

/** Up to so many results are shown at once; of more, `STEP` at a time on scrolling. */
const SHOWN_AT_ONCE = 300;
const STEP = 20;

/** Milliseconds after which the reader is told that the index is being read. */
const PAUSE = 400;

export class SearchResults {
  readonly #panel: HTMLElement;
  readonly #options: SearchOptions;
  readonly #strings: Record<string, string>;
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #status: HTMLElement;
  /** Resolves when all results of the last search are shown. */
  complete: Promise<void> = Promise.resolve();
  #run = 0;
  #growing: IntersectionObserver | null = null;

  constructor(panel: HTMLElement, options: SearchOptions) {
    this.#panel = panel;
    this.#options = options;
    this.#strings = JSON.parse(panel.dataset["strings"] ?? "{}") as Record<
      string,
      string
    >;
    this.#list = part(panel, "#results");
    this.#more = part(panel, "#results-more");
    this.#status = part(panel, ".search-status");
  }

  /** Whether the last search failed. */
  get failed(): boolean {
    return this.#panel.querySelector("[role=alert]:not([hidden])") !== null;
  }

  /** Marks the results as outdated: another search will follow. */
  expect(): void {
    this.#run += 1;
    this.#growing?.disconnect();
    if (this.#options.query.trim() === "") return;
    this.#list.setAttribute("aria-busy", "true");
    delete this.#list.dataset["total"];
  }

  /** Searches as the options say. Resolves when the first results are shown, or the next search begins. */
  async search(): Promise<void> {
    this.expect();
    const run = this.#run;
    const isStale = (): boolean => run !== this.#run;
    const { query: typed, order, document } = this.#options;
    const link = this.#panel.querySelector<HTMLAnchorElement>(".search-page");
    if (link) link.href = this.#options.address();
    if (typed.trim() === "") {
      this.#show("empty");
      return;
    }
    const slow = setTimeout(() => {
      if (isStale()) return;
      this.#showState("results");
      this.#say(this.#string("reading"));
    }, PAUSE);
    try {
      const indexes = await loadIndexes();
      const found = await search(typed, indexes, order, document);
      const { query, paragraphs, extras } = found;
      const label = readLabel(query.text);
      const labeled =
        label === null
          ? []
          : await findLabeled(label, indexes.sources, document);
      const [first = [], alone = [], labels = []] = await Promise.all([
        readAll(paragraphs.slice(0, 1), query),
        readAll(paragraphs.length > 0 ? [] : extras, query),
        readAll(labeled, query),
      ]);
      if (isStale()) return;
      clearTimeout(slow);
      if (query.chunks.length === 0) {
        this.#show("empty");
        return;
      }
      this.#offerDocuments(found, indexes);
      this.#list.replaceChildren();
      this.#list.dataset["query"] = query.text;
      this.#list.dataset["total"] = `${paragraphs.length}`;
      if (labels.length > 0)
        appendLabeled(this.#list, labels, this.#context(query));
      this.#append(first, 0, found);
      this.#showExtras(alone, query);
      if (paragraphs.length + extras.length + labeled.length === 0) {
        await this.#showNone(query, indexes, isStale);
        return;
      }
      this.#show("results");
      this.#say(
        this.#counts(found, labeled.length > 0 ? label : null) +
          this.#notice(query),
      );
      this.complete = this.#finish(found, isStale).catch((error: unknown) =>
        this.#fail(error, isStale),
      );
    } catch (error) {
      this.#fail(error, isStale);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Shows the results after the first one. */
  async #finish(found: Search, isStale: () => boolean): Promise<void> {
    const { paragraphs, extras, query } = found;
    const count = paragraphs.length > SHOWN_AT_ONCE ? STEP : SHOWN_AT_ONCE;
    const results = await readAll(paragraphs.slice(1, count), query);
    // Without paragraphs they are shown already, and one may have the focus.
    const others = paragraphs.length > 0 ? await readAll(extras, query) : [];
    if (isStale()) return;
    this.#append(results, 1, found);
    if (others.length > 0) this.#showExtras(others, query);
    this.#growOnScroll(count, found, isStale);
    this.#list.setAttribute("aria-busy", "false");
  }

  /** Shows more results when the last one is visible. */
  #growOnScroll(from: number, found: Search, isStale: () => boolean): void {
    const last = this.#list.lastElementChild;
    if (!last || from >= found.paragraphs.length) return;
    const places = found.paragraphs.slice(from, from + STEP);
    this.#growing = new IntersectionObserver((seen, observer) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      readAll(places, found.query)
        .then((results) => {
          if (isStale()) return;
          this.#append(results, from, found);
          this.#growOnScroll(from + STEP, found, isStale);
        })
        .catch((error: unknown) => this.#fail(error, isStale));
    });
    this.#growing.observe(last);
  }

  #append(results: readonly Result[], from: number, found: Search): void {
    const { query, adjacent } = found;
    appendResults(this.#list, results, from, adjacent, this.#context(query));
  }

  /** Titles and notes, in a list of their own. */
  #showExtras(extras: readonly Result[], query: Query): void {
    const context = this.#context(query);
    this.#more.hidden = extras.length === 0;
    part(this.#more, "ol").replaceChildren(
      ...extras.map((extra) => extraItem(extra, context)),
    );
  }

  #offerDocuments({ documents }: Search, { sources }: MultiIndex): void {
    const all = sources.flatMap((source) => source.documents);
    const selected = all.find(({ id }) => id === this.#options.document);
    const isOffered = !selected || documents.includes(selected);
    this.#options.offer(isOffered ? documents : [...documents, selected]);
  }

  /** Says that nothing is found, and offers a query that finds something. */
  async #showNone(
    query: Query,
    indexes: MultiIndex,
    isStale: () => boolean,
  ): Promise<void> {
    const { document } = this.#options;
    const { text } = query;
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const message =
      this.#string("none", { query: shown }) + this.#notice(query);
    part(this.#panel, ".search-none").textContent = message;
    part(this.#panel, ".search-nearest").hidden = true;
    this.#show("none");
    this.#say(message);
    if (document !== "") {
      const { documents } = await search(text, indexes, "text");
      if (isStale()) return;
      if (documents.length > 0) {
        this.#offerNearest("everywhere", text, "");
        return;
      }
    }
    // Without a suggestion it is still true that nothing is found.
    const nearest = await import("../../search/suggest.ts")
      .then(({ suggestQuery }) =>
        suggestQuery(query, indexes, document, isStale),
      )
      .catch(() => null);
    if (nearest !== null && !isStale())
      this.#offerNearest(
        nearest.isPart ? "nearest" : "meant",
        nearest.query,
        document,
      );
  }

  #offerNearest(
    reason: "meant" | "nearest" | "everywhere",
    query: string,
    document: string,
  ): void {
    const nearest = part(this.#panel, ".search-nearest");
    const link = part<HTMLAnchorElement>(nearest, "a");
    part(nearest, "span").textContent = this.#string(reason);
    link.textContent = link.dataset["query"] = query;
    link.href = this.#options.address(query, document);
    link.toggleAttribute("data-everywhere", reason === "everywhere");
    nearest.hidden = false;
  }

  /** @param label The label that was typed: its paragraphs precede what is counted. */
  #counts({ paragraphs, extras }: Search, label: string | null): string {
    const [key, count] =
      paragraphs.length === 0 && extras.length > 0
        ? ["extras", extras.length]
        : ["count", paragraphs.length];
    const plural = count === 1 ? "one" : "other";
    const counted = this.#string(`${key}.${plural}`, { count });
    if (label === null) return counted;
    const labeled = this.#string("labeled", { label });
    return count === 0 ? labeled : `${labeled} · ${counted}`;
  }

  /** That a query was too long, and what was searched. */
  #notice({ cut, text }: Query): string {
    return cut ? ` ${this.#string("cut", { count: text.length })}` : "";
  }

  #fail(error: unknown, isStale: () => boolean): void {
    if (isStale()) return;
    if (!(error instanceof SearchFailure)) console.error(error);
    discardIndexes();
    this.#show(navigator.onLine ? "failed" : "offline");
  }

  /** Shows a state; all but the one of results replace the results. */
  #show(state: State): void {
    this.#showState(state);
    if (state === "results") return;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#list.setAttribute("aria-busy", "false");
    if (state === "none") return;
    delete this.#list.dataset["total"];
    this.#say("");
  }

  #showState(state: State): void {
    this.#status.classList.toggle("said", state === "none");
    for (const one of this.#panel.querySelectorAll<HTMLElement>(
      ".search-state",
    ))
      one.hidden = one.dataset["state"] !== state;
    part(this.#panel, ".search-options").hidden = state === "empty";
  }

  /** Sets the status. Screen readers announce the same words again only if something has changed. */
  #say(text: string): void {
    this.#status.textContent =
      text !== "" && this.#status.textContent === text ? `${text}\u{a0}` : text;
  }

  /** An interface string, by the end of its key. */
  #string(
    key: string,
    parameters: Record<string, string | number> = {},
  ): string {
    return fill(this.#strings[key] ?? key, parameters);
  }

  #context({ text }: Query): ResultContext {
    return {
      lang: document.documentElement.lang,
      chinese: this.#list.dataset["chinese"] ?? "",
      base: this.#options.base,
      query: text,
      say: (key, parameters) => this.#string(key, parameters),
    };
  }
}

function readAll(places: readonly Place[], query: Query): Promise<Result[]> {
  return Promise.all(places.map((place) => readResult(place, query)));
}

/** Runs the searches of a panel, and shows their results or why there are none. */
import { fill } from "../../i18n/fill.ts";
import { RULES } from "../../search/files.ts";
import {
  findLabeled,
  type Label,
  labelText,
  readLabel,
} from "../../search/labels.ts";
import { SearchFailure } from "../../search/pagefind.ts";
import { withPrefix, type Query } from "../../search/query.ts";
import {
  readResult,
  type Result,
  type Search,
  search,
} from "../../search/search.ts";
import type { MultiIndex, Place } from "../../search/source.ts";
import { element, pageLang, part } from "../site/dom.client.ts";
import { discardIndexes, loadIndexes, loadSource } from "./indexes.client.ts";
import {
  appendLabeled,
  appendResults,
  extraItem,
  type ResultContext,
} from "./result-items.client.ts";
import type { SearchOptions } from "./search-options.client.ts";

/** A query that finds something: elsewhere, a part of what was typed, or what was meant. */
interface Offer {
  reason: "everywhere" | "nearest" | "meant";
  query: string;
  /** The pinyin of the query, if that is what was typed. */
  pinyin?: string;
}

type State = "empty" | "none" | "failed" | "offline" | "results";

/** Up to so many results are shown at once; of more, `STEP` at a time on scrolling. */
const SHOWN_AT_ONCE = 300;
const STEP = 20;

/** Milliseconds after which the reader is told that the index is being read. */
const PAUSE = 400;

export class SearchResults {
  readonly #panel: HTMLElement;
  readonly #options: SearchOptions;
  #strings: Record<string, string> = {};
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #begun: HTMLElement;
  readonly #note: HTMLElement;
  readonly #status: HTMLElement;
  /** What the status says. It is not read from the page, which a browser may have translated. */
  #said = "";
  /** Resolves when all results of the last search are shown. */
  complete: Promise<void> = Promise.resolve();
  #run = 0;
  readonly #growing = new Set<IntersectionObserver>();

  constructor(panel: HTMLElement, options: SearchOptions) {
    this.#panel = panel;
    this.#options = options;
    this.#list = part(panel, "#results");
    this.#more = part(panel, "#results-more");
    this.#begun = part(panel, "#results-begun");
    this.#note = part(panel, ".search-note");
    this.#status = part(panel, ".search-status");
  }

  /** Whether the last search failed. */
  get failed(): boolean {
    return this.#panel.querySelector("[role=alert]:not([hidden])") !== null;
  }

  /** Marks the results as outdated: another search will follow. */
  expect(): void {
    this.#run += 1;
    for (const one of this.#growing) one.disconnect();
    this.#growing.clear();
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
      this.#showRules().catch(() => {});
      return;
    }
    const slow = setTimeout(() => {
      if (isStale()) return;
      this.#showState("results");
      this.#say(this.#status.dataset["reading"] ?? "");
    }, PAUSE);
    try {
      const indexes = await loadIndexes();
      this.#strings = indexes.sources[0]?.catalogue.strings ?? {};
      let found = await search(typed, indexes, order, document);
      const { text } = found.query;
      const label = readLabel(text);
      const labeled =
        label === null
          ? []
          : await findLabeled(label, indexes.sources, document);
      const isNone = isEmpty(found) && labeled.length === 0;
      const offer =
        isNone && found.query.clauses.length > 0
          ? await this.#offer(found.query, indexes, isStale)
          : null;
      if (offer?.reason === "meant" && !isStale())
        found = await search(offer.query, indexes, order, document);
      const { query, paragraphs, extras } = found;
      const [first = [], alone = [], labels = []] = await Promise.all([
        readAll(paragraphs.slice(0, 1), query),
        readAll(paragraphs.length > 0 ? [] : extras, query),
        readAll(labeled, query),
      ]);
      if (isStale()) return;
      clearTimeout(slow);
      if (query.clauses.length === 0) {
        this.#show("empty");
        return;
      }
      this.#offerDocuments(found, indexes);
      this.#list.replaceChildren();
      this.#hideBegun();
      this.#list.dataset["query"] = text;
      this.#list.dataset["total"] = `${paragraphs.length}`;
      if (labels.length > 0)
        appendLabeled(this.#list, labels, this.#labeled(label), {
          ...this.#context(query),
          sentence: label?.sentence,
        });
      this.#append(first, 0, found);
      this.#showExtras(alone, query);
      this.#showNote(
        query,
        offer?.reason === "meant" ? text : null,
        offer?.pinyin,
      );
      if (isEmpty(found) && labeled.length === 0) {
        this.#showNone(query, offer);
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
    const { paragraphs, extras, query, begun } = found;
    const count = paragraphs.length > SHOWN_AT_ONCE ? STEP : SHOWN_AT_ONCE;
    const results = await readAll(paragraphs.slice(1, count), query);
    // Without paragraphs they are shown already, and one may have the focus.
    const others = paragraphs.length > 0 ? await readAll(extras, query) : [];
    const longer = withPrefix(query);
    const begunCount = begun.length > SHOWN_AT_ONCE ? STEP : SHOWN_AT_ONCE;
    const begunResults = await readAll(begun.slice(0, begunCount), longer);
    if (isStale()) return;
    this.#append(results, 1, found);
    if (others.length > 0) this.#showExtras(others, query);
    this.#appendOnScroll(
      this.#list,
      paragraphs,
      count,
      query,
      isStale,
      found.adjacent,
    );
    if (begun.length > 0) {
      const list = element("div", {});
      this.#begun.replaceChildren(
        element("h2", {}, this.#string("begun", { word: query.beginning })),
        list,
      );
      appendResults(list, begunResults, 0, 0, this.#context(query));
      this.#begun.hidden = false;
      this.#appendOnScroll(list, begun, begunCount, longer, isStale, 0);
    }
    this.#list.setAttribute("aria-busy", "false");
  }

  /** Shows more results when the last one is visible. */
  #appendOnScroll(
    list: HTMLElement,
    places: readonly Place[],
    from: number,
    query: Query,
    isStale: () => boolean,
    adjacent: number,
  ): void {
    const last = list.lastElementChild;
    if (!last || from >= places.length) return;
    const growing = new IntersectionObserver((seen, observer) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      this.#growing.delete(observer);
      readAll(places.slice(from, from + STEP), query)
        .then((results) => {
          if (isStale()) return;
          appendResults(list, results, from, adjacent, this.#context(query));
          this.#appendOnScroll(
            list,
            places,
            from + STEP,
            query,
            isStale,
            adjacent,
          );
        })
        .catch((error: unknown) => this.#fail(error, isStale));
    });
    this.#growing.add(growing);
    growing.observe(last);
  }

  #append(results: readonly Result[], from: number, found: Search): void {
    const { query, adjacent } = found;
    appendResults(this.#list, results, from, adjacent, this.#context(query));
  }

  #hideBegun(): void {
    this.#begun.hidden = true;
    this.#begun.replaceChildren();
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

  /** Finds a query to offer in place of one that finds nothing. */
  async #offer(
    query: Query,
    indexes: MultiIndex,
    isStale: () => boolean,
  ): Promise<Offer | null> {
    const { document, literal } = this.#options;
    if (document !== "") {
      const { documents } = await search(query.text, indexes, "text");
      if (documents.length > 0)
        return { reason: "everywhere", query: query.text };
    }
    // Without a suggestion it is still true that nothing is found.
    const nearest = await import("../../search/suggest.ts")
      .then(({ suggestQuery }) =>
        suggestQuery(query, indexes, document, isStale),
      )
      .catch(() => null);
    if (nearest === null) return null;
    const reason = nearest.isPart || literal ? "nearest" : "meant";
    return { ...nearest, reason };
  }

  /** Says that nothing is found, and offers a query that finds something. */
  #showNone(query: Query, offer: Offer | null): void {
    const { text } = query;
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const message =
      this.#string("none", { query: shown }) + this.#notice(query);
    part(this.#panel, ".search-none").textContent = message;
    const nearest = part(this.#panel, ".search-nearest");
    nearest.hidden = offer === null;
    if (offer) {
      const { reason } = offer;
      const link = part<HTMLAnchorElement>(nearest, "a");
      const isEverywhere = reason === "everywhere";
      const document = isEverywhere ? "" : this.#options.document;
      part(nearest, "span").textContent = this.#string(reason);
      link.textContent = link.dataset["query"] = offer.query;
      link.href = this.#options.address(offer.query, document);
      link.toggleAttribute("data-everywhere", isEverywhere);
    }
    this.#show("none");
    this.#say(message);
  }

  /**
   * Says what is searched besides or instead of what was typed.
   *
   * @param typed What was typed, if something else is searched.
   * @param pinyin The pinyin of the query, if that is what was typed.
   */
  #showNote(query: Query, typed: string | null, pinyin = ""): void {
    const lines: HTMLElement[] = [];
    if (typed !== null) {
      const link = element(
        "a",
        {
          href: this.#options.address(typed, this.#options.document, true),
          "data-query": typed,
          "data-literal": "",
        },
        this.#string("literal", { query: typed }),
      );
      const shown = this.#string(pinyin === "" ? "instead" : "pinyin", {
        query: query.text,
        pinyin,
      });
      lines.push(element("p", {}, `${shown} `, link));
    }
    for (const { short, names } of query.abbreviations) {
      const said = this.#string("abbreviation", { short }).split("{names}");
      const list = names.flatMap((name, at) => [
        ...(at > 0 ? [pageLang() === "en" ? ", " : "、"] : []),
        element("span", { lang: this.#languageOf(name) }, name),
      ]);
      lines.push(element("p", {}, said[0] ?? "", ...list, said[1] ?? ""));
    }
    this.#note.replaceChildren(...lines);
  }

  #languageOf(text: string): string {
    return /\p{Script=Han}/u.test(text)
      ? (this.#list.dataset["chinese"] ?? "")
      : "en";
  }

  /** @param label The label that was typed: its paragraphs precede what is counted. */
  #counts(
    { paragraphs, extras, begun, query }: Search,
    label: Label | null,
  ): string {
    const [key, count] =
      paragraphs.length === 0 && extras.length > 0
        ? ["extras", extras.length]
        : ["count", paragraphs.length];
    const plural = count === 1 ? "one" : "other";
    const counts = [this.#string(`${key}.${plural}`, { count })];
    if (label !== null)
      counts.splice(0, count === 0 ? 1 : 0, this.#labeled(label));
    if (begun.length > 0)
      counts.push(
        this.#string("begun.count", {
          word: query.beginning,
          count: begun.length,
        }),
      );
    return counts.join(" · ");
  }

  #labeled(label: Label | null): string {
    if (label === null) return "";
    return this.#string(`labeled.${label.kind}`, { label: labelText(label) });
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
    this.#hideBegun();
    this.#note.replaceChildren();
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

  /** Says what search understands, in the dialog; the search page has it in its HTML. */
  async #showRules(): Promise<void> {
    const { strings = {} } = (await loadSource()).catalogue;
    const list = part(this.#panel, ".search-rules");
    if (list.children.length === 0)
      list.append(
        ...RULES.map((rule) => element("li", {}, strings[rule] ?? "")),
      );
  }

  /** Sets the status. Screen readers announce the same words again only if something has changed. */
  #say(text: string): void {
    this.#said = text !== "" && this.#said === text ? `${text}\u{a0}` : text;
    this.#status.textContent = this.#said;
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
      lang: pageLang(),
      chinese: this.#list.dataset["chinese"] ?? "",
      base: this.#options.base,
      query: text,
      say: (key, parameters) => this.#string(key, parameters),
    };
  }
}

function isEmpty({ paragraphs, extras, begun }: Search): boolean {
  return paragraphs.length + extras.length + begun.length === 0;
}

function readAll(places: readonly Place[], query: Query): Promise<Result[]> {
  return Promise.all(places.map((place) => readResult(place, query)));
}

/** The parts of a search panel below its field: states, status, results. */
import { fill } from "../../i18n/fill.ts";
import type { Result } from "../../search/search.ts";
import {
  appendLabeled,
  appendResults,
  extraItem,
  type ResultContext,
} from "./results.client.ts";

export type State = "empty" | "none" | "failed" | "offline" | "results";

export class PanelView {
  readonly #body: HTMLElement;
  readonly #strings: Record<string, string>;
  readonly #results: HTMLElement;
  readonly #more: HTMLElement;
  readonly #status: HTMLElement;

  /** @throws {TypeError} if a part is missing */
  constructor(body: HTMLElement, strings: Record<string, string>) {
    this.#body = body;
    this.#strings = strings;
    this.#results = this.part("#results");
    this.#more = this.part("#results-more");
    this.#status = this.part(".search-status");
  }

  /** @throws {TypeError} if there is none */
  part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.#body.querySelector<T>(selector);
    if (!part) throw new TypeError(`The search panel has no ${selector}`);
    return part;
  }

  /** Address of the search page. */
  get page(): string {
    return this.part<HTMLAnchorElement>(".search-page").pathname;
  }

  get failed(): boolean {
    return (
      !this.part("[data-state=failed]").hidden ||
      !this.part("[data-state=offline]").hidden
    );
  }

  get last(): Element | null {
    return this.#results.lastElementChild;
  }

  /** What is shown is no longer the answer. */
  wait(): void {
    this.#results.setAttribute("aria-busy", "true");
    delete this.#results.dataset["total"];
  }

  /** The index is being read, for longer than a reader expects. */
  read(): void {
    this.#showState("results");
    this.say(this.string("reading"));
  }

  /** Nothing is found: said in the state, and as the status, where "0 paragraphs" twice would be no news. */
  showNone(text: string): void {
    this.part(".search-none").textContent = text;
    this.part(".search-nearest").hidden = true;
    this.show("none");
    this.say(text);
  }

  show(state: State): void {
    this.#showState(state);
    if (state === "results") return;
    this.#results.replaceChildren();
    this.#more.hidden = true;
    this.end();
    if (state !== "none") {
      delete this.#results.dataset["total"];
      this.say("");
    }
  }

  /** What is shown for a state; that of results has nothing of its own. */
  #showState(state: State): void {
    this.#status.classList.toggle("said", state === "none");
    for (const part of this.#body.querySelectorAll<HTMLElement>(
      ".search-state",
    )) {
      part.hidden = part.dataset["state"] !== state;
    }
    this.part(".search-options").hidden = state === "empty";
  }

  /**
   * Clears what was there.
   *
   * @param labeled The paragraphs whose label the query is: they come before what it finds.
   */
  begin(query: string, labeled: readonly Result[]): void {
    this.#results.dataset["query"] = query;
    this.#results.replaceChildren();
    if (labeled.length > 0)
      appendLabeled(this.#results, labeled, this.#context(query));
  }

  /** @param together How many of all results have the words of the query side by side: a line divides them from the rest. */
  append(results: readonly Result[], query: string, together: number): void {
    appendResults(this.#results, results, this.#context(query), together);
  }

  /** Titles and notes, in their list of their own. */
  showExtras(extras: readonly Result[], query: string): void {
    this.#more.hidden = extras.length === 0;
    this.#more
      .querySelector("ol")
      ?.replaceChildren(
        ...extras.map((extra) => extraItem(extra, this.#context(query))),
      );
  }

  /** The exact number of paragraphs, lines of signatures among them. */
  set total(total: number) {
    this.#results.dataset["total"] = `${total}`;
  }

  /** All that will be shown by itself stands. */
  end(): void {
    this.#results.setAttribute("aria-busy", "false");
  }

  /**
   * Offers a query that does find something.
   *
   * @param as Whether the reader may have meant it, it is a part of what was typed, or all documents are to be searched for it.
   */
  offerNearest(
    nearest: string,
    address: string,
    as: "meant" | "nearest" | "everywhere",
  ): void {
    const paragraph = this.part(".search-nearest");
    const link = this.part<HTMLAnchorElement>(".search-nearest a");
    link.textContent = nearest;
    link.dataset["query"] = nearest;
    if (as === "everywhere") link.dataset["everywhere"] = "";
    else delete link.dataset["everywhere"];
    link.href = address;
    this.part(".search-nearest span").textContent = this.string(as);
    paragraph.hidden = false;
  }

  /** Tells the reader, screen readers too: they say the same words again only if something has changed. */
  say(text: string): void {
    this.#status.textContent =
      text !== "" && this.#status.textContent === text ? `${text}\u{a0}` : text;
  }

  /** An interface string, by the end of its key. */
  string(
    key: string,
    parameters: Record<string, string | number> = {},
  ): string {
    return fill(this.#strings[key] ?? key, parameters);
  }

  #context(query: string): ResultContext {
    return {
      lang: document.documentElement.lang,
      chinese: this.#results.dataset["chinese"] ?? "zh-Hans",
      base: this.page.replace(/[^/]+\/$/, ""),
      query,
      say: (key, parameters) => this.string(key, parameters),
    };
  }
}

/**
 * `<search-panel>`, on the search page and in the dialog: what the reader types, chooses and
 * follows, and the page's address.
 *
 * Input methods: nothing is searched, and no key is handled, during a composition.
 */
import { search } from "../../search/search.ts";
import { readPlace } from "../../search/source.ts";
import { part } from "../site/dom.client.ts";
import { storeHits } from "./hits.client.ts";
import { loadIndexes } from "./indexes.client.ts";
import { SearchOptions } from "./search-options.client.ts";
import { SearchResults } from "./search-results.client.ts";

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 60;

/** `keyCode` of a key that an input method handles; Safari reports it only here. */
const COMPOSING = 229;

/** Reads the search that the reader left through a result, from the history entry. */
function leftSearch(): { search?: string; scroll?: number } {
  return (history.state ?? {}) as { search?: string; scroll?: number };
}

export class SearchPanel extends HTMLElement {
  readonly #dialog = this.closest("dialog");
  readonly #input = part<HTMLInputElement>(this, "input");
  readonly #options = new SearchOptions(this);
  readonly #results = new SearchResults(this, this.#options);
  #timer = 0;
  #composing = false;
  /** Whether the next search gets a history entry of its own. */
  #isNew = true;

  connectedCallback(): void {
    this.querySelector(".search-waiting")?.remove();
    part(this, ".search-body").hidden = false;
    this.#listenToField();
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#search(true);
    });
    addEventListener("online", () => {
      if (this.#results.failed) void this.#search(false);
    });
    if (this.#dialog) {
      const dialog = this.#dialog;
      this.#closeFromOutside(dialog);
      addEventListener("popstate", () => {
        if (leftSearch().search === undefined) return;
        if (!dialog.open) dialog.showModal();
        this.#restore(dialog);
      });
      this.#restore(dialog);
      return;
    }
    addEventListener("popstate", () => {
      this.#isNew = true;
      this.#options.readAddress();
      void this.#search(false);
    });
    this.#options.readAddress(this.#input.value);
    // Results come later than the browser restores the position.
    const { scroll } = leftSearch();
    void this.#search(false).then(async () => {
      await this.#results.complete;
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: "instant" });
    });
  }

  /** Shows the search of the dialog; after Back from a result, the list as it was left. */
  #restore(dialog: HTMLDialogElement): void {
    const { search, scroll } = leftSearch();
    if (search !== undefined)
      this.#options.readAddress(
        this.#input.value,
        new URL(search, location.href).search,
      );
    void this.#search(false).then(async () => {
      await this.#results.complete;
      if (search !== undefined) dialog.scrollTop = scroll ?? 0;
    });
  }

  /**
   * Finds the addresses of all paragraphs that match, in the order of the text: for scripts, and
   * for the test that asks for every substring of the edition.
   *
   * @param count The number of addresses that are enough.
   * @throws {import('../../search/pagefind.ts').SearchFailure}
   */
  async find(typed: string, count = Infinity): Promise<string[]> {
    const { paragraphs } = await search(typed, await loadIndexes(), "text");
    return Promise.all(
      paragraphs
        .slice(0, count)
        .map(
          async (place) =>
            `${place.document.id}/#${(await readPlace(place)).entry.hash}`,
        ),
    );
  }

  #listenToField(): void {
    part(this, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#composing) void this.#commit();
    });
    this.#input.addEventListener("compositionstart", () => {
      // Search now for what was typed before: afterwards the field contains the composition.
      if (this.#timer !== 0) void this.#search(this.#isNew);
      this.#composing = true;
    });
    this.#input.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#type();
    });
    this.#input.addEventListener("input", (event) => {
      // A composition that is canceled may end without an event. Safari says so from 16.4 only.
      if ((event as InputEvent).isComposing === false) this.#composing = false;
      this.#type();
    });
    this.#input.addEventListener("change", () => (this.#isNew = true));
  }

  /** Closes the dialog by a click outside of it, but not where a selection in the field ends there. */
  #closeFromOutside(dialog: HTMLDialogElement): void {
    let began: EventTarget | null = null;
    dialog.addEventListener("pointerdown", ({ target }) => (began = target));
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog && began === dialog) dialog.close();
    });
    addEventListener("hashchange", () => {
      if (leftSearch().search === undefined) dialog.close();
    });
    dialog.addEventListener("close", () => {
      if (leftSearch().search === undefined) return;
      history.replaceState({ ...history.state, search: undefined }, "");
    });
  }

  #type(): void {
    if (this.#composing) return;
    this.#options.literal = false;
    this.#results.expect();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      void this.#search(this.#isNew);
      this.#isNew = false;
    }, REST);
  }

  /** @param isNew Whether the address gets a history entry of its own. */
  #search(isNew: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const address = this.#options.address();
    if (!this.#dialog && address !== location.pathname + location.search)
      history[isNew ? "pushState" : "replaceState"](null, "", address);
    return this.#results.search();
  }

  /** Enter in the field: searches at once, then goes to the first result. */
  async #commit(): Promise<void> {
    // What was typed in the last moment has not been searched yet.
    const isNew = this.#timer !== 0 && this.#isNew;
    this.#isNew = true;
    await this.#search(isNew);
    if (this.#links.length === 0) await this.#results.complete;
    if (document.activeElement === this.#input) this.#links[0]?.focus();
  }

  get #links(): HTMLAnchorElement[] {
    return [
      ...this.querySelectorAll<HTMLAnchorElement>(
        ":is(#results, #results-more, #results-begun) a",
      ),
    ];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#composing || event.keyCode === COMPOSING)
      return;
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#input;
    if (event.key === "Escape" && this.#dialog) {
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === "Escape") {
      this.#input.focus();
    } else if (event.key === "ArrowDown" && (inField || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? this.#input).focus();
    }
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest(".search-retry")) {
      this.#input.focus();
      void this.#search(false);
    }
    const link = target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { query, everywhere, literal } = link.dataset;
    if (query !== undefined) {
      event.preventDefault();
      this.#input.value = query;
      this.#options.literal = literal !== undefined;
      if (everywhere !== undefined) this.#options.document = "";
      this.#input.focus();
      void this.#search(true);
    } else if (this.#dialog && link.href === location.href) {
      this.#dialog.close();
    } else {
      const address = this.#options.address();
      if (this.#links.includes(link)) storeHits(address, this.#links);
      history.replaceState(
        this.#dialog
          ? {
              ...(history.state as object | null),
              search: address,
              scroll: this.#dialog.scrollTop,
            }
          : { scroll: scrollY },
        "",
      );
    }
  }
}

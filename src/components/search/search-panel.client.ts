/**
 * `<search-panel>`: the field with its options, states and results, on the search page and
 * in the dialog.
 *
 * Input methods: nothing is searched, and no key is taken, while a composition is under way.
 */
import { search } from "../../search/search.ts";
import { readPlace } from "../../search/source.ts";
import { openSearch } from "./opened.client.ts";
import { PanelBody } from "./panel-body.client.ts";
import { panelParts } from "./panel-parts.client.ts";
import { keepPlace, returnToPlace } from "./place.client.ts";

/** How long typing must rest before a search begins. */
const REST = 60;

export class SearchPanel extends HTMLElement {
  readonly #form = this.querySelector<HTMLFormElement>(".search-field");
  readonly #input = this.querySelector<HTMLInputElement>("input[name=q]");
  #body: PanelBody | null = null;
  #timer = 0;
  #composing = false;
  /** The next query is a new one, to which Back leads. */
  #settled = true;

  connectedCallback(): void {
    this.#form?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#composing) this.#commit();
    });
    this.#input?.addEventListener("compositionstart", () => {
      // What stood before is searched now: after this, the field holds what is composed.
      if (this.#timer !== 0) void this.#search(this.#settled);
      this.#composing = true;
    });
    this.#input?.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#typed();
    });
    this.#input?.addEventListener("input", (event) => {
      // A composition that is given up need not say that it has ended.
      if (!(event as InputEvent).isComposing) this.#composing = false;
      this.#typed();
    });
    this.#input?.addEventListener("change", () => (this.#settled = true));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) this.#search(true);
    });
    addEventListener("online", () => this.#body?.failed && this.#search(false));
    addEventListener("hashchange", () => this.closest("dialog")?.close());
    if (this.#onPage) {
      addEventListener("popstate", () => {
        this.#settled = true;
        this.#readAddress();
      });
      this.attach(
        JSON.parse(this.dataset["strings"] ?? "{}") as Record<string, string>,
      );
    }
  }

  get attached(): boolean {
    return this.#body !== null;
  }

  /** Adds options, states and results. @param strings Those of `panelStrings`. */
  attach(strings: Record<string, string>): void {
    this.querySelector(".search-waiting")?.remove();
    const body = panelParts(strings, this.#form?.getAttribute("action") ?? "/");
    this.append(body);
    this.#body = new PanelBody(body, strings);
    const list = body.querySelector("#results");
    if (this.#onPage && list) returnToPlace(list, () => this.#links);
    if (this.#onPage) this.#readAddress(this.#input?.value);
    else this.#search(false);
  }

  /**
   * The addresses of all paragraphs that a query finds, in the order of the text: what a
   * script needs, and the test that asks every substring of the edition.
   *
   * @param count how many are enough
   * @throws {import('../../search/pagefind.ts').SearchFailure}
   */
  async find(typed: string, count = Infinity): Promise<string[]> {
    const { paragraphs } = await search(typed, await openSearch(), "text");
    return Promise.all(
      paragraphs
        .slice(0, count)
        .map(
          async (place) =>
            `${place.document.id}/#${(await readPlace(place)).entry.hash}`,
        ),
    );
  }

  get #onPage(): boolean {
    return this.classList.contains("on-page");
  }

  #typed(): void {
    if (this.#composing) return;
    this.#body?.expect(this.#input?.value ?? "");
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#search(this.#settled);
      this.#settled = false;
    }, REST);
  }

  /** @param isNew Whether the address gets an entry of its own in the history. */
  #search(isNew: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const query = this.#input?.value ?? "";
    if (this.#onPage && this.#body) {
      const address = this.#body.address(query);
      if (address !== location.pathname + location.search) {
        history[isNew ? "pushState" : "replaceState"](null, "", address);
      }
    }
    return this.#body?.search(query) ?? Promise.resolve();
  }

  /** @param typed What the field holds if the address asks nothing: it may be typed before this runs. */
  #readAddress(typed = ""): void {
    const parameters = new URLSearchParams(location.search);
    const query = parameters.get("q") ?? typed;
    if (this.#input && this.#input.value !== query) this.#input.value = query;
    this.#body?.options.choose(
      parameters.get("order") ?? "",
      parameters.get("doc") ?? "",
    );
    void this.#search(false);
  }

  /** Enter in the field: search at once, then go to the first result. */
  async #commit(): Promise<void> {
    // What was typed in the last moment has not been searched yet.
    const isNew = this.#timer !== 0 && this.#settled;
    this.#settled = true;
    await this.#search(isNew);
    if (document.activeElement === this.#input) this.#links[0]?.focus();
  }

  get #links(): HTMLAnchorElement[] {
    return [
      ...this.querySelectorAll<HTMLAnchorElement>(
        "#results a, #results-more a",
      ),
    ];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#composing || event.keyCode === COMPOSING)
      return;
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#input;
    if (event.key === "Escape") {
      const dialog = this.closest("dialog");
      if (dialog) {
        event.preventDefault();
        dialog.close();
      } else if (!inField) this.#input?.focus();
    } else if (event.key === "ArrowDown" && (inField || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? this.#input)?.focus();
    }
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target.closest(".search-retry")) {
      this.#input?.focus();
      void this.#search(false);
    }
    const link = target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#onPage) keepPlace(link, this.#links);
    if (link.dataset["query"] !== undefined && this.#input) {
      event.preventDefault();
      this.#input.value = link.dataset["query"];
      if (link.dataset["everywhere"] !== undefined)
        this.#body?.options.everywhere();
      this.#input.focus();
      void this.#search(true);
    } else if (link.href === location.href) this.closest("dialog")?.close();
  }
}

/** `keyCode` of a key that an input method takes; Safari says so only here. */
const COMPOSING = 229;
